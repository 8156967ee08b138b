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
from lxml import etree
from pypdf import PdfReader

from models.analysis.colours import DARKEST_PAPER, LEAST, NIGHT, contrast, readable_on
from models.base import Refused
from models.exports import FORMATS, letter, logo, note, own_word, poster, records, slides, word_package
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


@given(colours)
def test_a_readers_page_can_be_read_in_any_colour_that_is_taken(colour):
    organisation = Organisation(name="Hällevalla")
    try:
        organisation.dress(colour, "", "")
    except Refused:
        return
    by_day, by_night = Profile(colour=colour).on_screen().split("@media")
    for part, grounds in ((by_day, ("#faf7f0", "#fffdf8")), (by_night, ("#13181a", "#1b2124"))):
        own = dict(re.findall(r"--([\w-]+): (#\w+);", part))
        for ground in (*grounds, own["accent-soft"]):
            assert contrast(own["accent"], ground) >= LEAST
        assert contrast(own["on-accent"], own["accent"]) >= LEAST


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


@pytest.mark.parametrize("profile", [SOBER, Profile(COLOUR)])
def test_no_style_of_word_that_is_used_has_the_colours_of_its_theme(edition, profile):
    written = docx.Document(io.BytesIO(FORMATS["docx"](edition, True, profile)))
    used = {paragraph.style.name: paragraph.style for paragraph in written.paragraphs if paragraph.text}
    assert {"Title", "Subtitle", "Heading 4", "Caption"} < set(used)
    assert [name for name, style in used.items() if b"accent1" in etree.tostring(style.element)] == []


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


# Typefaces


@pytest.mark.parametrize("name", ["Verdana;}", 'A"', "x" * 60, "<b>", "-", "url(a)", "A\\B"])
def test_what_is_no_name_of_a_typeface_is_refused_and_nothing_is_changed(name):
    organisation = Organisation(name="Hällevalla")
    organisation.dress(COLOUR, SECOND, ALT, "Source Sans 3", "Gill Sans MT")
    for names in ((name, ""), ("", name)):
        with pytest.raises(Refused) as said:
            organisation.dress("", "", "", *names)
        assert said.value.code == "typeface_malformed"
    assert (organisation.typeface, organisation.typeface_said) == ("Source Sans 3", "Gill Sans MT")
    assert (organisation.colour, organisation.logo_alt) == (COLOUR, ALT)


def test_every_document_is_set_in_the_typefaces_that_are_named(edition):
    own = Profile(typeface="DejaVu Serif", said="Verdana")
    page = FORMATS["html"](edition, False, own).decode()
    assert ('"DejaVu Serif", Georgia' in page, '"Verdana", system-ui' in page) == (True, True)
    styles = docx.Document(io.BytesIO(FORMATS["docx"](edition, False, own))).styles
    assert (styles["Normal"].font.name, styles["Heading 1"].font.name) == ("DejaVu Serif", "Verdana")
    master = pptx.Presentation(io.BytesIO(slides.write(edition, own))).slide_master
    assert 'typeface="DejaVu Serif"' in master._element.xml
    assert '--serif: "DejaVu Serif", Literata' in own.on_screen()


def test_paper_has_a_typeface_where_the_server_does_and_its_own_where_not(edition):
    def faces(look):
        found = set()
        for page in PdfReader(io.BytesIO(FORMATS["pdf"](edition, False, look))).pages:
            for font in page["/Resources"]["/Font"].values():
                found.add(str(font.get_object()["/BaseFont"]).partition("+")[2].partition("-")[0])
        return found

    own = faces(Profile())
    assert faces(Profile(typeface="Nobody Has This")) == own
    # One that comes along with what sets the pages.
    assert "NewCM10" in faces(Profile(typeface="New Computer Modern"))


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
    types = files["[Content_Types].xml"].decode().replace(word_package.MAIN, word_package.TEMPLATE)
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


HEAD = "HÄLLEVALLA KOMMUN</w:t></w:r>".encode()
ELSEWHERE = "http://elsewhere.se/a.png"
RELATION_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_file(name, content=b"x"):
    return lambda files: {**files, name: content}


def with_macros(files):
    types = files["[Content_Types].xml"].replace(
        word_package.MAIN.encode(), b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
    )
    return {**files, "[Content_Types].xml": types}


