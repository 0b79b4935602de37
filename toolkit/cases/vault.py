"""The files of the cases. A file is named by its content, is written once, and is never changed.

A file comes in two moves. It is staged under the number of an intent, whole and on the disk, before anything is
recorded; and it is moved into the folder of its case after that. Whatever is recorded can therefore be found.
"""

import hashlib
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePath
from typing import NamedTuple

from toolkit.cases.event import FileRef, Role
from toolkit.documents.names import safe_stem
from toolkit.errors import OutputError, UnreadableReportError

STAGE = "incoming"
STRAYS = "strays"
_READ_ONLY = 0o444
_MOST = 100_000  # files of one name that are set aside
_INTENT = re.compile("[0-9a-f]{32}")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}")


class Stray(NamedTuple):
    """A file in the folders of the cases that no event knows."""

    number: str
    path: Path


class Vault:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def stage(self, intent: str, files: Mapping[FileRef, bytes]) -> None:
        """Write *files* under *intent*, through to the disk."""
        stage = self.folder / STAGE / intent
        try:
            stage.mkdir(parents=True, exist_ok=True)
            for file, data in files.items():
                _write_through(stage / file.stored, data)
            for folder in (stage, stage.parent, self.folder):
                _sync_folder(folder)
        except OSError as fault:
            raise OutputError(
                f"The files of the case cannot be written to {self.folder}: {fault.strerror or fault}. "
                "Nothing was recorded.",
                "Make room there, or name another folder with RECOURSE_FILES.",
            ) from fault

    def place(self, intent: str, number: str, files: Iterable[FileRef]) -> None:
        """Move what was staged under *intent* to where case *number* keeps it; what is there already stays."""
        stage, folder = self.folder / STAGE / intent, self.folder / number
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for file in files:
                _move(stage / file.stored, folder / file.stored, file)
            for place in (folder, self.folder):
                _sync_folder(place)
        except OSError as fault:
            raise OutputError(
                f"Case {number} is recorded, and its files wait in {stage}: {fault.strerror or fault}.",
                "recourse doctor moves them to their place.",
            ) from fault

    def drop(self, intent: str) -> None:
        """Take away what was staged under *intent*."""
        shutil.rmtree(self.folder / STAGE / intent, ignore_errors=True)

    def clear(self, intent: str) -> Path | None:
        """Take away the empty stage of *intent*; what still lies in it is set aside, and where it lies is returned."""
        stage = self.folder / STAGE / intent
        if not any(stage.iterdir()):
            self.drop(intent)
            return None
        return self.set_aside(Stray(STAGE, stage))

    def staged(self) -> Iterator[str]:
        """Yield the intents that something is staged under."""
        stage = self.folder / STAGE
        folders = (path for path in stage.iterdir() if path.is_dir()) if stage.is_dir() else ()
        yield from sorted(path.name for path in folders if _INTENT.fullmatch(path.name))

    def path(self, number: str, file: FileRef) -> Path:
        """Return where *file* of case *number* lies, or will lie."""
        return self.folder / number / file.stored

    def read(self, number: str, file: FileRef) -> bytes:
        """Return the content of *file*, which is the content that was recorded and no other.

        Raises:
            UnreadableReportError: it is missing, or somebody changed it.
        """
        for path in self._places(number, file):
            with suppress(FileNotFoundError, IsADirectoryError, NotADirectoryError):
                return _recorded(path, file)
        raise UnreadableReportError(
            f"{file.name} of case {number} is missing in {self.folder / number}.",
            "Put it back from a backup: recourse doctor names each file that is missing.",
        )

    def keeps(self, number: str, file: FileRef) -> bool:
        """Tell whether *file* is there with the content that was recorded."""
        return any(_is(path, file) for path in self._places(number, file))

    def strays(self, known: Mapping[str, frozenset[str]]) -> Iterator[Stray]:
        """Yield the files of the cases that are not among those *known* by number and stored name."""
        if not self.folder.is_dir():
            return
        for folder in sorted(self.folder.iterdir()):
            if folder.is_dir() and folder.name != STRAYS:
                names = known.get(folder.name, frozenset())
                found = (Stray(folder.name, path) for path in sorted(folder.iterdir()) if path.name not in names)
                yield from (one for one in found if folder.name != STAGE or not _INTENT.fullmatch(one.path.name))

    def set_aside(self, stray: Stray) -> Path:
        """Move *stray* out of the way and return where it lies now; it is nobody's to delete, nor what lies there."""
        folder = self.folder / STRAYS / stray.number
        folder.mkdir(parents=True, exist_ok=True)
        names = (stray.path.name, *(f"{stray.path.stem}-{number}{stray.path.suffix}" for number in range(2, _MOST)))
        target = next(folder / name for name in names if not (folder / name).exists())
        stray.path.rename(target)
        return target

    def _places(self, number: str, file: FileRef) -> Iterator[Path]:
        """Yield where *file* may lie; one that was recorded and not yet moved lies in the stage still.

        Its place comes last again, for one that is moved between two looks.
        """
        yield self.path(number, file)
        yield from (self.folder / STAGE / intent / file.stored for intent in self.staged())
        yield self.path(number, file)


def reference(role: Role, name: str, data: bytes) -> FileRef:
    """Return what *data* is known by in a case; *name* becomes one that every system takes."""
    path = PurePath(name.replace("\\", "/"))
    ending = path.suffix.lower() if _ENDING.fullmatch(path.suffix) else ""
    stem = safe_stem(path.stem if ending else path.name) or "file"
    return FileRef(role=role, name=f"{stem}{ending}", sha256=hashlib.sha256(data).hexdigest(), size=len(data))


def _move(staged: Path, place: Path, file: FileRef) -> None:
    """Move *staged* to its *place*, unless it is there: doctor may be at the same work."""
    if not staged.exists() or _is(place, file):
        return
    try:
        staged.replace(place)
    except FileNotFoundError:
        if not _is(place, file):
            raise
    with suppress(OSError):  # a disk that knows no such right still keeps the file
        place.chmod(_READ_ONLY)


def _recorded(path: Path, file: FileRef) -> bytes:
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != file.sha256:
        raise UnreadableReportError(
            f"{path} was changed after it was recorded: its SHA-256 is another one.", "Put it back from a backup."
        )
    return data


def _is(path: Path, file: FileRef) -> bool:
    with suppress(OSError):
        return path.stat().st_size == file.size and hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256
    return False


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """Write the names in *folder* through to the disk, where the system has a call for it; Windows has none."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
