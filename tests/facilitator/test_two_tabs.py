"""Two people, or one in two tabs, with the same form of the desk: every form that holds what somebody typed
says what it was filled with, and nothing anybody typed is lost.
"""

import json
from collections import Counter, deque
from collections.abc import Iterator
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

from facilitator.meanwhile import filled_with
from models.document.passage import SECTIONS, write_passage
from models.journey.journey import Journey
from models.library.own import all_templates, copy_of, keep, read
from models.workshop.starting import make_meeting
from tests.prepared import prepare
from tests.site import Site
from tests.test_every_link import FILES, LINK

pytestmark = pytest.mark.heavy

# Forms that hold what is there already, and so are saved beside what others have saved.
MERGE = {
    "approve_note",
    "change_answer_day",
    "change_area",
    "change_card",
    "change_organisation",
    "change_part",
    "describe_delivery",
    "describe_journey",
    "describe_organisation",
    "describe_workshop",
    "dress_organisation",
    "edit_activity",
    "keep_template",
    "plan_meeting",
    "plan_step",
    "set_up_own",
}
# Forms with something to type that hold nothing of what is kept: they begin empty and add to it, or are
# refused where somebody has been before (test_two_who_answer_the_same_text_never_write_over_each_other), ...
ADD = {
    "absent",
    "add_area",
    "add_card",
    "add_group",
    "add_hook",
    "add_part",
    "answer_objection",
    "ask_for",
    "bring_archive",
    "bring_material",
    "change_days",
    "change_road",
    "close_journey",
    "create_journey",
    "decide",
    "fill_in",
    "found_organisation",
    "gate",
    "gather",
    "invite",
    "invite_account",
    "make_token",
    "make_workshop",
    "publish",
    "remark",
    "take_document",
    "weed_out",
    "write_for",
    "write_statement",
    # ... and a sentence, which has a way of its own (test_two_editors_never_write_over_each_other).
    "change_statement",
}
# Forms where nothing is typed, and parts of a page that a script asks for.
PRESS = {
    "add",
    "arrange",
    "change_role",
    "clear",
    "duplicate",
    "end_practice",
    "end_sign_ins",
    "finish_step",
    "give_new_password",
    "lay",
    "logout",
    "make_links",
    "make_of_source",
    "make_round",
    "part_own",
    "pick_address",
    "practise",
    "read_units_first",
    "remove_account",
    "remove_group",
    "remove_hook",
    "remove_own",
    "remove_template",
    "renew_calendar",
    "revoke",
    "revoke_token",
    "seed_waves",
    "tag",
    "try_hook",
    "try_own",
    "undo_removal",
    "unseat",
    "work_on",
}
# Who one is.
COME_IN = {"accept", "log_in", "change_password", "chosen_password", "confirm_own"}

# So many pages of a kind: the fourth card looks like the third.
OF_A_KIND = 3
FIELDS = (
    ".//textarea[@name and not(@readonly)]",
    ".//select[@name]",
    ".//input[@name and not(@type='hidden' or @type='file' or @type='password')]",
)
TYPED = ".//textarea[@name and not(@readonly)] | .//input[@name and (not(@type) or @type='text')]"


class Form:
    """A form of a page: whose it is, what a browser sends of it, what one types in it."""

    def __init__(self, address: str, element, endpoint: str) -> None:
        self.address, self.element, self.endpoint = address, element, endpoint
        self.to = urljoin(address, element.get("action") or address)
        self.sent = [(name, value or "") for name, value in element.form_values()]
        self.before = dict(self.sent).get("before", "")
        self.fields = {each.get("name") for path in FIELDS for each in element.xpath(path)}
        self.typed = [
            each.get("name")
            for each in element.xpath(TYPED)
            if each.get("inputmode") != "numeric"
            and "number" not in each.get("name")
            and not each.xpath("ancestor::fieldset[@disabled]")
        ]

    def said(self, name: str) -> list[str]:
        return [value for given, value in self.sent if given == name]

    def holds(self) -> bool:
        """Whether something of what one types in stands there already."""
        return any("".join(self.said(name)).strip() for name in self.typed)

    def is_like(self, other: "Form") -> bool:
        return (self.to, self.typed, bool(self.before)) == (other.to, other.typed, bool(other.before))


