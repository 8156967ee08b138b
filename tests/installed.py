"""The program as others have it: out of a release, with an environment as its lock file wants it."""

import os
import sys
import zipfile
from pathlib import Path

from models import install


def unpack(archive: Path, folder: Path) -> Path:
    """Where the program lies then. It shares this machine's packages and nothing else."""
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
    (program,) = (path for path in folder.iterdir() if (path / "run.py").exists())
    (program / ".venv" / "bin").mkdir(parents=True)
    (program / ".venv" / "bin" / "python").symlink_to(os.path.realpath(sys.executable))
    for part in ("lib", "pyvenv.cfg"):
        (program / ".venv" / part).symlink_to(install.ENVIRONMENT.resolve() / part)
    lock = install._digest([program / "deploy" / "requirements.lock"])
    (program / ".venv" / "ready-serve").write_text(lock + install._its_python())
    return program
