"""Rows of a form that share a cell: a label and its value on each line."""

import pytest

from tests.parsers.notation import COLUMN, words
from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.layout.stacked_rows import unstacked


def stacked(*columns: str, pitch: float = 20.0) -> Row:
    """Return one row whose cells hold the lines of *columns*; an empty line leaves a gap."""
    cells = []
    for index, column in enumerate(columns):
        lines = column.split("/")
        x = 20 + index * COLUMN
        inside = tuple(word for at, line in enumerate(lines) for word in words(line.strip(), x, 100 + at * pitch))
        cells.append(Cell(inside, (x, 96, x + COLUMN, 300)))
    every = tuple(word for cell in cells for word in cell.words)
    return Row(1, tuple(cells), 100, 290, 1, every)


def parted(row: Row) -> list[list[str]]:
    return [[piece.text for piece in part.pieces] for part in unstacked([row])]


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        ("Report number/Inspection date/Customer", "ABS-2025-318/2025-08-27/Meadow Lane Kids"),
        ("Bericht Nr./Prüfdatum/Auftraggeber", "PB-2025-318/27.08.2025/Kinderwelt GmbH"),
        ("N° de rapport/Date d’inspection/Fournisseur", "RC-25-318/27 août 2025/Taizhou Jiahe"),
        ("Cliente/Proveedor/Pedido", "Almenara, S.A./Taizhou Jiahe/DA-5561"),
        ("报告编号/检验日期/客户", "BG-2025-318/2025-08-27/草地童装"),
        ("Số báo cáo/Ngày kiểm tra/Khách hàng", "BC-2025-318/27-08-2025/Meadow Lane"),
    ],
)
@pytest.mark.parametrize("pitch", [12.0, 20.0])
def test_labels_over_one_another_are_rows_with_their_values(labels: str, values: str, pitch: float) -> None:
    pairs = zip(labels.split("/"), values.split("/"), strict=True)
    assert parted(stacked(labels, values, pitch=pitch)) == [[label, value] for label, value in pairs]


def test_a_second_column_of_labels_is_parted_with_the_first() -> None:
    row = stacked("Client/Supplier", "Acme/Jiahe", "Inspector/Order no.", "Wendy Pan/ML-100245")
    assert parted(row) == [
        ["Client", "Acme", "Inspector", "Wendy Pan"],
        ["Supplier", "Jiahe", "Order no.", "ML-100245"],
    ]


def test_a_label_without_a_value_stays_without_one() -> None:
    assert parted(stacked("Client/Supplier/Factory", "Acme//Jiahe")) == [
        ["Client", "Acme"],
        ["Supplier"],
        ["Factory", "Jiahe"],
    ]


@pytest.mark.parametrize(
    ("labels", "values", "pitch"),
    [
        ("Inspection/date", "2025-08-27/2025-08-28", 12.0),  # one label
        ("Client/Acme", "Factory/Jiahe", 20.0),  # a label over its value
        ("Client/Supplier", "Acme//Jiahe", 20.0),  # whose is the last line?
        ("Client/Supplier/Factory", "Acme//Jiahe", 12.0),
        ("Stitch open/Oil stain", "2/3", 20.0),
    ],
)
def test_other_cells_of_several_lines_stay_as_they_are(labels: str, values: str, pitch: float) -> None:
    row = stacked(labels, values, pitch=pitch)
    assert unstacked([row]) == [row]


def test_a_line_between_two_rows_that_was_not_seen_parts_them_all_the_same() -> None:
    one = stacked("3/4", "Frame tube bent/Paint scratched", "0/0", "3/0", "0/4")
    assert parted(one) == [["3", "Frame tube bent", "0", "3", "0"], ["4", "Paint scratched", "0", "0", "4"]]


def test_a_row_of_two_lines_of_words_or_with_one_number_stays_one() -> None:
    words = stacked("Rear leg/left", "Frame tube bent/and not straight", "see/photo")
    assert len(parted(words)) == 1
    assert len(parted(stacked("3", "Frame tube bent/and not straight", "0", "3", "0"))) == 1


@pytest.mark.parametrize(
    ("heads", "names"), [("Defect", ("Major", "Minor")), ("Mangel", ("Haupt", "Neben")), ("缺陷", ("严重", "轻微"))]
)
def test_heads_in_one_cell_with_the_first_rows_are_a_row_of_their_own(heads: str, names: tuple[str, str]) -> None:
    one = stacked("Code/A03/A07", f"{heads}/Spout drips/Lid stiff", f"{names[0]}/5/2", names[1], "Note/line 2/")
    assert parted(one) == [
        ["Code", heads, names[0], names[1], "Note"],
        ["A03", "Spout drips", "5", "line 2"],
        ["A07", "Lid stiff", "2"],
    ]


@pytest.mark.parametrize(
    "columns",
    [
        ("A03/A07/A09", "Spout drips/when full", "5/2/", "", ""),  # only the codes have a line each
        ("Spout drips/when full/and hot", "5", "line 2", "see/photo/4"),
        ("Code/A03/A07", "Spout drips/Lid stiff/Lid lost", "5 to 7/2/1", "line 2"),
    ],
)
def test_lines_of_which_too_few_stand_level_stay_in_their_cells(columns: tuple[str, ...]) -> None:
    assert len(parted(stacked(*columns))) == 1
