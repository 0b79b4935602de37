import io
import os
import subprocess
import sys
import typing
from pathlib import Path

import pytest

from tests.cli.running import names_in, recourse, report
from toolkit import __version__
from toolkit.cli.options import Kind
from toolkit.cli.program import forward
from toolkit.documents import Kind as LetterKind

COMMANDS = ("run", "read", "resolve", "draft", "aql", "doctor", "schema")
HEAVY = {
    "docx",
    "docxtpl",
    "jinja2",
    "lxml",
    "markdown",
    "msgspec",
    "pdfplumber",
    "pypdfium2",
    "PIL",
    "rapidfuzz",
    "xlsxwriter",
}


def python(*words: str, **kept: typing.Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, *words], capture_output=True, check=False, timeout=120, **kept)


def test_importing_the_command_line_imports_nothing_heavy() -> None:
    code = "import sys, toolkit, toolkit.cli.program; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = set(python("-c", code).stdout.decode().split())
    assert "typer" in loaded
    assert not loaded & HEAVY


def test_help_opens_with_two_examples() -> None:
    told = recourse("--help")
    assert told.code == 0
    lines = [line.strip() for line in told.text.splitlines()]
    assert lines[4:6] == [
        "recourse run report.pdf --order order.toml --out answer/",
        "recourse read report.pdf --json",
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_on_a_line_of_its_own(command: str) -> None:
    told = recourse(command, "-h")
    assert told.code == 0
    assert f"\n    recourse {command}" in told.text
    assert f"  {command} " in recourse("--help").text


def test_help_before_a_command_names_them_all() -> None:
    assert recourse("-q", "--help", "clauses").text == recourse("--help").text


def test_no_command_at_all_shows_the_help_as_wrong_use() -> None:
    told = recourse()
    assert told.code == 2
    assert "Commands:" in told.text


@pytest.mark.parametrize("words", [("--version",), ("-V",), ("read", "x.pdf", "--version")])
def test_version_may_stand_anywhere(words: tuple[str, ...]) -> None:
    assert recourse(*words).text == f"recourse {__version__}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("read", "--jsn", "x.pdf"), "--json"),
        (("raed", "x.pdf"), "read"),
        (("read",), "FILE"),
        (("read", "a.pdf", "b.pdf"), "b.pdf"),
        (("draft", "lawsuit", "x.pdf"), "concession"),
        (("run", "x.pdf", "--as-of", "3 November"), "2026-11-03"),
        (("run", "x.pdf", "--as-of", "2026-02-30"), "2026-02-30"),
    ],
)
def test_wrong_use_exits_2_and_names_what_would_be_right(words: tuple[str, ...], told: str) -> None:
    seen = recourse(*words)
    assert (seen.code, seen.out) == (2, b"")
    assert told in seen.err
    assert "--help" in seen.err


def test_wrong_use_with_json_is_one_error_object() -> None:
    seen = recourse("read", "--json", "--frce", "x.pdf")
    assert seen.err == ""
    assert (seen.error["code"], seen.error["exit"]) == ("usage", 2)


def test_own_options_are_moved_in_front_but_not_beyond_two_dashes() -> None:
    assert forward(["read", "x.pdf", "-q", "--json"]) == ["-q", "read", "x.pdf", "--json"]
    assert forward(["read", "--", "-q"]) == ["read", "--", "-q"]


def test_the_kinds_of_letter_are_those_that_can_be_written() -> None:
    assert typing.get_args(Kind) == tuple(kind.value for kind in LetterKind)


def test_the_module_is_the_command() -> None:
    assert python("-m", "toolkit", "--version").stdout.decode().strip() == f"recourse {__version__}"


def test_a_reader_that_has_enough_is_no_fault() -> None:
    command = f'"{sys.executable}" -m toolkit schema | head -c 10'
    if os.name == "nt":
        pytest.skip("needs head")
    seen = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False, timeout=60)
    assert (seen.returncode, seen.stderr) == (0, b"")


def test_a_reader_that_is_gone_before_the_first_word_is_none_either() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "toolkit", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert (program.stderr.read(), program.wait(timeout=60)) == (b"", 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [["schema"], ["read", "no.pdf", "--json"], ["doctor"]])
def test_a_full_disk_behind_stdout_exits_10_with_a_sentence(words: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        seen = subprocess.run(
            [sys.executable, "-m", "toolkit", *words], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert seen.returncode == 10
    assert b"cannot be written" in seen.stderr
    assert b"Traceback" not in seen.stderr


def test_an_interrupt_exits_130_and_leaves_nothing_behind(tmp_path: Path) -> None:
    seen = recourse("read", "-", "-o", tmp_path / "report.json", stdin=Interrupted())
    assert seen.code == 130
    assert "stopped" in seen.err
    assert names_in(tmp_path) == []


def test_a_fault_of_our_own_is_one_sentence_and_a_traceback_only_on_request() -> None:
    # A module that does not load is the plainest fault there is.
    code = "import sys; sys.modules['toolkit.cli.sending'] = None; from toolkit.cli import main; main()"
    words = ("-c", code, "read", str(report("01")))
    environment = {name: value for name, value in os.environ.items() if name != "RECOURSE_DEBUG"}
    plain = python(*words, env=environment)
    assert plain.returncode == 1
    assert plain.stderr.decode().startswith("recourse: The program itself failed (")
    assert b"Traceback" not in plain.stderr
    assert b"Traceback" in python(*words, "-v", env=environment).stderr
    assert b"Traceback" in python(*words, env={**environment, "RECOURSE_DEBUG": "1"}).stderr


def test_quiet_leaves_stdout_and_silences_talk() -> None:
    loud, quiet = recourse("read", report("01")), recourse("read", report("01"), "-q")
    assert loud.out == quiet.out
    assert "Next:" in loud.err
    assert quiet.err == ""


def test_progress_is_shown_at_a_terminal_only() -> None:
    assert "Reading 01" in recourse("read", report("01"), terminal=True).err
    assert "Reading 01" not in recourse("read", report("01")).err


def test_redirected_output_is_utf_8_whatever_the_locale_says() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    seen = python("-m", "toolkit", "read", str(report("11")), env=environment)
    assert seen.returncode == 0
    assert any("\u4e00" <= sign <= "\u9fff" for sign in seen.stdout.decode())


class Interrupted(io.BytesIO):
    """What is typed is Ctrl-C."""

    def read(self, size: int | None = -1, /) -> bytes:  # noqa: ARG002  the stream's own signature
        raise KeyboardInterrupt
