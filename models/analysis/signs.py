"""How long a text is to whoever typed it: what looks like one sign counts as one. The browser counts by the
same rule (static/js/shared/signs.js), and a test holds them together.
"""

import unicodedata

JOINER = "\u200d"
# The halves of a flag, and the tags that make a flag of a region.
_FLAGS = range(0x1F1E6, 0x1F200)
_TAGS = range(0xE0020, 0xE0080)
_SKINS = range(0x1F3FB, 0x1F400)


def signs(text: str) -> int:
    """An emoji is one sign whatever it is made of, and a letter is one with all its marks."""
    count, is_joined, is_half = 0, False, False
    for mark in unicodedata.normalize("NFC", text):
        if mark == JOINER:
            is_joined = True
            continue
        number = ord(mark)
        if number in _TAGS or number in _SKINS or unicodedata.category(mark)[0] == "M":
            continue
        is_picture = unicodedata.category(mark)[0] == "S"
        is_second_half = is_half and number in _FLAGS
        if not (is_joined and is_picture) and not is_second_half:
            count += 1
        is_half = number in _FLAGS and not is_second_half
        is_joined = False
    return count
