"""The meeting note (minnesanteckning): what was asked, what came of it, what happens next.

Written by itself, approved by a person.
"""

from sqlalchemy.orm import Session

from models.analysis.days import day
from models.exports import docx, html, markdown, pdf
from models.exports.outline import Heading, Items, Outline, Table, Text
from models.language import Value, pick, say
from models.workshop.evidence import people, result_of
from models.workshop.workshop import Workshop

FORMATS = {
    "html": lambda note: html.write(outline_of(note)),
    "md": lambda note: markdown.write(outline_of(note)),
    "docx": lambda note: docx.write(outline_of(note)),
    "pdf": lambda note: pdf.write(outline_of(note)),
}
MOST_LINES = 40


def note_of(session: Session, workshop: Workshop, language: str, now: float) -> dict:
    """The note as plain values; what was not revealed is not in it."""
    parts = []
    for activity in workshop.agenda:
        kind = activity.kind
        if activity.state == "planned" or not kind.is_noted(activity.settled):
            continue
        lines = (
            kind.note_lines(result_of(session, activity, language), language)
            if kind.has_result and activity.is_shown
            else []
        )
        parts.append(
            {
                "title": pick(activity.title, language),
                "prompt": pick(activity.prompt, language),
                "lines": lines[:MOST_LINES],
                "more": max(0, len(lines) - MOST_LINES),
                "decision": activity.decision,
            }
        )
    return {
        "title": workshop.title,
        "organisation": workshop.journey.organisation,
        "language": language,
        "date": day(workshop.opened_at or now),
        "people": people(session, workshop),
        "parts": parts,
        "parked": workshop.parked,
        "feedback_by": workshop.feedback_by,
        "words": "",
        "approved_by": "",
        "approved": "",
    }


def outline_of(note: dict) -> Outline:
    def t(key: str, **values: Value) -> str:
        return say(note["language"], key, **values)

    outline = Outline(note["title"], t("note-title"), note["language"], note["date"], note["organisation"])
    outline.add(
        Text(
            " · ".join(
                part
                for part in (note["organisation"], note["date"], t("note-people", n=note["people"]))
                if part
            ),
            "small",
        )
    )
    if note["words"]:
        outline.add(*(Text(line) for line in note["words"].splitlines() if line.strip()))
    for part in note["parts"]:
        outline.add(Heading(1, part["title"]))
        if part["prompt"]:
            outline.add(Text(part["prompt"], "quote"))
        if part["lines"]:
            outline.add(Items(part["lines"]))
        if part["more"]:
            outline.add(Text(t("note-more", n=part["more"]), "small"))
        if part["decision"]:
            decision = part["decision"]
            outline.add(
                Table(
                    t("note-decision"),
                    [t("decision-by"), t("decision-date"), t("decision-diary"), t("decision-text")],
                    [[decision["by"], decision["date"], decision["diary"], decision["text"]]],
                )
            )
    if note["parked"]:
        outline.add(Heading(1, t("note-parked")), Items(note["parked"]))
    outline.add(
        Heading(1, t("note-next")),
        Text(t("note-feedback", date=note["feedback_by"]) if note["feedback_by"] else t("note-no-feedback")),
    )
    outline.add(
        Text(
            (
                t("note-approved-by", by=note["approved_by"], date=note["approved"])
                if note["approved_by"]
                else t("note-not-approved")
            ),
            "small",
        )
    )
    return outline
