"""What the child does that takes pictures out of a report: it opens the pages, and loads nothing that reads them."""

from typing import NoReturn

from toolkit.confined.child import Job, serve
from toolkit.parsers.exchange import Answer, Request, heard
from toolkit.parsers.worker import libraries


def main() -> NoReturn:
    """Make the pictures that are asked for."""
    serve(Job(modules=("toolkit.parsers.cutting",), hear=heard, libraries=libraries, answer=answer))


def answer(request: Request) -> Answer:
    from toolkit.parsers.cutting import cut

    return Answer(pictures=cut(request.data, request.cuts))
