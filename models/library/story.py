"""Hällevalla's half year, played act by act from an empty journey to a decided 1.0: every word, vote and decision by the program's own verbs."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from models.activities.gradient import ABSTAIN
from models.document.draft import Draft
from models.document.fates import Fates
from models.document.sources import as_source, offers
from models.journey.journey import Journey
from models.journey.logbook import note
from models.journey.measures import Measures
from models.journey.step import lay_road
from models.library import deck, example, journeys, templates
from models.library.crowd import answers, nearest, spread_support, warm_count
from models.library.stage import Stage
from models.plans.card import write_card
from models.plans.lifting import liftable
from models.secrets import new_token
from models.workshop.board import Board
from models.workshop.contribution import Contribution
from models.workshop.creation import add_activity, create_workshop
from models.workshop.days import close_after_days, open_for_absent, open_for_days

EXAMPLE, VOICES, ROAD = "malbild-hallevalla", "hallevalla-roster", "resa-digjourney-10-steg"
FRAME = {"mission": "uppdrag", "given": "givet", "influence": "paverkbart", "unclear": "oklart", "decides": "beslut"}
LEAD, EDITORS = "Processledaren", "Redaktionen"
DATES = {1: "2025-12-09", 2: "2026-01-09", 3: "2026-02-05", 4: "2026-02-17", 5: "2026-03-24", 6: "2026-05-05", 7: "2026-05-19", 8: "2026-06-16", 9: "2026-08-25", 10: "2026-09-15"}  # fmt: skip
# How the 137 suggestions from meetings and 34 from outside were decided, beyond those named by number.
DECIDED = {"inside": {"included": 49, "partly": 31, "declined": 38, "parked": 19}, "outside": {"included": 12, "partly": 9, "declined": 10, "parked": 3}}
FROM_UNITS, FROM_DEEPENING, FROM_OUTSIDE, FROM_TABLES = 80, 57, 34, 24
REASONS = {
    "included": "Orden finns nu i texten eller bär den.",
    "partly": "Tanken är med, men kortare än i förslaget.",
    "declined": "Det ryms inte i uppdraget eller säger emot det som de flesta bar.",
    "parked": "Tas upp igen vid översynen i juni 2027.",
}


def play(session: Session, secret: bytes, until: str = "10") -> Journey:
    """The journey as it stands after act `until`: 0.5, 0.6, 0.7, 0.9, 1.0, or 10 for the whole road."""
    story = Story(session, secret)
    for label, act in (("0.5", story.to_half), ("0.6", story.to_units), ("0.7", story.to_outside), ("0.9", story.to_proposal), ("1.0", story.to_decision), ("10", story.to_everyday)):  # fmt: skip
        act()
        session.flush()
        if label == until:
            break
    return story.journey


class Story:
    def __init__(self, session: Session, secret: bytes):
        self.session = session
        self.secret = secret
        self.source = example(EXAMPLE)
        self.voices = example(VOICES)
        self.units: dict = {}
        self.statements: dict = {}
        # Cluster keys by name, texts about meeting in order, and planned answers by wording: what later acts reach back to.
        self.clusters: dict[str, str] = {}
        self.about_meeting: list[str] = []
        self.plans: dict = {}
        self.journey = self._set_out()
        self.draft = Draft(session, self.journey)
        self.fates = Fates(session, self.journey)

    # The acts

    def to_half(self) -> None:
        """Steps 1 to 3: leaders, knowledge, two days of exploring, Målbild 0.5."""
        self._prepare_leaders()
        self._lift_knowledge()
        self._explore_one()
        self._explore_two()
        self._write("0.5")
        for question in self.voices["questions"]:
            self.draft.add_statement("question", question, "Det undrade flera i workshopen.", [self._judgement()], EDITORS, self.now)
        self._treat_the_rest("I", "parked", "Temat är sparat till fördjupningen i steg 5.")
        self._publish("0.5", 3)

    def to_units(self) -> None:
        """Steps 4 and 5: fourteen units, those who were away, four deepening meetings, Målbild 0.6."""
        self._at("2026-02-17")
        for name in self.units:
            self._meet_in_unit(name)
        self._afterwards()
        self._done(4)
        self._deepen()
        self._write("0.6")
        self._answer_suggestions("inside", FROM_UNITS + FROM_DEEPENING)
        self._treat_the_rest("R", "included", "Läst av redaktionen. Markeringarna visade vilka ord som skavde.")
        self._answer_wishes()
        self._publish("0.6", 5)

    def to_outside(self) -> None:
        """Step 6: twenty-one people from outside, eleven intents, Målbild 0.7."""
        self._meet_outside()
        self._answer_suggestions("outside", FROM_OUTSIDE)
        self._treat_the_rest("R", "included", "Läst av redaktionen, står som källa där orden användes.")
        for number, remark in self.voices["remarks"].items():
            self.statements[number].comment_on(remark)
            note(self.journey, self.now, EDITORS, "remarked", number=number)
        self._answer_wishes()
        self._publish("0.7", 6)

    def to_proposal(self) -> None:
        """Step 7: the editors' proposal and a week when everybody reads it, Målbild 0.9."""
        self._write("0.9")
        self._publish("0.9", 7)
        self._read_for_a_week()
        check = self.journey.step(7).check("g7f")
        check.waive("Språkgranskningen görs före tryck, inte före den gemensamma dagen.", LEAD, self.now)
        note(self.journey, self.now, LEAD, "waived", check=check.words["sv"], why=check.waived_why)
        self.journey.step(7).check("g7e").tick(LEAD, self.now)
        self._done(7)

    def to_decision(self) -> None:
        """Step 8: the common day with two rounds, Målbild 1.0 with remaining objections answered."""
        self._common_day()
        for one in self.source["objections_remaining"]:
            statement = self.statements[one["statement"]]
            wishes = [wish.id for wish in self.fates.open_wishes().get(statement.id, [])]
            objection = self.fates.gather(statement.id, one["text"], wishes, EDITORS, self.now, one["n"])
            self.fates.answer(objection.id, one["answer"], EDITORS, self.now)
        self._treat_the_rest("E", "parked", "Står kvar och tas upp vid översynen i juni 2027.")
        self._treat_the_rest("R", "included", "Läst av redaktionen under dagen.")
        self._treat_the_rest("I", "passed_on", "Samlat till den som svarar på frågan vart vi är på väg.")
        self._publish("1.0", 8, decided="Bibliotekschefen efter samverkan", diary="KN 2026/118", finished=True)

    def to_everyday(self) -> None:
        """Steps 9 and 10: what it means in each unit, cases, goals and plan."""
        self._at(DATES[9])
        for name in list(self.units)[:-1]:
            self._card("affected", self.voices["affected"], unit=name)
        for field, decision, grade, led_to in self.voices["cases"]:
            self._card("case", {"decision": decision, "field": field, "grade": str(grade), "led_to": led_to}, unit="Kundservice", area="Digital trygghet")
        for length, text in self.voices["tellings"].items():
            self._card("telling", {"length": length, "text": text})
        self._done(9)
        self._at(DATES[10])
        for kind in ("goal", "action"):
            for one in self.voices[f"{kind}s"]:
                self._card(kind, {key: value for key, value in one.items() if key != "area"}, area=one["area"])
        self.journey.step(10).check("g10e").tick(LEAD, self.now)
        self._done(10)

    # Setting out

    def _set_out(self) -> Journey:
        source = self.source
        self._at(DATES[1])
        journey = Journey(title=source["title"], organisation=source["organisation"]["name"], horizon=source["horizon"], reader_key=new_token())
        journey.frame = {ours: source["ramar"][theirs] for ours, theirs in FRAME.items()}
        self.session.add(journey)
        journey.name_units([f"{name}; {sizes[0]}" for name, sizes in self.voices["units"].items()])
        journey.appoint(
            {"lead": "Utvecklingsledaren", "editors": "Fyra medarbetare och bibliotekschefen", "decides": "Bibliotekschefen", "theme_team": "Fem från redaktionen och borden"},
            "Hällevalla stadsbibliotek, malbild@hallevalla.example",
            True,
            "2027-12-31",
        )  # fmt: skip
        lay_road(journey, journeys()[ROAD])
        for step in journey.steps:
            step.starts = DATES[step.number]
        self.session.flush()
        self.units = {unit.name: unit for unit in journey.offered_units}
        note(journey, self.now, LEAD, "journey_made", title=journey.title)
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
            self.journey.step(1).check(key).tick(LEAD, self.now)
        self._done(1)

    def _lift_knowledge(self) -> None:
        self._at(DATES[2])
        workshop = self._workshop(2, "02-kunskapslyft-hemuppgift", "Inför den utforskande workshopen")
        workshop.invited = 32
        open_for_days(self.session, workshop, 14, self.now)
        stage = Stage(self.session, workshop, self.secret, self.now)
        actors = stage.come_in(24, self.units["Huvudbiblioteket"])
        cards = deck("vagor-startlek")["cards"]
        for actor, card in zip(actors, cards, strict=False):
            fields = {"rubrik": card["rubrik"], "hander": card["hander"], "savad": card["savad"], "kalla": "Startleken och egna iakttagelser"}
            actor.write(stage.plan("vagkort"), card["rubrik"], **fields)
        whom, kinds = ("kund", "intressent", "medarbetare"), ("intervju", "rundabord", "rapport", "statistik")
        for at, actor in enumerate(actors[:12]):
            text = f"{self._voice(self.voices['meeting'], at)}"
            actor.write(stage.plan("insikt"), text, kind="fakta" if at % 2 else "aha", text=text, vem=whom[at % 3], kalltyp=kinds[at % 4])
        for at, actor in enumerate(actors):
            actor.answer(stage.plan("redo"), "kunskap", 3 + at % 3)
            for task in workshop.agenda:
                if task.is_task and task.is_running and at < 21:
                    actor.hand.tick(task.id, True)
        close_after_days(self.session, workshop, LEAD, self.now)
        for priority, one in enumerate(liftable(self.session, self.journey, "wave")[:5], 1):
            self._card("wave", {**one["fields"], "priority": str(priority)}, origin=one["number"])
        for one in liftable(self.session, self.journey, "insight"):
            self._card("insight", one["fields"], origin=one["number"])
        self._treat_the_rest("I", "passed_on", "Finns i galleriet i den utforskande workshopen.")
        self._done(2)

    # Step 3

    def _explore_one(self) -> None:
        self._at("2026-02-05")
        stage = self._stage(3, "03a-utforskande-dag1", "Utforskande workshop, dag 1")
        stage.plan("framtidsdag").settings = {**stage.plan("framtidsdag").settings, "max_items": 12}
        actors = self._mixed(stage, 32)
        stage.start()
        self._check_in(stage, actors)
        heaps: list[list[str]] = []
        turn = 0
        with stage.asking("framtidsdag") as ideas:
            for theme in self.voices["themes"]:
                heap = []
                for at in range(theme["n"]):
                    heap.append(f"c:{actors[turn % 32].write(ideas, self._voice(theme, at)).id}")
                    turn += 1
                heaps.append(heap)
        with stage.asking("teman") as themes:
            board = Board(self.session, themes, self.journey)
            for theme, heap in zip(self.voices["themes"], heaps, strict=True):
                board.create(heap, "Temateamet", self.now, theme["name"])
            self.session.flush()
            clusters = [one.key for one in board.standing]
            themes.advance(self.now)
            for at, actor in enumerate(actors):
                actor.answer(themes, clusters[at % len(clusters)], "captures" if at % 5 else "partly", "captures")
        with stage.asking("rosta") as dots:
            self._two_dots(dots, actors, clusters, [theme["dots"] for theme in self.voices["themes"]])
        stage.end("2026-02-13")
        self.clusters = dict(zip([theme["name"] for theme in self.voices["themes"]], clusters, strict=True))
        makers = [int(one[2:]) for one in heaps[-1]]
        self.fates.decide(makers, "passed_on", self.source["parked"][0]["fate"].split(": ")[1].capitalize(), EDITORS, self.now)

    def _explore_two(self) -> None:
        self._at("2026-02-06")
        stage = self._stage(3, "03b-utforskande-dag2", "Utforskande workshop, dag 2")
        actors = self._mixed(stage, 32)
        stage.start()
        with stage.asking("visionsmening") as sentences:
            written = [actors[5 * at].write(sentences, text, kind="new") for at, text in enumerate(self.voices["vision_drafts"])]
        with stage.asking("valj") as dots:
            items = [f"c:{one.id}" for one in written]
            self._two_dots(dots, actors, items, [12, 11, 10, 9, 9, 13])
        with stage.asking("fragor") as questions:
            for at in range(25):
                actors[at].write(questions, self._voice(self.voices["question_ideas"], at))
        with stage.asking("bra_nog") as enough:
            for at, actor in enumerate(actors):
                actor.answer(enough, enough.items[0]["key"], 4 if at % 4 else 2)
        stage.end("2026-02-13")
        self.fates.decide([one.id for one in written[:-1]], "declined", "Färre kunde tänka sig att säga meningen högt.", EDITORS, self.now)
        self._treat_wishes("Texten prövas vidare på APT.")

    # Steps 4 and 5

    def _meet_in_unit(self, name: str) -> None:
        unit = self.units[name]
        stage = self._stage(4, "04-apt-60", f"APT om Målbild 0.5 – {name}", unit=unit)
        actors = stage.come_in(self.voices["units"][name][1])
        stage.start()
        self._check_in(stage, actors)
        with stage.asking("las") as reading:
            self._read(reading, actors, ("vill", "undrar", "skaver"))
        with stage.asking("perspektiv") as perspectives:
            self._suggest(perspectives, actors, self._share_of_units(name), self.voices["amendments"])
        with stage.asking("stallning") as stances:
            self._take_stands(stances, {name: actors}, "0.5")
        with stage.asking("utcheck") as pulse:
            for at, actor in enumerate(actors):
                actor.answer(pulse, "rost", 5 if at % 3 else 3)
                actor.answer(pulse, "forstar", 4)
        stage.end("2026-04-17")
        self.last_unit_meeting = stage.workshop

    def _afterwards(self) -> None:
        """Six who were away answer the same questions on their phones."""
        workshop = open_for_absent(self.session, self.last_unit_meeting, 5, self.now)
        stage = Stage(self.session, workshop, self.secret, self.now)
        for name, sizes in self.voices["units"].items():
            if sizes[2]:
                actors = stage.come_in(sizes[2], self.units[name])
                self._take_stands(stage.plan("stallning"), {name: actors}, "0.5", afterwards=True)
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
                self._suggest(suggesting, actors, FROM_DEEPENING // 4 + (number < FROM_DEEPENING % 4), self.voices["amendments"])
            if gathering:
                with stage.asking(gathering.key) as cluster:
                    meetings = [one["key"] for one in cluster.items if one["text"] in self.about_meeting]
                    board = Board(self.session, cluster, self.journey)
                    board.create(meetings, EDITORS, self.now, "Mötet")
                    self.session.flush()
                    self.clusters["Mötet"] = board.standing[0].key
            stage.end("2026-04-17")
        for question, text in self.voices["summaries"].items():
            self._card("summary", {"question": question, "text": text})
        self.journey.step(5).check("g5d").tick(LEAD, self.now)
        self._at("2026-04-10")

    # Steps 6 and 7

    def _meet_outside(self) -> None:
        self._at("2026-05-08")
        stage = self._stage(6, "06-externa-90", "Externa ledare och nyckelpersoner")
        stage.plan("kla_pa").settings = {**stage.plan("kla_pa").settings, "max_items": 3}
        actors = stage.come_in(21)
        stage.start()
        sectors = [name for name, n in self.voices["sectors"].items() for _ in range(n)]
        with stage.asking("incheck") as pulse:
            keys = {item["text"]: int(item["key"][2:]) for item in pulse.items}
            for actor, sector in zip(actors, sectors, strict=True):
                actor.answer(pulse, "group", keys[sector])
        with stage.asking("las") as reading:
            self._read(reading, actors, ("behovs", "forstar_inte", "annan"))
        with stage.asking("kla_pa") as suggesting:
            self._suggest(suggesting, actors, FROM_OUTSIDE, self.voices["outside"])
        with stage.asking("stallning") as stances:
            self._take_stands(stances, {"externa": actors}, "0.7")
        stage.end("2026-06-05")
        for partner, contribute, hope in self.voices["intents"]:
            self._card("intent", {"partner": partner, "contribute": contribute, "hope": hope})

    def _read_for_a_week(self) -> None:
        workshop = self._workshop(7, "07-forslaget", "Remissvecka: läs Målbild 0.9", part="remiss")
        workshop.invited = 168
        for one in workshop.activities:
            if one.type == "reflect" and not one.input:
                one.input = "statements:current"
        open_for_days(self.session, workshop, 7, self.now)
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
        people = {name: stage.come_in(sizes[3], self.units[name]) for name, sizes in self.voices["units"].items()}
        everybody = [actor for line in people.values() for actor in line]
        stage.start()
        with stage.asking("las") as reading:
            self._read(reading, everybody, ("ja", "skaver", "otydlig"))
        with stage.asking("runda1") as stances:
            self._take_stands(stances, people, "1.0", first={"V1": (84, 55), "B1": (77, 41), "C1": (71, 40)})
        with stage.asking("andra") as tables:
            tables.settings = {**tables.settings, "max_items": 2}
            self._suggest(tables, everybody, FROM_TABLES, self.voices["tables"])
        self._write("1.0")
        self._answer_tables()
        with stage.asking("runda2") as stances:
            self._take_stands(stances, people, "1.0")
            for at, actor in enumerate(everybody):
                actor.answer(stances, "t:1", 5 if at % 3 else 4)
        with stage.asking("beratta") as telling:
            for at, actor in enumerate(everybody[:60]):
                actor.write(telling, f"{self._voice(self.voices['themes'][1], at)}. Dit är vi på väg.")
        decision = stage.open("beslut")
        decision.decision = {
            "by": "Bibliotekschefen",
            "date": DATES[8],
            "diary": "KN 2026/118",
            "text": "Målbild 1.0 gäller från i dag. Prov med dygnet-runt avgörs i juni 2027.",
        }
        note(self.journey, self.now, LEAD, "decided", stage.workshop, by="Bibliotekschefen", text=decision.decision["text"])
        stage.end("2026-06-30")
        for at, name in enumerate(self.units):
            promised = self.voices["commitments"][at % len(self.voices["commitments"])]
            self._card("commitment", {"text": promised, "role": "enhetschefen", "when": "2026-08-14"}, unit=name)
        self.journey.step(8).check("g8e").tick(LEAD, self.now)

    # Writing and answering

    def _write(self, label: str) -> None:
        """The wordings that this version brought, each with the sources it was built on."""
        brought = {"0.5": "0.5", "0.6": "0.7", "0.9": "1.0", "1.0": "1.0"}[label]
        for one in self.source["statements"]:
            revision = next((revision for revision in one["revisions"] if revision["v"] == brought and revision["text"]), None)
            # Two of the five were ready for the proposal; the other three were rewritten on the common day.
            if revision and (label != "0.9" or one["id"] in ("A1", "D1")) and (label != "1.0" or one["id"] not in ("A1", "D1")):
                self._write_one(one, revision)

    def _write_one(self, one: dict, revision: dict) -> None:
        sources = [self._source(said) for said in revision["sources"]]
        known = self.statements.get(one["id"])
        if known:
            known.revise(revision["text"], revision["why"], sources, EDITORS, self.now)
            note(self.journey, self.now, EDITORS, "revised", number=known.number)
        else:
            area = self.draft.add_focus_area(one["focus_area"]) if one["section"] == "fokusomrade" else None
            section = "focus" if area else "vision"
            made = self.draft.add_statement(section, revision["text"], revision["why"], sources, EDITORS, self.now, area.id if area else None)
            self.statements[one["id"]] = made
            note(self.journey, self.now, EDITORS, "wrote", number=made.number)

    def _source(self, said: dict) -> dict:
        """A named source as the program knows it: the cluster with its ideas, the suggestion, or the words of the history."""
        ref = str(said["ref"])
        name = ref.partition(" ")[2]
        if said["type"] == "cluster" and name in self.clusters:
            return as_source(self._offered(self.clusters[name]))
        elif ref == "dag2.visionsmening#6":
            return self._of(self.fates.contribution("T-006"), "suggestion")
        elif ref.startswith("T-"):
            return self._of(self.fates.contribution(ref[:5]), "suggestion" if said["type"] == "suggestion" else "decision")
        else:
            return {"type": said["type"], "key": "", "ref": ref, "value": str(said.get("value", "")), "votes": "", "items": []}

    def _offered(self, key: str) -> dict:
        found = offers(self.session, self.journey, "sv")
        return next(entry for workshop in found for group in workshop["groups"] for entry in group["entries"] if entry["key"] == key)

    def _of(self, one: Contribution, source_type: str) -> dict:
        return {"type": source_type, "key": f"c:{one.id}", "ref": one.number, "value": one.origin, "votes": "", "items": []}

    def _judgement(self) -> dict:
        return {"type": "judgement", "key": "", "ref": EDITORS, "value": "", "votes": "", "items": []}

    def _publish(self, label: str, step: int, decided: str = "", diary: str = "", finished: bool = False) -> None:
        date = next(version["date"] for version in self.source["versions"] if version["v"] == label)
        self._at(str(date))
        self.draft.publish(label, LEAD, self.now, diary, decided, finished)
        if step != 7:
            self._done(step)

    def _done(self, number: int) -> None:
        step = self.journey.step(number)
        self.session.flush()
        step.finish(Measures(self.session, self.journey).of(step), LEAD, self.now)
        note(self.journey, self.now, LEAD, "step_done", number=str(number))

    def _answer_suggestions(self, whence: str, n: int) -> None:
        """Every suggestion of this round with its decision: those the history names as it names them, the rest to the same totals."""
        left = dict(DECIDED[whence])
        named = {"T-012": "included", "T-031": "included", "T-044": "partly", "T-067": "parked", "T-152": "included", "T-163": "included"}
        waiting = self.fates.undecided()
        plain = []
        for one in waiting:
            about = self.voices["suggestions"].get(one.number, {}).get("about", "")
            fate = named.get(one.number) or ("included" if one.text in self.about_meeting else "")
            if fate:
                left[fate] -= 1
                self.fates.decide([one.id], fate, REASONS[fate], EDITORS, self.now, about or "D1")
            else:
                plain.append(one)
        fates = [fate for fate, count in left.items() for _ in range(count)]
        for fate in left:
            chosen = [one.id for one, given in zip(plain, fates, strict=True) if given == fate]
            if chosen:
                self.fates.decide(chosen, fate, REASONS[fate], EDITORS, self.now)

    def _answer_tables(self) -> None:
        for one in self.fates.undecided():
            special = self.voices["suggestions"].get(one.number)
            fate = {"T-188": "partly", "T-201": "included"}.get(one.number, "partly")
            self.fates.decide([one.id], fate, "Bordets ord användes när texten skrevs om vid lunch.", EDITORS, self.now, special["about"] if special else "V1")

    def _answer_wishes(self) -> None:
        self._treat_wishes("Redaktionen har vägt in det i den lydelse som gäller nu.")

    def _treat_wishes(self, why: str) -> None:
        self._treat_the_rest("E", "partly", why)

    def _treat_the_rest(self, prefix: str, fate: str, why: str) -> None:
        kept = set()
        if prefix == "I":
            # What a statement builds on is marked as included when it is published.
            kept = {item for one in self.statements.values() for revision in one.revisions for source in revision.sources for item in source["items"]}
        ids = [one.id for one in self.fates.untreated((prefix,)) if f"c:{one.id}" not in kept]
        for at in range(0, len(ids), 200):
            self.fates.decide(ids[at : at + 200], fate, why, EDITORS, self.now)

    # What people do

    def _check_in(self, stage: Stage, actors) -> None:
        with stage.asking("incheck") as pulse:
            kind = "word" if pulse.settled["word"] else "open"
            for at, actor in enumerate(actors):
                for scale in pulse.settled["scales"] or []:
                    actor.answer(pulse, scale["key"], 3 + at % 3)
                if pulse.settled[kind]:
                    actor.write(pulse, self.voices["pulse"][(at + stage.workshop.id) % len(self.voices["pulse"])], kind=kind)

    def _read(self, reading, actors, marks) -> None:
        for at, actor in enumerate(actors):
            for index, item in enumerate(reading.items):
                actor.answer(reading, item["key"], marks[(at + index) % 3] if (at + index) % 4 == 0 else marks[0])
            if at % 6 == 0 and reading.items:
                item = reading.items[at % len(reading.items)]
                actor.write(reading, self._wish(item["number"], at), kind="comment", about=item["key"])

    def _suggest(self, activity, actors, n: int, voice: dict) -> None:
        """`n` suggestions, one actor after another; those the history names say what it says."""
        numbers = {item["number"]: item["key"] for item in activity.items}
        kinds = activity.kind.kinds(activity.settled)
        for at in range(n):
            number = f"T-{self.journey.numbers.get('T', 0) + 1:03d}"
            special = self.voices["suggestions"].get(number)
            actor = actors[at % len(actors)]
            if special and special["about"] in numbers:
                kind = special["kind"] if special["kind"] in kinds else kinds[0]
                actor.write(activity, special["text"], kind=kind, about=numbers[special["about"]], why=special["why"])
            elif "perspective" in kinds and len(self.about_meeting) < self.voices["meeting"]["n"] and at % 2 == 0:
                text = self._voice(self.voices["meeting"], len(self.about_meeting))
                self.about_meeting.append(text)
                actor.write(activity, text, kind="perspective")
            else:
                about = activity.items[at % len(activity.items)]["key"]
                more = {"why": "Det skulle fler känna igen sig i."}
                actor.write(activity, f"{self._voice(voice, self.journey.numbers.get('T', 0))}.", kind=kinds[0], about=about, **more)

    def _take_stands(self, activity, people: dict[str, list], label: str, afterwards: bool = False, first: dict | None = None) -> None:
        """Everybody answers each statement so that the room comes out as the history says of that version."""
        for item in activity.items:
            if item["key"].startswith("s:"):
                planned = self._planned(item["number"], label, first)
                for name, actors in people.items():
                    line = planned["answers"][name]
                    apart = self.voices["units"].get(name, [0, 0, 0])[1] if afterwards else 0
                    for at, actor in enumerate(actors):
                        value = line[apart + at]
                        actor.answer(activity, item["key"], value if value == ABSTAIN else int(value))
                        if value in (1, 2) and planned["wishes"] > 0:
                            planned["wishes"] -= 1
                            actor.write(activity, self._wish(item["number"], planned["wishes"]), kind="change", about=item["key"])

    def _planned(self, number: str, label: str, first: dict | None) -> dict:
        """{answers: {group: [...]}, wishes left} of one wording, worked out once for all rooms that meet it."""
        place = (number, label, bool(first))
        if place not in self.plans:
            test = self._test(number, label)
            column = {"0.5": (1, 2), "0.7": None, "1.0": (3,)}[label]
            sizes = {name: sum(row[at] for at in column) for name, row in self.voices["units"].items()} if column else {"externa": 21}
            support, warm, wishes = test["support"], test["warm"], test["objections"]
            if first and number in first:
                support, warm = first[number]
                wishes = 12
                test = {}
            self.plans[place] = {"answers": self._line(sizes, self._test(number, label)["n"], support, warm, test), "wishes": wishes}
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
            fixed[test["max_group"]["name"]] = round(test["max_group"]["support"] * sided[test["max_group"]["name"]] / 100)
        return answers(sided, abstain, spread_support(sided, support, fixed, least), warm_count(n, warm))

    def _test(self, number: str, label: str) -> dict:
        one = next(one for one in self.source["statements"] if one["id"] == number)
        found = [revision["test"] for revision in one["revisions"] if revision["v"] == label and "test" in revision]
        return found[0]

    def _two_dots(self, dots, actors, items, wanted: list[int]) -> None:
        """Two dots each, on two different options, to the numbers wanted."""
        queue = [item for item, n in sorted(zip(items, wanted, strict=True), key=lambda pair: -pair[1]) for _ in range(n)]
        for at, actor in enumerate(actors):
            for item in {queue[at], queue[at + len(actors)]}:
                actor.answer(dots, item, 1)

    def _mixed(self, stage: Stage, n: int) -> list:
        """People from all units, as many from each as its size makes fair."""
        heads = {name: sizes[0] for name, sizes in self.voices["units"].items()}
        whole = sum(heads.values())
        shares = {name: n * size // whole for name, size in heads.items()}
        for name in sorted(heads, key=lambda one: -(n * heads[one] % whole))[: n - sum(shares.values())]:
            shares[name] += 1
        return [actor for name, share in shares.items() for actor in stage.come_in(share, self.units[name])]

    # Small things

    def _stage(self, step: int, template: str, title: str, unit=None) -> Stage:
        return Stage(self.session, self._workshop(step, template, title, unit), self.secret, self.now)

    def _workshop(self, step: int, template: str, title: str, unit=None, part: str = ""):
        made = create_workshop(
            self.session, self.journey, title=title, template=templates()[template], session_id=part, step=self.journey.step(step), unit=unit
        )
        made.planned_for = f"{self.today}T13:00"
        return made

    def _card(self, kind: str, fields: dict, unit: str = "", area: str = "", origin: str = "") -> None:
        areas = {one.name: one.id for one in self.journey.focus_areas}
        write_card(self.journey, kind, fields, EDITORS, self.now, focus_area_id=areas.get(area), unit_id=self.units[unit].id if unit else None, origin=origin)

    def _share_of_units(self, name: str) -> int:
        """Suggestions per unit by size, so that the sum is right and the sixth unit's turn comes when its number does."""
        sizes = {one: row[1] for one, row in self.voices["units"].items()}
        names, whole = list(sizes), sum(sizes.values())
        if name == "Huvudbiblioteket":
            return 24
        elif name == "Bokbussen":
            return 6
        rest = [one for one in names if one not in ("Huvudbiblioteket", "Bokbussen")]
        whole = sum(sizes[one] for one in rest)
        before = sum(sizes[one] for one in rest[: rest.index(name)])
        return (FROM_UNITS - 30) * (before + sizes[name]) // whole - (FROM_UNITS - 30) * before // whole

    def _wish(self, number: str, at: int) -> str:
        wishes = self.voices["wishes"][number]
        return wishes[at % len(wishes)]

    def _voice(self, voice: dict, at: int) -> str:
        """The `at`:th sentence of a voice: each of its people says each of its things once before anything is said twice."""
        who, what = voice["who"], voice["what"]
        return f"{who[at % len(who)]} {what[(at + at // len(who)) % len(what)]}"

    def _at(self, day: str) -> None:
        self.today = day
        self.now = datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC).timestamp()
