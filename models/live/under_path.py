"""The whole server under a path of somebody else's address: https://bibliotek.example.org/malbild."""

from collections.abc import Callable, Iterable


class UnderPath:
    """Wraps a WSGI application that lives under `path` ("/malbild"), whether the proxy in front of it passes
    that path on or takes it away; what is made inside leads back under it.
    """

    def __init__(self, inner: Callable, path: str) -> None:
        self.inner = inner
        self.path = path

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        asked = environ.get("PATH_INFO", "")
        if asked == self.path or asked.startswith(f"{self.path}/"):
            environ["PATH_INFO"] = asked[len(self.path) :] or "/"
        environ["SCRIPT_NAME"] = self.path
        return self.inner(environ, start_response)
