"""Documents in an organisation's own colours, with its logotype, in its own Word template; and what is
refused of what somebody sends for that.
"""

import io
import re
import struct
import zipfile
import zlib
from xml.etree.ElementTree import fromstring

import docx
import pptx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from models.analysis.colours import DARKEST_PAPER, LEAST, NIGHT, contrast, readable_on
from models.base import Refused
from models.exports import FORMATS, letter, logo, note, own_word, poster, records, slides
from models.exports import docx as word
from models.exports.drawing import DEEPEST, MOST_PARTS, redrawn
from models.exports.packing import packed
from models.exports.profile import SOBER, Profile, profile_of
from models.library import read_example
from models.library.example.story import play
from models.organisation.organisation import Organisation
from tests.examples import build_journey

DRAWN = (
    b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"'
    b' "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 75"><circle cx="40" cy="40" r="30"/></svg>'
)
COLOUR, SECOND, ALT = "#7a1f3d", "#9ac7de", "Hällevalla kommuns vapen"


@pytest.fixture(scope="module")
def look():
    return Profile(COLOUR, SECOND, logo.drawn(DRAWN), ALT)


@pytest.fixture
def edition(session):
    return build_journey(session, read_example("malbild-hallevalla"), 1_000_000.0).versions[-1].content


def parts(raw) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as pack:
        return {name: pack.read(name) for name in pack.namelist()}


# Colours

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colours, st.sampled_from([DARKEST_PAPER, NIGHT]))
def test_a_tone_that_is_offered_can_be_read_and_is_the_colour_itself_where_it_can(colour, ground):
    offered = readable_on(colour, ground)
    assert contrast(offered, ground) >= LEAST
    assert (offered == colour) == (contrast(colour, ground) >= LEAST)


def test_contrast_is_as_the_guidelines_count_it():
    assert [
        round(contrast(one, other), 2) for one, other in (("#000000", "#ffffff"), ("#777777", "#ffffff"))
    ] == [
        21,
        4.48,
    ]


@pytest.mark.parametrize(
    ("colour", "second", "code"),
    [("#ffdd00", "", "colour_pale"), ("", "#14524a", "colour_dark"), ("rött", "", "colour_malformed")],
)
def test_a_colour_that_cannot_be_read_is_refused_and_nothing_is_changed(colour, second, code):
    organisation = Organisation(name="Hällevalla")
    organisation.dress(COLOUR, SECOND, ALT)
    with pytest.raises(Refused) as said:
        organisation.dress(colour, second, "")
    assert (said.value.code, organisation.colour, organisation.logo_alt) == (code, COLOUR, ALT)


# Documents


def test_a_page_has_the_colour_the_logotype_and_its_words_and_fetches_nothing(edition, look):
    page = FORMATS["html"](edition, False, look).decode()
    assert f"--accent: light-dark({COLOUR}, {readable_on(COLOUR, NIGHT)})" in page
    assert f'alt="{ALT}"' in page
    assert re.findall(r'(?:src|href)="(?!data:image/png;base64,)', page) == []


def test_word_has_the_colour_in_its_styles_and_the_logotype_over_the_first_page(edition, look):
    document = docx.Document(io.BytesIO(FORMATS["docx"](edition, False, look)))
    assert str(document.styles["Heading 1"].font.color.rgb) == COLOUR[1:].upper()
    over = document.sections[0].first_page_header._element
    assert [found.get("descr") for found in over.iter(qn("wp:docPr"))] == [ALT]


def words_of_pictures(reader) -> list[str]:
    """What is read aloud of each, found in the tags."""

    def walk(node):
        node = node.get_object()
        if isinstance(node, list):
            for inner in node:
                yield from walk(inner)
        elif isinstance(node, dict):
            if node.get("/S") == "/Figure":
                yield str(node.get("/Alt"))
            if "/K" in node:
                yield from walk(node["/K"])

    return list(walk(reader.trailer["/Root"]["/StructTreeRoot"]))


def colours_of(reader) -> set[tuple[int, ...]]:
    """Every three numbers that stand together on its pages, as a colour would."""
    drawn = b"".join(page.get_contents().get_data() for page in reader.pages).decode("latin-1")
    return {
        tuple(round(float(part) * 255) for part in three)
        for three in re.findall(r"(\d*\.?\d+) (\d*\.?\d+) (\d*\.?\d+)", drawn)
    }


