"""Documents for the world outside: one file per format, all written from one outline."""

from models.exports import docx, html, markdown, pdf, raw
from models.exports.malbild import outline_of

# What a version can be downloaded as: (edition, with the trace?) -> bytes.
FORMATS = {
    "html": lambda edition, whole: html.write(outline_of(edition, whole)),
    "md": lambda edition, whole: markdown.write(outline_of(edition, whole)),
    "docx": lambda edition, whole: docx.write(outline_of(edition, whole)),
    "pdf": lambda edition, whole: pdf.write(outline_of(edition, whole)),
    "json": lambda edition, whole: raw.write(edition),
}
