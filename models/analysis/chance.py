"""Order without meaning: the same shuffle for the same person and list, so that nothing jumps and nothing
tells who wrote first.
"""

from hashlib import blake2b


def shuffled(keys: list, seed: str) -> list:
    return sorted(keys, key=lambda key: blake2b(f"{seed}:{key}".encode(), digest_size=8).digest())