def test_paper_has_the_colour_and_the_logotype_and_is_read_aloud_as_before(edition, look):
    for raw in (FORMATS["pdf"](edition, False, look), poster.write(edition, "a3", "", look)):
        reader = PdfReader(io.BytesIO(raw))
        assert words_of_pictures(reader) == [ALT]
        assert b"pdfuaid" in reader.trailer["/Root"]["/Metadata"].get_object().get_data()
        assert tuple(int(COLOUR[at : at + 2], 16) for at in (1, 3, 5)) in colours_of(reader)


def test_slides_have_the_colours_in_their_theme_and_the_logotype_first(edition, look):
    raw = slides.write(edition, look)
    theme = next(
        content for name, content in parts(raw).items() if re.fullmatch(r"ppt/theme/theme1\.xml", name)
    )
    found = dict(re.findall(r'<a:(dk1|accent\d)><a:srgbClr val="(\w{6})"', theme.decode()))
    assert (found["accent1"], found["accent4"]) == (COLOUR[1:].upper(), SECOND[1:].upper())
    pictures = [
        shape for shape in pptx.Presentation(io.BytesIO(raw)).slides[0].shapes if shape.shape_type == 13
    ]
    assert [shape._element.nvPicPr.cNvPr.get("descr") for shape in pictures] == [ALT]


def test_without_a_look_of_its_own_every_document_is_as_it_was(edition):
    for write in FORMATS.values():
        assert write(edition, True, SOBER) == write(edition, True)
    assert "<img" not in FORMATS["html"](edition, True).decode()


def test_files_for_the_archive_are_the_same_whatever_the_documents_look_like(session):
    journey = play(session, b"secret of the tests", "0.5")
    before = records.everything(session, journey, 1_800_000_000.0)
    organisation = session.get(Organisation, journey.organisation_id)
    organisation.dress(COLOUR, SECOND, ALT)
    assert profile_of(organisation).colour == COLOUR
    assert records.everything(session, journey, 1_800_000_000.0) == before


# The logotype


def drawing(inside="", about="") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" {about}>{inside}</svg>'.encode()


def picture(wide, high, more=b"") -> bytes:
    """A PNG in grey, with another chunk."""

    def chunk(kind, content):
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    lines = zlib.compress((b"\0" + b"\x80" * wide) * (high if wide * high < 1e6 else 1))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0))
    said = chunk(b"tEXt", more) if more else b""
    return b"\x89PNG\r\n\x1a\n" + head + said + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def test_what_is_kept_is_a_picture_of_ours_in_the_same_proportions():
    for sent in (DRAWN, picture(40, 10, b"Author\0Ada Andersson")):
        kept = logo.drawn(sent)
        wide, high = Profile(logo=kept).logo_within(100, 100)
        assert (kept[:8], wide, high) == (b"\x89PNG\r\n\x1a\n", 100, 25)
        assert b"Ada" not in kept


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (drawing("<script>alert(1)</script>"), "logo_not_plain"),
        (drawing(about='onload="alert(1)"'), "logo_not_plain"),
        (drawing('<image href="http://elsewhere.se/a.png"/>'), "logo_not_plain"),
        (drawing('<image href="/etc/passwd"/>'), "logo_not_plain"),
        (drawing('<a href="javascript:alert(1)"><circle r="1"/></a>'), "logo_not_plain"),
        (drawing("<style>@import url(http://elsewhere.se/a.css)</style>"), "logo_not_plain"),
        (drawing('<rect fill="url(http://elsewhere.se/#a)"/>'), "logo_not_plain"),
        (
            drawing('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>'),
            "logo_not_plain",
        ),
        (drawing('<g id="a"><use href="#a"/></g>'), "logo_not_plain"),
        (drawing("<g/>" * 5001), "logo_not_plain"),
        (b'<!DOCTYPE s [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>' + drawing("&b;"), "logo_broken"),
        (b'<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + drawing("&a;"), "logo_broken"),
        (
            drawing(about='width="1e400"').replace(b'viewBox="0 0 9 9"', b'viewBox="0 0 1 9999"'),
            "logo_broken",
        ),
        (b"<html><body>a</body></html>", "logo_not_picture"),
        (b"GIF89a", "logo_broken"),
        (picture(50_000, 50_000), "logo_many_points"),
        (picture(40, 10)[:60], "logo_broken"),
        (b"\x89PNG\r\n\x1a\n", "logo_broken"),
        (b" " * 500_001, "logo_large"),
    ],
)
def test_a_logotype_that_is_more_than_a_picture_or_none_is_refused(sent, code):
    with pytest.raises(Refused) as said:
        logo.drawn(sent)
    assert (said.value.code, said.value.field) == (code, "logo")


