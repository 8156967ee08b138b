"""Names of files in what is packed: none leads out of the folder that it is unpacked in."""

import io
import json
import tempfile
import zipfile
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.base import Refused
from models.document.draft import Draft
from models.document.version import is_label
from models.exports import archive, records, unarchive
from models.exports.packing import is_name, packed
from models.journey.journey import Journey
from models.library.example.story import play
from models.secrets import new_token
from tests.prepared import in_memory

PARTS = st.sampled_from(["..", ".", "", "/", "\\", "\n", "\0", "C:", "versions", "0.5", ".html", "å"])
LABELS = ("../../../x", "..\\x", "/etc/x", "0.5/x", "a\nb", "0\n.5", "..", "", "½.5", "0.5\n")


@given(st.lists(PARTS, max_size=6).map("".join))
@example("../x")
@example("versions/../../x.html")
@example("/etc/x")
@example("..\\x")
@example("a\nb")
def test_a_pack_holds_only_files_below_the_folder_it_is_unpacked_in(name):
    try:
        raw = packed([(name, b"a")])
    except ValueError:
        assert not is_name(name)
        return
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(io.BytesIO(raw)) as pack:
        assert pack.namelist() == [name]
        path, elsewhere = Path(folder, name), PureWindowsPath(name)
        assert path.resolve() == Path(folder).resolve() / name
        assert (elsewhere.drive, elsewhere.root, ".." in elsewhere.parts) == ("", "", False)
        assert name.isprintable()


def test_files_are_called_as_they_are_meant_to_be():
    names = [
        "journey.json",
        "versions/0.5.html",
        "workshops/001/note.html",
        "[Content_Types].xml",
        "a b/å..x",
    ]
    assert [name for name in names if not is_name(name)] == []


@pytest.fixture(scope="module")
def lived():
    """A session and the archive of a journey with a version."""
    with in_memory().writing() as session:
        yield session, archive.pack(session, play(session, b"secret of the tests", "0.5"))
        session.rollback()


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("within", [False, True])
def test_a_version_that_comes_in_is_called_as_one_that_is_published(lived, label, within):
    session, raw = lived
    content = json.loads(raw)
    version = content["tables"]["version"][0]
    if within:
        version["content"]["version"] = label
    else:
        version["label"] = label
    with pytest.raises(Refused) as refused:
        unarchive.unpack(session, json.dumps(content).encode(), 1)
    assert (refused.value.code, refused.value.field) == ("archive_wrong", "file")


def test_a_journey_that_came_in_is_packed_as_the_one_it_came_from(lived):
    session, raw = lived
    pack = zipfile.ZipFile(io.BytesIO(records.for_archive(session, unarchive.unpack(session, raw, 1), 1.8e9)))
    assert [name for name in pack.namelist() if name.startswith("versions/")] == [
        f"versions/0.5.{kind}" for kind in ("html", "json", "pdf")
    ]


@given(st.text("0123456789.,/\\\n ²", max_size=9))
def test_what_may_be_published_may_come_in(lived, label):
    empty = Journey(organisation_id=1, title="Tom", reader_key=new_token())
    with pytest.raises(Refused) as refused:
        Draft(lived[0], empty).publish(label, "Ada", 0.0)
    said = label.strip().replace(",", ".")
    assert refused.value.code == ("draft_empty" if is_label(said) else "label_wrong")
