"""An office's own words for the classes, as sentences of the report explain them or as their weight tells."""

import pytest

from tests.parsers.notation import rows
from toolkit.model.report import Defect
from toolkit.model.severity import Severity
from toolkit.parsers.lists.findings import findings
from toolkit.parsers.lists.tables import find_tables
from toolkit.parsers.words.classes import spoken_as
from toolkit.parsers.words.legend import legend_of

C, MA, MI = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Cat 1 = critical, Cat 2 = major, Cat 3 = minor.\nCat 1 | Cat 2 | Cat 3",
            {"cat 1": C, "cat 2": MA, "cat 3": MI},
        ),
        ("Amber is major: it comes back. Blue is minor.\nWhat we found: 6 amber, 9 blue", {"amber": MA, "blue": MI}),
        ("“Notable” has the meaning of major, “slight” of minor.\nNotable | Slight", {"notable": MA, "slight": MI}),
        ("Main defects (major) | 1,5 | 3\nSide defects (minor) | 4,0 | 7", {"main": MA, "side": MI}),
        (
            "Class I means unsafe (critical), class II means that a customer returns it (major).\nClass I | Class II",
            {"class i": C, "class ii": MA},
        ),
        ("Snag = minor. Customer return = major.\nSnag | Return", {"snag": MI, "return": MA}),
        ("Amber is major. Blue is minor.", {}),  # used nowhere
        ("Amber is major.\n6 amber", {}),  # one class
        ("Amber is a major colour. Blue is a minor one.\nFault | Amber | Blue", {}),
        ("Paris is a major customer. Lyon is a minor customer.\nFault | Paris | Lyon", {}),
        ("Scratch (major), dent (minor)\nScratch | Dent", {}),  # defects with their classes
        ("The colour is critical and the size is minor.\nColour | Size", {}),
    ],
)
def test_words_that_are_explained_and_used_name_classes(text: str, words: dict[str, Severity]) -> None:
    assert dict(legend_of(rows(text)).grades) == words


def test_the_name_beside_two_of_them_is_the_third_class() -> None:
    text = "“Notable” means major, “slight” means minor.\nFault | Grave | Notable | Slight"
    assert legend_of(rows(text)).grades["grave"] is C


def test_a_number_under_the_word_of_the_classes_is_one_of_them() -> None:
    text = """
Cat 1 = critical, Cat 2 = major, Cat 3 = minor.

[Fault | Pcs | Cat
[Rib tip not fixed | 4 | 2
[Loose thread | 3 | 3

[ | Cat 1 | Cat 2 | Cat 3
[Found | 0 | 4 | 3
"""
    assert counts(text) == [("Rib tip not fixed", 4, None), ("Loose thread", None, 3)]


def test_plain_words_for_weight_are_classes_where_there_are_no_others() -> None:
    text = """
These are the faults:
1. Glaze gone at the handle joint: nine mugs. Serious.
2. Handle set on crooked: four mugs. Serious.
3. Pinholes inside the bowl: seven mugs. Slight.
4. Rim band uneven: five mugs. Slight.
"""
    assert [(d.major, d.minor) for d in read(text)] == [(9, None), (4, None), (None, 7), (None, 5)]
    (problem,) = legend_of(rows(text)).told
    assert (problem.code, problem.level) == ("grades_by_weight", "warning")


def test_beside_the_usual_words_they_are_none() -> None:
    text = "Major | Minor\nSerious.\nSerious.\nSlight.\nSlight."
    assert legend_of(rows(text)).grades == {}


def test_heads_by_weight_may_begin_with_a_word_that_is_a_major_one_elsewhere() -> None:
    text = "Fault | Grave | Serious | Slight\nAxle loose | – | 3 | –\nRun of paint | – | – | 4"
    assert counts(text) == [("Axle loose", 3, 0), ("Run of paint", 0, 4)]


def test_a_column_of_weights_may_have_three() -> None:
    text = "[Defect | Weight | Qty\n[Dent | grave | 2\n[Stain | serious | 3\n[Fold | slight | 1"
    assert [(d.critical, d.major, d.minor) for d in read(text)] == [(2, None, None), (None, 3, None), (None, None, 1)]


def test_a_heavy_word_beside_two_usual_ones_is_theirs() -> None:
    text = "[Défaut | Gravité | Qté\n[Bosse | grave | 2\n[Tache | mineur | 3\n[Trou | critique | 1"
    assert [(d.critical, d.major, d.minor) for d in read(text)] == [(None, 2, None), (None, None, 3), (1, None, None)]


def read(text: str) -> tuple[Defect, ...]:
    found = rows(text)
    with spoken_as(legend_of(found)):
        return findings(find_tables(found), found).defects


def counts(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(defect.description, defect.major, defect.minor) for defect in read(text)]


def test_words_explained_behind_a_colon_are_classes() -> None:
    text = """
Red: can hurt somebody (critical). Amber: nobody would keep it (major). Green: most would let it pass (minor).
AQL Red 0 / Amber 2.5 / Green 4.0.

[Colour | Found | Ceiling
[Red | 0 | 0
[Amber | 13 | 7
[Green | 9 | 10
"""
    assert set(legend_of(rows(text)).grades) >= {"red", "amber", "green"}


def test_ranked_classes_may_be_explained_in_brackets_with_words_behind() -> None:
    told = "Faults are sorted into Class 1 (critical, hazardous), Class 2 (major, returned) and Class 3 (minor)."
    read = rows(f"{told}\n[No. | Fault | Class 1 | Class 2 | Class 3\n[1 | Hole | | 3 |\n[2 | Dirt | | | 4")
    assert {name: severity.value for name, severity in legend_of(read).grades.items()} == {
        "class 1": "critical", "class 2": "major", "class 3": "minor",
    }  # fmt: skip
