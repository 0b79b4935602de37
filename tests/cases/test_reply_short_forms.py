"""Short forms in a reply end no sentence, and a cost that is taken beside a yes is read with it."""

import pytest

from tests.cases.reading import read, stands
from toolkit.cases.reply_own import own_words
from toolkit.cases.reply_sentences import sentences


def _parts(text: str) -> list[str]:
    return [one.quote for one in sentences(own_words(text).blocks)]


@pytest.mark.parametrize(
    "said",
    [
        "We rework the whole lot incl. the unfinished 40 pcs.",
        "We need max. 3 days and qty. 20 of new tags.",
        "We rework the lot, resp. Deng Wei.",
        "It takes ca. 3 days, z.B. for the tags.",
        "It takes env. 3 days.",
    ],
)
def test_a_short_form_ends_no_sentence(said: str) -> None:
    assert _parts(said) == [said]


@pytest.mark.parametrize("said", ["It takes 3 days max. Then we ship.", "We send 20 min. We agree to the rest."])
def test_a_sentence_behind_a_short_form_at_the_end_is_one_of_its_own(said: str) -> None:
    assert len(_parts(said)) == 2


def test_the_cost_beside_a_chinese_yes_to_all_demands_is_accepted() -> None:
    assert {one.stand for one in read("同意贵司的全部要求，返工费用我司承担。").stands} == {"accepted"}
    assert "work_cost" not in stands(read("同意贵司的全部要求，返工费用由贵司承担。"), "accepted")
    assert "work_cost" not in stands(read("同意贵司的全部要求，返工费用我司承担一半。"), "accepted")


@pytest.mark.parametrize(
    "said",
    [
        "We will repair every lamp, all at our expense.",
        "We rework all the goods, at our own cost.",
        "We rework the whole lot, everything for our account.",
    ],
)
def test_a_cost_behind_the_comma_is_that_of_the_work_before_it(said: str) -> None:
    assert "work_cost" in stands(read(said), "accepted")


@pytest.mark.parametrize(
    "said",
    [
        "We will repair every lamp, all at your expense.",
        "We will repair every lamp, half at our expense.",
        "We will repair every lamp, all at our expense except the tags.",
        "We will not repair every lamp, all at our expense.",
        "We will repair every lamp that you send back, all at our expense.",
    ],
)
def test_a_cost_that_is_shared_or_denied_behind_the_comma_is_not_accepted(said: str) -> None:
    assert "work_cost" not in stands(read(said), "accepted")
