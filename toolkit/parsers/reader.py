"""From the bytes of a report file to the report: pages, rows, tables, particulars, verdicts, and the checks on them."""

import hashlib
from collections.abc import Sequence

import msgspec

from toolkit.model.lots import with_lots
from toolkit.model.report import (
    Defect,
    Problem,
    Report,
    Sampling,
    Source,
)
from toolkit.parsers.cards.photos import with_photos
from toolkit.parsers.facts.bare_references import with_bare_references
from toolkit.parsers.facts.head_texts import number_of_report, texts_of
from toolkit.parsers.facts.letters import with_letter
from toolkit.parsers.facts.particulars import Particulars, particulars
from toolkit.parsers.facts.quantities_in_clauses import quantities_of
from toolkit.parsers.facts.quantities_unread import quantities_unread
from toolkit.parsers.facts.quantity_tables import listed, quantity_tables, without_counted
from toolkit.parsers.facts.ticked_values import with_ticked
from toolkit.parsers.facts.told_in_head import head_of, with_head
from toolkit.parsers.facts.words_of_sellers import without_sellers_words
from toolkit.parsers.formats import format_of, pages_of
from toolkit.parsers.layout.beside_pages import Beside, joined, pairs_of
from toolkit.parsers.layout.broken_cells import with_whole_cells
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.centred import settled
from toolkit.parsers.layout.cut_words import with_whole_words
from toolkit.parsers.layout.furniture import apart
from toolkit.parsers.layout.grid import rows_of
from toolkit.parsers.layout.halves import unfolded
from toolkit.parsers.layout.interleaved import in_turn
from toolkit.parsers.layout.lines import Table
from toolkit.parsers.layout.lone_colons import without_lone_colons
from toolkit.parsers.layout.mail_subjects import with_whole_subjects
from toolkit.parsers.layout.merged_classes import with_merged_classes
from toolkit.parsers.layout.naming import by_name
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.layout.signs_as_rules import with_drawn_rules
from toolkit.parsers.layout.stacked_rows import unstacked
from toolkit.parsers.layout.strokes import tallies_differ, without_tallies
from toolkit.parsers.layout.under_labels import parted_under_labels
from toolkit.parsers.limits.plan_in_words import PlanTold, plan_in_words
from toolkit.parsers.limits.planned import (
    sampling,
    with_limits,
    with_paired_limits,
    with_proven_limits,
    with_standard_limits,
)
from toolkit.parsers.lists.below_lists import told_below
from toolkit.parsers.lists.defect_codes import CodeList, code_list, with_names
from toolkit.parsers.lists.defect_lists import confirms
from toolkit.parsers.lists.defect_notes import with_notes
from toolkit.parsers.lists.drawn_counts import drawn_counts
from toolkit.parsers.lists.findings import Findings
from toolkit.parsers.lists.heading_totals import heading_doubts
from toolkit.parsers.lists.history import history_left_out
from toolkit.parsers.lists.outside_lists import beside, outside_cards, particulars_of
from toolkit.parsers.lists.row_remarks import with_row_remarks
from toolkit.parsers.lists.samples_of_rows import without_samples_of_rows
from toolkit.parsers.lists.section_numbers import with_section_numbers
from toolkit.parsers.lists.told_again import tables_and_findings
from toolkit.parsers.lists.two_in_cell import with_two_figures
from toolkit.parsers.lots.lots_alike import with_limits_of_each
from toolkit.parsers.lots.lots_apart import of_whole, sample_of_whole
from toolkit.parsers.lots.lots_told import with_verdicts_of_lots
from toolkit.parsers.proof import reconcile
from toolkit.parsers.proof.beyond_plan import beyond_plan
from toolkit.parsers.proof.confirmation import Again, confirmed
from toolkit.parsers.proof.contradictions import against_a_pass, of_other_goods
from toolkit.parsers.proof.cut_sheets import cut_apart, on_true_pages
from toolkit.parsers.proof.kinds import doubtful_kind, is_inspection, unread_pages
from toolkit.parsers.proof.limits_left import limits_left
from toolkit.parsers.proof.overprinted import overprinted
from toolkit.parsers.proof.unmeasured import unmeasured
from toolkit.parsers.results.aql_told import told_by_aql
from toolkit.parsers.results.asked_columns import without_asked
from toolkit.parsers.results.check_lots import judged_lots, with_lots_named
from toolkit.parsers.results.concluded_freely import in_free_words
from toolkit.parsers.results.cut_checks import with_cut_checks
from toolkit.parsers.results.earlier_papers import without_earlier_papers
from toolkit.parsers.results.not_done import not_done
from toolkit.parsers.results.put_together import results_of, verdict_of_whole, with_reason
from toolkit.parsers.results.remarks import remarks, without_parts
from toolkit.parsers.results.remarks_left import unread_remarks
from toolkit.parsers.results.sections import sections, without_whole
from toolkit.parsers.results.told_signs import with_told_signs
from toolkit.parsers.results.twice_ticked import twice_ticked
from toolkit.parsers.results.under_lots import Spot, lots_over
from toolkit.parsers.results.unjudged import unjudged
from toolkit.parsers.results.verdicts import of_workmanship
from toolkit.parsers.results.with_remarks import with_remarks
from toolkit.parsers.told.told_units import told_units
from toolkit.parsers.words import labels, lexicon
from toolkit.parsers.words.articles import is_number
from toolkit.parsers.words.by_class import by_class
from toolkit.parsers.words.classes import Legend, spoken_as
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.legend import legend_of
from toolkit.parsers.words.named_classes import with_named_classes


