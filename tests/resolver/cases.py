"""Cases in one line: a report that failed with the rows given, an order at the factory with its balance unpaid."""

import datetime as dt
import json
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import msgspec
from msgspec.structs import replace

from toolkit.model import order as terms
from toolkit.model.codec import from_json
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Defect, Quantities, Report, Results, Sampling, Section, Source
from toolkit.model.resolution import Resolution
from toolkit.model.severity import BySeverity, Counts
from toolkit.resolver import resolve

SAMPLES = Path(__file__).parents[2] / "samples"
INSPECTED = dt.date(2026, 9, 7)  # a Monday
AS_OF = dt.date(2026, 9, 8)
SOURCE = Source(file="r.pdf", sha256="0" * 64, format="pdf")

# Words the knowledge base knows for a steel box: repairable, permanent and unknown; found by eye and by test.
DENT = "Dent on the box"
SCRATCH = "Scratch on the lid"
RUST = "Rust spot on hinge"
WELD = "Weld spatter inside"
CHIP = "Paint chip at the corner"
LEAK = "Water leak at the seam"
SINK = "Sink mark on the lid"
BURN = "Burn mark on the rim"
RIDDLE = "Flummoxed grommet"


def row(description: str, *, critical: int = 0, major: int = 0, minor: int = 0) -> Defect:
    return Defect(description=description, critical=critical, major=major, minor=minor, page=4)


def report(*rows: Defect, overall: str | None = "fail", **changes: object) -> Report:
    """Return a report on 3,600 steel boxes, 200 looked at, Ac 0/10/14, whose totals are the sums of *rows*."""
    found = Counts(*(sum(count or 0 for count in column) for column in zip(*(_counts(r) for r in rows), strict=True)))
    made = Report(
        source=SOURCE,
        inspection_type="Pre-shipment inspection",
        inspection_date=INSPECTED.isoformat(),
        product="Steel tool box",
        quantities=Quantities(ordered=3600, lot=3600, unit="pcs"),
        sampling=Sampling(level="II", sample_size=BySeverity(200, 200, 200), aql=BySeverity(0.0, 2.5, 4.0)),
        defects=rows,
        found=found if rows else Counts(0, 0, 0),
        allowed=BySeverity(0, 10, 14),
        results=Results(overall=overall),  # type: ignore[arg-type]
    )
    return replace(made, **changes)


def order(**tables: Mapping[str, object]) -> Order:
    """Return an order of 3,600 boxes at 8.50 with the given fields of its tables changed: ``order(goods={...})``."""
    base = Order(
        order=terms.OrderTerms(
            unit_price=Decimal("8.50"), quantity=3600, currency="USD", latest_shipment=dt.date(2026, 12, 1)
        ),
        payment=terms.Payment(
            method="T/T", deposit_percent=Decimal(30), balance_percent=Decimal(70), balance_paid=False
        ),
        contract=terms.Contract(inspection_right="7.2", reinspection_cost="supplier"),
        costs=terms.Costs(delay_per_day=Decimal(350), margin_per_unit=Decimal(7)),
        goods=terms.Goods(location="factory"),
    )
    return replace(base, **{name: replace(getattr(base, name), **fields) for name, fields in tables.items()})


ORDER = order()
SEASON = {"latest_shipment": dt.date(2026, 9, 12), "season_deadline": dt.date(2026, 9, 14)}


def resolved(made: Report, under: Order = ORDER, *, as_of: dt.date = AS_OF, policy: Policy | None = None) -> Resolution:
    return resolve(made, under, policy=policy or Policy(), as_of=as_of)


def rules(resolution: Resolution) -> set[str]:
    return {reason.rule for reason in resolution.reasons}


def text(resolution: Resolution, rule: str) -> str:
    return " ".join(reason.text for reason in resolution.reasons if reason.rule == rule)


def asked(resolution: Resolution) -> set[str]:
    return {ask.field for ask in resolution.asks}


def option(resolution: Resolution, path: str) -> tuple[bool, str]:
    found = next(option for option in resolution.options if option.path == path)
    return found.allowed, " ".join(found.why)


def section(name: str, result: str = "fail") -> Section:
    return Section(name=name, result=result, page=6)  # type: ignore[arg-type]


def sample_names() -> list[str]:
    return sorted(path.name.removesuffix(".truth.json") for path in (SAMPLES / "reports").glob("*.truth.json"))


def sample_report(name: str) -> Report:
    """Return the truth of a sample as the reader hands it over: with its file's digest and its problems' levels."""
    truth = json.loads((SAMPLES / "reports" / f"{name}.truth.json").read_text(encoding="utf-8"))
    truth.pop("score", None)
    truth["source"]["sha256"] = "0" * 64
    for problem in truth["problems"]:
        problem |= {"level": "warning" if problem["code"] == "no_defect_table" else "error", "message": problem["code"]}
    for defect in truth["defects"]:
        defect.pop("description_alt", None)
    return from_json(json.dumps(truth).encode(), Report)


def sample_order(name: str) -> Order:
    path = SAMPLES / "orders" / f"{name}.toml"
    if not path.exists():
        return Order()
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal), Order, strict=False)


def resolved_sample(name: str) -> Resolution:
    made = sample_report(name)
    day = dt.date.fromisoformat(made.inspection_date) + dt.timedelta(days=1) if made.inspection_date else AS_OF
    return resolve(made, sample_order(name), as_of=day)


def _counts(defect: Defect) -> tuple[int | None, ...]:
    return defect.critical, defect.major, defect.minor
