"""The supplier of a case by key, so that a supplier's history is found without reading every case."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("cases", sa.Column("supplier", sa.String(200), nullable=True))
    op.create_index("ix_cases_supplier", "cases", ["supplier"])
    from toolkit.cases.names import key

    bind = op.get_bind()
    for number, standing in bind.execute(sa.text("SELECT id, standing FROM cases")).all():
        name = json.loads(standing).get("supplier")
        if name:
            bind.execute(
                sa.text("UPDATE cases SET supplier = :key WHERE id = :id"), {"key": key(name)[:200], "id": number}
            )
