"""A thing that goods of a near family do not know is not theirs to mend, and what is denied must be known as denied."""

import pytest

from toolkit.resolver.families import families_of
from toolkit.resolver.knowledge import look_up
from toolkit.resolver.likeness import denied_words
from toolkit.resolver.subject import subject_of


@pytest.mark.parametrize(
    ("wording", "subject"),
    [
        ("Whisk wire bent", "wir"),
        ("Beater is bent", "beater"),
        ("Bent beater", None),
        ("Scratch on whisk", None),
        ("Left side of whisk bent", None),
    ],
)
def test_the_last_word_before_the_state_is_spoken_of(wording: str, subject: str | None) -> None:
    assert subject_of(wording) == subject


@pytest.mark.parametrize(("wording", "denied"), [("Marker does not write", {"writ"}), ("Lid not closed", {"clos"})])
def test_the_word_behind_not_is_denied(wording: str, denied: set[str]) -> None:
    assert denied_words(wording) == denied


@pytest.mark.parametrize(
    ("product", "wording", "kind"),
    [
        ("Stand mixer", "Whisk bent", None),
        ("Marker pen", "Marker pen does not write", None),
        ("Casserole", "Lid does not fit the pot", None),
        ("Floor lamp", "Lamp wobbles", "hardgoods/wobble-on-a-flat-surface"),
        ("Marker pen", "Pen mark on barrel", "hardgoods/pencil-or-pen-mark"),
        ("Steel pot with lid", "Lid does not close", "hardgoods/lid-latch-or-door-does-not-close"),
        ("Shelf 4 doors", "Doors not at the same height", "furniture/drawer-or-door-misaligned"),
        ("Oven", "Drip tray missing", "electronics/wrong-or-missing-accessory"),
        ("Handbag", "Tissue paper missing", "printed-packaging/missing-insert-hangtag-or-manual"),
        ("Side cutters", "Joint too tight", None),  # the contrary of loose
        ("Side cutters", "Joint not tight", "hardgoods/loose-rivet-screw-or-joint"),
    ],
)
def test_a_kind_knows_what_is_spoken_of(product: str, wording: str, kind: str | None) -> None:
    found = look_up(wording, families_of(product))
    assert (found.id if found else None) == kind
