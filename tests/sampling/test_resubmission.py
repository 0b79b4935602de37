from toolkit.sampling.resubmission import TERMS, Correction, hindrances


def test_a_lot_is_presented_again_only_when_all_of_it_was_examined_and_corrected() -> None:
    assert hindrances(Correction(every_unit_examined=True, bad_units_removed_or_corrected=True)) == ()
    (told,) = hindrances(Correction(every_unit_examined=False, bad_units_removed_or_corrected=True))
    assert told.startswith("Every unit of the lot must be examined again")


def test_what_nobody_has_said_counts_as_not_done() -> None:
    assert len(hindrances(Correction())) == 2


def test_the_terms_ask_for_all_units_a_fresh_sample_all_cartons_and_all_checkpoints() -> None:
    for words, term in zip(("Every unit", "fresh random sample", "all cartons", "All checkpoints"), TERMS, strict=True):
        assert words in term
