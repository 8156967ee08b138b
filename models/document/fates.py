"""What became of what people wrote: decisions with a reason, duplicates that follow the one kept, and nobody
left without an answer.
"""

from functools import cache, cached_property

from sqlalchemy import BindParameter, Integer, Select, bindparam, func, select
from sqlalchemy.orm import Session

from models.analysis.ground import LARGE_DIFFERENCE
from models.analysis.similarity import most_alike
from models.analysis.words import holds
from models.base import Refused, in_turns
from models.document.known import known_to_readers
from models.document.statement import Objection, Statement
from models.document.wording_support import WordingSupport, differences, supports_of
from models.journey.journey import Journey
from models.journey.logbook import record
from models.references import Thing
from models.workshop.activity import RUNNING, SHOWN, Activity
from models.workshop.contribution import ANSWERED, Contribution, in_order, read_in_order
from models.workshop.workshop import Workshop

# Verdicts that ask for more work on the words.
UNSETTLED = ("split", "lukewarm", "weak")
MOST_TOGETHER = 500


def readable(session: Session, journey: Journey) -> Select[Contribution]:
    """A query for a journey's contributions that editors may see: what a room has been shown, be it to work
    on, or a meeting that is over has left behind. What is closed and not shown is its leader's alone.
    """
    return _readable(journey.id, _worked_on(session, journey))


def open_to_all(journey: Journey) -> Select[Contribution]:
    """The same for readers: what was revealed in a room, or a meeting that is over has left behind."""
    return _come_forth(journey.id).where(Contribution.activity_id.in_(_told(journey.id)))


def promised(journey: Journey) -> Select[Contribution]:
    """Of those what somebody is promised an answer to, read or still waiting to be let in: what readers are
    told there are, on every page and in every version.
    """
    return open_to_all(journey).where(
        Contribution.withdrawn.is_(False),
        Contribution.hidden_why == "",
        Contribution.approved | Contribution.fate.is_(None),
        func.substr(Contribution.number, 1, 1).in_(ANSWERED),
    )


# How much waits stands at the head of every page, and to put that question together takes longer than to ask
# it: it is put together once, with these for what differs.
JOURNEY = bindparam("journey", type_=Integer)
WORKED_ON = bindparam("worked_on", type_=Integer, expanding=True)


def _worked_on(session: Session, journey: Journey) -> list[int]:
    """Ids of texts that a room has been given to work on, out of what is closed and not shown."""
    return [
        number
        for items in session.scalars(_given_to_rooms(), {"journey": journey.id})
        for number in Thing.CONTRIBUTION.numbers(item["key"] for item in items)
    ]


@cache
def _given_to_rooms() -> Select[list[dict]]:
    meetings = select(Activity.workshop_id).join(Workshop, Workshop.id == Activity.workshop_id)
    holding_back = meetings.where(
        Workshop.journey_id == JOURNEY, Activity.state == "closed", Activity.id.not_in(_told(JOURNEY))
    )
    return select(Activity.items).where(Activity.workshop_id.in_(holding_back), Activity.state != "planned")


def _readable(
    journey: int | BindParameter[int], worked_on: list[int] | BindParameter[int]
) -> Select[Contribution]:
    running = select(Activity.id).where(Activity.state.in_(RUNNING))
    # What lies in a question that nobody has been asked yet was brought in from elsewhere.
    planned = select(Activity.id).where(Activity.state == "planned")
    return _come_forth(journey).where(
        Contribution.activity_id.in_(_told(journey))
        | Contribution.activity_id.in_(planned)
        | (Contribution.id.in_(worked_on) & Contribution.activity_id.not_in(running))
    )


def _come_forth(journey: int | BindParameter[int]) -> Select[Contribution]:
    return select(Contribution).where(Contribution.journey_id == journey, Contribution.number.is_not(None))


