"""What of a Word template's XML may stay: marks that say how something looks, and none that runs or fetches.

Every list here says what is kept; what stands in none of them is left out with all that is in it.
"""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement, register_namespace

from models.base import Refused

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_PREFIXES = {space: prefix for prefix, space in SPACES.items()}
for _prefix, _space in SPACES.items():
    register_namespace(_prefix, _space)

# Marks in one head or foot; more is no head.
MOST_MARKS = 5000
# Fields that say something of the document itself.
FIELDS = {"PAGE", "NUMPAGES", "SECTIONPAGES", "DATE", "TITLE", "STYLEREF"}
_FIELD = re.compile(r'[ \t\r\n]*([A-Za-z]+)(?=[ \t\r\n\\"]|$).{0,200}', re.DOTALL)


def _named(prefix: str, names: str) -> set[str]:
    return {f"{prefix}:{name}" for name in names.split()}


_OF_SIGNS = _named(
    "w",
    "rPr rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect"
    " bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish",
)
_OF_PARAGRAPHS = _named(
    "w",
    "pPr pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr ilvl numId"
    " suppressLineNumbers pBdr top left bottom right between bar shd tabs tab suppressAutoHyphens"
    " kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection"
    " textAlignment textboxTightWrap outlineLvl cnfStyle",
)
_OF_TABLES = _named(
    "w",
    "tblPr tblPrEx tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize"
    " tblW jc tblCellSpacing tblInd tblBorders tblLayout tblCellMar tblLook tblCaption"
    " tblDescription top left bottom right start end insideH insideV tl2br tr2bl shd trPr cnfStyle"
    " gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader hidden tcPr tcW gridSpan"
    " hMerge vMerge tcBorders noWrap tcMar tcFitText vAlign hideMark",
)
_LOOKS = _OF_SIGNS | _OF_PARAGRAPHS | _OF_TABLES
STYLES = _LOOKS | _named(
    "w",
    "styles docDefaults rPrDefault pPrDefault latentStyles lsdException style name aliases"
    " basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked"
    " tblStylePr",
)
NUMBERING = (
    _OF_SIGNS
    | _OF_PARAGRAPHS
    | _named(
        "w",
        "numbering abstractNum nsid multiLevelType tmpl name styleLink numStyleLink lvl start numFmt"
        " lvlRestart isLgl suff lvlText legacy lvlJc num abstractNumId lvlOverride startOverride",
    )
)
FONTS = _named("w", "fonts font altName panose1 charset family notTrueType pitch sig")
SECTION = _named("w", "pgSz pgMar titlePg cols col docGrid")
THEME = _named(
    "a",
    "clrScheme dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink srgbClr sysClr"
    " fontScheme majorFont minorFont latin ea cs font",
)
RUNNING = (
    _LOOKS
    | _named("w", "hdr ftr p r t tab ptab br cr noBreakHyphen softHyphen sym fldSimple fldChar instrText")
    | _named("w", "tbl tblGrid gridCol tr tc drawing")
    | _named("wp", "inline anchor simplePos positionH positionV align posOffset extent effectExtent wrapNone")
    | _named("wp", "wrapSquare wrapTight wrapThrough wrapTopAndBottom wrapPolygon start lineTo docPr")
    | _named("wp", "cNvGraphicFramePr")
    | _named("a", "graphic graphicData graphicFrameLocks picLocks blip srcRect stretch fillRect xfrm off ext")
    | _named("a", "prstGeom avLst noFill ln")
    | _named("pic", "pic nvPicPr cNvPr cNvPicPr blipFill spPr")
)
# Left out themselves, with what is in them kept: of a link its text.
_UNWRAPPED = _named("w", "hyperlink ins moveTo smartTag sdt sdtContent customXml dir bdo") | _named(
    "mc", "AlternateContent Fallback"
)
_FIELD_SIGNS = {"w:fldSimple", "w:fldChar", "w:instrText"}
_IN_RUNS = _named("w", "tab ptab br cr noBreakHyphen softHyphen sym drawing")
_TEXTS = {"w:t", "w:instrText", "wp:align", "wp:posOffset"}
_ABOUT_WRITERS = re.compile(r"w:(rsid\w*|author|date|initials|dirty|fldLock)$")
_WORD = f"{{{SPACES['w']}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# The name that a picture has in one part -> that which it gets, or none.
Pictures = Callable[[str], str]


