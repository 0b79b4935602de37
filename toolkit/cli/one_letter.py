"""The work of ``recourse draft``: one letter, with its mail and its PDF where they are wanted."""

import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from toolkit.cli.ahead import letters_ahead
from toolkit.cli.annexing import KIND as ANNEX
from toolkit.cli.annexing import annex_of
from toolkit.cli.asking import complete
from toolkit.cli.console import Talk, at_terminal
from toolkit.cli.inputs import STDIN as STDOUT
from toolkit.cli.inputs import Given, take
from toolkit.cli.letters import pdfs_of
from toolkit.cli.looking import LookFirstError, doubts, way_on
from toolkit.cli.matter import Matter, hear
from toolkit.cli.outputs import refuse_existing, write_apart
from toolkit.cli.sending import json_document
from toolkit.cli.wish import Wish
from toolkit.documents import Document, calendar, signer_name
from toolkit.errors import ExitCode, InvalidInputError, OutputError, WrongUseError
from toolkit.model.order import Order


class Drafted(msgspec.Struct, frozen=True, kw_only=True):
    """The answer of ``draft --json``."""

    schema: str = "recourse.draft/1"
    kind: str
    reference: str
    files: tuple[str, ...]
    warnings: tuple[str, ...]


def write_letter(kind: str, wish: Wish, output: str | None, talk: Talk) -> int:
    """Write the letter *kind* and return the exit code; nothing is written on a report that a person must see first."""
    _check_output(kind, wish, output)
    _check_annex(kind, wish)
    _check_lots(kind, wish)
    letters_ahead(kind, wish.lang, wish.templates)
    hearing = hear(wish, talk)
    if hearing.report.errors:
        raise LookFirstError(
            f"No {kind} was written. {doubts(hearing.report)}",
            way_on(
                hearing.report,
                "the JSON (recourse read FILE -o report.json)",
                f"recourse draft {kind} report.json … --reviewed",
            ),
        )
    attached = tuple(take(file, InvalidInputError) for file in wish.attach)
    # Only the annex takes anything from the report itself; a wrong one is told whatever is written.
    original = hearing.original() if kind == ANNEX or wish.original is not None else None
    annex = annex_of(hearing.report, original, talk, attached=attached) if kind == ANNEX else None

    def written(order: Order) -> tuple[Matter, Document]:
        matter = hearing.matter(order)
        return matter, matter.letter(kind, annex)

    matter, letter = complete(written, wish.order, hearing.order, talk)
    if output == STDOUT:
        talk.data(letter.docx)
        return ExitCode.DONE
    path = Path(output or f"{letter.name}.docx")
    files = _files(path, matter, letter, attached, wish, talk)
    write_apart(files, force=wish.force)
    _tell(letter, list(map(str, files)), talk, json=wish.json)
    return ExitCode.DONE


def _check_annex(kind: str, wish: Wish) -> None:
    if wish.attach and kind != ANNEX:
        raise WrongUseError(f"--attach belongs to the evidence annex, not to a {kind}.", "recourse draft evidence …")


def _check_lots(kind: str, wish: Wish) -> None:
    if wish.lots and kind != "release":
        raise WrongUseError(
            f"--lot belongs to a release, not to a {kind}: that is about the lots that failed.",
            "recourse draft release FILE --lot ITEM",
        )


def _check_output(kind: str, wish: Wish, output: str | None) -> None:
    if wish.invite and not wish.eml:
        raise WrongUseError("--invite goes into the mail, and no mail was asked for.", "Add --eml.")
    if wish.ics is not None:
        _check_calendar(kind, Path(wish.ics), wish)
    if output == STDOUT:
        if at_terminal(sys.stdout):
            raise OutputError("A Word file is not for a terminal.", "Send it on, or give a name: -o letter.docx")
        if wish.eml or wish.pdf or wish.ics or wish.json:
            raise OutputError("Stdout takes the letter alone.", "Give a name instead of -: -o letter.docx")
    elif output is not None:
        path = Path(output)
        if path.suffix.lower() != ".docx":
            raise OutputError(
                f"{output} does not end in .docx, and a Word file it will be.", f"-o {_ending(path, kind, '.docx')}"
            )
        refuse_existing(_named(kind, path, wish), force=wish.force)


def _check_calendar(kind: str, path: Path, wish: Wish) -> None:
    if path.suffix.lower() != ".ics":
        raise OutputError(
            f"{path} does not end in .ics, and a calendar it will be.", f"--ics {_ending(path, kind, '.ics')}"
        )
    refuse_existing((path,), force=wish.force)


def _ending(path: Path, kind: str, ending: str) -> Path:
    """Return a name with *ending* that was meant by *path*: in it, where it is a folder."""
    return path / f"{kind}{ending}" if path.is_dir() else path.with_suffix(ending)


def _named(kind: str, path: Path, wish: Wish) -> tuple[Path, ...]:
    """Return the files that are written beside each other; an annex claims nothing, so it has no sheet for a signer."""
    written = (path.with_suffix(ending) for ending in _endings(wish))
    return (*written, *(() if kind == ANNEX else (_signer_path(path),)))


def _endings(wish: Wish) -> tuple[str, ...]:
    return (".docx", *((".eml",) if wish.eml else ()), *((".pdf",) if wish.pdf else ()))


def _signer_path(path: Path) -> Path:
    return path.with_name(f"{signer_name(path.stem)}.docx")


def _files(
    path: Path, matter: Matter, letter: Document, attached: Sequence[Given], wish: Wish, talk: Talk
) -> dict[Path, bytes]:
    files = {path: letter.docx}
    if letter.kind != ANNEX:
        files[_signer_path(path)] = matter.signer_sheet(letter)
    if wish.eml:
        files[path.with_suffix(".eml")] = matter.mail(letter, invite=wish.invite, attached=attached)
        from toolkit.documents.mail import unaddressed

        nobody = unaddressed(letter, order=matter.order)
        if nobody:
            talk.note(f"Note: {nobody}")
    if wish.pdf:
        files[path.with_suffix(".pdf")] = pdfs_of((letter,), talk)[0]
    if wish.ics is not None:
        files[Path(wish.ics)] = calendar(letter)
    return files


def _tell(letter: Document, files: list[str], talk: Talk, *, json: bool) -> None:
    if json:
        told = Drafted(
            kind=letter.kind.value,
            reference=str(letter.reference),
            files=tuple(files),
            warnings=tuple(map(str, letter.warnings)),
        )
        talk.data(json_document(told))
        return
    for file in files:
        talk.tell(file)
    for warning in letter.warnings:
        talk.note(f"Note: {warning}")
    reader = "the inspection firm" if letter.kind.value == "reinspection" else "your supplier"
    talk.note(f"Next: read it as {reader} will, sign it and send it.")