def _told(journey: int | BindParameter[int]) -> Select[int]:
    """Ids of what is told elsewhere (Activity.is_told_elsewhere), by the database itself."""
    is_over = (Workshop.state == "closed") & Activity.state.not_in(RUNNING)
    return (
        select(Activity.id)
        .join(Workshop, Workshop.id == Activity.workshop_id)
        .where(Workshop.journey_id == journey, Activity.state.in_(SHOWN) | is_over)
    )


class Fates:
    def __init__(self, session: Session, journey: Journey) -> None:
        self.session = session
        self.journey = journey
        # Of many texts in a row, what they led to is looked up once.
        self._led: dict[int, dict | None] = {}

    # Deciding

    def decide(
        self,
        ids: list[int],
        fate: str,
        why: str,
        by: str,
        now: float,
        led_to: str = "",
        seen: str | None = None,
    ) -> list[Contribution]:
        """One decision about one or several; `led_to` is a statement, by its number (B1) or its words, or for
        duplicates the one kept, by its number (T-031); what stands after a number is for who reads it. `seen`
        is the mark of the answer that whoever decides has before them: no other is written over.
        """
        if not ids:
            raise Refused("nothing_chosen", field="contribution")
        if len(ids) > MOST_TOGETHER:
            raise Refused("enough", most=MOST_TOGETHER)
        if fate == "included" and not led_to.strip():
            # METHOD 0.2: what is included is so somewhere.
            raise Refused("included_where", field="led_to")
        found = self._chosen(ids)
        for contribution in found:
            if seen is not None and contribution.answer_mark not in (seen, ""):
                raise Refused(
                    "answered_meanwhile", field="why", number=contribution.name, words=contribution.fate_why
                )
        key = self._led_to(led_to, fate)
        for contribution in found:
            self._guard_circle(contribution, key)
            contribution.meet_fate(fate, why, by, now, key)
        numbers = ", ".join(contribution.name for contribution in found[:8]) + (
            f" … ({len(found)})" if len(found) > 8 else ""
        )
        record(self.journey, now, by, "fated", numbers=numbers, fate=fate, why=why.strip()[:200])
        return found

    def _chosen(self, ids: list[int]) -> list[Contribution]:
        """In the order of their numbers; refused where one is not there to be read."""
        found = list(
            self.session.scalars(
                readable(self.session, self.journey).where(Contribution.id.in_(ids)).order_by(*in_order())
            )
        )
        if len(found) != len(set(ids)):
            raise Refused("unknown_item", field="contribution")
        return found

    def _led_to(self, typed: str, fate: str) -> str:
        typed = " ".join(typed.split())
        if not typed:
            return ""
        number = typed.split()[0].casefold()
        if fate == "duplicate":
            kept = self.contribution(number)
            return Thing.CONTRIBUTION.key(kept.id)
        statement = next(
            (
                statement
                for statement in self.journey.statements
                if statement.number.casefold() == number
                or (statement.current and statement.current.text.casefold() == typed.casefold())
            ),
            None,
        )
        if statement is None:
            raise Refused("unknown_statement", field="led_to", number=typed[:20])
        return Thing.STATEMENT.key(statement.id)

    def stays(self, texts: list[Contribution]) -> dict[str, Contribution]:
        """What these were duplicates of, by its key."""
        ids = Thing.CONTRIBUTION.numbers(text.led_to for text in texts if text.fate == "duplicate")
        kept = readable(self.session, self.journey).where(Contribution.id.in_(ids))
        return {Thing.CONTRIBUTION.key(text.id): text for text in self.session.scalars(kept)}

    def _guard_circle(self, contribution: Contribution, key: str) -> None:
        """Two duplicates of each other would both be without a fate."""
        seen = {contribution.id}
        while (number := Thing.CONTRIBUTION.number(key)) is not None:
            following = self.session.get(Contribution, number)
            if following is None or following.id in seen:
                raise Refused("duplicate_of_what", field="led_to")
            seen.add(following.id)
            key = following.led_to if following.fate == "duplicate" else ""

    def contribution(self, number: str) -> Contribution:
        found = self.session.scalar(
            readable(self.session, self.journey).where(Contribution.number == number.strip().upper()[:12])
        )
        if found is None:
            raise Refused("unknown_contribution", field="led_to", number=number[:20])
        return found

    # Looking

    def of(self, contribution: Contribution) -> dict:
        """{fate, why, by, at, statement, kept, wait}: duplicates answer with what became of the one kept;
        without a fate, `wait` is the day an answer is due.
        """
        final, kept = contribution, None
        for _ in range(50):
            if final.fate != "duplicate":
                break
            number = Thing.CONTRIBUTION.number(final.led_to)
            final = kept = None if number is None else self.session.get(Contribution, number)
            if final is None:
                final = contribution
                break
        return {
            "fate": contribution.fate,
            "why": self._why(contribution),
            "by": contribution.fate_by,
            "at": contribution.fate_at,
            "kept": (
                kept and {"number": kept.number, "text": kept.text, "fate": kept.fate, "why": self._why(kept)}
            ),
            "statement": self._statement(final),
            "wait": "" if contribution.fate else self._answer_day(contribution),
        }

    def _why(self, contribution: Contribution) -> str:
        return contribution.fate_why

    def _statement(self, contribution: Contribution) -> dict | None:
        number = Thing.STATEMENT.number(contribution.led_to)
        if number is None:
            return None
        if number not in self._led:
            found = self.session.get(Statement, number)
            self._led[number] = found and {
                "id": found.id,
                "number": found.number,
                "text": found.current.text if found.current else "",
                "stands": found.stands,
            }
        return self._led[number]

    def _answer_day(self, contribution: Contribution) -> str:
        workshop = self.session.get(Workshop, contribution.workshop_id)
        if workshop is None or not contribution.gets_answer:
            return ""
        return workshop.feedback_by or (workshop.step.answer_by if workshop.step else "")

    def untreated(self, prefixes: tuple[str, ...] = ANSWERED) -> list[Contribution]:
        """Without a fate, in the order of their numbers."""
        found = read_in_order(self.session, _that_wait(readable(self.session, self.journey)))
        return [contribution for contribution in found if contribution.name[0] in prefixes]

    def given(self) -> list[Contribution]:
        """What has met a fate, the latest first."""
        query = readable(self.session, self.journey).where(
            Contribution.fate.is_not(None), Contribution.withdrawn.is_(False)
        )
        found = read_in_order(self.session, query)
        return sorted(found, key=lambda contribution: contribution.fate_at or 0.0, reverse=True)

    def undecided(self) -> list[Contribution]:
        """Suggestions without a decision."""
        return self.untreated(("T",))

    def alike(self, contribution: Contribution) -> list[Contribution]:
        """The five without a fate that read most like one, best first.

        Opposites read alike too: a person decides which say the same.
        """
        others = {other.id: other for other in self.untreated() if other.id != contribution.id}
        return [
            others[key]
            for key, _ in most_alike(contribution.text, {key: other.text for key, other in others.items()})
        ]

    def may_stay(self, words: str, ids: list[int], most: int) -> list[Contribution]:
        """Of which those in `ids` may be duplicates: what holds the words that are sought; before any are,
        what reads most like the first of them.
        """
        readable_here = readable(self.session, self.journey).where(Contribution.withdrawn.is_(False))
        texts = {text.id: text for text in self.session.scalars(readable_here.order_by(*in_order()))}
        first = next((texts[number] for number in ids if number in texts), None)
        # What several have said in the same words is found once.
        once = {text.text: text for text in reversed(texts.values()) if text.id not in ids}
        others = {text.id: text for text in reversed(once.values())}
        if not words.strip() and first:
            alike = most_alike(first.text, {number: text.text for number, text in others.items()}, most)
            return [others[number] for number, _ in alike]
        return [text for text in others.values() if holds(f"{text.name} {text.text}", words)][:most]

    # Objections

    def open_wishes(self) -> dict[int, list[Contribution]]:
        """Statement id -> wishes for change to its wording as it stands, not yet answered."""
        current = {
            Thing.STATEMENT.key(statement.id, statement.current.number): statement.id
            for statement in self.journey.standing
            if statement.current
        }
        found: dict[int, list[Contribution]] = {}
        for contribution in self.untreated(("E",)):
            if contribution.about in current:
                found.setdefault(current[contribution.about], []).append(contribution)
        return found

    def unanswered(self) -> list[Objection]:
        standing = {statement.id for statement in self.journey.standing}
        return [
            objection
            for objection in self.journey.objections
            if not objection.answer and objection.statement_id in standing
        ]

    def gather(
        self, statement_id: int, text: str, ids: list[int], by: str, now: float, people: int | None = None
    ) -> Objection:
        """Several wishes that say the same, as one objection in the editors' words.

        The wishes keep their own.
        """
        if statement_id not in [statement.id for statement in self.journey.statements]:
            raise Refused("unknown_item", field="statement")
        text = " ".join(text.split())
        if not text:
            raise Refused("text_missing", field="text")
        if len(text) > 600:
            raise Refused("too_long", field="text", most=600, now=len(text))
        gathers = [Thing.CONTRIBUTION.key(contribution.id) for contribution in self._chosen(ids)]
        objection = Objection(
            statement_id=statement_id,
            text=text,
            people=people or max(1, len(ids)),
            gathers=gathers,
            by=by,
            at=now,
        )
        self.journey.objections.append(objection)
        self.session.flush()
        return objection

    def answer(self, objection_id: int, answer: str, by: str, now: float) -> Objection:
        """The editors' reply; everybody who wrote so can read it as the fate of their words."""
        objection = next(
            (objection for objection in self.journey.objections if objection.id == objection_id), None
        )
        if objection is None:
            raise Refused("unknown_item", field="objection")
        if objection.answer:
            raise Refused("answered_meanwhile", field="answer", number="", words=objection.answer)
        objection.reply(answer, by, now)
        ids = Thing.CONTRIBUTION.numbers(objection.gathers)
        for contribution in self.session.scalars(
            select(Contribution).where(Contribution.id.in_(ids), Contribution.journey_id == self.journey.id)
        ):
            contribution.meet_fate(
                "answered", objection.answer, by, now, Thing.STATEMENT.key(objection.statement_id)
            )
        statement = next(
            statement for statement in self.journey.statements if statement.id == objection.statement_id
        )
        record(self.journey, now, by, "answered", number=statement.number)
        return objection


