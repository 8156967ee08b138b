"""Hällevalla's half year, played act by act from an empty journey to a decided 1.0: every word, vote and
decision by the program's own verbs.
"""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from models.document.lifting import liftable
from models.journey import road
from models.journey.journey import Journey, Unit
from models.language import pick
from models.library import deck, journeys, read_example, templates
from models.library.example.editors import EDITORS, Editors
from models.library.example.stage import Stage
from models.library.example.voices import Voices
from models.organisation.server import at_least_one
from models.plans.card import write_card
from models.progress.measures import Measures
from models.references import Thing
from models.secrets import new_token
from models.workshop.board import Board
from models.workshop.creation import add_activity
from models.workshop.days import close_after_days
from models.workshop.leading import decide
from models.workshop.starting import ask_the_absent, make_meeting, start_days
from models.workshop.workshop import Workshop

EXAMPLE, VOICES, ROAD = "malbild-hallevalla", "hallevalla-roster", "resa-digjourney-10-steg"
FRAME = {
    "mission": "uppdrag",
    "given": "givet",
    "influence": "paverkbart",
    "unclear": "oklart",
    "decides": "beslut",
}
LEAD = "Processledaren"
CONTACT = "Hällevalla stadsbibliotek, malbild@hallevalla.example"
DATES = {
    1: "2025-12-09",
    2: "2026-01-09",
    3: "2026-02-05",
    4: "2026-02-17",
    5: "2026-03-24",
    6: "2026-05-05",
    7: "2026-05-19",
    8: "2026-06-16",
    9: "2026-08-25",
    10: "2026-09-15",
}
FROM_DEEPENING, FROM_OUTSIDE, FROM_TABLES = 57, 34, 24
TABLES = 12


def play(session: Session, secret: bytes, until: str = "10") -> Journey:
    """The journey as it stands after act `until`: 0.5, 0.6, 0.7, 0.9, 1.0, or 10 for the whole road."""
    story = Story(session, secret)
    for label, act in (
        ("0.5", story.to_half),
        ("0.6", story.to_units),
        ("0.7", story.to_outside),
        ("0.9", story.to_proposal),
        ("1.0", story.to_decision),
        ("10", story.to_everyday),
    ):
        act()
        session.flush()
        if label == until:
            break
    return story.journey


