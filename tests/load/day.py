"""The common day of all staff, template 08 from its first activity to its last: three hundred phones at
thirty tables, six who sort what they wrote, and ten people who are not in the room.

Besides the audit of every run, one of what only such a day has: no table has more than its questions ask for
and nobody writes past its pen, each card lies where the last who moved it put it, and those at a distance
were shown what the room was.
"""

import asyncio
import time
from collections import Counter, defaultdict

from sqlalchemy import func, select

from models.base import Database
from models.document.draft import Draft
from models.journey.journey import Journey
from models.library import templates
from models.rehearsal.people import moves
from models.secrets import new_token
from models.workshop.activity import Activity
from models.workshop.answer import Answer
from models.workshop.cluster import Move, Placement
from models.workshop.contribution import Contribution
from models.workshop.creation import create_workshop
from models.workshop.participant import Participant
from models.workshop.pen import is_voice
from models.workshop.workshop import REMOTE_TABLE, Workshop
from tests.load.measure import spread
from tests.load.phone import ENOUGH, Phone
from tests.load.stage import EDITORS, Watcher, invite
from tests.patience import PATIENCE

TEMPLATE = "08-gemensam-dag"
TABLES, REMOTE = 30, 10
# Seconds in which a room does what it is asked.
WHILE = 12
THEMES = 8
TEXT = {
    "vision": ("Biblioteket är vårt gemensamma vardagsrum.",),
    "focus": (
        "Alla barn möter varje vecka en berättelse de själva har valt.",
        "Den som behöver digital hjälp får den av en människa.",
        "Biblioteket finns där människor redan är.",
        "Vi öppnar dörren när andra har stängt.",
        "Ingen går härifrån med frågan kvar.",
    ),
}
UNITS = ["Huvudbiblioteket", "Bokbussen", "Närbibliotek norr", "Närbibliotek söder", "Kundservice"]


def prepare(database: Database, people: int) -> tuple[int, str, str, list[str]]:
    """A text of six sentences, and the day that tries it. See stage.prepare for what is returned."""
    now = time.time()
    with database.writing() as session:
        journey = Journey(organisation_id=1, title="Belastningsprov", reader_key=new_token())
        session.add(journey)
        journey.name_units(UNITS)
        session.flush()
        draft = Draft(session, journey)
        for section, sentences in TEXT.items():
            for number, sentence in enumerate(sentences):
                area = draft.add_focus_area(f"Område {number + 1}").id if section == "focus" else None
                draft.add_statement(section, sentence, "Så sa vi.", [], "Redaktionen", now, area)
        workshop = create_workshop(
            session, journey, title="Gemensam dag", template=templates()[TEMPLATE], capacity=people
        )
        workshop.tables = TABLES
        # Each says it in the meeting's first question.
        workshop.ask_unit = False
        session.flush()
        return workshop.id, workshop.code, workshop.screen_key, invite(session, workshop, now)


async def common_day(play, n: int) -> dict:
    day = Day(play)
    report: dict = {"join": await day.come_in(n)}
    play.meter.begin()
    report["activities"] = [await day.lead(item) for item in play.stage.console.state["agenda"]["items"]]
    await play.come_in_step()
    report["in_step"] = play.in_step()
    report["tables"] = day.audit_tables()
    report["editors"] = day.audit_board()
    report["at_a_distance"] = {"people": len(day.remote), "walls_apart": day.walls_apart}
    found = [report["tables"], report["editors"], report["at_a_distance"]]
    wrong = ("different", "too_many", "past_the_pen", "misplaced", "both_heard_ok", "walls_apart", "untold")
    report["failed"] = sum(part.get(name, 0) for part in found for name in wrong)
    return report


def sign(state: dict) -> tuple:
    """How far a face has come."""
    return tuple(state.get("activity", {}).get(name) for name in ("id", "state", "stage", "round"))


