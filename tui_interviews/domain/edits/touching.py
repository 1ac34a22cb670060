"""Changes of the clock of keeping in touch."""

from dataclasses import replace
from datetime import date

from tui_interviews.domain.notebook import Notebook, put
from tui_interviews.domain.occasion import Occasion


def pause_touch(notebook: Notebook, _: Occasion, contact_id: str, until_on: date) -> Notebook:
    """Keeping in touch with them does not come up before that day."""
    return _with(notebook, contact_id, until_on=until_on, is_stopped=False)


def stop_touch(notebook: Notebook, _: Occasion, contact_id: str) -> Notebook:
    """Keeping in touch with them does not come up any more."""
    return _with(notebook, contact_id, until_on=None, is_stopped=True)


def go_on_with_touch(notebook: Notebook, _: Occasion, contact_id: str) -> Notebook:
    """The clock runs as if it had never been paused or stopped."""
    return _with(notebook, contact_id, until_on=None, is_stopped=False)


def _with(notebook: Notebook, contact_id: str, *, until_on: date | None, is_stopped: bool) -> Notebook:
    contact = replace(
        notebook.contacts[contact_id],
        keep_in_touch_paused_until_on=until_on,
        is_keep_in_touch_stopped=is_stopped,
    )
    return put(notebook, contact)
