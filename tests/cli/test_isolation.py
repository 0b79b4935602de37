"""The process that reads, as the command line uses it: what the parent loads, limits, interrupts, and no orphans."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep

import pytest

from tests.cli.running import recourse, report
from tests.parsers.hostile import calling_itself
from toolkit.cli import ahead
from toolkit.cli.reports import reading_limits
from toolkit.parsers import Limits

READERS = (
    "pypdfium2",
    "PIL",
    "lxml",
    "python_calamine",
    "numpy",
    "toolkit.parsers.reader",
    "toolkit.parsers.words.lexicon",
)
unix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs ps and signals")


def test_reading_a_file_loads_no_reader_into_the_program_itself() -> None:
    code = f"""
import sys
from toolkit.cli import main
try:
    main(["read", {str(report("04"))!r}, "--json"])
finally:
    print(*sys.modules, file=sys.stderr)
"""
    seen = subprocess.run((sys.executable, "-c", code), capture_output=True, check=True, timeout=60)
    assert seen.stdout.startswith(b"{")
    loaded = set(seen.stderr.decode().split())
    assert "toolkit.parsers.supervised" in loaded
    assert not loaded & set(READERS)


def test_a_slow_file_exits_11_and_names_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "slow.pdf").write_bytes(calling_itself())
    monkeypatch.setenv("RECOURSE_SECONDS", "1")
    seen = recourse("read", tmp_path / "slow.pdf")
    assert (seen.code, seen.out) == (11, b"")
    assert "slow.pdf took longer than 1 seconds" in seen.err
    assert "RECOURSE_SECONDS" in seen.err


@pytest.mark.parametrize("variable", ["RECOURSE_SECONDS", "RECOURSE_MEGABYTES"])
@pytest.mark.parametrize("value", ["soon", "0", "-1", "1.5", "1000001"])
def test_a_limit_that_is_no_whole_number_exits_9(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, value)
    seen = recourse("read", "-", stdin=b"%PDF")
    assert seen.code == 9
    assert f"{variable} is '{value}'" in seen.err


def test_limits_are_what_the_environment_says_else_what_is_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RECOURSE_SECONDS", raising=False)
    monkeypatch.setenv("RECOURSE_MEGABYTES", "4000")
    assert reading_limits() == Limits(300, 4000)


def test_a_report_json_needs_no_other_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kept = recourse("read", report("04"), "--json").out
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    assert recourse("read", "-", "--json", stdin=kept).out == kept
    assert recourse("read", report("04")).code == 5


def test_a_process_that_was_started_ahead_for_nothing_is_ended() -> None:
    ahead.begin(["read", str(report("04"))])
    (process,) = ahead._waiting  # noqa: SLF001  the only place that knows it
    assert recourse("read", report("04"), "--jsn").code == 2
    assert process.returncode is not None
    assert ahead.begun() is None


def test_only_a_report_file_that_is_there_starts_a_process_ahead() -> None:
    ahead.begin(["read", "no.pdf", "order.toml", str(report("04").parent), "-"])
    assert ahead.begun() is None


# --- no orphans: the folder of a test stands in the words of the processes that it starts -----------------------------


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Give ``recourse read`` of a file that never ends, as soon as its child is there.

    The file comes through stdin: then the child is not started ahead, and there only when the program waits for it.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), *filter(None, sys.path)))}
    # Whoever runs the tests in the background has them ignore interrupts, and their children too.
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    words = (sys.executable, "-c", f"{heeding}; from toolkit.cli import main; main()", "read", "-")
    pipe = subprocess.PIPE
    with subprocess.Popen(words, cwd=tmp_path, env=environment, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin is not None
        process.stdin.write(calling_itself())
        process.stdin.close()
        wait_until(lambda: children(tmp_path) == 1)
        yield process
        process.kill()


def wait_until(so: Callable[[], bool]) -> None:
    for _ in range(600):
        if so():
            return
        sleep(0.05)
    pytest.fail("It did not come to that.")


@unix_only
def test_an_interrupt_ends_the_child_before_the_program(reading: subprocess.Popen[bytes], tmp_path: Path) -> None:
    reading.send_signal(signal.SIGINT)
    assert reading.wait(60) == 130
    assert children(tmp_path) == 0


@unix_only
def test_a_program_that_is_killed_leaves_no_child(reading: subprocess.Popen[bytes], tmp_path: Path) -> None:
    assert children(tmp_path) == 1
    reading.kill()
    wait_until(lambda: children(tmp_path) == 0)
    assert reading.wait(60) == -signal.SIGKILL


def children(folder: Path) -> int:
    """Return how many readers were started from *folder*."""
    lines = subprocess.run(("ps", "-A", "-ww", "-o", "args="), capture_output=True, check=True).stdout.decode()
    return sum(str(folder) in line and "toolkit.parsers.worker" in line for line in lines.splitlines())
