"""The journey's pages as their people use them: gates, rounds of units, one lasting link, decisions, public
pages, duties.
"""

import io
import re
import zipfile
from html import unescape

import pytest
from sqlalchemy import select, update

from facilitator import drafting, worklist
from models.accounts import Person
from models.document import sources
from models.document.draft import Draft
from models.document.sources import found, offers
from models.journey.journey import Journey
from models.library import templates
from models.live.views import AUDIENCES, state_of
from models.organisation.organisation import Organisation
from models.plans.card import drop_card, write_card
from models.references import Thing
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution
from models.workshop.creation import create_workshop
from models.workshop.days import DAY, GRACE, open_for_days
from models.workshop.workshop import Workshop
from tests.facilitator.test_desk import invited
from tests.people import Room, a_written_meeting


@pytest.fixture
def lead(site):
    visitor = site.visitor().lead()
    visitor.post(
        "/desk/journeys",
        from_page="/desk",
        title="Målbild 2032",
        organisation="Biblioteket",
        horizon="2032",
        plan="resa-digjourney-10-steg",
    )
    visitor.post(
        "/desk/journeys/1/settings",
        title="Målbild 2032",
        horizon="2032",
        units="Norr; 7\nSöder; 9",
        frame_mission="Bibliotekslagen",
        contact="malbild@kommun.example",
    )
    return visitor


def text(page) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())


def a_statement(site):
    def write(session):
        journey = session.get(Journey, 1)
        area = Draft(session, journey).add_focus_area("Digital trygghet")
        Draft(session, journey).add_statement(
            "focus",
            "Alla får hjälp av en människa.",
            "Det sa de flesta.",
            [{"type": "judgement", "key": "", "ref": "R"}],
            "R",
            0.0,
            area.id,
        )

    site.write(write)


def a_contribution(site, words="En tyst plats", kind="ideas"):
    """A workshop with one idea in it, closed."""

    def write(session):
        room = Room.__new__(Room)
        room.session, room.now, room.keys = session, site.now, 0
        room.journey = session.get(Journey, 1)
        room.workshop = create_workshop(session, room.journey, title="Idédag")
        room.workshop.ask_unit, room.workshop.state, room.workshop.opened_at = False, "open", site.now
        activity = room.open(kind)
        written = room.somebody().writes(activity, words)
        room.finish(activity)
        return written.number

    return site.write(write)


def id_of(site, number: str) -> str:
    with site.house.database.reading() as session:
        return str(session.scalar(select(Contribution.id).where(Contribution.number == number)))


def test_nobody_meets_ten_steps_before_they_have_led_something(lead):
    page = lead.get("/desk/journeys/1").text
    shown, folded = page.split("<summary>Vägen som väntar: 10 steg</summary>")
    assert "Prova på 45 minuter med er egen grupp" in shown
    assert ("/steps/" in shown, folded.count("/steps/")) == (False, 10)


def test_one_press_makes_the_first_meeting_and_the_next_step_is_to_lead_it(lead):
    lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1", template="00-prova-pa-45/prova")
    page = lead.get("/desk/journeys/1").text
    assert "Led Prova på: 45 minuter med er egen grupp" in page
    assert page.count('class="button primary big" href="/desk/workshops/1"') == 1


def test_after_a_meeting_without_a_sentence_of_its_own_the_leader_chooses(site, lead):
    divided = [5, 5, 4, 4, 1, 1]
    site.write(lambda session: a_written_meeting(session, {"Vi svarar.": divided, "Vi lyssnar.": divided}))
    with site.house.database.reading() as session:
        journey = session.get(Journey, 2)
        here, workshop = f"/desk/journeys/{journey.id}", journey.workshops[0]
        seen = [state_of(session, workshop, audience, {})["workshop"] for audience in AUDIENCES]
    both = {"why": "divided", "texts": ["Vi lyssnar.", "Vi svarar."]}
    assert [told.get("made", {}).get("undecided") for told in seen] == [both, both, both, None]
    page = lead.get(here).text
    assert "Er mening, från Prova" not in page
    assert "Ni är delade om 2 meningar som fick lika stort stöd. Ingen av dem är vald än." in page
    keys = re.findall(r'name="key" value="(c:\d+)"', page)
    assert len(keys) == 2
    assert ">Vi svarar.</textarea>" in lead.post(f"{here}/draft/sources", key=keys[1]).text


def test_after_a_meeting_its_sentence_stands_there_with_what_is_behind_it_and_is_one_press_from_the_text(
    site, lead
):
    said = {"Alla har tyst.": [5, 4, 2, 2, 1, 3], "Alla har en tyst plats.": [5, 5, 4, 4, 3, 1]}
    site.write(lambda session: a_written_meeting(session, said))
    with site.house.database.reading() as session:
        journey = session.get(Journey, 2)
        here, workshop = f"/desk/journeys/{journey.id}", journey.workshops[0]
        met = workshop.id
        seen = [state_of(session, workshop, audience, {})["workshop"] for audience in AUDIENCES]
    met_so = {"text": "Alla har en tyst plats.", "verdict": "carries", "support": 83, "warm": 67, "n": 6}
    # Where the meeting ends: the leader and the wall are told, a phone has its own page.
    assert [told.get("made", {}).get("sentence") for told in seen] == [met_so, met_so, met_so, None]
    page = text(lead.get(here))
    assert "Er mening, från Prova" in page
    assert "Starkt stöd 5 av 6 stöder, 4 av 6 vill det." in page
    assert "Den är skriven ur ”Stillhet”, som samlar 2 idéer." in page
    assert "Här ska en mening stå" not in page
    key = re.search(r'name="key" value="(c:\d+)"', lead.get(here).text)[1]
    written = lead.post(f"{here}/draft/sources", key=key).text
    assert ">Alla har en tyst plats.</textarea>" in written
    with site.house.database.reading() as session:
        current = session.get(Journey, 2).standing[0].current
        assert [source["value"] for source in current.sources] == ["83 % stöd av 6 som tog ställning", 2]
        assert current.is_supported
    # Among the stances of all meetings it says the same, and why it is in no sum yet.
    together = text(lead.get(f"{here}/results"))
    assert "Som förslag i mötet: 83 % stöd av 6 som tog ställning. Här räknas det när" in together
    assert "Inte prövad än." not in together
    expected = {"deed": "revise", "expected": "1", "text": "Alla får en tyst plats.", "why": "Kortare så."}
    lead.post(f"{here}/draft/statements/1", **expected, source=key)
    assert "Inte prövad än." in text(lead.get(f"{here}/results"))
    assert "Så lyder visionen i utkastet" in text(lead.get(here))
    assert f"/desk/workshops/{met}/note" not in lead.get(here).text


def test_the_road_shows_where_we_are_and_what_is_lacking_with_where_it_is_filled_in(site, lead):
    a_contribution(site)
    page = lead.get("/desk/journeys/1")
    assert "Här är vi: steg 1 Förbered ledare och nyckelmedarbetare . 4 villkor återstår." in text(page)
    assert '<a href="/desk/journeys/1/settings">Ramar ifyllda: uppdrag, tidshorisont (år)' in page.text
    assert page.text.count('class="button primary big"') == 1


def test_four_places_and_the_rest_stand_at_the_head_of_every_page(site, lead):
    number = a_contribution(site)
    places = {
        "/desk/journeys/1": "Vägen",
        "/desk/journeys/1/meetings": "Mötena",
        "/desk/workshops/1": "Mötena",
        "/desk/journeys/1/draft": "Texten",
        "/desk/journeys/1/versions": "Texten",
        "/desk/journeys/1/worklist": "Svaren",
        f"/desk/journeys/1/contributions/{number}": "Svaren",
        "/desk/journeys/1/more": "Mer",
        "/desk/journeys/1/cards/wave": "Mer",
    }
    for address, place in places.items():
        nav = re.search(r'<nav class="places".*?</nav>', lead.get(address).text, re.DOTALL)[0]
        ways = re.findall(r'<a href="([^"]+)"( aria-current="true")?>(\w+)', nav)
        assert [words for _, _, words in ways] == ["Vägen", "Mötena", "Texten", "Svaren", "Mer"]
        assert [words for _, is_here, words in ways if is_here] == [place], address
        assert '<b class="places__n">1<' in nav


