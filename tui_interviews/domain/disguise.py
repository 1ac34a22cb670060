"""Names, addresses and numbers in text, each replaced by the same stand-in everywhere."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from tui_interviews.domain.addresses import ADDRESSES, MAY_BE_ONE, digits_of
from tui_interviews.domain.card import plain_url
from tui_interviews.domain.nameforms import LONGEST_NAME, Form, Words, words_of
from tui_interviews.domain.text import fold

SOMEBODY = "somebody"
"""Where a first name is that of several people, and nothing tells which of them is meant."""
HOST = "anonymous.invalid"
"""A name that no network knows: RFC 2606."""
_ENDINGS = words_of(
    "s es ens n en in ina a u y i e o em m ie om im iem owi ego emu iego iemu ej ova ovi ovy ovo ovej ych ach ami"
)
"""What inflection adds to a name; the German, Slavic and Finnish cases that only add letters."""
_LONG_ENOUGH = 4
"""A shorter name with such an ending is mostly another word; an s may follow any."""
FARTHEST = 3
"""Characters between the words of one name."""
BETWEEN = " .'’\"()-"
"""What may stand between two parts of one name."""
_LEAST_DIGITS = 7
"""A shorter number is one of a phone only where it is known to be."""
_WORD = re.compile(r"[^\W_]+")
Places: TypeAlias = Sequence[int]


@dataclass(slots=True)
class Disguise:
    """Who and what is known by which words, and what stands for it."""

    forms: dict[str, dict[Words, dict[str, str]]] = field(default_factory=dict)
    """By first word and by all words: whom it may mean, and what stands for each."""
    capitals: set[Words] = field(default_factory=set)
    bare: dict[str, str] = field(default_factory=dict)
    """Names in scripts that neither part words nor know capitals: found anywhere, also within a word."""
    people: dict[str, str] = field(default_factory=dict)
    """By id, or by the name of whoever has none."""
    employers: dict[str, str] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    mails: dict[str, str] = field(default_factory=dict)
    phones: dict[str, str] = field(default_factory=dict)
    others: dict[str, dict[str, str]] = field(default_factory=dict)
    """What nobody is known by, by kind."""
    met: dict[str, bool] = field(default_factory=dict)
    """Words, and whether a name may begin with them: the same few make up every long text."""

    def learn(self, owner: str, stand_in: str, forms: Iterable[Form]) -> None:
        """Words that mean somebody; what several own means none of them for sure."""
        self.met.clear()
        for form in forms:
            if form.words:
                self.forms.setdefault(form.words[0], {}).setdefault(form.words, {})[owner] = stand_in
                if form.needs_capital:
                    self.capitals.add(form.words)
            if is_bare(whole := "".join(form.words)):
                self.bare[whole] = stand_in

    def text(self, text: str, owner: str = "") -> str:
        """The text; where a word may mean several people, it is `owner` if they are among them."""
        if not MAY_BE_ONE.search(text):
            return self._names(text, owner)
        parts, start = [], 0
        for found in ADDRESSES.finditer(text):
            if (stand_in := self._address(found)) is not None:
                parts += [self._names(text[start : found.start()], owner), stand_in]
                start = found.end()
        return "".join((*parts, self._names(text[start:], owner)))

    def _address(self, found: re.Match[str]) -> str | None:
        text = found[0]
        match found.lastgroup:
            case "mail":
                return self.mail(text)
            case "page":
                return self.page(text)
            case "handle":
                return self._other("handle", text, "@handle-{}")
            case "phone":
                digits = digits_of(text)
                if len(digits) >= _LEAST_DIGITS or digits in self.phones:
                    return self.phone(text)
        return None

    def mail(self, text: str) -> str:
        """What stands for an e-mail address."""
        return self.mails.get(text.lower()) or self._other("mail", text.lower(), f"address-{{}}@{HOST}")

    def page(self, text: str) -> str:
        """What stands for an address of the web."""
        plain = plain_url(text)
        return self.pages.get(plain) or self._other("page", plain, f"https://{HOST}/page-{{}}")

    def phone(self, text: str) -> str:
        """What stands for a number."""
        digits = digits_of(text)
        return self.phones.get(digits) or self._other("phone", digits, "phone number {}")

    def place(self, text: str) -> str:
        """What stands for wherever somebody is met: an address as such cannot be told from other words."""
        if not text or (
            (found := ADDRESSES.fullmatch(text)) and found.lastgroup in ("mail", "page", "phone")
        ):
            return self.text(text)
        return self._other("place", fold(text), "place {}")

    def file(self, text: str) -> str:
        """What stands for a file: its folders and its name are anybody's words."""
        return self._other("file", text, "file {}") if text else ""

    def _other(self, kind: str, key: str, stand_in: str) -> str:
        """The next number, once."""
        known = self.others.setdefault(kind, {})
        return known.setdefault(key, stand_in.format(len(known) + 1))

    def _names(self, text: str, owner: str) -> str:
        plain = folded(text)
        if not self._may_name(plain):
            return text
        places = places_in(text)
        parts, start, last = [], 0, ""
        for begin, end, stand_in in sorted(
            (*self._bare(plain, places), *self._known(text, plain, places, owner))
        ):
            between = text[start:begin]
            if begin < start or (stand_in == last and not between.strip(BETWEEN)):
                start = max(start, end)
                continue
            parts += [between, stand_in]
            start, last = end, stand_in
        return "".join((*parts, text[start:]))

    def _may_name(self, plain: str) -> bool:
        """Whether anybody may be in a folded text; at most is looked at each of its words once."""
        is_any = bool(self.bare) and not plain.isascii()
        return is_any or any(map(self._may_begin, set(_WORD.findall(plain))))

    def _may_begin(self, word: str) -> bool:
        if (known := self.met.get(word)) is None:
            known = self.met[word] = any(stem in self.forms for stem in stems(word))
        return known

    def _bare(self, plain: str, places: Places) -> Iterator[tuple[int, int, str]]:
        if not self.bare or plain.isascii():
            return
        for found in re.finditer("|".join(sorted(map(re.escape, self.bare), key=len, reverse=True)), plain):
            yield places[found.start()], places[found.end()], self.bare[found[0]]

    def _known(self, text: str, plain: str, places: Places, owner: str) -> Iterator[tuple[int, int, str]]:
        words = list(_WORD.finditer(plain))
        at = 0
        while at < len(words):
            is_any = self._may_begin(words[at][0])
            form = self._longest(text, words[at : at + LONGEST_NAME], places) if is_any else ()
            if not form:
                at += 1
                continue
            owners = self.forms[form[0]][form]
            stand_in = owners.get(owner) or _agreed(owners.values())
            last = words[at + len(form) - 1]
            yield places[words[at].start()], places[last.end()], stand_in
            at += len(form)

    def _longest(self, text: str, words: list[re.Match[str]], places: Places) -> Words:
        """The longest form that these words begin with, the last of them perhaps with an ending."""
        first = words[0][0]
        known = self.forms.get(first, {})
        begins_small = text[places[words[0].start()]].islower()
        for count in sorted({len(form) for form in known if 1 < len(form) <= len(words)}, reverse=True):
            if not _are_near(words[:count]):
                continue
            head = tuple(one[0] for one in words[: count - 1])
            for last in stems(words[count - 1][0]):
                form = (*head, last)
                if form in known and not (begins_small and form in self.capitals):
                    return form
        single = ((stem,) for stem in stems(first))
        return next(
            (
                form
                for form in single
                if form in self.forms.get(form[0], {}) and not (begins_small and form in self.capitals)
            ),
            (),
        )