class Told(Fates):
    """What became of what people wrote, as readers and the writers themselves are told it: a sentence in the
    words of the newest version. Of one that stands in no version yet neither words nor number are told: both
    are empty, and it is in the draft.
    """

    @cached_property
    def _known(self) -> dict[str, str]:
        known = known_to_readers(self.journey)
        return {**known.texts, **known.questions}

    def _why(self, contribution: Contribution) -> str:
        return contribution.why_told

    def _statement(self, contribution: Contribution) -> dict | None:
        found = super()._statement(contribution)
        if found is None or found["number"] in self._known:
            return found and {**found, "text": self._known[found["number"]]}
        return {**found, "number": "", "text": ""} if found["stands"] else None


def _that_wait(seen: Select[Contribution]) -> Select[Contribution]:
    """Of what editors may see what Contribution.waits, by the database itself."""
    return seen.where(
        Contribution.fate.is_(None),
        Contribution.withdrawn.is_(False),
        Contribution.hidden_why == "",
        func.substr(Contribution.number, 1, 1).in_(ANSWERED),
    )


@cache
def _ids_that_wait() -> Select[int]:
    return _that_wait(_readable(JOURNEY, WORKED_ON)).with_only_columns(Contribution.id)


def waiting(session: Session, journey: Journey) -> int:
    """How many texts wait for an answer, as the worklist, the receipts and the public page have it; and the
    objections that no such text stands behind. A number for the head of every page, without reading a text.
    """
    given = {"journey": journey.id, "worked_on": _worked_on(session, journey)}
    ids = set(in_turns(session.scalars(_ids_that_wait(), given)))
    alone = [
        objection
        for objection in Fates(session, journey).unanswered()
        if ids.isdisjoint(Thing.CONTRIBUTION.numbers(objection.gathers))
    ]
    return len(ids) + len(alone)


