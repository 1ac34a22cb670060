"""Python runs this before any program: it writes down whatever the program does with sockets and other programs."""

import os
import sys

WATCHED = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.posix_spawn",
    "os.system",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
)
report = os.open(os.environ["WATCHED_IN"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """One line for each, at once: the program may be killed."""
    if event.startswith(WATCHED):
        what = [int(one) if isinstance(one, int) else one for one in arguments[1:]]
        os.write(report, f"{event} {what}\n".encode())


sys.addaudithook(watch)
