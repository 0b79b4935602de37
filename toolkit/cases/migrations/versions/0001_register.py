"""The register: cases, their events, the files of these, and what is being written at this moment."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", sa.String(16), nullable=False, unique=True),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("serial", sa.Integer, nullable=False),
        sa.Column("report", sa.String(64), nullable=False, index=True),
        sa.Column("steps", sa.Integer, nullable=False),
        sa.Column("line", sa.Text, nullable=False),
        sa.Column("standing", sa.Text, nullable=False),
        sa.UniqueConstraint("year", "serial"),
    )
    op.create_table(
        "events",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("case_id", sa.Integer, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("step", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("seal", sa.String(64), nullable=False),
        sa.UniqueConstraint("case_id", "step"),
    )
    op.create_table(
        "intents",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("begun", sa.String(32), nullable=False),
        sa.Column("writer", sa.String(80), nullable=False),
        sa.Column("files", sa.Text, nullable=False),
        sa.Column("number", sa.String(16), nullable=True),
    )
    _only_added_to("events")


def _only_added_to(table: str) -> None:
    """Let nobody change or take away a row of *table*, not even by hand."""
    if op.get_bind().dialect.name == "sqlite":
        # REPLACE would take a row away without a word to the trigger on DELETE.
        known = f"SELECT 1 FROM {table} WHERE id = NEW.id OR (case_id = NEW.case_id AND step = NEW.step)"  # noqa: S608
        op.execute(
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS ({known}) "
            f"BEGIN SELECT RAISE(ABORT, '{table} are only added to'); END"
        )
        for what in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{what.lower()} BEFORE {what} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} are only added to'); END"
            )
        return
    op.execute(
        f"CREATE FUNCTION {table}_stay() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} are only added to'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_stay()"
    )
