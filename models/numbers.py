"""Whole numbers as they come from outside, in a form, an address, a line of text: read here and nowhere else.

Python takes `²` for a digit in one place and not in another, and refuses to read more than 4300 of them; a
database counts no further than its columns are wide.
"""

from collections.abc import Iterable

from models.base import Refused

# As far as every database counts.
MOST = 2**31 - 1


def whole(typed: str | None, most: int = MOST) -> int | None:
    """The number from 0 to `most` that a text says with digits 0-9 and nothing else; else None."""
    said = (typed or "").strip()
    if not (said.isascii() and said.isdecimal()):
        return None
    digits = said.lstrip("0") or "0"
    number = int(digits) if len(digits) <= len(str(most)) else most + 1
    return number if number <= most else None


def whole_numbers(typed: Iterable[str]) -> list[int]:
    """Those of some texts that say a number, in their order."""
    return [number for text in typed if (number := whole(text)) is not None]


def is_organisation_number(typed: str) -> bool:
    """Whether it is a Swedish one, ten digits of which the last checks the others by Luhn's rule, or a
    Norwegian one, nine of which the last checks them modulo eleven.
    """
    said = "".join(sign for sign in typed if sign not in " -\u00a0\u2013")
    if not (said.isascii() and said.isdecimal()):
        return False
    digits = [int(sign) for sign in said]
    if len(digits) == 10:
        doubled = [digit * (2 - at % 2) for at, digit in enumerate(digits)]
        return sum(sum(divmod(each, 10)) for each in doubled) % 10 == 0
    weights = (3, 2, 7, 6, 5, 4, 3, 2, 1)
    return len(digits) == 9 and sum(map(int.__mul__, digits, weights)) % 11 == 0


def needed(typed: str | None, field: str, low: int = 0, high: int = MOST) -> int:
    """The number from `low` to `high` that somebody had to write. Refused where it is none: in words for what
    has a span (setting_range) and for what has none (setting_number).
    """
    number = whole(typed)
    if number is None or not low <= number <= high:
        raise not_from(low, high, field)
    return number


def not_from(low: int | None, high: int | None, field: str) -> Refused:
    """The refusal of a number outside its span, or of what is no number."""
    if high is None or high == MOST:
        return Refused("setting_number", field=field)
    return Refused("setting_range", field=field, low=low or 0, high=high)


def optional(typed: str | None, field: str, low: int = 0, high: int = MOST) -> int | None:
    """The same of a number that somebody may write; None where nothing stands."""
    return needed(typed, field, low, high) if (typed or "").strip() else None
