"""A real provider of accounts (OpenID Connect, tests/provider.mjs), and a browser that goes there."""

import json
import subprocess
from contextlib import suppress

import requests

from models.install import ROOT, STATIC, node

CLIENT, SECRET = "malbild", "as long as 100 % of +others: & more=~"
# Where somebody is sent back to: of one organisation, of another, and under a path.
BACKS = (
    "http://malbild.test/login/org/1/back",
    "http://malbild.test/login/org/2/back",
    "http://malbild.test/malbild/login/org/1/back",
)


class Accounts:
    """Those of one organisation, or of several: who there is, and what is told of them."""

    def __init__(self):
        clients = [
            {"client_id": name, "client_secret": SECRET, "redirect_uris": BACKS}
            for name in (CLIENT, "another-client")
        ]
        self.process = subprocess.Popen(
            [str(node()), "tests/provider.mjs", str(STATIC / "node_modules"), json.dumps(clients)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        self.issuer = f"http://127.0.0.1:{int(self.process.stdout.readline())}"
        self.begin_anew()

    def begin_anew(self):
        self.people: dict[str, dict] = {}
        self.spoils("")

    def has(self, subject: str, name: str, *groups: str):
        """From here on this account is there, in these groups."""
        self.people[subject] = {"name": name, "groups": list(groups)}
        self.spoils("")

    def spoils(self, how: str):
        """What it does from here on that it should not (SPOILERS in provider.mjs); nothing when empty."""
        told = json.dumps({"accounts": self.people, "spoil": how})
        requests.post(f"{self.issuer}/tests", told, timeout=10).raise_for_status()

    def answer(self, address: str, subject: str) -> str:
        """Where somebody who goes to `address` is sent back to, once they are logged in as `subject`."""
        with requests.Session() as browser:
            browser.headers["x-account"] = subject
            while address.startswith(self.issuer):
                answer = browser.get(address, allow_redirects=False, timeout=10)
                assert answer.status_code in (302, 303), answer.text
                address = requests.compat.urljoin(address, answer.headers["location"])
        return address

    def close(self):
        self.process.kill()
        with suppress(OSError):
            self.process.communicate()