def read(data: bytes, name: str, *, verify: bool = False) -> Report:
    """Return the report in *data*; *name* is the file's name, which is kept and never decides anything.

    *verify* asks the second reader even where totals confirm every row.

    Raises:
        UnreadableReportError: it is empty, damaged or of a kind that is not read.
        EncryptedReportError: a password is needed to open it.
        LimitReachedError: it is larger than a report can be.
    """
    kind = format_of(data)
    source = Source(file=name, sha256=hashlib.sha256(data).hexdigest(), format=kind)
    pages = pages_of(data, kind)
    pairs = pairs_of(pages) if kind == "pdf" else ()
    sheets = joined(pages, pairs)
    report = understand(sheets, source)
    # It reads the text of the file, and knows neither pictures nor what is wrong with the text.
    alone = kind != "pdf" or any(page.recognised or page.mended for page in pages)
    again = None if alone else _second_reader(data, pairs)
    report = on_true_pages(confirmed(report, sheets, again, always=verify), pages, pairs)
    doubts = (*cut_apart(pages, pairs), *overprinted(report.defects, pages))
    return msgspec.structs.replace(report, problems=(*report.problems, *doubts))


def _second_reader(data: bytes, pairs: Sequence[Beside]) -> Again:
    """Return what reads the defects of some pages of the PDF in *data*, joined by *pairs*, by other means."""

    def again(numbers: Sequence[int]) -> tuple[Defect, ...] | None:
        from toolkit.parsers.second import second_pages  # a slow library, asked only where nothing else confirms

        pages = second_pages(data, [*numbers, *(pair.right for pair in pairs if pair.left in numbers)])
        if pages is None:
            return None
        pages = joined(pages, pairs)
        everything = [row for page in map(with_whole_words, pages) for row in rows_of(page)]
        rows = with_merged_classes(
            unfolded(with_named_classes(settled(with_section_numbers(apart(everything, pages)[0]))))
        )
        codes, rows, legend = _explained(rows)
        with spoken_as(legend):
            return with_names(tables_and_findings(rows)[1].defects, codes.names)

    return again


def understand(pages: Sequence[Page], source: Source) -> Report:
    """Return what *pages* say, with every problem that was met."""
    pages = [with_whole_words(without_lone_colons(with_drawn_rules(page))) for page in pages]
    scanned = sum(page.scanned or page.recognised for page in pages)
    text = "text" if not scanned else "scanned" if scanned == len(pages) else "mixed"
    source = msgspec.structs.replace(source, pages=len(pages), text=text)
    everything = [row for page in pages for row in rows_of(page)]
    body, heads = apart(everything, pages)
    body = with_whole_subjects(with_section_numbers(in_turn(with_whole_cells(body))))
    printed = with_named_classes(parted_under_labels(settled(unstacked(body))))
    codes, rows, legend = _explained(with_merged_classes(unfolded(with_two_figures(without_tallies(printed)))))
    with spoken_as(legend):
        report = _report(rows, heads, pages, source)
    report = msgspec.structs.replace(report, defects=with_names(report.defects, codes.names))
    asked = (*legend.told, *tallies_differ(body), *unread_pages(pages))
    report = msgspec.structs.replace(report, problems=(*report.problems, *asked))
    return by_name(report, pages)


