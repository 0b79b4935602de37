"""The catalogue of templates, and what is told of each name in them."""

from pathlib import Path

import pytest

from tests.documents.letter_cases import ALL_KINDS, own_templates, supplied
from toolkit.documents.brief import Kind
from toolkit.documents.drafting import fields_of
from toolkit.documents.fields import field_paths
from toolkit.documents.language import Language
from toolkit.documents.shape import Sort, shape_of
from toolkit.documents.supplied import files_of, listed, named_by, names_of
from toolkit.errors import InvalidInputError
from toolkit.resources import package_table


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_every_name_of_a_kind_is_explained(kind: str) -> None:
    assert [name.name for name in names_of(Kind(kind)) if not name.meaning] == []


def test_nothing_is_explained_that_no_letter_has() -> None:
    homes = {slot.home for kind in Kind for slot in shape_of(fields_of(kind)).values()}
    table = package_table("toolkit.documents", "fields.toml")
    told = {f"{struct}.{field}" for struct, fields in table.items() if isinstance(fields, dict) for field in fields}
    assert told - homes == set()


def test_what_need_not_be_printed_is_a_name() -> None:
    known = {name for kind in Kind for name in shape_of(fields_of(kind))}
    entries = package_table("toolkit.documents", "fields.toml")["left_out"]
    assert {name for entry in entries for name in entry["names"]} <= known


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_the_shape_of_a_letter_has_the_names_that_its_template_may_use(kind: str) -> None:
    assert frozenset(shape_of(fields_of(Kind(kind)))) == field_paths(fields_of(Kind(kind)))


def test_a_state_is_told_with_its_values() -> None:
    slot = shape_of(fields_of(Kind.REWORK))["cost"]
    assert (slot.sort, slot.values) == (Sort.STATE, ("supplier", "buyer", "shared", "ask"))


def test_every_kind_and_the_mail_are_listed_with_a_version() -> None:
    found = [one for one in listed(None) if one.lang == "en"]
    assert [one.kind for one in found] == [*(kind.value for kind in Kind), "signer", "mail", "terms"]
    assert all(len(one.version) == 12 and one.title and one.own is None for one in found)


def test_a_file_of_ones_own_is_listed_in_the_place_of_the_supplied_one(tmp_path: Path) -> None:
    own_templates(tmp_path, "rework", supplied("rework"))
    own_templates(tmp_path, "notice", supplied("notice") + b" ")
    found = {one.kind: one for one in listed(tmp_path) if one.lang == "en"}
    assert (found["rework"].own, found["rework"].own_differs) == (str(tmp_path / "rework.docx"), False)
    assert found["notice"].own_differs
    assert found["release"].own is None


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("rework.docx", (Kind.REWORK, Language.ENGLISH)),
        ("ours/zh/Rework.docx", (Kind.REWORK, Language.CHINESE)),
        ("ours/letter.docx", None),
    ],
)
def test_a_file_tells_its_kind_and_language_by_its_name(file: str, told: object) -> None:
    assert named_by(file) == told


def test_what_there_is_no_template_for_is_refused() -> None:
    assert list(files_of("rework", "en")) == ["rework.docx"]
    with pytest.raises(InvalidInputError, match="no supplied template"):
        files_of("mail", "zh")
