"""A package that an e-archive takes in: E-ARK SIP 2.1.0 on E-ARK CSIP 2.1.0, which together are Riksarkivet's
FGS Paketstruktur 2.0.

    NAME/METS.xml                                    who hands over what to whom, by which agreement
    NAME/metadata/descriptive/dc.xml                 what it is about (Dublin Core)
    NAME/metadata/preservation/premis.xml            how it came to be (PREMIS 3)
    NAME/documentation/                              the same for people
    NAME/schemas/                                    how the data are to be read
    NAME/representations/REPRESENTATION/METS.xml     the files themselves, and beside it
        metadata/preservation/premis.xml             how each of them is written
        data/                                        and they
"""

import uuid
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from urllib.parse import quote

from models.elsewhere import elsewhere
from models.exports import premis
from models.exports.elements import CSIP, DC, METS, OAI_DC, SIP, XLINK, XSI, as_file, below, element
from models.exports.packing import packed

PROFILE = "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml"
_SCHEMAS = (
    f"{METS.namespace} https://www.loc.gov/standards/mets/mets.xsd"
    f" {CSIP.namespace} https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd"
    f" {SIP.namespace} https://earksip.dilcis.eu/schema/DILCISExtensionSIPMETS.xsd"
)
REPRESENTATION = "rep1"
INSIDE = f"representations/{REPRESENTATION}"
SOFTWARE = "malbild"
# A package of the same contents has the same name: names are made within this one.
_NAMES = uuid.UUID("5b0d7d0c-1d43-4b3e-9a54-0f7bb3a1c4e2")
# Parts of a METS are found by these within it.
_DESCRIBED, _PRESERVED = "dmd-dc", "digiprov-premis"


@dataclass(frozen=True)
class Party:
    """`number` is an organisation's number, or how a person is reached."""

    name: str
    number: str = ""


@dataclass(frozen=True)
class Delivery:
    """What the agreement between who hands over and who takes in says, and what cannot be read in the files.

    `kind` names how the contents are put together, `described` are the elements of Dublin Core, and `events`
    (what, ISO date or moment, in words) came before the package itself.
    """

    title: str
    made: str
    kind: str
    version: str
    creator: Party
    submitter: Party
    receiver: Party
    contact: Party
    agreement: str = ""
    reference: str = ""
    described: list[tuple[str, str]] = field(default_factory=list)
    events: list[tuple[str, str, str]] = field(default_factory=list)
    packaged: str = ""


@dataclass(frozen=True)
class Group:
    """Files of one use, under their names in the package (or in the representation)."""

    number: str
    use: str
    files: dict[str, bytes]


@elsewhere
def write(
    delivery: Delivery, data: dict[str, bytes], documentation: dict[str, bytes], schemas: dict[str, bytes]
) -> bytes:
    """The package as a zip; each of the three is files by their names."""
    inner = {f"data/{name}": content for name, content in data.items()}
    agents = _agents(delivery)
    history = premis.write(
        REPRESENTATION,
        inner,
        [
            premis.Event(f"event-{at}", kind, when, what, agents[1:])
            for at, (kind, when, what) in enumerate(delivery.events, 1)
        ],
        list(agents),
    )
    kept = {"metadata/preservation/premis.xml": history}
    inner_mets = _mets(delivery, REPRESENTATION, {}, kept, [Group("data", "Data", inner)])
    outer = [
        Group("documentation", "Documentation", _under("documentation", documentation)),
        Group("schemas", "Schemas", _under("schemas", schemas)),
        Group(REPRESENTATION, f"Representations/{REPRESENTATION}", {f"{INSIDE}/METS.xml": inner_mets}),
    ]
    name = f"malbild-{uuid.uuid5(_NAMES, premis.digest(inner_mets) + delivery.made)}"
    described = {"metadata/descriptive/dc.xml": _dublin_core(delivery)}
    made = premis.Event("event-package", "creation", delivery.made, delivery.packaged, agents)
    whole = {key: content for group in outer[:2] for key, content in group.files.items()}
    outer_kept = {
        "metadata/preservation/premis.xml": premis.write(name, described | whole, [made], list(agents))
    }
    files = {
        "METS.xml": _mets(delivery, name, described, outer_kept, outer),
        **described,
        **outer_kept,
        **whole,
        **_under(INSIDE, {"METS.xml": inner_mets, **kept, **inner}),
    }
    return packed([(f"{name}/{path}", content) for path, content in files.items()])


def _under(folder: str, files: dict[str, bytes]) -> dict[str, bytes]:
    return {f"{folder}/{name}": content for name, content in files.items()}


def _agents(delivery: Delivery) -> tuple[premis.Agent, premis.Agent]:
    return (
        premis.Agent(SOFTWARE, "Målbild", "software", delivery.version),
        premis.Agent("creator", delivery.creator.name, "organization"),
    )


def _mets(
    delivery: Delivery,
    name: str,
    described: dict[str, bytes],
    preserved: dict[str, bytes],
    groups: list[Group],
) -> bytes:
    root = element(
        METS("mets"),
        {
            "OBJID": name,
            "LABEL": delivery.title,
            "TYPE": "Mixed",
            "PROFILE": PROFILE,
            CSIP("CONTENTINFORMATIONTYPE"): "OTHER",
            CSIP("OTHERCONTENTINFORMATIONTYPE"): delivery.kind,
            XSI("schemaLocation"): _SCHEMAS,
        },
    )
    _add_header(root, delivery, name)
    for path, content in described.items():
        section = below(
            root, METS("dmdSec"), "", {"ID": _DESCRIBED, "CREATED": delivery.made, "STATUS": "CURRENT"}
        )
        _refer(section, path, content, delivery.made, "DC", "1.1")
    administered = below(root, METS("amdSec"), "", {"ID": "amd"})
    for path, content in preserved.items():
        section = below(administered, METS("digiprovMD"), "", {"ID": _PRESERVED, "STATUS": "CURRENT"})
        _refer(section, path, content, delivery.made, "PREMIS", premis.VERSION)
    _add_files(root, delivery, groups)
    _add_structure(root, name, bool(described), groups)
    return as_file(root)