def answered_meetings(session: Session, journey: Journey) -> set[int]:
    """Ids of the meetings in which something was promised an answer and nothing waits for one."""
    met, waits = (
        set(
            session.scalars(
                select(Contribution.workshop_id)
                .where(
                    Contribution.journey_id == journey.id,
                    Contribution.number.is_not(None),
                    Contribution.withdrawn.is_(False),
                    Contribution.hidden_why == "",
                    func.substr(Contribution.number, 1, 1).in_(ANSWERED),
                    *which,
                )
                .distinct()
            )
        )
        for which in ((), (Contribution.fate.is_(None),))
    )
    return met - waits


def said_of(session: Session, journey: Journey, texts: list[Contribution]) -> dict[str, str]:
    """The words of what these are about, by its key, where that is another text."""
    ids = Thing.CONTRIBUTION.numbers(text.about for text in texts)
    about = readable(session, journey).where(Contribution.id.in_(ids))
    return {Thing.CONTRIBUTION.key(other.id): other.text for other in session.scalars(about)}


def worklist(
    session: Session, journey: Journey, language: str, supports: list[WordingSupport] | None = None
) -> dict:
    """What editors have not answered yet (METHOD step 7): {suggestions, statements, groups, outside,
    untreated, wishes, objections, n}. Every text that waits is in one of suggestions, wishes and untreated.

    `supports` are those of wording_support.supports_of, where they are at hand.
    """
    fates = Fates(session, journey)
    wishes = fates.open_wishes()
    beside = {wish.id for wished in wishes.values() for wish in wished}
    found = supports_of(session, journey, language) if supports is None else supports
    outside = [
        difference
        for difference in differences(journey, found)
        if difference.is_large and not difference.is_answered
    ]
    parts = {
        "suggestions": fates.undecided(),
        "statements": unsettled(journey, found),
        "groups": [
            pair
            for pair in spread(journey, latest_of(found))
            if not any(revision.remark for revision in pair[0].revisions[-1:])
        ],
        "outside": outside,
        # All else that is promised an answer: wishes too, for what was tried in a room and is no sentence of
        # the text, or is one in other words by now.
        "untreated": [
            text for text in fates.untreated(ANSWERED) if text.name[0] != "T" and text.id not in beside
        ],
        "wishes": wishes,
        "objections": fates.unanswered(),
    }
    return {**parts, "n": sum(len(part) for part in parts.values())}


