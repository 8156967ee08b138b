"""Every page of the example is well made: what is opened is closed, headings go step by step, every control
has its name, no id is there twice.
"""

import re
from html.parser import HTMLParser

import pytest

from models.library.demo import fill
from tests.browser.test_pages import PAGES
from tests.prepared import prepare
from tests.site import Site

# Elements that hold nothing, and those that a browser closes by itself.
EMPTY = {"br", "hr", "img", "input", "link", "meta", "rect", "line", "circle", "path"}
CONTROLS = {"input", "select", "textarea", "button"}
MORE = [
    *(f"/desk/journeys/1/steps/{number}" for number in range(1, 11)),
    *(f"/desk/journeys/1/cards/{kind}" for kind in ("insight", "summary", "intent", "affected", "case")),
    "/desk/workshops/5",
    "/desk/workshops/14/box",
    "/desk/workshops/1/activities/2/bring",
]


class Reading(HTMLParser):
    """Reads a page as it was written: a browser would mend what this one finds."""

    def __init__(self, text: str):
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.labelled: set[str] = set()
        self.controls: list[dict] = []
        self.words: list[list[str]] = []
        self.feed(text)
        self.close()
        self.wrong += [f"<{name}> is never closed" for name in self.open]

    def handle_starttag(self, tag: str, attrs: list):
        given = dict(attrs)
        if tag not in EMPTY:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "label" and "for" in given:
            self.labelled.add(given["for"])
        if tag in CONTROLS and given.get("type") != "hidden":
            self.controls.append({"tag": tag, "in_label": "label" in self.open, "said": "", **given})
        if tag == "form" and "form" in self.open[:-1]:
            self.wrong.append("a form in a form")

    def handle_endtag(self, tag: str):
        if tag in EMPTY:
            return
        if not self.open or self.open[-1] != tag:
            self.wrong.append(f"</{tag}> closes <{self.open[-1] if self.open else 'nothing'}>")
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str):
        if "button" in self.open and self.controls:
            self.controls[-1]["said"] += data.strip()

    def found(self) -> list[str]:
        nameless = [
            f"<{control['tag']} name={control.get('name')}> has no name"
            for control in self.controls
            if not (
                control["in_label"]
                or control["said"]
                or control.get("aria-label")
                or control.get("id") in self.labelled
            )
        ]
        steps = zip(self.headings, self.headings[1:], strict=False)
        return [
            *self.wrong,
            *nameless,
            *(f"id {name} twice" for name in sorted({twin for twin in self.ids if self.ids.count(twin) > 1})),
            *(f"h{lower} after h{upper}" for upper, lower in steps if lower > upper + 1),
            *([] if self.headings.count(1) == 1 and self.headings[0] == 1 else [f"headings {self.headings}"]),
        ]


@pytest.fixture(scope="module")
def lead(tmp_path_factory):
    site = Site(prepare(tmp_path_factory.mktemp("example")))
    fill(site.house)
    yield site.visitor().lead()
    site.close()


def addresses(lead) -> list[str]:
    """Those that every example has, and those that are known only from its pages."""
    agenda = lead.get("/desk/workshops/27").text
    reader = re.search(r'value="[^"]*(/read/[^"]+)"', lead.get("/desk/journeys/1/versions/1.0").text)[1]
    heading = reader.rsplit("/", 1)[0]
    activities = re.findall(r'href="(/desk/workshops/27/activities/\d+)"', agenda)
    assert len(activities) >= 9
    read = [reader, heading, f"{heading}/told", f"{heading}/told/1", f"{heading}/summary"]
    return [*(path for path in PAGES if not path.endswith("/console")), *activities, *read, *MORE]


@pytest.mark.heavy
def test_every_page_is_well_made(lead):
    assert [
        (path, trouble)
        for path in addresses(lead)
        for trouble in Reading(lead.get(path, follow_redirects=True).get_data(as_text=True)).found()
    ] == []


def test_what_is_badly_made_is_seen():
    assert Reading(
        '<h1>A</h1><div><section></div><h3 id="a">B</h3><input name="n" id="a"><button> </button>'
    ).found() == [
        "</div> closes <section>",
        "<input name=n> has no name",
        "<button name=None> has no name",
        "id a twice",
        "h3 after h1",
    ]


def test_what_was_refused_is_told_at_its_field(site):
    """The field is marked, and what is wrong with it is read out with it."""
    lead = site.visitor().lead()
    lead.post("/desk/journeys", from_page="/desk", title="Resan", plan="")
    page = lead.post(
        "/desk/journeys/1/draft/statements", from_page="/desk/journeys/1/draft", section="vision"
    )
    field = re.search(r'<textarea id="text"[^>]*>', page.text)[0]
    assert page.status_code == 400
    assert 'aria-invalid="true"' in field
    assert 'aria-describedby="wrong"' in field
    assert page.text.count('id="wrong"') == 1
    assert 'aria-invalid="true"' not in re.search(r'<textarea id="why"[^>]*>', page.text)[0]