def test_a_leader_sees_the_own_meeting_as_the_next_step(site, lead):
    lead.post("/desk/journeys/1/steps/4/units", from_page="/desk/journeys/1/steps/4")
    page = lead.post("/desk/journeys/1/steps/4/links", from_page="/desk/journeys/1/steps/4", workshop="1")
    leader = site.visitor()
    leader.post(re.search(r"http://malbild.test(/invite/[\w-]+)", page.text)[1], name="Yvonne")
    assert "Nästa möte: Introducera och reflektera på APT – Norr" in leader.get("/desk/journeys/1").text
    listed = leader.get("/desk/journeys/1/meetings").text
    assert re.findall(r'href="(/desk/workshops/[^"]+)"', listed) == ["/desk/workshops/1/box"]


def test_an_editor_is_told_whose_the_next_step_is_and_goes_on_with_the_text(site, lead):
    a_statement(site)
    editor = invited(site, "editor", 1)
    page = editor.get("/desk/journeys/1").text
    assert "Det här gör processledaren." in page
    assert re.findall(r'class="button primary big" href="([^"]*)"', page) == ["/desk/journeys/1/draft"]
    assert "/desk/journeys/1/settings" not in page
    assert "Det här gör processledaren." not in lead.get("/desk/journeys/1").text


def test_a_text_is_read_in_its_own_language_and_never_in_its_writers(site, lead):
    """Which language somebody chose is told of no single text: its words say what they say."""
    norwegian = a_contribution(site, "Jeg vil ha åpent på søndager")
    swedish = a_contribution(site, "Bokbuss")
    site.write(
        lambda session: session.execute(
            update(Contribution).where(Contribution.number == swedish).values(language="en")
        )
    )
    said = [
        re.search(r'<bdi class="said"([^>]*)>', lead.get(f"/desk/journeys/1/contributions/{number}").text)[1]
        for number in (norwegian, swedish)
    ]
    assert said == [' lang="nb"', ""]
    assert 'lang="en"' not in lead.get(f"/desk/journeys/1/contributions/{swedish}").text.split("<main")[1]


def test_a_gate_is_ticked_passed_over_and_gone_through(site, lead):
    def press(key, deed, **form):
        return lead.post(
            f"/desk/journeys/1/steps/1/checks/{key}/{deed}", from_page="/desk/journeys/1/steps/1", **form
        )

    assert "Inte klart" in text(lead.get("/desk/journeys/1/steps/1"))
    assert lead.post("/desk/journeys/1/steps/1/done", from_page="/desk/journeys/1/steps/1").status_code == 400
    for key in ("g1c", "g1d"):
        press(key, "tick")
    assert press("g1a", "tick").status_code == 400
    assert press("g1a", "waive", why="kort").status_code == 400
    for key in ("g1a", "g1b"):
        press(key, "waive", why="Ledarna utbildades redan i fjol.")
    lead.post("/desk/journeys/1/steps/1/done", from_page="/desk/journeys/1/steps/1")
    with site.house.database.reading() as session:
        journey = session.get(Journey, 1)
        assert (journey.step(1).done_by, [entry.what for entry in journey.log]) == (
            "Birgitta",
            ["journey_made", "ticked", "ticked", "waived", "waived", "step_done"],
        )


def test_all_meetings_together_say_where_units_unite_and_divide(site, lead):
    a_statement(site)
    a_statement(site)

    def write(session):
        journey = session.get(Journey, 1)
        for statement, text in zip(journey.standing, ("Alla får hjälp.", "Öppet dygnet runt."), strict=True):
            statement.current.text = text
        keys = [
            {"key": f"s:{statement.id}:1", "label": statement.heading, "text": statement.current.text}
            for statement in journey.standing
        ]
        # Each unit in a meeting of its own, of the same step.
        for unit, second in (("Norr", 5), ("Söder", 1)):
            room = Room.__new__(Room)
            room.session, room.now, room.keys, room.journey = session, site.now, 0, journey
            room.workshop = create_workshop(session, journey, title=f"Möte {unit}", step=journey.step(4))
            room.workshop.ask_unit, room.workshop.state, room.workshop.opened_at = False, "open", site.now
            tested = room.plan("gradient")
            room.workshop.go_to(tested)
            tested.open(keys, 0, site.now)
            for person in room.crowd(8, unit=unit):
                person.answers(tested, keys[0]["key"], 5)
                person.answers(tested, keys[1]["key"], second)
            room.finish(tested)

    site.write(write)
    page = text(lead.get("/desk/journeys/1/results"))
    assert (
        "Här är alla grupper eniga 1 Digital trygghet Alla får hjälp. Starkt stöd 100 % i varje grupp" in page
    )
    assert (
        "Grupperna ser olika på det här 1 Digital trygghet Öppet dygnet runt. Delade meningar Norr 100 % ·"
        " Söder 0 %" in page
    )


def test_one_decision_may_take_along_what_says_the_same(site, lead):
    first, second, other = (
        a_contribution(site, "Bokbuss till varje by"),
        a_contribution(site, "En bokbuss i varje by"),
        a_contribution(site, "Tystare läsesal"),
    )
    address = f"/desk/journeys/1/contributions/{first}"
    page = lead.get(address)
    offered = re.findall(r'type="checkbox" name="contribution" value="(\d+)"', page.text)
    assert "Samma sak med andra ord?" in page.text
    assert (offered, second in page.text, other in page.text) == ([id_of(site, second)], True, False)
    lead.post(
        "/desk/journeys/1/decide",
        from_page=address,
        contribution=[id_of(site, first), *offered],
        fate="parked",
        why="Prövas i planen.",
        led_to="",
        back=address,
    )
    with site.house.database.reading() as session:
        fates = {text.number: text.fate for text in session.scalars(select(Contribution))}
    assert [fates[number] for number in (first, second, other)] == ["parked", "parked", None]


def test_two_who_answer_the_same_text_never_write_over_each_other(site, lead):
    number = a_contribution(site)
    page, decide = f"/desk/journeys/1/contributions/{number}", "/desk/journeys/1/decide"
    seen = re.search(r'name="seen" value="(.*?)"', lead.get(page).text)[1]
    given = {"contribution": id_of(site, number), "fate": "parked", "seen": seen}
    assert lead.post(decide, from_page=page, **given, why="Tas upp i höst.").status_code == 200
    late = lead.post(decide, from_page=page, **given, why="Det ryms inte.")
    assert (late.status_code, "Tas upp i höst." in late.text) == (400, True)
    # Whoever has it before them changes it.
    seen = re.search(r'name="seen" value="(.*?)"', lead.get(page).text)[1]
    assert (
        lead.post(decide, from_page=page, **{**given, "seen": seen}, why="Tas upp i vår.").status_code == 200
    )
    assert "Tas upp i vår." in text(lead.get(page))


def test_a_unit_manager_comes_in_by_one_link_on_any_machine(site, lead):
    lead.post("/desk/journeys/1/steps/4/units", from_page="/desk/journeys/1/steps/4")
    with site.house.database.reading() as session:
        meetings = [workshop.id for workshop in session.get(Journey, 1).workshops]
    page = lead.post(
        "/desk/journeys/1/steps/4/links", from_page="/desk/journeys/1/steps/4", workshop=str(meetings[0])
    )
    link = re.search(r"http://malbild.test(/invite/[\w-]+)", page.text)[1]

    at_home, in_the_room = site.visitor(), site.visitor()
    assert at_home.post(link, name="").status_code == 400
    assert "Öva i sex minuter" in at_home.post(link, name="Yvonne").text
    assert "Välkommen tillbaka, Yvonne" in in_the_room.get(link).text
    assert "Öva i sex minuter" in in_the_room.post(link).text
    assert [
        in_the_room.get(path).status_code
        for path in (
            f"/desk/workshops/{meetings[0]}/box",
            f"/desk/workshops/{meetings[1]}/box",
            "/desk/journeys/1/draft",
        )
    ] == [200, 404, 404]
    # Nobody comes in as her with a password that was never chosen.
    assert site.visitor().post("/login", name="Yvonne", password="").status_code == 403

    # A new link ends the old one.
    lead.post(
        "/desk/journeys/1/steps/4/links", from_page="/desk/journeys/1/steps/4", workshop=str(meetings[0])
    )
    assert site.visitor().get(link).status_code == 410


