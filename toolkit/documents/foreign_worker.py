"""What the child does that handles a foreign template: proofreads it, and fills it when it is sound."""

from typing import NoReturn

from toolkit.confined.child import Job, serve
from toolkit.documents.foreign_exchange import Answer, Letter, Request, Text, heard
from toolkit.documents.language import written_in
from toolkit.documents.package import inspect
from toolkit.documents.proofread.reading import all_faults, refuse
from toolkit.documents.proofread.remarks import annotated
from toolkit.documents.render import fill, fill_text, template_names


def main() -> NoReturn:
    """Do the one piece of work that is asked for."""
    # Loaded before the limits, because they look for their own files when they are first used.
    serve(Job(modules=("docx", "docx.comments"), hear=heard, libraries=lambda _: (), answer=answer))


def answer(request: Request) -> Answer:
    asked = request.asked
    if isinstance(asked, Letter):
        return _letter(request, asked)
    if isinstance(asked, Text):
        return Answer(text=fill_text(request.data.decode(), asked.values, name=request.name), done=True)
    faults = all_faults(request.data, asked.shape, asked.kind, asked.language, request.name)
    copy = annotated(request.data, faults, request.name) if asked.annotate else None
    return Answer(faults=faults, annotated=copy, done=True)


def _letter(request: Request, asked: Letter) -> Answer:
    refuse(request.data, asked.shape, request.name)
    known = frozenset(asked.shape)
    with written_in(asked.language):
        filled = tuple(fill(request.data, value, known, name=request.name, about=asked.about) for value in asked.values)
    for made in filled:
        inspect(made, request.name)
    return Answer(filled=filled, used=tuple(sorted(template_names(request.data, request.name))), done=True)
