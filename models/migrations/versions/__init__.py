"""One file per step; each says what it does to data that exists, and why."""
