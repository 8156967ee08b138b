"""The table of those elsewhere has a number of its own, whatever tables there are in the room. What was
written there is said to come from nowhere.
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"

ELSEWHERE = 99
WORKSHOP = sa.table("workshop", *map(sa.column, ("id", "tables", "state")))
CONTRIBUTION = sa.table("contribution", *map(sa.column, ("workshop_id", "table_number", "origin")))
PEN = sa.table("pen", *map(sa.column, ("workshop_id", "table_number")))
PARTICIPANT = sa.table(
    "participant", *map(sa.column, ("id", "workshop_id", "table_number")), sa.column("wrote_for", sa.JSON)
)


def upgrade() -> None:
    connection = op.get_bind()
    meetings = sa.select(WORKSHOP.c.id, WORKSHOP.c.tables).where(
        WORKSHOP.c.tables > 0, WORKSHOP.c.state != "closed"
    )
    for workshop, tables in connection.execute(meetings).all():
        was = tables + 1
        told = (CONTRIBUTION.c.table_number == was) & (CONTRIBUTION.c.origin == str(was))
        connection.execute(
            sa.update(CONTRIBUTION).where(CONTRIBUTION.c.workshop_id == workshop, told).values(origin="")
        )
        for seated in (CONTRIBUTION, PEN, PARTICIPANT):
            connection.execute(
                sa.update(seated)
                .where(seated.c.workshop_id == workshop, seated.c.table_number == was)
                .values(table_number=ELSEWHERE)
            )
        there = sa.select(PARTICIPANT.c.id, PARTICIPANT.c.wrote_for).where(
            PARTICIPANT.c.workshop_id == workshop
        )
        for participant, wrote_for in connection.execute(there).all():
            if was in wrote_for.values():
                moved = {asked: ELSEWHERE if table == was else table for asked, table in wrote_for.items()}
                connection.execute(
                    sa.update(PARTICIPANT).where(PARTICIPANT.c.id == participant).values(wrote_for=moved)
                )
