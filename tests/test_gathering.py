"""Four organisations, four questions, in Bokmål: keywords brought in, what recurs found and confirmed, the
summary open to read and comment.
"""

import html
import re

import pytest
import yaml

from models.analysis.sharing import shared_exact, shared_near
from models.analysis.similarity import fold
from models.install import ROOT
from models.workshop.contribution import Contribution
from models.workshop.workshop import Workshop

pytestmark = pytest.mark.heavy

SEED = yaml.safe_load((ROOT / "tests/fixtures/seed-002-stikkord.yaml").read_text("utf-8"))
LISTS, EXPECTED = SEED["gode"]["per_organisasjon"], SEED["expected"]
ITEMS = [
    {"key": f"{group}{at}", "text": text, "group": group}
    for group, texts in LISTS.items()
    for at, text in enumerate(texts)
]


def test_what_several_wrote_is_found_exactly():
    assert {fold(shared["text"]): shared["groups"] for shared in shared_exact(ITEMS)} == EXPECTED[
        "shared_exact"
    ]


def test_what_is_nearly_shared_is_found_after_that():
    told = [
        [
            f"{shared['text']} ({', '.join(shared['groups'])})",
            f"{shared['other']} ({', '.join(shared['other_groups'])})",
        ]
        for shared in shared_near(ITEMS)
    ]
    assert sorted(told) == sorted(EXPECTED["shared_near"])


def test_nothing_is_shared_by_one_group_alone():
    assert (
        shared_exact(
            [{"key": "1", "text": "a b c", "group": "X"}, {"key": "2", "text": "A, b c", "group": "X"}]
        ),
        shared_near(ITEMS[:1]),
    ) == ([], [])


@pytest.fixture
def gathering(site):
    site.lead = site.visitor("nb").lead()
    site.lead.post("/desk/journeys", from_page="/desk", title="Fire fylkesbibliotek", language="nb", plan="")
    site.lead.post(
        "/desk/journeys/1/settings", title="Fire fylkesbibliotek", language="nb", units="\n".join(LISTS)
    )
    for part in ("samling", "kommentar"):
        site.lead.post(
            "/desk/journeys/1/workshops",
            from_page="/desk/journeys/1/new",
            template=f"21-norsk-fire-sporsmal/{part}",
        )
    with site.house.database.reading() as session:
        site.keys = {activity.key: activity.id for activity in session.get(Workshop, 1).agenda}
        site.reader = session.get(Workshop, 1).journey.reader_key
    return site


def bring(site, key, rows):
    """Pasted as a table from the notes of the day; looked through, and saved."""
    page = f"/desk/workshops/1/activities/{site.keys[key]}/bring"
    shown = site.lead.post(
        page,
        material="Organisasjon;Stikkord\n" + "\n".join(f'{group};"\u00a0- {text}"' for group, text in rows),
    ).text
    texts, groups = (
        [html.unescape(value) for value in re.findall(rf'name="{name}" value="([^"]*)"', shown)]
        for name in ("text", "group")
    )
    site.lead.post(page, confirmed="1", text=texts, group=groups, kind=[""] * len(texts))


def show(console, site, key, *before):
    assert console.ask("go_to", activity=site.keys[key])["ok"]
    for verb in ("open_up", *before, "close", "reveal"):
        assert console.ask(verb, activity=site.keys[key])["ok"], (key, verb)
    site.tell()
    console.listen()


def test_from_keywords_to_a_summary_everybody_can_comment_on(gathering):
    site = gathering
    bring(site, "gode", [(group, text) for group, texts in LISTS.items() for text in texts])
    bring(site, "gode", [("", text) for text in SEED["gode"]["felles"]])
    for key, name in (("utfordringer", "utfordringer"), ("vil", "vil_faa_til"), ("gjennom", "gjennom_aa")):
        bring(site, key, [("", text) for text in SEED[name]])
    with site.house.database.reading() as session:
        assert session.query(Contribution).count() == EXPECTED["counts"]["total"]
    console = site.lead.console(1)
    console.ask("start")
    show(console, site, "gode")

    # The board suggests what recurs; the leader makes a group of each with one press.
    assert console.ask("go_to", activity=site.keys["felles"])["ok"]
    assert console.ask("open_up", activity=site.keys["felles"])["ok"]
    found = console.ask("shared", activity=site.keys["felles"])
    assert {fold(shared["text"]): shared["groups"] for shared in found["exact"]} == EXPECTED["shared_exact"]
    for text in found["exact"]:
        assert console.ask(
            "create_cluster", activity=site.keys["felles"], items=text["keys"], name=text["text"]
        )["ok"]
    assert console.ask("shared", activity=site.keys["felles"])["exact"] == []
    for verb in ("advance", "close", "reveal"):
        assert console.ask(verb, activity=site.keys["felles"])["ok"]
    for key in ("utfordringer", "vil", "gjennom"):
        show(console, site, key)

    # A recommendation says which keywords it builds on; comments are open for two weeks.
    with site.house.database.reading() as session:
        number = session.query(Contribution).filter_by(text="sosiale medier").first().number
    site.lead.post(
        "/desk/journeys/1/parts",
        section="recommendation",
        text="Lag en felles plan for sosiale medier",
        builds_on=number,
    )
    site.lead.post("/desk/workshops/2/days", deed="open", days="14")
    with site.house.database.reading() as session:
        code = session.get(Workshop, 2).code
        tasks = {
            activity.key: (activity.state, len(activity.items))
            for activity in session.get(Workshop, 2).agenda
        }
    assert tasks == {"les": ("open", 6 + 20 + 23 + 8), "legg_til": ("open", 0)}
    page = site.visitor("nb").get(f"/read/{site.reader}/summary")
    assert "Set-Cookie" not in page.headers
    words = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.text)).split())
    assert "Listene står i ikke-prioritert rekkefølge." in words
    assert f'href="/{code}"' in page.text
    assert f'id="{number}"' in page.text
    assert f'href="#{number}"' in page.text
    counts = EXPECTED["counts"]
    assert re.findall(r"<h3>(Akershus|Vestfold|Østfold|Buskerud) <span class=\"quiet\">(\d+)", page.text) == [
        (name, str(counts[name])) for name in LISTS
    ]
    assert re.findall(r"<h2>(Hva [^<]*|Gjennom[^<]*) <span class=\"quiet\">(\d+)", page.text) == [
        ("Hva er vi gode på?", str(sum(counts[name] for name in (*LISTS, "felles")))),
        ("Hva er de største utfordringene?", "20"),
        ("Hva vil vi få til?", "23"),
        ("Gjennom å …", "8"),
    ]
    shared = re.search(r"Felles for flere</h3>\s*<ul[^>]*>(.*?)</ul>", page.text, re.DOTALL)[1]
    told = re.findall(r"<li>(.*?) <span class=\"quiet\">\((.*?)\)", shared)
    assert {fold(name): groups.split(", ") for name, groups in told} == EXPECTED["shared_exact"]
