"""A text as a square that phones read."""

import io

import qrcode
import qrcode.image.svg
from qrcode.constants import ERROR_CORRECT_M

from models.elsewhere import elsewhere


@elsewhere
def draw(words: str) -> bytes:
    """SVG."""
    picture = qrcode.make(
        words,
        image_factory=qrcode.image.svg.SvgPathImage,
        border=2,
        box_size=12,
        error_correction=ERROR_CORRECT_M,
    )
    drawn = io.BytesIO()
    picture.save(drawn)
    return drawn.getvalue()
