"""Joining, receipts, capacity; and people with passwords and invitations."""

import math
from runpy import run_path

import pytest

from models.accounts import INVITATION_DAYS, Invitation, Person
from models.base import Refused
from models.install import ROOT
from models.rehearsal.clearing import clear_rehearsal
from models.secrets import ALPHABET, claim, new_code, new_receipt, read_code
from models.workshop.attendance import come_back, come_in, find_own, find_workshop, recognise
from models.workshop.contribution import Contribution
from models.workshop.creation import create_workshop
from models.workshop.days import open_for_days
from models.workshop.leading import close_meeting
from models.workshop.participation import Participation
from tests.people import SECRET


def test_codes_have_no_look_alikes():
    assert set("O0I1LZ2S5B8UV") & set(ALPHABET) == set()
    assert set(new_code(500)) <= set(ALPHABET)


def test_a_code_is_found_however_it_is_typed(room):
    code = room.workshop.code
    assert find_workshop(room.session, f" {code[:2].lower()}-{code[2:]} ") is room.workshop


def test_an_unknown_code_says_so(room):
    with pytest.raises(Refused, match="unknown_code"):
        find_workshop(room.session, "XXXXX")


def test_a_full_workshop_says_how_many_fit(room):
    room.workshop.capacity = 1
    room.somebody()
    with pytest.raises(Refused) as refused:
        room.somebody()
    assert (refused.value.code, refused.value.values) == ("workshop_full", {"most": 1})


def test_where_units_are_asked_for_one_must_be_chosen(room):
    room.journey.name_units(["Norr"])
    room.session.flush()
    room.workshop.ask_unit = True
    with pytest.raises(Refused, match="unit_missing"):
        room.somebody()


def test_a_table_device_needs_its_table_and_is_no_person(room):
    room.workshop.tables = 3
    with pytest.raises(Refused, match="table_missing"):
        room.somebody(device="table")
    with pytest.raises(Refused, match="unknown_table"):
        room.somebody(device="table", table=4)
    assert room.somebody(device="table", table=2).participant.counts_as_person is False


def test_a_wrong_receipt_is_nobody(room):
    room.somebody()
    with pytest.raises(Refused, match="unknown_receipt"):
        come_back(room.session, room.workshop, SECRET, "AAAAA-AAAAA")


def test_a_forged_token_is_nobody(room):
    room.somebody()
    assert [recognise(room.session, room.workshop, token) for token in (None, "", "x" * 32, "x" * 5000)] == [
        None
    ] * 4


def test_the_database_keeps_neither_token_nor_receipt(room):
    ada = room.somebody()
    kept = f"{ada.participant.receipt_key} {ada.participant.devices[0].token_digest}"
    assert ada.token not in kept
    assert read_code(ada.receipt) not in kept


def test_a_rehearsal_can_be_cleared_until_somebody_real_has_been_inside(room):
    puppet = room.somebody(device="rehearsal")
    activity = room.open("ideas")
    puppet.writes(activity, "på låtsas")
    clear_rehearsal(room.session, room.workshop)
    assert (room.workshop.state, room.session.query(Contribution).count()) == ("planned", 0)
    room.workshop.state = "open"
    room.somebody()
    with pytest.raises(Refused, match="real_people"):
        clear_rehearsal(room.session, room.workshop)


def test_a_password_is_known_and_not_kept():
    ada = Person.welcome("Ada", "en lång mening")
    assert (ada.knows("en lång mening"), ada.knows("en annan mening"), "mening" in ada.password_hash) == (
        True,
        False,
        False,
    )


def test_what_nobody_can_know_is_measured_as_every_password_is():
    """It is made beforehand; a library that begins to take more would tell by that who is here."""
    fresh = run_path(str(ROOT / "models" / "passwords.py"))
    assert not fresh["_hasher"].check_needs_rehash(fresh["_NOBODYS"])


def test_a_short_password_is_refused():
    with pytest.raises(Refused, match="password_short"):
        Person.welcome("Ada", "kort")


def test_an_invitation_seats_one_person_once(room):
    invitation, _ = Invitation.write("editor", 0.0, room.journey.id, organisation_id=1)
    ada, bo = Person.welcome("Ada", "en lång mening"), Person.welcome("Bo", "en lång mening")
    invitation.accept(ada, 1.0)
    with pytest.raises(Refused, match="invitation_over"):
        invitation.accept(bo, 2.0)
    assert (ada.may_draft(room.journey), ada.may_edit(room.journey), bo.may_draft(room.journey)) == (
        True,
        False,
        False,
    )


@pytest.mark.parametrize("spoil", [lambda i: i.revoke(1.0), lambda i: setattr(i, "expires_at", 0.5)])
def test_an_invitation_revoked_or_too_old_is_over(spoil):
    invitation, _ = Invitation.write("lead", 0.0, organisation_id=1)
    spoil(invitation)
    assert invitation.is_open(1.0) is False


def test_an_invitation_lasts_fourteen_days():
    invitation, _ = Invitation.write("lead", 0.0, organisation_id=1)
    assert [invitation.is_open(INVITATION_DAYS * 86400 - 1), invitation.is_open(INVITATION_DAYS * 86400)] == [
        True,
        False,
    ]


