"""The number of the report and the day of its issue in one clause: "Report reference NL/26-3391 issued 27 May 2026"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.words import dates, folding
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of

LONGEST = 400  # characters of such a paragraph
LONGEST_DAY = 24  # characters


def issued_reports(rows: Sequence[Row], order: dates.Order | None) -> Iterator[Entry]:
    """Yield number and day of issue that paragraphs of *rows*, the head of a report, begin with."""
    for row, text in paragraphs(rows):
        found = _clause().match(text) if len(text) <= LONGEST else None
        if found is None or concept_of(found["label"]) != "report_no":
            continue
        yield Entry("report_no", found["code"], row.page, row.box)
        rest = found["rest"][:LONGEST_DAY]
        ends = [len(rest), *(match.start() for match in re.finditer(r"[;,.\s]", rest))]
        day = next((day for end in sorted(ends, reverse=True) if (day := dates.date(rest[:end], order))), None)
        if day:
            yield Entry("report_date", day, row.page, row.box)


@cache
def _clause() -> re.Pattern[str]:
    issued = "|".join(sorted(map(re.escape, folding.words_of("issued_reports")["issued"]), key=len, reverse=True))
    label, code = r"(?P<label>(?:[^\W\d_]+\.?\s){1,3})", r"(?P<code>(?=[\w/.-]*\d)[A-Z\d][\w/.-]*\w)"
    return re.compile(rf"{label}[:：]?\s*{code}[,;]?\s+(?i:{issued})\s+(?P<rest>\d.*|[^\W\d_]{{3,9}} \d.*)")