def with_type(name, kind, content=b"x"):
    def change(files):
        said = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'.encode()
        types = files["[Content_Types].xml"].replace(b"</Types>", said)
        return {**files, "[Content_Types].xml": types, name: content}

    return change


def all_of(*changes):
    def change(files):
        for each in changes:
            files = each(files)
        return files

    return change


def head_of(files) -> str:
    return next(name for name, content in files.items() if HEAD in content)


def in_head(inside, relations=""):
    """Beside what the head says."""

    def change(files):
        name = head_of(files)
        links = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{relations}</Relationships>"
        )
        return {
            **files,
            name: files[name].replace(HEAD, HEAD + inside.encode()),
            f"word/_rels/{name.removeprefix('word/')}.rels": links.encode(),
        }

    return change


def relation(number, kind, target, elsewhere=False) -> str:
    mode = ' TargetMode="External"' if elsewhere else ""
    return f'<Relationship Id="{number}" Type="{RELATION_KINDS}/{kind}" Target="{target}"{mode}/>'


def field(*codes) -> str:
    """Its code in as many pieces as it is given."""

    def sign(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}" w:dirty="true"/></w:r>'

    said = "".join(
        code if code.startswith("<") else f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        for code in codes
    )
    return f"{sign('begin')}{said}{sign('separate')}<w:r><w:t>1</w:t></w:r>{sign('end')}"


def simple(code, inside="") -> str:
    return f'<w:fldSimple w:instr="{code}">{inside}<w:r><w:t>1</w:t></w:r></w:fldSimple>'


def moved_head(place):
    """Under another name than heads have."""

    def change(files):
        name = head_of(files)
        links, types = "word/_rels/document.xml.rels", "[Content_Types].xml"
        return {
            **{other: content for other, content in files.items() if other != name},
            place: files[name],
            links: files[links].replace(name.removeprefix("word/").encode(), f"/{place}".encode()),
            types: files[types].replace(name.encode(), place.encode()),
        }

    return change


FETCHING = field(f" INCLUDEPICTURE &quot;{ELSEWHERE}&quot; \\d ")


