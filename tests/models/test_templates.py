"""Templates: every one runs from its first activity to its last with people in it; a checker says what is
wrong and where; one's own live beside.
"""

import pytest
from sqlalchemy import select

from models.activities import KINDS
from models.base import Database, Refused
from models.document.edition import edition_of
from models.document.lifting import liftable
from models.exports import archive, html, note, sheets, unarchive
from models.exports.malbild import outline_of
from models.journey.journey import Journey
from models.language import LANGUAGES, pick
from models.library import FOLDER, own, templates
from models.library.checking import check, check_words, is_text, texts_of
from models.live.blocks import blocks
from models.rehearsal.dry_run import CROWD, START, Trial, print_words, shipped, try_out
from models.schema import make
from models.workshop.attendance import find_own
from models.workshop.blanks import blanks_of, fill_blanks, said
from models.workshop.creation import add_activity, create_workshop
from models.workshop.days import half_over, open_for_days, open_homework, open_waiting
from models.workshop.evidence import result_of
from models.workshop.inbox import DAY, TIES_LAST, inboxes_to_keep, keep_inbox, read_inbox
from models.workshop.participant import Participant
from models.workshop.planning import add_moment
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
        assert archive.pack(session, unarchive.unpack(session, first, 1)) == first
        # And onto paper: the document, every meeting's note, every sheet.
        edition = edition_of(session, journey, label="1.0", now=START, draft=True)
        told = html.write(outline_of(edition, True)).decode() + "".join(
            html.write(note.outline_of(note.note_of(session, workshop, START))).decode()
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
    columns = ["texts", "sv", "nb", "en", "length", "plain", "leader", "scripts", "if", "wrong"]
    assert head.split() == ["file", *columns]
    assert (named, {texts, sv, nb, en} == {texts}, rest[:3]) == ("04-apt-60", True, ["0", "0", "0"])


def test_what_is_the_leaders_alone_stands_in_no_question_and_no_invitation():
    text = (
        'purpose: {sv: "Få ut det som skaver. Ingen ska övertygas."}\n'
        'invitation: {sv: "Välkommen! Ingen ska övertygas."}\n'
        'script: {sv: "Ta det lugnt."}\n'
        'prompt: {sv: "Ta det lugnt. Vad skaver?"}\n'
    )
    found = [problem for problem in check_words(text) if problem.code == "language_leaders"]
    assert [(problem.place, problem.line, problem.values) for problem in found] == [
        ("invitation", 2, {"text": "Ingen ska övertygas."})
    ]


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
    kept = own.keep(session, 1, own.read(own.copy_of(session, "04-apt-60")), "Birgitta", 1.0)
    assert kept.name == "04-apt-60-egen"
    assert own.copy_of(session, "04-apt-60-egen").splitlines()[1] == "id: 04-apt-60-egen2"
    assert list(own.all_templates(session))[-1] == "04-apt-60-egen"


def test_a_template_that_cannot_run_is_not_kept(session):
    with pytest.raises(Refused) as refused:
        own.keep(session, 1, own.read(SMALL.replace("type: dots", "type: prickar")), "Birgitta", 1.0)
    assert (refused.value.code, refused.value.values) == ("template_wrong", {"n": 1})


@pytest.mark.parametrize("name", ["04-apt-60", "liten-mall"])
def test_nobodys_template_is_written_over(session, name):
    own.keep(session, 1, own.read(SMALL), "Birgitta", 1.0)
    with pytest.raises(Refused) as refused:
        own.keep(session, 1, own.read(SMALL.replace("liten-mall", name)), "Bo", 2.0)
    assert refused.value.code == "template_taken"


def test_ones_own_is_changed_in_place(session):
    own.keep(session, 1, own.read(SMALL), "Birgitta", 1.0)
    own.keep(session, 1, own.read(SMALL.replace("liten-mall", "annan-mall"), "liten-mall"), "Birgitta", 2.0)
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


SPANING = {"rubrik": "Banken stänger", "savad": "Fler behöver hjälp", "kalla": "Lokaltidningen"}


def open_inbox(room):
    inbox = create_workshop(
        room.session, room.journey, title="Spaningar", template=templates()["25-spaningar"]
    )
    open_for_days(room.session, inbox, 365, room.now)
    room.workshop = inbox
    return inbox


def notes(somebody, rubrik: str):
    return somebody.writes(somebody.room.workshop.agenda[0], "", fields={**SPANING, "rubrik": rubrik})


def test_an_inbox_is_read_while_it_stays_open_and_nobody_can_be_told_by_it(room):
    inbox = open_inbox(room)
    people = room.crowd(5)
    written = [notes(person, f"Tecken {at}") for at, person in enumerate(people)]
    read = read_inbox(room.session, inbox, room.now)
    assert (inbox.is_open, read.state, {(text.workshop_id, text.author_id) for text in written}) == (
        True,
        "closed",
        {(read.id, None)},
    )
    numbers = sorted(text.number for text in written)
    assert [wave["number"] for wave in liftable(room.session, room.journey, "wave")] == numbers
    assert [text.number for text in find_own(room.session, inbox, SECRET, people[0].receipt)] == [
        written[0].number
    ]
    assert room.session.query(Participant).filter_by(workshop_id=inbox.id).count() == 0
    later = [notes(person, "Nya grannar") for person in room.crowd(5)]
    read_inbox(room.session, inbox, room.now)
    assert numbers + sorted(text.number for text in later) == [f"I-{at:04}" for at in range(1, 11)]


@pytest.mark.parametrize("kind", ["dots", "rate"])
def test_what_is_put_in_the_agenda_of_an_open_inbox_reads_it_in_fives(room, kind):
    inbox = open_inbox(room)
    works = room.plan(kind, input=f"ideas:{inbox.agenda[0].key}")
    seen = []
    for at in range(5):
        written = notes(room.somebody(), f"Tecken {at}")
        open_waiting(room.session, inbox, room.now)
        room.session.flush()
        seen.append((works.state, len(works.items), written.number is None))
    assert seen == [("planned", 0, True)] * 4 + [("open", 5, False)]


def test_a_task_that_was_refused_has_numbered_nothing(room):
    homework = create_workshop(room.session, room.journey, title="Hemma")
    homework.mode, room.workshop = "async", homework
    ideas = room.plan("ideas")
    choosing = room.plan("dots", input=f"ideas:{ideas.key}")
    open_for_days(room.session, homework, 14, room.now)
    first = room.somebody().writes(ideas, "ett")
    assert open_waiting(room.session, homework, room.now) == []
    assert (choosing.state, first.number, ideas.late_went_along) == ("planned", None, False)
    second = room.somebody().writes(ideas, "två")
    assert open_waiting(room.session, homework, room.now) == [choosing]
    assert None not in (first.number, second.number)


def refused_to_read(room) -> str:
    with pytest.raises(Refused) as refused:
        read_inbox(room.session, room.workshop, room.now)
    return refused.value.code


def test_an_inbox_is_not_read_text_by_text(room):
    """A leader presses after each text, and again after each that came since; until five have written, the
    answer is the same as where nothing has come.
    """
    inbox = open_inbox(room)
    said = [refused_to_read(room)]
    first = room.somebody()
    for at in range(5):
        text = notes(first, f"Samma person {at}")
        said.append(refused_to_read(room))
    notes(room.somebody(device="paper"), "Från papper")
    notes(room.somebody(again=True), "Samma telefon")
    for person in room.crowd(3):
        notes(person, "En till")
        said.append(refused_to_read(room))
    taken_back = notes(room.somebody(), "Ångrat")
    room.workshop.activity(taken_back.activity_id)
    taken_back.withdraw()
    room.session.flush()
    said.append(refused_to_read(room))
    assert (set(said), text.number, len(room.journey.workshops)) == ({"inbox_waits"}, None, 2)
    notes(room.somebody(), "Den femte")
    read = read_inbox(room.session, inbox, room.now)
    after = notes(room.somebody(), "Efter")
    assert (refused_to_read(room), after.number, read.attendance["real"]) == ("inbox_waits", None, 5)


def test_what_few_wrote_in_an_inbox_is_laid_out_every_other_week_and_never_sooner(room):
    inbox = open_inbox(room)
    opened = room.now
    assert inboxes_to_keep(room.session, opened) == []
    silent = opened + TIES_LAST * DAY
    assert inboxes_to_keep(room.session, silent - 1) == []
    assert inboxes_to_keep(room.session, silent) == [inbox.id]
    assert keep_inbox(room.session, inbox, silent) is None
    # After two silent weeks, the first to write is not read at once.
    text, ada = None, room.somebody()
    for at in range(3):
        text = notes(ada, f"Tecken {at}")
    assert inboxes_to_keep(room.session, silent + 60) == []
    assert keep_inbox(room.session, inbox, silent + 60) is None
    laid_out = keep_inbox(room.session, inbox, silent + TIES_LAST * DAY)
    # Nor does anything say that the three are one person's.
    assert (text.workshop_id, text.author_id, laid_out.attendance) == (
        laid_out.id,
        None,
        {"people": 0, "real": 0, "units": {}},
    )


@pytest.mark.parametrize("type_name", ["info", "rate", "ideas"])
def test_an_inbox_lets_go_of_who_wrote_whatever_else_is_put_on_its_agenda(room, type_name):
    inbox = open_inbox(room)
    text = notes(room.somebody(), "Ett tecken")
    add_moment(inbox, type_name, None, "L", room.now)
    room.session.flush()
    due = room.now + TIES_LAST * DAY
    assert inboxes_to_keep(room.session, due) == [inbox.id]
    read = keep_inbox(room.session, inbox, due)
    assert (text.author_id, text.workshop_id) == (None, read.id)
    assert {activity.type for activity in read.activities} == {"ideas"}
    # Nor is anything else begun in it: what is answered is counted at the close.
    assert half_over(room.session, room.now + 300 * DAY) == []


def test_what_only_says_something_beside_what_may_be_written_makes_an_inbox(room):
    inbox = create_workshop(room.session, room.journey, title="Inkorg")
    inbox.mode = "async"
    for type_name in ("info", "ideas"):
        add_activity(inbox, type_name)
    room.session.flush()
    open_for_days(room.session, inbox, 300, room.now)
    assert inboxes_to_keep(room.session, room.now + TIES_LAST * DAY) == [inbox.id]


def test_what_only_may_be_read_in_the_room_is_no_inbox(room):
    homework = create_workshop(
        room.session, room.journey, title="Hemma", template=templates()["02-kunskapslyft-hemuppgift"]
    )
    open_for_days(room.session, homework, 14, room.now)
    with pytest.raises(Refused) as refused:
        read_inbox(room.session, homework, room.now)
    assert (refused.value.code, inboxes_to_keep(room.session, room.now + 99 * DAY)) == ("not_an_inbox", [])


def test_every_moment_in_which_something_is_said_has_words_of_its_own_for_the_leader():
    """What to say and what to do when it gets stuck, in all languages; a break needs no speech."""
    lacking = [
        (name, plan["id"], part, language)
        for name, template in templates().items()
        for meeting in template["sessions"]
        for plan in meeting["activities"]
        if KINDS[plan["type"]].script(KINDS[plan["type"]].settle(plan.get("settings") or {}))
        for part in ("script", "if_wrong")
        for language in LANGUAGES
        if not (plan.get(part) or {}).get(language)
    ]
    assert lacking == []
