"""'I am done' and 'more time, please': counts that may be lost, since a phone says them again when it comes
back.
"""

from collections import defaultdict

SIGNALS = ("ready", "more_time")


class Signals:
    def __init__(self) -> None:
        self.said: dict[int, dict[str, set[int]]] = defaultdict(lambda: {kind: set() for kind in SIGNALS})

    def set(self, participant_id: int, activity_id: int, kind: str, on: bool) -> None:
        people = self.said[activity_id][kind]
        (people.add if on else people.discard)(participant_id)
        if kind == "ready" and on:
            self.said[activity_id]["more_time"].discard(participant_id)

    def forget(self, activity_id: int | None) -> None:
        if activity_id is not None:
            self.said.pop(activity_id, None)

    def counts(self, activity_id: int | None) -> dict[str, int]:
        return (
            {kind: len(people) for kind, people in self.said[activity_id].items()}
            if activity_id in self.said
            else {}
        )

    def everything(self) -> list[list]:
        """All of them as [participant, activity, kind, True], for a process that has just come up."""
        return [
            [who, activity, kind, True]
            for activity, kinds in self.said.items()
            for kind, people in kinds.items()
            for who in sorted(people)
        ]
