"""What a label of a particular stands for: "Report No." is the report's number, "Ordered / packed" two quantities."""

import re
from functools import cache

from toolkit.parsers.layout.cells import NO_SPACES
from toolkit.parsers.words import building, classes, folding, lexicon, outcomes
from toolkit.parsers.words.both_halves import said_by_both
from toolkit.parsers.words.cues import may_say, telling_words
from toolkit.parsers.words.label_scopes import OF_PLAN, without_scope
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.number_with_date import field_with_date
from toolkit.parsers.words.order_with_quantity import BOTH, names_both
from toolkit.parsers.words.others import is_of_others
from toolkit.parsers.words.remembered import remembered

LONGEST_LABEL = 6  # words
SHORTEST_JOINED = 7  # letters of a label that lost its space
MOST_IN_TWO = 11  # words of a label in two languages
MOST_JOINED = 4  # labels in one: "Ordered / produced / packed"
MOST_UNKNOWN = 2  # words of a bilingual label's Latin half
_VALUE = Lazy(r"(?:[:：]|(?<![._…])[._…]{4})[\s._…]*[^\W_]")  # "检验员Inspector: 李志强"
_FIGURE = re.compile(
    r"(?:[:：]|(?<![._…])[._…]{4})[\s._…]*\d"
)  # "檢驗日期：2025/06/20": the Chinese half alone would be a label
_FIGURE_BEHIND = Lazy(r"[\u4e00-\u9fff]\s?\d[\d,. ]*[^\W\d_]{0,8}$", needs=has_cjk)  # "Sample size 样本量 125 sets"
_PARTING = re.compile(r"[,;，；]\s|\s[–—-]\s")
_SECTION = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+(?=\D)")  # "1.2 Client"
_TRAILING = " :：.;-–—"
NUMERIC = frozenset(
    {
        "report_no", "po_numbers", "ordered", "lot", "produced", "packed", "sample_size", "level", "aql",
        "inspection_date", "report_date", "defective_units", "aql_critical", "aql_major", "aql_minor",
    }
)  # fmt: skip
# What a label may name twice, in two languages, and pairs of names for one thing.
TWICE = frozenset(
    {
        "report_no", "client", "supplier", "factory", "works", "product", "po_numbers", "items", "inspector", "ordered",
        "packed", "inspection_date", "report_date", "overall", "lot", "produced", "sample_size",
        "inspection_type", "level",
    }
)  # fmt: skip
SAME_IN_TWO = ({"items", "reference"}, {"product", "product_or_produced"}, {"overall", "result"})
# What one label may name side by side. No dates: "Order no. / date" is not the day of the inspection.
JOINED = frozenset(
    {
        "ordered", "lot", "produced", "packed", "sample_size", "level", "po_numbers", "items", "product", "report_no",
        "client", "supplier", "factory", "works", "inspector", "reference",
    }
)  # fmt: skip


# "Pos." in other letters is a position.
_SEVERAL_ORDERS = re.compile(r"(?<![^\W\d_])(?:POs|P\.O\.s|P/Os)(?![^\W\d_])")


@remembered
def concept_of(text: str) -> str | None:
    """Return the field that *text* labels, several of them parted by ``/``; ``None`` when it is no label."""
    label = _SEVERAL_ORDERS.sub("PO", _SECTION.sub("", text.strip(_TRAILING)))
    return _concept_of(label) if _may_be_label(label) else None


def _concept_of(label: str) -> str | None:
    longest = LONGEST_LABEL * (2 if "/" in label else 1)  # two languages, two labels
    if longest < len(label.split()) <= MOST_IN_TWO:
        return lexicon.exactly("fields", folding.key(label)) or _said_twice(label)
    if not label or len(label.split()) > longest or _is_of_another(label) or _FIGURE.search(label):
        return None
    if lexicon.is_mixed(label):  # both halves of a bilingual label name something; a value behind it does not
        return None if _VALUE.search(label) or _FIGURE_BEHIND.search(label) else _meaning_of_both(label)
    named = (
        _states_apart(label) or lexicon.meaning("fields", label) or _meaning_of_joined(label) or _aql_of_class(label)
    )
    if named == "sample_size" and lexicon.mentions("plan_words", "tests", folding.brackets(label)):
        return None  # "Sample size (drop test)" is not that of the plan
    if named is None and len(classes.classes_alone(label).split()) > 1:  # "AQL minor" is not the AQL of all classes
        words = dict.fromkeys(folding.key(classes.without_classes(label)).split())  # "AQL major / AQL minor"
        named = lexicon.meaning("fields", " ".join(words))
    if named is None and (plain := lexicon.without_times(label)) != label:  # "Decision after the 2nd visit"
        named = lexicon.meaning("fields", plain)
    if named is None and (core := _core(label)):  # "The inspection result is: FAIL"
        named = lexicon.meaning("fields", core)
        named = None if named == "day" else named  # "Fecha de" goes on below
    named = named or _joined(label) or _said_twice(label) or _result_of_whole(label) or _beside_unknown(label)
    return named or _of_plan(label)


