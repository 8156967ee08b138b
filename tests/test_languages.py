"""A translator adds a folder of words and touches no code: the language is offered on the desk, on phones and
on the wall, and what it does not say yet is said in Swedish.
"""

import json
import re
import subprocess
import sys
import urllib.request

import pytest

from models import install
from models.analysis.belonging.wording import read
from models.base import Database
from models.exports import docx, pdf
from models.exports.outline import Heading, Outline
from models.language import LANGUAGES, best_language, number, pick, say
from models.library.handbook import handbook
from tests import release
from tests.installed import unpack
from tests.people import Room
from tests.prepared import lay_out
from tests.server import Server

# A code of three letters, as a language of the north has.
CODE, NAME = "sma", "Åarjelsaemien"
WORDS = {
    "shared": f"language-itself = {NAME}\ndecimal-sign = ,\nsave = Vöörhkedh\n",
    "desk": "log-in = Tjaangh\njoin-in = Båetieh\n",
    "phone": "send = Seedth\n",
    "screen": "",
}


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """The program as it is installed, with a language more, where there is no npm."""
    install.prepare_browser(for_tests=True)
    folder = tmp_path_factory.mktemp("installed")
    release.pack(folder / "malbild.zip", "malbild")
    program = unpack(folder / "malbild.zip", folder)
    words = program / "static" / "languages" / CODE
    words.mkdir()
    for name, said in WORDS.items():
        (words / f"{name}.ftl").write_text(said, "utf-8")
    return program


@pytest.fixture(scope="module")
def server(program, tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    database = Database(f"sqlite:///{lay_out(folder)}")
    with database.writing() as session:
        room = Room(session)
        room.workshop.language = CODE
        room.workshop.code, room.workshop.screen_key = "ACDEF", "wall"
    database.engine.dispose()
    started = Server(folder, program=program, PATH=str(folder / "nothing"))
    yield started
    started.stop()


def asked(server, path: str) -> str:
    request = urllib.request.Request(server.url + path, headers={"Accept-Language": f"{CODE}-SE,sv;q=0.5"})
    with urllib.request.urlopen(request) as answer:
        return answer.read().decode()


@pytest.mark.heavy
def test_a_language_that_is_laid_in_needs_no_npm_and_builds_no_script(program):
    before = {file.name: file.read_bytes() for file in (program / "static" / "built").glob("*.js")}
    done = subprocess.run(
        [sys.executable, program / "run.py", "prepare"], capture_output=True, text=True, env={"PATH": ""}
    )
    assert (done.returncode, done.stderr) == (0, "")
    built = program / "static" / "built"
    assert {file.name: file.read_bytes() for file in built.glob("*.js")} == before
    assert (built / "words" / f"{CODE}-phone.ftl.gz").exists()
    assert not (program / "static" / "node_modules").exists()


@pytest.mark.heavy
def test_the_desk_offers_it_and_says_the_rest_in_swedish(server):
    page = asked(server, "/login")
    assert f'<html\n  lang="{CODE}"' in page
    assert ["Tjaangh" in page, "Glömt lösenordet?" in page] == [True, True]
    assert f'lang="{CODE}" hreflang="{CODE}">{NAME}</a>' in asked(server, "/login?language=sv")


@pytest.mark.heavy
def test_a_phone_offers_it_and_says_the_rest_in_swedish(server):
    door = asked(server, "/ACDEF")
    offered = json.loads(re.search(r"data-languages='([^']+)'", door)[1])
    assert offered == [["sv", "Svenska"], ["nb", "Norsk bokmål"], ["en", "English"], [CODE, NAME]]
    assert "Båetieh" in door
    words = asked(server, f"/static/built/words/{CODE}-phone.ftl")
    assert "send = Seedth" in words
    swedish = asked(server, "/static/built/words/sv-phone.ftl")
    names = [set(re.findall(r"^([a-z][\w-]*) =", said, re.MULTILINE)) for said in (words, swedish)]
    assert names[0] == names[1]


@pytest.mark.heavy
def test_a_wall_speaks_it_and_says_the_rest_in_swedish(server):
    start = re.search(
        r'<script type="application/json" id="start">(.+?)</script>', asked(server, "/screen/wall")
    )
    assert json.loads(start[1])["language"] == CODE
    words = asked(server, f"/static/built/words/{CODE}-screen.ftl")
    assert ["save = Vöörhkedh" in words, "clock-left = Tid kvar:" in words] == [True, True]


@pytest.fixture
def _laid_in(monkeypatch):
    """A language of which nothing is said but its name."""
    monkeypatch.setitem(LANGUAGES, CODE, NAME)


@pytest.mark.usefixtures("_laid_in")
def test_all_that_is_said_in_the_programs_own_languages_is_said_in_swedish_to_others():
    assert (say(CODE, "save"), number(3.5, CODE), say(CODE, "minutes-n", n=2)) == (
        "Spara",
        "3,5",
        "2 minuter",
    )
    assert pick({"en": "Save", "sv": "Spara"}, CODE) == "Spara"
    assert handbook(CODE) == handbook("sv")
    assert read(["Ett rum för tystnad"], CODE).stems == read(["Ett rum för tystnad"], "sv").stems
    outline = Outline("Målbild", "Utkast", CODE, "2026-11-26", "Biblioteket")
    outline.add(Heading(1, "Vision"))
    assert (pdf.write(outline)[:5], docx.write(outline)[:2]) == (b"%PDF-", b"PK")


@pytest.mark.usefixtures("_laid_in")
def test_a_browser_is_answered_in_the_nearest_language_there_is():
    asked_for = (f"{CODE}-SE,en", "nn,en", "da;q=0.9", "fi,en-GB", "fi", "")
    assert [best_language(said) for said in asked_for] == [CODE, "nb", "nb", "en", "sv", "sv"]


def test_a_folder_without_a_name_of_its_own_is_no_language(tmp_path, monkeypatch):
    monkeypatch.setattr(install, "STATIC", tmp_path)
    for folder, said in (
        ("sv", "language-itself = Svenska"),
        ("nb", "language-itself = Norsk bokmål"),
        ("en", "language-itself = English"),
        ("fi", "language-itself = Suomi"),
        ("da", "save = Gem"),
        ("notes", "language-itself = Noter"),
    ):
        (tmp_path / "languages" / folder).mkdir(parents=True)
        (tmp_path / "languages" / folder / "shared.ftl").write_text(f"{said}\n", "utf-8")
    (tmp_path / "languages" / "README.md").write_text("", "utf-8")
    assert install.languages() == {
        "sv": "Svenska",
        "nb": "Norsk bokmål",
        "en": "English",
        "fi": "Suomi",
    }
