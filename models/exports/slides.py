"""A version as slides for the board (PPTX): few words a slide, real title and text placeholders, so that they
can be read aloud and restyled.
"""

import io
from datetime import datetime
from typing import Any, cast

from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Pages
from pptx.shapes.autoshape import Shape
from pptx.slide import SlideMaster
from pptx.text.text import TextFrame
from pptx.util import Cm, Emu, Length, Pt

from models.elsewhere import elsewhere
from models.exports.docx import locale_of
from models.exports.malbild import figures, in_order, statements
from models.exports.outline import said_once
from models.exports.packing import repacked
from models.exports.profile import SOBER, Profile
from models.language import Speaks, Value, day_in_words, say

# Colours by their places in the theme, so that whoever changes the theme changes every slide.
INK, PAPER = MSO_THEME_COLOR.TEXT_1, MSO_THEME_COLOR.BACKGROUND_1
GREEN, HALF = MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.ACCENT_2
PALE, SUN = MSO_THEME_COLOR.ACCENT_3, MSO_THEME_COLOR.ACCENT_4
THEME = {
    "dk1": "#1e2327",
    "lt1": "#fffdf8",
    "accent1": "#17534b",
    "accent2": "#579586",
    "accent3": "#ddd5c4",
    "accent4": "#e3a93f",
}
# As large as a logotype stands on the first slide, in cm.
LOGO = (9.0, 2.4)
# A slide that holds more than this is a page.
MOST_LINES, MOST_SIGNS = 6, 420
# A sentence or two, which fill it in letters as large as the vision's nearly.
SHORT = 240
TITLE, TITLE_AND_TEXT, TITLE_ALONE = 0, 1, 5
LEFT, WIDTH = Cm(2.5), Cm(28.8)
TITLE_PLACE = (LEFT, Cm(1.4), WIDTH, Cm(2.6))
# The table of how sentences were received.
MOST_BARS, ROW, BAR = 8, Cm(1.4), Cm(0.55)
BAR_COLUMNS = (Cm(9), Cm(11.8), Cm(8))
# What tells a program that a number is the slide's own.
FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


@elsewhere
def write(edition: dict, profile: Profile = SOBER) -> bytes:
    def t(key: str, **values: Value) -> str:
        return say(edition["language"], key, **values)

    show = Presentation()
    show.slide_width, show.slide_height = Cm(33.867), Cm(19.05)
    _make_own(show, profile)
    about = show.core_properties
    about.title, about.author, about.language = (
        edition["title"],
        edition["organisation"],
        locale_of(edition["language"]),
    )
    about.created = about.modified = datetime.fromisoformat(edition["date"])
    _first(show, edition, profile, t)
    for statement in edition["vision"]:
        _slide(
            show,
            t(f"role-{statement['role']}") if statement.get("role") else t("doc-vision"),
            [statement["text"]],
            large=True,
            notes=_reasons([statement], t),
        )
    _areas(show, edition, t)
    for area in edition["focus_areas"]:
        lines = ([area["definition"]] if area["definition"] else []) + [
            statement["text"] for statement in area["statements"]
        ]
        _slide(show, area["name"], lines, notes=_reasons(area["statements"], t))
    _received(show, edition, t)
    for heading, kind, fields in (
        ("doc-cards-goal", "goal", ("indicator", "target", "date", "owner")),
        ("doc-cards-commitment", "commitment", ("role", "when")),
        ("doc-cards-action", "action", ("who", "when")),
    ):
        _slide(show, t(heading), _cards(kind, edition, fields))
    _slide(
        show,
        t("doc-objections"),
        [
            f"{objection['statement']}: {objection['text']} – {objection['answer'] or t('doc-no-answer')}"
            for objection in edition.get("objections", [])
        ],
    )
    _slide(show, t("slides-made"), [f"{n} {what}" for n, what in figures(edition, t)])
    _number(show, locale_of(edition["language"]))
    file = io.BytesIO()
    show.save(file)
    return repacked(file.getvalue())


def _areas(show: Pages, edition: dict, t: Speaks) -> None:
    """All focus areas on one slide, however many."""
    areas = edition["focus_areas"]
    if len(areas) < 2:
        return
    text = _headed(show, t("doc-focus-areas"))
    size = 30 if len(areas) <= 4 else 24 if len(areas) <= 6 else 18
    _say(text.text_frame, [area["name"] for area in areas], size, INK, bold=True)
    for paragraph, area in zip(text.text_frame.paragraphs, areas, strict=True):
        if area["definition"] and len(areas) <= 6:
            _run(paragraph, f" – {area['definition']}", size - 8, INK)


