"""Numbers for whoever watches over the server, in the form that Prometheus reads at /metrics.

Nothing in them is about a person.
"""

import hmac
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flask import Flask, Response, abort, request
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Histogram,
    Metric,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily

from models.live.address import is_local
from models.live.views import AUDIENCES

if TYPE_CHECKING:
    from models.live.house import House

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    def __init__(self, house: "House") -> None:
        self.house = house
        self.registry = CollectorRegistry()
        self.commands = Counter(
            "malbild_commands_total",
            "Commands by door, verb and outcome",
            ("door", "verb", "outcome"),
            registry=self.registry,
        )
        self.seconds = Histogram(
            "malbild_command_seconds",
            "From a command's arrival to its answer",
            ("door",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.groups = Histogram(
            "malbild_group_size",
            "Commands committed together",
            buckets=(1, 2, 4, 8, 16, 32, 64),
            registry=self.registry,
        )
        self.pages = Counter("malbild_pages_total", "Pages by status", ("status",), registry=self.registry)
        ProcessCollector(registry=self.registry)
        self.registry.register(self)

    def collect(self) -> Iterator[Metric]:
        """What is asked for only when somebody looks."""
        rooms = list(self.house.rooms.values())
        guests = GaugeMetricFamily("malbild_guests", "Lines open in this process", labels=("audience",))
        for audience in AUDIENCES:
            guests.add_metric((audience,), sum(len(room.here.inside[audience]) for room in rooms))
        waiting = sum(len(room.here.said_here(self.house.clock())["away"]) for room in rooms)
        troubles = GaugeMetricFamily("malbild_trouble", "1 while it does not answer", labels=("what",))
        for what in ("storage", "link"):
            troubles.add_metric((what,), int(what in self.house.troubles))
        yield guests
        yield GaugeMetricFamily(
            "malbild_waiting_phones", "Phones that dropped off and are waited for", value=waiting
        )
        yield GaugeMetricFamily(
            "malbild_rooms",
            "Workshops with somebody in them",
            value=sum(room.is_listened_to for room in rooms),
        )
        yield GaugeMetricFamily(
            "malbild_waiting_commands", "Commands in line", value=self.house.commands.line.qsize()
        )
        yield troubles


def show(app: Flask, house: "House", key: str) -> None:
    """/metrics for this machine itself, or for whoever holds the key."""

    @app.get("/metrics")
    def metrics() -> Response:
        shown = request.headers.get("Authorization", "").removeprefix("Bearer ")
        itself = is_local(request.remote_addr or "-") and "X-Forwarded-For" not in request.headers
        if not (hmac.compare_digest(shown.encode(), key.encode()) if key else itself):
            abort(404)
        return Response(generate_latest(house.metrics.registry), content_type=CONTENT_TYPE_LATEST)
