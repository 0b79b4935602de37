"""The work of ``recourse resolve``: one decision, as text, JSON and a page, with what would change it beside it."""

from pathlib import Path
from subprocess import list2cmdline
from typing import NamedTuple

from toolkit.cli.console import Talk
from toolkit.cli.explained.account import account
from toolkit.cli.explained.terminal import explanation
from toolkit.cli.inputs import STDIN as STDOUT
from toolkit.cli.looking import look_first, tell_future
from toolkit.cli.matter import Hearing, Matter, hear, tell_other_goods
from toolkit.cli.outputs import refuse_existing, write_apart
from toolkit.cli.sending import json_document
from toolkit.cli.wish import Wish
from toolkit.errors import OutputError
from toolkit.resolver.turns import Turn, turns

WEB = (".html", ".htm")


class Outputs(NamedTuple):
    """The files as typed (``-``: stdout), ``None`` where one is not wanted."""

    json: str | None = None
    html: str | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        return tuple(Path(name) for name in self if name not in (None, STDOUT))


def decide(wish: Wish, outputs: Outputs, talk: Talk) -> int:
    """Decide the case of *wish*, tell it, write what is wanted of *outputs*, and return the exit code."""
    _check(outputs, force=wish.force)
    hearing = hear(wish, talk)
    matter = _matter(hearing)
    of_others = tell_other_goods(matter, talk)
    on_stdout = wish.json or outputs.json == STDOUT
    turning = () if on_stdout and outputs.html is None else _turns(matter, hearing)
    files = _files(matter, turning, outputs)
    write_apart(files, force=wish.force)
    for path in files:
        talk.note(f"Written: {path}")
    if on_stdout:
        talk.data(json_document(matter.resolution))
    else:
        tell_future(matter.report, matter.as_of, talk)
        talk.tell(explanation(account(matter, turning, whole=talk.verbose), whole=talk.verbose))
        talk.note(f"\nNext: {_next(wish, of_others=of_others)}")
    return look_first(matter.report, talk, json=wish.json)


def _next(wish: Wish, *, of_others: bool) -> str:
    """Return the next step: with an order file of other goods no paper can be written, so its name is not repeated."""
    if of_others:
        return f"recourse resolve {list2cmdline([wish.file])} --order with the order file of these goods"
    return f"recourse run {list2cmdline([wish.file])} --order {list2cmdline([wish.order or 'order.toml'])} --out answer"


def _check(outputs: Outputs, *, force: bool) -> None:
    """Raise before any work is done when what is wanted cannot be written."""
    if outputs.html is not None and not outputs.html.lower().endswith(WEB):
        raise OutputError(f"--html {outputs.html} does not end in {' or '.join(WEB)}.", "Give a name that does.")
    if len(set(outputs.files)) < len(outputs.files):
        raise OutputError("Two outputs have the same name.", "Give each a name of its own.")
    refuse_existing(outputs.files, force=force)


def _matter(hearing: Hearing) -> Matter:
    """Return the case with its decision, and the suppositions of the wish beside it."""
    matter = hearing.matter(hearing.order)
    if not hearing.wish.what_ifs:
        return matter
    from toolkit.cli.supposing import with_what_ifs

    return matter._replace(resolution=with_what_ifs(hearing, matter.resolution))


def _turns(matter: Matter, hearing: Hearing) -> tuple[Turn, ...]:
    return turns(
        matter.report, matter.order, matter.resolution, policy=matter.policy, as_of=matter.as_of, book=hearing.book
    )


def _files(matter: Matter, turning: tuple[Turn, ...], outputs: Outputs) -> dict[Path, bytes]:
    files: dict[Path, bytes] = {}
    if outputs.json not in (None, STDOUT):
        files[Path(outputs.json)] = json_document(matter.resolution)
    if outputs.html is not None:
        from toolkit.cli.explained.webpage import webpage  # Jinja loads where a page is written

        files[Path(outputs.html)] = webpage(matter, account(matter, turning))
    return files
