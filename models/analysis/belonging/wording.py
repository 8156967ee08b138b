"""What an idea says, word by word: its language, its stems, and the parts of its compounds.

Swedish, Bokmål and English, also mixed.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from pathlib import Path

import snowballstemmer
import stopwordsiso
import yaml

LEXICON = Path(__file__).parent / "lexicon"
STEMMERS = {"sv": "swedish", "nb": "norwegian", "en": "english"}
# What binds two parts of a compound.
JOINTS = {"sv": ("s",), "nb": ("s", "e"), "en": ("s",)}
# Endings that make a word out of a word; what stands before one is no compound.
ENDINGS = frozenset(
    [
        "het",
        "skap",
        "ning",
        "ningar",
        "ande",
        "ende",
        "else",
        "are",
        "ari",
        "isk",
        "isks",
        "lig",
        "lös",
        "lösa",
        "full",
        "sam",
        "bar",
        "ing",
        "ering",
        "eri",
        "ist",
        "ism",
        "ast",
        "ens",
        "inne",
        "hed",
        "dom",
        "ling",
        "heten",
        "ness",
        "less",
        "ment",
        "tion",
        "able",
    ]
)
SHORTEST_COMPOUND = 6
# Shorter words of the ideas themselves are parts of too much ("rum" in "centrum").
SHORTEST_OWN_PART = 4
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """Lower-case words of two signs or more, numbers left out."""
    folded = unicodedata.normalize("NFKC", text).lower().replace("’", "'").replace("'s", "")
    return [word for word in _WORD.findall(folded) if len(word) > 1 and not word.isdigit()]


class Tongue:
    """One language: what it leaves out, how it stems, what its compounds are made of."""

    def __init__(self, code: str) -> None:
        lexicon = yaml.safe_load((LEXICON / f"{code}.yaml").read_text("utf-8"))
        self.code = code
        self.function_words = frozenset(stopwordsiso.stopwords("no" if code == "nb" else code))
        self.left_out = self.function_words | set(lexicon["phrasing"].split())
        self._irregular = lexicon["irregular"]
        self._stemmer = snowballstemmer.stemmer(STEMMERS[code])
        self.stem = lru_cache(100_000)(self._stem)
        parts = lexicon["parts"].split()
        self.parts = frozenset(map(self.stem, parts)) | {part for part in parts if len(part) >= 3}
        # stem -> the form a title shows
        self.shown = {self.stem(part): part for part in reversed(parts)}

    def _stem(self, word: str) -> str:
        return self._stemmer.stemWord(self._irregular.get(word, word))

    def split(self, stem: str, own: frozenset[str] | set[str]) -> list[str]:
        """The longest known beginning and end of a compound.

        Known are shipped parts and `own`, the stems of these very ideas;
        a part of three letters counts only where the other half is known too, and what is left of an ending
        is no half.
        """

        def known(piece: str) -> bool:
            return piece in self.parts or (len(piece) >= SHORTEST_OWN_PART and piece in own)

        def unjoined(piece: str) -> str | None:
            bare = (
                piece[: -len(joint)]
                for joint in JOINTS[self.code]
                if piece.endswith(joint) and len(piece) - len(joint) >= 3
            )
            return piece if known(piece) else next((stem for stem in bare if known(stem)), None)

        def as_stem(piece: str) -> str:
            return piece if piece in own else self.stem(piece)

        found = []
        if len(stem) >= SHORTEST_COMPOUND:
            for cut in range(len(stem) - 3, 2, -1):
                first, rest = unjoined(stem[:cut]), stem[cut:]
                if (
                    first
                    and rest not in ENDINGS
                    and (len(first) >= 4 or known(rest) or known(self.stem(rest)))
                ):
                    found.append(as_stem(first))
                    break
            for cut in range(3, len(stem) - 2):
                rest, last = stem[:cut], stem[cut:]
                if known(last) and last not in ENDINGS and (len(last) >= 4 or unjoined(rest)):
                    found.append(as_stem(last))
                    break
        return [piece for piece in found if piece != stem and piece not in self.left_out]

    @cached_property
    def kin(self) -> dict[str, list[str]]:
        """stem -> the subjects it is a word of."""
        found: dict[str, list[str]] = defaultdict(list)
        for subject, lines in yaml.safe_load((LEXICON / "kin.yaml").read_text("utf-8")).items():
            for stem in {self.stem(word) for word in words(lines[self.code])}:
                found[stem].append(subject)
        return found


@cache
def tongue(code: str) -> Tongue:
    return Tongue(code)


def language_of(said: list[str], expected: str) -> str:
    """The language whose function words are most; the expected one when it is as good as any."""
    hits = {code: sum(word in tongue(code).function_words for word in said) for code in STEMMERS}
    best = max(hits.values())
    return expected if hits[expected] == best else max(hits, key=lambda code: hits[code])


@dataclass
class Wording:
    """All ideas of one board.

    `stems[i]` are idea i's stems and parts of compounds; `bare[i]` its text without phrasing and topic.
    """

    texts: list[str]
    said: list[list[str]]
    languages: list[str]
    stems: list[list[str]]
    bare: list[str]
    # subjects[i]: what its words are of, the same name in every language.
    subjects: list[list[str]]
    # stem -> how often each word carried it
    forms: dict[str, Counter] = field(repr=False)


def read(texts: list[str], expected: str = "sv", question: str = "", topic_share: float = 0.2) -> Wording:
    """Take the texts apart.

    Words of the workshop's question, and stems and subjects in more than `topic_share` of the ideas (and in
    more than five), are what everybody speaks of here and tell no two ideas apart. In a language of which
    nothing is known here they are taken for Swedish where they are not plainly another.
    """
    expected = expected if expected in STEMMERS else "sv"
    said = [words(text) for text in texts]
    languages = [language_of(spoken, expected) for spoken in said]
    kept = [
        [
            (word, stem)
            for word in spoken
            if word not in tongue(code).left_out and len(stem := tongue(code).stem(word)) > 1
        ]
        for spoken, code in zip(said, languages, strict=True)
    ]
    own = {stem for pairs in kept for _, stem in pairs if len(stem) >= SHORTEST_OWN_PART}
    split = cache(lambda stem, code: tuple(tongue(code).split(stem, own)))
    forms: dict[str, Counter] = defaultdict(Counter)
    stems = []
    for pairs, code in zip(kept, languages, strict=True):
        stems.append([piece for _, stem in pairs for piece in (stem, *split(stem, code))])
        for word, stem in pairs:
            forms[stem][word] += 1
    asked = words(question)
    topic = _common(stems, topic_share) | {
        tongue(expected).stem(word) for word in asked if word not in tongue(expected).left_out
    }
    subjects = [
        [subject for stem in of for subject in tongue(code).kin.get(stem, ())]
        for of, code in zip(stems, languages, strict=True)
    ]
    common = _common(subjects, topic_share)
    return Wording(
        texts=texts,
        said=said,
        languages=languages,
        stems=[[stem for stem in found if stem not in topic] for found in stems],
        bare=[
            " ".join(_without(word, stem, topic, split(stem, code)) for word, stem in pairs).strip() or text
            for pairs, code, text in zip(kept, languages, texts, strict=True)
        ],
        subjects=[[subject for subject in found if subject not in common] for found in subjects],
        forms=forms,
    )


def _common(names: list[list[str]], share: float) -> set[str]:
    spread = Counter(name for found in names for name in set(found))
    return {name for name, n in spread.items() if n > max(5, share * len(names))}


def _without(word: str, stem: str, topic: set[str], parts: tuple[str, ...]) -> str:
    """A topic word is blanked, also inside a compound: stadsbibliotek -> stads."""
    if stem in topic:
        return ""
    for part in parts:
        if part in topic:
            word = word.replace(part, " ")
    return word
