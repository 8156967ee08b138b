"""The library of templates, the document's lists, tags, the overview and the room's own network, as their
people use them.
"""

import html
import re
from io import BytesIO

import pytest

from facilitator.offering import offers_of
from models.accounts import Invitation, Person
from models.journey.journey import Journey
from models.library import templates
from models.live.address import wifi_text
from models.plans.card import write_card
from models.workshop.creation import create_workshop
from models.workshop.workshop import Workshop
from tests.people import Room


@pytest.fixture
def lead(site):
    visitor = site.visitor().lead()
    visitor.post("/desk/journeys", from_page="/desk", title="Målbild 2032", plan="")
    return visitor


def text(page) -> str:
    source = page if isinstance(page, str) else page.text
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", source)).split())


def source(page) -> str:
    return html.unescape(re.search(r'name="source"[^>]*>(.*?)</textarea>', page.text, re.DOTALL)[1])


def test_a_template_is_copied_changed_saved_used_and_shared(lead):
    copied = source(lead.get("/desk/templates/04-apt-60/copy")).replace(
        "En telefon per bord.", "En platta per bord.", 1
    )
    kept = lead.post("/desk/templates", source=copied, deed="save")
    assert "Mallen 04-apt-60-egen är sparad." in text(kept)
    lead.post(
        "/desk/journeys/1/workshops",
        from_page="/desk/journeys/1/new",
        title="APT",
        template="04-apt-60-egen/apt",
    )
    assert "Samtal i småbord" in text(lead.get("/desk/workshops/1"))
    shared = lead.get("/desk/templates/04-apt-60-egen.yaml")
    assert (shared.headers["Content-Disposition"], shared.text) == (
        'attachment; filename="04-apt-60-egen.yaml"',
        copied,
    )


def test_what_is_wrong_is_said_with_its_line_and_nothing_is_lost(lead):
    wrong = source(lead.get("/desk/templates/23-trim-tab/copy")).replace("type: rate", "type: rates")
    page = lead.post("/desk/templates", source=wrong, deed="save")
    assert page.status_code == 400
    assert "Typen rates finns inte. Menade du rate?" in text(page)
    line = wrong[: wrong.index("type: rates")].count("\n") + 1
    assert f'data-line="{line}"' in page.text
    assert source(page) == wrong
    assert "23-trim-tab-egen" not in text(lead.get("/desk/templates"))


def test_a_file_from_somebody_else_is_looked_through_before_it_is_kept(lead):
    file = (
        lead.get("/desk/templates/22-fail-camp.yaml")
        .text.replace("id: 22-fail-camp", "id: var-fail-camp")
        .encode()
    )
    page = lead.post("/desk/templates", file=(BytesIO(file), "mall.yaml"))
    assert "Mallen går att köra." in text(page)
    assert "var-fail-camp" not in text(lead.get("/desk/templates"))
    lead.post("/desk/templates", source=source(page), deed="save")
    assert 'href="/desk/templates/var-fail-camp"' in lead.get("/desk/templates").text
    lead.post("/desk/templates/var-fail-camp/remove")
    assert 'href="/desk/templates/var-fail-camp"' not in lead.get("/desk/templates").text


def test_an_agenda_is_saved_as_a_template(lead):
    lead.post(
        "/desk/journeys/1/workshops",
        from_page="/desk/journeys/1/new",
        title="Vår träff",
        template="23-trim-tab/s1",
    )
    page = lead.get("/desk/workshops/1/template")
    assert source(page).splitlines()[1] == "id: var-traff-egen"
    assert "Mallen var-traff-egen är sparad." in text(
        lead.post("/desk/templates", source=source(page), deed="save")
    )


def test_blanks_are_filled_in_before_the_meeting(lead):
    lead.post(
        "/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", template="09-malbilden-i-vardagen/apt"
    )
    assert "Beslutet ni prövar" in text(lead.get("/desk/workshops/1"))
    lead.post("/desk/workshops/1/blanks", beslut="Stänga Norr på måndagar")
    page = text(lead.get("/desk/workshops/1"))
    assert "Beslutet ni prövar" not in page


