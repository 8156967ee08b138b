"""Who may do what: every page and every event of the program's own registers against every kind of guest.

A page or event that is not in these tables fails the test, so that nothing new opens without somebody having
said for whom.
"""

import pytest

import facilitator.console
import participant.phone
from facilitator.sheets import calendar_key
from models.accounts import Person
from models.journey.journey import Journey
from models.live.door import schema
from models.workshop.workshop import Workshop
from tests.guests.conftest import NEIGHBOURS, SEATS
from tests.site import Site

# Those of another organisation knock first: what is done by somebody who may must not hide that they may not.
ALL = ("stranger", "participant", *NEIGHBOURS, "operator", *SEATS)
DESK = (*NEIGHBOURS, "operator", *SEATS)
CLUSTER = ("theme_team", "leader", "editor", "lead", "lead_of_all")
RUN = ("leader", "lead", "lead_of_all")
DRAFT = ("editor", "lead", "lead_of_all")
EDIT = ("lead", "lead_of_all")
SEE = ("theme_team", "leader", "editor", "lead", "lead_of_all")
EVERY = ("lead_of_all",)
LEADS = ("lead", "lead_elsewhere", "lead_of_all")
# In one's own organisation, whichever it is: these pages say nothing of whose they are.
EVERY_OWN = ("lead_of_all", "other_lead_of_all")
LEADS_OWN = (*LEADS, *(f"other_{kind}" for kind in LEADS))

