"""What knows more of a language than its letters, plugged in by whoever runs the program: a file of word
vectors, or an embeddings
address on the organisation's own network. Off unless set. What fails is said and done without: wording alone
always works.
"""

import json
import time
import urllib.request
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from models.analysis.belonging.nearness import Meaning
from models.analysis.belonging.wording import Wording, tongue

# Files begin with the commonest words; those after these many are names and misspellings.
MOST_WORDS = 200_000
AT_ONCE = 64
# After a failure nobody is kept waiting for the same again for this long, in seconds.
PAUSE = 60.0


def of(how: dict | None) -> Meaning | None:
    """{"vectors": path} or {"url", "model", "key", "seconds"}; None for none.

    The same each time, so that what it has read is kept.
    """
    return _careful(tuple(sorted(how.items()))) if how else None


@cache
def _careful(how: tuple) -> "Careful":
    return Careful(**dict(how))


class Careful:
    """Answers that nothing is known, and keeps what went wrong in `trouble`, when its source fails and for
    some time after.
    """

    def __init__(
        self, vectors: str = "", clock: Callable[[], float] = time.monotonic, **address: Any
    ) -> None:
        self._vectors, self._address, self._clock = vectors, address, clock
        self._source: Meaning | None = None
        self._again_at = 0.0
        self.trouble = ""

    def __call__(self, wording: Wording) -> np.ndarray:
        if self.trouble and self._clock() < self._again_at:
            return self._nothing(wording)
        self.trouble = ""
        try:
            if self._source is None:
                self._source = WordVectors.read(self._vectors) if self._vectors else Address(**self._address)
            return self._source(wording)
        except (OSError, ValueError, KeyError, TypeError) as problem:
            self.trouble = f"{type(problem).__name__}: {problem}"[:200]
            self._again_at = self._clock() + PAUSE
            return self._nothing(wording)

    @staticmethod
    def _nothing(wording: Wording) -> np.ndarray:
        return np.zeros((len(wording.texts), 1), np.float32)


class WordVectors:
    """Vectors of single words; an idea is the mean of its words, or of their compounds' parts."""

    def __init__(self, vectors: dict[str, np.ndarray]) -> None:
        self.vectors = vectors

    def __call__(self, wording: Wording) -> np.ndarray:
        size = len(next(iter(self.vectors.values())))
        means = np.zeros((len(wording.texts), size), np.float32)
        for row, (said, code) in enumerate(zip(wording.said, wording.languages, strict=True)):
            known = [
                self.vectors[form]
                for word in said
                if word not in tongue(code).left_out
                for form in self._forms(word, code)
            ]
            if known:
                means[row] = np.mean(known, axis=0)
        return means

    def _forms(self, word: str, code: str) -> list[str]:
        if word in self.vectors:
            return [word]
        of_it = tongue(code)
        parts = [of_it.shown.get(part, part) for part in of_it.split(of_it.stem(word), frozenset())]
        return [part for part in parts if part in self.vectors]

    @classmethod
    def read(cls, path: str) -> "WordVectors":
        """The text format that fastText, word2vec and GloVe share: a word and its numbers on each line,
        perhaps a line of two counts first.
        ValueError with a sentence if it is something else."""
        vectors: dict[str, np.ndarray] = {}
        with Path(path).open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                word, _, numbers = line.rstrip().partition(" ")
                if numbers.count(" ") >= 2 and word.lower() not in vectors:
                    vectors[word.lower()] = np.array(numbers.split(" "), np.float16)
                if len(vectors) == MOST_WORDS:
                    break
        if not vectors or len({len(vector) for vector in vectors.values()}) != 1:
            raise ValueError(f"{path} is no file of word vectors")
        return cls(vectors)


class Address:
    """A server that answers POST {url}/embeddings as OpenAI's does, all that is asked within `seconds`.

    What it said is kept in memory
    only, and goes with the process."""

    def __init__(self, url: str, model: str, key: str = "", seconds: float = 10.0) -> None:
        self.url, self.model, self.key, self.seconds = url.rstrip("/"), model, key, seconds
        self.known: dict[str, list[float]] = {}

    def __call__(self, wording: Wording) -> np.ndarray:
        new = sorted({text for text in wording.texts if text not in self.known})
        end = time.monotonic() + self.seconds
        for start in range(0, len(new), AT_ONCE):
            some = new[start : start + AT_ONCE]
            self.known |= zip(some, self._ask(some, end - time.monotonic()), strict=True)
        return np.array([self.known[text] for text in wording.texts], np.float32)

    def _ask(self, texts: list[str], seconds: float) -> list[list[float]]:
        if seconds <= 0:
            raise TimeoutError("the embeddings server takes too long")
        headers = {"Content-Type": "application/json"} | (
            {"Authorization": f"Bearer {self.key}"} if self.key else {}
        )
        asked = urllib.request.Request(
            f"{self.url}/embeddings", json.dumps({"model": self.model, "input": texts}).encode(), headers
        )
        with urllib.request.urlopen(asked, timeout=seconds) as answer:
            said = json.load(answer)["data"]
        return [answer["embedding"] for answer in sorted(said, key=lambda answer: answer["index"])]
