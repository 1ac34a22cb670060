"""What LinkedIn, Google, Outlook and people call the columns of a file of people, language by language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tui_interviews.domain.columnmap import column_key
from tui_interviews.domain.text import fold

Vocabulary = Mapping[str, tuple[str, ...]]
"""The titles of each fact's columns in their plain form, best first; `#` stands for a number."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(text).split())


COLUMNS: Vocabulary = {
    "first": _words(
        "firstname givenname vorname prenom nombre nome voornaam primeironome fornamn fornavn imie etunimi "
        "имя 名 名字 이름 ad adı"
    ),
    "middle": _words(
        "middlename additionalname weiterevornamen deuxiemeprenom segundonombre secondonome middelstenaam "
        "segundonome"
    ),
    "last": _words(
        "lastname surname familyname nachname familienname nom nomdefamille apellidos apellido cognome "
        "achternaam sobrenome apelido ultimonome efternamn efternavn etternavn nazwisko sukunimi "
        "фамилия 姓 姓氏 성 soyad soyadı"
    ),
    "suffix": _words("suffix namesuffix suffixe sufijo sufixo achtervoegsel"),
    "url": _words(
        "url profileurl linkedinurl profilurl webpage webseite pageweb paginaweb paginadaweb webpagina "
        "personalwebpage linkedin linkedinprofile website"
    ),
    "email": _words(
        "emailaddress email emailadresse emailadres adresseemail adressemail courriel correoelectronico "
        "direcciondecorreoelectronico direcciondeemail indirizzoemail enderecodeemail epostadress epost "
        "adresemail adressedemessagerie adresseelectronique indirizzopostaelettronica mail "
        "email#address email#adresse email#adres adresseemail# adressedemessagerie# "
        "direcciondecorreoelectronico# indirizzopostaelettronica# enderecodeemail#"
    ),
    "employer": _words(
        "company organization organisation employer unternehmen firma entreprise societe empresa azienda "
        "societa bedrijf organisatie organizacion foretag virksomhed companyname organizationname"
    ),
    "title": _words(
        "position jobtitle poste fonction cargo puesto posizione qualifica functie functietitel stelle "
        "jobtitel berufsbezeichnung befattning stilling stanowisko role"
    ),
    "phone": _words(
        "mobilephone businessphone primaryphone homephone phone phonenumber telefon mobiltelefon "
        "telefongeschaftlich telefonprivat telmobile telephonebureau telephonedomicile telefonomovil "
        "telefonodeltrabajo telefonoparticular cellulare ufficiotelefono abitazionetelefono "
        "mobieletelefoon telefoonopwerk telefoonthuis telefonecelular telefonecomercial telefoneresidencial "
        "businessphone# homephone# mobile cell telephone tel"
    ),
    "connected": _words(
        "connectedon verbundenam connectele connecteele datedeconnexion conectadoel fechadeconexion "
        "collegatoil collegatodal conectadoem conectadodesde verbondenop"
    ),
}
"""What each fact's column is called in the languages seen; where several hold something, the first counts.

Outlook's `Title` is the form of address, so it stands for none of them.
"""

GOOGLE: Vocabulary = {
    **COLUMNS,
    "name": ("name",),
    "email": ("email#value",),
    "phone": ("phone#value",),
    "employer": ("organization#name", "organizationname"),
    "title": ("organization#title", "organizationtitle", "occupation"),
    "url": ("website#value",),
}
"""Google's columns are in English in every language; the first header is that of before 2024."""

GUESSES: Vocabulary = {
    **COLUMNS,
    "name": _words(
        "name fullname contactname displayname personname nomcomplet nombrecompleto nomecompleto "
        "nomeecognome vollernamename ganzername volledigenaam namn navn contact person ansprechpartner"
    ),
    "title": (*COLUMNS["title"], *_words("title job titel titre titulo titolo currenttitle currentposition")),
    "employer": (
        *COLUMNS["employer"],
        *_words("worksat affiliation institution currentcompany currentemployer employername workplace"),
    ),
}
"""What the columns of a table from nowhere probably mean."""

OURS: Vocabulary = {
    **{fact: COLUMNS[fact] for fact in ("title", "employer", "email", "phone", "url")},
    "name": ("name",),
    "others": ("otheraddresses",),
    "barred": ("donotcontact",),
}
"""What `exchange.contacttable` writes; the whole name is as the user wrote it, its parts are guesses."""

OUTLOOKS_OWN = frozenset(
    _words(
        "businessphone businessstreet emaildisplayname emailtype webpage homephone managersname officelocation "
        "telefongeschaftlich emailtyp emailangezeigtername webseite strassegeschaftlich "
        "telephonebureau typedemessagerie ruebureau pageweb telefonodeltrabajo tipodecorreoelectronico "
        "calledeltrabajo paginaweb ufficiotelefono tipopostaelettronica viauff telefoonopwerk emailtype "
        "werkadresstraat webpagina telefonecomercial tipodeemail ruadoenderecocomercial paginadaweb"
    )
)
"""Columns that only Outlook has."""
GOOGLES_OWN = frozenset(
    ("email#value", "phone#value", "organization#name", "website#value", "groupmembership", "nameprefix")
)
"""Columns that only Google has."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One program's way of writing people down in a table."""

    kind: str
    columns: Vocabulary
    own: frozenset[str]
    """Columns by which it is told from all others."""
    own_at_least: int = 1


DIALECTS = (
    Dialect("notebook", OURS, frozenset(("foundvia", "whythem", "donotcontact")), 2),
    Dialect("google", GOOGLE, GOOGLES_OWN, 2),
    Dialect("outlook", COLUMNS, OUTLOOKS_OWN, 2),
    Dialect("linkedin", COLUMNS, frozenset((*COLUMNS["connected"], "url"))),
)
"""In the order in which they are tried."""


_FIRST, _LAST = (frozenset(COLUMNS[part]) for part in ("first", "last"))


def plain_titles(header: Iterable[str]) -> tuple[str, ...]:
    """The titles of a header as the vocabularies write them."""
    return tuple(map(_plain, header))


@lru_cache(maxsize=1024)
def _plain(title: str) -> str:
    return re.sub(r"\d+", "#", column_key(title))


def has_names(header: Iterable[str]) -> bool:
    """Whether there is a column for first names and one for last names, in whatever language."""
    titles = plain_titles(header)
    return not _FIRST.isdisjoint(titles) and not _LAST.isdisjoint(titles)


def dialect_of(header: Iterable[str]) -> Dialect | None:
    """The program that writes such a header."""
    titles = {*plain_titles(header)}
    if _FIRST.isdisjoint(titles) or _LAST.isdisjoint(titles):
        return None
    return next((one for one in DIALECTS if len(titles & one.own) >= one.own_at_least), None)


MONTHS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "jan ene gen",
            "feb fev",
            "mar mrt mrz maa",
            "apr abr avr",
            "may mai mei mag",
            "jun juin giu",
            "jul juil lug",
            "aug ago aou",
            "sep set",
            "oct okt out ott",
            "nov",
            "dec dez dic des",
        ),
        1,
    )
    for word in words.split()
}
"""How names of months begin, without accents."""


def month(word: str) -> int:
    """The number of a month by its folded name; 0, which no date has, for any other word."""
    return MONTHS.get(word[:4]) or MONTHS.get(word[:3], 0)
