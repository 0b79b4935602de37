"""Who makes the goods and where, in a report that names the place of one step: "Producer | …", "Sewing plant | …"."""

from collections.abc import Iterable, Mapping, MutableMapping, Sequence

from toolkit.model.report import Place
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.inline import Entry

LONGEST_LINE = 12  # words of a line of a form: a sentence on the maker has more
SHORTEST = 4  # letters of a word that tells a name


def firms_with(works: str | None, texts: Mapping[str, str], places: MutableMapping[str, Place]) -> dict[str, str]:
    """Return the factory where only *works*, the place of a step, names it; a maker beside it supplies what it makes.

    A report that names its supplier, too, calls the factory what it calls so.
    """
    place = places.pop("works", None)
    if works is None or place is None or ("factory" in texts and "supplier" in texts):
        return {}
    maker = texts.get("factory", works)
    if maker == works:
        return {"factory": works} if "factory" in places else _placed(places, place, works)
    places["supplier"] = places["factory"]
    return {"supplier": maker} | _placed(places, place, works)


def maker_of_material(
    maker: str | None, texts: Mapping[str, str], places: MutableMapping[str, Place]
) -> dict[str, str]:
    """Return the factory where only the *maker* of what the goods are made of is named, and nobody who sells them.

    Beside a supplier or a factory, the tannery made the leather and the printer the box.
    """
    place = places.pop("material_works", None)
    if maker is None or place is None or "factory" in texts or "supplier" in texts:
        return {}
    return _placed(places, place, maker)


def _placed(places: MutableMapping[str, Place], place: Place, works: str) -> dict[str, str]:
    places["factory"] = place
    return {"factory": works}


def maker_of_works(named: Sequence[Entry], texts: Iterable[str]) -> tuple[Entry, Entry] | None:
    """Return the maker and its works, where a report that calls a firm its maker names its works as a factory, too.

    "Producer | Quanzhou Shunxing Luggage Co., Ltd." beside "Site visited | Shunxing Building C": who makes the goods
    sells them, and the works share a word of its name. *named* are the factories of the report; of two works none is
    the one.
    """
    others = {folding.key(entry.text): entry for entry in named[1:] if entry.text != named[0].text} if named else {}
    if len(others) != 1 or not any(map(_calls_maker, texts)):
        return None
    maker, works = named[0], next(iter(others.values()))
    formal = lexicon.mentions("kinds", "company", maker.text) and not lexicon.mentions("kinds", "company", works.text)
    return (maker, works) if formal and _words_of(maker.text) & _words_of(works.text) else None


def _calls_maker(text: str) -> bool:
    """Tell whether *text*, a line of a form, has a label for who makes the goods, and not only for where."""
    line = folding.key(text)
    return len(line.split()) <= LONGEST_LINE and lexicon.mentions("makers", "words", line)


def _words_of(name: str) -> set[str]:
    """Return the words of *name* by which others know the firm: those that no other firm's name need have."""
    common = (*folding.words_of("label_words")["factory"], *folding.words_of("kinds")["company"])
    words = {word for word in folding.key(name).split() if len(word) >= SHORTEST or not word.isascii()}
    return words - set(common)
