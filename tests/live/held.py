"""Work that is held as long as a test wants it to be."""

from pathlib import Path


def read(path: str) -> str:
    """What somebody writes to a pipe, once they have."""
    return Path(path).read_text("utf-8")
