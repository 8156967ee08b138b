"""A rule that is kept in two languages, asked in the browser's."""

import json
import subprocess
from typing import Any

from models.install import ROOT, node

ASK = """
import { %(name)s as judge } from "%(address)s";
let typed = "";
for await (const part of process.stdin) typed += part;
process.stdout.write(JSON.stringify(JSON.parse(typed).map((text) => judge(text))));
"""


def in_the_browser(module: str, name: str, texts: list[str]) -> list[Any]:
    """What the function of that name in `static/js/shared/MODULE.js` makes of each text."""
    address = (ROOT / "static" / "js" / "shared" / f"{module}.js").as_uri()
    done = subprocess.run(
        [str(node()), "--input-type=module", "-e", ASK % {"name": name, "address": address}],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)
