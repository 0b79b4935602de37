"""Cards whose labels stand over their values, as apps print them, and lines that only look like labels."""

import pytest

from tests.parsers.notation import rows
from tests.parsers.test_headed import counts, read
from toolkit.parsers.layout.furniture import apart
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables

TWO = [("Hinge screw stands out", None, 2, None), ("Glue marks on tray", None, None, 5)]
CARD = "#{i} | {d} | {a}\n{labels}\n{n} | {item} | Seen at arm's length.\n\n\n"


def cards(labels: str, major: str = "Major", minor: str = "Minor") -> str:
    told = [(major, *TWO[0][:1], 2, "KB-RED"), (minor, *TWO[1][:1], 5, "KB-TEAL")]
    made = (CARD.format(i=i, a=a, d=d, n=n, item=item, labels=labels) for i, (a, d, n, item) in enumerate(told, 1))
    return "Defects in detail\n\n" + "".join(made)


@pytest.mark.parametrize(
    ("labels", "major", "minor"),
    [
        ("Quantity | SKU | Inspector comment", "Major", "Minor"),
        ("Qty found | Article | Note", "MAJOR", "MINOR"),
        ("Anzahl | Artikel | Bemerkung", "Hauptfehler", "Nebenfehler"),
        ("Quantité | Référence | Commentaire", "Majeur", "Mineur"),
        ("数量 | 款号 | 备注", "主要", "次要"),
        ("Số lượng | Mã hàng | Ghi chú", "Nặng", "Nhẹ"),
    ],
)
def test_a_label_over_a_value_names_it(labels: str, major: str, minor: str) -> None:
    found = read(cards(labels, major, minor))
    assert (counts(found), found.problems) == (TWO, ())


def test_the_article_of_a_card_is_that_under_its_label() -> None:
    found = read(cards("Quantity | SKU | Comment"))
    assert [defect.item for defect in found.defects] == ["KB-RED", "KB-TEAL"]
    sizes = read(cards("Quantity | Zone | Comment"))
    assert [defect.item for defect in sizes.defects] == [None, None]


@pytest.mark.parametrize("labels", ["Carton | SKU | Comment", "Photo no. | SKU | Comment"])
def test_a_number_under_another_label_counts_nothing(labels: str) -> None:
    assert counts(read(cards(labels))) == []


def test_a_card_that_lacks_its_value_is_a_question() -> None:
    text = cards("Quantity | SKU | Comment").replace("5 | KB-TEAL | Seen", " | KB-TEAL | Seen")
    found = read(text + "#3 | Lid sticks | Minor\nQuantity | SKU | Comment\n1 | KB-RED | Left side.\n")
    assert counts(found) == [TWO[0], ("Lid sticks", None, None, 1)]
    assert "unread_cells" in {problem.code for problem in found.problems}


def test_labels_at_the_top_of_each_page_are_no_running_head() -> None:
    card = "#{} | {} | {}\nQuantity | SKU | Comment\n{} | KB-RED | Left side.\n"
    first = card.format(1, "Hinge screw stands out", "Major", 2) + "\n\n\n" + card.format(2, "Lid sticks", "Major", 1)
    last = card.format(3, "Glue marks on tray", "Minor", 5)
    printed = [*rows("Findings\n\n\n\n\n" + card.format(0, "Arm bent", "Minor", 4)), *rows(first, 2), *rows(last, 3)]
    body, heads = apart(printed, [Page(number, 600.0, 800.0) for number in (1, 2, 3)])
    assert (len(body), heads) == (len(printed), [])


def test_a_particular_that_runs_over_the_later_pages_is_a_running_head() -> None:
    head = "Report KA-22 | 3 November 2026"
    printed = [*rows(f"Kornblum Audits\n\n\n\n{head}"), *rows(f"{head}\nDent | 3", 2), *rows(f"{head}\nStain | 4", 3)]
    body, _ = apart(printed, [Page(number, 600.0, 800.0) for number in (1, 2, 3)])
    assert [row.text for row in body if row.page > 1] == ["Dent 3", "Stain 4"]


def test_a_running_head_of_several_texts_is_left_out_though_a_title_says_one_of_them() -> None:
    printed = [
        *rows("Kornblum Audits | Report KA-22\n\nReport KA-22"),
        *rows("Kornblum Audits | Report KA-22\nDent | 3", 2),
    ]
    body, _ = apart(printed, [Page(number, 600.0, 800.0) for number in (1, 2)])
    assert "Kornblum Audits Report KA-22" not in [row.text for row in body]


def test_cards_over_pages_are_one_list() -> None:
    first, last = cards("Quantity | SKU | Comment").split("#2")
    printed = [*rows(first), *rows(f"#2{last}", page=2)]
    assert counts(findings(find_tables(printed), printed)) == TWO


