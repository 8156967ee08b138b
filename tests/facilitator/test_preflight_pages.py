"""What would stop a meeting is said on its agenda and on the leader's page, and mended there by one press."""

import re

import pytest

from models.library import templates
from models.workshop.workshop import Workshop


def a_meeting(lead, template=""):
    lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte", template=template)


def agenda(site):
    with site.house.database.reading() as session:
        return [
            (activity.type, activity.input, activity.settings) for activity in session.get(Workshop, 1).agenda
        ]


def heading(page):
    return " ".join(re.search(r'<h2 id="preflight-title">(.*?)</h2>', page.text, re.DOTALL)[1].split())


def test_agenda_and_leaders_page_say_what_would_stop_the_meeting(site, lead):
    a_meeting(lead, "04-apt-60/apt")
    for page in ("/desk/workshops/1", "/desk/workshops/1/box"):
        shown = lead.get(page)
        assert heading(shown) == "2 saker skulle stoppa mötet"
        assert "Det finns inga formuleringar att ta ställning till." in shown.text


def test_an_agenda_that_runs_says_so(site, lead):
    a_meeting(lead, "00-prova-pa-45/prova")
    assert heading(lead.get("/desk/workshops/1")) == "Inget i agendan stoppar mötet"


def test_a_moment_is_given_something_to_work_on_by_one_press(site, lead):
    a_meeting(lead)
    for type_name in ("dots", "ideas"):
        lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type=type_name)
    lead.post("/desk/workshops/1/activities/1/down", from_page="/desk/workshops/1")
    assert heading(lead.get("/desk/workshops/1")) == "En sak skulle stoppa mötet"
    lead.post(
        "/desk/workshops/1/activities/1/work-on",
        from_page="/desk/workshops/1",
        input="ideas:ideas1",
        back="/desk/workshops/1/box#preflight",
    )
    assert [input for _, input, _ in agenda(site)] == ["", "ideas:ideas1"]
    assert heading(lead.get("/desk/workshops/1")) == "Något kan stoppa mötet"


def test_a_moment_in_the_wrong_place_is_moved_by_one_press(site, lead):
    a_meeting(lead)
    for type_name in ("dots", "ideas"):
        lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type=type_name)
    shown = lead.get("/desk/workshops/1/box").text
    form = re.search(r'<form[^>]*activities/1/after".*?</form>', shown, re.DOTALL)[0]
    hidden = dict(re.findall(r'name="(to|input|back)"\s+value="([^"]*)"', form))
    assert "Flytta efter ”Tyst idéinsamling”" in form
    page = lead.post("/desk/workshops/1/activities/1/after", from_page="/desk/workshops/1/box", **hidden)
    assert page.request.path == "/desk/workshops/1/box"
    assert [(kind, input) for kind, input, _ in agenda(site)] == [("ideas", ""), ("dots", "ideas:ideas1")]
    assert heading(page) == "Något kan stoppa mötet"


def test_a_moment_takes_only_what_its_agenda_offers(site, lead):
    a_meeting(lead)
    lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="dots")
    answer = lead.post(
        "/desk/workshops/1/activities/1/work-on", from_page="/desk/workshops/1", input="ideas:nothing"
    )
    assert answer.status_code == 400
    assert [input for _, input, _ in agenda(site)] == [""]


def test_a_list_and_sentences_are_typed_in_the_editor(site, lead):
    a_meeting(lead)
    for type_name in ("dots", "gradient"):
        lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type=type_name)
    for number, typed in ((1, {"s_list": "Läxhjälp\nBokbuss"}), (2, {"s_items": "Vi läser."})):
        page = f"/desk/workshops/1/activities/{number}"
        lead.post(
            page,
            title="Nu",
            prompt="",
            script="",
            minutes="5",
            input="",
            s_scale="sv5",
            **FIELDS[number],
            **typed,
        )
    assert heading(lead.get("/desk/workshops/1")) == "Inget i agendan stoppar mötet"
    assert agenda(site)[0][1] == "list:own"
    assert agenda(site)[1][2]["items"] == [{"sv": "Vi läser."}]


FIELDS = {
    1: {
        "s_unit_of_input": "individual",
        "s_moderation": "none",
        "s_dots": "auto",
        "s_max_per_option": "1",
        "s_order": "random",
        "s_rounds": "1",
        "s_sample_per_person": "",
        "s_break_down_by": "none",
    },
    2: {
        "s_unit_of_input": "individual",
        "s_moderation": "none",
        "s_ask_change_below": "3",
        "s_rounds": "1",
        "s_max_items": "12",
    },
}


@pytest.mark.parametrize(
    ("name", "part"),
    [
        (name, part["id"])
        for name, template in templates().items()
        for part in template["sessions"]
        if part.get("mode") != "async"
    ],
)
def test_every_obstacle_of_a_shipped_template_has_a_way_out(site, lead, name, part):
    a_meeting(lead, f"{name}/{part}")
    shown = lead.get("/desk/workshops/1").text
    rows = re.search(r'id="preflight".*?</section>', shown, re.DOTALL)[0].split("<li>")[1:]
    assert [row for row in rows if "<button" not in row and "<a" not in row] == []
