"""What stands in `deploy/` is what a municipality runs: units that systemd understands, a proxy with TLS."""

import shutil
import ssl
import subprocess
from urllib import request
from urllib.error import HTTPError

import pytest

from models.install import ROOT
from tests.server import Server, free_port
from tests.several.services import Nginx, missing, until

pytestmark = pytest.mark.heavy

DEPLOY = ROOT / "deploy"
UNITS = ("malbild@.service", "malbild-backup.service")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_leaves_less_open_than_three(unit, tmp_path):
    """As systemd itself judges it, from 0 (all closed) to 10."""
    file = tmp_path / unit.replace("@", "@8000")
    shutil.copyfile(DEPLOY / unit, file)
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=30", file],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, "Unknown" in done.stderr) == (0, False), done.stdout[-400:] + done.stderr


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_keeps_its_files_for_its_owner_and_the_program_as_it_is(unit):
    said = dict(
        line.split("=", 1)
        for line in (DEPLOY / unit).read_text().splitlines()
        if "=" in line[:60] and line[0] != "#"
    )
    assert (said["UMask"], said["StateDirectoryMode"], said["ProtectSystem"]) == ("0077", "0700", "strict")


@pytest.mark.skipif("nginx" in missing(), reason="nginx is not installed")
def test_the_proxy_leads_to_https_and_keeps_phones_there(tmp_path):
    key, whole = tmp_path / "privkey.pem", tmp_path / "fullchain.pem"
    wanted = (
        "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
    )
    subprocess.run(
        ["openssl", *wanted.split(), "-keyout", key, "-out", whole], check=True, capture_output=True
    )
    port = free_port()
    server = Server(tmp_path / "data", "--public-url", f"https://127.0.0.1:{port}", "--proxies", "1")
    nginx = Nginx(tmp_path, [server.port], port, (whole, key))
    trusting = request.HTTPSHandler(context=ssl.create_default_context(cafile=whole))
    try:
        page = until(lambda: request.build_opener(trusting).open(f"{nginx.url}/login", timeout=5))
        assert page.headers["Strict-Transport-Security"] == "max-age=31536000"
        assert all("Secure" in cookie for cookie in page.headers.get_all("Set-Cookie"))
        with pytest.raises(HTTPError) as led:
            request.build_opener(StaysWhereItIs()).open(f"http://127.0.0.1:{nginx.door}/abc?x=1", timeout=5)
        assert (led.value.code, led.value.headers["Location"]) == (301, "https://127.0.0.1/abc?x=1")
        led.value.close()
        page.close()
    finally:
        nginx.stop()
        server.stop()


class StaysWhereItIs(request.HTTPRedirectHandler):
    def redirect_request(self, *_) -> None:
        return None
