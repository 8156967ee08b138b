"""Tjänsteskrivelse, in Norway saksframlegg: what a secretary lays before those who decide.

What the program knows is written out; what only the author can say is asked for in its place.
"""

from models.document.version import in_order
from models.exports.malbild import figures
from models.exports.outline import Figures, Heading, Items, Outline, Text
from models.language import Speaks, Value, day_in_words, say

# Sections that only the author can write, each with a line that says what belongs there.
_ASKED = ("cooperation", "children", "economy")


def outline_of(edition: dict) -> Outline:
    def t(key: str, **values: Value) -> str:
        return say(edition["language"], key, **values)

    label, title = edition["version"], edition["title"]
    outline = Outline(t("letter-title"), title, edition["language"], edition["date"], edition["organisation"])
    facts = (
        edition["organisation"],
        day_in_words(edition["date"], edition["language"]),
        t("doc-diary", number=edition["diary"] or "–"),
    )
    outline.add(
        Text(" · ".join(fact for fact in facts if fact), "small"),
        Heading(1, t("letter-case")),
        Text(t("letter-case-text" if is_final(edition) else "letter-case-halfway", title=title, label=label)),
        Heading(1, t("letter-summary")),
        Text(t("letter-summary-text", n=len(edition["focus_areas"]))),
        *(Text(statement["text"], "quote") for statement in edition["vision"]),
        Items([area["name"] for area in edition["focus_areas"]] or ["–"]),
        Heading(1, t("letter-proposal")),
        Items(_proposal(edition, t)),
        Heading(1, t("letter-background")),
    )
    _add_background(outline, edition, t)
    for section in _ASKED:
        outline.add(Heading(1, t(f"letter-{section}")), Text(t(f"letter-{section}-text"), "small"))
    outline.add(Heading(1, t("letter-made")))
    if found := figures(edition, t):
        outline.add(Figures(found))
    outline.add(
        Text(t("doc-votes-advise")),
        Heading(1, t("letter-enclosed")),
        Items([t("doc-version", label=label), t("doc-appendix")]),
        Heading(1, t("letter-sent-to")),
        Text(t("letter-sent-to-text"), "small"),
    )
    return outline


def is_final(edition: dict) -> bool:
    """Whether it is to be adopted; what is numbered below 1.0, or is sent round as working material, is for
    views.
    """
    return in_order(edition["version"]) >= (1, 0) and (edition["draft"] or edition.get("finished", True))


def _proposal(edition: dict, t: Speaks) -> list[str]:
    words = ("adopt", "task", "review") if is_final(edition) else ("send", "note", "later")
    return [t(f"letter-{word}", title=edition["title"], label=edition["version"]) for word in words]


def _add_background(outline: Outline, edition: dict, t: Speaks) -> None:
    """What frames it was given, and when people met about it."""
    for line in edition["frame"]:
        outline.add(Text(f"{t('frame-' + line['key'])}: {line['text']}"))
    dates = sorted(meeting["date"] for meeting in edition["colophon"]["workshops"] if meeting["date"])
    if dates:
        first, last = (day_in_words(date, edition["language"]) for date in (dates[0], dates[-1]))
        outline.add(Text(t("letter-met", n=len(dates), first=first, last=last)))
    outline.add(Text(t("letter-background-text"), "small"))
