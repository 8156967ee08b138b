"""Door 1: the phone, a table's device, and the reader of a published version."""

from flask import Blueprint

from models.live.door import Door

door = Door("/participant")
pages = Blueprint("participant", __name__, template_folder="templates")
