"""What LinkedIn and Outlook call the columns of a file of people, language by language."""

from collections.abc import Mapping

from tui_interviews.domain.text import fold


def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(text).split())


COLUMNS: Mapping[str, tuple[str, ...]] = {
    "first": _words(
        "firstname vorname prenom nombre nome voornaam primeironome fornamn fornavn imie etunimi "
        "имя 名 名字 이름 ad adı"
    ),
    "middle": _words("middlename additionalname"),
    "last": _words(
        "lastname surname nachname familienname nom nomdefamille apellidos apellido cognome achternaam "
        "sobrenome apelido ultimonome efternamn efternavn etternavn nazwisko sukunimi "
        "фамилия 姓 姓氏 성 soyad soyadı"
    ),
    "suffix": _words("suffix"),
    "url": _words("url profileurl linkedinurl profilurl webpage"),
    "email": _words(
        "emailaddress email emailadresse emailadres adresseemail adressemail courriel correoelectronico "
        "direcciondecorreoelectronico direcciondeemail indirizzoemail enderecodeemail epostadress epost "
        "adresemail email2address email3address"
    ),
    "employer": _words(
        "company organization organisation employer unternehmen firma entreprise societe empresa azienda "
        "societa bedrijf organisatie foretag virksomhed"
    ),
    "title": _words(
        "position jobtitle poste fonction cargo puesto posizione qualifica functie functietitel stelle "
        "jobtitel berufsbezeichnung befattning stilling stanowisko"
    ),
    "phone": _words("mobilephone businessphone primaryphone homephone phone phonenumber telefon"),
    "connected": _words(
        "connectedon verbundenam connectele connecteele datedeconnexion conectadoel fechadeconexion "
        "collegatoil collegatodal conectadoem conectadodesde verbondenop"
    ),
}
"""What each fact's column is called in the languages seen; where several hold something, the first counts.

Outlook's `Title` is the form of address, so it stands for none of them.
"""

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
