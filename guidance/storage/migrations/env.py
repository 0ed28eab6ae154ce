"""Run the migrations in the transaction that the caller holds: they succeed whole or not at all."""

from alembic import context

from guidance.storage.learner_tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
