"""People and organisations from the machine itself: what `python3 run.py` says and does."""

import re

import pytest
from sqlalchemy import select

from models.accounts import Invitation, Person
from models.install import NotReady
from models.live import admin
from models.live.upkeep import open_database
from models.secrets import digest
from models.settings import Settings


@pytest.fixture
def settings(tmp_path):
    return Settings(data=str(tmp_path / "data"), public_url="https://malbild.example")


@pytest.fixture
def say(settings, capsys):
    """What a command prints, line by line."""

    def said(command, *words, **more):
        assert command(settings, *words, **more) == 0
        return capsys.readouterr().out.splitlines()

    return said


def organisations(say, *words) -> list[str]:
    return say(admin.look_after_organisations, list(words))


def welcome(settings, link: str, name: str) -> None:
    """Somebody comes in by a link."""
    database = open_database(settings)
    with database.writing() as session:
        person = Person.welcome(name, "en lång lösenfras")
        session.add(person)
        token = digest(link.rsplit("/", 1)[1])
        invitation = session.scalars(select(Invitation).where(Invitation.token_digest == token)).one()
        invitation.accept(person, 1.0)
    database.engine.dispose()


def test_a_new_server_has_one_organisation_that_nobody_leads(say):
    (line,) = organisations(say)
    assert line.split("\t")[::2] == ["1", "empty"]
    assert say(admin.look_after_people, []) == []


def test_an_organisation_is_made_led_renamed_and_closed_from_the_machine(settings, say):
    (link,) = organisations(say, "add", "Kulturskolan")
    assert re.fullmatch(r"https://malbild\.example/invite/\S{20,}", link)
    assert [line.split("\t")[1:] for line in organisations(say)][1] == ["Kulturskolan", "empty"]
    welcome(settings, link, "Ada")
    assert say(admin.look_after_people, []) == ["Kulturskolan\tAda\tlead"]
    assert [line.split("\t")[2] for line in organisations(say)] == ["empty", "led"]
    assert organisations(say, "rename", "Kulturskolan", "Musikskolan") == ["Musikskolan"]
    with pytest.raises(NotReady):
        organisations(say, "close", "Musikskolan")
    (empty,) = organisations(say, "add", "Tom")
    assert empty.startswith("https://malbild.example/invite/")
    assert organisations(say, "close", "Tom") == ["Tom är stängd. / is closed."]
    assert [line.split("\t")[1] for line in organisations(say)][1:] == ["Musikskolan"]


def test_its_lead_is_invited_again_by_name_or_by_number(say):
    organisations(say, "add", "Kulturskolan")
    by_name = say(admin.print_invitation, organisation="Kulturskolan")
    by_number = say(admin.print_invitation, organisation="2")
    assert len({*by_name, *by_number}) == 2
    with pytest.raises(NotReady, match="Kulturskolan"):
        say(admin.print_invitation)
    with pytest.raises(NotReady, match="Kulturskolan"):
        say(admin.print_invitation, organisation="Finns inte")


def test_an_operator_belongs_to_none(settings, say):
    (link,) = say(admin.print_invitation, operator=True)
    welcome(settings, link, "Drift")
    assert say(admin.look_after_people, []) == ["-\tDrift\toperator"]


def test_a_role_is_given_and_an_account_removed(settings, say):
    organisations(say, "add", "Kulturskolan")
    for name in ("Ada", "Bo"):
        welcome(settings, say(admin.print_invitation, organisation="Kulturskolan")[0], name)
    assert say(admin.look_after_people, ["role", "Bo", "head"]) == ["Bo: head"]
    assert say(admin.look_after_people, []) == ["Kulturskolan\tAda\tlead", "Kulturskolan\tBo\thead"]
    assert say(admin.look_after_people, ["remove", "Bo"]) == ["Bo är borttagen. / is removed."]
    with pytest.raises(NotReady, match="Ingen här heter Bo"):
        say(admin.look_after_people, ["remove", "Bo"])
    written = [line.split("\t")[1:] for line in say(admin.look_after_people, ["register"])]
    assert written == [
        ["Kulturskolan", "-", "removed", "Bo", ""],
        ["Kulturskolan", "-", "role", "Bo", "head"],
        ["Kulturskolan", "-", "invited", "", "lead"],
        ["Kulturskolan", "-", "invited", "", "lead"],
    ]


@pytest.mark.parametrize("words", [["add"], ["rename", "x"], ["close"], ["vad"]])
def test_words_that_make_no_sense_are_answered_with_those_that_do(say, words):
    with pytest.raises(NotReady, match="add NAME"):
        organisations(say, *words)
