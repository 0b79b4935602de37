"""A failed check says what it found: its printed remark and its rows decide as a counted class would."""

import pytest
from msgspec.structs import replace

from tests.resolver.cases import DENT, RIDDLE, SINK, WELD, option, order, report, resolved, row, section, text
from toolkit.model.report import Report, Section
from toolkit.model.resolution import Resolution
from toolkit.resolver.checks import is_test, subject

FASTNESS = "Colour fastness to wet rubbing grade 2, requirement 3-4"


def failed(name: str, remark: str | None = None) -> Section:
    return replace(section(name), remark=remark)


def lamp(*checks: Section, **changes: object) -> Report:
    return replace(report(row(DENT, major=2)), sections=checks, **changes)


def towel(*checks: Section, major: int = 5) -> Report:
    return report(row(FASTNESS, major=major), product="Terry towel", sections=checks)


def questions(found: Resolution) -> str:
    return " ".join(ask.question for ask in found.asks)


@pytest.mark.parametrize("sections", [(failed("On-site test: rubbing fastness"),), ()])
def test_what_must_stay_bad_rejects_the_lot_wherever_the_report_prints_it(sections: tuple[Section, ...]) -> None:
    found = resolved(towel(*sections, major=5 if sections else 13))
    assert (found.path, found.reasons[0].rule) == ("reject", "G41")
    assert [way.path for way in found.options if way.allowed] == ["reject"]
    assert "cannot be repaired" in option(found, "rework")[1] or "not be repaired" in option(found, "rework")[1]


def test_a_check_that_must_stay_bad_rejects_beside_counts_that_can_be_repaired() -> None:
    counted = towel(failed("On-site test: rubbing fastness"))
    more = replace(
        counted, defects=(*counted.defects, row("Loose thread", major=13)), found=replace(counted.found, major=18)
    )
    assert resolved(more).path == "reject"


def test_a_remark_alone_never_rejects_a_lot() -> None:
    found = resolved(replace(lamp(failed("Rubbing fastness", FASTNESS)), product="Terry towel"))
    assert found.path == "ask"
    assert FASTNESS in questions(found)


def test_a_check_by_measurement_bars_sorting_because_eyes_do_not_find_it() -> None:
    found = resolved(lamp(failed("Sheet thickness measurement", "0.4 mm instead of 0.6 mm")))
    assert option(found, "sort") == (
        False,
        "What failed in “Sheet thickness measurement” is found by test or measurement, not by eye (G32).",
    )
    assert "Only once it is settled how" in option(found, "rework")[1]


def test_a_check_of_which_nobody_knows_says_so() -> None:
    assert (
        "whether eyes find what failed in “Cleanliness” is not known"
        in option(resolved(lamp(failed("Cleanliness"))), "sort")[1]
    )


@pytest.mark.rule(20)
def test_packing_that_failed_by_what_the_report_says_is_repacked_and_the_remark_is_quoted() -> None:
    found = resolved(
        lamp(
            failed("Packaging", "Export carton 3-ply instead of 5-ply"),
            failed("Carton drop test", "2 of 3 units broken after 10 drops"),
        )
    )
    assert (found.path, found.reasons[0].rule) == ("rework", "G20")
    assert "(Export carton 3-ply instead of 5-ply)" in found.reasons[0].text
    assert "For “Carton drop test”: add inner or corner protection" in " ".join(found.next)
    assert "What exactly failed" not in questions(found)


def test_a_drop_test_without_a_word_is_a_question_first() -> None:
    found = resolved(lamp(failed("Carton drop test")))
    assert found.path == "ask"
    assert "What exactly failed in “Carton drop test”" in questions(found)


def test_what_the_report_names_is_put_to_the_supplier_and_only_the_rest_to_the_inspector() -> None:
    found = resolved(lamp(failed("Function test", "3 of 5 locks do not close"), failed("Coating")))
    assert "“Function test” failed (3 of 5 locks do not close): can the factory put it right" in questions(found)
    assert "What exactly failed in “Coating”," in questions(found)


def test_a_remark_of_the_report_stands_for_a_check_that_has_none_of_its_own() -> None:
    found = resolved(lamp(failed("Hinge torque"), remarks=("Torque of the hinge below 2 Nm", "Seen by daylight")))
    assert "“Hinge torque” failed (Torque of the hinge below 2 Nm)" in questions(found)


def test_a_check_beside_the_counts_is_told_with_its_remark() -> None:
    found = resolved(report(row(WELD, major=13), sections=(failed("Function test", "3 of 5 locks do not close"),)))
    assert "“Function test” (3 of 5 locks do not close)" in text(found, "G7")


def test_permanent_defects_within_the_limit_are_not_denied_where_rejection_is_closed() -> None:
    why = option(resolved(report(row(WELD, major=9), row(SINK, major=4))), "reject")[1]
    assert "the permanent defects alone fail no lot" in why
    assert "nothing that must stay bad" not in why


def test_what_cannot_be_repaired_stays_bad_once_nobody_can_take_it_out() -> None:
    gone = order(goods={"location": "shipped"})
    assert option(resolved(report(row(WELD, major=9), row(SINK, major=4)), gone), "reject")[0]


@pytest.mark.rule(32)
def test_what_nobody_knows_is_not_told_as_something_that_eyes_do_not_find() -> None:
    third = order(supplier={"failed_before": 2})
    found = resolved(report(row(RIDDLE, major=13)), third)
    assert found.path == "reject"
    assert "only if eyes find what failed, which is not known" in found.reasons[0].text
    assert "It is not known whether eyes find “Flummoxed grommet” (G32)" in option(found, "sort")[1]
    assert "Can “Flummoxed grommet” be found by looking at each unit?" in questions(found)


def test_the_subject_of_a_check_is_what_is_left_of_its_name() -> None:
    assert subject("On-site test: rubbing fastness") == {"rubbing", "fastness"}
    assert subject("Product test") == frozenset()
    assert is_test("138 g/m2")
    assert not is_test("Appearance")


def test_a_label_check_that_found_a_hazard_beside_a_missing_label_is_not_relabelled() -> None:
    hazard = resolved(lamp(failed("Labelling and marking", "CE mark missing, 3 of 80 pcs shock hazard")))
    label = resolved(lamp(failed("Labelling and marking", "CE mark missing, 3 of 80 pcs, see photo 4")))
    assert "relabel or repack" in text(label, "G20")
    assert not text(hazard, "G20")
    assert "who answers for product safety on your side decides" in questions(hazard)
    assert "the goods themselves need no work" not in " ".join(hazard.next)