# A sheet, a cut, and what shades.
CUT = '<clipPath id="c"><circle r="9"/></clipPath>'
SHADES = '<linearGradient id="{}" href="#{}"/>'


@pytest.mark.parametrize(
    "inside",
    [
        '<filter id="f"><feTurbulence baseFrequency="0.9" numOctaves="200"/></filter>',
        '<filter id="f"><feMorphology operator="dilate" radius="50"/></filter>',
        '<pattern id="p" width="1" height="1"><rect width="1" height="1"/></pattern>',
        '<mask id="m"><rect width="9" height="9"/></mask>',
        '<marker id="k"><path d="M0 0L1 1"/></marker>',
        '<x:Image xmlns:x="http://www.w3.org/2000/svg" href="#a"/>',
        '<Rect width="1" height="1"/>',
        '<svg viewBox="0 0 1 1"/>',
        '<symbol id="a"/>',
        "<g>" * (DEEPEST + 1) + "</g>" * (DEEPEST + 1),
        "<g/>" * MOST_PARTS,
        f'<path d="M0 0{"L9 9" * 80_000}"/>',
        '<path d="M0 0;"/>',
        f"<text>{'a' * 501}</text>",
        '<rect width="1e7" height="1"/>',
        '<rect width="NaN(1)" height="1"/>',
        '<rect style="stroke-dasharray: 0.0001"/>',
        '<rect style="fill: u\\72l(a)"/>',
        "<style>@\\69mport 'a';</style>",
        f"<style>{'/*' * 10_001}</style>",
        "<style>rect { fill: url(file:///etc/passwd) }</style>",
        '<rect fill="url(#a) url(#b)"/>',
        '<rect fill="image-set(a)"/>',
        '<g opacity="0.5">' * 7 + "</g>" * 7,
        '<rect opacity="0.5"/>' * 151,
        f'{CUT}<clipPath id="d"><rect clip-path="url(#c)"/></clipPath>',
        f'{CUT}<clipPath id="d" style="clip-path: url(#c)"/>',
        f"<clipPath>{CUT}</clipPath>",
        f'<clipPath id="c">{"<circle/>" * 100}</clipPath>' + '<rect clip-path="url(#c)"/>' * 9,
        SHADES.format("a", "b") + SHADES.format("b", "a"),
        '<linearGradient href="http://elsewhere.se/#a"/>',
    ],
)
def test_what_takes_long_to_draw_or_is_on_no_list_is_no_logotype(inside):
    with pytest.raises(Refused) as said:
        logo.drawn(drawing(inside))
    assert (said.value.code, said.value.field) == ("logo_not_plain", "logo")


@pytest.mark.parametrize(
    "page",
    [
        'viewBox="0 0 1 1 9" width="1" height="1000000000"',
        'viewBox="0 0 1" width="1" height="100000"',
        'viewBox="junk" width="1e1" height="49"',
        'viewBox="0 0 nan 9"',
        'viewBox="0 0 1e999 9"',
        'viewBox="1e9 0 9 9"',
        'viewBox="0 0 0.5 0.5"',
        'viewBox="0 0 20000 20000"',
        'viewBox="0 0 1 51"',
        'width="100%" height="100%"',
        'width="9" height="9em"',
        "",
    ],
)
def test_a_drawing_shows_a_page_of_four_numbers_that_can_be_drawn(page):
    with pytest.raises(Refused) as said:
        logo.drawn(drawing().replace(b'viewBox="0 0 9 9"', page.encode()))
    assert said.value.code == "logo_broken"


