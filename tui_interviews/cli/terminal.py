"""Whether there is a terminal to paint on, and whether it is spoken to in UTF-8."""

import io
import os
import sys

BLIND = frozenset({"", "dumb", "unknown"})
"""Values of TERM for terminals that cannot move a cursor."""


def is_terminal() -> bool:
    """Keys come from stdin and the screen is painted on stderr: both must be terminals; stdout may go anywhere."""
    return os.environ.get("TERM", "") not in BLIND and all(
        stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr)
    )


def speak_utf8() -> None:
    """Starts the program again in Python's UTF-8 mode where lines and boxes would come out as escapes."""
    encoding = (sys.stderr.encoding or "").lower().replace("-", "").replace("_", "")
    if encoding == "utf8" or os.environ.get("PYTHONUTF8") == "1":
        return
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONIOENCODING"}
    os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], environ | {"PYTHONUTF8": "1"})  # noqa: S606


def set_streams(*, is_json: bool) -> None:
    """JSON is UTF-8 wherever it goes; elsewhere a character that the terminal lacks becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if is_json and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def drop_output() -> None:
    """After a write to stdout failed: what is left in the buffer must not fail again at exit."""
    void = os.open(os.devnull, os.O_WRONLY)
    os.dup2(void, sys.stdout.fileno())
    os.close(void)
