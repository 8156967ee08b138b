"""'I am done' and 'more time, please': counts that may be lost, since a phone says them again when it comes
back.
"""

from collections import defaultdict
from collections.abc import Iterable

SIGNALS = ("ready", "more_time")


class Signals:
    """Each person has one word in a question, for themselves or for the table where they sit: a table counts
    once however many of it say so, and whoever goes to another has said nothing there yet.
    """

    def __init__(self) -> None:
        # {activity: {kind: {participant: for whom}}}; a table's number is told from a person's by its sign.
        self.said: dict[int, dict[str, dict[int, int]]] = defaultdict(lambda: {kind: {} for kind in SIGNALS})

    def set(
        self, participant_id: int, activity_id: int, kind: str, on: bool, table: int | None = None
    ) -> None:
        of = participant_id if table is None else -table
        words = self.said[activity_id]
        if on:
            words[kind][participant_id] = of
        else:
            _take_back(words[kind], participant_id, of)
        if kind == "ready" and on:
            _take_back(words["more_time"], participant_id, of)

    def get_up(self, participants: Iterable[int]) -> bool:
        """These go to other tables: what they said for the ones they leave goes with them. Whether there was
        anything.
        """
        return self._take_away(participants, tables_only=True)

    def silence(self, participants: Iterable[int]) -> bool:
        """These are in the room no more."""
        return self._take_away(participants, tables_only=False)

    def _take_away(self, participants: Iterable[int], tables_only: bool) -> bool:
        found = [
            (words, who)
            for kinds in self.said.values()
            for words in kinds.values()
            for who in participants
            if who in words and (words[who] < 0 or not tables_only)
        ]
        for words, who in found:
            del words[who]
        return bool(found)

    def forget(self, activity_id: int | None) -> None:
        if activity_id is not None:
            self.said.pop(activity_id, None)

    def counts(self, activity_id: int | None) -> dict[str, int]:
        return (
            {kind: len(set(words.values())) for kind, words in self.said[activity_id].items()}
            if activity_id in self.said
            else {}
        )

    def everything(self) -> list[list]:
        """All of them as [participant, activity, kind, True, table], for a process that has just come up."""
        return [
            [who, activity, kind, True, -of if of < 0 else None]
            for activity, kinds in self.said.items()
            for kind, words in kinds.items()
            for who, of in sorted(words.items())
        ]


def _take_back(words: dict[int, int], participant_id: int, of: int) -> None:
    """One's own, and at a table whatever hand there had said it."""
    words.pop(participant_id, None)
    for who in [who for who, whose in words.items() if whose == of]:
        del words[who]