PAGES = {
    # Open to anyone: what they show is no secret, or they ask for a code, key, token, receipt or password of
    # their own.
    **dict.fromkeys(
        [
            "participant.start",
            "participant.got_here",
            "participant.find",
            "participant.phone",
            "participant.on_behalf",
            "participant.enter",
            "participant.back_to_the_door",
            "participant.door_now",
            "participant.leave",
            "participant.returning",
            "participant.come_in_again",
            "participant.read",
            "participant.heading",
            "participant.told_page",
            "participant.river_file",
            "participant.look",
            "participant.course",
            "participant.summary",
            "participant.about",
            "participant.about_room",
            "participant.about_text",
            "participant.help_index",
            "participant.help_page",
            "participant.help_picture",
            "facilitator.login",
            "facilitator.own_login",
            "facilitator.own_login_back",
            "facilitator.own_logout",
            "facilitator.log_in",
            "facilitator.logout",
            "facilitator.invited",
            "facilitator.accept",
            "facilitator.choose_password",
            "facilitator.chosen_password",
            "facilitator.big_screen",
            "facilitator.watch",
            "facilitator.calendar",
            "facilitator.qr",
            "facilitator.network_qr",
            "facilitator.river_on_wall",
            "static",
            "healthz",
            "metrics",
            "participant.systems_description",
        ],
        ALL,
    ),
    # For whoever is logged in: about oneself, or only what one may see.
    **dict.fromkeys(
        [
            "facilitator.home",
            "facilitator.account",
            "facilitator.way_in",
            "facilitator.address_code",
            "facilitator.address_reached",
            "facilitator.change_password",
            "facilitator.end_sign_ins",
            "facilitator.join_own",
            "facilitator.confirm_own",
            "facilitator.part_own",
        ],
        DESK,
    ),
    **dict.fromkeys(
        [
            "facilitator.journey",
            "facilitator.meetings",
            "facilitator.versions",
            "facilitator.version",
            "facilitator.download_version",
            "facilitator.download_poster",
            "facilitator.download_letter",
        ],
        SEE,
    ),
    # All codes of all organisations bear it; where there is one organisation: tests/live/test_addresses.py.
    "facilitator.pick_address": ("operator",),
    **dict.fromkeys(["facilitator.console"], CLUSTER),
    **dict.fromkeys(
        [
            "facilitator.workshop",
            "facilitator.describe_workshop",
            "facilitator.add",
            "facilitator.activity",
            "facilitator.undo_removal",
            "facilitator.moment_on",
            "facilitator.edit_activity",
            "facilitator.arrange",
            "facilitator.bring",
            "facilitator.work_on",
            "facilitator.bring_material",
            "facilitator.clear",
            "facilitator.meeting_note",
            "facilitator.approve_note",
            "facilitator.download_note",
            "facilitator.download_schema",
            "facilitator.download_table",
            "facilitator.write_for",
            "facilitator.plan_meeting",
            "facilitator.change_answer_day",
            "facilitator.unit_meeting",
            "facilitator.practise",
            "facilitator.end_practice",
            "facilitator.paper",
            "facilitator.table_sheets",
            "facilitator.days",
            "facilitator.change_days",
            "facilitator.absent",
            "facilitator.poster",
            "facilitator.hand_out",
            "facilitator.fill_in",
            "facilitator.canvas",
            "facilitator.download_canvas",
        ],
        RUN,
    ),
    **dict.fromkeys(
        [
            "facilitator.draft",
            "facilitator.together",
            "facilitator.find_sources",
            "facilitator.make_of_source",
            "facilitator.add_area",
            "facilitator.change_area",
            "facilitator.write_statement",
            "facilitator.statement",
            "facilitator.change_statement",
            "facilitator.more",
            "facilitator.work",
            "facilitator.find_places",
            "facilitator.decide",
            "facilitator.gather",
            "facilitator.answer_objection",
            "facilitator.remark",
            "facilitator.contribution",
            "facilitator.story",
            "facilitator.river",
            "facilitator.river_file",
            "facilitator.river_paper",
            "facilitator.course",
            "facilitator.compare_page",
            "facilitator.results",
            "facilitator.cards",
            "facilitator.add_card",
            "facilitator.change_card",
            "facilitator.seed_waves",
            "facilitator.renew_calendar",
            "facilitator.step",
            "facilitator.parts",
            "facilitator.add_part",
            "facilitator.change_part",
            "facilitator.bring_document",
            "facilitator.take_document",
            "facilitator.tags",
            "facilitator.tag",
            "facilitator.perspective_map",
            "facilitator.download_map",
            "facilitator.download_sheet",
            "facilitator.download_dates",
        ],
        DRAFT,
    ),
    **dict.fromkeys(
        [
            "facilitator.journey_settings",
            "facilitator.describe_journey",
            "facilitator.read_units_first",
            "facilitator.choose_template",
            "facilitator.make_workshop",
            "facilitator.people",
            "facilitator.invite",
            "facilitator.revoke",
            "facilitator.unseat",
            "facilitator.before_publishing",
            "facilitator.publish",
            "facilitator.download_archive",
            "facilitator.lay",
            "facilitator.plan_step",
            "facilitator.gate",
            "facilitator.finish_step",
            "facilitator.make_round",
            "facilitator.make_links",
            "facilitator.ask_for",
            "facilitator.change_road",
            "facilitator.close_journey",
            "facilitator.duties",
            "facilitator.weeding",
            "facilitator.weed_out",
            "facilitator.download_incoming",
            "facilitator.download_records",
            "facilitator.download_delivery",
            "facilitator.template_of_workshop",
            "facilitator.duplicate",
        ],
        EDIT,
    ),
    **dict.fromkeys(
        [
            "facilitator.library",
            "facilitator.template",
            "facilitator.copy_template",
            "facilitator.keep_template",
            "facilitator.remove_template",
            "facilitator.download_template",
        ],
        LEADS_OWN,
    ),
    # One's own journeys, or those one oversees, in numbers alone.
    "facilitator.overview_page": (*LEADS_OWN, "head", "other_head"),
    **dict.fromkeys(
        [
            "facilitator.create_journey",
            "facilitator.bring_archive",
            "facilitator.accounts",
            "facilitator.register_page",
            "facilitator.systems_page",
            "facilitator.own_page",
            "facilitator.set_up_own",
            "facilitator.make_token",
            "facilitator.add_hook",
            "facilitator.describe_organisation",
            "facilitator.describe_delivery",
            "facilitator.dress_organisation",
            "facilitator.invite_account",
        ],
        EVERY_OWN,
    ),
    **dict.fromkeys(
        [
            "facilitator.change_role",
            "facilitator.remove_account",
            "facilitator.give_new_password",
            "facilitator.try_own",
            "facilitator.remove_own",
            "facilitator.add_group",
            "facilitator.remove_group",
            "facilitator.try_hook",
            "facilitator.remove_hook",
            "facilitator.revoke_token",
        ],
        EVERY,
    ),
    # Of the server, and nothing of what its organisations hold.
    # By a token and not by whoever is logged in: tests/participant/test_systems.py.
    **dict.fromkeys(
        [
            "participant.systems_journeys",
            "participant.systems_journey",
            "participant.systems_versions",
            "participant.systems_version",
            "participant.systems_statements",
            "participant.systems_plan",
        ],
        (),
    ),
    # In the example alone.
    "facilitator.samples": (),
    **dict.fromkeys(
        [
            "facilitator.server_page",
            "facilitator.found_organisation",
            "facilitator.change_organisation",
        ],
        ("operator",),
    ),
}
EVENTS = {
    **dict.fromkeys(
        [
            "place",
            "create_cluster",
            "merge",
            "split",
            "name_cluster",
            "dissolve",
            "set_aside",
            "confirm",
            "wave_away",
            "undo",
            "hold",
            "similar",
            "shared",
            "suggest",
            "ready_to_suggest",
            "take_lot",
            "undoable",
            "history",
        ],
        CLUSTER,
    ),
    **dict.fromkeys(
        [
            "start",
            "go_on",
            "go_back",
            "go_to",
            "open_up",
            "advance",
            "pause",
            "resume",
            "add_time",
            "close",
            "reopen",
            "reveal",
            "vote_again",
            "park",
            "unpark",
            "decide",
            "finish",
            "hide",
            "show_again",
            "approve",
            "hide_clock",
            "shut_door",
            "let_out",
            "count_idle",
            "choose",
            "write_list",
            "move_card",
            "mark_in_plan",
            "turn_page",
            "spotlight",
            "show_scene",
            "dress_wall",
            "open_watch",
            "end_watch",
            "open_with",
            "take_back_opening",
            "join_same",
            "set_loose_aside",
            "take_stand",
            "correct",
            "reorder",
        ],
        RUN,
    ),
    **dict.fromkeys(["treat", "into_draft", "into_focus_area"], DRAFT),
}


