"""What the history of a supplier says about the next order: sentences with their rules, the most pressing first."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from toolkit.cases.supplier_counts import first_verdict, overrides
from toolkit.cases.supplier_record import ClassState, Feeds, RepeatedConcession, RepeatedDefect
from toolkit.cases.supplier_repeats import SEVERAL, is_find, name_of, names, some, total
from toolkit.cases.supplier_switching import strictest
from toolkit.model.history import PastCase
from toolkit.model.resolution import Advice
from toolkit.model.severity import BySeverity
from toolkit.resolver.wording import listed, number, quoted
from toolkit.sampling.switching import SPAN

_MOST_DEFECTS = 3


class Told(NamedTuple):
    """The cases, oldest first, and what they say; advice looks at the last few, because a history is not for ever."""

    cases: Sequence[PastCase]
    switching: BySeverity[ClassState]
    defects: Sequence[RepeatedDefect]
    concessions: Sequence[RepeatedConcession]

    @property
    def recent(self) -> Sequence[PastCase]:
        return self.cases[-SPAN:]

    @property
    def current(self) -> list[RepeatedDefect]:
        """Return the repeated defects that one of the last cases still has."""
        return [defect for defect in self.defects if defect.since < SPAN]


def feeds(told: Told) -> Feeds:
    """Return what the next decision may rest on; where no report tells a state, inspection begins as normal."""
    severity = strictest(told.switching) or "normal"
    watch = [_plain(defect.kind, defect.wordings) for defect in told.current]
    watch += [kind for case in _sorted_and_not_passed_since(told.cases) for kind in _failed_kinds(case)]
    return Feeds(
        tightened=severity in {"tightened", "stop"}, severity=severity, watch=tuple(dict.fromkeys(filter(None, watch)))
    )


def advice(told: Told) -> tuple[Advice, ...]:
    """Return the advice for the next order; none where nothing comes back."""
    return tuple(one for source in _SOURCES for one in source(told))


def stop(told: Told) -> Iterator[Advice]:
    """G49: a supplier that fails under tightened inspection has no control to inspect."""
    classes = _classes(told, "stop")
    if classes:
        text = (
            f"Place no further order until the supplier has acted on the causes: five lots were not accepted under "
            f"tightened inspection ({classes})."
        )
        yield Advice(kind="supplier_talk", rule="G49", text=text)


def escalate(told: Told) -> Iterator[Advice]:
    """G49: a lot that fails again after its rework says something about control, and not about the lot."""
    again = [case for case in told.recent if _failures(case) >= SEVERAL]
    if again:
        ids = tuple(case.id for case in again)
        text = f"Take it to the supplier's management, with an audit: rework did not mend the lot in {some(ids)}."
        yield Advice(kind="supplier_talk", rule="G49", text=text, evidence=ids)


def tightened(told: Told) -> Iterator[Advice]:
    """G49: two of five lots refused earn the tightened plan, until five in a row pass."""
    classes = _classes(told, "tightened")
    if classes:
        text = f"Inspect the next order by the tightened plan ({classes}) until five lots in a row pass."
        yield Advice(kind="tightened", rule="G49", text=text)


def earlier_check(told: Told) -> Iterator[Advice]:
    """G53: what fails at the end time after time is looked at earlier."""
    decided = [case for case in told.cases if first_verdict(case) in {"pass", "fail"}][-SPAN:]
    failed = tuple(case.id for case in decided if first_verdict(case) == "fail")
    if len(failed) >= SEVERAL:
        text = (
            f"Book a check during production (DUPRO) for the next order: {number(len(failed))} of the last "
            f"{number(len(decided))} lots failed at their first inspection."
        )
        yield Advice(kind="earlier_check", rule="G53", text=text, evidence=failed)


def production_check(told: Told) -> Iterator[Advice]:
    """G47, G48: what comes back is looked for on the first units, by a line of the checklist."""
    top = told.current[:_MOST_DEFECTS]
    if top:
        ids = tuple(dict.fromkeys(name for defect in top for name in defect.cases))
        first = f"Look for {names(top)} on the first finished units: found in several cases."
        yield Advice(kind="production_check", rule="G47", text=first, evidence=ids)
        text = f"Give {names(top)} a line of the checklist, with its standard and a limit sample."
        yield Advice(kind="checklist", rule="G48", text=text, evidence=ids)


def standard(told: Told) -> Iterator[Advice]:
    """G40: what was conceded again is either a defect or the standard; the order says which."""
    if told.concessions:
        kinds = listed(quoted(name_of(one.kind, one.wordings)) for one in told.concessions[:_MOST_DEFECTS])
        ids = tuple(dict.fromkeys(name for one in told.concessions for name in one.cases))
        text = f"Say in the next order whether {kinds} still counts as a defect, and price it if not."
        yield Advice(kind="standard", rule="G40", text=text, evidence=ids)


def unrecorded(told: Told) -> Iterator[Advice]:
    """G40: a failed lot that left without a record sets a standard too, and nobody agreed to it."""
    ids = tuple(case.id for case in told.recent if overrides(case))
    if ids:
        text = f"Tell the supplier that no exception sets a standard: steps were taken out of order in {some(ids)}."
        yield Advice(kind="standard", rule="G40", text=text, evidence=ids)


def watch(told: Told) -> Iterator[Advice]:
    """G34: a sorted batch will need attention again, until a lot has passed at once."""
    ids = tuple(case.id for case in _sorted_and_not_passed_since(told.cases))
    if ids:
        text = f"Watch the next order for what was sorted out in {some(ids)}: sorting did not remove the cause."
        yield Advice(kind="watch", rule="G34", text=text, evidence=ids)


def _classes(told: Told, severity: str) -> str:
    return listed(str(name) for name, state in told.switching.items() if state.severity == severity)


def _failures(case: PastCase) -> int:
    return sum(inspection.verdict == "fail" for inspection in case.inspections)


def _sorted_and_not_passed_since(cases: Sequence[PastCase]) -> list[PastCase]:
    """Return the sorted cases, newest last, after which no lot has passed at its first inspection."""
    last_pass = max((place for place, case in enumerate(cases) if first_verdict(case) == "pass"), default=-1)
    return [case for case in cases[last_pass + 1 :] if case.path == "sort"]


def _failed_kinds(case: PastCase) -> list[str]:
    """Return what was found in *case*, most of it first; a row without a count stands last."""
    rows = [(total(row.counts), row) for inspection in case.inspections for row in inspection.defects]
    rows.sort(key=lambda pair: -(pair[0] or 0))
    return [_plain(row.kind, (row.description,)) for found, row in rows if is_find(found)]


def _plain(kind: str | None, wordings: Sequence[str]) -> str:
    return kind or " ".join(name_of(kind, wordings).split())


_SOURCES = (stop, escalate, tightened, earlier_check, production_check, standard, unrecorded, watch)
