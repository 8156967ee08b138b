"""The draft: what the editors write between two published versions, with sources and reasons."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.analysis.words import budget, count
from models.base import Refused
from models.document.edition import edition_of
from models.document.fates import Fates
from models.document.statement import LONGEST_TEXT, SECTIONS, FocusArea, Revision, Statement
from models.document.version import Version, checksum, is_label, label_of
from models.journey.journey import Journey
from models.journey.logbook import record
from models.language import say
from models.numbers import whole
from models.references import Thing
from models.systems.hook import PUBLISHED, tell_systems
from models.systems.paths import journey_path, version_path
from models.workshop.cluster import Placement
from models.workshop.contribution import Contribution, in_order

VERSIONS = ("0.5", "0.6", "0.7", "0.9", "1.0")
MOST_FOCUS_AREAS = 9
LONGEST_NAME = 120
LETTERS = "ABCDEFGHIJKLMNOPRST"


class Draft:
    def __init__(self, session: Session, journey: Journey) -> None:
        self.session = session
        self.journey = journey

    def add_focus_area(self, name: str, definition: str = "") -> FocusArea:
        name, definition = _named(name, definition)
        if len(self.journey.focus_areas) >= MOST_FOCUS_AREAS:
            raise Refused("enough", field="name", most=MOST_FOCUS_AREAS)
        letter = next(
            letter for letter in LETTERS if letter not in {area.letter for area in self.journey.focus_areas}
        )
        area = FocusArea(
            letter=letter,
            name=name,
            definition=definition,
            position=len(self.journey.focus_areas),
        )
        self.journey.focus_areas.append(area)
        self.session.flush()
        return area

    def guard_new_area(self, name: str) -> None:
        """Raises Refused("area_exists"): two of one name are one that was pressed twice. What is copied or
        taken in whole may have them.
        """
        name = " ".join(name.split()).casefold()
        if name in [area.name.casefold() for area in self.journey.focus_areas]:
            raise Refused("area_exists", field="name")

    def rename_focus_area(self, area_id: int, name: str, definition: str = "") -> None:
        area = self.focus_area(area_id)
        area.name, area.definition = _named(name, definition)

    def remove_focus_area(self, area_id: int) -> None:
        """Only an empty one: statements are moved, parked or struck first, so that none disappears with its
        heading.
        """
        area = self.focus_area(area_id)
        if any(statement.focus_area_id == area.id for statement in self.journey.statements):
            raise Refused("area_not_empty")
        self.journey.focus_areas.remove(area)

    def add_statement(
        self,
        section: str,
        text: str,
        why: str,
        sources: list[dict],
        by: str,
        now: float,
        focus_area_id: int | None = None,
    ) -> Statement:
        if section not in SECTIONS:
            raise Refused("unknown_section", field="section")
        area = self.focus_area(focus_area_id) if section == "focus" else None
        statement = Statement(
            number=self._number(section, area),
            section=section,
            focus_area=area,
            position=len(self.journey.statements),
        )
        statement.revise(text, why, sources, by, now)
        self.journey.statements.append(statement)
        self.session.flush()
        self._include_sources(statement, by, now)
        record(self.journey, now, by, "wrote", number=statement.number)
        return statement

    def rework(
        self,
        statement: Statement,
        text: str,
        why: str,
        sources: list[dict],
        by: str,
        now: float,
        expected: int | None = None,
    ) -> None:
        """Other words for it, over the revision `expected` alone, or more that the same words build on."""
        before = statement.current
        is_new = statement.revise(text, why, sources, by, now, expected) is not before
        self._include_sources(statement, by, now)
        record(self.journey, now, by, "revised" if is_new else "supported", number=statement.number)

    def move(self, statement: Statement, by: int) -> None:
        """One place up (-1) or down (+1) among those that stand under the same heading."""
        beside = [
            other
            for other in [*self.journey.standing, *self.journey.open_questions]
            if _heading(other) == _heading(statement)
        ]
        at = beside.index(statement)
        beside.insert(max(0, at + by), beside.pop(at))
        for place, other in zip(sorted(other.position for other in beside), beside, strict=True):
            other.position = place

    def place(
        self,
        statement: Statement,
        section: str,
        to: int,
        by: str,
        now: float,
        focus_area_id: int | None = None,
    ) -> None:
        """To stand as number `to` under another heading, counted from 0. Its number goes along: that is its
        name in versions and answers, wherever it stands. What is put away is taken back first.
        """
        if section not in SECTIONS:
            raise Refused("unknown_section", field="section")
        if not statement.stands:
            raise Refused("unknown_item", field="statement")
        area = self.focus_area(focus_area_id) if section == "focus" else None
        was, there = _heading(statement), (section, area.id if area else None)
        statement.section, statement.focus_area, statement.focus_area_id = section, area, there[1]
        if section != "vision":
            statement.role = ""
        others = [
            other
            for other in [*self.journey.standing, *self.journey.open_questions]
            if _heading(other) == there and other is not statement
        ]
        others.insert(max(0, to), statement)
        rest = [other for other in self.journey.statements if other not in others]
        rest.sort(key=lambda other: (other.position, other.id))
        for position, other in enumerate(rest + others):
            other.position = position
        if was != there:
            record(self.journey, now, by, "placed", number=statement.number, area=self.under(statement))

    def under(self, statement: Statement) -> str:
        """What the heading that it stands under is called, in the journey's language."""
        called = {"vision": "doc-vision", "question": "doc-questions"}.get(statement.section)
        return say(self.journey.language, called) if called else statement.heading

    def put_away(self, statement: Statement, state: str, why: str, by: str, now: float) -> None:
        """Parked or struck, with a reason. What it was built on waits for its answer again, unless a version
        has said that it was taken in.
        """
        statement.put_away(state, why)
        for contribution in self._taken_into(statement):
            if _is_of_the_draft(contribution, statement):
                contribution.wait_again()
        record(self.journey, now, by, state, number=statement.number)

    def take_back(self, statement: Statement, by: str, now: float) -> None:
        """A statement that was put away stands again."""
        statement.take_back()
        self._include_sources(statement, by, now)
        record(self.journey, now, by, "took_back", number=statement.number)

    def remark(self, statement: Statement, words: str, by: str, now: float) -> None:
        """What the editors make of a difference between groups: printed with the statement."""
        if statement.current and statement.current.remark:
            there = statement.current.remark
            raise Refused("answered_meanwhile", field="remark", number=statement.number, words=there)
        statement.comment_on(words)
        record(self.journey, now, by, "remarked", number=statement.number)

    def statement(self, statement_id: int) -> Statement:
        for statement in self.journey.statements:
            if statement.id == statement_id:
                return statement
        raise Refused("unknown_item", field="statement")

    def focus_area(self, area_id: int | None) -> FocusArea:
        for area in self.journey.focus_areas:
            if area.id == area_id:
                return area
        raise Refused("unknown_area", field="focus_area")

    # Measures

    @property
    def words(self) -> int:
        """Length of the main text: vision, focus areas and their statements."""
        return count(
            *(statement.current.text for statement in self.journey.standing if statement.current),
            *(text for area in self.journey.focus_areas for text in (area.name, area.definition)),
        )

    @property
    def next_label(self) -> str:
        """The version after the latest; after 1.0 comes 1.1."""
        published = [version.label for version in self.journey.versions]
        if not published:
            return VERSIONS[0]
        latest = published[-1]
        if latest in VERSIONS[:-1]:
            return VERSIONS[VERSIONS.index(latest) + 1]
        before, _, after = latest.partition(".")
        return f"{before}.{(whole(after) or 0) + 1}"

    @property
    def budget(self) -> int:
        return budget(self.next_label)

    @property
    def unsupported(self) -> list[Revision]:
        return [
            statement.current
            for statement in self.journey.standing
            if statement.current and not statement.current.is_supported
        ]

    def untreated(self) -> list[Contribution]:
        """What is promised an answer and has none."""
        return Fates(self.session, self.journey).untreated()

    # Publishing

    def publish(
        self,
        label: str,
        by: str,
        now: float,
        diary: str = "",
        decided: str = "",
        finished: bool = True,
        lacks: Sequence[str] = (),
    ) -> Version:
        """Freeze the draft as a version. Contributions behind its sources are included in it by its name;
        `lacks` are conditions that it was published without, which its log says.
        """
        label = label_of(label)
        if not is_label(label):
            raise Refused("label_wrong", field="label")
        if any(version.label == label for version in self.journey.versions):
            raise Refused("label_taken", field="label", label=label)
        if not self.journey.standing:
            raise Refused("draft_empty")
        for statement in [*self.journey.standing, *self.journey.open_questions]:
            self._include_sources(statement, by, now, label)
        self.session.flush()
        if lacks:
            record(self.journey, now, by, "published_anyway", label=label, checks="; ".join(lacks))
        else:
            record(self.journey, now, by, "published", label=label)
        content = edition_of(
            self.session,
            self.journey,
            label=label,
            now=now,
            by=by,
            diary=diary,
            decided=decided,
            finished=finished,
        )
        version = Version(
            label=label,
            published_at=now,
            by=by,
            diary=diary[:60],
            content=content,
            checksum=checksum(content),
        )
        self.journey.versions.append(version)
        self.session.flush()
        paths = {"journey": journey_path(self.journey.id), "version": version_path(self.journey.id, label)}
        tell_systems(self.session, self.journey, PUBLISHED, now, version=label, links=paths)
        return version

    def _include_sources(self, statement: Statement, by: str, now: float, label: str = "") -> None:
        """What a sentence builds on has its answer, as soon as it is taken in; a version says which it is
        in.
        """
        why, key = f"{statement.number} ({label})" if label else statement.number, _key(statement)
        for contribution in self._taken_into(statement):
            if contribution.fate is None or _is_of_the_draft(contribution, statement):
                contribution.meet_fate("included", why, by, now, key)

    def _taken_into(self, statement: Statement) -> list[Contribution]:
        """What it was built on, and what was written to the same question in the same words."""
        behind = {
            contribution.id: contribution
            for revision in statement.revisions
            for source in revision.sources
            for contribution in self._behind(source)
        }
        said = {(contribution.activity_id, contribution.text) for contribution in behind.values()}
        alike = select(Contribution).where(
            Contribution.journey_id == self.journey.id,
            Contribution.activity_id.in_({activity for activity, _ in said}),
            Contribution.text.in_({text for _, text in said}),
            Contribution.number.is_not(None),
            Contribution.withdrawn.is_(False),
            Contribution.hidden_why == "",
        )
        for contribution in self.session.scalars(alike) if said else ():
            if (contribution.activity_id, contribution.text) in said:
                behind[contribution.id] = contribution
        return list(behind.values())

    def _behind(self, source: dict) -> list[Contribution]:
        """The contributions that a source stands for: itself, and all ideas of a cluster, as they were when
        it was chosen and as they are.
        """
        key = source.get("key") or ""
        keys = {key, *source.get("items", [])}
        if (cluster := Thing.CLUSTER.number(key)) is not None:
            keys |= set(self.session.scalars(select(Placement.item).where(Placement.cluster_id == cluster)))
        ids = Thing.CONTRIBUTION.numbers(keys)
        if not ids:
            return []
        return list(
            self.session.scalars(
                select(Contribution)
                .where(Contribution.id.in_(ids), Contribution.journey_id == self.journey.id)
                .order_by(*in_order())
            )
        )

    def _number(self, section: str, area: FocusArea | None) -> str:
        letter = area.letter if area else {"vision": "V", "question": "Q"}[section]
        taken = [
            int(statement.number[1:])
            for statement in self.journey.statements
            if statement.number[0] == letter
        ]
        return f"{letter}{max(taken, default=0) + 1}"


def _heading(statement: Statement) -> tuple[str, int | None]:
    return statement.section, statement.focus_area_id


def _key(statement: Statement) -> str:
    return Thing.STATEMENT.key(statement.id)


def _is_of_the_draft(contribution: Contribution, statement: Statement) -> bool:
    """Whether it was answered by being a source of this sentence, in no version yet."""
    fate = (contribution.fate, contribution.fate_why, contribution.led_to)
    return fate == ("included", statement.number, _key(statement))


def _named(name: str, definition: str) -> tuple[str, str]:
    """A focus area's name and what it means, as they are kept: nothing of either is cut in silence."""
    name, definition = " ".join(name.split()), definition.strip()
    if not name:
        raise Refused("name_missing", field="name")
    for field, said, most in (("name", name, LONGEST_NAME), ("definition", definition, LONGEST_TEXT)):
        if len(said) > most:
            raise Refused("too_long", field=field, most=most, now=len(said))
    return name, definition
