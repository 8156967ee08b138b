"""Read before any test: what is compiled once is kept, for every process of the tests and the servers that
they start, also where the machine asks that nothing be.
"""

import os
import sys

from models.install import look_less_for_garbage

look_less_for_garbage()
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
