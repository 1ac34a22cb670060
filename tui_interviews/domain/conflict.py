"""What a merge could not decide."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conflict:
    """A single value that two sessions changed differently: the record holds the disk's, this holds the other."""

    field: str
    """Dotted path inside the record, such as `meeting.place`."""
    mine: str
    """The value that lost, as text."""
