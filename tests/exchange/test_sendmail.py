"""Programs like sendmail, as they are and as they should not be: real ones, written for each test."""

import os
import time
from pathlib import Path

import pytest

from tests.programs import program
from tui_interviews.domain.text import is_clean
from tui_interviews.exchange.fault import UnsendableError
from tui_interviews.exchange.sendmail import hand_over, program_name

MESSAGE = b"To: zoe@kestrel.example\n\nhello\n"


def test_a_program_gets_the_message_as_it_is_with_its_arguments_and_without_a_shell(tmp_path: Path) -> None:
    one = program(tmp_path, "msmtp", f'cat > {tmp_path}/got; printf "%s|" "$@" > {tmp_path}/arguments')
    hand_over([str(one), "-t", "$(id); *"], MESSAGE)
    assert (tmp_path / "got").read_bytes() == MESSAGE
    assert (tmp_path / "arguments").read_text() == "-t|$(id); *|"
    assert program_name([str(one), "-t"]) == "msmtp"


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("cat >/dev/null; exit 1", "msmtp did not take the message: it ended with 1. The draft is kept."),
        ("cat >/dev/null; exit 75", "for now it cannot be delivered: try again later. The draft is kept."),
        ("cat >/dev/null; exit 78", "it is not set up"),
        ("kill -9 $$", "it was ended by signal 9"),
        ("echo 'no host' >&2; exit 68", "there is no such mail server. The draft is kept. It says: no host"),
        ("echo 'account default'; exit 1", "It says: account default"),
        ("exit 1", "it ended with 1"),
    ],
)
def test_a_program_that_fails_is_a_sentence(tmp_path: Path, script: str, words: str) -> None:
    with pytest.raises(UnsendableError) as told:
        hand_over([str(program(tmp_path, "msmtp", script))], MESSAGE * 10_000)
    assert words in str(told.value)


def test_garbage_is_told_clean_and_short_however_much_there_is(tmp_path: Path) -> None:
    script = "head -c 3000000 /dev/urandom; printf '\\033]0;gone\\007\\r\\n\\377 the end' >&2; exit 70"
    with pytest.raises(UnsendableError) as told:
        hand_over([str(program(tmp_path, "msmtp", script))], MESSAGE)
    assert is_clean(str(told.value))
    assert len(str(told.value)) < 400


def test_a_program_that_never_ends_is_ended_with_all_that_it_has_started(tmp_path: Path) -> None:
    one = program(tmp_path, "msmtp", f"echo waiting; sleep 600 & echo $! > {tmp_path}/child; sleep 600")
    with pytest.raises(
        UnsendableError, match=r"may have sent .* look before you try again\. The draft is kept"
    ):
        hand_over([str(one)], MESSAGE, seconds=0.5)
    child = int((tmp_path / "child").read_text())
    deadline = time.monotonic() + 5
    while not _is_gone(child):
        assert time.monotonic() < deadline
        os.sched_yield()


def _is_gone(pid: int) -> bool:
    """Also when nobody has collected it yet."""
    try:
        return "\nState:\tZ" in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return True


def test_a_program_that_goes_on_in_the_background_is_not_waited_for(tmp_path: Path) -> None:
    begun = time.monotonic()
    hand_over([str(program(tmp_path, "sendmail", "cat >/dev/null; setsid sleep 3 & exit 0"))], MESSAGE)
    assert time.monotonic() - begun < 2.5


def test_what_cannot_be_started_is_a_sentence(tmp_path: Path) -> None:
    unfit = program(tmp_path, "plain", "exit 0")
    unfit.chmod(0o600)
    for command in ("no-such-program", str(unfit), str(tmp_path), "nul\0"):
        with pytest.raises(UnsendableError, match=r"cannot be started.*The draft is kept; `sendmail:`"):
            hand_over([command], MESSAGE)


def test_no_file_of_the_app_is_open_in_the_program(tmp_path: Path) -> None:
    with (tmp_path / "secret").open("w") as secret:
        os.set_inheritable(secret.fileno(), False)
        one = program(tmp_path, "msmtp", f"cat >/dev/null; ls -l /proc/$$/fd > {tmp_path}/open")
        hand_over([str(one)], MESSAGE)
    assert "secret" not in (tmp_path / "open").read_text()
