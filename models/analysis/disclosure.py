"""Small groups are never shown, nor left over when the shown ones are subtracted from the total (D-24)."""

SMALLEST = 5


def showable(sizes: dict, k: int = SMALLEST) -> set:
    """Which groups may be shown beside the total, given how many answered in each.

    The hidden rest must be empty or at least `k` people, otherwise total minus shown would reveal it; then
    the smallest shown group is hidden too. Answers of people without a group (key None) belong to the rest.
    """
    shown = {group for group, n in sizes.items() if group is not None and n >= k}
    while shown:
        rest = sum(n for group, n in sizes.items() if group not in shown)
        if rest == 0 or rest >= k:
            break
        shown.remove(min(shown, key=lambda group: (sizes[group], str(group))))
    return shown


def together(tables: list[dict], k: int = SMALLEST) -> set:
    """Groups showable in every one of several tables of sizes (one dict per item), so that no item gives
    another away.
    """
    groups = {group for sizes in tables for group in sizes if group is not None}
    while True:
        kept = {
            group
            for group in groups
            if all(not sizes.get(group) or group in showable(_only(sizes, groups), k) for sizes in tables)
        }
        if kept == groups:
            return kept
        groups = kept


def _only(sizes: dict, groups: set) -> dict:
    """The same people, with every group outside `groups` counted as the rest."""
    folded = {group: n for group, n in sizes.items() if group in groups}
    folded[None] = sum(n for group, n in sizes.items() if group not in groups)
    return folded
