"""Which addresses of this machine phones can reach, the likeliest first, and which of them the codes bear."""

import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network
from typing import Literal

import ifaddr

Kind = Literal["hotspot", "network", "vpn", "inner", "lone", "self"]
# The likeliest first: a network that this machine shares is there for the phones; one that it is in they may
# be in as well; a tunnel is its own, as is what lies inside it, and what it named itself without any network.
KINDS: tuple[Kind, ...] = ("hotspot", "network", "vpn", "inner", "lone", "self")
INNER = (
    r"(?i)^(docker|br-|veth|virbr|vmnet|vboxnet|lxc|cni|podman|flannel|cali)|vEthernet|VirtualBox|VMware|WSL"
)
VPN = (
    r"(?i)^(tun|tap|utun|wg|ppp|ipsec|tailscale|zt|nordlynx|proton|cscotun)\d*"
    r"|VPN|WireGuard|TAP-|Tailscale|ZeroTier|AnyConnect|Fortinet|GlobalProtect"
)
SHARED = r"(?i)^(ap\d|bridge1\d\d|uap)|Wi-Fi Direct|Hosted Network"
# What Windows, NetworkManager and macOS call themselves in a network that they share, and where tunnels live.
HOTSPOTS = (IPv4Address("192.168.137.1"), IPv4Network("10.42.0.0/16"), IPv4Address("192.168.2.1"))
TUNNELS, LONE = IPv4Network("100.64.0.0/10"), IPv4Network("169.254.0.0/16")
# Asked for the way out, never spoken to: an address of no machine.
NOWHERE = ("192.0.2.1", 9)


@dataclass(frozen=True)
class Way:
    """One address of this machine. `name` is what its system calls the card, `kind` what it seems to be."""

    host: str
    name: str
    kind: Kind
    is_usual: bool = False
    port: int = 80

    @property
    def url(self) -> str:
        return f"http://{self.host}" if self.port == 80 else f"http://{self.host}:{self.port}"


def ways(port: int, listens_on: str = "", look: Callable = ifaddr.get_adapters) -> list[Way]:
    """Every address that this machine has, the likeliest first, or the only one it listens on; without a
    network, what it calls itself.
    """
    if listens_on not in ("", "0.0.0.0", "::"):
        host = f"[{listens_on}]" if ":" in listens_on else listens_on
        return [Way(host, "", "self" if is_local(f"{host}:{port}") else "network", True, port)]
    usual = _usual()
    found = [
        Way(host.ip, card.nice_name, kind_of(card.nice_name, host.ip), host.ip == usual, port)
        for card in look()
        for host in card.ips
        if host.is_IPv4 and not is_local(host.ip)
    ]
    found.sort(key=lambda way: (KINDS.index(way.kind), not way.is_usual, way.name, way.host))
    return found or [Way("127.0.0.1", "", "self", True, port)]


def kind_of(name: str, host: str) -> Kind:
    address = IPv4Address(host)
    if address in LONE:
        return "lone"
    if re.search(INNER, name):
        return "inner"
    if re.search(VPN, name) or address in TUNNELS:
        return "vpn"
    if re.search(SHARED, name) or any(
        address in place if isinstance(place, IPv4Network) else address == place for place in HOTSPOTS
    ):
        return "hotspot"
    return "network"


def reachable_address(port: int, listens_on: str = "") -> str:
    """`http://<address>:<port>` that phones on the same network most likely reach."""
    return ways(port, listens_on)[0].url


def _usual() -> str:
    """By which address this machine would go out, as its system picks; empty without a way out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # A datagram socket sends nothing on connect.
            probe.connect(NOWHERE)
            return probe.getsockname()[0]
        except OSError:
            return ""


class Address:
    """Where phones reach this server: the address it was given, or else the one that a leader picked among
    those it has, or the likeliest. It follows when the network changes.
    """

    def __init__(self, public_url: str, look: Callable[[], list[Way]]) -> None:
        self.is_given = bool(public_url)
        self.url = public_url.rstrip("/")
        self.ways: list[Way] = []
        # When a phone last opened the page that says it got here.
        self.reached_at = 0.0
        self._look = look
        self._picked = ""

    def look_around(self) -> bool:
        """Whether it is another one than before."""
        before = self.url
        self.ways = self._look()
        if not self.is_given:
            there = [way.url for way in self.ways]
            self.url = self._picked if self._picked in there else there[0]
        return self.url != before

    def reached(self, by: str, now: float) -> None:
        """Somebody at the address `by` got here. This machine itself proves nothing, and nobody is kept."""
        if not is_local(by) and by not in [way.host for way in self.ways]:
            self.reached_at = now

    def pick(self, url: str) -> bool:
        """Keep to this one for as long as the machine has it. Whether it is another one than before."""
        self._picked = url
        return self.look_around()


def is_local(host: str) -> bool:
    """Whether only this machine itself can use that host, with or without a port."""
    name = host.rsplit(":", 1)[0].strip("[]")
    return name == "localhost" or name.startswith("127.") or name in ("::1", "")


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
