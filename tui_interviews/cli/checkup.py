"""`doctor`: looks the notebook over."""

import os
from argparse import ArgumentParser, Namespace
from textwrap import fill

from tui_interviews.cli.answer import WIDTH, print_json, print_line
from tui_interviews.cli.session import Session
from tui_interviews.cli.surroundings import terminal_notes
from tui_interviews.domain.text import tidy
from tui_interviews.store.doctor import CLEAN, DONE, MISSING, examine, repair
from tui_interviews.store.finding import Finding, Level


def arguments(parser: ArgumentParser) -> None:
    """The options of `doctor`."""
    parser.add_argument(
        "--repair", action="store_true", help="mend what can be mended; nothing is ever deleted"
    )


def run(given: Namespace, session: Session) -> int:
    """Prints what was found; 0 clean, 1 repaired or repairable, 3 something is missing for good."""
    verdict = repair(session.places.data) if given.repair else examine(session.places.data)
    findings = (*verdict.findings, *terminal_notes(os.environ))
    if session.is_json:
        rows = [
            {"level": one.level.value, "file": one.file, "what": one.what, "repair": one.repair}
            for one in findings
        ]
        print_json({"ok": verdict.code == CLEAN, "findings": rows})
        return verdict.code
    for one in findings:
        _print(one)
    print_line(_summary(verdict.code, findings, is_repaired=given.repair))
    return verdict.code


def _print(one: Finding) -> None:
    where = f"{tidy(one.file)}: " if one.file not in ("", ".") else ""
    head = "note" if one.level is Level.OK else one.level.value
    print_line(
        fill(tidy(f"{head}: {where}{one.what}"), WIDTH, subsequent_indent="  ", break_on_hyphens=False)
    )
    if one.repair:
        print_line(fill(tidy(one.repair), WIDTH, initial_indent="  -> ", subsequent_indent="     "))


def _summary(code: int, findings: tuple[Finding, ...], *, is_repaired: bool) -> str:
    count = sum(one.level is not Level.OK for one in findings)
    if code == CLEAN:
        return "Nothing is wrong with the notebook."
    said = "1 thing" if count == 1 else f"{count} things"
    missing = " Something is missing for good: see above." if code == MISSING else ""
    if is_repaired:
        done = sum(one.repair.startswith(DONE) for one in findings)
        mended = {0: "nothing could be mended", count: "mended"}.get(done, f"{done} mended: see “done”")
        return f"{said} found, {mended}.{missing}"
    has_cure = any(one.repair for one in findings)
    return f"{said} found.{missing}" + (
        " `tui-interviews doctor --repair` does what is said above." if has_cure else ""
    )
