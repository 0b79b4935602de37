"""What stands in a cell: counts, quantities, AQLs, levels, dates; and what is none of these."""

import pytest

from toolkit.parsers.words import dates, readings


@pytest.mark.parametrize(
    ("text", "state", "value"),
    [
        ("04", "number", 4),
        ("3 pcs", "number", 3),
        ("1 pc.", "number", 1),
        ("3/125", "number", 3),
        ("12", "number", 12),  # full-width figures
        ("-", "none", 0),
        ("–", "none", 0),
        ("Nil", "none", 0),
        ("无", "none", 0),
        ("", "blank", None),
        ("/", "blank", None),
        ("N/A", "blank", None),
        ("2.5", "other", None),
        ("1O", "unreadable", None),
        ("about 3", "other", None),
        ("3 mm", "other", None),
        ("4\ufffd", "unreadable", None),
    ],
)
def test_a_count_is_a_number_a_word_for_none_a_blank_or_nothing(text: str, state: str, value: int | None) -> None:
    read = readings.count(text)
    assert (read.state, read.value) == (state, value)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("3,600 pcs", (3600, "pcs")),
        ("2,040 pcs (85.00 %)", (2040, "pcs")),
        ("1 250 sets", (1250, "sets")),
        ("4992", (4992, None)),
        ("900", (900, None)),
        ("1.250", None),  # a thousand and a quarter, or one and a quarter: nobody can tell
        ("151-280", None),
        ("2509-H", None),  # the mark of a lot
        ("3000-pcs", (3000, None)),
        ("about 300", None),
        ("100 % in export cartons", None),  # a share of the goods is no number of them
        ("100% packed", None),
        ("85 ％", None),
        ("95 percent of the goods", None),
        ("100 Prozent verpackt", None),
        ("2,400 pcs = 100 %", (2400, "pcs")),
        ("N/A", None),
    ],
)
def test_a_quantity_is_read_only_when_it_can_be_one_thing(text: str, quantity: tuple[int, str | None] | None) -> None:
    assert readings.quantity(text) == quantity


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.5", 2.5),
        ("2,5", 2.5),
        ("4.0 %", 4.0),
        ("Not allowed", 0.0),
        ("0", 0.0),
        ("AQL ≤ 2.5", 2.5),
        ("≤4,0", 4.0),
        ("II", None),
        ("-", None),
    ],
)
def test_an_aql_may_have_a_decimal_comma_and_not_allowed_is_zero(text: str, value: float | None) -> None:
    assert readings.aql(text) == value


@pytest.mark.parametrize(
    ("text", "alone", "level"),
    [
        ("L-II", False, "II"),
        ("General level - III", False, "III"),
        ("2.5 / Level II", False, "II"),
        ("G-II", False, "II"),
        ("一般检验水平Ⅱ", False, "II"),
        ("II", True, "II"),
        ("S-2", True, "S-2"),
        ("II", False, None),
        ("AQL level 2.5", False, None),
        ("Level 1.5", True, None),
    ],
)
def test_a_level_is_named_or_stands_alone_under_its_label(text: str, alone: bool, level: str | None) -> None:
    assert readings.level(text, alone=alone) == level


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-07-12", "2026-07-12"),
        ("2026/7/12", "2026-07-12"),
        ("2026年7月12日", "2026-07-12"),
        ("12-JUL-2026", "2026-07-12"),
        ("12/Jul/2026", "2026-07-12"),
        ("July 12, 2026", "2026-07-12"),
        ("November 11,.2020", "2020-11-11"),
        ("20th-May-2021", "2021-05-20"),
        ("12. März 2026", "2026-03-12"),
        ("6 maggio 2026", "2026-05-06"),
        ("7 lug 2026", "2026-07-07"),
        ("12 września 2026", "2026-09-12"),
        ("3 Ekim 2026", "2026-10-03"),
        ("14 mei 2026", "2026-05-14"),
        ("12 de março de 2026", "2026-03-12"),
        ("2026 年 3 月 17 日", "2026-03-17"),
        ("2026/Feb/24", "2026-02-24"),
        ("2026-sept.-3", "2026-09-03"),
        ("2026 Oct 17", "2026-10-17"),
        ("17 0CT 2026", "2026-10-17"),  # as recognised
        ("2026 marks 3 of 12", None),
        ("A-2025/DEC/15-A", None),
        ("2025/DEC/15-A", None),
        ("2025.May.2 of 10", None),
        ("2025.May.2, 10:30", "2025-05-02"),
        ("B0C-110-2026", None),
        ("3 sets 2026", None),
        ("12.07.2026", "2026-07-12"),
        ("24/09/2012", "2012-09-24"),
        ("09/24/2012", "2012-09-24"),
        ("02/04/2025", None),
        ("31.02.2026", None),
        ("", None),
    ],
)
def test_a_date_whose_day_and_month_cannot_be_told_apart_is_none(text: str, date: str | None) -> None:
    assert dates.date(text) == date


