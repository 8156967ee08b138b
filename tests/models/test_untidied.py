"""The Forum model as people have it: headings in capitals, with numbers or in the middle of a line,
definitions on the next line, all points in one line, parts in any order, a web page around it all. Whatever
the look, the same points are read, and no word is lost.
"""

import io
import re
import unicodedata
import zipfile

import docx
import pptx
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from models.analysis.cleaning import read
from models.analysis.documents import in_pairs, pasted, text_of
from models.analysis.headings import HEADINGS, PARTS, read_document
from models.analysis.points import Point, join, move, part_at, place
from models.base import Refused
from models.install import ROOT

SEED = yaml.safe_load((ROOT / "tests/fixtures/seed-000-forummodellen.yaml").read_text("utf-8"))
SECTIONS = {section["kind"]: section for section in SEED["sections"]}
VISION = [item["text"] for item in SECTIONS["vision"]["items"]]
FOCUS = [(item["name"], item["text"]) for item in SECTIONS["fokusomraden"]["items"]]
# part: (heading, points)
LISTS = {
    "strategy": ("Strategier", [item["text"] for item in SECTIONS["strategier"]["items"]]),
    "advantage": ("Målstyrning", SECTIONS["malstyrning_fordelar"]["items"]),
    "principle": ("Arbetssätt", SECTIONS["malstyrning_principer"]["items"]),
    "resource": ("Resurser", SECTIONS["resurser"]["items"]),
    "ongoing": ("På gång", ["Läsfest på torget", "Skaparverkstad", "Digitala tisdagar", "Bokstart"]),
}
AROUND = [
    "Hoppa till innehåll",
    "Meny",
    "Start / Om biblioteket / Biblioteksplan",
    "Dela på Facebook",
    "Sidan uppdaterad 2024-05-02",
    "Kontakta oss",
    "bibliotek@kommunen.example",
    "Läs mer »",
    "Dela: Facebook X LinkedIn",
    "© Kommunen 2024",
]


def headed(word: str, look: str, number: int) -> str:
    return {
        "plain": word,
        "capitals": word.upper(),
        "colon": f"{word}:",
        "numbered": f"{number}. {word}",
        "marked": f"## {word}",
        "whose": f"Våra {word.lower()} 2024–2027",
    }[look]


LOOKS = st.sampled_from(["plain", "capitals", "colon", "numbered", "marked", "whose"])
# How the points of a list stand: each on its own line, or all in one.
BULLETS = st.sampled_from(["- ", "•\t", "\uf0b7 ", "* ", "inline"])
NAMES = st.sampled_from(["colon", "dash", "next line", "one line"])
NEW_LINES = st.sampled_from(["\n", "\r\n", "\n\n", "\u2028"])


def listed(points: list[str], bullet: str) -> list[str]:
    if bullet == "inline":
        return ["• " + " • ".join(points)]
    return [bullet + point for point in points]


def named(look: str) -> list[str]:
    if look == "one line":
        return [" ".join(f"{name}: {text}" for name, text in FOCUS)]
    return [
        line
        for name, text in FOCUS
        for line in {
            "colon": [f"{name}: {text}"],
            "dash": [f"{name} – {text}"],
            "next line": [name, text],
        }[look]
    ]


@st.composite
def documents(draw):
    """(the text, the order of its lists)."""
    look = draw(LOOKS)
    parts = draw(st.permutations([*LISTS, "focus"]))
    lines = [headed("Vision", "plain" if look == "whose" else look, 1), *VISION]
    for number, part in enumerate(parts, 2):
        if part == "focus":
            lines += [headed("Fokusområden", look, number), *named(draw(NAMES))]
            continue
        heading, points = LISTS[part]
        lines += [headed(heading, look, number), *listed(points, draw(BULLETS))]
    for noise in draw(st.lists(st.sampled_from(AROUND), unique=True)):
        # Around the text, where a page of the web has it.
        lines = draw(st.sampled_from([[noise, *lines], [*lines, noise]]))
    return draw(NEW_LINES).join(lines), parts


@given(documents())
def test_the_same_points_are_read_whatever_the_look(document):
    material, parts = document
    points = [point for point in read_document(material) if not point.is_aside]
    assert [point.text for point in points if point.part in ("mission", "story")] == VISION
    assert [(point.name, point.text) for point in points if point.part == "focus"] == FOCUS
    for part in LISTS:
        assert [point.text for point in points if point.part == part] == LISTS[part][1]
    order = list(dict.fromkeys(point.part for point in points if point.part not in ("mission", "story")))
    assert order == list(parts)


