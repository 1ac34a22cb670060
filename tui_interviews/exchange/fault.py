"""What can go wrong with a file of the outside world."""


class UnreadableError(Exception):
    """A file is not what it was taken for; the message says what was expected and how to get it."""


class UnknownColumnsError(UnreadableError):
    """A table of people, perhaps, whose columns nobody has named yet."""

    def __init__(self, message: str, header: tuple[str, ...], samples: tuple[tuple[str, ...], ...]) -> None:
        """`samples` are the first rows below the header."""
        super().__init__(message)
        self.header = header
        self.samples = samples


class StoppedError(Exception):
    """The user wanted no more of it; nothing was changed."""


class UnwrittenError(Exception):
    """A file was not written, and what was there is untouched; the message says why and what to do."""


class AlreadyThereError(UnwrittenError):
    """There is a file of that name, and nobody said that it may be replaced."""


class UnsendableError(Exception):
    """A message was not handed over; the message says why and what to do, and the draft is as it was."""


class UnsureError(UnsendableError):
    """Nobody knows whether the message went out; the message says where to look."""
