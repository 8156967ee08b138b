"""How near ideas are to one another: shared words, pieces of words, subjects and neighbours; and meaning,
where a model of it is at hand.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from models.analysis.belonging.wording import Wording


@dataclass(frozen=True)
class Weights:
    """Shares of 1; the rest goes to what is named beside.

    Chosen on some labelled sets and reported on others: docs/suggestions.md.
    """

    # subjects that words are of, beside the words themselves
    kin: float = 0.2
    # words beside pieces of words
    words: float = 0.5
    # meaning beside wording
    meaning: float = 0.4
    # shared neighbours beside nearness itself
    neighbours: float = 0.5
    neighbourhood: int = 8


# texts -> (n, d) array, a row of zeros where nothing is known of a text
Meaning = Callable[[Wording], np.ndarray]


class Nearness:
    """Square arrays of at most 1, ideas in the order given: `plain` by wording and, where there is any,
    meaning; `shared` with neighbours too.
    """

    def __init__(
        self, wording: Wording, meaning: Meaning | None = None, weights: Weights = Weights()
    ) -> None:
        self.n = len(wording.texts)
        by_words = _products(_tfidf(analyzer=_as_is), wording.stems)
        by_pieces = _products(_tfidf(analyzer="char_wb", ngram_range=(3, 5)), wording.bare)
        by_kin = _products(_tfidf(analyzer=_as_is), wording.subjects)
        self.plain = (1 - weights.kin) * (
            weights.words * by_words + (1 - weights.words) * by_pieces
        ) + weights.kin * by_kin
        np.clip(self.plain, 0, 1, out=self.plain)
        self.uses_meaning = False
        if meaning is not None:
            self._mix(_unit(np.asarray(meaning(wording), np.float32)), weights.meaning)
        np.fill_diagonal(self.plain, 1)
        self.shared = _with_neighbours(self.plain, weights)

    def _mix(self, vectors: np.ndarray, weight: float) -> None:
        known = np.abs(vectors).sum(axis=1) > 0
        # A model that knows fewer than half of these ideas would pull them together for being known.
        if known.mean() > 0.5:
            self.uses_meaning = True
            share = weight * np.outer(known, known).astype(np.float32)
            self.plain = np.clip((1 - share) * self.plain + share * (vectors @ vectors.T), -1, 1)

    def to_groups(self, groups: list[list[int]]) -> np.ndarray:
        """(n, groups): cosine of each idea to each group's centre.

        Its own share in a group it stands in is left out.
        """
        scores = np.zeros((self.n, len(groups)), np.float32)
        for column, members in enumerate(groups):
            to_each = self.plain[:, members].sum(axis=1)
            inside = float(self.plain[np.ix_(members, members)].sum())
            scores[:, column] = to_each / np.sqrt(max(inside, 1e-9))
            if len(members) > 1:
                others = to_each[members] - 1
                scores[members, column] = others / np.sqrt(np.maximum(inside - 2 * others - 1, 1e-9))
            else:
                scores[members, column] = 0
        return scores

    def most_alike(self, idea: int, most: int = 5) -> list[int]:
        """The ideas nearest to one, best first. Opposites are among them: they share their words."""
        order = np.argsort(-self.shared[idea], kind="stable")
        return [int(other) for other in order if other != idea and self.shared[idea, other] > 0][:most]

    def cohesion(self, members: list[int]) -> float:
        """Mean nearness of two in a group."""
        return float(
            (self.plain[np.ix_(members, members)].sum() - len(members))
            / max(1, len(members) * (len(members) - 1))
        )


def _as_is(words: list[str]) -> list[str]:
    return words


def _tfidf(**how: Any) -> TfidfVectorizer:
    chosen: dict[str, Any] = {"sublinear_tf": True, "dtype": np.float32, **how}
    return TfidfVectorizer(**chosen)


def _products(vectorizer: TfidfVectorizer, texts: list) -> np.ndarray:
    try:
        rows = vectorizer.fit_transform(texts)
    except ValueError:
        # Not one word among them all: nothing is near anything.
        return np.zeros((len(texts), len(texts)), np.float32)
    return (rows @ rows.T).toarray()


def _unit(vectors: np.ndarray) -> np.ndarray:
    """Rows of length one around what all have in common; rows of zeros stay."""
    known = np.abs(vectors).sum(axis=1) > 0
    if known.sum() > 3:
        some = vectors[known]
        some = some / np.linalg.norm(some, axis=1, keepdims=True)
        some -= some.mean(axis=0)
        length = np.linalg.norm(some, axis=1, keepdims=True)
        vectors = vectors.copy()
        vectors[known] = some / np.where(length > 0, length, 1)
    return vectors


def _with_neighbours(near: np.ndarray, weights: Weights) -> np.ndarray:
    """Half nearness itself, half having the same nearest neighbours: two ideas without a word in common may
    share those.
    """
    k = min(weights.neighbourhood, len(near) - 1)
    if k < 1:
        return near.copy()
    others = np.clip(near, 0, None)
    np.fill_diagonal(others, 0)
    least = np.partition(others, -k, axis=1)[:, -k][:, None]
    others[others < least] = 0
    profile = sparse.csr_matrix(others)
    profile = profile.maximum(profile.T) + sparse.identity(len(near), "f", format="csr")
    profile = sparse.csr_matrix(normalize(profile))
    shared = (profile @ profile.T).toarray()
    return np.clip((1 - weights.neighbours) * near + weights.neighbours * shared, 0, 1)
