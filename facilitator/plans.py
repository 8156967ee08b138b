"""Cards: the knowledge before the text, and what follows from it: waves, insights, intents, goals, actions,
cases ...
"""

from collections.abc import Iterable, Sequence

from flask import g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug import Response

from facilitator import pages
from facilitator.access import at_desk, house
from facilitator.desk import find_journey, tell
from facilitator.meanwhile import filled_with, guard_both, over_newer
from facilitator.sheets import calendar_address
from models.base import Refused
from models.document.lifting import liftable
from models.document.statement import FocusArea
from models.exports.sheets import SHEETS
from models.journey.journey import Journey, Unit
from models.language import pick
from models.library import deck
from models.live.web import Form, Page
from models.numbers import whole
from models.plans.card import CARDS, Card, cards_of, drop_card, write_card

STARTER = "vagor-startlek"


@pages.get("/desk/journeys/<int:journey_id>/cards/<kind>")
@at_desk
def cards(session: Session, journey_id: int, kind: str) -> str:
    journey = find_journey(session, journey_id, "may_draft")
    origin = request.args.get("origin", "")
    return _page(
        journey,
        kind,
        lifted=liftable(session, journey, kind, origin) if origin else None,
        raw=liftable(session, journey, kind),
    )


@pages.post("/desk/journeys/<int:journey_id>/cards/<kind>")
@at_desk
def add_card(session: Session, journey_id: int, kind: str) -> Page:
    journey = find_journey(session, journey_id, "may_draft")
    form = request.form
    try:
        card = write_card(
            journey,
            kind,
            form,
            g.person.name,
            house().clock(),
            focus_area_id=whole(form.get("focus_area")),
            unit_id=whole(form.get("unit")),
            origin=form.get("origin", "")[:12],
        )
    except Refused as refused:
        session.rollback()
        return _page(find_journey(session, journey_id, "may_draft"), kind, refused), 400
    session.flush()
    tell("card-kept", number=card.number)
    return redirect(url_for("facilitator.cards", journey_id=journey.id, kind=kind))


@pages.post("/desk/journeys/<int:journey_id>/deck")
@at_desk
def seed_waves(session: Session, journey_id: int) -> Response:
    """The starter deck of change waves, to strike out and build on; cards that are there already are not put
    in twice.
    """
    journey = find_journey(session, journey_id, "may_draft")
    there = {card.text for card in journey.cards if card.kind == "wave"}
    cards = [
        {name: pick(text, journey.language) for name, text in card.items()} for card in deck(STARTER)["cards"]
    ]
    fresh = [card for card in cards if card["rubrik"] not in there]
    for card in fresh:
        given = {"name": card["rubrik"], "happens": card["hander"], "so_what": card["savad"]}
        write_card(journey, "wave", given, g.person.name, house().clock())
    tell("deck-seeded", n=len(fresh))
    return redirect(url_for("facilitator.cards", journey_id=journey.id, kind="wave"))


@pages.post("/desk/journeys/<int:journey_id>/cards/<kind>/<int:card_id>")
@at_desk
def change_card(session: Session, journey_id: int, kind: str, card_id: int) -> Page:
    journey = find_journey(session, journey_id, "may_draft")
    card = next((card for card in journey.cards if card.id == card_id and card.kind == kind), None)
    if card is None:
        raise Refused("unknown_item", field="card")
    form = request.form
    deed = form.get("deed", "save")
    if deed == "drop":
        drop_card(card, form.get("why", ""), g.person.name, house().clock())
    elif deed == "take_back":
        card.take_back()
    else:
        form, theirs = over_newer(form, _as_filled(card), _chosen(kind))
        try:
            guard_both(theirs)
            card.fill(form, g.person.name, house().clock())
        except Refused as refused:
            session.rollback()
            return _page(journey, kind, refused, changed=card, typed=form, theirs=theirs), 400
        card.focus_area_id, card.unit_id = (
            _known(form.get("focus_area"), journey.focus_areas),
            _known(form.get("unit"), journey.units),
        )
    tell("saved")
    return redirect(url_for("facilitator.cards", journey_id=journey.id, kind=kind) + f"#card{card.id}")


def _as_filled(card: Card) -> dict[str, str]:
    """What the fields of a card hold, as a browser sends them."""
    words = {field.name: str(card.fields.get(field.name, "")) for field in CARDS[card.kind].fields}
    return {**words, "focus_area": str(card.focus_area_id or ""), "unit": str(card.unit_id or "")}


def _chosen(kind: str) -> list[str]:
    """Fields that are not typed in."""
    choices = [field.name for field in CARDS[kind].fields if field.shape == "choice"]
    return ["focus_area", "unit", *choices]


def _page(
    journey: Journey,
    kind: str,
    refused: Refused | None = None,
    lifted: list[dict] | None = None,
    raw: Sequence[dict] = (),
    changed: Card | None = None,
    typed: Form | None = None,
    theirs: dict[str, str] | None = None,
) -> str:
    """`changed` is the card that what was refused is about, none where it is a new one; `theirs` is what
    others have saved in the same fields meanwhile.
    """
    if kind not in CARDS:
        raise Refused("unknown_kind", field="kind")
    return render_template(
        "facilitator/cards.html",
        journey=journey,
        kind=kind,
        rules=CARDS[kind],
        kinds=list(CARDS),
        sheets=SHEETS,
        calendar=calendar_address(journey, g.person),
        standing=cards_of(journey, kind),
        dropped=[card for card in journey.cards if card.kind == kind and not card.stands],
        counts={name: len(cards_of(journey, name)) for name in CARDS},
        blank=Card(
            number="",
            kind=kind,
            fields=lifted[0]["fields"] if lifted else {},
            origin=lifted[0]["number"] if lifted else "",
        ),
        raw=raw,
        refused=refused,
        typed=typed or request.form,
        changed=changed,
        theirs=theirs,
        before={card.id: filled_with(_as_filled(card)) for card in cards_of(journey, kind)},
    )


def _known(typed: str | None, among: Iterable[FocusArea | Unit]) -> int | None:
    return number if (number := whole(typed)) in [thing.id for thing in among] else None
