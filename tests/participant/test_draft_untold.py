"""Of sentences and focus areas readers, rooms and whoever comes back with a receipt are told what the newest
version says: of the draft neither words, nor letters, nor numbers.
"""

import re
from itertools import product

import pytest
from sqlalchemy import select

from models.document.draft import Draft
from models.document.fates import promised
from models.journey.journey import Journey
from models.references import Thing
from models.workshop.contribution import Contribution
from models.workshop.wall import Wall
from models.workshop.workshop import Workshop
from tests.prepared import prepare
from tests.site import Site

# In every name and every wording that no version has.
SECRET = "Hemligt"
TOPICS = ("accessibility", "personal-data", "protection")


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """The example with a draft that has gone on: an area and a sentence more, another put away and one in
    other words, all with texts that led to them.
    """
    site = Site(prepare(tmp_path_factory.mktemp("untold")))

    def go_on(session) -> None:
        journey = session.scalars(select(Journey)).first()
        draft = Draft(session, journey)
        journey.focus_areas[0].name = f"{SECRET} namn"
        kept, gone = journey.standing[0], journey.standing[-1]
        area = draft.add_focus_area(f"{SECRET} område")
        new = draft.add_statement("focus", f"{SECRET} är nytt.", f"{SECRET} skäl", [], "R", 1.0, area.id)
        draft.add_statement("vision", f"{SECRET} är drömmen.", "", [], "R", 1.0)
        draft.rework(kept, f"{SECRET} är omskrivet.", f"{SECRET} skäl", [], "R", 1.0)
        draft.put_away(gone, "struck", f"{SECRET} skäl", "R", 1.0)
        texts = session.scalars(promised(journey)).all()
        for at, text in enumerate(texts):
            led = (new, kept, gone, None)[at % 4]
            if led is not None:
                text.meet_fate("included", led.number, "R", 1.0, Thing.STATEMENT.key(led.id))
        room = next(room for room in journey.workshops if room.state != "closed")
        room.state, room.watch_key = "open", "watched"
        Wall(room).show_scene("river")
        site.key, site.screen = journey.reader_key, room.screen_key
        site.letter, site.new, site.kept, site.gone = area.letter, new.number, kept.number, gone.number
        site.area = journey.focus_areas[0].letter
        site.labels = [version.label for version in journey.versions]
        site.content = journey.versions[-1].content
        site.units = [unit.id for unit in journey.offered_units]

    site.write(go_on)
    yield site
    site.close()


def addresses(site) -> list[str]:
    """All that readers have, asked for in every way."""
    values = {"key": [site.key], "label": site.labels, "unit_id": site.units, "topic": TOPICS}
    asked = ["", f"?q={SECRET}", "?fate=included", "?page=2", "?statement=draft", "?area=draft", "?area=V"]
    asked += [f"?statement={number}" for number in (site.new, site.kept, site.gone, "V1", "Z9")]
    asked += [
        f"?area={letter}&fate={fate}" for letter in (site.letter, site.area) for fate in ("", "included")
    ]
    found = []
    for rule in site.app.url_map.iter_rules():
        if rule.rule.startswith("/read/"):
            names = sorted(rule.arguments)
            with site.app.test_request_context():
                adapter = site.app.url_map.bind("localhost")
                for given in product(*(values[name] for name in names)):
                    address = adapter.build(rule.endpoint, dict(zip(names, given, strict=True)))
                    found += [address + query for query in asked]
    return found


def test_nothing_of_the_draft_is_on_any_page_or_file_of_readers_however_it_is_asked_for(example):
    reader = example.visitor()
    found = addresses(example)
    assert len({address.partition("?")[0] for address in found}) > 8
    told = []
    for address in found:
        # What was asked for stands in the field again.
        page = reader.get(address).text.replace(f'value="{SECRET}"', "").replace(f"q={SECRET}", "")
        told += [address] if SECRET in page else []
    assert told == []


def test_a_number_and_a_letter_of_the_draft_are_as_unknown_as_any_other(example):
    reader = example.visitor()
    for name, of_draft in (("statement", example.new), ("area", example.letter)):
        pages = [
            reader.get(f"/read/{example.key}/{page}?{name}={asked}")
            for page in ("told", "river.svg")
            for asked in (of_draft, "Z9")
        ]
        # A page of a refusal has a token of its own.
        words = [re.sub(' data-csrf="[^"]*"', "", page.text).replace(of_draft, "Z9") for page in pages]
        said = list(zip([page.status_code for page in pages], words, strict=True))
        assert (said[0], said[2]) == (said[1], said[3])


def test_what_led_to_a_sentence_is_told_in_the_words_of_the_version_or_as_in_the_draft(example):
    page = example.visitor().get(f"/read/{example.key}/told").text
    ways = dict(re.findall(r"#(\w+)\"><b>\1</b> ([^<]*)</a>", page))
    texts = {
        statement["number"]: statement["text"]
        for area in [{"statements": example.content["vision"]}, *example.content["focus_areas"]]
        for statement in area["statements"]
    }
    assert {example.kept, example.gone} <= set(ways) <= set(texts)
    assert [number for number, words in ways.items() if not texts[number].startswith(words[:20])] == []
    assert example.new not in ways
    assert re.search(r"</span> I utkastet</p></li>", page)


def test_a_wall_names_areas_as_the_version_does(example):
    for key in (example.screen, "watched"):
        drawn = example.visitor().get(f"/screen/{key}/river.svg")
        assert (drawn.status_code, SECRET in drawn.text, "I utkastet" in drawn.text) == (200, False, True)


def test_a_receipt_says_what_ones_words_led_to_in_no_words_that_are_not_published(site):
    console = site.visitor().lead().opens_a_question()
    code = console.state["workshop"]["code"]
    writer = site.visitor().join(code)
    assert writer.phone(code).ask("contribute", activity=1, text="Min tanke", key="nyckel-0000000001")["ok"]
    for verb in ("close", "reveal"):
        assert console.ask(verb, activity=1)["ok"]

    def own() -> tuple:
        page = writer.get(f"/{code}").text
        return SECRET in page, ">V1<" in page, "I utkastet" in page, "Alla läser." in page

    def take_in(session) -> None:
        draft = Draft(session, session.get(Journey, 1))
        (text,) = session.scalars(select(Contribution))
        source = {"type": "idea", "key": Thing.CONTRIBUTION.key(text.id), "text": text.text}
        draft.add_statement("vision", f"{SECRET} är drömmen.", "Därför.", [source], "R", 1.0)

    def write(session, words: str) -> Draft:
        draft = Draft(session, session.get(Journey, 1))
        draft.rework(draft.journey.standing[0], words, "Därför.", [], "R", 1.0)
        return draft

    site.write(take_in)
    phone = writer.phone(code)
    assert [(text["fate"], text["fate_why"]) for text in phone.own["contributions"]] == [("included", "")]
    assert console.ask("finish", feedback_by="1970-02-01")["ok"]
    assert site.write(lambda session: session.get(Workshop, 1).state) == "closed"
    assert own() == (False, False, True, False)
    site.write(lambda session: write(session, "Alla läser.").publish("0.5", "R", 1.0))
    assert own() == (False, True, False, True)
    site.write(lambda session: write(session, f"{SECRET} är omskrivet."))
    assert own() == (False, True, False, True)
