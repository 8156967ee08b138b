"""Numbers and shapes that no page of ours sends: in every form, address, query and event they are refused in
words or passed over, and never are an error of the server.
"""

import ast
import logging
import re
from itertools import cycle
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

import facilitator.console
import participant.phone
from models.install import ROOT
from models.live.door import schema
from models.numbers import MOST, whole
from tests.guests.test_rights import rules, visit

# Digits of every script and size, signs, fractions, more of them than Python reads or a database counts.
ODD = [
    "9" * 5000,
    "0" * 5000 + "1",
    "²",
    "१२",
    "⑦",
    "abc",
    "-1",
    "+1",
    "1_0",
    "1e9",
    "0x10",
    " 1 ",
    "",
    str(2**31),
    str(2**63),
    str(2**64),
]
numbers = st.sampled_from(ODD) | st.integers().map(str) | st.text(st.characters(categories=["N"]), max_size=9)
quietly = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
FIELD = re.compile(r"""(?:form|args)(?:\.get|\.getlist)?[(\[]"(\w+)\"""")


@given(numbers)
def test_a_number_is_read_in_one_way_or_not_at_all(typed):
    found = whole(typed)
    assert found is None or (0 <= found <= MOST and str(found) == (typed.strip().lstrip("0") or "0"))


def test_numbers_from_outside_are_read_in_one_place():
    """Who asks a text whether it is digits, or reads one in a door, has a second opinion of what it is."""
    # Which of somebody's words are years and the like; nothing is read.
    kept = {"models/numbers.py", "models/analysis/belonging/wording.py"}
    found = []
    for folder in ("facilitator", "participant", "models"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                asks = isinstance(node, ast.Attribute) and node.attr in ("isdecimal", "isdigit", "isnumeric")
                reads = isinstance(node, ast.Name) and node.id == "int" and isinstance(node.ctx, ast.Load)
                if name not in kept and asks:
                    found.append((name, node.attr))
                if folder != "models" and reads and _is_call(path, node):
                    found.append((name, "int()"))
    assert found == []


def _is_call(path, name) -> bool:
    tree = ast.parse(path.read_text("utf-8"))
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and (node.func.lineno, node.func.col_offset) == (name.lineno, name.col_offset)
        for node in ast.walk(tree)
    )


def forms_of(guests) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """(method, address, fields as the page fills them) of every form on every page that a lead opens."""
    found: dict = {}
    for rule, method in rules(guests.site):
        if method != "GET" or rule.endpoint == "static":
            continue
        answer = visit(guests, "lead_of_all", rule, method)
        if answer.status_code != 200 or answer.mimetype != "text/html":
            continue
        for form in html.fromstring(answer.text).forms:
            address = form.get("action") or visit_address(answer)
            fields = [(name, value or "") for name, value in form.form_values() if name != "csrf_token"]
            buttons = form.xpath(".//button[@name]") or [None]
            for button in buttons:
                pressed = [(button.get("name"), button.get("value") or "")] if button is not None else []
                key = (form.method, re.sub(r"\d+", "N", address), tuple(pressed), tuple(n for n, _ in fields))
                found.setdefault(key, (form.method, address, fields + pressed))
    return list(found.values())


def visit_address(answer) -> str:
    return answer.request.path


def test_no_form_is_answered_with_an_error_whatever_stands_where_a_number_was(guests):
    """Every form as its page fills it, with one field at a time made a number that none is: the next of them
    each time, so that they meet all kinds of fields.
    """
    forms = forms_of(guests)
    assert len(forms) > 60
    lead, wrong, odds = guests.browser("lead_of_all").client, [], cycle(ODD)
    for method, address, fields in forms:
        if address.endswith("/logout"):
            continue
        for at, (name, _) in enumerate(fields):
            odd = next(odds)
            answer = _send(lead, method, address, [*fields[:at], (name, odd), *fields[at + 1 :]])
            if answer.status_code >= 500:
                wrong.append((address, name, odd[:9]))
    assert wrong == []


def _send(client, method, address, fields):
    body = urlencode(fields)
    if method == "GET":
        return client.get(f"{address.partition('?')[0]}?{body}")
    return client.post(address, data=body, content_type="application/x-www-form-urlencoded")


def names_read(endpoint) -> set[str]:
    source = (ROOT / endpoint.replace(".", "/")).with_suffix(".py").read_text("utf-8")
    return set(FIELD.findall(source))


def test_no_address_or_query_is_answered_with_an_error_whatever_number_it_says(guests):
    lead = guests.browser("lead_of_all").client
    views = guests.site.app.view_functions
    asked = []
    for rule, method in rules(guests.site):
        if rule.endpoint != "static" and method == "GET":
            module = getattr(views[rule.endpoint], "__module__", "")
            names = names_read(module) if module.split(".")[0] in ("facilitator", "participant") else set()
            asked.append((rule, sorted(names)))

    wrong = []
    for rule, _ in asked:
        if "<int:" in rule.rule:
            plain = re.sub(r"<(?!int:)[^>]+>", "x", rule.rule)
            for odd in ("9" * 5000, str(MOST + 1), str(2**63), "²", "１"):
                answer = lead.get(re.sub(r"<int:\w+>", odd, plain))
                if answer.status_code not in (404, 405):
                    wrong.append((rule.rule, odd[:9], answer.status_code))
    assert wrong == []

    asked = [
        (re.sub(r"<[^>]+>", "1", rule.rule), names)
        for rule, names in asked
        if names and "/invite/" not in rule.rule
    ]

    def ask(plain, query):
        answer = lead.get(plain, query_string=query)
        answer.close()
        assert answer.status_code < 500, (plain, query)

    # Every page once, and then any of them with anything.
    for plain, names in asked:
        ask(plain, dict.fromkeys(names, "²"))

    @settings(quietly, max_examples=150)
    @given(page=st.sampled_from(asked), odd=st.lists(numbers, min_size=1, max_size=3))
    def ask_any(page, odd):
        plain, names = page
        ask(plain, {name: odd[at % len(odd)] for at, name in enumerate(names)})

    ask_any()


