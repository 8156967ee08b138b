"""An organisation's own Word template, judged when it comes in.

What is kept of it is a document of ours that looks as it does; the file that was sent is kept nowhere.
"""

from models.base import Refused
from models.elsewhere import elsewhere
from models.exports import docx
from models.exports.outline import Figures, Heading, Items, Outline, PageBreak, Table, Text
from models.exports.profile import Profile
from models.exports.word_package import LARGEST, fresh, too_large

STYLES_OF_TEXT = ("plain", "lead", "statement", "small", "quote", "before")


@elsewhere
def judged(raw: bytes) -> bytes:
    """An empty document with the template's looks, or refused in words."""
    if len(raw) > LARGEST:
        raise too_large()
    try:
        document = fresh(raw)
    except Refused:
        raise
    except Exception as broken:
        # What the libraries say of half a document has many names.
        raise Refused("template_broken", field="word") from broken
    try:
        # Written in as it will be, so that whoever sends it hears of it and not whoever writes.
        docx.write(_trial(), Profile(word=document))
    except Exception as unfit:
        raise Refused("template_unfit", field="word") from unfit
    return document


def _trial() -> Outline:
    """Of every kind of block."""
    trial = Outline("Titel", "Underrubrik", "sv", "2026-01-12", "Avsändare")
    trial.add(*(Heading(level, "Rubrik") for level in (1, 2, 3, 4)))
    trial.add(*(Text("Ord", style, "A1", "Besked", (60, 30, 10)) for style in STYLES_OF_TEXT))
    trial.add(Figures([("5", "röster"), ("7", "idéer")]), Items(["Ett", "Två"]), PageBreak())
    trial.add(*(Table("Tabell", ["Rubrik"] * wide, [["Cell"] * wide]) for wide in (2, 7)))
    return trial
