"""JSON of the frozen model: numbers stay numbers (money too), dates are ISO, and nothing unknown is dropped."""

from typing import TypeVar

import msgspec

T = TypeVar("T")


def to_json(value: object) -> bytes:
    """Return *value* as UTF-8 JSON, indented for people."""
    return msgspec.json.format(msgspec.json.Encoder(decimal_format="number").encode(value), indent=1)


def from_json(data: bytes, kind: type[T]) -> T:
    """Return the *kind* written in *data*; raises ``msgspec.ValidationError`` naming the field that does not fit."""
    return msgspec.json.decode(data, type=kind, strict=False)


def json_schema(kind: type[object]) -> dict[str, object]:
    """Return the JSON schema of *kind*."""
    return msgspec.json.schema(kind)
