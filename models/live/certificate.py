"""A certificate of the server's own, where nothing in front of it speaks https: on a laptop in the room."""

import socket
import ssl
from urllib.parse import urlsplit

from models.install import NotReady
from models.settings import Settings

# Seconds to wait for an answer from this machine.
PATIENCE = 5


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


def refused_by_phones(settings: Settings) -> str:
    """Why a phone would not trust what the running server shows: run out, another name, unknown issuer;
    empty where it would.
    """
    name = urlsplit(settings.public_url).hostname or ""
    try:
        with socket.create_connection(("127.0.0.1", settings.port), PATIENCE) as line:
            ssl.create_default_context().wrap_socket(line, server_hostname=name).close()
    except ssl.SSLCertVerificationError as problem:
        return problem.verify_message
    except OSError as problem:
        return problem.strerror or str(problem)
    return ""