@pytest.mark.parametrize(
    "change",
    [
        in_head(FETCHING),
        in_head(field(" INCLUDE", f"PICTURE &quot;{ELSEWHERE}&quot; ")),
        in_head(field(f" includepicture &quot;{ELSEWHERE}&quot; ")),
        in_head(field(f" INCLUDE &quot;{ELSEWHERE}&quot; ")),
        in_head(field(" DDE", "AUTO c:\\\\cmd.exe ")),
        in_head(field(" ddeauto c:\\\\cmd.exe ")),
        in_head(field(" dde", "<w:r><w:t>auto c:\\cmd.exe</w:t></w:r>")),
        in_head(field(" PAGE", "AUTO ")),
        in_head(field("")),
        in_head(field(" PAGE ", field(" QUOTE 68 68 69 "))),
        in_head(field(field(" QUOTE 68 68 69 65 85 84 79 "), " cmd.exe ")),
        in_head(field(" PAGE ", simple(" QUOTE 68 68 69 "))),
        in_head(simple(f" IncludePicture &quot;{ELSEWHERE}&quot; ")),
        in_head(simple(" PAGE ", field(" PAGE "))),
        in_head(simple(" PAGE ", simple(" DDEAUTO "))),
        in_head('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'),
        in_head('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        in_head("<w:r><w:instrText> PAGE </w:instrText></w:r>"),
        in_head('<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p>' + FETCHING),
        all_of(in_head(FETCHING), moved_head("word/head.bin")),
        all_of(in_head(FETCHING), moved_head("aside/head.xml")),
    ],
)
def test_a_template_with_another_field_than_pages_dates_and_titles_is_refused(change):
    with pytest.raises(Refused) as said:
        own_word.judged(template(change))
    assert (said.value.code, said.value.field) == ("template_fields", "word")


def test_fields_of_pages_dates_and_titles_stay_in_one_piece_each():
    sent = in_head(field(" Pa", "ge ") + field(' DATE \\@ "d MMMM" ') + simple("NUMPAGES"))
    document = docx.Document(io.BytesIO(own_word.judged(template(sent))))
    head = document.sections[0].header._element
    assert [code.text for code in head.iter(qn("w:instrText"))] == [" Page ", ' DATE \\@ "d MMMM" ']
    assert [found.get(qn("w:instr")) for found in head.iter(qn("w:fldSimple"))] == ["NUMPAGES"]
    assert [dict(sign.attrib) for sign in head.iter(qn("w:fldChar"))] == [
        {qn("w:fldCharType"): kind} for kind in ("begin", "separate", "end") * 2
    ]


def drawn(embedded, inside="") -> str:
    return (
        '<w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
        f' xmlns:r="{RELATION_KINDS}"><wp:inline><wp:extent cx="9" cy="9"/>'
        '<wp:docPr id="1" name="C:\\Users\\Bo Ek\\vapen.png" descr="Vapen">'
        '<a:hlinkClick r:id="rId9"/></wp:docPr><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="1" name="vapen"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {embedded}/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic>"
        f"{inside}</wp:inline></w:drawing></w:r>"
    )


VIDEO = (
    '<wp15:webVideoPr xmlns:wp15="http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing"'
    f' embeddedHtml="&lt;script src={ELSEWHERE}&gt;"/>'
)
LINKED = (
    f'<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="{RELATION_KINDS}">'
    '<v:shape><v:imagedata r:href="rId1"/></v:shape></w:pict></w:r>'
)


def with_setting(inside):
    def change(files):
        name = "word/settings.xml"
        return {**files, name: files[name].replace(b"<w:zoom", inside.encode() + b"<w:zoom", 1)}

    return change


def in_package(kind, target):
    def change(files):
        link = f'<Relationship Id="rIdX" Type="{kind}" Target="{target}"/></Relationships>'.encode()
        return {**files, "_rels/.rels": files["_rels/.rels"].replace(b"</Relationships>", link)}

    return change


def with_remarks(files):
    """A picture in the body, a remark beside it, and who wrote it."""
    document = docx.Document(io.BytesIO(packed(list(files.items()))))
    document.add_picture(io.BytesIO(picture(4, 4, b"Comment\0elsewhere.se")))
    paragraph = document.add_paragraph("Utkast elsewhere.se")
    document.add_comment(paragraph.runs, text="Om Anna, elsewhere.se", author="Bo Ek", initials="BE")
    document.core_properties.author = document.core_properties.last_modified_by = "Bo Ek"
    raw = io.BytesIO()
    document.save(raw)
    return parts(raw.getvalue())


def with_inserted(files):
    name = head_of(files)
    tracked = '<w:ins w:author="Bo Ek" w:date="2026-01-01T00:00:00Z"><w:r><w:t> m.m.</w:t></w:r></w:ins>'
    return {**files, name: files[name].replace(HEAD, HEAD + tracked.encode())}


OLE = "application/vnd.openxmlformats-officedocument.oleObject"
ALWAYS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
    "word/header1.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
    "word/theme/theme1.xml",
}


