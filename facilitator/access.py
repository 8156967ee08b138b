"""Coming in at the desk: invitations, passwords, and who is behind a browser."""

import logging
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from flask import current_app, flash, g, redirect, render_template, request, url_for
from flask import session as browser
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from werkzeug import Response
from werkzeug.http import parse_options_header

from facilitator import pages
from facilitator.handbook import help_address
from facilitator.meanwhile import filled_with
from models.accounts import Invitation, Person, SignIn, hash_of
from models.analysis.browsers import browser_in_words
from models.base import Refused
from models.live.house import House
from models.live.web import Form, Known, Page, language_here
from models.organisation.boundary import keep_within
from models.organisation.organisation import Organisation
from models.organisation.own_accounts import guard_passwords, passwords_open, way_of, ways
from models.organisation.register import register
from models.secrets import digest, new_token
from models.workshop.workshop import Workshop

# Signs of one field; and those that hold a whole document, table or template.
LONGEST_FIELD = 20_000
READ_BESIDE = ("material", "source")

log = logging.getLogger("malbild.register")

# What every form of the desk says besides what is filled in: that it is ours, what the browser kept, where it
# stood.
OF_EVERY_FORM = ("csrf_token", "held", "stood_on")


def house() -> House:
    return current_app.extensions["house"]


def person_behind(session: Session, kept: Mapping[str, Any]) -> Person | None:
    """Who `kept` (a browser's session or a socket's guest) belongs to; None if nobody, if it was logged out
    or if the password was changed since.
    """
    signed_in = SignIn.behind(session, kept.get("sign_in"))
    person = session.get(Person, signed_in.person_id) if signed_in is not None else None
    return person if person is not None and person.epoch == kept.get("epoch") else None


def end_lines() -> None:
    """What this request does may have ended somebody's right to listen: once it is committed, look."""
    g.after_commit = house().end_lost_lines


@pages.app_context_processor
def words() -> dict[str, Any]:
    return {"person": g.get("person"), "help_address": help_address, "filled_with": filled_with}


def at_desk(page: Callable[..., Page]) -> Callable[..., Page]:
    """A page for somebody logged in. It gets a session that finds nothing of other organisations, and is
    committed if the page succeeds on a POST.
    """

    @wraps(page)
    def guarded(**arguments: Any) -> Page:
        return _told(page, arguments, request.method == "POST")

    return guarded


def once_read(
    read: Callable[..., Callable[[], Any]], keeps: Callable[[], bool] = lambda: True
) -> Callable[[Callable[..., Page]], Callable[..., Page]]:
    """`at_desk` for a page that is sent something long. `read(session, **arguments)` says whether this person
    may, and returns what there is to do without the database; it is done while nobody waits for the lock of
    writing, and the page gets what came of it as `found`. Where nothing `keeps`, the page only reads.

    Reading takes its time, and somebody's seat may be taken away meanwhile: whether they may is asked again
    when what they sent is to be kept.
    """

    def dressed(page: Callable[..., Page]) -> Callable[..., Page]:
        @wraps(page)
        def guarded(**arguments: Any) -> Page:
            work = _inside(read, arguments, writes=False)
            if isinstance(work, Response):
                return work
            return _told(kept, {**arguments, "found": work()}, keeps())

        def kept(session: Session, found: Any, **arguments: Any) -> Page:
            read(session, **arguments)
            return page(session, found=found, **arguments)

        return guarded

    return dressed


def _told(page: Callable[..., Page], arguments: dict[str, Any], writes: bool) -> Page:
    answer = house().database.again(lambda: _inside(page, arguments, writes))
    # What listeners are told must be true in the database first.
    after = g.pop("after_commit", None)
    if after:
        after()
    if isinstance(answer, Response):
        _register_what_leaves(answer)
    return answer


def _register_what_leaves(answer: Response) -> None:
    """A file that somebody saved, by its name: here for all of them, so that no new one is forgotten."""
    how, given = parse_options_header(answer.headers.get("Content-Disposition"))
    if how == "attachment" and answer.status_code == 200 and request.method == "GET":
        person, name = g.person, given.get("filename", request.path)
        try:
            with house().database.writing() as session:
                register(session, person.organisation_id, house().clock(), person.name, "taken-out", name)
        except SQLAlchemyError as trouble:
            # The file is made: it is given all the same, and the program's own log says what is missing.
            log.warning("person %s saved %r; not registered: %s", person.id, name, type(trouble).__name__)


