"""Templates, decks and journeys as data (YAML), and their loader."""

from functools import cache
from pathlib import Path

import yaml

from models.activities import KINDS
from models.base import Refused
from models.library.reading import CannotRead, read

FOLDER = Path(__file__).parent


@cache
def templates() -> dict[str, dict]:
    """Every template by id, in the order of their file names."""
    return {
        path.stem: read_template(path.read_text("utf-8"), path.stem)
        for path in sorted((FOLDER / "templates").glob("*.yaml"))
    }


@cache
def journeys() -> dict[str, dict]:
    """Every plan of a whole journey by id: its steps, their templates and gates."""
    return {path.stem: _load(path) for path in sorted((FOLDER / "journeys").glob("*.yaml"))}


def read_template(text: str, name: str) -> dict:
    """A template as plain values. Refused, with the place, where it cannot be run."""
    try:
        template, _ = read(text)
    except CannotRead as problem:
        raise Refused("template_unreadable", line=problem.line) from problem
    if not isinstance(template, dict) or template.get("schema") != "malbild-template/1":
        raise Refused("template_schema")
    if template.get("id") != name or not template.get("sessions"):
        raise Refused("template_incomplete", name=name)
    for part in template["sessions"]:
        for plan in part.get("activities", []):
            _check(plan, part["id"])
    return template


def _check(plan: dict, where: str) -> None:
    for needed in ("id", "type"):
        if needed not in plan:
            raise Refused("template_incomplete", name=f"{where}: {needed}")
    if plan["type"] not in KINDS:
        raise Refused("template_type", type=plan["type"], place=f"{where}.{plan['id']}")
    KINDS[plan["type"]].settle(plan.get("settings") or {})


def deck(name: str) -> dict:
    return _load(FOLDER / "decks" / f"{name}.yaml")


def read_example(name: str) -> dict:
    return _load(FOLDER / "examples" / f"{name}.yaml")


@cache
def _load(path: Path) -> dict:
    return yaml.safe_load(path.read_text("utf-8"))