def _explained(rows: list[Row]) -> tuple[CodeList, list[Row], Legend]:
    """Return what *rows* say of their codes, those that say anything else, and what they say of marks for classes."""
    codes = code_list(rows)
    others = [row for row in rows if id(row) not in codes.rows] if codes.rows else rows
    return codes, others, legend_of(rows)._replace(codes=codes.severities)


def _report(rows: Sequence[Row], heads: Sequence[Row], pages: Sequence[Page], source: Source) -> Report:
    tables, found = tables_and_findings(rows)
    goods_tables = quantity_tables(rows)
    plain = without_sellers_words(outside_cards(rows, tables))  # "Seen on 5 lamps" of a card tells no sample
    outside = without_samples_of_rows(particulars_of([*heads, *plain], tables), tables, rows)
    labelled, unticked = with_ticked(without_counted(outside, goods_tables), [*heads, *rows], pages)
    sure = _by_label(labelled, rows, heads)  # what tells the kind of the paper
    first_table = min(((table.header.page, table.header.top) for table in tables), default=(len(pages) + 1, 0.0))
    facts = with_head(sure, rows, labelled, first_table)
    by_label = verdict_of_whole(rows, heads, labelled, pages, first_table, found)
    if not (found.defects or found.found or by_label.word or "inspection_date" in sure.texts):
        return _other(source)  # nothing that follows could make it a report
    workmanship = of_workmanship(rows, labelled, pages)
    others = with_cut_checks(beside(rows, tables, found))
    parts = sections(without_asked(with_told_signs(others)), pages, by_label.place, _under_lots(rows, found, facts))
    quantities = of_whole(quantities_of(facts, rows, goods_tables, labelled, head_of(rows, first_table)), found.lots)
    in_words = plan_in_words(plain)
    plan = sample_of_whole(sampling(plain, found, facts, goods_tables, quantities, in_words), found.lots)
    found = with_limits_of_each(_with_limits(found, plan, in_words, rows), plan, rows)
    told = _remarks(rows, pages, tables)
    of_whole_lot = [row for row in rows if id(row) not in found.judging]
    verdict = in_free_words(by_label, of_whole_lot, pages, labelled, with_standard_limits(found, plan), parts)
    found, verdict = with_verdicts_of_lots(found, with_remarks(verdict, told, rows), rows)
    if not is_inspection(rows, found, sure, verdict if found.defects else by_label, plan):
        return _other(source)
    lots = judged_lots(found.lots, rows, pages)
    texts = texts_of(rows, heads, facts)  # by the names of the report's fields; it tells their places, too
    report = Report(
        source=source,
        po_numbers=listed(facts.lists["po_numbers"], goods_tables, "po_numbers"),
        items=_items(listed(facts.lists["items"], goods_tables, "items"), _lots_by_number(found)),
        quantities=with_lots(quantities, found.lots),
        sampling=plan,
        defects=with_notes(with_row_remarks(with_photos(found.defects, rows, pages), tables, rows), tables, rows),
        found=found.found,
        allowed=found.allowed,
        defective_units=_defective_units(rows, found, facts),
        lots=lots,
        results=results_of(found, parts, workmanship, verdict, told_by_aql(without_earlier_papers(rows), pages)),
        sections=with_lots_named(without_whole(parts, verdict.place), lots),
        remarks=with_reason(told, verdict),
        places={**found.places, **facts.places, **({"results.overall": verdict.place} if verdict.place else {})},
    )
    thin = doubtful_kind(found, sure, verdict, plan)
    known = (*thin, *unticked, *found.problems, *facts.problems, *verdict.problems, *workmanship.problems)
    known = (*known, *(() if confirms(found.found, found.defects) else drawn_counts(tables, pages)))
    known = (
        *(*known, *unjudged(without_earlier_papers(rows), judged_whole=verdict.word is not None)),
        *(*against_a_pass(verdict, rows, parts, found.defects), *of_other_goods(verdict, quantities)),
        *(*not_done(others), *unread_remarks(rows, told)),
        *quantities_unread([column for table in goods_tables for column in table.unread]),
        *(*twice_ticked(rows, pages, judged_whole=verdict.word is not None), *history_left_out(rows)),
    )
    checked = (
        *reconcile.problems(report, found, None if plan.aql else facts.single_aql),
        *beyond_plan(report),
        *heading_doubts(report, found.headings),
        *unmeasured(report, told=_speaks_of_limits(rows)),
        *(() if any(each.code == "limits_contradict" for each in known) else limits_left(report, rows)),
    )
    return msgspec.structs.replace(report, **texts, problems=tuple(dict.fromkeys((*known, *checked))))


