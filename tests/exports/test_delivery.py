"""The package for an e-archive: E-ARK SIP, which is FGS Paketstruktur 2.0. Its schemas and rules are those
that the E-ARK Foundation publishes; nothing is asked of the net.
"""

import io
import json
import zipfile
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

import pytest
from lxml import etree
from lxml.isoschematron import Schematron

from models.base import Refused
from models.exports import archive, archive_schema, delivery, records
from models.library.example.story import play
from models.organisation.organisation import AGREED, Organisation
from tests.people import Room

PUBLISHED = Path(find_spec("eark_validator").submodule_search_locations[0]) / "ipxml" / "resources"
NOW = 1_800_000_000.0
WORDS = (
    "Kulturnämnden",
    "212000-0019",
    "Arkivet",
    "974760673",
    "KN 2026/9",
    "A1",
    "Ada",
    "ada@x.se",
)
SAID = dict(zip(AGREED, WORDS, strict=True))
METS = "{http://www.loc.gov/METS/}"
PREMIS = "{http://www.loc.gov/premis/v3}"
HREF = "{http://www.w3.org/1999/xlink}href"
CSIP = "{https://DILCIS.eu/XML/METS/CSIPExtensionMETS}"
# Where the published rules ask for something else than the profile they are written from: every maker of a
# package is to be software alone (CSIP12-16, against SIP15 and SIP21), notes have types without a namespace
# (SIP14), a group of files that says no type of contents says one (CSIP63), and what is in a representation
# stands under a heading of its own (CSIP101-105, against CSIP107).
BEYOND = {"CSIP12", "CSIP13", "CSIP16", "SIP14", "CSIP63", "CSIP101", "CSIP103", "CSIP105"}
# Of a whole package, and asked of a METS of one representation as well.
OF_THE_WHOLE = {"CSIP17", "CSIP60", "CSIP92", "CSIP93", "CSIP95", "CSIP97", "CSIP99", "CSIP113", "CSIP114"}


@pytest.fixture
def journey(session):
    return play(session, b"secret of the tests", "0.5")


def agreed(session, journey) -> Organisation:
    organisation = session.get(Organisation, journey.organisation_id)
    organisation.call("Hällevalla kommun")
    organisation.agree("212000-0001", SAID)
    return organisation


def files_of(session, journey, now=NOW) -> dict[str, bytes]:
    """What is in the package, by the name that each file has in it."""
    return unpacked(delivery.write(session, journey, agreed(session, journey), now))


def unpacked(raw) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as pack:
        return {name: pack.read(name) for name in pack.namelist()}


def within(files) -> tuple[str, dict[str, bytes]]:
    """The name of the only folder, and what is in it."""
    (folder,) = {name.partition("/")[0] for name in files}
    return folder, {name.partition("/")[2]: content for name, content in files.items()}


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(PUBLISHED / "schema" / "mets.sip.local.v2-0.xsd"))


def terms(name) -> list[str]:
    return [term.text for term in etree.parse(PUBLISHED / "vocabs" / f"{name}.xml").iter("{*}Term")]


@cache
def rules() -> list[Schematron]:
    """Of CSIP and SIP 2.1.0, with the vocabularies that they refer to."""
    known = {
        "@TYPE": terms("CSIPVocabularyContentCategory"),
        "@csip:CONTENTINFORMATIONTYPE": terms("CSIPVocabularyContentInformationType"),
        "@csip:OAISPACKAGETYPE": terms("CSIPVocabularyOAISPackageType"),
        "@STATUS": terms("CSIPVocabularyStatus"),
        "@MIMETYPE_IANA": (PUBLISHED / "vocabs" / "IANA.txt").read_text("utf-8").split(),
    }
    found = []
    for file in sorted(PUBLISHED.glob("schematron/V2.1.0/[CS]*IP/*.xml")):
        written = file.read_text("utf-8")
        for attribute, values in known.items():
            name = attribute.removesuffix("_IANA")
            either = " or ".join(f"({name} = '{value}')" for value in values)
            written = written.replace(f"{attribute}_vocabulary_test", either).replace(
                f"{attribute}_test", either
            )
        found.append(Schematron(etree.XML(written.encode()), store_report=True))
    return found


def broken(mets) -> set[str]:
    """The numbers of the requirements that a METS does not meet."""
    return {
        failed.get("id")
        for rule in rules()
        if not rule.validate(mets)
        for failed in rule.validation_report.iter("{*}failed-assert")
    }


def test_every_mets_keeps_to_the_schema_and_to_the_rules_of_e_ark(session, journey):
    _, files = within(files_of(session, journey))
    whole, part = (etree.fromstring(files[f"{where}METS.xml"]) for where in ("", "representations/rep1/"))
    assert [schema().validate(mets) for mets in (whole, part)] == [True, True]
    assert broken(whole) == BEYOND
    assert broken(part) == BEYOND | OF_THE_WHOLE


