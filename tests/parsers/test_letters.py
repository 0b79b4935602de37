"""What a letter tells in sentences: for whom, at whose works, when, and of what."""

import pytest

from tests.parsers.notation import rows
from toolkit.parsers.letters import told_in_letter

HEAD = "Marek Dolinar\n14 Station Road\n\nFernway Gifts Ltd.\nMrs. Ellison\n\nDear Mrs. Ellison,\n\n"


def told(text: str) -> dict[str, str]:
    return {name: value for name, (value, _) in told_in_letter(rows(text)).items()}


def test_a_letter_tells_the_addressee_the_works_the_day_and_the_goods() -> None:
    found = told(
        f"{HEAD}On 7 October 2026 I inspected your order FG-3312 in the warehouse of\nLesna Igra d.o.o. in "
        "Ribnica. The goods are 1,500 sets of the wooden train set,\nitem WT-24."
    )
    assert found == {
        "client": "Fernway Gifts Ltd.",
        "factory": "Lesna Igra d.o.o.",
        "inspection_date": "2026-10-07",
        "product": "wooden train set",
        "items": "WT-24",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "The next inspection will be on 22 October 2026 at Lesna Igra d.o.o. in Ribnica.",
        "Your request of 5 March 2026 is attached.",
        "On 7 October 2026 I inspected the frames, and on 8 October 2026 I inspected the boxes.",
        "The laboratory of Testhaus GmbH checked the paint.",
    ],
)
def test_what_is_still_to_come_or_told_twice_is_not_known(sentence: str) -> None:
    assert told(HEAD + sentence) == {"client": "Fernway Gifts Ltd."}


def test_a_paper_that_greets_nobody_is_no_letter() -> None:
    assert told("Fernway Gifts Ltd.\n\nOn 7 October 2026 I inspected the goods.") == {}
