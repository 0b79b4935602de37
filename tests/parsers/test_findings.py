"""From tables to findings: which lists count, which totals speak for the whole, and what remains a question."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.severity import BySeverity, Counts, Rates
from toolkit.parsers.limits.stated import read
from toolkit.parsers.lists.findings import Findings, findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.words.by_class import by_class

HEAD = "[No. | Defect | Critical | Major | Minor\n"


def found_in(text: str) -> Findings:
    lines = rows(text)
    return findings(find_tables(lines), lines)


def codes(found: Findings) -> list[tuple[str, str]]:
    return [(problem.code, problem.level) for problem in found.problems]


def test_a_table_that_explains_the_classes_counts_nothing() -> None:
    found = found_in(f"Definitions of defect classes\n\n{HEAD}[1 | Sharp point | 1 | 0 | 0")
    assert found.defects == ()


def test_a_list_that_repeats_another_is_counted_once() -> None:
    one = f"{HEAD}[1 | Dent | 0 | 2 | 0\n[2 | Stain | 0 | 0 | 3\n"
    found = found_in(f"{one}\nPhotos\n\n{one}")
    assert [defect.description for defect in found.defects] == ["Dent", "Stain"]


def test_the_total_tells_which_lists_count() -> None:
    first = f"{HEAD}[1 | Dent | 0 | 2 | 0\n[ | Total found | 0 | 2 | 0\n"
    found = found_in(f"{first}\nGuide\n\n{HEAD}[1 | Hole | 0 | 1 | 0\n")
    assert [defect.description for defect in found.defects] == ["Dent"]


def test_a_total_in_words_nobody_knows_is_known_by_its_sum_in_a_numbered_list() -> None:
    found = found_in(
        f"{HEAD}[1 | Dent | 0 | 2 | 0\n[2 | Stain | 0 | 0 | 3\n[3 | Burr | 0 | 1 | 0\n[ | Zusammen | 0 | 3 | 3"
    )
    assert len(found.defects) == 3
    assert found.found == BySeverity(0, 3, 3)
    assert codes(found) == []


def test_an_unnumbered_row_that_is_no_total_is_a_question() -> None:
    found = found_in(
        f"{HEAD}[1 | Dent | 0 | 2 | 0\n[2 | Stain | 0 | 0 | 3\n[3 | Burr | 0 | 1 | 0\n[ | Spielraum | 0 | 5 | 7"
    )
    assert len(found.defects) == 3
    assert ("unread_cells", "error") in codes(found)


def test_a_last_row_that_is_the_sum_of_the_others_may_be_a_total() -> None:
    head = "[Defect | Critical | Major | Minor\n"
    found = found_in(f"{head}[Dent | 0 | 2 | 0\n[Stain | 0 | 0 | 3\n[Burr | 0 | 1 | 0\n[Gesamtbild | 0 | 3 | 3")
    assert ("totals_mismatch", "error") in codes(found)


def test_a_row_without_a_readable_number_is_a_question() -> None:
    found = found_in("[Severity | Description | Qty\n[Major | Dent | some")
    assert ("unread_cells", "error") in codes(found)


def test_rows_without_a_column_of_numbers_are_one_find_each_only_where_a_total_says_so() -> None:
    text = "[Severity | Description\n[Major | Dent\n[Major | Stain"
    summary = "\n\n[Category | Found | Limit\n[Critical | 0 | 0\n[Major | 2 | 5\n[Minor | 0 | 7"
    assert ("unread_cells", "error") in codes(found_in(text))
    assert codes(found_in(text + summary)) == []


def test_ac_and_re_may_share_a_cell() -> None:
    found = found_in(f"{HEAD}[ | Ac / Re | 0/1 | 5/6 | 7/8\n[1 | Dent | 0 | 2 | 0")
    assert (found.allowed, found.reject) == (BySeverity(0, 5, 7), BySeverity(1, 6, 8))


def test_a_sentence_may_give_the_totals() -> None:
    kind, values = read("Found: critical 0, major 12, minor 11")
    assert (kind, list(values.values())) == ("found", ["0", "12", "11"])


def test_a_number_may_stand_before_its_class() -> None:
    assert list(by_class("0 critical, 2.5 major, 4.0 minor").values()) == ["0", "2.5", "4.0"]


def test_words_for_nought_are_values_too() -> None:
    assert list(by_class("Critical: Not allowed; Major: 2.5; Minor: 4.0").values()) == ["Not allowed", "2.5", "4.0"]


TWO = "[1 | Dent | 0 | 2 | 0\n[2 | Stain | 0 | 0 | 3\n"
MORE = "[1 | Hole | 1 | 0 | 0\n[2 | Burr | 0 | 4 | 0\n"


@pytest.mark.parametrize("second", ["0 | 2 | 2", "0 | 1 | 3", "0 | 3 | 3", "1 | 2 | 3"])
def test_a_second_total_that_is_that_of_no_part_contradicts_the_first(second: str) -> None:
    found = found_in(f"{HEAD}{TWO}[ | Total found | 0 | 2 | 3\n\n[Result | Critical | Major | Minor\n[Found | {second}")
    assert ("totals_mismatch", "error") in codes(found)


def test_a_list_after_the_total_is_neither_left_out_nor_believed() -> None:
    found = found_in(f"{HEAD}{TWO}[ | Total found | 0 | 2 | 3\n\nFound later\n\n{HEAD}{MORE}")
    assert [defect.description for defect in found.defects] == ["Dent", "Stain", "Hole", "Burr"]
    assert found.found == BySeverity(0, 2, 3)


def test_each_list_may_have_its_own_total() -> None:
    found = found_in(
        f"{HEAD}{TWO}[ | Total found | 0 | 2 | 3\n\nPackaging\n\n{HEAD}{MORE}[ | Total found | 1 | 4 | 0\n"
    )
    assert len(found.defects) == 4
    # Each total confirms its own rows; whether both lists count is another matter.
    assert (found.found, codes(found)) == (BySeverity(), [("lists_added_up", "error")])


def test_lists_with_limits_of_their_own_are_lots_that_a_person_must_judge() -> None:
    found = found_in(f"{HEAD}{TWO}[ | Max. allowed | 0 | 5 | 7\n\nLot 2\n\n{HEAD}{MORE}[ | Max. allowed | 0 | 3 | 5\n")
    assert ("lots_not_read", "error") in codes(found)
    assert found.allowed == BySeverity(0, None, None)


@pytest.mark.parametrize("label", ["Max. allowed", "AQL", "Sample size"])
def test_a_figure_of_the_plan_that_differs_is_unknown_and_told(label: str) -> None:
    found = found_in(
        f"[Plan | Critical | Major | Minor\n[{label} | 1 | 10 | 14\n\nFindings\n\n{HEAD}{TWO}[ | {label} | 1 | 7 | 14"
    )
    assert [level for _, level in codes(found)] == ["error"]
    figures: dict[str, Counts | Rates] = {
        "Max. allowed": found.allowed,
        "AQL": found.aql,
        "Sample size": found.sample_size,
    }
    assert (figures[label].major, figures[label].minor) == (None, 14)


def test_two_short_lists_that_are_alike_may_be_two_lots() -> None:
    one = f"{HEAD}[1 | Dent | 0 | 1 | 0\n"
    assert ("totals_mismatch", "error") in codes(found_in(f"{one}\nItem B\n\n{one}"))


def test_a_figure_at_the_start_of_a_description_is_no_number_of_the_row() -> None:
    found = found_in(
        f"{HEAD}[1 | 1.5 cm scratch | 0 | 2 | 0\n[2 | 2:1 ratio wrong | 0 | 0 | 3\n[3 | 3. Burr | 0 | 1 | 0"
    )
    assert [defect.description for defect in found.defects] == ["1.5 cm scratch", "2:1 ratio wrong", "Burr"]


def test_a_sentence_that_names_two_figures_is_read_in_parts() -> None:
    text = "Sample size 200 pcs, level II, AQL critical 0, major 2.5, minor 4.0. Found: critical 0, major 3, minor 2"
    found = found_in(text)
    assert (found.sample_size, found.aql, found.found) == (BySeverity(), BySeverity(0.0, 2.5, 4.0), BySeverity(0, 3, 2))


def test_a_sample_of_no_units_is_a_question() -> None:
    found = found_in(f"{HEAD}[ | No samples | 0 | 0 | 1\n{TWO}")
    assert ("unread_cells", "error") in codes(found)


NOTES = "\n".join(
    f"Photo {number} of the goods as found on the day in the warehouse, with a ruler beside it and a card"
    for number in range(4)
)


def test_a_grid_with_the_same_columns_and_the_next_number_goes_on_with_the_list_before_it() -> None:
    found = found_in(f"{HEAD}{TWO}\n{NOTES}\n\n[3 | Rust | 1 | 0 | 0")
    assert [defect.description for defect in found.defects] == ["Dent", "Stain", "Rust"]


def test_rows_like_those_of_the_list_many_pages_on_are_a_question() -> None:
    lines = [*rows(f"{HEAD}{TWO}"), *rows("[3 | Rust | 1 | 0 | 0", page=8)]
    found = findings(find_tables(lines), lines)
    assert len(found.defects) == 2
    assert ("unread_cells", "error") in codes(found)


SKUS = f"SKU A-100\n{HEAD}{TWO}\n\nSKU A-200\n\n{HEAD}{MORE}\n\n"


def with_total(text: str) -> str:
    """Return the report in *text* with the total of all its rows in a last line."""
    sums = (
        sum(counts) for counts in zip(*((d.critical, d.major, d.minor) for d in found_in(text).defects), strict=True)
    )
    return text + "Total found: critical {}, major {}, minor {}".format(*sums)


def test_items_with_lists_of_their_own_make_one_lot_where_a_total_of_all_fits() -> None:
    assert ("lots_not_read", "error") in codes(found_in(SKUS))
    assert codes(found_in(with_total(SKUS))) == []


def test_lots_with_lists_of_their_own_are_judged_apart_though_a_total_of_all_fits() -> None:
    assert ("lots_not_read", "error") in codes(found_in(with_total(SKUS.replace("SKU", "Lot"))))


def test_the_totals_of_groups_are_not_that_of_all() -> None:
    found = found_in(
        f"{HEAD}[1 | Dent | 0 | 2 | 0\n[2 | Stain | 0 | 0 | 3\n[ | Subtotal | 0 | 2 | 3\n"
        "[3 | Burr | 0 | 1 | 0\n[ | Subtotal | 0 | 1 | 0\n[ | Total | 0 | 3 | 3"
    )
    assert len(found.defects) == 3
    assert (found.found.major, codes(found)) == (3, [])


NO_CRITICAL = "[Class | Found | Limit\n[Critical | 0 | 0"


def test_a_total_of_one_class_says_nothing_of_the_others() -> None:
    one = f"{HEAD}[1 | Dent | 0 | 2 | 0\n[2 | Stain | 0 | 0 | 3\n\n"
    assert len(found_in(f"{one}Photos\n\n{one}{NO_CRITICAL}").defects) == 2
    assert ("lots_not_read", "error") in codes(found_in(SKUS + NO_CRITICAL.replace("0 | 0", "1 | 0")))
    assert ("unread_cells", "error") in codes(found_in(f"[Severity | Description\n[Major | Dent\n\n{NO_CRITICAL}"))


BLOCKS = (
    "Farbe: Rost\n[Fehler | Kritisch | Haupt | Neben\n[Loch | | 3 |\n[Teilsumme | 0 | 3 | 0\n\nFarbe: Moos\n"
    "[Fehler | Kritisch | Haupt | Neben\n[Fleck | | 1 | 4\n[Teilsumme | 0 | 1 | 4\n\n"
)


def test_a_box_without_heads_may_hold_the_total_and_the_limits_of_all_lists() -> None:
    text = rows(f"{BLOCKS}[Summe aller Farben | 0 | 4 | 4\n[Zulässig | 0 | 5 | 7")
    found = findings(find_tables(text), text)
    assert (found.found, found.allowed, found.problems) == (BySeverity(0, 4, 4), BySeverity(0, 5, 7), ())


def test_a_box_that_does_not_sum_up_the_lists_is_a_question() -> None:
    text = rows(f"{BLOCKS}[Summe aller Farben | 0 | 6 | 4\n[Zulässig | 0 | 5 | 7")
    assert findings(find_tables(text), text).problems != ()


@pytest.mark.parametrize(
    ("row", "asked"), [("Within AQL | Yes | Yes | Yes", []), ("Rust | Yes | 0 | 0", ["unread_cells"])]
)
def test_an_answer_whether_a_class_is_within_its_aql_is_no_count(row: str, asked: list[str]) -> None:
    found = found_in(
        f"[ | Critical | Major | Minor\n[AQL | 0 | 2.5 | 4.0\n[Allowed | 0 | 7 | 10\n[Found | 0 | 1 | 2\n[{row}"
    )
    assert sorted({code for code, _ in codes(found)}) == asked
