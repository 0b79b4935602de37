"""The sample under a name that nobody knows, by the limits: "Units pulled | 200" beside Ac 10 at 2.5 and 14 at 4.0.

The standard gives these limits to one sample only. Where that very number stands in the report, it is the sample.
"""

from collections.abc import Sequence

from toolkit.model.report import Place, Quantities
from toolkit.model.severity import Counts, Rates, Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.of_sample import may_be_sample
from toolkit.sampling.iso2859 import SeverityLevel, expected_accept, sample_sizes

FEWEST = 2  # classes with an AQL and a limit, so that one size fits by no chance
_NUMBER = Lazy(r"(?<![\d.,/#\-–:])(?<!\d )\d{2,4}(?![\d%:]|[.,/\-–]\d|\s?%)")


def sample_of_limits(
    rows: Sequence[Row], rates: Rates, limits: Counts, level: SeverityLevel, quantities: Quantities
) -> tuple[int, Place] | None:
    """Return the one sample that has just *limits* at *rates*, and where *rows* print it; none that is a quantity."""
    pairs = [(rate, limit) for s in Severity if (rate := rates[s]) and (limit := limits[s]) is not None]
    if len(pairs) < FEWEST:
        return None
    fits = [
        size
        for size in sample_sizes()
        if may_be_sample(size) and all(expected_accept(size, rate, level) == limit for rate, limit in pairs)
    ]
    if len(fits) != 1 or fits[0] in (quantities.ordered, quantities.lot, quantities.produced, quantities.packed):
        return None
    row = next((row for row in rows if str(fits[0]) in _NUMBER.findall(row.text)), None)
    return (fits[0], Place(row.page, row.box)) if row is not None else None