def test_lists_of_the_document_are_written_changed_and_put_away_with_a_reason(lead):
    lead.post("/desk/journeys/1/parts", section="ongoing", text="Läxhjälp på måndagar")
    lead.post(
        "/desk/journeys/1/parts/1", from_page="/desk/journeys/1/parts", text="Läxhjälp måndag till torsdag"
    )
    assert "PG1 Läxhjälp måndag till torsdag" in text(lead.get("/desk/journeys/1/parts"))
    assert (
        lead.post(
            "/desk/journeys/1/parts/1", from_page="/desk/journeys/1/parts", deed="strike", why=""
        ).status_code
        == 400
    )
    lead.post(
        "/desk/journeys/1/parts/1",
        from_page="/desk/journeys/1/parts",
        deed="strike",
        why="Ingår i skolans uppdrag",
    )
    assert "Läxhjälp måndag till torsdag – Ingår i skolans uppdrag" in text(
        lead.get("/desk/journeys/1/parts")
    )
    assert lead.post("/desk/journeys/1/parts", section="ongoing", text=" ").status_code == 400


def test_tags_of_ones_own_sort_cards_and_contributions(site, lead):
    lead.post(
        "/desk/journeys/1/settings",
        title="Målbild 2032",
        tags="Prioritering: lagkrav, kan vänta\nUtan etiketter:",
    )

    def write(session):
        room = Room.__new__(Room)
        room.session, room.now, room.keys, room.journey = session, site.now, 0, session.get(Journey, 1)
        room.workshop = create_workshop(session, room.journey, title="Idéer")
        room.workshop.state, room.workshop.opened_at = "open", site.now
        activity = room.open("ideas")
        written = room.somebody().writes(activity, "En tyst plats")
        room.finish(activity)
        write_card(room.journey, "goal", {"outcome": "Alla får hjälp"}, "R", 1.0)
        return written.number

    number = site.write(write)
    lead.post("/desk/journeys/1/tags", card="1", tag=["lagkrav", "påhittad"])
    lead.post("/desk/journeys/1/tags", number=number, tag=["kan vänta"])
    tagged = f"lagkrav 1 M-01 Alla får hjälp Mål och indikatorer kan vänta 1 {number} En tyst plats"
    assert tagged in text(lead.get("/desk/journeys/1/tags"))
    assert lead.get("/desk/journeys/1/sheets/goal.csv").text.splitlines()[1].endswith(";lagkrav")


def test_a_head_of_service_sees_numbers_and_nothing_else(site, lead):
    lead.post("/desk/journeys/1/settings", title="Målbild 2032", organisation="Norrköping")

    def invite(session):
        invitation, token = Invitation.write("head", site.now, journey_id=1, organisation_id=1)
        session.add(invitation)
        return token

    token = site.write(invite)
    head = site.visitor()
    head.post(f"/invite/{token}", name="Margareta", password="en annan mening")
    assert head.get("/desk").location == "/desk/overview"
    assert "Målbild 2032 Norrköping" in text(head.get("/desk/overview"))
    assert [
        head.get(path).status_code
        for path in ("/desk/journeys/1", "/desk/journeys/1/draft", "/desk/templates")
    ] == [404, 404, 403]
    with site.house.database.reading() as session:
        person = session.query(Person).filter_by(name="Margareta").one()
        assert (person.may_oversee(session.get(Journey, 1)), person.may_see(session.get(Journey, 1))) == (
            True,
            False,
        )


def test_the_rooms_own_network_is_a_picture_on_the_wall(site, lead):
    lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Bokbussen")
    lead.post(
        "/desk/workshops/1", title="Bokbussen", tables="0", network="Bussen; nät", network_password="hej:hej"
    )
    with site.house.database.reading() as session:
        key = session.get(Workshop, 1).screen_key
    screen = site.visitor().socket("/screen", key=key)
    assert screen.state["workshop"]["network"] == {"name": "Bussen; nät", "password": "hej:hej"}
    assert site.visitor().get(f"/screen/{key}/network.svg").mimetype == "image/svg+xml"
    assert "network" not in lead.console(1).state["workshop"]


@pytest.mark.parametrize(
    ("name", "password", "words"),
    [
        ("Bussen", "hemligt", "WIFI:T:WPA;S:Bussen;P:hemligt;;"),
        ("Öppet", "", "WIFI:T:nopass;S:Öppet;;"),
        ('a;b,c:d"e\\f', "x;y", 'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:x\\;y;;'),
    ],
)
def test_a_network_is_written_as_cameras_read_it(name, password, words):
    assert wifi_text(name, password) == words


def test_a_day_for_the_calendar_and_a_sheet_to_fetch(site, lead):
    site.write(
        lambda session: write_card(
            session.get(Journey, 1),
            "action",
            {"what": "Boka buss", "who": "Eva", "when": "2027-03-01"},
            "R",
            1.0,
        )
    )
    found = lead.get("/desk/journeys/1/plan.ics")
    assert (found.mimetype, "SUMMARY:H-01 Boka buss (när)" in found.text) == ("text/calendar", True)
    assert "Boka buss" in lead.get("/desk/journeys/1/sheets/action.md").text
    assert lead.get("/desk/journeys/1/sheets/wave.docx").status_code == 404


