"""A version as slides for the board (PPTX): few words a slide, real title and text placeholders, so that they
can be read aloud and restyled.
"""

import io
from datetime import datetime
from typing import cast

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.presentation import Presentation as Pages
from pptx.shapes.autoshape import Shape
from pptx.text.text import TextFrame
from pptx.util import Cm, Length, Pt

from models.elsewhere import elsewhere
from models.exports.docx import LOCALES
from models.exports.malbild import statements
from models.language import Speaks, Value, say

GREEN = RGBColor(0x17, 0x53, 0x4B)
INK = RGBColor(0x1E, 0x23, 0x27)
# A slide that holds more than this is a page.
MOST_LINES, MOST_SIGNS = 6, 420
TITLE, TITLE_AND_TEXT = 0, 1


@elsewhere
def write(edition: dict) -> bytes:
    def t(key: str, **values: Value) -> str:
        return say(edition["language"], key, **values)

    show = Presentation()
    show.slide_width, show.slide_height = Cm(33.867), Cm(19.05)
    about = show.core_properties
    about.title, about.author, about.language = (
        edition["title"],
        edition["organisation"],
        LOCALES[edition["language"]],
    )
    about.created = about.modified = datetime.fromisoformat(edition["date"])
    _first(show, edition, t)
    for statement in edition["vision"]:
        _slide(
            show,
            t(f"role-{statement['role']}") if statement.get("role") else t("doc-vision"),
            [statement["text"]],
            large=True,
        )
    for area in edition["focus_areas"]:
        lines = ([area["definition"]] if area["definition"] else []) + [
            statement["text"] for statement in area["statements"]
        ]
        _slide(show, area["name"], lines)
    _slide(
        show,
        t("slides-tested"),
        [_tested(statement, t) for statement in statements(edition) if statement["revisions"][-1]["test"]],
    )
    for heading, kind, fields in (
        ("doc-cards-goal", "goal", ("indicator", "target", "date", "owner")),
        ("doc-cards-commitment", "commitment", ("role", "when")),
        ("doc-cards-action", "action", ("who", "when")),
    ):
        _slide(show, t(heading), [_card(card, fields) for card in edition.get("cards", {}).get(kind, [])])
    _slide(
        show,
        t("doc-objections"),
        [
            f"{objection['statement']}: {objection['text']} – {objection['answer'] or t('doc-no-answer')}"
            for objection in edition.get("objections", [])
        ],
    )
    _slide(show, t("slides-made"), _made(edition, t))
    file = io.BytesIO()
    show.save(file)
    return file.getvalue()


def _first(show: Pages, edition: dict, t: Speaks) -> None:
    title, under = _add(show, TITLE)
    _place(title, Cm(2.5), Cm(4), Cm(28.8), Cm(6))
    _place(under, Cm(2.5), Cm(10.5), Cm(28.8), Cm(5))
    _say(title.text_frame, [edition["title"]], 48, GREEN, bold=True)
    facts = [
        t("doc-version", label=edition["version"]),
        edition["organisation"],
        edition["date"],
        edition["decided"] and t("doc-decided", by=edition["decided"]),
    ]
    _say(under.text_frame, [" · ".join(fact for fact in facts if fact)], 22, INK)


def _slide(show: Pages, heading: str, lines: list[str], large: bool = False) -> None:
    """As many slides as the lines need; none for nothing."""
    for part in _parts([line for line in lines if line]):
        title, text = _add(show, TITLE_AND_TEXT)
        _place(title, Cm(2.5), Cm(1.4), Cm(28.8), Cm(2.6))
        _place(text, Cm(2.5), Cm(4.6), Cm(28.8), Cm(12.8))
        _say(title.text_frame, [heading], 32, GREEN, bold=True)
        _say(text.text_frame, part, 36 if large else 24, INK)


def _add(show: Pages, layout: int) -> tuple[Shape, Shape]:
    """A new slide's title and what stands under it."""
    slide = show.slides.add_slide(show.slide_layouts[layout])
    return cast(Shape, slide.shapes.title), cast(Shape, slide.placeholders[1])


def _parts(lines: list[str]) -> list[list[str]]:
    parts: list[list[str]] = []
    for line in lines:
        if parts and len(parts[-1]) < MOST_LINES and sum(map(len, parts[-1])) + len(line) <= MOST_SIGNS:
            parts[-1].append(line)
        else:
            parts.append([line])
    return parts


def _place(shape: Shape, left: Length, top: Length, width: Length, height: Length) -> None:
    shape.left, shape.top, shape.width, shape.height = left, top, width, height


def _say(frame: TextFrame, lines: list[str], size: int, colour: RGBColor, bold: bool = False) -> None:
    frame.word_wrap = True
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(10)
        run = paragraph.add_run()
        # Control signs would make the receiver's program refuse the whole file.
        run.text = "".join(sign for sign in " ".join(line.split()) if sign.isprintable())
        run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, colour


def _tested(statement: dict, t: Speaks) -> str:
    test = statement["revisions"][-1]["test"]
    support = f", {t('percent-n', n=test['support'])}" if test.get("support") is not None else ""
    return f"{statement['number']} {t('verdict-' + test['verdict'])}{support}"


def _card(card: dict, fields: tuple[str, ...]) -> str:
    first, *_ = card["fields"].values()
    facts = [card["fields"][name] for name in fields if card["fields"].get(name)]
    return f"{card['number']} {first}" + (f" ({', '.join(facts)})" if facts else "")


def _made(edition: dict, t: Speaks) -> list[str]:
    colophon = edition["colophon"]
    people = sum(workshop["people"] or 0 for workshop in colophon["workshops"])
    return (
        [
            t("slides-meetings", n=len(colophon["workshops"])),
            t("slides-people", n=people),
            t("slides-contributions", n=colophon["contributions"]),
        ]
        if colophon["workshops"]
        else []
    )
