from pathlib import Path

import pytest

from tests.cli.running import DAY, names_in, order, recourse, report
from toolkit.cli.asking import QUESTIONS, answered, with_answers
from toolkit.cli.inputs import Given
from toolkit.cli.orders import order_in
from toolkit.model.order import Order

BUYER = ("buyer", "name")
NUMBER = ("order", "number")


def without_buyer(folder: Path) -> Path:
    """Return the first sample's order with no name for the buyer."""
    path = folder / "order.toml"
    lines = order("01").read_text("utf-8").splitlines()
    path.write_text("\n".join(line for line in lines if not line.startswith('name = "Tumblewick')), encoding="utf-8")
    return path


def run(path: Path, folder: Path, *words: str, stdin: str = "", terminal: bool = True) -> tuple[int, str]:
    seen = recourse(
        "run", report("01"), "--order", path, "--out", folder / "answer", "--as-of", DAY, *words,
        stdin=stdin.encode(), terminal=terminal,
    )  # fmt: skip
    return seen.code, seen.err


def test_at_a_terminal_what_is_missing_is_asked_for_and_kept_on_request(tmp_path: Path) -> None:
    path = without_buyer(tmp_path)
    code, err = run(path, tmp_path, stdin="\nTumblewick Home Ltd.\ny\n")
    assert code == 0
    assert err.count("[buyer.name]") == 2
    assert order_in(Given(path.read_bytes(), "order.toml")) == order_in(Given(order("01").read_bytes(), "order.toml"))
    assert "# Order for samples" in path.read_text("utf-8")


def test_answers_are_not_kept_unless_somebody_says_so(tmp_path: Path) -> None:
    path = without_buyer(tmp_path)
    before = path.read_bytes()
    assert run(path, tmp_path, stdin="Tumblewick Home Ltd.\n\n")[0] == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize(("words", "terminal"), [((), False), (("--no-input",), True)], ids=["no terminal", "no input"])
def test_where_nobody_can_answer_all_gaps_are_listed_and_nothing_is_written(
    tmp_path: Path, words: tuple[str, ...], terminal: bool
) -> None:
    path = without_buyer(tmp_path)
    code, err = run(path, tmp_path, *words, terminal=terminal)
    assert code == 8
    assert "buyer.name" in err
    assert names_in(tmp_path) == ["order.toml"]


def test_a_question_left_without_an_answer_ends_the_run(tmp_path: Path) -> None:
    path = without_buyer(tmp_path)
    assert run(path, tmp_path, stdin="")[0] == 8
    assert names_in(tmp_path) == ["order.toml"]


def test_without_an_order_file_the_answers_make_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    seen = recourse("run", report("01"), "--as-of", DAY, stdin=b"Tumblewick Home Ltd.\nyes\n", terminal=True)
    assert seen.code == 0
    assert names_in(tmp_path) == ["answer", "order.toml"]
    assert (tmp_path / "order.toml").read_text("utf-8") == '[buyer]\nname = "Tumblewick Home Ltd."\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", '[buyer]\nname = "B"\n'),
        ("[buyer]\n", '[buyer]\nname = "B"\n'),
        ("[buyer]  # us\nemail = 'x'\n", "[buyer]  # us\nname = \"B\"\nemail = 'x'\n"),
        ("[buyer]\nname = ''\n[goods]\n", '[buyer]\nname = "B"\n[goods]\n'),
        ("[goods]\nlocation = 'port'", "[goods]\nlocation = 'port'\n\n[buyer]\nname = \"B\"\n"),
    ],
    ids=["empty", "table", "comment", "replaced", "other table"],
)
def test_an_answer_is_put_into_its_table_and_the_rest_stays(text: str, expected: str) -> None:
    assert with_answers(text, {BUYER: '"B"'}) == expected


def test_an_answer_with_quotes_and_backslashes_arrives_as_it_was_typed(tmp_path: Path) -> None:
    path = without_buyer(tmp_path)
    assert run(path, tmp_path, stdin='The "Blue\\Door" Ltd.\ny\n')[0] == 0
    assert order_in(Given(path.read_bytes(), "order.toml")).buyer.name == 'The "Blue\\Door" Ltd.'


def test_every_question_is_about_a_field_that_exists() -> None:
    for table, field in QUESTIONS:
        assert hasattr(getattr(Order(), table), field)
    assert answered("", {BUYER: '"B"', NUMBER: '"N"'}).order.number == "N"
