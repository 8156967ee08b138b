"""Files in one: equal contents give equal bytes, whenever and wherever they are packed."""

import io
import zipfile

# The earliest day there is in a zip.
NO_TIME = (1980, 1, 1, 0, 0, 0)


def packed(files: list[tuple[str, bytes]]) -> bytes:
    """A zip of these, in this order, with no clock in it."""
    drawn = io.BytesIO()
    with zipfile.ZipFile(drawn, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in files:
            pack.writestr(zipfile.ZipInfo(name, NO_TIME), content, zipfile.ZIP_DEFLATED)
    return drawn.getvalue()


def repacked(raw: bytes) -> bytes:
    """The same zip without the time at which a library wrote it."""
    with zipfile.ZipFile(io.BytesIO(raw)) as pack:
        return packed([(name, pack.read(name)) for name in pack.namelist()])
