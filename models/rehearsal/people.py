"""What an invented participant would do with a question: for a leader's rehearsal, in the browser or within
the house.
"""

from collections.abc import Sequence
from random import Random

IDEAS = """Barnet på bokbussen väljer själv sin berättelse varje vecka
En människa svarar när jag ringer biblioteket
Grannarna lagar sina cyklar i bibliotekets verkstad
Ungdomarna håller i fredagskvällen på biblioteket
Den som inte kan bank-id får hjälp samma dag
Farmor lånar e-böcker och någon hjälper henne hemma
Biblioteket är öppet när jag slutar jobbet
Nya språk hörs i sagostunden varje lördag
Föreningar använder lokalerna på kvällen
Eleverna möter en bibliotekarie i skolan varje dag
Vi möts kring svåra frågor utan att bli osams
Bussen stannar vid äldreboendet på tisdagar
Det finns en tyst plats för den som behöver läsa
Personalen möter människor ute på stan
Alla hittar något på sitt eget språk
Barn och gamla läser högt för varandra""".splitlines()
WORDS = ["nyfiken", "hoppfull", "trött", "modig", "nära", "öppen", "tillsammans", "lugn", "undrande", "stolt"]
ROLES = [
    "enhetschefen",
    "bibliotekarien",
    "utvecklingsledaren",
    "vaktmästaren",
    "kommunikatören",
    "barnbibliotekarien",
]
CHANGE = "Säg vem det gäller och vad som blir annorlunda."


def moves(activity: dict, chance: Random, clusters: Sequence[str] = ()) -> list[tuple[str, dict]]:
    """[(contribute | answer, its arguments but for activity and round)], in order.

    `activity` is as a phone sees it.
    """
    make = _MOVES.get(activity["type"])
    return (
        make(activity, activity["settings"], chance, clusters) if make and activity["stage"] != "sort" else []
    )


def _write(text: str, **more) -> tuple[str, dict]:
    return "contribute", {"text": text, **more}


def _answer(item: str, value, criterion: str = "") -> tuple[str, dict]:
    return "answer", {"item": item, "value": value, "criterion": criterion}


def _pulse(activity, settings, chance, clusters):
    found = []
    if settings.get("group_label") and activity["items"]:
        found.append(_answer("group", int(chance.choice(activity["items"])["key"][2:])))
    if settings.get("word"):
        found.append(_write(chance.choice(WORDS), kind="word"))
    found += [_answer(scale["key"], chance.choice([3, 4, 4, 5])) for scale in settings.get("scales") or []]
    if settings.get("open") and chance.random() < 0.5:
        found.append(_write(chance.choice(IDEAS), kind="open"))
    return found


def _ideas(activity, settings, chance, clusters):
    if activity["stage"] == "build":
        return []
    kinds = [kind["key"] for kind in settings.get("kinds") or [{"key": ""}]]
    form = settings.get("form")
    picked = chance.sample(IDEAS, min(settings.get("max_items") or 1, chance.randint(1, 3)))
    return [
        _write(
            idea[: settings["max_chars"]],
            kind=chance.choice(kinds),
            **({"fields": _filled(form, chance)} if form else {}),
        )
        for idea in picked
    ]


def _questions(activity, settings, chance, clusters):
    columns = settings["columns"]
    return [
        _write(chance.choice(IDEAS)[: settings["max_chars"]], kind=column["key"])
        for column in columns
        if len(columns) < 4 or chance.random() < 0.5
    ]


def _filled(form: list[dict], chance: Random) -> dict:
    """A card filled in: what must be, and some of the rest."""
    found = {}
    for one in form:
        if one.get("choices"):
            found[one["key"]] = chance.choice(one["choices"])["key"]
        elif one.get("kind") == "date":
            found[one["key"]] = f"{chance.randint(2027, 2028)}-{chance.randint(1, 12):02}-15"
        elif one.get("required") or chance.random() < 0.7:
            found[one["key"]] = (
                chance.choice(ROLES)
                if one["key"] in ("who", "vem", "role", "owner")
                else chance.choice(IDEAS)
            )[: one.get("max_chars", 60)]
    return found


