"""Forms that hold a whole thing, saved over what somebody else, or oneself in another tab, has saved
meanwhile.
"""

import json

from werkzeug.datastructures import MultiDict

from models.live.web import Form
from models.secrets import digest

# The field in which a form says what it was filled with when its page came.
BEFORE = "before"


def over_newer(form: Form, now: dict[str, str]) -> tuple[Form, dict[str, str]]:
    """(the fields as they are to be saved, what others have made of those that both have changed).

    `now` is what the form would be filled with. A field that was left alone keeps what it has now; one that
    only this person changed gets their words. A form that does not say what it was filled with is taken as it
    is.
    """
    try:
        before = json.loads(form.get(BEFORE, "") or "{}")
    except ValueError:
        before = {}
    if not isinstance(before, dict):
        return form, {}
    fields, theirs = MultiDict(form), {}
    for name in now.keys() & before.keys():
        typed, kept, came = _mark(form.get(name, "")), _mark(now[name]), before[name]
        if kept == came:
            continue
        if typed == came:
            fields.poplist(name)
            # A box that is not ticked is not sent.
            if now[name]:
                fields[name] = now[name]
        elif typed != kept:
            theirs[name] = now[name]
    return Form(fields), theirs


def filled_with(now: dict[str, str]) -> str:
    """For the field that says so: a mark of each field, however much is in it."""
    return json.dumps({name: _mark(said) for name, said in now.items()})


def _mark(said: str) -> str:
    """Of the words alone: a browser sends its own line endings."""
    return digest("\n".join(line.rstrip() for line in said.strip().splitlines()))[:12]
