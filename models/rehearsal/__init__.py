"""Invented people, one folder: what they say, a copy of a meeting to practise on, clearing up after them."""