def words_of(text: str) -> list[str]:
    return sorted(re.findall(r"\w+", text.casefold()))


@given(documents())
def test_no_word_of_a_document_is_lost_but_its_headings(document):
    material, _ = document
    headings = {"vision", "fokusområden", "våra", "2024", "2027", *"123456789"} | {
        word for heading, _ in LISTS.values() for word in words_of(heading)
    }
    kept = [word for point in read_document(material) for word in words_of(f"{point.name} {point.text}")]
    assert [word for word in sorted(kept) if word not in headings] == [
        word for word in words_of(material) if word not in headings
    ]


@given(st.text(max_size=400))
def test_whatever_is_pasted_is_read_without_loss(material):
    """Of words that no list, heading or sign is made of: those are put right."""
    headings = {word for words in HEADINGS.values() for heading in words for word in words_of(heading)}
    kept = " ".join(f"{point.name} {point.text}" for point in read_document(material)).casefold()
    written = unicodedata.normalize("NFC", material).casefold()
    assert [
        word for word in re.findall(r"[a-zåäö]{4,}", written) if word not in kept and word not in headings
    ] == []


def test_all_in_one_line_with_headings_in_capitals():
    material = (
        f"VISION {VISION[0]} FOKUSOMRÅDEN "
        + " ".join(f"{name}: {text}" for name, text in FOCUS)
        + " PÅ GÅNG • Läsfest på torget • Skaparverkstad • Digitala tisdagar"
    )
    points = read_document(material)
    assert [point.text for point in points if point.part == "mission"] == [VISION[0]]
    assert [(point.name, point.text) for point in points if point.part == "focus"] == FOCUS
    assert [point.text for point in points if point.part == "ongoing"] == LISTS["ongoing"][1][:3]


def test_more_of_a_meaning_and_the_next_name_may_stand_on_one_line():
    points = read_document(
        "Fokusområden\nLäsning\nAlla möter berättelser.\nOch fler ändå. Lärande: Biblioteket är ett centrum."
    )
    assert [(point.name, point.text) for point in points] == [
        ("Läsning", "Alla möter berättelser. Och fler ändå."),
        ("Lärande", "Biblioteket är ett centrum."),
    ]


def test_a_long_run_is_read_sentence_by_sentence_and_says_how_it_stood():
    run = "Vi möter alla med respekt. Vi prövar nytt varje termin. Vi delar det vi lär oss med andra i länet."
    first, *others = read_document(f"Arbetssätt\n{run}")
    assert [point.text for point in (first, *others)] == [
        "Vi möter alla med respekt.",
        "Vi prövar nytt varje termin.",
        "Vi delar det vi lär oss med andra i länet.",
    ]
    assert (first.odd, [point.odd for point in others]) == ([("parted", run)], [[], []])


def test_what_is_committed_to_has_the_area_it_stands_under():
    points = read_document(
        "Vi åtar oss\nLäsning:\n- En sagostund i veckan\n- En bokbuss till\nLärande:\n- Kurser för äldre"
    )
    assert [(point.part, point.name, point.text) for point in points] == [
        ("commitment", "Läsning", "En sagostund i veckan"),
        ("commitment", "Läsning", "En bokbuss till"),
        ("commitment", "Lärande", "Kurser för äldre"),
    ]


def test_headings_over_lists_say_whose_the_lines_are():
    material = "Akershus:\n- samarbeid\n- digitale tjenester\n\nBuskerud:\nlesing\n17. mai-feiring"
    assert [(row.group, row.text) for row in read(material)] == [
        ("Akershus", "samarbeid"),
        ("Akershus", "digitale tjenester"),
        ("Buskerud", "lesing"),
        ("Buskerud", "17. mai-feiring"),
    ]
    # Somebody may say that they are not; then they are lines as all others.
    assert [row.text for row in read(material, are_grouped=False)][:2] == ["Akershus:", "samarbeid"]
    # One alone is a title.
    assert [(row.group, row.text) for row in read("Vi vill:\nlesa\nskriva")] == [
        ("", "Vi vill:"),
        ("", "lesa"),
        ("", "skriva"),
    ]


# --- Files ---


def saved(made) -> bytes:
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def word_document() -> bytes:
    made = docx.Document()
    made.add_heading("Vision", 1)
    for text in VISION:
        made.add_paragraph(text)
    made.add_heading("Fokusområden", 1)
    table = made.add_table(0, 2)
    for name, text in FOCUS:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, text
    for heading, points in LISTS.values():
        made.add_heading(heading, 2)
        for point in points:
            made.add_paragraph(point, style="List Bullet")
    return saved(made)


