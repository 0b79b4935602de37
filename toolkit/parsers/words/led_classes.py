"""Chinese names of classes beside a word that only leads to them or from them, without a space: 为致命, 严重缺陷为."""

from collections.abc import Sequence

from toolkit.parsers.words import classes, folding
from toolkit.parsers.words.remembered import remembered


@remembered
def parted(word: str) -> Sequence[str]:
    """Return the class and the word that leads to it, in their order; *word* alone where it is no such run."""
    for link in folding.words_of("class_links")["words"] if not word.isascii() else ():
        before, behind = word.removesuffix(link), word.removeprefix(link)
        if behind != word and _is_class(behind):
            return (link, behind)
        if before != word and _is_class(before):
            return (before, link)
    return (word,)


def _is_class(name: str) -> bool:
    return bool(name) and (classes.in_scheme(name) or classes.severity(name) is not None)
