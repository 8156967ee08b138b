"""https without a proxy, as on a laptop in the room: in both modes, and told plainly where it cannot be."""

import socket
import ssl
import struct
import subprocess
from contextlib import suppress
from urllib import request

import pytest
from websocket import create_connection

from models.install import NotReady
from models.live.certificate import context_of, refused_by_phones
from models.settings import Settings
from tests.patience import PATIENCE
from tests.server import Server, free_port

pytestmark = pytest.mark.heavy


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """(certificate, key) for 127.0.0.1, by an issuer that nobody knows."""
    folder = tmp_path_factory.mktemp("certificate")
    key, whole = folder / "privkey.pem", folder / "fullchain.pem"
    wanted = (
        "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
    )
    subprocess.run(
        ["openssl", *wanted.split(), "-keyout", key, "-out", whole], check=True, capture_output=True
    )
    return whole, key


def serves(tmp_path, files, mode) -> tuple[Server, ssl.SSLContext]:
    certificate, key = files
    port = free_port()
    given = ("--certificate", str(certificate), "--certificate-key", str(key))
    address = ("--public-url", f"https://127.0.0.1:{port}")
    server = Server(tmp_path / "data", *address, *given, port=port, MALBILD_ASYNC_MODE=mode)
    return server, ssl.create_default_context(cafile=certificate)


def answers(server, trusted) -> list[str]:
    """The cookies that it gives with its first page."""
    opener = request.build_opener(request.HTTPSHandler(context=trusted))
    with opener.open(f"https://127.0.0.1:{server.port}/login", timeout=PATIENCE) as page:
        return page.headers.get_all("Set-Cookie")


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_it_speaks_https_by_itself_and_waits_in_no_queue_for_who_only_knocks(tmp_path, files, mode):
    server, trusted = serves(tmp_path, files, mode)
    url, port = f"https://127.0.0.1:{server.port}", server.port
    try:
        with socket.create_connection(("127.0.0.1", port)):
            # Somebody has knocked and says nothing more.
            assert all("Secure" in cookie for cookie in answers(server, trusted))
            line = f"wss://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"
            spoken = create_connection(line, timeout=PATIENCE, sslopt={"context": trusted})
            assert spoken.recv().startswith("0{")
            spoken.close()
        settings = Settings(data=server.folder, port=port, public_url=url, certificate=str(files[0]))
        assert refused_by_phones(settings) == "self-signed certificate"
    finally:
        assert server.stop() == 0
    assert f"Här / here:     {url}\n" in server.said


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_whoever_gives_up_while_they_are_let_in_ends_nobodys_line(tmp_path, files, mode):
    server, trusted = serves(tmp_path, files, mode)
    try:
        for _ in range(300):
            with socket.create_connection(("127.0.0.1", server.port), PATIENCE) as line:
                # Gone at once, with nothing said: no good-bye either.
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        assert answers(server, trusted)
    finally:
        assert server.stop() == 0


def test_where_no_file_is_left_for_another_line_the_next_wait_until_there_is(tmp_path):
    server = Server(tmp_path / "data", files=300)
    lines = []
    try:
        with suppress(OSError):
            lines.extend(socket.create_connection(("127.0.0.1", server.port), 2) for _ in range(400))
        for line in lines:
            line.close()
        with request.urlopen(f"{server.url}/healthz", timeout=PATIENCE) as page:
            assert page.status == 200
    finally:
        assert server.stop() == 0


def test_a_certificate_needs_the_name_that_it_is_for(files):
    with pytest.raises(NotReady, match="--public-url"):
        context_of(Settings(certificate=str(files[0]), certificate_key=str(files[1])))


@pytest.mark.parametrize(("certificate", "key"), [("none.pem", ""), ("whole", "whole"), ("words", "words")])
def test_a_certificate_that_cannot_be_used_is_told_of_in_a_sentence(tmp_path, files, certificate, key):
    words = tmp_path / "words.pem"
    words.write_text("inget certifikat", "utf-8")
    known = {"whole": str(files[0]), "words": str(words)}
    settings = Settings(
        public_url="https://malbild.example.se",
        certificate=known.get(certificate, certificate),
        certificate_key=known.get(key, key),
    )
    with pytest.raises(NotReady, match="--certificate är hela kedjan"):
        context_of(settings)
