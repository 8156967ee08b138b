"""What the program says of itself while it runs: one line per event, as text or JSON, with nothing in it
about any person.

No addresses, no names, no codes or tokens (a page is named by its rule, never by its path), and of an error
its kind and
place but not its message, which may quote what somebody wrote.
"""

import io
import json
import logging
import sys
import time
import traceback
from collections.abc import Callable, Iterable

# The only things besides the message that are ever written.
FIELDS = ("door", "verb", "outcome", "workshop", "method", "rule", "status", "ms")


# For the socket libraries: what a guest sends in a shape that cannot be read is not news, and might be
# quoted.
hushed = logging.getLogger("malbild.sockets")
hushed.setLevel(logging.CRITICAL)


class Line(logging.Formatter):
    def __init__(self, as_json: bool) -> None:
        super().__init__()
        self.as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        said = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": (
                record.getMessage()
                if record.name.startswith("malbild")
                else record.msg
                if isinstance(record.msg, str)
                else type(record.msg).__name__
            ),
            **{name: getattr(record, name) for name in FIELDS if hasattr(record, name)},
        }
        if record.exc_info and record.exc_info[1] is not None:
            said["error"] = type(record.exc_info[1]).__name__
            said["at"] = [
                f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}"
                for frame in traceback.extract_tb(record.exc_info[2])
            ][-8:]
        if self.as_json:
            return json.dumps(said, ensure_ascii=False)
        return " ".join(
            f"{value}" if name in ("time", "level", "from", "event") else f"{name}={value}"
            for name, value in said.items()
        )


class Hushed:
    """Wraps a WSGI application so that what server and socket libraries say of a connection goes nowhere.

    They name the guest's address in it (`client=192.0.2.7:5012 socket shutdown error`). Errors of ours are
    logged by the program itself, without addresses.
    """

    def __init__(self, inner: Callable) -> None:
        self.inner = inner

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        environ["wsgi.errors"] = Nowhere()
        return self.inner(environ, start_response)


class Nowhere(io.TextIOBase):
    def write(self, text: str) -> int:
        return len(text)


def begin(style: str) -> None:
    """'warnings' says what went wrong, as text; 'json' says every page and command as well, one JSON object a
    line.
    """
    to_stderr = logging.StreamHandler(sys.stderr)
    to_stderr.setFormatter(Line(style == "json"))
    logging.basicConfig(level=logging.WARNING, handlers=[to_stderr], force=True)
    logging.getLogger("malbild").setLevel(logging.INFO if style == "json" else logging.WARNING)
