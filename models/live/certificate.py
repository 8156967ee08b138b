"""A certificate of the server's own, where nothing in front of it speaks https: on a laptop in the room."""

import errno
import socket
import ssl
import time
from typing import Any
from urllib.parse import urlsplit

from models.install import NotReady
from models.settings import Settings

# Seconds to wait for an answer from this machine.
PATIENCE = 5
# What goes wrong with a newcomer, and for want of room for one. Seconds until there may be.
GIVEN_UP = (errno.ECONNABORTED, errno.ECONNRESET, errno.ENOTCONN, errno.EPROTO)
NO_MORE_FILES = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)
PAUSE = 0.1


def context_of(settings: Settings) -> ssl.SSLContext | None:
    """What lines are closed with, if a certificate is given. NotReady says what is wrong with it."""
    if not settings.certificate:
        return None
    if not settings.is_https:
        raise NotReady(
            "Ett certifikat gäller ett namn: ange det med --public-url https://namnet:port."
            " / A certificate is for a name: give it with --public-url."
        )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_cert_chain(settings.certificate, settings.certificate_key or None)
    except OSError as problem:
        # What ssl finds wrong with a file is one of these too.
        reason = getattr(problem, "reason", None) or problem.strerror or "?"
        raise NotReady(
            f"Certifikatet går inte att använda ({reason}): --certificate är hela kedjan, --certificate-key"
            " dess nyckel, båda som PEM. / The certificate cannot be used."
        ) from problem
    return context


class Door:
    """Lets lines in one by one, each closed with the certificate for itself, for a server that takes whatever
    goes wrong with a newcomer to be the end of its own socket: somebody who gives up in the moment that they
    are let in ends nobody else's line. Where no file is left for another line it waits until there is.
    """

    def __init__(self, plain: Any, tls: ssl.SSLContext | None) -> None:
        self.plain, self.tls = plain, tls
        if tls:
            # By this a server knows that what it answers is https.
            self.do_handshake = lambda: None

    def accept(self) -> tuple[Any, Any]:
        while True:
            try:
                line, where = self.plain.accept()
            except OSError as problem:
                if problem.errno in NO_MORE_FILES:
                    time.sleep(PAUSE)
                elif problem.errno not in GIVEN_UP:
                    raise
                continue
            if self.tls is None:
                return line, where
            try:
                return self.tls.wrap_socket(line, server_side=True, do_handshake_on_connect=False), where
            except OSError:
                line.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.plain, name)


def refused_by_phones(settings: Settings) -> str:
    """Why a phone would not trust what the running server shows: run out, another name, unknown issuer;
    empty where it would.
    """
    name = urlsplit(settings.public_url).hostname or ""
    try:
        with socket.create_connection((settings.nearby, settings.port), PATIENCE) as line:
            ssl.create_default_context().wrap_socket(line, server_hostname=name).close()
    except ssl.SSLCertVerificationError as problem:
        return problem.verify_message
    except OSError as problem:
        return problem.strerror or str(problem)
    return ""
