"""A name beside a label of numbers, a code beside one of names: told apart where another label gives the other."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import rows
from tests.parsers.test_ordinary_reports import HEAD, LIST
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.particulars import Particulars, particulars


def read(text: str) -> Particulars:
    lines = rows(text)
    return particulars(list(entries(lines)), [line.text for line in lines])


def test_a_name_beside_item_is_the_product_where_another_label_gives_the_number() -> None:
    found = read("[Item | Mesh task chair\n[SKU | WW-MC11")
    assert (found.texts["product"], found.lists["items"]) == ("Mesh task chair", ("WW-MC11",))


def test_a_name_beside_item_stays_the_item_where_nothing_else_gives_one() -> None:
    found = read("[Style | Oxford shirt\n[Client | Acorn Imports")
    assert ("product" in found.texts, found.lists["items"]) == (False, ("Oxford shirt",))


def test_a_name_beside_article_gives_way_to_the_label_of_the_product() -> None:
    found = read("[Article | Blue variant\n[Article no. | IB-750\n[Product | Insulated bottle")
    assert found.texts["product"] == "Insulated bottle"


def test_the_name_of_a_model_with_its_number_is_the_item() -> None:
    found = read("[Artículo | Zapatilla deportiva de piel\n[Modelo | Brisa 2260")
    assert (found.texts["product"], found.lists["items"]) == ("Zapatilla deportiva de piel", ("Brisa 2260",))


def test_a_code_beside_the_product_is_the_item_where_another_label_gives_the_name() -> None:
    found = read("Ware: Klemmleuchte LED\nArtikel: KL-7W")
    assert (found.texts["product"], found.lists["items"]) == ("Klemmleuchte LED", ("KL-7W",))


def test_a_word_for_an_item_over_a_code_is_the_head_of_a_column() -> None:
    found = read("[Item | Cartons in lot | Opened\n[CI-SK20 | 150 | 12\n[CI-DO45 | 90 | 9")
    assert found.lists["items"] == ("CI-SK20", "CI-DO45")


def test_a_code_before_a_name_is_the_item_and_the_name_tells_the_product() -> None:
    found = particulars(list(entries(rows("Style | RB-LEG-22 Girls legging"))), [])
    assert (found.lists["items"], found.texts["product"]) == (("RB-LEG-22",), "RB-LEG-22 Girls legging")


def test_a_name_with_a_small_figure_is_one_item() -> None:
    assert read("[Article | Brass planter, set of 2").lists["items"] == ("Brass planter, set of 2",)
    assert read("[Article | FC-09 chair, FC-12 table").lists["items"] == ("FC-09 chair", "FC-12 table")


def test_a_word_for_a_product_and_for_what_was_produced_is_told_by_its_value() -> None:
    assert read("Prodotto: Lenzuolo di cotone").texts["product"] == "Lenzuolo di cotone"
    assert read("Prodotto: 1.200 pezzi").quantities.produced == 1200


def test_a_sign_for_inches_cuts_no_name() -> None:
    found = read("[Article | Children's scooter, 8\", blue\n[SKU | CS-8")
    assert (found.texts["product"], found.lists["items"]) == ("Children's scooter, 8\", blue", ("CS-8",))


def test_a_name_and_its_number_behind_a_comma_are_told_apart() -> None:
    found = read("[Item | Garden hose 20 m, GH-20\n[Client | Acorn Imports")
    assert (found.texts["product"], found.lists["items"]) == ("Garden hose 20 m", ("GH-20",))
    assert read("[Items | GH-20, GH-25").lists["items"] == ("GH-20", "GH-25")


def test_codes_of_letters_in_a_row_are_several_items() -> None:
    assert read("[SKUs | MUG-SAGE, MUG-CLAY, MUG-INK").lists["items"] == ("MUG-SAGE", "MUG-CLAY", "MUG-INK")


def test_several_numbers_beside_a_style_leave_the_name_beside_article_to_the_product() -> None:
    found = read("[Article | Ladies leather ankle boot\n[Style | CV-218, CV-219")
    assert (found.texts["product"], found.lists["items"]) == ("Ladies leather ankle boot", ("CV-218", "CV-219"))


def test_words_beside_a_style_are_the_product_where_no_number_is() -> None:
    found = read("[Style | Canvas tote bag with zip pocket\n[Buyer | Acorn Imports")
    assert (found.texts["product"], found.lists["items"]) == ("Canvas tote bag with zip pocket", ())


def test_names_of_goods_under_a_head_are_no_numbers() -> None:
    assert read("[Artículo | Pedidas\n[Sombrilla de playa 180 cm | 2400\n[Silla plegable | 1800").lists["items"] == ()


def test_an_order_is_its_number_without_the_word_that_stands_apart() -> None:
    assert read("[Order | PO KK-20933").lists["po_numbers"] == ("KK-20933",)
    assert read("[Order | PO-55102").lists["po_numbers"] == ("PO-55102",)
    assert read("[Customer P.O. No. AQ-5530 | Shift A").lists["po_numbers"] == ("AQ-5530",)


def test_numbers_that_a_narrow_column_breaks_or_sets_side_by_side_are_whole() -> None:
    assert read("[PO No. | 88- 40217").lists["po_numbers"] == ("88-40217",)
    assert read("[PO No. | K118204 K118207").lists["po_numbers"] == ("K118204", "K118207")


def test_a_choice_of_two_letters_is_no_name() -> None:
    assert "product" not in read("[Product as approved | Y / N\n[Product | Y / N").texts


@pytest.mark.parametrize(
    ("printed", "items", "product"),
    [
        ("UM-23 BLK", ("UM-23 BLK",), None),
        ("UM-23 NAVY", ("UM-23 NAVY",), None),
        ("UM-23 LT GRY", ("UM-23 LT GRY",), None),
        ("UM-23 Umbrella", ("UM-23",), "UM-23 Umbrella"),
        ("UM-23 LAMP", ("UM-23",), "LAMP"),
        ("UM-23 VASE", ("UM-23",), "VASE"),
    ],
)
def test_a_colour_in_capitals_is_a_part_of_the_number(
    printed: str, items: tuple[str, ...], product: str | None
) -> None:
    head = HEAD.replace("[Product | Steel lamp\n", "")
    found = report(f"{head}[Article no. | {printed}\n\n{LIST}Overall result: PASS")
    assert (found.items, found.product) == (items, product)
