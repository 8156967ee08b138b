"""An agenda before the meeting: put together, put in order, copied, regretted; and how it looks."""

import json
import re
from html import unescape

import pytest
from sqlalchemy import select

from models.activities import KINDS
from models.journey.logbook import LogEntry
from models.workshop.activity import Activity
from models.workshop.contribution import Contribution
from models.workshop.participant import Participant
from models.workshop.workshop import Workshop
from tests.facilitator.test_desk import a_workshop, invited

PATH = "/desk/workshops/1"


@pytest.fixture
def three(lead):
    """A meeting with a check-in, ideas and dots."""
    a_workshop(lead)
    for kind in ("pulse", "ideas", "dots"):
        lead.post(f"{PATH}/activities", from_page=PATH, type=kind)
    return lead


def agenda(site, number=1) -> list[str]:
    with site.house.database.reading() as session:
        return [activity.type for activity in session.get_one(Workshop, number).agenda]


def ids(site, number=1) -> list[int]:
    with site.house.database.reading() as session:
        return [activity.id for activity in session.get_one(Workshop, number).agenda]


def logged(site) -> list[str]:
    with site.house.database.reading() as session:
        return [entry.what for entry in session.scalars(select(LogEntry).order_by(LogEntry.id))]


def test_a_moment_is_inserted_where_one_points(site, three):
    chooser = three.get(f"{PATH}?at=1").text
    # The types stand between the first moment and the second, one press each.
    assert chooser.index('data-moment="1"') < chooser.index('id="add"') < chooser.index('data-moment="2"')
    assert re.search(r'name="at" value="1"', chooser)
    page = three.post(f"{PATH}/activities", from_page=PATH, type="info", at="1")
    assert agenda(site) == ["pulse", "info", "ideas", "dots"]
    assert page.request.path == f"{PATH}/activities/4"
    assert logged(site)[-1] == "moment_added"


def test_without_a_place_it_comes_last_and_past_the_end_as_well(site, three):
    three.post(f"{PATH}/activities", from_page=PATH, type="info")
    three.post(f"{PATH}/activities", from_page=PATH, type="reflect", at="99")
    assert agenda(site) == ["pulse", "ideas", "dots", "info", "reflect"]


def test_a_moment_is_moved_by_steps_and_to_a_place(site, three):
    first, second, third = ids(site)
    three.post(f"{PATH}/activities/{third}/up")
    assert ids(site) == [first, third, second]
    told = three.post(f"{PATH}/activities/{third}/move", to="0")
    assert ids(site) == [third, first, second]
    assert "står nu som nummer 1" in told.text
    three.post(f"{PATH}/activities/{third}/down")
    assert ids(site) == [first, third, second]
    assert logged(site)[-3:] == ["reordered"] * 3
    # At the end of its way it stays, and nothing is said to have been moved.
    three.post(f"{PATH}/activities/{first}/up")
    assert (ids(site), logged(site).count("reordered")) == ([first, third, second], 3)
    assert three.post(f"{PATH}/activities/{first}/move", to="långt").status_code == 400


def test_a_moment_is_duplicated_beside_itself_and_others_go_on_working_on_the_first(site, three):
    def plan(session):
        ideas = session.get_one(Workshop, 1).agenda[1]
        ideas.settings, ideas.minutes, ideas.output = {**ideas.settings, "max_items": 3}, 17, "framtid"

    site.write(plan)
    page = three.post(f"{PATH}/activities/2/duplicate")
    assert agenda(site) == ["pulse", "ideas", "ideas", "dots"]
    with site.house.database.reading() as session:
        first, copy = session.get_one(Workshop, 1).agenda[1:3]
        assert (copy.minutes, copy.settings["max_items"], copy.title) == (17, 3, first.title)
        assert (first.output, copy.output, first.key != copy.key) == ("framtid", "", True)
    assert page.request.path == f"{PATH}/activities/{copy.id}"
    assert logged(site)[-1] == "moment_copied"


