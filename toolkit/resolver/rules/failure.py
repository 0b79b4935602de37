"""What failed, and what kind of failure it is."""

from toolkit.model.lot_checks import has_passed
from toolkit.model.lots import lot_name
from toolkit.model.resolution import Reason
from toolkit.model.severity import Severity
from toolkit.resolver.case import Case, Row, is_permanent, is_unknown
from toolkit.resolver.checks import failed_checks
from toolkit.resolver.conditions import counted_ready, unfinished, units_missing
from toolkit.resolver.hazards import failed_safety_test, hazard_below_its_class, kind_above_its_class
from toolkit.resolver.kind_words import by_handling, in_order, makes_up, top_rows
from toolkit.resolver.kinds import kind_key, kinds_of, support
from toolkit.resolver.limits import critical_finds, excesses
from toolkit.resolver.pattern import is_systematic, is_widespread, on_share_of_units
from toolkit.resolver.rules.critical import critical_way_back
from toolkit.resolver.ruling import places, section_places
from toolkit.resolver.settled import Rule, Settled
from toolkit.resolver.statistics import lot_rate, most_when_none_found
from toolkit.resolver.strata import local_item
from toolkit.resolver.wording import listed, quoted, share

# What is known of such damage in general; where it happened to this lot, no report says.
_PERHAPS_HANDLING = "Such damage often comes from handling or packing: have the place found."


def limits_exceeded(settled: Settled) -> Reason | None:
    """G7: which class failed, by how much."""
    over = excesses(settled.case.report)
    if not settled.case.failed or not over:
        return None
    return Reason(rule="G7", text=f"Over the limit: {'; '.join(str(excess) for excess in over)}.")


def checks_failed_too(settled: Settled) -> Reason | None:
    """G7: a failed check stands beside the counts and is not cured by them."""
    case, checks = settled.case, failed_checks(settled.case.report)
    if not case.failed or not case.failing or not checks:
        return None
    of_goods = {find.check: find.told for find in case.checks}
    names = listed(of_goods.get(check, f"“{check.name}”") for check in checks)
    return Reason(rule="G7", text=f"Beside the counts these checks failed: {names}.", evidence=section_places(checks))


def open_critical(settled: Settled) -> Reason | None:
    """G11: a critical find is said even where the report has not failed the lot."""
    number = critical_finds(settled.case.report)
    if settled.case.failed or not number:
        return None
    rows = [
        Row(index, defect, known, 0)
        for index, (defect, known) in enumerate(
            zip(settled.case.report.defects, settled.case.known, strict=True), start=1
        )
        if defect.critical
    ]
    text = f"{number} critical defect(s) found: good units do not offset them, whatever the conclusion says."
    return Reason(rule="G11", text=text, evidence=places(rows))


def quantity_short(settled: Settled) -> Reason | None:
    """G29: units that were not there were not judged."""
    case, missing = settled.case, units_missing(settled.case)
    if missing is None or case.verdict.result not in ("fail", "pending") or unfinished(case):
        return None
    state = "made" if case.report.quantities.packed is None else "packed"
    stated, ready = case.report.quantities.lot, counted_ready(case)
    counted = stated is not None and ready is not None and stated > ready
    sampled = f"the report counts them in its lot of {stated:,}" if counted else "the sample was drawn without them"
    text = f"{missing:,} units of the order were not {state}: {sampled}. Have them looked at too."
    return Reason(rule="G29", text=text)


def passed_lots(settled: Settled) -> Reason | None:
    """G7: a lot that passed by its own limits is not the one that failed; it goes alone only when kept apart."""
    report = settled.case.report
    passed = [lot_name(lot, report) for lot in report.lots if has_passed(lot, report)]
    if not settled.case.failed or not passed:
        return None
    counted = f"Counted here is {settled.case.lot_words} alone. " if settled.case.apart else ""
    text = (
        f"{counted}Passed by their own limits: {listed(passed)}. They may go alone when their cartons are apart "
        "and you release them in writing; invoice and packing list must then say so."
    )
    return Reason(rule="G7", text=text)


def systematic(settled: Settled) -> Reason | None:
    """G9: one defect on most finds or many units is a process error, perhaps cleanly correctable."""
    case, top = settled.case, systematic_rows(settled.case)
    if not top:
        return None
    kinds = kinds_of(case.part, case.known, systematic_classes(case))
    of_units = f" in a sample of {kinds.sample}" if kinds.sample else ""
    # A kind that dominates the finds is called systematic (B6), but most units may be free of it.
    dominates = (
        "" if is_widespread(kinds, case.policy) else ", because one kind dominates, not because every unit has it"
    )
    cause = _PERHAPS_HANDLING if by_handling(top) else "One cause in the process is likely."
    text = f"Systematic{dominates}: {makes_up(top, kinds.total)}{of_units}. {cause}{_beside(settled, top[0])}"
    return Reason(rule="G9", text=text, evidence=places(in_order(top)))


def systematic_classes(case: Case) -> frozenset[Severity]:
    """Return the classes that are called systematic; of a critical failure that of the critical finds alone."""
    return frozenset({Severity.CRITICAL}) if case.critical else case.failing


def systematic_rows(case: Case) -> list[Row]:
    """Return the rows of the kind that is systematic, the largest first, be it critical and decide anyway."""
    rows = [row for row in case.rows if row.defect.critical] if case.critical else list(case.rows)
    kinds = kinds_of(case.part, case.known, systematic_classes(case))
    called = case.failure.pattern == "systematic" or (case.critical and is_systematic(kinds, case.policy))
    return top_rows(rows) if called and rows else []


