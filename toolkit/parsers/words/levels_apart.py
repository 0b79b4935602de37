"""A level with its word behind it, or none at all: "II level", "II 级", "ISO 2859-1, II", "AQL II, major 2.5"."""

import re

from toolkit.parsers.words.lazily import Lazy

_SIGN = r"(?P<level>S-[1-4]|I{1,3})"
_WORDS = r"(?i:levels?|niveau|prüfniveau|nivel|nível|livello|poziom|seviye|düzey|bậc|mức)"
# "II 级缺陷" is a class of defects, "Class II level" one of goods, and "I level it" a sentence.
_OF_DEFECTS = r"(?!\s*(?:[缺不疵瑕品]|(?i:d[eé]f|fehler|m[aä]ngel|difett|wad|gebrek|hata|lỗi)))"
_OF_OTHERS = r"(?<!(?i:class|grade) )(?<!(?i:type) )(?<!(?i:klasse) )(?<!(?i:classe) )(?<![类类別等] )(?<![类別等])"
_NORMS = r"(?:ISO\s?2859(?:-1)?|GB/?T?\s?2828(?:\.1)?|Z\s?1\.4|(?:MIL[\s-]STD|BS)[\s-]?(?:105|6001)[A-E]?(?:-1)?)"
_BEHIND = Lazy(  # "II level"
    rf"(?<![\w/.+-]){_OF_OTHERS}(?P<level>S-[1-4]|I{{1,3}}(?=\.?\s?[级級])|I{{2,3}})\.?(?:\s?[级級]|\s{_WORDS}){_OF_DEFECTS}"
)
_OF_NORM = Lazy(  # the year of the norm may stand behind it
    rf"{_NORMS}(?:\s?[-–:]\s?(?:19|20)\d\d)?\)?(?:\s?[,，;；/(（–]\s?|\s){_SIGN}(?![\w'’.-]|\s?[:=]|\s\d)"
)
_OF_AQL = Lazy(rf"\bAQL\s{_SIGN}(?=\s?[,;)]|\s?$)")
_FORMS = (_BEHIND, _OF_NORM, _OF_AQL)
_ROMAN = re.compile(r"(?<!\w)I{1,3}(?!\w)")


def level_apart(plain: str) -> str | None:
    """Return the one level that stands so in *plain*; none where other Roman figures may make it a class."""
    if "I" not in plain and "S-" not in plain:
        return None
    if len(set(_ROMAN.findall(plain))) > 1:
        return None  # "I critical, II major, III minor"
    return next((match["level"] for form in _FORMS if (match := form.search(plain))), None)