def test_what_was_removed_comes_back_as_it_was_where_it_was(site, three):
    settled = {"max_items": 3, "kinds": [{"key": "a", "label": {"sv": "Saknas", "en": "Missing"}}]}

    def plan(session):
        ideas = session.get_one(Workshop, 1).agenda[1]
        ideas.settings, ideas.minutes, ideas.output = {**ideas.settings, **settled}, 17, "framtid"
        ideas.prompt, ideas.script = {"sv": "Vad ser du?", "en": "What do you see?"}, {"sv": "Läs högt."}
        ideas.input, ideas.phase = "list:own", "explore"

    site.write(plan)
    names = ("key", "type", "title", "prompt", "help", "script", "if_wrong", "minutes", "phase", "settings")
    names += ("input", "output", "position", "state")

    def held() -> list[dict]:
        with site.house.database.reading() as session:
            found = session.get_one(Workshop, 1).agenda
            return [{name: getattr(activity, name) for name in names} for activity in found]

    before = held()
    page = three.post(f"{PATH}/activities/2/remove")
    assert agenda(site) == ["pulse", "dots"]
    # Nobody is asked whether they are sure: it can be undone, there and then and after a reload.
    assert "data-confirm" not in three.get(PATH).text
    assert f'action="{PATH}/put-back"' in page.text
    three.post(f"{PATH}/put-back")
    assert held() == before
    # At the address it had.
    assert three.get(f"{PATH}/activities/2").status_code == 200
    assert logged(site)[-2:] == ["moment_removed", "moment_put_back"]
    assert f'action="{PATH}/put-back"' not in three.get(PATH).text


def test_several_removals_are_undone_one_by_one_latest_first(site, three):
    for number in (1, 3):
        three.post(f"{PATH}/activities/{number}/remove", from_page=PATH)
    three.post(f"{PATH}/put-back")
    assert agenda(site) == ["ideas", "dots"]
    three.post(f"{PATH}/put-back")
    assert agenda(site) == ["pulse", "ideas", "dots"]
    assert three.post(f"{PATH}/put-back").status_code == 400


def test_whoever_would_lose_texts_is_asked_first_and_told_how_many(site, three):
    three.post(f"{PATH}/activities/2/bring", confirmed="1", text="Fler sagostunder", group="", kind="")
    assert re.search(r'data-confirm="[^"]*1 inlagd text', three.get(PATH).text)
    page = three.post(f"{PATH}/activities/2/remove")
    assert "med texterna som låg i det" in page.text
    assert f'action="{PATH}/put-back"' not in page.text
    with site.house.database.reading() as session:
        assert session.scalar(select(Contribution.id)) is None


def test_nothing_is_put_before_what_has_begun_and_what_has_begun_stays(site, three):
    three.console(1).ask("start")
    first, second, third = ids(site)
    three.post(f"{PATH}/activities/{third}/move", to="0")
    assert ids(site) == [first, third, second]
    three.post(f"{PATH}/activities", from_page=PATH, type="info", at="0")
    assert ids(site)[0] == first
    assert three.post(f"{PATH}/activities/{first}/remove").status_code == 400


def test_a_whole_meeting_is_duplicated_without_its_people_and_its_day(site, lead):
    a_workshop(lead, "04-apt-60")
    lead.post(f"{PATH}/when", from_page=PATH, planned_for="2026-03-03T13:00")
    lead.console(1).ask("start")
    site.visitor().join(_code(site))
    page = lead.post(f"{PATH}/duplicate")
    with site.house.database.reading() as session:
        first, copy = session.get_one(Workshop, 1), session.get_one(Workshop, 2)
        assert [activity.key for activity in copy.agenda] == [activity.key for activity in first.agenda]
        assert {activity.state for activity in copy.agenda} == {"planned"}
        assert (copy.state, copy.planned_for, copy.template) == ("planned", "", first.template)
        assert (copy.code != first.code, copy.screen_key != first.screen_key) == (True, True)
        assert list(session.scalars(select(Participant.workshop_id))) == [1]
    assert (page.request.path, logged(site)[-1]) == ("/desk/workshops/2", "workshop_made")