@pytest.mark.parametrize(
    "name", [name for name, template in templates().items() if template.get("invitation")]
)
def test_what_staff_are_mailed_holds_nothing_meant_for_the_leader(site, lead, name):
    with site.house.database.writing() as session:
        create_workshop(session, session.get(Journey, 1), title="Vårt möte", template=templates()[name])
        session.flush()
    template = templates()[name]
    page = lead.get("/desk/workshops/1/box").text
    mailed = "".join(re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL))
    assert ("Vårt möte" in mailed, template["invitation"]["sv"] in mailed) == (True, True)
    assert (template["purpose"]["sv"] in mailed) == (template["purpose"] == template["invitation"])


def test_a_link_never_opens_more_than_its_meeting(site, lead):
    lead.post("/desk/journeys/1/steps/4/units", from_page="/desk/journeys/1/steps/4")
    page = lead.post("/desk/journeys/1/steps/4/links", from_page="/desk/journeys/1/steps/4", workshop="1")
    link = re.search(r"http://malbild.test(/invite/[\w-]+)", page.text)[1]
    # The process lead tries the link while logged in: whoever has it is not the process lead for that.
    lead.post(link, as_known="1")
    stranger = site.visitor()
    assert "Birgitta" not in stranger.get(link).text
    stranger.post(link, name="Yvonne")
    assert [
        stranger.get(path).status_code for path in ("/desk/workshops/1/box", "/desk/journeys/1/settings")
    ] == [200, 404]
    # Nor is it a way into somebody who was given more later.
    site.write(
        lambda session: session.scalar(select(Person).where(Person.name == "Yvonne")).sit(
            "editor", journey_id=1
        )
    )
    assert "Yvonne" not in site.visitor().get(link).text


def test_somebody_with_a_taken_name_is_told_apart_by_the_meeting(site, lead):
    lead.post("/desk/journeys/1/steps/4/units", from_page="/desk/journeys/1/steps/4")
    page = lead.post("/desk/journeys/1/steps/4/links", from_page="/desk/journeys/1/steps/4", workshop="1")
    site.visitor().post(re.search(r"http://malbild.test(/invite/[\w-]+)", page.text)[1], name="Birgitta")
    with site.house.database.reading() as session:
        assert [person.name for person in session.scalars(select(Person).order_by(Person.id))] == [
            "Birgitta",
            "Birgitta (Introducera och reflektera på APT – Norr)",
        ]


@pytest.mark.parametrize("page", ["/desk/workshops/1", "/desk/workshops/1/box"])
def test_a_practice_ends_on_the_page_where_it_was_begun(lead, page):
    lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1", template="00-prova-pa-45/prova")
    form = re.search(
        r'<form[^>]*action="/desk/workshops/1/practice".*?</form>', lead.get(page).text, re.DOTALL
    )[0]
    hidden = dict(re.findall(r'type="hidden" name="(back)" value="([^"]*)"', form))
    begun = lead.post("/desk/workshops/1/practice", from_page=page, **hidden)
    copy = int(re.search(r'"workshop": (\d+)', begun.text)[1])
    over = lead.post(f"/desk/workshops/{copy}/practice/over", from_page=page, follow=False)
    assert over.location == page


def test_a_practice_is_led_like_a_meeting_and_is_gone_afterwards(site, lead):
    lead.post("/desk/journeys/1/steps/4/units", from_page="/desk/journeys/1/steps/4")
    page = lead.post("/desk/workshops/1/practice", from_page="/desk/workshops/1/box")
    copy = int(re.search(r'"workshop": (\d+)', page.text)[1])
    console = lead.console(copy)
    assert console.ask("start")["ok"] is True
    for deed in ("go_on", "open_up"):
        site.tell()
        assert console.ask(deed, activity=console.listen()["workshop"]["current"])["ok"] is True
    for _ in range(4):
        site.house.play_rehearsals()
    site.tell()
    assert (console.listen()["counts"]["texts"], console.state["workshop"]["rehearsal"]) == (5, True)
    assert console.ask("finish", feedback_by="2026-12-24")["error"] == "rehearsal_only"
    assert [
        text(lead.get("/desk")).count("Målbild 2032"),
        lead.get("/desk/journeys/1").text.count("Övning"),
    ] == [1, 0]
    key = site.write(lambda session: session.get(Workshop, copy).screen_key)
    screen = site.visitor().socket("/screen", key=key)
    assert screen.is_in
    lead.post(f"/desk/workshops/{copy}/practice/over", from_page="/desk/workshops/1/box")
    # Its number may be given to anybody's meeting: whoever looked on hears nothing of that.
    assert (screen.is_in, console.is_in) == (False, False)
    # Whoever asks for the wall anew reads why it is not there, and is not asked for another code.
    gone = site.visitor().get(f"/screen/{key}")
    assert (gone.status_code, "Övningen eller mötet är slut" in gone.text, "annan kod" in gone.text) == (
        404,
        True,
        False,
    )
    assert re.findall(r"<h1[^>]*>([^<]+)</h1>", gone.text) == ["Adressen gäller inte längre"]
    with site.house.database.reading() as session:
        assert (
            [journey.id for journey in session.scalars(select(Journey))],
            session.get(Workshop, copy),
            list(session.scalars(select(Contribution))),
        ) == (
            [1],
            None,
            [],
        )
    # A second practice may get the number of the first, and begins from the beginning all the same.
    lead.post("/desk/workshops/1/practice", from_page="/desk/workshops/1/box")
    assert lead.console(copy).state["workshop"]["state"] == "planned"


def test_a_decision_reaches_its_writer_by_receipt(site, lead):
    a_statement(site)
    number = a_contribution(site)
    page = lead.post(
        "/desk/journeys/1/decide",
        from_page="/desk/journeys/1/worklist",
        contribution=id_of(site, number),
        fate="included",
        why="Den står i texten nu.",
        led_to="A1",
        rewrite="1",
    )
    # Straight to the words, with what was taken in ticked as what they build on.
    assert f'value="c:{id_of(site, number)}" checked' in page.text
    way = text(lead.get(f"/desk/journeys/1/contributions/{number}"))
    assert "Ingår Den står i texten nu. Birgitta" in way
    assert "A1 Alla får hjälp av en människa." in way


def test_the_worklist_says_how_many_are_left_and_shows_a_few_at_a_time(site, lead, monkeypatch):
    numbers = [a_contribution(site, words) for words in ("En tyst plats", "En bokbuss", "Bokbuss till byn")]
    monkeypatch.setattr(worklist, "MOST_AT_ONCE", 2)

    def shown(query=""):
        page = lead.get(f"/desk/journeys/1/worklist{query}")
        return len(re.findall(r'name="contribution"', page.text)), text(page)

    few, page = shown()
    assert (few, "Att ta ställning till 3 kvar" in page, "och 1 till" in page) == (2, True, True)
    assert [shown("?q=BOKBUSS")[0], shown("?q=bokbuss+byn")[0], shown(f"?q={numbers[0]}")[0]] == [2, 1, 1]
    lead.post(
        "/desk/journeys/1/decide",
        contribution=[id_of(site, number) for number in numbers[:2]],
        fate="parked",
        why="Prövas i planen.",
    )
    few, page = shown()
    assert (few, "Att ta ställning till en kvar" in page) == (1, True)


def test_every_answer_has_a_key_that_is_told_beside_the_list(site, lead):
    a_contribution(site)
    page = lead.get("/desk/journeys/1/worklist").text
    fates = "included partly parked passed_on duplicate declined"
    assert f'data-fates="{fates}" data-lead="included duplicate"' in page
    keys = re.findall(r"<kbd>(\d)</kbd>\s*([^<]+)</li>", page)
    assert [(key, words.strip()) for key, words in keys] == [
        ("1", "Ingår"),
        ("2", "Ingår delvis"),
        ("3", "Parkeras"),
        ("4", "Vidare till andra"),
        ("5", "Dubblett"),
        ("6", "Avböjs"),
    ]


