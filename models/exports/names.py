"""What a file is called when it is saved: what the thing is called, in the language that is written in it, in
letters that every system takes.
"""

import re
import unicodedata

from models.language import say

# What no decomposition leads to.
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "ð": "d", "þ": "th", "ß": "ss"})


def file_name(language: str, word: str, *more: str | int) -> str:
    """`word` is its key among the words of the interface; `more` tells it from others of its kind, as a label
    or a size of paper does.
    """
    parts = (say(language, word), *(str(part) for part in more if part))
    return "-".join(_plain(part) for part in parts)


def _plain(words: str) -> str:
    apart = unicodedata.normalize("NFKD", words.casefold().translate(_LETTERS))
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9.]+", "-", letters).strip("-.")
