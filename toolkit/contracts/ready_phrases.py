"""The file of the phrases of concepts.toml by their first words, made when they change: bench/ready_cues.py."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

import msgspec

from toolkit.contracts.phrase_index import CHINESE, GAP, NUMBER, Parts, Phrase, key_of
from toolkit.resources import package_table

_EITHER = re.compile(r"\(([^()]*)\)|(\S+)")


def ready_phrases() -> bytes:
    """Return what ready_phrases.json must hold."""
    table = package_table("toolkit.contracts", "concepts.toml")
    phrases: list[Phrase] = []
    words: dict[str, list[int]] = defaultdict(list)
    stems: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    numbers: dict[frozenset[str], int] = {}
    for concept, told in enumerate(table["concepts"].values()):
        for first, *rest in (parts for phrase in told for parts in parts_of(phrase)):
            for one in first or ():
                begins, word = (stems[key_of(one)], one[:-1]) if one.endswith("*") else (words, one)
                begins[word].append(len(phrases))
            asked = (part for part in rest if part is not None and NUMBER not in part)
            needs = {numbers.setdefault(part, len(numbers)) for part in asked}
            said = tuple(None if part is None else tuple(sorted(part)) for part in rest)
            phrases.append(Phrase(concept, tuple(sorted(needs)), said))
    lists = {name: told for name, told in table.items() if name != "concepts"}
    written = (lists, list(table["concepts"]), *_serves(numbers), words, stems)
    # A line for each phrase, so that a change of one is seen as one.
    told = ",\n".join((*map(_json, written), f"[{_lines(phrases)}]"))
    return f"[{told}]\n".encode()


def _serves(numbers: dict[frozenset[str], int]) -> tuple[dict[str, list[int]], dict[str, dict[str, list[int]]]]:
    """Return what needs words meet, and by their first letters what stems of words do."""
    words: dict[str, list[int]] = defaultdict(list)
    stems: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for need, number in numbers.items():
        for one in need:
            serves, word = (stems[key_of(one)], one[:-1]) if one.endswith("*") else (words, one)
            serves[word].append(number)
    return words, stems


def _lines(phrases: Iterable[Phrase]) -> str:
    return ",\n".join(map(_json, phrases))


def _json(told: object) -> str:
    return msgspec.json.encode(told, order="deterministic").decode("utf-8")


def parts_of(phrase: str) -> Iterator[Parts]:
    """Yield what *phrase* is made of, once for each choice in round brackets: "(turn*|send*) … back"."""
    if phrase.isascii() and "(" not in phrase:
        yield tuple(frozenset(word.split("|")) for word in phrase.split())
        return
    choices = [group.split("|") for group in re.findall(r"[^()]+", phrase)]
    if CHINESE.search(phrase):
        for chosen in product(*choices):
            yield tuple(None if sign == GAP else frozenset({sign}) for sign in "".join(chosen))
    elif any(" " in one for group in re.findall(r"\(([^()]*)\)", phrase) for one in group.split("|")):
        for chosen in product(*choices):
            yield from parts_of("".join(chosen))
    else:
        groups = _EITHER.findall(phrase)
        yield tuple(None if word == GAP else frozenset((group or word).split("|")) for group, word in groups)
