"""People of whom results may be shown: they do what a rehearsal's do, but come in as anyone, and count.

python -m tests.crowd ADDRESS CODE PEOPLE
"""

import sys

from models.rehearsal.phones import Phone, rehearse


class Visitor(Phone):
    device = "phone"


if __name__ == "__main__":
    address, code, people = sys.argv[1:]
    sys.exit(rehearse(address, code, int(people), Visitor))
