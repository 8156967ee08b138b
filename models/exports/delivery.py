"""What a journey leaves to an e-archive, as the package that the archive takes in (models/exports/eark.py).

The files are those of the archive's zip; here is what the agreement says of them, and what an archivist wants
to know that stands in no file.
"""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from models.analysis.days import day
from models.base import Refused
from models.exports import archive_schema, eark, pdf, records
from models.exports.eark import Delivery, Party
from models.exports.outline import Heading, Items, Outline, Table, Text
from models.install import version
from models.journey.journey import Journey
from models.language import Speaks, Value, say
from models.organisation.organisation import Organisation

# Of documents, what each part of the package is; of what is left out, each with its reason.
PARTS = ("journey", "versions", "workshops", "incoming", "schemas", "premis")
LEFT_OUT = ("people", "few", "unread")


def write(session: Session, journey: Journey, organisation: Organisation, now: float) -> bytes:
    """Refused where nobody has said what the organisation is called: it is who hands over."""

    def t(key: str, **values: Value) -> str:
        return say(journey.language, key, **values)

    delivery = delivery_of(journey, organisation, now, t)
    files = records.everything(session, journey, now)
    about = _about(delivery, journey, t)
    return eark.write(
        delivery,
        files,
        {"about.pdf": pdf.write(about, archival=True)},
        {"journey.schema.json": archive_schema.schema()},
    )


def delivered_by(journey: Journey, organisation: Organisation) -> str:
    """Who delivers, by name; empty where nobody has said it, and then there is no package."""
    return organisation.name or journey.organisation


def delivery_of(journey: Journey, organisation: Organisation, now: float, t: Speaks) -> Delivery:
    name, agreed = delivered_by(journey, organisation), organisation.delivery
    if not name:
        raise Refused("delivery_unnamed")
    submitter = Party(name, organisation.number)
    return Delivery(
        title=journey.title,
        made=datetime.fromtimestamp(int(now), UTC).isoformat().replace("+00:00", "Z"),
        kind=records.MANIFEST,
        version=version(),
        creator=(
            Party(agreed["creator"], agreed.get("creator_number", "")) if agreed.get("creator") else submitter
        ),
        submitter=submitter,
        receiver=Party(agreed.get("receiver", ""), agreed.get("receiver_number", "")),
        contact=Party(agreed.get("contact", ""), agreed.get("reach", "")),
        agreement=agreed.get("agreement", ""),
        reference=agreed.get("reference", ""),
        described=_described(journey, agreed.get("creator") or name, t),
        events=[_published(found.content, t) for found in journey.versions],
        packaged=t("delivery-packaged"),
    )


def _published(content: dict, t: Speaks) -> tuple[str, str, str]:
    """What was done, when, and by which decision."""
    decided, diary = content.get("decided"), content.get("diary")
    parts = [t("doc-version", label=content["version"])]
    parts += [t("doc-decided", by=decided)] if decided else []
    parts += [t("doc-diary", number=diary)] if diary else []
    return ("publication", content["date"], " · ".join(parts))


def _described(journey: Journey, creator: str, t: Speaks) -> list[tuple[str, str]]:
    """Elements of Dublin Core; those that can be told several times are."""
    numbers = dict.fromkeys(
        number for version in journey.versions if (number := version.content.get("diary"))
    )
    return [
        ("title", journey.title),
        ("creator", creator),
        ("subject", "målbild"),
        ("description", t("delivery-text")),
        ("date", period(journey)),
        ("type", "Collection"),
        *(("identifier", number) for number in numbers),
        ("language", journey.language),
        ("rights", _kept(journey, t)),
    ]


def period(journey: Journey) -> str:
    """From the first day on which anything was made to the last, as 2026-01-12/2026-06-01."""
    days = sorted(
        [day(workshop.opened_at) for workshop in journey.workshops if workshop.opened_at]
        + [version.content["date"] for version in journey.versions]
    )
    return "/".join(dict.fromkeys((days[0], days[-1]))) if days else ""


def _kept(journey: Journey, t: Speaks) -> str:
    return t("delivery-kept", date=journey.keep_until) if journey.keep_until else t("delivery-kept-unsaid")


def _about(delivery: Delivery, journey: Journey, t: Speaks) -> Outline:
    """What it is, for people."""
    outline = Outline(
        journey.title, t("delivery-title"), journey.language, delivery.made[:10], delivery.submitter.name
    )
    facts = [
        ("creator", _called(delivery.creator)),
        ("submitter", _called(delivery.submitter)),
        ("receiver", _called(delivery.receiver)),
        ("agreement", delivery.agreement),
        ("reference", delivery.reference),
        ("contact", _called(delivery.contact)),
        ("period", period(journey)),
        ("made", delivery.made),
        ("software", f"Målbild {delivery.version}"),
    ]
    outline.add(
        Text(t("delivery-text")),
        Table(
            t("delivery-agreed"),
            [t("delivery-what"), t("delivery-said")],
            [[t(f"delivery-{name}"), said] for name, said in facts if said],
        ),
        Text(_kept(journey, t)),
        Heading(1, t("delivery-parts")),
        Items([t(f"delivery-part-{part}") for part in PARTS]),
        Heading(1, t("delivery-left-out")),
        Items([t(f"delivery-left-out-{what}") for what in LEFT_OUT]),
    )
    return outline


def _called(party: Party) -> str:
    return f"{party.name} ({party.number})" if party.number else party.name
