"""Chinese names of classes behind a word that only leads to them, without a space between: 为致命, 其中严重缺陷."""

from collections.abc import Sequence

from toolkit.parsers.words import classes, folding
from toolkit.parsers.words.remembered import remembered


@remembered
def parted(word: str) -> Sequence[str]:
    """Return the word that leads to a class and the class; *word* alone where it is no such run."""
    for link in folding.words_of("class_links")["words"] if not word.isascii() else ():
        name = word.removeprefix(link)
        if name not in (word, "") and (classes.in_scheme(name) or classes.severity(name) is not None):
            return (link, name)
    return (word,)
