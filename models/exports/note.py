"""The meeting note (minnesanteckning): what was asked, what came of it, what happens next.

Written by itself, approved by a person.
"""

import json
from collections.abc import Sequence

from sqlalchemy.orm import Session

from models.analysis.days import day, local
from models.base import Refused
from models.exports import docx, html, markdown, pdf
from models.exports.outline import Heading, Items, Outline, Table, Text, said_once
from models.exports.profile import SOBER
from models.language import Value, day_in_words, pick, say
from models.organisation.server import sender
from models.references import Thing
from models.workshop.evidence import people, pieces_of, result_of
from models.workshop.workshop import Workshop

FORMATS = {
    "html": lambda note, look=SOBER: html.write(outline_of(note), look),
    "md": lambda note, look=SOBER: markdown.write(outline_of(note)),
    "docx": lambda note, look=SOBER: docx.write(outline_of(note), look),
    "pdf": lambda note, look=SOBER: pdf.write(outline_of(note), profile=look),
}


def note_of(session: Session, workshop: Workshop, now: float) -> dict:
    """The note as plain values, in the meeting's language; what was not revealed is not in it."""
    language, parts = workshop.language, []
    results = {
        activity.id: result_of(session, activity, language)
        for activity in workshop.agenda
        if activity.kind.has_result and activity.is_shown
    }
    gathered = {
        item["key"]
        for result in results.values()
        for cluster in result.get("clusters", [])
        for item in cluster["items"]
    }
    for activity in workshop.agenda:
        kind = activity.kind
        if activity.state == "planned" or not kind.is_noted(activity.settled):
            continue
        is_told = activity.id in results
        texts = pieces_of(session, activity.id) if is_told and kind.is_raw else []
        # What lies in a group is told there.
        alone = [piece for piece in texts if Thing.CONTRIBUTION.key(piece["id"]) not in gathered]
        parts.append(
            {
                "title": pick(activity.title, language),
                "prompt": pick(activity.prompt, language),
                "lines": kind.note_lines(results[activity.id], language) if is_told else [],
                "alone": [f"{piece['number']} {piece['text']}" for piece in alone],
                "grouped": len(alone) < len(texts),
                "decision": activity.decision,
            }
        )
    return {
        "title": workshop.title,
        "organisation": sender(session, workshop.journey),
        "language": language,
        "date": day(workshop.opened_at or now),
        "hours": _hours(workshop),
        "place": "",
        "leader": "",
        "people": people(session, workshop),
        "parts": parts,
        "parked": workshop.parked,
        "feedback_by": workshop.feedback_by,
        "words": "",
        "approved_by": "",
        "approved": "",
    }


def is_empty(note: dict) -> bool:
    """Whether nothing of the meeting is in it: nobody was asked anything, or the words are weeded out."""
    return not (note["parts"] or note["parked"] or note["words"])


def guard_approval(workshop: Workshop, fresh: dict, words: str) -> None:
    """A note is approved of a meeting that is over, or it would be without what came after; and of one that
    came to nothing, somebody says so.
    """
    if workshop.state != "closed":
        raise Refused("note_before_end")
    if is_empty(fresh) and not words.strip():
        raise Refused("note_empty", field="words")


def changed_since(approved: dict, fresh: dict) -> dict | None:
    """The note as it would be approved today, with what its leader wrote, where the meeting has something
    that an approved one has not: a decision, a reveal, another day of answer.
    """
    if not approved or _of_the_meeting(approved) == _of_the_meeting(fresh):
        return None
    return {**fresh, **{name: approved.get(name, "") for name in ("place", "leader", "words")}}


def _of_the_meeting(note: dict) -> str:
    """What happened, and not how a line of it is put: that is another with another version of the program."""
    parts = [(part["title"], bool(part["lines"]), part["decision"]) for part in note["parts"]]
    return json.dumps([note["feedback_by"], note["parked"], parts])


def _hours(workshop: Workshop) -> str:
    """From when to when the room was open, on one day; nothing of what lasted for days."""
    if not workshop.opened_at or not workshop.closed_at or day(workshop.opened_at) != day(workshop.closed_at):
        return ""
    return "–".join(dict.fromkeys(f"{local(at):%H.%M}" for at in (workshop.opened_at, workshop.closed_at)))


def outline_of(note: dict) -> Outline:
    def t(key: str, **values: Value) -> str:
        return say(note["language"], key, **values)

    outline = Outline(note["title"], t("note-title"), note["language"], note["date"], note["organisation"])
    outline.add(
        Text(
            " · ".join(
                part
                for part in (
                    note["organisation"],
                    day_in_words(note["date"], note["language"]),
                    t("note-people", n=note["people"]),
                )
                if part
            ),
            "small",
        )
    )
    # Notes approved before these were asked for have none of them.
    facts = [t(f"note-{name}", said=note[name]) for name in ("hours", "place", "leader") if note.get(name)]
    if facts:
        outline.add(_told(facts))
    if note["words"]:
        outline.add(*(Text(line) for line in note["words"].splitlines() if line.strip()))
    for part in note["parts"]:
        outline.add(Heading(1, part["title"]))
        # Many questions are called by what they ask.
        if part["prompt"] and part["prompt"].strip() != part["title"].strip():
            outline.add(Text(part["prompt"], "quote"))
        # What was asked stands over what was said to it, once.
        lines = [line for line in part["lines"] if line != part["prompt"]]
        if lines:
            outline.add(_told(lines))
        # Notes approved before these were told have none; of some, lines were left out.
        if part.get("alone"):
            if part["grouped"]:
                outline.add(Text(t("note-alone", n=len(part["alone"])), "small"))
            outline.add(_told(said_once(line.split(" ", 1) for line in part["alone"])))
        if part.get("more"):
            outline.add(Text(t("note-more", n=part["more"]), "small"))
        if part["decision"]:
            decision = part["decision"]
            outline.add(
                Table(
                    t("note-decision"),
                    [t("decision-by"), t("decision-date"), t("decision-diary"), t("decision-text")],
                    [
                        [
                            decision["by"],
                            day_in_words(decision["date"], note["language"]),
                            decision["diary"],
                            decision["text"],
                        ]
                    ],
                )
            )
    if note["parked"]:
        outline.add(Heading(1, t("note-parked")), _told(note["parked"]))
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


def _told(lines: Sequence[str | list[str]]) -> Items | Text:
    """One line is no list."""
    first = lines[0]
    return Text(first) if len(lines) == 1 and isinstance(first, str) else Items(lines)
