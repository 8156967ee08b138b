"""Which part of the handbook belongs to which page of the desk."""

from flask import request, url_for

from models.library.handbook import page_named

# Page of the handbook and the number of its section, the same in every language; 0 is the page from its top.
Place = tuple[str, int]

FIRST_STEP = 3
STEPS = 10
PLACES: dict[str, Place] = {
    "home": ("first-hour", 3),
    "choose_template": ("first-hour", 4),
    "meetings": ("first-hour", 4),
    "workshop": ("first-hour", 4),
    "activity": ("first-hour", 4),
    "bring": ("first-hour", 4),
    "journey": ("process-lead", 1),
    "journey_settings": ("process-lead", FIRST_STEP),
    "people": ("process-lead", FIRST_STEP),
    "days": ("process-lead", FIRST_STEP + 1),
    "poster": ("process-lead", FIRST_STEP + 1),
    "canvas": ("process-lead", FIRST_STEP + 4),
    "perspective_map": ("process-lead", FIRST_STEP + 7),
    "tags": ("process-lead", FIRST_STEP),
    "overview_page": ("process-lead", 0),
    "accounts": ("process-lead", FIRST_STEP),
    "server_page": ("technical", 0),
    "systems_page": ("technical", 11),
    "own_page": ("technical", 12),
    "library": ("process-lead", 14),
    "template": ("process-lead", 14),
    "copy_template": ("process-lead", 14),
    "template_of_workshop": ("process-lead", 14),
    "unit_meeting": ("workplace-meeting", 2),
    "meeting_note": ("workplace-meeting", 8),
    "draft": ("editors", 1),
    "parts": ("editors", 1),
    "bring_document": ("editors", 3),
    "statement": ("editors", 2),
    "story": ("editors", 2),
    "compare_page": ("editors", 2),
    "work": ("editors", 4),
    "contribution": ("editors", 4),
    "results": ("editors", 6),
    "before_publishing": ("editors", 7),
    "version": ("editors", 7),
    "versions": ("editors", 7),
    "more": ("process-lead", 1),
    "duties": ("records", 0),
}
# Where cards of each kind come from, or what they are for, by step.
STEP_OF_CARDS = {
    "wave": 2,
    "insight": 2,
    "summary": 5,
    "intent": 6,
    "commitment": 8,
    "affected": 9,
    "case": 9,
    "telling": 9,
    "goal": 10,
    "action": 10,
}


def place_of(endpoint: str, arguments: dict[str, object]) -> Place | None:
    """Where the handbook speaks of a page of the desk; None where the list of its pages will have to do."""
    name = endpoint.removeprefix("facilitator.")
    step = arguments.get("number") if name == "step" else None
    if name == "cards":
        step = STEP_OF_CARDS.get(str(arguments.get("kind")))
    if isinstance(step, int) and 1 <= step <= STEPS:
        return "process-lead", FIRST_STEP + step - 1
    return PLACES.get(name)


def help_address(language: str) -> str:
    """The address of the handbook's part about the page being made."""
    place = place_of(request.endpoint or "", request.view_args or {})
    page = page_named(language, place[0]) if place else None
    if place is None or page is None:
        return url_for("participant.help_index")
    anchor = page.sections[place[1]].anchor if place[1] else None
    return url_for("participant.help_page", name=page.name, _anchor=anchor)