def rules(site):
    return [
        (rule, method)
        for rule in site.app.url_map.iter_rules()
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"})
    ]


def refused(answer) -> bool:
    return answer.status_code in (401, 403, 404) or (
        answer.status_code == 302 and answer.location == "/login"
    )


def lead_calendar(guests) -> dict:
    """What stands in the lead's calendar's address now."""
    lead = guests.people["lead"]
    with guests.site.house.database.reading() as session:
        journey, person = session.get(Journey, 1), session.get(Person, lead)
        return {"person_id": lead, "key": calendar_key(guests.site.house.secret, journey, person)}


def key_of(rule, reader: str, watch: str, wall: str) -> str:
    """Which of a journey's and a meeting's keys an address is for."""
    return {"read": reader, "watch": watch}.get(rule.rule.split("/")[1], wall)


def visit(guests, kind, rule, method, form=None, **elsewhere):
    """The answer to one guest at one address. `elsewhere` says which of the things in it are others."""
    values = {
        "code": guests.code,
        "token": guests.invitation,
        "journey_id": 1,
        "workshop_id": 1,
        "activity_id": 1,
        "invitation_id": guests.invitation_id,
        "organisation_id": 1,
        "area_id": guests.area,
        "statement_id": guests.statement,
        "label": "0.5",
        "trace": "short",
        "paper": "a4",
        "form": "md",
        "name": {"participant.help_page": "participants", "participant.help_picture": "phone"}.get(
            rule.endpoint, "contributions"
        ),
        "language": "sv",
        "deed": "up",
        "face": "phone",
        "key": key_of(rule, guests.reader_key, guests.watch_key, guests.screen_key),
        "filename": "icons/malbild.svg",
        "topic": "accessibility",
        "kind": "goal",
        "card_id": 1,
        "passage_id": 1,
        "objection_id": 1,
        "unit_id": 1,
        "token_id": 1,
        "hook_id": 1,
        "rule_id": 1,
        "number": {"facilitator.story": "V1", "facilitator.contribution": "I-0001"}.get(rule.endpoint, 1),
    }
    if rule.endpoint == "facilitator.gate":
        values |= {"key": "g1a", "deed": "waive"}
    values |= elsewhere
    if rule.endpoint == "facilitator.calendar":
        values |= lead_calendar(guests)
    elif "person_id" in rule.arguments:
        values["person_id"] = guests.spare_is or guests.spare()
    values = {name: value for name, value in values.items() if name in rule.arguments}
    with guests.site.app.test_request_context():
        address = guests.site.app.url_map.bind("localhost").build(rule.endpoint, values, method=method)
    answer = guests.browser(kind).client.open(
        address, method=method, data=form or {} if method == "POST" else None
    )
    answer.get_data()
    answer.close()
    return answer


def test_every_page_has_a_rule(site):
    assert {rule.endpoint for rule, _ in rules(site)} == set(PAGES)


