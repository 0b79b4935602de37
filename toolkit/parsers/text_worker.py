"""What the child does that takes the bare text out of a PDF: a contract is read for its words, not for its tables."""

from typing import NoReturn

from toolkit.confined.child import Job, serve
from toolkit.parsers.exchange import Answer, Request, heard


def main() -> NoReturn:
    """Take the text of each page that is asked for."""
    serve(Job(modules=("toolkit.parsers.pdf.running",), hear=heard, libraries=libraries, answer=answer))


def libraries(_: Request) -> tuple[str, ...]:
    return ("toolkit.parsers.pdf.library",)


def answer(request: Request) -> Answer:
    from toolkit.parsers.pdf.running import running_text

    return Answer(texts=running_text(request.data))
