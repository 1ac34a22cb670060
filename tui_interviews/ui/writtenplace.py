"""A place in which an interview in writing goes on: the questions go out, the answers come in."""

from tui_interviews.domain.duration import moment_words
from tui_interviews.domain.event import EVENT_WORDS, EventKind
from tui_interviews.domain.interview import Interview
from tui_interviews.domain.inwriting import next_purpose
from tui_interviews.domain.profile import missing_facts
from tui_interviews.domain.stage import last
from tui_interviews.domain.written import number_words, to_send, unsorted_reply
from tui_interviews.ui.forms.answers import take_answers
from tui_interviews.ui.letterwish import LetterWish
from tui_interviews.ui.nextstep import write
from tui_interviews.ui.stageplace import StagePlace
from tui_interviews.ui.widgets.page import Paragraph

HOW_TO_SEND = "Q writes the questions in one message; f10 there marks it as sent."
HOW_TO_TAKE = "enter or a takes their answers in: paste the reply."


class WrittenPlace(StagePlace):
    """The two keys of an interview in writing."""

    def action_questions(self) -> None:
        """The message with the questions; once it was sent, the one follow-up."""
        interview = self.interview
        if interview is None:
            self.say(self.NOBODY)
        elif gaps := missing_facts(self.notebook.profile):
            self.say(f"First say who you are (M): {', '.join(gaps)}.")
        else:
            write(self, interview, LetterWish(next_purpose(interview)))

    def action_answers(self) -> None:
        """Their reply, taken apart by question."""
        if self.interview is None:
            self.say(self.NOBODY)
        else:
            take_answers(self, self.interview)

    def go_on_in_writing(self, interview: Interview) -> None:
        """The answers once the questions are out, else the questions."""
        if last(interview, EventKind.QUESTIONS_SENT) or unsorted_reply(interview):
            self.action_answers()
        else:
            self.action_questions()

    def written_facts(self, interview: Interview) -> list[Paragraph]:
        """How far the exchange has got, and what comes next."""
        sent = last(interview, EventKind.QUESTIONS_SENT, EventKind.FOLLOWED_UP)
        number, _ = number_words(len(to_send(interview)), self.setup.method)
        if unsorted_reply(interview):
            return [("Their reply is here: enter sorts the answers", "bold $warning")]
        if sent is None:
            return [(number, "bold"), (HOW_TO_SEND, "$warning")]
        told = f"In writing: {EVENT_WORDS[sent.kind]} {moment_words(sent.at, self.setup.clock())}, no answers yet"
        return [(told, "bold"), (HOW_TO_TAKE, "$muted")]
