"""Cards of defects, numbered or in cells or tables of their own, whose parts stand in any order."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import row, rows
from tests.parsers.test_headed import counts, read
from tests.parsers.test_ordinary_reports import HEAD
from toolkit.parsers.cards.card_lines import numbered_head
from toolkit.parsers.cards.card_parts import class_alone
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables

TWO = [("Lid gasket missing", None, 3, None), ("Dust nib in coating", None, None, 6)]


@pytest.mark.parametrize(
    "form",
    [
        "D0{i}\n{d}\n{a} | {n} pcs\n~tried {n} times by hand\n\n\n\n",
        "Finding {i} – {a}\n{d}\nPairs affected: {n}\n~Ctn 12, 47, 90\n\n",
        "[Defect | {i} / 2\n[What | {d}\n[Category | {a}\n[Sets affected | {n}\n[Note | 0.46 mm\n\n",
        "[Class | {a}\n[Defect | {d}\n[Affected units | {n} of 125\n\n",
        "[D0{i}¶Description: {d}¶Class: {a}   Qty: {n} sets¶Note: 5 kgf, spec 3 kgf | < | <\n\n",
        "[{a} – {n} pcs¶{d}¶~Factory will replace 100 pcs. | < | <\n\n",
        "{i}. {d} [{a}] - {n} units\nUnits 6, 19 and 44, not on 5 others.\n\n\n\n\n\n",
        "#{i} {d}\n{a} x {n}\nAction: sort\n\n",
        "Defect {i} of 2\n[Type | {d}\n[Area | Front pocket\n[Qty | {n}\n[Severity | {a}\n\n",
        "Defect {i} of 2\n[Type | {a}\n[Issue | {d}\n[Qty | {n}\n\n",
        "{a} | {i}/2\n{d}\nPieces | {n} of 80\nUnits 6 and 19.\n\n",
        "Finding {i} of 2 · Surface | {a}\n{d} | × {n}\nSeen on No. 12, 44\n\n",
    ],
)
def test_the_parts_of_a_card_stand_in_any_order(form: str) -> None:
    cards = [("Major", "Lid gasket missing", 3), ("Minor", "Dust nib in coating", 6)]
    text = "Defects in detail\n\n" + "".join(form.format(a=a, d=d, n=n, i=i) for i, (a, d, n) in enumerate(cards, 1))
    found = read(text)
    assert (sorted(counts(found)), found.problems) == (sorted(TWO), ())


def test_cards_stand_side_by_side_and_their_words_go_on_below() -> None:
    text = (
        "D01 | | D02\nLid gasket missing on two | | Dust nib in coating\nof three lids |  | Minor | 6 pcs\n"
        "Major | 3 pcs\n"
    )
    assert counts(read(text)) == [("Lid gasket missing on two of three lids", None, 3, None), TWO[1]]


def test_cards_go_on_over_pictures_and_pages() -> None:
    lines = [
        *rows("Findings\n1. Lid gasket missing [Major] - 3 units\nUnits 6, 19 and 44."),
        *rows("\n\n\n\n\n\n\n2. Dust nib in coating [Minor] - 6 units\nUnits 2 and 3.", page=2),
    ]
    assert counts(findings(find_tables(lines), lines)) == TWO


def test_a_card_without_its_number_is_a_question() -> None:
    first, last = "D01\nLid gasket missing\nMajor | 3 pcs", "D03\nRun\nMinor | 2 pcs"
    found = read(f"Defects\n\n{first}\n\nD02\nDust nib in coating\nMinor\n\n{last}")
    assert counts(found) == [TWO[0], ("Run", None, None, 2)]
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_two_cards_of_which_one_has_no_head_are_a_question() -> None:
    found = read("Defects\n\nD01\nLid\nMajor | 3 pcs\nDust\nMajor | 3 pcs\n\nD02\nRun\nMinor | 2 pcs")
    assert ("Lid", None, 3, None) not in counts(found)
    assert found.problems


def test_numbered_remarks_behind_the_cards_are_none() -> None:
    found = read(
        "Findings\n\n1. Lid gasket missing [Major] - 3 units\n\n2. Dust nib in coating [Minor] - 6 units\n\nRemarks\n\n"
        "1. Sorted by the factory.\n2. Previous inspection: 4 major, 12 minor."
    )
    assert (counts(found), found.problems) == (TWO, ())


@pytest.mark.parametrize("text", ["Categoría", "Phân loại"])
def test_a_label_is_no_defect(text: str) -> None:
    found = read(f"Defectos\n\n{text}\nMenor | 4 uds.\n~Medido 0,46 mm.")
    assert counts(found) == []


@pytest.mark.parametrize(
    "text",
    ["3 pcs", "2/125", "SL: 7", "QTY: 3", "MA 2", "0.46 mm", "Photo 3", "Number of minor defects 3"],
)
def test_a_figure_is_no_head_of_a_card(text: str) -> None:
    assert numbered_head(text) is None


@pytest.mark.parametrize("text", ["主要缺陷 x 5", "颜色偏差 主要", "Major: lid"])
def test_a_class_among_other_words_is_none_by_itself(text: str) -> None:
    assert class_alone(text) is None


def test_small_letters_and_lines_of_a_cell_are_set_as_written() -> None:
    cell = row("[D01¶~note | 3").cells[0]
    assert [(word.text, word.size) for word in cell.words] == [("D01", 10.0), ("note", 8.0)]


def test_a_part_of_the_report_that_holds_cards_is_none() -> None:
    card = "[Defect {i}¶What: {d}¶Class: {c}¶Quantity: {n}"
    cards = [card.format(i=i, d=d, c=c, n=n) for i, d, c, n in ((1, "Crack", "Major", 2), (2, "Stain", "Minor", 1))]
    found = read("3. Defects with photographs\n\n" + "\n\n".join(cards) + "\n\n4. Tests\n\n5. Packing")
    assert counts(found) == [("Crack", None, 2, None), ("Stain", None, None, 1)]


def test_a_number_may_stand_behind_its_label_without_a_colon() -> None:
    found = read(
        "2 Findings\n\n#1 | Major | Qty 2\nScratch on viewing window, 18 mm\nSKU AF55-BK\n\n#2 | Minor | Qty 1\n"
        "Basket does not click in\nSKU AF55-WH"
    )
    assert counts(found) == [
        ("Scratch on viewing window, 18 mm", None, 2, None),
        ("Basket does not click in", None, None, 1),
    ]


def test_the_number_of_a_class_begins_no_card() -> None:
    found = read(
        "Number of major defects | 1\nNumber of minor defects | 2\n\nDefects\n\nDefect 1\nDescription | Port dead\n"
        "Severity | Major\nQuantity affected | 1\n\nDefect 2\nDescription | Glue\nSeverity | Minor\n"
        "Quantity affected | 2"
    )
    assert counts(found) == [("Port dead", None, 1, None), ("Glue", None, None, 2)]
    assert found.problems == ()


def test_a_word_for_defects_describes_none() -> None:
    found = read("[No. | Defect | Critical | Major | Minor\n[1 | Finding | 0 | 1 | 0\n[2 | Dent | 0 | 1 | 2")
    assert "names none" in " ".join(problem.message for problem in found.problems)


def test_a_head_with_all_of_a_defect_and_a_note_under_it_is_a_card() -> None:
    found = report(
        HEAD + "What I found\n\n"
        "1. Loose headset, play felt | 3 pcs | MAJOR\nFactory tightened them on the spot.\n\n"
        "2. Rear derailleur hits spokes | 2 pcs | MAJOR\nLimit screw not set.\n\n"
        "3. Saddle cover wrinkled | 2 pcs | MINOR\nVisible from one metre.\n"
    )
    assert [(row.description, row.major or 0, row.minor or 0) for row in found.defects] == [
        ("Loose headset, play felt", 3, 0),
        ("Rear derailleur hits spokes", 2, 0),
        ("Saddle cover wrinkled", 0, 2),
    ]


CARDS = [
    ("Loose thread at hem", "Minor", 3),
    ("Broken zip", "Major", 2),
    ("Oil stain", "Major", 1),
    ("Uneven hem", "Minor", 2),
]
FORMS = [
    "{c}\n{d} | {n} found\n\n\n", "{d}\n{n} × {c}\n\n\n", "{d}\n{n} units affected\n{c}\n\n\n",
    "{c}\n{d}\n{n} occurrences\n\n\n", "{d} | {n} x\n{c}\n\n\n", "{n} pcs | {c}\n{d}\n\n\n",
    "Issue {i}: {d} — {c} — {n} units\n", "{d} | {c}\nFound: {n} of 125\n\n\n", "{d}\n{c} | Sewing | {n} pcs\n\n\n",
    "Defect {i} ({c}, {n} pcs)\n{d}\n\n\n", "{d}\nSeverity: {c} | Quantity: {n} | Location: Sleeve\n\n\n",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_web_page_prints_its_cards_in_any_form(form: str) -> None:
    told = "".join(form.format(d=d, c=c, n=n, i=i) for i, (d, c, n) in enumerate(CARDS, start=1))
    made = report(f"{HEAD}\n\nDefects found\n\n{told}\n\nRemarks\nGoods packed well.\n")
    found = [(one.description, one.major, one.minor) for one in made.defects]
    assert sorted(found, key=str) == sorted(
        ((d, n if c == "Major" else None, n if c == "Minor" else None) for d, c, n in CARDS), key=str
    )


@pytest.mark.parametrize("lost", range(len(CARDS)))
@pytest.mark.parametrize("form", FORMS)
def test_a_card_of_which_the_class_is_unknown_is_told(form: str, lost: int) -> None:
    cards = [(d, "Level 2" if at == lost else c, n) for at, (d, c, n) in enumerate(CARDS)]
    told = "".join(form.format(d=d, c=c, n=n, i=i) for i, (d, c, n) in enumerate(cards, start=1))
    made = report(f"{HEAD}\n\nDefects found\n\n{told}\n\nRemarks\nGoods packed well.\n")
    assert made.errors, [(one.description, one.major, one.minor) for one in made.defects]