def _received(show: Pages, edition: dict, t: Speaks) -> None:
    """How each sentence was received: parts of everybody who answered, all bars equally long."""
    names = {
        statement["number"]: area["name"]
        for area in edition["focus_areas"]
        for statement in area["statements"]
    }
    tested = [
        (statement, statement["revisions"][-1]["test"])
        for statement in statements(edition)
        if statement["revisions"][-1]["test"]
    ]
    for first in range(0, len(tested), MOST_BARS):
        found = tested[first : first + MOST_BARS]
        slide = show.slides.add_slide(show.slide_layouts[TITLE_ALONE])
        title = cast(Shape, slide.shapes.title)
        _place(title, *TITLE_PLACE)
        _say(title.text_frame, [t("slides-tested")], 32, GREEN, bold=True)
        frame = slide.shapes.add_table(len(found) + 1, 3, LEFT, Cm(4.2), WIDTH, Emu(ROW * (len(found) + 1)))
        frame.name = t("slides-tested")
        table = frame.table
        for at, wide in enumerate(BAR_COLUMNS):
            table.columns[at].width = wide
        _row(
            table, 0, [t("river-statement"), f"{t('doc-warm')} · {t('doc-support')}", t("doc-verdict")], True
        )
        for at, (statement, test) in enumerate(found, 1):
            number = statement["number"]
            _row(
                table,
                at,
                [
                    f"{number} {names.get(number, t('doc-vision'))}",
                    "",
                    _tested(statement, t),
                ],
            )
            _bar(slide, test, Cm(4.2) + ROW * at + (ROW - BAR) // 2, t)


def _row(table: Any, at: int, cells: list[str], head: bool = False) -> None:
    table.rows[at].height = ROW
    for cell, text in zip(table.rows[at].cells, cells, strict=True):
        cell.fill.background()
        cell.vertical_anchor = MSO_ANCHOR.MIDDLE
        _say(cell.text_frame, [text], 14, GREEN if head else INK, bold=head)


def _bar(slide: Any, test: dict, top: int, t: Speaks) -> None:
    """Who wants it, who can stand behind it, and the rest; read aloud in words."""
    warm, support = test.get("warm"), test.get("support")
    if warm is None or support is None:
        return
    left = LEFT + BAR_COLUMNS[0] + Cm(0.25)
    for share, shade in ((warm, GREEN), (max(0, support - warm), HALF), (100 - max(warm, support), PALE)):
        wide = int((BAR_COLUMNS[1] - Cm(0.5)) * share / 100)
        if wide:
            part = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, top, Emu(wide), BAR)
            part.fill.solid()
            part.fill.fore_color.theme_color = shade
            part.line.fill.background()
            part.shadow.inherit = False
            part._element.nvSpPr.cNvPr.set("descr", t("doc-received", warm=warm, support=support))
            left += wide


def _reasons(found: list[dict], t: Speaks) -> str:
    """What whoever shows a slide may say: why the words are as they are."""
    return "\n".join(
        f"{statement['number']}: {statement['revisions'][-1]['why'] or t('doc-no-why')}"
        for statement in found
    )


def _number(show: Pages, locale: str) -> None:
    """The number of each slide, and the language of every word."""
    for slide in list(show.slides)[1:]:
        box = slide.shapes.add_textbox(Cm(30.3), Cm(17.8), Cm(2), Cm(0.8))
        paragraph = box.text_frame.paragraphs[0]
        field = paragraph._p.makeelement(qn("a:fld"), {"id": FIELD, "type": "slidenum"})
        field.append(field.makeelement(qn("a:rPr"), {"lang": locale, "sz": "1200"}))
        words = field.makeelement(qn("a:t"), {})
        words.text = str(show.slides.index(slide) + 1)
        field.append(words)
        paragraph._p.append(field)
    for slide in show.slides:
        for run in slide._element.iter(qn("a:r")):
            run.get_or_add_rPr().set("lang", locale)


def _make_own(show: Pages, profile: Profile) -> None:
    """The master of all slides: paper, one serif for what people said, lines from the left and no bullets."""
    master = show.slide_master
    _colour(master, profile)
    master.background.fill.solid()
    master.background.fill.fore_color.theme_color = PAPER
    styles = master._element.find(qn("p:txStyles"))
    for style in ("p:titleStyle", "p:bodyStyle"):
        for level in styles.find(qn(style)):
            level.set("algn", "l")
            level.set("marL", "0")
            level.set("indent", "0")
            for bullet in level.findall(qn("a:buChar")):
                level.replace(bullet, bullet.makeelement(qn("a:buNone"), {}))
            for face in level.iter(qn("a:latin")):
                face.set("typeface", profile.typeface or "Georgia")
    for layout in show.slide_layouts:
        for level in layout._element.iter(qn("a:lvl1pPr")):
            level.set("algn", "l")


def _colour(master: SlideMaster, profile: Profile) -> None:
    """The theme's colours, of which every slide takes its own."""
    colours = dict(THEME)
    if profile.colour:
        colours["accent1"], colours["accent2"] = profile.shades
    if profile.second:
        colours["accent4"] = profile.second
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = parse_xml(theme.blob)
    for name, colour in colours.items():
        place = root.find(f".//{qn('a:clrScheme')}/{qn(f'a:{name}')}")
        for was in list(place):
            place.remove(was)
        place.append(place.makeelement(qn("a:srgbClr"), {"val": colour[1:].upper()}))
    theme._blob = serialize_part_xml(root)


