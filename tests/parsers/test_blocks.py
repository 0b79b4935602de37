"""Forms of one defect each, whose labels are built of words that no list holds."""

import pytest

from tests.parsers.test_headed import counts, read

FORM = "{0}: | Cap comes off\n{1}: | Critical\n{2}: | 2\n{3}: | Wagon 2\n"
AGAIN = "{0}: | Paint run\n{1}: | Minor\n{2}: | 3\n{3}: | Chimney"


@pytest.mark.parametrize(
    "labels",
    [
        ("What was seen", "Severity", "Number of sets", "Where"),
        ("Observed fault", "Rating", "Pieces affected", "Position"),
        ("Was wurde beanstandet", "Fehlerklasse", "Betroffene Stück", "Ort"),
        ("Opis wady", "Klasa", "Liczba sztuk", "Miejsce"),
        ("不良描述", "缺陷等级", "影响件数", "部位"),
    ],
)
def test_labels_are_known_by_the_words_they_are_built_of(labels: tuple[str, ...]) -> None:
    found = read((FORM + AGAIN).format(*labels))
    assert counts(found) == [("Cap comes off", 2, None, None), ("Paint run", None, None, 3)]


def test_the_number_of_a_defect_may_stand_in_its_label() -> None:
    found = read(
        "[Defect 1 | Seam opens under load\n[Severity | Major | Quantity | 5 pcs\n\n"
        "[Defect 2 | Foot scratched\n[Severity | Minor | Quantity | 6 pcs"
    )
    assert counts(found) == [("Seam opens under load", None, 5, None), ("Foot scratched", None, None, 6)]


def test_a_finding_without_a_class_near_below_begins_no_form() -> None:
    found = read("Finding: | Cartons stacked in the yard\nRemark: | None\nMajor defects\n• Dent: 3 pcs")
    assert counts(found) == [("Dent", None, 3, None)]


def test_a_card_may_label_its_description_and_say_more_behind_the_number() -> None:
    found = read(
        "[Finding 1 Description: Wheel wobbles Class: Major Affected: 2/80 Seen at: carton 7\n\n"
        "[Finding 2 Description: Paint run (11 instead of 12) Class: Minor Affected: 3/80 Seen at: cartons 3, 14"
    )
    assert counts(found) == [
        ("Wheel wobbles", None, 2, None),
        ("Paint run (11 instead of 12)", None, None, 3),
    ]


def test_a_bare_description_under_the_number_of_a_defect_describes_it() -> None:
    found = read(
        "Defect 1\nDetails: Glass cracked\nSeverity: Major\nQty: 6 of 80\nLocation: carton 4\n"
        "Defect 2\nDetails: Paint drips\nSeverity: Minor\nQty: 3 of 80\nLocation: various"
    )
    assert counts(found) == [("Glass cracked", None, 6, None), ("Paint drips", None, None, 3)]


@pytest.mark.parametrize("gap", [" | ", " "])
def test_chinese_labels_stand_behind_each_other_on_a_line(gap: str) -> None:
    found = read(
        f"问题 1：锁扣失效\n缺陷等级：致命{gap}缺陷数量：1/125{gap}所在箱号：第58箱\n"
        f"问题 2：线头未剪\n缺陷等级：次要{gap}缺陷数量：5/125{gap}所在箱号：多箱"
    )
    assert counts(found) == [("锁扣失效", 1, None, None), ("线头未剪", None, None, 5)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Finding 1 | CRITICAL", "Finding 2 | MINOR"),
        ("[Fehler Nr. 1 – kritisch", "[Fehler Nr. 2 – Nebenfehler"),
        ("Difetto n. 1 (critico)", "Difetto n. 2 (minore)"),
        ("Hata 1: KRİTİK", "Hata 2: MİNÖR"),
    ],
)
def test_the_head_of_a_card_numbers_the_defect_and_names_its_class(first: str, second: str) -> None:
    found = read(
        f"{first}\nBlade comes loose\nQuantity found | 1 pc\nLocation | Handle\n\n"
        f"{second}\nStain on the\nwooden handle\nLocation | Handle\nQuantity found | 4 pcs\nFactory's comment | wiped"
    )
    assert counts(found) == [("Blade comes loose", 1, None, None), ("Stain on the wooden handle", None, None, 4)]


def test_a_card_without_its_number_is_a_question() -> None:
    found = read(
        "Finding 1 | MAJOR\nBlade comes loose\nQuantity found | 1 pc\nFinding 2 | MAJOR\nCap cracked\nLocation | Top"
    )
    assert counts(found) == [("Blade comes loose", None, 1, None)]
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_the_head_of_a_card_ends_the_table_above_it() -> None:
    found = read(
        " | Critical | Major | Minor\nFound | 0 | 2 | 0\nMaximum accepted | 0 | 7 | 10\nFindings\nFinding 1 – major\n"
        "Cap cracked\nQuantity found: 2 pcs"
    )
    assert counts(found) == [("Cap cracked", None, 2, None)]