class Desk:
    """The example with some of what it lacks, and its lead."""

    def __init__(self, site: Site) -> None:
        site.app.config["WTF_CSRF_ENABLED"] = False
        self.adapter = site.app.url_map.bind("malbild.test")
        self.meeting, self.over = site.write(_more)
        self.client = site.visitor().lead("Ada").client
        self.forms = list(self._walk())

    def forms_of(self, answer, address: str) -> Iterator[Form]:
        for element in html.fromstring(answer.text).forms:
            if element.method == "POST":
                to = urljoin(address, element.get("action") or address)
                endpoint, _ = self.adapter.match(urlsplit(to).path, "POST")
                yield Form(address, element, endpoint.removeprefix("facilitator."))

    def _walk(self) -> Iterator[Form]:
        """Every form of every kind of page that its links lead to."""
        starts = ["/desk", "/desk/server", "/desk/organisation", "/account"]
        starts[:0] = [f"/desk/workshops/{workshop}" for workshop in (self.meeting, self.over)]
        waiting, seen, kinds = deque(starts), set(), Counter()
        while waiting:
            address = waiting.popleft()
            path = urlsplit(address).path
            if address in seen or FILES.search(path) or not self.adapter.test(path, "GET"):
                continue
            seen.add(address)
            endpoint, given = self.adapter.match(path, "GET")
            kinds[endpoint, given.get("kind")] += 1
            if kinds[endpoint, given.get("kind")] > OF_A_KIND or not endpoint.startswith("facilitator."):
                continue
            answer = self.client.get(address)
            if answer.mimetype == "text/html":
                yield from self.forms_of(answer, address)
                links = [unescape(link) for link in LINK.findall(answer.text)]
                links = [link for link in links if ":" not in link and "language=" not in link]
                waiting.extend(urljoin(address, link) for link in links)

    def again(self, form: Form) -> Form:
        """The same form as it is filled now."""
        answer = self.client.get(form.address)
        return next(each for each in self.forms_of(answer, form.address) if each.is_like(form))

    def save(self, form: Form, **typed: str):
        fields: dict[str, list[str]] = {}
        for name, value in [*form.sent, ("deed", "save")] if form.endpoint == "keep_template" else form.sent:
            fields.setdefault(name, []).append(value)
        return self.client.post(form.to, data=fields | {name: [words] for name, words in typed.items()})


def _more(session) -> tuple[int, int]:
    """Ids of a meeting to come and of one that is over."""
    journey = session.get_one(Journey, 1)
    for section in SECTIONS:
        write_passage(journey, section, "Vi gör det tillsammans.", focus_areas=[], builds_on=["I-0417"])
    keep(session, journey.organisation_id, read(copy_of(session, "04-apt-60")), "Ada", 0.0)
    template = all_templates(session)["09-malbilden-i-vardagen"]
    coming = make_meeting(session, journey, "Ada", 0.0, title="Vardagen", template=template, capacity=50)
    over = next(
        meeting for meeting in journey.workshops if (meeting.mode, meeting.state) == ("live", "closed")
    )
    return coming.id, over.id


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    site = Site(prepare(tmp_path_factory.mktemp("example")))
    yield Desk(site)
    site.close()


