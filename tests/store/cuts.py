"""Disks that fail and lights that go out, in this process and at a chosen call."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest


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


@contextmanager
def failing(step: str, call: int, code: int, patch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The nth call of a system call that writes, and every one after it, fails; the list counts the calls."""
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
