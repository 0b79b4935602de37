"""When a lot that was not accepted may be presented again, and what its re-inspection then covers."""

import msgspec

# The buyer decides whether all checkpoints are inspected again or only those that failed. The whole is the default,
# because a rework can make new defects.
TERMS = (
    "Every unit has been examined again, and every bad one taken out or corrected, before the lot is presented.",
    "A fresh random sample: no unit of the first one is counted again.",
    "The inspector draws it from all cartons; those opened the first time are marked, and included.",
    "All checkpoints of the first inspection are inspected again, not only those that failed.",
)


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """What was done to a lot that was not accepted; ``None`` where nobody has said."""

    every_unit_examined: bool | None = None
    bad_units_removed_or_corrected: bool | None = None


def hindrances(done: Correction) -> tuple[str, ...]:
    """Return why the lot may not be presented again, one sentence each; nothing when it may.

    What nobody has said counts as not done: a lot is not presented again on a guess.
    """
    told = (
        (done.every_unit_examined, "Every unit of the lot must be examined again, not only those that were found bad."),
        (done.bad_units_removed_or_corrected, "Every bad unit must be taken out or corrected."),
    )
    return tuple(sentence for fulfilled, sentence in told if not fulfilled)