def test_of_every_form_of_the_desk_it_is_known_whether_it_holds_what_was_typed(desk):
    posts = {
        rule.endpoint.removeprefix("facilitator.")
        for rule in desk.adapter.map.iter_rules()
        if "POST" in rule.methods and rule.endpoint.startswith("facilitator.")
    }
    assert posts == MERGE | ADD | PRESS | COME_IN
    assert len(MERGE | ADD | PRESS | COME_IN) == len(MERGE) + len(ADD) + len(PRESS) + len(COME_IN)
    assert {form.endpoint for form in desk.forms if form.before} == MERGE
    # Why a card or a passage is put away; a template that is not saved yet.
    assert {form.endpoint for form in desk.forms if form.typed and not form.before} - ADD == {
        "change_card",
        "change_part",
        "keep_template",
    }
    assert {form.endpoint for form in desk.forms if form.holds() and not form.before} == {
        "change_statement",
        # Said for what is new: the next version's number, an organisation's name, the words of a text that
        # becomes a card.
        "add_card",
        "publish",
        "create_journey",
        "keep_template",
    }


def test_every_form_that_holds_words_says_what_each_field_was_filled_with(desk):
    for form in desk.forms:
        if form.before:
            marks = json.loads(form.before)
            expected = json.loads(filled_with({name: form.said(name) for name in form.fields}))
            assert {name: marks.get(name) for name in form.fields} == expected, (form.address, form.endpoint)


@pytest.mark.parametrize("endpoint", sorted(MERGE - {"plan_meeting", "change_answer_day", "set_up_own"}))
def test_two_who_save_the_same_form_lose_nothing(desk, endpoint):
    stale = next(form for form in desk.forms if form.endpoint == endpoint and form.before and form.typed)
    stale = desk.again(stale)
    first, *others = stale.typed
    mark = "# {}\n{}" if first == "source" else "{} {}"
    was = stale.said(first)[0]
    anna, bo, cecilia = (mark.format(name, was).strip() for name in ("Anna", "Bo", "Cecilia"))
    assert desk.save(stale, **{first: anna}).status_code == 302
    for other in others[:1]:
        # Where the other has touched another field, both are saved.
        assert desk.save(stale, **{other: bo}).status_code == 302
        now = desk.again(stale)
        assert (now.said(first), now.said(other)) == ([anna], [bo])
    # Whoever left everything alone changes nothing.
    assert desk.save(stale).status_code == 302
    assert desk.again(stale).said(first) == [anna]
    # Where both have written in one field, both are on the page, and the next press says which.
    clash = desk.save(stale, **{first: cecilia})
    assert clash.status_code == 400
    assert "Det här har också ändrats" in clash.text
    assert anna in html.fromstring(clash.text).text_content()
    again = next(each for each in desk.forms_of(clash, stale.address) if each.is_like(stale))
    assert again.said(first) == [cecilia]
    assert desk.save(again).status_code == 302
    assert desk.again(stale).said(first) == [cecilia]


def test_the_day_of_a_meeting_is_nobodys_who_left_it_alone(desk):
    path = f"/desk/workshops/{desk.meeting}"
    stale = next(form for form in desk.forms if form.endpoint == "plan_meeting" and form.address == path)
    desk.save(stale, planned_for="2031-03-04T13:00")
    desk.save(stale)
    assert desk.again(stale).said("planned_for") == ["2031-03-04T13:00"]
    desk.save(stale, planned_for="2031-03-05T09:00")
    assert desk.again(stale).said("planned_for") == ["2031-03-05T09:00"]


def test_the_day_of_an_answer_is_nobodys_who_left_it_alone(desk):
    stale = next(form for form in desk.forms if form.endpoint == "change_answer_day")
    desk.save(stale, feedback_by="2031-03-04")
    desk.save(stale)
    assert desk.again(stale).said("feedback_by") == ["2031-03-04"]


def test_words_for_a_blank_that_somebody_else_has_filled_in_are_shown_to_their_writer(desk):
    stale = next(form for form in desk.forms if form.endpoint == "fill_in")
    assert desk.save(stale, beslut="Stänga Norr på måndagar").status_code == 302
    # The same press twice is no other's.
    assert desk.save(stale, beslut="Stänga Norr på måndagar").status_code == 302
    late = desk.save(stale, beslut="Öppna Söder på söndagar")
    assert (late.status_code, "En lucka hade någon annan redan fyllt i." in late.text) == (400, True)
    assert "Öppna Söder på söndagar" in html.fromstring(late.text).text_content()
