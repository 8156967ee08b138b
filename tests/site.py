"""The whole program in one process, as its guests meet it: pages by a browser without a screen, sockets
without a wire.
"""

import re
import time

from flask_socketio import SocketIOTestClient
from jinja2 import FileSystemBytecodeCache

from models.accounts import Person, SignIn
from models.install import ROOT
from models.settings import Settings
from run import compose
from tests.prepared import lay_out

COMPILED = ROOT / ".pytest_cache" / "pages"


class Site:
    """Threading mode, a database in a folder, and a clock that the test moves."""

    def __init__(self, folder, **settings):
        self.now = 1_000_000.0
        settings = {"public_url": "http://malbild.test"} | settings
        self.settings = Settings(data=str(folder), async_mode="threading", **settings)
        if not self.settings.database_url:
            lay_out(self.settings.folder)
        self.app, self.house = compose(self.settings, clock=lambda: self.now)
        self.cookie = self.app.config["SESSION_COOKIE_NAME"]
        # A page is compiled once, not once for every site that shows it.
        COMPILED.mkdir(parents=True, exist_ok=True)
        self.app.jinja_env.bytecode_cache = FileSystemBytecodeCache(str(COMPILED))
        self.app.testing = True

    def close(self):
        # Whoever waits for a clock that nobody moves any more would look at it for the rest of the run.
        for room in self.house.rooms.values():
            room.pending.clear()
        self.house.commands.close()
        self.house.thinker.close()
        self.house.database.engine.dispose()
        # The library remembers every line there ever was, and with it the whole house behind it.
        lines = SocketIOTestClient.clients
        for name in [name for name, line in lines.items() if line.socketio is self.house.socketio]:
            del lines[name]

    def write(self, deed):
        with self.house.database.writing() as session:
            return deed(session)

    def visitor(self, language="sv") -> "Visitor":
        return Visitor(self, language)

    def settle(self):
        """Wait until every command taken has been told to the rooms."""
        while self.house.commands.busy or not self.house.commands.line.empty():
            time.sleep(0.001)

    def tell(self):
        """Say everything that waits to be said, without waiting for its pace."""
        self.settle()
        for room in list(self.house.rooms.values()):
            room.tell_now()

    def hush(self):
        """Wait until all is said and nobody speaks in any room."""
        self.tell()
        while any(room.speaking for room in list(self.house.rooms.values())):
            time.sleep(0.001)


class Visitor:
    """A browser: cookies, forms with their token, and sockets."""

    def __init__(self, site: Site, language: str):
        self.site = site
        self.client = site.app.test_client()
        self.client.response_wrapper = type("Page", (Page, self.client.response_wrapper), {})
        self.language = language
        self.token = self.sign_in = ""

    def get(self, path, **more):
        return self.client.get(path, headers={"Accept-Language": self.language}, **more)

    def post(self, path, from_page=None, follow=True, **form):
        """The form is looked for on its page; a browser that has a token already has been there."""
        answer = self._send(path, self.token or self._token(from_page or path), form, follow)
        if answer.status_code == 400 and 'data-refused="csrf"' in answer.text:
            answer = self._send(path, self._token(from_page or path), form, follow)
        return answer

    def _token(self, page) -> str:
        found = re.search(r'(?:name="csrf_token" value|data-csrf)="([^"]+)"', self.get(page).text)
        self.token = found[1]
        return self.token

    def _send(self, path, token: str, form: dict, follow: bool):
        return self.client.post(
            path,
            data={"csrf_token": token, **form},
            headers={"Accept-Language": self.language},
            follow_redirects=follow,
            content_type="multipart/form-data",
        )

    def lead(self, name="Birgitta"):
        """Be a process lead who is logged in; tests/facilitator/test_desk.py comes in by an invitation."""

        def come(session):
            person = Person.welcome(name, "en mening jag minns", self.language)
            person.belong_to(1)
            person.sit("lead")
            session.add(person)
            session.flush()
            return SignIn.open(session, person, "Firefox, Windows", self.site.now)

        return self.remember(self.site.write(come))

    def remember(self, sign_in: str):
        """Be whoever this came of: somebody who has logged in once."""
        self.sign_in = sign_in
        with self.client.session_transaction() as kept:
            kept.update(sign_in=sign_in, epoch=1)
        return self

    def opens_a_question(self) -> "Line":
        """The console of a first meeting in a first journey, where ideas are being written."""
        self.post("/desk/journeys", from_page="/desk", title="Resa")
        self.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte")
        self.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type="ideas")
        console = self.console(1)
        console.ask("start")
        console.ask("open_up", activity=1)
        return console

    def join(self, code, **form):
        self.post(f"/{code}/join", from_page=f"/{code}", **form)
        return self

    def socket(self, namespace, **auth) -> "Line":
        return Line(self, namespace, auth)

    def phone(self, code) -> "Line":
        return self.socket("/participant", code=code)

    def console(self, workshop_id) -> "Line":
        return self.socket("/facilitator", workshop=workshop_id)


class Page:
    """What came back. In HTML it says nothing how a tag is broken into lines, nor that a line begins or ends
    right inside it; what somebody wrote in a field stands as it was written.
    """

    FIELD = re.compile(r"(?<=>)([^<]*</textarea>)")
    TAG = re.compile(r"""(<[a-z](?:[^<>"]|"[^"]*")*>)""")

    @property
    def text(self) -> str:
        if self.mimetype != "text/html":
            return super().text
        parts = self.FIELD.split(super().text)
        return "".join(part if index % 2 else self._even(part) for index, part in enumerate(parts))

    def _even(self, part: str) -> str:
        part = self.TAG.sub(lambda tag: re.sub(r"\s+", " ", tag[0]).replace(" >", ">"), part)
        return re.sub(r"(<[a-z][^<>]*>)\s*\n\s*|\s*\n\s*(?=</)", r"\1", part)


class Line:
    """One socket, and what the browser behind it knows by its own rules: snapshot, then numbered changes."""

    def __init__(self, visitor: Visitor, namespace: str, auth: dict):
        self.site = visitor.site
        self.namespace = namespace
        self.line = visitor.site.house.socketio.test_client(
            visitor.site.app, namespace=namespace, auth=auth, flask_test_client=visitor.client
        )
        self.state: dict = {}
        self.version = -1
        self.own: dict = {}
        self.heard: list[dict] = []
        if self.is_in:
            self.listen()

    @property
    def is_in(self) -> bool:
        return self.line.is_connected(self.namespace)

    def ask(self, event, /, **payload):
        return self.line.emit(event, payload, namespace=self.namespace, callback=True)

    def raw(self, event, *given):
        return self.line.emit(event, *given, namespace=self.namespace, callback=True)

    def listen(self) -> dict:
        """Take in everything said since last time; the state after it."""
        self.site.settle()
        for frame in self.line.get_received(self.namespace):
            self.heard.append(frame)
            content = frame["args"][0] if frame["args"] else {}
            if frame["name"] == "snapshot":
                self.state, self.version = dict(content["state"]), content["version"]
                self.own = content.get("own", self.own)
            elif frame["name"] == "change" and "own" in content:
                self.own = content["own"]
            elif frame["name"] == "change" and content["to"] > self.version:
                assert content["from"] <= self.version, "a gap nobody should see here"
                self.state = {
                    key: value for key, value in self.state.items() if key not in content["drop"]
                } | content["put"]
                self.version = content["to"]
        return self.state
