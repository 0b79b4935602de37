"""A register that was changed by hand or cannot be read: a sentence tells it, and no money moves on it."""

import sqlite3
from pathlib import Path

import pytest

from tests.cases.homes import a_case
from tests.cases.made import NOW, NUMBER, opened, sent
from toolkit.cases.backup import backup
from toolkit.cases.case import State
from toolkit.cases.outbox import Change, open_case, take_step
from toolkit.cases.places import Home, home
from toolkit.cases.register import Register
from toolkit.cases.rows import DamagedError
from toolkit.cases.upkeep import mend
from toolkit.cases.vault import Vault, reference
from toolkit.cli import case_list
from toolkit.errors import OutputError


def test_what_is_stored_beside_the_events_is_told_anew_where_it_differs(tmp_path: Path) -> None:
    register, vault = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    with sqlite3.connect(tmp_path / "cases.db") as connection:
        standing = connection.execute("SELECT standing FROM cases").fetchone()[0]
        connection.execute("UPDATE cases SET standing = ?", (standing.replace("35700.00", "1.00"),))
    connection.close()
    assert [found.text for found in mend(register, vault)] == [f"case {NUMBER} was told anew from its events"]
    assert str(register.case(NUMBER).balance.amount) == "35700.00"


def test_events_that_somebody_wrote_by_hand_break_the_seal(tmp_path: Path) -> None:
    register, _ = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    with sqlite3.connect(tmp_path / "cases.db") as connection:
        connection.execute("DROP TRIGGER events_no_update")
        connection.execute("UPDATE events SET body = replace(body, 'A. Berg', 'B. Tal') WHERE step = 1")
    connection.close()
    assert register.unsealed() == (NUMBER,)


def damaged(tmp_path: Path, *statements: str) -> tuple[Register, Vault]:
    """Return a register with one case, after *statements* by hand."""
    register, vault = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    with sqlite3.connect(tmp_path / "cases.db") as connection:
        for trigger in ("events_no_update", "events_no_delete"):
            connection.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            connection.execute(statement)
    connection.close()
    return register, vault


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE events SET body = '{bad' WHERE step = 2", "cannot be read"),
        ("DELETE FROM events", "has lost the event that opened it"),
    ],
)
def test_events_that_cannot_be_read_are_told_and_leave_the_rest_alone(
    tmp_path: Path, statement: str, said: str
) -> None:
    register, vault = damaged(tmp_path, statement)
    open_case(register, vault, Change((opened(),)), NOW)
    found = mend(register, vault)
    assert {one.kind for one in found} == {"wrong"}
    assert said in found[0].text
    _, counts = backup(register, vault)
    assert (counts.cases, counts.left_out) == (1, (NUMBER,))


def test_the_files_of_a_case_that_cannot_be_read_are_no_strays(tmp_path: Path) -> None:
    register, vault = a_case(home({"RECOURSE_DB": str(tmp_path / "cases.db")}))
    file = reference("paper", "notice.docx", b"letter")
    take_step(register, vault, NUMBER, lambda _: Change((sent("notice", (file,)),), {file: b"letter"}), NOW)
    with sqlite3.connect(tmp_path / "cases.db") as connection:
        connection.execute("DROP TRIGGER events_no_update")
        connection.execute("UPDATE events SET body = '{bad' WHERE step = 2")
        connection.execute("UPDATE cases SET standing = '{bad'")
    connection.close()
    mend(register, vault)
    assert vault.keeps(NUMBER, file)


def test_a_case_that_cannot_be_shown_is_a_sentence_and_doctor_tells_it_anew(tmp_path: Path) -> None:
    register, vault = damaged(tmp_path, "UPDATE cases SET standing = '{bad', line = '{bad'")
    for look in (lambda: register.case(NUMBER), lambda: list(case_list.standings(register.home))):
        with pytest.raises(OutputError, match="cannot be read"):
            look()
    assert [found.text for found in mend(register, vault)] == [f"case {NUMBER} was told anew from its events"]
    assert register.case(NUMBER).state is State.UNDERSTOOD
    assert [line for line, _ in case_list.lines(register.home, whole=False)] != [b"{bad"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE cases SET standing = replace(standing, '35700.00', '1.00')",
        "UPDATE events SET body = replace(body, '35700.00', '1.00') WHERE step = 1",
        "DELETE FROM events WHERE step = 2",
    ],
)
def test_no_money_moves_on_a_case_that_somebody_changed_by_hand(tmp_path: Path, statement: str) -> None:
    register, _ = damaged(tmp_path, statement)
    with pytest.raises(DamagedError, match="not what was written"):
        register.refuse_broken(NUMBER)


def test_a_sound_case_is_not_taken_for_a_broken_one(place: Home) -> None:
    register, _ = a_case(place)
    register.refuse_broken(NUMBER)
    assert register.unsealed() == ()
