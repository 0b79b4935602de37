"""The checks that failed beside the counts, such as barcode or marks, in both reports: each by its own result."""

import re
from collections.abc import Iterable, Iterator

from toolkit.model.comparison import Change, Changed
from toolkit.model.report import Place, Section
from toolkit.resolver.checks import failed_checks
from toolkit.resolver.second_case import Again
from toolkit.resolver.second_looked import why_not_judged
from toolkit.resolver.second_wording import key, same_words

_NUMBER = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})(?:\s*[.):、]\s*|\s+)(?=\S)")


def changed_checks(again: Again) -> Iterator[Changed]:
    """Yield what became of each check that failed in the first report, then those that fail only now."""
    before = failed_checks(again.first)
    for section in _once(before):
        found = tuple(other for other in again.second.sections if _same(section, other))
        change, why = _outcome(found, again)
        yield Changed(
            description=_title(section),
            change=change,
            why=why,
            again=_title(found[0]) if found else None,
            first_places=_places([section]),
            second_places=_places(found),
        )
    for section in _once(failed_checks(again.second)):
        if not any(_same(section, other) for other in before):
            yield Changed(
                description=_title(section),
                change="new",
                why=_why_new(section, again),
                second_places=_places([section]),
            )


def _outcome(found: tuple[Section, ...], again: Again) -> tuple[Change, str]:
    """Return what became of a failed check that stands as *found* in the second report."""
    results, doubt = {section.result for section in found}, why_not_judged(again)
    if not found:
        return "not_checked", "The second report does not list this check."
    if "fail" in results:
        return "unchanged", "The check failed then and fails now."
    if doubt or results != {"pass"}:
        return "not_checked", doubt or "The second report gives no result for this check."
    return "fixed", "The check failed then and passed now."


def _why_new(section: Section, again: Again) -> str:
    passed = any(other.result == "pass" for other in again.first.sections if _same(section, other))
    return f"The check {'passed then' if passed else 'has no result in the first report'} and fails now."


def _once(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return *sections* without those that are listed a second time."""
    return tuple({key(_name(section)): section for section in sections}.values())


def _same(one: Section, other: Section) -> bool:
    return same_words(_name(one), _name(other))


def _name(section: Section) -> str:
    return _NUMBER.sub("", section.name)


def _title(section: Section) -> str:
    return f"Check: {' '.join(section.name.split())}"


def _places(sections: Iterable[Section]) -> tuple[Place, ...]:
    shown = (Place(page=section.page, bbox=section.bbox) for section in sections)
    return tuple(place for place in shown if place != Place())
