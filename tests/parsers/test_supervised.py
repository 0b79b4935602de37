"""Real child processes, hostile files made here, and children that stand in for a reader and misbehave on purpose."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.parsers.hostile import calling_itself, unpacking_to
from toolkit.confined.process import Process, finish, resident_bytes
from toolkit.errors import EncryptedReportError, LimitReachedError, MissingPartError, UnreadableReportError
from toolkit.model.picture import Cut
from toolkit.parsers import Limits, cut_supervised, read, read_supervised
from toolkit.parsers.archive import ENCRYPTED
from toolkit.parsers.formats import OLE
from toolkit.parsers.supervised import ReaderFaultError

REPORTS = Path(__file__).resolve().parents[2] / "samples" / "reports"
SAMPLE = REPORTS / "04-shelf-pass.pdf"
unix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs process groups and signals")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="needs a system that holds a process to its memory")


def child(code: str, *kept: int) -> Process:
    """Return a process that runs *code* in place of the reader."""
    return subprocess.Popen(
        (sys.executable, "-I", "-c", code),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        pass_fds=kept,
    )


@pytest.mark.parametrize("name", ["04-shelf-pass.pdf", "11-stool-bilingual.pdf", "13-invoice.pdf"])
def test_what_the_child_reads_is_what_the_reader_reads(name: str) -> None:
    data = (REPORTS / name).read_bytes()
    assert read_supervised(data, name) == read(data, name)


@pytest.mark.parametrize("data", [b"Dear all,", SAMPLE.read_bytes()[:2000], OLE + ENCRYPTED])
def test_a_fault_of_the_file_is_the_same_as_without_a_child(data: bytes) -> None:
    kinds = (UnreadableReportError, EncryptedReportError)
    with pytest.raises(kinds) as alone:
        read(data, "r")
    with pytest.raises(kinds) as supervised:
        read_supervised(data, "r")
    assert type(supervised.value) is type(alone.value)
    assert (supervised.value.message, supervised.value.hint) == (alone.value.message, alone.value.hint)


def test_a_name_that_is_not_unicode_is_kept_as_far_as_it_can_be() -> None:
    assert read_supervised(SAMPLE.read_bytes(), "r\udcff.pdf").source.file == "r\\udcff.pdf"


@pytest.mark.slow
def test_a_picture_is_read_within_the_limits_and_under_the_seat_belt() -> None:
    pytest.importorskip("rapidocr")
    from PIL import Image, ImageDraw, ImageFont

    page, out = Image.new("RGB", (900, 260), "white"), io.BytesIO()
    for number, line in enumerate(("Pre-Shipment Inspection Report", "Inspection date: 2026-11-03")):
        ImageDraw.Draw(page).text((40, 30 + 70 * number), line, "black", font=ImageFont.load_default(36))
    page.save(out, "PNG")
    assert read_supervised(out.getvalue(), "r.png").kind == "inspection"


# --- hostile files ----------------------------------------------------------------------------------------------------


def test_a_form_that_calls_itself_is_stopped_when_its_time_is_over() -> None:
    with pytest.raises(LimitReachedError, match=r"r\.pdf took longer than 1 seconds") as fault:
        read_supervised(calling_itself(), "r.pdf", Limits(seconds=1))
    assert "RECOURSE_SECONDS to more than 1" in fault.value.hint


@linux_only
def test_a_page_that_unpacks_without_end_breaks_the_child_and_not_the_program() -> None:
    with pytest.raises(UnreadableReportError, match=r"r\.pdf is too large or damaged: reading it broke off \(signal "):
        read_supervised(unpacking_to(600), "r.pdf", Limits(megabytes=300))


def test_a_page_that_unpacks_to_little_is_read_within_the_same_limits() -> None:
    assert read_supervised(unpacking_to(1), "r.pdf", Limits(megabytes=300)).kind == "other"


# --- children that misbehave ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("raise SystemExit(3)", "exit code 3"),
        ("print('no JSON')", "exit code 0"),
        ("print('{}')", "exit code 0"),
        ("print('[' * 100_000)", "exit code 0"),
        ('print(\'{"report": {"source": 5}}\')', "exit code 0"),
        pytest.param("import os; os.abort()", "signal SIGABRT", marks=unix_only),
        pytest.param("import os; os.kill(os.getpid(), 9)", "signal SIGKILL", marks=unix_only),
    ],
)
def test_a_child_without_a_sound_answer_is_told_as_a_broken_reading(code: str, told: str) -> None:
    with pytest.raises(UnreadableReportError) as fault:
        read_supervised(b"%PDF", "r.pdf", process=child(code))
    assert told in fault.value.message


def test_a_child_that_hangs_is_stopped() -> None:
    with pytest.raises(LimitReachedError, match="1 seconds"):
        read_supervised(b"%PDF", "r.pdf", Limits(seconds=1), process=child("import time; time.sleep(600)"))


def test_a_child_that_takes_nothing_in_is_stopped_even_while_it_is_being_fed() -> None:
    with pytest.raises(LimitReachedError, match="1 seconds"):
        read_supervised(bytes(5_000_000), "r", Limits(seconds=1), process=child("import time; time.sleep(600)"))


def test_a_child_that_says_too_much_is_cut_off() -> None:
    with pytest.raises(LimitReachedError, match="more than 20 MB"):
        read_supervised(b"%PDF", "r.pdf", process=child("while True: print(' ' * 1_000_000)"))


def test_a_child_out_of_memory_names_the_limit_and_how_to_raise_it() -> None:
    answer = """print('{"fault": {"code": "out_of_memory"}}')"""
    with pytest.raises(LimitReachedError, match=r"r\.pdf takes more than 2048 MB") as fault:
        read_supervised(b"%PDF", "r.pdf", process=child(answer))
    assert "RECOURSE_MEGABYTES to more than 2048" in fault.value.hint


@pytest.mark.parametrize("told", ['"bug": {"message": "KeyError: 5", "trace": "line 7"}', '"fault": {"code": "new"}'])
def test_a_fault_of_our_own_stays_one_and_is_not_blamed_on_the_file(told: str) -> None:
    with pytest.raises(ReaderFaultError) as fault:
        read_supervised(b"%PDF", "r.pdf", process=child(f"print('{{{told}}}')"))
    assert ("line 7" in str(getattr(fault.value, "__notes__", ""))) == ("KeyError" in str(fault.value))


# --- pictures ---------------------------------------------------------------------------------------------------------

PAGE = Cut(page=1, pixels=100_000)


@pytest.mark.parametrize("data", [b"%PDF-1.7 and no more", SAMPLE.read_bytes()[:2000]])
def test_a_file_that_cannot_be_opened_gives_no_pictures_but_its_fault(data: bytes) -> None:
    with pytest.raises(UnreadableReportError, match="damaged"):
        cut_supervised(data, "r.pdf", [PAGE])


def test_pictures_are_made_within_the_limits() -> None:
    with pytest.raises(LimitReachedError, match=r"r\.pdf took longer than 1 seconds"):
        cut_supervised(calling_itself(), "r.pdf", [PAGE], Limits(seconds=1))


@pytest.mark.parametrize("code", ["print('{\"pictures\": []}')", "print('{\"pictures\": [null, null]}')"])
def test_a_child_that_answers_with_too_few_or_too_many_pictures_is_not_believed(code: str) -> None:
    with pytest.raises(ReaderFaultError):
        cut_supervised(b"%PDF", "r.pdf", [PAGE], process=child(code))


def test_nothing_wanted_asks_nobody() -> None:
    assert cut_supervised(b"no report at all", "r.pdf", []) == ()


@unix_only
def test_where_the_system_does_not_count_memory_the_parent_does() -> None:
    greedy = child("held = bytearray(b'x') * 200_000_000; import time; time.sleep(600)")
    assert finish(greedy, (), most=10, seconds=60, megabytes=100, watch=True).why == "large"
    assert resident_bytes(greedy.pid) == 0
    assert resident_bytes(os.getpid()) > 1_000_000


@unix_only
def test_what_a_child_has_started_ends_with_it() -> None:
    held, handed = os.pipe()
    grandchild = f"subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'], pass_fds=[{handed}])"
    parent = child(f"import subprocess, sys; {grandchild}", handed)
    with pytest.raises(LimitReachedError):  # the grandchild holds stdout, so that no answer comes to an end
        read_supervised(b"%PDF", "r.pdf", Limits(seconds=1), process=parent)
    os.close(handed)
    assert os.read(held, 1) == b""  # comes only when the last process that could write has ended
    os.close(held)


def test_without_a_python_to_start_it_the_fault_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    with pytest.raises(MissingPartError, match="cannot be started"):
        read_supervised(SAMPLE.read_bytes(), "r.pdf")


def test_a_child_that_cannot_load_what_it_needs_blames_the_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    with pytest.raises(MissingPartError, match="cannot load what it needs"):
        read_supervised(SAMPLE.read_bytes(), "report.pdf")


def test_a_file_in_the_working_folder_stands_in_for_no_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tomli.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert read_supervised(SAMPLE.read_bytes(), "report.pdf").defects