class Story:
    """One act after another; dates move with it.

    Who speaks is in voices.py, who writes and decides in editors.py.
    """

    def __init__(self, session: Session, secret: bytes) -> None:
        self.session = session
        self.secret = secret
        self.source = read_example(EXAMPLE)
        self.data = read_example(VOICES)
        self.units: dict = {}
        self.journey = self._set_out()
        self.voices = Voices(self.data, self.source, self.journey)
        self.editors = Editors(session, self.journey, self.voices, self.now)

    # The acts

    def to_half(self) -> None:
        """Steps 1 to 3: leaders, knowledge, two days of exploring, Målbild 0.5."""
        self._prepare_leaders()
        self._lift_knowledge()
        self._explore_one()
        self._explore_two()
        self.editors.write("0.5")
        for question in self.data["questions"]:
            self.editors.draft.add_statement(
                "question",
                question,
                "Det undrade flera i workshopen.",
                [self.editors.judgement()],
                EDITORS,
                self.now,
            )
        self.editors.treat_the_rest("I", "parked", "Temat är sparat till fördjupningen i steg 5.")
        self._publish("0.5", 3)

    def to_units(self) -> None:
        """Steps 4 and 5: fourteen units, those who were away, four deepening meetings, Målbild 0.6."""
        self._at("2026-02-17")
        for name in self.units:
            self._meet_in_unit(name)
        self._afterwards()
        self._done(4)
        self._deepen()
        self.editors.write("0.6")
        self.editors.answer_suggestions("inside")
        self.editors.treat_the_rest(
            "R", "included", "Läst av redaktionen. Markeringarna visade vilka ord som skavde."
        )
        self.editors.answer_wishes()
        self._publish("0.6", 5)

    def to_outside(self) -> None:
        """Step 6: twenty-one people from outside, eleven intents, Målbild 0.7."""
        self._meet_outside()
        self.editors.answer_suggestions("outside")
        self.editors.treat_the_rest(
            "R", "included", "Läst av redaktionen, står som källa där orden användes."
        )
        for number, remark in self.data["remarks"].items():
            self.editors.draft.remark(self.editors.statements[number], remark, EDITORS, self.now)
        self.editors.answer_wishes()
        self._publish("0.7", 6)

    def to_proposal(self) -> None:
        """Step 7: the editors' proposal and a week when everybody reads it, Målbild 0.9."""
        self.editors.write("0.9")
        self._publish("0.9", 7)
        self._read_for_a_week()
        check = self.journey.step(7).check("g7f")
        road.waive(
            check, "Språkgranskningen görs före tryck, inte före den gemensamma dagen.", LEAD, self.now
        )
        road.tick(self.journey.step(7).check("g7e"), LEAD, self.now)
        self._done(7)

    def to_decision(self) -> None:
        """Step 8: the common day with two rounds, Målbild 1.0 with remaining objections answered."""
        self._common_day()
        for remaining in self.source["objections_remaining"]:
            statement = self.editors.statements[remaining["statement"]]
            wishes = [wish.id for wish in self.editors.fates.open_wishes().get(statement.id, [])]
            objection = self.editors.fates.gather(
                statement.id, remaining["text"], wishes, EDITORS, self.now, remaining["n"]
            )
            self.editors.fates.answer(objection.id, remaining["answer"], EDITORS, self.now)
        self.editors.treat_the_rest("E", "parked", "Står kvar och tas upp vid översynen i juni 2027.")
        self.editors.treat_the_rest("R", "included", "Läst av redaktionen under dagen.")
        self.editors.treat_the_rest(
            "I", "passed_on", "Samlat till den som svarar på frågan vart vi är på väg."
        )
        self._publish(
            "1.0", 8, decided="Bibliotekschefen efter samverkan", diary="KN 2026/118", finished=True
        )

    def to_everyday(self) -> None:
        """Steps 9 and 10: what it means in each unit, cases, goals and plan."""
        self._at(DATES[9])
        for name in list(self.units)[:-1]:
            self._card("affected", self.data["affected"], unit=name)
        for field, decision, grade, led_to in self.data["cases"]:
            self._card(
                "case",
                {"decision": decision, "field": field, "grade": str(grade), "led_to": led_to},
                unit="Kundservice",
                area="Digital trygghet",
            )
        for length, text in self.data["tellings"].items():
            self._card("telling", {"length": length, "text": text})
        self._done(9)
        self._at(DATES[10])
        for kind in ("goal", "action"):
            for given in self.data[f"{kind}s"]:
                self._card(
                    kind, {key: value for key, value in given.items() if key != "area"}, area=given["area"]
                )
        road.tick(self.journey.step(10).check("g10e"), LEAD, self.now)
        self._done(10)

    # Setting out

    def _set_out(self) -> Journey:
        source = self.source
        self._at(DATES[1])
        organisation = at_least_one(self.session)
        organisation.call(source["organisation"]["name"])
        organisation.answer_to(dict.fromkeys(("personal-data", "accessibility"), CONTACT), {})
        journey = Journey(
            organisation_id=organisation.id,
            title=source["title"],
            organisation=source["organisation"]["name"],
            horizon=source["horizon"],
            reader_key=new_token(),
        )
        journey.frame = {ours: source["ramar"][theirs] for ours, theirs in FRAME.items()}
        self.session.add(journey)
        journey.name_units([f"{name}; {sizes[0]}" for name, sizes in self.data["units"].items()])
        journey.appoint(
            {
                "lead": "Utvecklingsledaren",
                "editors": "Fyra medarbetare och bibliotekschefen",
                "decides": "Bibliotekschefen",
                "theme_team": "Fem från redaktionen och borden",
            },
            CONTACT,
            True,
            "2027-12-31",
        )
        road.begin_journey(journey, journeys()[ROAD], LEAD, self.now)
        for step in journey.steps:
            step.starts = DATES[step.number]
        self.session.flush()
        self.units = {unit.name: unit for unit in journey.offered_units}
        return journey

    def _prepare_leaders(self) -> None:
        stage = self._stage(1, "01-forbered-ledare", "Ledare och nyckelmedarbetare")
        actors = stage.come_in(12, self.units["Ledning och administration"])
        stage.start()
        with stage.asking("utcheck") as pulse:
            for at, actor in enumerate(actors):
                actor.answer(pulse, "forstar", 5 if at % 2 else 4)
        stage.end("2025-12-19")
        for key in ("g1c", "g1d"):
            road.tick(self.journey.step(1).check(key), LEAD, self.now)
        self._done(1)

    def _lift_knowledge(self) -> None:
        self._at(DATES[2])
        workshop = self._workshop(2, "02-kunskapslyft-hemuppgift", "Inför den utforskande workshopen")
        start_days(self.session, workshop, 14, 32, LEAD, self.now)
        stage = Stage(self.session, workshop, self.secret, self.now)
        actors = stage.come_in(24, self.units["Huvudbiblioteket"])
        cards = deck("vagor-startlek")["cards"]
        for actor, written in zip(actors, cards, strict=False):
            card = {name: pick(text, self.journey.language) for name, text in written.items()}
            fields = {
                "rubrik": card["rubrik"],
                "hander": card["hander"],
                "savad": card["savad"],
                "kalla": "Startleken och egna iakttagelser",
            }
            actor.write(stage.plan("vagkort"), card["rubrik"], **fields)
        whom, kinds = ("kund", "intressent", "medarbetare"), ("intervju", "rundabord", "rapport", "statistik")
        for at, actor in enumerate(actors[:12]):
            text = f"{self.voices.say(self.data['meeting'], at)}"
            actor.write(
                stage.plan("insikt"),
                text,
                kind="fakta" if at % 2 else "aha",
                text=text,
                vem=whom[at % 3],
                kalltyp=kinds[at % 4],
            )
        for at, actor in enumerate(actors):
            actor.answer(stage.plan("redo"), "kunskap", 3 + at % 3)
            for task in workshop.agenda:
                if task.is_task and task.is_running and at < 21:
                    actor.hand.tick(task.id, True)
        close_after_days(self.session, workshop, LEAD, self.now)
        for priority, wave in enumerate(liftable(self.session, self.journey, "wave")[:5], 1):
            self._card("wave", {**wave["fields"], "priority": str(priority)}, origin=wave["number"])
        for insight in liftable(self.session, self.journey, "insight"):
            self._card("insight", insight["fields"], origin=insight["number"])
        self.editors.treat_the_rest("I", "passed_on", "Finns i galleriet i den utforskande workshopen.")
        self._done(2)

    # Step 3

    def _explore_one(self) -> None:
        self._at("2026-02-05")
        stage = self._stage(3, "03a-utforskande-dag1", "Utforskande workshop, dag 1")
        stage.plan("framtidsdag").settings = {**stage.plan("framtidsdag").settings, "max_items": 12}
        actors = self._mixed(stage, 32)
        stage.start()
        self.voices.check_in(stage, actors)
        heaps: list[list[str]] = []
        turn = 0
        with stage.asking("framtidsdag") as ideas:
            for theme in self.data["themes"]:
                heap = []
                for at in range(theme["n"]):
                    heap.append(
                        Thing.CONTRIBUTION.key(actors[turn % 32].write(ideas, self.voices.say(theme, at)).id)
                    )
                    turn += 1
                heaps.append(heap)
        with stage.asking("teman") as themes:
            board = Board(self.session, themes, self.journey)
            for theme, heap in zip(self.data["themes"], heaps, strict=True):
                board.create(heap, "Temateamet", self.now, theme["name"])
            self.session.flush()
            clusters = [cluster.key for cluster in board.standing]
            themes.advance(self.now)
            for at, actor in enumerate(actors):
                actor.answer(
                    themes, clusters[at % len(clusters)], "captures" if at % 5 else "partly", "captures"
                )
        with stage.asking("rosta") as dots:
            self.voices.two_dots(dots, actors, clusters, [theme["dots"] for theme in self.data["themes"]])
        stage.end("2026-02-13")
        self.editors.clusters = dict(
            zip([theme["name"] for theme in self.data["themes"]], clusters, strict=True)
        )
        makers = Thing.CONTRIBUTION.numbers(heaps[-1])
        self.editors.fates.decide(
            makers,
            "passed_on",
            self.source["parked"][0]["fate"].split(": ")[1].capitalize(),
            EDITORS,
            self.now,
        )

    def _explore_two(self) -> None:
        self._at("2026-02-06")
        stage = self._stage(3, "03b-utforskande-dag2", "Utforskande workshop, dag 2")
        actors = self._mixed(stage, 32)
        stage.start()
        with stage.asking("visionsmening") as sentences:
            written = [
                actors[5 * at].write(sentences, text, kind="new")
                for at, text in enumerate(self.data["vision_drafts"])
            ]
        with stage.asking("valj") as dots:
            items = [Thing.CONTRIBUTION.key(contribution.id) for contribution in written]
            self.voices.two_dots(dots, actors, items, [12, 11, 10, 9, 9, 13])
        with stage.asking("fragor") as questions:
            for at in range(25):
                actors[at].write(questions, self.voices.say(self.data["question_ideas"], at))
        with stage.asking("bra_nog") as enough:
            for at, actor in enumerate(actors):
                actor.answer(enough, enough.items[0]["key"], 4 if at % 4 else 2)
        stage.end("2026-02-13")
        self.editors.fates.decide(
            [contribution.id for contribution in written[:-1]],
            "declined",
            "Färre kunde tänka sig att säga meningen högt.",
            EDITORS,
            self.now,
        )
        self.editors.treat_wishes("Texten prövas vidare på APT.")

    # Steps 4 and 5

    def _meet_in_unit(self, name: str) -> None:
        unit = self.units[name]
        stage = self._stage(4, "04-apt-60", f"APT om Målbild 0.5 – {name}", unit=unit)
        actors = stage.come_in(self.data["units"][name][1])
        stage.start()
        self.voices.check_in(stage, actors)
        with stage.asking("las") as reading:
            self.voices.read(reading, actors, ("vill", "undrar", "skaver"))
        with stage.asking("perspektiv") as perspectives:
            self.voices.suggest(
                perspectives, actors, self.voices.suggestions_of(name), self.data["amendments"]
            )
        with stage.asking("stallning") as stances:
            self.voices.take_stands(stances, {name: actors}, "0.5")
        with stage.asking("utcheck") as pulse:
            for at, actor in enumerate(actors):
                actor.answer(pulse, "rost", 5 if at % 3 else 3)
                actor.answer(pulse, "forstar", 4)
        stage.end("2026-04-17")
        self.last_unit_meeting = stage.workshop

    def _afterwards(self) -> None:
        """Six who were away answer the same questions on their phones."""
        workshop = ask_the_absent(self.session, self.last_unit_meeting, 5, LEAD, self.now)
        stage = Stage(self.session, workshop, self.secret, self.now)
        for name, sizes in self.data["units"].items():
            if sizes[2]:
                actors = stage.come_in(sizes[2], self.units[name])
                self.voices.take_stands(stage.plan("stallning"), {name: actors}, "0.5", afterwards=True)
        close_after_days(self.session, workshop, LEAD, self.now)

    def _deepen(self) -> None:
        self._at(DATES[5])
        for number in range(4):
            stage = self._stage(5, "05-fordjupning", f"Fördjupning {number + 1}")
            gathering = number == 0 and add_activity(stage.workshop, "cluster")
            if gathering:
                gathering.input, gathering.settings = "journey:perspektiv", {"validate": False}
                self.session.flush()
            actors = self._mixed(stage, 20)
            stage.start()
            with stage.asking("addera") as suggesting:
                self.voices.suggest(
                    suggesting,
                    actors,
                    FROM_DEEPENING // 4 + (number < FROM_DEEPENING % 4),
                    self.data["amendments"],
                )
            if gathering:
                with stage.asking(gathering.key) as cluster:
                    meetings = [
                        item["key"] for item in cluster.items if item["text"] in self.voices.about_meeting
                    ]
                    board = Board(self.session, cluster, self.journey)
                    board.create(meetings, EDITORS, self.now, "Mötet")
                    self.session.flush()
                    self.editors.clusters["Mötet"] = board.standing[0].key
            stage.end("2026-04-17")
        for question, text in self.data["summaries"].items():
            self._card("summary", {"question": question, "text": text})
        road.tick(self.journey.step(5).check("g5d"), LEAD, self.now)
        self._at("2026-04-10")

    # Steps 6 and 7

    def _meet_outside(self) -> None:
        self._at("2026-05-08")
        stage = self._stage(6, "06-externa-90", "Externa ledare och nyckelpersoner")
        stage.plan("kla_pa").settings = {**stage.plan("kla_pa").settings, "max_items": 3}
        actors = stage.come_in(21)
        stage.start()
        sectors = [name for name, n in self.data["sectors"].items() for _ in range(n)]
        with stage.asking("incheck") as pulse:
            keys = {item["text"]: Thing.UNIT.number(item["key"]) for item in pulse.items}
            for actor, sector in zip(actors, sectors, strict=True):
                actor.answer(pulse, "group", keys[sector])
        with stage.asking("las") as reading:
            self.voices.read(reading, actors, ("behovs", "forstar_inte", "annan"))
        with stage.asking("kla_pa") as suggesting:
            self.voices.suggest(suggesting, actors, FROM_OUTSIDE, self.data["outside"])
        with stage.asking("stallning") as stances:
            self.voices.take_stands(stances, {"externa": actors}, "0.7")
        stage.end("2026-06-05")
        for partner, contribute, hope in self.data["intents"]:
            self._card("intent", {"partner": partner, "contribute": contribute, "hope": hope})

    def _read_for_a_week(self) -> None:
        workshop = self._workshop(7, "07-forslaget", "Remissvecka: läs Målbild 0.9", part="remiss")
        for activity in workshop.activities:
            activity.input = activity.input or activity.kind.likely_input([])
        start_days(self.session, workshop, 7, 168, LEAD, self.now)
        stage = Stage(self.session, workshop, self.secret, self.now)
        actors = self._mixed(stage, 119)
        reading, pulse = stage.plan("las"), stage.plan("puls")
        for at, actor in enumerate(actors):
            for item in reading.items:
                actor.answer(reading, item["key"], "ja" if (at + len(item["key"])) % 4 else "prata")
            actor.answer(pulse, "kannerigen", 3 + at % 3)
        close_after_days(self.session, workshop, LEAD, self.now)

    # Step 8

    def _common_day(self) -> None:
        self._at(DATES[8])
        stage = self._stage(8, "08-gemensam-dag", "Gemensam dag för alla medarbetare")
        stage.workshop.tables = TABLES
        people = {
            name: stage.come_in(sizes[3], self.units[name]) for name, sizes in self.data["units"].items()
        }
        everybody = [actor for line in people.values() for actor in line]
        stage.start()
        with stage.asking("las") as reading:
            self.voices.read(reading, everybody, ("ja", "skaver", "otydlig"))
        with stage.asking("runda1") as stances:
            self.voices.take_stands(
                stances, people, "1.0", first={"V1": (84, 55), "B1": (77, 41), "C1": (71, 40)}
            )
        with stage.asking("andra") as tables:
            tables.settings = {**tables.settings, "max_items": 2}
            self.voices.suggest(tables, everybody, FROM_TABLES, self.data["tables"])
        self.editors.write("1.0")
        self.editors.answer_tables()
        with stage.asking("runda2") as stances:
            self.voices.take_stands(stances, people, "1.0")
            for at, actor in enumerate(everybody):
                actor.answer(stances, "t:1", 5 if at % 3 else 4)
        with stage.asking("beratta") as telling:
            for at, actor in enumerate(everybody[:60]):
                actor.write(telling, f"{self.voices.say(self.data['themes'][1], at)}. Dit är vi på väg.")
        decision = stage.open("beslut")
        said = {
            "by": "Bibliotekschefen",
            "date": DATES[8],
            "diary": "KN 2026/118",
            "text": "Målbild 1.0 gäller från i dag. Prov med dygnet-runt avgörs i juni 2027.",
        }
        decide(stage.workshop, decision, said, {}, LEAD, self.now)
        stage.end("2026-06-30")
        for at, name in enumerate(self.units):
            promised = self.data["commitments"][at % len(self.data["commitments"])]
            self._card(
                "commitment", {"text": promised, "role": "enhetschefen", "when": "2026-08-14"}, unit=name
            )
        road.tick(self.journey.step(8).check("g8e"), LEAD, self.now)

    # Writing and answering

    def _publish(
        self, label: str, step: int, decided: str = "", diary: str = "", finished: bool = False
    ) -> None:
        date = next(version["date"] for version in self.source["versions"] if version["v"] == label)
        self._at(str(date))
        self.editors.draft.publish(label, LEAD, self.now, diary, decided, finished)
        if step != 7:
            self._done(step)

    def _done(self, number: int) -> None:
        step = self.journey.step(number)
        self.session.flush()
        road.finish_step(step, Measures(self.session, self.journey).of(step), LEAD, self.now)

    def _mixed(self, stage: Stage, n: int) -> list:
        """People from all units, as many from each as its size makes fair."""
        heads = {name: sizes[0] for name, sizes in self.data["units"].items()}
        whole = sum(heads.values())
        shares = {name: n * size // whole for name, size in heads.items()}
        for name in sorted(heads, key=lambda unit: -(n * heads[unit] % whole))[: n - sum(shares.values())]:
            shares[name] += 1
        return [actor for name, share in shares.items() for actor in stage.come_in(share, self.units[name])]

    # Small things

    def _stage(self, step: int, template: str, title: str, unit: Unit | None = None) -> Stage:
        return Stage(self.session, self._workshop(step, template, title, unit), self.secret, self.now)

    def _workshop(
        self, step: int, template: str, title: str, unit: Unit | None = None, part: str = ""
    ) -> Workshop:
        made = make_meeting(
            self.session,
            self.journey,
            LEAD,
            self.now,
            title=title,
            template=templates()[template],
            session_id=part,
            step=self.journey.step(step),
            unit=unit,
        )
        made.planned_for = f"{self.today}T13:00"
        return made

    def _card(self, kind: str, fields: dict, unit: str = "", area: str = "", origin: str = "") -> None:
        areas = {area.name: area.id for area in self.journey.focus_areas}
        write_card(
            self.journey,
            kind,
            fields,
            EDITORS,
            self.now,
            focus_area_id=areas.get(area),
            unit_id=self.units[unit].id if unit else None,
            origin=origin,
        )

    def _at(self, day: str) -> None:
        self.today = day
        self.now = datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC).timestamp()
        # While setting out there is nobody yet.
        if "editors" in vars(self):
            self.editors.now = self.now
