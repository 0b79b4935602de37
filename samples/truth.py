"""The truth beside a sample: what a careful reader finds on its pages, in the shape of ``recourse read --json``."""

from report_data import SEVERITIES, Counts, Defect, Pages, Report, Sample, Sampling

Json = dict[str, object]
NO_COUNTS = Counts()


def truth(sample: Sample, pages: Pages) -> Json:
    head: Json = {
        "schema": "recourse.report/1",
        "source": {"file": f"{sample.name}.pdf", "format": "pdf", "pages": pages.total, "text": "text"},
    }
    if sample.report is None:
        return head | _of_another_kind(sample)
    return head | _of_a_report(sample.report, pages)


def _of_a_report(report: Report, pages: Pages) -> Json:
    found, allowed = report.found, report.allowed
    return {
        "kind": "inspection",
        "agency": report.agency,
        "report_no": report.report_no,
        "inspection_type": report.service,
        "inspection_date": report.inspected.isoformat(),
        "client": report.client,
        "supplier": report.supplier,
        "factory": report.factory,
        "product": report.product,
        "po_numbers": [report.po],
        "items": [report.item],
        "quantities": _quantities(report),
        "sampling": _sampling(report.sampling),
        "defects": [_defect(defect, report, pages) for defect in report.defects],
        "found": _counts(found),
        "allowed": _counts(allowed),
        "defective_units": report.defective_units,
        "results": {"aql": report.aql_result, "overall": report.overall},
        "sections": [
            {"name": section.name, "result": section.result, "page": pages.places[section.name]}
            for section in report.sections
        ],
        "remarks": list(report.remarks),
        "problems": [{"code": code} for code in report.problems],
    }


def _quantities(report: Report) -> Json:
    q = report.quantities
    return {"ordered": q.ordered, "lot": q.lot, "produced": q.produced, "packed": q.packed, "unit": q.unit}


def _sampling(sampling: Sampling | None) -> Json:
    if sampling is None:
        return {
            "standard": None,
            "level": None,
            "inspection": None,
            "sample_size": _counts(NO_COUNTS),
            "aql": _counts(NO_COUNTS),
        }
    aql = [0 if printed == "0" else float(printed) for printed in sampling.aql]
    return {
        "standard": sampling.standard,
        "level": sampling.level,
        "inspection": sampling.inspection,
        "sample_size": dict.fromkeys(SEVERITIES, sampling.size),
        "aql": dict(zip(SEVERITIES, aql, strict=True)),
    }


def _counts(counts: Counts) -> Json:
    return dict(zip(SEVERITIES, counts.each(), strict=True))


def _defect(defect: Defect, report: Report, pages: Pages) -> Json:
    row: Json = {"description": defect.printed(), **_counts(defect.counts())}
    row |= {"item": None, "section": report.checklist_name, "page": pages.places[defect.text]}
    return row | {"description_alt": [defect.text, defect.zh]} if defect.zh else row


def _of_another_kind(sample: Sample) -> Json:
    nothing = dict.fromkeys(("inspection_type", "inspection_date", "client", "supplier", "factory", "product"))
    return {
        "kind": "other",
        "agency": sample.agency,
        "report_no": sample.document_no,
        **nothing,
        "po_numbers": [],
        "items": [],
        "quantities": dict.fromkeys(("ordered", "lot", "produced", "packed", "unit")),
        "sampling": _sampling(None),
        "defects": [],
        "found": _counts(NO_COUNTS),
        "allowed": _counts(NO_COUNTS),
        "defective_units": None,
        "results": {"aql": None, "overall": None},
        "sections": [],
        "remarks": [],
        "problems": [{"code": "not_an_inspection_report"}],
        "score": {"skip": ["header"]},
    }
