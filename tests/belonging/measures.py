"""What a suggestion is worth to a facilitator, in deeds: pure functions on labels, no text and no database.

`gold` is a label per idea, None for an odd one out that belongs with no other; `found` a group number per
idea, None where it was left alone.
"""

from collections import Counter, defaultdict

# A wrong placement has to be noticed before it can be mended.
STRICT = 2


def effort(gold: list, found: list, wrong: int = STRICT) -> int:
    """Deeds from the suggestion to the labels, by somebody who always takes the cheaper way.

    A suggested group is kept (1: look, accept, name) or taken apart (1, and each of its ideas is placed by
    hand). A kept group whose theme
    stands already is merged (1); an idea in it that does not belong costs `wrong`; an idea that belongs
    somewhere and was left alone 1;
    a theme that no kept group stands for is made (1).
    """
    groups: dict[int, list] = defaultdict(list)
    for label, group in zip(gold, found, strict=True):
        groups[group].append(label)
    alone = groups.pop(None, [])
    by_theme: dict = defaultdict(list)
    for labels in groups.values():
        theme, n = max(Counter(labels).items(), key=lambda pair: (pair[0] is not None, pair[1], str(pair[0])))
        apart = 1 + sum(label is not None for label in labels)
        by_theme[theme].append((1 + wrong * (len(labels) - n), apart))
    themes = {label for label in gold if label is not None}
    return (
        sum(label is not None for label in alone)
        + sum(apart for _, apart in by_theme[None])
        + sum(_theme(by_theme[theme]) for theme in sorted(themes))
    )


def _theme(groups: list[tuple[int, int]]) -> int:
    """Deeds for one theme, given (kept, apart) of each group that is mostly of it."""
    made = 1 + sum(apart for _, apart in groups)
    if not groups:
        return made
    # The first kept stands for the theme and needs no merging; at least one is kept even where that is dearer
    # for it alone.
    kept = (
        sum(min(keep + 1, apart) for keep, apart in groups)
        - 1
        + min(max(0, keep + 1 - apart) for keep, apart in groups)
    )
    return min(made, kept)


def by_hand(gold: list) -> int:
    """Deeds without any suggestion: every idea that belongs somewhere is placed, every theme made."""
    return sum(label is not None for label in gold) + len({label for label in gold if label is not None})


def saved(gold: list, found: list, wrong: int = STRICT) -> float:
    """Share of the deeds by hand that the suggestion saves; below zero when it costs more than it gives."""
    return 1 - effort(gold, found, wrong) / by_hand(gold)


def bcubed(gold: list, found: list) -> float:
    """F1 of BCubed precision and recall; whatever was left alone counts as a group of its own, as does each
    odd one out.
    """
    truth = [(label, None) if label is not None else (None, i) for i, label in enumerate(gold)]
    guess = [(group, None) if group is not None else (None, i) for i, group in enumerate(found)]
    both, ours, theirs = Counter(zip(truth, guess, strict=True)), Counter(guess), Counter(truth)
    precision = sum(both[pair] / ours[pair[1]] for pair in zip(truth, guess, strict=True)) / len(gold)
    recall = sum(both[pair] / theirs[pair[0]] for pair in zip(truth, guess, strict=True)) / len(gold)
    return 2 * precision * recall / (precision + recall)