def _code(site) -> str:
    with site.house.database.reading() as session:
        return session.get_one(Workshop, 1).code


def test_only_who_may_make_meetings_duplicates_one(site, three):
    leader = invited(site, "leader", workshop_id=1)
    assert leader.post(f"{PATH}/duplicate", from_page=PATH).status_code == 403
    assert "Dubblera hela mötet" not in leader.get(PATH).text


def test_the_agenda_says_when_each_moment_begins_and_when_it_ends(site, lead):
    a_workshop(lead, "04-apt-60")
    without = re.findall(r'class="moment__at">([^<]+)<', lead.get(PATH).text)
    assert (without[0], without[1], without[-1]) == ("+0", "+5", "+60")
    lead.post(f"{PATH}/when", from_page=PATH, planned_for="2026-03-03T13:00")
    page = lead.get(PATH).text
    times = re.findall(r'class="moment__at">([^<]+)<', page)
    assert (times[0], times[1], times[-1]) == ("13.00", "13.05", "14.00")
    assert "13.00–14.00" in page
    assert (
        re.findall(r'class="moment__at">([^<]+)<', site.visitor("en").lead("Ann").get(PATH).text)[1]
        == "13:05"
    )


def test_tasks_over_days_have_no_hours(site, lead):
    a_workshop(lead, "02-kunskapslyft-hemuppgift")
    page = lead.get(PATH).text
    assert ("moment__title" in page, set(re.findall(r'class="moment__at">([^<]*)<', page))) == (True, {""})


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS.values() if kind.is_addable], ids=lambda kind: kind.name
)
def test_every_type_looks_on_phone_and_wall_as_it_will_and_nothing_is_written(site, lead, kind):
    a_workshop(lead)
    lead.post(f"{PATH}/activities", from_page=PATH, type=kind.name)
    before = _everything(site)
    goes = "Inget i agendan stoppar mötet" in lead.get(PATH).text
    for face in ("phone", "screen"):
        answer = lead.get(f"{PATH}/activities/1/{face}")
        start = json.loads(re.search(r'id="start">(.*?)</script>', answer.text, re.DOTALL)[1])
        seen = start["state"]
        assert (answer.status_code, start["still"], seen["workshop"]["state"]) == (200, True, "open")
        assert (seen["activity"]["type"], seen["counts"]["joined"]) == (kind.name, 16)
        # Where what it works on is still to be written, it says so in its places.
        if goes or kind.input_use == "must":
            assert seen["activity"]["state"] == "open"
        assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
    assert _everything(site) == before
    page = lead.get(f"{PATH}/activities/1")
    assert [f'src="{PATH}/activities/1/{face}"' in page.text for face in ("phone", "screen")] == [True, True]
    policy = page.headers["Content-Security-Policy"]
    assert ("frame-src 'self'" in policy, "frame-ancestors 'none'" in policy) == (True, True)


def _everything(site) -> list:
    with site.house.database.reading() as session:
        workshop = session.get_one(Workshop, 1)
        return [
            (workshop.state, workshop.current_id, activity.state, activity.items)
            for activity in workshop.agenda
        ]


def test_what_the_group_is_still_to_write_is_not_made_up(site, three):
    """Whoever plans a vote sees that what is chosen among comes from the group."""
    for face in ("phone", "screen"):
        page = three.get(f"{PATH}/activities/3/{face}").text
        start = json.loads(re.search(r'id="start">(.*?)</script>', page, re.DOTALL)[1])
        told = [item["text"] for item in start["state"]["activity"]["items"]]
        assert told == [f"Exempel {n}: här står det gruppen har skrivit" for n in range(1, 7)]


def test_what_a_moment_looks_like_is_for_those_who_plan_it(site, three):
    stranger = site.visitor()
    assert stranger.get(f"{PATH}/activities/1/phone").status_code == 302
    assert "frame-src 'none'" in three.get(PATH).headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("kind", "asked"),
    [("dots", False), ("gradient", False), ("pulse", False), ("rate", False), ("suggest", True)],
)
def test_a_moment_is_asked_only_what_says_something_of_it(site, lead, kind, asked):
    """Who writes is nothing to ask of a vote."""
    a_workshop(lead)
    lead.post(f"{PATH}/activities", from_page=PATH, type=kind)
    assert ("Vem skriver?" in lead.get(f"{PATH}/activities/1").text) == asked


