"""The organisation at the desk: its people, whom the public asks, and what an operator does for a server."""

import io
import re
import zipfile
from html import unescape

from sqlalchemy import select

from models.accounts import Invitation, Person
from models.analysis.colours import DARKEST_PAPER, readable_on
from models.exports.profile import USUAL
from models.journey.journey import Journey
from models.organisation import server
from models.organisation.organisation import Organisation


def person_named(session, name):
    return session.scalar(select(Person).where(Person.name == name))


def number_of(site, name) -> int:
    with site.house.database.reading() as session:
        return person_named(session, name).id


def roles(site, name) -> list[str]:
    with site.house.database.reading() as session:
        return sorted(seat.role for seat in person_named(session, name).seats)


def link_in(page) -> str:
    return re.search(r"/invite/[\w-]+", page.text)[0]


def come(site, link, name):
    visitor = site.visitor()
    visitor.post(link, name=name, password="en mening jag minns")
    return visitor


def hire(site, lead, name, role="lead"):
    """Somebody invited to the whole organisation, who comes."""
    page = lead.post("/desk/organisation/invitations", from_page="/desk/organisation", role=role, note=name)
    return come(site, link_in(page), name)


def change(lead, number, role):
    return lead.post(f"/desk/organisation/people/{number}/role", from_page="/desk/organisation", role=role)


def remove(lead, number):
    return lead.post(f"/desk/organisation/people/{number}/remove", from_page="/desk/organisation")


# People


def test_a_lead_invites_changes_and_removes_people_of_the_organisation(site):
    birgitta = site.visitor().lead()
    yvonne = hire(site, birgitta, "Yvonne", "head")
    assert "Yvonne" in birgitta.get("/desk/organisation").text
    assert yvonne.get("/desk/organisation").status_code == 404
    change(birgitta, number_of(site, "Yvonne"), "lead")
    assert yvonne.get("/desk/organisation").status_code == 200
    assert "Yvonne" not in remove(birgitta, number_of(site, "Yvonne")).text.split('id="people"')[1]
    assert yvonne.get("/desk/organisation").location == "/login"


def test_a_lead_is_removed_like_anybody_and_the_last_one_stays(site):
    birgitta = site.visitor().lead()
    yvonne = hire(site, birgitta, "Yvonne")
    remove(yvonne, number_of(site, "Birgitta"))
    assert birgitta.get("/desk").location == "/login"
    for answer in (
        remove(yvonne, number_of(site, "Yvonne")),
        change(yvonne, number_of(site, "Yvonne"), "head"),
    ):
        assert (answer.status_code, "är den enda som leder" in answer.text) == (400, True)
    assert roles(site, "Yvonne") == ["lead"]


def test_who_leads_no_more_keeps_what_was_given_in_journeys(site):
    birgitta = site.visitor().lead()
    hire(site, birgitta, "Yvonne")
    birgitta.post("/desk/journeys", from_page="/desk", title="Resan")
    site.write(lambda session: person_named(session, "Yvonne").sit("editor", 1))
    change(birgitta, number_of(site, "Yvonne"), "")
    assert roles(site, "Yvonne") == ["editor"]
    page = birgitta.get("/desk/journeys/1/people").text
    assert "Yvonne" in page


def test_an_account_made_after_one_was_removed_is_nobodys_old_browser(site):
    """A number may be given again; a browser that knew it from before opens nothing."""
    birgitta = site.visitor().lead()
    yvonne = hire(site, birgitta, "Yvonne")
    number = number_of(site, "Yvonne")
    remove(birgitta, number)
    hire(site, birgitta, "Ulla")
    assert number_of(site, "Ulla") == number
    assert yvonne.get("/desk").location == "/login"


def test_a_lasting_link_ends_with_the_seat_and_with_the_account_it_gave(site):
    birgitta = site.visitor().lead()
    birgitta.post("/desk/journeys", from_page="/desk", title="Resan", plan="resa-digjourney-10-steg")
    birgitta.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="APT")
    for end in ("unseat", "remove"):

        def link_to(session):
            invitation, token = Invitation.write(
                "leader", site.now, None, 1, "APT", lasting=True, organisation_id=1
            )
            session.add(invitation)
            return token

        link = f"/invite/{site.write(link_to)}"
        manager = site.visitor()
        manager.post(link, name=f"Chefen {end}")
        assert manager.get("/desk/workshops/1/box").status_code == 200
        if end == "remove":
            remove(birgitta, number_of(site, f"Chefen {end}"))
        else:
            birgitta.post(
                f"/desk/journeys/1/people/{number_of(site, f'Chefen {end}')}/unseat",
                from_page="/desk/journeys/1/people",
            )
        assert manager.get("/desk/workshops/1/box").status_code in (302, 404)
        assert site.visitor().get(link).status_code == 410


