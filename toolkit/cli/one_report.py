"""The work of ``recourse read``: one report, as text, JSON, a table, and a view of its pages, as is wanted."""

from pathlib import Path
from subprocess import list2cmdline
from typing import NamedTuple

from toolkit.cli.console import Talk
from toolkit.cli.inputs import STDIN as STDOUT
from toolkit.cli.inputs import Given, take
from toolkit.cli.looking import look_first, tell_future
from toolkit.cli.options import today
from toolkit.cli.outputs import refuse_existing, write_apart
from toolkit.cli.report_text import report_text
from toolkit.cli.reports import json_text, report_in
from toolkit.cli.sending import json_document
from toolkit.errors import OutputError
from toolkit.model.report import Report

PAGED = ("pdf", "image")  # formats whose pages can be seen
WEB, PICTURES = (".html", ".htm"), (".png",)


class Wanted(NamedTuple):
    """What is to be made of the report; each name as typed (``-``: stdout), ``None`` where it is not wanted."""

    output: str | None = None
    show: str | None = None
    csv: str | None = None
    xlsx: str | None = None
    json: bool = False
    force: bool = False
    verify: bool = False

    @property
    def files(self) -> tuple[Path, ...]:
        """Return the files that are to be written and whose names are known before the report is read."""
        show = None if self.show is None or Path(self.show).suffix.lower() in PICTURES else self.show
        names = (self.output, show, self.csv, self.xlsx)
        return tuple(Path(name) for name in names if name not in (None, STDOUT))

    @property
    def on_stdout(self) -> tuple[str, ...]:
        """Return the options that send a document to stdout; there is room for one."""
        json = ("--json",) if self.json else ("-o -",) if self.output == STDOUT else ()
        return (*json, *(("--csv -",) if self.csv == STDOUT else ()))


def read_out(file: str, wanted: Wanted, talk: Talk) -> int:
    """Read *file*, write what is *wanted* and return the exit code; a doubtful report is shown like any other."""
    _check(wanted)
    _keep_apart(file, wanted)
    given = take(file)
    report = report_in(given, talk, verify=wanted.verify)
    with talk.busy("Writing"):
        files = _files(report, given, wanted, talk)
        write_apart(files, force=wanted.force)
    for path in files:
        talk.note(f"Written: {path}")
    _tell(report, file, wanted, talk)
    return look_first(report, talk, json=wanted.json)


def _keep_apart(file: str, wanted: Wanted) -> None:
    """Raise where an output would take the place of the report itself: it may be the only copy."""
    if any(path.exists() and Path(file).exists() and path.samefile(file) for path in wanted.files):
        raise OutputError(f"{file} is the report itself; nothing may take its place.", "Give the output another name.")


def _tell(report: Report, file: str, wanted: Wanted, talk: Talk) -> None:
    """Put on stdout the one document that was asked for, else the text for people."""
    if wanted.json or wanted.output == STDOUT:
        talk.data(json_document(report))
    elif wanted.csv == STDOUT:
        from toolkit.cli.rows.comma_text import comma_text

        talk.data(comma_text(report))
    else:
        talk.tell(report_text(report))
        tell_future(report, today(), talk)
        if report.kind == "other":
            return
        talk.note(f"\nNext: recourse run {list2cmdline([wanted.output or file])} --order order.toml --out answer")


def _check(wanted: Wanted) -> None:
    """Raise before any work is done when what is wanted cannot be written."""
    if len(wanted.on_stdout) > 1:
        raise OutputError(
            f"Stdout takes one document, not both {' and '.join(wanted.on_stdout)}.", "Give one of them a file name."
        )
    for option, name, endings in (
        ("--show", wanted.show, (*WEB, *PICTURES)),
        ("--csv", wanted.csv, (".csv", STDOUT)),
        ("--xlsx", wanted.xlsx, (".xlsx",)),
    ):
        if name is not None and not name.lower().endswith(endings):
            raise OutputError(f"{option} {name} does not end in {' or '.join(endings)}.", "Give a name that does.")
    if len(set(wanted.files)) < len(wanted.files):
        raise OutputError("Two outputs have the same name.", "Give each a name of its own.")
    refuse_existing(wanted.files, force=wanted.force)


def _files(report: Report, given: Given, wanted: Wanted, talk: Talk) -> dict[Path, bytes]:
    files: dict[Path, bytes] = {}
    if wanted.output not in (None, STDOUT):
        files[Path(wanted.output)] = json_document(report)
    if wanted.csv not in (None, STDOUT):
        from toolkit.cli.rows.comma_text import comma_text

        files[Path(wanted.csv)] = comma_text(report)
    if wanted.xlsx is not None:
        from toolkit.cli.rows.workbook import workbook

        files[Path(wanted.xlsx)] = workbook(report)
    if wanted.show is not None:
        files |= _shown(report, given, Path(wanted.show), talk)
    return files


def _shown(report: Report, given: Given, path: Path, talk: Talk) -> dict[Path, bytes]:
    paged = report.source.format in PAGED and json_text(given.data) is None
    if path.suffix.lower() in WEB:
        from toolkit.cli.shown.shots import shots
        from toolkit.cli.shown.webpage import webpage

        return {path: webpage(report, shots(report, given.data) if paged else {})}
    if not paged:
        raise OutputError(f"{given.name} has no pages to draw on.", f"--show {path.with_suffix('.html')} does without.")
    from toolkit.cli.shown.drawn import drawn_pages

    pages = drawn_pages(report, given.data)
    if not pages:
        talk.note("No page holds anything that was taken, so there is no picture.")
    return {path.with_stem(f"{path.stem}-{page}"): data for page, data in pages.items()}
