"""A question on paper: what stands there to be ticked and the lines to write on."""

from dataclasses import dataclass, field

from models.activities.shapes import Field
from models.language import pick


@dataclass(frozen=True)
class PaperRow:
    """A thing to take a stand on, with a box for each answer."""

    label: str = ""
    hint: str = ""
    boxes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class PaperPart:
    """Heading, text, rows of boxes, and so many empty lines."""

    title: str = ""
    text: str = ""
    rows: list[PaperRow] = field(default_factory=list)
    lines: int = 0


def paper_cards(form: list[Field], language: str) -> list[PaperPart]:
    """Two cards to fill in, or four lines where there is one text and no form."""
    if not form:
        return [PaperPart(lines=1)] * 4
    return [PaperPart(text=pick(asked["label"], language), lines=1) for asked in form] * 2
