"""Which questions of the sets are to be seen: by category, stage of career, medium and TIARA letter."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tui_interviews.domain.question import Audience, Mode, Question, Tiara

AUDIENCE_WORDS = {Audience.ANY: "anyone", Audience.STUDENT: "students", Audience.CHANGER: "career changers"}
FACETS = ("category", "audience", "mode", "tiara")


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a question has to be; what is empty lets all through."""

    category: str = ""
    audience: str = ""
    mode: str = ""
    tiara: str = ""


def passes(sieve: Sieve, question: Question) -> bool:
    """Whether a question is to be seen."""
    return (
        sieve.category in ("", question.category)
        and sieve.audience in ("", question.audience)
        and (not sieve.mode or sieve.mode in question.modes)
        and sieve.tiara in ("", question.tiara)
    )


def turned(sieve: Sieve, facet: str, questions: Iterable[Question]) -> Sieve:
    """The sieve with the next value of one facet; behind the last one, all go through again."""
    values = {
        "category": dict.fromkeys(question.category for question in questions if question.category),
        "audience": tuple(Audience),
        "mode": tuple(Mode),
        "tiara": tuple(Tiara),
    }
    order = ["", *(str(value) for value in values[facet])]
    now = getattr(sieve, facet)
    place = order.index(now) if now in order else 0
    return replace(sieve, **{facet: order[(place + 1) % len(order)]})


def sieve_words(question: Question) -> str:
    """What a filter that is typed finds besides the text: `tiara:advice`, `in:written`, `for:students`."""
    return " ".join(
        (
            f"category:{question.category}",
            f"tiara:{question.tiara}",
            *(f"in:{mode}" for mode in question.modes),
            f"for:{AUDIENCE_WORDS[question.audience]}",
            question.audience,
            "sensitive" if question.is_sensitive else "",
        )
    )
