"""Templates: every one runs from its first activity to its last with people in it; a checker says what is
wrong and where; one's own live beside.
"""

import pytest
from sqlalchemy import select

from models.base import Database, Refused
from models.document.edition import edition_of
from models.document.lifting import liftable
from models.exports import archive, html, note, sheets
from models.exports.malbild import outline_of
from models.journey.journey import Journey
from models.language import pick
from models.library import FOLDER, own, templates
from models.library.checking import check, check_words, is_text, texts_of
from models.live.blocks import blocks
from models.rehearsal.dry_run import CROWD, START, Trial, print_words, shipped, try_out
from models.schema import make
from models.workshop.attendance import find_own
from models.workshop.blanks import blanks_of, fill_blanks, said
from models.workshop.creation import create_workshop
from models.workshop.days import half_over, open_for_days, open_homework, open_waiting
from models.workshop.evidence import result_of
from models.workshop.inbox import DAY, TIES_LAST, inboxes_to_read, read_inbox
from models.workshop.participant import Participant
from tests.people import SECRET

pytestmark = pytest.mark.heavy

SMALL = """schema: malbild-template/1
id: liten-mall
title: {sv: "En liten träff"}
purpose: {sv: "Prova"}
group: {min: 3, max: 40}
sessions:
  - id: s1
    title: {sv: "Träff"}
    total_minutes: 20
    activities:
      - {id: ide, type: ideas, title: {sv: "Idéer"}, minutes: 10}
      - {id: val, type: dots, title: {sv: "Välj"}, minutes: 10, input: "ideas:ide"}
"""


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('trial')}/trial.sqlite")
    make(database)
    with database.session(bind=database.writer) as session:
        lines = try_out(session, templates())
    database.engine.dispose()
    return lines


def test_every_template_runs_from_its_first_activity_to_its_last(tried):
    assert [(line.template, line.activity, line.trouble) for line in tried if line.trouble] == []
    planned = sum(
        len(
            (plan.get("settings") or {}).get("tasks", [1])
            if part.get("mode") == "async" and plan["type"] == "homework"
            else [1]
        )
        for template in templates().values()
        for part in template["sessions"]
        for plan in part["activities"]
    )
    assert (len({line.template for line in tried}), len(tried)) == (19, planned)


def test_every_activity_that_collects_has_an_outcome(tried):
    assert [(line.template, line.activity) for line in tried if not line.outcome] == []
    assert all(line.used_by for line in tried if line.type not in ("info", "homework"))


def test_all_fourteen_types_are_in_use(tried):
    assert len({line.type for line in tried}) == 14


def test_twelve_people_give_twelve_words(tried):
    (line,) = [trial for trial in tried if trial.template == "04-apt-60" and trial.activity == "incheck"]
    assert line.outcome == f"{CROWD} words, {CROWD} texts"


def test_what_every_template_leaves_goes_into_an_archive_and_comes_out_again(session):
    trial = Trial(session)
    for names in (("24-forummodellen-malstyrning",), ("20-stockholm-tre-steg",), ("03a-utforskande-dag1",)):
        trial.run([templates()[name] for name in names])
    for journey in list(session.scalars(select(Journey))):
        journey.tags, journey.layout = [{"name": "Först", "tags": ["nu"]}], "forum"
        journey.passages[0].focus_areas = [journey.focus_areas[0].id]
        session.flush()
        first = archive.pack(session, journey)
        assert archive.pack(session, archive.unpack(session, first, 1)) == first
        # And onto paper: the document, every meeting's note, every sheet.
        edition = edition_of(session, journey, label="1.0", now=START, draft=True)
        told = html.write(outline_of(edition, True)).decode() + "".join(
            html.write(note.outline_of(note.note_of(session, workshop, "sv", START))).decode()
            for workshop in journey.workshops
        )
        told += "".join(
            html.write(sheets.sheet(journey, kind, "2026-11-22", "sv")).decode() for kind in sheets.SHEETS
        )
        assert [
            card.number for card in journey.cards if card.kind in sheets.SHEETS and card.number not in told
        ] == []


# Checking


