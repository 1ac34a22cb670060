"""From the arguments to the exit code: no fault of a file or a disk leaves as a traceback."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from tui_interviews.cli.answer import print_json, remark
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import OpenApp, Session
from tui_interviews.cli.subcommands import parsed
from tui_interviews.cli.terminal import drop_output, is_terminal, set_streams, speak_utf8
from tui_interviews.domain.keeper import NotSavedError
from tui_interviews.domain.problem import problem_words
from tui_interviews.domain.text import tidy
from tui_interviews.exchange.fault import UnreadableError, UnwrittenError
from tui_interviews.paths import APP, NoHomeError, places

NO_TERMINAL = f"This is no terminal to paint on, so this is what `{APP} today` says."
PIPE_CLOSED = 128 + 13
INTERRUPTED = 128 + 2


def start(argv: Sequence[str], open_app: OpenApp) -> int:
    """Runs what was asked for; every expected fault is one sentence and the answer 1."""
    given = parsed(argv)
    set_streams(is_json=given.json)
    try:
        code = _run(given, open_app)
        sys.stdout.flush()
    except BrokenPipeError:
        drop_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Refusal as refusal:
        return _told(refusal, given)
    except NotSavedError as fault:
        return _told(Refusal(_as_said_here(fault)), given)
    except (UnreadableError, UnwrittenError, NoHomeError) as fault:
        return _told(Refusal(str(fault)), given)
    except OSError as fault:
        return _told(Refusal(os_words(fault)), given)
    return code


def _run(given: Namespace, open_app: OpenApp) -> int:
    if given.run is None and is_terminal():
        speak_utf8()
        return open_app(given.home)
    session = Session(places(given.home), is_json=given.json, open_app=open_app)
    code: int = given.run(given, session) if given.run else _blindly(session)
    for problem in session.problems:
        remark(problem_words(problem))
    return code


def _blindly(session: Session) -> int:
    from tui_interviews.cli.today import print_agenda

    remark(NO_TERMINAL)
    return print_agenda(session, session.now)


def _as_said_here(fault: NotSavedError) -> str:
    """What the screen keeps and saves again is lost here."""
    from tui_interviews.store.faults import KEPT

    return f"nothing was saved: {fault}".replace(KEPT, "run the command again")


def os_words(fault: OSError) -> str:
    """What the system says, with the file that it is about."""
    reason = fault.strerror or str(fault)
    return f"{tidy(str(fault.filename))}: {reason}" if fault.filename else reason


def _told(refusal: Refusal, given: Namespace) -> int:
    try:
        if given.json:
            print_json({"error": str(refusal), **refusal.details})
        else:
            remark(f"{APP}: {refusal}")
            for line in refusal.lines:
                remark(f"  {line}")
        sys.stdout.flush()
    except OSError:
        drop_output()
    return 1
