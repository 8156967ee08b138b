"""How wide the columns of a table want to be, from what stands in them."""

from dataclasses import dataclass

from models.exports.outline import Table

# Cells of so few signs stand on one line each.
SHORT = 18
# More than this makes a column long, not wider.
MOST = 60


@dataclass(frozen=True)
class Column:
    """`share` of the width, in signs; a short one wants what it needs and no more."""

    share: int
    short: bool


def columns(table: Table) -> list[Column]:
    return [_column(cells) for cells in zip(table.head, *table.rows, strict=True)]


def _column(cells: tuple[str, ...]) -> Column:
    """Never narrower than its longest word, and wider for more text: somewhere between what most cells need
    and what the longest does.
    """
    lengths = [len(cell) for cell in cells]
    longest_word = max((len(word) for cell in cells for word in cell.split()), default=1)
    middle = (sum(lengths) // len(lengths) + max(lengths)) // 2
    is_short = max(lengths) <= SHORT
    return Column(max(longest_word + 2, max(lengths) if is_short else min(MOST, middle)), is_short)
