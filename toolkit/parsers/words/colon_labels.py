"""Labels before a colon in a running text: where each begins, and where its value does."""

import re
from collections.abc import Iterator

from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.labels import LONGEST_LABEL, concept_of
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.of_sample import counts_within
from toolkit.parsers.words.others import is_of_others
from toolkit.parsers.words.remembered import remembered

WORDS = re.compile(r"\S+")
QUANTITIES = frozenset({"ordered", "lot", "produced", "packed"})

_COLON = re.compile(r"\s*(?:[:：]\s*(?:[._…]{3,}\s+)?|(?<=\s)(?:[._]{3,}|…{2,})\s+)")  # or dots that lead to the value
_NUMBER_OF_LINE = Lazy(r"\d{1,2}(?:\.\d{1,2}){0,2}(?:[.)、](?!\d)|$)")
_PARTED = re.compile(r"[:：;；。]\s*")  # what stands before such a sign is no part of the next label
_IN_BRACKETS = re.compile(r"[(（]\w{4}")  # "(Ningbo)", but "(a) Client"
_JOINING = "/&+,"  # a list goes on behind it
_STROKE = re.compile(r"\s[–—-]\s+")
_STOP = re.compile(r"(?P<word>(?<![^\W_])[^\W_]+|[)）])\.{1,2}\s+(?=[^\W\d_])")
LONGEST_RUN = 16  # signs of Chinese before a colon that may be a label
_CHINESE_END = Lazy(rf"[\u4e00-\u9fff]{{2,{LONGEST_RUN}}}$", needs=has_cjk)
_PARTIES = frozenset({"client", "supplier", "factory"})
_OF_GOODS = frozenset({"items", "product", "description", "lot", "po_numbers"})
_OF_DAYS = frozenset({"inspection_date", "day"})
MOST_OF_PART = 2  # words


