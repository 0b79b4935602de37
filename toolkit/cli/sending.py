"""Where a document goes that a command makes: into a file, to stdout, or both."""

from pathlib import Path

from toolkit.cli.console import Talk
from toolkit.cli.inputs import STDIN as STDOUT
from toolkit.cli.outputs import refuse_existing, write
from toolkit.model.codec import to_json


def may_send(output: str | None, *, force: bool) -> None:
    """Raise before the work is done when *output* is a file that may not be written."""
    if output not in (None, STDOUT):
        refuse_existing((Path(output),), force=force)


def send(document: object, output: str | None, talk: Talk, *, json: bool, force: bool) -> None:
    """Write *document* as JSON to the file *output*, and to stdout where that is asked for."""
    told = json_document(document)
    if output not in (None, STDOUT):
        write(Path(output), told, force=force)
        talk.note(f"Written: {output}")
    if json or output == STDOUT:
        talk.data(told)


def json_document(document: object) -> bytes:
    return to_json(document) + b"\n"
