"""Which address phones on the same network can reach this machine at."""

import ipaddress
import re
import socket


def reachable_address(port: int) -> str:
    """`http://<address>:<port>` of the network this machine would use to reach others.

    Nothing is sent to find out.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # A datagram socket sends nothing on connect; the system only picks the way out.
            probe.connect(("192.0.2.1", 9))
            found = probe.getsockname()[0]
        except OSError:
            found = _by_name()
    return f"http://{found}:{port}" if port != 80 else f"http://{found}"


def is_local(host: str) -> bool:
    """Whether only this machine itself can use that host, with or without a port."""
    name = host.rsplit(":", 1)[0].strip("[]")
    return name == "localhost" or name.startswith("127.") or name in ("::1", "")


def _by_name() -> str:
    try:
        for *_, (address, *_) in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET):
            if not ipaddress.ip_address(address).is_loopback:
                return str(address)
    except OSError:
        pass
    return "127.0.0.1"


def family(host: str) -> socket.AddressFamily:
    """Of the kind of address that `host` is: "::1" is one of the newer ones."""
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def is_taken(host: str, port: int) -> bool:
    with socket.socket(family(host)) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError:
            return True
    return False


def wifi_text(name: str, password: str) -> str:
    """What phones' cameras understand as an invitation to a Wi-Fi network."""

    def plain(words: str) -> str:
        return re.sub(r'([\\;,:"])', r"\\\1", words)

    return (
        f"WIFI:T:WPA;S:{plain(name)};P:{plain(password)};;"
        if password
        else f"WIFI:T:nopass;S:{plain(name)};;"
    )
