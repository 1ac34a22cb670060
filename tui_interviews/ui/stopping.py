"""Ctrl+Z and back: the whole job stops, as after a Ctrl+Z that the terminal hears, and the screen is whole again."""

import asyncio
import os
import signal
from collections.abc import Callable
from types import FrameType

from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

NO_SHELL = "There is no shell to go back to: this program is all that its terminal runs."


def has_shell() -> bool:
    """Whether somebody could bring us back: a shell with job control gives each job a process group of its own."""
    return os.getpgrp() != os.getsid(0)


def listen(driver: Driver | None, stop: Callable[[], object], revive: Callable[[], object]) -> None:
    """From now on both signals go through the loop, where `stop` can keep what was typed first.

    Textual starts a second reader of the keyboard when a process that only `kill -STOP` had stopped goes on;
    `revive` puts that right.
    """
    if not isinstance(driver, LinuxDriver):
        return
    loop = asyncio.get_running_loop()

    def asked_to_stop(number: int, frame: FrameType | None) -> None:
        if driver._auto_restart:
            loop.call_soon_threadsafe(stop)
        else:
            driver._sigtstp_application(number, frame)

    def going_on(number: int, frame: FrameType | None) -> None:
        if driver._must_signal_resume:
            driver._sigcont_application(number, frame)
        elif driver._auto_restart:
            loop.call_soon_threadsafe(revive)

    signal.signal(signal.SIGTSTP, asked_to_stop)
    signal.signal(signal.SIGCONT, going_on)


def stop(driver: Driver | None) -> None:
    """Leave the screen and stop with everybody in the job; Textual's own handler comes back to the screen."""
    if not isinstance(driver, LinuxDriver):
        return
    driver.suspend_application_mode()
    driver._must_signal_resume = True
    handler = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
    os.killpg(0, signal.SIGTSTP)
    signal.signal(signal.SIGTSTP, handler)


def revive(driver: Driver | None) -> None:
    """The terminal as this app needs it, whatever the shell has made of it meanwhile."""
    if isinstance(driver, LinuxDriver):
        driver.suspend_application_mode()
        driver.resume_application_mode()
