"""Lines of a meeting's note that several types write."""

from models.language import pick, say


def ground_lines(ground: dict | None, language: str) -> list[str]:
    """What all groups are for, and what they see differently, with each group's part."""
    lines = []
    for side in ("unites", "divides", "within"):
        for shared in (ground or {}).get(side, []):
            mark = f" ”{pick(shared['mark'], language)}”" if shared.get("mark") else ""
            least = say(language, "ground-least", percent=shared["groups"][-1]["percent"])
            groups = (
                least
                if side == "unites"
                else " · ".join(say(language, "ground-group", **group) for group in shared["groups"])
            )
            lines.append(f"{say(language, 'ground-' + side)}: {shared['text']}{mark} ({groups})")
    return lines
