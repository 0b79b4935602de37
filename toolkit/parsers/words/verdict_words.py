"""The words of a verdict by themselves: "Not accepted", "Freigegeben zum Versand", "KHÔNG ĐẠT / FAIL"."""

from functools import cache

from toolkit.parsers.layout.cells import NO_SPACES, is_cjk
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.cues import may_say, telling_words
from toolkit.parsers.words.remembered import remembered

SHORTEST_TOGETHER = 8  # letters
MOST_SIDE_BY_SIDE = 6  # words of a verdict in two languages


@remembered
def word_of(text: str) -> str | None:
    """Return the verdict that the whole of *text* is, whatever brackets behind it would make of it."""
    if not may_say(text, _telling()):
        return _run_together().get(folding.key(text))
    return _alone(text) or _in_two_languages(text) or _on_goods(text) or _with_client(text) or _side_by_side(text)


@cache
def _run_together() -> dict[str, str]:
    """Return verdicts of several words without their spaces, as a picture may be recognised: "NOTACCEPTED".

    A short one may be a word or a code of its own.
    """
    spaced = ((phrase, lexicon.exactly("results", phrase)) for phrase in lexicon.wordings("results") if " " in phrase)
    joined = ((phrase.replace(" ", ""), word) for phrase, word in spaced if phrase.isascii())
    return {letters: word for letters, word in joined if word is not None and len(letters) >= SHORTEST_TOGETHER}


@cache
def _telling() -> frozenset[str]:
    limited = (*lexicon.phrases("results_about", "limits"), *lexicon.phrases("with_remarks", "words"))
    return telling_words((*lexicon.wordings("results"), *limited))


def _alone(text: str) -> str | None:
    return _of_all_halves(text) or _negated(text) or _limited(text) or _remarked(text)


def _on_goods(text: str) -> str | None:
    """Return the verdict that names what it is on or what for: "Lot refused", "Nicht zum Versand freigegeben"."""
    plain = folding.key(text)
    core = _without_goods(plain)
    word = _alone(core) if core and core != plain else None
    return None if word == "aborted" else word  # "Shipment stopped" is no inspection that was


def _with_client(text: str) -> str | None:
    """Return ``pending`` where the client is named behind a word that leaves it to somebody: "en attente du client"."""
    plain = folding.key(text)
    clients = (who for who in lexicon.phrases("results_about", "by_client") if plain.endswith(f" {who}"))
    core = plain.removesuffix(next(clients, "")).strip()
    return "pending" if core != plain and _alone(core) == "pending" else None


@remembered
def _without_goods(plain: str) -> str:
    """Return a text, as it is compared, without the goods at its start and without the purpose of their release."""
    joined = is_cjk(plain[:1])
    goods = lexicon.phrases("results_about", "judged") if lexicon.mentions("results_about", "judged", plain) else ()
    named = next((name for name in goods if plain.startswith(name if joined else f"{name} ")), "")
    plain = plain.removeprefix(named).strip()
    for purpose in lexicon.phrases("results_about", "purposes"):
        if f" {purpose} " in f" {plain} ":
            return " ".join(f" {plain} ".replace(f" {purpose} ", " ").split())
        if joined and plain.endswith(purpose):
            return plain.removesuffix(purpose)
    return plain


def _of_all_halves(text: str) -> str | None:
    """Return the verdict that *text* is; where its Latin and its Chinese half say different things, it is none."""
    if whole := lexicon.exactly("results", folding.key(text)):
        return whole  # "n. i. O." is more than a letter and "i. O."
    if lexicon.is_mixed(text) and _is_negated(text):
        return None
    found = {word for reading in lexicon.readings(text) if (word := lexicon.exactly("results", reading))}
    return found.pop() if len(found) == 1 else None


def _is_negated(text: str) -> bool:
    """Tell whether the Chinese half of *text* is no known verdict and negates something: "未放行 Pass"."""
    chinese = "".join(NO_SPACES.findall(text))
    signs = folding.words_of("results_about")["negating_signs"]
    return lexicon.exactly("results", folding.key(chinese)) is None and any(sign in chinese for sign in signs)


def _in_two_languages(text: str) -> str | None:
    """Return the verdict that both halves of "KHÔNG ĐẠT / FAIL" give."""
    halves = [half.strip() for half in text.split("/")]
    if len(halves) != 2 or not all(len(half) > 1 for half in halves):  # noqa: PLR2004 - a wording and its translation
        return None
    words = {_alone(half) or _on_goods(half) for half in halves}
    return words.pop() if len(words) == 1 else None


def _side_by_side(text: str) -> str | None:
    """Return the verdict that a wording and its translation right behind it both give: "Uygun OK", "Yapılmadı N.A."."""
    words = text.split()
    if (
        not 1 < len(words) <= MOST_SIDE_BY_SIDE
        or folding.key(words[0]) in folding.words_of("results_about")["negations"]
    ):
        return None
    for place in range(1, len(words)):
        both = {_alone(" ".join(words[:place])), _alone(" ".join(words[place:]))}
        if len(both) == 1 or both == {"aborted", "na"}:  # of a check: it was not done
            return "na" if len(both) > 1 else both.pop()
    return None


def _negated(text: str) -> str | None:
    """Return ``fail`` for "not" before a word of passing."""
    for reading in lexicon.readings(text):
        first, _, rest = reading.partition(" ")
        if first not in folding.words_of("results_about")["negations"]:
            continue
        verbs = ("", *(f"{verb} " for verb in folding.words_of("results_about")["says"]))  # "no es conforme"
        if any(lexicon.exactly("results", rest.removeprefix(verb)) == "pass" for verb in verbs):
            return "fail"
    return None


def _limited(text: str) -> str | None:
    """Return ``pending`` for a word of passing beside one that makes it conditional: "aprobado con reservas"."""
    reading = folding.key(text)
    if not lexicon.mentions("results_about", "limits", reading):
        return None
    for wording in lexicon.phrases("results_about", "limits"):
        rest = reading.removeprefix(wording) if reading.startswith(wording) else reading.removesuffix(wording)
        if rest != reading and lexicon.exactly("results", rest.strip()) == "pass":
            return "pending"
    return None


def _remarked(text: str) -> str | None:
    """Return ``pass`` for a word of passing before one for remarks, which they alone may limit: "mit Bemerkung"."""
    reading = folding.key(text)
    if not lexicon.mentions("with_remarks", "words", reading):
        return None
    wordings = (wording for wording in lexicon.phrases("with_remarks", "words") if reading.endswith(wording))
    core = reading.removesuffix(next(wordings, "")).strip()
    return "pass" if core != reading and lexicon.exactly("results", core) == "pass" else None