def test_what_the_rules_find_is_found(session, journey):
    """Nothing is passed over because it was never asked."""
    _, files = within(files_of(session, journey))
    mets = etree.fromstring(files["METS.xml"])
    del mets.find(f"{METS}metsHdr").attrib[f"{CSIP}OAISPACKAGETYPE"]
    mets.set("TYPE", "Anything")
    file = next(mets.iter(f"{METS}file"))
    del file.attrib["CHECKSUM"]
    assert broken(mets) - BEYOND == {"CSIP2", "CSIP9", "SIP4", "CSIP71"}
    mets.remove(mets.find(f"{METS}structMap"))
    assert not schema().validate(mets)


def test_every_file_is_listed_once_with_its_size_and_checksum(session, journey):
    folder, files = within(files_of(session, journey))
    assert etree.fromstring(files["METS.xml"]).get("OBJID") == folder
    listed = {}
    for mets in ("METS.xml", "representations/rep1/METS.xml"):
        for told in etree.fromstring(files[mets]).iter(f"{METS}file", f"{METS}mdRef"):
            place = told if told.tag == f"{METS}mdRef" else told.find(f"{METS}FLocat")
            name = str(PurePosixPath(mets).parent / unquote(place.get(HREF)))
            assert name not in listed
            listed[name] = (told.get("SIZE"), told.get("CHECKSUMTYPE"), told.get("CHECKSUM"))
    assert listed == {
        name: (str(len(content)), "SHA-256", sha256(content).hexdigest())
        for name, content in files.items()
        if name != "METS.xml"
    }


def test_the_data_are_all_that_the_archive_has(session, journey):
    _, files = within(files_of(session, journey))
    data = "representations/rep1/data/"
    assert {
        name.removeprefix(data): content for name, content in files.items() if name.startswith(data)
    } == records.everything(session, journey, NOW)


def test_who_delivers_what_to_whom_stands_first(session, journey):
    header = etree.fromstring(within(files_of(session, journey))[1]["METS.xml"]).find(f"{METS}metsHdr")
    assert [
        (agent.get("ROLE"), agent.get("TYPE"), *(line.text for line in agent))
        for agent in header.iter(f"{METS}agent")
    ] == [
        ("CREATOR", "OTHER", "Målbild", "0.2.0"),
        ("ARCHIVIST", "ORGANIZATION", "Kulturnämnden", "212000-0019"),
        ("CREATOR", "ORGANIZATION", "Hällevalla kommun", "212000-0001"),
        ("CREATOR", "INDIVIDUAL", "Ada", "ada@x.se"),
        ("PRESERVATION", "ORGANIZATION", "Arkivet", "974760673"),
    ]
    assert [(other.get("TYPE"), other.text) for other in header.iter(f"{METS}altRecordID")] == [
        ("SUBMISSIONAGREEMENT", "KN 2026/9"),
        ("REFERENCECODE", "A1"),
    ]
    assert (header.get("CREATEDATE"), header.get("RECORDSTATUS")) == ("2027-01-15T08:00:00Z", "NEW")


def test_without_an_agreement_the_organisation_alone_is_named(session, journey):
    organisation = session.get(Organisation, journey.organisation_id)
    organisation.call("Hällevalla kommun")
    _, files = within(unpacked(delivery.write(session, journey, organisation, NOW)))
    header = etree.fromstring(files["METS.xml"]).find(f"{METS}metsHdr")
    assert [agent.findtext(f"{METS}name") for agent in header.iter(f"{METS}agent")] == [
        "Målbild",
        "Hällevalla kommun",
        "Hällevalla kommun",
    ]
    assert list(header.iter(f"{METS}altRecordID")) == []
    organisation.name = journey.organisation = ""
    with pytest.raises(Refused) as said:
        delivery.write(session, journey, organisation, NOW)
    assert said.value.code == "delivery_unnamed"


def tree(element) -> str:
    """Names of what is in an element, in order; what is several times in a row once."""
    inner = list(dict.fromkeys(tree(child) for child in element))
    return etree.QName(element).localname + (f"({' '.join(inner)})" if inner else "")


