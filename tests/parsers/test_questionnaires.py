"""Forms of numbered questions: the number, what is asked, and the answer, which may be set to the right edge."""

import pytest

from tests.parsers.drawn import report
from tests.parsers.notation import LETTER, LINE, words
from tests.parsers.test_headed import read
from toolkit.model.report import Report, Source
from toolkit.parsers.layout.pages import Page, Word
from toolkit.parsers.reader import understand
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.readings import quantity

RIGHT = 560.0
TIGHT = 11.0  # points from a line to the next one of the same answer


def flush_right(form: str) -> Report:
    """Return the reading of a page whose lines have a number, a question and an answer that ends at the right edge."""
    found: list[Word] = []
    top = 60.0
    for line in form.strip("\n").split("\n"):
        parts = [part.strip() for part in line.split("|")]
        if len(parts) == 1:
            found.extend(words(parts[0], 50.0, top))
            top += LINE
            continue
        number, question, answer = parts
        found.extend((*words(number, 50.0, top), *words(question, 80.0, top)))
        for shown in answer.split("¶"):
            wide = words(shown.strip(), 0.0, top)[-1].x1
            found.extend(words(shown.strip(), RIGHT - wide, top))
            top += TIGHT
        top += LINE - TIGHT + LETTER
    return understand([Page(1, 600.0, 800.0, tuple(found), ())], Source(file="form.pdf", sha256="", format="pdf"))


FORM = """
Birch & Vale – Supplier Inspection Form
Quality Control Department · Form completed 2025-05-09
A. About this visit
A1 | Supplier | Delta Knitting¶Mills Ltd.
A2 | Factory visited | Delta Unit 4
A3 | Order number | BV-20771
A4 | Item number | KN-88-RED
A5 | Date of inspection | 2025-05-08
A6 | Name of the auditor | Ruth Amsel
A7 | Quantity ordered | 900 pcs
A8 | Quantity packed at the time of inspection | 860 pcs
B1 | Number of pieces drawn | 80
B2 | AQL for critical / major / minor | 0 / 2.5 / 4.0
"""


def test_answers_at_the_right_edge_belong_to_their_questions() -> None:
    read_of = flush_right(FORM)
    assert (read_of.supplier, read_of.factory) == ("Delta Knitting Mills Ltd.", "Delta Unit 4")
    assert (read_of.po_numbers, read_of.items) == (("BV-20771",), ("KN-88-RED",))
    assert (read_of.inspection_date, read_of.report_date) == ("2025-05-08", "2025-05-09")
    assert read_of.inspector == "Ruth Amsel"
    assert (read_of.quantities.ordered, read_of.quantities.packed) == (900, 860)
    assert read_of.sampling.sample_size.major == 80
    assert (read_of.sampling.aql.critical, read_of.sampling.aql.major, read_of.sampling.aql.minor) == (0, 2.5, 4)
    assert read_of.agency == "Birch & Vale"


@pytest.mark.parametrize(
    ("label", "concept"),
    [
        ("Name of the inspector", "inspector"),
        ("Name des Prüfers", "inspector"),
        ("Nom de l'inspecteur", "inspector"),
        ("Imię i nazwisko kontrolera", "inspector"),
        ("Quantity packed at the time of inspection", "packed"),
        ("Zum Zeitpunkt der Prüfung verpackt", "packed"),
        ("Number of units drawn", "sample_size"),
        ("Numero di campioni (pz)", "sample_size"),
        ("Anzahl der gezogenen Teile", "sample_size"),
        ("Nombre de pièces prélevées", "sample_size"),
        ("Società di ispezione", "agency"),
        ("Firma inspekcyjna", "agency"),
        ("AQL for critical / major / minor", "aql"),
        ("Number of cartons drawn", None),
        ("Name of the drawing", None),
        ("Quantity packed in the box at the time of the first inspection", None),
    ],
)
def test_what_is_asked_names_a_particular(label: str, concept: str | None) -> None:
    assert concept_of(label) == concept


def test_limits_by_class_stand_behind_numbered_questions() -> None:
    found = read(
        "[3.5 | Numero massimo di difetti critici accettato | 0\n"
        "[3.6 | Numero massimo di difetti maggiori accettato | 5\n"
        "[3.7 | Numero massimo di difetti minori accettato | 7"
    )
    assert (found.allowed.critical, found.allowed.major, found.allowed.minor) == (0, 5, 7)


HEADED = """
Norden Quality Ltd
Pre-shipment inspection report
[{} | {}
[{} | Acme GmbH
[{} | TK-5521
[Inspection date | 2025-09-12
[Sample size | 80 pcs
"""


@pytest.mark.parametrize(
    "words_of_form",
    [
        ("Item", "Entry", "Client", "Order number"),
        ("Question", "Answer", "Client", "Order number"),
        ("Punkt", "Angaben", "Kunde", "Bestellnummer"),
        ("Concepto", "Dato", "Cliente", "Número de pedido"),
        ("项目", "内容", "客户", "订单号"),
    ],
)
def test_heads_of_a_form_are_no_particulars(words_of_form: tuple[str, str, str, str]) -> None:
    read_of = report(HEADED.format(*words_of_form))
    assert (read_of.items, read_of.po_numbers, read_of.client) == ((), ("TK-5521",), "Acme GmbH")


def test_an_item_called_by_such_a_word_is_one_where_nothing_is_headed() -> None:
    read_of = report(HEADED.format("Item", "Entry 12-B", "Client", "Order number"))
    assert read_of.items == ("Entry 12-B",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("94 % 1,080 of 1,150 pcs", 1080),
        ("94% – 1,080 pcs", 1080),
        ("96 % (864 Stück)", 864),
        ("100 % in export cartons", None),
        ("90 % 45 cartons", None),
        ("95 % of 1,080 pcs", None),
        ("95 % 5 % open", None),
    ],
)
def test_a_share_may_stand_before_the_goods(text: str, value: int | None) -> None:
    read_of = quantity(text)
    assert (read_of[0] if read_of else None) == value


OF_LETTER = """
Norden Quality Partners
12 Harbour Road, Leeds
3 May 2025
{}
Inspection report NQ-2505-17: {}

[Supplier | Best Co Ltd
[Inspection date | 2025-05-02
[Sample size | 80 pcs

Our conclusion
Not accepted. The workmanship is within the AQL, but the labels carry another bar code.

[Defect | Critical | Major | Minor
[Open seam | 0 | 3 | 0
[Total | 0 | 3 | 0
[Accept | 0 | 5 | 7
"""


def test_a_letter_without_a_greeting_says_to_whom_it_goes_and_of_what() -> None:
    read_of = report(OF_LETTER.format("To: Highmoor Outdoor Ltd, attn. Mrs. J. Dee", "Hiking flask 2 litres"))
    assert (read_of.client, read_of.product) == ("Highmoor Outdoor Ltd", "Hiking flask 2 litres")
    assert (read_of.results.overall, read_of.results.aql) == ("fail", "pass")


def test_a_person_or_two_firms_are_no_client() -> None:
    assert report(OF_LETTER.format("To: Mrs. J. Dee", "Hiking flask 2 litres")).client is None
    assert report(OF_LETTER.format("To: Best Co Ltd", "Hangzhou plant")).client is None
    assert report(OF_LETTER.format("To: the file", "Hangzhou plant")).product is None
