"""PDF by typst: tagged, PDF/UA-1.

The text travels as data, so nothing that people wrote is ever read as markup.
"""

from dataclasses import asdict
from pathlib import Path

from models.elsewhere import elsewhere
from models.exports.outline import Block, Figures, Heading, Items, Outline, Table, Text
from models.exports.profile import SOBER, Profile
from models.exports.typeset import look, typeset
from models.exports.widths import columns

# As large as a logotype stands above a page, in mm.
LOGO = (60.0, 16.0)
SHEET = Path(__file__).parent / "document.typ"


@elsewhere
def write(outline: Outline, archival: bool = False, profile: Profile = SOBER) -> bytes:
    """`archival`: PDF/A-2a as well, which holds everything it needs to be read in a hundred years."""
    content = {
        "title": outline.title,
        "subtitle": outline.subtitle,
        "language": outline.language,
        "date": outline.date,
        "author": outline.author,
        "blocks": _drawn(outline.blocks),
        **look(profile, LOGO),
    }
    return typeset(SHEET, content, archival)


def _drawn(blocks: list[Block]) -> list[dict]:
    """Blocks as the sheet knows them: a heading with sentences under it is one area, drawn side by side, and
    figures have the heading that they stand under.
    """
    drawn: list[dict] = []
    for block in blocks:
        area = drawn[-1] if drawn and drawn[-1]["is"] == "Area" else None
        if isinstance(block, Figures):
            has_head = drawn and drawn[-1]["is"] == "Heading"
            drawn.append({"is": "Figures", "head": drawn.pop() if has_head else None, "found": block.found})
        elif isinstance(block, Heading) and block.level == 2:
            drawn.append({"is": "Area", "name": block.text, "texts": []})
        elif isinstance(block, Text) and area and block.style in ("plain", "statement"):
            area["texts"].append(asdict(block))
        elif isinstance(block, Items):
            drawn.append({"is": "Items", "lines": block.with_under})
        else:
            drawn.append({"is": type(block).__name__, **asdict(block)})
        if isinstance(block, Table):
            drawn[-1]["columns"] = [asdict(column) for column in columns(block)]
    return [piece for area in drawn for piece in _plain(area)]


def _plain(area: dict) -> list[dict]:
    """An area without any sentence is a heading and what stands under it."""
    if area["is"] != "Area" or any(text["style"] == "statement" for text in area["texts"]):
        return [area]
    return [
        {"is": "Heading", "level": 2, "text": area["name"]},
        *({"is": "Text", **text} for text in area["texts"]),
    ]
