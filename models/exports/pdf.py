"""PDF by typst: tagged, PDF/UA-1.

The text travels as data, so nothing that people wrote is ever read as markup.
"""

import json
from dataclasses import asdict
from pathlib import Path

import typst

from models.elsewhere import elsewhere
from models.exports.outline import Outline
from models.install import BUILT

SHEET = Path(__file__).parent / "document.typ"


@elsewhere
def write(outline: Outline) -> bytes:
    blocks = [{"is": type(block).__name__, **asdict(block)} for block in outline.blocks]
    content = {
        "title": outline.title,
        "subtitle": outline.subtitle,
        "language": outline.language,
        "date": outline.date,
        "author": outline.author,
        "blocks": blocks,
    }
    return typst.compile(
        SHEET,
        format="pdf",
        pdf_standards=["ua-1"],
        font_paths=[BUILT / "typefaces"],
        sys_inputs={"content": json.dumps(content, ensure_ascii=False)},
    )
