"""Ways to reach a person, and ways to talk with one."""

from enum import StrEnum


class Channel(StrEnum):
    """How a message travels."""

    EMAIL = "email"
    LETTER = "letter"
    PHONE = "phone"
    VOICEMAIL = "voicemail"
    LINKEDIN = "linkedin"
    MESSAGE = "message"


class Medium(StrEnum):
    """How a conversation is held; the last two are in writing."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"
    EMAIL = "email"
    MESSAGE = "message"


MEDIUM_WORDS = {
    Medium.IN_PERSON: "in person",
    Medium.PHONE: "phone",
    Medium.VIDEO: "video",
    Medium.EMAIL: "in writing, by e-mail",
    Medium.MESSAGE: "in writing, by direct message",
}
CHANNEL_WORDS = {
    Channel.EMAIL: "e-mail",
    Channel.LETTER: "letter",
    Channel.PHONE: "phone script",
    Channel.VOICEMAIL: "voicemail script",
    Channel.LINKEDIN: "LinkedIn note",
    Channel.MESSAGE: "direct message",
}


def has_subject(channel: Channel) -> bool:
    """Whether a message that travels so has a line that says what it is about."""
    return channel in (Channel.EMAIL, Channel.LETTER)