def _may_be_label(label: str) -> bool:
    """Tell whether *label* has a word that one of a particular needs, or the name of the AQL within one."""
    joined = "" if may_say(label, _telling_words()) else folding.key(label).replace(" ", "")
    return not joined or any(map(joined.__contains__, _names_of_aql()))


@cache
def _telling_words() -> frozenset[str]:
    built = [wording for labels in (_of_counts(), _of_whole()) for wording in labels.needed[0].all]
    return telling_words((*lexicon.wordings("fields"), *_joined_fields(), *built))


def _of_plan(label: str) -> str | None:
    """Return the particular of the plan that *label* names with what it is for: "Sample size – workmanship"."""
    named = concept_of(core) if (core := without_scope(label)) else None
    return named if named in OF_PLAN else None


def _is_of_another(label: str) -> bool:
    """Tell whether *label* is of another paper, or of what another than the inspector decides."""
    return lexicon.is_of_another_paper(label) or is_of_others(label)


@remembered
def _named(label: str) -> str | None:
    return lexicon.meaning("fields", label) or _meaning_of_joined(label)


def _meaning_of_joined(label: str) -> str | None:
    """Return the field that *label* names but for a space that was lost: "Reportno."."""
    joined = folding.key(folding.without_ordinal(label))
    first, _, last = joined.partition(" ")
    if len(last) == 1:  # "RESULTAD O", as recognised
        return lexicon.meaning("fields", first + last)
    return _joined_fields().get(joined) if " " not in joined else None


@cache
def _joined_fields() -> dict[str, str]:
    """Return wordings of several words -> field, without their spaces; short ones could be words of their own."""
    wordings = lexicon.wordings("fields").items()
    joined = ((wording.replace(" ", ""), concept) for wording, concept in wordings if " " in wording)
    return {wording: concept for wording, concept in joined if len(wording) >= SHORTEST_JOINED}


def _result_of_whole(label: str) -> str | None:
    """Return ``overall`` where *label* is built of a verdict and the whole or its inspection: "Final disposition".

    That of the AQL is of the counts alone: "AQL judgement".
    """
    readings = lexicon.readings(label)
    if any(map(_of_counts().fullmatch, readings)):
        return "aql_result"
    return "overall" if any(map(_of_whole().fullmatch, readings)) else None


@cache
def _of_counts() -> building.Built:
    words = folding.words_of("label_words")
    return building.built_of(words["verdict"], ("aql", "nqa", "nca"), words["beside"])


@cache
def _of_whole() -> building.Built:
    words = folding.words_of("label_words")
    return building.built_of(words["verdict"], (*words["whole"], *words["held"]), (*words["beside"], *words["visit"]))


def _core(label: str) -> str:
    """Return *label* without the small words at its edges; empty where it has none."""
    edges, words = folding.words_of("label_edges")["words"], folding.key(label).split()
    kept = words[words[0] in edges : len(words) - (words[-1] in edges)] if words else []
    return " ".join(kept) if len(kept) < len(words) else ""


def _aql_of_class(label: str) -> str | None:
    """Return the AQL of the one class that *label* names: "aql_major" of "AQL major"."""
    if label.isascii() and not any(map(folding.key(label).replace(" ", "").__contains__, _names_of_aql())):
        return None
    words = [word for word in label.split() if lexicon.meaning("fields", word) != "aql"]
    if len(words) == len(label.split()):
        return None
    words = [word for word in words if folding.key(word) not in lexicon.phrases("label_words", "defective_goods")]
    words = words[folding.key(words[0]) in folding.words_of("label_tails")["of"] :] if words else []  # "for major"
    named = classes.severity(" ".join(words).strip(" /–—-"))
    return f"aql_{named.value}" if named else None


@cache
def _names_of_aql() -> tuple[str, ...]:
    """Return the names of the AQL without spaces; one that holds another is found by that."""
    names = {folding.key(wording).replace(" ", "") for wording in folding.words_of("fields")["aql"]}
    return tuple(name for name in names if not any(other in name for other in names - {name}))


