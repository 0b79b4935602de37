"""What the child does that reads a report: which libraries a file needs, and the report or the fault of the file."""

from typing import NoReturn

from toolkit.confined.child import Job, serve
from toolkit.parsers.exchange import Answer, Request, heard

# By the first bytes of the file; what is not listed is a PDF or nothing that is read.
LIBRARIES = {
    b"PK": ("toolkit.parsers.book", "toolkit.parsers.word"),
    b"\xd0\xcf": ("toolkit.parsers.book",),
}
PDF = ("toolkit.parsers.pdf",)


def main() -> NoReturn:
    """Read the one report that is asked for."""
    serve(Job(modules=("toolkit.parsers.reader",), hear=heard, libraries=libraries, answer=answer))


def libraries(request: Request) -> tuple[str, ...]:
    return LIBRARIES.get(request.data[:2], PDF)


def answer(request: Request) -> Answer:
    from toolkit.parsers.reader import read

    return Answer(report=read(request.data, request.name, verify=request.verify))
