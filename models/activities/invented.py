"""What invented people say and do: for a leader's rehearsal, and where templates are tried out.

A kind puts their moves together out of this; models/rehearsal lets them be made.
"""

from random import Random
from typing import Any

from models.activities.shapes import Field

# (contribute | answer, its arguments but for activity and round).
Move = tuple[str, dict]

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


def write(text: str, **more: Any) -> Move:
    return "contribute", {"text": text, **more}


def answer(item: str, value: str | int | None, criterion: str = "") -> Move:
    return "answer", {"item": item, "value": value, "criterion": criterion}


def filled(form: list[Field], chance: Random) -> dict[str, str]:
    """A card filled in: what must be, and some of the rest."""
    found = {}
    for field in form:
        if choices := field.get("choices"):
            found[field["key"]] = chance.choice(choices)["key"]
        elif field.get("kind") == "date":
            found[field["key"]] = f"{chance.randint(2027, 2028)}-{chance.randint(1, 12):02}-15"
        elif field.get("required") or chance.random() < 0.7:
            found[field["key"]] = (
                chance.choice(ROLES)
                if field["key"] in ("who", "vem", "role", "owner")
                else chance.choice(IDEAS)
            )[: field.get("max_chars", 60)]
    return found
