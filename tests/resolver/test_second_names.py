"""Two reports held against each other by name: checks spelt otherwise or left pending, defects in other places."""

import pytest
from msgspec.structs import replace

from tests.resolver.cases import DENT, report, resolved, row
from tests.resolver.second_cases import LATER, changes, compared, second
from toolkit.model.comparison import Changed
from toolkit.model.report import Report, Section
from toolkit.resolver.second_places import elsewhere
from toolkit.resolver.second_report import compare


def checked(made: Report, *sections: tuple[str, str]) -> Report:
    return replace(made, sections=tuple(Section(name=name, result=result) for name, result in sections))  # type: ignore[arg-type]


def then_and_now(before: tuple[str, str], now: tuple[str, str]) -> list[Changed]:
    first = checked(report(row(DENT, major=12)), before)
    again = checked(second(row(DENT, major=2), overall="pass"), now)
    return [one for one in compared(first, again).changes if one.description.startswith("Check: ")]


@pytest.mark.parametrize(
    ("name", "again"),
    [
        ("Drop test", "Droptest"),
        ("Carton drop-test", "CARTON  DROP TEST"),
        ("Barcode scan", "Bar code scan"),
        ("Water-proof test", "Waterproof test"),
        ("On-site test", "Onsite tests"),
        ("On site tests: pull test", "Pull test"),
        ("Colour fastness", "Color fastness"),
        ("Labelling", "Labeling"),
        ("Fibre content", "Fiber content"),
        ("跌落测试", "跌落 测试"),
    ],
)
def test_a_check_spelt_in_another_way_is_the_same_check(name: str, again: str) -> None:
    (told,) = then_and_now((name, "fail"), (again, "pass"))
    assert (told.change, told.again) == ("fixed", f"Check: {' '.join(again.split())}")


@pytest.mark.parametrize(
    ("name", "again"), [("Carton drop test (ISTA 1A)", "Carton drop test"), ("Metal detection", "Metal detector")]
)
def test_a_check_that_may_be_the_same_is_left_to_a_person(name: str, again: str) -> None:
    (told,) = then_and_now((name, "fail"), (again, "pass"))
    assert told.change == "not_checked"
    assert f"lists “{again}”, which may be it" in told.why


@pytest.mark.parametrize(
    ("name", "again"),
    [
        ("Function test 2", "Function test 1"),
        ("Lot 2 weight", "Lot 1 weight"),
        ("Size check M", "Size check L"),
        ("Size check XL", "Size check XS"),
        ("Sample A weight", "Sample weight"),
        ("Drop test 80 cm", "Drop test 60 cm"),
        ("功能测试2", "功能测试1"),
    ],
)
def test_a_check_of_another_number_or_size_puts_none_right(name: str, again: str) -> None:
    (told,) = then_and_now((name, "fail"), (again, "pass"))
    assert told.change == "not_checked"
    assert f"lists “{again}”, which may be it" in told.why


@pytest.mark.parametrize(("name", "again"), [("Lot 2 weight", "Weight, lot 2"), ("Pull test 90N", "Pull tests (90 N)")])
def test_a_check_of_the_same_number_or_size_is_the_same(name: str, again: str) -> None:
    (told,) = then_and_now((name, "fail"), (again, "pass"))
    assert told.change == "fixed"


@pytest.mark.parametrize(("name", "again"), [("Pull test (handle)", "Pull test (zip)"), ("Pull test", "Drop test")])
def test_another_check_is_not_taken_for_it(name: str, again: str) -> None:
    (told,) = then_and_now((name, "fail"), (again, "pass"))
    assert (told.change, told.why) == ("not_checked", "The check failed then, and the second report does not list it.")


@pytest.mark.parametrize(
    ("now", "why"),
    [
        (("Drop test", "pass"), "does not list it"),
        (("Pull-test", "pending"), "leaves it pending"),
        (("Pull test", "na"), "gives no result for it"),
    ],
)
def test_a_check_that_was_pending_is_asked_for_until_it_has_a_result(now: tuple[str, str], why: str) -> None:
    (told,) = then_and_now(("Pull test", "pending"), now)
    assert told.change == "not_checked"
    assert told.why.startswith("The check was pending then")
    assert why in told.why


def test_a_check_that_was_pending_and_has_its_result_now_asks_nothing_and_is_new_where_it_fails() -> None:
    assert then_and_now(("Pull test", "pending"), ("Pull-test", "pass")) == []
    (told,) = then_and_now(("Pull test", "pending"), ("pull test", "fail"))
    assert (told.change, told.why) == ("new", "The check was pending then and fails now.")


