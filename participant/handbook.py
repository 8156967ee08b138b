"""The handbook, for whoever opens it: nobody logs in to read."""

from flask import Response, abort, render_template, request, send_from_directory

from models.language import LANGUAGES
from models.library.handbook import FOLDER, handbook, page_named, search
from participant.entrance import language_here, pages


@pages.get("/hjalp")
def help_index() -> str:
    """The list of pages, or what was found of what somebody looks for."""
    language, wanted = language_here(), request.args.get("q", "")[:80]
    return render_template(
        "participant/help_index.html",
        handbook=handbook(language),
        wanted=wanted,
        found=search(language, wanted),
    )


@pages.get("/hjalp/<name>")
def help_page(name: str) -> str:
    language = language_here()
    page = page_named(language, name) or abort(404)
    return render_template("participant/help_page.html", page=page, handbook=handbook(language))


@pages.get("/hjalp/pictures/<language>/<name>.png")
def help_picture(language: str, name: str) -> Response:
    if language not in LANGUAGES:
        abort(404)
    return send_from_directory(FOLDER / language, f"{name}.png", max_age=3600)
