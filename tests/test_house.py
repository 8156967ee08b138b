"""The house keeps its own rules: imports run one way, words are complete, settings and commands are
documented.
"""

import ast
import re
import subprocess
from collections import Counter
from dataclasses import fields
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from textwrap import indent
from typing import get_args

import pytest
import yaml
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from models.accounts import CONTENTS, ROLES
from models.activities import KINDS
from models.activities.info import INFO_PAGES
from models.analysis.agreement import VERDICTS
from models.analysis.headings import PARTS
from models.document.edition import CARD_SECTIONS
from models.document.passage import SECTIONS as PASSAGES
from models.document.statement import SECTIONS, SOURCES, STATES
from models.install import ROOT, WHOLE
from models.journey.journey import FRAME, LAYOUTS
from models.journey.journey import ROLES as JOURNEY_ROLES
from models.language import FOLDER, LANGUAGES, knows, source
from models.organisation.register import What
from models.plans.card import CARDS
from models.settings import Settings
from models.systems.post import LATE, NAMELESS, OWN, UNREACHABLE, UNSAFE
from models.workshop.contribution import FATES
from participant.public import TOPICS
from run import COMMANDS
from tests.looks import hasty

# The plan of the house, from the ground up: each line is a floor, and what stands on it imports only from
# floors below. It is the list that docs/house.md shows.
HOUSE = (ROOT / "docs" / "house.md").read_text("utf-8").split("```text\n")[1].split("\n```")[0].split("\n")
FLOORS = {room: floor for floor, rooms in enumerate(HOUSE) for room in rooms.split()}


def modules():
    for folder in ("facilitator", "participant", "models"):
        for path in (ROOT / folder).rglob("*.py"):
            yield ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"), path
    yield "run", ROOT / "run.py"


@cache
def imports(path: Path) -> list[str]:
    """Every module a file imports, inside functions too. Not what it names for type checkers alone."""
    return list(_imports(ast.parse(path.read_text("utf-8"))))


def _imports(tree: ast.AST):
    unread = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if node in unread:
            continue
        elif isinstance(node, ast.ImportFrom) and node.module:
            members = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (member for member in members if is_module(member))
            if any(not is_module(member) for member in members):
                yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def is_module(name: str) -> bool:
    place = ROOT.joinpath(*name.split("."))
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


def room_of(name: str) -> str:
    """The folder of `models/` a module lies in, or the file right under it; a door; run."""
    parts = name.split(".")
    return ".".join(parts[:2]) if parts[0] == "models" and len(parts) > 1 else parts[0]


def test_every_room_has_its_floor():
    assert {room_of(name) for name, _ in modules()} - {"models"} == set(FLOORS)


def test_imports_only_go_down():
    """Inline imports are judged as well: a rule that can be hidden inside a function is none."""
    wrong = [
        (name, wanted)
        for name, path in modules()
        for wanted in imports(path)
        if room_of(wanted) in FLOORS
        and room_of(wanted) != room_of(name)
        and FLOORS[room_of(wanted)] >= FLOORS.get(room_of(name), 99)
    ]
    assert wrong == []


def test_no_circle_ties_files_together():
    known = dict(modules())
    tied = {name: {wanted for wanted in imports(path) if wanted in known} for name, path in known.items()}
    with pytest.raises(CycleError):
        TopologicalSorter({**tied, "models.base": {"run"}}).prepare()
    TopologicalSorter(tied).prepare()


def test_doors_never_import_each_other():
    assert [
        (name, wanted)
        for name, path in modules()
        for wanted in imports(path)
        if {name.split(".")[0], wanted.split(".")[0]} == {"facilitator", "participant"}
    ] == []


def test_nouns_know_neither_pages_nor_sockets():
    web = ("flask", "flask_socketio", "werkzeug")
    assert [
        (name, wanted)
        for name, path in modules()
        if name.startswith("models.") and FLOORS[room_of(name)] < FLOORS["models.live"]
        for wanted in imports(path)
        if wanted.startswith(web)
    ] == []


