"""From the bytes of a report file to the report: plain pages, rows, tables, particulars, verdicts, and the checks on them."""

import hashlib
from collections.abc import Sequence

import msgspec

from toolkit.errors import MissingPartError, UnreadableReportError
from toolkit.model.report import Place, Problem, Quantities, Report, Results, Sampling, Source
from toolkit.model.severity import BySeverity, Counts, Rates, Severity
from toolkit.parsers import furniture, letterhead, reconcile
from toolkit.parsers.centred import settled
from toolkit.parsers.entries import entries
from toolkit.parsers.findings import Findings, findings
from toolkit.parsers.grid import Row, rows_of
from toolkit.parsers.pages import UNDECODED, Page
from toolkit.parsers.particulars import TEXT_FIELDS, Particulars, particulars
from toolkit.parsers.photos import with_photos
from toolkit.parsers.remarks import remarks
from toolkit.parsers.sections import sections
from toolkit.parsers.tables import find_tables
from toolkit.parsers.verdicts import Verdict, of_workmanship, overall

KINDS = {b"%PDF": "pdf"}
HEAD_OF_FILE = 1024


def read(data: bytes, name: str) -> Report:
    """Return the report in *data*; *name* is the file's name, which is kept and never decides anything.

    Raises:
        UnreadableReportError, EncryptedReportError, LimitReachedError: it cannot be read at all.
        MissingPartError: it is of a kind whose reader is not installed.
    """
    source = Source(file=name, sha256=hashlib.sha256(data).hexdigest(), format=_format(data))
    from toolkit.parsers.pdf import read_pages  # the library takes a while to load

    return understand(read_pages(data), source)


def understand(pages: Sequence[Page], source: Source) -> Report:
    """Return what *pages* say, with every problem that was met."""
    scanned = [page.number for page in pages if page.scanned]
    source = msgspec.structs.replace(source, pages=len(pages), text=_text_kind(pages, scanned))
    if len(scanned) == len(pages):
        return Report(source=source, problems=(_unreadable_scan(scanned),))
    everything = [row for page in pages for row in rows_of(page)]
    rows = settled(furniture.body(everything, pages))
    heads = furniture.furniture(everything, pages)
    report = _report(rows, heads, pages, source)
    extra = tuple(_unreadable_pages(pages, scanned))
    return msgspec.structs.replace(report, problems=(*report.problems, *extra))


def _report(rows: Sequence[Row], heads: Sequence[Row], pages: Sequence[Page], source: Source) -> Report:
    found = findings(find_tables(rows), rows)
    labelled = list(entries([*_first_heads(heads), *rows]))
    facts = particulars(labelled, [row.text for row in rows])
    verdict = overall(rows, heads, labelled, pages)
    if not _is_inspection(rows, found, facts, verdict):
        return _other(source)
    workmanship = of_workmanship(rows, labelled, pages)
    parts = sections(rows, pages)
    results = Results(
        aql=workmanship.word or found.aql_result or _from_classes(found) or _from_sections(parts),
        overall=verdict.word,
        by_severity=found.by_severity,
    )
    report = Report(
        source=source,
        **_texts(rows, heads, facts),
        po_numbers=facts.lists["po_numbers"],
        items=facts.lists["items"],
        quantities=facts.quantities,
        sampling=_sampling(rows, found, facts),
        defects=with_photos(found.defects, rows, pages),
        found=found.found,
        allowed=found.allowed,
        defective_units=facts.defective_units,
        results=results,
        sections=parts,
        remarks=remarks(rows),
        places={**found.places, **facts.places, **_place("results.overall", verdict.place)},
    )
    known = (*found.problems, *facts.problems, *verdict.problems, *workmanship.problems)
    return msgspec.structs.replace(report, problems=(*known, *reconcile.problems(report, found, facts.single_aql)))


# --- pieces of the report ---------------------------------------------------------------------------------------------


def _texts(rows: Sequence[Row], heads: Sequence[Row], facts: Particulars) -> dict[str, str | None]:
    names = ("report_no", "inspection_date", "report_date", *TEXT_FIELDS)
    texts: dict[str, str | None] = {name: facts.texts.get(name) for name in names}
    for name, printed in (
        ("report_no", letterhead.number(rows)),
        ("inspection_type", letterhead.service(rows)),
        ("agency", letterhead.agency(rows, heads)),
    ):
        if texts[name] is None and printed is not None:
            texts[name] = printed[0]
            facts.places[name] = printed[1]
    if texts["agency"] is None and texts["inspector"] and letterhead.is_agency(texts["inspector"]):
        texts["agency"] = texts["inspector"]
    if texts["product"] is None:
        named = letterhead.product(rows, [text for text in texts.values() if text])
        if named is not None:
            texts["product"], facts.places["product"] = named
    return texts


