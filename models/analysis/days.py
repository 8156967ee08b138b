"""Moments as days and hours of the one time zone that the house keeps, written as the standard writes them:
2026-11-25.
"""

from datetime import datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

_zone: list[tzinfo] = [ZoneInfo("Europe/Stockholm")]


def keep_time(zone: str) -> None:
    """The zone of all days from now on, as the IANA names it."""
    _zone[0] = ZoneInfo(zone)


def local(at: float) -> datetime:
    return datetime.fromtimestamp(at, _zone[0])


def moment(written: str) -> datetime:
    """The moment somebody wrote as 2026-02-17T13:00, in the zone of the house."""
    return datetime.fromisoformat(written).replace(tzinfo=_zone[0])


def day(at: float) -> str:
    return local(at).date().isoformat()


def later(at: float, days: int, clock: time | None = None) -> float:
    """The same time of day, or `clock`, so many days on; some days are an hour shorter or longer."""
    moment = local(at) + timedelta(days=days)
    return (moment if clock is None else datetime.combine(moment.date(), clock, moment.tzinfo)).timestamp()
