"""A finished document pasted in: its headings recognised, its points one by one, and whatever looks odd
pointed out for a person to decide (F0-17).

It is read as people have it: headings in capitals, numbered, or before a colon; a definition beside its name
or on the next line; points without bullets, or all in one line; and between them what a page of the web has
around its text. Nothing is thrown away: what looks like such furniture is put aside, to be seen and taken
back.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from models.analysis.cleaning import clean_line, clean_lines, even_lines
from models.analysis.furniture import is_furniture
from models.analysis.points import LONGEST_NAME, MOST_POINTS, Point, bounded, sentences_of
from models.base import Refused
from models.elsewhere import elsewhere

# Headings as people write them, by the part of the document they begin.
HEADINGS = {
    "vision": ("vision", "målbild", "visjon", "målbilde"),
    "mission": ("verksamhetsidé", "verksamhetside", "uppdrag", "virksomhetsidé", "oppdrag", "mission"),
    "story": ("berättelse", "slogan", "berättelse/slogan", "fortelling"),
    "focus": (
        "fokusområden",
        "fokusområde",
        "fokusområder",
        "satsingsområder",
        "satsingsområde",
        "focus areas",
    ),
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
        "prinsipper",
        "så arbetar vi",
        "målstyrningens arbetssätt",
        "målstyrning är ett arbetssätt",
        "arbeidsmåte",
    ),
    "resource": ("resurser", "ressurser", "resources"),
    "ongoing": ("på gång", "pågång", "pågår", "på gang", "ongoing"),
    "commitment": ("åtaganden", "åtagande", "vi åtar oss", "löften", "forpliktelser", "commitments"),
    "question": ("öppna frågor", "frågor kvar", "åpne spørsmål", "open questions"),
}
PARTS = (*HEADINGS, "establishment_intro", "skip")
# Parts whose points are one sentence or so each: a run of several is taken apart.
LISTS = (
    "establishment",
    "strategy",
    "advantage",
    "principle",
    "resource",
    "ongoing",
    "commitment",
    "question",
)
# What may stand before a heading's own word, and after it.
_WHOSE = r"(?:(?:vår|vårt|våra|våre|vores|our|bibliotekets|bibliotekens|verksamhetens|de|the)\s+)?"
_YEARS = r"(?:\s+(?:för\s+)?(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)?\d\d)?)?)?"
_PLAIN = re.compile(
    rf"(?:(?:\d{{1,2}}(?:\.\d{{1,2}})*[.)]?|[ivx]{{1,4}}[.)])\s+)?{_WHOSE}(?P<word>.+?){_YEARS}",
    re.IGNORECASE,
)
_NAMES = "|".join(
    re.escape(word) for word in sorted({word for words in HEADINGS.values() for word in words}, key=len)[::-1]
)
# A heading in the middle of a line: in capitals, or with a colon where a sentence could begin.
_IN_CAPITALS = re.compile(rf"(?<![\w-])({_NAMES.upper()})(?![\w-])[ \t]*[:.–-]?(?=\s|$)")
_WITH_COLON = re.compile(
    rf"(?:^|(?<=[.!?…:;])\s+)((?:{_WHOSE})(?:{_NAMES}){_YEARS})\s*:(?=\s|$)", re.IGNORECASE
)
_INLINE_BULLET = re.compile(r"[•▪◦‣●■►➢➤]")
_INLINE_NUMBER = re.compile(r"(?:(?<=\s)|^)(\d{1,2})[.)]\s+(?=\S)")
# A line this short that ends in a colon, or stands in capitals, is meant as a heading.
LONGEST_HEADING = 50
# A run of sentences is no shorter.
SHORTEST_RUN = 80
# Words of this length are compared for dots and rings that went astray.
SHORTEST_WORD = 6
_FOLDED = str.maketrans("åäöæøéÅÄÖÆØÉ", "aaoaoeAAOAOE")
# A word that the edge of the page broke, by a hyphen of its own or by an ordinary one: "barne- og ungdoms"
# is not.
_BROKEN = re.compile(
    r"[\u00ad¬][ \t]*\n\s*|(?<=[^\W\d_])-[ \t]*\n\s*(?!(?:och|og|eller|samt|and|or)\b)(?=[a-zåäöæøé])"
)
# Before lines that somebody else's mail is quoted by.
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
# A line this long that ends in the middle of a sentence goes on in the next.
SHORTEST_WRAPPED = 50
_WRAPPED = re.compile(rf"\W*[A-ZÅÄÖÆØÉ].{{{SHORTEST_WRAPPED},}}[^\W_],?\s*")
# What leads on from a text on a page, at its end.
_MORE = re.compile(r"(?<=[.!?…])\s+(?=(?:läs|les|read) (?:mer|more)\W*$)", re.IGNORECASE)
_NAMED = re.compile(r"(.{3,60}?)\s*(?::|\s[–—-])\s+(.+)")
# "... in the end. Next name: what it means": where a run of named ones goes on.
_NEXT_NAME = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÅÄÖÆØÉ][^.:!?]{2,50}:\s)")


@dataclass
class Line:
    """One to be placed; `raw` as it stood."""

    text: str
    raw: str
    is_bullet: bool
    is_heading: bool
    odd: list[tuple[str, str]]


@elsewhere
def read_document(material: str) -> list[Point]:
    """Points in the order of the page.

    Before the first heading everything is left out unless a person says otherwise.
    """
    lines = _lines(material)
    if len(lines) > MOST_POINTS:
        raise Refused("too_many_points", field="material", n=len(lines), most=MOST_POINTS)
    points: list[Point] = []
    part, area = "skip", ""
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else None
        heading = part_of(line.text)
        if heading and _stands_over(line, after):
            part, area = heading, ""
        elif line.odd and line.odd[0][0] == "furniture":
            points.append(Point("skip", line.text, odd=line.odd))
        elif _looks_like_heading(line) and not line.is_bullet:
            area = line.text.strip(" :#")
            if part == "focus":
                points.append(Point("focus", "", area, odd=line.odd))
            else:
                points.append(Point("skip", line.text, odd=[("heading", line.text), *line.odd]))
        else:
            found = _placed(part, area, line, points)
            if part == "commitment" and area and points and points[-1].text.strip(" :#") == area:
                # The heading is said by those beneath it.
                points.pop()
            points += found
    return bounded([short for point in points for short in point.in_parts()])


def _lines(material: str) -> list[Line]:
    """Every line that says something, those that hold several taken apart, made fit to read."""
    raws = [part for line in _rejoined(material) for part in _opened(line)]
    cleaned = clean_lines(raws)
    spelling = _misspelt([text for text, _ in cleaned])
    found = []
    for (text, done), raw in zip(cleaned, raws, strict=True):
        if not text:
            continue
        odd = [("furniture", text)] if is_furniture(text) and not part_of(text) else []
        odd += [("escape", raw.strip())] if "escape" in done else []
        odd += [
            ("spelling", f"{word} → {spelling[word]}")
            for word in re.findall(r"\w+", text)
            if word in spelling
        ]
        marked = raw.lstrip().startswith("#")
        found.append(Line(text.lstrip("# "), raw, "bullet" in done, marked, odd))
    return found


def _rejoined(material: str) -> list[str]:
    """Lines as they were written, where a mail or the edge of a page has broken them."""
    found: list[str] = []
    for line in _BROKEN.sub("", _QUOTED.sub("", even_lines(material))).split("\n"):
        goes_on = line.lstrip()[:1].islower() and not _is_listed(line)
        if found and goes_on and (_WRAPPED.fullmatch(found[-1]) or _hangs(found[-1], line)):
            found[-1] = f"{found[-1].rstrip()} {line.lstrip()}"
        else:
            found.append(line)
    return found


def _hangs(before: str, line: str) -> bool:
    """Whether it stands under the words of a bullet, and not under the bullet."""
    return line.startswith("  ") and _is_listed(before) and not before.rstrip().endswith((".", "!", "?", ":"))


def _is_listed(line: str) -> bool:
    return "bullet" in clean_line(line)[1]


def _opened(line: str) -> Iterator[str]:
    """A line as the lines it would have been: before a heading that stands in it, before each of several
    bullets, and before the numbers of a list that counts from one.
    """
    cuts = set()
    if line.upper() != line:
        cuts |= {edge for found in _IN_CAPITALS.finditer(line) for edge in (found.start(1), found.end())}
    cuts |= {edge for found in _WITH_COLON.finditer(line) for edge in (found.start(1), found.end())}
    cuts |= {found.start() for found in _MORE.finditer(line)}
    bullets = [found.start() for found in _INLINE_BULLET.finditer(line)]
    cuts |= set(bullets if len(bullets) > 1 or (bullets and cuts) else [])
    numbers = list(_INLINE_NUMBER.finditer(line))
    if len(numbers) > 2 and [int(found[1]) for found in numbers] == list(range(1, len(numbers) + 1)):
        cuts |= {found.start() for found in numbers}
    edges = [0, *sorted(cuts), len(line)]
    for begin, end in itertools.pairwise(edges):
        if line[begin:end].strip() or len(edges) == 2:
            yield line[begin:end]


def part_of(text: str) -> str | None:
    """Which part of a document a heading begins, if any."""
    found = _PLAIN.fullmatch(text.casefold().strip(" :.*#–—-").strip())
    plain = found["word"].strip() if found else ""
    return next((part for part, words in HEADINGS.items() if plain in words), None)


def _stands_over(line: Line, after: Line | None) -> bool:
    """A known word is a heading unless it is one of a list: a bullet is, and so is a number whose next
    follows.
    """
    if not line.is_bullet:
        return True
    number = re.match(r"\s*(\d{1,3})[.)]\s", line.raw)
    return bool(number and after and not re.match(rf"\s*{int(number[1]) + 1}[.)]\s", after.raw))


def _looks_like_heading(line: Line) -> bool:
    text = line.text
    return line.is_heading or (
        len(text) <= LONGEST_HEADING and (text.endswith(":") or (text.isupper() and len(text) > 3))
    )


def _placed(part: str, area: str, line: Line, points: list[Point]) -> list[Point]:
    """The points that a line is, in the part it stands in."""
    if part == "focus":
        return _focus(line, points)
    if part == "vision":
        # The idea of the enterprise first, its story after (F0-02).
        is_begun = any(point.part in ("mission", "story") for point in points)
        return [Point("story" if is_begun else "mission", line.text, odd=line.odd)]
    if (
        part == "establishment"
        and not line.is_bullet
        and not any(point.part.startswith("establishment") for point in points)
    ):
        return [Point("establishment_intro", line.text, odd=line.odd)]
    texts = _sentences(line) if part in LISTS else [line.text]
    odd = [("parted", line.text)] if len(texts) > 1 else []
    name = area if part == "commitment" else ""
    return [
        Point(part, text, name, odd=[*(odd if at == 0 else []), *(line.odd if at == 0 else [])])
        for at, text in enumerate(texts)
    ]


def _sentences(line: Line) -> list[str]:
    """A long run that no bullet holds together, sentence by sentence, or between its semicolons."""
    if line.is_bullet or len(line.text) < SHORTEST_RUN:
        return [line.text]
    between = [text.strip() for text in line.text.split(";")]
    if len(between) > 2 and all(between):
        return between
    return sentences_of(line.text)


def _focus(line: Line, points: list[Point]) -> list[Point]:
    """A name with what it means beside it, on the next line, or in a run of such; or a name alone."""
    found = []
    for text in _NEXT_NAME.split(line.text):
        named = _NAMED.fullmatch(text)
        if named:
            found.append(Point("focus", named[2], named[1]))
        elif found:
            found[-1].text = f"{found[-1].text} {text}".strip()
        elif _is_name(text):
            found.append(Point("focus", "", text))
        elif points and points[-1].part == "focus" and points[-1].name:
            # What the one before means, or more of it.
            points[-1].text = f"{points[-1].text} {text}".strip()
        else:
            found.append(Point("focus", text, odd=[("nameless", text)]))
    (found or points[-1:])[0].odd += line.odd
    return found


def _is_name(text: str) -> bool:
    return len(text) <= LONGEST_NAME and not text.endswith((".", "!", "?", "…"))


def _misspelt(texts: list[str]) -> dict[str, str]:
    """{word: the likelier one}: the same letters but for a ring or dots, where the other is more common or is
    a known heading.
    """
    words = Counter(word for text in texts for word in re.findall(r"\w+", text) if len(word) >= SHORTEST_WORD)
    known = Counter({word: 2 for names in HEADINGS.values() for name in names for word in name.split()})
    by_fold: dict[str, Counter] = {}
    for word, n in [*words.items(), *known.items()]:
        by_fold.setdefault(_stem(word), Counter())[word.casefold()] += n
    likeliest = {stem: alike.most_common(1)[0] for stem, alike in by_fold.items()}
    found = {}
    for word in words:
        best, n = likeliest[_stem(word)]
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
