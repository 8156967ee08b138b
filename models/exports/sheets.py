"""What follows from the text as papers of its own: the goal sheet, the action plan, commitments by
perspective, intents. From one outline in every format.
"""

from models.activities.shapes import Result
from models.exports import docx, html, markdown, pdf
from models.exports.columns import Column, head, with_codes
from models.exports.malbild import card_word
from models.exports.outline import Heading, Items, Outline, Table, Text
from models.exports.profile import SOBER
from models.exports.tables import as_csv
from models.journey.journey import Journey
from models.language import Speaks, pick, say
from models.plans.card import CARDS, Card, Field, cards_of

FORMATS = {
    "html": lambda outline, look=SOBER: html.write(outline, look),
    "md": lambda outline, look=SOBER: markdown.write(outline),
    "docx": lambda outline, look=SOBER: docx.write(outline, look),
    "pdf": lambda outline, look=SOBER: pdf.write(outline, profile=look),
}


def _t(language: str) -> Speaks:
    return lambda key, **values: say(language, key, **values)


def sheet(journey: Journey, kind: str, date: str, language: str) -> Outline:
    """The cards of one kind as a document. KeyError for a kind that has no sheet."""
    t = _t(language)
    outline = Outline(t(f"sheet-{kind}"), journey.title, language, date, journey.organisation)
    outline.add(Text(" · ".join(part for part in (journey.organisation, date) if part), "small"))
    SHEETS[kind](outline, journey, t)
    return outline


def _goals(outline: Outline, journey: Journey, t: Speaks) -> None:
    """A page to each: what, for whom, how it will show, who owns it, who outside is in it (METHOD 2.1, type
    12).
    """
    areas = {area.id: area.name for area in journey.focus_areas}
    for card in cards_of(journey, "goal"):
        outline.add(Heading(1, f"{card.number} {card.text}"))
        rows = [[t("doc-focus-area"), areas[card.focus_area_id]]] if card.focus_area_id in areas else []
        rows += [
            [
                t(f"card-goal-{field.name}".replace("_", "-")),
                card_word("goal", field.name, card.fields[field.name], t),
            ]
            for field in card.rules.fields[1:]
            if card.fields.get(field.name)
        ]
        if rows:
            outline.add(Table(card.number, [t("sheet-what"), t("sheet-said")], rows))
        if card.missing:
            outline.add(
                Text(
                    f"{t('card-missing')}"
                    f" {', '.join(t(f'card-goal-{name}'.replace('_', '-')) for name in card.missing)}",
                    "small",
                )
            )


def _actions(outline: Outline, journey: Journey, t: Speaks) -> None:
    """By date; what nobody has taken first (METHOD 2.1, type 13)."""
    cards = sorted(
        cards_of(journey, "action"),
        key=lambda card: (bool(card.fields.get("who")), card.fields.get("when") or "9999", card.number),
    )
    loose = [card for card in cards if not card.fields.get("who")]
    if loose:
        outline.add(Heading(1, t("actions-unowned")), Items([f"{card.number} {card.text}" for card in loose]))
    names = ("who", "when", "how", "goal", "status")
    rows = [
        [
            f"{card.number} {card.text}",
            *(card_word("action", name, card.fields.get(name, ""), t) or "–" for name in names),
        ]
        for card in cards
        if card.fields.get("who")
    ]
    if rows:
        outline.add(
            Heading(1, t("sheet-by-date")),
            Table(
                t("sheet-action"),
                [t("card-action-what"), *(t(f"card-action-{name}") for name in names)],
                rows,
            ),
        )


def _commitments(outline: Outline, journey: Journey, t: Speaks) -> None:
    """By perspective and area, with how many in each: text for the operational plan (F1-07, F1-10)."""
    cards = cards_of(journey, "commitment")
    for side in ("extern", "intern", ""):
        found = [card for card in cards if card.fields.get("perspective", "") == side]
        if found:
            outline.add(Heading(1, f"{t(f'side-{side}') if side else t('sheet-other')} ({len(found)})"))
        for area in dict.fromkeys(_area(card, journey) for card in found):
            inside = [card for card in found if _area(card, journey) == area]
            outline.add(
                Heading(2, f"{area or t('sheet-other')} ({len(inside)})"),
                Items([_commitment(card, t) for card in inside]),
            )


def _area(card: Card, journey: Journey) -> str:
    return card.fields.get("area") or next(
        (area.name for area in journey.focus_areas if area.id == card.focus_area_id), ""
    )


def _commitment(card: Card, t: Speaks) -> str:
    facts = [
        f"{t(f'card-commitment-{name}')}: {card_word('commitment', name, card.fields[name], t)}"
        for name in ("role", "when", "plan", "signal", "status", "parts")
        if card.fields.get(name)
    ]
    return f"{card.number} {card.text}" + (f" ({'; '.join(facts)})" if facts else "")


def _intents(outline: Outline, journey: Journey, t: Speaks) -> None:
    for card in cards_of(journey, "intent"):
        facts = [
            f"{t(f'card-intent-{name}')}: {card.fields[name]}"
            for name in ("contribute", "hope", "until", "contact")
            if card.fields.get(name)
        ]
        outline.add(Heading(1, f"{card.number} {card.text}"), Items(facts or ["–"]))


SHEETS = {"goal": _goals, "action": _actions, "commitment": _commitments, "intent": _intents}


def columns_of(kind: str) -> tuple[Column, ...]:
    """What the table of a kind of card has in its columns: its fields, choices with their codes beside."""
    fields = CARDS[kind].fields
    return with_codes(
        Column("number", "doc-number"),
        *(
            Column(
                field.name,
                f"card-{kind}-{field.name}".replace("_", "-"),
                "integer" if field.shape == "number" else "string",
            )
            for field in fields
        ),
        Column("focus_area", "doc-focus-area"),
        Column("unit", "doc-unit"),
        Column("tags", "tags"),
        coded=[field.name for field in fields if field.shape == "choice"],
    )


def as_table(journey: Journey, kind: str, language: str) -> bytes:
    """Cards of a kind as CSV, one column a field, choices in words and as codes."""
    areas: dict[int | None, str] = {area.id: area.name for area in journey.focus_areas}
    units: dict[int | None, str] = {unit.id: unit.name for unit in journey.units}
    rows = [
        [
            card.number,
            *(cell for field in CARDS[kind].fields for cell in _cells(card, field, language)),
            areas.get(card.focus_area_id, ""),
            units.get(card.unit_id, ""),
            ", ".join(card.tags),
        ]
        for card in cards_of(journey, kind)
    ]
    return as_csv([head(columns_of(kind), language), *rows])


def _cells(card: Card, field: Field, language: str) -> list[str]:
    value = card.fields.get(field.name, "")
    return (
        [card_word(card.kind, field.name, value, _t(language)), value] if field.shape == "choice" else [value]
    )


def canvas(result: Result, title: str, subtitle: str, date: str, language: str) -> Outline:
    """The answers of a canvas as a document: a heading to each box, tags in brackets."""
    outline = Outline(title, subtitle, language, date)
    for column in result["columns"]:
        lines = [
            f"{item['text']} [{pick(item['tag'], language)}]" if item["tag"] else item["text"]
            for item in column["items"]
        ]
        outline.add(Heading(1, pick(column["label"], language)), Items(lines or ["–"]))
    return outline
