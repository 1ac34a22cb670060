"""IANA's names of time zones, and what people write in their place."""

import difflib
import re
from datetime import datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from tui_interviews.domain.text import fold

SUGGESTED_AT_MOST = 3
_ABBREVIATION = re.compile(r"(?!UTC|GMT)[A-Z]{3}(\d[A-Z]{3})?")
"""`EST` and the like: they know no summer time, or mean several zones (METHOD)."""


@cache
def _every() -> frozenset[str]:
    """Looked up in the files of the zones once: that takes as long as drawing a screen."""
    return frozenset(available_timezones())


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """IANA's names by what people write for them: the whole name, or the city in it; the usual spelling first."""
    found: dict[str, list[str]] = {}
    for name in sorted(_every(), key=lambda one: ("/" not in one, one)):
        if name.startswith(("Etc/", "posix/", "right/", "SystemV/")):
            found.setdefault(_plain(name), []).append(name)
            continue
        for key in dict.fromkeys((_plain(name), _plain(name.rpartition("/")[2]))):
            found.setdefault(key, []).append(name)
    return {key: tuple(names) for key, names in found.items()}


def _plain(text: str) -> str:
    return " ".join(fold(text).replace("_", " ").split())


def zone_named(text: str) -> str:
    """IANA's name of the zone that is meant by a name in any case or by one city; empty where none or several are."""
    exact = (text.strip(),) if text.strip() in _every() else ()
    found = exact or _names().get(_plain(text), ())
    return found[0] if len(found) == 1 and not _ABBREVIATION.fullmatch(found[0]) else ""


def zones_like(text: str) -> tuple[str, ...]:
    """Zones that somebody may have meant, the likeliest first: their name holds the text, or is nearly it."""
    wanted = _plain(text)
    if not wanted:
        return ()
    whole = _names().get(wanted, ())
    holding = [name for key, names in _names().items() if wanted in key for name in names]
    near = difflib.get_close_matches(wanted, _names(), SUGGESTED_AT_MOST, 0.7)
    return tuple(dict.fromkeys((*whole, *sorted(holding), *(name for key in near for name in _names()[key]))))


def known_zone(text: str) -> str:
    """The zone's name, empty for empty text. Raises `ValueError` with the nearest names."""
    if not text.strip():
        return ""
    name = zone_named(text)
    if name:
        return name
    if _ABBREVIATION.fullmatch(text.strip().upper()):
        raise ValueError(f"“{text.strip()}” leaves summer time open: name a city, such as New York")
    near = zones_like(text)[:SUGGESTED_AT_MOST]
    if near:
        raise ValueError(f"there is no time zone “{text.strip()[:30]}”: did you mean {' or '.join(near)}?")
    raise ValueError(
        f"there is no time zone “{text.strip()[:30]}”: write its nearest large city, such as New York"
    )


def place_name(where: tzinfo | None, moment: datetime) -> str:
    """What a person calls a zone: `New York`; where it has no city, its abbreviation at that moment."""
    if isinstance(where, ZoneInfo) and "/" in where.key and not where.key.startswith("Etc/"):
        return where.key.rpartition("/")[2].replace("_", " ")
    return moment.astimezone(where).tzname() or "UTC"
