"""The journey's pages as their people use them: gates, rounds of units, one lasting link, decisions, public
pages, duties.
"""

import io
import re
import zipfile

import pytest
from sqlalchemy import select

from models.accounts import Person
from models.document.draft import Draft
from models.journey.journey import Journey
from models.library import templates
from models.workshop.contribution import Contribution
from models.workshop.creation import create_workshop
from models.workshop.days import DAY, GRACE
from models.workshop.workshop import Workshop
from tests.people import Room


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


def test_the_road_shows_where_we_are_and_what_is_lacking(lead):
    page = text(lead.get("/desk/journeys/1"))
    assert "Här är vi: steg 1 Förbered ledare och nyckelmedarbetare 4 villkor återstår." in page
    assert page.count(" av ") >= 10


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
        assert [
            contribution.fate
            for contribution in session.scalars(select(Contribution).order_by(Contribution.number))
        ] == [
            "parked",
            "parked",
            None,
        ]


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
    lead.post(f"/desk/workshops/{copy}/practice/over", from_page="/desk/workshops/1/box")
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


def test_what_makes_no_sense_is_refused_in_a_sentence(site, lead):
    written = id_of(site, a_contribution(site))
    for form, sentence in (
        ({"fate": "included"}, "Välj minst ett bidrag."),
        ({"contribution": written, "fate": "declined"}, "Skriv ett skäl."),
        (
            {"contribution": written, "fate": "duplicate", "why": "Samma"},
            "Skriv numret på det bidrag som står kvar.",
        ),
        ({"contribution": written, "fate": "included", "led_to": "Z9"}, "Formuleringen Z9 finns inte."),
        ({"contribution": "99", "fate": "included"}, "Det du valde finns inte längre."),
    ):
        answer = lead.post("/desk/journeys/1/decide", from_page="/desk/journeys/1/worklist", **form)
        assert (answer.status_code in (400, 404), sentence in text(answer)) == (True, True), form


def test_readers_see_where_we_are_heading_without_logging_in(site, lead):
    a_statement(site)
    with site.house.database.reading() as session:
        key = session.get(Journey, 1).reader_key
    assert site.visitor().get(f"/read/{key}").status_code == 404
    lead.post("/desk/journeys/1/publish", label="0.5", working="on")
    stranger = site.visitor()
    page = text(stranger.get(f"/read/{key}"))
    assert "A1 Alla får hjälp av en människa." in page
    assert "arbetsmaterial" in page
    assert "malbild@kommun.example" in page
    assert "Målbild 2032" not in text(stranger.get("/"))
    assert "Set-Cookie" not in site.visitor().get(f"/read/{key}").headers
    lead.post("/desk/journeys/1/settings", title="Målbild 2032", horizon="2032", units="Norr", public="on")
    assert "Målbild 2032" in text(stranger.get("/"))


def test_you_said_we_did_tells_every_fate(site, lead):
    a_statement(site)
    number = a_contribution(site)
    lead.post("/desk/journeys/1/publish", label="0.5")
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
    assert "Parkeras 1" in page
    assert "I-0001 En tyst plats Prövas till våren." in page
    assert site.visitor().get(f"/read/{key}/told/99").status_code == 404


def test_a_published_version_says_which_gates_were_passed_over(site, lead):
    a_statement(site)
    lead.post(
        "/desk/journeys/1/steps/3/checks/g3e/waive",
        from_page="/desk/journeys/1/steps/3",
        why="Frågorna ställs muntligt på APT.",
    )
    lead.post("/desk/journeys/1/publish", label="0.5")
    page = lead.get("/desk/journeys/1/versions/0.5/malbild-short.md").text
    assert "Frågorna ställs muntligt på APT." in page


def test_a_version_is_finished_or_working_material(site, lead):
    a_statement(site)
    lead.post("/desk/journeys/1/publish", label="0.5", working="on", diary="KN 2026/7")
    lead.post("/desk/journeys/1/publish", label="1.0", decided="Nämnden")
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
    console = lead.console(1)
    assert [console.ask("start")["error"], console.ask("go_to", activity=1)["error"]] == [
        "open_for_days",
        "open_for_days",
    ]


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