def test_every_event_has_a_rule():
    assert {*facilitator.console.door.verbs, *facilitator.console.door.asks} == set(EVENTS)
    assert {*participant.phone.door.verbs, *participant.phone.door.asks} == {
        "contribute",
        "revise",
        "withdraw",
        "take_on",
        "give_back",
        "answer",
        "tick",
        "signal",
        "batch",
        "options",
        "whole_result",
        "texts",
        "sorted_so_far",
        "take_pen",
        "sit",
        "be_remote",
        "writing",
    }
    # Whoever has the wall's address may turn its page, as a presenter's clicker does, and say which it is;
    # and ask where phones come in, which it shows. Whoever has the address of the wall for those elsewhere
    # may ask that alone: tests/participant/test_from_elsewhere.py.
    assert {*facilitator.console.screen.verbs, *facilitator.console.screen.asks} == {
        "at_page",
        "leaf",
        "where",
    }


def test_pages_open_for_those_they_are_for_and_for_nobody_else(guests):
    # Here a wrong password, a token that is not of this kind, who was not sent away to log in, or the way out
    # is no sign of a right.
    by_secret = {
        "facilitator.log_in",
        "facilitator.logout",
        "facilitator.change_password",
        "facilitator.confirm_own",
        "facilitator.own_login_back",
        "participant.on_behalf",
        "participant.find",
        "participant.come_in_again",
    }
    wrong = []
    for rule, method in rules(guests.site):
        for kind in ALL:
            may = kind in PAGES[rule.endpoint]
            if rule.endpoint not in by_secret and refused(visit(guests, kind, rule, method)) is may:
                wrong.append((rule.endpoint, method, kind, "may" if may else "may not"))
    assert wrong == []


def test_a_journey_of_others_does_not_exist(guests):
    for kind in ("theme_team", "leader", "editor", "lead"):
        for address in (
            "/desk/journeys/2",
            "/desk/journeys/2/draft",
            "/desk/workshops/2",
            "/desk/workshops/2/console",
            "/desk/journeys/2/archive.json",
        ):
            assert guests.browser(kind).get(address).status_code == 404, (kind, address)


def something(shape):
    """A value of the right type."""
    return next(
        (
            value
            for kind, value in ((bool, True), (int, 1), (str, "x"), (list, []), (dict, {}))
            if kind in shape.types
        ),
        "x",
    )


def test_events_answer_those_they_are_for_and_nobody_else(guests):
    door = facilitator.console.door
    lines = {kind: guests.browser(kind).console(1) for kind in ALL}
    assert {kind for kind, line in lines.items() if line.is_in} == set(CLUSTER)
    wrong = []
    # What ends the workshop comes last.
    for name in sorted({**door.verbs, **door.asks}, key=lambda name: name == "finish"):
        given = {
            field: something(shape) for field, shape in schema({**door.verbs, **door.asks}[name]).items()
        }
        for kind in CLUSTER:
            answer = lines[kind].ask(name, **given)
            if (answer.get("error") == "not_allowed") is (kind in EVENTS[name]):
                wrong.append((name, kind, answer))
    assert wrong == []


@pytest.mark.parametrize("kind", ALL)
def test_a_phone_is_let_in_by_its_own_cookie_alone(guests, kind):
    assert guests.browser(kind).phone(guests.code).is_in is (kind == "participant")


def test_a_participant_of_one_workshop_is_a_stranger_in_another(guests):
    with guests.site.house.database.reading() as session:
        other = session.get(Workshop, 2).code
    assert guests.browser("participant").phone(other).is_in is False


def test_a_seat_taken_away_ends_at_the_next_command(guests):
    line = guests.browser("leader").console(1)
    assert line.ask("park", text="innan")["ok"] is True
    with guests.site.house.database.writing() as session:
        leader = session.get(Person, guests.people["leader"])
        leader.seats.clear()
    assert line.ask("park", text="efter")["error"] == "not_allowed"


def test_metrics_are_read_on_the_machine_itself_or_with_the_key(site, tmp_path):
    locked = Site(tmp_path / "locked", metrics_key="nyckel")
    try:
        assert [
            site.visitor().client.get("/metrics").status_code,
            site.visitor().client.get("/metrics", headers={"X-Forwarded-For": "192.0.2.1"}).status_code,
            site.visitor().client.get("/metrics", environ_base={"REMOTE_ADDR": "192.0.2.1"}).status_code,
            locked.visitor().client.get("/metrics").status_code,
            locked.visitor()
            .client.get(
                "/metrics",
                headers={"Authorization": "Bearer nyckel"},
                environ_base={"REMOTE_ADDR": "192.0.2.1"},
            )
            .status_code,
        ] == [200, 404, 404, 404, 200]
    finally:
        locked.close()
