"""Documents for the world outside: one file per format, all written from one outline."""

from models.exports import docx, html, markdown, pdf, raw
from models.exports.malbild import outline_of
from models.exports.profile import SOBER

# What a version can be downloaded as: (edition, with the trace?, whose look) -> bytes.
FORMATS = {
    "html": lambda edition, whole, look=SOBER: html.write(outline_of(edition, whole), look),
    "md": lambda edition, whole, look=SOBER: markdown.write(outline_of(edition, whole)),
    "docx": lambda edition, whole, look=SOBER: docx.write(outline_of(edition, whole), look),
    "pdf": lambda edition, whole, look=SOBER: pdf.write(outline_of(edition, whole), profile=look),
    "json": lambda edition, whole, look=SOBER: raw.write(edition),
}
