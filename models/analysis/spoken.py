"""Which language a text is written in, told by the text alone, so that a voice can read it aloud.

What language somebody chose is never told with their text (DESIGN, the ledger); the words themselves say no
more than they do anyway. The browser judges by the same rule (static/js/shared/spoken.js), and a test holds
them together.
"""

import re
from functools import lru_cache

# Small words that stand in one of the languages and in no other.
SMALL = {
    "sv": "och att är inte jag från också mycket ska vad hur när där här någon något några alla allt utan"
    " skulle finns måste vill blir dem bli människor efter mellan varje vår våra väl sådant bättre större",
    "nb": "og ikke jeg fra også mye skal hva hvordan hvorfor noen noe alle alt uten skulle finnes må vil blir"
    " bli mennesker etter mellom hver vår våre være er å når nå her der dere bedre større bare",
    "en": "the and of is are not with we you they that this what how have our people more should would from"
    " it be can where when who there their every without must better",
}
LETTERS = {"sv": "äö", "nb": "æø", "en": ""}
# A name or a loan word is no language: so many words must speak for it.
ENOUGH = 2

_ALL = {code: set(words.split()) for code, words in SMALL.items()}
_OWN = {
    code: words - set().union(*(others for other, others in _ALL.items() if other != code))
    for code, words in _ALL.items()
}
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(4096)
def spoken_in(text: str) -> str:
    """sv, nb or en; nothing where the words do not say."""
    words = _WORD.findall(text.lower())
    small = {code: sum(word in own for word in words) for code, own in _OWN.items()}
    marked = {
        code: sum(any(letter in word for letter in letters) for word in words if word not in _OWN[code])
        for code, letters in LETTERS.items()
    }
    first, second, _ = sorted(_OWN, key=lambda code: -(small[code] + marked[code]))
    is_sure = small[first] + marked[first] >= max(ENOUGH, 2 * (small[second] + marked[second]))
    return first if is_sure and small[first] else ""
