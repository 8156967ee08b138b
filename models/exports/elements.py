"""XML of the standards that archives read: names in their namespaces, and text that XML has a place for."""

import xml.etree.ElementTree as ET

from models.analysis.readable import readable


class Name:
    """Names of one namespace: `METS("file")`."""

    def __init__(self, namespace: str) -> None:
        self.namespace = namespace

    def __call__(self, name: str) -> str:
        return f"{{{self.namespace}}}{name}"


METS = Name("http://www.loc.gov/METS/")
XLINK = Name("http://www.w3.org/1999/xlink")
XSI = Name("http://www.w3.org/2001/XMLSchema-instance")
CSIP = Name("https://DILCIS.eu/XML/METS/CSIPExtensionMETS")
SIP = Name("https://DILCIS.eu/XML/METS/SIPExtensionMETS")
DC = Name("http://purl.org/dc/elements/1.1/")
OAI_DC = Name("http://www.openarchives.org/OAI/2.0/oai_dc/")
PREMIS = Name("http://www.loc.gov/premis/v3")

for prefix, namespace in {
    "mets": METS.namespace,
    "xlink": XLINK.namespace,
    "xsi": XSI.namespace,
    "csip": CSIP.namespace,
    "sip": SIP.namespace,
    "dc": DC.namespace,
    "oai_dc": OAI_DC.namespace,
    "premis": PREMIS.namespace,
}.items():
    ET.register_namespace(prefix, namespace)


def element(name: str, about: dict[str, str]) -> ET.Element:
    """The first of a document."""
    return ET.Element(name, {key: readable(value) for key, value in about.items()})


def below(parent: ET.Element, name: str, text: str = "", about: dict[str, str] | None = None) -> ET.Element:
    """A new element in `parent`, at its end."""
    found = element(name, about or {})
    if text:
        found.text = readable(text)
    parent.append(found)
    return found


def as_file(root: ET.Element) -> bytes:
    ET.indent(root)
    return ET.tostring(root, "UTF-8", xml_declaration=True) + b"\n"