def _states_apart(label: str) -> str | None:
    """Return the two that *label* parts by a stroke: states of the goods ("Fertig / verpackt"), an order, its size."""
    if two := _number_and_more(label):
        return two
    parts = [lexicon.meaning("fields", part) for part in label.split("/")] if "/" in label else []
    return "produced/packed" if parts in (["produced", "packed"], ["product_or_produced", "packed"]) else None


def _number_and_more(label: str) -> str | None:
    """Return what *label* stands for where it names a number with a quantity, or with a day: "PO no. & date"."""
    return BOTH if names_both(label) else field_with_date(label)


def _joined(label: str) -> str | None:
    """Return the fields that *label* names side by side, as "ordered/packed"; ``None`` where one is unknown."""
    if "/" not in label:
        return None
    parts = [_named(part) or _size_sign(part) for part in label.split("/")]
    if set(parts) in SAME_IN_TWO:
        return next(part for part in parts if part in TWICE)
    if len(set(parts)) == 1 and parts[0] in TWICE:
        return parts[0]
    known = [part for part in parts if part in JOINED]
    several = 1 < len(parts) <= MOST_JOINED and len(set(known)) == len(parts)
    return "/".join(known) if several else None


def _size_sign(part: str) -> str | None:
    """Return ``sample_size`` for the sign of the standard, which says so beside another label alone: "Lot / n"."""
    return "sample_size" if part.strip(_TRAILING) in folding.words_of("plan_words")["size_signs"] else None


def _said_twice(label: str) -> str | None:
    """Return the field that both halves of *label* name without a stroke between them: "Artikelnummer Model"."""
    words = label.split() if not _PARTING.search(label) else []
    for at in range(1, len(words)):
        first = _named(" ".join(words[:at]))
        if first is None:
            continue  # as most are: then nobody need know the other half
        named = {first, _named(" ".join(words[at:]))}
        both = next(iter(named & TWICE), None) if len(named) == 1 or named in SAME_IN_TWO else None
        if both is not None:
            return both
    return None


def _beside_unknown(label: str) -> str | None:
    """Return the field that one half of a label names where nobody knows the other: "Buyer / Kharidar"."""
    first, slash, second = (part.strip(_TRAILING) for part in label.partition("/"))
    named = lexicon.meaning("fields", first) if slash else None
    words = folding.key(second).split()
    unknown = 0 < len(words) <= MOST_UNKNOWN and second.replace(" ", "").isalpha() and len(second) > MOST_UNKNOWN
    return named if unknown and not _says_anything(second) else None


def _says_anything(text: str) -> bool:
    """Tell whether *text* means something in a list of defects, a plan or a result."""
    groups = ("fields", "columns", "headings", "checks", "blocks", "results")
    named = any(map(lexicon.meaning, groups, [text] * len(groups)))
    return named or lexicon.row_kind(text) is not None or classes.names_class(text)


def _named_or_result(half: str) -> str | None:
    return lexicon.meaning("fields", half) or _result_of_whole(half)


def _meaning_of_both(label: str) -> str | None:
    """Return the field that both halves of a bilingual label name; a short Latin half may be unknown."""
    if outcomes.verdict_at_start(label):  # "不合格（超出 AQL 允收范围）" judges and labels nothing
        return None
    if whole := lexicon.exactly("fields", folding.key(folding.without_ordinal(label))):
        return whole  # "QC报告编号" is no label of a QC
    if two := _number_and_more(label):
        return two
    if "/" in label and "/" in (several := _joined(label) or ""):  # "PO / 机型" names two
        return several
    if both := said_by_both(label, _named_or_result):  # "AQL结果 AQL result": the letters are a word of either half
        return both
    latin, chinese = NO_SPACES.sub(" ", label), "".join(NO_SPACES.findall(label))
    named = lexicon.meaning("fields", latin) or lexicon.meaning("fields", classes.without_classes(latin))
    may_be_unknown = len(folding.key(latin).split()) <= MOST_UNKNOWN and not any(map(str.isdigit, latin))
    may_be_unknown = may_be_unknown and not _PARTING.search(label)  # "Ltd., 供货商"
    return named or (lexicon.meaning("fields", chinese) if may_be_unknown else None)


def names_particular(label: str) -> bool:
    """Tell whether *label* names a particular or a remark, and no defect: "Overall result", "Reason"."""
    return concept_of(label) is not None or lexicon.mentions("headings", "remarks_in", label) or _reasons(label)


def _reasons(label: str) -> bool:
    return lexicon.meaning("headings", label) == "remarks" or folding.key(label) in folding.words_of("reasons")["words"]
