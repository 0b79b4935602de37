"""Contracts that come in: their passages, whatever kind of file they are."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from toolkit.cli.console import Talk
from toolkit.cli.inputs import Given, take
from toolkit.contracts.passages import Passage, passages_in, passages_of, sentences
from toolkit.contracts.target.marks import changed_by
from toolkit.contracts.target.paragraphs import footnotes, paragraphs
from toolkit.contracts.target.wordfile import WordFile, opened
from toolkit.contracts.unread import in_other_tongues, is_of_another, is_read
from toolkit.errors import UnreadableReportError

# What a buyer asks for first: the eight types that “check” always tells of.
FIRST = (
    "inspection_right",
    "rejection_right",
    "reinspection_cost_supplier",
    "payment_on_acceptance",
    "buyer_set_off",
    "rework_or_replace_at_supplier_cost",
    "quality_warranty",
    "no_waiver",
)
AUTHOR = "Recourse"

_ZIP, _PDF, _OLE, _RTF = b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf"
_HEAD = 1024
_NAMED = {".docx": "a Word file", ".docm": "a Word file", ".doc": "a Word file", ".pdf": "a PDF"}
# What binds a side: without one such sentence a text is a report, a letter, a list, but no contract.
_BINDS = re.compile(
    r"\b(?:shall|must|will|agrees?|undertakes?|warrants?|bears?|pays?|may(?! be\b)|is (?:entitled|obliged|liable)|"
    r"do not|does not|governed|payable|it is agreed|ha(?:s|ve) (?:the|a) right)\b|应|须|有权|不得|承担|负责|支付",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"\b(?:buyers?|sellers?|purchasers?|suppliers?|vendors?|customers?|manufacturers?|contractors?|compan(?:y|ies)|part(?:y|ies)|"
    r"goods|order|contract|agreement|we|you|our|your)\b|[甲乙买卖供需]方|供应商|采购|货物|产品|合同",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\b(?:inspection (?:report|result|date|conclusion)|inspected by|sample size|aql|found|critical|major|minor|"
    r"overall (?:result|conclusion)|defects? (?:found|list))\b|检验报告|验货报告|检验结果|抽样数",
    re.IGNORECASE,
)
# A contract may be written in the present tense throughout: "the Seller repairs". Its title says what it is.
_CALLED = re.compile(
    r"\b(?:contract|agreement|terms and conditions|(?:purchas\w+|sales?|supply|delivery) (?:terms|conditions)"
    r"|(?:terms|conditions) of (?:purchase|sale|supply|delivery))\b|合同|协议",
    re.IGNORECASE,
)
# An order has few sentences: its title and a line of terms make it one, and not the words that its sides are called by.
_ORDER = re.compile(r"\W*(?:(?:purchase|supply) order\b(?!(?: no\.?)?\s*[:：])|采购订单|采购单|订货单)", re.IGNORECASE)
_TERM = re.compile(
    r"\b(?:payment|payable|deposit|balance|t/t|letter of credit|warranty|penalt(?:y|ies)|liquidated damages)\b"
    r"|\d ?%[^.;]{0,40}\b(?:pay|paid|advance|before|after|against|with (?:the )?order|deposit|balance)\b"
    r"|\b(?:inspections?|inspected)\b[^.;]{0,40}\b(?:before|prior to|by (?:the )?buyer|at (?:the )?factory)\b"
    r"|付款|支付|定金|余款|违约",
    re.IGNORECASE,
)
# What is written about an order, with its number over it, is no order.
_ABOUT_ORDER = re.compile(
    r"\b(?:invoices?|packing list|delivery note|booking|bill of lading|statement of account|receipt)\b"
    r"|装箱单|发票|送货单|预约",
    re.IGNORECASE,
)
# A line with a name before it tells a particular of the order, where the invoice goes; its own number tells what it is.
_LABELLED = re.compile(r"([^:：|]{1,40})[:：|]\s*(.*)", re.DOTALL)
_OWN_NUMBER = re.compile(r"(?:\b(?:no|nos|nr|number|date|ref)\b\.?|#|号码?|编号|日期)\s*$", re.IGNORECASE)
_NUMBER = re.compile(r"[A-Z/-]{0,6}\d")
_LONGEST_TITLE = 10  # words
_TITLED = re.compile(r"\binspection (?:report|certificate)\b|检验报告|验货报告|检验证书", re.IGNORECASE)
_FIRST, _MANY = 4, 20
# A mail, as a program keeps it or prints it, begins with its head; an order can have such lines below its title.
_HEAD_LINE = re.compile(
    r"(?:^|(?<=\s))(from|sent|to|cc|date|subject|reply-to|return-path|received|delivered-to|message-id|mime-version|"
    r"dkim-signature|发件人|收件人|抄送|主题|日期|发送时间)\s?[:：]",
    re.IGNORECASE,
)
_SENDER = frozenset({"from", "return-path", "received", "delivered-to", "发件人"})
_ABOUT = frozenset({"subject", "message-id", "主题"})
_HEADED = 3  # lines of a head
_ANSWERS = re.compile(r"\s*(?:re|aw|fw|fwd|subject|betreff|答复|回复|主题)\s?[:：]", re.IGNORECASE)
# A letter greets and takes its leave; what it promises binds in no word of a contract.
_GREETS = re.compile(
    r"[>*\s]*(?:dear|hi|hello|good (?:day|morning|afternoon))\b|\s*(?:尊敬的|您好|你好)", re.IGNORECASE
)
_LEAVES = re.compile(
    r"\b(?:(?:best|kind|warm|with|many)\s+)*(?:regards|greetings)\b|\byours\s+(?:sincerely|faithfully|truly)\b"
    r"|\bsincerely\b|此致|敬礼|顺祝|顺颂",
    re.IGNORECASE,
)
_STRICTLY = re.compile(
    r"\b(?:shall|undertakes?|warrants?|is (?:entitled|obliged|liable)|governed by|it is agreed|hereby)\b"
    r"|应当|不得|有权",
    re.IGNORECASE,
)
_PLACES = 8  # of such paragraphs that are named
_SHOWN = 60  # signs of a paragraph that is not read
_GREETING_BY = 12  # paragraphs in which a letter has greeted


class Contract(NamedTuple):
    """*data* is the file as it came; *word* is there for a Word file only."""

    name: str
    data: bytes
    passages: tuple[Passage, ...]
    word: WordFile | None


def contract_from(file: str, talk: Talk) -> Contract:
    """Return the contract in *file*.

    Raises:
        RecourseError: it cannot be read, or is of another kind.
    """
    given = take(file)
    with talk.busy(f"Reading {given.name}"):
        word = opened(given.data, given.name) if given.data.startswith((_ZIP, _OLE)) else None
        if word is not None:
            contract = Contract(given.name, given.data, passages_of(paragraphs(word), footnotes(word)), word)
        else:
            _see_kind(given)
            contract = Contract(given.name, given.data, passages_in(_text(given)), None)
    _see_tongue(contract, talk)
    _see_words(contract)
    others = changed_by(word) if word is not None else ()
    if others:
        talk.note(f"{given.name} holds tracked changes by {' and '.join(others)}; they are read as accepted.")
    return contract


def _see_kind(given: Given) -> None:
    """Refuse what the name calls a Word file or a PDF and is none.

    Raises:
        UnreadableReportError: the bytes are of another kind.
    """
    wanted = next((kind for end, kind in _NAMED.items() if given.name.lower().endswith(end)), None)
    if wanted is not None and not (wanted == _NAMED[".pdf"] and _PDF in given.data[:_HEAD]):
        raise UnreadableReportError(
            f"{given.name} is named like {wanted} and is none.", "Open it in its own program and save it anew."
        )


def _see_tongue(contract: Contract, talk: Talk) -> None:
    """Refuse a contract in a language that is not read, and tell what of another one is not.

    Raises:
        UnreadableReportError: most of it is in another language than English and Chinese.
    """
    unread = in_other_tongues(contract.passages)
    whole = " ".join(one.text for one in contract.passages)
    rest = " ".join(one.text for one in contract.passages if one not in unread)
    if is_of_another(whole) and not is_read(rest):
        raise UnreadableReportError(
            f"{contract.name} is written in neither English nor Chinese, and clauses are read in these two only.",
            "Give a translation into English, or read it yourself.",
        )
    if not unread:
        return
    places = [one.place for one in unread if one.place]
    where = f" ({', '.join(places[:_PLACES])}{' and more' if len(places) > _PLACES else ''})" if places else ""
    many = "A paragraph is" if len(unread) == 1 else f"{len(unread)} paragraphs are"
    talk.warn(
        f"{many} in neither English nor Chinese and not read{where}: “{unread[0].text[:_SHOWN].strip()}…”. "
        "See for yourself that they only repeat what is."
    )


def _see_words(contract: Contract) -> None:
    """Refuse a file without the words of a contract: “absent” would be said of every clause.

    Raises:
        UnreadableReportError: it is empty or a mail, or binds nobody and is not called a contract.
    """
    if not any(sign.isalpha() for one in contract.passages for sign in one.text):
        raise UnreadableReportError(
            f"{contract.name} holds no text.", "Give the contract itself; a scan has to be text first."
        )
    if _is_mail(contract):
        raise UnreadableReportError(
            f"{contract.name} is an e-mail and no contract.", "Save the contract that it brings, and give that."
        )
    told = [one.quote for one in sentences(contract.passages)]
    binding = sum(_BINDS.search(one) is not None and _SIDE.search(one) is not None for one in told)
    called = any(_is_called(one.text, told) for one in contract.passages[:_FIRST] if not _ANSWERS.match(one.text))
    if (not called and (binding == 0 or _is_letter(contract.passages))) or _is_report(told, binding or int(called)):
        raise UnreadableReportError(
            f"{contract.name} holds no terms of a contract.", "Give the contract or the purchase order with its terms."
        )


def _is_called(title: str, told: Iterable[str]) -> bool:
    """Tell whether *title* calls the text a contract, or an order that has a term beside what is bought."""
    if len(title.split()) <= _LONGEST_TITLE and _CALLED.search(title):
        return True
    listed = list(told)
    about = any(_is_about_order(one) for one in (title, *listed[:_FIRST]))
    return _ORDER.match(title) is not None and not about and any(_TERM.search(one) for one in listed)


def _is_about_order(line: str) -> bool:
    """Tell whether a *line* at the top says that the paper is an invoice, a list, a booking for an order."""
    if len(line.split()) > _LONGEST_TITLE or _ABOUT_ORDER.search(line) is None:
        return False
    labelled = _LABELLED.match(line)
    if labelled is None:
        return True
    label, value = labelled.groups()
    hit = _ABOUT_ORDER.search(label)
    if hit is None:
        return False
    bare_number = hit.group() == label.strip() and _NUMBER.match(value) is not None
    return bare_number or _OWN_NUMBER.search(label) is not None


def _is_mail(contract: Contract) -> bool:
    """Tell whether the file is a mail, by its name or by the head that it begins with."""
    if contract.name.lower().endswith((".eml", ".msg")):
        return True
    top = "\n".join(one.text for one in contract.passages[:_FIRST])
    if _HEAD_LINE.match(top.lstrip()) is None:
        return False
    names = {name.lower() for name in _HEAD_LINE.findall(top)}
    return len(names) >= _HEADED and bool(names & _SENDER) and bool(names & _ABOUT)


def _is_letter(passages: tuple[Passage, ...]) -> bool:
    """Tell whether what greets and takes its leave binds nobody in the words of a contract."""
    greets = any(_GREETS.match(one.text) for one in passages[:_GREETING_BY])
    leaves = any(_LEAVES.search(one.text) for one in passages)
    return greets and leaves and not any(_STRICTLY.search(one.text) for one in passages)


def _is_report(told: Iterable[str], binding: int) -> bool:
    """Tell whether the words of an inspection report are more than those that bind."""
    listed = list(told)
    titled = any(_TITLED.search(one) and not _TERM.search(one) for one in listed[:_FIRST])
    return binding < _MANY and (titled or sum(_REPORT.search(one) is not None for one in listed) > 2 * binding)


def _text(given: Given) -> str:
    if given.data.startswith(_RTF):
        raise UnreadableReportError(f"{given.name} is a Rich Text file.", "Open it in Word and save it as .docx.")
    if _PDF in given.data[:_HEAD]:
        from toolkit.parsers.supervised import text_supervised

        return "\n".join(text_supervised(given.data, given.name))
    for encoding in ("utf-8-sig", "utf-16" if given.data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8", "gb18030"):
        try:
            text = given.data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UnreadableReportError(
        f"{given.name} is neither a Word file nor a PDF nor text.", "Save it as .docx, .pdf or UTF-8 text."
    )
