"""Running numbers that stay before the words of defects, where one head covers both columns."""

from tests.parsers.drawn import report
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.lists.parted import without_serials


def lines(*told: tuple[int, str]) -> list[Line]:
    return [Line("defect", label, {}, 1, (0, 0, 0, 0), number=number) for number, label in told]


def words(*told: tuple[int, str]) -> list[str]:
    return [line.label for line in without_serials(lines(*told))]


def test_numbers_that_count_all_defects_up_are_none_of_their_words() -> None:
    assert words((1, "1 Wrong label"), (2, "2 Missing screw")) == ["Wrong label", "Missing screw"]


def test_a_number_that_a_wrapped_text_has_swallowed_leaves_the_others_to_be_known() -> None:
    told = words((1, "1 Wrong label"), (2, "Dent on 2 the lid"), (3, "3 Missing screw"))
    assert told == ["Wrong label", "Dent on 2 the lid", "Missing screw"]


def test_a_figure_that_happens_to_be_the_number_of_its_row_stays() -> None:
    assert words((1, "Wrong label"), (2, "2 sides stained"), (3, "Missing screw"))[1] == "2 sides stained"


def test_numbers_that_do_not_count_up_stay() -> None:
    assert words((2, "2 buttons missing"), (1, "1 sleeve torn")) == ["2 buttons missing", "1 sleeve torn"]


def test_one_head_for_numbers_and_words_tells_them_apart_in_a_list_of_one() -> None:
    (one,) = without_serials(lines((1, "1 Missing screw")), "No. Defects found")
    assert one.label == "Missing screw"
    (other,) = without_serials(lines((1, "1 sleeve torn")), "No.")
    assert other.label == "1 sleeve torn"


def test_under_one_head_a_number_in_the_middle_of_wrapped_words_is_taken_out() -> None:
    told = lines((1, "1 Wrong label"), (2, "Dent seen on 2 the lid"), (3, "3 Missing screw"))
    labels = [line.label for line in without_serials(told, "No. Defects found")]
    assert labels == ["Wrong label", "Dent seen on the lid", "Missing screw"]
    twice = lines((1, "1 Wrong label"), (2, "Dents on 2 2 sides"), (3, "3 Missing screw"))
    assert without_serials(twice, "No. Defects found")[1].label == "Dents on 2 2 sides"  # nobody knows which


def test_a_figure_of_the_words_stays_where_the_number_has_a_column_of_its_own() -> None:
    legs = "[No. | Defects found | Critical | Major | Minor\n[1 | 1 of 4 legs cracked | 0 | 1 | 0\n"
    read = report(HEAD + legs + "[2 | Paint off | 0 | 0 | 2\n[3 | 3 mm gap at lid | 0 | 0 | 1\n[ | Total | 0 | 1 | 3")
    assert [row.description for row in read.defects] == ["1 of 4 legs cracked", "Paint off", "3 mm gap at lid"]
    (button,) = without_serials(lines((1, "1 button missing")), "No. / Ref")
    assert button.label == "1 button missing"


def test_a_number_in_the_cell_of_the_words_is_none_of_them() -> None:
    cells = "[No. Defects found | Critical | Major | Minor\n[1 Lid warped | 0 | 1 | 0\n[2 Tag missing | 0 | 0 | 2\n"
    read = report(HEAD + cells + "[3 Dent | 0 | 0 | 1\n[Total | 0 | 1 | 3")
    assert [row.description for row in read.defects] == ["Lid warped", "Tag missing", "Dent"]
    two = report(HEAD + cells.replace("Lid warped", "side stained").replace("Tag missing", "sides torn"))
    assert [row.description for row in two.defects] == ["1 side stained", "2 sides torn"]


def test_figures_of_a_few_rows_that_happen_to_be_their_numbers_stay() -> None:
    kept = ["Wrong label", "2 sides stained", "3 mm gap at lid", "Screw missing", "Paint off"]
    assert words(*enumerate(kept, 1)) == kept


def test_a_figure_of_the_words_stays_where_another_column_stands_between_it_and_the_number() -> None:
    told = ["1 of 4 legs cracked", "2 sides stained", "3 mm gap at lid", "Screw missing"]
    cells = "".join(f"[{number} | A-{number}7 | {text} | 0 | 1 | 0\n" for number, text in enumerate(told, 1))
    read = report(HEAD + "[No. | Ref | Defect | Critical | Major | Minor\n" + cells)
    assert [row.description for row in read.defects] == told


def test_numbers_under_one_head_that_counts_rows_are_left_out_of_a_list_read_whole() -> None:
    told = ["Wrong label", "2 sides stained", "Screw missing"]
    cells = "".join(f"[{number} {text} | 0 | 1 | 0\n" for number, text in enumerate(told, 1))
    read = report(HEAD + "[No. Defects found | Critical | Major | Minor\n" + cells)
    assert [row.description for row in read.defects] == told
