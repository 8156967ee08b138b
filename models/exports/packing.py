"""Files in one: equal contents give equal bytes, whenever and wherever they are packed."""

import io
import re
import zipfile

# The earliest day there is in a zip.
NO_TIME = (1980, 1, 1, 0, 0, 0)
# Signs that end a name, or part folders where others read it.
_NOT_IN_A_NAME = re.compile(r"[\x00-\x1f\x7f-\x9f\\:]")


def is_name(name: str) -> bool:
    """Whether a file may be called so in a pack: a path below it, with no way up and no unseen signs."""
    return not _NOT_IN_A_NAME.search(name) and not {"", ".", ".."} & set(name.split("/"))


def packed(files: list[tuple[str, bytes]]) -> bytes:
    """A zip of these, in this order, with no clock in it. ValueError where a name is none."""
    wrong = [name for name, _ in files if not is_name(name)]
    if wrong:
        raise ValueError(f"no name in a pack: {wrong[0]!r}")
    drawn = io.BytesIO()
    with zipfile.ZipFile(drawn, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in files:
            pack.writestr(zipfile.ZipInfo(name, NO_TIME), content, zipfile.ZIP_DEFLATED)
    return drawn.getvalue()


def repacked(raw: bytes) -> bytes:
    """The same zip without the time at which a library wrote it."""
    with zipfile.ZipFile(io.BytesIO(raw)) as pack:
        return packed([(name, pack.read(name)) for name in pack.namelist()])