def _under_lots(rows: Sequence[Row], found: Findings, facts: Particulars) -> dict[Spot, str]:
    """Return the lots under whose headings *rows* stand, by the names of lots and items that the report has."""
    return lots_over(rows, (*(lot.item for lot in found.lots if lot.item), *facts.lists["items"]))


def _with_limits(found: Findings, plan: Sampling, in_words: PlanTold | None, rows: Sequence[Row]) -> Findings:
    """Return *found* with the limits that words tell."""
    return with_paired_limits(with_limits(with_proven_limits(found, plan), plan, in_words), plan, rows)


def _speaks_of_limits(rows: Sequence[Row]) -> bool:
    """Tell whether *rows* name AQLs, have a label of limits, or say what is allowed."""
    kinds = {
        lexicon.row_kind(piece.text)
        for row in rows
        for piece in row.pieces
        if len(piece.text.split()) <= labels.LONGEST_LABEL
    }
    told = (("fields", "aql"), ("rows_told", "limits"))
    spoken = any(lexicon.mentions(group, name, row.text) for row in rows for group, name in told)
    spoken = spoken or any(lexicon.mentions("label_words", "limits", row.text) for row in rows if by_class(row.text))
    return spoken or not kinds.isdisjoint(("allowed", "both", "aql"))


def _by_label(labelled: Sequence[Entry], rows: Sequence[Row], heads: Sequence[Row]) -> Particulars:
    """Return what the labels of a report say, and the sentences of a letter."""
    number = number_of_report(rows, heads)
    labelled = with_bare_references(labelled, rows, number[0]) if number is not None else labelled
    return with_letter(particulars(labelled, [row.text for row in rows], numbered=number is not None), rows, heads)


def _items(printed: tuple[str, ...], lots: tuple[str, ...]) -> tuple[str, ...]:
    """Return the items as *printed*; by the numbers that are their *lots* where names stand behind these, or more."""
    if set(printed) < set(lots):
        return lots  # of a table only the first row was read
    named = len(printed) == len(lots) and all(
        f"{item} ".startswith(f"{lot} ") for item, lot in zip(printed, lots, strict=True)
    )
    return lots if named or not printed else printed


def _lots_by_number(found: Findings) -> tuple[str, ...]:
    """Return the numbers of the items that are lots of their own; none where one lot has another name."""
    names = tuple(lot.item or "" for lot in found.lots)
    return names if names and all(map(is_number, names)) else ()


def _remarks(rows: Sequence[Row], pages: Sequence[Page], tables: Sequence[Table]) -> tuple[str, ...]:
    """Return what stands under headings of remarks, then what is told right under the lists of defects."""
    return without_parts((*remarks(rows, pages), *told_below(tables, rows)))


def _defective_units(rows: Sequence[Row], found: Findings, facts: Particulars) -> int | None:
    """Return the number of defective units by its label, or else as a sentence tells it."""
    told = told_units(rows, found.defects, facts.texts.get("product", "")) if facts.defective_units is None else None
    if told is None:
        return facts.defective_units
    facts.places["defective_units"] = told[1]
    return told[0]


def _other(source: Source) -> Report:
    message = (
        "This is not an inspection report of goods; nothing was taken from it. If it is one, put what it says into the "
        "report JSON by hand, with kind = inspection."
    )
    problem = Problem(code="not_an_inspection_report", level="error", message=message)
    return Report(source=source, kind="other", problems=(problem,))
