"""Every form of the desk that is refused comes back as the page it stood on, at the field that was wrong and
with all that was typed in it: in the page itself, or kept in the browser (static/js/desk/keep.js).
"""

from html import unescape
from typing import NamedTuple
from urllib.parse import urljoin

import pytest
from lxml import html
from sqlalchemy import select

from models.document.statement import Objection
from models.journey.journey import Journey
from models.references import Thing
from models.workshop.contribution import Contribution
from tests.facilitator.test_two_tabs import ADD, FIELDS, MERGE, Desk, Form
from tests.prepared import prepare
from tests.site import Site

pytestmark = pytest.mark.heavy

# What stands in the way of these lies in no field of theirs: there was nothing to do.
NOT_OF_A_FIELD = {"absent": "Det finns inga uppgifter att öppna."}
# No words are too few or too many for these: what is too long is cut. The example has no accounts of its own.
NEVER_REFUSED = {
    "add_group",
    "approve_note",
    "bring_archive",
    "invite",
    "invite_account",
    "make_workshop",
    "write_for",
}
# A table of points that is sent whole, and comes back so; what was pasted is kept.
UNKEPT = {"take_document"}


class Try(NamedTuple):
    """What was sent, and the page that came back."""

    form: Form
    typed: dict[str, str]
    page: html.HtmlElement
    is_rendered: bool
    address: str

    @property
    def field(self) -> str:
        if self.is_rendered:
            return next(iter(self.page.xpath("//main//*[@aria-invalid='true']/@name")), "")
        return self.page.get("data-refused-field", "")

    @property
    def stands_in_form(self) -> bool:
        """Whether the field is in this form on the page that came back: there it may ask for more than it
        did, as whether a version is published anyway.
        """
        forms = [form for form in self.page.forms if form.method == "POST"]
        same = [form for form in forms if urljoin(self.address, form.action or "") == self.form.to]
        ways = [*FIELDS, ".//input[@type='checkbox']"]
        return self.field in {field.get("name") for form in same for way in ways for field in form.xpath(way)}

    @property
    def says(self) -> str:
        return " ".join(self.page.xpath("string(//p[@id='wrong'])").split())


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    site = Site(prepare(tmp_path_factory.mktemp("example")))
    site.write(_undone)
    made = Desk(site)
    for address in ("/desk/workshops/4/days", "/desk/workshops/4", "/desk/workshops/2/days"):
        made.forms += made.forms_of(made.client.get(address), address)
    yield made
    site.close()


def _undone(session) -> None:
    """Some of what the example has come through: a step, an answer, a wish."""
    journey = session.get_one(Journey, 1)
    journey.steps[-1].take_up_again()
    journey.steps[-1].check("g10e").untick()
    statement = journey.standing[0]
    journey.objections.append(Objection(text="Vem betalar?", statement_id=statement.id))
    wish = session.scalar(select(Contribution).where(Contribution.number.startswith("E-")))
    wish.wait_again()
    wish.about = Thing.STATEMENT.key(statement.id, statement.current.number)
    idea = session.scalar(select(Contribution).where(Contribution.number.startswith("I-")))
    idea.wait_again()


def _kind(element) -> str:
    return element.tag if element.tag != "input" else element.get("type") or "text"


def _tries(form: Form):
    """Nothing; more than anybody reads; a number and a day that are none."""
    fields = {each.get("name"): each for path in FIELDS for each in form.element.xpath(path)}
    words = {name for name, each in fields.items() if _kind(each) in ("textarea", "text")}
    numbers = {name for name in words if fields[name].get("inputmode") == "numeric" or "number" in name}
    days = {name for name, each in fields.items() if _kind(each) in ("date", "datetime-local")}
    found = [
        dict.fromkeys(words, ""),
        dict.fromkeys(words - numbers, "Ett ord " * 900),
        dict.fromkeys(numbers, "-3"),
        dict.fromkeys(days, "2026-13-45"),
    ]
    return [typed for typed in found if typed]


