"""What people in the example say and answer: enough of them, in their own words, to the numbers that its
history tells.
"""

from collections.abc import Sequence

from models.activities.gradient import ABSTAIN
from models.journey.journey import Journey
from models.library.example.crowd import answers, nearest, spread_support, warm_count
from models.library.example.stage import Actor, Stage
from models.references import Thing
from models.workshop.activity import Activity

# Suggestions written in the units' meetings; and by the two that met first, so that numbers fall where the
# history has them.
FROM_UNITS = 80
FIRST_UNITS = {"Huvudbiblioteket": 24, "Bokbussen": 6}


class Voices:
    """`data` are the voices, `source` the history; both as the files in examples/ have them."""

    def __init__(self, data: dict, source: dict, journey: Journey) -> None:
        self.data = data
        self.source = source
        self.journey = journey
        # Texts about meeting, in the order they were written; and answers by wording, worked out once for all
        # rooms.
        self.about_meeting: list[str] = []
        self.plans: dict = {}

    def check_in(self, stage: Stage, actors: list[Actor]) -> None:
        with stage.asking("incheck") as pulse:
            kind = "word" if pulse.settled["word"] else "open"
            for at, actor in enumerate(actors):
                for scale in pulse.settled["scales"] or []:
                    actor.answer(pulse, scale["key"], 3 + at % 3)
                if pulse.settled[kind]:
                    actor.write(
                        pulse,
                        self.data["pulse"][(at + stage.workshop.id) % len(self.data["pulse"])],
                        kind=kind,
                    )

    def read(self, reading: Activity, actors: list[Actor], marks: Sequence[str]) -> None:
        for at, actor in enumerate(actors):
            for index, item in enumerate(reading.items):
                actor.answer(
                    reading, item["key"], marks[(at + index) % 3] if (at + index) % 4 == 0 else marks[0]
                )
            if at % 6 == 0 and reading.items:
                item = reading.items[at % len(reading.items)]
                actor.write(reading, self.wish(item["number"], at), kind="comment", about=item["key"])

    def suggest(self, activity: Activity, actors: list[Actor], n: int, voice: dict) -> None:
        """`n` suggestions, one actor after another; those the history names say what it says."""
        numbers = {item["number"]: item["key"] for item in activity.items}
        kinds = activity.kind.for_faces(activity.settled, activity.items)["modes"]
        for at in range(n):
            number = f"T-{self.journey.numbers.get('T', 0) + 1:03d}"
            special = self.data["suggestions"].get(number)
            actor = actors[at % len(actors)]
            if special and special["about"] in numbers:
                kind = special["kind"] if special["kind"] in kinds else kinds[0]
                actor.write(
                    activity, special["text"], kind=kind, about=numbers[special["about"]], why=special["why"]
                )
            elif (
                "perspective" in kinds and len(self.about_meeting) < self.data["meeting"]["n"] and at % 2 == 0
            ):
                text = self.say(self.data["meeting"], len(self.about_meeting))
                self.about_meeting.append(text)
                actor.write(activity, text, kind="perspective")
            else:
                about = activity.items[at % len(activity.items)]["key"]
                more = {"why": "Det skulle fler känna igen sig i."}
                actor.write(
                    activity,
                    f"{self.say(voice, self.journey.numbers.get('T', 0))}.",
                    kind=kinds[0],
                    about=about,
                    **more,
                )

    def take_stands(
        self,
        activity: Activity,
        people: dict[str, list],
        label: str,
        afterwards: bool = False,
        first: dict | None = None,
    ) -> None:
        """Everybody answers each statement so that the room comes out as the history says of that version."""
        for item in activity.items:
            if Thing.STATEMENT.names(item["key"]):
                planned = self._planned(item["number"], label, first)
                for name, actors in people.items():
                    line = planned["answers"][name]
                    apart = self.data["units"].get(name, [0, 0, 0])[1] if afterwards else 0
                    for at, actor in enumerate(actors):
                        value = line[apart + at]
                        actor.answer(activity, item["key"], value if value == ABSTAIN else int(value))
                        if value in (1, 2) and planned["wishes"] > 0:
                            planned["wishes"] -= 1
                            actor.write(
                                activity,
                                self.wish(item["number"], planned["wishes"]),
                                kind="change",
                                about=item["key"],
                            )

    def _planned(self, number: str, label: str, first: dict | None) -> dict:
        """{answers: {group: [...]}, wishes left} of one wording, worked out once for all who meet it."""
        place = (number, label, bool(first))
        if place not in self.plans:
            test = self._test(number, label)
            column = {"0.5": (1, 2), "0.7": None, "1.0": (3,)}[label]
            sizes = (
                {name: sum(row[at] for at in column) for name, row in self.data["units"].items()}
                if column
                else {"externa": 21}
            )
            support, warm, wishes = test["support"], test["warm"], test["objections"]
            if first and number in first:
                support, warm = first[number]
                wishes = 12
                test = {}
            self.plans[place] = {
                "answers": self._line(sizes, self._test(number, label)["n"], support, warm, test),
                "wishes": wishes,
            }
        return self.plans[place]

    def _line(self, sizes: dict, n: int, support: int, warm: int, test: dict) -> dict:
        """Each group's answers; `test` names the lowest and highest group, if the history does."""
        missing = sum(sizes.values()) - n
        fixed, least, abstain = {}, None, {"Närbibliotek söder": missing} if missing else {}
        if "min_group" in test:
            name, target = test["min_group"]["name"], test["min_group"]["support"]
            supporters, apart = nearest(sizes[name], missing, target)
            fixed[name], least = supporters, round(100 * supporters / (sizes[name] - apart))
            abstain = {name: apart, "Närbibliotek söder": missing - apart}
        sided = {name: size - abstain.get(name, 0) for name, size in sizes.items()}
        if "max_group" in test:
            fixed[test["max_group"]["name"]] = round(
                test["max_group"]["support"] * sided[test["max_group"]["name"]] / 100
            )
        return answers(sided, abstain, spread_support(sided, support, fixed, least), warm_count(n, warm))

    def _test(self, number: str, label: str) -> dict:
        statement = next(written for written in self.source["statements"] if written["id"] == number)
        found = [
            revision["test"]
            for revision in statement["revisions"]
            if revision["v"] == label and "test" in revision
        ]
        return found[0]

    def two_dots(self, dots: Activity, actors: list[Actor], items: list[str], wanted: list[int]) -> None:
        """Two dots each, on two different options, to the numbers wanted."""
        queue = [
            item
            for item, n in sorted(zip(items, wanted, strict=True), key=lambda pair: -pair[1])
            for _ in range(n)
        ]
        for at, actor in enumerate(actors):
            for item in {queue[at], queue[at + len(actors)]}:
                actor.answer(dots, item, 1)

    def suggestions_of(self, name: str) -> int:
        """Suggestions per unit by size, so that the sum is right and T-031 is the mobile library's."""
        sizes = {unit: row[1] for unit, row in self.data["units"].items()}
        if name in FIRST_UNITS:
            return FIRST_UNITS[name]
        rest = [unit for unit in sizes if unit not in FIRST_UNITS]
        left, whole = FROM_UNITS - sum(FIRST_UNITS.values()), sum(sizes[unit] for unit in rest)
        before = sum(sizes[unit] for unit in rest[: rest.index(name)])
        return left * (before + sizes[name]) // whole - left * before // whole

    def wish(self, number: str, at: int) -> str:
        wishes = self.data["wishes"][number]
        return wishes[at % len(wishes)]

    def say(self, voice: dict, at: int) -> str:
        """The `at`:th sentence of a voice: each of its people says each of its things once before anything is
        said twice.
        """
        who, what = voice["who"], voice["what"]
        return f"{who[at % len(who)]} {what[(at + at // len(who)) % len(what)]}"
