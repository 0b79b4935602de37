"""The work of ``recourse templates``: the catalogue, the copies, and the proofreading."""

from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from toolkit.cli.console import Talk
from toolkit.cli.inputs import Given, take
from toolkit.cli.outputs import refuse_existing, write, write_apart
from toolkit.cli.sending import json_document
from toolkit.cli.templates_text import faults_text, list_text, readme
from toolkit.documents.brief import Kind
from toolkit.documents.drafting import fields_of
from toolkit.documents.foreign import read_foreign
from toolkit.documents.foreign_exchange import Answer, Reading
from toolkit.documents.language import Language
from toolkit.documents.proofread.faults import Level
from toolkit.documents.shape import shape_of
from toolkit.documents.supplied import OTHERS, Listed, files_of, listed, named_by
from toolkit.errors import ExitCode, InvalidInputError, WrongUseError

README = "README.txt"


class ToldTemplates(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.templates/1"] = "recourse.templates/1"
    templates: tuple[Listed, ...]


class ToldFault(msgspec.Struct, frozen=True, kw_only=True):
    level: Level
    code: str
    place: str
    message: str
    better: str


class ToldFile(msgspec.Struct, frozen=True, kw_only=True):
    file: str
    kind: str
    lang: str
    sound: bool
    faults: tuple[ToldFault, ...]


class ToldLint(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.template-lint/1"] = "recourse.template-lint/1"
    files: tuple[ToldFile, ...]


class Linting(NamedTuple):
    """What is asked of ``lint`` beside the files."""

    kind: str | None
    lang: str | None
    comments: Path | None
    force: bool
    json: bool


def tell_list(folder: Path | None, talk: Talk, *, json: bool) -> None:
    if folder is not None and not folder.is_dir():
        raise InvalidInputError(f"There is no folder {folder} with templates.", "Check --templates.")
    told = ToldTemplates(templates=tuple(listed(folder)))
    if json:
        talk.data(json_document(told))
    else:
        talk.tell(list_text(told.templates, folder))


def eject_into(folder: Path, kind: str | None, lang: str | None, talk: Talk, *, force: bool) -> None:
    """Copy the templates into *folder*, all or none, with a README that tells what each may print."""
    files = files_of(kind, None if lang is None else _language(lang).value)
    kinds = tuple(one for one in Kind if kind in (None, one.value))
    text, beside = readme(kinds), folder / README
    copies = {folder / name: data for name, data in files.items()}
    ours = _is_ours(beside, text)
    write_apart(copies if ours else copies | {beside: text.encode()}, force=force)
    if ours:  # of another eject, perhaps of another kind
        write(beside, text.encode(), force=True)
    for path in (*copies, beside):
        talk.tell(str(path))
    talk.note(f"Next: change them in Word, then recourse templates lint {folder}/*.docx")


def _is_ours(path: Path, text: str) -> bool:
    """Tell whether the file at *path* begins as *text* does: an eject before this one wrote it."""
    first = text.partition("\n")[0].encode()
    return path.is_file() and path.read_bytes().startswith(first)


def lint_files(files: list[str], asked: Linting, talk: Talk) -> int:
    """Tell every fault of *files* and return the exit code: 9 when one of them keeps a letter from being written."""
    if asked.comments is not None:
        _check_copy(files, asked.comments, force=asked.force)
    told = []
    for file in files:
        kind, language = _kind_of(file, asked)
        given = take(file, InvalidInputError)
        with talk.busy(f"Reading {given.name}"):
            answer = _read(given, kind, language, annotate=asked.comments is not None)
        told.append(_told(file, kind, language, answer))
        if asked.comments is not None and answer.annotated is not None:
            write(asked.comments, answer.annotated, force=asked.force)
            talk.note(f"Written: {asked.comments}")
    if asked.json:
        talk.data(json_document(ToldLint(files=tuple(told))))
    else:
        talk.tell("\n".join(line for one in told for line in faults_text(one)))
    return ExitCode.DONE if all(one.sound for one in told) else ExitCode.INVALID_INPUT


def _read(given: Given, kind: Kind, language: Language, *, annotate: bool) -> Answer:
    asked = Reading(kind=kind, shape=shape_of(fields_of(kind)), language=language, annotate=annotate)
    return read_foreign(given.data, given.name, asked)


def _told(file: str, kind: Kind, language: Language, answer: Answer) -> ToldFile:
    faults = tuple(
        ToldFault(level=one.level, code=one.code, place=one.place, message=one.message, better=one.better)
        for one in answer.faults
    )
    sound = not any(fault.level == "error" for fault in faults)
    shown = file.encode("utf-8", "backslashreplace").decode()  # a name need not be Unicode
    return ToldFile(file=shown, kind=kind.value, lang=language.value, sound=sound, faults=faults)


def _check_copy(files: list[str], copy: Path, *, force: bool) -> None:
    if len(files) != 1:
        raise WrongUseError("--comments takes the faults of one template.", "Give one FILE.")
    if copy.suffix.lower() != ".docx":
        raise WrongUseError(f"{copy} does not end in .docx, and a Word file it will be.", "Give it that ending.")
    if copy.exists() and copy.samefile(files[0]):
        raise WrongUseError("--comments would overwrite the template itself.", "Give the copy another name.")
    refuse_existing((copy,), force=force)


def _kind_of(file: str, asked: Linting) -> tuple[Kind, Language]:
    named = named_by(file)
    if asked.kind is None and Path(file).name in OTHERS:
        raise InvalidInputError(f"{file} is no letter.", "It is checked whenever it is made: recourse draft.")
    if asked.kind is None and named is None:
        raise InvalidInputError(
            f"{file} does not tell its kind of letter by its name.", f"Add --kind, one of {', '.join(Kind)}."
        )
    kind = Kind(asked.kind) if asked.kind is not None else named[0] if named else Kind.NOTICE
    found = named[1] if named else Language.ENGLISH
    return kind, _language(asked.lang) if asked.lang is not None else found


def _language(word: str) -> Language:
    if word not in (Language.ENGLISH, Language.CHINESE):
        raise InvalidInputError(f"There are no templates in {word!r}.", "Languages: en, zh.")
    return Language(word)
