"""All fourteen types: what was marked to go on with, lists in the document, tags, templates of one's own, the
room's own network.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("journey_id", sa.Integer, sa.ForeignKey("journey.id", ondelete="CASCADE"), nullable=False),
        sa.Column("section", sa.String(20), nullable=False),
        sa.Column("number", sa.String(12), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("focus_areas", sa.JSON, nullable=False),
        sa.Column("builds_on", sa.JSON, nullable=False),
        sa.Column("gone_why", sa.String(300), nullable=False),
    )
    op.create_index("ix_passage_journey_id", "passage", ["journey_id"])
    op.create_table(
        "own_template",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(60), nullable=False, unique=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("by", sa.String(80), nullable=False),
        sa.Column("at", sa.Double, nullable=False),
    )
    for table, columns in MORE.items():
        for column in columns:
            op.add_column(table, column)


def _list(name: str) -> sa.Column:
    return sa.Column(name, sa.JSON, nullable=False, server_default="[]")


MORE = {
    "activity": [_list("chosen")],
    "card": [_list("tags")],
    "contribution": [_list("tags")],
    "journey": [_list("tags"), sa.Column("layout", sa.String(12), nullable=False, server_default="standard")],
    "statement": [sa.Column("role", sa.String(20), nullable=False, server_default="")],
    "workshop": [sa.Column("network", sa.JSON, nullable=False, server_default="{}")],
}
