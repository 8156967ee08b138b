"""Door 2: the desk (journey, agenda, draft), the console that runs a workshop, and the big screen."""

from flask import Blueprint

from models.live.door import Door

door = Door("/facilitator")
screen = Door("/screen")
pages = Blueprint("facilitator", __name__, template_folder="templates")
