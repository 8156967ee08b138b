"""Where things stand for other systems, from this server's own address on."""

API = "/api/v1"


def journey_path(journey_id: int, *more: str) -> str:
    return "/".join((f"{API}/journeys/{journey_id}", *more))


def version_path(journey_id: int, label: str) -> str:
    return journey_path(journey_id, "versions", label)
