"""Files that go out: never over another one unasked, never half written, and several of them all or none."""

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from toolkit.errors import OutputError, WrongUseError

FORCE_HINT = "Give another name, or --force to overwrite."


def write(path: Path, data: bytes, *, force: bool) -> None:
    """Write *data* to *path* in one step: it stands there whole or not at all."""
    write_all(path.parent, {path.name: data}, force=force)


def write_all(folder: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    """Write *files*, by name, into *folder*: all of them, or none and everything as it was.

    Raises:
        OutputError: one of them exists and *force* was not given, or the place does not take them.
    """
    try:
        _refuse_existing(folder, files, force=force)
        with _folder(folder), tempfile.TemporaryDirectory(prefix=".recourse-", dir=folder) as stage:
            for name, data in files.items():
                _write_through(Path(stage) / name, data)
            move_in(Path(stage), folder, tuple(files))
    except OSError as fault:
        raise OutputError(
            f"The files cannot be written to {folder}: {fault.strerror or fault}. Nothing was written.",
            "Close it where a program has it open, or choose a folder with room that you may write to.",
        ) from fault


def write_apart(files: Mapping[Path, bytes], *, force: bool) -> None:
    """Write *files*, which may go into several folders, after looking at all of them; those of a folder all or none.

    Raises:
        OutputError: as for ``write_all``; it names what other folders have got by then.
    """
    refuse_existing(tuple(files), force=force)
    written: list[Path] = []
    for folder in dict.fromkeys(path.parent for path in files):
        here = {path.name: data for path, data in files.items() if path.parent == folder}
        try:
            write_all(folder, here, force=force)
        except OutputError as fault:
            if not written:
                raise
            told = ", ".join(map(str, written))
            raise OutputError(f"{fault.message} Written before that: {told}.", fault.hint) from fault
        written += [folder / name for name in here]


def refuse_overlap(outputs: Iterable[Path], inputs: Iterable[str | Path | None]) -> None:
    """Raise where one of *outputs* is a file that is read, or where two of them are one file.

    Raises:
        WrongUseError: one would take the place of the other, with --force too.
    """
    read = {_true(Path(one)) for one in inputs if one is not None and str(one) != "-"}
    met: set[Path] = set()
    for path in outputs:
        if _true(path) in read or any(_is_same(path, one) for one in read):
            raise WrongUseError(f"{path} is read, and would be overwritten.", "Give the output another name.")
        if _true(path) in met or any(_is_same(path, one) for one in met):
            raise WrongUseError(f"{path} would be written twice.", "Give each output a name of its own.")
        met.add(_true(path))


def _true(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two names lead to one file: by a hard link, or on a disk that takes Q.docx for q.docx."""
    return one.exists() and other.exists() and one.samefile(other)


def refuse_existing(paths: tuple[Path, ...], *, force: bool) -> None:
    """Raise before any work is done when one of *paths* may not be written."""
    for path in paths:
        try:
            _refuse_existing(path.parent, (path.name,), force=force)
        except OSError as fault:
            raise OutputError(f"{path} cannot be written: {fault.strerror}.", "Give another name.") from fault


def refuse_untakeable(folder: Path, names: tuple[str, ...], *, force: bool) -> None:
    """Raise before anything is recorded when *folder* will not take files of these *names*."""
    refuse_existing(tuple(folder / name for name in names), force=force)
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if not there.is_dir() or not os.access(there, os.W_OK):
        raise OutputError(f"{folder} takes no files.", "Choose a folder that you may write to.")


def _refuse_existing(folder: Path, names: Mapping[str, bytes] | tuple[str, ...], *, force: bool) -> None:
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder} is a file, not a folder.", "Give the name of a folder.")
    taken = [folder / name for name in names if os.path.lexists(folder / name)]
    # Not only folders: with --force, an administrator's /dev/null would become a letter.
    blocked = [path for path in taken if path.exists() and not path.is_file()]
    if blocked:
        raise OutputError(f"{blocked[0]} is not a file; no file can take its place.", "Give another name.")
    if taken and not force:
        raise OutputError(f"{', '.join(map(str, taken))} exists already. Nothing was written.", FORCE_HINT)


@contextmanager
def _folder(folder: Path) -> Iterator[None]:
    """Make *folder* for the files; take it away again, with the parents made for it, when they do not come."""
    made = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        for place in made:
            with suppress(OSError):
                place.rmdir()
        raise


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def move_in(stage: Path, folder: Path, names: tuple[str, ...]) -> None:
    """Move the files *names* from *stage* into *folder*; on any failure put back what was there before."""
    kept = stage / "before"
    kept.mkdir()
    moved: list[str] = []
    try:
        for name in names:
            if (folder / name).exists():
                # A second name where the disk gives one, so that the place is never empty, not even for a moment.
                _keep(folder / name, kept / name)
            moved.append(name)
            (stage / name).replace(folder / name)
    except BaseException:
        for name in moved:
            _put_back(folder / name, kept / name, stage / name)
        raise


def _keep(path: Path, copy: Path) -> None:
    try:
        copy.hardlink_to(path)
    except (OSError, NotImplementedError):  # a disk, or a system, that gives no second names
        copy.write_bytes(path.read_bytes())


def _put_back(path: Path, kept: Path, staged: Path) -> None:
    if kept.exists():
        kept.replace(path)
    elif not staged.exists():
        path.unlink(missing_ok=True)
