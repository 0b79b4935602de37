"""Cards whose words no label names: the class and a labelled number stand beside, below or over them."""

import pytest

from tests.parsers.notation import SMALLER, row, rows, words
from tests.parsers.test_headed import counts, read
from toolkit.parsers.layout.cells import Cell, Row
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables

TWO = [("Lid gasket missing", None, 3, None), ("Dust nib in coating", None, None, 6)]


@pytest.mark.parametrize(
    "form",
    [
        "{a} | {d}\n{q}: {n} pcs\nSeen at: lid | Ref. photo W01",
        "{d} | {a}\n{q}: {n}\nSeen at: lid",
        "{d} ({a})\n{q}: {n} of 125",
        "({a}) {d}\nLocation: lid\n{q} | {n} pcs",
        "{i} | {a} | {d}\nLocation | lid\n\n\n\nW0{i}\n{q} | 0{n} nos.",
        "{i}. {d}\nClass: {a} | {q}: 0{n} nos. | Photo: {i}",
        "{i}. {d}\nPhoto: {i}\n{q}: {n} pcs | Class: {a}",
        "{d}\n{a} | {q}: {n}\n\n",
        "{d}\n{q}: {n} pcs Class: {a} Photo: 4\n\n",
        "\n{a} | {q}: {n} pcs\n{d}\n",
        "{a}: {d}\n{q}: {n} pcs",
    ],
)
def test_the_parts_of_a_card_stand_in_any_order(form: str) -> None:
    cards = [("Major", "Lid gasket missing", 3), ("Minor", "Dust nib in coating", 6)]
    told = [form.format(a=a, d=d, q="Quantity found", n=n, i=i) for i, (a, d, n) in enumerate(cards, 1)]
    found = read("Defects in detail\n" + "\n".join(told))
    assert (counts(found), found.problems) == (TWO, ())


@pytest.mark.parametrize(
    ("classes", "severity", "quantity", "unit"),
    [
        (("Hauptfehler", "Nebenfehler"), "Fehlerklasse", "Anzahl", "Stück"),
        (("Majeur", "Mineur"), "Gravité", "Quantité", "pièces"),
        (("Mayor", "Menor"), "Clasificación", "Cantidad", "uds"),
        (("主要", "次要"), "缺陷等级", "发现数量", "件"),
        (("Nặng", "Nhẹ"), "Mức độ", "Số lượng", "cái"),
        (("MAJOR", "MINOR"), "Category", "Qty", "nos."),
    ],
)
@pytest.mark.parametrize(
    "form", ["{c} | {d}\n{q}: {n} {u}\nX: lid", "{i}. {d}\n{s}: {c} | {q}: {n} {u}", "{d} | {c}\n{q} | {n} {u}"]
)
def test_cards_are_read_in_other_languages(
    classes: tuple[str, str], severity: str, quantity: str, unit: str, form: str
) -> None:
    cards = [(classes[0], "Lid gasket missing", 3), (classes[1], "Dust nib in coating", 6)]
    told = [form.format(c=c, d=d, s=severity, q=quantity, n=n, u=unit, i=i) for i, (c, d, n) in enumerate(cards, 1)]
    assert counts(read("\n".join(told))) == TWO


@pytest.mark.parametrize(
    "text",
    [
        (
            "Major | Lid gasket missing | Minor | Dust nib in coating\n"
            "Quantity found: | 3 pcs | Quantity found: | 6 pcs\nSeen at: | lid | Seen at: | body"
        ),
        (
            "Major | Lid gasket missing | Minor | Dust nib in\n"
            "Quantity found: 3 pcs | | | coating\nSeen at: lid | | Quantity found: 6 pcs"
        ),
        "1. Lid gasket missing | | 2. Dust nib in coating\nClass: Major | Qty: 3 pcs | Class: Minor | Qty: 6 pcs",
        "[Lid gasket missing | Major | Dust nib in coating | Minor\n[Qty: 3 pcs | Photo: 1 | Qty: 6 pcs | Photo: 2",
    ],
)
def test_cards_stand_next_to_each_other(text: str) -> None:
    assert counts(read(text)) == TWO


def test_cards_go_on_over_several_pages() -> None:
    lines = [
        *rows("Major | Lid gasket missing\nQuantity found: 3 pcs\nSeen at: lid"),
        *rows("Minor | Dust nib in coating", page=2),
        *rows("Quantity found: 6 pcs\n\nMajor | Coat peeled at\nbase rim\nQuantity found: 2 pcs", page=3),
    ]
    assert counts(findings(find_tables(lines), lines)) == [*TWO, ("Coat peeled at base rim", None, 2, None)]


