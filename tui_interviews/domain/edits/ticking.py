"""Changes of the checklist before a talk."""

from dataclasses import replace

from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion


def tick(notebook: Notebook, _: Occasion, interview_id: str, item_id: str) -> Notebook:
    """An item is done, or is not after all."""
    interview = notebook.interviews[interview_id]
    others = tuple(one for one in interview.checked if one != item_id)
    checked = others if item_id in interview.checked else (*others, item_id)
    return put(notebook, replace(interview, checked=checked))
