"""Who sits at the desk."""

import pytest


@pytest.fixture
def lead(site):
    """The process lead, with a journey begun."""
    visitor = site.visitor().lead()
    visitor.post(
        "/desk/journeys", from_page="/desk", title="Målbild 2032", organisation="Biblioteket", horizon="2032"
    )
    return visitor
