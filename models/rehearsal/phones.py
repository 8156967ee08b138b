"""Simulated participants for a leader's rehearsal: they join like anyone, write, answer and press "done"."""

import random
import re
import threading
import time
from typing import Any
from urllib.parse import urlsplit

import requests
import socketio
from socketio.exceptions import SocketIOError

from models.references import Thing
from models.rehearsal.people import moves
from models.secrets import rehearsal_proof

# Seconds that somebody simulated waits for an answer: a server that is slow keeps nobody out.
PATIENCE = 20


class Phone:
    """One simulated participant: page, cookie, socket, and something to say."""

    # What it says that it is: somebody simulated counts for nobody's safety (D-24).
    device = "rehearsal"

    def __init__(self, address: str, code: str, number: int, secret: bytes = b"") -> None:
        self.address = address
        self.code = code
        self.secret = secret
        self.chance = random.Random(f"{code}:{number}")
        self.browser = requests.Session()
        self.line = socketio.Client(reconnection=True, request_timeout=PATIENCE)
        self.state: dict = {}
        self.done: set[tuple] = set()
        self.dirty = threading.Event()

    def live(self) -> None:
        self._join()
        cookie = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.browser.cookies)
        self.line.on("snapshot", self._snapshot, namespace="/participant")
        self.line.on("change", self._change, namespace="/participant")
        self.line.connect(
            self.address,
            headers={"Cookie": cookie},
            auth={"code": self.code},
            namespaces=["/participant"],
            socketio_path=f"{urlsplit(self.address).path}/socket.io",
            transports=["websocket"],
            wait_timeout=PATIENCE,
        )
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
        page = self.browser.get(f"{self.address}/{self.code}", timeout=PATIENCE)
        page.raise_for_status()
        ticket = re.search(r'name="csrf_token" value="([^"]+)"', page.text)
        form = {"csrf_token": ticket[1] if ticket else "", "device": self.device}
        if self.device == "rehearsal":
            form["proof"] = rehearsal_proof(self.secret, self.code)
        for name in ("unit", "table"):
            asked = re.search(rf'<select[^>]+name="{name}".*?</select>', page.text, re.DOTALL)
            choices = re.findall(r'<option value="(\d+)"', asked[0]) if asked else []
            if choices:
                form[name] = self.chance.choice(choices)
        self.browser.post(f"{self.address}/{self.code}/join", data=form, timeout=PATIENCE).raise_for_status()

    def _snapshot(self, snapshot: dict) -> None:
        self.state = snapshot["state"]
        self.dirty.set()

    def _change(self, change: dict) -> None:
        if "put" in change:
            self.state = {
                **{key: value for key, value in self.state.items() if key not in change["drop"]},
                **change["put"],
            }
            self.dirty.set()

    def _take_part(self, activity: dict) -> None:
        if activity.get("sampled"):
            activity = {**activity, "items": self._ask("options", activity=activity["id"]).get("items", [])}
        deeds = moves(activity, self.chance, [key for key in self.state if Thing.CLUSTER.names(key)])
        for event, deed in deeds:
            more = (
                {"key": f"{self.chance.getrandbits(64):016x}"}
                if event == "contribute"
                else {"round": activity["round"]}
            )
            answer = self._ask(event, activity=activity["id"], **deed, **more)
            if answer.get("error") == "pen_elsewhere":
                # Somebody at the table writes: nobody who is invented takes the pen from a person.
                return
            if event == "contribute":
                time.sleep(self.chance.uniform(1, 4))
        if activity["stage"] == "build":
            self._ask("batch", activity=activity["id"], seen=[])
        if activity["face"]["asks"]:
            self._ask("signal", activity=activity["id"], kind="ready", on=True)

    def _ask(self, event: str, **payload: Any) -> dict:
        return self.line.call(event, payload, namespace="/participant", timeout=PATIENCE) or {}


def rehearse(address: str, code: str, phones: int, phone: type[Phone] = Phone, secret: bytes = b"") -> int:
    """Run `phones` simulated participants until interrupted. Returns an exit code.

    `secret` is the server's: only its own machine may send simulated people, who make nobody safe.
    """
    troubles: list[str] = []

    def live(number: int) -> None:
        try:
            phone(address, code.upper(), number, secret).live()
        except (requests.RequestException, SocketIOError, TypeError) as problem:
            troubles.append(str(problem))

    threads = [threading.Thread(target=live, args=(number,), daemon=True) for number in range(phones)]
    for thread in threads:
        thread.start()
        time.sleep(0.05)
    print(
        f"{phones} testdeltagare går in i {code.upper()}. Avsluta med Ctrl-C. / {phones} simulated"
        " participants are joining. Stop with Ctrl-C.",
        flush=True,
    )
    while any(thread.is_alive() for thread in threads):
        time.sleep(0.5)
    print(f"Ingen kunde gå in: {troubles[0] if troubles else ''} / Nobody could join.")
    return 1
