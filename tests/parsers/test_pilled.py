"""Cards without numbers, each headed by its class."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables

BEHIND = "\n\n\n[Check | Pieces | Result\n[Drop | 2 pcs | OK\n"


def listed(text: str) -> list[tuple[str, int | None, int | None]]:
    read = rows(text + BEHIND)
    return [(one.description, one.major, one.minor) for one in findings(find_tables(read), read).defects]


@pytest.mark.parametrize("told", ["Seen on {}", "Qty: {}", "{} affected", "Article X-1 | Found on {}", "{}"])
def test_each_card_tells_its_class_its_words_and_one_number(told: str) -> None:
    cards = (("MAJOR", "Handle sewn on one side", "1 set"), ("Minor", "Base rocks by 4 mm", "2 sets"))
    text = "\n\n\n".join(f"{name}\n{words}\nLarge piece, no glide.\n{told.format(n)}" for name, words, n in cards)
    assert listed(text) == [("Handle sewn on one side", 1, None), ("Base rocks by 4 mm", None, 2)]


@pytest.mark.parametrize("told", ["Seen in {} of 80", "Found on {}/125", "{} von 80 Stück"])
def test_a_number_out_of_the_sample_counts_goods(told: str) -> None:
    text = f"MAJOR\nHandle sewn on one side\n{told.format(1)}\n\n\nMinor\nBase rocks by 4 mm\n{told.format(2)}"
    assert listed(text) == [("Handle sewn on one side", 1, None), ("Base rocks by 4 mm", None, 2)]


@pytest.mark.parametrize(
    "broken",
    [
        "Critical\nNeedle in the lining\nSee photo 3",
        "Critical\nNeedle in the lining\nSeen on one set",
        "Major\nHandle loose\nSeen on 8 sets of 3 cartons",
        "Major\nHandle loose\n2 sets\nLid bent\n3 sets",
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_no_card_is_read_where_one_of_its_run_is_not_understood(broken: str, *, first: bool) -> None:
    good = "Minor\nLoose thread\nSeen on 3 sets\n\n\nMinor\nStain on the lid\nSeen on 4 sets"
    assert listed(f"{broken}\n\n\n{good}" if first else f"{good}\n\n\n{broken}") == []


def test_cards_may_stand_side_by_side_with_their_item_beside_the_class() -> None:
    first = (
        "Major | B-RED | Major | B-RED\nNipple loose | < | Paint chipped | <\nQuantity found: 3 | < | Quantity found: 2"
    )
    second = (
        "Minor | B-BLUE | Major | B-RED\nDecal askew | < | Bolt rusty | <\nQuantity found: 4 | < | Quantity found: 1"
    )
    told = [("Nipple loose", 3, None), ("Paint chipped", 2, None), ("Decal askew", None, 4), ("Bolt rusty", 1, None)]
    assert listed(f"{first}\n\n\n{second}") == told


def test_class_and_number_may_stand_below_the_words() -> None:
    text = "Stitch skipped on webbing\nMajor | HX-M | Qty 1\n\n\nLabel covered by loop\nMinor | HX-L | Qty 2"
    assert listed(text) == [("Stitch skipped on webbing", 1, None), ("Label covered by loop", None, 2)]


def test_the_number_may_stand_beside_the_class_or_behind_its_label() -> None:
    beside = "Major | × 5 units\nLatch does not hold\nFunction · Door\nSuggested action: rework\n3 photos in gallery"
    second = "Minor | × 2 units\nGlue around the bezel\nLook · Bezel"
    assert listed(f"Findings in detail\n{beside}\n\n\n{second}") == [
        ("Latch does not hold", 5, None),
        ("Glue around the bezel", None, 2),
    ]
    columns = (
        "Major | | Minor\nNC 01 – Latch loose | | NC 02 – Glue on rim\nOccurrences | 4 | Occurrences | 2\nArea | Door"
    )
    assert listed(columns) == [("Latch loose", 4, None), ("Glue on rim", None, 2)]


@pytest.mark.parametrize("total", ["Major | 5 pcs\nMinor | 3 pcs", "Major | × 5\nLimit 7\nMinor | × 3\nLimit 10"])
def test_totals_of_the_classes_are_no_cards(total: str) -> None:
    assert listed(total) == []


def test_the_number_may_stand_below_the_class_and_the_words_above() -> None:
    first = "Port loose | | Pairing drops\nMajor | | Minor\nQuantity 2 | | Quantity 1"
    second = "Button stays in | | Mesh frays\nMajor | | Minor\nQuantity 1 | | Quantity 3"
    told = [("Port loose", 2, None), ("Button stays in", 1, None), ("Pairing drops", None, 1), ("Mesh frays", None, 3)]
    assert sorted(listed(f"Defects (4)\n\n{first}\n\n\n{second}")) == sorted(told)


@pytest.mark.parametrize("note", ["Location: Sleeve", "Factory will rework"])
def test_what_every_card_says_first_is_no_defect(note: str) -> None:
    cards = "\n\n\n".join(
        f"{name} | {n} pcs\n{note}\n{words}" for name, n, words in (("Minor", 3, "Thread"), ("Major", 2, "Zip"))
    )
    assert note not in [one[0] for one in listed(f"Defects found\n{cards}")]


def test_a_card_may_stand_on_one_line() -> None:
    text = "Major | No sound from the left | Quantity 3\n\n\nMinor | Cushion wrinkled | Quantity 6\n"
    assert listed(f"Findings\n{text}") == [("No sound from the left", 3, None), ("Cushion wrinkled", None, 6)]
    assert listed("Major | Packed cartons | 3\n\n\nMinor | Opened cartons | 6\n") == []


def test_the_totals_under_the_cards_are_none_of_them() -> None:
    cards = "Hem open\nMAJ × 4 photo added\n\n\nLoop snagged\nMIN × 5 photo added\n\n\n"
    totals = "Tally\nCritical | 0 found, max 0\nMajor | 4 found, max 7\nMinor | 5 found, max 10\n"
    assert listed(f"Defects logged\n\n{cards}{totals}") == [("Hem open", 4, None), ("Loop snagged", None, 5)]