def slides() -> bytes:
    made = pptx.Presentation()
    for heading, points in [
        ("Vision", VISION),
        ("Fokusområden", [f"{name}: {text}" for name, text in FOCUS]),
        *LISTS.values(),
    ]:
        slide = made.slides.add_slide(made.slide_layouts[1])
        slide.shapes.title.text = heading
        slide.placeholders[1].text = "\n".join(points)
    return saved(made)


def open_document() -> bytes:
    def paragraph(text):
        return f"<text:p>{text}</text:p>"

    def heading(text):
        return f'<text:h text:outline-level="1">{text}</text:h>'

    items = "".join(
        heading(word)
        + "<text:list>"
        + "".join(f"<text:list-item>{paragraph(point)}</text:list-item>" for point in points)
        + "</text:list>"
        for word, points in LISTS.values()
    )
    body = (
        heading("Vision")
        + "".join(map(paragraph, VISION))
        + heading("Fokusområden")
        + "".join(paragraph(f"{name}<text:tab/>– {text}") for name, text in FOCUS)
        + items
    )
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as pack:
        pack.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        pack.writestr(
            "content.xml",
            '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
            ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return kept.getvalue()


@pytest.mark.parametrize("made", [word_document, slides, open_document])
def test_a_file_holds_the_same_points(made):
    points = read_document(text_of(made()))
    assert [point.text for point in points if point.part in ("mission", "story")] == VISION
    assert [(point.name, point.text) for point in points if point.part == "focus"] == FOCUS
    assert {part: [point.text for point in points if point.part == part] for part in LISTS} == {
        part: texts for part, (_, texts) in LISTS.items()
    }


def test_a_table_of_things_is_read_thing_by_thing():
    rows = [["Insats", "Ansvarig", "När"], ["It-handledning", "Anna", "våren"], ["Öppet labb", "", "hösten"]]
    assert in_pairs(rows) == [
        "# Insats",
        "- It-handledning, Ansvarig: Anna, När: våren",
        "- Öppet labb, När: hösten",
    ]


def test_a_table_with_a_list_in_each_column_is_read_column_by_column():
    rows = [["Läsning", "Lärande"], ["Sagostund\nBokbuss", "Kurser"], ["Bokstart", "Läxhjälp"]]
    assert in_pairs(rows) == [
        "# Läsning",
        "Sagostund",
        "Bokbuss",
        "Bokstart",
        "# Lärande",
        "Kurser",
        "Läxhjälp",
    ]


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_of(body: str) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as pack:
        pack.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
    return kept.getvalue()


def test_what_was_added_while_changes_are_tracked_is_read_and_what_was_deleted_is_not():
    body = (
        "<w:p><w:r><w:t>Biblioteket </w:t></w:r><w:ins><w:r><w:t>ska </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>kan </w:delText></w:r></w:del><w:r><w:t>finnas</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>i en kontroll</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:r><w:t>intill</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>i en ruta</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r></w:p>"
    )
    assert text_of(word_of(body)).split("\n") == [
        "Biblioteket ska finnas",
        "i en kontroll",
        "intill",
        "i en ruta",
    ]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"PK\x03\x04 and nothing more", "upload_broken"),
        (word_of("<w:p>"), "upload_broken"),
        (word_of("<w:p>&secret;</w:p>"), "upload_broken"),
        (word_of("<w:sdt>" * 5000 + "</w:sdt>" * 5000), "upload_broken"),
    ],
)
def test_a_broken_file_is_refused_in_words(raw, code):
    with pytest.raises(Refused) as refused:
        text_of(raw)
    assert (refused.value.code, refused.value.field) == (code, "file")


def spoilt(raw: bytes) -> bytes:
    """The same zip with what is packed in it broken."""
    at = raw.index(b"word/document.xml") + len("word/document.xml")
    return raw[:at] + b"\xff" * 8 + raw[at + 8 :]


@pytest.mark.parametrize("encoding", ["xyz", "hex", "rot13"])
def test_a_file_in_no_encoding_is_refused_in_words(encoding):
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("word/document.xml", f'<?xml version="1.0" encoding="{encoding}"?><w:document {W}/>')
    for raw in (kept.getvalue(), spoilt(kept.getvalue())):
        with pytest.raises(Refused, match="upload_broken"):
            text_of(raw)


def test_a_table_wider_than_any_page_is_refused():
    with pytest.raises(Refused, match="upload_large"):
        in_pairs([["a"] * 30_000, *[["a"]] * 9_000])


