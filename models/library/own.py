"""Templates of one's own beside those that come with the program: copied, made from an agenda, changed,
shared as a file.
"""

import re
from functools import lru_cache
from typing import NamedTuple

import yaml
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.base import Refused
from models.library import FOLDER, templates
from models.library.checking import SCHEMA, Problem, check
from models.workshop.activity import Activity
from models.workshop.template import OwnTemplate
from models.workshop.workshop import Workshop

# What an activity keeps that belongs to one meeting alone.
_OF_THE_MEETING = ("companion", "clock_hidden", "centre", "list")
_KEPT = ("title", "minutes", "phase", "prompt", "help", "script", "if_wrong", "input", "output")


def all_templates(session: Session) -> dict[str, dict]:
    """Every template by id, the program's own first.

    One that a later version of the program cannot run any more is left out.
    """
    found = dict(templates())
    for own in own_templates(session):
        template, problems = _checked(own.source)
        if template is not None and not any(problem.stops for problem in problems):
            found[own.name] = template
    return found


@lru_cache(maxsize=64)
def _checked(source: str) -> tuple[dict | None, list[Problem]]:
    """A file that has not changed is as right as it was."""
    return check(source)


def own_templates(session: Session) -> list[OwnTemplate]:
    return list(session.scalars(select(OwnTemplate).order_by(OwnTemplate.name)))


def source_of(session: Session, name: str) -> str:
    """The file as it was written. Refused for a name that is none."""
    own = session.scalar(select(OwnTemplate).where(OwnTemplate.name == name))
    if own:
        return own.source
    if name in templates():
        return (FOLDER / "templates" / f"{name}.yaml").read_text("utf-8")
    raise Refused("template_missing")


class Read(NamedTuple):
    """A file as somebody wrote it, instead of the template called `name` where there is such a one, and what
    `check` found in it.
    """

    text: str
    name: str
    template: dict | None
    problems: list[Problem]


def read(text: str, name: str = "") -> Read:
    return Read(text, name, *check(text))


def keep(session: Session, organisation_id: int, read: Read, by: str, now: float) -> OwnTemplate:
    """Save it under the id in the file, as this organisation's.

    Refused where it could not be run, or where the id is taken by another template.
    """
    template, text, instead_of = read.template, read.text, read.name
    stops = [problem for problem in read.problems if problem.stops]
    if template is None or stops:
        raise Refused("template_wrong", field="source", n=max(1, len(stops)))
    name = template["id"]
    there = session.scalar(select(OwnTemplate).where(OwnTemplate.name == name))
    if name in templates() or (there and name != instead_of):
        raise Refused("template_taken", field="source", name=name)
    own = (
        there
        or session.scalar(select(OwnTemplate).where(OwnTemplate.name == instead_of))
        or OwnTemplate(organisation_id=organisation_id, name=name, source=text)
    )
    own.name, own.source, own.by, own.at = name, text, by, now
    session.add(own)
    session.flush()
    return own


def remove(session: Session, name: str) -> None:
    own = session.scalar(select(OwnTemplate).where(OwnTemplate.name == name))
    if own is None:
        raise Refused("template_missing")
    session.delete(own)


def copy_of(session: Session, name: str) -> str:
    """The same file under an id that is free."""
    return re.sub(
        r"^id:.*$", f"id: {_free(session, name)}", source_of(session, name), count=1, flags=re.MULTILINE
    )


def from_workshop(session: Session, workshop: Workshop) -> str:
    """A workshop's agenda as a file: questions and settings, nothing that anybody wrote."""
    name = _free(
        session,
        re.sub(r"[^a-z0-9]+", "-", workshop.title.lower().translate(str.maketrans("åäöæøé", "aaoaoe"))).strip(
            "-"
        )[:40]
        or "mall",
    )
    content = {
        "schema": SCHEMA,
        "id": name,
        "title": {workshop.language: workshop.title},
        "purpose": {workshop.language: ""},
        "group": {"min": 3, "max": 300},
        "lang": workshop.language,
        **({"records": "external"} if workshop.external else {}),
        "sessions": [
            {
                "id": "s1",
                "title": {workshop.language: workshop.title},
                **({"mode": "async"} if workshop.mode == "async" else {}),
                "total_minutes": sum(activity.minutes for activity in workshop.activities),
                "activities": [_plan(activity) for activity in workshop.agenda],
            }
        ],
    }
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=140)


def _plan(activity: Activity) -> dict:
    kept = {name: value for name in _KEPT if (value := getattr(activity, name))}
    settings = {
        name: value
        for name, value in activity.settings.items()
        if name not in _OF_THE_MEETING and value is not None
    }
    return {"id": activity.key, "type": activity.type, **kept, **({"settings": settings} if settings else {})}


def _free(session: Session, name: str) -> str:
    taken = {*templates(), *(template.name for template in own_templates(session))}
    stem = re.sub(r"-egen\d*$", "", name)[:50]
    return next(
        found
        for number in range(1, 1000)
        if (found := f"{stem}-egen{number if number > 1 else ''}") not in taken
    )