@pytest.mark.parametrize(
    "second",
    [
        "Minor | Dust nib in coating\nSeen at: body",
        "Minor | Dust nib in coating\nQuantity found: several",
        "Dust nib in coating\nQuantity found: 6 pcs",
        "Minor | Seen at: body\nQuantity found: 6 pcs",
        "Minor | Dust nib in coating\nQuantity: 125 pcs\nAffected: 6 pcs",
        "Minor | Drop test\nQuantity: 6 pcs\nResult: Pass",
        "Minor | Drop test\nQuantity | 6 pcs\nResult | Pass",
        "1. Drop test\nClass: Minor | Quantity: 6 pcs | Result: Pass",
    ],
)
def test_a_card_that_is_not_understood_is_a_question(second: str) -> None:
    found = read(f"Major | Lid gasket missing\nQuantity found: 3 pcs\nSeen at: lid\n{second}\nSeen at: body")
    assert counts(found) == TWO[:1]
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_words_between_two_cards_that_may_be_those_of_either_are_a_question() -> None:
    found = read(
        "Lid gasket missing\nClass: Major | Quantity: 3\nDust nib in coating\nClass: Minor | Quantity: 6\nPaint run"
    )
    assert found.defects == ()
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_cards_leave_the_totals_above_them_alone() -> None:
    found = read(
        " | Critical | Major | Minor\nTotal observed | 0 | 5 | 6\n\n\n\n\n1. Lid gasket missing\n"
        "Category: Major | Quantity: 3 nos.\n2. Dust nib in coating\nCategory: Minor | Quantity: 6 nos."
    )
    assert counts(found) == TWO
    assert (found.found.major, found.found.minor) == (5, 6)


@pytest.mark.parametrize(
    "text",
    [
        "Major | 2.5\nQuantity: 240",
        "Major | Fail\nQuantity: 200 pcs",
        "Minor | Not allowed\nQuantity: 200 pcs",
        "Major | Found\nQuantity: 7",
        "Cords | No cord at the hood. Any cord: critical\nPass | Answer: None\n125 pcs",
        "1. Finding\nSeverity: Minor | Quantity: 3\nDetails: Cap cracked",
    ],
)
def test_figures_of_a_class_are_no_words_of_a_card(text: str) -> None:
    assert all(defect.description == "Cap cracked" for defect in read(text).defects)


def test_the_heads_of_a_summary_are_no_card() -> None:
    found = read("[Class | Found | Limit\n[Critical | 0 | 0\n[Major | 1 | 5\n[Minor | 2 | 7")
    assert (found.found.major, found.allowed.minor) == (1, 7)


def test_a_photo_may_part_the_words_from_the_number() -> None:
    lines: list[Row] = [row("Major | Lid gasket missing", 0), row("Quantity found: 3 pcs", 9), row("Seen at: lid", 10)]
    lines += [row("Minor | Dust nib in coating", 12), row("Quantity found: 6 pcs", 21)]
    assert counts(findings(find_tables(lines), lines)) == TWO


def test_a_table_of_tests_behind_the_last_card_is_no_part_of_it() -> None:
    found = read(
        "Minor | Glue smear\nQuantity found: 2 pcs\n3 Function\n"
        "[Test | Samples | Finding | Result\n[Leak | 20 | No drop | Pass"
    )
    assert counts(found) == [("Glue smear", None, None, 2)]
    assert found.problems == ()


def test_a_line_of_thousands_of_labels_is_no_card() -> None:
    assert counts(read("Defects\n" + "Place: " * 3000)) == []


def test_minutes_name_no_class_and_a_total_of_each_class_no_number() -> None:
    found = read("Colour shade after the fill test of 30\nmin | 28 | 34 | 23\nTotal defects found | 36 | 95 | 35")
    assert found.defects == ()