def test_only_the_hallway_and_the_composition_speak_socket_io():
    assert {
        name.rsplit(".", 1)[0] if name.startswith("models") else name
        for name, path in modules()
        if "flask_socketio" in imports(path)
    } == {
        "models.live",
        "run",
    }


def test_eventlet_is_named_in_two_places_only():
    assert sorted(
        name
        for name, path in modules()
        if any(wanted.split(".")[0] == "eventlet" for wanted in imports(path))
    ) == [
        "models.live.house",
        "models.live.listening",
        "run",
    ]


def test_a_reference_is_written_and_read_in_one_place():
    """`c:31` and its like: models/references.py knows how they look, and nobody else cuts or joins them."""
    by_hand = re.compile(
        r"""f"(?:[ckswaputlg]|task):\{|(?:startswith|removeprefix)\("[ckswaputlg]:"|\bkey"?\]?\[2:\]"""
    )
    assert [
        (name, found[0])
        for name, path in modules()
        if name != "models.references"
        for found in by_hand.finditer(path.read_text("utf-8"))
    ] == []


def test_pages_and_scripts_leave_references_whole():
    """A page asks the nouns, and in the browser shared/references.js knows how they look."""
    by_hand = re.compile(r"""["'`](?:[ckswaputlg]|task):(?:["'`]|%d|\$\{)""")
    files = [
        *(path for door in ("facilitator", "participant") for path in (ROOT / door).rglob("*.html")),
        *(path for path in (ROOT / "static" / "js").rglob("*.js") if path.name != "references.js"),
    ]
    assert len(files) > 100
    assert [
        (path.name, found[0]) for path in files for found in by_hand.finditer(path.read_text("utf-8"))
    ] == []


def nameless(tree: ast.AST):
    """Lines where what is gone through, or handed to a lambda or a function, is called `one`."""
    for node in ast.walk(tree):
        named = []
        if isinstance(node, ast.For | ast.AsyncFor | ast.comprehension):
            named = [part.id for part in ast.walk(node.target) if isinstance(part, ast.Name)]
        elif isinstance(node, ast.arguments):
            named = [given.arg for given in (*node.posonlyargs, *node.args, *node.kwonlyargs)]
        if "one" in named and "other" not in named:
            yield ast.unparse(node)


def test_a_loop_names_what_it_goes_through():
    """`for statement in …`, in Python and in scripts; `one` is a name only beside `other`."""
    read = [*modules(), *((path.name, path) for path in sorted((ROOT / "tests").rglob("*.py")))]
    scripts = [
        path
        for folder in ("static/js", "tests/js")
        for path in sorted((ROOT / folder).rglob("*.*js"))
        if re.search(
            r"\b(?:const|let) \[?[^;=]*\bone\b[^;=]* of |\(one\b[^()]*\) =>", path.read_text("utf-8")
        )
    ]
    assert [
        (name, line) for name, path in read for line in nameless(ast.parse(path.read_text("utf-8")))
    ] == []
    assert [script.name for script in scripts] == []


def test_a_page_names_what_it_goes_through():
    loop = re.compile(r"{%-? for (?:[^%]*\W)?one\b[^%]*? in ")
    assert [(name, found[0]) for name, text in templates().items() for found in loop.finditer(text)] == []


# Where time itself is what is told, and nothing is waited for.
MOMENTS = {
    "tests/belonging/test_meaning.py": "a model that is slow",
    "tests/live/kill_workers.py": "moments between a kill and the next question",
    "tests/load/day.py": "each person's own moment, as in a room",
    "tests/load/phone.py": "a phone that was refused asks again after a while",
    "tests/load/scenarios.py": "a crowd that comes and acts at moments of its own",
}


