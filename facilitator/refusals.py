"""A form of the desk that is refused comes back as the page it stood on, with the sentence at its top.

What was typed is kept in the browser (keep.js).
"""

import json
import re
from typing import Any

from flask import Flask, before_render_template, current_app, redirect, request
from flask import session as browser
from werkzeug import Response as Answer

from facilitator import pages
from facilitator.access import page_of_desk
from models.base import Refused
from models.live.web import Page, refused_page

# What a cookie takes along to the next page.
LONGEST = 1500
# That somebody may not, or that the page is not there, is no matter of how a form was filled in; that what
# a field names is not there is.
STATUS_OF_FORMS, STATUS_OF_THINGS = 400, 404
# Of forms that are sent to one address, which it was: numbers and keys that it took along unseen.
_KEY = re.compile(r"[a-z0-9_:]{1,24}")
# Fields that hold a password, the old or the new: what was in them is kept nowhere.
_PASSWORDS = re.compile(r"password|^(old|new)$")


@pages.errorhandler(Refused)
def back_to_the_form(refused: Refused) -> Page | Answer:
    text, status = refused_page(refused)
    asked = request.form.get("stood_on", "") if request.method == "POST" else ""
    here = asked if asked == f"{request.script_root}/desk" else page_of_desk(asked)
    values = {name: said if isinstance(said, int) else str(said) for name, said in refused.values.items()}
    form = request.script_root + request.path
    kept = {"page": here, "form": form, "code": refused.code, "field": refused.field, "values": values}
    kept["sent"] = {
        name: said
        for name, said in request.form.items()
        if _KEY.fullmatch(said) and not _PASSWORDS.search(name)
    }
    if len(json.dumps(kept)) > LONGEST:
        kept["sent"] = {}
    is_of_form = status == STATUS_OF_FORMS or (
        status == STATUS_OF_THINGS and (refused.field or "") in request.form
    )
    if not is_of_form or not _is_there(here) or len(json.dumps(kept)) > LONGEST:
        return text, status
    browser["refused"] = kept
    return redirect(here, 303)


def _is_there(here: str) -> bool:
    path = here.removeprefix(request.script_root).partition("?")[0]
    return bool(here) and current_app.url_map.bind_to_environ(request.environ).test(path, "GET")


def _tell(_app: Flask, context: dict[str, Any], **_: Any) -> None:
    """The next page that is shown after a refusal says it, where it is the one that was gone back to."""
    if request.method != "GET" or context.get("refused") or "refused" not in browser:
        return
    kept = browser.pop("refused")
    if kept["page"].partition("?")[0] == request.script_root + request.path:
        context["refused"] = Refused(kept["code"], field=kept["field"], **kept["values"])
        context["refused_form"], context["refused_sent"] = kept["form"], kept["sent"]


before_render_template.connect(_tell, weak=False)
