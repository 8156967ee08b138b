"""The map of perspectives on one page, however much stands on it, in A2, A3 or A4 (PDF/UA-1)."""

from pathlib import Path

from models.elsewhere import elsewhere
from models.exports.profile import SOBER, Profile
from models.exports.typeset import look, typeset
from models.language import Speaks, Value, say

SHEET = Path(__file__).parent / "map.typ"
SIZES = ("a2", "a3", "a4")
# As large as a logotype stands on it, in points on A3.
LOGO = (160.0, 34.0)


@elsewhere
def write(found: dict, about: dict, paper: str, profile: Profile = SOBER) -> bytes:
    """`found` is the map (document/mapping.py); `about` {title, organisation, language, date}."""

    def t(key: str, **values: Value) -> str:
        return say(about["language"], key, **values)

    content = {
        "paper": paper,
        "language": about["language"],
        "title": about["title"],
        "name": t("map"),
        "author": about["organisation"],
        "date": [int(part) for part in about["date"].split("-")],
        "seen": t("map-seen"),
        "sides": [_side(side, t) for side in found["sides"]],
        "centre": [
            {"name": t(f"centre-{name}"), "text": found["centre"][name]}
            for name in ("mission", "future")
            if found["centre"][name]
        ],
        "foot": t("map-loose", n=len(found["loose"])) if found["loose"] else "",
        **look(profile, LOGO),
    }
    return typeset(SHEET, content)


def _side(side: dict, t: Speaks) -> dict:
    control = side["areas"][0]["control"]
    parts = [t(f"side-{side['side']}")] if side["side"] else []
    parts += [t(f"control-{control}")] if side["side"] and control else []
    return {
        "name": " – ".join(parts),
        "areas": [
            {
                "label": area["label"],
                "commitments": [_thing(commitment, t) for commitment in area["commitments"]],
                "observations": [{**_thing(seen, t), "number": ""} for seen in area["observations"]],
            }
            for area in side["areas"]
        ],
    }


def _thing(item: dict, t: Speaks) -> dict:
    """Its words, and in brackets what a group or the room said of it: no meaning is in a colour alone."""
    weight = item["weight"] or {}
    said = [t("map-first")] if item.get("first") else []
    said += [t(f"weight-{name}") for name in ("important", "ours") if weight.get(name)]
    said += [t("in-plan", plan=item["plan"])] if item.get("plan") else []
    return {"number": item["number"], "text": item["text"], "marks": f"({', '.join(said)})" if said else ""}
