"""A document as plain blocks, which every format knows how to draw. Nothing here knows HTML, Word or PDF."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Heading:
    level: int
    text: str


@dataclass(frozen=True)
class Text:
    """`style`: plain, lead (the vision), statement, small, quote.

    `mark` is a number set beside it, such as A1.
    """

    text: str
    style: str = "plain"
    mark: str = ""
    # How a sentence was received, in words and as per cents of everybody who answered: (want, support, rest).
    said: str = ""
    shares: tuple[int, ...] = ()


@dataclass(frozen=True)
class Figures:
    """A few numbers that say how it came to be: (number, what it counts) each."""

    found: list[tuple[str, str]]


@dataclass(frozen=True)
class Items:
    """Lines; a list among them is what stands under the line before it."""

    lines: Sequence[str | list[str]]

    @property
    def with_under(self) -> list[tuple[str, list[str]]]:
        """Each line with what stands under it."""
        found: list[tuple[str, list[str]]] = []
        for line in self.lines:
            if isinstance(line, str):
                found.append((line, []))
            else:
                found[-1][1].extend(line)
        return found


@dataclass(frozen=True)
class Table:
    """Every table has a caption and a header row: it must make sense read aloud. `headed`: the heading that
    it stands under is the same as its caption, which is not said again.
    """

    caption: str
    head: list[str]
    rows: list[list[str]]
    headed: bool = False


@dataclass(frozen=True)
class PageBreak:
    pass


Block = Heading | Text | Figures | Items | Table | PageBreak


def said_once(texts: Iterable[Sequence[str]]) -> list[str]:
    """Pairs of a number and a text, as lines. What several wrote in the same words stands once, after the
    numbers of all.
    """
    numbers: dict[str, list[str]] = {}
    for number, text in texts:
        numbers.setdefault(text, []).append(number)
    return [f"{', '.join(found)} {text}" for text, found in numbers.items()]


@dataclass
class Outline:
    title: str
    subtitle: str
    language: str
    # ISO date.
    date: str
    author: str = ""
    blocks: list[Block] = field(default_factory=list)

    def add(self, *blocks: Block) -> None:
        for block in blocks:
            above = next((said for said in reversed(self.blocks) if isinstance(said, Heading | Table)), None)
            if isinstance(block, Table) and isinstance(above, Heading) and above.text == block.caption:
                block = replace(block, headed=True)
            self.blocks.append(block)