@pytest.mark.parametrize("before", ["fail", "pending"])
def test_a_check_that_no_report_since_has_settled_is_still_asked_for(before: str) -> None:
    oldest = checked(report(row(DENT, major=15)), ("Pull test", before))
    middle = report(row(DENT, major=12))
    newest = second(row(DENT, major=2), overall="pass")
    told = compare(
        middle,
        newest,
        resolved(middle),
        resolved(newest, as_of=LATER),
        failures_before=2,
        earlier=((oldest, resolved(oldest)),),
    )
    assert [one.change for one in told.changes if one.description == "Check: Pull test"] == ["not_checked"]
    assert "“Check: Pull test”" in " ".join(told.means)


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Scratch on lid", "Scratch on base"),
        ("Hinge pin bent left", "Hinge pin bent right"),
        ("Stain on front panel", "Stain on back panel"),
        ("Paint chip on leg", "Paint chip on top"),
        ("盖子划痕", "底部划痕"),
    ],
)
def test_one_kind_of_defect_in_two_places_is_not_paired_but_asked_about(first: str, again: str) -> None:
    told = changes(report(row(first, major=6)), second(row(again, major=3)))
    assert (told[first].change, told[again].change) == ("not_checked", "new")
    assert "a person must look" in told[first].why
    assert "a person must look" in told[again].why


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Scratch on lid", "Lid scratched"),
        ("Scratches on lids", "Scratch on the lid"),
        ("Scratch", "Scratch on base"),
        ("Dent on the box", "Dent on base"),  # the goods are boxes: that is no place
    ],
)
def test_one_defect_in_another_order_or_number_of_words_is_paired(first: str, again: str) -> None:
    (told,) = compared(report(row(first, major=6)), second(row(again, major=3))).changes
    assert (told.change, told.again) == ("unchanged", again)


def test_a_place_that_is_clean_now_is_not_kept_by_a_find_of_its_kind_elsewhere() -> None:
    first = report(row("Scratch on lid", major=9), row("Scratch on base", major=4))
    told = changes(first, second(row("Scratch on base", major=3)))
    assert told["Scratch on base"].change == "unchanged"
    assert told["Scratch on lid"].change == "fixed"


def test_places_that_agree_in_part_are_paired_and_told() -> None:
    told = changes(report(row("Scratch on lid hinge", major=6)), second(row("Scratch on base hinge", major=3)))
    assert "see that both are one defect" in told["Scratch on lid hinge"].why
    assert not elsewhere("Scratch on lid hinge", "Scratch on base hinge")


def test_two_defects_of_one_kind_stay_two_where_both_reports_tell_them_apart() -> None:
    tear, threads = "Seat cloth torn at the eyelet", "Loose thread ends on the seat cloth"
    first = report(row(tear, major=5), row(threads, minor=5))
    told = compared(first, second(row(tear, major=2), row(threads, minor=4))).changes
    assert {one.description for one in told} == {tear, threads}


def test_defects_of_one_kind_that_are_told_otherwise_later_stay_one() -> None:
    first = report(row("Scratch on the box", major=5), row("Scratches on lid of the box", major=5))
    told = compared(first, second(row("Scratch on the box", major=2), row("Scratches, box", major=4))).changes
    assert len(told) < 3


def test_a_test_on_one_lot_is_not_that_on_another() -> None:
    drop, other = (Section(name="Drop test", result="fail", items=(name,)) for name in ("KR-1", "KR-2"))
    first = replace(report(row(DENT, major=12)), sections=(drop, other))
    again = replace(
        second(row(DENT, major=2), overall="pass"),
        sections=(replace(drop, result="pass"), replace(other, result="fail")),
    )
    told = {
        one.description: one.change for one in compared(first, again).changes if one.description.startswith("Check")
    }
    assert told == {"Check: Drop test (KR-1)": "fixed", "Check: Drop test (KR-2)": "unchanged"}


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Fingerprints on glass", "Glue stain on glass"),
        ("Oil stain on glass", "Ink mark on glass"),
        ("玻璃上有指纹", "玻璃上有胶渍"),
    ],
)
def test_other_dirt_at_the_same_place_is_a_new_defect(first: str, again: str) -> None:
    lanterns = "Solar garden lantern"
    told = changes(
        replace(report(row(first, minor=12)), product=lanterns),
        replace(second(row(again, minor=2)), product=lanterns),
    )
    assert told[again].change == "new"
    assert told[first].again is None
    assert told[first].change == "fixed"


@pytest.mark.parametrize(
    ("first", "again"), [("Scuff marks on lid", "Scratches on lid"), ("Dirt on glass", "Fingerprints on glass")]
)
def test_one_kind_in_other_words_is_paired(first: str, again: str) -> None:
    lanterns = "Solar garden lantern"
    (told,) = compared(
        replace(report(row(first, minor=7)), product=lanterns),
        replace(second(row(again, minor=6)), product=lanterns),
    ).changes
    assert told.again == again


def test_one_dirt_under_two_kinds_is_asked_about() -> None:
    told = changes(report(row("Adhesive residue", minor=12)), second(row("Glue stain on glass", minor=2)))
    assert all(one.change in ("not_checked", "new", "unchanged", "improved") for one in told.values())
