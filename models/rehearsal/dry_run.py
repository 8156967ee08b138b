"""Every template tried out: invented people take part from the first activity to the last, through the
program's own verbs.

What is printed is what came of each activity and who uses it, so that an agenda with a dead end is seen
before a room full of people is.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import yaml
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities import KINDS
from models.analysis.days import day, later
from models.base import Database, Refused
from models.document.draft import Draft
from models.document.passage import write_passage
from models.install import WHOLE
from models.journey.journey import Journey
from models.language import pick, say
from models.library import FOLDER, deck, templates
from models.library.checking import check, check_words, texts_of
from models.organisation.server import at_least_one
from models.plans.card import write_card
from models.rehearsal.people import take_part
from models.schema import make
from models.secrets import new_token
from models.workshop.activity import Activity
from models.workshop.attendance import join
from models.workshop.board import Board
from models.workshop.contribution import Contribution
from models.workshop.creation import create_workshop
from models.workshop.days import close_after_days, open_for_days, open_homework, open_waiting
from models.workshop.evidence import people, result_of
from models.workshop.inputs import begin, references
from models.workshop.leading import advance, close_activity, close_meeting, reveal
from models.workshop.participation import Participation
from models.workshop.workshop import Workshop

CROWD = 12
LEADER = "Mötesledaren"
START = 1_770_000_000.0
DAY = 86400
UNITS = ["Huvudbiblioteket", "Bokbussen"]
AREAS = {
    "Läsning som är din": "Alla barn möter varje vecka en berättelse de själva har valt.",
    "Digital trygghet": "Den som behöver digital hjälp får den av en människa.",
    "Nära där du är": "Biblioteket finns där människor redan är.",
}
STRATEGIES = [
    "Ett aktivt förmedlande arbetssätt",
    "Samarbete med lokalsamhället",
    "Nya digitala arbetsmetoder",
]
LIST = (
    "Läxhjälp på måndagar\nBokstart hemma\nMeröppet på två bibliotek\nDigital handledning\nSagostund på fler"
    " språk"
)


@dataclass
class Line:
    """What became of one activity. `trouble` is a code where it could not be run as it stands."""

    template: str
    session: str
    activity: str
    type: str
    outcome: str = ""
    used_by: str = ""
    trouble: str = ""


class Trial:
    def __init__(self, session: Session, secret: bytes = b"trial", chance: int = 1) -> None:
        self.session = session
        self.secret = secret
        self.chance = Random(chance)
        self.now = START
        self.keys = 0

    def run(self, together: list[dict]) -> list[Line]:
        """All sessions of these templates in order, in one journey that has what a template may ask for."""
        journey = self._journey(together[0])
        lines = []
        for template in together:
            for part in template["sessions"]:
                self.now += DAY
                workshop = create_workshop(
                    self.session, journey, title=part["id"], template=template, session_id=part["id"]
                )
                lines += self._days(workshop) if workshop.mode == "async" else self._meeting(workshop)
                for companion in [
                    workshop
                    for workshop in journey.workshops
                    if workshop.mode == "async" and workshop.state == "open"
                ]:
                    self._do_tasks(companion)
        _say_who_uses(lines, journey)
        return lines

    def _journey(self, template: dict) -> Journey:
        journey = Journey(
            organisation_id=at_least_one(self.session).id,
            title=template["id"],
            horizon=2032,
            reader_key=new_token(),
            language=template.get("lang", "sv"),
        )
        journey.frame = {
            "mission": "Folkbibliotek för alla",
            "given": "Budgeten",
            "influence": "Öppettiderna",
            "unclear": "Huset",
            "decides": "Nämnden",
        }
        journey.name_units(UNITS)
        self.session.add(journey)
        self.session.flush()
        draft = Draft(self.session, journey)
        draft.add_statement(
            "vision",
            "Biblioteket är vårt gemensamma vardagsrum.",
            "Så sa vi på dag två.",
            [],
            "trial",
            self.now,
        )
        for name, text in AREAS.items():
            draft.add_statement(
                "focus",
                text,
                "Störst kluster i februari.",
                [],
                "trial",
                self.now,
                draft.add_focus_area(name).id,
            )
        for text in STRATEGIES:
            write_passage(journey, "strategy", text)
        for card in deck("vagor-startlek")["cards"][:6]:
            write_card(
                journey,
                "wave",
                {
                    "name": pick(card["rubrik"], journey.language),
                    "happens": pick(card["hander"], journey.language),
                    "so_what": pick(card["savad"], journey.language),
                },
                "trial",
                self.now,
            )
        self._suggest(journey)
        self.session.flush()
        return journey

    def _suggest(self, journey: Journey) -> None:
        """An earlier meeting that left suggestions to decide about."""
        plan = {
            "id": "tidigare",
            "type": "suggest",
            "title": {"sv": "Förslag"},
            "settings": {"mode": "perspective"},
        }
        early = {"id": "", "sessions": [{"id": "s", "activities": [plan]}]}
        workshop = create_workshop(self.session, journey, title="Före", template=early)
        self._meeting(workshop)

    # A meeting

    def _meeting(self, workshop: Workshop) -> list[Line]:
        hands = self._come_in(workshop)
        workshop.start(self.now)
        lines = []
        for activity in workshop.agenda:
            lines.append(self._ask(workshop, activity, hands))
        close_meeting(self.session, workshop, day(later(self.now, 14)), LEADER, self.now)
        return lines

    def _come_in(self, workshop: Workshop) -> list[Participation]:
        units = workshop.journey.units
        hands = []
        for number in range(CROWD):
            unit = None if workshop.external else units[number % 2].id
            table = number % workshop.tables + 1 if workshop.tables else None
            person, _, _ = join(
                self.session, workshop, self.secret, language=workshop.language, unit_id=unit, table=table
            )
            hands.append(Participation(self.session, workshop, person, self.now))
        return hands

    def _ask(self, workshop: Workshop, activity: Activity, hands: list[Participation]) -> Line:
        line = Line(workshop.template, workshop.title, activity.key, activity.type)
        workshop.go_to(activity)
        if activity.kind.holds_tasks:
            companion = open_homework(self.session, activity, self.now)
            line.outcome = f"{len(companion.agenda)} tasks open" if companion else ""
            line.trouble = "" if companion else "no_tasks"
        if not activity.kind.has_result:
            activity.open([], len(hands), self.now)
            line.outcome = line.outcome or activity.settings.get("kind", "talk")
            return line
        self._list_up(activity)
        try:
            begin(activity, workshop.language, people(self.session, workshop), self.now)
        except Refused as refused:
            line.trouble = refused.code
            return line
        self._play(workshop, activity, hands)
        self._approve(activity)
        close_activity(self.session, activity, self.now)
        cards = reveal(self.session, activity, self.now)
        self._mark(activity)
        line.outcome = self._outcome(activity, workshop.language, cards)
        line.trouble = "" if line.outcome else "no_outcome"
        return line

    def _list_up(self, activity: Activity) -> None:
        """Whoever leads types what the room works on."""
        if activity.wants_list:
            activity.list_up(LIST)

    def _play(self, workshop: Workshop, activity: Activity, hands: list[Participation]) -> None:
        while True:
            if activity.kind.has_board and not activity.stage:
                self._sort(activity, workshop.journey)
            self._answer(activity, hands)
            if activity.stage + 1 < len(activity.stages):
                advance(self.session, activity, self.now)
            elif activity.round < activity.kind.rounds(activity.settled):
                close_activity(self.session, activity, self.now)
                reveal(self.session, activity, self.now)
                activity.vote_again(self.now)
            else:
                return

    def _answer(self, activity: Activity, hands: list[Participation]) -> None:
        clusters = (
            [cluster.key for cluster in Board(self.session, activity, activity.workshop.journey).standing]
            if activity.kind.has_board
            else []
        )
        for hand in hands:
            self.keys += 1
            for refused in take_part(hand, activity, self.chance, clusters, f"trial-{self.keys}"):
                # What people meet in any room: no dots left, enough goals. Anything else is a fault of
                # the template.
                if refused.code not in ("enough", "no_dots_left", "goals_enough", "goals_enough_here"):
                    raise refused
        self.session.flush()

    def _approve(self, activity: Activity) -> None:
        """What is looked through before it is shown (Fail Camp's stories) is let through."""
        for contribution in self.session.scalars(
            select(Contribution).where(Contribution.activity_id == activity.id)
        ):
            contribution.approved = True

    def _sort(self, activity: Activity, journey: Journey) -> None:
        """Every third idea alone, the rest in groups of up to six."""
        board = Board(self.session, activity, journey)
        keys = [item["key"] for at, item in enumerate(activity.items) if at % 3]
        for at in range(0, min(len(keys), 30), 6):
            cluster = board.create(keys[at : at + 6], "trial", self.now)
            board.name(cluster.id, f"Det här hör ihop {at // 6 + 1}", "trial", self.now)
        self.session.flush()

    def _mark(self, activity: Activity) -> None:
        if activity.kind.is_choosable:
            for item in activity.items[:3]:
                activity.choose(item["key"], True, {item["key"] for item in activity.items})

    # Tasks over days

    def _days(self, workshop: Workshop) -> list[Line]:
        open_for_days(self.session, workshop, 7, self.now)
        return self._do_tasks(workshop)

    def _do_tasks(self, workshop: Workshop) -> list[Line]:
        hands = self._come_in(workshop)
        tasks = [activity for activity in workshop.agenda if activity.is_running]
        for activity in tasks:
            if activity.kind.has_result:
                self._answer(activity, hands)
        # A task that works on others' words is opened when there are some.
        for activity in open_waiting(self.session, workshop, self.now):
            self._answer(activity, hands)
        close_after_days(self.session, workshop, "trial", self.now)
        lines = []
        for activity in workshop.agenda:
            line = Line(workshop.template, workshop.title, activity.key, activity.type)
            line.outcome = (
                self._outcome(activity, workshop.language, [])
                if activity.kind.has_result and activity.is_shown
                else activity.settings.get("kind", "")
            )
            line.trouble = "" if line.outcome else "not_opened"
            lines.append(line)
        return lines

    # Telling

    def _outcome(self, activity: Activity, language: str, cards: list) -> str:
        result = result_of(self.session, activity, language)
        texts = len(
            list(self.session.scalars(select(Contribution.id).where(Contribution.activity_id == activity.id)))
        )
        said = activity.kind.came_of(result)
        made = f", {len(cards)} cards {cards[0].number}–{cards[-1].number}" if cards else ""
        return said and f"{said}{f', {texts} texts' if texts and not activity.kind.shows_texts else ''}{made}"


def _say_who_uses(lines: list[Line], journey: Journey) -> None:
    """Which later activities take each one in; whatever else it is, the meeting's note and the draft's
    sources have it.
    """
    outputs = {
        activity.key: activity.output for workshop in journey.workshops for activity in workshop.agenda
    }
    takers: dict[str, list[str]] = {}
    for workshop in journey.workshops:
        for activity in workshop.agenda:
            shown = activity.settings.get("show") or []
            for reference in [*references(activity.input), *([shown] if isinstance(shown, str) else shown)]:
                takers.setdefault(reference.partition(":")[2] or reference, []).append(activity.key)
    for line in lines:
        found = [
            key
            for name in (line.activity, outputs.get(line.activity))
            if name
            for key in takers.get(name, [])
        ]
        line.used_by = ", ".join(dict.fromkeys(found)) or ("note" if KINDS[line.type].has_result else "")


def try_out(session: Session, chosen: dict[str, dict]) -> list[Line]:
    """Those of one journey are run in it, in its order: each finds what the earlier ones left."""
    together: dict[str, list[dict]] = {}
    for name, template in chosen.items():
        together.setdefault(template.get("journey") or name, []).append(template)
    return [line for found in together.values() for line in Trial(session).run(found)]


def print_words(names: list[str]) -> int:
    """How much of each file that comes with the program is said in every language; how many have gaps."""
    print(
        f"{'file':32}{'texts':>6}{''.join(f'{language:>5}' for language in WHOLE)}"
        f"{'length':>8}{'plain':>7}{'leader':>8}{'scripts':>9}{'if wrong':>10}"
    )
    gaps = 0
    for path in shipped():
        if names and path.stem not in names:
            continue
        text = path.read_text("utf-8")
        tree, problems = yaml.safe_load(text), check_words(text)
        said = [words for _, words in texts_of(tree)]
        codes = Counter(problem.code for problem in problems)
        moments = [plan for part in tree.get("sessions", []) for plan in part["activities"]]
        print(
            f"{path.stem[:31]:32}{len(said):>6}"
            + "".join(
                f"{sum(isinstance(words, dict) and bool(words.get(language)) for words in said):>5}"
                for language in WHOLE
            )
            + f"{codes['language_short'] + codes['language_long']:>8}{codes['language_plain']:>7}"
            + f"{codes['language_leaders']:>8}"
            + "".join(
                f"{f'{sum(bool(plan.get(name)) for plan in moments)}/{len(moments)}':>{width}}"
                for name, width in (("script", 9), ("if_wrong", 10))
            )
        )
        for problem in problems:
            words = say("sv", f"template-problem-{problem.code.replace('_', '-')}", **problem.values)
            print(f"{path.name}:{problem.line}: {problem.place} {words}")
        gaps += bool(problems)
    return gaps


def shipped() -> list[Path]:
    """Files of words for people that come with the program."""
    return [
        path
        for folder in ("templates", "journeys", "decks")
        for path in sorted((FOLDER / folder).glob("*.yaml"))
    ]


def print_table(names: list[str]) -> int:
    """All templates, those named, or files: checked, tried out and printed.

    An exit code: 1 where something cannot be run.
    """
    chosen, wrong = {}, 0
    for name in names or templates():
        text = (
            Path(name).read_text("utf-8")
            if Path(name).is_file()
            else (FOLDER / "templates" / f"{name}.yaml").read_text("utf-8")
        )
        template, problems = check(text)
        for problem in problems:
            words = say("sv", f"template-problem-{problem.code.replace('_', '-')}", **problem.values)
            print(f"{name}:{problem.line}: {problem.place} {words}")
        if template is None or any(problem.stops for problem in problems):
            wrong += 1
        else:
            chosen[template["id"]] = template
    wrong += print_words(names)
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/trial.sqlite")
        make(database)
        with database.session(bind=database.writer) as session:
            lines = try_out(session, chosen)
        database.engine.dispose()
    for line in [Line("template", "session", "activity", "type", "outcome", "used by"), *lines]:
        outcome = f"! {line.trouble}" if line.trouble else line.outcome[:58]
        print(
            f"{line.template[:28]:29}{line.session[:10]:11}{line.activity[:16]:17}{line.type:13}"
            f"{outcome:59}{line.used_by[:34]}"
        )
    wrong += sum(bool(line.trouble) for line in lines)
    sessions = len({(line.template, line.session) for line in lines})
    print(
        f"{len(chosen)} templates, {sessions} sessions, {len(lines)} activities, {CROWD} people in each;"
        f" {wrong} that could not be run"
    )
    return min(1, wrong)