# Events

leaves = (
    st.none()
    | st.booleans()
    | st.integers(-2, 9)
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["c:1", "c:2", "k:1", "t:1", "aside", "", "²", "9" * 5000, "\x00", "\ud800", "*"])
)
anything = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=6,
)
right = {
    int: st.sampled_from([1, 2, 3, 4, 5, 0]),
    str: st.sampled_from(["c:1", "k:1", "t:1", "", "x", "sv", "focus:²", "focus:" + "9" * 5000, "c:1+c:2"]),
    bool: st.booleans(),
    list: st.lists(st.sampled_from(["c:1", "c:2", "k:1", "", "aside", "²"]), max_size=3)
    | st.lists(st.integers(0, 4), max_size=3),
    dict: st.dictionaries(st.sampled_from(["why", "sources", "x"]), leaves | st.lists(leaves, max_size=2)),
    type(None): st.none(),
}


@st.composite
def commands(draw, door):
    """(verb, arguments): right but for one argument, where there is one, which may be anything."""
    verbs = {**door.verbs, **door.asks}
    name = draw(st.sampled_from(sorted(verbs)))
    shapes = schema(verbs[name])
    odd = draw(st.sampled_from(sorted(shapes))) if shapes and draw(st.booleans()) else None
    return name, {
        field: draw(
            anything if field == odd or not shape.types else st.one_of(*(right[kind] for kind in shape.types))
        )
        for field, shape in shapes.items()
        if shape.required or draw(st.booleans())
    }


@pytest.fixture
def rooms(guests):
    """A room where ideas are in, a board is open and statements are judged, and lines of all who send."""
    console = guests.browser("lead_of_all").console(1)
    console.ask("start")
    console.ask("open_up", activity=1)
    phone = guests.browser("participant").phone(guests.code)
    for number in range(3):
        assert phone.ask("contribute", key=f"k{number}", activity=1, text=f"Idé {number}")["ok"]
    console.ask("close", activity=1)
    console.ask("reveal", activity=1)
    console.ask("go_to", activity=2)
    assert console.ask("open_up", activity=2)["ok"]
    guests.site.tell()
    first, second = [key for key in console.listen() if key.startswith("c:")][:2]
    made = console.ask("create_cluster", activity=2, items=[first], name="Tyst")
    screen = guests.site.visitor().socket("/screen", key=guests.screen_key)
    known = {"c:1": first, "c:2": second, "k:1": f"k:{made['cluster']}", "c:1+c:2": f"{first}+{second}"}
    return {"phone": phone, "console": console, "screen": screen, "known": known}


def by_name(known, value):
    """The same, with the keys that things have in this room."""
    if isinstance(value, list):
        return [by_name(known, inner) for inner in value]
    if isinstance(value, dict):
        return {name: by_name(known, inner) for name, inner in value.items()}
    return known.get(value, value) if isinstance(value, str) else value


@pytest.mark.parametrize("face", ["phone", "console", "screen"])
def test_whatever_an_event_holds_it_is_refused_in_words_and_nothing_fails(rooms, face, caplog):
    door = {
        "phone": participant.phone.door,
        "console": facilitator.console.door,
        "screen": facilitator.console.screen,
    }[face]
    line = rooms[face]

    @settings(quietly, max_examples=400)
    @given(command=commands(door))
    def send(command):
        name, arguments = command
        # A meeting that is over answers the same to everything.
        if name == "finish":
            return
        with caplog.at_level(logging.ERROR):
            answer = line.raw(name, by_name(rooms["known"], arguments))
        assert answer["ok"] is True or (answer["error"] not in ("oops", "storage_unavailable")), (
            command,
            answer,
        )
        assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []

    send()


def test_cards_that_were_seen_nowhere_are_refused_and_not_stumbled_over(rooms):
    for seen in ([1], ["²"], ["9" * 50], [None], [[]], [True]):
        items = [rooms["known"]["c:2"]]
        answer = rooms["console"].ask("place", activity=2, items=items, cluster=None, seen=seen)
        assert answer["error"] in ("wrong_type", "moved_meanwhile"), (seen, answer)


@pytest.mark.parametrize("namespace", ["/participant", "/facilitator", "/screen"])
def test_whatever_somebody_says_as_they_come_in_nothing_fails(guests, namespace, caplog):
    names = st.sampled_from(["code", "as", "workshop", "key", "x"])

    # The line itself reads a bare number as the number of a packet: nobody can say one.
    said = anything.filter(lambda value: not isinstance(value, int | float) or isinstance(value, bool))

    @quietly
    @given(auth=st.dictionaries(names, anything, max_size=4) | said)
    def knock(auth):
        with caplog.at_level(logging.ERROR):
            guests.site.house.socketio.test_client(
                guests.site.app,
                namespace=namespace,
                auth=auth,
                flask_test_client=guests.site.visitor().client,
            )
        assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []

    knock()
