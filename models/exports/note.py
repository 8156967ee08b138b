"""The meeting note (minnesanteckning): what was asked, what came of it, what happens next.

Written by itself, approved by a person.
"""

from sqlalchemy.orm import Session

from models.analysis.days import day
from models.exports import docx, html, markdown, pdf
from models.exports.outline import Heading, Items, Outline, Table, Text
from models.language import number, pick, say
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
        if activity.state in ("planned",) or activity.settings.get("kind") in ("break", "buffer", "join"):
            continue
        lines = (
            _LINES[activity.type](result_of(session, activity, language), language)
            if activity.type in _LINES and activity.is_shown
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
    def t(key: str, **values) -> str:
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


def _pulse(result: dict, language: str) -> list[str]:
    lines = [", ".join(result["words"])] if result["words"] else []
    lines += [
        f"{pick(scale['text'], language)}: {number(scale['mean'], language)}"
        f" ({say(language, 'n-answers', n=scale['n'])})"
        for scale in result["scales"]
    ]
    return lines + [one["text"] for one in result["open"]]


def _clusters(result: dict, language: str) -> list[str]:
    return [
        f"{one['number']} {one['name'] or say(language, 'unnamed')}"
        f" ({say(language, 'doc-ideas-count', n=len(one['items']))})"
        for one in result["clusters"]
        if one["items"]
    ]


def _dots(result: dict, language: str) -> list[str]:
    last = result["rounds"][-1]
    if last["options"] is None:
        return [say(language, "too-few-to-show")]
    return [
        f"{option['place']}. {option['text']}: {say(language, 'dots-count', n=option['dots'])}"
        for option in last["options"]
    ]


def _stances(result: dict, language: str) -> list[str]:
    lines = _ground(result["rounds"][-1]["ground"], language)
    for item in result["rounds"][-1]["items"]:
        support = (
            f", {say(language, 'doc-support').lower()} {say(language, 'percent-n', n=item['support'])}"
            if item.get("support") is not None
            else ""
        )
        lines.append(
            f"{item['text']} – {say(language, 'verdict-' + item['verdict'])}{support}"
            f" ({say(language, 'n-answers', n=item['n'])})"
        )
    return lines


def _marked(result: dict, language: str) -> list[str]:
    lines = _ground(result["ground"], language)
    for text in result["texts"]:
        marks = [f"{pick(mark['label'], language)} {mark['n']}" for mark in text["marks"] or []]
        lines.append(f"{text['text']} – {', '.join(marks) or say(language, 'n-answers', n=text['n'])}")
    return lines


def _ground(ground: dict | None, language: str) -> list[str]:
    """What all groups are for, and what they see differently, with each group's part."""
    lines = []
    for side in ("unites", "divides", "within"):
        for one in (ground or {}).get(side, []):
            mark = f" ”{pick(one['mark'], language)}”" if one.get("mark") else ""
            least = say(language, "ground-least", percent=one["groups"][-1]["percent"])
            groups = (
                least
                if side == "unites"
                else " · ".join(say(language, "ground-group", **group) for group in one["groups"])
            )
            lines.append(f"{say(language, 'ground-' + side)}: {one['text']}{mark} ({groups})")
    return lines


def _columns(result: dict, language: str) -> list[str]:
    lines = []
    for column in result["columns"]:
        for one in column["items"]:
            where = f" ({one['origin']})" if one["origin"] else ""
            lines.append(f"{pick(column['label'], language)} {one['text']}{where}")
    return lines


def _rated(result: dict, language: str) -> list[str]:
    """Each thing with the middle of every scale; pairs by how often they won."""
    lines = []
    for item in result["items"]:
        if result["mode"] == "pairwise":
            said = [say(language, "wins-share", wins=item["wins"])] if item["wins"] is not None else []
        else:
            pairs = zip(result["criteria"], item["cells"], strict=True)
            said = [
                f"{pick(one['label'], language)} {number(float(cell['median']), language)}"
                for one, cell in pairs
                if cell["median"] is not None
            ]
        mark = f" ({say(language, 'chosen').lower()})" if item["chosen"] else ""
        lines.append(f"{item['text']}: {', '.join(said) or say(language, 'too-few-to-show')}{mark}")
    return lines


def _mapped(result: dict, language: str) -> list[str]:
    return [
        f"{pick(area['label'], language)}: {one['number']} {one['text']}"
        for area in result["areas"]
        for one in area["items"]
    ]


def _goals(result: dict, language: str) -> list[str]:
    return [f"{one['number']} {one['text']}" for one in result["goals"]]


def _plan(result: dict, language: str) -> list[str]:
    nobody = say(language, "actions-unowned").lower()
    return [
        " – ".join(
            part for part in (f"{one['number']} {one['text']}", one["who"] or nobody, one["when"]) if part
        )
        for one in result["actions"]
    ]


def _fate(suggestion: dict, language: str) -> str:
    fate = suggestion["fate"]
    return say(language, f"fate-{fate.replace('_', '-')}" if fate else "review-waiting")


def _suggestions(result: dict, language: str) -> list[str]:
    if "reviewed" in result:
        return [
            f"{suggestion['number']} {suggestion['text']} – {_fate(suggestion, language)}."
            f" {suggestion['why']}".rstrip()
            for suggestion in result["reviewed"]
        ]
    return [f"{one['number']} {one['text']}" for one in result["suggestions"]]


_LINES = {
    "rate": _rated,
    "perspectives": _mapped,
    "goals": _goals,
    "actions": _plan,
    "questions": _columns,
    "pulse": _pulse,
    "ideas": lambda result, language: [say(language, "note-ideas", n=result["total"])],
    "cluster": _clusters,
    "dots": _dots,
    "gradient": _stances,
    "suggest": _suggestions,
    "reflect": _marked,
}
