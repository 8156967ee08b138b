"""A backup: one file with every row and the secret key, made while the program serves, restored into SQLite
or PostgreSQL alike.

The file is a zip of `manifest.json`, one JSON line per row in `tables/<name>.jsonl`, and `secret.key`. It
reads the tables as
they are, not as this version would have them, so a backup before an upgrade and one made by an older version
are the same thing.
"""

import hashlib
import json
import os
import tempfile
import time
import zipfile
from pathlib import Path

from sqlalchemy import Connection, MetaData, text

from models.base import Database
from models.schema import TooNew, bring_up_to_date, newest, step_of, upgrade

FORMAT = 1
SECRET = "secret.key"
# A restored workshop must not look like the one that listeners already have; see Room.check.
LEAP = 1000


class Unreadable(Exception):
    """Not a backup, or a damaged one. `str()` says in which part."""


def back_up(database: Database, folder: Path, file: Path, with_key: bool = True) -> dict:
    """Write everything to `file`, all or nothing, readable by its owner alone. The manifest.

    Without the secret key no receipt code can be matched to anything in it; the key is then kept elsewhere,
    once, and put back by hand.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(dir=file.parent, prefix=".unfinished-")
    os.close(handle)
    try:
        with (
            zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive,
            database.snapshot() as connection,
        ):
            manifest = {
                "format": FORMAT,
                "schema": step_of(connection),
                "made": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                "parts": {},
            }
            for table in _tables(connection):
                lines = "".join(
                    json.dumps(list(row), ensure_ascii=False) + "\n"
                    for row in connection.execute(table.select().order_by(*table.primary_key))
                )
                _put(
                    archive,
                    manifest,
                    f"tables/{table.name}.jsonl",
                    lines.encode(),
                    columns=[column.name for column in table.columns],
                )
            if with_key and (folder / SECRET).exists():
                _put(archive, manifest, SECRET, (folder / SECRET).read_bytes())
            archive.writestr("manifest.json", json.dumps(manifest, indent=1))
        os.replace(unfinished, file)
    finally:
        Path(unfinished).unlink(missing_ok=True)
    return manifest


def prune(folder: Path, keep: int) -> list[Path]:
    """Leave the newest `keep` backups of a folder: one made while a meeting was open holds its ties, and the
    older it is the less it is needed. Files that are no backups of ours stay. Those that went.
    """
    ours = [file for file in folder.glob("*.zip") if file.is_file() and _is_ours(file)]
    ours.sort(key=lambda file: (file.stat().st_mtime, file.name), reverse=True)
    for file in ours[keep:]:
        file.unlink()
    return ours[keep:]


def _is_ours(file: Path) -> bool:
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = json.loads(archive.read("manifest.json"))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return False
    return isinstance(manifest, dict) and {"format", "schema", "made", "parts"} <= set(manifest)


def restore(database: Database, folder: Path, file: Path) -> bool:
    """Put everything in `file` in place of what is there, in one step; listeners are told by themselves.

    True if the secret key changed too, which a running server learns only by starting again. Unreadable or
    TooNew change nothing.
    """
    manifest, parts = _read(file)
    if manifest["schema"] > newest():
        raise TooNew(manifest["schema"])
    with tempfile.TemporaryDirectory() as room:
        # Brought forward in a room of its own, so that the real one is changed in a single step.
        aside = Database(f"sqlite:///{room}/aside.sqlite")
        upgrade(aside.engine, manifest["schema"])
        with aside.engine.begin() as connection:
            _fill(connection, manifest, parts)
        upgrade(aside.engine, newest())
        bring_up_to_date(database)
        with aside.engine.connect() as source, database.writer.begin() as target:
            _copy(source, target)
        aside.engine.dispose()
    return _keep_secret(folder, parts.get(SECRET))


def _tables(connection: Connection) -> list:
    """The tables as they are, those that others point at first."""
    metadata = MetaData()
    metadata.reflect(connection)
    return [table for table in metadata.sorted_tables if table.name != "alembic_version"]


def _put(
    archive: zipfile.ZipFile, manifest: dict, name: str, content: bytes, **more: str | list[str]
) -> None:
    archive.writestr(name, content)
    manifest["parts"][name] = {"sha256": hashlib.sha256(content).hexdigest(), **more}


def _read(file: Path) -> tuple[dict, dict[str, bytes]]:
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = json.loads(archive.read("manifest.json"))
            if manifest["format"] != FORMAT:
                raise Unreadable("format")
            parts = {name: archive.read(name) for name in manifest["parts"]}
    except (OSError, KeyError, ValueError, TypeError, zipfile.BadZipFile) as problem:
        raise Unreadable(str(file)) from problem
    for name, content in parts.items():
        if hashlib.sha256(content).hexdigest() != manifest["parts"][name]["sha256"]:
            raise Unreadable(name)
    return manifest, parts


def _fill(connection: Connection, manifest: dict, parts: dict[str, bytes]) -> None:
    for table in _tables(connection):
        name = f"tables/{table.name}.jsonl"
        if name in parts:
            columns = manifest["parts"][name]["columns"]
            rows = [
                dict(zip(columns, json.loads(line), strict=True))
                for line in parts[name].decode().split("\n")
                if line
            ]
            if rows:
                connection.execute(table.insert(), rows)


def _copy(source: Connection, target: Connection) -> None:
    tables = _tables(target)
    for table in reversed(tables):
        target.execute(table.delete())
    for table in tables:
        rows = [dict(row._mapping) for row in source.execute(table.select())]
        if rows:
            target.execute(table.insert(), rows)
        if target.dialect.name == "postgresql" and "id" in table.columns:
            target.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('\"{table.name}\"', 'id'), COALESCE((SELECT"
                    f' max(id) FROM "{table.name}"), 0) + 1, false)'
                )
            )
    target.execute(text("UPDATE workshop SET version = version + :leap"), {"leap": LEAP})


def _keep_secret(folder: Path, secret: bytes | None) -> bool:
    file = folder / SECRET
    if secret is None or (file.exists() and file.read_bytes() == secret):
        return False
    folder.mkdir(parents=True, exist_ok=True)
    changed = file.exists()
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as written:
        written.write(secret)
    return changed