def hopes(path: Path) -> list[str]:
    """Every sleep after which nobody looks whether what was slept for has come."""
    tree = ast.parse(path.read_text("utf-8"))
    looking = {
        inner
        for loop in ast.walk(tree)
        if isinstance(loop, ast.While | ast.For | ast.AsyncFor) and asks_again(loop)
        for inner in ast.walk(loop)
    }
    return [
        ast.unparse(call)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in ("sleep", "wait_for_timeout")
        and call not in looking
    ]


def asks_again(loop: ast.While | ast.For | ast.AsyncFor) -> bool:
    """Whether there is something that ends it sooner."""
    asks = isinstance(loop, ast.While) and not isinstance(loop.test, ast.Constant)
    return asks or any(isinstance(inner, ast.Break | ast.Return) for inner in ast.walk(loop))


def test_no_test_sleeps_and_hopes():
    """It waits for what it wants to see: `until` in tests/browser/conftest.py, tests/several/services.py."""
    files = {str(path.relative_to(ROOT)): path for path in (ROOT / "tests").rglob("*.py")}
    found = {name: hopes(path) for name, path in files.items() if hopes(path)}
    assert sorted(found) == sorted(MOMENTS), found


def stories() -> dict[str, str]:
    """Everything that drives a page."""
    paths = [*sorted((ROOT / "tests" / "browser").glob("*.py")), ROOT / "tests" / "pictures.py"]
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in paths}
    return {name: path.read_text("utf-8") for name, path in names.items()}


def test_no_story_looks_before_what_it_wants_to_see_has_come():
    """It waits: `expect`, `until`, `comes_to`, `wait_for_…`; tests/looks.py says what looks and acts are."""
    assert hasty(stories()) == []


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("desk.click('.way a')\nassert desk.locator('#r1 a').count() == 1", "asserted at a look"),
        ("desk.wait_for_selector('.undo')\nassert desk.evaluate('isDone')", "asserted at a look"),
        ("assert meeting.texts == []", "asserted at a look"),
        ("desk.click('text=Meny')\nfound = axe(desk)", "looked at right after"),
        ("send(desk)\nwords = desk.inner_text('main')", "looked at right after"),
        ("desk.click('a')\ndesk.wait_for_load_state()\nhere = desk.url", "looked at right after"),
        ("desk.click('a')\nexpect(desk.locator('.no')).to_have_count(0)\nx = axe(desk)", "right after"),
        ("for word in words:\n    shown = desk.inner_text('main')\n    desk.press('n')", "right after"),
        ("desk.click('form .primary')\ndesk.goto(address)", "leaves right after"),
        ("desk.wait_for_function('scrollY > 0')", "is no function"),
        ("desk.wait_for_function(PLACE)", "is no function"),
    ],
)
def test_a_story_that_looks_too_early_is_found(told, wrong):
    helpers = """
PLACE = "scrollY > 0"
class Meeting:
    @property
    def texts(self):
        with self.database.reading() as session:
            return [written.text for written in session.query(Contribution)]
def send(page):
    page.fill("textarea", "Bussen")
    page.click("button")
"""
    story = "def test_it(desk):\n" + indent(told, "    ")
    (found,) = hasty({"tests.browser.test_it": helpers + story})
    assert wrong in found


@pytest.mark.parametrize(
    "told",
    [
        "desk.click('.way a')\nexpect(desk.locator('#r1 a')).to_have_count(1)\nfound = axe(desk)",
        "desk.click('a')\nuntil(lambda: desk.inner_text('main') == 'Klart')",
        "with desk.expect_navigation():\n    desk.click('form .primary')\ndesk.goto(address)",
        "desk.wait_for_function('() => scrollY > 0')\nplace = desk.evaluate('scrollY')",
        "assert words.count('a') == 1 and axe(desk) == []",
    ],
)
def test_a_story_that_waits_is_let_be(told):
    assert hasty({"tests.browser.test_it": "def test_it(desk):\n" + indent(told, "    ")}) == []


