"""What the law asks a public body for: what came in, what may be handed out, and everything for the archive
(METHOD 7).
"""

import hashlib
import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.analysis.days import day
from models.elsewhere import breathe, elsewhere
from models.exports import archive, html, note, pdf, raw, tables
from models.exports.columns import SCHEMA, Column, head, in_words, schema, with_codes
from models.exports.malbild import outline_of
from models.exports.outline import Heading, Outline, Table, Text
from models.exports.packing import packed
from models.journey.journey import Journey
from models.language import Value, pick, say
from models.organisation.server import sender
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution, in_order
from models.workshop.workshop import Workshop

MANIFEST = "malbild-records/1"
INCOMING = with_codes(
    Column("number"),
    Column("date", datatype="date"),
    Column("workshop"),
    Column("sector"),
    Column("type"),
    Column("text"),
    Column("why"),
    coded=["type"],
)


def incoming(session: Session, journey: Journey) -> bytes:
    """D-10: what outsiders handed in, as CSV for the diary: number, date, sector where it points at nobody,
    text.
    """
    units: dict[int | None, str] = {unit.id: unit.name for unit in journey.units}
    rows = [head(INCOMING, journey.language)]
    for workshop in journey.workshops:
        if workshop.external and workshop.opened_at:
            for activity in workshop.agenda:
                texts = _texts(session, activity)
                for contribution in texts:
                    # While there are authors, whose unit may be told is not settled yet.
                    known = contribution.author_id is None
                    sector = contribution.origin or (units.get(contribution.unit_id, "") if known else "")
                    rows.append(
                        [
                            contribution.name,
                            day(workshop.opened_at),
                            workshop.title,
                            sector,
                            say(journey.language, f"type-{activity.type}"),
                            activity.type,
                            contribution.text,
                            str(contribution.fields.get("why", "")),
                        ]
                    )
    return tables.as_csv(rows)


def handed_out(session: Session, workshop: Workshop, language: str) -> Outline:
    """D-14: everything of one workshop that a request for records should get; hidden texts too, but no
    comments of the leader's.
    """

    def t(key: str, **values: Value) -> str:
        return say(language, key, **values)

    outline = Outline(
        workshop.title,
        t("records-out-title"),
        language,
        day(workshop.opened_at or 0),
        sender(session, workshop.journey),
    )
    outline.add(Text(outline.author, "small"), Text(t("records-out-text")))
    for activity in workshop.agenda:
        texts = _texts(session, activity)
        if texts:
            outline.add(
                Heading(1, pick(activity.title, language)),
                Text(pick(activity.prompt, language), "quote"),
                Table(
                    pick(activity.title, language),
                    [t("doc-number"), t("doc-text")],
                    [[contribution.name, _whole(contribution)] for contribution in texts],
                ),
            )
    counts = in_words(tables.TALLIES, tables.tally_rows(session, workshop))
    if len(counts) > 1:
        outline.add(
            Heading(1, t("records-out-counts")), Table(t("records-out-counts"), counts[0], counts[1:])
        )
    return outline


def for_archive(session: Session, journey: Journey, now: float) -> bytes:
    """D-13: one zip: data as JSON and CSV, documents as HTML and PDF/A, and a manifest with their SHA-256."""
    files = everything(session, journey, now)
    manifest = {
        "schema": MANIFEST,
        "title": journey.title,
        "organisation": sender(session, journey),
        "made": day(now),
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }
    return _zipped(
        [("manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1).encode()), *files.items()]
    )


def everything(session: Session, journey: Journey, now: float) -> dict[str, bytes]:
    """All that a journey leaves to an archive, by name; refused while answers wait for their reveal.

    Everything in it is in the language of the journey and its meetings, whoever asks.
    """
    files = {"journey.json": archive.pack(session, journey)}
    for version in journey.versions:
        breathe()
        files[f"versions/{version.label}.html"] = _as_page(version.content)
        # For a hundred years: PDF/A-2a and PDF/UA-1 at once.
        files[f"versions/{version.label}.pdf"] = pdf.write(outline_of(version.content, True), archival=True)
        files[f"versions/{version.label}.json"] = raw.write(version.content)
    for at, workshop in enumerate(journey.workshops, 1):
        breathe()
        if workshop.opened_at:
            folder = f"workshops/{at:03d}"
            for name, table in tables.TABLES.items():
                files[f"{folder}/{name}.csv"] = table(session, workshop)
                files[f"{folder}/{name}.csv{SCHEMA}"] = tables.schema_of(name, workshop)
            files[f"{folder}/note.html"] = html.write(
                note.outline_of(workshop.note or note.note_of(session, workshop, now))
            )
    if any(workshop.external for workshop in journey.workshops):
        files["incoming.csv"] = incoming(session, journey)
        files[f"incoming.csv{SCHEMA}"] = schema(INCOMING, "incoming.csv", journey.language)
    return dict(sorted(files.items()))


@elsewhere
def _as_page(edition: dict) -> bytes:
    return html.write(outline_of(edition, True))


@elsewhere
def _zipped(files: list[tuple[str, bytes]]) -> bytes:
    return packed(files)


def _texts(session: Session, activity: Activity) -> list[Contribution]:
    """Not of a question that people are still answering."""
    if activity.is_running:
        return []
    return [
        contribution
        for contribution in session.scalars(
            select(Contribution).where(Contribution.activity_id == activity.id).order_by(*in_order())
        )
        if contribution.has_come_forth
    ]


def _whole(contribution: Contribution) -> str:
    more = "; ".join(
        f"{name}: {value}" for name, value in contribution.fields.items() if isinstance(value, str) and value
    )
    return f"{contribution.text} ({more})" if more else contribution.text
