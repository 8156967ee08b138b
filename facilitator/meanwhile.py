"""Forms that hold a whole thing, saved over what somebody else, or oneself in another tab, has saved
meanwhile.
"""

import json
from collections.abc import Collection, Mapping

from werkzeug.datastructures import MultiDict

from models.base import Refused
from models.live.web import Form
from models.secrets import digest

# The field in which a form says what it was filled with when its page came.
BEFORE = "before"

# What a form is filled with: a field's words, or all that is ticked of those that are called alike.
Filled = Mapping[str, str | list[str]]


def over_newer(form: Form, now: Filled, chosen: Collection[str] = ()) -> tuple[Form, dict[str, str]]:
    """(the fields as they are to be saved, what others have made of those that both have changed).

    `now` is what the form would be filled with. A field that was left alone keeps what it has now; one that
    only this person changed gets their words. What is `chosen` and not typed is as whoever presses last has
    it. A form that does not say what it was filled with is taken as it is.
    """
    try:
        before = json.loads(form.get(BEFORE, "") or "{}")
    except ValueError:
        before = {}
    if not isinstance(before, dict):
        return form, {}
    fields, theirs = MultiDict(form), {}
    for name in now.keys() & before.keys():
        typed, kept, came = _mark(_sent(form, name)), _mark(now[name]), before[name]
        if kept == came:
            continue
        if typed == came:
            fields.poplist(name)
            # A box that is not ticked is not sent.
            for said in _each(now[name]):
                fields.add(name, said)
        elif typed != kept and name not in chosen:
            theirs[name] = _lines(now[name])
    return Form(fields), theirs


def guard_both(theirs: dict[str, str]) -> None:
    """What both have written is saved when somebody has seen both."""
    if theirs:
        raise Refused("both_changed", field=next(iter(theirs)))


def filled_with(now: Filled) -> str:
    """For the field that says so: a mark of each field, however much is in it."""
    return json.dumps({name: _mark(said) for name, said in now.items()})


def ticked(is_so: bool) -> str:
    """What a box says."""
    return "on" if is_so else ""


def _sent(form: Form, name: str) -> str | list[str]:
    return form.getlist(name)


def _each(said: str | list[str]) -> list[str]:
    return [each for each in ([said] if isinstance(said, str) else said) if each]


def _lines(said: str | list[str]) -> str:
    return said if isinstance(said, str) else "\n".join(said)


def _mark(said: str | list[str]) -> str:
    """Of the words alone: a browser sends its own line endings."""
    return digest("\n".join(line.rstrip() for line in _lines(said).strip().splitlines()))[:12]
