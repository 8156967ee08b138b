"""What other systems are answered about a journey: what its readers may know, in plain values under names
that stay. The published editions are asked, and never the draft; nothing that somebody wrote in a meeting, no
number of fewer than five people, and nobody's name but where the plan itself says who does what.

The description of the interface is made of these very shapes (participant/openapi.py).
"""

from typing import Annotated, NotRequired, TypedDict

from models.analysis.disclosure import SMALLEST
from models.document.telling import coming
from models.document.version import Version
from models.journey.journey import Journey
from models.language import pick
from models.systems.paths import journey_path, version_path

# Of a plain value, what its schema says besides its type.
Day = Annotated[str, ("format", "date")]
Address = Annotated[str, ("format", "uri")]
Percent = Annotated[int, ("minimum", 0), ("maximum", 100)]


# Of a card, what is about somebody and not about what is to be done.
UNTOLD = ("contact", "mentor")


class Paged(TypedDict):
    """Which page this is, of how many; `total` counts what is on all of them."""

    page: int
    pages: int
    total: int


class JourneyLinks(TypedDict):
    """`read` is the page that people read."""

    self: Address
    versions: Address
    statements: Address
    plan: Address
    read: Address


class JourneySeen(TypedDict):
    """A journey that has published something, as its newest version calls it. `language` is that of its
    texts.
    """

    id: int
    title: str
    organisation: str
    language: str
    horizon: int | None
    public: bool
    newest_version: str
    newest_version_date: Day
    links: JourneyLinks


class Journeys(Paged):
    items: list[JourneySeen]


class VersionLinks(TypedDict):
    self: Address
    read: Address


class VersionLine(TypedDict):
    """A published version. It never changes; `checksum` is the SHA-256 of all that was frozen with it.
    `finished` is false for working material that was sent round for views.
    """

    version: str
    date: Day
    finished: bool
    decided_by: str
    diary_number: str
    checksum: str
    links: VersionLinks


class Versions(Paged):
    items: list[VersionLine]


class Sentence(TypedDict):
    """A sentence as it is read; `number` stays with it from one version to the next. Of the vision's, `role`
    says what it is, where it is anything: mission or story.
    """

    number: str
    text: str
    role: str


class FocusAreaSeen(TypedDict):
    letter: str
    name: str
    definition: str
    statements: list[Sentence]


class Meeting(TypedDict):
    """A meeting that was held before the version was published; null stands for fewer than five people, and
    for what they wrote.
    """

    title: str
    date: Day
    people: int | None
    contributions: int | None


class VersionSeen(VersionLine):
    """What a version says."""

    title: str
    organisation: str
    language: str
    horizon: int | None
    vision: list[Sentence]
    focus_areas: list[FocusAreaSeen]
    questions: list[str]
    words: int
    meetings: list[Meeting]


class Source(TypedDict):
    """What a statement builds on: a kind of thing, what that is called or numbered, and how many ideas it
    gathers, null for fewer than five.
    """

    kind: str
    reference: str
    ideas: int | None


class Stance(TypedDict):
    """How a wording was met: `answers` people took a stand, `support` per cent of them for it, `warm` of them
    warmly. `external` are others than those who work there.
    """

    verdict: str
    support: Percent | None
    warm: Percent | None
    answers: int | None
    external: bool


class StatementSeen(Sentence):
    """A statement of the newest version, in its newest wording. `supported` is whether it has a source and a
    reason; `focus_area` is a letter, null for the vision.
    """

    focus_area: str | None
    revision: int
    date: Day
    why: str
    supported: bool
    stance: Stance | None
    sources: list[Source]


class Statements(Paged):
    version: str
    items: list[StatementSeen]


class ComingDate(TypedDict):
    """A day to come: a step begins (`step`), an answer is promised (`answer`) or all have theirs already
    (`answered`), a round of comments ends (`closes`).
    """

    date: Day
    hour: str
    what: str
    title: str


class CardSeen(TypedDict):
    """A goal, an action, a commitment or a statement of intent: those of its fields that say something."""

    number: str
    fields: dict[str, str]
    focus_area: str
    unit: str


class Plan(TypedDict):
    """The days to come, and what the newest version plans."""

    version: str
    coming: list[ComingDate]
    goals: list[CardSeen]
    actions: list[CardSeen]
    commitments: list[CardSeen]
    intents: list[CardSeen]


