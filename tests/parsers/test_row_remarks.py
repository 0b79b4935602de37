"""What a list of defects remarks beside its rows is told with the defect that it is about."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD

LIST = """
[Defect | Critical | Major | Minor | {head}
[Lid warped, does not close | 0 | 2 | 0 | {first}
[Hang tag missing | 0 | 0 | 4 | {second}

Overall result: PASS
"""


def test_a_remark_beside_a_row_is_a_remark_on_its_defect() -> None:
    read = report(
        LIST.format(head="Remarks", first="also seen on the approved sample", second="all from cartons 12 to 20")
    )
    assert read.remarks == (
        "Lid warped, does not close … also seen on the approved sample",
        "Hang tag missing … all from cartons 12 to 20",
    )
    assert [row.major for row in read.defects] == [2, 0]


@pytest.mark.parametrize("head", ["Photo", "Location"])
def test_another_column_remarks_nothing(head: str) -> None:
    read = report(
        HEAD + LIST.format(head=head, first="also seen on the approved sample", second="all from cartons 12 to 20")
    )
    assert read.remarks == ()


def test_a_picture_a_verdict_and_a_word_are_no_remarks() -> None:
    read = report(HEAD + LIST.format(head="Remarks", first="see photo 4 below", second="Fail"))
    assert read.remarks == ()