def test_who_comes_by_a_link_alone_leads_nothing_more_before_choosing_a_password(site):
    birgitta = site.visitor().lead()

    def manager(session):
        session.add(Person.by_link("Chefen"))
        person_named(session, "Chefen").belong_to(1)

    site.write(manager)
    answer = change(birgitta, number_of(site, "Chefen"), "lead")
    assert (answer.status_code, roles(site, "Chefen")) == (400, [])


def test_an_invitation_to_the_organisation_can_be_revoked(site):
    birgitta = site.visitor().lead()
    page = birgitta.post(
        "/desk/organisation/invitations", from_page="/desk/organisation", role="lead", note="Till Yvonne"
    )
    with site.house.database.reading() as session:
        number = session.scalar(select(Invitation.id).where(Invitation.note == "Till Yvonne"))
    after = birgitta.post(f"/desk/invitations/{number}/revoke", from_page="/desk/organisation")
    assert "Till Yvonne" not in after.text
    assert site.visitor().get(link_in(page)).status_code == 410


def test_somebody_of_one_organisation_cannot_take_up_an_invitation_of_another(site):
    birgitta = site.visitor().lead()
    page = birgitta.post(
        "/desk/server/organisations", from_page="/desk/server", name="Grannkommunen", first_lead="IT-chefen"
    )
    answer = birgitta.post(link_in(page), as_known="1")
    assert (answer.status_code, "hör till en annan organisation" in answer.text) == (400, True)
    by_password = site.visitor().post(link_in(page), name="Birgitta", password="en mening jag minns")
    assert (by_password.status_code, "hör till en annan organisation" in by_password.text) == (400, True)
    assert roles(site, "Birgitta") == ["lead", "operator"]


# Names and contacts


def test_one_organisation_answers_on_the_front_page_in_its_own_words(site):
    birgitta = site.visitor().lead()
    birgitta.post(
        "/desk/organisation",
        name="Hällevalla kommun",
        **{
            "contact_personal-data": "dso@hallevalla.example",
            "contact_accessibility": "webb@hallevalla.example",
            "text_accessibility": "Vi har provat med tre personer.",
        },
    )
    birgitta.post("/desk/journeys", from_page="/desk", title="Resan", organisation="Biblioteket")
    site.write(lambda session: setattr(session.get(Journey, 1), "contact", "resan@hallevalla.example"))
    pages = [site.visitor().get(f"/about/{topic}").text for topic in ("personal-data", "accessibility")]
    assert [
        [
            word in page
            for word in (
                "Hällevalla kommun",
                "dso@hallevalla.example",
                "webb@hallevalla.example",
                "Vi har provat med tre personer.",
                "resan@hallevalla.example",
            )
        ]
        for page in pages
    ] == [[True, True, False, False, False], [True, False, True, True, False]]


# The server


def test_the_only_organisations_lead_operates_until_somebody_is_made_an_operator(site):
    birgitta = site.visitor().lead()
    yvonne = hire(site, birgitta, "Yvonne")
    assert [lead.get("/desk/server").status_code for lead in (birgitta, yvonne)] == [200, 200]
    birgitta.post("/desk/server/organisations", from_page="/desk/server", name="Grannkommunen")
    assert [lead.get("/desk/server").status_code for lead in (birgitta, yvonne)] == [200, 404]


