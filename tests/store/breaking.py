"""A layer over the system calls that the store makes, which can break at any of them, and processes to break."""

import errno
import fcntl
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

import pytest

CHANGING = ("open", "write", "fsync", "close", "mkdir", "link", "replace", "rename", "unlink")
LOOKING = ("lstat", "stat", "fstat", "scandir")

Act: TypeAlias = Callable[[str, tuple[Any, ...]], object]
"""Told the name and the arguments of the system call that is about to be made; it may raise."""


@contextmanager
def before_calls(act: Act, names: tuple[str, ...] = CHANGING + LOOKING) -> Iterator[None]:
    """Acts before each system call of these names, and before `flock` where it may be any."""
    real = {(os, name): getattr(os, name) for name in names}
    if names == CHANGING + LOOKING:
        real[fcntl, "flock"] = fcntl.flock

    def watched(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            act(name, arguments)
            return call(*arguments, **named)

        return run

    for (module, name), call in real.items():
        setattr(module, name, watched(name, call))
    try:
        yield
    finally:
        for (module, name), call in real.items():
            setattr(module, name, call)


def opens_to_write(name: str, arguments: tuple[Any, ...]) -> bool:
    """Whether the call makes a file, or opens one that is there, to write into it."""
    if name != "open" or not arguments[1] & os.O_WRONLY:
        return False
    return bool(arguments[1] & os.O_CREAT) or os.path.lexists(arguments[0])


class Nth:
    """Acts at one call, and counts all of them."""

    def __init__(self, call: int, act: Act, *, lasts: bool = False) -> None:
        """Calls are counted from 1; what `lasts` goes on with every call after it."""
        self._call = call
        self._lasts = lasts
        self._act = act
        self.seen: list[str] = []

    def __call__(self, name: str, arguments: tuple[Any, ...]) -> None:
        """One more call."""
        self.seen.append(name)
        if len(self.seen) == self._call or (self._lasts and self.has_acted):
            self._act(name, arguments)

    @property
    def has_acted(self) -> bool:
        """Whether there were that many calls."""
        return len(self.seen) >= self._call


def die(*_: object) -> None:
    """As `kill -9` does it: nothing of Python runs any more."""
    os.kill(os.getpid(), signal.SIGKILL)


@contextmanager
def read_only() -> Iterator[None]:
    """As a disk answers that was mounted for reading: whatever is opened to be written to is refused."""

    def refuse(_: str, arguments: tuple[Any, ...]) -> None:
        if len(arguments) > 1 and arguments[1] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(arguments[0]))

    with before_calls(refuse, ("open",)):
        yield


def tear(at_byte: int) -> Act:
    """Writes so many bytes of what was to be written, and dies."""
    write = os.write

    def act(_: str, arguments: tuple[Any, ...]) -> None:
        handle, raw = arguments
        write(handle, bytes(raw)[:at_byte])
        die()

    return act


def in_child(work: Callable[[], object]) -> int:
    """Runs it in a process of its own and answers with its exit code; -9 when it was killed."""
    sys.stdout.flush()
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 1
    try:
        work()
        code = 0
    finally:
        if code:
            traceback.print_exc()
        os._exit(code)


@contextmanager
def failing(step: str, call: int, code: int, patch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The nth call of a system call, and every one after it, fails; the list counts the calls."""
    real: Callable[..., Any] = getattr(os, step)
    calls: list[int] = []

    def fail(*arguments: Any, **options: Any) -> Any:
        if step == "open" and not (len(arguments) > 1 and arguments[1] & os.O_CREAT):
            return real(*arguments, **options)
        calls.append(1)
        if len(calls) >= call:
            raise OSError(code, os.strerror(code), str(arguments[0]))
        return real(*arguments, **options)

    with patch.context() as scope:
        scope.setattr(os, step, fail)
        yield calls


class PowerCutError(BaseException):
    """Nobody catches it, and nobody can."""


def replacing(times: int) -> Callable[..., None]:
    """A rename that works so many times, and then the lights go out."""
    real, left = os.replace, iter(range(times))

    def rename(*names: Any) -> None:
        if next(left, None) is None:
            raise PowerCutError
        real(*names)

    return rename