def test_only_what_can_be_done_with_a_meeting_is_offered_on_its_page(site, three):
    """To practise before it, to clear up as long as nobody real has come; afterwards what was said."""
    rehearses, clears = "Öva först", f'action="{PATH}/clear"'

    def offered() -> tuple[bool, bool]:
        page = three.get(PATH).text
        return rehearses in page, clears in page

    assert offered() == (True, False)
    console = three.console(1)
    console.ask("start")
    assert offered() == (False, True)
    site.visitor().join(_code(site))
    assert offered() == (False, False)
    assert console.ask("finish", feedback_by="2026-12-24")["ok"]
    page = three.get(PATH).text
    assert (rehearses in page, clears in page, "Deltagarna går in på" in page) == (False, False, False)
    assert re.search(r'class="button primary"\s+href="([^"]+)"', page)[1].endswith("/note")


def test_an_empty_agenda_is_nothing_to_practise(lead):
    a_workshop(lead)
    assert "Öva först" not in lead.get(PATH).text


def test_what_was_removed_is_told_where_one_sees_it(three):
    """At the top of the page, beside the way back: no place further down is led to."""
    answer = three.post(f"{PATH}/activities/3/remove", from_page=PATH, follow=False)
    assert answer.headers["Location"] == PATH


def test_an_address_that_another_has_got_meanwhile_is_not_taken_back(site, three):
    three.post(f"{PATH}/activities/3/remove", from_page=PATH)
    a_workshop(three)
    other = "/desk/workshops/2"
    three.post(f"{other}/activities", from_page=other, type="info")
    assert ids(site, 2) == [3]
    three.post(f"{PATH}/put-back")
    assert (agenda(site), agenda(site, 2)) == (["pulse", "ideas", "dots"], ["info"])
    assert ids(site)[2] != 3


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        (f"{PATH}/activities/99", PATH),
        ("/desk/journeys/1/steps/99", "/desk/journeys/1"),
        ("/desk/nowhere", "/desk"),
    ],
)
def test_a_trouble_of_the_desk_is_a_page_of_the_desk_and_leads_on(three, address, leads_to):
    answer = three.get(address)
    assert answer.status_code == 404
    assert ('class="desk-head"' in answer.text, "desk.css" in answer.text) == (True, True)
    assert f'href="{leads_to}"' in answer.text.partition("<main")[2]
    # Nobody is told by a word of the program what went wrong.
    assert "unknown_" not in re.sub(r'data-refused="[^"]*"', "", answer.text)


def test_what_was_refused_is_said_to_whom_it_was_refused(three):
    """The head of the page still knows who is there."""
    three.console(1).ask("start")
    answer = three.post(f"{PATH}/activities/1/remove", from_page=PATH)
    assert (answer.status_code, "Birgitta" in answer.text, f'href="{PATH}"' in answer.text) == (
        400,
        True,
        True,
    )


def test_a_moment_is_added_after_any_and_at_the_end_from_each_page_of_the_agenda(site, three):
    ways = [f'href="{PATH}?at={at}#add"' for at in range(4)]
    for page in (three.get(PATH).text, three.get(f"{PATH}/activities/2").text):
        assert [way in page for way in ways] == [True] * 4
        assert "Alt och en pil" in page
    chooser = three.get(f"{PATH}?at=3").text
    assert chooser.index('data-moment="3"') < chooser.index('id="add"') < chooser.index("moment--end")
    three.post(f"{PATH}/activities", from_page=PATH, type="info", at="3")
    assert agenda(site) == ["pulse", "ideas", "dots", "info"]