def test_paper_has_every_question_with_its_boxes(lead):
    lead.post("/desk/journeys/1/draft/areas", from_page="/desk/journeys/1/draft", name="Nära dig")
    for template in ("24-forummodellen-malstyrning/s1", "20-stockholm-tre-steg/steg2", "23-trim-tab/s1"):
        lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", template=template)
    lead.post("/desk/journeys/1/parts", section="strategy", text="Ta spets")
    papers = [lead.get(f"/desk/workshops/{number}/paper").text for number in (1, 2, 3)]
    # A box to tick is drawn, so that it looks alike from every printer.
    first, second, third = (text(paper.replace('<span class="paper__box">', "<span>☐ ")) for paper in papers)
    assert "Ta spets Nära dig ☐ 0 ☐ 1 ☐ 2 ☐ 3 ☐ Vet ej" in first
    assert "Vad ska vara uppnått? För vem Indikator" in re.sub(r"Fokusområde |Strategier ", "", first)
    assert (
        "☐ Besökare och verksamhet ☐ Relationer och image ☐ Ekonomiska resurser Vi åtar oss att Ansvarig roll"
        " Gäller" in second
    )
    assert "Vad Vem När Hur Det märks genom att" in third


def test_editing_an_item_keeps_what_the_page_does_not_show(site, lead):
    for template in ("23-trim-tab/s1", "20-stockholm-tre-steg/steg2", "04-apt-60/apt"):
        lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", template=template)
    with site.house.database.reading() as session:
        found = [
            next(activity for activity in session.get(Workshop, number).agenda if activity.key == key)
            for number, key in ((1, "matris"), (2, "atag2"), (3, "samtal"))
        ]
        before = [(activity.workshop_id, activity.id, dict(activity.settings)) for activity in found]
    for workshop_id, activity_id, settings in before:
        page = lead.get(f"/desk/workshops/{workshop_id}/activities/{activity_id}").text
        form = dict(re.findall(r'<input[^>]*name="(\w+)"[^>]*value="([^"]*)"', page))
        form |= {
            name: html.unescape(words)
            for name, words in re.findall(
                r'<textarea[^>]*name="(\w+)"[^>]*>(.*?)</textarea>', page, re.DOTALL
            )
        }
        form |= {
            name: re.search(r'<option value="([^"]*)" selected', options)[1]
            for name, options in re.findall(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', page, re.DOTALL)
        }
        form.pop("csrf_token")
        form["title"] = "Ett annat namn"
        lead.post(
            f"/desk/workshops/{workshop_id}/activities/{activity_id}",
            **{name: html.unescape(value) for name, value in form.items()},
        )
        with site.house.database.reading() as session:
            after = session.get(Workshop, workshop_id).activity(activity_id)
            assert after.title["sv"] == "Ett annat namn"
            assert {name: after.settings[name] for name in settings} == settings


def test_five_templates_are_offered_first_and_the_steps_own_before_them(site):
    lead = site.visitor().lead()
    lead.post("/desk/journeys", from_page="/desk", title="M", plan="resa-digjourney-10-steg")
    offered = {}
    for address in ("/desk/journeys/1/new", "/desk/journeys/1/new?step=7"):
        page = lead.get(address).text
        few, rest = (
            re.findall(r'name="template" value="([^"]+)"', part) for part in page.split('id="more-templates"')
        )
        assert (set(few) & set(rest), page.count('class="primary')) == (set(), 1)
        offered[address] = few
    assert offered == {
        "/desk/journeys/1/new": [
            "00-prova-pa-45/prova",
            "03a-utforskande-dag1/dag1",
            "04-apt-60/apt",
            "06-externa-90/s1",
            "08-gemensam-dag/dagen",
        ],
        "/desk/journeys/1/new?step=7": [
            "07-forslaget/redaktion",
            "00-prova-pa-45/prova",
            "03a-utforskande-dag1/dag1",
            "04-apt-60/apt",
            "06-externa-90/s1",
        ],
    }


def test_the_rhythm_of_a_template_is_its_time_and_how_loud_the_room_is():
    offer = offers_of(templates()["00-prova-pa-45"], "sv")[0]
    assert [(moment.at, moment.minutes, moment.sound) for moment in offer.moments] == [
        (0, 4, "write"),
        (4, 9, "write"),
        (13, 10, "talk"),
        (23, 5, "choose"),
        (28, 8, "talk"),
        (36, 6, "choose"),
        (42, 3, "write"),
    ]
    assert offer.asks.startswith("Det är en vanlig tisdag om fem år")