def test_templates_that_come_along_have_nothing_to_remark():
    found = {
        path.stem: check(path.read_text("utf-8"))[1] for path in sorted((FOLDER / "templates").glob("*.yaml"))
    }
    assert {name: problems for name, problems in found.items() if problems} == {}


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.stem)
def test_what_comes_along_is_whole_in_three_languages(path):
    assert check_words(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "values"),
    [
        ('nb: "Innsjekk", ', "", "language_missing", {"language": "nb"}),
        (
            '{sv: "Incheckning", nb: "Innsjekk", en: "Check-in"}',
            '"Incheckning"',
            "language_plain",
            {"text": "Incheckning"},
        ),
        ("Toppen", "Topp", "language_short", {"language": "en", "percent": 10}),
        ("Toppen", "x" * 110, "language_long", {"language": "en", "percent": 220}),
    ],
)
def test_a_translation_that_is_missing_or_lost_something_is_pointed_out(old, new, code, values):
    text = (
        'title: {sv: "Incheckning", nb: "Innsjekk", en: "Check-in"}\n'
        f'purpose: {{sv: "{"å" * 50}", nb: "{"å" * 30}", en: "Toppen"}}\n'
    ).replace("Toppen", "t" * 30 if old != "Toppen" else "t" * 5 if new == "Topp" else new)
    problems = check_words(text.replace(old, new, 1) if old != "Toppen" else text)
    assert [(problem.code, problem.line, problem.stops, problem.values) for problem in problems] == [
        (code, 2 if old == "Toppen" else 1, False, values)
    ]


def test_a_table_says_how_much_is_said_in_every_language(capsys):
    assert print_words(["04-apt-60"]) == 0
    head, row = capsys.readouterr().out.splitlines()
    named, texts, sv, nb, en, *rest = row.split()
    assert head.split() == ["file", "texts", "sv", "nb", "en", "length", "plain", "scripts", "if", "wrong"]
    assert (named, {texts, sv, nb, en} == {texts}, rest[:2]) == ("04-apt-60", True, ["0", "0"])


class _Listening(Trial):
    """Hears everything that a phone is sent in a meeting: the question, and what came of it."""

    def __init__(self, session):
        super().__init__(session)
        self.heard: list[dict] = []

    def _play(self, workshop, activity, hands):
        self.heard.append(activity.seen_by("phone"))
        super()._play(workshop, activity, hands)

    def _outcome(self, activity, language, cards):
        self.heard.append(result_of(self.session, activity, language))
        return super()._outcome(activity, language, cards)


def _read(value, language: str) -> set[str]:
    """Every string as a reader of `language` sees it: the browser picks where there is a choice."""
    if isinstance(value, str):
        return {value}
    if is_text(value):
        return {pick(value, language)}
    if isinstance(value, dict):
        # A key is never shown, and a card of the plan (w:) is the organisation's text in its own language.
        unseen = {"key", "words"} | ({"label"} if str(value.get("key")).startswith("w:") else set())
        chosen = {"text": pick(value["words"], language)} if is_text(value.get("words")) else {}
        seen = {name: shown for name, shown in (value | chosen).items() if name not in unseen}
        return set().union(*(_read(shown, language) for shown in seen.values()))
    if isinstance(value, list | tuple):
        return set().union(*(_read(part, language) for part in value))
    return set()


@pytest.mark.parametrize("name", templates())
def test_a_norwegian_or_english_phone_never_shows_a_swedish_sentence_of_ours(session, name):
    listening = _Listening(session)
    listening.run([templates()[name]])
    swedish = {
        language: {words["sv"] for _, words in texts_of(templates()[name]) if words["sv"] != words[language]}
        for language in ("nb", "en")
    }
    assert listening.heard
    assert {
        language: sorted(_read(listening.heard, language) & words) for language, words in swedish.items()
    } == {"nb": [], "en": []}


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "stops"),
    [
        ("schema: malbild-template/1", "schema: annat/1", "schema", 1, True),
        ("id: liten-mall", "id: Liten Mall", "id", 2, True),
        ("type: ideas", "type: idea", "type", 11, True),
        ("id: val", "id: ide", "twice", 12, True),
        ('input: "ideas:ide"', 'input: "ideas:idee"', "input_gone", 12, True),
        ('input: "ideas:ide"', 'input: "clusters:ide"', "input_type", 12, True),
        ('input: "ideas:ide"', 'input: "deck:kort"', "deck", 12, True),
        ('input: "ideas:ide"', 'input: "sections:kapitel"', "section", 12, True),
        ('input: "ideas:ide"', 'input: "vad:som"', "input", 12, True),
        (', input: "ideas:ide"', "", "input_missing", 12, True),
        ("minutes: 10}", "minutes: tio}", "minutes", 11, True),
        ("minutes: 10}", "minutes: 10, settings: {max_items: 99}}", "setting_wrong", 11, True),
        ("minutes: 10}", "minutes: 10, settings: {max_itens: 3}}", "setting_unknown", 11, False),
        ("total_minutes: 20", "total_minutes: 60", "minutes_sum", 9, False),
        ('title: {sv: "En liten träff"}\n', "", "title", 1, True),
        ("group: {min: 3, max: 40}\n", "", "group", 1, False),
        ('title: {sv: "Idéer"}, minutes: 10', 'title: {sv: "Idéer"', "unreadable", 12, True),
    ],
)
def test_the_checker_says_what_is_wrong_and_where(old, new, code, line, stops):
    problems = check(SMALL.replace(old, new, 1))[1]
    assert [(problem.code, problem.line, problem.stops) for problem in problems if problem.code == code] == [
        (code, line, stops)
    ]


