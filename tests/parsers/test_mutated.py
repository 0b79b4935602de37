"""A report with changed bytes is read the same, told as doubtful, or refused; never other counts in silence."""

from random import Random

import pytest

from tests.cli.running import SAMPLES
from tests.parsers.mutated import changed, mutations, outcome

REPORTS = sorted((SAMPLES / "reports").glob("*.pdf"))


@pytest.mark.slow
def test_changed_bytes_change_no_count_in_silence() -> None:
    outcomes = {outcome(path, data) for path, data in mutations(REPORTS, 40, Random(7))}  # noqa: S311
    assert outcomes <= {"same", "told", "refused"}


def test_a_mutation_changes_something() -> None:
    data = REPORTS[0].read_bytes()
    assert all(changed(data, Random(seed)) != data for seed in range(20))  # noqa: S311
