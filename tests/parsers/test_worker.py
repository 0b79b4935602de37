import json
from pathlib import Path

from tests.parsers.hostile import calling_itself
from toolkit.confined.process import kill, start
from toolkit.model.codec import from_json
from toolkit.parsers import Limits, read
from toolkit.parsers.exchange import Answer, Request, head_line

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "reports" / "04-shelf-pass.pdf"


def test_the_answer_is_one_json_object_with_the_report() -> None:
    data = SAMPLE.read_bytes()
    out, _ = start_and_ask(data)
    assert from_json(out, Answer).report == read(data, "r.pdf")
    assert set(json.loads(out)) == {"report", "pictures", "texts", "fault", "bug"}


def test_the_answer_is_one_json_object_with_the_fault() -> None:
    out, code = start_and_ask(b"Dear all,")
    fault = json.loads(out)["fault"]
    assert (code, fault["code"]) == (0, "unreadable")
    assert fault["hint"]


def start_and_ask(data: bytes) -> tuple[bytes, int]:
    """Return what a child says to *data*, and its exit code."""
    process = start()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(head_line(Request(data, "r.pdf", Limits())) + data)
    process.stdin.flush()
    told = process.stdout.read()
    return told, kill(process)


def test_a_child_that_nobody_asks_any_more_ends_by_itself() -> None:
    process = start()
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(60) == 1
    kill(process)


def test_a_child_whose_parent_goes_away_ends_in_the_middle_of_its_work() -> None:
    process, data = start(), calling_itself()
    assert process.stdin is not None
    process.stdin.write(head_line(Request(data, "r.pdf", Limits(megabytes=8000))) + data)
    process.stdin.close()
    assert process.wait(60) == 1
    kill(process)
