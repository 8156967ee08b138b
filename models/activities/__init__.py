"""The activity types by name, in the order of METHOD 2.1.

A new type is one file beside this one: whatever stands here is looked through for kinds.
"""

from importlib import import_module
from pkgutil import iter_modules

from models.activities.kind import Kind

KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Take a type in. TypeError where it leaves something unanswered that nobody can guess."""
    silent = kind.unanswered()
    if silent:
        raise TypeError(f"{type(kind).__name__} does not answer: {', '.join(silent)}")
    others = [other for other in KINDS.values() if other.name != kind.name]
    in_order = sorted([*others, kind], key=lambda each: each.order)
    KINDS.clear()
    KINDS.update({kind.name: kind for kind in in_order})


def outcomes() -> dict[str, str]:
    """The words that name what came of an activity, with their types: {"clusters": "cluster", ...}."""
    return {kind.outcome: kind.name for kind in KINDS.values() if kind.outcome}


for _file in iter_modules(__path__):
    _module = import_module(f"{__name__}.{_file.name}")
    for _found in vars(_module).values():
        is_kind = isinstance(_found, type) and issubclass(_found, Kind) and _found is not Kind
        if is_kind and _found.__module__ == _module.__name__:
            register(_found())