def test_premis_says_of_every_file_what_it_is_and_what_was_done(session, journey):
    """Looked at by the schema of PREMIS 3.0 when it was written; this is the same, piece by piece."""
    _, files = within(files_of(session, journey))
    inside = "representations/rep1/"
    root = etree.fromstring(files[f"{inside}metadata/preservation/premis.xml"])
    assert (root.tag, root.get("version")) == (f"{PREMIS}premis", "3.0")
    named = "Identifier({0}IdentifierType {0}IdentifierValue)"
    called = {what: f"{what}{named.format(what)}" for what in ("object", "event", "agent")}
    linked = {what: f"linking{what}{named.format(f'linking{what}')}" for what in ("Agent", "Object")}
    assert list(dict.fromkeys(map(tree, root))) == [
        f"object({called['object']})",
        *(
            f"object({called['object']}"
            " objectCharacteristics(fixity(messageDigestAlgorithm messageDigest) size"
            f" format(formatDesignation(formatName{version})"
            " formatRegistry(formatRegistryName formatRegistryKey))) originalName)"
            for version in ("", " formatVersion")
        ),
        f"event({called['event']} eventType eventDateTime eventDetailInformation(eventDetail)"
        f" eventOutcomeInformation(eventOutcome) {linked['Agent']} {linked['Object']})",
        f"agent({called['agent']} agentName agentType agentVersion)",
        f"agent({called['agent']} agentName agentType)",
    ]
    assert {
        file.findtext(f"{PREMIS}objectIdentifier/{PREMIS}objectIdentifierValue"): file.findtext(
            f"{PREMIS}objectCharacteristics/{PREMIS}fixity/{PREMIS}messageDigest"
        )
        for file in root.iter(f"{PREMIS}object")
        if file.find(f"{PREMIS}originalName") is not None
    } == {
        name.removeprefix(inside): sha256(content).hexdigest()
        for name, content in files.items()
        if name.startswith(f"{inside}data/")
    }
    assert [
        tuple(event.findtext(f".//{PREMIS}{name}") for name in ("eventType", "eventDateTime", "eventDetail"))
        for event in root.iter(f"{PREMIS}event")
    ] == [("publication", journey.versions[0].content["date"], "Målbild 0.5")]


def test_a_document_is_called_for_ever_where_it_is(session):
    """A sign that no typeface has makes PDF/A impossible: then the package does not say it is one."""
    room = Room(session, ["Öst"])
    room.journey.title = "Målbild"
    plain = formats_of(session, room.journey)
    room.journey.title = "Målbild 🪿"
    assert (plain, formats_of(session, room.journey)) == ([("PDF/A", "2a")], [("PDF", "1.7")])


def formats_of(session, journey) -> list[tuple[str, str]]:
    _, files = within(files_of(session, journey))
    root = etree.fromstring(files["metadata/preservation/premis.xml"])
    return [
        (found.findtext(f"{PREMIS}formatName"), found.findtext(f"{PREMIS}formatVersion"))
        for found in root.iter(f"{PREMIS}formatDesignation")
        if found.findtext(f"{PREMIS}formatName").startswith("PDF")
    ]


def test_the_same_journey_gives_the_same_package_and_a_later_one_another_name(session, journey):
    first, again, later = (files_of(session, journey, now) for now in (NOW, NOW, NOW + 86400))
    assert first == again
    assert within(first)[0] != within(later)[0]


def test_what_cannot_stand_in_xml_is_left_out_and_the_rest_is_text(session, journey):
    organisation = agreed(session, journey)
    organisation.delivery = {**organisation.delivery, "receiver": "Arkiv <b>&\x0b\x00 co"}
    journey.title = "A < B & \x01C"
    _, files = within(unpacked(delivery.write(session, journey, organisation, NOW)))
    mets = etree.fromstring(files["METS.xml"])
    assert (mets.get("LABEL"), schema().validate(mets)) == ("A < B & C", True)
    assert "Arkiv <b>& co" in [name.text for name in mets.iter(f"{METS}name")]


# The archive's own schema

JSON_TYPES = {
    "integer": lambda value: type(value) is int,
    "number": lambda value: type(value) in (int, float),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "null": lambda value: value is None,
}


def test_every_row_of_a_journey_is_as_its_schema_says(session, journey):
    known = json.loads(archive_schema.schema())["properties"]
    packed = json.loads(archive.pack(session, journey))
    assert packed["schema"] == known["schema"]["const"]
    assert set(packed["journey"]) == set(known["journey"]["required"])
    assert list(packed["tables"]) == list(known["tables"]["properties"])
    wrong = []
    for name, rows in packed["tables"].items():
        columns = known["tables"]["properties"][name]["items"]["properties"]
        for row in rows:
            if set(row) != set(columns):
                wrong.append((name, set(row) ^ set(columns)))
            wrong += [
                (name, column, value)
                for column, value in row.items()
                if not any(JSON_TYPES[kind](value) for kind in columns[column]["type"])
            ]
    assert (wrong, sum(map(len, packed["tables"].values())) > 100) == ([], True)