def test_a_near_name_is_suggested():
    assert check(SMALL.replace("type: ideas", "type: idea"))[1][0].values == {
        "type": "idea",
        "nearest": "ideas",
    }


def test_a_small_template_is_fine():
    assert check(SMALL)[1] == []


# One's own


def test_a_copy_has_a_name_of_its_own_and_runs(session):
    kept = own.keep(session, 1, own.copy_of(session, "04-apt-60"), "Birgitta", 1.0)
    assert kept.name == "04-apt-60-egen"
    assert own.copy_of(session, "04-apt-60-egen").splitlines()[1] == "id: 04-apt-60-egen2"
    assert list(own.all_templates(session))[-1] == "04-apt-60-egen"


def test_a_template_that_cannot_run_is_not_kept(session):
    with pytest.raises(Refused) as refused:
        own.keep(session, 1, SMALL.replace("type: dots", "type: prickar"), "Birgitta", 1.0)
    assert (refused.value.code, refused.value.values) == ("template_wrong", {"n": 1})


@pytest.mark.parametrize("name", ["04-apt-60", "liten-mall"])
def test_nobodys_template_is_written_over(session, name):
    own.keep(session, 1, SMALL, "Birgitta", 1.0)
    with pytest.raises(Refused) as refused:
        own.keep(session, 1, SMALL.replace("liten-mall", name), "Bo", 2.0)
    assert refused.value.code == "template_taken"


def test_ones_own_is_changed_in_place(session):
    own.keep(session, 1, SMALL, "Birgitta", 1.0)
    own.keep(session, 1, SMALL.replace("liten-mall", "annan-mall"), "Birgitta", 2.0, instead_of="liten-mall")
    assert [template.name for template in own.own_templates(session)] == ["annan-mall"]


def test_an_agenda_becomes_a_template_that_makes_the_same_agenda(room):
    workshop = create_workshop(
        room.session, room.journey, title="Trim-tab på Bokbussen", template=templates()["23-trim-tab"]
    )
    text = own.from_workshop(room.session, workshop)
    template, problems = check(text)
    assert (template["id"], [problem for problem in problems if problem.stops]) == (
        "trim-tab-pa-bokbussen-egen",
        [],
    )
    again = create_workshop(room.session, room.journey, title="Igen", template=template)
    same = ("key", "type", "title", "prompt", "minutes", "input", "output", "settings")
    assert [[getattr(activity, name) for name in same] for activity in again.agenda] == [
        [getattr(activity, name) for name in same] for activity in workshop.agenda
    ]


# Blanks


def test_no_blank_is_ever_shown_as_a_blank(room):
    workshop = create_workshop(
        room.session, room.journey, title="APT", template=templates()["09-malbilden-i-vardagen"]
    )
    assert blanks_of(workshop) == ["beslut"]
    prov = next(activity for activity in workshop.agenda if activity.key == "prov")
    assert said(prov.prompt, workshop)["sv"].startswith("Beslutet: det beslut som ledaren berättar om.")
    fill_blanks(workshop, {"beslut": "Stänga Norr på måndagar"})
    assert prov.seen_by("phone")["prompt"]["sv"].startswith("Beslutet: Stänga Norr på måndagar.")
    assert blanks_of(workshop) == []


def test_the_day_of_the_answer_follows_from_the_plan(room):
    workshop = create_workshop(room.session, room.journey, title="APT", template=templates()["04-apt-60"])
    workshop.feedback_by = "2026-05-08"
    closing = next(activity for activity in workshop.agenda if activity.key == "aterblick")
    assert (
        closing.seen_by("screen")["prompt"]["sv"]
        == "Så här gick det. Svaret kommer till er senast 8 maj 2026."
    )


# Homework


