"""`homework` – Hemuppgift: in an agenda of its own, tasks open for days; within a meeting, a word about what
is to be done at home (METHOD 2.1, type 14).
"""

from models.activities.kind import Kind
from models.activities.setting import Setting


class Homework(Kind):
    name = "homework"
    order = 14
    is_addable = False
    is_done_alone = False
    holds_tasks = True
    has_result = False
    settings = {
        "open_days": Setting("int", 7, low=1, high=366),
        # "08:30+1d": a time of day, so many days from now.
        "open_until": Setting("text", None, editable=False),
        "tasks": Setting("tasks", None, editable=False),
        "receipt_code": Setting("bool", True, editable=False),
        # The workshop over days that holds the tasks, made together with this one.
        "companion": Setting("any", None, editable=False),
    }

    def wall(self, settings: dict, stage: str) -> str:
        return "talk"

    def blocks(self, settings: dict) -> list[str] | None:
        return ["homework"]