def test_a_drawing_is_copied_to_a_page_of_its_own_and_nothing_comes_along_but_what_is_drawn():
    sent = drawing(
        """<!-- Ada --><title>Vapen</title><metadata><a/></metadata><x:view xmlns:x="urn:x" onload="a()"/>
        <style>/* a */ .a, .b { fill: #fff; cursor: wait } #r { fill: url('#s') !important }</style>
        <defs><linearGradient id="s"><stop offset="5%" style="stop-color: red"/></linearGradient></defs>
        <g class="a c" data-name="g" id="g"><rect id="r" width="9" height="9" fill="red" style="opacity:1"/>
        </g>
        <text x="1" font-family="'Vera'">A<tspan dx="1">å</tspan>b</text>""",
        'width="20mm" height="1000000000" version="1.1"',
    )
    page = fromstring(redrawn(sent).raw)
    found = [(part.tag.rpartition("}")[2], part.attrib) for part in page.iter()]
    assert found == [
        ("svg", {"viewBox": "0 0 9 9", "width": "9", "height": "9"}),
        ("defs", {}),
        ("linearGradient", {"id": "s"}),
        ("stop", {"offset": "5%", "stop-color": "red"}),
        ("g", {"fill": "#fff"}),
        ("rect", {"width": "9", "height": "9", "fill": "url('#s')"}),
        ("text", {"x": "1", "font-family": "'Vera'"}),
        ("tspan", {"dx": "1"}),
    ]
    assert "".join(page.itertext()) == "Aåb"
    assert redrawn(redrawn(sent).raw).raw == redrawn(sent).raw


def test_where_much_lies_on_each_other_fewer_points_are_drawn():
    for times, side in ((400, 1200), (1600, 600)):
        kept = logo.drawn(drawing('<rect width="9" height="9"/>' * times))
        assert struct.unpack(">II", kept[16:24]) == (side, side)


# The Word template