def _sent(desk: Desk, form: Form, typed: dict[str, str]) -> Try | None:
    """None where it was taken as it is."""
    fields: dict[str, list[str]] = {}
    for name, value in form.sent:
        fields.setdefault(name, []).append(value)
    # The one that Enter presses.
    for button in form.element.xpath(".//button[not(@type='button')]")[:1]:
        if button.get("name"):
            fields[button.get("name")] = [button.get("value", "")]
    answer = desk.client.post(form.to, data=fields | {name: [said] for name, said in typed.items()})
    if answer.status_code == 400:
        return Try(form, typed, html.fromstring(answer.text), True, form.address)
    assert answer.status_code in (200, 302, 303), (form.endpoint, form.to, answer.status_code, typed.keys())
    if answer.status_code != 303:
        return None
    address = answer.headers["Location"]
    page = html.fromstring(desk.client.get(address).text)
    return Try(form, typed, page, False, address) if page.get("data-refused-form") else None


def _is_kept(form: Form) -> bool:
    """Whether keep.js keeps what is written in it."""
    fields = form.element.xpath(".//input[@name and not(@type='hidden')] | .//textarea[@name]")
    return form.element.get("data-unkept") is None and all(
        each.get("autocomplete") != "off" or each.get("list") for each in fields if _kind(each) == "text"
    )


def _each(desk: Desk) -> list[Try]:
    found, seen = [], set()
    for form in desk.forms:
        like = (form.endpoint, tuple(sorted(form.fields)), bool(form.before))
        if form.fields and like not in seen:
            seen.add(like)
            found += [tried for typed in _tries(form) if (tried := _sent(desk, form, typed))]
    return found


@pytest.fixture(scope="module")
def tried(desk):
    return _each(desk)


def test_every_form_in_which_something_is_typed_was_refused_at_least_once(tried):
    assert (MERGE | ADD) - {each.form.endpoint for each in tried} == NEVER_REFUSED


def test_every_refused_form_comes_back_at_its_field_on_the_page_it_stood_on(desk, tried):
    lost = []
    for each in tried:
        form = each.form
        if NOT_OF_A_FIELD.get(form.endpoint) == each.says:
            continue
        is_there = (
            each.address.partition("?")[0].partition("#")[0]
            == form.address.partition("?")[0].partition("#")[0]
        )
        if not (each.says and is_there and each.stands_in_form):
            lost.append((form.endpoint, form.address, each.field, each.says, each.address))
    assert lost == []


def test_no_other_form_of_the_page_is_marked(tried):
    marked = []
    for each in tried:
        owners = {
            id(next(iter(element.iterancestors("form")), None))
            for element in each.page.xpath("//main//*[@aria-invalid='true']")
        }
        if each.is_rendered and len(owners) > 1:
            marked.append((each.form.endpoint, each.form.address, len(owners)))
    assert marked == []


def test_nothing_typed_in_a_refused_form_is_lost(desk, tried):
    lost = []
    for each in tried:
        said = [words.strip() for words in each.typed.values() if words.strip()]
        if each.is_rendered:
            text = unescape(html.tostring(each.page, encoding="unicode"))
            is_there = all(words in text for words in said)
        else:
            is_there = _is_kept(each.form) or each.form.endpoint in UNKEPT
        if not is_there:
            lost.append((each.form.endpoint, each.form.address, list(each.typed)))
    assert lost == []


def test_no_password_is_kept_with_what_was_sent(tmp_path):
    """Not in the browser either, whose cookie is signed and no secret."""
    site = Site(tmp_path)
    lead = site.visitor().lead()
    sent = {"new": "kort1", "old": "en mening jag minns", "deed": "x", "stood_on": "/desk"}
    lead.post("/password", from_page="/account", follow=False, **sent)
    with lead.client.session_transaction() as kept:
        assert kept["refused"]["sent"] == {"deed": "x"}
    site.close()