def _first(show: Pages, edition: dict, profile: Profile, t: Speaks) -> None:
    title, under = _add(show, TITLE)
    _place(title, LEFT, Cm(2.5), WIDTH, Cm(6))
    _place(under, LEFT, Cm(8.8), Cm(20), Cm(4))
    horizon = Cm(15.2)
    shapes, wide = show.slides[0].shapes, Emu(show.slide_width or 0)
    sun = shapes.add_shape(MSO_SHAPE.OVAL, Cm(23.6), Emu(horizon - Cm(3.8)), Cm(7.6), Cm(7.6))
    # Half of it stands over the horizon.
    below = shapes.add_shape(MSO_SHAPE.RECTANGLE, Emu(0), horizon, wide, Cm(3.85))
    line = shapes.add_shape(MSO_SHAPE.RECTANGLE, Emu(0), horizon, wide, Cm(0.08))
    for shape, shade in ((sun, SUN), (below, PAPER), (line, INK)):
        shape.fill.solid()
        shape.fill.fore_color.theme_color = shade
        shape.line.fill.background()
        shape.shadow.inherit = False
    if profile.logo:
        wide, high = (Cm(side) for side in profile.logo_within(*LOGO))
        picture: Any = shapes.add_picture(io.BytesIO(profile.logo), LEFT, Cm(1.2), wide, high)
        picture._element.nvPicPr.cNvPr.set("descr", _printable(profile.alt))
    _say(title.text_frame, [edition["title"]], 48, GREEN, bold=True)
    facts = [
        t("doc-version", label=edition["version"]),
        edition["organisation"],
        day_in_words(edition["date"], edition["language"]),
        edition["decided"] and t("doc-decided", by=edition["decided"]),
    ]
    _say(under.text_frame, [fact for fact in facts if fact], 22, INK)


def _slide(show: Pages, heading: str, lines: list[str], large: bool = False, notes: str = "") -> None:
    """As many slides as the lines need; none for nothing. What is short is said in larger letters."""
    for part in _parts([line for line in lines if line]):
        text = _headed(show, heading)
        size = 36 if large else 30 if sum(map(len, part)) <= SHORT else 24
        _say(text.text_frame, part, size, INK)
        if notes:
            frame = show.slides[-1].notes_slide.notes_text_frame
            if frame is not None:
                frame.text = _printable(notes)


def _headed(show: Pages, heading: str) -> Shape:
    """A new slide under this heading; the place for its text."""
    title, text = _add(show, TITLE_AND_TEXT)
    _place(title, *TITLE_PLACE)
    _place(text, LEFT, Cm(4.6), WIDTH, Cm(12.8))
    _say(title.text_frame, [heading], 32, GREEN, bold=True)
    return text


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


def _say(frame: TextFrame, lines: list[str], size: int, colour: MSO_THEME_COLOR, bold: bool = False) -> None:
    frame.word_wrap = True
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(10)
        _run(paragraph, line, size, colour, bold)


def _run(paragraph: Any, words: str, size: int, colour: MSO_THEME_COLOR, bold: bool = False) -> None:
    run = paragraph.add_run()
    run.text = _printable(" ".join(words.split()) if not words.startswith(" ") else words)
    run.font.size, run.font.bold, run.font.color.theme_color = Pt(size), bold, colour


def _printable(words: str) -> str:
    """Control signs would make the receiver's program refuse the whole file."""
    return "".join(sign for sign in words if sign.isprintable() or sign == "\n")


def _tested(statement: dict, t: Speaks) -> str:
    test = statement["revisions"][-1]["test"]
    support = f", {t('percent-n', n=test['support'])}" if test.get("support") is not None else ""
    return f"{t('verdict-' + test['verdict'])}{support}"


def _cards(kind: str, edition: dict, fields: tuple[str, ...]) -> list[str]:
    """What several have put in the same words stands once, with all their units, roles and days."""
    facts: dict[str, list[list[str]]] = {}
    lines = []
    for card in edition.get("cards", {}).get(kind, []):
        text = card["fields"][in_order(kind, card["fields"])[0]]
        facts.setdefault(text, []).append([card["unit"], *(card["fields"].get(name, "") for name in fields)])
        lines.append((card["number"], text))
    return [
        _with(line, [fact for column in zip(*known, strict=True) for fact in column], edition["language"])
        for line, known in zip(said_once(lines), facts.values(), strict=True)
    ]


def _with(line: str, facts: list[str], language: str) -> str:
    said = ", ".join(dict.fromkeys(day_in_words(fact, language) for fact in facts if fact))
    return f"{line} ({said})" if said else line