TITLED = [
    "{a} | {d}\nQuantity | SKU | Comment\n{n} | {item} | Left side.\n\n\n",
    "{d} | | {a}\nQuantity | SKU | Comment\n{n} | {item} | Left side.\n\n\n",
    "{d}\nSeverity | Quantity | SKU\n{a} | {n} | {item}\n~Seen twice.\n\n\n",
    "{d}\nArtikelnr. | Anzahl | Klasse\n{item} | {n} Stück | {a}\n\n\n",
]


def titled(form: str) -> str:
    told = [("Major", TWO[0][0], 2, "KB-RED"), ("Minor", TWO[1][0], 5, "KB-TEAL")]
    return "Defects in detail\n\n" + "".join(form.format(a=a, d=d, n=n, item=item) for a, d, n, item in told)


@pytest.mark.parametrize("form", TITLED)
def test_the_line_over_the_labels_is_the_title_of_a_card_without_a_number(form: str) -> None:
    found = read(titled(form))
    assert (counts(found), found.problems) == (TWO, ())
    assert [defect.item for defect in found.defects] == ["KB-RED", "KB-TEAL"]


def test_an_article_is_never_the_name_of_a_defect() -> None:
    wrapped = titled("{d} that\nreaches the rim\nSeverity | Quantity | SKU\n{a} | {n} | {item}\n\n\n")
    assert counts(read(wrapped)) == []


@pytest.mark.parametrize("title", ["Major defects", "Findings", "Packing", "Sleeve"])
def test_a_heading_over_the_heads_of_two_lists_is_no_title(title: str) -> None:
    table = f"{title}\n[Defect | Class | Qty\n[{{}} | Major | {{}}\n\n\n\n"
    found = read(table.format("Seam open", 2) + table.format("Bag torn", 3))
    assert counts(found) == [("Seam open", None, 2, None), ("Bag torn", None, 3, None)]


def test_lists_of_parts_with_the_same_heads_are_no_cards() -> None:
    heads = "Defect | Severity | Quantity\n"
    text = f"Sewing\n{heads}Seam open | Major | 2\nThread ends | Minor | 3\n\n\nPacking\n{heads}Bag torn | Minor | 2\n"
    assert counts(read(text)) == [
        ("Seam open", None, 2, None),
        ("Thread ends", None, None, 3),
        ("Bag torn", None, None, 2),
    ]


def test_heads_of_lists_under_numbered_headings_are_no_labels_of_cards() -> None:
    list_ = "{i}. {title}\nDefect | Class | Qty\n{d} | Major | {n}\n\n\n"
    text = list_.format(i=1, title="Sleeve", d="Seam open", n=2)
    found = read(text + list_.format(i=2, title="Collar", d="Bag torn", n=3))
    assert "lists_added_up" in {problem.code for problem in found.problems}


def test_the_name_may_be_under_its_label_where_a_word_says_that_the_card_is_of_a_defect() -> None:
    card = "Defect {i}\nDescription | Class | Qty\n{d} | {a} | {n}\n\n\n"
    told = (("Major", *TWO[0][:1], 2), ("Minor", *TWO[1][:1], 5))
    found = read("Findings\n\n" + "".join(card.format(i=i, a=a, d=d, n=n) for i, (a, d, n) in enumerate(told, 1)))
    assert counts(found) == TWO


def test_a_label_and_its_value_that_all_cards_share_are_no_labels_of_what_is_below() -> None:
    card = "[Défaut | {i} / 2\n[Classement | MINEUR\n[Description | {d}\n[Nombre | {n} pièces\n\n\n\n\n"
    told = (("Rayure au bord", 4), ("Arête vive", 2))
    found = read("Défauts\n\n" + "".join(card.format(i=i, d=d, n=n) for i, (d, n) in enumerate(told, 1)))
    assert counts(found) == [("Rayure au bord", None, None, 4), ("Arête vive", None, None, 2)]


def test_a_zone_that_all_cards_share_is_no_label_of_the_number_below() -> None:
    card = "#{i} | {d} | {a}\nZone | Lid\nQuantity | {n}\n\n\n"
    told = (("Major", *TWO[0][:1], 2), ("Minor", *TWO[1][:1], 5))
    found = read("Findings\n\n" + "".join(card.format(i=i, a=a, d=d, n=n) for i, (a, d, n) in enumerate(told, 1)))
    assert counts(found) == TWO


def test_the_number_of_a_card_may_stand_behind_three_words() -> None:
    card = "Fiche de défaut n° {i}\nLibellé : | {d}\nGravité : | {c}\nNombre constaté : | {n}\n\n\n"
    told = [("Ébréchure au bord", "Majeur", 6), ("Éclat coupant", "Critique", 1), ("Point noir", "Mineur", 7)]
    found = read(
        "Fiches de défaut\n\n" + "".join(card.format(i=i, d=d, c=c, n=n) for i, (d, c, n) in enumerate(told, 1))
    )
    assert counts(found) == [
        ("Ébréchure au bord", None, 6, None),
        ("Éclat coupant", 1, None, None),
        ("Point noir", None, None, 7),
    ]
