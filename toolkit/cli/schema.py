"""``recourse schema``: the JSON schemas of what goes in and comes out."""

import json
from typing import Annotated, Literal

import typer

from toolkit.cli.console import Talk

Name = Literal[
    "report",
    "resolution",
    "order",
    "policy",
    "aql",
    "manifest",
    "clause-check",
    "terms-lock",
    "case",
    "comparison",
    "supplier",
]


def schema(
    ctx: typer.Context,
    name: Annotated[
        Name | None, typer.Argument(help="Which one; without a name, all of them.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The output is JSON anyway.")] = False,  # noqa: ARG001
) -> None:
    """Print the JSON schemas of what goes in and comes out: reports, decisions, order files, contracts, cases.

    \b
      recourse schema report
      recourse schema order
    """
    talk: Talk = ctx.obj
    shown = schemas()
    talk.data(json.dumps(shown[name] if name else shown, ensure_ascii=False, indent=1).encode() + b"\n")


def schemas() -> dict[str, object]:
    """Return the schemas by name."""
    from toolkit.cases.case import Case
    from toolkit.cases.supplier_record import SupplierRecord
    from toolkit.cli.contract_check import ToldCheck
    from toolkit.cli.parcel import Manifest
    from toolkit.contracts.lock import Lock
    from toolkit.model.codec import json_schema
    from toolkit.model.comparison import Comparison
    from toolkit.model.order import Order
    from toolkit.model.policy import Policy
    from toolkit.model.report import Report
    from toolkit.model.resolution import Resolution
    from toolkit.sampling.scheme import Scheme

    kinds = {"report": Report, "resolution": Resolution, "order": Order, "policy": Policy, "aql": Scheme}
    kinds |= {"manifest": Manifest, "clause-check": ToldCheck, "terms-lock": Lock}
    kinds |= {"case": Case, "comparison": Comparison, "supplier": SupplierRecord}
    return {name: _money_as_numbers(json_schema(kind)) for name, kind in kinds.items()}


def _money_as_numbers(part: object) -> object:
    """Return *part* with decimals as the numbers that are written, not the strings that the schema maker assumes."""
    if isinstance(part, dict):
        if part.get("format") == "decimal":
            return {**{name: value for name, value in part.items() if name != "format"}, "type": "number"}
        return {name: _money_as_numbers(value) for name, value in part.items()}
    return [_money_as_numbers(value) for value in part] if isinstance(part, list) else part
