"""What others install: it starts without npm and builds nothing, and says what it is made of."""

import hashlib
import json
import subprocess
import sys
import zipfile
from fnmatch import fnmatch
from pathlib import Path

import pytest
from cyclonedx.model.bom import Bom

from models import install
from models.install import ROOT
from tests import release
from tests.installed import unpack

pytestmark = pytest.mark.heavy


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    install.prepare_browser(for_tests=True)
    folder = tmp_path_factory.mktemp("release")
    assert release.make(folder) == 0
    return folder


def test_a_release_is_an_archive_with_its_list_and_checksums_that_hold(made):
    number = release.version()
    sums = dict(reversed(line.split("  ")) for line in (made / "SHA256SUMS").read_text().splitlines())
    assert sums == {
        name: hashlib.sha256((made / name).read_bytes()).hexdigest()
        for name in (f"malbild-{number}.zip", f"malbild-{number}.cdx.json")
    }


def test_the_same_program_makes_the_same_bytes(made, tmp_path):
    release.make(tmp_path)
    assert (tmp_path / "SHA256SUMS").read_text() == (made / "SHA256SUMS").read_text()


def test_a_release_starts_without_npm_and_builds_nothing(made, tmp_path):
    """With an environment as its lock file wants it, on a machine whose PATH holds nothing."""
    program = unpack(next(made.glob("*.zip")), tmp_path)
    done = subprocess.run(
        [sys.executable, program / "run.py", "people", "--data", tmp_path / "data"],
        capture_output=True,
        text=True,
        env={"PATH": str(tmp_path / "empty")},
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not (program / "static" / "node_modules").exists()


def test_a_release_holds_the_program_and_nothing_that_only_its_makers_need(made):
    with zipfile.ZipFile(next(made.glob("*.zip"))) as archive:
        names = {name.partition("/")[2] for name in archive.namelist()}
    assert {"run.py", "README.md", "LICENSE", "deploy/malbild@.service", "static/built/build.txt"} <= names
    assert {name.partition("/")[0] for name in names if "/" in name} == {
        "deploy",
        "docs",
        "facilitator",
        "models",
        "participant",
        "static",
    }


def test_a_container_is_made_of_all_that_a_release_holds(made):
    with zipfile.ZipFile(next(made.glob("*.zip"))) as archive:
        names = [name.partition("/")[2] for name in archive.namelist()]
    ignored = (ROOT / "deploy" / "Containerfile.dockerignore").read_text("utf-8").split()
    assert [
        name
        for name in names
        for pattern in ignored
        if any(fnmatch(place, pattern) for place in (name, *map(str, Path(name).parents)))
    ] == []


def test_the_list_names_every_locked_package_and_can_be_read_back(made):
    told = json.loads(next(made.glob("*.cdx.json")).read_text("utf-8"))
    bom = Bom.from_json(told)
    python = {(part.name, part.version) for part in bom.components if part.purl.type == "pypi"}
    lock = (ROOT / "deploy" / "requirements.lock").read_text("utf-8").splitlines()
    assert python == {tuple(line.split(" ")[0].split("==")) for line in lock if line[:1].isalnum()}
    browser = json.loads((ROOT / "static" / "package.json").read_text("utf-8"))["dependencies"]
    named = {f"{part.group}/{part.name}" if part.group else part.name for part in bom.components}
    assert set(browser) - named == set()
    assert all(part.hashes for part in bom.components)


def test_a_release_that_the_changelog_does_not_know_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(release, "version", lambda: "99.0.0")
    with pytest.raises(install.NotReady):
        release.make(tmp_path)
    assert list(tmp_path.iterdir()) == []
