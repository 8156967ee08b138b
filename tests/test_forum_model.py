"""The Forum model as a finished document: pasted in, looked through, rated, and written out again in its own
order with its own counts.
"""

import html
import re

import pytest
import yaml

from models.analysis.headings import read_document
from models.document.edition import edition_of
from models.exports import FORMATS
from models.exports.malbild import outline_of
from models.exports.outline import Heading, Items, Table
from models.install import ROOT
from models.journey.journey import Journey
from models.language import say

pytestmark = pytest.mark.heavy

SEED = yaml.safe_load((ROOT / "tests/fixtures/seed-000-forummodellen.yaml").read_text("utf-8"))
EXPECTED = SEED["expected"]
PARTS = {section["kind"]: section for section in SEED["sections"]}
# The fixture counts these without their words.
FIRST_YEARS = [
    f"Förutsättning {number} för det första året"
    for number in range(1, PARTS["etableringsar"]["items_count"] + 1)
]
ONGOING = ["Läsfest på torget", "Skaparverkstad", "Digitala tisdagar", "Bokstart", "Samtal om samtiden"]


def pasted() -> str:
    """As somebody would copy it out of Word: headings, bullets, a literal escape and a word with the wrong
    dots (import_note).
    """
    lines = [
        "Forummodellen",
        "",
        "Vision",
        *(item["text"] for item in PARTS["vision"]["items"]),
        "",
        "Fokusområden",
    ]
    lines += [f"{item['name']}: {item['text']}" for item in PARTS["fokusomraden"]["items"]]
    lines += [
        "",
        "Etableringsår",
        PARTS["etableringsar"]["intro"],
        *(f"\u2022\u00a0{text}" for text in FIRST_YEARS),
    ]
    lines += ["", "STRATEGIER", *(f"- {item['text']}" for item in PARTS["strategier"]["items"])]
    lines += ["", "Målstyrning", *(f"- {text}" for text in PARTS["malstyrning_fordelar"]["items"])]
    lines += ["", "Arbetssätt", *(f"- {text}" for text in PARTS["malstyrning_principer"]["items"])]
    lines += [
        "",
        "RESURSER",
        *(f"- {text}" for text in PARTS["resurser"]["items"]),
        "",
        "PÅ GÅNG",
        *(f"- {text}" for text in ONGOING),
    ]
    text = "\r\n".join(lines)
    text = text.replace("Sätt inte fler mål för målstyrning", "Sätt inte fler mål för mälstyrningen", 1)
    return text.replace("nödvändigheten", "n\\u00f6dvändigheten", 1)


@pytest.fixture
def forum(site):
    """The document taken in by its pages; and its browser."""
    site.lead = site.visitor().lead()
    site.lead.post("/desk/journeys", from_page="/desk", title="Forummodellen", plan="")
    shown = site.lead.post("/desk/journeys/1/import", material=pasted()).text
    site.odd = re.findall(r'<p class="unsupported">[^<]*<code>([^<]*)</code>', shown)
    rows = {
        name: [html.unescape(found) for found in re.findall(pattern, shown, re.DOTALL)]
        for name, pattern in {
            "name": r'name="name"[^>]* value="([^"]*)"',
            "text": r'name="text"[^>]*>([^<]*)</textarea>',
            "part": r'<option value="(\w+)" selected>',
        }.items()
    }
    site.lead.post(
        "/desk/journeys/1/import",
        deed="keep",
        odd=["[]"] * len(rows["text"]),
        source="Forummodellen, 2 maj 2019",
        **rows,
    )
    return site


def test_odd_words_are_shown_for_correction(forum):
    assert [html.unescape(line) for line in forum.odd] == [
        "- n\\u00f6dvändigheten av omprioriteringar: för att veta att vi använder resurser på bästa sätt",
        "mälstyrningen → målstyrningen",
    ]


def test_the_document_is_held_whole(forum):
    with forum.house.database.reading() as session:
        journey = session.get(Journey, 1)
        kept = {
            section: [passage.text for passage in journey.passages if passage.section == section]
            for section in {passage.section for passage in journey.passages}
        }
        assert [(statement.current.text, statement.role) for statement in journey.standing] == [
            (item["text"], {"verksamhetside": "mission", "berattelse": "story"}[item["role"]])
            for item in PARTS["vision"]["items"]
        ]
        assert [(area.name, area.definition) for area in journey.focus_areas] == [
            (item["name"], item["text"]) for item in PARTS["fokusomraden"]["items"]
        ]
    assert (kept["establishment_intro"], kept["establishment"], kept["ongoing"]) == (
        [PARTS["etableringsar"]["intro"]],
        FIRST_YEARS,
        ONGOING,
    )
    assert kept["strategy"] == [item["text"] for item in PARTS["strategier"]["items"]]
    assert (kept["advantage"], kept["resource"]) == (
        PARTS["malstyrning_fordelar"]["items"],
        PARTS["resurser"]["items"],
    )
    assert [text.replace("mälstyrningen", "målstyrning") for text in kept["principle"]] == PARTS[
        "malstyrning_principer"
    ]["items"]