def test_what_an_answer_led_to_is_sought_by_words(site, lead):
    a_statement(site)
    number, other = a_contribution(site, "Bokbuss till varje by"), a_contribution(site, "Buss i varje by")

    def found(**asked) -> list[str]:
        page = lead.get("/desk/journeys/1/worklist/places", query_string=asked).text
        return re.findall(r'data-value="([^"]+)"', page)

    assert found(q="människa hjälp") == ["A1 Alla får hjälp av en människa."]
    assert (found(q="båt"), found()) == ([], ["A1 Alla får hjälp av en människa."])
    duplicate = {"fate": "duplicate", "contribution": id_of(site, number)}
    assert found(**duplicate) == found(q="buss", **duplicate) == [f"{other} Buss i varje by"]
    assert lead.get("/desk/journeys/1/worklist/places?fate=duplicate&contribution=x").status_code < 500


def test_a_duplicate_in_the_list_of_answers_says_what_it_was_joined_to(site, lead):
    number, kept = a_contribution(site, "Bokbuss till byn"), a_contribution(site, "Buss i varje by")
    lead.post(
        "/desk/journeys/1/decide",
        contribution=id_of(site, number),
        fate="duplicate",
        why="Samma sak",
        led_to=f"{kept} Buss i varje by",
    )
    page = lead.get("/desk/journeys/1/worklist")
    given = page.text[page.text.index('id="given"') :]
    assert f'href="/desk/journeys/1/contributions/{kept}"' in given
    assert f"Dubblett Samma sak Samma sak som {kept} Buss i varje by" in text(page)


def test_a_meeting_whose_texts_all_have_answers_says_so_instead_of_asking_for_a_day(site, lead):
    number = a_contribution(site)

    def close(session):
        meeting = session.get(Workshop, 1)
        meeting.state, meeting.feedback_by = "closed", "2099-01-15"

    site.write(close)
    assert 'name="feedback_by"' in lead.get("/desk/workshops/1").text
    lead.post(
        "/desk/journeys/1/decide", contribution=id_of(site, number), fate="parked", why="Prövas i planen."
    )
    for page in ("/desk/workshops/1", "/desk/workshops/1/box"):
        told = lead.get(page).text
        assert ('name="feedback_by"' in told, "Alla som skrev har fått svar." in told) == (False, True)
    with site.house.database.reading() as session:
        code = session.get(Workshop, 1).code
    assert "Allt som skrevs på mötet har fått svar." in site.visitor().get(f"/{code}").text


def test_what_people_would_change_comes_a_few_at_a_time_and_none_is_out_of_reach(site, lead, monkeypatch):
    monkeypatch.setattr(worklist, "MOST_AT_ONCE", 3)
    a_statement(site)

    def wish(session):
        room = Room.__new__(Room)
        room.session, room.now, room.keys, room.journey = session, site.now, 0, session.get(Journey, 1)
        room.workshop = create_workshop(session, room.journey, title="APT")
        room.workshop.ask_unit, room.workshop.state, room.workshop.opened_at = False, "open", site.now
        asked = room.plan("gradient")
        room.workshop.go_to(asked)
        key = Thing.STATEMENT.key(1, 1)
        asked.open([{"key": key, "text": "Alla får hjälp av en människa."}], 0, site.now)
        for at, person in enumerate(room.crowd(5)):
            person.answers(asked, key, 2)
            person.writes(asked, f"Önskan {at}", kind="change", about=key)
        room.finish(asked)

    site.write(wish)
    address = "/desk/journeys/1/worklist"

    def shown() -> list[str]:
        return re.findall(r'name="contribution" value="(\d+)"', lead.get(address).text)

    first = shown()
    assert (len(first), "och 2 till" in text(lead.get(address))) == (3, True)
    form = {"statement": "1", "text": "Säg av vem.", "answer": "Det står nu av vem."}
    lead.post("/desk/journeys/1/objections", from_page=address, contribution=first, **form)
    rest = shown()
    assert (len(rest), set(rest) & set(first)) == (2, set())
    assert "till" not in text(lead.get(address)).partition("önskningar")[2][:40]


def a_wish(site) -> str:
    """What would have to change in a sentence of the room's own."""

    def write(session):
        room = Room.__new__(Room)
        room.session, room.now, room.keys, room.journey = session, site.now, 0, session.get(Journey, 1)
        room.workshop = create_workshop(session, room.journey, title="APT")
        room.workshop.ask_unit, room.workshop.state, room.workshop.opened_at = False, "open", site.now
        asked = room.open("gradient", items=[{"sv": "Alla har en tyst plats."}])
        wish = room.somebody().writes(asked, "Säg var platsen är", kind="change", about="t:1")
        room.finish(asked)
        return wish.number

    return site.write(write)


def test_what_would_have_to_change_in_the_rooms_own_sentence_is_in_the_worklist_its_search_and_every_count(
    site, lead
):
    a_statement(site)
    number = a_wish(site)
    key = site.write(lambda session: session.get(Journey, 1).reader_key)
    lead.post("/desk/journeys/1/publish", label="0.5", anyway="on")
    found = [
        text(lead.get(f"/desk/journeys/1/worklist{query}")) for query in ("", f"?q={number}", "?q=platsen")
    ]
    assert [f"Säg var platsen är {number}" in page for page in found] == [True] * 3
    assert ["Att ta ställning till en kvar" in page for page in found] == [True] * 3
    assert "Inga texter väntar på svar" not in text(lead.get("/desk/journeys/1"))
    assert "1 bidrag. 1 väntar på svar" in text(site.visitor().get(f"/read/{key}/told"))


@pytest.mark.parametrize("title", ["", "   ", "Ett möte " * 60])
def test_a_meeting_from_an_empty_sheet_has_a_name_that_can_be_read(site, lead, title):
    page = lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title=title)
    with site.house.database.reading() as session:
        (workshop,) = session.get(Journey, 1).workshops
        called = workshop.title
    assert page.status_code == 200
    assert 0 < len(called) <= 160
    assert called in text(page)
    assert called in text(lead.get("/desk/journeys/1/meetings"))


def test_before_it_is_frozen_one_sees_what_changes_for_readers_and_what_is_without_support(site, lead):
    a_statement(site)
    before = lead.get("/desk/journeys/1/publish").text
    assert "Varje mening har källa och skäl." in before
    # Who is counted, before anything is frozen: here nobody has met.
    assert "0 deltagare i 0 möten räknas med" in before
    assert "Inga möten har hållits än" in before
    lead.post("/desk/journeys/1/publish", label="0.5", anyway="on")
    assert "Ingen mening är ändrad." in lead.get("/desk/journeys/1/publish").text
    lead.post(
        "/desk/journeys/1/draft/statements/1",
        deed="revise",
        expected="1",
        text="Alla får hjälp av en bibliotekarie.",
        why="",
    )
    page = lead.get("/desk/journeys/1/publish").text
    assert "Det här ändras för den som har läst 0.5" in page
    assert re.search(r"<del>.*?människa.*?</del>", page, re.DOTALL)
    assert re.search(r"1 saknar källa eller skäl:\s+<a href=\"/desk/journeys/1/draft/statements/1#s1\"", page)


def test_what_lacks_its_conditions_is_frozen_only_by_somebody_who_has_read_which(site, lead):
    a_statement(site)
    before = lead.get("/desk/journeys/1/publish").text
    said = re.search(r'<section class="notice".*?</section>', before, re.DOTALL)[0]
    assert "4 villkor för 0.5 är inte uppfyllda" in said
    unmet = ("Antal fokusområden", "Stöd för ”bra nog", "Antal öppna frågor")
    assert [words in said for words in unmet] == [True, True, True]
    assert "nu 1, mellan 3 och 5" in " ".join(said.split())
    assert re.search(r'name="anyway"\s+value="on"\s+required', before)
    refused = lead.post("/desk/journeys/1/publish", label="0,5", decided="Nämnden")
    assert refused.status_code == 400
    assert "4 villkor är inte uppfyllda. De står nedan. Inget är publicerat." in refused.text
    assert 'value="Nämnden"' in refused.text
    # What another version lacks is said when its number is written.
    other = lead.post("/desk/journeys/1/publish", label="0.6")
    assert "för 0.6 är inte uppfyllda" in other.text
    with site.house.database.reading() as session:
        assert session.get(Journey, 1).versions == []
    published = lead.post("/desk/journeys/1/publish", label="0.5", anyway="on")
    assert "Målbild 0.5 är publicerad." in published.text
    with site.house.database.reading() as session:
        log = session.get(Journey, 1).versions[0].content["colophon"]["log"]
    assert [entry["details"]["checks"][:18] for entry in log if entry["what"] == "published_anyway"] == [
        "Antal fokusområden"
    ]


