"""What a test that drives a page does, read from its code: where it acts, where it waits, and where it looks.

After an act something is on its way: a page, an answer, words to the other faces. Whoever looks before it has
come sees by luck what they wanted, on a fast machine. So nothing is looked at between an act and a wait, and
no assertion looks by itself: `expect`, `until` and `comes_to` wait for what they are told to see.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

# What is asked of a page or of something on it, and is answered at once with what stands there now.
LOOKS = {
    "all_inner_texts",
    "all_text_contents",
    "aria_snapshot",
    "bounding_box",
    "content",
    "eval_on_selector",
    "eval_on_selector_all",
    "evaluate",
    "evaluate_all",
    "get_attribute",
    "inner_html",
    "inner_text",
    "input_value",
    "is_checked",
    "is_disabled",
    "is_editable",
    "is_enabled",
    "is_hidden",
    "is_visible",
    "text_content",
    "title",
    # Of a database, while a server writes in it.
    "query",
}
# These only where nothing is given: a list counts as well, and so does a text.
BARE_LOOKS = {"all", "count"}
ACTS = {
    "check",
    "click",
    "dblclick",
    "drag_to",
    "fill",
    "go_back",
    "press",
    "say",
    "select_option",
    "set_input_files",
    "tap",
    "type",
    "uncheck",
    "up",
}
# These go on once what is wanted is there, or a page of its own is.
WAITS = {"comes_to", "expect_download", "expect_navigation", "goto", "reload", "until"}
# What is on its way is lost to who goes elsewhere.
LEAVES = {"goto", "reload"}
# A page is measured as it stands: an assertion may do so, once what is measured has been waited for.
MEASURES = {"axe", "faults", "overflow"}
# Whose address is known and stays.
SERVERS = {"example", "house", "meeting", "server", "wire"}


@dataclass
class Helper:
    """What becomes of calling a function of the tests, or asking for a property."""

    # Whether something is on its way when it is done (True), has come (False), or nothing is done (None).
    leaves: bool | None = None
    # Whether its answer is what it saw.
    tells: bool = False
    is_property: bool = False


@dataclass
class Story:
    """A function of a test file, gone through in the order in which it happens."""

    helpers: dict[str, Helper]
    # What has a name in its file.
    words: dict[str, str] = field(default_factory=dict)
    acted: ast.AST | None = None
    # What was on its way when it went back to whoever called.
    returns: ast.AST | None = None
    has_done: bool = False
    # {line: what is wrong there}
    found: dict[int, str] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    tells: bool = False

    def go_through(self, statements: Iterable[ast.stmt]) -> None:
        for statement in statements:
            self._happens(statement)

    def _happens(self, statement: ast.stmt) -> None:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            return
        if isinstance(statement, ast.If):
            self._visit(statement.test)
            self._branch([statement.body, statement.orelse])
        elif isinstance(statement, ast.For | ast.While):
            # Twice: what the first round leaves on its way is met by the second.
            for _ in range(2):
                self._visit(statement.iter if isinstance(statement, ast.For) else statement.test)
                self.go_through(statement.body)
            self.go_through(statement.orelse)
        elif isinstance(statement, ast.Try):
            self.go_through(statement.body)
            self._branch([handler.body for handler in statement.handlers] + [[]])
            self.go_through([*statement.orelse, *statement.finalbody])
        elif isinstance(statement, ast.With):
            is_waited_for = any(_name(item.context_expr) in WAITS for item in statement.items)
            for item in statement.items:
                self._visit(item.context_expr)
            self.go_through(statement.body)
            self.acted = None if is_waited_for else self.acted
        elif isinstance(statement, ast.Assert):
            for look in self._looks(statement.test):
                self._note(look, "is asserted at a look")
            self._visit(statement.test)
        else:
            self._visit(statement)
            self._remember(statement)

    def _branch(self, ways: list[list[ast.stmt]]) -> None:
        """However it went, what may be on its way is."""
        before, left = self.acted, []
        for way in ways:
            self.acted = before
            self.go_through(way)
            if not (way and isinstance(way[-1], ast.Return | ast.Raise | ast.Continue | ast.Break)):
                left.append(self.acted)
        self.acted = next((act for act in left if act), None)

    def _visit(self, node: ast.AST) -> None:
        """In the order in which it is worked out; what is put off for later, by a lambda, is not."""
        if isinstance(node, ast.Lambda):
            return
        for part in ast.iter_child_nodes(node):
            self._visit(part)
        if self.acted and self._is_look(node):
            self._note(node, f"is looked at right after {ast.unparse(self.acted)}")
        if isinstance(node, ast.Call):
            self._call(node)

    def _call(self, call: ast.Call) -> None:
        name = _name(call)
        helper = self.helpers.get(name)
        if name in LEAVES and self.acted:
            self._note(call, f"leaves right after {ast.unparse(self.acted)}")
        if name == "wait_for_function" and not self._is_asked_again(call.args[0]):
            self._note(call, "is no function, and a page lets nobody ask it again")
        if name.startswith(("to_", "not_to_")) and _name(getattr(call.func, "value", call)) == "expect":
            # That something is not there holds as well before anything has come.
            is_none = name == "to_have_count" and ast.unparse(call.args[0]) == "0"
            if not is_none and not name.startswith("not_"):
                self._wait()
        elif (name.startswith("wait_for") and name != "wait_for_load_state") or name in WAITS:
            self._wait()
        elif isinstance(call.func, ast.Attribute) and name in ACTS:
            if not _moves_on(call):
                self.acted, self.has_done = call, True
        elif helper and helper.leaves is not None:
            self.has_done = True
            self.acted = call if helper.leaves else None

    def _is_asked_again(self, asked: ast.expr) -> bool:
        """By a function: the rules of a page (CSP) let a test work out an expression once, but not twice."""
        parts = asked.values if isinstance(asked, ast.JoinedStr) else [asked]
        said = self.words.get(_name(parts[0]), getattr(parts[0], "value", ""))
        return re.match(r"\s*(?:async )?(?:\w+|\([^)]*\)) =>", str(said)) is not None

    def _note(self, node: ast.expr, wrong: str) -> None:
        self.found.setdefault(node.lineno, f"{ast.unparse(node)} {wrong}")

    def _wait(self) -> None:
        self.acted, self.has_done = None, True

    def _remember(self, statement: ast.stmt) -> None:
        """What was looked at has a name, or is the answer."""
        saw = bool(self._looks(statement)) or any(
            isinstance(part, ast.Name) and part.id in self.seen and isinstance(part.ctx, ast.Load)
            for part in ast.walk(statement)
        )
        if isinstance(statement, ast.Assign) and saw:
            self.seen |= {part.id for part in ast.walk(statement) if _is_named(part)}
        if isinstance(statement, ast.Return):
            self.tells |= saw
            self.returns = self.returns or self.acted

    def _looks(self, node: ast.AST) -> list[ast.AST]:
        if isinstance(node, ast.Lambda) or (isinstance(node, ast.Call) and _name(node) in MEASURES):
            return []
        inside = [look for part in ast.iter_child_nodes(node) for look in self._looks(part)]
        return inside + ([node] if self._is_look(node) else [])

    def _is_look(self, node: ast.AST) -> bool:
        if isinstance(node, ast.Call):
            name = _name(node)
            helper = self.helpers.get(name)
            is_asked = name in LOOKS or (name in BARE_LOOKS and not node.args)
            if is_asked and isinstance(node.func, ast.Attribute):
                return True
            return name in MEASURES or bool(helper and helper.tells and not helper.is_property)
        if not isinstance(node, ast.Attribute):
            return False
        helper = self.helpers.get(node.attr)
        if node.attr == "url":
            return _name(node.value) not in SERVERS
        return bool(helper and helper.tells and helper.is_property)


def _moves_on(call: ast.Call) -> bool:
    """To the next field, by key: it is there before the next key is taken."""
    keys = [part.value for part in ast.walk(call) if isinstance(part, ast.Constant)]
    return bool(keys) and set(keys) <= {"Tab", "Shift+Tab"}


def _is_named(part: ast.AST) -> bool:
    return isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)


def _name(node: ast.AST) -> str:
    """What is called, or asked of something, by its last name."""
    if isinstance(node, ast.Call):
        return _name(node.func)
    return getattr(node, "attr", getattr(node, "id", ""))


def _functions(tree: ast.Module) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def _imported(tree: ast.Module, trees: dict[str, ast.Module]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in trees:
            yield node.module


def _helpers(trees: dict[str, ast.Module]) -> dict[str, dict[str, Helper]]:
    """For each file what it calls by name: its own, and what the files that it takes from have."""
    own: dict[str, dict[str, Helper]] = {name: {} for name in trees}
    before = None
    while before != repr(own):
        before = repr(own)
        known = _known(own, trees)
        own = {
            name: _merged((function.name, _helper(function, known[name])) for function in _functions(tree))
            for name, tree in trees.items()
        }
    return _known(own, trees)


def _known(own: dict, trees: dict[str, ast.Module]) -> dict[str, dict[str, Helper]]:
    return {
        name: {
            word: helper for other in (*_imported(tree, trees), name) for word, helper in own[other].items()
        }
        for name, tree in trees.items()
    }


def _merged(found: Iterable[tuple[str, Helper]]) -> dict[str, Helper]:
    """Of two with one name the hastier."""
    merged: dict[str, Helper] = {}
    for name, helper in found:
        other = merged.get(name, Helper())
        left = {helper.leaves, other.leaves}
        merged[name] = Helper(
            True if True in left else False if False in left else None,
            helper.tells or other.tells,
            helper.is_property or other.is_property,
        )
    return merged


def _helper(function: ast.FunctionDef, helpers: dict[str, Helper]) -> Helper:
    story = Story(helpers)
    story.go_through(function.body)
    is_property = any(_name(mark) == "property" for mark in function.decorator_list)
    if story.has_done:
        # What it has waited for, it may tell.
        return Helper(leaves=(story.acted or story.returns) is not None)
    return Helper(tells=story.tells, is_property=is_property)


def hasty(files: dict[str, str]) -> list[str]:
    """What is wrong in those files of tests, {module: text}, and where."""
    trees = {name: ast.parse(text) for name, text in files.items()}
    helpers = _helpers(trees)
    found = {}
    for name, tree in trees.items():
        for function in _functions(tree):
            story = Story(helpers[name], _words(tree))
            story.go_through(function.body)
            found |= {(name, line): wrong for line, wrong in story.found.items()}
    return [f"{name}:{line}: {wrong}" for (name, line), wrong in sorted(found.items())]


def _words(tree: ast.Module) -> dict[str, str]:
    return {
        target.id: statement.value.value
        for statement in tree.body
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }
