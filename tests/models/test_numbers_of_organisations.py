"""Organisation numbers are checked by their own last digit."""

import pytest

from models.base import Refused
from models.numbers import is_organisation_number
from models.organisation.organisation import Organisation


@pytest.mark.parametrize("typed", ["212000-0142", "2120000142", "974 760 673", "974760673"])
def test_swedish_and_norwegian_numbers_are_read_as_they_are_written(typed):
    assert is_organisation_number(typed)


@pytest.mark.parametrize("typed", ["abc", "212000-0143", "974760674", "21200", "²12000-0142", "2120000142x"])
def test_what_is_no_number_of_an_organisation_is_refused_and_nothing_is_kept(typed):
    organisation = Organisation(name="Biblioteket")
    for number, agreed in ((typed, {}), ("", {"creator_number": typed}), ("", {"receiver_number": typed})):
        with pytest.raises(Refused, match="organisation_number"):
            organisation.agree(number, agreed)
    assert (organisation.number, organisation.delivery) == ("", {})
    organisation.agree("", {})
    organisation.agree("212000-0142", {"receiver_number": "974 760 673"})
    assert organisation.number == "212000-0142"
