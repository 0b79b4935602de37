"""What no rework of made goods changes bars rework and sorting, and is asked about."""

import pytest

from tests.resolver.cases import DENT, option, report, resolved, row, text
from toolkit.model.made_so import no_work_changes
from toolkit.model.report import Section


@pytest.mark.parametrize(
    ("name", "remark", "stays"),
    [
        ("Weight 320 g, tolerance ± 5 %", "5 per style; SAGE 288 to 301 g, mean 294 g; ROSE 312 to 323 g", True),
        ("Weight 320 g, tolerance ± 5 %", "288 to 310 g", False),
        ("Weight 320 g ± 5 %", "341-350 g", True),
        ("Net weight 250 g ± 3 %", "230-238 g", False),
        ("Carton gross weight 12 kg ± 1", "14-15 kg", False),
        ("Fabric GSM", "148 instead of 160", True),
        ("Fibre composition", "60/40 instead of 80/20", True),
        ("Dimensions 75 x 100 cm", "2 of 5 too small", False),
        ("Size check", "all pieces 3 cm shorter than the chart", True),
        ("Length 100 cm ± 2 cm", "103–105 cm", False),
        ("Length 100 cm ± 2 cm", "95–97 cm", True),
        ("Function test", "all pieces below 5 W", False),
    ],
)
def test_what_was_measured_outside_on_all_pieces_is_known(name: str, remark: str, stays: bool) -> None:
    assert no_work_changes(Section(name=name, result="fail", remark=remark)) is stays


def test_neither_rework_nor_sorting_is_offered_where_every_piece_is_too_light() -> None:
    light = Section(name="Weight 320 g, tolerance ± 5 %", result="fail", remark="288 to 301 g, mean 294 g")
    told = resolved(report(row(DENT, major=12), sections=(light,)))
    assert told.path == "ask"
    assert "no rework of made goods changes" in text(told, "G14")
    assert not option(told, "rework")[0]
    assert not option(told, "sort")[0]
    assert option(told, "reject")[0]
    assert any("refuse it" in ask.question for ask in told.asks)
    assert not any("put right" in step for step in told.next)
