"""The text to steer by: focus areas, statements, revisions with sources, published versions."""
