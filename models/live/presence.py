"""Who is in a room right now, in this process and in the others: counts, cards in hands, and phones that fell
silent.
"""

from typing import TypeGuard

from models.live.shapes import PresenceSeen
from models.live.views import AUDIENCES

# A phone that dropped off is waited for this long; after that it has gone home.
WAITED_FOR = 600
# Another process that has not been heard of for this long is gone, and its guests with it.
HEARD_OF = 15
# Whoever stands outside and has not knocked for this long has gone.
KNOCKED = 120


class Presence:
    def __init__(self) -> None:
        # sid -> participant id or None, per audience
        self.inside: dict[str, dict[str, int | None]] = {audience: {} for audience in AUDIENCES}
        # Those whom the leader writes for, in a tab of the console's machine: they have no phone.
        self.written_for: set[int] = set()
        # participant id -> when its last line dropped
        self.away: dict[int, float] = {}
        self.holds: dict[str, dict] = {}
        # sid -> {name, keys}: the loose cards that somebody has taken to go through
        self.lots: dict[str, dict] = {}
        # Where walls are: sid -> (page, of how many), the one that turned last at the end
        self.pages: dict[str, tuple[int, int]] = {}
        # device -> when it last asked to come in and was not let in
        self.outside: dict[str, float] = {}
        # process -> (when it was heard of, what it said)
        self.elsewhere: dict[str, tuple[float, dict]] = {}

    def enter(self, audience: str, sid: str, who: int | None, is_phone: bool = True) -> None:
        self.inside[audience][sid] = who
        if who is not None and not is_phone:
            self.written_for.add(who)
        if audience == "phone" and who is not None:
            self.away.pop(who, None)

    def leave(self, audience: str, sid: str, now: float) -> None:
        who = self.inside[audience].pop(sid, None)
        self.holds = {key: hold for key, hold in self.holds.items() if hold["sid"] != sid}
        self.lots.pop(sid, None)
        self.pages.pop(sid, None)
        if audience == "phone" and who is not None and not self.devices_of(who):
            if who not in self.written_for:
                self.away[who] = now
            self.written_for.discard(who)

    def knock(self, device: str, now: float) -> None:
        """Somebody wants in and the door is shut, or the room full."""
        self.outside[device] = now

    def come_in(self, device: str) -> None:
        self.outside.pop(device, None)

    def gone_home(self, participant_id: int) -> None:
        """Left on purpose: nobody waits."""
        self.away.pop(participant_id, None)

    def hold(self, sid: str, name: str, key: str | None) -> None:
        """A soft lock: others see whose hand is on a card, and may still move it."""
        self.holds = {held: hold for held, hold in self.holds.items() if hold["sid"] != sid}
        if key:
            self.holds[key] = {"sid": sid, "name": name}

    def take(self, sid: str, name: str, keys: list[str]) -> None:
        """A lot of cards for one's own, in place of the one before; none gives it back."""
        self.lots.pop(sid, None)
        if keys:
            self.lots[sid] = {"name": name, "keys": keys}

    def turn_to(self, sid: str, page: int, of: int) -> None:
        """A wall shows this page. Walls of other sizes may have other pages: the last word counts."""
        self.pages.pop(sid, None)
        self.pages[sid] = page, of

    def _has_phone(self, who: int | None) -> TypeGuard[int]:
        return who is not None and who not in self.written_for

    def devices_of(self, participant_id: int) -> list[str]:
        return [sid for sid, who in self.inside["phone"].items() if who == participant_id]

    def hear_of(self, process: str, said: dict, now: float) -> None:
        self.elsewhere[process] = now, said

    def said_here(self, now: float) -> dict:
        """What other processes need to know of the guests in this one."""
        self.away = {who: since for who, since in self.away.items() if now - since < WAITED_FOR}
        self.outside = {device: since for device, since in self.outside.items() if now - since < KNOCKED}
        return {
            "phones": sorted({who for who in self.inside["phone"].values() if self._has_phone(who)}),
            "away": sorted(self.away),
            "screens": len(self.inside["screen"]),
            "leaders": len(self.inside["leader"]),
            "outside": len(self.outside),
            "holds": {key: hold["name"] for key, hold in self.holds.items()},
            "lots": {key: lot["name"] for lot in self.lots.values() for key in lot["keys"]},
            "pages": list(next(reversed(self.pages.values()), ())),
        }

    def seen(self, now: float) -> PresenceSeen:
        """{phones, waiting, outside, screens, leaders, holds, lots, pages}: what console and screen are told,
        all processes together.
        """
        self.elsewhere = {
            process: heard for process, heard in self.elsewhere.items() if now - heard[0] < HEARD_OF
        }
        everywhere = [self.said_here(now)] + [said for _, said in self.elsewhere.values()]
        phones = {who for said in everywhere for who in said["phones"]}
        return {
            "phones": len(phones),
            "waiting": len({who for said in everywhere for who in said["away"]} - phones),
            "outside": sum(said.get("outside", 0) for said in everywhere),
            "screens": sum(said["screens"] for said in everywhere),
            "leaders": sum(said["leaders"] for said in everywhere),
            "holds": {key: name for said in everywhere for key, name in said["holds"].items()},
            "lots": {key: name for said in everywhere for key, name in said.get("lots", {}).items()},
            "pages": next((said["pages"] for said in everywhere if said.get("pages")), []),
        }