def test_an_operator_sees_that_organisations_exist_and_nothing_in_them(site):
    site.visitor().lead()
    token = site.write(lambda session: server.invite_operator(session, site.now))
    operator = come(site, f"/invite/{token}", "Drift")
    page = operator.post(
        "/desk/server/organisations", from_page="/desk/server", name="Grannkommunen", first_lead="IT-chefen"
    )
    ulla = come(site, link_in(page), "Ulla")
    ulla.post("/desk/journeys", from_page="/desk", title="Grannarnas hemliga resa")
    page = operator.get("/desk/server").text
    assert [word in page for word in ("Grannkommunen", "IT-chefen", "Ulla", "Grannarnas", "Birgitta")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert operator.get("/desk").location == "/desk/server"
    assert [
        operator.get(path).status_code
        for path in ("/desk/journeys/1", "/desk/organisation", "/desk/templates", "/desk/overview")
    ] == [404, 404, 403, 403]


def test_an_operator_invites_the_first_lead_and_nobody_after(site):
    birgitta = site.visitor().lead()
    first = birgitta.post(
        "/desk/server/organisations", from_page="/desk/server", name="Grannkommunen", first_lead="Ulla"
    )
    address = "/desk/server/organisations/2/invite"
    second = birgitta.post(address, from_page="/desk/server", first_lead="Ulla, ny länk")
    assert site.visitor().get(link_in(first)).status_code == 410
    come(site, link_in(second), "Ulla")
    third = birgitta.post(address, from_page="/desk/server", first_lead="Jag själv")
    assert (third.status_code, "har redan en processledare" in third.text) == (400, True)


def test_an_organisation_is_renamed_and_closed_when_it_is_empty(site):
    birgitta = site.visitor().lead()
    page = birgitta.post("/desk/server/organisations", from_page="/desk/server", name="Grannkommunen")
    renamed = birgitta.post(
        "/desk/server/organisations/2/rename", from_page="/desk/server", name="Granne kommun"
    )
    assert "Granne kommun" in renamed.text
    in_use = birgitta.post("/desk/server/organisations/1/close", from_page="/desk/server")
    assert (in_use.status_code, "är inte tom" in in_use.text) == (400, True)
    birgitta.post("/desk/server/organisations/2/close", from_page="/desk/server")
    assert site.visitor().get(link_in(page)).status_code == 410
    with site.house.database.reading() as session:
        assert [organisation.id for organisation in session.scalars(select(Organisation))] == [1]


def test_two_organisations_are_never_called_the_same(site):
    birgitta = site.visitor().lead()
    birgitta.post("/desk/server/organisations", from_page="/desk/server", name="Grannkommunen")
    again = birgitta.post("/desk/server/organisations", from_page="/desk/server", name="grannkommunen")
    mine = birgitta.post("/desk/organisation", name="Grannkommunen")
    assert [again.status_code, mine.status_code] == [400, 400]


def test_an_operator_whose_account_is_removed_from_an_organisation_operates_and_sees_nothing(site):
    birgitta = site.visitor().lead()
    yvonne = hire(site, birgitta, "Yvonne")
    birgitta.post("/desk/server/organisations", from_page="/desk/server", name="Grannkommunen")
    remove(yvonne, number_of(site, "Birgitta"))
    birgitta.post("/login", name="Birgitta", password="en mening jag minns")
    assert (birgitta.get("/desk").location, roles(site, "Birgitta")) == ("/desk/server", ["operator"])
    assert birgitta.get("/desk/organisation").status_code == 404


# The e-archive


def test_no_package_is_offered_before_somebody_has_said_who_delivers_it(site):
    lead = site.visitor().lead()
    lead.post("/desk/journeys", from_page="/desk", title="Vår målbild")

    def offered():
        page = lead.get("/desk/journeys/1/duties").text
        ways = ('href="/desk/journeys/1/delivery.zip"', 'href="/desk/organisation"', "Paketet måste säga vem")
        main = page[page.index("<main") :]
        return [way in main for way in ways]

    assert offered() == [False, True, True]
    lead.post("/desk/organisation", from_page="/desk/organisation", name="Hällevalla kommun")
    assert offered() == [True, False, False]


def test_what_is_agreed_with_an_archive_is_said_once_and_stands_in_the_package(site):
    lead = site.visitor().lead()
    lead.post("/desk/organisation", from_page="/desk/organisation", name="Hällevalla kommun")
    said = {"number": "212000-0001", "receiver": " Kommun  arkivet ", "agreement": "KN 2026/9"}
    lead.post("/desk/organisation/delivery", from_page="/desk/organisation", **said)
    page = lead.get("/desk/organisation").text
    assert [value in page for value in ('value="212000-0001"', 'value="Kommun arkivet"')] == [True, True]
    lead.post("/desk/journeys", from_page="/desk", title="Vår målbild")
    assert 'href="/desk/organisation#delivery"' in lead.get("/desk/journeys/1/duties").text
    answer = lead.get("/desk/journeys/1/delivery.zip")
    with zipfile.ZipFile(io.BytesIO(answer.data)) as pack:
        mets = pack.read(next(name for name in pack.namelist() if name.count("/") == 1)).decode()
    assert answer.headers["Content-Type"] == "application/zip"
    for words in ("Hällevalla kommun", "212000-0001", "Kommun arkivet", "KN 2026/9"):
        assert f">{words}<" in mets


# How its documents look


def dress(lead, **said):
    return lead.post("/desk/organisation/profile", from_page="/desk/organisation", **said)


def test_what_the_organisation_chooses_stands_in_what_is_downloaded(site):
    lead = site.visitor().lead()
    lead.post("/desk/journeys", from_page="/desk", title="Vår målbild")
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><rect width="4" height="1"/></svg>'
    sent = {"colour": "#7a1f3d", "plain_second": "on", "alt": "Kommunens vapen"}
    dress(lead, **sent, logo=(io.BytesIO(drawing), "vapen.svg"))
    page = lead.get("/desk/journeys/1/versions/draft/malbild-short.html").text
    assert ("light-dark(#7a1f3d" in page, 'alt="Kommunens vapen"' in page) == (True, True)
    # What is not sent again stays; what is to go goes.
    dress(lead, plain_colour="on", plain_second="on", alt="Kommunens vapen")
    page = lead.get("/desk/journeys/1/versions/draft/malbild-short.html").text
    assert ("#7a1f3d" in page, 'alt="Kommunens vapen"' in page) == (False, True)
    dress(lead, plain_colour="on", plain_second="on", no_logo="on")
    assert "<img" not in lead.get("/desk/journeys/1/versions/draft/malbild-short.html").text


def test_two_who_dress_the_documents_at_once_write_over_nothing_of_each_other(site):
    lead = site.visitor().lead()
    page = lead.get("/desk/organisation").text
    form = page[page.index('id="profile"') :]
    before = unescape(re.search(r'name="before" value="([^"]*)"', form)[1])
    dress(lead, colour="#14524a", plain_colour="on", plain_second="on", second="#e3a93f", alt="Vapnet")
    # Who came before that chose a colour, and left the description alone.
    old = {"before": before, "second": "#e3a93f", "plain_second": "on"}
    dress(lead, **old, colour="#7a1f3d", alt="")
    page = lead.get("/desk/organisation").text
    assert ('value="#7a1f3d"' in page, 'value="Vapnet"' in page) == (True, True)
    # Both wrote the description: whoever comes second sees both.
    answer = dress(lead, **old, colour="#7a1f3d", alt="Kommunens vapen")
    said = answer.text[answer.text.index('id="profile"') :]
    assert (answer.status_code, "Vapnet" in said, "Kommunens vapen" in said) == (400, True, True)


def test_a_colour_that_cannot_be_read_is_refused_with_one_that_can(site):
    lead = site.visitor().lead()
    answer = dress(lead, colour="#ffdd00", plain_second="on", alt="")
    tone = readable_on("#ffdd00", DARKEST_PAPER)
    assert (answer.status_code, f"Närmaste ton som går att läsa är {tone}." in answer.text) == (400, True)
    # What was chosen stands in its field, which says that it is wrong.
    chosen = re.search(r'<input[^>]*name="colour"[^>]*>', answer.text)[0]
    assert ('value="#ffdd00"' in chosen, 'aria-invalid="true"' in chosen) == (True, True)


def test_a_colour_that_is_chosen_is_kept_though_the_box_beside_it_was_left_ticked(site):
    def chosen(**said) -> tuple[str, str]:
        assert 'role="alert"' not in dress(lead, **said).text
        with site.house.database.reading() as session:
            organisation = session.scalars(select(Organisation)).first()
            return organisation.colour, organisation.second_colour

    lead = site.visitor().lead()
    both = {"plain_colour": "on", "plain_second": "on"}
    usual = {"colour": USUAL["colour"], "second": USUAL["second"]}
    assert chosen(**usual, **both) == ("", "")
    assert chosen(**usual | {"colour": "#7a1f3d"}, **both) == ("#7a1f3d", "")
    # Whoever has a colour and ticks the box wants the documents' own again.
    assert chosen(**usual | {"colour": "#7a1f3d"}, **both) == ("", "")


def test_what_is_no_template_is_refused_beside_where_it_was_chosen(site):
    lead = site.visitor().lead()
    answer = dress(
        lead, plain_colour="on", plain_second="on", word=(io.BytesIO(b"{\\rtf1 Mall}"), "mall.rtf")
    )
    assert (answer.status_code, "Mallen går inte att läsa." in answer.text) == (400, True)
    chosen = re.search(r'<input[^>]*name="word"[^>]*>', answer.text)[0]
    assert 'aria-invalid="true"' in chosen


def test_how_one_organisation_dresses_is_nothing_to_another(site):
    lead = site.visitor().lead()
    dress(lead, colour="#7a1f3d", plain_second="on")

    def other(session):
        session.add(found := Organisation(name="Grannarna"))
        session.flush()
        return found.id

    number = site.write(other)
    with site.house.database.reading() as session:
        organisation = session.get(Organisation, number)
        assert (organisation.colour, organisation.logo, organisation.word_template) == ("", "", "")


def test_whoever_has_forgotten_a_password_reads_whom_to_ask(site):
    page = site.visitor().get("/login").text
    assert ("Glömt lösenordet?" in page, "python3 run.py invite" in page) == (True, True)


def new_password(site, lead, name):
    """The link that a lead gets for this colleague, and the page that tells it."""
    page = lead.post(
        f"/desk/organisation/people/{number_of(site, name)}/password", from_page="/desk/organisation"
    )
    found = re.search(r"/password/[\w-]+", page.text)
    return page, found[0] if found else ""


def test_whoever_has_forgotten_a_password_gets_a_link_to_another_that_works_once(site):
    birgitta = site.visitor().lead()
    before = hire(site, birgitta, "Yvonne", "head")
    told, link = new_password(site, birgitta, "Yvonne")
    assert "Länk till nytt lösenord: Yvonne" in told.text
    here = site.visitor()
    assert "Nytt lösenord för Yvonne" in here.get(link).text
    short = here.post(link, password="kort")
    assert (short.status_code, "Minst tio tecken" in short.text) == (400, True)
    assert here.post(link, password="en annan mening").request.path == "/desk/overview"
    # Logged out everywhere else, and the old one opens nothing.
    assert before.get("/desk").status_code == 302
    assert site.visitor().post("/login", name="Yvonne", password="en mening jag minns").status_code == 403
    assert (
        site.visitor().post("/login", name="Yvonne", password="en annan mening").request.path
        == "/desk/overview"
    )
    again = site.visitor().get(link)
    assert again.status_code == 410
    register = birgitta.get("/desk/organisation/register").text
    assert "gav en länk till nytt lösenord" in register
    assert "bytte lösenord" in register


def test_a_link_to_a_new_password_is_the_latest_and_ends_with_the_account_and_after_two_days(site):
    birgitta = site.visitor().lead()
    hire(site, birgitta, "Yvonne", "head")
    first, second = (new_password(site, birgitta, "Yvonne")[1] for _ in range(2))
    assert [site.visitor().get(link).status_code for link in (first, second)] == [410, 200]
    site.now += 2 * 86400 + 1
    assert site.visitor().get(second).status_code == 410
    third = new_password(site, birgitta, "Yvonne")[1]
    remove(birgitta, number_of(site, "Yvonne"))
    assert site.visitor().get(third).status_code == 410


def test_a_link_to_a_new_password_is_no_invitation_and_an_invitation_no_link_to_one(site):
    birgitta = site.visitor().lead()
    hire(site, birgitta, "Yvonne", "head")
    token = new_password(site, birgitta, "Yvonne")[1].rpartition("/")[2]
    assert site.visitor().get(f"/invite/{token}").status_code == 410
    form = {"name": "Tjuven", "password": "en mening jag minns"}
    csrf = site.visitor()
    assert csrf.post(f"/invite/{token}", from_page="/login", **form).status_code == 410
    with site.house.database.reading() as session:
        assert person_named(session, "Tjuven") is None
    page = birgitta.post("/desk/organisation/invitations", from_page="/desk/organisation", role="head")
    invitation = link_in(page).rpartition("/")[2]
    assert site.visitor().get(f"/password/{invitation}").status_code == 410


def test_an_operators_password_is_nothing_that_an_organisation_can_give(site):
    birgitta = site.visitor().lead()
    hire(site, birgitta, "Yvonne", "lead")
    site.write(lambda session: person_named(session, "Yvonne").sit("operator"))
    told, link = new_password(site, birgitta, "Yvonne")
    assert (told.status_code, link) == (400, "")
    other = site.visitor().lead("Utomstående")
    site.write(lambda session: setattr(person_named(session, "Yvonne"), "seats", []))
    site.write(lambda session: setattr(person_named(session, "Yvonne"), "organisation_id", 2))
    number = number_of(site, "Yvonne")
    answer = other.post(f"/desk/organisation/people/{number}/password", from_page="/desk/organisation")
    assert answer.status_code == 404
