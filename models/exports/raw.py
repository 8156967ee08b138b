"""JSON of an edition, readable by people, in the order it was published in."""

import json


def write(content: dict) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode()
