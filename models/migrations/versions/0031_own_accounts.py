"""Logging in with an organisation's own accounts: who keeps them, which group gives what, and who is who."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    op.create_table(
        "provider",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("organisation_id", sa.Integer(), nullable=False, unique=True),
        sa.Column("issuer", sa.String(500), nullable=False),
        sa.Column("client_id", sa.String(200), nullable=False),
        sa.Column("sealed_secret", sa.Text(), nullable=False),
        sa.Column("button", sa.String(80), nullable=False),
        sa.Column("groups_claim", sa.String(80), nullable=False),
        sa.Column("newcomers", sa.Boolean(), nullable=False),
        sa.Column("passwords", sa.Boolean(), nullable=False),
        sa.Column("announced", sa.JSON(), nullable=False),
        sa.Column("looked_at", sa.Double(), nullable=False),
    )
    op.create_table(
        "group_rule",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column(
            "provider_id", sa.Integer(), sa.ForeignKey("provider.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("group", sa.String(200), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("journey_id", sa.Integer(), sa.ForeignKey("journey.id", ondelete="CASCADE")),
    )
    op.create_index("ix_group_rule_provider_id", "group_rule", ["provider_id"])
    op.create_table(
        "identity",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("person_id", sa.Integer(), sa.ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("issuer", sa.String(500), nullable=False),
        sa.Column("subject", sa.String(255), nullable=False),
        sa.Column("joined_at", sa.Double(), nullable=False),
        sa.UniqueConstraint("organisation_id", "issuer", "subject"),
    )
    op.create_index("ix_identity_person_id", "identity", ["person_id"])
    op.add_column("seat", sa.Column("by_group", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("sign_in", sa.Column("by_own", sa.Boolean(), nullable=False, server_default=sa.false()))