def full(short: str) -> str:
    """The name as it is read: `w:p`."""
    prefix, name = short.split(":")
    return f"{{{SPACES[prefix]}}}{name}"


def short(name: str) -> str:
    space, brace, rest = name[1:].partition("}")
    return f"{_PREFIXES[space]}:{rest}" if brace and space in _PREFIXES else ""


def no_pictures(_: str) -> str:
    return ""


def kept(found: Element, allowed: set[str], pictures: Pictures = no_pictures) -> list[Element]:
    """The same marks anew, those alone that are allowed."""
    name = short(found.tag)
    if name in _UNWRAPPED:
        return [made for inner in found for made in kept(inner, allowed, pictures)]
    if name not in allowed:
        return []
    made = Element(found.tag, _attributes(name, found, pictures))
    if name in _TEXTS:
        made.text = found.text
    for inner in found:
        made.extend(kept(inner, allowed, pictures))
    if name == "w:drawing" and not _is_picture(made):
        return []
    if name == "w:tc" and (len(made) == 0 or made[-1].tag != full("w:p")):
        SubElement(made, full("w:p"))
    return [made]


def running(found: Element, pictures: Pictures) -> Element:
    """A head or a foot."""
    if sum(1 for _ in found.iter()) > MOST_MARKS:
        raise Refused("template_crowded", field="word")
    (made,) = kept(found, RUNNING, pictures)
    _guard_fields(made)
    if made.find(f".//{full('w:p')}") is None:
        SubElement(made, full("w:p"))
    return made


def _attributes(name: str, found: Element, pictures: Pictures) -> dict[str, str]:
    if found.tag.startswith(_WORD):
        return {
            key: value
            for key, value in found.attrib.items()
            if key == _SPACE or (key.startswith(_WORD) and not _ABOUT_WRITERS.match(short(key)))
        }
    plain = {key: value for key, value in found.attrib.items() if not key.startswith("{")}
    if name in ("wp:docPr", "pic:cNvPr"):
        # Often the path of a file on somebody's computer.
        plain["name"] = "Picture"
    if name == "a:blip":
        embedded = pictures(found.get(full("r:embed"), ""))
        return {full("r:embed"): embedded} if embedded else {}
    return plain


def _is_picture(drawing: Element) -> bool:
    blips = list(drawing.iter(full("a:blip")))
    kinds = [data.get("uri") for data in drawing.iter(full("a:graphicData"))]
    return kinds == [SPACES["pic"]] and len(blips) == 1 and full("r:embed") in blips[0].attrib


def _guard_fields(whole: Element) -> None:
    """Each ends in its paragraph, none stands in another, and all are of those that are allowed."""
    outer = {inner: outer for outer in whole.iter() for inner in outer}
    code: list[Element] = []
    at = "outside"
    for part in list(whole.iter()):
        name = short(part.tag)
        sign = part.get(full("w:fldCharType")) if name == "w:fldChar" else ""
        if name == "w:fldSimple" and at == "outside" and not _holds_field(part):
            _guard_field(part.get(full("w:instr"), ""))
        elif sign == "begin" and at == "outside":
            code, at = [], "code"
        elif sign in ("separate", "end") and at == "code":
            _join(code, outer)
            at = "result" if sign == "separate" else "outside"
        elif sign == "end" and at == "result":
            at = "outside"
        elif name in ("w:instrText", "w:t") and at == "code":
            code.append(part)
        elif (
            name in _FIELD_SIGNS or (at == "code" and name in _IN_RUNS) or (at != "outside" and name == "w:p")
        ):
            raise Refused("template_fields", field="word")
    if at != "outside":
        raise Refused("template_fields", field="word")


def _holds_field(simple: Element) -> bool:
    return any(short(part.tag) in _FIELD_SIGNS for part in simple.iter() if part is not simple)


def _join(code: list[Element], outer: dict[Element, Element]) -> None:
    """What was judged is what Word reads: the code in one piece."""
    said = "".join(part.text or "" for part in code)
    _guard_field(said)
    for part in code[1:]:
        outer[part].remove(part)
    code[0].tag, code[0].text = full("w:instrText"), said


def _guard_field(said: str) -> None:
    found = _FIELD.fullmatch(said)
    if found is None or found[1].upper() not in FIELDS:
        raise Refused("template_fields", field="word")
