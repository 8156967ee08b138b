"""Who is here, in this process and in others: counted once, waited for when they drop off, forgotten when
they go home.
"""

from models.live.presence import HEARD_OF, WAITED_FOR, Presence


def here(**inside) -> Presence:
    """A presence with phones (sid=participant)."""
    presence = Presence()
    for sid, who in inside.items():
        presence.enter("phone", sid, who)
    return presence


def test_two_devices_of_one_person_are_one_phone():
    assert here(a=1, b=1, c=2).seen(0)["phones"] == 2


def test_who_drops_off_is_waited_for_until_back():
    presence = here(a=1, b=2)
    presence.leave("phone", "a", now=10)
    dropped = presence.seen(10)
    presence.enter("phone", "c", 1)
    assert (dropped["phones"], dropped["waiting"], presence.seen(11)["waiting"]) == (1, 1, 0)


def test_one_of_two_devices_dropping_off_is_no_loss():
    presence = here(a=1, b=1)
    presence.leave("phone", "a", now=10)
    assert presence.seen(10)["waiting"] == 0


def test_nobody_is_waited_for_for_ever_nor_who_left_on_purpose():
    presence = here(a=1, b=2)
    presence.leave("phone", "a", now=0)
    presence.leave("phone", "b", now=0)
    presence.gone_home(2)
    assert (presence.seen(1)["waiting"], presence.seen(WAITED_FOR + 1)["waiting"]) == (1, 0)


def test_whoever_the_leader_writes_for_is_no_phone_and_is_waited_for_by_nobody():
    presence = here(a=1)
    presence.enter("phone", "b", 2, is_phone=False)
    presence.enter("phone", "c", 2, is_phone=False)
    among = presence.seen(0)["phones"]
    for sid in ("b", "c"):
        presence.leave("phone", sid, now=1)
    assert (among, presence.seen(2)["phones"], presence.seen(2)["waiting"]) == (1, 1, 0)


def test_guests_of_other_processes_count_and_nobody_twice():
    presence = here(a=1, b=2)
    presence.enter("leader", "l", 9)
    other = here(x=2, y=3)
    other.enter("screen", "s", None)
    presence.hear_of("other", other.said_here(0), 0)
    seen = presence.seen(1)
    assert (seen["phones"], seen["screens"], seen["leaders"]) == (3, 1, 1)


def test_the_wall_that_turned_last_says_which_page_until_it_is_gone():
    presence = here()
    for sid, page, of in (("a", 1, 3), ("b", 2, 5), ("a", 2, 3)):
        presence.enter("screen", sid, None)
        presence.turn_to(sid, page, of)
    last = presence.seen(0)["pages"]
    presence.leave("screen", "a", now=0)
    other = here()
    other.hear_of("here", presence.said_here(0), 0)
    assert (last, presence.seen(0)["pages"], other.seen(0)["pages"]) == ([2, 3], [2, 5], [2, 5])


def test_who_moved_to_another_process_is_not_waited_for():
    presence = here(a=1)
    presence.leave("phone", "a", now=5)
    presence.hear_of("other", here(x=1).said_here(5), 5)
    assert (presence.seen(6)["phones"], presence.seen(6)["waiting"]) == (1, 0)


def test_a_process_not_heard_of_is_gone_with_its_guests():
    presence = here(a=1)
    presence.hear_of("other", here(x=2).said_here(0), 0)
    assert [presence.seen(now)["phones"] for now in (1, HEARD_OF + 1)] == [2, 1]


def test_a_card_in_somebodys_hand_is_let_go_when_they_leave():
    presence = Presence()
    presence.enter("leader", "l", 1)
    presence.hold("l", "Birgitta", "c:1")
    held = presence.seen(0)["holds"]
    presence.leave("leader", "l", 0)
    assert (held, presence.seen(0)["holds"]) == ({"c:1": "Birgitta"}, {})