def test_one_certain_date_settles_how_the_document_writes_the_others() -> None:
    order = dates.date_order(["Inspected 02/04/2025", "Shipment 25/04/2025"])
    assert dates.date("02/04/2025", order) == "2025-04-02"


def test_dates_that_contradict_each_other_settle_nothing() -> None:
    assert dates.date_order(["25/04/2025", "04/25/2025"]) is None


@pytest.mark.parametrize("text", ["1²", "3³", "12¹", "1 doz", "2 ctns", "10 dozen"])
def test_a_footnote_and_a_pack_are_no_counts(text: str) -> None:
    assert readings.count(text).state == "other"


@pytest.mark.parametrize(("text", "value"), [("1,200¹ pcs", 1200), ("125²", 125), ("1½ pcs", None)])
def test_the_mark_of_a_footnote_is_no_part_of_a_quantity(text: str, value: int | None) -> None:
    read = readings.quantity(text)
    assert (read and read[0]) == value


def test_the_mark_of_a_footnote_is_no_part_of_an_aql_or_a_share() -> None:
    assert readings.aql("2.5¹") == 2.5
    assert readings.count("3²/125").state == "other"
    assert readings.count("3/125").value == 3


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("12/06/2025 (ngày/tháng/năm)", "dmy"),
        ("11/06/2025 (month/day/year)", "mdy"),
        ("05/06/2025 (mm/dd/yyyy)", "mdy"),
        ("05/06/2025 (TT.MM.JJJJ)", "dmy"),
        ("05/06/2025 (cr/ma/mi)", None),
        ("05/06/2025 (mm/dd/yyyy), 06/05/2025 (dd/mm/yyyy)", None),
    ],
)
def test_a_report_tells_the_order_of_its_dates_in_brackets(text: str, order: str | None) -> None:
    assert dates.date_order([text]) == order


def test_two_orders_that_are_told_prove_none() -> None:
    assert dates.date_order(["05/06/2025 (mm/dd/yyyy)", "06/05/2025 (dd/mm/yyyy)"]) is None


def test_a_level_may_have_its_word_before_and_behind_it() -> None:
    assert (readings.level("一般II级"), readings.level("一般Ⅱ"), readings.level("II级品")) == ("II", "II", None)


def test_a_class_that_is_not_permitted_has_the_aql_nought_in_any_language() -> None:
    assert (readings.aql("No permitido"), readings.aql("Nicht zulässig"), readings.aql("Permitido")) == (0.0, 0.0, None)


@pytest.mark.parametrize("text", ["l", "O", "I", "1O", "l2"])
def test_a_letter_that_looks_like_a_figure_is_no_figure_and_no_word(text: str) -> None:
    assert readings.count(text).state == "unreadable"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("niveau d'inspection général II, contrôle simple", "II"),
        ("nivel general de inspección II", "II"),
        ("mức kiểm tra chung II. Cỡ mẫu: 200 cái", "II"),
        ("poziom kontroli ogólny I", "I"),
    ],
)
def test_words_may_stand_between_the_level_and_its_figure(text: str, name: str) -> None:
    assert readings.level(text) == name


def test_an_article_behind_a_level_is_no_figure() -> None:
    assert readings.level("livello della merce e i difetti") is None


def test_a_point_between_thousands_is_known_where_the_report_writes_so() -> None:
    assert readings.quantity("1.200") is None
    assert readings.quantity("1.200", pointed=True) == (1200, None)
    assert readings.quantity("1.2", pointed=True) is None


def test_a_level_of_unlike_signs_is_not_certain() -> None:
    assert readings.level("ⅡI", alone=True) is None
    assert readings.level("Ⅱ", alone=True) == "II"


def test_of_levels_to_tick_the_ticked_one_counts() -> None:
    assert readings.level("Nível: ☐ I ☒ II ☐ III") == "II"
    assert readings.level("☐ I ☐ II ☐ III", alone=True) is None


@pytest.mark.parametrize(
    ("numbers", "up"),
    [([1, 2, 3], True), (["1", "2"], True), ([1, 3], False), ([2, 3], False), ([1, None], False), (["01"], False)],
)
def test_what_runs_on_from_one_numbers_the_rows(numbers: list[int | str | None], up: bool) -> None:
    assert readings.counts_up(numbers) is up
