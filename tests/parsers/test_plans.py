"""The figures of a sampling plan: the sample in a line that names the standard, AQLs by class."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import BySeverity, Rates
from toolkit.parsers.entries import entries
from toolkit.parsers.particulars import particulars
from toolkit.parsers.plans import told_sample


def aql_of(text: str) -> Rates:
    return particulars(list(entries(rows(text))), []).aql


@pytest.mark.parametrize(
    ("line", "size"),
    [
        ("Plan | ISO 2859-1, level II, n = 125", 125),
        ("Plan : NF ISO 2859-1, niveau II, effectif de l'échantillon 200 pièces", 200),
        ("We drew 125 pcs at random under general inspection level II (ANSI Z1.4).", 125),
    ],
)
def test_a_line_on_the_plan_tells_the_sample(line: str, size: int) -> None:
    told = told_sample(rows(line))
    assert told is not None
    assert told[0] == size


def test_goods_that_were_not_drawn_are_no_sample() -> None:
    assert told_sample(rows("ISO 2859-1: we counted 125 pcs in the store")) is None
    assert told_sample(rows("ISO 2859-1, level II, n = 127")) is None


def test_the_aql_of_each_class_has_a_label_of_its_own() -> None:
    rates = BySeverity(0.0, 1.0, 2.5)
    assert aql_of("[AQL critical | 0\n[AQL major | 1\n[AQL minor | 2.5") == rates
    assert aql_of("[Level | AQL critical | AQL major | AQL nhẹ / minor\n[II | 0 | 1 | 2.5") == rates


def test_brackets_behind_the_aqls_name_their_classes_in_their_order() -> None:
    assert aql_of("AQL: 0 / 2.5 / 4.0 (cr/ma/mi)") == BySeverity(0.0, 2.5, 4.0)
    assert aql_of("AQL: 4.0 / 2.5 / 0 (mi/ma/cr)") == BySeverity(0.0, 2.5, 4.0)
