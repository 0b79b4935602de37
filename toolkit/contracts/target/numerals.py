"""Numbers as lists print them: 3, c, iii, 三, and what a printed one stands for."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_DIGITS = "零一二三四五六七八九"
_UNITS = ((1000, "千"), (100, "百"), (10, "十"))
_CHINESE = frozenset(
    {
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "ideographDigital",
        "japaneseDigitalTenThousand",
    }
)
_LETTERS = 26
_TEN, _TWENTY = 10, 20


def printed(number: int, form: str) -> str:
    """Return *number* as Word's number format *form* prints it; decimal where the form is not known."""
    if form in {"none", "bullet"}:
        return ""
    if form in {"lowerLetter", "upperLetter"}:
        word = letters(number)
        return word if form == "lowerLetter" else word.upper()
    if form in {"lowerRoman", "upperRoman"}:
        word = roman(number)
        return word if form == "lowerRoman" else word.upper()
    if form in _CHINESE:
        return chinese(number)
    return f"{number:02d}" if form == "decimalZero" else str(number)


def letters(number: int) -> str:
    """Return the letters that stand for *number*: a, b … z, aa, bb."""
    times, place = divmod(max(number, 1) - 1, _LETTERS)
    return chr(ord("a") + place) * (times + 1)


def roman(number: int) -> str:
    word, left = "", max(number, 0)
    for value, sign in _ROMAN:
        while left >= value:
            word, left = word + sign, left - value
    return word


def chinese(number: int) -> str:
    """Return 十二 for 12, up to 9999."""
    if number < _TEN:
        return _DIGITS[max(number, 0)]
    word, left, gap = "", number, False
    for unit, sign in _UNITS:
        digit, left = divmod(left, unit)
        if digit:
            word += ("零" if gap else "") + _DIGITS[digit] + sign
            gap = False
        elif word:
            gap = True
    if left:
        word += ("零" if gap else "") + _DIGITS[left]
    return word.removeprefix("一") if _TEN <= number < _TWENTY else word


def number_in(word: str) -> int | None:
    """Return what *word*, in figures of ours or of Chinese, stands for; ``None`` where it is no number."""
    if word.isdecimal():
        return int(word)
    total, digit = 0, 0
    for sign in word:
        unit = next((value for value, mark in _UNITS if mark == sign), None)
        if unit is not None:
            total, digit = total + (digit or 1) * unit, 0
        elif sign in _DIGITS or sign == "〇":
            digit = 0 if sign == "〇" else _DIGITS.index(sign)
        else:
            return None
    return total + digit if word else None
