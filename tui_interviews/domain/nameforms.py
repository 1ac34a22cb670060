"""The ways in which a name turns up in text: whole, in parts, the other way round."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui_interviews.domain.text import fold

Words = tuple[str, ...]
"""Folded, in order."""

LONGEST_NAME = 16
"""Words; of a longer one only so many tell it."""
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> frozenset[str]:
    """What a list in one string holds."""
    return frozenset(text.split())


_AROUND = words_of(
    "dr prof professor mr mrs ms miss mx sir dame lord lady rev fr sr jr ii iii iv herr frau m mme mlle phd md mba "
    "mls mlis jd esq dipl ing mag"
)
"""Forms of address, and what follows a name: of no one person."""
PARTICLES = words_of(
    "van von vom zu zum zur de del della der den di da do dos das du des la le el al les ten ter te af av bin bint "
    "ibn ben st mc mac o d l y e and und"
)
_ALSO_WORDS = words_of(
    "will may mark rose grace art bill pat sue drew jack gene dale glen glenn lane young long king page price park "
    "read reed field fields wood woods stone green brown white black gray grey law case bush best small short day "
    "summer summers winter church hall hill hills bell ball cook baker miller hunter porter singer carter marsh "
    "rivers banks love moon bird fox wolf lamb fish rice berry little rich sharp strong swift wise noble frank "
    "ernest earnest chase pierce grant guy dick bob rob nick jay ray dawn eve april june august joy hope faith "
    "charity patience prudence constance ruby pearl amber jade ivy lily iris violet daisy heather hazel olive ginger "
    "basil sage rusty sandy stormy max major duke earl dean pope bishop abbot knight prince marshall chance christian "
    "forest forrest gay happy harmony heaven house job justice land lee major mason melody mercy merry miles pace "
    "parson penny person pike pine pitt pool poole post potter power powers reader reason rock root sales salt savage "
    "self shepherd silver skill smart snow sparks spring steel street sterling taylor temple tower town trust turner "
    "wall walls ward waters way weaver webb wells west east north south work workman worth wright"
)
"""Names that are words as well: only with a capital they are taken for the name."""


@dataclass(frozen=True, slots=True)
class Form:
    """Words that stand for somebody, or for something."""

    words: Words
    needs_capital: bool = False


def split(text: str) -> Words:
    """The words of a text, folded."""
    return tuple(_WORD.findall(fold(text)))


def person_forms(name: str, *, is_close: bool = True, is_sure: bool = True) -> Iterator[Form]:
    """A person's, the longest first; of one who is not close no single word counts, but the whole name does.

    Of what is perhaps no name, single words count only with a capital.
    """
    every = split(name)[:LONGEST_NAME]
    words = tuple(word for word in every if word not in _AROUND) or every
    if len(words) > 1:
        turned = ((*words[at:], *words[:at]) for at in range(1, len(words)))
        yield from (Form(one) for one in dict.fromkeys((every, words, *turned)))
    if len(words) > 2:
        yield Form((words[0], words[-1]))
    if len(words) > 1 and len(words[0]) > 1:
        yield Form((words[0][0], words[-1]), needs_capital=True)
    if is_close or len(words) == 1:
        for word in words:
            if word not in PARTICLES and len(word) > 1:
                yield Form((word,), needs_capital=not is_sure or len(word) < 3 or word in _ALSO_WORDS)


_LEGAL = words_of(
    "inc incorporated ltd limited llc llp plc gmbh ag kg kgaa se sa sas sarl srl spa bv nv ab as asa oy oyj aps kk co "
    "corp corporation company group holding holdings the and sp z o"
)
_GENERIC = words_of(
    "university college school institute library libraries museum archive archives national public state city county "
    "department faculty academy bank hospital health research international united american british german european "
    "north south east west new old first center centre foundation society association office agency council ministry "
    "digital data information media press books global world service services of for at in studio design consulting"
)


def employer_forms(name: str) -> Iterator[Form]:
    """An employer's: whole, without what the law adds, and the first word that is a name of its own."""
    every = split(name)[:LONGEST_NAME]
    words = tuple(word for word in every if word not in _LEGAL) or every
    yield from (Form(one, needs_capital=len(one) == 1) for one in dict.fromkeys((every, words)) if one)
    if len(words) > 1 and len(words[0]) > 3 and words[0] not in _GENERIC:
        yield Form(words[:1], needs_capital=True)
