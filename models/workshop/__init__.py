"""One meeting: workshop, activities, participants, and what they write and answer."""
