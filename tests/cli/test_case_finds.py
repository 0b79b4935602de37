"""Which defects of a report are within their limit: by its own figures, and none that is a matter of safety."""

from msgspec.structs import replace

from toolkit.cases.reply_spared import Finds
from toolkit.cli.case_finds import sorted_out
from toolkit.model.report import Defect, Report, Source
from toolkit.model.resolution import DefectDecision
from toolkit.model.severity import Counts

ROWS = (
    Defect(description="Paint run", major=10),
    Defect(description="Dent", minor=4),
    Defect(description="Dent and run", major=1, minor=1),
    Defect(description="Sharp point", minor=1),
)
KNOWN = tuple(DefectDecision(description=one.description, hazard=one.description == "Sharp point") for one in ROWS)


def report(allowed: Counts) -> Report:
    return Report(source=Source(file="r.pdf", sha256="0", format="pdf"), defects=ROWS, allowed=allowed)


def test_a_class_that_keeps_its_printed_limit_is_within_it() -> None:
    told = sorted_out(report(Counts(0, 7, 10)), KNOWN)
    assert told == Finds(within=("Dent",), beyond=("Paint run", "Dent and run", "Sharp point"))


def test_without_a_printed_limit_or_a_decision_nothing_is_within_it() -> None:
    assert sorted_out(report(Counts(0, 7, None)), KNOWN).within == ()
    assert sorted_out(report(Counts(0, 7, 10)), KNOWN[1:]) == Finds()


def test_what_the_report_says_for_the_supplier_goes_with_its_defects() -> None:
    rows = (
        Defect(description="Bubbles under the lacquer; same on the sealed sample", major=10),
        Defect(description="Dent, not seen on the sealed sample", major=4),
        Defect(description="No approved sample at hand", major=1),
    )
    known = tuple(DefectDecision(description=one.description) for one in rows)
    told = sorted_out(replace(report(Counts(0, 7, 10)), defects=rows), known)
    assert told.pleas == ((rows[0].description, "look at your sample before you answer"),)
