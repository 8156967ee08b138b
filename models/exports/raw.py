"""JSON of an edition, readable by people and stable by key order."""

import json


def write(content: dict) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True).encode()