def _inside(page: Callable[..., Any], arguments: dict[str, Any], writes: bool) -> Any:
    """What a page for somebody logged in returns, in a session of its own; or the way to log in."""
    database = house().database
    with database.writing() if writes else database.reading() as session:
        signed_in = SignIn.behind(session, browser.get("sign_in"))
        is_over = signed_in is not None and signed_in.is_over(house().clock())
        g.person = None if is_over else person_behind(session, browser)
        if g.person is None:
            # What a script asks for beside its page is no page to come back to.
            if request.headers.get("Accept") != "*/*":
                asked = request.full_path if request.method == "GET" else request.path
                browser["after_login"] = _page_behind(asked.rstrip("?"))
            return redirect(url_for("facilitator.login"))
        g.known = Known(g.person.name, g.person.language)
        _guard_lengths()
        keep_within(session, g.person.organisation_id)
        answer = page(session, **arguments)
        if request.method == "POST" and isinstance(answer, Response) and answer.status_code < 400:
            let_go()
        return answer


def let_go() -> None:
    """What was kept in the browser meanwhile has come to the server now. Said by whatever page comes next,
    also one that is made at once because it shows a link or a token this once.
    """
    for name in request.form.getlist("held")[:1]:
        flash(name[:200], "held")


def _guard_lengths() -> None:
    """What a page reads itself is as long as people write; what may be longer is read beside."""
    for field, said in request.form.items(multi=True):
        if len(said) > LONGEST_FIELD and field not in READ_BESIDE:
            raise Refused("too_long", field=field, most=LONGEST_FIELD, now=len(said))


def page_of_desk(asked: str, below: str = "/desk/") -> str:
    """What a form says that it stood on, where that is a page of ours below `below`; else nothing."""
    return asked if asked.startswith(request.script_root + below) else ""


def _page_behind(path: str) -> str:
    """Where somebody who has logged in goes on: the page that was asked for, or the one that what was sent
    was written on, which is the nearest above it.
    """
    adapter = current_app.url_map.bind_to_environ(request.environ)
    path, sign, query = path.partition("?")
    while path.count("/") > 1:
        if adapter.test(path, "GET"):
            return request.script_root + path + sign + query
        path, sign, query = path.rpartition("/")[0], "", ""
    return url_for("facilitator.home")


@pages.get("/login")
def login() -> str:
    return login_page()


def login_page(refused: Refused | None = None, typed: Form | None = None, away: int | None = None) -> str:
    """`away` is the organisation whose account somebody was sent to, and could not be let in with."""
    with house().database.reading() as session:
        found = ways(session)
    left = next((way for way in found if str(way.organisation_id) == request.args.get("left")), None)
    return render_template(
        "facilitator/login.html", ways=found, left=left, away=away, refused=refused, typed=typed
    )


@pages.post("/login")
def log_in() -> Page:
    name = " ".join(request.form.get("name", "").split())
    try:
        person = by_password(name, request.form.get("password", ""), "wrong_password")
    except Refused as refused:
        return login_page(refused, request.form), 403
    with house().database.writing() as session:
        remember(session, person)
        device = browser_in_words(request.headers.get("User-Agent", ""))
        register(session, person.organisation_id, house().clock(), person.name, "logged-in", device)
    return redirect(browser.pop("after_login", None) or url_for("facilitator.home"))


@pages.post("/logout")
def logout() -> Response:
    with house().database.writing() as session:
        signed_in = SignIn.behind(session, browser.get("sign_in"))
        person = person_behind(session, browser)
        by_own = signed_in is not None and signed_in.by_own
        left = person.organisation_id if person is not None and by_own else None
        _forget_person(session)
    house().end_lost_lines()
    return redirect(url_for("facilitator.login", left=left))


@pages.get("/invite/<token>")
def invited(token: str) -> str:
    with house().database.reading() as session:
        return invite_page(session, token)


