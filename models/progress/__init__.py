"""How far a journey has come: what its gates measure, the overview in numbers, tags and what they gather."""
