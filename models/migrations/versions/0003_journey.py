"""The journey: steps with gates, cards, objections; meetings of units and over days; fates that lead
somewhere.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "step",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("journey_id", sa.Integer, sa.ForeignKey("journey.id", ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("title", sa.JSON, nullable=False),
        sa.Column("templates", sa.JSON, nullable=False),
        sa.Column("version_in", sa.String(10), nullable=False),
        sa.Column("version_out", sa.String(10), nullable=False),
        sa.Column("per_unit", sa.Boolean, nullable=False),
        sa.Column("starts", sa.String(10), nullable=False),
        sa.Column("answer_by", sa.String(10), nullable=False),
        sa.Column("reading", sa.Text, nullable=False),
        sa.Column("done_at", sa.Double),
        sa.Column("done_by", sa.String(80), nullable=False),
        sa.Column("reached", sa.JSON, nullable=False),
    )
    op.create_index("ix_step_journey_id", "step", ["journey_id"])
    op.create_table(
        "step_check",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("step_id", sa.Integer, sa.ForeignKey("step.id", ondelete="CASCADE"), nullable=False),
        sa.Column("key", sa.String(20), nullable=False),
        sa.Column("words", sa.JSON, nullable=False),
        sa.Column("measure", sa.String(40), nullable=False),
        sa.Column("op", sa.String(10), nullable=False),
        sa.Column("wanted", sa.JSON, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("ticked_by", sa.String(80), nullable=False),
        sa.Column("ticked_at", sa.Double),
        sa.Column("waived_why", sa.Text, nullable=False),
        sa.Column("waived_by", sa.String(80), nullable=False),
        sa.Column("waived_at", sa.Double),
    )
    op.create_index("ix_step_check_step_id", "step_check", ["step_id"])
    op.create_table(
        "card",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("journey_id", sa.Integer, sa.ForeignKey("journey.id", ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.String(12), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("fields", sa.JSON, nullable=False),
        sa.Column("focus_area_id", sa.Integer, sa.ForeignKey("focus_area.id")),
        sa.Column("unit_id", sa.Integer, sa.ForeignKey("unit.id")),
        sa.Column("origin", sa.String(12), nullable=False),
        sa.Column("dropped_why", sa.String(300), nullable=False),
        sa.Column("by", sa.String(80), nullable=False),
        sa.Column("at", sa.Double, nullable=False),
    )
    op.create_index("ix_card_journey_id", "card", ["journey_id"])
    op.create_table(
        "objection",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("journey_id", sa.Integer, sa.ForeignKey("journey.id", ondelete="CASCADE"), nullable=False),
        sa.Column(
            "statement_id", sa.Integer, sa.ForeignKey("statement.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("gathers", sa.JSON, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("by", sa.String(80), nullable=False),
        sa.Column("at", sa.Double, nullable=False),
    )
    op.create_index("ix_objection_journey_id", "objection", ["journey_id"])
    op.create_index("ix_objection_statement_id", "objection", ["statement_id"])
    for table, columns in MORE.items():
        for column in columns:
            op.add_column(table, column)
    # No foreign keys in tables that stood before: SQLite could add them only by making the whole table anew.
    op.create_index("ix_workshop_step_id", "workshop", ["step_id"])
    op.create_index("ix_journey_rehearses_id", "journey", ["rehearses_id"])


def _text(name: str, kind=None, default: str = "") -> sa.Column:
    return sa.Column(name, kind or sa.Text(), nullable=False, server_default=default)


MORE = {
    "journey": [
        sa.Column("roles", sa.JSON, nullable=False, server_default="{}"),
        _text("contact", sa.String(300)),
        sa.Column("public", sa.Boolean, nullable=False, server_default=sa.false()),
        _text("keep_until", sa.String(10)),
        sa.Column("rehearses_id", sa.Integer),
        sa.Column("closed_at", sa.Double),
        _text("closed_why"),
    ],
    "unit": [
        sa.Column("headcount", sa.Integer),
        sa.Column("external", sa.Boolean, nullable=False, server_default=sa.false()),
    ],
    "workshop": [
        sa.Column("step_id", sa.Integer),
        sa.Column("unit_id", sa.Integer),
        _text("mode", sa.String(10), "live"),
        _text("planned_for", sa.String(16)),
        sa.Column("closes_at", sa.Double),
        sa.Column("invited", sa.Integer),
    ],
    "participant": [sa.Column("ticked", sa.JSON, nullable=False, server_default="[]")],
    "invitation": [
        sa.Column("lasting", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("person_id", sa.Integer),
    ],
    "revision": [_text("remark")],
    "contribution": [
        _text("fate_by", sa.String(80)),
        sa.Column("fate_at", sa.Double),
        _text("led_to", sa.String(40)),
    ],
}
