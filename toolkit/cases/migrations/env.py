"""Runs the migrations on the connection that `toolkit.cases.schema` hands over; there is no file of settings."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
