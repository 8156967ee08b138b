"""What goes wrong under the server: a full disk, a database held by somebody else, and every order a network
can make of messages.
"""

import sqlite3
import threading
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from models.backup import back_up, restore
from models.workshop.answer import Answer
from models.workshop.contribution import Contribution


@pytest.fixture
def meeting(site):
    """A running workshop whose first activity collects ideas; `site.phone()` is a new one in it."""
    lead = site.visitor().lead()
    lead.post("/desk/journeys", from_page="/desk", title="Resa")
    lead.post("/desk/journeys/1/workshops", from_page="/desk/journeys/1/new", title="Möte")
    for kind in ("ideas", "pulse"):
        lead.post("/desk/workshops/1/activities", from_page="/desk/workshops/1", type=kind)
    site.console = lead.console(1)
    site.code = site.console.state["workshop"]["code"]
    site.console.ask("start")
    site.console.ask("open_up", activity=1)
    site.phone = lambda: site.visitor().join(site.code).phone(site.code)
    site.lead = lead
    return site


def texts(site):
    with site.house.database.reading() as session:
        return sorted(contribution.text for contribution in session.query(Contribution))


@pytest.mark.fault(
    "Disk full on the server",
    "Väntar på nät; the leader reads that the database does not answer",
    "nothing half written; sent again when there is room",
)
def test_a_full_disk_refuses_and_forgets_nothing(meeting):
    meeting.console.ask("park", text="före")
    # On the writer's own connection, as if the disk could not grow any further.
    writer = meeting.house.commands.writer
    connection = writer.session.connection()
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    writer.session.rollback()
    kept = ["före"]
    while (answer := meeting.console.ask("park", text=f"{len(kept)} {'x' * 190}"))["ok"]:
        kept.append(f"{len(kept)} {'x' * 190}")
    meeting.tell()
    assert (answer["error"], meeting.house.troubles, meeting.console.listen()["workshop"]["parked"]) == (
        "storage_unavailable",
        {"storage"},
        kept,
    )
    # Somebody makes room; the same thing said again is kept.
    writer.throw_away()
    # The limit is each connection's own, and those that are left wait in the pool to be used again.
    meeting.house.database.engine.dispose()
    assert meeting.console.ask("park", text="nu finns det plats")["ok"] is True
    meeting.tell()
    assert (meeting.house.troubles, meeting.console.listen()["workshop"]["parked"]) == (
        set(),
        [*kept, "nu finns det plats"],
    )


@pytest.mark.fault("Database locked by another program for a moment", "nothing", "kept, a little later")
def test_a_database_locked_for_a_moment_is_waited_for(meeting):
    phone = meeting.phone()
    other = sqlite3.connect(
        meeting.settings.folder / "malbild.sqlite", check_same_thread=False, isolation_level=None
    )
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    threading.Timer(0.5, lambda: other.execute("ROLLBACK")).start()
    assert phone.ask("contribute", key="k1", activity=1, text="tålamod")["ok"] is True
    assert (time.monotonic() - began >= 0.4, texts(meeting)) == (True, ["tålamod"])
    other.close()


