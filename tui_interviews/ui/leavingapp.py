"""The part of the app that leaves, for good or for a while, once everything is on the disk."""

import asyncio

from textual import work
from textual.drivers.linux_driver import LinuxDriver

from tui_interviews.ui import lastwords, stopping
from tui_interviews.ui.typeahead import OrderedApp

NOTICED_SECONDS = 0.3
LEAVING = "Saving what is left; then this closes."
UNSAVED = "Not everything is saved yet. Quit once more to leave all the same."


class LeavingApp(OrderedApp):
    """Waits for the disk without holding up a key."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        """The terminal is looked at before anybody changes it."""
        super().__init__(ansi_color=ansi_color)
        self._is_leaving = False
        self._terminal = lastwords.shell_modes()

    def keep_typed(self) -> None:
        """What was typed becomes a change."""

    def is_kept(self, seconds: float) -> bool:  # noqa: ARG002 - whoever keeps something waits so long
        """Whether all changes are on the disk, at the latest after so long; where nothing is kept, all are."""
        return True

    def keep_now(self) -> None:
        """All that was typed, on the disk, without the loop: the process is about to end."""

    def listen(self) -> None:
        """From now on signals find everything kept, and the shell its terminal."""
        lastwords.listen(self.keep_now, self._terminal)
        stopping.listen(self._driver, self.action_suspend_process, self._revive)
        if isinstance(self._driver, LinuxDriver) and self._terminal is not None:
            self._driver.attrs_before = self._terminal
        self.app_suspend_signal.subscribe(self, lambda _: self.keep_typed())
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))

    async def action_quit(self) -> None:
        """Leave; everything typed is kept first, and if it cannot be kept, say so instead of leaving."""
        self.keep_typed()
        if self._is_leaving or self.is_kept(0):
            self.exit()
        else:
            self._leave_when_kept()

    @work(exclusive=True, group="leaving")
    async def _leave_when_kept(self) -> None:
        if not await asyncio.to_thread(self.is_kept, NOTICED_SECONDS):
            self.notify(LEAVING, markup=False)
            if not await asyncio.to_thread(self.is_kept, lastwords.SECONDS):
                self._is_leaving = True
                self.notify(UNSAVED, markup=False, severity="error")
                return
        self.exit()

    def action_suspend_process(self) -> None:
        """Back to the shell, with everything on the disk; fg returns."""
        if not stopping.has_shell():
            self.notify(stopping.NO_SHELL, markup=False)
            return
        self.keep_typed()
        self._stop_when_kept()

    @work(exclusive=True, group="leaving")
    async def _stop_when_kept(self) -> None:
        await asyncio.to_thread(self.is_kept, lastwords.SECONDS)
        self.app_suspend_signal.publish(self)
        stopping.stop(self._driver)

    def _revive(self) -> None:
        stopping.revive(self._driver)
        self.refresh(layout=True)
