"""A finished letter is read once more, and what its receiver should not find in it is refused."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import AS_OF, ORDER, REPORT, RESOLUTION, changed, letter, own_templates, supplied
from toolkit.documents import draft
from toolkit.errors import ExitCode, IncompleteDocumentError

SENTENCES = [
    ("rework", "Please finish the work as soon as possible.", "as soon as possible"),
    ("rework", "Reply at once.", "at once"),
    ("rework", "Please fix the quality problems.", "fix the quality problems"),
    ("rework", "The goods shall be of good quality.", "good quality"),
    ("notice", "We accept the goods for now.", "We accept"),
    ("notice", "A penalty is due.", "penalty"),
    ("notice", "This letter is sent without prejudice.", "without prejudice"),
    ("notice", "This is your last chance.", "last chance"),
    ("rejection", "We cancel the order.", "cancel"),
    ("rework", "We reject the lot.", "We reject"),
    ("rework", "If it passes, we accept it.", "if it passes, we accept|we accept"),
    ("sorting", "Sort it by 03/04/26.", "03/04/26"),
    ("notice", "The 定金 is forfeited.", "定金"),
]


def with_sentence(kind: str, sentence: str, folder: Path) -> Path:
    own = changed(supplied(kind), lambda xml: xml.replace("This letter", sentence + " This letter", 1))
    if own == changed(supplied(kind), lambda xml: xml):
        own = changed(supplied(kind), lambda xml: xml.replace("The contract continues.", sentence, 1))
    return own_templates(folder, kind, own)


@pytest.mark.rule(21, 22, 38)
@pytest.mark.parametrize(("kind", "sentence", "found"), SENTENCES)
def test_words_that_cost_the_buyer_money_are_refused(kind: str, sentence: str, found: str, tmp_path: Path) -> None:
    with pytest.raises(IncompleteDocumentError, match=rf"(?i){found}") as refusal:
        letter(kind, templates=with_sentence(kind, sentence, tmp_path))
    assert refusal.value.exit_code is ExitCode.INCOMPLETE


@pytest.mark.parametrize(
    ("kind", "anchor", "sentence"),
    [
        ("release", "release_once", "The goods conform to the order, and no further claims follow."),
        ("release", "release_once", "This is the final acceptance."),
        ("release", "release_once", "Payment is made in full and final settlement."),
        ("reinspection", "facts_only", "Please make sure the lot passes."),
        ("reinspection", "facts_only", "Please be strict with this factory."),
        ("capa", "capa_only", "Your answer closes the matter."),
        ("capa", "capa_only", "This is asked instead of rework."),
    ],
)
def test_what_follows_an_answer_has_its_own_traps(kind: str, anchor: str, sentence: str, tmp_path: Path) -> None:
    tag = f"{{{{ {anchor} }}}}"
    own = changed(supplied(kind), lambda xml: xml.replace(tag, f"{sentence} {tag}", 1))
    assert own != supplied(kind)
    with pytest.raises(IncompleteDocumentError, match="; write "):
        letter(kind, templates=own_templates(tmp_path, kind, own))


@pytest.mark.parametrize("kind", ["notice", "capa", "reinspection", "release"])
def test_a_count_that_stands_elsewhere_than_in_the_row_of_its_defect_is_missed(kind: str, tmp_path: Path) -> None:
    moved = "{% for f in findings %}{% for c in f.counts %} {{ c.count }};{% endfor %}{% endfor %}"

    def move(xml: str) -> str:
        return xml.replace("{{ c.count }}", "", 1).replace("{{ reply_by }}", f"{{{{ reply_by }}}}{moved}", 1)

    own = own_templates(tmp_path, kind, changed(supplied(kind), move))
    with pytest.raises(IncompleteDocumentError, match="without all its figures"):
        letter(kind, templates=own)


def test_the_place_and_better_words_are_named(tmp_path: Path) -> None:
    with pytest.raises(IncompleteDocumentError, match=r"“penalty” in the opening; write “damages”"):
        letter("notice", templates=with_sentence("notice", "A penalty is due.", tmp_path))


def test_a_report_may_say_what_a_letter_may_not() -> None:
    rude = replace(REPORT, remarks=("Penalty! Ship as soon as possible, or we cancel.",))
    assert letter("rework", rude).docx


def test_a_report_may_print_what_looks_like_template_code() -> None:
    odd = replace(REPORT, remarks=("Label reads {{7*7}} and {% raw %}",))
    assert letter("rework", odd).docx


def test_a_vague_standard_is_refused_wherever_it_came_from() -> None:
    vague = {REPORT.defects[0].description: "Good quality, to our satisfaction"}
    with pytest.raises(IncompleteDocumentError, match=r"(?i)good quality"):
        draft("rework", REPORT, RESOLUTION, ORDER, as_of=AS_OF, standards=vague)


def test_without_prejudice_to_a_clause_may_be_written(tmp_path: Path) -> None:
    folder = with_sentence("notice", "It is sent without prejudice to clause 9.", tmp_path)
    assert letter("notice", templates=folder).docx
