"""What suggestions were worth on a real board, read off its history: followed, changed, waved away,
regretted.
"""

from models.workshop.cluster import Move


def worth(moves: list[Move]) -> dict[str, int]:
    """Counts of ideas, moves that were taken back left out.

    {"offered": in all that was suggested, "followed": placed by a suggestion, "left_out": not taken along
    with a suggested cluster,
    "waved": waved away, "regretted": moved elsewhere by hand after they had followed one, "by_hand": placed
    with no suggestion}
    """
    found: dict[str, int] = dict.fromkeys(
        ("offered", "followed", "left_out", "waved", "regretted", "by_hand"), 0
    )
    followed: set[str] = set()
    for move in moves:
        items = set(move.after["items"])
        if move.undone:
            continue
        if move.what == "suggest":
            found["offered"] += move.offered
        elif move.what == "wave":
            found["waved"] += move.offered
        elif move.hint:
            found["followed"] += len(items)
            found["left_out"] += max(0, move.offered - len(items))
            followed |= items
        elif move.what in ("place", "create", "aside", "split"):
            found["regretted"] += len(items & followed)
            found["by_hand"] += len(items - followed)
            followed -= items
    return found
