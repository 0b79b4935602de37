"""Measure a letter where the program is loaded already: ``python bench/letter.py [--rows 30] [--photos 4]``.

Processor time of the second and later letters, from the decision to the finished file with all its checks, beside that
of docxtpl alone, which fills the same template with the same values once and checks nothing: in one process and in
turns. The best of a few runs counts, because whatever else runs can only make one slower. What a cold command takes,
``time recourse draft …`` tells, and ``bench/evidence.py`` for an annex of 200 photos.
"""

import argparse
import datetime as dt
import io
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial

from docxtpl import DocxTemplate
from PIL import Image

from toolkit.documents import Document, draft
from toolkit.documents.annex import Annex, cuts
from toolkit.documents.grammar import ENVIRONMENT
from toolkit.documents.language import Language, written_in
from toolkit.documents.templates import file_name, template_at
from toolkit.model.order import Buyer, Contract, Goods, Order, OrderTerms, Payment, Supplier
from toolkit.model.picture import Picture
from toolkit.model.report import Defect, Photo, Quantities, Report, Results, Sampling, Source
from toolkit.model.resolution import DefectDecision, Resolution, Verdict
from toolkit.model.severity import BySeverity

MILLISECONDS = 1000
LIMIT = 45  # milliseconds, for a letter in one language
RUNS = 12
DAY = dt.date(2026, 11, 24)
CASES = (("rework", "en"), ("rework", "zh"), ("rework", "en-zh"), ("evidence", "en"), ("evidence", "zh"))
ORDER = Order(
    order=OrderTerms(
        number="TW-20618", date=dt.date(2026, 6, 2), item="LB-900-SG", delivery_date=dt.date(2026, 12, 18)
    ),
    buyer=Buyer(
        name="Acorn Imports", address="1 Oak Lane\nLeeds", country="GB", signatory="R. Amberley", title="Buyer"
    ),
    supplier=Supplier(name="Tallow Works", address="2 Willow Road\nNingbo", country="CN", email="sales@tallow.example"),
    payment=Payment(method="T/T", deposit_percent=Decimal(30), balance_percent=Decimal(70), balance_paid=False),
    contract=Contract(inspection_right="7.2", clauses=("7.4",), reinspection_cost="supplier"),
    goods=Goods(location="factory"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--rows", type=int, default=30)
    parser.add_argument("--photos", type=int, default=4)
    given = parser.parse_args()
    report = made_report(given.rows, given.photos)
    resolution = decided(report)
    print(f"{given.rows} defect rows, {given.photos} photos; at most {LIMIT} ms for a letter in one language")
    for kind, lang in CASES:
        tell(kind, lang, report, resolution)


def tell(kind: str, lang: str, report: Report, resolution: Resolution) -> None:
    annex = pictured(report) if kind == "evidence" else None

    def letter() -> Document:
        return draft(kind, report, resolution, ORDER, as_of=DAY, lang=lang, annex=annex)

    others = [partial(filled, kind, one.language, one.fields) for one in letter().wordings]
    ours, *theirs = in_turns(letter, *others)
    alone = sum(theirs)
    print(f"{kind} {lang}: {ours:.1f} ms, docxtpl alone {alone:.1f} ms, ratio {ours / alone:.2f}")


def in_turns(*work: Callable[[], object]) -> list[float]:
    """Return the least processor time of each of *work* in milliseconds, after one run that does not count."""
    best = [float("inf")] * len(work)
    for run in range(RUNS + 1):
        for number, one in enumerate(work):
            start = time.process_time()
            one()
            taken = time.process_time() - start
            best[number] = min(best[number], taken) if run else best[number]
    return [MILLISECONDS * taken for taken in best]


def filled(kind: str, language: Language, values: object) -> bytes:
    """Return what docxtpl alone makes of the supplied template of *kind*: no checks, and nothing kept."""
    word = DocxTemplate(io.BytesIO(template_at(file_name(kind, language), None).data))
    with written_in(language):
        word.render(values, ENVIRONMENT)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def made_report(rows: int, photos: int) -> Report:
    """Return a failed report with *rows* defects, the first of which have *photos* among them."""
    return Report(
        source=Source(file="report.pdf", sha256="0" * 64, format="pdf"),
        agency="Tallow Bay Inspection",
        report_no="TB-2026-118",
        inspection_date="2026-11-23",
        product="Lunch box",
        po_numbers=("TW-20618",),
        quantities=Quantities(ordered=3600, lot=3600),
        sampling=Sampling(
            standard="ISO 2859-1", level="II", sample_size=BySeverity(200, 200, 200), aql=BySeverity(0.0, 2.5, 4.0)
        ),
        defects=tuple(defects(rows, photos)),
        found=BySeverity(0, 2 * rows, rows),
        allowed=BySeverity(0, 10, 14),
        results=Results(aql="fail", overall="fail"),
    )


def defects(rows: int, photos: int) -> Iterator[Defect]:
    for number in range(rows):
        shown = (Photo(page=5, number=number + 1, bbox=(10.0, 10.0, 100.0, 80.0)),) if number < photos else ()
        box = (50.0, 100.0 + 14 * number, 540.0, 112.0 + 14 * number)
        yield Defect(description=f"Scratch {number + 3} mm long", major=2, minor=1, page=2, bbox=box, photos=shown)


def decided(report: Report) -> Resolution:
    return Resolution(
        verdict=Verdict(result="fail"),
        path="rework",
        per_defect=tuple(
            DefectDecision(
                description=defect.description,
                repairable="yes",
                detectable="visual",
                path="rework",
                method="Polish out; replace the panel if it stays",
                standard="No mark visible at 60 cm in daylight",
            )
            for defect in report.defects
        ),
    )


def pictured(report: Report) -> Annex:
    out = io.BytesIO()
    Image.new("RGB", (600, 450), "grey").save(out, "JPEG")
    return Annex(pictures=tuple(Picture(jpeg=out.getvalue(), width=90, height=70) for _ in cuts(report)), without=None)


if __name__ == "__main__":
    main()
