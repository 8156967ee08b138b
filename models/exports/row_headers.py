"""The first cell of a row is what the row is about, and whoever hears a table is told so (PDF/UA).

Typst tags it as any other cell: here its tag becomes TH in the file, with the row as its scope. The list of
headers that each cell has, which names columns alone, gives way to what follows from the scopes.
"""

import re

_OBJECTS = re.compile(rb"xref\n0 (\d+)\n")
_FIRST_OF_ROW = re.compile(rb"/Type/StructElem/S/TR/.*?/K\[(\d+) 0 R")
_CELL = re.compile(rb"\d+ 0 obj\n<</Type/StructElem/S/TD/")
_HEADERS = re.compile(rb"<</O/Table/Headers\[[^\]]*\]>>")


def with_row_headers(raw: bytes) -> bytes:
    """The same document; what it is made of keeps its numbers and its order."""
    start = int(raw.rpartition(b"startxref")[2].split()[0])
    head = _OBJECTS.match(raw, start)
    if head is None:
        raise ValueError("The file does not end with a list of its objects.")
    places = {
        number: int(raw[line : line + 10])
        for number, line in enumerate(range(head.end(), head.end() + 20 * int(head[1]), 20))
    }
    parts = _parts(raw, places, start)
    first = {int(row[1]) for row in map(_FIRST_OF_ROW.search, parts.values()) if row}
    written = bytearray(raw[: min(places[number] for number in parts)])
    for number, part in parts.items():
        places[number] = len(written)
        written += _as_header(part, number in first) if _CELL.match(part) else part
    start = len(written)
    written += head[0] + raw[head.end() : head.end() + 20]
    written += b"".join(b"%010d 00000 n\r\n" % places[number] for number in sorted(parts))
    trailer = raw[head.end() + 20 * int(head[1]) : raw.rindex(b"startxref")]
    return bytes(written + trailer + b"startxref\n%d\n%%%%EOF" % start)


def _parts(raw: bytes, places: dict[int, int], end: int) -> dict[int, bytes]:
    """Each object by its number, in the order in which they stand; the number 0 is none."""
    order = sorted((place, number) for number, place in places.items() if number)
    ends = [place for place, _ in order[1:]] + [end]
    return {number: raw[place:end] for (place, number), end in zip(order, ends, strict=True)}


def _as_header(cell: bytes, is_first: bool) -> bytes:
    if is_first:
        return _HEADERS.sub(b"<</O/Table/Scope/Row>>", cell).replace(b"/S/TD", b"/S/TH", 1)
    return _HEADERS.sub(b"", cell).replace(b"/A[]", b"", 1)