def test_a_version_that_lacks_nothing_is_published_without_a_question(site, lead):
    a_statement(site)

    def have_no_conditions(session):
        for step in session.get(Journey, 1).steps:
            step.checks = [check for check in step.checks if check.measure == "unsourced"]

    site.write(have_no_conditions)
    page = lead.get("/desk/journeys/1/publish").text
    assert ("Alla villkor är uppfyllda." in page, 'name="anyway"' in page) == (True, False)
    assert (
        "Målbild 0.5 är publicerad." in lead.post("/desk/journeys/1/publish", label="0.5", anyway="on").text
    )


def test_only_a_sentence_that_readers_have_seen_is_asked_why_it_changes(site, lead):
    a_statement(site)
    page = lead.get("/desk/journeys/1/draft/statements/1").text
    assert ("Varför just så?" in page, "Varför ändras den?" in page) == (True, False)
    assert ">Det sa de flesta.</textarea>" in page
    lead.post("/desk/journeys/1/publish", label="0.5", anyway="on")
    page = lead.get("/desk/journeys/1/draft/statements/1").text
    assert ("Varför just så?" in page, "Varför ändras den?" in page) == (False, True)
    assert ">Det sa de flesta.</textarea>" not in page


def test_two_who_change_one_card_lose_nothing_of_each_other(site, lead):
    path = "/desk/journeys/1/cards/action"
    lead.post(path, what="Bokpåsar", who="Norr")

    def filled() -> dict[str, str]:
        form = re.search(r'<form[^>]*data-keep="card1".*?</form>', lead.get(path).text, re.DOTALL)[0]
        return {"before": unescape(re.search(r'name="before" value="([^"]*)"', form)[1])}

    def fields() -> dict[str, str]:
        with site.house.database.reading() as session:
            return session.get(Journey, 1).cards[0].fields

    before = filled()
    as_it_was = {name: str(said) for name, said in fields().items()}
    lead.post(f"{path}/1", **before, **as_it_was | {"what": "Bokpåsar till förskolan"})
    lead.post(f"{path}/1", **before, **as_it_was | {"who": "Söder"})
    assert (fields()["what"], fields()["who"]) == ("Bokpåsar till förskolan", "Söder")
    both = lead.post(f"{path}/1", **before, **as_it_was | {"what": "Ryggsäckar"})
    assert both.status_code == 400
    shown = re.search(r"<details open>.*?</details>", both.text, re.DOTALL)[0]
    assert ("Bokpåsar till förskolan" in shown, ">Ryggsäckar</textarea>" in shown) == (True, True)
    assert fields()["what"] == "Bokpåsar till förskolan"


def test_an_idea_becomes_a_sentence_in_one_press_with_its_source_ticked(site, lead):
    a_contribution(site, "En tyst plats i varje hus")
    page = lead.get("/desk/journeys/1/draft?q=tyst")
    key = re.search(r'value="(c:\d+)"', page.text)[1]
    written = lead.post("/desk/journeys/1/draft/sources", key=key, deed="sentence").text
    assert ">En tyst plats i varje hus</textarea>" in written
    assert re.search(rf'form="s1" name="source" value="{key}" checked', written)
    with site.house.database.reading() as session:
        statement = session.get(Journey, 1).standing[0]
        assert (statement.number, [source["key"] for source in statement.current.sources]) == ("V1", [key])
    lead.post("/desk/journeys/1/draft/sources", key=key, deed="area")
    with site.house.database.reading() as session:
        assert [area.name for area in session.get(Journey, 1).focus_areas] == ["En tyst plats i varje hus"]
    assert lead.post("/desk/journeys/1/draft/sources", key="c:1", deed="sentence").status_code == 400


def test_what_becomes_a_sentence_says_where_it_goes_and_goes_where_it_is_sent(site, lead):
    def another_area(session):
        return Draft(session, session.get(Journey, 1)).add_focus_area("Läsning som är din").id

    a_statement(site)
    digital, reading = 1, site.write(another_area)
    a_contribution(site, "Läsning på bussen")
    page = lead.get("/desk/journeys/1/draft").text
    key = re.search(r'name="key" value="(c:\d+)"', page)[1]
    asked = re.search(rf'<select[^>]*id="where-{key}".*?</select>', page, re.DOTALL)[0]
    # The area whose name reads most like it is chosen beforehand, and every other place can be.
    assert re.findall(r'value="([^"]+)"', asked) == [
        "vision",
        f"focus:{digital}",
        f"focus:{reading}",
        "question",
    ]
    assert re.findall(r'value="([^"]+)" selected', asked) == [f"focus:{reading}"]
    for place in (f"focus:{digital}", "question", "vision", ""):
        lead.post("/desk/journeys/1/draft/sources", key=key, deed="sentence", section=place)
    with site.house.database.reading() as session:
        found = [(each.section, each.focus_area_id) for each in session.get(Journey, 1).statements]
    assert found[1:] == [("focus", digital), ("question", None), ("vision", None), ("focus", reading)]


@pytest.mark.parametrize("deed", ["up", "down", "place"])
def test_a_sentence_that_is_moved_keeps_what_else_was_typed_in_its_form(site, lead, deed):
    a_statement(site)
    a_contribution(site, "Handledning varje dag")
    key = re.search(r'value="(c:\d+)"', lead.get("/desk/journeys/1/draft?q=handledning").text)[1]
    path = "/desk/journeys/1/draft/statements/1"
    typed = {"text": "Alla får hjälp på sitt språk.", "why": "Språket saknades.", "other_source": "Planen"}
    moved = lead.post(path, deed=deed, section="question", source=key, **typed).text
    for words in (
        "Alla får hjälp på sitt språk.</textarea>",
        "Språket saknades.</textarea>",
        'value="Planen"',
    ):
        assert words in moved
    assert re.search(rf'form="s1" name="source" value="{key}" checked', moved)
    assert "data-unsaved" in moved
    with site.house.database.reading() as session:
        statement = session.get(Journey, 1).statements[0]
        words = statement.current.text
        assert statement.section == ("question" if deed == "place" else "focus")
    assert words == "Alla får hjälp av en människa."
    # Where nothing else was typed, the text is what comes next.
    as_it_is = lead.post(path, deed=deed, section="question", text=words, why="Det sa de flesta.")
    assert ("data-unsaved" in as_it_is.text, 'class="writing"' in as_it_is.text) == (False, False)


def test_a_place_that_is_chosen_beside_new_words_is_saved_with_them(site, lead):
    a_statement(site)
    form = {"text": "Alla får hjälp.", "why": "Det sa de flesta.", "judgement": "on", "expected": "1"}
    lead.post("/desk/journeys/1/draft/statements/1", **form, stood="focus:1", section="question")
    # Somebody else has moved it since, and this page knows nothing of it.
    again = {**form, "expected": "2", "text": "Alla får hjälp i dag."}
    lead.post("/desk/journeys/1/draft/statements/1", **again, stood="focus:1", section="focus:1")
    with site.house.database.reading() as session:
        statement = session.get(Journey, 1).statements[0]
        assert (statement.section, statement.current.text) == ("question", "Alla får hjälp i dag.")


def test_sources_are_found_by_all_of_some_words_and_a_few_at_a_time(site, lead):
    for words in ("En tyst plats", "En bokbuss", "Bokbuss till en tyst plats"):
        a_contribution(site, words)

    def search(words):
        return re.findall(
            r"<b><bdi[^>]*>([^<]+)<", lead.get(f"/desk/journeys/1/draft/sources?q={words}").text
        )

    assert search("bokbuss+TYST") == ["Bokbuss till en tyst plats"]
    assert sorted(search("")) == ["Bokbuss till en tyst plats", "En bokbuss", "En tyst plats"]
    with site.house.database.reading() as session:
        groups, n = found(offers(session, session.get(Journey, 1), "sv"), "", 2)
        assert (n, sum(len(group["entries"]) for group in groups)) == (3, 2)