@pytest.mark.parametrize("unit", [" ", "\u00a0\t", "målet mälet malet "])
def test_the_longest_document_is_read_to_its_end(unit):
    """Where time grew with the square of its length this would not come back."""
    material = f"a{unit * (190_000 // len(unit))}b"
    (first, *_, last) = [point.text for point in read_document(material)] * 2
    assert (first[0], last[-1]) == ("a", "b")


def test_a_file_that_unfolds_to_more_than_a_document_is_refused():
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("word/document.xml", b" " * 70_000_000)
    with pytest.raises(Refused, match="upload_large"):
        text_of(kept.getvalue())


# --- Put right before it is saved ---

TEXTS = st.text("abc .\nåÄ", min_size=1, max_size=30)
POINTS = st.lists(st.builds(Point, st.sampled_from(PARTS), TEXTS, st.sampled_from(["", "Namn"])), min_size=1)
STEPS = st.lists(
    st.tuples(st.sampled_from(["place", "join", "part", "move"]), st.integers(0, 9), st.integers(-9, 9))
)


@given(POINTS, STEPS)
def test_whatever_is_put_right_no_word_is_lost(points, steps):
    before = words_of(" ".join(f"{point.name} {point.text}" for point in points))
    for deed, at, by in steps:
        try:
            match deed:
                case "place":
                    points = place(points, [at, at + by], "strategy")
                case "join":
                    points = join(points, [at, at + by, at + 1])
                case "part":
                    points = part_at(points, at)
                case "move":
                    points = move(points, at, by)
        except Refused:
            continue
    assert words_of(" ".join(f"{point.name} {point.text}" for point in points)) == before


def test_two_points_become_a_focus_area_and_what_it_means():
    points = [
        Point("focus", "", "Läsning"),
        Point("skip", "Alla möter berättelser."),
        Point("skip", "Och fler."),
    ]
    assert join(points, [0, 1]) == [
        Point("focus", "Alla möter berättelser.", "Läsning"),
        Point("skip", "Och fler."),
    ]


def test_a_heading_becomes_the_name_of_a_focus_area():
    assert place([Point("skip", "Läsning")], [0], "focus") == [Point("focus", "", "Läsning")]


def test_a_point_is_parted_line_by_line_before_sentence_by_sentence():
    assert [point.text for point in part_at([Point("strategy", "Ett. Två\nTre")], 0)] == ["Ett. Två", "Tre"]
    assert [point.text for point in part_at([Point("strategy", "Ett går. Två står.")], 0)] == [
        "Ett går.",
        "Två står.",
    ]
    with pytest.raises(Refused, match="nothing_to_part"):
        part_at([Point("strategy", "Bara en")], 0)


def kept(material: str) -> list[tuple[str, str, str]]:
    """What is brought in unless somebody says otherwise."""
    return [(point.part, point.name, point.text) for point in read_document(material) if point.part != "skip"]


def test_a_focus_area_without_words_that_stands_last_is_no_heading_of_what_is_committed_to():
    assert kept("Fokusområden\nLäsning\nMöten\nÅtaganden\nVi går ut.") == [
        ("focus", "Läsning", ""),
        ("focus", "Möten", ""),
        ("commitment", "", "Vi går ut."),
    ]


def test_a_table_of_focus_areas_gives_each_its_meaning_and_what_is_committed_to_in_it():
    rows = [
        ["Satsingsområde", "Hva betyr det?", "Forpliktelser"],
        ["Lesing for alle", "Alle barn finner noe.", "Vi besøker barnehager.\nVi kjøper bøker på ti språk."],
        ["Digital hverdag", "Ingen står alene.", "Vi har hjelp hver tirsdag."],
    ]
    assert kept("\n".join([*in_pairs(rows), "# Åpne spørsmål", "- Hvem når vi ikke i dag?"])) == [
        ("focus", "Lesing for alle", "Alle barn finner noe."),
        ("focus", "Digital hverdag", "Ingen står alene."),
        ("commitment", "Lesing for alle", "Vi besøker barnehager."),
        ("commitment", "Lesing for alle", "Vi kjøper bøker på ti språk."),
        ("commitment", "Digital hverdag", "Vi har hjelp hver tirsdag."),
        ("question", "", "Hvem når vi ikke i dag?"),
    ]


