"""What stands beside a defect in the report and is no remark of the inspector's.

It is what the factory says, or words of a form. A letter that quotes an excuse as a remark of the report makes it
the buyer's own.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from toolkit.documents.brief import Brief
from toolkit.documents.fields import clean
from toolkit.resources import package_table

_PARTS = re.compile(r"\s*[;；]\s*")
_LABEL = re.compile(r"([^\W\d_][^:：.!?。]{0,39})[:：]\s*(?=\S)")
_LONGEST = 6  # words of a head


class _Heads(NamedTuple):
    who: re.Pattern[str]
    says: re.Pattern[str]
    form: re.Pattern[str]


def inspectors_words(remark: str | None) -> str | None:
    """Return what of *remark* the inspector says; ``None`` where nothing is left."""
    return "; ".join(part for part, is_own in _parts(remark) if is_own) or None


def others_words(remark: str | None) -> tuple[str, ...]:
    """Return the parts of *remark* that are not the inspector's, each with its head."""
    return tuple(part for part, is_own in _parts(remark) if not is_own)


def left_out_of_the_letter(brief: Brief) -> Iterator[str]:
    """Tell the signer what no letter quotes: it may be worth reading, and is no finding."""
    report = brief.report
    of_checks = (section.remark for section in report.sections if section.result in ("fail", "pending"))
    remarks = chain((row.remark for row in report.defects), of_checks)
    told = chain.from_iterable(map(others_words, remarks))
    named = ", ".join(f"“{clean(part)}”" for part in dict.fromkeys(told))
    if named:
        why = "because it is what the factory says or a column of the form, and no finding"
        yield f"Left out of the paper, {why}: {named}."


def _parts(remark: str | None) -> Iterator[tuple[str, bool]]:
    """Yield the parts of *remark*, each with whether it is the inspector's; one without a head goes with the last."""
    is_own = True
    for part in filter(None, _PARTS.split(remark or "")):
        label = _LABEL.match(part)
        if label is not None and len(label[1].split()) <= _LONGEST:
            is_own = not _is_of_others(label[1].strip())
        yield part, is_own


def _is_of_others(head: str) -> bool:
    heads = _heads()
    said = bool(heads.who.search(head) and heads.says.search(head)) or bool(heads.who.fullmatch(head))
    return said or bool(heads.form.fullmatch(head))


@cache
def _heads() -> _Heads:
    table = package_table("toolkit.documents", "not_the_inspectors.toml")
    return _Heads(*(re.compile(table[name], re.IGNORECASE) for name in _Heads._fields))
