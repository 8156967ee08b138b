"""Väggen: the text on one page, worth framing, in A2, A3 or A4 (PDF/UA-1).

The largest letters are the people's words; a dot is one person who took a stance.
"""

from pathlib import Path

from models.elsewhere import elsewhere
from models.exports import qr
from models.exports.malbild import took_stance
from models.exports.profile import SOBER, Profile
from models.exports.typeset import look, typeset
from models.language import Value, day_in_words, say

SHEET = Path(__file__).parent / "poster.typ"
# As large as a logotype stands on it, in points on A3.
LOGO = (220.0, 48.0)
SIZES = ("a2", "a3", "a4")
# More dots than this are a grey field, and nobody in it.
MOST_DOTS = 1000


@elsewhere
def write(edition: dict, paper: str, address: str = "", profile: Profile = SOBER) -> bytes:
    """`address`: where the text can be read with how it came to be; drawn as a square."""

    def t(key: str, **values: Value) -> str:
        return say(edition["language"], key, **values)

    people, staff = took_stance(edition), edition["colophon"].get("staff") or 0
    version = t("doc-version", label=edition["version"])
    date = day_in_words(edition["date"], edition["language"])
    told = (
        t("poster-people-of", n=people, staff=staff)
        if staff >= people > 0
        else t("poster-people", n=people)
        if people
        else ""
    )
    content = {
        "paper": paper,
        "language": edition["language"],
        "title": edition["title"],
        "author": edition["organisation"],
        "organisation": edition["organisation"],
        "date": [int(part) for part in edition["date"].split("-")],
        "version": version,
        "kicker": (
            t("poster-horizon", year=str(edition["horizon"])) if edition["horizon"] else edition["title"]
        ),
        "vision": [statement["text"] for statement in edition["vision"]],
        "areas": [
            {
                "name": area["name"],
                "lines": [
                    line for line in (area["definition"], *(s["text"] for s in area["statements"])) if line
                ],
            }
            for area in edition["focus_areas"]
        ],
        "dots": {
            "all": max(people, staff if staff >= people else 0) if 0 < max(people, staff) <= MOST_DOTS else 0,
            "filled": people,
        }
        if people
        else {"all": 0, "filled": 0},
        "version_line": f"{t('doc-draft')}, {date}" if edition["draft"] else f"{version}, {date}",
        "about": [
            line for line in (told, edition["decided"] and t("doc-decided", by=edition["decided"])) if line
        ],
        "read": t("poster-read"),
        "address": address,
        "square": qr.draw(address).decode() if address else "",
        **look(profile, LOGO),
    }
    return typeset(SHEET, content)
