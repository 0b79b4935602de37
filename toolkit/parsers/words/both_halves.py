"""Texts in two languages: what both halves of one say, parted by a stroke or where the letters change."""

from collections.abc import Callable, Sequence

LONGEST = 140  # characters: a longer text is a sentence and no label
MOST_WORDS = 8  # of a label in two languages, one over the other


def said_by_both(text: str, told: Callable[[str], str | None], *, least: int = 1) -> str | None:
    """Return what both halves of a text in two languages say ("Kunde / Client"); ``None`` where they differ.

    The halves may stand over each other without a stroke: "Mô tả lỗi" and "Description". Beside an English half of at
    *least* so many words the other may be unknown.
    """
    first, slash, second = text.partition("/")
    if len(text) > LONGEST or (not slash and text.isascii()):
        return None
    if slash:
        return _of_halves(first, second, told, least)
    words = text.split()
    halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in _middles(words))
    return next((named for first, second in halves if (named := told(first)) and told(second) == named), None)


def _of_halves(first: str, second: str, told: Callable[[str], str | None], least: int) -> str | None:
    named = told(first), told(second)
    if None not in named:
        return named[0] if named[0] == named[1] else None
    known, unknown = (first, second) if named[0] else (second, first)
    labels = not any(sign in unknown.strip(" :：") for sign in ":：")  # a value behind a colon is no half of a label
    sure = known.isascii() and len(known.split()) >= least and not unknown.isascii() and labels
    return (named[0] or named[1]) if sure else None


def _middles(words: Sequence[str]) -> Sequence[int]:
    """Return where a label may change from one language to the other, as its letters tell; a long text is no label."""
    foreign = [not word.isascii() and any(map(str.isalpha, word)) for word in words]  # a dash is of no language
    if not 1 < len(words) <= MOST_WORDS or all(foreign) or not any(foreign):
        return ()
    return [at for at in range(1, len(words)) if any(foreign[:at]) != any(foreign[at:])]