def _beside(settled: Settled, top: Row) -> str:
    """Return what goes with a systematic defect: that no unit is free of it, where else it was found, in which part."""
    case = settled.case
    classes = systematic_classes(case)
    kinds = kinds_of(case.part, case.known, classes)
    other = 0 if case.critical else support(case.part, case.known, classes, kind_key(top.defect, top.known))
    item = local_item(case.report, case.failing, case.policy)
    notes = (
        " Take every unit as affected." if on_share_of_units(kinds, case.policy.every_unit_share, case.policy) else "",
        f" {other} find(s) of the same kind in a class that did not fail say the same." if other else "",
        f" The finds sit in {item} beyond chance: keep it apart." if item else "",
    )
    return "".join(notes)


def scattered(settled: Settled) -> Reason | None:
    """G10: many kinds and no main one point to weak production control."""
    case = settled.case
    if case.failure.pattern != "scattered":
        return None
    kinds = kinds_of(case.part, case.known, case.failing)
    text = (
        f"Scattered: {kinds.total} finds of {len(kinds.counts)} kinds, the most frequent {kinds.top} times. "
        "That points to weak production control, which rework alone may not cure."
    )
    return Reason(rule="G10", text=text, evidence=places(case.rows))


def neither(settled: Settled) -> Reason | None:
    """G7: where the sample cannot tell one kind of failure from the other, that is said."""
    case = settled.case
    kinds = kinds_of(case.part, case.known, case.failing)
    match case.failure.pattern:
        case "mixed":
            text = f"Neither clearly systematic nor scattered: {kinds.top} of {kinds.total} finds are of one kind."
        case "too_few":
            text = f"{kinds.total} find(s) in the class that failed are too few to tell systematic from scattered."
        case "local":
            item = local_item(case.report, case.failing, case.policy)
            text = f"Local: the finds are concentrated in {item or 'one lot'} beyond chance. Keep it apart."
        case _:
            return None
    return Reason(rule="G7", text=text, evidence=places(case.rows))


def extent(settled: Settled) -> Reason | None:
    """G31: what the sample says of the lot, as a range."""
    case = settled.case
    parts = []
    for severity in Severity:
        rate, units = case.failure.rate[severity], case.failure.units_in_lot[severity]
        if severity in case.failing and rate is not None:
            in_lot = f", {units.low:,} to {units.high:,} units{case.only_ordered or ' of the lot'}" if units else ""
            parts.append(f"{severity} {share(rate)}{in_lot}")
    if not case.failed or not parts:
        return None
    return Reason(rule="G31", text=f"Bad units to expect (95 % confidence): {'; '.join(parts)}.")


def defects_counted(settled: Settled) -> Reason | None:
    """G31: where defects and not units were counted, that is said, and no share of units is made of them."""
    case = settled.case
    counted = [(name, rate) for name, rate in case.failure.defects_per_hundred.items() if name in case.failing]
    if not case.failed or not counted:
        return None
    told = "; ".join(f"{name} {rate.low:.0f} to {rate.high:.0f} defects per 100 units" for name, rate in counted)
    text = f"Defects were counted, not units (95 % confidence): {told}. {_units_told(settled)}"
    return Reason(rule="G31", text=text)


def _units_told(settled: Settled) -> str:
    """Return the printed number of bad units as a share of the lot; without it nobody knows how many are bad."""
    report = settled.case.part
    bad, sizes = report.defective_units, [size for _, size in report.sampling.sample_size.items()]
    if bad is None or not sizes or not 0 <= bad <= max(sizes) or max(sizes) < 1:
        return "How many units are bad they do not tell."
    case = settled.case
    told = f" ({case.only_ordered.strip()})" if case.only_ordered else ""
    return f"Bad units by the report: {bad} of {max(sizes)}, {share(lot_rate(bad, max(sizes), case.lot_size))}{told}."


def no_critical_found(settled: Settled) -> Reason | None:
    """G11: a sample without a critical find is no proof that the lot has none."""
    case, size = settled.case, settled.case.report.sampling.sample_size.critical
    if not case.failed or critical_finds(case.report) != 0 or not size or size < 0:
        return None
    most = 100 * most_when_none_found(size)
    text = (
        f"No critical defect on {size} units: up to about {most:.1f} % of the lot may still have one (95 % confidence)."
    )
    return Reason(rule="G11", text=text)


def permanent(settled: Settled) -> Reason | None:
    """G15: what cannot be repaired is named, also where it does not decide."""
    rows = [row for row in settled.case.rows if is_permanent(row.known)]
    if not settled.case.failed or not rows or settled.case.critical:
        return None
    names = listed(quoted(row.defect.description) for row in rows)
    return Reason(rule="G15", text=f"Cannot be repaired: {names}.", evidence=places(rows))


def unknown(settled: Settled) -> Reason | None:
    """G12: what is not known is not guessed."""
    rows = [row for row in settled.case.rows if is_unknown(row.known) and not row.defect.critical]
    if not settled.case.failed or not rows:
        return None
    names = listed(quoted(row.defect.description) for row in rows)
    return Reason(rule="G12", text=f"Not known whether it can be repaired: {names}.", evidence=places(rows))


RULES: tuple[Rule, ...] = (
    limits_exceeded,
    checks_failed_too,
    open_critical,
    hazard_below_its_class,
    kind_above_its_class,
    failed_safety_test,
    critical_way_back,
    quantity_short,
    passed_lots,
    systematic,
    scattered,
    neither,
    extent,
    defects_counted,
    no_critical_found,
    permanent,
    unknown,
)