def test_a_meeting_leader_runs_the_own_workshop_only(room):
    other = create_workshop(room.session, room.journey, title="En annan")
    ada = Person.welcome("Ada", "en lång mening")
    ada.belong_to(room.journey.organisation_id)
    ada.sit("leader", workshop_id=room.workshop.id)
    assert [
        ada.may_run(room.workshop),
        ada.may_run(other),
        ada.may_edit(room.journey),
        ada.may_draft(room.journey),
    ] == [True, False, False, False]


def test_a_theme_team_clusters_and_does_not_run(room):
    ada = Person.welcome("Ada", "en lång mening")
    ada.belong_to(room.journey.organisation_id)
    ada.sit("theme_team", workshop_id=room.workshop.id)
    assert [ada.may_cluster(room.workshop), ada.may_run(room.workshop)] == [True, False]


def test_a_pulse_can_ask_where_one_belongs(room):
    ada = room.somebody()
    pulse = room.open("pulse", group_label="sektor", choices=["skola", "kultur"])
    ada.answers(pulse, "group", int(pulse.items[1]["key"][2:]))
    assert next(unit.name for unit in room.journey.units if unit.id == ada.participant.unit_id) == "kultur"
    with pytest.raises(Refused, match="unknown_item"):
        ada.answers(pulse, "group", 99)
    # Like every answer, it is taken back as long as it is open.
    ada.answers(pulse, "group", None)
    assert ada.participant.unit_id is None


def test_who_takes_back_where_they_belong_is_where_they_were_at_the_door(room):
    ada = room.somebody("Norr")
    at_door = ada.participant.unit_id
    pulse = room.open("pulse", group_label="sektor", choices=["skola", "kultur"])
    ada.answers(pulse, "group", int(pulse.items[0]["key"][2:]))
    ada.answers(pulse, "group", int(pulse.items[1]["key"][2:]))
    assert ada.participant.unit_id not in (None, at_door)
    ada.answers(pulse, "group", None)
    assert ada.participant.unit_id == at_door is not None


# A meeting and its homework


@pytest.fixture
def homework(room):
    """The homework that is given in the room's meeting."""
    made = create_workshop(
        room.session,
        room.journey,
        title="Hemma",
        template={"id": "h", "sessions": [{"id": "h", "mode": "async", "activities": HOMEWORK}]},
    )
    room.plan("homework", companion=made.id)
    open_for_days(room.session, made, 7, room.now)
    return made


HOMEWORK = [{"id": "skriv", "type": "ideas", "title": {"sv": "Skriv"}, "prompt": {"sv": "Skriv"}}]


def end(room, workshop):
    for activity in workshop.activities:
        if activity.is_running:
            activity.close(room.now)
    close_meeting(room.session, workshop, "2032-01-01", "Birgitta", room.now)


def test_the_meetings_receipt_opens_its_homework_and_finds_both_afterwards(room, homework):
    ada = room.somebody()
    here = ada.writes(room.open("ideas"), "Bussen går")
    guest, _ = come_back(room.session, homework, SECRET, ada.receipt.lower())
    again, _ = come_back(room.session, homework, SECRET, ada.receipt)
    assert (guest is again, guest.workshop_id) == (True, homework.id)
    there = Participation(room.session, homework, guest, room.now).contribute(
        "k", homework.agenda[0].id, "Hemma"
    )
    end(room, room.workshop)
    end(room, homework)
    for place in (room.workshop, homework):
        assert find_own(room.session, place, SECRET, ada.receipt) == [here, there]


def test_homework_is_come_into_with_the_receipt_that_the_device_has(room, homework):
    ada = room.somebody()
    guest, _, receipt = come_in(room.session, homework, SECRET, ada.receipt, language="sv")
    again, _, same = come_in(room.session, homework, SECRET, ada.receipt, language="sv")
    assert (guest is again, receipt, same) == (True, ada.receipt, ada.receipt)
    assert come_in(room.session, homework, SECRET, "", language="sv")[2] != ada.receipt


def test_an_open_homework_holds_no_key_to_a_closed_meeting(room, homework):
    ada = room.somebody()
    text = ada.writes(room.open("ideas"), "Bussen går")
    guest, _ = come_back(room.session, homework, SECRET, ada.receipt)
    end(room, room.workshop)
    assert claim(guest.receipt_key, text.number) != text.claim
    assert find_own(room.session, room.workshop, SECRET, ada.receipt) == [text]


def test_a_receipt_of_another_meeting_opens_no_homework(room, homework):
    other = create_workshop(room.session, room.journey, title="Ett annat")
    other.state = "open"
    _, _, receipt = come_in(room.session, other, SECRET, "", language="sv")
    with pytest.raises(Refused, match="unknown_receipt"):
        come_back(room.session, homework, SECRET, receipt)


def test_a_receipt_is_too_long_to_be_tried_out_even_with_the_servers_key():
    receipt = new_receipt()
    marks = receipt.replace("-", "")
    assert len(marks) * math.log2(len(ALPHABET)) > 64
    assert (set(marks) <= set(ALPHABET), len({new_receipt() for _ in range(1000)})) == (True, 1000)