def test_sources_that_were_ticked_before_come_ticked_to_a_page_that_came_without_them(site, lead):
    a_contribution(site, "En tyst plats")
    a_contribution(site, "En bokbuss")
    key = re.search(r'value="(c:\d+)"', lead.get("/desk/journeys/1/draft?q=buss").text)[1]
    part = lead.get(f"/desk/journeys/1/draft/sources?form=write&builds_on={key},c:999").text
    assert re.findall(r'form="(\w+)"\s+name="source"\s+value="(\S+)"\s+(checked)', part) == [
        ("write", key, "checked")
    ]
    assert "En tyst plats" not in part


def test_the_nearest_sources_stand_first_and_all_are_there_to_be_seen(site, lead):
    a_statement(site)
    for n in range(50):
        a_contribution(site, f"Sak nummer {n}")
    for _ in range(2):
        a_contribution(site, "Alla får hjälp av en människa som har tid")
    address = "/desk/journeys/1/draft/statements/1"

    def shown(path: str) -> list[str]:
        return re.findall(r"<b><bdi[^>]*>([^<]+)<", lead.get(path).text)

    assert shown(address)[0] == "Alla får hjälp av en människa som har tid"
    assert len(set(shown(address))) == len(shown(address))
    assert len(shown(address)) <= drafting.MOST_NEAR
    way = unescape(re.search(r'href="([^"]+)" data-more>Visa alla 52 källor', lead.get(address).text)[1])
    pages = [shown(f"{address}?page={page}") for page in (1, 2)]
    assert shown(way) == pages[0]
    assert [len(page) for page in pages] == [40, 12]
    assert len({*pages[0], *pages[1]}) == 51


def test_how_a_wording_was_met_is_something_to_build_the_next_on(site, lead):
    a_statement(site)

    def judge(session):
        journey = session.get(Journey, 1)
        room = Room.__new__(Room)
        room.session, room.now, room.keys, room.journey = session, site.now, 0, journey
        room.workshop = create_workshop(session, journey, title="APT")
        room.workshop.ask_unit, room.workshop.state, room.workshop.opened_at = False, "open", site.now
        asked = room.plan("gradient")
        room.workshop.go_to(asked)
        key = Thing.STATEMENT.key(1, 1)
        asked.open([{"key": key, "text": "Alla får hjälp av en människa."}], 0, site.now)
        for at, person in enumerate(room.crowd(10)):
            person.answers(asked, key, 5 if at < 8 else 1)
        room.finish(asked)

    site.write(judge)
    address = "/desk/journeys/1/draft/statements/1"
    assert "Ställningstagande A1 (1): 80 % stöd" in text(lead.get(address))
    words = "Den som vill får hjälp av en människa."
    lead.post(address, deed="revise", expected="1", text=words, why="Två av tio var emot.", source="s:1:1")
    with site.house.database.reading() as session:
        (kept,) = session.get(Journey, 1).standing[0].current.sources
        assert (kept["type"], kept["ref"], kept["value"]) == ("gradient", "A1 (1)", "80 %")
    assert 'value="s:1:1" checked' in lead.get(address).text
    assert "Ställningstagande A1 (1) 80 %" in text(lead.get("/desk/journeys/1/statements/A1"))


def test_only_what_ticked_sources_came_of_is_worked_out(site, lead, monkeypatch):
    """Three meetings with an idea each: one is looked into for one ticked idea, none for none."""
    numbers = [a_contribution(site, words) for words in ("Ett", "Två", "Tre")]
    asked = []
    real = sources.evidence_of
    monkeypatch.setattr(sources, "evidence_of", lambda *given: asked.append(given[1].id) or real(*given))
    with site.house.database.reading() as session:
        journey = session.get(Journey, 1)
        key = f"c:{id_of(site, numbers[1])}"
        assert [entry["text"] for entry in sources.chosen(session, journey, "sv", [key])] == ["Två"]
        assert len(asked) == 1
        assert (sources.chosen(session, journey, "sv", []), len(asked)) == ([], 1)


def test_what_makes_no_sense_is_refused_in_a_sentence(site, lead):
    written = id_of(site, a_contribution(site))
    for form, sentence in (
        ({"fate": "included"}, "Välj minst ett bidrag."),
        ({"contribution": written, "fate": ""}, "Välj ett besked."),
        (
            {"contribution": written, "fate": "included"},
            "Välj den mening som bidraget ingår i.",
        ),
        ({"contribution": written, "fate": "declined"}, "Skriv ett skäl."),
        (
            {"contribution": written, "fate": "duplicate", "why": "Samma"},
            "Välj det bidrag som står kvar.",
        ),
        ({"contribution": written, "fate": "included", "led_to": "Z9"}, "Formuleringen Z9 finns inte."),
        ({"contribution": "99", "fate": "included", "led_to": "A1"}, "Det du valde finns inte längre."),
    ):
        answer = lead.post("/desk/journeys/1/decide", from_page="/desk/journeys/1/worklist", **form)
        assert (answer.status_code in (400, 404), sentence in text(answer)) == (True, True), form


def test_no_decision_is_chosen_before_somebody_chooses_and_what_was_given_can_be_changed(site, lead):
    a_statement(site)
    number, address = a_contribution(site), "/desk/journeys/1/worklist"
    page = lead.get(address).text
    assert re.search(r'<select[^>]*name="fate"[^>]*required[^>]*>\s*<option value="" selected>', page)
    written = id_of(site, number)
    lead.post("/desk/journeys/1/decide", contribution=written, fate="included", led_to="A1")
    found = lead.get(address)
    assert "Alla bidrag har fått besked." in text(found)
    assert f"Ingår A1 {number} En tyst plats" in text(found)
    assert f'href="/desk/journeys/1/contributions/{number}"' in found.text
    lead.post("/desk/journeys/1/decide", contribution=written, fate="parked", why="Till våren.")
    assert f"Parkeras Till våren. {number} En tyst plats" in text(lead.get(address))


@pytest.mark.parametrize(
    ("stood_on", "to", "form", "sentence", "field"),
    [
        ("/desk/journeys/1/worklist", "/desk/journeys/1/decide", {}, "Välj ett besked.", "fate"),
        ("/desk/journeys/1/publish", "/desk/journeys/1/publish", {"label": "x"}, "", "label"),
        ("/desk/journeys/1?alla=1", "/desk/journeys/1/steps", {"title": ""}, "", None),
    ],
)
def test_a_refused_form_comes_back_as_the_page_it_stood_on(site, lead, stood_on, to, form, sentence, field):
    a_statement(site)
    a_contribution(site)
    page = lead.get(stood_on)
    assert f'name="stood_on" value="{stood_on}"' in " ".join(page.text.split())
    refused = lead.post(to, stood_on=stood_on, **form)
    assert (refused.request.path, refused.status_code) == (stood_on.partition("?")[0], 200)
    assert f'data-refused-form="{to}"' in refused.text
    assert f'data-refused-field="{field or ""}"' in refused.text or field is None
    said = re.search(r'<p class="problem" id="wrong" role="alert">(.*?)</p>', refused.text, re.DOTALL)
    assert said
    assert sentence in said[1]
    # It is said once.
    assert 'id="wrong"' not in lead.get(stood_on).text


@pytest.mark.parametrize("stood_on", ["https://example.org/", "/desk/../x", "/desk/finns-inte", ""])
def test_a_refused_form_goes_back_to_pages_of_the_desk_alone(lead, stood_on):
    refused = lead.post("/desk/journeys/1/decide", fate="", stood_on=stood_on)
    assert (refused.request.path, refused.status_code) == ("/desk/journeys/1/decide", 400)


