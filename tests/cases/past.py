"""Cases of a supplier for the tests, each with its data in view."""

from datetime import date, timedelta

from msgspec.structs import replace

from toolkit.cases.supplier_record import SupplierRecord
from toolkit.cases.suppliers import record_of
from toolkit.model.history import PastCase, PastDefect, PastInspection
from toolkit.model.resolution import VerdictWord
from toolkit.model.severity import BySeverity

AS_OF = date(2026, 9, 8)
START = date(2026, 1, 5)
THREAD = PastDefect(description="Loose  thread", kind="garment/loose-thread", counts=BySeverity(major=4))
STAIN = PastDefect(description="Oil stain", counts=BySeverity(minor=3))


def inspection(
    verdict: VerdictWord = "fail",
    *defects: PastDefect,
    major: int | None = 12,
    sample: int | None = 200,
    original: bool = True,
) -> PastInspection:
    """A lot of 200 units at AQL 2.5: up to 10 are accepted."""
    return PastInspection(
        original=original,
        verdict=verdict,
        sample_size=BySeverity(major=sample),
        aql=BySeverity(major=2.5),
        found=BySeverity(major=major),
        allowed=BySeverity(major=10),
        defects=defects,
    )


def case(number: int, *inspections: PastInspection, closed: int | None = None, **more: object) -> PastCase:
    """A case of the day *number*, closed so many days later."""
    opened = START + timedelta(days=number)
    end = None if closed is None else opened + timedelta(days=closed)
    plain = PastCase(id=f"C-{number}", supplier="Acme Ltd", opened=opened, closed=end, inspections=inspections)
    return replace(plain, **more)


def lots(results: str) -> list[PastCase]:
    """``y`` for a lot that is accepted, with as much found as is allowed; ``n`` for one that is not."""
    told = {"y": inspection("pass", major=10), "n": inspection("fail", major=11)}
    return [case(number, told[result]) for number, result in enumerate(results)]


def record(*cases: PastCase) -> SupplierRecord:
    return record_of(cases, as_of=AS_OF)


def rules(told: SupplierRecord) -> list[tuple[str, str]]:
    return [(advice.kind, advice.rule) for advice in told.advice]