@pages.post("/invite/<token>")
def accept(token: str) -> Page:
    """As oneself, if logged in; else as a new person, or one who gives a name and password that exist."""
    form = request.form
    try:
        with house().database.reading() as session:
            invitation = open_invitation(session, token)
            asks_password = not form.get("as_known") and not invitation.lasting
            if asks_password and not passwords_open(session, invitation.organisation_id):
                raise Refused("passwords_off")
        # Outside the transaction: whoever has guessed too often waits here, and nobody with them.
        known = (
            house().rate_limit.guess(f"invitation:{digest(token)}", lambda: _known_by_name(form))
            if asks_password
            else None
        )
        # Hashing takes a while: somebody new is made before anybody has to wait for what is written.
        fresh = (
            Person.welcome(form.get("name", ""), form.get("password", ""), language_here())
            if asks_password and known is None
            else None
        )
        with house().database.writing() as session:
            invitation = open_invitation(session, token)
            if form.get("as_known"):
                person = person_behind(session, browser)
                if person is None:
                    raise Refused("not_known")
            elif invitation.lasting:
                person = _by_link(session, invitation, form)
            elif known is not None:
                person = session.merge(known)
            elif fresh is not None:
                person = fresh
                session.add(person)
            else:
                # The link has come to be another kind since it was looked at.
                raise Refused("invitation_over")
            session.flush()
            invitation.accept(person, house().clock())
            session.flush()
            lasting, workshop_id = invitation.lasting, invitation.workshop_id
            now = house().clock()
            register(session, person.organisation_id, now, person.name, "joined", role=invitation.role)
            remember(session, person)
    except Refused as refused:
        if refused.code == "invitation_over":
            raise
        with house().database.reading() as session:
            return invite_page(session, token, refused), 400
    return redirect(
        url_for("facilitator.unit_meeting", workshop_id=workshop_id)
        if lasting
        else url_for("facilitator.home")
    )


@pages.get("/password/<token>")
def choose_password(token: str) -> str:
    """For who has forgotten theirs and was given this link (people.give_new_password)."""
    with house().database.reading() as session:
        return _password_page(session, open_invitation(session, token, gives_seat=False))


@pages.post("/password/<token>")
def chosen_password(token: str) -> Page:
    with house().database.reading() as session:
        given = open_invitation(session, token, gives_seat=False)
        guard_passwords(session, session.get_one(Person, given.person_id))
    try:
        hashed = hash_of(request.form.get("password", ""))
    except Refused as refused:
        with house().database.reading() as session:
            return _password_page(session, given, refused), 400
    with house().database.writing() as session:
        given = open_invitation(session, token, gives_seat=False)
        person = session.get_one(Person, given.person_id)
        given.used_at = house().clock()
        person.take_hash(hashed)
        for sign_in in SignIn.of(session, person):
            session.delete(sign_in)
        session.flush()
        register(session, person.organisation_id, house().clock(), person.name, "password")
        remember(session, person)
    house().end_lost_lines()
    return redirect(url_for("facilitator.home"))


def _password_page(session: Session, given: Invitation, refused: Refused | None = None) -> str:
    person = session.get_one(Person, given.person_id)
    return render_template("facilitator/new_password.html", owner=person, refused=refused)


@pages.get("/account")
@at_desk
def account(session: Session) -> str:
    here = SignIn.behind(session, browser.get("sign_in"))
    return render_template(
        "facilitator/account.html",
        sign_ins=SignIn.of(session, g.person),
        here=here,
        way=None if g.person.is_operator else way_of(session, g.person.organisation_id),
        has_password=g.person.is_operator or passwords_open(session, g.person.organisation_id),
    )


@pages.post("/account/sign-ins")
@at_desk
def end_sign_ins(session: Session) -> Response:
    """Log out one of one's devices, or all but this one."""
    here = SignIn.behind(session, browser.get("sign_in"))
    which = request.form.get("deed", "")
    for sign_in in SignIn.of(session, g.person):
        if sign_in is not here and which in ("others", str(sign_in.id)):
            session.delete(sign_in)
    end_lines()
    return redirect(url_for("facilitator.account"))


@pages.post("/password")
def change_password() -> Page:
    confirm_password("old")
    return _take_password()


def confirm_password(field: str) -> None:
    """Whoever has a password says it again: an unlocked desk is no place to be somebody else at. Outside the
    transaction, as every guess.
    """
    with house().database.reading() as session:
        person = person_behind(session, browser)
        name = person.name if person is not None and person.password_hash else ""
    if name:
        try:
            by_password(name, request.form.get(field, ""), "wrong_password")
        except Refused as refused:
            raise Refused(refused.code, field=field) from refused


def _new_password(session: Session) -> Callable[[], str]:
    return lambda: hash_of(request.form.get("new", ""))


@once_read(_new_password)
def _take_password(session: Session, found: str) -> Response:
    guard_passwords(session, g.person)
    g.person.take_hash(found)
    register(session, g.person.organisation_id, house().clock(), g.person.name, "password")
    for sign_in in SignIn.of(session, g.person):
        session.delete(sign_in)
    session.flush()
    remember(session, g.person)
    end_lines()
    return redirect(url_for("facilitator.home"))


def invite_page(session: Session, token: str, refused: Refused | None = None) -> str:
    invitation = open_invitation(session, token)
    workshop = session.get(Workshop, invitation.workshop_id) if invitation.workshop_id else None
    again = _came_before(session, invitation)
    known = person_behind(session, browser)
    return render_template(
        "facilitator/invite.html",
        invitation=invitation,
        workshop=workshop,
        organisation=session.get(Organisation, invitation.organisation_id or 0),
        again=again,
        known=known,
        key=token,
        way=None if invitation.lasting else way_of(session, invitation.organisation_id),
        has_password=passwords_open(session, invitation.organisation_id),
        refused=refused,
        typed=request.form,
    )


