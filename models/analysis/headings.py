"""A finished document pasted in: its headings recognised, its points one by one, and whatever looks odd
pointed out for a person to decide (F0-17).
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from models.analysis.cleaning import clean_lines, lines_of
from models.elsewhere import elsewhere

# Headings as people write them, by the part of the document they begin.
HEADINGS = {
    "vision": ("vision", "målbild", "visjon", "målbilde"),
    "mission": ("verksamhetsidé", "verksamhetside", "uppdrag", "virksomhetsidé"),
    "story": ("berättelse", "slogan", "berättelse/slogan", "fortelling"),
    "focus": ("fokusområden", "fokusområde", "satsingsområder", "focus areas"),
    "establishment": (
        "etableringsår",
        "etableringsåren",
        "etableringsår från år 1 och framåt",
        "etableringsår 1",
        "etableringsfase",
    ),
    "strategy": ("strategier", "strategi", "strategies"),
    "advantage": (
        "målstyrning",
        "målstyrningens fördelar",
        "fördelar",
        "fördelar med målstyrning",
        "målstyring",
    ),
    "principle": (
        "arbetssätt",
        "principer",
        "så arbetar vi",
        "målstyrningens arbetssätt",
        "målstyrning är ett arbetssätt",
        "arbeidsmåte",
    ),
    "resource": ("resurser", "ressurser", "resources"),
    "ongoing": ("på gång", "pågång", "pågår", "på gang", "ongoing"),
}
PARTS = (*HEADINGS, "establishment_intro", "skip")
# A line this short that ends in a colon, or stands in capitals, is meant as a heading.
LONGEST_HEADING = 50
# Words of this length are compared for dots and rings that went astray.
SHORTEST_WORD = 6
_FOLDED = str.maketrans("åäöæøéÅÄÖÆØÉ", "aaoaoeAAOAOE")


@dataclass
class Point:
    """`part` is one of PARTS; `name` a focus area's.

    `odd`: [(code, words)] that a person should look at: escape, heading, spelling.
    """

    part: str
    text: str
    name: str = ""
    odd: list[tuple[str, str]] = field(default_factory=list)


@elsewhere
def read_document(material: str) -> list[Point]:
    """Points in the order of the page.

    Before the first heading everything is left out unless a person says otherwise.
    """
    raws = lines_of(material)
    lines = clean_lines(raws)
    spelling = _misspelt([text for text, _ in lines])
    points: list[Point] = []
    part = "skip"
    for (text, done), raw in zip(lines, raws, strict=True):
        if not text:
            continue
        heading = _heading(text)
        if heading and "bullet" not in done:
            part = heading
        elif _looks_like_heading(text) and "bullet" not in done:
            points.append(Point("skip", text, odd=[("heading", text)]))
        else:
            point = _point(part, text, points, "bullet" in done)
            point.odd += [("escape", raw.strip())] if "escape" in done else []
            point.odd += [
                ("spelling", f"{word} → {spelling[word]}")
                for word in re.findall(r"\w+", text)
                if word in spelling
            ]
            points.append(point)
    return points


def _heading(text: str) -> str | None:
    plain = text.casefold().strip(" :.*#").strip()
    return next((part for part, words in HEADINGS.items() if plain in words), None)


def _looks_like_heading(text: str) -> bool:
    return len(text) <= LONGEST_HEADING and (text.endswith(":") or (text.isupper() and len(text) > 3))


def _point(part: str, text: str, points: list[Point], is_bullet: bool) -> Point:
    if part == "focus":
        name, mark, definition = _split(text)
        return Point("focus", definition if mark else "", name if mark else text)
    if part == "vision":
        # The idea of the enterprise first, its story after (F0-02).
        return Point(
            "story" if any(point.part in ("mission", "story") for point in points) else "mission", text
        )
    if (
        part == "establishment"
        and not is_bullet
        and not any(point.part.startswith("establishment") for point in points)
    ):
        return Point("establishment_intro", text)
    return Point(part, text)


def _split(text: str) -> tuple[str, str, str]:
    """A name and what it means: "Läsfrämjande: Oavsett ..." or "Läsfrämjande – Oavsett ..."."""
    found = re.match(r"(.{3,60}?)\s*(?::|\s[–—-])\s+(.+)", text)
    return (found[1], ":", found[2]) if found else (text, "", "")


def _misspelt(texts: list[str]) -> dict[str, str]:
    """{word: the likelier one}: the same letters but for a ring or dots, where the other is more common or is
    a known heading.
    """
    words = Counter(word for text in texts for word in re.findall(r"\w+", text) if len(word) >= SHORTEST_WORD)
    known = Counter({word: 2 for names in HEADINGS.values() for name in names for word in name.split()})
    by_fold: dict[str, Counter] = {}
    for word, n in [*words.items(), *known.items()]:
        by_fold.setdefault(_stem(word), Counter())[word.casefold()] += n
    found = {}
    for word in words:
        best, n = by_fold[_stem(word)].most_common(1)[0]
        if (
            best != word.casefold()
            and best.translate(_FOLDED) == word.casefold().translate(_FOLDED)
            and n > words[word]
        ):
            found[word] = best
        elif (
            best != word.casefold()
            and word.casefold().translate(_FOLDED).startswith(best.translate(_FOLDED))
            and not word.casefold().startswith(best)
        ):
            # "mälstyrningen" beside "målstyrning": the stem went astray, the ending is its own.
            found[word] = best + word.casefold()[len(best) :]
    return found


def _stem(word: str) -> str:
    folded = word.casefold().translate(_FOLDED)
    return re.sub(r"(en|ens|ar|arna|er|erna|et)$", "", folded) if len(folded) > SHORTEST_WORD + 3 else folded
