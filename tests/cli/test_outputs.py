import os
from pathlib import Path

import pytest

from tests.cli.running import names_in
from toolkit.cli.outputs import move_in, refuse_existing, write, write_all, write_apart
from toolkit.errors import OutputError


def contents(folder: Path) -> dict[str, bytes]:
    return {place.name: place.read_bytes() for place in folder.iterdir()}


def test_several_files_are_written_into_a_folder_that_is_made_for_them(tmp_path: Path) -> None:
    write_all(tmp_path / "new" / "answer", {"a": b"1", "b": b"2"}, force=False)
    assert contents(tmp_path / "new" / "answer") == {"a": b"1", "b": b"2"}


def test_one_file_that_exists_stops_all_of_them(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"mine")
    with pytest.raises(OutputError, match="b exists already"):
        write_all(tmp_path, {"a": b"1", "b": b"2"}, force=False)
    assert contents(tmp_path) == {"b": b"mine"}


def test_force_replaces_what_exists_and_leaves_the_rest(tmp_path: Path) -> None:
    for name in ("b", "other"):
        (tmp_path / name).write_bytes(b"mine")
    write_all(tmp_path, {"a": b"1", "b": b"2"}, force=True)
    assert contents(tmp_path) == {"a": b"1", "b": b"2", "other": b"mine"}


def test_files_for_several_folders_are_all_refused_when_one_exists(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"mine")
    with pytest.raises(OutputError, match="b exists already"):
        write_apart({tmp_path / "new" / "a": b"1", tmp_path / "b": b"2"}, force=False)
    assert contents(tmp_path) == {"b": b"mine"}


def test_a_folder_that_fails_after_another_one_was_written_says_what_stands_there(tmp_path: Path) -> None:
    files = {tmp_path / "x" / "a": b"1", tmp_path / "y" / ("b" * 300): b"2"}
    with pytest.raises(OutputError, match="Written before that"):
        write_apart(files, force=False)
    assert contents(tmp_path / "x") == {"a": b"1"}


def test_a_failure_half_way_puts_everything_back(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"mine")
    # A name that no disk takes, after one that it takes.
    with pytest.raises(OutputError, match="Nothing was written"):
        write_all(tmp_path, {"a": b"1", "b" * 300: b"2"}, force=True)
    assert contents(tmp_path) == {"a": b"mine"}


def test_files_that_were_moved_in_before_the_failure_are_taken_out_again(tmp_path: Path) -> None:
    stage, folder = tmp_path / "stage", tmp_path / "answer"
    for place in (stage, folder):
        place.mkdir()
    (stage / "old").write_bytes(b"1")
    (stage / "new").write_bytes(b"2")
    (folder / "old").write_bytes(b"mine")
    # The third never reached the stage, as when a disk is pulled out.
    with pytest.raises(FileNotFoundError):
        move_in(stage, folder, ("old", "new", "lost"))
    assert contents(folder) == {"old": b"mine"}


def test_a_folder_made_for_files_that_do_not_come_is_taken_away_again(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_all(tmp_path / "new" / "answer", {"b" * 300: b"2"}, force=False)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_in_the_place_of_a_file_is_refused_even_by_force(tmp_path: Path, force: bool) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OutputError, match="is not a file"):
        write(tmp_path / "a", b"1", force=force)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "answer").write_bytes(b"mine")
    with pytest.raises(OutputError, match="not a folder"):
        write_all(tmp_path / "answer", {"a": b"1"}, force=True)


@pytest.mark.skipif(os.name == "nt", reason="devices have no path there")
def test_a_device_is_never_replaced_by_a_file() -> None:
    with pytest.raises(OutputError, match="is not a file"):
        write(Path(os.devnull), b"1", force=True)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who may do everything is refused nothing")
def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="cannot be written"):
        write(tmp_path / "a", b"1", force=False)


def test_what_exists_is_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"mine")
    with pytest.raises(OutputError):
        refuse_existing((tmp_path / "a",), force=False)
    refuse_existing((tmp_path / "a",), force=True)
    refuse_existing((tmp_path / "b",), force=False)


def test_a_link_is_something_that_exists(tmp_path: Path) -> None:
    target = tmp_path / "gone"
    try:
        (tmp_path / "a").symlink_to(target)
    except OSError:
        pytest.skip("this user may make no links")
    with pytest.raises(OutputError, match="exists already"):
        write(tmp_path / "a", b"1", force=False)
    assert not target.exists()