@remembered
def labels_before_colons(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return concept, start of the label and start of the value for each colon that follows a label."""
    return tuple(_before_colons(text))


def _before_colons(text: str) -> Iterator[tuple[str, int, int]]:
    start = 0
    for colon in _COLON.finditer(text):
        start = max((sign.end() for sign in _PARTED.finditer(text, start, colon.start())), default=start)
        after = _after(text, start, colon)
        if lexicon.is_earlier(text[after : colon.start()]) or is_of_others(text[after : colon.start()]):
            continue  # "Earlier audit of this PO: ...", "Client's decision: ..."
        words = list(WORDS.finditer(text, after, colon.start()))
        parted = max((at + 1 for at, word in enumerate(words[:-1]) if _ends_value(text, word, colon)), default=0)
        for word in words[parted:][-LONGEST_LABEL:]:
            concept = None if _is_value(word[0]) else concept_of(text[word.start() : colon.start()])
            if concept == "inspection_date" and _tells_goods(text[after : word.start()]):
                break  # "ready and packed at the visit: 3,000 sets"
            if concept and not (concept in _OF_DAYS and _is_rest(text, after, word.start(), colon.start())):
                numbered = concept in QUANTITIES and _is_number_word(text[after : word.start()])
                each = concept in _OF_GOODS and _is_each(text[after : word.start()])
                if not (numbered or each) and not _of_another(
                    concept, text[after : word.start()], text[word.start() : colon.start()]
                ):
                    yield concept, word.start(), colon.end()
                break
        else:
            yield from _label_without_space(text, colon)


def _tells_goods(before: str) -> bool:
    """Tell whether the words *before* a label, in its own clause, make it one of goods in a state."""
    clause = re.split(r"[;,.]\s", before)[-1]
    return any(lexicon.mentions("label_words", state, clause) for state in ("packed", "produced"))


def _is_number_word(before: str) -> bool:
    """Tell whether *before* ends in the word for a number: "N.º de lote" numbers a lot and tells no quantity."""
    last = before.split()[-1:]
    return bool(last) and folding.key(last[0]) in folding.words_of("kinds")["numbers"]


def _is_each(before: str) -> bool:
    """Tell whether *before* ends in a word for each: "Límites por modelo:" tells limits, and no model."""
    last = before.split()[-1:]
    said = folding.words_of("limits_kept")
    return bool(last) and folding.key(last[0]) in (*said["per"], *said["each"])


def _ends_value(text: str, word: re.Match[str], colon: re.Match[str]) -> bool:
    """Tell whether a comma behind *word* parts a value from the label before *colon*: "Metal Works, Made by:"."""
    return word[0][-1] in ",;" and concept_of(text[word.end() : colon.start()].strip()) is not None


def _of_another(concept: str, before: str, label: str) -> bool:
    """Tell whether the words *before* the *label* make it another's: of an inspection before, a part, a party."""
    if concept == "report_no":
        return any(concept_of(word) in _PARTIES for word in before.split()[-1:])  # "Client ref.: N-77"
    if concept == "sample_size":
        # Totals: "Totals for the sample: 0 critical, 3 major". Some goods: "Defective jars in the sample: 10".
        return lexicon.row_kind(before + label) == "found" or counts_within(before + label)
    if concept not in ("overall", "aql_result", "result"):
        return False
    others = lexicon.is_of_another_paper(before + label) or lexicon.mentions("results_about", "reported", before)
    right_before = " ".join(before.split()[-MOST_OF_PART:])
    part = concept != "aql_result" and not any(map(str.isdigit, right_before))
    return others or (part and lexicon.mentions("results_about", "parts", right_before))


def _is_rest(text: str, after: int, start: int, end: int) -> bool:
    """Tell whether a mere "date" at *start* is the end of a longer label that nobody knows: "Ex-factory date:"."""
    before = text[after:start].split()
    parted = len(before) > 1 and before[-2].endswith((".", ";", ",", "–", "—"))  # "LED desk lamp. Ex-factory date:"
    behind_value = text[:after].rstrip().endswith((":", "：")) and not parted
    return (
        len(text[start:end].split()) == 1
        and bool(before)
        and before[-1].replace("-", "").isalpha()
        and not behind_value
    )


def _is_value(word: str) -> bool:
    """Tell whether no label begins with *word*: a stroke, or a figure that does not number a line ("1、Client")."""
    return (
        word[0] in _JOINING
        or _IN_BRACKETS.match(word) is not None
        or (word[0].isdigit() and _NUMBER_OF_LINE.match(word) is None)
    )


def _after(text: str, start: int, colon: re.Match[str]) -> int:
    """Return where the label before *colon* can begin: at *start*, behind the last sign that ends another value.

    A stroke or a point parts it where what stands behind is a label: "Hualin Works – Factory: ", "Works. Factory: ".
    """
    stroke = max((sign.end() for sign in _STROKE.finditer(text, start, colon.start())), default=start)
    stops = (s for s in _STOP.finditer(text, start, colon.start()) if not _is_shortened(s["word"]))
    last = max((sign.end() for sign in stops), default=start)
    return next((at for at in sorted({stroke, last}, reverse=True) if concept_of(text[at : colon.start()])), start)


def _is_shortened(word: str) -> bool:
    """Tell whether the point behind *word* ends a shortened word of a label and no sentence: "Qty. packed"."""
    return folding.key(word) in folding.words_of("label_edges")["shortened"]


def _label_without_space(text: str, colon: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the label right before *colon* that no space parts from the value before it ("合金发夹款号：FJ-12")."""
    run = _CHINESE_END.search(text, max(0, colon.start() - LONGEST_RUN), colon.start())
    if run and lexicon.mentions("kinds", "forms", run[0]):
        return  # the number of a form is not the report's
    first = run.start() if run else 0
    for start in range(first, run.end() - 1) if run else ():
        concept = concept_of(text[start : colon.start()])
        if concept and concept != "day":  # "交货日期"
            if not _of_another(concept, text[first:start], text[start : colon.start()]):
                yield concept, start, colon.end()
            return