@pytest.mark.parametrize(
    "change",
    [
        lambda files: files,
        with_remarks,
        with_inserted,
        with_file("word/vbaProject.bin", b"elsewhere.se"),
        with_file("word/activeX/activeX1.xml", b"<a>elsewhere.se</a>"),
        with_file("word/embeddings/oleObject1.bin", b"elsewhere.se"),
        with_file("word/extra.bmp", b"\0" * 10_000_001),
        with_relation("attachedTemplate", "http://elsewhere.se/mall.dotx"),
        with_relation("image", ELSEWHERE),
        with_relation("hyperlink", "file://elsewhere.se/share"),
        with_relation("header", "http://elsewhere.se/head.xml"),
        with_body(f"<w:p>{FETCHING}</w:p>"),
        with_body("<w:altChunk/>"),
        with_setting('<w:mailMerge><w:connectString w:val="DSN=elsewhere.se"/></w:mailMerge>'),
        in_head(VIDEO),
        in_head(f"<w:r><w:drawing>{VIDEO}</w:drawing></w:r>"),
        in_head(LINKED, relation("rId1", "hyperlink", ELSEWHERE, elsewhere=True)),
        in_head(drawn('r:link="rId1"'), relation("rId1", "image", ELSEWHERE, elsewhere=True)),
        in_head(drawn('r:embed="rId1"'), relation("rId1", "image", ELSEWHERE, elsewhere=True)),
        in_head('<w:hyperlink r:id="rId1"/>', relation("rId1", "hyperlink", ELSEWHERE, elsewhere=True)),
        all_of(
            with_type("word/media/x.dat", OLE, b"elsewhere.se"),
            in_head(drawn('r:embed="rId1"'), relation("rId1", "oleObject", "media/x.dat")),
        ),
        all_of(
            with_type("word/media/x.png", "image/png", b"elsewhere.se"),
            in_head(drawn('r:embed="rId1"'), relation("rId1", "image", "media/x.png")),
        ),
        all_of(
            with_type(
                "word/webextensions/taskpanes.xml",
                "application/vnd.ms-office.webextensiontaskpanes+xml",
                b"<a>elsewhere.se</a>",
            ),
            in_package(
                "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
                "word/webextensions/taskpanes.xml",
            ),
        ),
    ],
)
def test_nothing_of_a_template_but_its_looks_is_in_a_document(edition, change):
    found = parts(FORMATS["docx"](edition, False, Profile(word=own_word.judged(template(change)))))
    whole = b"".join(found.values())
    assert set(found) == ALWAYS
    assert [said in whole for said in (b"elsewhere.se", b"Bo Ek", b"External", b"cmd.exe")] == [False] * 4


def test_a_picture_in_the_head_goes_along_as_a_picture_alone(edition):
    vapen = picture(4, 4)
    sent = all_of(
        with_type("word/anything.dat", "image/png", vapen),
        in_head(drawn('r:embed="rId1" r:link="rId2"', VIDEO), relation("rId1", "image", "anything.dat")),
    )
    found = parts(FORMATS["docx"](edition, False, Profile(word=own_word.judged(template(sent)))))
    assert set(found) - ALWAYS == {"word/media/image1.png", "word/_rels/header1.xml.rels"}
    assert found["word/media/image1.png"] == vapen
    head = found["word/header1.xml"].decode()
    assert [said in head for said in ('descr="Vapen"', "Bo Ek", "r:link", "hlinkClick", "embeddedHtml")] == [
        True,
        *[False] * 4,
    ]


def in_styles(before, after):
    def change(files):
        name = "word/styles.xml"
        changed = re.sub(before, after, files[name])
        assert changed != files[name]
        return {**files, name: changed}

    return change


def many_styles(number):
    more = b"".join(
        b'<w:style w:type="paragraph" w:styleId="s%d"><w:name w:val="n%d"/></w:style>' % (at, at)
        for at in range(number)
    )
    return in_styles(b"</w:styles>", more + b"</w:styles>")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (with_macros, "template_macros"),
        (lambda files: {**files, "word/styles.xml": b"<w:styles"}, "template_broken"),
        (
            lambda files: {**files, head_of(files): b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'},
            "template_broken",
        ),
        (lambda files: {**files, "word/styles.xml": b" " * 2_000_001}, "template_large"),
        (lambda files: {**files, **{f"word/media/{n}.png": b"" for n in range(1001)}}, "template_large"),
        (in_head("<w:r/>" * 5001), "template_crowded"),
        (many_styles(10_000), "template_styles"),
        (
            in_styles(rb'w:type="paragraph"([^>]*w:styleId="Title")', rb'w:type="character"\1'),
            "template_unfit",
        ),
        (
            lambda files: {name: content for name, content in files.items() if "document" not in name},
            "template_not_word",
        ),
    ],
)
def test_a_template_that_no_document_can_be_written_in_is_refused(change, code):
    with pytest.raises(Refused) as said:
        own_word.judged(template(change))
    assert (said.value.code, said.value.field) == (code, "word")


def test_a_template_that_says_no_page_has_an_a4_page(edition):
    def without_page(files):
        name = "word/document.xml"
        return {**files, name: re.sub(rb"<w:sectPr.*</w:sectPr>", b"", files[name], flags=re.DOTALL)}

    look = Profile(word=own_word.judged(template(without_page)))
    section = docx.Document(io.BytesIO(FORMATS["docx"](edition, False, look))).sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)


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
