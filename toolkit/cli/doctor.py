"""``recourse doctor``: is everything there that the program needs, and what is missing."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass

import typer

from toolkit.cli.console import Talk, at_terminal
from toolkit.cli.options import Json
from toolkit.errors import ExitCode

# The distribution's name and the module that it installs, where the two differ.
LIBRARIES = (
    ("alembic", "alembic"),
    ("docxtpl", "docxtpl"),
    ("holidays", "holidays"),
    ("jinja2", "jinja2"),
    ("lxml", "lxml.etree"),
    ("markdown", "markdown"),
    ("msgspec", "msgspec"),
    ("pdfminer.six", "pdfminer"),
    ("pdfplumber", "pdfplumber"),
    ("pillow", "PIL.Image"),
    ("platformdirs", "platformdirs"),
    ("pypdfium2", "pypdfium2"),
    ("python-docx", "docx"),
    ("rapidfuzz", "rapidfuzz"),
    ("SQLAlchemy", "sqlalchemy"),
    ("typer", "typer"),
    ("xlsxwriter", "xlsxwriter"),
)
OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True)
class Finding:
    """One part: *ok* when it is there, *needed* when nothing works without it; *hint* says what to do."""

    part: str
    ok: bool
    told: str
    needed: bool = True
    hint: str = ""


def doctor(ctx: typer.Context, json: Json = False) -> None:
    """Check this installation: libraries, templates, LibreOffice, a place to write, and the register of cases.

    \b
      recourse doctor
      recourse doctor --json
    """
    talk: Talk = ctx.obj
    with talk.busy("Looking"):
        findings = [finding for look in LOOKS for finding in look()]
    sick = any(finding.needed and not finding.ok for finding in findings)
    if json:
        from json import dumps

        document = {"schema": "recourse.doctor/1", "ok": not sick, "parts": [asdict(finding) for finding in findings]}
        talk.data(dumps(document, ensure_ascii=False, indent=1).encode() + b"\n")
    else:
        talk.tell("\n".join(_line(finding) for finding in findings))
    if sick:
        raise typer.Exit(ExitCode.MISSING_PART)


def python() -> Iterator[Finding]:
    version = ".".join(str(part) for part in sys.version_info[:3])
    yield Finding("Python", sys.version_info >= OLDEST_PYTHON, version, hint="Install Python 3.11 or later.")


def libraries() -> Iterator[Finding]:
    """Import each one: a library that is installed but does not load is as good as none."""
    from importlib import import_module
    from importlib.metadata import PackageNotFoundError, version

    for name, module in LIBRARIES:
        try:
            import_module(module)
            yield Finding(name, ok=True, told=version(name))
        except (ImportError, OSError, PackageNotFoundError) as fault:
            told = " ".join(f"does not load: {fault}".split())
            yield Finding(name, ok=False, told=told, hint=f"python -m pip install --force-reinstall {name}")


def texts() -> Iterator[Finding]:
    from toolkit.resources import data_dir

    for folder, ending in (("templates", ".docx"), ("clauses", ".md")):
        try:
            count = sum(_is_one(entry.name, ending) for entry in data_dir(folder).iterdir())
        except OSError:
            count = 0
        yield Finding(
            folder,
            bool(count),
            f"{count} found",
            hint="Install the program again: python -m pip install --force-reinstall recourse",
        )


def _is_one(name: str, ending: str) -> bool:
    """Tell whether a file of a folder is one of what it holds; a README tells people of them."""
    return name.endswith(ending) and not name.startswith("README")


def office() -> Iterator[Finding]:
    from toolkit.documents import pdf
    from toolkit.errors import MissingPartError

    try:
        yield Finding("LibreOffice", ok=True, told=pdf.program(), needed=False)
    except MissingPartError as fault:
        yield Finding("LibreOffice", ok=False, told="not found; only --pdf needs it", needed=False, hint=fault.hint)


def room() -> Iterator[Finding]:
    import tempfile

    try:
        with tempfile.NamedTemporaryFile(prefix="recourse-") as file:
            file.write(b"x")
            file.flush()
        yield Finding("temporary folder", ok=True, told=tempfile.gettempdir())
    except OSError as fault:
        yield Finding(
            "temporary folder", ok=False, told=str(fault), hint="Set TMPDIR (Windows: TEMP) to a folder with room."
        )


def console() -> Iterator[Finding]:
    """What we write is UTF-8 always; the question is whether the terminal takes it for that. A Windows console does."""
    import locale
    import os

    encoding = locale.getencoding()
    shown = encoding.lower().replace("-", "") == "utf8" or (os.name == "nt" and at_terminal(sys.stdout))
    yield Finding("console", shown, encoding, needed=False, hint="Set the terminal's language to one with UTF-8.")


def register() -> Iterator[Finding]:
    """Bring to an end what a power cut left in the register of cases, and say so."""
    from pathlib import Path

    from toolkit.cases.places import home
    from toolkit.errors import RecourseError

    try:
        place = home()
        if isinstance(place.database, Path) and not place.database.exists():
            yield Finding("register", ok=True, told="no case was opened yet", needed=False)
            return
        from toolkit.cases.register import Register
        from toolkit.cases.upkeep import mend
        from toolkit.cases.vault import Vault

        cases = Register(place)
        found = mend(cases, Vault(place.files))
        wrong = [one for one in found if one.kind == "wrong"]
        for one in found:
            yield Finding("register", one.kind == "mended", f"{one.kind}: {one.text}", needed=True, hint=one.hint)
        if not wrong:
            yield Finding("register", ok=True, told=f"cases: {len(cases.numbers())}, all their files there")
    except RecourseError as fault:
        yield Finding("register", ok=False, told=fault.message, hint=fault.hint)


LOOKS: tuple[Callable[[], Iterator[Finding]], ...] = (python, libraries, texts, office, room, console, register)


def _line(finding: Finding) -> str:
    mark = "ok     " if finding.ok else "MISSING" if finding.needed else "absent "
    hint = f"\n{'':27}{finding.hint}" if finding.hint and not finding.ok else ""
    return f"{mark}  {finding.part:17} {finding.told}{hint}"
