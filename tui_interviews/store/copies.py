"""Copies that other programs leave beside a file which was changed in two places, and both sides of a git conflict."""

import re

_COPIES = {
    "Syncthing": re.compile(r"(.+)\.sync-conflict-[^/]*\.json"),
    "Dropbox or Nextcloud": re.compile(r"(.+?) ?\([^/()]*conflicted copy[^/()]*\)\.json", re.IGNORECASE),
}
_BEGIN, _BASE, _MIDDLE, _END = b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>"
_AFTER = {_END: (_BEGIN,), _BEGIN: (_BASE, _MIDDLE), _BASE: (_MIDDLE,), _MIDDLE: (_END,)}
"""The marks that may follow a mark; outside of a conflict all is as after an end."""


def original_of(file: str) -> str:
    """The file that a copy was made of; empty for what is no copy."""
    found = next((told for copy in _COPIES.values() if (told := copy.fullmatch(file))), None)
    return f"{found[1]}.json" if found else ""


def copier(file: str) -> str:
    """The program that makes copies with such names."""
    return next(name for name, copy in _COPIES.items() if copy.fullmatch(file))


def git_sides(raw: bytes) -> tuple[bytes, bytes, bytes] | None:
    """What both came from (empty unless git was told to say it), mine and the other branch; None without whole marks."""
    texts: dict[bytes, list[bytes]] = {_BASE: [], _BEGIN: [], _MIDDLE: []}
    seen = [_END]
    for line in raw.splitlines(keepends=True):
        if line[:7] in _AFTER:
            if line[:7] not in _AFTER[seen[-1]]:
                return None
            seen.append(line[:7])
            continue
        for side in texts if seen[-1] == _END else (seen[-1],):
            texts[side].append(line)
    if len(seen) == 1 or seen[-1] != _END:
        return None
    base, mine, other = (b"".join(texts[side]) for side in (_BASE, _BEGIN, _MIDDLE))
    return (base if _BASE in seen else b""), mine, other
