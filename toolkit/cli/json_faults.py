"""What is wrong with a JSON that a person corrected, in words for whoever never wrote one: the line, and the field."""

import json
import re

_FIELD = re.compile(r" - at `\$\.?([^`]*)`$")
_SLIPS = {
    "Expecting value": "a value is missing or is not in quotation marks",
    "Expecting property name enclosed in double quotes": "a comma stands before the closing bracket, or a name has no "
    "quotation marks",
    "Expecting ',' delimiter": "a comma is missing before this place",
    "Expecting ':' delimiter": "a colon is missing between a name and its value",
    "Extra data": "something stands behind the last bracket",
    "Unterminated string starting at": "a text begins here and has no quotation mark at its end",
    "Invalid control character at": "a text runs over the end of the line; close it with a quotation mark",
    "Illegal trailing comma before end of object": "a comma stands before the closing bracket",
    "Illegal trailing comma before end of array": "a comma stands before the closing bracket",
}
_KINDS = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "null": "null (unknown)",
    "array": "a list in [ ]",
    "object": "fields in { }",
}


def slip(text: bytes, fault: Exception) -> str:
    """Return where the JSON *text* is broken, else which of its fields does not fit, as the decoder's *fault* says."""
    try:
        json.loads(text.decode())
    except json.JSONDecodeError as one:
        return f"line {one.lineno}, sign {one.colno}: the JSON is broken: {_SLIPS.get(one.msg, one.msg.lower())}."
    except UnicodeDecodeError as one:
        line = text[: one.start].count(b"\n") + 1
        return f"line {line}: the JSON has a sign that is not UTF-8; save it as UTF-8 in your editor."
    return _misfit(str(fault))


def _misfit(fault: str) -> str:
    """Return in plain words which field does not fit; *fault* is what the decoder says of it."""
    place = _FIELD.search(fault)
    told = _FIELD.sub("", fault)
    field = f"“{place[1]}”" if place and place[1] else "its outermost brackets"
    if missing := re.fullmatch(r"Object missing required field `(\w+)`", told):
        return f"the report JSON does not fit: in {field} the field “{missing[1]}” is missing."
    if kinds := re.fullmatch(r"Expected `([^`]+)`, got `([^`]+)`", told):
        return f"the report JSON does not fit: {field} must be {_listed(kinds[1])} and is {_listed(kinds[2])}."
    if unknown := re.fullmatch(r"Object contains unknown field `(\w+)`", told):
        return f"the report JSON does not fit: {field} has a field “{unknown[1]}” that no report has."
    return f"the report JSON does not fit: {field}: {told[:1].lower()}{told[1:]}."


def _listed(kinds: str) -> str:
    return " or ".join(_KINDS.get(kind.strip(), kind.strip()) for kind in kinds.split("|"))