def _sampling(rows: Sequence[Row], found: Findings, facts: Particulars) -> Sampling:
    named = letterhead.standard(rows)
    if named is not None:
        facts.places["sampling.standard"] = named[1]
    return Sampling(
        standard=named[0] if named else None,
        level=facts.level or _level_anywhere(rows, facts),
        sample_size=_merged(found.sample_size, facts.sample_size),
        aql=_merged(found.aql, facts.aql),
    )


def _level_anywhere(rows: Sequence[Row], facts: Particulars) -> str | None:
    from toolkit.parsers.readings import level

    for row in rows:
        if len(row.text) < LONGEST_LEVEL_LINE and (name := level(row.text)):
            facts.places["sampling.level"] = Place(row.page, row.box)
            return name
    return None


LONGEST_LEVEL_LINE = 160


def _merged(first: BySeverity, second: BySeverity) -> BySeverity:  # type: ignore[type-arg]
    values = [first[s] if first[s] is not None else second[s] for s in Severity]
    return BySeverity(*values)


def _from_classes(found: Findings) -> str | None:
    words = [word for _, word in found.by_severity.items()]
    if not words or len(words) < 2:
        return None
    return "fail" if "fail" in words else "pass" if set(words) == {"pass"} else None


def _from_sections(parts) -> str | None:
    from toolkit.parsers import lexicon

    for part in parts:
        if lexicon.mentions("headings", "workmanship", part.name) and part.result in ("pass", "fail"):
            return part.result
    return None


def _first_heads(heads: Sequence[Row]) -> list[Row]:
    return list(heads)


def _place(name: str, place: Place | None) -> dict[str, Place]:
    return {} if place is None else {name: place}


# --- what kind of paper, what kind of text ----------------------------------------------------------------------------


def _is_inspection(rows: Sequence[Row], found: Findings, facts: Particulars, verdict: Verdict) -> bool:
    """Tell whether the paper reports on inspected goods: its title says so and it has what such a report has."""
    counted = bool(found.defects) or bool(found.found)
    evidence = [
        counted,
        bool(found.sample_size) or bool(facts.sample_size),
        bool(found.aql) or bool(facts.aql) or facts.single_aql is not None,
        verdict.word is not None,
        "inspection_date" in facts.texts,
    ]
    if letterhead.says_other(rows):
        return letterhead.says_inspection(rows) and counted and verdict.word is not None
    return sum(evidence) >= (1 if letterhead.says_inspection(rows) else 2)


def _other(source: Source) -> Report:
    message = "This is not an inspection report of goods; nothing was taken from it."
    return Report(
        source=source, kind="other", problems=(Problem(code="not_an_inspection_report", level="error", message=message),)
    )


def _format(data: bytes) -> str:
    head = data[:HEAD_OF_FILE]
    if b"%PDF" in head:
        return "pdf"
    kinds = (
        (b"PK\x03\x04", "a Word or Excel file"),
        (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"II*\x00", "a picture"),
        (b"MM\x00*", "a picture"),
    )
    known = next((kind for magic, kind in kinds if head.startswith(magic)), None)
    if known:
        raise UnreadableReportError(
            f"This is {known}; this version reads inspection reports as PDF.", "Save or print the report as PDF and use that."
        )
    raise UnreadableReportError(
        "This is not a report file that can be read.", "Give the inspection report as PDF, or a report JSON made by “recourse read”."
    )


def _text_kind(pages: Sequence[Page], scanned: Sequence[int]) -> str:
    if not scanned:
        return "text"
    return "scanned" if len(scanned) == len(pages) else "mixed"


def _unreadable_scan(scanned: Sequence[int]) -> Problem:
    return Problem(
        code="unreadable_text",
        level="error",
        message="The report is a scan: its pages are pictures without text, so nothing was read. Ask the agency for the original PDF.",
        page=scanned[0] if scanned else None,
    )


def _unreadable_pages(pages: Sequence[Page], scanned: Sequence[int]):
    for number in scanned:
        yield Problem(
            code="unreadable_text", level="error", message=f"Page {number} is a picture without text; what it says was not read.",
            page=number,
        )
    for page in pages:
        lost = [word.text for word in page.words if UNDECODED in word.text]
        if lost:
            yield Problem(
                code="unreadable_text", level="error",
                message=f"{len(lost)} words on page {page.number} are in characters that do not decode.", page=page.number,
            )