def _came_before(session: Session, invitation: Invitation) -> Person | None:
    person = session.get(Person, invitation.person_id) if invitation.person_id else None
    return person if person is not None and person.comes_by_link_alone else None


def _by_link(session: Session, invitation: Invitation, form: Form) -> Person:
    """Whoever used this link first; else somebody new who says a name, and needs no password."""
    known = _came_before(session, invitation)
    if known is not None:
        return known
    person = Person.by_link(form.get("name", ""), language_here())
    taken = select(Person.id).where(Person.name == person.name)
    if session.scalar(taken) is not None:
        # Nobody is told whether somebody else's name is here: the meeting sets them apart.
        person.name = f"{person.name} ({invitation.note})"[:80]
        if session.scalar(select(Person.id).where(Person.name == person.name)) is not None:
            raise Refused("name_taken", field="name")
    session.add(person)
    return person


def open_invitation(session: Session, token: str, gives_seat: bool = True) -> Invitation:
    invitation = session.scalar(select(Invitation).where(Invitation.token_digest == digest(token)))
    if invitation is None or invitation.gives_seat != gives_seat or not invitation.is_open(house().clock()):
        raise Refused("invitation_over")
    return invitation


def _known_by_name(form: Form) -> Person | None:
    """Who has this name and password already. None for a name that nobody has; another's name is refused. How
    many names one invitation may try is limited as well: it is no way to learn who is here.
    """
    name = " ".join(form.get("name", "").split())
    with house().database.reading() as session:
        if _named(session, name) is None:
            return None
    return by_password(name, form.get("password", ""), "name_taken")


def by_password(name: str, password: str, wrong: str) -> Person:
    """Whose name and password these are; `wrong` is the refusal. Guesses are counted for each account and
    each device apart, so that nobody can keep another from their own; a name that nobody has takes as long.
    Whoever tries ever new names from one address waits as well, except on a device where the name is known.
    """

    def attempt() -> Person:
        with house().database.reading() as session:
            person = _named(session, name)
            is_open = person is None or person.is_operator or passwords_open(session, person.organisation_id)
        # Hashing waits for its turn, and nobody's connection to the database waits along.
        if not (person or Person.nobody()).knows(password) or person is None:
            raise Refused(wrong, field="name" if wrong == "name_taken" else "password")
        if not is_open:
            raise Refused("passwords_off")
        return person

    def guess(device: str | None) -> Person:
        return house().rate_limit.guess(f"password:{name.casefold()}:{device}", attempt)

    if name.casefold() in browser.get("known_as", []):
        return guess(browser.get("device", ""))
    return house().rate_limit.guess(f"names:{request.remote_addr}", lambda: guess(request.remote_addr))


def _named(session: Session, name: str) -> Person | None:
    """By the name as it is said: a phone that begins it with a capital letter means the same person."""
    # The same is asked of the database whether anybody has this name or not.
    alike = [
        (known, number)
        for number, known in session.execute(select(Person.id, Person.name))
        if known.casefold() == name.casefold()
    ]
    found = dict(alike).get(name) or (alike[0][1] if len(alike) == 1 else 0)
    return session.get(Person, found)


def remember(session: Session, person: Person, by_own: bool = False) -> None:
    """Logged in on this device, by a session of its own on the server; `by_own` with the organisation's
    account.
    """
    after = browser.get("after_login")
    device, known_as = browser.get("device") or new_token(), browser.get("known_as", [])
    _forget_person(session)
    browser.permanent = True
    browser.update(
        sign_in=SignIn.open(
            session,
            person,
            browser_in_words(request.headers.get("User-Agent", "")),
            house().clock(),
            by_own,
        ),
        epoch=person.epoch,
        # Whose own device this is: here, others' guesses at the same account are not counted.
        device=device,
        known_as=sorted({*known_as, person.name.casefold()}),
        **({"after_login": after} if after else {}),
    )


def _forget_person(session: Session) -> None:
    """Nobody is logged in here any more, nor on a copy of this cookie. What is the device's own stays."""
    signed_in = SignIn.behind(session, browser.get("sign_in"))
    if signed_in is not None:
        session.delete(signed_in)
        session.flush()
    kept = {name: browser[name] for name in ("language", "device", "known_as") if name in browser}
    browser.clear()
    browser.update(kept)
