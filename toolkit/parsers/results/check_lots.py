"""Lots and checks: which of several lots a check is told of, and the lots that a row beside their list judges."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.model.lot_checks import same_item
from toolkit.model.report import LotResult, Section
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.lots.lots_apart import judged_beside, shows_lot
from toolkit.parsers.results.check_goods import goods_of_checks
from toolkit.parsers.results.sections import sections
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.lazily import Lazy

_CODE = Lazy(r"(?=.*\d)(?=.*[^\W\d_]).{3,}|\d{4,}", re.DOTALL)


def judged_lots(lots: tuple[LotResult, ...], rows: Sequence[Row], pages: Sequence[Page]) -> tuple[LotResult, ...]:
    """Return *lots*, each that its list does not judge with the verdict of a row that begins with it."""
    if all(lot.result for lot in lots):
        return lots
    checked = goods_of_checks(rows)  # "GL-30 | Drop test | Fail" judges a check
    shown = [row for row in rows if id(row) not in checked and any(shows_lot(row, lot) for lot in lots)]
    return judged_beside(lots, sections(shown, pages))


def with_lots_named(parts: Sequence[Section], lots: Sequence[LotResult]) -> tuple[Section, ...]:
    """Return *parts*, each with the names of the *lots* that it is told of, where it tells any."""
    names = [lot.item for lot in lots if lot.item]
    if len(names) < len(lots) or len(names) <= 1:
        return tuple(replace(section, items=_printed(section.items)) for section in parts)
    return tuple(replace(section, items=_lots(section, names)) for section in parts)


def _printed(items: tuple[str, ...]) -> tuple[str, ...]:
    """Return *items* without words for all of them, which name none."""
    return tuple(item for item in items if not _is_all(item))


def _is_all(item: str) -> bool:
    return not set(lexicon.phrases("check_goods", "all")).isdisjoint(lexicon.readings(item))


def _lots(section: Section, names: Sequence[str]) -> tuple[str, ...]:
    if section.items:
        return tuple(names) if any(map(_is_all, section.items)) else tuple(_lot(item, names) for item in section.items)
    told = _mentioned(section.name, names)
    remark = section.remark or ""
    if told or "pass" in outcomes.verdicts_in(remark):  # "GL-30 passed, the other broke"
        return told
    beside = _mentioned(remark, names)
    return beside if len(beside) == 1 else ()


def _lot(item: str, names: Sequence[str]) -> str:
    """Return the one of *names* that *item* means: "Lot 1" is "1", "GL-30" is "GL-30 copper"; else *item*."""
    same = [name for name in names if same_item(name, item)]
    wider = [name for name in names if _stands_in(item, name) or _stands_in(name, item)]
    return (same or wider)[0] if len(same or wider) == 1 else item


def _mentioned(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the *names* that stand in *text*; one without a figure ("Red") may be said of anything and is none."""
    return tuple(name for name in names if _CODE.fullmatch(name) and _stands_in(name, text))


def _stands_in(name: str, text: str) -> bool:
    """Tell whether *name* stands in *text* by itself: "GL-30" does not in "GL-30-CU" or "GL-300"."""
    escaped = r"\s+".join(map(re.escape, name.split()))
    return bool(re.search(rf"(?<!\w)(?<!\w[-/.]){escaped}(?!\w|[-/.]\w)", text, re.IGNORECASE | re.ASCII))
