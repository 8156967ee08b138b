"""Organisations own journeys, templates and people. What was there becomes the one organisation's."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

OWNED = ("journey", "person", "invitation", "own_template")
# The names that SQLite and PostgreSQL give, or would have given.
NAMES = {"uq": "%(table_name)s_%(column_0_name)s_key"}


def upgrade() -> None:
    op.create_table(
        "organisation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(160), nullable=False),
        sa.Column("privacy_contact", sa.String(300), nullable=False),
        sa.Column("access_contact", sa.String(300), nullable=False),
        sa.Column("privacy_text", sa.Text, nullable=False),
        sa.Column("access_text", sa.Text, nullable=False),
        sa.Column("first_lead", sa.String(120), nullable=False),
    )
    # No organisation has the number 0: what nobody gave to one would be found by nobody.
    for table in ("journey", "own_template"):
        op.add_column(table, sa.Column("organisation_id", sa.Integer, nullable=False, server_default="0"))
    for table in ("person", "invitation"):
        op.add_column(table, sa.Column("organisation_id", sa.Integer))
    for table in OWNED:
        op.create_index(f"ix_{table}_organisation_id", table, ["organisation_id"])
    with op.batch_alter_table("own_template", naming_convention=NAMES) as own_template:
        own_template.drop_constraint("own_template_name_key", type_="unique")
        own_template.create_unique_constraint(
            "own_template_organisation_id_name_key", ["organisation_id", "name"]
        )
    _hand_over(op.get_bind())


def _hand_over(connection: sa.Connection) -> None:
    """Everything to one organisation, named and answering as all its journeys did, where they agree."""
    if not any(connection.scalar(sa.text(f"SELECT count(*) FROM {table}")) for table in OWNED):
        return
    name, contact = _agreed(connection, "organisation"), _agreed(connection, "contact")
    connection.execute(
        sa.text(
            "INSERT INTO organisation"
            " (name, privacy_contact, access_contact, privacy_text, access_text, first_lead)"
            " VALUES (:name, :contact, :contact, '', '', '')"
        ),
        {"name": name, "contact": contact},
    )
    for table in OWNED:
        connection.execute(
            sa.text(f"UPDATE {table} SET organisation_id = (SELECT max(id) FROM organisation)")
        )


def _agreed(connection: sa.Connection, column: str) -> str:
    said = connection.scalars(
        sa.text(f"SELECT DISTINCT {column} FROM journey WHERE {column} != '' AND rehearses_id IS NULL")
    ).all()
    return said[0] if len(said) == 1 else ""