def test_readers_see_where_we_are_heading_without_logging_in(site, lead):
    a_statement(site)
    with site.house.database.reading() as session:
        key = session.get(Journey, 1).reader_key
    assert site.visitor().get(f"/read/{key}").status_code == 404
    lead.post("/desk/journeys/1/publish", label="0.5", anyway="on", working="on")
    stranger = site.visitor()
    page = text(stranger.get(f"/read/{key}"))
    assert "A1 Alla får hjälp av en människa." in page
    assert "arbetsmaterial" in page
    assert "malbild@kommun.example" in page
    assert "Målbild 2032" not in text(stranger.get("/"))
    assert "Set-Cookie" not in site.visitor().get(f"/read/{key}").headers
    lead.post("/desk/journeys/1/settings", title="Målbild 2032", horizon="2032", units="Norr", public="on")
    assert "Målbild 2032" in text(stranger.get("/"))


@pytest.mark.parametrize("page", ["", "/told", "/course", "/0.5", "/summary", "/about/accessibility"])
def test_a_readers_page_says_whose_it_is_in_its_title_and_at_its_head(site, lead, page):
    a_statement(site)
    lead.post("/desk/journeys/1/publish", label="0.5", working="on", anyway="on")

    def name(session) -> str:
        journey = session.get(Journey, 1)
        session.get(Organisation, journey.organisation_id).name = "Storköpings kommun"
        return journey.reader_key

    key = site.write(name)
    heads = []
    for organisation in ("Storköpings bibliotek", ""):
        lead.post("/desk/journeys/1/settings", title="Vår väg", organisation=organisation, units="Norr")
        read = site.visitor().get(f"/read/{key}{page}").text
        (masthead,) = re.findall(r'<div class="masthead">.*?<p lang="sv">(.*?)</p>', read, re.DOTALL)
        heads.append((masthead, read.partition("<title>")[2].partition("</title>")[0].split(" – ")[-2:]))
    # Where the journey names nobody, it is whoever owns it.
    assert heads == [
        ("Storköpings bibliotek · Vår väg", ["Vår väg", "Storköpings bibliotek"]),
        ("Storköpings kommun · Vår väg", ["Vår väg", "Storköpings kommun"]),
    ]


def test_what_is_told_beside_a_version_stays_as_it_was_read_and_what_comes_later_says_so(site, lead):
    a_statement(site)

    def write(text: str, kind: str) -> None:
        given = {"text": text, "length": "one"}
        site.write(lambda session: write_card(session.get(Journey, 1), kind, given, "Ada", site.now).number)

    write("Ingen blir utan hjälp.", "telling")
    write("Vi slutar med två listor.", "affected")
    lead.post("/desk/journeys/1/publish", label="0.5", anyway="on", working="on")

    def change(session) -> str:
        journey = session.get(Journey, 1)
        for card in journey.cards:
            card.fill({**card.fields, "text": "Något helt annat."}, "Bo", site.now)
        drop_card(journey.cards[0], "Inte längre sant.", "Bo", site.now)
        return journey.reader_key

    key = site.write(change)
    write("Ring oss.", "telling")
    page = text(site.visitor().get(f"/read/{key}"))
    assert "Ingen blir utan hjälp. I en mening Ring oss. Skrivet efter version 0.5." in page
    assert ("Vi slutar med två listor." in page, "Något helt annat" in page) == (True, False)


def test_you_said_we_did_tells_every_fate(site, lead):
    a_statement(site)
    number = a_contribution(site)
    lead.post("/desk/journeys/1/publish", label="0.5", anyway="on")
    lead.post(
        "/desk/journeys/1/decide",
        from_page="/desk/journeys/1/worklist",
        contribution=id_of(site, number),
        fate="parked",
        why="Prövas till våren.",
    )
    with site.house.database.reading() as session:
        key = session.get(Journey, 1).reader_key
    page = text(site.visitor().get(f"/read/{key}/told"))
    assert "Parkeras" in page
    # Fewer than five are told one by one, and not counted.
    assert "Parkeras 1" not in page
    assert f"{number} En tyst plats Prövas till våren." in page
    assert site.visitor().get(f"/read/{key}/told/99").status_code == 404


def test_a_published_version_says_which_gates_were_passed_over(site, lead):
    a_statement(site)
    lead.post(
        "/desk/journeys/1/steps/3/checks/g3e/waive",
        from_page="/desk/journeys/1/steps/3",
        why="Frågorna ställs muntligt på APT.",
    )
    lead.post("/desk/journeys/1/publish", label="0.5", anyway="on")
    page = lead.get("/desk/journeys/1/versions/0.5/malbild-short.md").text
    assert "Frågorna ställs muntligt på APT." in page


def test_a_version_is_finished_or_working_material(site, lead):
    a_statement(site)
    lead.post("/desk/journeys/1/publish", label="0.5", anyway="on", working="on", diary="KN 2026/7")
    lead.post("/desk/journeys/1/publish", label="1.0", anyway="on", decided="Nämnden")
    pages = [lead.get(f"/desk/journeys/1/versions/{label}/malbild-short.md").text for label in ("0.5", "1.0")]
    assert [("arbetsmaterial" in page, "KN 2026/7" in page) for page in pages] == [
        (True, True),
        (False, False),
    ]


def test_the_archive_is_a_zip_and_weeding_leaves_a_line(site, lead):
    written = id_of(site, a_contribution(site))
    archive = lead.get("/desk/journeys/1/archive.zip")
    assert (
        archive.headers["Content-Type"],
        "manifest.json" in zipfile.ZipFile(io.BytesIO(archive.data)).namelist(),
    ) == ("application/zip", True)
    with site.house.database.writing() as session:
        session.get(Contribution, int(written)).meet_fate("parked", "Prövas till våren.")
        for workshop in session.get(Journey, 1).workshops:
            workshop.state = "closed"
    assert (
        lead.post(
            "/desk/journeys/1/weed", from_page="/desk/journeys/1/duties", workshop="1", reference=""
        ).status_code
        == 400
    )
    assert "gallrade Idédag enligt KN 2026/9" in text(
        lead.post(
            "/desk/journeys/1/weed", from_page="/desk/journeys/1/duties", workshop="1", reference="KN 2026/9"
        )
    )
    with site.house.database.reading() as session:
        assert list(session.scalars(select(Contribution))) == []


def test_handing_out_holds_the_words_and_no_comments(site, lead):
    written = id_of(site, a_contribution(site, "Kaffet är kallt"))
    with site.house.database.writing() as session:
        session.get(Contribution, int(written)).hide("Hör inte hit")
    page = lead.get("/desk/workshops/1/records.html").text
    assert ("Kaffet är kallt" in page, "Hör inte hit" in page) == (True, False)


def test_a_card_typed_wrong_comes_back_with_what_was_typed(lead):
    answer = lead.post("/desk/journeys/1/cards/action", what="Bokpåsar", when="i höst")
    assert (
        answer.status_code,
        "Bokpåsar" in answer.text,
        "Skriv datumet som 2026-02-17." in text(answer),
    ) == (400, True, True)
    lead.post(
        "/desk/journeys/1/cards/action",
        what="Bokpåsar",
        who="Barn och unga",
        when="2026-10-01",
        how="Varje månad",
    )
    assert "H-01" in text(lead.get("/desk/journeys/1/cards/action"))


def test_the_starter_deck_is_put_in_once(lead):
    for _ in range(2):
        lead.post("/desk/journeys/1/deck", from_page="/desk/journeys/1/cards/wave")
    page = lead.get("/desk/journeys/1/cards/wave").text
    assert (page.count('id="card'), "Saknas: Källa" in text(lead.get("/desk/journeys/1/cards/wave"))) == (
        12,
        True,
    )


# Over days


def a_homework(site, lead):
    lead.post(
        "/desk/journeys/1/workshops",
        from_page="/desk/journeys/1/new",
        title="Hemuppgift",
        template="02-kunskapslyft-hemuppgift/s1",
        step="2",
    )
    lead.post("/desk/workshops/1", ask_unit="", title="Hemuppgift", tables="0")
    page = lead.post("/desk/workshops/1/days", deed="open", days="14", invited="20")
    assert "öppet till" in text(page)
    with site.house.database.reading() as session:
        return session.get(Workshop, 1).code


