"""Cells of a table that travels: nothing in it runs as a formula, and what went out comes back the same."""

import unicodedata

# What a spreadsheet may take for the beginning of a formula.
_SIGNS = frozenset("=+-@|%")
# What looks like one of them in Unicode's own list of confusables, and does not become one by NFKC.
_LIKE_SIGNS = frozenset(
    # =
    "\u1400\u2e40\u30a0\ua4ff"
    # +
    "\u16ed\u2795\U0001029b"
    # -
    "\u02d7\u06d4\u2010\u2012\u2013\u2043\u2212\u2796\u2cba\ufe58"
    # | and %
    "\u01c0\u05c0\u2223\u23fd\u066a"
)


def safe_cell(text: str) -> str:
    """The text, with an apostrophe first where a spreadsheet could take it for a formula: also behind blanks,
    which some leave out, and in signs of other widths and scripts, which some read as the plain ones. One
    that its writer set before such a beginning gets another, so that it is not taken for this one.
    """
    return f"'{text}" if _could_run(text.lstrip("'")) else text


def _could_run(text: str) -> bool:
    if text.startswith(("\t", "\r", "\n")):
        return True
    first = next((mark for mark in text if not _is_blank(mark)), "")
    plain = unicodedata.normalize("NFKC", first)[:1]
    return plain in _SIGNS or bool({first, plain} & _LIKE_SIGNS)


def _is_blank(mark: str) -> bool:
    """Nothing to be seen: blanks, controls, marks of direction and of joining."""
    return mark.isspace() or unicodedata.category(mark) in ("Cc", "Cf", "Zs", "Zl", "Zp")


def unguarded(cell: str) -> str:
    """A cell as it was before it went out: without the apostrophe that `safe_cell` set before it."""
    return cell[1:] if cell.startswith("'") and safe_cell(cell[1:]) == cell else cell
