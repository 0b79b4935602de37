"""A verdict in words that nobody taught is a question and never passes as no verdict."""

from tests.parsers.notation import rows
from toolkit.parsers.results.unjudged import unjudged


def asked(text: str) -> list[str]:
    return [problem.message.split("”")[0].split("“")[1] for problem in unjudged(rows(text), judged_whole=False)]


def test_an_unknown_word_in_a_column_of_verdicts_is_asked_about() -> None:
    assert asked("[Part | Status\n[Quantity | Passed\n[Packaging | Wanting\n[Marks | Passed") == ["Packaging"]


def test_an_unruled_list_is_no_different() -> None:
    assert asked("Part | Status\nQuantity | Passed\nPackaging | Wanting\nNotes") == ["Packaging"]


def test_figures_blanks_and_neutral_words_are_no_verdicts() -> None:
    assert asked("[Part | Status\n[Quantity | Passed\n[Weight | 120 g\n[Marks | see remark\n[Labels | ") == []
    assert asked("[Part | Status\n[Quantity | Passed\n[Sound | see Defects\n[Smell | N/A") == []
    assert asked("[Part | Status\n[Quantity | Passed\n[Test report | seen\n[Zkouška | předloženo\n[盐雾 | 已查閱") == []


def test_a_column_without_any_verdict_judges_nothing() -> None:
    assert asked("[Part | Result\n[Colour | Blue\n[Shape | Round") == []


def test_a_column_that_judges_by_an_unknown_scale_is_asked_about_once() -> None:
    scale = "[Check | Result\n[Drop | mellow\n[Barcode | so-so\n[Function | dire\n[Colour | mellow"
    (problem,) = unjudged(rows(scale), judged_whole=True)
    assert all(word in problem.message for word in ("“mellow”", "“so-so”", "“dire”"))
    assert problem.level == "warning"
    assert not list(unjudged(rows("[Part | Result\n[Left | Blue\n[Right | Blue\n[Lid | Blue"), judged_whole=True))


def test_a_fault_that_was_not_found_is_no_verdict_to_ask_about() -> None:
    denied = ["No spill", "No breakage", "no leakage observed", "ohne Verformung", "Aucune fuite constatée", "无破损"]
    assert asked("[Test | Result\n[Quantity | Passed\n" + "\n".join(f"[Drop | {text}" for text in denied)) == []


def test_a_denial_of_what_should_be_there_is_asked_about() -> None:
    for text in ("No function", "No label", "No light", "No sound", "Breakage", "Not without breakage"):
        assert asked(f"[Test | Result\n[Quantity | Passed\n[Lamp | {text}") == ["Lamp"]


def test_each_clause_of_a_verdict_must_be_known() -> None:
    known = [
        "OK, no noise",
        "No broken, no bend",
        "No abnormal smell",
        "No damage after drop",
        "Readable可读",
        "As packing list",
    ]
    assert asked("[Test | Result\n[Quantity | Passed\n" + "\n".join(f"[Swing | {text}" for text in known)) == []
    assert asked("[Test | Result\n[Quantity | Passed\n[Swing | No noise, no label") == ["Swing"]


def test_the_question_stops_the_answer_only_where_nothing_judges_the_whole() -> None:
    text = "[Part | Status\n[Quantity | Passed\n[Packaging | Wanting"
    levels = [[problem.level for problem in unjudged(rows(text), judged_whole=whole)] for whole in (False, True)]
    assert levels == [["error"], ["warning"]]


def test_a_remark_in_place_of_a_verdict_is_told() -> None:
    heads = "[Check | Outcome | Notes"
    assert asked(f"{heads}\n[Barcode | OK | \n[Side mark | Remark | PO 88474\n{heads}\n[Drop | OK | ") == ["Side mark"]