def test_tasks_are_done_on_one_phone_and_gone_on_with_on_another(site, lead):
    code = a_homework(site, lead)
    visitor = site.visitor().join(code)
    phone = visitor.phone(code)
    tasks = [value for key, value in phone.state.items() if key.startswith("task:")]
    assert ([task["key"] for task in tasks], phone.state["workshop"]["mode"], "activity" in phone.state) == (
        ["las", "vagkort", "insikt", "redo"],
        "async",
        False,
    )
    pulse = tasks[-1]["id"]
    assert phone.ask("answer", activity=pulse, item="kunskap", value=4)["ok"] is True
    assert phone.ask("tick", activity=pulse, on=True)["ticked"] == [pulse]
    receipt = visitor.get(f"/{code}").text.split('"receipt": "')[1].split('"')[0]
    other = site.visitor()
    other.post(f"/{code}/return", receipt=receipt)
    again = other.phone(code)
    assert (again.own["ticked"], again.own["tasks"][str(pulse)]) == ([pulse], {"kunskap|": "4"})
    assert "1 har gjort allt" not in text(lead.get("/desk/workshops/1/days"))
    assert "20 inbjudna" in text(lead.get("/desk/workshops/1/days"))


def test_nobody_leads_people_who_come_one_by_one(site, lead):
    a_homework(site, lead)
    assert lead.get("/desk/workshops/1/console").location == "/desk/workshops/1/days"
    # Nor who is there just now, which is all that a console would say.
    assert lead.console(1).is_in is False


def test_nobody_watches_from_a_console_who_is_in_an_open_inbox(site, lead):
    """Who comes one by one over days is counted in fives, on whatever line somebody listens."""
    lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Inkorg")

    def open_it(session):
        inbox = session.get(Workshop, 1)
        inbox.mode, inbox.state, inbox.opened_at, inbox.closes_at = "async", "open", site.now, site.now + 1e6
        inbox.ask_unit = False
        return inbox.code, inbox.screen_key

    code, key = site.write(open_it)
    wall, told = site.visitor().socket("/screen", key=key), []
    assert (lead.console(1).is_in, wall.is_in) == (False, True)
    orders = []
    for _ in range(6):
        phone = site.visitor().join(code).phone(code)
        assert phone.is_in
        # Nor does what somebody's own order is made from count those who came.
        orders.append(phone.own["seed"])
        site.tell()
        wall.listen()
        told.append(next(said["args"][0] for said in reversed(wall.heard) if said["name"] == "presence"))
    assert [said["phones"] for said in told] == [0, 0, 0, 0, 5, 5]
    assert max(orders) - min(orders) > 1000


def test_an_inbox_is_read_in_portions_and_says_when(site, lead):
    lead.post(
        "/desk/journeys/1/workshops",
        from_page="/desk/journeys/1/new",
        title="Spaningar",
        template="25-spaningar/brevlada",
    )
    lead.post("/desk/workshops/1", ask_unit="", title="Spaningar", tables="0")
    page = lead.post("/desk/workshops/1/days", deed="open", days="365", invited="")
    assert "när minst fem personer har skrivit något nytt" in text(page)
    with site.house.database.reading() as session:
        inbox = session.get(Workshop, 1)
        code, asked = inbox.code, inbox.agenda[0].id
    site.house.keep_time()
    fields = {"rubrik": "Banken stänger", "savad": "Fler behöver hjälp", "kalla": "Lokaltidningen"}

    def read() -> str:
        return text(lead.post("/desk/workshops/1/days", from_page="/desk/workshops/1/days", deed="read"))

    for at in range(5):
        assert "Färre än fem personer har skrivit något nytt." in read()
        phone = site.visitor().join(code).phone(code)
        assert phone.ask("contribute", key=f"k{at}", activity=asked, text="", fields=fields)["ok"]
    assert "5 bidrag ligger nu i Spaningar" in read()
    phone = site.visitor().join(code).phone(code)
    assert phone.ask("contribute", key="k5", activity=asked, text="", fields=fields)["ok"]
    meetings = []
    for days in (13, 2):
        site.now += days * DAY
        site.house.keep_time()
        with site.house.database.reading() as session:
            meetings.append(len(session.get(Journey, 1).workshops))
    # The inbox and what five wrote; and after two weeks what one did.
    assert meetings == [2, 3]


def test_a_workshop_that_cannot_be_read_keeps_no_other_from_being_closed_in_time(site, lead):
    for _ in range(2):
        a_homework(site, lead)
    with site.house.database.writing() as session:
        first, second = session.scalars(select(Workshop).order_by(Workshop.id))
        second.mode, second.state = "async", "planned"
        open_for_days(session, second, 14, site.now)
        session.execute(update(Activity).where(Activity.workshop_id == first.id).values(type="zzz"))
    for days in (8, 8):
        site.now += days * DAY
        site.house.keep_time()
    with site.house.database.reading() as session:
        assert list(session.scalars(select(Workshop.state).order_by(Workshop.id))) == ["open", "closed"]


def test_the_house_closes_what_is_overdue_and_cuts_the_ties(site, lead):
    code = a_homework(site, lead)
    phone = site.visitor().join(code).phone(code)
    site.now += 14 * DAY + GRACE - 1
    site.house.keep_time()
    assert (
        phone.ask("contribute", key="k", activity=4, text="Sent men inte för sent", kind="aha")["error"]
        != "workshop_closed"
    )
    site.now += 2
    site.house.keep_time()
    site.tell()
    assert (phone.listen()["workshop"]["state"], phone.ask("tick", activity=1, on=True)["error"]) == (
        "closed",
        "workshop_closed",
    )


def test_days_are_a_number_and_never_fewer(site, lead):
    a_homework(site, lead)
    for days in ("0", "367", "x", ""):
        assert lead.post("/desk/workshops/1/days", deed="extend", days=days).status_code == 400
    assert lead.post("/desk/workshops/1/days", deed="extend", days="3").status_code == 200


def test_units_are_shown_as_they_are_read_before_they_are_saved(site, lead):
    written = "Enhet\tAntal\nBokbussen; 6\nHuvudbiblioteket, 14\nArkivet"
    page = lead.post(
        "/desk/journeys/1/units", from_page="/desk/journeys/1/settings", units=written, follow=False
    )
    said = " ".join(re.sub("<[^>]+>", " ", page.text).split())
    assert said == (
        "3 enheter, 20 medarbetare. Bokbussen 6 medarbetare Huvudbiblioteket 14 medarbetare Arkivet antal"
        " saknas"
    )
    with site.house.database.reading() as session:
        names = [unit.name for unit in session.get(Journey, 1).offered_units]
    assert "Arkivet" not in names


@pytest.mark.parametrize(
    ("written", "mistake"),
    [
        ("Digitala tjänster\tfem", "”fem” är inget antal. Skriv hur många som arbetar i Digitala tjänster"),
        ("Bokbussen; 6\nArkivet\nbokbussen; 7", "bokbussen står på två rader."),
    ],
)
def test_a_mistake_in_a_list_of_units_is_said_before_and_instead_of_being_saved(site, lead, written, mistake):
    page = {"from_page": "/desk/journeys/1/settings", "units": written}
    shown = lead.post("/desk/journeys/1/units", **page, follow=False)
    saved = lead.post("/desk/journeys/1/settings", **page, title="Vår målbild", language="sv")
    assert (mistake in text(shown), saved.status_code, mistake in text(saved)) == (True, 400, True)
    with site.house.database.reading() as session:
        names = {unit.name for unit in session.get(Journey, 1).offered_units}
    assert names.isdisjoint({"Digitala tjänster;fem", "Arkivet"})


def test_what_waits_for_an_answer_is_said_to_be_none_only_where_something_was_answered(site, lead):
    empty = text(lead.get("/desk/journeys/1/worklist"))
    assert ("Alla bidrag har fått besked." in empty, "Här kommer det som människor skriver" in empty) == (
        False,
        True,
    )


def test_a_condition_that_is_not_met_leads_to_where_it_is_filled_in(site, lead):
    lead.post("/desk/journeys/1/road", plan="resa-digjourney-10-steg")
    page = lead.get("/desk/journeys/1/steps/1").text
    assert re.search(r'href="/desk/journeys/1/settings"\s*>Fyll i<span class="hidden"> Ramar ifyllda', page)