def test_homework_given_in_a_meeting_is_a_workshop_of_its_own_that_opens_in_time(room):
    day = create_workshop(
        room.session, room.journey, title="Dag 1", template=templates()["03a-utforskande-dag1"]
    )
    room.session.flush()
    night = next(activity for activity in day.agenda if activity.key == "nattuppgift")
    (companion,) = [workshop for workshop in room.journey.workshops if workshop.mode == "async"]
    assert (companion.title, [(activity.key, activity.output) for activity in companion.agenda]) == (
        "Dag 1 – Sov på saken",
        [("sov", "natt")],
    )
    assert blocks(room.session, night)["blocks"][0]["open"] is False
    open_homework(room.session, night, room.now)
    block = blocks(room.session, night)["blocks"][0]
    assert (block["code"], block["open"], 0 < companion.closes_at - room.now < 2 * 86400) == (
        companion.code,
        True,
        True,
    )


def test_a_task_on_others_words_opens_when_there_are_some(room):
    homework = create_workshop(
        room.session, room.journey, title="Hemma", template=templates()["02-kunskapslyft-hemuppgift"]
    )
    open_for_days(room.session, homework, 14, room.now)
    weighing = next(activity for activity in homework.agenda if activity.key == "viktning")
    assert (weighing.state, open_waiting(room.session, homework, room.now)) == ("planned", [])
    room.workshop = homework
    fields = {
        "rubrik": "Ensamhet",
        "hander": "Fler bor själva",
        "savad": "Vi blir mötesplats",
        "kalla": "SCB",
    }
    room.somebody().writes(homework.agenda[1], "", fields=fields)
    assert half_over(room.session, room.now + 6 * 86400) == []
    assert half_over(room.session, room.now + 8 * 86400) == [homework.id]
    assert open_waiting(room.session, homework, room.now) == [weighing]
    assert [item["text"] for item in weighing.items] == ["Ensamhet"]


# The inbox


def test_an_inbox_is_read_while_it_stays_open_and_nobody_can_be_told_by_it(room):
    inbox = create_workshop(
        room.session, room.journey, title="Spaningar", template=templates()["25-spaningar"]
    )
    open_for_days(room.session, inbox, 365, room.now)
    room.workshop = inbox
    fields = {"rubrik": "Banken stänger", "savad": "Fler behöver hjälp", "kalla": "Lokaltidningen"}
    ada = room.somebody()
    written = ada.writes(inbox.agenda[0], "", fields=fields)
    read = read_inbox(room.session, inbox, room.now)
    assert (inbox.is_open, read.state, written.workshop_id, written.author_id) == (
        True,
        "closed",
        read.id,
        None,
    )
    assert [wave["number"] for wave in liftable(room.session, room.journey, "wave")] == [written.number]
    assert [contribution.number for contribution in find_own(room.session, inbox, SECRET, ada.receipt)] == [
        written.number
    ]
    assert room.session.query(Participant).filter_by(workshop_id=inbox.id).count() == 0
    later = room.somebody().writes(inbox.agenda[0], "", fields={**fields, "rubrik": "Nya grannar"})
    read_inbox(room.session, inbox, room.now)
    assert (written.number, later.number) == ("I-0001", "I-0002")


def test_an_open_inbox_is_severed_every_other_week_if_anything_came(room):
    inbox = create_workshop(
        room.session, room.journey, title="Spaningar", template=templates()["25-spaningar"]
    )
    opened = room.now
    open_for_days(room.session, inbox, 365, opened)
    room.workshop = inbox
    fields = {"rubrik": "Banken stänger", "savad": "Fler behöver hjälp", "kalla": "Lokaltidningen"}
    late = opened + (TIES_LAST + 1) * DAY
    assert inboxes_to_read(room.session, late) == []
    room.somebody().writes(inbox.agenda[0], "", fields=fields)
    assert [inboxes_to_read(room.session, now) for now in (opened + DAY, late)] == [[], [inbox.id]]
    read_inbox(room.session, inbox, late)
    room.somebody().writes(inbox.agenda[0], "", fields=fields)
    assert [inboxes_to_read(room.session, now) for now in (late + DAY, late + (TIES_LAST + 1) * DAY)] == [
        [],
        [inbox.id],
    ]


def test_an_empty_inbox_or_one_with_votes_is_not_read(room):
    inbox = create_workshop(
        room.session, room.journey, title="Spaningar", template=templates()["25-spaningar"]
    )
    open_for_days(room.session, inbox, 365, room.now)
    homework = create_workshop(
        room.session, room.journey, title="Hemma", template=templates()["02-kunskapslyft-hemuppgift"]
    )
    open_for_days(room.session, homework, 14, room.now)
    for workshop, code in ((inbox, "inbox_empty"), (homework, "not_an_inbox")):
        with pytest.raises(Refused) as refused:
            read_inbox(room.session, workshop, room.now)
        assert refused.value.code == code
