"""Moments as days, written as the standard writes them: 2026-11-25."""

from datetime import UTC, datetime


def day(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).date().isoformat()
