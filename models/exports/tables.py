"""CSV of what was written and of the tallies.

Spreadsheets run formulas, so a cell is never allowed to begin like one.
"""

import csv
import io
import unicodedata

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.language import pick
from models.workshop.contribution import Contribution, in_order
from models.workshop.ledger import answered_by_enough, smallest_of
from models.workshop.workshop import Workshop

# What a spreadsheet may take for the beginning of a formula.
_SIGNS = frozenset("=+-@|%")
# What looks like one of them in Unicode's own list of confusables, and does not become one by NFKC.
_LIKE_SIGNS = frozenset(
    # =
    "\u1400\u2e40\u30a0\ua4ff"
    # +
    "\u16ed\u2795\U0001029b"
    # -
    "\u02d7\u06d4\u2010\u2012\u2013\u2043\u2212\u2796\u2cba\ufe58"
    # | and %
    "\u01c0\u05c0\u2223\u23fd\u066a"
)


def contributions(session: Session, workshop: Workshop) -> bytes:
    """Every text that is not withdrawn, hidden ones with their reason, in the order of their numbers; none of
    a question still being answered.
    """
    units: dict[int | None, str] = {unit.id: unit.name for unit in workshop.journey.units}
    rows = [
        [
            "number",
            "activity",
            "type",
            "kind",
            "text",
            "fields",
            "about",
            "origin",
            "unit",
            "late",
            "hidden",
            "fate",
            "fate_reason",
        ]
    ]
    for activity in workshop.agenda:
        texts = list(
            session.scalars(
                select(Contribution).where(Contribution.activity_id == activity.id).order_by(*in_order())
            )
        )
        for contribution in texts:
            if contribution.has_come_forth and not activity.is_running:
                # While there are authors, whose unit and lateness may be told is not settled yet.
                unit = units.get(contribution.unit_id, "") if contribution.author_id is None else ""
                late = contribution.late and contribution.author_id is None
                fields = "; ".join(
                    f"{name}: {value}"
                    for name, value in contribution.fields.items()
                    if isinstance(value, str)
                )
                rows.append(
                    [
                        contribution.name,
                        pick(activity.title, workshop.language),
                        activity.type,
                        contribution.kind,
                        contribution.text,
                        fields,
                        contribution.about,
                        contribution.origin,
                        unit,
                        "1" if late else "",
                        contribution.hidden_why,
                        contribution.fate or "",
                        contribution.fate_why,
                    ]
                )
    return as_csv(rows)


def tallies(session: Session, workshop: Workshop) -> bytes:
    """Answers as counts, of revealed activities only, with units too small to show merged into the rest."""
    return as_csv(tally_rows(session, workshop))


def tally_rows(session: Session, workshop: Workshop) -> list[list[str]]:
    """The same as rows, the head first."""
    units: dict[int | None, str] = {unit.id: unit.name for unit in workshop.journey.units}
    rows = [["activity", "type", "round", "item", "text", "criterion", "unit", "value", "people"]]
    for activity in workshop.agenda:
        if activity.is_shown:
            texts = {item["key"]: item["text"] for item in activity.items}
            rows += [
                [
                    pick(activity.title, workshop.language),
                    activity.type,
                    str(tally.round),
                    tally.item,
                    texts.get(tally.item, ""),
                    tally.criterion,
                    units.get(tally.group, ""),
                    tally.value,
                    str(tally.n),
                ]
                for tally in answered_by_enough(session, activity, smallest_of(activity))
            ]
    return rows


TABLES = {"contributions": contributions, "tallies": tallies}


def safe_cell(text: str) -> str:
    """The text, with an apostrophe first where a spreadsheet could take it for a formula: also behind blanks,
    which some leave out, and in signs of other widths and scripts, which some read as the plain ones.
    """
    if text.startswith(("\t", "\r", "\n")):
        return f"'{text}"
    first = next((mark for mark in text if not _is_blank(mark)), "")
    plain = unicodedata.normalize("NFKC", first)[:1]
    return f"'{text}" if plain in _SIGNS or {first, plain} & _LIKE_SIGNS else text


def _is_blank(mark: str) -> bool:
    """Nothing to be seen: blanks, controls, marks of direction and of joining."""
    return mark.isspace() or unicodedata.category(mark) in ("Cc", "Cf", "Zs", "Zl", "Zp")


def as_csv(rows: list[list[str]]) -> bytes:
    """Semicolons and a byte order mark, as spreadsheets in Swedish and Norwegian offices expect."""
    drawn = io.StringIO()
    csv.writer(drawn, delimiter=";", lineterminator="\r\n").writerows(
        [[safe_cell(cell) for cell in row] for row in rows]
    )
    # The mark that makes Excel read å, ä and ö.
    return b"\xef\xbb\xbf" + drawn.getvalue().encode()