def test_a_pasted_sheet_with_headings_over_several_columns_is_read_area_by_area():
    rows = [
        "\tMÅLBILD 2031 – ARBETSMATERIAL\t\t\t",
        "\t\t\t\t",
        "Fokusområde\tVad menar vi?\tÅtaganden\t\tAnsvarig",
        "\t\tEnhet\tVad\t",
        "Läsning\tAlla barn läser\tBarn\tLäsombud på förskolor\tEva",
        "\t\tUnga\tSommarbokklubb\tEva",
        'Digitalt\t"Ingen lämnas"\tKundservice\tHjälp varje tisdag\tBo',
    ]
    assert kept(pasted("\r\n".join(rows))) == [
        ("focus", "Läsning", "Alla barn läser Ansvarig: Eva"),
        ("focus", "Digitalt", "Ingen lämnas Ansvarig: Bo"),
        ("commitment", "Läsning", "Barn: Läsombud på förskolor"),
        ("commitment", "Läsning", "Unga: Sommarbokklubb"),
        ("commitment", "Digitalt", "Kundservice: Hjälp varje tisdag"),
    ]
    # Tabs of lists and of drawn lines stay as they are.
    listed = "Åtaganden\n•\tVi går ut.\n•\tVi svarar."
    assert pasted(listed) == listed


MAIL = """Från: Karin Holm <karin.holm@kommunen.example>
Ämne: SV: VB: Utkast målbild

Den 2 mars 2026 09:01 skrev Ali Noor:
> Vision:
> Biblioteket är stadens gemensamma vardagsrum. Här får alla ta
> plats, på sitt språk och i sin takt.
>
> Fokusområden:
> - Läsning: Alla barn läser något de själva valt
> - Möten: Vi leder samtal om det
>   som delar oss
>> Öppna frågor:
>> Vad slutar vi med?
--
Mvh
"""


def test_a_quoted_mail_is_read_as_what_was_written_with_its_wrapped_lines_whole():
    assert kept(MAIL) == [
        (
            "mission",
            "",
            "Biblioteket är stadens gemensamma vardagsrum. Här får alla ta plats, på sitt språk och i sin"
            " takt.",
        ),
        ("focus", "Läsning", "Alla barn läser något de själva valt"),
        ("focus", "Möten", "Vi leder samtal om det som delar oss"),
        ("question", "", "Vad slutar vi med?"),
    ]


def test_words_that_the_edge_of_a_scanned_page_broke_are_whole():
    material = (
        "VISJON\nBiblioteket er det stedet i byen der du møter et menneske som hjel\u00adper deg\nvi\u00ad\n"
        "dere, uan\u00ad\nsett hvem du er.\nSATSINGSOMRÅDER\nLese-\nglede\nAlle barn fin¬\nner noe å lese.\n"
        "FORPLIKTELSER\nVi svarer på tele-\nfonen samme dag.\nVi har åpent for barne-\nog ungdomsgrupper.\n"
    )
    assert kept(material) == [
        (
            "mission",
            "",
            "Biblioteket er det stedet i byen der du møter et menneske som hjelper deg videre,"
            " uansett hvem du er.",
        ),
        ("focus", "Leseglede", "Alle barn finner noe å lese."),
        ("commitment", "", "Vi svarer på telefonen samme dag."),
        ("commitment", "", "Vi har åpent for barne-"),
        ("commitment", "", "og ungdomsgrupper."),
    ]


AROUND_IN_NORWAY = [
    "Hopp til hovedinnhold",
    "Logg inn",
    "Publisert 14. januar 2026 Sist oppdatert 2. mars 2026",
    "Del på Facebook Del på X Skriv ut",
    "Fant du det du lette etter?",
    "Ja Nei",
    "Tlf. 55 00 00 00",
    "Personvernerklæring Tilgjengelighetserklæring",
    "Informasjonskapsler: Vi bruker informasjonskapsler. Godta alle Avvis",
]


def test_what_a_norwegian_page_has_around_its_text_is_put_aside():
    text = "Satsingsområder\nMøteplassen\nVi er kommunens stue. Her trenger du ikke kjøpe noe. Les mer"
    points = read_document("\n".join([text, *AROUND_IN_NORWAY]))
    said = "Vi er kommunens stue. Her trenger du ikke kjøpe noe."
    assert [(point.name, point.text) for point in points if not point.is_aside] == [("Møteplassen", said)]
    assert [point.text for point in points if point.is_aside] == ["Les mer", *AROUND_IN_NORWAY]


def test_slides_have_ticks_of_another_typeface_and_places_that_wait_for_words():
    lines = ["ÅTAGANDEN", "ü Kundservice: svar samma dag", "ü Filialerna: meröppet 7–22"]
    assert kept("\n".join([*lines, "Klicka här för att lägga till text", "‹#›"])) == [
        ("commitment", "", "Kundservice: svar samma dag"),
        ("commitment", "", "Filialerna: meröppet 7–22"),
    ]
