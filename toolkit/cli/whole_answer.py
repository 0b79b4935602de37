"""The work of ``recourse run``: read, decide, write every letter of the path, and say what was done."""

from datetime import date
from pathlib import Path
from subprocess import list2cmdline
from typing import Literal

import msgspec

from toolkit.cli.ahead import load_ahead
from toolkit.cli.annexing import KIND as ANNEX
from toolkit.cli.annexing import annex_of
from toolkit.cli.asking import complete
from toolkit.cli.console import Talk
from toolkit.cli.inputs import MEGABYTE, STDIN, Given, take
from toolkit.cli.layout import entry, listed, whole
from toolkit.cli.letters import kinds_for, pdfs_of, release_of, warnings_of
from toolkit.cli.looking import LookFirstError, look_first, problem_line, way_on
from toolkit.cli.matter import Hearing, Matter, hear, tell_other_goods
from toolkit.cli.outputs import refuse_existing, write_all
from toolkit.cli.parcel import NAME as PARCEL
from toolkit.cli.parcel import parcel
from toolkit.cli.resolution_text import resolution_text
from toolkit.cli.sending import json_document
from toolkit.cli.wish import Wish
from toolkit.documents import Document, calendar, signer_name
from toolkit.documents.identity import difference
from toolkit.documents.mail import CALENDAR, MOST_BYTES, unaddressed
from toolkit.documents.names import safe_stem
from toolkit.errors import ExitCode, InvalidInputError, RecourseError, WrongUseError
from toolkit.model.order import Order
from toolkit.model.report import Report

