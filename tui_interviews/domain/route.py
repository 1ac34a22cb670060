"""Ways that lead to people who hold the job."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Route:
    """One way, with what to ask oneself and how to go about it."""

    name: str
    title: str
    prompt: str
    how: tuple[str, ...] = ()
    found_via: str = ""
    """What is written down as how a person was found this way."""
    boards: tuple[str, ...] = ()
    """The names of the pages to search on."""
    source: str = ""
