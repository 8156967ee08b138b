"""How an organisation's documents look: two colours, a logotype with its words, a Word template."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    for name, kind in (
        ("colour", sa.String(7)),
        ("second_colour", sa.String(7)),
        ("logo", sa.Text()),
        ("logo_alt", sa.String(160)),
        ("word_template", sa.Text()),
    ):
        op.add_column("organisation", sa.Column(name, kind, nullable=False, server_default=""))