def template(change=lambda files: files, styles=()) -> bytes:
    """As a municipality's: a head, a foot and its own typeface, without the styles named."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Verdana"
    document.styles["Heading 1"].font.name = "Impact"
    document.sections[0].header.paragraphs[0].text = "HÄLLEVALLA KOMMUN"
    document.sections[0].footer.paragraphs[0].text = "Storgatan 1, 123 45 Hällevalla"
    document.add_paragraph("Skriv din text här")
    for name in styles:
        element = document.styles[name].element
        element.getparent().remove(element)
    raw = io.BytesIO()
    document.save(raw)
    return packed(list(change(parts(raw.getvalue())).items()))


def as_dotx(files):
    types = files["[Content_Types].xml"].decode().replace(own_word.MAIN, own_word.TEMPLATE)
    return {**files, "[Content_Types].xml": types.encode()}


def with_relation(kind, target):
    def change(files):
        name = "word/_rels/document.xml.rels"
        relation = (
            f'<Relationship Id="rIdX" TargetMode="External" Target="{target}" Type="http://schemas.openxmlformats.org'
            f'/officeDocument/2006/relationships/{kind}"/></Relationships>'
        )
        return {**files, name: files[name].replace(b"</Relationships>", relation.encode())}

    return change


def with_body(inside):
    def change(files):
        name = "word/document.xml"
        return {**files, name: files[name].replace(b"<w:body>", b"<w:body>" + inside.encode())}

    return change


def test_a_document_is_written_in_the_organisations_own_template(edition):
    for sent in (template(), template(as_dotx)):
        look = Profile(colour=COLOUR, word=own_word.judged(sent))
        document = docx.Document(io.BytesIO(word.write(letter.outline_of(edition), look)))
        section = document.sections[0]
        said = [paragraph.text for paragraph in document.paragraphs]
        assert [paragraph.text for paragraph in section.header.paragraphs] == ["HÄLLEVALLA KOMMUN"]
        assert [paragraph.text for paragraph in section.footer.paragraphs] == [
            "Storgatan 1, 123 45 Hällevalla"
        ]
        assert (document.styles["Heading 1"].font.name, said[0]) == ("Impact", "Tjänsteskrivelse")
        assert "Skriv din text här" not in said
        assert document.core_properties.language == "sv-SE"


def without_lists(files):
    """As a template is in which no list was ever made."""
    relations, types = "word/_rels/document.xml.rels", "[Content_Types].xml"
    found = {name: content for name, content in files.items() if name != "word/numbering.xml"}
    found[relations] = re.sub(rb"<Relationship [^>]*numbering[^>]*>", b"", found[relations])
    found[types] = re.sub(rb"<Override [^>]*numbering[^>]*>", b"", found[types])
    return found


@pytest.mark.parametrize("change", [lambda files: files, without_lists])
def test_styles_that_a_template_lacks_are_words_own_and_lists_stay_lists(edition, change):
    """Word writes only the styles that have been used."""
    lacking = template(change, styles=("List Bullet", "Subtitle", "Quote", "Heading 2", "Table Grid"))
    look = Profile(word=own_word.judged(lacking))
    document = docx.Document(io.BytesIO(word.write(letter.outline_of(edition), look)))
    points = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "List Bullet"]
    number = document.styles["List Bullet"].element.find(f".//{qn('w:numId')}").get(qn("w:val"))
    numbering = document.part.numbering_part.element
    kinds = {
        found.get(qn("w:numId")): found.find(qn("w:abstractNumId")).get(qn("w:val"))
        for found in numbering.iter(qn("w:num"))
    }
    shapes = {
        found.get(qn("w:abstractNumId")): found.find(f".//{qn('w:numFmt')}").get(qn("w:val"))
        for found in numbering.iter(qn("w:abstractNum"))
    }
    assert (points != [], shapes[kinds[number]]) == (True, "bullet")
    assert {"Subtitle", "Quote"} <= {paragraph.style.name for paragraph in document.paragraphs}


def test_the_same_version_in_the_same_template_is_the_same_file(edition):
    look = Profile(word=own_word.judged(template()))
    assert FORMATS["docx"](edition, True, look) == FORMATS["docx"](edition, True, look)


def test_a_link_that_a_reader_presses_may_stand_in_a_template():
    own_word.judged(template(with_relation("hyperlink", "https://hallevalla.se")))


def with_file(name, content=b"x"):
    return lambda files: {**files, name: content}


def with_macros(files):
    types = files["[Content_Types].xml"].replace(
        own_word.MAIN.encode(), b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
    )
    return {**files, "[Content_Types].xml": types}


FIELD = "<w:p><w:r><w:instrText> {} </w:instrText></w:r></w:p>"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (with_macros, "template_macros"),
        (with_file("word/vbaProject.bin"), "template_macros"),
        (with_file("word/activeX/activeX1.xml", b"<a/>"), "template_macros"),
        (with_file("word/embeddings/oleObject1.bin"), "template_macros"),
        (with_relation("attachedTemplate", "http://elsewhere.se/mall.dotx"), "template_fetches"),
        (with_relation("image", "http://elsewhere.se/a.png"), "template_fetches"),
        (with_relation("hyperlink", "file://server/share"), "template_fetches"),
        (with_body(FIELD.format("DDEAUTO c:\\\\cmd.exe")), "template_fetches"),
        (with_body(FIELD.format('INCLUDETEXT "c:\\\\a.docx"')), "template_fetches"),
        (with_body("<w:altChunk/>"), "template_fetches"),
        (with_file("word/extra.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "template_broken"),
        (with_file("word/extra.bmp", b"\0" * 10_000_001), "template_large"),
        (lambda files: {**files, **{f"word/media/{n}.png": b"" for n in range(1001)}}, "template_large"),
        (
            lambda files: {name: content for name, content in files.items() if "document" not in name},
            "template_not_word",
        ),
        (lambda files: {**files, "word/styles.xml": b"<w:styles"}, "template_broken"),
    ],
)
def test_a_template_that_runs_or_fetches_or_is_none_is_refused(change, code):
    with pytest.raises(Refused) as said:
        own_word.judged(template(change))
    assert (said.value.code, said.value.field) == (code, "word")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"PK\x03\x04 half", "template_broken"),
        (b"{\\rtf1 Mall}", "template_broken"),
        (b"\0" * 3_000_001, "template_large"),
        (packed([("a.txt", b"a")]), "template_broken"),
    ],
)
def test_what_is_no_template_at_all_is_said_so(raw, code):
    with pytest.raises(Refused) as said:
        own_word.judged(raw)
    assert said.value.code == code


def test_notes_are_in_the_template_too():
    made = {
        "title": "Idédag",
        "language": "sv",
        "date": "2026-01-12",
        "organisation": "Hällevalla",
        "people": 7,
        "words": "",
        "parts": [],
        "parked": [],
        "feedback_by": "",
        "approved_by": "",
    }
    document = docx.Document(
        io.BytesIO(note.FORMATS["docx"](made, Profile(word=own_word.judged(template()))))
    )
    assert document.sections[0].header.paragraphs[0].text == "HÄLLEVALLA KOMMUN"