def _add_header(root: ET.Element, delivery: Delivery, name: str) -> None:
    header = below(
        root,
        METS("metsHdr"),
        "",
        {
            "CREATEDATE": delivery.made,
            "LASTMODDATE": delivery.made,
            "RECORDSTATUS": "NEW",
            CSIP("OAISPACKAGETYPE"): "SIP",
        },
    )
    software = Party("Målbild", delivery.version)
    _add_agent(header, software, "CREATOR", "OTHER", "SOFTWARE VERSION", {"OTHERTYPE": "SOFTWARE"})
    _add_agent(header, delivery.creator, "ARCHIVIST", "ORGANIZATION", "IDENTIFICATIONCODE")
    _add_agent(header, delivery.submitter, "CREATOR", "ORGANIZATION", "IDENTIFICATIONCODE")
    _add_agent(header, delivery.contact, "CREATOR", "INDIVIDUAL", "")
    _add_agent(header, delivery.receiver, "PRESERVATION", "ORGANIZATION", "IDENTIFICATIONCODE")
    for kind, number in (("SUBMISSIONAGREEMENT", delivery.agreement), ("REFERENCECODE", delivery.reference)):
        if number:
            below(header, METS("altRecordID"), number, {"TYPE": kind})
    below(header, METS("metsDocumentID"), name)


def _add_agent(
    header: ET.Element, party: Party, role: str, kind: str, noted: str, more: dict[str, str] | None = None
) -> None:
    """Nobody, where there is no name. `noted` says what the number is."""
    if not party.name:
        return
    agent = below(header, METS("agent"), "", {"ROLE": role, "TYPE": kind, **(more or {})})
    below(agent, METS("name"), party.name)
    if party.number:
        below(agent, METS("note"), party.number, {CSIP("NOTETYPE"): noted} if noted else None)


def _refer(section: ET.Element, path: str, content: bytes, made: str, kind: str, version: str) -> None:
    below(
        section,
        METS("mdRef"),
        "",
        {
            "LOCTYPE": "URL",
            "MDTYPE": kind,
            "MDTYPEVERSION": version,
            XLINK("type"): "simple",
            XLINK("href"): quote(path),
            **_measured(path, content, made),
        },
    )


def _measured(path: str, content: bytes, made: str) -> dict[str, str]:
    return {
        "MIMETYPE": premis.format_of(path, content).media,
        "SIZE": str(len(content)),
        "CREATED": made,
        "CHECKSUM": premis.digest(content),
        "CHECKSUMTYPE": "SHA-256",
    }


def _add_files(root: ET.Element, delivery: Delivery, groups: list[Group]) -> None:
    section = below(root, METS("fileSec"), "", {"ID": "files"})
    for group in groups:
        about = {"ID": f"group-{group.number}", "USE": group.use}
        if group.use.startswith("Representations"):
            about |= {
                CSIP("CONTENTINFORMATIONTYPE"): "OTHER",
                CSIP("OTHERCONTENTINFORMATIONTYPE"): delivery.kind,
            }
        found = below(section, METS("fileGrp"), "", about)
        for at, (path, content) in enumerate(group.files.items(), 1):
            known = premis.format_of(path, content)
            written = {SIP("FILEFORMATNAME"): known.name}
            if known.version:
                written[SIP("FILEFORMATVERSION")] = known.version
            number = {"ID": f"{group.number}-{at}"}
            file = below(found, METS("file"), "", number | _measured(path, content, delivery.made) | written)
            place = {"LOCTYPE": "URL", XLINK("type"): "simple", XLINK("href"): quote(path)}
            below(file, METS("FLocat"), "", place)


def _add_structure(root: ET.Element, name: str, is_described: bool, groups: list[Group]) -> None:
    structure = below(root, METS("structMap"), "", {"ID": "structure", "TYPE": "PHYSICAL", "LABEL": "CSIP"})
    whole = below(structure, METS("div"), "", {"ID": "whole", "LABEL": name})
    about = {"ID": "part-metadata", "LABEL": "Metadata", "ADMID": _PRESERVED}
    below(whole, METS("div"), "", about | ({"DMDID": _DESCRIBED} if is_described else {}))
    for group in groups:
        part = below(whole, METS("div"), "", {"ID": f"part-{group.number}", "LABEL": group.use})
        if not group.use.startswith("Representations"):
            below(part, METS("fptr"), "", {"FILEID": f"group-{group.number}"})
            continue
        for path in group.files:
            place = {
                "LOCTYPE": "URL",
                XLINK("type"): "simple",
                XLINK("href"): quote(path),
                XLINK("title"): f"group-{group.number}",
            }
            below(part, METS("mptr"), "", place)


def _dublin_core(delivery: Delivery) -> bytes:
    schema = f"{OAI_DC.namespace} http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
    root = element(OAI_DC("dc"), {XSI("schemaLocation"): schema})
    for name, value in delivery.described:
        if value:
            below(root, DC(name), value)
    return as_file(root)
