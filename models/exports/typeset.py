"""A sheet of typst with its content, set as PDF by the strictest standards that the text allows.

A sign that no typeface here has, an emoji say, makes a standard impossible: then the page is set by the next,
tagged as before, and everybody gets their document.
"""

import json
from pathlib import Path
from typing import Any

import typst

from models.install import BUILT

# Read aloud by machines, and kept for a hundred years; or read aloud; or at least tagged.
FOR_ARCHIVE = (["ua-1", "a-2a"], ["ua-1"], [])
FOR_READERS = (["ua-1"], [])


def typeset(sheet: Path, content: dict[str, Any], archival: bool = False) -> bytes:
    *strict, last = FOR_ARCHIVE if archival else FOR_READERS
    for standards in strict:
        try:
            return _compiled(sheet, content, standards)
        except typst.TypstError:
            continue
    return _compiled(sheet, content, last)


def _compiled(sheet: Path, content: dict[str, Any], standards: Any) -> bytes:
    return typst.compile(
        sheet,
        format="pdf",
        pdf_standards=standards,
        font_paths=[BUILT / "typefaces"],
        sys_inputs={"content": json.dumps(content, ensure_ascii=False)},
    )