def _are_near(words: list[re.Match[str]]) -> bool:
    return all(after.start() - before.end() <= FARTHEST for before, after in pairwise(words))


def _agreed(stand_ins: Iterable[str]) -> str:
    """What all of them are, if they are one."""
    found = set(stand_ins)
    return found.pop() if len(found) == 1 else SOMEBODY


def is_bare(word: str) -> bool:
    """Whether a name is found within words as well: Chinese, Japanese, Korean, Hebrew, Arabic and others."""
    return len(word) > 1 and all(unicodedata.category(one) == "Lo" for one in word)


@lru_cache(maxsize=65_536)
def stems(word: str) -> tuple[str, ...]:
    """A word as it is, then without each ending that inflection may have put there, the shortest ending first."""
    cut = [word[: -len(one)] for one in _ENDINGS if word.endswith(one)]
    fit = (one for one in cut if len(one) >= _LONG_ENOUGH or (one and f"{one}s" == word))
    return (word, *sorted(fit, key=len, reverse=True))


class _Plain(dict[int, str]):
    """Characters without case and accent, each computed once; what is not seen is not there."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = plain = "" if unicodedata.category(character) == "Cf" else fold(character)
        return plain


_PLAIN = _Plain()


def folded(text: str) -> str:
    """The text without case, accents and what is not seen."""
    return text.lower() if text.isascii() else text.translate(_PLAIN)


def places_in(text: str) -> Places:
    """Where each character of the folded text came from; one more place is the end."""
    if text.isascii() or all(len(_PLAIN[ord(one)]) == 1 for one in set(text)):
        return range(len(text) + 1)
    places = [at for at, character in enumerate(text) for _ in _PLAIN[ord(character)]]
    return [*places, len(text)]