@pytest.mark.fault(
    "Database locked for good",
    "Väntar på nät; the leader reads that the database does not answer",
    "waits on the phone, sent when the lock is gone",
)
def test_a_database_locked_for_good_is_said_and_survived(meeting, monkeypatch):
    monkeypatch.setattr("models.base.LONGEST_LOCK", 0.2)
    phone = meeting.phone()
    other = sqlite3.connect(meeting.settings.folder / "malbild.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    answer = phone.ask("contribute", key="k1", activity=1, text="låst ute")
    page = meeting.lead.post("/desk/workshops/1", title="Nytt namn", tables="0")
    meeting.house.look_around()
    assert (answer["error"], page.status_code, meeting.house.troubles) == (
        "storage_unavailable",
        503,
        {"storage"},
    )
    other.execute("ROLLBACK")
    other.close()
    meeting.house.look_around()
    assert (
        meeting.house.troubles,
        phone.ask("contribute", key="k1", activity=1, text="låst ute")["ok"],
        texts(meeting),
    ) == (set(), True, ["låst ute"])


@pytest.mark.fault(
    "Database restored from a backup while people are in",
    "screens and phones show what the backup held",
    "what came after the backup is gone from the server, as asked",
)
def test_a_restored_backup_is_told_to_those_who_are_in(meeting, tmp_path):
    back_up(meeting.house.database, meeting.settings.folder, tmp_path / "kopia.zip")
    meeting.console.ask("park", text="efter kopian")
    meeting.tell()
    assert meeting.console.listen()["workshop"]["parked"] == ["efter kopian"]
    restore(meeting.house.database, meeting.settings.folder, tmp_path / "kopia.zip")
    meeting.house.look_around()
    meeting.tell()
    assert meeting.console.listen()["workshop"]["parked"] == []
    # And the line goes on from there.
    assert meeting.console.ask("park", text="nytt")["ok"] is True
    meeting.tell()
    assert meeting.console.listen()["workshop"]["parked"] == ["nytt"]


# What a network can do to one message: lose it, lose its answer, bring it twice, or hold it back past others.
fates = st.lists(
    st.tuples(
        st.integers(0, 2), st.sampled_from(["arrives", "request lost", "answer lost", "twice", "held back"])
    ),
    min_size=1,
    max_size=18,
)


@pytest.mark.fault(
    "Messages lost, doubled, answered in vain or held back, in any order",
    "sparas … until it is saved",
    "each text once, each answer as last chosen",
)
def test_any_order_of_losses_and_doubles_keeps_everything_once(meeting):
    phones = [meeting.phone() for _ in range(3)]
    run = [0]

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(fates=fates)
    def weather(fates):
        run[0] += 1
        held, sent = [], {}
        for number, (who, fate) in enumerate(fates):
            payload = {"key": f"r{run[0]}-{number}", "activity": 1, "text": f"text {run[0]}-{number}"}
            sent[payload["key"]] = (who, payload)
            if fate == "held back":
                held.append((who, payload))
            for _ in range({"arrives": 1, "answer lost": 1, "twice": 2}.get(fate, 0)):
                phones[who].ask("contribute", **payload)
        # What came late, and then every phone sends all again that it never got an answer to.
        for who, payload in [*reversed(held), *sent.values()]:
            answer = phones[who].ask("contribute", **payload)
            assert answer["ok"], answer
        with meeting.house.database.reading() as session:
            kept = sorted(
                (contribution.key, contribution.text) for contribution in session.query(Contribution)
            )
        assert kept == sorted((key, payload["text"]) for key, (_, payload) in sent.items())
        meeting.write(lambda session: session.query(Contribution).delete())
        meeting.house.rate_limit.here.windows.clear()

    meeting.write(
        lambda session: session.execute(
            text("""UPDATE activity SET settings = json_set(settings, '$.max_items', 20) WHERE id = 1""")
        )
    )
    weather()


def test_a_choice_sent_again_and_again_is_one_answer_and_the_last_one(meeting):
    scales = """UPDATE activity SET settings = json_set(
        settings, '$.scales', json('[{"key": "mod", "min": 1, "max": 5}]')
    ) WHERE id = 2"""
    meeting.write(lambda session: session.execute(text(scales)))
    phone = meeting.phone()
    for deed, activity in (("close", 1), ("go_to", 2), ("open_up", 2)):
        assert meeting.console.ask(deed, activity=activity)["ok"]
    assert [
        phone.ask("answer", activity=2, item="mod", value=value, round=1)["ok"] for value in (1, 1, 4, 4)
    ] == [True] * 4
    with meeting.house.database.reading() as session:
        assert [(answer.item, answer.value) for answer in session.query(Answer)] == [("mod", "4")]
