"""What comes back from case to case: the same defect found again, and the same defect conceded again."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from toolkit.cases.supplier_record import Finds, RepeatedConcession, RepeatedDefect, Trend
from toolkit.model.history import PastCase, PastDefect
from toolkit.model.severity import Counts
from toolkit.resolver.statistics import CONFIDENCE_TAIL
from toolkit.resolver.wording import listed, number, quoted
from toolkit.sampling.characteristic import chance_at_share

SEVERAL = 2
_MOST_NAMED = 3
_PLACE = itemgetter(0)


class _Row(NamedTuple):
    """A find of the case at *place*; *found* on *sample* in the inspection at *order*, if that is an original one."""

    place: int
    defect: PastDefect
    found: int | None = None
    order: int | None = None
    sample: int = 0


def repeated_defects(cases: Sequence[PastCase]) -> tuple[RepeatedDefect, ...]:
    """Return the kinds found in several of *cases*, those of most cases first, then those seen last."""
    told = [_defect(rows, cases) for rows in _several(_found(cases))]
    return tuple(sorted(told, key=lambda one: (-len(one.cases), one.since, one.kind or "", one.wordings)))


def repeated_concessions(cases: Sequence[PastCase]) -> tuple[RepeatedConcession, ...]:
    """Return the kinds conceded in several of *cases*, each with the warning of G40."""
    conceded = (_Row(place, defect) for place, case in enumerate(cases) for defect in case.conceded)
    told = [_concession(rows, cases) for rows in _several(conceded)]
    return tuple(sorted(told, key=lambda one: (-len(one.cases), one.kind or "", one.wordings)))


def some(ids: Sequence[str]) -> str:
    """Return the newest of *ids* by name, and how many there are beside them."""
    left = len(ids) - _MOST_NAMED
    return listed(reversed(ids)) if left <= 0 else f"{', '.join(ids[: -_MOST_NAMED - 1 : -1])} and {left} earlier"


def names(repeated: Iterable[RepeatedDefect | RepeatedConcession]) -> str:
    return listed(quoted(name_of(one.kind, one.wordings)) for one in repeated)


def name_of(kind: str | None, wordings: Sequence[str]) -> str:
    """Return the words that stand for a kind; a kind that no report put into words keeps its own name."""
    return wordings[0] if wordings else kind or ""


def total(counts: Counts) -> int | None:
    """Return the finds of all classes together; ``None`` where none was counted."""
    found = (counts.critical or 0) + (counts.major or 0) + (counts.minor or 0)
    return found if found or counts else None


def is_find(found: int | None) -> bool:
    """Tell whether a row names a find: a row that was counted and has none says that it was looked for."""
    return found is None or found > 0


def _found(cases: Sequence[PastCase]) -> Iterator[_Row]:
    for place, case in enumerate(cases):
        for order, inspection in enumerate(case.inspections):
            original, sample = order if inspection.original else None, _sample(inspection.sample_size)
            for defect in inspection.defects:
                found = total(defect.counts)
                if is_find(found):
                    yield _Row(place, defect, found, original, sample)


def _sample(sizes: Counts) -> int:
    return max(sizes.critical or 0, sizes.major or 0, sizes.minor or 0)


def _several(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    """Yield the rows of each kind that several cases have; *rows* come case by case."""
    by_kind: dict[str, list[_Row]] = {}
    for row in rows:
        by_kind.setdefault(row.defect.kind or _words_of(row.defect), []).append(row)
    yield from (found for kind, found in by_kind.items() if kind.strip() and found[0].place != found[-1].place)


def _words_of(defect: PastDefect) -> str:
    """Return the words of a defect whose kind is not known, as no kind is written."""
    return f" {' '.join(unicodedata.normalize('NFKC', defect.description).casefold().split())}"


def _defect(rows: Sequence[_Row], cases: Sequence[PastCase]) -> RepeatedDefect:
    each = {place: _original_finds(of_one) for place, of_one in groupby(rows, key=_PLACE)}
    known = [finds for finds in each.values() if finds is not None]
    half = len(known) // 2
    earlier, later = _together(known[: len(known) - half]), _together(known[len(known) - half :])
    return RepeatedDefect(
        kind=rows[0].defect.kind or None,
        wordings=_wordings(rows),
        cases=tuple(cases[place].id for place in each),
        since=len(cases) - 1 - rows[-1].place,
        trend=_trend(earlier, later) if half else "unknown",
        earlier=earlier if half else None,
        later=later if half else None,
    )


def _original_finds(rows: Iterable[_Row]) -> Finds | None:
    """Return the finds of one case on the samples of its original inspections; ``None`` where a figure is missing."""
    together, samples = 0, {}
    for _, _, found, order, sample in rows:
        if order is None:
            continue
        if found is None or sample <= 0:
            return None
        together += found
        samples[order] = sample
    return Finds(together, sum(samples.values())) if samples else None


def _together(several: Sequence[Finds]) -> Finds:
    return Finds(sum(one.found for one in several), sum(one.sample for one in several))


def _trend(earlier: Finds, later: Finds) -> Trend:
    """Return where the rate goes, where chance alone would hardly make such a difference: an exact test at 5 %.

    If nothing had changed, the finds would fall to the later samples in proportion to their size.
    """
    found, share = earlier.found + later.found, later.sample / (earlier.sample + later.sample)
    if later.found > found * share:
        by_chance = 1 - chance_at_share(share, found, later.found - 1)
        return "rising" if by_chance <= CONFIDENCE_TAIL else "no clear change"
    return "falling" if chance_at_share(share, found, later.found) <= CONFIDENCE_TAIL else "no clear change"


def _concession(rows: Sequence[_Row], cases: Sequence[PastCase]) -> RepeatedConcession:
    kind, words = rows[0].defect.kind or None, _wordings(rows)
    ids = tuple(cases[place].id for place, _ in groupby(rows, key=_PLACE))
    warning = (
        f"The standard is drifting: {quoted(name_of(kind, words))} was conceded in {number(len(ids))} cases "
        f"({some(ids)}), and what is conceded time after time becomes what is delivered (G40)."
    )
    return RepeatedConcession(kind=kind, wordings=words, cases=ids, warning=warning)


def _wordings(rows: Iterable[_Row]) -> tuple[str, ...]:
    """Return the words of the reports, the most usual first."""
    told: Counter[str] = Counter()
    for description, times in Counter(row.defect.description for row in rows).items():
        told[" ".join(description.split())] += times
    return tuple(sorted(filter(None, told), key=lambda word: (-told[word], word)))
