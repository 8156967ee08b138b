"""The house: every rule of Målbild, without web pages or sockets. See docs/house.md for the map."""

import sys

# Said here, since this is read before anything that an older Python cannot read.
OLDEST = (3, 11)
if sys.version_info < OLDEST:
    version = ".".join(str(number) for number in sys.version_info[:2])
    sys.exit(
        f"Målbild: det här är Python {version}, och Målbild behöver 3.11 eller senare. / Python 3.11 or later"
        " is needed."
    )
