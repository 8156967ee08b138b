"""The main job on real input: keywords of four county libraries, from paste to a published Målbild 0.5 in
every format.
"""

import io
import re

import docx
import pytest
import yaml
from pypdf import PdfReader

from models.install import ROOT
from models.workshop.contribution import Contribution
from models.workshop.workshop import Workshop

pytestmark = pytest.mark.heavy

SEED = yaml.safe_load((ROOT / "tests/fixtures/seed-002-stikkord.yaml").read_text("utf-8"))
LISTS = {
    **SEED["gode"]["per_organisasjon"],
    "": SEED["gode"]["felles"] + SEED["utfordringer"] + SEED["vil_faa_til"] + SEED["gjennom_aa"],
}
THEMES = {
    "Sosiale medier og digitale tjenester": ("sosiale medier", "digitale", "web", "digital"),
    "Samarbeid på tvers": ("samarbeid", "nettverk", "felles"),
    "Barn og lesing": ("barn", "lese"),
    "Arrangement og møteplasser": ("arrangement", "kulturopplevelser", "arena"),
    "Kompetanse som deles": ("kurs", "kompetanse", "lederutvikling"),
}

EXPECTED = SEED["expected"]["counts"]
SENTENCE = (
    "Innbyggerne møter bibliotekene våre der de er, på sosiale medier og i digitale tjenester vi lager"
    " sammen."
)


@pytest.fixture
def gathering(site):
    site.lead = site.visitor("nb").lead()
    site.lead.post(
        "/desk/journeys",
        from_page="/desk",
        title="Målbilde for fire fylkesbibliotek",
        organisation="Samspill",
        language="nb",
    )
    site.lead.post(
        "/desk/journeys/1/settings",
        title="Målbilde for fire fylkesbibliotek",
        organisation="Samspill",
        language="nb",
        horizon="2032",
        units="\n".join(name for name in LISTS if name),
    )
    site.lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Samling")
    for kind in ("ideas", "cluster", "dots", "gradient"):
        site.lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type=kind)
    return site


def pasted() -> str:
    rows = ["Organisasjon;Stikkord"] + [
        f'{name};"\u00a0- {word}"' for name, words in LISTS.items() for word in words
    ]
    return "\r\n".join(rows)


def bring_in(site, lead) -> dict:
    """{number: (text, whose)} once the list has been looked through and saved."""
    shown = lead.post("/desk/workshops/1/activities/1/bring", material=pasted()).text
    texts, groups = (
        re.findall(r'name="text" value="([^"]*)"', shown),
        re.findall(r'name="group" value="([^"]*)"', shown),
    )
    unescape = {"&#34;": '"', "&amp;": "&", "&gt;": ">", "&#39;": "'"}
    texts = [re.sub("|".join(unescape), lambda found: unescape[found[0]], text) for text in texts]
    lead.post(
        "/desk/workshops/1/activities/1/bring",
        confirmed="1",
        text=texts,
        group=groups,
        kind=[""] * len(texts),
    )
    with site.house.database.reading() as session:
        kept = {
            contribution.number: (contribution.text, contribution.origin)
            for contribution in session.query(Contribution)
        }
    assert len(kept) == EXPECTED["total"]
    assert {name: sum(origin == name for _, origin in kept.values()) for name in LISTS if name} == {
        name: EXPECTED[name] for name in LISTS if name
    }
    assert sorted(text for text, _ in kept.values()) == sorted(
        word for words in LISTS.values() for word in words
    )
    return kept


def put_in_groups(site, console) -> None:
    """Each idea in the first theme whose words it has; the odd ones stay."""
    assert console.ask("start")["ok"]
    site.tell()
    for deed in ("open_up", "close", "reveal", "go_on"):
        activity = console.listen()["activity"]["id"]
        assert console.ask(deed, activity=activity)["ok"], deed
        site.tell()
    assert console.ask("open_up", activity=2)["ok"]
    site.tell()
    ideas = {key: idea["text"].lower() for key, idea in console.listen().items() if key.startswith("c:")}
    assert len(ideas) == EXPECTED["total"]
    for name, words in THEMES.items():
        items = [key for key, text in ideas.items() if any(word in text for word in words)]
        cluster = console.ask("create_cluster", activity=2, items=items)["cluster"]
        assert console.ask("name_cluster", activity=2, cluster=cluster, name=name)["ok"]
        ideas = {key: text for key, text in ideas.items() if key not in items}
    site.tell()
    assert (
        len(
            [
                key
                for key, idea in console.listen().items()
                if key.startswith("c:") and idea["cluster"] is None
            ]
        )
        == len(ideas)
        > 20
    )
    for deed in ("advance", "close", "reveal", "go_on", "open_up"):
        assert console.ask(deed, activity=console.listen()["activity"]["id"])["ok"], deed
        site.tell()