def latest_of(supports: list[WordingSupport]) -> dict[str, WordingSupport]:
    """The newest support of each wording, by its key: staff's, or outsiders' where no staff has met any."""
    return {wording.key: wording for wording in supports if not wording.external} or {
        wording.key: wording for wording in supports
    }


def unsettled(journey: Journey, supports: list[WordingSupport]) -> list[tuple[Statement, WordingSupport]]:
    """Standing statements whose wording did not carry when it was last tried."""
    latest = latest_of(supports)
    return [
        (statement, wording)
        for statement in journey.standing
        if statement.current
        and (wording := latest.get(Thing.STATEMENT.key(statement.id, statement.current.number)))
        and wording.result["verdict"] in UNSETTLED
    ]


def spread(journey: Journey, latest: dict) -> list[tuple]:
    """(statement, lowest unit, highest unit) where units differ more than staff and outsiders may."""
    found = []
    for statement in journey.standing:
        wording = statement.current and latest.get(
            Thing.STATEMENT.key(statement.id, statement.current.number)
        )
        groups = (
            sorted(wording.result.get("groups") or [], key=lambda group: group["support"]) if wording else []
        )
        if len(groups) > 1 and groups[-1]["support"] - groups[0]["support"] > LARGE_DIFFERENCE:
            found.append((statement, groups[0], groups[-1]))
    return found