RECORDS = ("report.json", "resolution.json")
HINT_OTHER = "Give the report of a product inspection; “recourse read FILE” shows what was seen."
LETTER_ENDINGS = (".docx", ".eml", ".pdf", ".ics", ".zip")


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The answer of ``run --json``: what was decided and which files tell it."""

    schema: Literal["recourse.run/1"] = "recourse.run/1"
    verdict: str
    path: str
    letters: tuple[str, ...]
    files: tuple[str, ...]
    warnings: tuple[str, ...]
    problems: tuple[str, ...]
    respond_by: date | None
    next: tuple[str, ...]
    case: str | None = None


def answer(wish: Wish, folder: Path, talk: Talk) -> int:
    """Write the answer to the report of *wish* into *folder* and return the exit code.

    All files or none: when a letter is refused or lacks something, the records are not written either.
    Only a report that a person must look at first leaves its two records alone, because that is what the person needs.
    """
    sure = (*RECORDS, *((PARCEL,) if wish.zip else ()))
    refuse_existing(tuple(folder / name for name in sure), force=wish.force)
    if wish.case:
        _refuse_stdin(wish)
        load_ahead()
    hearing = hear(wish, talk)
    if hearing.report.kind == "other":
        raise LookFirstError(
            f"{hearing.report.source.file} is not an inspection report; nothing was written.", HINT_OTHER
        )
    original = hearing.original()
    matter, letters, held = complete(lambda order: _letters(hearing, order), wish.order, hearing.order, talk)
    annexes = _annexes(matter, original, letters, talk)
    made, left_out = _letter_files(matter, letters, annexes, wish, talk)
    files = {**_records(matter), **made}
    if wish.zip:
        files[PARCEL] = parcel(files, hearing.given, matter.report.source)
    summary = resolution_text(  # made before a file is
        matter.resolution, matter.order, all_options=talk.verbose, as_of=matter.as_of
    )
    write_all(folder, files, force=wish.force)
    notes = (_of_other_goods(matter, held) if wish.json else None, held, left_out, *warnings_of((*letters, *annexes)))
    told = _told(matter, letters, tuple(note for note in notes if note), tuple(str(folder / name) for name in files))
    if wish.case:
        told = msgspec.structs.replace(told, case=_opened(hearing, matter, folder, talk))
    if wish.json:
        talk.data(json_document(told))
    else:
        tell_other_goods(matter, talk)
        _tell(matter, told, summary, folder, talk)
    return _code(matter, wish, folder, talk)


def _letters(hearing: Hearing, order: Order) -> tuple[Matter, tuple[Document, ...], str | None]:
    """Return the case that *order* makes, its letters, and why a passed lot has no release.

    There is no letter on a report that a person must look at first.
    """
    matter = hearing.matter(order)
    kinds = () if matter.report.errors else kinds_for(matter.resolution)
    released, held = release_of(matter)
    return matter, (*(matter.letter(kind) for kind in kinds), *released), held


def _of_other_goods(matter: Matter, held: str | None) -> str | None:
    """Return that the order file is of other goods, where no letter is refused for that and *held* does not tell it."""
    other = difference(matter.report, matter.order)
    return None if other is None or (held and other.told in held) else f"{other.told} {other.way_on}"


def _records(matter: Matter) -> dict[str, bytes]:
    return dict(zip(RECORDS, (json_document(matter.report), json_document(matter.resolution)), strict=True))


def _annexes(matter: Matter, original: Given | None, letters: tuple[Document, ...], talk: Talk) -> tuple[Document, ...]:
    """Return the evidence annex; a lot that passed, or that nobody may judge yet, has none."""
    if not letters or matter.resolution.verdict.result == "pass":
        return ()
    return (matter.letter(ANNEX, annex_of(matter.report, original, talk, letters=letters)),)


def _letter_files(
    matter: Matter, letters: tuple[Document, ...], annexes: tuple[Document, ...], wish: Wish, talk: Talk
) -> tuple[dict[str, bytes], str | None]:
    """Return the files by name, and what did not go into the mail."""
    papers, left_out = (*letters, *annexes), None
    files = {f"{paper.name}.docx": paper.docx for paper in papers}
    files |= {f"{signer_name(letter.name)}.docx": matter.signer_sheet(letter) for letter in letters}
    if letters:
        mail, left_out = _mail(matter, letters, annexes, wish)
        left_out = " ".join(filter(None, (left_out, unaddressed(*letters, order=matter.order)))) or None
        number = matter.order.order.number or ", ".join(matter.report.po_numbers)
        files[f"{safe_stem('mail', number)}.eml"] = mail
        if any(letter.deadlines for letter in letters):
            files[CALENDAR] = calendar(*letters)
    if wish.pdf and letters:
        made = pdfs_of(papers, talk)
        files |= {f"{paper.name}.pdf": pdf for paper, pdf in zip(papers, made, strict=True)}
    return files, left_out


def _mail(
    matter: Matter, letters: tuple[Document, ...], annexes: tuple[Document, ...], wish: Wish
) -> tuple[bytes, str | None]:
    """Return the mail with the annex, or without it and why: a mail that no mailbox takes would carry no letter."""
    mail = matter.mail(*letters, *annexes, invite=wish.invite)
    if not annexes or len(mail) <= MOST_BYTES:
        return mail, None
    size, most = (count // MEGABYTE for count in (len(mail), MOST_BYTES))
    names = ", ".join(f"{annex.name}.docx" for annex in annexes)
    told = f"With {names} the mail would have {size} MB, and many mailboxes take {most}; send it apart."
    return matter.mail(*letters, invite=wish.invite), told


def _told(matter: Matter, letters: tuple[Document, ...], notes: tuple[str, ...], files: tuple[str, ...]) -> Answer:
    resolution = matter.resolution
    return Answer(
        verdict=resolution.verdict.result,
        path=resolution.path,
        letters=tuple(letter.kind.value for letter in letters),
        files=files,
        warnings=notes,
        problems=tuple(problem.message for problem in matter.report.problems),
        respond_by=resolution.respond_by,
        next=resolution.next,
    )


def _tell(matter: Matter, told: Answer, summary: str, folder: Path, talk: Talk) -> None:
    if talk.quiet:
        return
    talk.tell(summary)
    stale = _stale(folder, told.files)
    notes = listed("Note", (*told.warnings, *_report_warnings(matter.report), *stale, *_instead(told)))
    case = entry("Case", told.case and f"{told.case} is open: recourse case show {told.case}")
    talk.tell(
        "\n".join([*entry("Letters", _why_no_letters(matter, told)), *whole("Written", told.files), *case, *notes])
    )


def _refuse_stdin(wish: Wish) -> None:
    """A case keeps its files as they came, and stdin gives them once."""
    for option, given in (("FILE", wish.file), ("--order", wish.order), ("--policy", wish.policy)):
        if given == STDIN:
            raise WrongUseError(f"A case keeps {option} as a file, and stdin is none.", "Save it and give its name.")


def _opened(hearing: Hearing, matter: Matter, folder: Path, talk: Talk) -> str:
    """Open a case on the report and return its number; where that fails, the answer is there all the same."""
    try:
        return _case_on(hearing, matter, talk)
    except RecourseError as fault:
        hint = f"{fault.hint}\nThen: recourse case new {hearing.wish.file}"
        raise type(fault)(f"The answer is in {folder}; no case was opened. {fault.message}", hint) from fault


def _case_on(hearing: Hearing, matter: Matter, talk: Talk) -> str:
    from toolkit.cli.case_matter import Enclosed, enclosed
    from toolkit.cli.case_reports import enter
    from toolkit.cli.desk import at_desk

    wish = hearing.wish
    kept = enclosed(wish.order) or Enclosed(matter.order, {})
    policy = take(wish.policy, InvalidInputError) if wish.policy is not None else None
    desk = at_desk(talk, wish.as_of, None, new=True, quick=True)
    return enter(desk, hearing.given, matter.report, kept, matter.resolution, policy).id


def _why_no_letters(matter: Matter, told: Answer) -> str | None:
    """Return why no letter was written; ``None`` when there is one."""
    if told.letters:
        return None
    if matter.report.errors:
        return "none yet; a person must look at the report first"
    if told.verdict == "unknown":
        return "none yet; the report does not say clearly whether the lot passed"
    return "none; there is nothing to complain of, and the release waits (see the note)"


def _instead(told: Answer) -> tuple[str, ...]:
    """Return what to send when the decision must wait: never both papers on one day."""
    if told.letters in ((), ("notice",), ("release",)):
        return ()
    return ("If you need time before you decide, send “recourse draft notice …” first, and this paper after it.",)


def _report_warnings(report: Report) -> tuple[str, ...]:
    return tuple(problem_line(problem) for problem in report.problems if problem.level == "warning")


def _stale(folder: Path, written: tuple[str, ...]) -> tuple[str, ...]:
    """Return a warning when letters of an earlier run lie beside the new ones: one of them might be sent."""
    names = {Path(file).name for file in written}
    old = sorted(place.name for place in folder.iterdir() if place.suffix in LETTER_ENDINGS and place.name not in names)
    return (f"{folder} also holds what this run did not write: {', '.join(old)}.",) if old else ()


def _code(matter: Matter, wish: Wish, folder: Path, talk: Talk) -> int:
    code = look_first(matter.report, talk, json=wish.json)
    if not code and matter.resolution.verdict.result != "unknown":
        return ExitCode.DONE
    if not wish.json:
        talk.warn(way_on(matter.report, str(folder / RECORDS[0]), _again(wish, folder)))
    return ExitCode.LOOK_FIRST


def _again(wish: Wish, folder: Path) -> str:
    """Return the command that goes on from the records in *folder*, quoted as every shell takes it."""
    words = ["recourse", "run", str(folder / RECORDS[0])]
    original = None if wish.file == STDIN or wish.file.lower().endswith(".json") else wish.file
    for option, value in (
        ("--order", wish.order),
        ("--policy", wish.policy),
        ("--original", wish.original or original),
    ):
        words += [option, value] if value else []
    return list2cmdline([*words, "--out", str(folder), "--reviewed", "--force"])
