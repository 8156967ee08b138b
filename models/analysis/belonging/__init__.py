"""Which ideas may belong together: offline, deterministic, a help that never decides.

Runs in a process of its own (worker.py).
"""

# Below this many ideas a person is as quick without help: docs/suggestions.md.
QUIET_BELOW = 50
# Memory grows with the square of them, and nobody sorts this many in one board.
QUIET_ABOVE = 2500
# The slider: how alike ideas must be to stand together, 0..1.
GRAINS = {"fine": 0.30, "medium": 0.22, "coarse": 0.15}