def _rate(activity, settings, chance, clusters):
    if settings["mode"] == "pairwise":
        pairs = [sorted(chance.sample([item["key"] for item in activity["items"]], 2)) for _ in range(8)]
        return [_answer("+".join(pair), chance.choice(["1", "2", "-"]), "pair") for pair in pairs]
    found = []
    for item in activity["items"]:
        found += [
            _answer(item["key"], chance.choice([*settings["values"], "-"]), one["key"])
            for one in settings["criteria"]
        ]
        found += [
            _answer(item["key"], chance.choice(one["choices"])["key"], one["key"])
            for one in settings["extra"]
        ]
    return found


def _perspectives(activity, settings, chance, clusters):
    form = settings.get("form")
    areas = chance.sample(settings["areas"], min(2, len(settings["areas"])))
    return [
        _write(
            "" if form else chance.choice(IDEAS),
            kind=area["key"],
            **({"fields": _filled(form, chance)} if form else {}),
        )
        for area in areas
    ]


def _goals(activity, settings, chance, clusters):
    return (
        [_write("", kind="goal", fields=_filled(settings["form"], chance))] if chance.random() < 0.5 else []
    )


def _actions(activity, settings, chance, clusters):
    about = {"about": chance.choice(activity["items"])["key"]} if activity["items"] else {}
    fields = _filled(settings["form"], chance)
    # Now and then something is proposed that nobody has taken yet.
    return [
        _write("", kind="action", fields=fields if chance.random() < 0.7 else {**fields, "who": ""}, **about)
    ]


def _dots(activity, settings, chance, clusters):
    return [
        _answer(item["key"], 1)
        for item in chance.sample(activity["items"], min(settings["budget"], len(activity["items"])))
    ]


def _gradient(activity, settings, chance, clusters):
    found = []
    for item in activity["items"]:
        value = chance.choice([5, 5, 4, 4, 4, 3, 3, 2, 1, "-"])
        found.append(_answer(item["key"], value))
        if value in (1, 2):
            found.append(_write(CHANGE, kind="change", about=item["key"]))
    return found


def _reflect(activity, settings, chance, clusters):
    marks = settings.get("marks") or []
    found = [_answer(item["key"], chance.choice(marks)["key"]) for item in activity["items"] if marks]
    # Without marks it is the comment that counts: the text in one's own words.
    write = settings.get("comment") and (not marks or chance.random() < 0.3)
    return found + [
        _write(chance.choice(IDEAS)[: settings["max_chars"]], kind="comment", about=item["key"])
        for item in activity["items"][:3]
        if write
    ]


def _suggest(activity, settings, chance, clusters):
    if settings["mode"] == "review" or chance.random() > 0.4:
        return []
    if settings["modes"][0] == "amend":
        about = chance.choice(activity["items"]) if activity["items"] else None
        return (
            [
                _write(
                    f"{about['text'][:200]} {CHANGE}"[: settings["max_chars"]],
                    kind="amend",
                    about=about["key"],
                    fields={"why": CHANGE},
                )
            ]
            if about
            else []
        )
    sources = [item["key"] for item in activity["items"][:1]] if settings.get("source_required") else []
    return [
        _write(
            chance.choice(IDEAS) + ".",
            kind=settings["modes"][0],
            **({"fields": {"sources": sources}} if sources else {}),
        )
    ]


def _cluster(activity, settings, chance, clusters):
    return [_answer(key, chance.choice(["captures", "captures", "partly"]), "captures") for key in clusters]


_MOVES = {
    "pulse": _pulse,
    "ideas": _ideas,
    "dots": _dots,
    "gradient": _gradient,
    "reflect": _reflect,
    "suggest": _suggest,
    "cluster": _cluster,
    "questions": _questions,
    "rate": _rate,
    "perspectives": _perspectives,
    "goals": _goals,
    "actions": _actions,
}
