"""What would change a rejection for safety; it stays the path, and the goods come back as a lot to be inspected."""

from toolkit.model.resolution import Reason
from toolkit.resolver.case import Row
from toolkit.resolver.checks import outside_the_product
from toolkit.resolver.ruling import places
from toolkit.resolver.settled import Settled
from toolkit.resolver.wording import listed, quoted


def critical_way_back(settled: Settled) -> Reason | None:
    """G11: told where every critical find is corrected by work outside the product, or is seen by the eye."""
    rows = [row for row in settled.case.rows if row.defect.critical]
    outside = [row for row in rows if outside_the_product(row.known, row.defect.description)]
    seen = [row for row in rows if row not in outside and row.known.detectable == "visual" and not _of_packing(row)]
    if not settled.case.failed or not rows or len(outside) + len(seen) < len(rows):
        return None
    why = [f"label, warning or packing and not the product is at fault in {_named(outside)}"] if outside else []
    why += [f"eyes find {_named(seen)}"] if seen else []
    text = (
        f"What would change it: {'; '.join(why)}. These goods may come again once that is corrected or taken out, "
        "every unit is screened, with its log, and whoever answers for product safety has assessed it in writing; "
        "only then are they inspected again."
    )
    return Reason(rule="G11", text=text, evidence=places(rows))


def _of_packing(row: Row) -> bool:
    """Return whether the knowledge is that of a packing: eyes that see a carton do not see what lies in it."""
    return (row.known.kind or "").startswith("printed-packaging/")


def _named(rows: list[Row]) -> str:
    return listed(quoted(row.defect.description) for row in rows)
