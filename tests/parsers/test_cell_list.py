"""Lists whose cells hold a description over its class and number, and labels that name the sample."""

import pytest

from tests.parsers.test_findings import codes, found_in
from toolkit.parsers.words.lexicon import row_kind

LIST = "[No. | Photo | Defect\n[1 | | Panel cracked¶Major – 4 pcs\n[2 | | Logo too light¶Minor – 2 pcs¶Photo 3\n"
TOTAL = "\n[ | Critical | Major | Minor\n[Found in 80 pcs | 0 | 4 | 2\n[Accepted up to | 0 | 5 | 7"


def counts(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(defect.description, defect.major, defect.minor) for defect in found_in(text).defects]


def test_the_class_and_the_number_stand_below_the_description() -> None:
    assert counts(LIST + TOTAL) == [("Panel cracked", 4, None), ("Logo too light", None, 2)]
    assert codes(found_in(LIST + TOTAL)) == []


@pytest.mark.parametrize("cell", ["Dent on the lid", "Major – 4 pcs", "Dent¶Major – 2 pcs¶Minor – 1 pc"])
def test_a_cell_that_is_not_understood_is_asked_about(cell: str) -> None:
    assert ("unread_cells", "error") in codes(found_in(f"{LIST}[3 | | {cell}\n"))


def test_a_list_with_its_own_columns_of_numbers_is_none() -> None:
    assert counts("[No. | Defect | Qty\n[1 | Panel cracked¶Major – 4 pcs | 4\n") != [("Panel cracked", 8, None)]


@pytest.mark.parametrize(
    "text",
    ["Found in 80 pcs", "Defects found in 125 units", "Gefunden bei 80 Stück", "Trouvé sur 80 pièces",
     "Encontrado en 80 piezas", "80件中发现", "抽检80件发现", "Phát hiện trong 80 chiếc"],
)  # fmt: skip
def test_a_label_may_name_the_sample_beside_the_finds(text: str) -> None:
    assert row_kind(text) == "found"


@pytest.mark.parametrize(
    "text", ["Found on 3 pcs", "Found loose in 80 pcs", "Screw missing in 2 pcs", "Missing in 80 pcs"]
)
def test_words_that_describe_are_no_such_label(text: str) -> None:
    assert row_kind(text) is None
