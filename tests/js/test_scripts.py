"""The browser's scripts, tested by Node's own runner."""

import subprocess
from pathlib import Path

from models.install import node

FOLDER = Path(__file__).parent


def test_scripts_pass_their_own_tests():
    files = sorted(str(path) for path in FOLDER.glob("*.test.mjs"))
    done = subprocess.run([str(node()), "--test", *files], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-4000:]
    assert "# pass 0" not in done.stdout
    assert "# fail 0" in done.stdout
