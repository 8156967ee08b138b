"""What Alembic runs: the steps, over the connection that models.schema hands it."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"], target_metadata=None, render_as_batch=True
)
context.run_migrations()