def rate_the_matrix(site):
    """Five people fill in seven strategies by four focus areas, in a workshop out of template 24."""
    site.lead.post(
        "/desk/journeys/1/workshops",
        from_page="/desk/journeys/1/new",
        title="Målverkstad",
        template="24-forummodellen-malstyrning/s1",
    )
    console = site.lead.console(1)
    console.ask("start")
    site.tell()
    matrix = next(item for item in console.listen()["agenda"]["items"] if item["type"] == "rate")
    console.ask("go_to", activity=matrix["id"])
    assert console.ask("open_up", activity=matrix["id"])["ok"]
    site.tell()
    state = console.listen()["activity"]
    code = console.state["workshop"]["code"]
    for number in range(5):
        phone = site.visitor().join(code).phone(code)
        for at, item in enumerate(state["items"]):
            for criterion in state["settings"]["criteria"]:
                assert phone.ask(
                    "answer",
                    activity=matrix["id"],
                    item=item["key"],
                    value=min(3, at % 4 + (number == 0)),
                    criterion=criterion["key"],
                )["ok"]
    for deed in ("close", "reveal"):
        assert console.ask(deed, activity=matrix["id"])["ok"]
    site.tell()


def test_it_is_written_out_in_its_own_order_with_its_own_counts(forum):
    rate_the_matrix(forum)
    forum.lead.post("/desk/journeys/1/parts", deed="layout", layout="forum")
    with forum.house.database.reading() as session:
        edition = edition_of(session, session.get(Journey, 1), label="1.0", now=forum.now, draft=True)
    blocks = outline_of(edition, False).blocks
    headings = [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]
    words = {
        "vision": "doc-vision",
        "fokusomraden": "doc-focus-areas",
        "etableringsar": "doc-passage-establishment",
        "strategier": "doc-passage-strategy",
        "malstyrning_fordelar": "doc-passage-advantage",
        "malstyrning_principer": "doc-passage-principle",
        "resurser": "doc-passage-resource",
        "pa_gang": "doc-passage-ongoing",
    }
    wanted = [say("sv", words[kind]) for kind in EXPECTED["sections_in_order"]]
    assert [heading for heading in headings if heading in wanted] == wanted
    lists = {}
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            heading = block.text
        elif isinstance(block, Items):
            lists[heading] = len(block.lines)
    counts = {kind: lists[say("sv", words[kind])] for kind in EXPECTED["counts"] if kind != "fokusomraden"}
    assert counts | {"fokusomraden": len(edition["focus_areas"])} == EXPECTED["counts"]
    (table,) = [
        block for block in blocks if isinstance(block, Table) and block.caption == say("sv", "doc-matrix")
    ]
    cells = [cell for row in table.rows for cell in row[1:]]
    assert len(cells) == EXPECTED["strategy_matrix_cells"]
    assert cells[:8] == ["0"] * 4 + ["1"] * 4


@pytest.mark.parametrize("form", ["html", "md", "docx", "pdf", "json"])
def test_every_format_can_write_it(forum, form):
    with forum.house.database.reading() as session:
        edition = edition_of(session, session.get(Journey, 1), label="1.0", now=forum.now)
    assert len(FORMATS[form](edition, True)) > 1000


def test_a_heading_nobody_knows_is_asked_about():
    points = read_document("Vision\nAlla läser\n\nVÄRDEGRUND\n- Mod\nNyfikenhet:")
    assert [(point.part, point.text, point.odd) for point in points] == [
        ("mission", "Alla läser", []),
        ("skip", "VÄRDEGRUND", [("heading", "VÄRDEGRUND")]),
        ("story", "Mod", []),
        ("skip", "Nyfikenhet:", [("heading", "Nyfikenhet:")]),
    ]


def test_what_stands_before_the_first_heading_is_left_to_a_person():
    assert [
        (point.part, point.text) for point in read_document("Forummodellen\nNacka 2019\nStrategier\nta spets")
    ] == [
        ("skip", "Forummodellen"),
        ("skip", "Nacka 2019"),
        ("strategy", "ta spets"),
    ]
