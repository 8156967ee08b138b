"""The two explorative days (templates 03a and 03b) run from first item to last, and lead to a first draft."""

import pytest

from models.workshop.workshop import Workshop

pytestmark = pytest.mark.heavy


@pytest.fixture
def days(site):
    site.lead = site.visitor().lead()
    site.lead.post("/desk/journeys", from_page="/desk", title="Målbild 2032", horizon="2032")
    site.lead.post("/desk/journeys/1/deck", from_page="/desk/journeys/1/cards/wave")
    for template in ("03a-utforskande-dag1/dag1", "03b-utforskande-dag2/dag2"):
        site.lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", template=template)
    return site


class Day:
    """A leader who presses the large button, and six people who do what the question asks."""

    def __init__(self, site, workshop_id):
        self.site = site
        self.console = site.lead.console(workshop_id)
        code = self.console.state["workshop"]["code"]
        self.phones = [site.visitor().join(code, table=str(at + 1)).phone(code) for at in range(6)]
        self.skipped, self.done, self.written = [], {}, 0

    def run(self) -> "Day":
        assert self.console.ask("start")["ok"]
        for _ in range(150):
            activity = self.look()
            deed = {
                "open": "open_up",
                "stage": "advance",
                "close": "close",
                "reveal": "reveal",
                "round": "vote_again",
                "next": "go_on",
            }[activity["next"]]
            answer = self.console.ask(deed, activity=activity["id"])
            if not answer["ok"]:
                if answer["error"] == "agenda_over":
                    return self
                self.skipped.append((activity["key"], answer["error"]))
                assert self.console.ask("go_on", activity=activity["id"])["ok"]
            elif deed in ("open_up", "advance", "vote_again"):
                self.take_part(self.look())
            elif deed == "reveal":
                self.done[activity["key"]] = {**self.look_at_result()}
        raise AssertionError("the day never ended")

    def look(self) -> dict:
        self.site.tell()
        return self.console.listen()["activity"]

    def look_at_result(self) -> dict:
        self.site.tell()
        return self.console.listen()["result"]

    def take_part(self, activity):
        if activity["type"] == "cluster" and activity["stage"] == "sort":
            ideas = [key for key in self.console.state if key.startswith("c:")]
            for half in (ideas[::2], ideas[1::2]):
                assert self.console.ask("create_cluster", activity=activity["id"], items=half, name="Tema")[
                    "ok"
                ]
        for at, phone in enumerate(self.phones):
            self.answer(phone, activity, at)

    def shown(self, phone, activity):
        """What this phone is asked about: all of it, or a few."""
        sampled = phone.listen()["activity"].get("sampled")
        return phone.ask("options", activity=activity["id"])["items"] if sampled else activity["items"]

    def answer(self, phone, activity, at):
        ask = {"activity": activity["id"]}
        round = {"round": activity["round"]}
        if activity["type"] == "ideas":
            self.write(phone, text=f"Bokbuss nummer {at} stannar vid skolan", **ask)
        elif activity["type"] == "suggest" and activity["settings"]["mode"] == "new":
            sources = {"sources": [activity["items"][0]["key"]]} if activity["items"] else {}
            self.write(
                phone, text=f"År 2032 stannar buss {at} vid varje skola.", kind="new", fields=sources, **ask
            )
        elif activity["type"] == "suggest":
            self.write(
                phone,
                text=f"År 2032 stannar buss {at} hos dig.",
                kind="amend",
                about=activity["items"][at]["key"],
                fields={"why": "Tydligare för läsaren"},
                **ask,
            )
        elif activity["type"] in ("dots", "gradient"):
            assert phone.ask(
                "answer",
                item=self.shown(phone, activity)[0]["key"],
                value=1 if activity["type"] == "dots" else 5,
                **ask,
                **round,
            )["ok"]
        elif activity["type"] == "reflect":
            assert phone.ask(
                "answer",
                item=self.shown(phone, activity)[0]["key"],
                value=activity["settings"]["marks"][0]["key"],
                **ask,
                **round,
            )["ok"]
        elif activity["type"] == "rate":
            for item in self.shown(phone, activity):
                for criterion in activity["settings"]["criteria"]:
                    assert phone.ask(
                        "answer",
                        item=item["key"],
                        value=at % 5 + 1,
                        criterion=criterion["key"],
                        **ask,
                        **round,
                    )["ok"]
        elif activity["type"] == "perspectives":
            self.write(
                phone,
                text=f"Buss {at} kräver en förare",
                kind=activity["settings"]["areas"][at % 6]["key"],
                **ask,
            )
        elif activity["type"] == "actions":
            self.write(
                phone,
                text="",
                kind="action",
                fields={"what": f"Berätta på APT {at}", "who": "enhetschefen", "when": "2027-02-01"},
                **ask,
            )
        elif activity["type"] == "pulse":
            for scale in activity["settings"].get("scales") or []:
                assert phone.ask("answer", item=scale["key"], value=4, **ask, **round)["ok"]

    def write(self, phone, **payload):
        self.written += 1
        answer = phone.ask("contribute", key=f"k{self.written}", **payload)
        assert answer["ok"], (payload, answer)


def test_two_days_run_from_the_first_item_to_the_last(days):
    first = Day(days, 1).run()
    assert first.skipped == []
    assert {key: len(result["rounds"]) for key, result in first.done.items() if "rounds" in result} == {
        "rosta": 2
    }

    # In the night everybody writes what is missing and what chafes, in the workshop that the first day
    # opened.
    with days.house.database.reading() as session:
        (night,) = [workshop for workshop in session.query(Workshop) if workshop.mode == "async"]
        task = night.agenda[0]
        second_id = max(
            workshop.id for workshop in session.query(Workshop) if workshop.template.startswith("03b")
        )
    for at in range(6):
        phone = days.visitor().join(night.code).phone(night.code)
        assert phone.ask(
            "contribute", key=f"night{at}", activity=task.id, text=f"Vi glömde buss {at}", kind="saknas"
        )["ok"]
    days.lead.post(f"/desk/workshops/{night.id}/days", deed="close")

    # Between the days an editor writes the first statement down from the themes.
    days.lead.post("/desk/journeys/1/draft/areas", from_page="/desk/journeys/1/draft", name="Nära dig")
    days.lead.post(
        "/desk/journeys/1/draft/statements",
        from_page="/desk/journeys/1/draft",
        section="focus:1",
        text="Bussen stannar hos dig.",
        why="Temat med flest prickar.",
        source=["k:1"],
    )

    second = Day(days, second_id).run()
    assert second.skipped == []
    assert sorted(text["text"] for text in second.done["natt"]["texts"]) == [
        f"Vi glömde buss {at}" for at in range(6)
    ]
    assert [len(area["items"]) for area in second.done["konsekvens"]["areas"]] == [1] * 6
    assert second.done["provning"]["rounds"][0]["items"][0]["verdict"] == "carries"
    assert second.done["bra_nog"]["rounds"][0]["items"][0]["support"] == 100
    assert len(second.done["omskriv"]["suggestions"]) == 6
    with days.house.database.reading() as session:
        assert {
            activity.state for number in (1, second_id) for activity in session.get(Workshop, number).agenda
        } <= {
            "archived",
            "revealed",
            "open",
            "planned",
        }
        assert [
            (card.number, card.fields["who"])
            for card in session.get(Workshop, 1).journey.cards
            if card.kind == "action"
        ] == [(f"H-0{at}", "enhetschefen") for at in range(1, 7)]
    page = days.lead.get("/desk/journeys/1/draft?page=1").text
    assert "År 2032 stannar buss 3 hos dig." in page