class Day:
    def __init__(self, play):
        self.play, self.stage = play, play.stage
        self.tables: dict[object, list[Phone]] = defaultdict(list)
        self.remote: list[Phone] = []
        self.editors: list[Watcher] = []
        # What the board should look like; and what happened to those who wanted the same card.
        self.placed: dict[str, int] = {}
        self.moves = self.conflicts = self.both = self.untold = 0
        self.waits: list[float] = []
        self.walls_apart = 0
        self.past_the_pen = 0
        self.board = 0

    async def come_in(self, n: int) -> dict:
        play = self.play
        joined = await play.gather(
            n, within=n / 15, whole_page=True, at=lambda at: {"table": at % TABLES + 1}
        )
        before = len(play.phones)
        await play.gather(REMOTE, within=2, at=lambda at: {"remote": 1})
        self.remote = play.phones[before:]
        for phone in play.phones[:before]:
            self.tables[phone.form["table"]].append(phone)
        self.tables[REMOTE_TABLE] = self.remote
        self.editors = [await self.stage.person() for _ in range(EDITORS)]
        await self.stage.say("open_watch")
        with self.stage.database.reading() as session:
            key = session.get_one(Workshop, self.stage.workshop_id).watch_key
        self.wall = self.stage.another_screen(watch=key)
        await self.wall.until(lambda state: "workshop" in state)
        return joined

    # Leading

    async def lead(self, item: dict) -> dict:
        """One activity, in all its stages and rounds."""
        said, acks, began = len(self.play.measured.said), len(self.play.measured.acks), time.perf_counter()
        await self.stage.say("go_to", activity=item["id"])
        await self.told(item["id"])
        if self.state["state"] == "planned":
            if item["type"] == "gradient":
                self._rewrite()
            await self._goes_on("open_up", item["id"])
        report: dict = {"title": item["title"]["sv"], "type": item["type"]}
        while item["type"] != "info":
            await self.told(item["id"])
            if self.state["face"]["board"] and not self.state["face"]["asks"]:
                report["board"] = await self.sort(item["id"])
            elif self.state["face"]["asks"]:
                await self.answer(item["id"])
            if not await self._next(item["id"], report):
                break
        await self._compare_walls()
        return report | {
            "said": len(self.play.measured.said) - said,
            "ack_ms": spread(self.play.measured.acks[acks:]),
            "seconds": round(time.perf_counter() - began, 1),
        }

    @property
    def state(self) -> dict:
        return self.stage.console.state["activity"]

    async def told(self, activity: int) -> None:
        """Until every phone and wall has the activity as the console has it."""
        await self.stage.console.until(lambda state: state["activity"]["id"] == activity)
        await self.play.until(
            lambda: all(
                sign(watcher.state) == sign(self.stage.console.state)
                for watcher in (self.stage.screen, self.wall, *self.play.phones)
            )
        )

    async def _next(self, activity: int, report: dict) -> bool:
        """To its next stage, or close and show it, and on to its next round. False where it is over."""
        if await self._goes_on("advance", activity):
            return True
        await self.stage.say("close", activity=activity)
        report.setdefault("shown", []).append(await self._reveal(activity))
        return await self._goes_on("vote_again", activity)

    async def _goes_on(self, verb: str, activity: int) -> bool:
        """Whether there was anything to go on to; the console has it then."""
        before = sign(self.stage.console.state)
        answer = await self.stage.console.line.ask(verb, patience=PATIENCE, activity=activity)
        if answer["ok"]:
            await self.stage.console.until(lambda state: sign(state) != before)
        return answer["ok"]

    async def _reveal(self, activity: int) -> dict:
        await self.play.settle()
        for phone in self.play.phones:
            phone.result_at = None
        began = time.perf_counter()
        await self.stage.say("reveal", activity=activity)
        await self.play.until(lambda: all(phone.result_at for phone in self.play.phones))
        return spread([phone.result_at - began for phone in self.play.phones if phone.result_at])

    def _rewrite(self) -> None:
        """Over lunch: what divided the room has other words when it is asked about again."""
        with self.stage.database.writing() as session:
            workshop = session.get_one(Workshop, self.stage.workshop_id)
            if not any(asked.type == "gradient" and asked.is_shown for asked in workshop.agenda):
                return
            draft = Draft(session, workshop.journey)
            for statement in workshop.journey.standing[:2]:
                text = f"{statement.current.text} Det gör vi tillsammans."
                number = statement.current.number
                draft.rework(statement, text, "Efter lunch.", [], "Redaktionen", time.time(), number)

    # The room

    async def answer(self, activity: int) -> None:
        """Everybody does what is asked, at a moment of their own; where tables answer, one of each writes."""
        by_table = self.state["face"]["table"]
        deeds = []
        for phones in self.tables.values():
            for phone in phones[:1] if by_table else phones:
                at = self.play.chance.random() * WHILE * self.play.pace
                deeds.append(self._at(at, self.take_part(phone, activity)))
            if by_table:
                deeds.append(self._at(WHILE * self.play.pace, self._write_past(phones, activity)))
        await asyncio.gather(*deeds)
        await self.play.settle()

    async def _at(self, seconds: float, deed) -> None:
        await asyncio.sleep(seconds)
        await deed

    async def take_part(self, phone: Phone, activity: int) -> None:
        asked = phone.state["activity"]
        if asked["face"]["table"]:
            await phone.line.ask("take_pen", patience=PATIENCE, activity=activity)
        if asked.get("sampled"):
            found = await phone.line.ask("options", patience=PATIENCE, activity=activity)
            asked = {**asked, "items": found["items"]}
        clusters = [key for key in phone.state if key.startswith("k:")]
        for event, deed in moves(asked, self.play.chance, clusters):
            if event == "answer" and asked["type"] == "gradient" and deed["item"] == asked["items"][0]["key"]:
                # One sentence that divides the room, so that there is something to change.
                deed = {**deed, "value": self.play.chance.choice((1, 5))}
            phone.do(event, activity, asked["round"], deed, asked["face"]["table"])
        phone.say_ready(activity)

    async def _write_past(self, phones: list[Phone], activity: int) -> None:
        """Whoever has the pen goes on until it is enough; whoever has it not is heard by nobody."""
        with_pen, *others = phones
        await self.play.until(lambda: not with_pen.outbox)
        asked = with_pen.state["activity"]
        deeds = [deed for event, deed in moves(asked, self.play.chance) if event == "contribute"]
        if not deeds:
            return
        for number in range(20):
            answer = await with_pen.try_to("contribute", activity, deeds[0])
            if not answer["ok"]:
                self.untold += answer["error"] not in ENOUGH
                break
            self.untold += number == 19
        for phone in others[:1]:
            answer = await phone.try_to("contribute", activity, deeds[0])
            self.past_the_pen += answer["ok"] or answer["error"] != "pen_elsewhere"

    # The board

    async def sort(self, board: int) -> dict:
        """The six take a lot each, again and again, and lay every card in a group; now and then two want the
        same.
        """
        self.board = board
        began = time.perf_counter()
        for editor in self.editors:
            await editor.until(lambda state: state.get("activity", {}).get("id") == board)
        first = self.editors[0]
        groups = []
        for number in range(THEMES):
            made = await self._say(
                first, "create_cluster", activity=board, items=[], name=f"Tema {number + 1}"
            )
            groups.append(made["cluster"])
        await self._conflict(board, groups)
        await asyncio.gather(*(self._sort_lots(editor, board, groups) for editor in self.editors))
        await self._take_back(board, groups)
        return {
            "moves": len(self.waits),
            "seconds": round(time.perf_counter() - began, 1),
            "ack_ms": spread(self.waits),
        }

    async def _say(self, editor: Watcher, verb: str, **payload) -> dict:
        return await editor.line.ask(verb, patience=PATIENCE, **payload)

    async def _place(self, editor: Watcher, board: int, card: str, group: int, seen: str = "") -> dict:
        since = time.perf_counter()
        answer = await self._say(editor, "place", activity=board, items=[card], cluster=group, seen=[seen])
        if answer["ok"]:
            self.waits.append(time.perf_counter() - since)
            self.placed[card] = group
            self.moves += 1
        return answer

    async def _sort_lots(self, editor: Watcher, board: int, groups: list[int]) -> None:
        while lot := (await self._say(editor, "take_lot", activity=board)).get("items"):
            for card in lot:
                await self._place(editor, board, card, self.play.chance.choice(groups))

    async def _conflict(self, board: int, groups: list[int]) -> None:
        """Each with the next: one of the two has the card, and the other reads so."""
        cards = [key for key in self.editors[0].state if key.startswith("c:")]
        for number, card in enumerate(cards[: EDITORS - 1]):
            two = self.editors[number], self.editors[number + 1]
            answers = await asyncio.gather(
                *(self._place(editor, board, card, groups[at]) for at, editor in enumerate(two))
            )
            self.both += sum(answer["ok"] for answer in answers) != 1
            for at, answer in enumerate(answers):
                if answer["ok"]:
                    self.placed[card] = groups[at]
                else:
                    self.conflicts += 1
                    self.untold += answer["error"] != "moved_meanwhile" or not answer["message"]

    async def _take_back(self, board: int, groups: list[int]) -> None:
        """One's own last move, although others have moved since."""
        for editor in self.editors:
            loose = [card for card in self.placed if self.placed[card] == groups[0]][:1]
            for card in loose:
                await self._place(editor, board, card, groups[1], seen=str(groups[0]))
                answer = await self._say(editor, "undo", activity=board)
                self.untold += not answer["ok"]
                self.placed[card] = groups[0]
                self.moves -= 1

    # What only such a day has

    async def _compare_walls(self) -> None:
        """Those at a distance are shown what the room is, but the room's own network."""

        def seen(state: dict) -> dict:
            workshop = {name: said for name, said in state["workshop"].items() if name != "network"}
            return {**state, "workshop": workshop}

        await self.play.until(lambda: seen(self.wall.state) == seen(self.stage.screen.state), patience=5)
        self.walls_apart += seen(self.wall.state) != seen(self.stage.screen.state)

    def audit_tables(self) -> dict:
        """How many tables wrote, how many wrote more than a question asks for or with two voices, and how
        many of their answers are not as they were acknowledged.
        """
        with self.stage.database.reading() as session:
            workshop = session.get_one(Workshop, self.stage.workshop_id)
            tables, too_many = set(), 0
            for asked in (asked for asked in workshop.agenda if asked.is_put_to_tables):
                written = self._written_by_table(session, asked)
                tables |= {table for table, _ in written}
                limit = asked.settled.get("max_items_per_column") or asked.settled.get("max_items") or 0
                too_many += sum(n > limit for n in written.values() if limit)
                too_many += self._voices(session, asked) > len(self.tables)
            different = self._different(session)
        return {
            "tables": len(self.tables),
            "wrote": len(tables),
            "too_many": too_many,
            "past_the_pen": self.past_the_pen,
            "different": different,
        }

    def _different(self, session) -> int:
        place = (Answer.activity_id, Answer.round, Answer.item, Answer.criterion)
        said = select(Participant.table, *place, Answer.value).join(
            Participant, Answer.participant_id == Participant.id
        )
        kept = {(table, *at): value for table, *at, value in session.execute(said.where(is_voice()))}
        return sum(
            kept.get((table, *at)) != str(value)
            for table, phones in self.tables.items()
            for phone in phones
            for at, value in phone.for_table.items()
        )

    def _written_by_table(self, session, asked: Activity) -> Counter:
        """(table, kind) -> how many texts stand."""
        texts = select(Contribution.table, Contribution.kind, func.count()).where(
            Contribution.activity_id == asked.id,
            Contribution.table.is_not(None),
            Contribution.withdrawn.is_(False),
        )
        grouped = texts.group_by(Contribution.table, Contribution.kind)
        return Counter({(table, kind): n for table, kind, n in session.execute(grouped)})

    def _voices(self, session, asked: Activity) -> int:
        """How many tables' voices have answered it."""
        voices = (
            select(func.count(Participant.id.distinct()))
            .join(Answer, Answer.participant_id == Participant.id)
            .where(Answer.activity_id == asked.id, is_voice())
        )
        return session.scalar(voices) or 0

    def audit_board(self) -> dict:
        with self.stage.database.reading() as session:
            at = dict(
                session.execute(
                    select(Placement.item, Placement.cluster_id).where(Placement.activity_id == self.board)
                ).all()
            )
            kept = session.scalar(
                select(func.count()).where(
                    Move.activity_id == self.board, Move.what == "place", Move.undone.is_(False)
                )
            )
        misplaced = sum(at.get(card) != group for card, group in self.placed.items())
        return {
            "editors": len(self.editors),
            "cards": len(self.placed),
            "moves": self.moves,
            "misplaced": misplaced + abs(self.moves - (kept or 0)),
            "conflicts_told": self.conflicts,
            "both_heard_ok": self.both,
            "untold": self.untold,
        }
