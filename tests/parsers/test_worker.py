import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.parsers.hostile import calling_itself
from toolkit.model.codec import from_json
from toolkit.parsers import Limits, read
from toolkit.parsers.confinement import refuse, writes
from toolkit.parsers.exchange import Answer, Request, head_line
from toolkit.parsers.job import DIE_ON_UNHANDLED_EXCEPTION, PROCESS_MEMORY, extended_limits
from toolkit.parsers.process import _folders, kill, start

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "reports" / "04-shelf-pass.pdf"
TRIES = """
import ctypes, os, pathlib, pickle, shutil, socket, sqlite3, subprocess, tempfile
from toolkit.parsers.confinement import confine
from toolkit.parsers.exchange import Limits
confine(Limits())
place = os.path.join({folder!r}, "x")
for name, attempt in {{
    "open": lambda: open(place, "w"),
    "append": lambda: open(place, "ab"),
    "os.open": lambda: os.open(place, os.O_WRONLY | os.O_CREAT),
    "path": lambda: pathlib.Path(place).write_text("x", encoding="utf-8"),
    "mkdir": lambda: os.mkdir(place),
    "remove": lambda: os.remove({own!r}),
    "rename": lambda: os.rename({own!r}, place),
    "copy": lambda: shutil.copyfile({own!r}, place),
    "temporary": lambda: tempfile.mkstemp(),
    "socket": lambda: socket.socket(),
    "name": lambda: socket.getaddrinfo("localhost", 80),
    "system": lambda: os.system("exit"),
    "popen": lambda: subprocess.run([{python!r}, "-c", ""]),
    "database": lambda: sqlite3.connect(":memory:"),
    "pickle": lambda: pickle.loads(b"cos\\nsystem\\n."),
    "read": lambda: open({own!r}, "rb").read(1),
    "import": lambda: __import__("wave"),
}}.items():
    try:
        attempt()
        print(name, "done")
    except OSError:
        print(name, "refused")
"""


def said(code: str) -> str:
    return subprocess.run((sys.executable, "-c", code), capture_output=True, check=True, timeout=60).stdout.decode()


def test_the_answer_is_one_json_object_with_the_report() -> None:
    data = SAMPLE.read_bytes()
    out, _ = start_and_ask(data)
    assert from_json(out, Answer).report == read(data, "r.pdf")
    assert set(json.loads(out)) == {"report", "pictures", "fault", "bug"}


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


def test_what_libraries_print_does_not_reach_the_answer() -> None:
    code = "import os; from toolkit.parsers import worker; out = worker._kept_stdout(); print('noise', flush=True)"
    assert said(f"{code}; os.system('echo noise'); os.write(1, b'noise'); worker._write(out, b'answer')") == "answer"


def test_a_confined_process_reads_and_imports_and_does_nothing_else(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.write_bytes(b"mine")
    told = said(TRIES.format(folder=str(tmp_path), own=str(own), python=sys.executable))
    seen = dict(line.split() for line in told.splitlines())
    assert {name for name, outcome in seen.items() if outcome == "done"} == {"read", "import"}
    assert len(seen) == 17
    assert own.read_bytes() == b"mine"
    assert [place.name for place in tmp_path.iterdir()] == ["own"]


@pytest.mark.skipif(sys.platform != "linux", reason="macOS does not hold a process to its memory")
def test_the_system_holds_a_confined_process_to_its_limits() -> None:
    code = "from toolkit.parsers.confinement import confine; from toolkit.parsers.exchange import Limits"
    limits = "import resource; print(*(resource.getrlimit(getattr(resource, 'RLIMIT_' + n))[0] for n in"
    told = said(f"{code}; confine(Limits(7, 300)); {limits} ('DATA', 'FSIZE', 'CORE', 'NOFILE')))")
    assert told.split() == ["300000000", "0", "0", "64"]
    greedy = "import sys\ntry: bytearray(400_000_000)\nexcept MemoryError: print('refused')"
    assert said(f"{code}; confine(Limits(7, 300))\n{greedy}").strip() == "refused"


@pytest.mark.parametrize(
    ("mode", "flags", "told"),
    [("r", 0, False), ("rb", 0, False), (None, 0, False), ("r+", 0, True), ("x", 0, True), (None, 1, True)],
)
def test_opening_for_more_than_reading_is_told_by_mode_or_flags(mode: str | None, flags: int, told: bool) -> None:
    assert writes(mode, flags) is told


def test_what_reading_needs_is_not_refused() -> None:
    needed = (("open", ("r.pdf", "rb", 0)), ("import", ("json",)), ("ctypes.dlopen", ("libpdfium.so",)))
    assert [event for event, given in needed if is_refused(event, given)] == []
    assert is_refused("open", ("r.pdf", "wb", 0))


def is_refused(event: str, given: tuple[object, ...]) -> bool:
    try:
        refuse(event, given)
    except PermissionError:
        return True
    return False


def test_the_child_looks_for_modules_where_the_program_was_found_and_in_no_relative_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import toolkit

    monkeypatch.setattr(sys, "path", ["", "relative"])
    assert _folders() == [str(Path(str(toolkit.__file__)).resolve().parents[1])]


def test_the_limits_of_a_windows_job_have_the_size_that_windows_expects() -> None:
    limits = extended_limits(300_000_000)
    assert memoryview(limits).nbytes == 144  # of JOBOBJECT_EXTENDED_LIMIT_INFORMATION on 64 bits
    assert (limits.process_memory, limits.basic.flags) == (300_000_000, PROCESS_MEMORY | DIE_ON_UNHANDLED_EXCEPTION)