def test_top_level_holds_what_the_owner_named():
    allowed = {
        "facilitator",
        "participant",
        "models",
        "static",
        "tests",
        "run.py",
        "pyproject.toml",
        "README.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "LICENSE",
        "CHANGELOG.md",
        "deploy",
        "docs",
        ".ci",
        ".editorconfig",
        ".pre-commit-config.yaml",
        ".gitignore",
    }
    kept = {
        name.split("/")[0]
        for name in subprocess.run(
            ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.split("\n")
        if name
    }
    assert kept == allowed


# Lines

LONGEST = 160
# Words in three languages, locked packages, what the program reads, pictures, old databases.
DATA = {".ftl", ".lock", ".yaml", ".yml", ".json", ".svg", ".png", ".sql"}
PAGES = ("facilitator", "participant", "models/live/templates")


def kept_files() -> list[Path]:
    names = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in names.split("\n") if name and (ROOT / name).exists()]


def test_no_line_is_longer_than_a_screen_is_wide():
    """Only a row of a table in Markdown cannot be broken."""
    assert [
        (str(file.relative_to(ROOT)), number)
        for file in kept_files()
        if file.suffix not in DATA
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1)
        if len(line) > LONGEST and not (file.suffix == ".md" and line.lstrip().startswith("|"))
    ] == []


def test_nothing_is_hidden_from_the_formatters():
    hiding = re.compile("|".join(["fmt: ?(off|skip)", "prettier-" + "ignore", "djlint:" + "off"]))
    assert [
        str(file.relative_to(ROOT))
        for file in kept_files()
        if file.suffix in {".py", ".js", ".mjs", ".css", ".html"} and file != Path(__file__)
        if hiding.search(file.read_text("utf-8"))
    ] == []


# Pages

MOST_LINES = 150


def templates() -> dict[str, str]:
    return {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for room in PAGES
        for path in sorted((ROOT / room).rglob("*.html"))
    }


def test_every_page_is_short_enough_to_be_read():
    assert [name for name, text in templates().items() if text.count("\n") > MOST_LINES] == []


def test_every_macro_says_what_it_makes():
    """One that begins with an underscore is part of the one above it."""
    assert [
        (name, macro)
        for name, text in templates().items()
        for before, macro in re.findall(r"(?:^|\n)([^\n]*)\n\{% macro ([a-z]\w*)\(", text)
        if not before.strip().endswith("#}")
    ] == []


def test_every_part_of_a_page_says_what_it_is():
    parts = [
        name for name, text in templates().items() if "{% extends" not in text and "<!DOCTYPE" not in text
    ]
    assert [name for name in parts if not templates()[name].startswith("{#")] == []


# Words


@cache
def messages(language: str) -> list:
    return [
        (entry.id.name, entry)
        for path in sorted((FOLDER / language).glob("*.ftl"))
        for entry in FluentParser().parse(path.read_text("utf-8")).body
        if isinstance(entry, ftl.Message)
    ]


def variables(entry) -> set[str]:
    return set(re.findall(r"\$(\w+)", repr_of(entry)))


def repr_of(node) -> str:
    if isinstance(node, ftl.VariableReference):
        return f"${node.id.name} "
    if isinstance(node, ftl.BaseNode):
        return "".join(repr_of(value) for name, value in vars(node).items() if name != "span")
    return "".join(map(repr_of, node)) if isinstance(node, list) else ""


def test_every_file_of_words_can_be_read():
    assert [
        (language, entry.content[:60])
        for language in LANGUAGES
        for entry in FluentParser().parse(source(language)).body
        if isinstance(entry, ftl.Junk)
    ] == []


def test_no_word_is_said_twice():
    said = Counter((language, name) for language in LANGUAGES for name, _ in messages(language))
    assert [word for word, times in said.items() if times > 1] == []


