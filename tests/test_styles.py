"""Styles: what nobody wears is gone, what is worn is there, and every measure and colour has a name."""

import re
from functools import cache

from facilitator.samples import ICONS
from models.install import ROOT, STATIC

STYLES = STATIC / "css"
# What the document's outline calls its parts (models/exports/html.py).
FAMILIES = re.compile(r"doc-")
# Worn so that tests and scripts find it, or so that a name reads as one; it looks like what is around it.
PLAIN = {
    "batch",
    "finish",
    "chapters",
    "comment",
    "compared",
    "console-head__code",
    "door__who",
    "handbook",
    "heading",
    "heat",
    "legend",
    "levels__name",
    "map__seen",
    "map__side",
    "mark-button",
    "phone-head__menu",
    "plot__y",
    "rated",
    "receipt",
    "recurring",
    "secondary",
    "status",
    "suggestion",
    "version",
}


@cache
def styles() -> dict[str, str]:
    return {
        path.relative_to(STYLES).as_posix(): re.sub(
            r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL
        )
        for path in sorted(STYLES.rglob("*.css"))
    }


@cache
def sources() -> str:
    """Pages, scripts and what is written in Python: everything that gives something a class."""
    files = [
        *(path for room in ("facilitator", "participant", "models") for path in (ROOT / room).rglob("*")),
        *(STATIC / "js").rglob("*.js"),
    ]
    return "\n".join(path.read_text("utf-8") for path in files if path.suffix in {".html", ".py", ".js"})


def dressed() -> set[str]:
    """Every class that a style is for."""
    return {
        name
        for text in styles().values()
        for selector in re.findall(r"([^{}]+)\{", text)
        if not selector.strip().startswith("@")
        for name in re.findall(r"\.(-?[a-zA-Z][\w-]*)", selector)
    }


def worn() -> tuple[set[str], set[str]]:
    """Classes that stand whole in a page or a script, and beginnings of those that are put together."""
    said = re.findall(r"class(?:Name)?=\"([^\"]*)\"", re.sub(r"\{%.*?%\}", " ", sources()))
    put_together = set(re.findall(r"([a-z][\w-]*(?:--|__))(?:\$\{|\{\{|' ~)", sources()))
    plain = (re.sub(r"\S*(?:\$\{[^}]*(?:\}|$)|\{\{.*?\}\})", " ", names) for names in said)
    whole = {name for names in plain for name in names.split() if re.fullmatch(r"[a-z][\w-]*", name)}
    return {name for name in whole if not name.startswith(tuple(put_together))}, put_together


def test_no_style_is_for_what_nobody_wears():
    """A class may also be chosen: then it stands in quotes, or has a name that nothing but a class has."""
    whole, beginnings = worn()
    chosen = set(re.findall(r"[\"'`]([a-zA-Z][\w-]*)(?=[\"'`])", sources()))
    chosen |= set(re.findall(r"\b[a-z][\w-]*--\w+", sources()))
    assert (
        sorted(
            name
            for name in dressed() - whole - chosen
            if not name.startswith(tuple(beginnings)) and not FAMILIES.match(name)
        )
        == []
    )


def test_what_is_worn_has_a_style():
    whole, _ = worn()
    assert sorted(name for name in whole - dressed() - PLAIN if not FAMILIES.match(name)) == []
    assert sorted(PLAIN - whole) == []


def test_every_token_is_used_and_every_one_used_is_there():
    made = {name for text in styles().values() for name in re.findall(r"(?<![\w-])(--[\w-]+)\s*:", text)}
    used = {name for text in styles().values() for name in re.findall(r"var\((--[\w-]+)", text)}
    assert made == used


def test_no_field_says_inside_itself_what_it_is_for():
    """There it is cut where the field is narrow, and gone once somebody writes. What is searched is one word,
    and words that stand in another language are shown where they go.
    """
    said = re.findall(r"placeholder=\$\{([^}]*)\}", sources())
    assert set(said) == {'t("filter")', "pick(activity[name])", "pick(activity.title)"}


def test_colours_have_names():
    own = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|color)\(")
    assert [name for name, text in styles().items() if name != "tokens.css" and own.search(text)] == []


def test_components_keep_to_the_steps_of_space_and_type():
    """The desk and every component: no distance and no size of letters but those in tokens.css."""
    measured = re.compile(
        r"(?<![\w-])(?:margin|padding)(?:-[a-z-]+)?:[^;]*\drem|(?<![\w-])(?:gap|font|font-size):[^;]*\drem"
    )
    assert [
        (name, found)
        for name, text in styles().items()
        if name.startswith("components/") or name in ("base.css", "faces/desk.css")
        for found in measured.findall(text)
    ] == []


def test_every_component_is_part_of_some_face():
    asked = {
        file
        for text in styles().values()
        for file in re.findall(r'@import "\./(components/[\w-]+\.css)"', text)
    }
    assert asked == {name for name in styles() if name.startswith("components/")}


def test_no_letter_plays_a_picture():
    """Arrows, ticks and stars look as each machine likes and are read aloud: pictures are icons."""
    words = (STATIC / "languages").rglob("*.ftl")
    pages = [
        path for room in ("facilitator", "participant", "models") for path in (ROOT / room).rglob("*.html")
    ]
    files = [*pages, *words, *(STATIC / "js").rglob("*.js"), *STYLES.rglob("*.css")]
    odd = re.compile(
        r"[\u2190-\u2211\u2213-\u2bff\u00d7\u2039\u203a\ufe0f\U0001f000-\U0001faff]|>\s*[−+]\s*</"
    )
    assert [(path.name, found) for path in files for found in odd.findall(path.read_text("utf-8"))] == []


def test_every_icon_that_is_asked_for_is_drawn_and_shown_and_no_other():
    drawn = set(re.findall(r"\.icon--(\w+)", "".join(styles().values())))
    asked = set(re.findall(r"\bicon\([\"'](\w+)[\"']\)", sources()))
    asked |= set(re.findall(r"\bicon--(\w+)", sources()))
    assert asked == drawn == set(ICONS)
    files = re.findall(r"heroicons/([\w/-]+\.svg)", "".join(styles().values()))
    assert [file for file in files if not (STATIC / "node_modules" / "heroicons" / file).exists()] == []


def test_what_scrolls_holds_what_is_hidden_in_it():
    """A label for the ear alone is laid where it stands: past the edge of what scrolls it would make the page
    longer than what is on it, and a bar at its foot would stand in the middle.
    """
    loose = [
        (name, selector.strip())
        for name, text in styles().items()
        for selector, rules in re.findall(r"([^{}]+)\{([^{}]*)\}", text)
        if re.search(r"overflow(-[a-z]+)?: (auto|scroll)", rules)
        and not re.search(r"position: (relative|sticky|absolute|fixed)", rules)
    ]
    assert loose == []
