"""The page for a data protection officer says what the rules say, whatever they come to be."""

from html import unescape

import pytest

from models.accounts import CONTENTS, ROLES, Person, Seat
from models.language import LANGUAGES, say
from models.organisation.protection import limits, rights


def test_every_content_is_told_with_the_roles_that_read_it():
    assert {right.content: right.roles for right in rights()} == {
        "versions": ["lead", "editor", "leader", "theme_team"],
        "draft": ["lead", "editor"],
        "answers": ["lead", "editor"],
        "archive": ["lead"],
        "numbers": ["lead", "head"],
        "board": ["lead", "editor", "leader", "theme_team"],
        "room": ["lead", "leader"],
    }
    assert {right.content for right in rights()} == set(CONTENTS)


def test_no_role_reads_anything_of_another_organisation():
    assert [right.strangers for right in rights()] == [[] for _ in CONTENTS]


def test_the_page_follows_the_rules(monkeypatch):
    """It is worked out, not written: another rule, another page."""
    monkeypatch.setattr(Person, "may_draft", lambda person, journey: True)
    assert next(right for right in rights() if right.content == "draft").roles == list(ROLES)
    assert Seat(role="lead").is_wide


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_read_without_logging_in_and_names_the_numbers(site, language):
    page = unescape(site.visitor().get(f"/about/protection?language={language}").text)
    assert all(str(number) in page for number in limits().values())
    assert say(language, "reads-answers") in page
    assert say(language, "rights-strangers-none") in page
