"""`import --as reply`: answers in writing, shown under the questions; the app has them corrected and made notes."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from tui_interviews.cli.answer import print_json, print_line, remark
from tui_interviews.cli.refusal import Refusal
from tui_interviews.cli.session import Session
from tui_interviews.cli.who import interview_of
from tui_interviews.domain.edits.answering import receive_reply
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.notebook import Notebook, contact_named, messages_of
from tui_interviews.domain.occasion import Occasion
from tui_interviews.domain.replypart import Part, PartKind
from tui_interviews.domain.replysplit import answered, split_reply
from tui_interviews.domain.text import tidy
from tui_interviews.domain.written import to_send
from tui_interviews.exchange.replyfile import ReplyFile, read_reply


def take_reply(given: Namespace, session: Session) -> int:
    """Keeps the reply as it came, and says how it falls under the questions."""
    if not given.interview:
        raise Refusal("say whose reply it is: --interview ID (`tui-interviews list interviews`) or a name")
    if len(given.files) > 1:
        raise Refusal("one reply at a time: each is shown for correction by itself")
    interview = interview_of(given.interview, session.notebook)
    found = read_reply(Path(given.files[0]))
    parts = _parts(found, interview, session.notebook)
    if not given.dry_run:
        _keep(found, interview, session)
    questions = [question.text for question in to_send(interview)]
    if session.is_json:
        print_json(_answer(parts, questions))
        return 0
    for line in _lines(parts, questions):
        print_line(line)
    who = contact_named(session.notebook, interview).name
    remark("Nothing was changed." if given.dry_run else f"saved: a in 4 Interview sorts the answers of {who}")
    return 0


def _parts(found: ReplyFile, interview: Interview, notebook: Notebook) -> tuple[Part, ...]:
    sent = tuple(line for one in messages_of(notebook, interview.id) if one.sent_at for line in one.body)
    return split_reply(found.text, [question.text for question in to_send(interview)], sent)


def _keep(found: ReplyFile, interview: Interview, session: Session) -> None:
    at = min(found.sent_at.astimezone(session.now.tzinfo), session.now) if found.sent_at else session.now

    def received(notebook: Notebook, occasion: Occasion) -> Notebook:
        return receive_reply(notebook, occasion, interview.id, found.text, at)

    session.revise(received)


def _answer(parts: tuple[Part, ...], questions: list[str]) -> dict[str, Any]:
    return {
        "answers": [
            {
                "question": question,
                "text": [p.text for p in parts if p.kind is PartKind.ANSWER and number in p.numbers],
            }
            for number, question in enumerate(questions, 1)
            if number in answered(parts)
        ],
        "unanswered": [text for number, text in enumerate(questions, 1) if number not in answered(parts)],
        "loose": [part.text for part in parts if part.kind is PartKind.LOOSE],
        "quoted": [part.text for part in parts if part.kind in (PartKind.QUOTED, PartKind.COURTESY)],
    }


def _lines(parts: tuple[Part, ...], questions: list[str]) -> list[str]:
    lines = []
    for number, question in enumerate(questions, 1):
        said = [p.text for p in parts if p.kind is PartKind.ANSWER and number in p.numbers]
        lines.append(f"{number}. {tidy(question)}")
        lines += [f"     {text}" for text in said] or ["     (no answer)"]
    loose = [part.text for part in parts if part.kind is PartKind.LOOSE]
    return [*lines, *(["under no question"] if loose else []), *(f"     {text}" for text in loose)]
