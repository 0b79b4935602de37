"""A paper and its event come into a case together or not at all, whatever happens in between."""

import json
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cases.made import NOW, NUMBER, QUICK, chosen, opened, sent, understood
from toolkit.cases.case import Case
from toolkit.cases.event import FileRef
from toolkit.cases.outbox import Change, is_at_work, open_case, take_step
from toolkit.cases.places import home
from toolkit.cases.register import Register
from toolkit.cases.rows import Intent
from toolkit.cases.upkeep import mend
from toolkit.cases.vault import Vault, reference
from toolkit.errors import OutputError, UnreadableReportError

ROOT = Path(__file__).parents[2]
DATA = b"a letter"
PAPER = reference("paper", "notice.docx", DATA)


@pytest.fixture
def there(tmp_path: Path) -> tuple[Register, Vault]:
    place = home({"RECOURSE_DB": str(tmp_path / "cases.db")})
    register, vault = Register(place), Vault(place.files)
    open_case(register, vault, Change((opened(), understood())), NOW)
    return register, vault


def send_one(register: Register, vault: Vault, file: FileRef = PAPER, data: bytes = DATA) -> None:
    take_step(register, vault, NUMBER, lambda _: Change((sent("notice", (file,)),), {file: data}), NOW)


@pytest.mark.skipif(os.name == "nt", reason="a process is forked and killed")
@pytest.mark.parametrize("library", [True, False], ids=["with the library", "without it"])
def test_a_writer_killed_at_any_point_leaves_nothing_torn_missing_or_unrecorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, library: bool
) -> None:
    if not library:
        monkeypatch.setenv(QUICK, "1")
    command = [sys.executable, "-m", "tests.cases.crashes", "12", str(tmp_path)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    wrong = json.loads(told.stdout)
    recorded = {point: counts.pop("recorded") for point, counts in wrong.items()}
    assert {name: count for counts in wrong.values() for name, count in counts.items() if count} == {}
    # Before the event is recorded nothing has happened; after it everything has.
    assert recorded == {"begun": 0, "staged": 0, "recorded": 6, "placed": 6, "done": 6}


def test_a_paper_stands_in_the_folder_of_its_case_with_the_content_that_was_sent(
    there: tuple[Register, Vault],
) -> None:
    register, vault = there
    send_one(register, vault)
    case = register.case(NUMBER)
    assert vault.read(NUMBER, case.files[-1]) == DATA
    assert vault.path(NUMBER, PAPER).parent.name == NUMBER
    assert register.intents() == ()


def test_a_file_that_somebody_changed_is_not_given_out(there: tuple[Register, Vault]) -> None:
    register, vault = there
    send_one(register, vault)
    path = vault.path(NUMBER, PAPER)
    path.chmod(0o644)
    path.write_bytes(DATA.swapcase())  # as long as it was
    with pytest.raises(UnreadableReportError, match="was changed after it was recorded"):
        vault.read(NUMBER, PAPER)
    assert [found.kind for found in mend(register, vault)] == ["wrong"]


def test_nothing_is_recorded_where_the_file_cannot_be_written(there: tuple[Register, Vault], tmp_path: Path) -> None:
    register, _ = there
    blocked = tmp_path / "a file"
    blocked.write_bytes(b"")
    with pytest.raises(OutputError, match="Nothing was recorded"):
        send_one(register, Vault(blocked))
    assert register.case(NUMBER).papers == ()
    assert register.intents() == ()


def test_a_stray_file_is_set_aside_and_not_deleted(there: tuple[Register, Vault]) -> None:
    register, vault = there
    send_one(register, vault)
    (vault.folder / NUMBER / "my own note.txt").write_text("mine", encoding="utf-8")
    told = mend(register, vault)
    assert "my own note.txt belongs to no event" in told[0].text
    assert (vault.folder / "strays" / NUMBER / "my own note.txt").read_text(encoding="utf-8") == "mine"


def test_two_strays_of_one_name_are_both_kept(there: tuple[Register, Vault]) -> None:
    register, vault = there
    send_one(register, vault)
    for text in ("mine", "mine too"):
        (vault.folder / NUMBER / "note.txt").write_text(text, encoding="utf-8")
        mend(register, vault)
    kept = sorted(path.read_text(encoding="utf-8") for path in (vault.folder / "strays" / NUMBER).iterdir())
    assert kept == ["mine", "mine too"]


@pytest.mark.parametrize("name", ["f" * 32, "my holiday"])
def test_what_somebody_left_among_the_incoming_files_is_set_aside_and_told(
    there: tuple[Register, Vault], name: str
) -> None:
    register, vault = there
    left = vault.folder / "incoming" / name
    left.mkdir(parents=True)
    (left / "picture.jpg").write_bytes(b"mine")
    (found,) = mend(register, vault)
    assert "strays" in found.text
    assert (vault.folder / "strays" / "incoming" / name / "picture.jpg").read_bytes() == b"mine"
    assert mend(register, vault) == ()


def test_a_file_that_is_moved_between_two_looks_is_not_missing(
    there: tuple[Register, Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    register, vault = there
    send_one(register, vault)
    place, waiting = vault.path(NUMBER, PAPER), vault.folder / "elsewhere"
    place.rename(waiting)

    def staged() -> tuple[str, ...]:
        waiting.rename(place)
        return ()

    monkeypatch.setattr(vault, "staged", staged)
    assert vault.read(NUMBER, PAPER) == DATA


def test_the_same_content_twice_is_one_file(there: tuple[Register, Vault]) -> None:
    register, vault = there
    send_one(register, vault)
    send_one(register, vault)
    assert len(list((vault.folder / NUMBER).iterdir())) == 1
    assert mend(register, vault) == ()


def test_a_step_is_asked_anew_when_somebody_else_was_faster(there: tuple[Register, Vault]) -> None:
    register, vault = there
    seen: list[Case] = []

    def step(case: Case) -> Change:
        if not seen:
            take_step(register, vault, NUMBER, lambda _: Change((sent("notice"),)), NOW)
        seen.append(case)
        return Change((chosen("rework"),))

    take_step(register, vault, NUMBER, step, NOW)
    assert len(seen) == 2
    assert [event.what for event in register.case(NUMBER).events][-2:] == ["sent", "chosen"]


def test_a_step_with_other_files_each_time_is_taken_once_the_others_are_done(there: tuple[Register, Vault]) -> None:
    register, vault = there
    seen: list[int] = []

    def step(case: Case) -> Change:
        if len(seen) in (0, 2, 4):  # it is asked twice a try, and the second time the register is the writer's alone
            take_step(register, vault, NUMBER, lambda _: Change((sent("capa"),)), NOW)
        seen.append(case.steps)
        data = f"letter {case.steps}".encode()
        file = reference("paper", "letter.docx", data)
        return Change((sent("notice", (file,)),), {file: data})

    case = take_step(register, vault, NUMBER, step, NOW)
    assert vault.read(NUMBER, case.files[-1]) == f"letter {case.steps - 1}".encode()
    assert len(case.files) == 1
    assert register.intents() == ()
    assert mend(register, vault) == ()


def an_intent(writer: str, age: timedelta) -> Intent:
    return Intent("a", datetime.now(UTC) - age, writer, (PAPER,))  # noqa: TID251  the age of a writer is by the clock


@pytest.mark.skipif(os.name == "nt", reason="a process of Windows is not asked for")
def test_a_writer_at_work_is_left_alone_and_one_that_stopped_is_not() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as running:
        mine = f"{platform.node()}:{running.pid}"
        assert is_at_work(an_intent(mine, timedelta(seconds=3)))
        assert not is_at_work(an_intent(mine, timedelta(minutes=11)))  # its number may be another process's by now
    assert not is_at_work(an_intent(mine, timedelta(seconds=3)))


def test_what_this_very_process_left_is_not_at_work() -> None:
    assert not is_at_work(an_intent(f"{platform.node()}:{os.getpid()}", timedelta(seconds=3)))


def test_what_another_computer_has_staged_waits_for_it(there: tuple[Register, Vault]) -> None:
    register, vault = there
    old = an_intent("elsewhere:1", timedelta(hours=1))._replace(id="e" * 32)
    register.intend(old)
    register.record(register.case(NUMBER), (sent("notice", (PAPER,)),), old.id)
    assert [found.kind for found in mend(register, vault)] == ["wrong"]
    assert [intent.id for intent in register.intents()] == [old.id]
    vault.stage(old.id, {PAPER: DATA})
    assert [found.kind for found in mend(register, vault)] == ["mended"]
    assert register.intents() == ()
    assert vault.read(NUMBER, PAPER) == DATA


def test_a_writer_of_before_the_clock_was_put_back_is_not_at_work_for_ever() -> None:
    assert is_at_work(an_intent("elsewhere:1", timedelta(minutes=-1)))
    assert not is_at_work(an_intent("elsewhere:1", timedelta(days=-365)))


def test_a_writer_on_another_computer_is_given_a_while() -> None:
    assert is_at_work(an_intent("elsewhere:1", timedelta(minutes=9)))
    assert not is_at_work(an_intent("elsewhere:1", timedelta(minutes=11)))
