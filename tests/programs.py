"""Programs for tests: real files that can be executed."""

from pathlib import Path


def program(folder: Path, name: str, script: str) -> Path:
    """A shell script of that name."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o700)
    return path