def test_a_type_is_said_only_where_the_title_does_not_say_it(site, three):
    def entitle(session):
        session.get_one(Workshop, 1).agenda[0].title = {"sv": "Hur har vi det?"}

    def types() -> list[str]:
        return re.findall(r'class="moment__type">([^<]+)<', three.get(PATH).text)

    site.write(entitle)
    assert types() == ["Incheckning"]
    three.post(f"{PATH}/activities/2/bring", confirmed="1", text="Fler sagostunder", group="", kind="")
    assert types() == ["Incheckning", "1 text inlagd"]


def test_a_moment_is_called_what_it_is_where_it_stands(site, three):
    three.post(f"{PATH}/activities", from_page=PATH, type="pulse")
    first, *_, last = ids(site)
    with site.house.database.reading() as session:
        called = [activity.title["sv"] for activity in session.get_one(Workshop, 1).agenda]
    assert (called[0], called[-1]) == ("Incheckning", "Utcheckning")
    assert (
        "eller utcheckning" not in three.get(PATH).text.partition('class="timeline"')[2].partition("</ol>")[0]
    )
    # With another name it is still said which of the two it is; a template says so itself.
    site.write(lambda session: setattr(session.get(Activity, last), "title", {"sv": "Hur gick det?"}))
    assert '<span class="moment__type">Utcheckning</span>' in three.get(PATH).text
    site.write(lambda session: setattr(session.get(Activity, last), "phase", "open"))
    assert '<span class="moment__type">Incheckning</span>' in three.get(PATH).text
    console = three.console(1)
    console.ask("start")
    assert console.ask("open_up", activity=first)["ok"]
    assert console.listen()["activity"]["called"] == "type-pulse-in"


def test_the_name_of_a_meeting_is_seen_whole_and_stays_one_line(site, three):
    assert re.search(r'<textarea\s+id="title"', three.get(PATH).text)
    three.post(PATH, title="Prova på: 45 minuter\r\nmed er egen  grupp", tables="0")
    with site.house.database.reading() as session:
        assert session.get_one(Workshop, 1).title == "Prova på: 45 minuter med er egen grupp"


def test_fields_of_a_card_are_typed_in_place_and_keep_what_a_template_said_of_them(site, three):
    place = {"key": "place", "label": {"sv": "Var?", "nb": "Hvor?"}, "required": True}
    with site.house.database.writing() as session:
        ideas = session.get_one(Workshop, 1).agenda[1]
        ideas.settings = {**ideas.settings, "fields": [place]}
    page = f"{PATH}/activities/2"
    assert ">Var?</textarea>" in three.get(page).text
    form = {
        "title": "Kort",
        "minutes": "10",
        "s_max_chars": "160",
        "s_max_items": "3",
        "s_silent_minutes": "6",
    }
    form |= {"s_build_minutes": "0", "s_visibility": "hidden_until_reveal", "s_unit_of_input": "individual"}
    three.post(page, from_page=page, **form, s_moderation="none", s_fields="Vad?\nVar?")
    with site.house.database.reading() as session:
        workshop = session.get_one(Workshop, 1)
        code, kept = workshop.code, workshop.agenda[1].settings["fields"]
    assert kept == [{"key": "fields1", "label": {"sv": "Vad?"}}, place]
    console = three.console(1)
    for verb, more in (("start", {}), ("go_to", {"activity": 2}), ("open_up", {"activity": 2})):
        assert console.ask(verb, **more)["ok"]
    phone = site.visitor().join(code).phone(code)
    card = {"key": "k", "activity": 2, "text": ""}
    assert phone.ask("contribute", **card, fields={"fields1": "Bokbuss"})["error"] == "text_missing"
    assert phone.ask("contribute", **card, fields={"fields1": "Bokbuss", "place": "Norr"})["ok"]


def shown(page) -> dict[str, str]:
    """What the form of a moment's page holds, as a browser would send it."""
    form = re.search(r'<form[^>]*data-keep="activity.*?</form>', page.text, re.DOTALL)[0]
    fields = {name: unescape(said) for name, said in re.findall(r'name="(\w+)"[^>]*?value="([^"]*)"', form)}
    words = re.findall(r'<textarea[^>]*?name="(\w+)"[^>]*>(.*?)</textarea>', form, re.DOTALL)
    return fields | {name: unescape(said) for name, said in words}


