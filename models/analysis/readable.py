"""Text without what nobody can see: control marks break documents, direction marks make words read as other
words.
"""

import re
import unicodedata
from typing import Any

# Line breaks and tabs stay.
_UNSEEN = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)


def readable(text: str) -> str:
    """The same words, composed, without unseen marks."""
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text))


def one_line(text: str) -> str:
    """Readable, with single blanks and no blank ends. Line breaks become blanks."""
    return " ".join(readable(text).split())


def as_written(text: str) -> str:
    """Readable, with the line breaks that were typed, single blanks and one empty line at most."""
    typed = re.sub(r"\r\n?|[\u2028\u2029]", "\n", text)
    lines = [" ".join(line.split()) for line in readable(typed).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def readable_all(value: Any) -> Any:
    """Every text in lists and dicts made readable, keys too."""
    if isinstance(value, str):
        return readable(value)
    if isinstance(value, list):
        return [readable_all(inner) for inner in value]
    if isinstance(value, dict):
        return {readable_all(key): readable_all(inner) for key, inner in value.items()}
    return value
