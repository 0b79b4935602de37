from pathlib import Path

import pytest

from tests.cli.running import recourse
from toolkit.cli.inputs import LIMIT_VARIABLE, take
from toolkit.errors import InvalidInputError, UnreadableReportError


def test_a_file_is_its_bytes_and_its_name_without_the_folder(tmp_path: Path) -> None:
    (tmp_path / "r.pdf").write_bytes(b"%PDF")
    assert take(str(tmp_path / "r.pdf")) == (b"%PDF", "r.pdf")


def test_a_missing_file_names_the_one_that_was_meant(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(b"%PDF")
    with pytest.raises(UnreadableReportError) as fault:
        take(str(tmp_path / "raport.pdf"))
    assert str(tmp_path / "report.pdf") in fault.value.hint


@pytest.mark.parametrize("name", ["", "no/such/folder/r.pdf", "r\0.pdf", "x" * 5000])
def test_a_name_that_is_no_file_is_told_in_a_sentence(name: str) -> None:
    with pytest.raises(UnreadableReportError) as fault:
        take(name)
    assert fault.value.message.endswith(".")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReportError, match="is a folder"):
        take(str(tmp_path))


def test_the_limit_of_size_is_set_by_a_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r.pdf").write_bytes(b"%PDF" + bytes(1_000_000))
    assert len(take(str(tmp_path / "r.pdf")).data) == 1_000_004
    monkeypatch.setenv(LIMIT_VARIABLE, "1")
    with pytest.raises(UnreadableReportError, match="larger than 1 MB"):
        take(str(tmp_path / "r.pdf"))
    assert recourse("read", "-", stdin=bytes(1_000_001)).code == 3
    monkeypatch.setenv(LIMIT_VARIABLE, "many")
    with pytest.raises(InvalidInputError, match=LIMIT_VARIABLE):
        take(str(tmp_path / "r.pdf"))


def test_an_empty_order_file_is_an_invalid_order_not_an_unreadable_report(tmp_path: Path) -> None:
    (tmp_path / "order.toml").write_bytes(b"")
    with pytest.raises(InvalidInputError):
        take(str(tmp_path / "order.toml"), InvalidInputError)
