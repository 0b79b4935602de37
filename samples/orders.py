"""The order file of a sample, as TOML: what the report already tells, and what only the buyer's papers say."""

import datetime as dt
import json
from decimal import Decimal

from report_data import SEVERITIES, Deal, Report

TABLES = ("order", "buyer", "supplier", "payment", "contract", "costs", "concession", "goods", "inspection", "release")


def order_toml(report: Report, deal: Deal) -> str:
    known: dict[str, dict[str, object]] = {
        "order": {"number": report.po, "item": report.item, "quantity": report.quantities.ordered},
        "buyer": {"name": report.client},
        "supplier": {"name": report.supplier},
    }
    if report.sampling:
        aql = {name: Decimal(text) for name, text in zip(SEVERITIES, report.sampling.aql, strict=True)}
        known["contract"] = {"aql": aql, "level": report.sampling.level}
    lines = [f"# Order for samples/reports/{report.name}.pdf. All firms and people are invented."]
    for name in TABLES:
        table = known.get(name, {}) | deal.tables.get(name, {})
        if table:
            lines += ["", f"[{name}]", *(f"{key} = {toml(value)}" for key, value in table.items())]
    return "\n".join(lines) + "\n"


def toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | Decimal):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)
