"""One file out of a zip that anybody may have made."""

import io
from pathlib import PurePosixPath

from tui_interviews.exchange.fault import UnreadableError

ZIP = b"PK\x03\x04"
"""How a zip begins."""


def member(raw: bytes, name: str, wanted: str, limit: int, how_to: str) -> bytes:
    """The file called `wanted`, in whatever folder of the zip; never more than `limit` bytes of it are unpacked."""
    import zipfile
    import zlib

    broken = f"{name} is a broken zip: download it again; {how_to}"
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            found = [i for i in archive.infolist() if _is_called(i.filename, wanted)]
            if not found:
                raise UnreadableError(f"{name} holds no {wanted}: {how_to}")
            chosen = min(found, key=lambda info: (info.filename.count("/"), info.filename))
            if chosen.flag_bits & 1:
                raise UnreadableError(f"{name} is locked with a password: unpack it and import the {wanted}")
            with archive.open(chosen) as stream:
                content = stream.read(limit + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as fault:
        raise UnreadableError(broken) from fault
    if len(content) > limit:
        raise UnreadableError(f"the {wanted} in {name} is larger than {limit >> 20} MB: {how_to}")
    return content


def _is_called(path: str, wanted: str) -> bool:
    place = PurePosixPath(path.replace("\\", "/"))
    return place.name.lower() == wanted.lower() and "__MACOSX" not in place.parts
