"""When a change happens and which ids it may give out: the two things that a pure function must be told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

NewId: TypeAlias = Callable[[], str]

ID_LENGTH = 12
_DIGITS = "0123456789abcdefghijklmnopqrstuv"
_RANDOM_BITS = 20
_EPOCH_MS = 1_704_067_200_000
"""2024-01-01 UTC: forty bits of milliseconds from there last until 2058."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """The moment of a change, aware and in the user's zone, and the source of new ids."""

    now: datetime
    new_id: NewId


def encode_id(number: int) -> str:
    """Twelve characters of base 32, in the digits that `int(text, 32)` reads, so that ids sort by age."""
    return "".join(_DIGITS[number >> shift & 31] for shift in range(5 * (ID_LENGTH - 1), -1, -5))


def is_id(text: str) -> bool:
    """Whether text can be an id of this product."""
    return len(text) == ID_LENGTH and not text.strip(_DIGITS)


def id_numbers(milliseconds: Callable[[], int], random_bits: Callable[[int], int]) -> Iterator[int]:
    """Ever growing numbers of time and randomness; within one millisecond they count on from a random start."""
    last = -1
    while True:
        elapsed = max(milliseconds() - _EPOCH_MS, 0) & (1 << 40) - 1
        fresh = elapsed << _RANDOM_BITS | random_bits(_RANDOM_BITS)
        last = fresh if fresh >> _RANDOM_BITS > last >> _RANDOM_BITS else last + 1
        yield last
