"""Order without meaning: the same shuffle for the same person and list, so that nothing jumps and nothing
tells who wrote first.
"""

from hashlib import blake2b


def shuffled(keys: list, seed: str) -> list:
    return sorted(keys, key=lambda key: blake2b(f"{seed}:{key}".encode(), digest_size=8).digest())


def sampled(keys: list, person: int, question: object, size: int | None) -> list:
    """`size` of the things for one person. Everybody goes round the same hidden circle from where the one
    before stopped, so that each thing is shown to as many people as any other (METHOD 0.1).
    """
    if not size or size >= len(keys):
        return keys
    circle = shuffled(keys, f"circle:{question}")
    start = (person * size) % len(circle)
    return (circle + circle)[start : start + size]
