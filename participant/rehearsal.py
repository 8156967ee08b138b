"""Simulated participants for a leader's rehearsal: they join like anyone, write, answer and press "done"."""

import random
import re
import threading
import time

import requests
import socketio

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
WORDS = "nyfiken hoppfull trött modig nära öppen tillsammans lugn undrande stolt".split()


class Phone:
    """One simulated participant: page, cookie, socket, and something to say."""

    def __init__(self, address: str, code: str, number: int):
        self.address = address
        self.code = code
        self.chance = random.Random(f"{code}:{number}")
        self.browser = requests.Session()
        self.line = socketio.Client(reconnection=True, request_timeout=10)
        self.state: dict = {}
        self.done: set[tuple] = set()
        self.dirty = threading.Event()

    def live(self) -> None:
        self._join()
        cookie = "; ".join(f"{one.name}={one.value}" for one in self.browser.cookies)
        self.line.on("snapshot", self._snapshot, namespace="/participant")
        self.line.on("change", self._change, namespace="/participant")
        self.line.connect(self.address, headers={"Cookie": cookie}, auth={"code": self.code}, namespaces=["/participant"], transports=["websocket"])
        while True:
            self.dirty.wait()
            self.dirty.clear()
            activity = self.state.get("activity")
            if activity and activity["state"] == "open":
                step = (activity["id"], activity["stage"], activity["round"])
                if step not in self.done:
                    self.done.add(step)
                    time.sleep(self.chance.uniform(1, 8))
                    self._take_part(activity)

    def _join(self) -> None:
        page = self.browser.get(f"{self.address}/{self.code}", timeout=20)
        page.raise_for_status()
        form = {"csrf_token": re.search(r'name="csrf_token" value="([^"]+)"', page.text)[1], "device": "rehearsal"}
        units = re.findall(r'<option value="(\d+)"', page.text)
        if units:
            form["unit"] = self.chance.choice(units)
        self.browser.post(f"{self.address}/{self.code}/join", data=form, timeout=20).raise_for_status()

    def _snapshot(self, snapshot: dict) -> None:
        self.state = snapshot["state"]
        self.dirty.set()

    def _change(self, change: dict) -> None:
        if "put" in change:
            self.state = {**{key: value for key, value in self.state.items() if key not in change["drop"]}, **change["put"]}
            self.dirty.set()

    def _take_part(self, activity: dict) -> None:
        deed = getattr(self, f"_{activity['type']}", None)
        if deed and activity["stage"] != "sort":
            deed(activity, activity["settings"])
            self._ask("signal", activity=activity["id"], kind="ready", on=True)

    def _pulse(self, activity: dict, settings: dict) -> None:
        if settings.get("group_label") and activity["items"]:
            self._answer(activity, "group", int(self.chance.choice(activity["items"])["key"][2:]))
        if settings.get("word"):
            self._write(activity, self.chance.choice(WORDS), kind="word")
        for scale in settings.get("scales") or []:
            self._answer(activity, scale["key"], self.chance.choice([3, 4, 4, 5]))
        if settings.get("open") and self.chance.random() < 0.5:
            self._write(activity, self.chance.choice(IDEAS), kind="open")

    def _ideas(self, activity: dict, settings: dict) -> None:
        if activity["stage"] == "silent":
            kinds = [kind["key"] for kind in settings.get("kinds") or [{"key": ""}]]
            for idea in self.chance.sample(IDEAS, min(settings["max_items"], self.chance.randint(1, 3))):
                self._write(activity, idea[: settings["max_chars"]], kind=self.chance.choice(kinds))
                time.sleep(self.chance.uniform(1, 4))
        else:
            self._ask("batch", activity=activity["id"], seen=[])

    def _dots(self, activity: dict, settings: dict) -> None:
        for item in self.chance.sample(activity["items"], min(settings["budget"], len(activity["items"]))):
            self._answer(activity, item["key"], 1)

    def _gradient(self, activity: dict, settings: dict) -> None:
        for item in activity["items"]:
            value = self.chance.choice([5, 5, 4, 4, 4, 3, 3, 2, 1, "-"])
            self._answer(activity, item["key"], value)
            if value in (1, 2):
                self._write(activity, "Säg vem det gäller och vad som blir annorlunda.", kind="change", about=item["key"])

    def _reflect(self, activity: dict, settings: dict) -> None:
        for item in activity["items"]:
            if settings.get("marks"):
                self._answer(activity, item["key"], self.chance.choice(settings["marks"])["key"])

    def _suggest(self, activity: dict, settings: dict) -> None:
        if settings["modes"][0] == "new" and self.chance.random() < 0.4:
            sources = [item["key"] for item in activity["items"][:1]] if settings.get("source_required") else []
            self._write(activity, self.chance.choice(IDEAS) + ".", kind="new", fields={"sources": sources} if sources else {})

    def _cluster(self, activity: dict, settings: dict) -> None:
        for key in [key for key in self.state if key.startswith("k:")]:
            self._answer(activity, key, self.chance.choice(["captures", "captures", "partly"]), criterion="captures")

    def _write(self, activity: dict, text: str, **more) -> None:
        self._ask("contribute", key=f"{self.chance.getrandbits(64):016x}", activity=activity["id"], text=text, **more)

    def _answer(self, activity: dict, item: str, value, criterion: str = "") -> None:
        self._ask("answer", activity=activity["id"], item=item, value=value, criterion=criterion, round=activity["round"])

    def _ask(self, event: str, **payload) -> dict:
        return self.line.call(event, payload, namespace="/participant", timeout=20)


def rehearse(address: str, code: str, phones: int) -> int:
    """Run `phones` simulated participants until interrupted. Returns an exit code."""
    troubles: list[str] = []

    def live(number: int) -> None:
        try:
            Phone(address, code.upper(), number).live()
        except (requests.RequestException, socketio.exceptions.SocketIOError, TypeError) as problem:
            troubles.append(str(problem))

    threads = [threading.Thread(target=live, args=(number,), daemon=True) for number in range(phones)]
    for thread in threads:
        thread.start()
        time.sleep(0.05)
    print(f"{phones} låtsasdeltagare går in i {code.upper()}. Avsluta med Ctrl-C. / {phones} simulated participants are joining. Stop with Ctrl-C.", flush=True)
    while any(thread.is_alive() for thread in threads):
        time.sleep(0.5)
    print(f"Ingen kunde gå in: {troubles[0] if troubles else ''} / Nobody could join.")
    return 1