def test_a_language_that_is_added_says_nothing_that_swedish_does_not():
    swedish = {name: variables(entry) for name, entry in messages("sv")}
    assert [
        (language, name)
        for language in LANGUAGES
        if language not in WHOLE
        for name, entry in messages(language)
        if variables(entry) != swedish.get(name)
    ] == []


@pytest.mark.parametrize("language", WHOLE[1:])
def test_languages_have_the_same_words_with_the_same_places(language):
    assert {name: variables(entry) for name, entry in messages(language)} == {
        name: variables(entry) for name, entry in messages("sv")
    }


def test_every_refusal_has_its_sentence():
    codes = {
        code
        for _, path in modules()
        for code in re.findall(r'Refused\(\s*"([a-z_]+)"', path.read_text("utf-8"))
    }
    assert sorted(code for code in codes if not knows("sv", f"refused-{code.replace('_', '-')}")) == []
    assert len(codes) > 60


# Words that are put together: a family's name and each of its members.
FAMILIES = {
    "type": list(KINDS),
    "frame": FRAME,
    "fate": [*FATES, "struck"],
    "source": SOURCES,
    "section": SECTIONS,
    "verdict": VERDICTS,
    "role": (*ROLES, "mission", "story", "none"),
    "invited-as": ROLES,
    "state": ("planned", "open", "paused", "closed", "revealed", "archived"),
    "stage": ("silent", "build", "sort", "validate"),
    "set-kind": INFO_PAGES,
    "cards": CARDS,
    "told": FATES,
    "doc-cards": CARD_SECTIONS,
    "standing": STATES,
    "who": JOURNEY_ROLES,
    "about": [f"{topic}{more}" for topic in TOPICS for more in ("", "-text")],
    "part": PARTS,
    "reads": CONTENTS,
    "doc-passage": [passage for passage in PASSAGES if not passage.endswith("intro")],
    "layout": LAYOUTS,
    "judged": ("captures", "misplaced", "pair"),
    "closed": ("unsent", "waiting", "written", "answered", "nothing", "unasked"),
    "refused-login": (NAMELESS, OWN, UNREACHABLE, UNSAFE, LATE),
    "hook-answer": (NAMELESS, OWN, UNREACHABLE, UNSAFE, LATE),
    "register": get_args(What),
    "import": ("escape", "heading", "spelling", "parted", "nameless"),
    "check": ("met", "not-met", "waived", "nothing"),
    "wanted": ("least", "most", "exactly", "between"),
    "when": ("step", "meeting", "closes", "answer", "keep"),
    "work": (
        "suggestions",
        "untreated",
        "statements",
        "groups",
        "outside",
        "wishes",
        "objections",
        "given",
        "given-text",
    ),
    "change": ("same", "changed", "new", "gone"),
    "do": ("open", "close", "reveal", "round", "next", "stage-ideas", "stage-cluster"),
    "move": ("place", "create", "merge", "split", "name", "aside", "dissolve", "up", "down"),
    "log": (
        "asked",
        "unasked",
        "fated",
        "answered",
        "ticked",
        "unticked",
        "waived",
        "insisted",
        "step-done",
        "step-again",
        "journey-closed",
        "journey-again",
        "card-dropped",
        "remarked",
        "absent-opened",
        "weeded",
        "journey-made",
        "workshop-made",
        "started",
        "closed",
        "hid",
        "showed",
        "decided",
        "wrote",
        "revised",
        "parked",
        "struck",
        "took-back",
        "published",
        "moved-card",
        "took-in",
    ),
}