@pytest.mark.parametrize("picture", ["Photo {}", "see photo {}", "Abb. {}", "ver foto {}", "图{}", "Hình {}"])
def test_the_number_of_a_picture_under_a_card_is_none_of_its_words(picture: str) -> None:
    cards = [("Zip jams at corner", "Major", 5), ("Lining not stitched", "Minor", 2)]
    told = [f"{text}\n{name} | Quantity: {n}\n{picture.format(at)}\n" for at, (text, name, n) in enumerate(cards, 1)]
    found = read("Defect log\n\n" + "\n".join(told))
    assert [(d.description, d.major, d.minor) for d in found.defects] == [
        ("Zip jams at corner", 5, None), ("Lining not stitched", None, 2),
    ]  # fmt: skip


def test_a_remark_ends_a_card_where_the_next_stands_further_below() -> None:
    cards = (("Needle tip in seam", "critical", 1), ("Zip stops short", "major", 2), ("Chalk marks", "minor", 3))
    text = "\n\n\n".join(f"{words}\nClass: {name}\nPieces: {number}\nFound by hand." for words, name, number in cards)
    found = read(f"What we found\n\n\n{text}")
    assert [defect.description for defect in found.defects] == [words for words, _, _ in cards]


def set_at(number: int, *texts: tuple[float, str], small: bool = False) -> Row:
    """Return a row with each of *texts* set from its own place on."""
    top = 100 + 18.0 * number
    set_in = [words(f"{SMALLER if small else ''}{text}", x, top) for x, text in texts]
    cells = tuple(Cell(each, (each[0].x0, top, each[-1].x1, top + 10)) for each in set_in)
    return Row(1, cells, top, top + 10, 0, tuple(word for each in set_in for word in each))


def test_a_class_in_a_wide_frame_stands_far_from_the_edge_of_its_card() -> None:
    note = set_at(0, (20, "Each card is a kind of defect."), small=True)
    heads = set_at(1, (33, "MAJOR"), (100, "5 pcs"), (320, "MINOR"), (387, "6 pcs"))
    found = [note, heads, set_at(2, (20, "Shade seam opens"), (303, "Glaze crawl at the foot"))]
    told = findings(find_tables(found), found)
    assert counts(told) == [("Shade seam opens", None, 5, None), ("Glaze crawl at the foot", None, None, 6)]


def test_a_remark_in_small_letters_below_class_and_number_is_not_what_they_are_of() -> None:
    for above in ("Edge paint cracked", "Zip jams at the corner"):
        found = [set_at(0, (20, above)), set_at(1, (20, "Major"), (140, "2 pcs"))]
        found.append(set_at(2, (20, "near the left hinge"), small=True))
        told = findings(find_tables(found), found)
        assert "near the left hinge" not in [defect.description for defect in told.defects]


def test_a_head_like_those_of_the_cards_that_were_read_is_asked_about() -> None:
    cards = "MAJOR | 5 pcs\nShade seam opens\n\n\nMINOR | 6 pcs\nGlaze crawl at the foot\n\n\n"
    assert read(cards).problems == ()
    lost = read(f"{cards}MAJOR | 4 pcs | CRITICAL | 1 pc\n12.5 | 44\n")
    assert [(problem.code, problem.level) for problem in lost.problems] == [("unread_cells", "error")]


def test_number_class_article_and_count_may_head_a_card_in_one_line_over_its_words() -> None:
    head = "{0} | {1} | Model TR-50{2} | Found in {2} of 200\n{3}\n\n"
    cards = (("F-01", "MAJOR", 2, "Wheel axle not pressed home"), ("F-02", "MINOR", 4, "Paint run on the roof"))
    more = head.format("F-03", "MINOR", 1, "Faint pencil line")
    page_end = "".join(head.format(*card) for card in cards)
    lines = [*rows(f"Findings log\n\n\n{page_end}"), *rows(f"Findings log, continued\n\n\n{more}", page=2)]
    found = findings(find_tables(lines), lines)
    assert [(d.description, d.major, d.minor, d.item) for d in found.defects] == [
        ("Wheel axle not pressed home", 2, None, "TR-502"),
        ("Paint run on the roof", None, 4, "TR-504"),
        ("Faint pencil line", None, 1, "TR-501"),
    ]


def test_a_card_that_tells_its_number_again_is_no_second_defect() -> None:
    card = "{0} | {2} pcs\n{1}\n~{2} of 125 pcs · cartons 12, 40\n~Inspector's note: driver silent\n\n"
    found = read(
        "Defect cards\n\n" + card.format("Major", "Power button stuck", 3) + card.format("Minor", "Scratch, 6 mm", 4)
    )
    assert counts(found) == [("Power button stuck", None, 3, None), ("Scratch, 6 mm", None, None, 4)]
