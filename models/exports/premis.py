"""PREMIS 3: which files there are, how each is written, and what has been done with them."""

import hashlib
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass

from models.exports.elements import PREMIS, XSI, as_file, below, element

VERSION = "3.0"
_SCHEMA = f"{PREMIS.namespace} https://www.loc.gov/standards/premis/premis.xsd"
# How identifiers are to be understood: names within this package.
_LOCAL = "local"
_PDF_A = re.compile(rb"pdfaid:part>(\d)</pdfaid:part>\s*<pdfaid:conformance>(\w)<")


@dataclass(frozen=True)
class Format:
    """What a file is written as; `key` is its number in PRONOM, which archives know formats by."""

    media: str
    name: str
    version: str = ""
    key: str = ""


_FORMATS = {
    "html": Format("text/html", "HTML", "5", "fmt/471"),
    "csv": Format("text/csv", "CSV", "", "x-fmt/18"),
    "csv-metadata.json": Format("application/csvm+json", "JSON", "", "fmt/817"),
    "schema.json": Format("application/schema+json", "JSON", "", "fmt/817"),
    "json": Format("application/json", "JSON", "", "fmt/817"),
    "xml": Format("application/xml", "XML", "1.0", "fmt/101"),
    "pdf": Format("application/pdf", "PDF", "1.7", "fmt/276"),
}
# The kinds of PDF/A that are set here.
_FOR_EVER = {"2A": "fmt/476", "2B": "fmt/477", "2U": "fmt/478"}


@dataclass(frozen=True)
class Agent:
    """`kind`: organization or software."""

    number: str
    name: str
    kind: str
    version: str = ""


@dataclass(frozen=True)
class Event:
    """Something that was done; `at` is an ISO date or moment."""

    number: str
    kind: str
    at: str
    what: str
    agents: tuple[Agent, ...]


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def format_of(name: str, content: bytes) -> Format:
    """By its name; a PDF says itself whether it is one for archives."""
    ending = next(ending for ending in _FORMATS if name.endswith(f".{ending}"))
    if ending == "pdf" and (found := _PDF_A.search(content)):
        kind = (found[1] + found[2].upper()).decode()
        return Format("application/pdf", "PDF/A", kind.lower(), _FOR_EVER.get(kind, ""))
    return _FORMATS[ending]


def write(whole: str, files: dict[str, bytes], events: list[Event], agents: list[Agent]) -> bytes:
    """`whole` is what they are together: a package or one representation of its contents."""
    root = element(PREMIS("premis"), {"version": VERSION, XSI("schemaLocation"): _SCHEMA})
    together = below(root, PREMIS("object"), "", {XSI("type"): "premis:representation"})
    _identify(together, "object", whole)
    for name, content in files.items():
        _add_file(root, name, content)
    for event in events:
        _add_event(root, event, whole)
    for agent in agents:
        known = below(root, PREMIS("agent"))
        _identify(known, "agent", agent.number)
        below(known, PREMIS("agentName"), agent.name)
        below(known, PREMIS("agentType"), agent.kind)
        if agent.version:
            below(known, PREMIS("agentVersion"), agent.version)
    return as_file(root)


def _add_file(root: ET.Element, name: str, content: bytes) -> None:
    found = below(root, PREMIS("object"), "", {XSI("type"): "premis:file"})
    _identify(found, "object", name)
    about = below(found, PREMIS("objectCharacteristics"))
    fixity = below(about, PREMIS("fixity"))
    below(fixity, PREMIS("messageDigestAlgorithm"), "SHA-256")
    below(fixity, PREMIS("messageDigest"), digest(content))
    below(about, PREMIS("size"), str(len(content)))
    known = format_of(name, content)
    written = below(about, PREMIS("format"))
    called = below(written, PREMIS("formatDesignation"))
    below(called, PREMIS("formatName"), known.name)
    if known.version:
        below(called, PREMIS("formatVersion"), known.version)
    if known.key:
        registry = below(written, PREMIS("formatRegistry"))
        below(registry, PREMIS("formatRegistryName"), "PRONOM")
        below(registry, PREMIS("formatRegistryKey"), known.key)
    below(found, PREMIS("originalName"), name.rpartition("/")[2])


def _add_event(root: ET.Element, event: Event, whole: str) -> None:
    done = below(root, PREMIS("event"))
    _identify(done, "event", event.number)
    below(done, PREMIS("eventType"), event.kind)
    below(done, PREMIS("eventDateTime"), event.at)
    detail = below(done, PREMIS("eventDetailInformation"))
    below(detail, PREMIS("eventDetail"), event.what)
    outcome = below(done, PREMIS("eventOutcomeInformation"))
    below(outcome, PREMIS("eventOutcome"), "success")
    for agent in event.agents:
        _identify(below(done, PREMIS("linkingAgentIdentifier")), "linkingAgent", agent.number)
    _identify(below(done, PREMIS("linkingObjectIdentifier")), "linkingObject", whole)


def _identify(of: ET.Element, what: str, number: str) -> None:
    """The pair of elements by which PREMIS names a thing; a link is such a pair itself."""
    pair = of if what.startswith("linking") else below(of, PREMIS(f"{what}Identifier"))
    below(pair, PREMIS(f"{what}IdentifierType"), _LOCAL)
    below(pair, PREMIS(f"{what}IdentifierValue"), number)
