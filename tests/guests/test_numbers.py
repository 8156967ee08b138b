"""Where numbers about answers stand: every page and file that shows any, and the one gate they come through.

A page that is not here and asks for numbers, or code that reads answers past the gate, fails a test. What the
gate lets through is searched for people who stand alone in tests/models/test_ledger.py.
"""

import re
from collections import defaultdict

import pytest
from sqlalchemy import select

from models.document import wording_support
from models.install import ROOT
from models.journey.journey import Journey
from models.workshop import ledger
from tests.prepared import prepare
from tests.site import Site

# What may read answers or the counts kept of them, and what of them leaves it.
READS = {
    "models/workshop/ledger.py": "the gate",
    "models/workshop/series.py": "nothing: what the gate holds back",
    "models/document/wording_support.py": "sums of what the gate let through",
    "models/exports/archive.py": "what the gate let through",
    "models/workshop/severing.py": "nothing: keeps what the gate let through, and deletes",
    "models/workshop/participation.py": "one's own answers, to oneself",
    "models/live/views.py": "how many have begun, in fives",
    "models/workshop/attendance.py": "who did nothing",
    "models/workshop/leading.py": "whether anybody answered",
    "models/document/weeding.py": "nothing: deletes",
    "models/rehearsal/clearing.py": "nothing: deletes",
    "models/workshop/pen.py": "whether a table has answered at all",
    "models/workshop/simulated.py": "nothing: deletes those of simulated people",
    "models/nouns.py": "nothing",
}
# Pages and files by what they ask for: numbers of one question, or what the meetings say of a wording. Those
# of a published version are frozen in it and asked for nowhere.
NUMBERS = {
    "facilitator.activity": {"answers"},
    "facilitator.moment_on": {"answers"},
    "facilitator.before_publishing": {"wordings"},
    "facilitator.big_screen": {"answers"},
    "facilitator.canvas": {"answers"},
    "facilitator.console": {"answers"},
    "facilitator.course": {"wordings"},
    "facilitator.download_archive": {"answers", "wordings"},
    "facilitator.download_canvas": {"answers"},
    "facilitator.download_delivery": {"answers", "wordings"},
    "facilitator.download_map": {"answers"},
    "facilitator.download_note": {"answers"},
    "facilitator.download_records": {"answers", "wordings"},
    "facilitator.download_table": {"answers"},
    "facilitator.draft": {"answers", "wordings"},
    "facilitator.find_sources": {"answers", "wordings"},
    "facilitator.hand_out": {"answers"},
    "facilitator.journey": {"wordings"},
    "facilitator.meeting_note": {"answers"},
    "facilitator.overview_page": {"wordings"},
    "facilitator.paper": {"answers"},
    "facilitator.perspective_map": {"answers"},
    "facilitator.results": {"answers", "wordings"},
    "facilitator.statement": {"answers", "wordings"},
    "facilitator.step": {"answers", "wordings"},
    "facilitator.story": {"wordings"},
    "facilitator.table_sheets": {"answers"},
    "facilitator.unit_meeting": {"answers"},
    "facilitator.watch": {"answers"},
    "facilitator.work": {"wordings"},
    "facilitator.workshop": {"answers"},
    "participant.on_behalf": {"answers"},
    "participant.phone": {"answers"},
    "participant.summary": {"answers"},
}
# Of these it is seen here that they do: the example holds what they ask for.
SEEN = {
    "facilitator.download_archive",
    "facilitator.download_delivery",
    "facilitator.download_note",
    "facilitator.download_records",
    "facilitator.draft",
    "facilitator.meeting_note",
    "facilitator.overview_page",
    "facilitator.results",
    "facilitator.story",
}


def test_answers_are_read_past_the_gate_by_nobody():
    imports = re.compile(
        r"^from models\.workshop\.answer import|^from models\.workshop import .*\banswer\b", re.M
    )
    files = [
        file.relative_to(ROOT).as_posix()
        for folder in ("models", "facilitator", "participant")
        for file in (ROOT / folder).rglob("*.py")
        if imports.search(file.read_text("utf-8"))
    ]
    assert sorted(files) == sorted(READS)


@pytest.mark.heavy
def test_every_page_and_file_that_asks_for_numbers_is_known(tmp_path, monkeypatch):
    site, asked = Site(prepare(tmp_path)), set()
    for place, name, what in ((ledger, "_counted", "answers"), (wording_support, "_told", "wordings")):
        monkeypatch.setattr(place, name, listened(getattr(place, name), what, asked))
    lead = site.visitor().lead("Kollega")
    with site.house.database.reading() as session:
        addresses = list(addresses_of(site, session.scalar(select(Journey))))
    found = defaultdict(set)
    for endpoint, address in addresses:
        asked.clear()
        lead.get(address).close()
        found[endpoint] |= asked
    site.close()
    unknown = {name: what for name, what in found.items() if not what <= NUMBERS.get(name, set())}
    assert unknown == {}
    assert {name for name in SEEN if not found[name]} == set()


def listened(work, what, asked):
    def heard(*given):
        asked.add(what)
        return work(*given)

    return heard


def addresses_of(site, journey):
    """Every page and file of the journey; those of meetings for a few, with a few of their questions."""
    meetings = journey.workshops[:3] + journey.workshops[-2:]
    adapter = site.app.url_map.bind("localhost")
    for rule in site.app.url_map.iter_rules():
        if "GET" not in rule.methods or rule.endpoint == "static":
            continue
        of_meetings = {"workshop_id", "code", "key", "activity_id"} & rule.arguments
        for workshop in meetings if of_meetings else meetings[:1]:
            for activity in workshop.agenda[:4] if "activity_id" in rule.arguments else [None]:
                is_reader = rule.rule.startswith("/read/")
                values = {
                    "code": workshop.code,
                    "workshop_id": workshop.id,
                    "activity_id": activity and activity.id,
                    "key": journey.reader_key if is_reader else workshop.screen_key,
                    "journey_id": journey.id,
                    "area_id": journey.focus_areas[0].id,
                    "statement_id": journey.statements[0].id,
                    "label": journey.versions[-1].label,
                    "unit_id": journey.units[0].id,
                    "number": {"facilitator.story": "V1", "facilitator.contribution": "I-0001"}.get(
                        rule.endpoint, 4
                    ),
                    "trace": "short",
                    "paper": "a4",
                    "form": "md",
                    "name": "tallies",
                    "language": "sv",
                    "deed": "up",
                    "face": "phone",
                    "token": "x",
                    "filename": "x",
                    "topic": "accessibility",
                    "kind": "goal",
                }
                values |= dict.fromkeys(rule.arguments - values.keys(), 1)
                yield (
                    rule.endpoint,
                    adapter.build(
                        rule.endpoint, {name: values[name] for name in rule.arguments}, method="GET"
                    ),
                )