class Wrong(TypedDict):
    """What went wrong (RFC 9457): `code` for machines, `title` one sentence for people."""

    type: str
    title: str
    status: int
    code: str
    field: NotRequired[str]


def journey_seen(journey: Journey, newest: Version, here: str) -> JourneySeen:
    """By its newest version; `here` is this server's own address."""
    edition = newest.content
    at = f"{here}{journey_path(journey.id)}"
    return {
        "id": journey.id,
        "title": edition["title"],
        "organisation": edition["organisation"],
        "language": edition["language"],
        "horizon": edition["horizon"],
        "public": journey.public,
        "newest_version": newest.label,
        "newest_version_date": edition["date"],
        "links": {
            "self": at,
            "versions": f"{at}/versions",
            "statements": f"{at}/statements",
            "plan": f"{at}/plan",
            "read": f"{here}/read/{journey.reader_key}",
        },
    }


def version_line(journey: Journey, version: Version, here: str) -> VersionLine:
    edition = version.content
    return {
        "version": version.label,
        "date": edition["date"],
        "finished": edition.get("finished", True),
        "decided_by": edition["decided"],
        "diary_number": edition["diary"],
        "checksum": version.checksum,
        "links": {
            "self": f"{here}{version_path(journey.id, version.label)}",
            "read": f"{here}/read/{journey.reader_key}/{version.label}",
        },
    }


def version_seen(journey: Journey, version: Version, here: str) -> VersionSeen:
    edition = version.content
    return {
        **version_line(journey, version, here),
        "title": edition["title"],
        "organisation": edition["organisation"],
        "language": edition["language"],
        "horizon": edition["horizon"],
        "vision": [_sentence(statement) for statement in edition["vision"]],
        "focus_areas": [
            {
                "letter": area["letter"],
                "name": area["name"],
                "definition": area["definition"],
                "statements": [_sentence(statement) for statement in area["statements"]],
            }
            for area in edition["focus_areas"]
        ],
        "questions": edition["questions"],
        "words": edition["colophon"]["words"],
        "meetings": [
            {
                "title": meeting["title"],
                "date": meeting["date"],
                "people": _told(meeting["people"]),
                "contributions": meeting["contributions"] if _told(meeting["people"]) else None,
            }
            for meeting in edition["colophon"]["workshops"]
        ],
    }


def statements_seen(version: Version) -> list[StatementSeen]:
    """In the order they are read."""
    edition = version.content
    return [_statement(statement, None) for statement in edition["vision"]] + [
        _statement(statement, area["letter"])
        for area in edition["focus_areas"]
        for statement in area["statements"]
    ]


def plan_of(journey: Journey, language: str, now: float) -> Plan:
    newest = journey.versions[-1]
    return {
        "version": newest.label,
        "coming": [
            {
                "date": event["date"],
                "hour": event["hour"],
                "what": event["what"],
                "title": pick(event["title"], language),
            }
            for event in coming(journey, now)
        ],
        "goals": _cards(newest, "goal"),
        "actions": _cards(newest, "action"),
        "commitments": _cards(newest, "commitment"),
        "intents": _cards(newest, "intent"),
    }


def _sentence(statement: dict) -> Sentence:
    return {"number": statement["number"], "text": statement["text"], "role": statement.get("role", "")}


def _statement(statement: dict, letter: str | None) -> StatementSeen:
    current = statement["revisions"][-1]
    return {
        **_sentence(statement),
        "focus_area": letter,
        "revision": current["number"],
        "date": current["date"],
        "why": current["why"],
        "supported": current["supported"],
        "stance": _stance(current["test"]),
        "sources": [
            {
                "kind": source["type"],
                "reference": source["ref"],
                "ideas": _told(len(source["ideas"])),
            }
            for source in current["sources"]
        ],
    }


def _stance(test: dict) -> Stance | None:
    """None where nobody has said, or too few to tell."""
    if not test or _told(test.get("n")) is None:
        return None
    return {
        "verdict": test["verdict"],
        "support": test.get("support"),
        "warm": test.get("warm"),
        "answers": test["n"],
        "external": bool(test.get("external")),
    }


def _cards(version: Version, kind: str) -> list[CardSeen]:
    return [
        {
            "number": card["number"],
            "fields": {name: str(value) for name, value in card["fields"].items() if name not in UNTOLD},
            "focus_area": card["area"],
            "unit": card["unit"],
        }
        for card in version.content.get("cards", {}).get(kind, [])
    ]


def _told(n: int | None) -> int | None:
    return n if n is not None and n >= SMALLEST else None
