"""Records as the documents of a file, and back."""

import re
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

import msgspec

from tui_interviews.domain.notebook import Record
from tui_interviews.domain.occasion import is_id
from tui_interviews.domain.profile import Profile
from tui_interviews.domain.text import is_clean, tidy, tidy_lines
from tui_interviews.store.layout import KINDS
from tui_interviews.store.shape import Document

OFFSET_NEEDED = "needs its offset from UTC, such as 2026-05-04T14:30:00+02:00"
_FRACTION = re.compile(rb'\.(?<=[_"]at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.)\d{1,6}(?=(?:Z|[+-]\d\d:\d\d)")')
"""Of a moment, not of a text that looks like one: every field that is a moment is called `at` or `…_at`."""
_AT = re.compile(r"^(?P<what>.*?)(?: - at `\$\.?(?P<path>.*)`)?$", re.DOTALL)
_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]*)`, got `(?P<found>[^`]*)`")
_WORDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a group of fields",
    "null": "nothing",
    "datetime": "a moment",
    "date": "a date",
}


class MisfitError(Exception):
    """A document is not a record: the message says why, `field` is the dotted path of the fault."""

    def __init__(self, what: str, field: str = "") -> None:
        """Keeps both parts apart."""
        super().__init__(what)
        self.field = field


def document_key(record: Record) -> str:
    """TinyDB's key of a record: its id as a number, so the same on every machine and never given out again."""
    if isinstance(record, Profile):
        return "1"
    if not is_id(record.id):
        raise ValueError(f"{record.id!r} is not an id of 12 characters from 0 to v")
    return str(int(record.id, 32))


def document(record: Record) -> Document:
    """The document of a record: every field, in the order of the class; `conflicts` only where there are some."""
    made: Document = msgspec.json.decode(_encoded(record))
    if not made["conflicts"]:
        del made["conflicts"]
    return made


def _encoded(record: Record) -> bytes:
    return _FRACTION.sub(b"", msgspec.json.encode(record))


def kept(table: str, record: Record) -> tuple[Record, Document]:
    """The document of a record, and the record that is in it: the same one, unless moments lost their fractions."""
    raw = msgspec.json.encode(record)
    bare = _FRACTION.sub(b"", raw)
    made: Document = msgspec.json.decode(bare)
    if not made["conflicts"]:
        del made["conflicts"]
    return (record if len(bare) == len(raw) else msgspec.convert(made, KINDS[table])), made


def amended(found: Document, before: Record, after: Record) -> Document | None:
    """A document of which `before` was read, with what is different in `after`, and all else as it is.

    None where more than that is in what would be replaced, such as fields of a later version, or where moments have
    fractions.
    """
    pairs = {name: (getattr(before, name), getattr(after, name)) for name in after.__match_args__}
    shared = {name: _shared(*pair) for name, pair in pairs.items() if pair[0] is not pair[1]}
    if "conflicts" in shared or not shared.keys() <= found.keys():
        return None
    old, new = ({name: _rest(pairs[name][side], count) for name, count in shared.items()} for side in (0, 1))
    raw = msgspec.json.encode(new)
    is_all = msgspec.json.encode(
        {name: _rest(found[name], shared[name]) for name in shared}
    ) == msgspec.json.encode(old)
    if not is_all or _FRACTION.search(raw):
        return None
    made: Document = msgspec.json.decode(raw)
    return found | {
        name: [*found[name][:count], *made[name]] if count else made[name] for name, count in shared.items()
    }


def _rest(value: Any, count: int) -> Any:
    return value[count:] if count else value


def _shared(value: Any, old: Any) -> int:
    """How many entries at the beginning of two lists are the very same."""
    if not isinstance(value, tuple) or not isinstance(old, tuple):
        return 0
    pairs = enumerate(zip(value, old, strict=False))
    return next((place for place, (one, other) in pairs if one is not other), min(len(value), len(old)))


def record(table: str, found: Any) -> Record:
    """The record in a document, its text cleaned of what no terminal should see; `MisfitError` if it does not fit."""
    if not isinstance(found, dict):
        raise MisfitError("is not a group of fields")
    try:
        made: Record = msgspec.convert(cleaned(found), KINDS[table])
    except msgspec.ValidationError as fault:
        raise _misfit(str(fault)) from None
    if not isinstance(made, Profile) and not is_id(made.id):
        raise MisfitError("is not 12 characters from 0 to v", "id")
    if naive := naive_moment(made):
        raise MisfitError(OFFSET_NEEDED, naive)
    return made


def normal(table: str, found: Document) -> tuple[Record, Document]:
    """The record in a document, and the document as the product would have written it, unknown fields at the end."""
    made = record(table, found)
    return made, _overlaid(document(made), {k: v for k, v in found.items() if k != "conflicts"})


def _overlaid(known: Any, found: Any) -> Any:
    """The known value with the fields that only the found one has."""
    if isinstance(known, dict) and isinstance(found, dict):
        merged = {key: _overlaid(value, found.get(key)) for key, value in known.items()}
        return merged | {key: value for key, value in found.items() if key not in known}
    if isinstance(known, list) and isinstance(found, list) and len(known) == len(found):
        return [_overlaid(*pair) for pair in zip(known, found, strict=True)]
    return known


def cleaned(found: Any) -> Any:
    """A JSON value whose every text went through the domain's door; text that needs nothing stays as it is."""
    match found:
        case str():
            return found if _is_one_clean_line(found) else tidy(found)
        case dict():
            return {key: cleaned(value) for key, value in found.items()}
        case list():
            return [line for one in found for line in _cleaned_entry(one)]
        case _:
            return found


def _cleaned_entry(entry: Any) -> tuple[Any, ...]:
    if not isinstance(entry, str):
        return (cleaned(entry),)
    return (entry,) if is_clean(entry) and "\n" not in entry else tidy_lines(entry) or ("",)


def _is_one_clean_line(text: str) -> bool:
    return is_clean(text) and "\n" not in text and "\t" not in text


def _misfit(message: str) -> MisfitError:
    found = _AT.match(message)
    what, path = (found["what"], found["path"] or "") if found else (message, "")
    field = re.sub(r"\[(\d+|\.\.\.)\]", r".\1", path).strip(".")
    if expected := _EXPECTED.match(what):
        wanted = " or ".join(_WORDS.get(one, one) for one in expected["wanted"].split(" | "))
        return MisfitError(
            f"should be {wanted}, but is {_WORDS.get(expected['found'], expected['found'])}", field
        )
    if "missing required field" in what:
        name = what.split("`")[1]
        return MisfitError("is missing", f"{field}.{name}".strip("."))
    if what.startswith("Invalid") and "date" in what:
        return MisfitError("is not a date or moment, such as 2026-05-04T14:30:00+02:00", field)
    if what.startswith("a moment needs"):
        return MisfitError(OFFSET_NEEDED, field)
    return MisfitError(what.replace("Invalid enum value", "is not among the values it can have:"), field)


_MOMENTS: dict[type[Any], tuple[str, ...]] = {}


def naive_moment(value: Any, path: str = "") -> str:
    """The dotted path of the first moment without an offset, which would be another one on another machine."""
    for name in _moments(type(value)):
        found = getattr(value, name)
        if isinstance(found, datetime):
            if found.tzinfo is None:
                return f"{path}{name}"
        elif isinstance(found, tuple):
            for place, one in enumerate(found):
                if naive := naive_moment(one, f"{path}{name}.{place}."):
                    return naive
        elif found is not None and (naive := naive_moment(found, f"{path}{name}.")):
            return naive
    return ""


def _moments(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a class that are moments or hold some, found once."""
    if kind not in _MOMENTS:
        names = (
            [field.name for field in fields(kind) if _holds_moments(field.type)] if is_dataclass(kind) else []
        )
        _MOMENTS[kind] = tuple(names)
    return _MOMENTS[kind]


def _holds_moments(annotation: Any) -> bool:
    if annotation is datetime or (isinstance(annotation, type) and is_dataclass(annotation)):
        return annotation is datetime or bool(_moments(annotation))
    return any(_holds_moments(one) for one in getattr(annotation, "__args__", ()))
