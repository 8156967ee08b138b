"""Simulated people come in over a real line, however slow the server is."""

import threading

from models.base import Database
from models.journey.journey import Journey
from models.secrets import new_token
from models.workshop.creation import create_workshop
from tests.crowd import Visitor
from tests.server import Server
from tests.several.services import until
from tests.wire import Wire


def test_somebody_simulated_comes_in_where_the_line_is_slow(tmp_path):
    server = Server(tmp_path)
    database = Database(f"sqlite:///{tmp_path}/malbild.sqlite")
    with database.writing() as session:
        journey = Journey(organisation_id=1, title="Målbild 2032", reader_key=new_token())
        session.add(journey)
        made = create_workshop(session, journey, title="Långsamt")
        made.tables = 0
        code = made.code
    wire = Wire(server.port)
    wire.lag = 0.6
    visitor = Visitor(wire.url, code, 1)
    threading.Thread(target=visitor.live, daemon=True).start()
    until(lambda: visitor.state)
    visitor.line.disconnect()
    visitor.browser.close()
    wire.close()
    server.stop()
    database.engine.dispose()
