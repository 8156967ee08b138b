"""A sheet of typst with its content, set as PDF by the strictest standards that the text allows.

A sign that no typeface here has, an emoji say, makes a standard impossible: then the page is set by the next,
tagged as before, and everybody gets their document.
"""

import json
from pathlib import Path
from typing import Any

import typst

from models.exports.profile import Profile
from models.exports.row_headers import with_row_headers
from models.install import BUILT

# Read aloud by machines, and kept for a hundred years; or read aloud; or at least tagged.
FOR_ARCHIVE = (["ua-1", "a-2a"], ["ua-1"], [])
FOR_READERS = (["ua-1"], [])


def look(profile: Profile, room: tuple[float, float]) -> dict[str, Any]:
    """What a sheet draws of an organisation's own: its shades and colours where it has them, and the logotype
    with its sides where there is `room` (in the sheet's own measure). A typeface is one that is installed on
    the server: where it is not, or lacks a sign, the sheet's own stands in.
    """
    found: dict[str, Any] = {"logo": None, "typeface": profile.typeface, "said": profile.said}
    if profile.colour:
        found["shades"] = profile.shades
    if profile.second:
        found["second"] = profile.second
    if profile.logo:
        sides = profile.logo_within(*room)
        found["logo"] = {"bytes": list(profile.logo), "sides": sides, "alt": profile.alt}
    return found


def typeset(sheet: Path, content: dict[str, Any], archival: bool = False) -> bytes:
    *strict, last = FOR_ARCHIVE if archival else FOR_READERS
    for standards in strict:
        try:
            return _compiled(sheet, content, standards)
        except typst.TypstError:
            continue
    return _compiled(sheet, content, last)


def _compiled(sheet: Path, content: dict[str, Any], standards: Any) -> bytes:
    return with_row_headers(
        typst.compile(
            sheet,
            format="pdf",
            pdf_standards=standards,
            font_paths=[BUILT / "typefaces"],
            sys_inputs={"content": json.dumps(content, ensure_ascii=False)},
        )
    )