def used_words() -> set[str]:
    """Words named outright in scripts, templates and Python, and every member of the families that are put
    together.
    """
    found = set()
    for path in (ROOT / "static" / "js").rglob("*.js"):
        text = path.read_text("utf-8")
        found |= set(re.findall(r'\bt\(\s*"([a-z0-9-]+)"', text))
        for pair in re.findall(r'\bt\([^)"]*\? "([a-z0-9-]+)" : "([a-z0-9-]+)"', text):
            found |= set(pair)
    for text in templates().values():
        found |= set(re.findall(r"\bt\('([a-z0-9-]+)'[,)]", text))
    for _, path in modules():
        found |= set(re.findall(r'(?:\bt\(|tell\(|say\([^,\n]+, )"([a-z0-9-]+)"', path.read_text("utf-8")))
    return (
        found
        | {
            f"{family}-{member}".replace("_", "-")
            for family, members in FAMILIES.items()
            for member in members
        }
        | {f"type-{name}-{more}" for name in KINDS for more in ("what", "prompt", "say", "if-wrong")}
        | {f"verdict-{verdict}-means" for verdict in VERDICTS}
        | {f"cards-{kind}-text" for kind in CARDS}
        | {"language-itself", "decimal-sign"}
        | {"refused-not-found", "refused-method-not-allowed"}
        | {
            f"card-{kind}-{field.name}".replace("_", "-")
            for kind, rules in CARDS.items()
            for field in rules.fields
        }
        | {
            f"choice-{field.name}-{choice}".replace("_", "-")
            for rules in CARDS.values()
            for field in rules.fields
            for choice in field.choices
        }
    )


def test_every_word_used_exists_in_every_language():
    assert [
        (language, key) for language in LANGUAGES for key in sorted(used_words()) if not knows(language, key)
    ] == []


def test_settings_of_every_type_have_words():
    wanted = {
        f"set-{name.replace('_', '-')}"
        for kind in KINDS.values()
        for name, setting in kind.settings.items()
        if setting.editable
    }
    assert sorted(key for key in wanted if not knows("sv", key)) == []


# Paper


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def test_settings_are_documented_as_they_describe_themselves():
    said = [
        (option, env, meaning.replace("`", "").replace("**", ""))
        for option, env, meaning in re.findall(
            r"^\| `(--\S+)` \| `(\w+)` \| [^|]+ \| (.+) \|$", page("settings.md"), re.MULTILINE
        )
    ]
    assert said == [
        tuple(setting.metadata[what] for what in ("option", "env", "help")) for setting in fields(Settings)
    ]


def test_hooks_before_a_commit_run_nothing_from_elsewhere():
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert {repository["repo"] for repository in hooks["repos"]} == {"local"}


def test_every_command_is_documented():
    assert [
        name
        for name in COMMANDS
        if name != "serve" and f"| `python3 run.py {name}" not in page("settings.md")
    ] == []


def test_every_room_is_on_the_map():
    rooms = [
        path
        for folder in ("models", "static/js", "models/analysis", "models/library")
        for path in (ROOT / folder).iterdir()
        if path.is_dir() and any(path.glob("*.py" if folder.startswith("models") else "*.js"))
    ]
    assert rooms
    assert [room for room in rooms if f"{room.name}/`" not in page("house.md")] == []


def test_no_lock_file_says_where_packages_are_fetched():
    locks = [*(ROOT / "deploy").glob("*.lock"), ROOT / "static" / "package-lock.json"]
    assert [
        lock.name for lock in locks if "resolved" in lock.read_text() or "index-url" in lock.read_text()
    ] == []


def test_the_steps_of_the_schema_are_one_line():
    """Two that were made beside each other bear the same number, and no database would come up."""
    steps = sorted((ROOT / "models/migrations/versions").glob("0*.py"))
    said = [re.search(r'^revision = "(\d+)"$', step.read_text("utf-8"), re.M)[1] for step in steps]
    before = [
        re.search(r'^down_revision = (?:"(\d+)"|None)$', step.read_text("utf-8"), re.M)[1] for step in steps
    ]
    assert said == [step.name[:4] for step in steps] == [f"{at:04}" for at in range(1, len(steps) + 1)]
    assert before == [None, *said[:-1]]