def vote(site, console) -> list:
    """Seven people from two libraries, hidden until it is shown; their phones."""
    code = console.state["workshop"]["code"]
    with site.house.database.reading() as session:
        units = {unit.name: unit.id for unit in session.get(Workshop, 1).journey.units}
    phones = [
        site.visitor("nb").join(code, unit=str(units["Akershus" if at < 5 else "Buskerud"])).phone(code)
        for at in range(7)
    ]
    options = [item["key"] for item in phones[0].state["activity"]["items"]]
    assert [item["text"] for item in phones[0].state["activity"]["items"]] == list(THEMES)
    for at, phone in enumerate(phones):
        assert phone.ask("answer", activity=3, item=options[0], value=1)["ok"]
        assert phone.ask("answer", activity=3, item=options[1 + at % 2], value=1)["ok"]
    site.tell()
    assert all("result" not in phone.listen() for phone in [*phones, console])
    for deed in ("close", "reveal"):
        assert console.ask(deed, activity=3)["ok"]
    site.tell()
    assert [
        (option["text"], option["dots"]) for option in phones[0].listen()["result"]["rounds"][0]["options"]
    ][:3] == [
        ("Sosiale medier og digitale tjenester", 7),
        ("Samarbeid på tvers", 4),
        ("Barn og lesing", 3),
    ]
    return phones


def write_draft(lead) -> None:
    """With the group and its dots as source."""
    page = lead.get("/desk/journeys/1/draft").text
    assert "prikker: 7 / 7 personer" in page
    lead.post("/desk/journeys/1/draft/areas", from_page="/desk/journeys/1/draft", name="Digitalt sammen")
    lead.post(
        "/desk/journeys/1/draft/statements",
        from_page="/desk/journeys/1/draft",
        section="focus:1",
        text=SENTENCE,
        why="Flest prikker og nevnt av tre organisasjoner.",
        source=["k:1"],
    )
    lead.post(
        "/desk/journeys/1/draft/statements",
        from_page="/desk/journeys/1/draft",
        section="vision",
        text="Fire bibliotek, ett nettverk for alle som leser.",
        why="kort",
        source=[],
    )
    lead.post(
        "/desk/journeys/1/draft/statements",
        from_page="/desk/journeys/1/draft",
        section="question",
        text="Hvordan ta vare på ildsjelene?",
        why="",
        source=[],
    )


def take_a_stand(site, console, phones) -> None:
    assert console.ask("go_on", activity=3)["ok"]
    assert console.ask("open_up", activity=4)["ok"]
    site.tell()
    for phone in phones:
        for item in phone.listen()["activity"]["items"]:
            assert phone.ask("answer", activity=4, item=item["key"], value=5)["ok"]
    for deed in ("close", "reveal"):
        assert console.ask(deed, activity=4)["ok"]
    site.tell()
    assert {item["verdict"] for item in console.listen()["result"]["rounds"][0]["items"]} == {"carries"}
    assert console.ask("finish", feedback_by="2026-12-24")["ok"]


def read_the_files_back(lead, kept) -> None:
    """Every word that was brought in and stands behind a sentence is in every format."""
    lead.post("/desk/journeys/1/publish", label="0.5", anyway="on")
    assert "mangler kilde eller begrunnelse" in lead.get("/desk/journeys/1/draft").text
    files = {
        form: lead.get(f"/desk/journeys/1/versions/0.5/malbild-whole.{form}").data
        for form in ("html", "md", "docx", "pdf", "json")
    }
    words = {
        "html": re.sub(r"<[^>]+>", "", files["html"].decode()),
        "md": files["md"].decode().replace("\\", ""),
        "docx": "\n".join(
            paragraph.text for paragraph in docx.Document(io.BytesIO(files["docx"])).paragraphs
        ),
        "pdf": "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(files["pdf"])).pages),
        "json": files["json"].decode(),
    }
    flat = {form: re.sub(r"[\s\u00ad-]+", "", text) for form, text in words.items()}
    clustered = [
        text
        for text, _ in kept.values()
        if any(word in text.lower() for word in THEMES["Sosiale medier og digitale tjenester"])
    ]
    wanted = [
        SENTENCE,
        "Fire bibliotek, ett nettverk for alle som leser.",
        "Hvordan ta vare på ildsjelene?",
        *clustered,
    ]
    missing = [
        (form, text)
        for form, whole in flat.items()
        for text in wanted
        if re.sub(r"[\s-]+", "", text) not in whole
    ]
    assert missing == []
    assert "Målbilde 0.5" in words["html"]
    assert "Slik ble teksten til" in words["html"]


def test_four_libraries_from_keywords_to_a_published_half_vision(gathering):
    site, lead = gathering, gathering.lead
    kept = bring_in(site, lead)
    console = lead.console(1)
    put_in_groups(site, console)
    phones = vote(site, console)
    write_draft(lead)
    take_a_stand(site, console, phones)
    read_the_files_back(lead, kept)
    assert (
        site.visitor()
        .get(
            re.search(r"http://malbild.test(/read/[^\"]+)", lead.get("/desk/journeys/1/versions/0.5").text)[1]
        )
        .status_code
        == 200
    )