def test_two_tabs_with_one_moment_save_beside_each_other_and_lose_nothing(site, three):
    path = f"{PATH}/activities/{ids(site)[1]}"
    first, second = (shown(three.get(path)) for _ in range(2))
    three.post(path, **first | {"title": "En vanlig tisdag", "minutes": "12"})
    # The other tab has the old title still and never touched it.
    three.post(path, **second | {"prompt": "Vad ser du?\r\nSkriv det."})
    now = shown(three.get(path))
    assert (now["title"], now["minutes"], now["prompt"].split()) == (
        "En vanlig tisdag",
        "12",
        ["Vad", "ser", "du?", "Skriv", "det."],
    )
    # Both have written the same field: both are there, and the next press says which.
    answer = three.post(path, **second | {"title": "Om fem år"})
    assert (answer.status_code, "Det här har också ändrats" in answer.text) == (400, True)
    assert "En vanlig tisdag" in re.search(r"<blockquote>.*?</blockquote>", answer.text, re.DOTALL)[0]
    again = shown(answer)
    assert (again["title"], again["prompt"].split()) == ("Om fem år", now["prompt"].split())
    three.post(path, **again)
    now = shown(three.get(path))
    assert (now["title"], now["minutes"], "Vad ser du?" in now["prompt"]) == ("Om fem år", "12", True)


@pytest.mark.parametrize("before", ["", "{", "[]", '"x"', '{"title": 7}', '{"nothing": "x"}'])
def test_a_form_that_says_nothing_of_what_it_was_filled_with_is_taken_as_it_is(site, three, before):
    path = f"{PATH}/activities/{ids(site)[1]}"
    fields = shown(three.get(path)) | {"before": before}
    three.post(path, **fields | {"prompt": "Vad ser du?"})
    assert shown(three.get(path))["prompt"] == "Vad ser du?"


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("s_build_minutes", "-3", "mellan 0 och 60"),
        ("s_max_items", "många", "mellan 1 och 20"),
        ("s_max_chars", "5", "mellan 20 och 600"),
        ("minutes", "-1", "mellan 1 och 600"),
    ],
)
def test_a_number_outside_its_span_is_refused_at_its_field_with_the_span(three, name, typed, says):
    refused = three.post(f"{PATH}/activities/2", **{"title": "Idéer", "minutes": "10", name: typed})
    assert (refused.status_code, f"Talet ska vara {says}." in refused.text) == (400, True)
    assert re.findall(r'name="([^"]+)"[^>]*aria-invalid="true"', refused.text) == [name]
    assert f'value="{typed}"' in refused.text


def test_the_page_of_a_meeting_that_is_over_offers_no_settings_of_the_room(site, three):
    three.post(PATH, title="Kväll", tables="4", ask_unit="on")
    site.write(lambda session: setattr(session.get_one(Workshop, 1), "state", "closed"))
    page = three.get(PATH).text
    assert [f'name="{name}"' in page for name in ("title", "external", "tables", "ask_unit", "network")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    three.post(PATH, title="Kvällen")
    with site.house.database.reading() as session:
        meeting = session.get_one(Workshop, 1)
        assert (meeting.title, meeting.tables, meeting.ask_unit) == ("Kvällen", 4, True)


def test_tasks_over_days_have_no_room(site, three):
    three.post(PATH, title="Uppgifter", tables="4")
    site.write(lambda session: setattr(session.get_one(Workshop, 1), "mode", "async"))
    page = three.get(PATH).text
    assert [f'name="{name}"' in page for name in ("ask_unit", "tables", "network")] == [True, False, False]
    three.post(PATH, title="Uppgifterna", ask_unit="on")
    with site.house.database.reading() as session:
        meeting = session.get_one(Workshop, 1)
        assert (meeting.title, meeting.tables, meeting.ask_unit) == ("Uppgifterna", 4, True)
