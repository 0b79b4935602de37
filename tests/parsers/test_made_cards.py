"""Cards at random, in forms that nobody listed: most are read whole, and none is wrong without a word."""

from collections import Counter

from tests.parsers.unlisted_cards import made, outcome
from toolkit.parsers import read

READ = 80
LEAST = 0.75  # of those with a right total that are read completely


def test_cards_in_forms_that_nobody_listed() -> None:
    came: Counter[tuple[str, str]] = Counter()
    for seed in range(READ):
        report = made(seed)
        came[report.total, outcome(report, read(report.data, "cards.pdf"))] += 1
    proved = {name: number for (total, name), number in came.items() if total == "right"}
    assert proved.get("silent", 0) == 0
    assert came["wrong", "silent"] == 0
    assert (proved["right"] + proved.get("alarmed", 0)) / sum(proved.values()) >= LEAST
