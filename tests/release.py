"""`python3 run.py release FOLDER`: what a municipality installs, ready to start.

One archive with the program, the browser's files already built and the lock files, so that starting needs no
npm and builds nothing; a list of everything in it that others made, in CycloneDX; and the checksums of both.
The same commit gives the same bytes.
"""

import hashlib
import json
import re
import subprocess
import tomllib
import zipfile
from base64 import b64decode
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import OutputFormat, make_outputter
from cyclonedx.schema import SchemaVersion
from packageurl import PackageURL

from models.install import BUILT, ROOT, STATIC, NotReady

# What only those need who work on the program.
LEFT_OUT = ("tests/", ".ci/", ".editorconfig", ".gitignore", ".pre-commit-config.yaml")
# Zip knows no earlier day.
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
# The algorithms that the browser's lock file names.
ALGORITHMS = {"sha512": HashAlgorithm.SHA_512, "sha256": HashAlgorithm.SHA_256}


def version() -> str:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)["project"]["version"]


def make(folder: Path) -> int:
    """Write archive, list and checksums into `folder`; 0 when all three are there."""
    number = version()
    if f"## {number}" not in (ROOT / "CHANGELOG.md").read_text("utf-8"):
        raise NotReady(f"CHANGELOG.md säger inget om {number}. / CHANGELOG.md has no heading for {number}.")
    folder.mkdir(parents=True, exist_ok=True)
    archive, parts = folder / f"malbild-{number}.zip", folder / f"malbild-{number}.cdx.json"
    pack(archive, f"malbild-{number}")
    parts.write_text(bill(number), "utf-8")
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in (archive, parts)]
    (folder / "SHA256SUMS").write_text("".join(sums), "utf-8")
    print("".join(sums), end="")
    return 0


def pack(archive: Path, inside: str) -> None:
    """Everything that is committed, without what only its makers need, and what was built of it."""
    known = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    files = [name for name in known.stdout.split("\0") if name and not name.startswith(LEFT_OUT)]
    files += [path.relative_to(ROOT).as_posix() for path in BUILT.rglob("*") if path.is_file()]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{inside}/{name}", FIRST_DAY)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, (ROOT / name).read_bytes())


def bill(number: str) -> str:
    """What others made: the locked packages of Python, and of the browser what is served or built with."""
    bom = Bom(components=[*python_parts(), *browser_parts()], serial_number=None)
    bom.metadata.component = Component(
        name="malbild", version=number, type=ComponentType.APPLICATION, bom_ref=f"malbild@{number}"
    )
    bom.register_dependency(bom.metadata.component, bom.components)
    whole = json.loads(make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string())
    # The day and a number by chance would make every list another one.
    whole.pop("serialNumber", None)
    whole["metadata"].pop("timestamp", None)
    return json.dumps(whole, indent=1, sort_keys=True) + "\n"


def python_parts() -> list[Component]:
    lock = (ROOT / "deploy" / "requirements.lock").read_text("utf-8")
    parts = {}
    for entry in re.split(r"^(?=\S)", lock, flags=re.MULTILINE):
        if found := re.match(r"([\w.-]+)==([^\s;\\]+)", entry):
            name, number = found.groups()
            sums = [
                HashType(alg=HashAlgorithm.SHA_256, content=word)
                for word in re.findall(r"sha256:(\w+)", entry)
            ]
            parts[name, number] = part(PackageURL("pypi", None, name, number), sums)
    return list(parts.values())


def browser_parts() -> list[Component]:
    lock = json.loads((STATIC / "package-lock.json").read_text("utf-8"))
    parts = {}
    for place, about in lock["packages"].items():
        if not place or about.get("dev"):
            continue
        scope, _, name = place.rpartition("node_modules/")[2].rpartition("/")
        algorithm, _, word = about["integrity"].partition("-")
        content = b64decode(word).hex()
        parts[place] = part(
            PackageURL("npm", scope or None, name, about["version"]),
            [HashType(alg=ALGORITHMS[algorithm], content=content)],
        )
    return list(parts.values())


def part(address: PackageURL, sums: list[HashType]) -> Component:
    return Component(
        type=ComponentType.LIBRARY,
        group=address.namespace,
        name=address.name,
        version=address.version,
        purl=address,
        bom_ref=address.to_string(),
        hashes=sums,
    )
