"""A session in a process of its own: waits for a line, then says n once note n is saved."""

import sys
from dataclasses import replace
from pathlib import Path

from tests.store.builders import NOW, TALK, edited
from tui_interviews.domain.careerpath import CareerPath
from tui_interviews.domain.insight import Insight, InsightKind
from tui_interviews.domain.interview import Note
from tui_interviews.domain.occasion import encode_id
from tui_interviews.store.opening import open_store

PATH = CareerPath(encode_id(1 << 40), "Metadata", NOW)
OTHER = CareerPath(encode_id((1 << 40) + 1), "Archives", NOW)
WANDERER = Insight(encode_id(1 << 41), PATH.id, InsightKind.ADVICE, "moves to and fro", NOW)


def main(folder: str, name: str, count: int) -> None:
    """Adds notes to the talk with Ada, each in a save of its own that also moves an insight to another file."""
    opened = open_store(Path(folder))
    talk = opened.notebook.interviews[TALK.id]
    sys.stdin.readline()
    wanderer = opened.notebook.insights.get(WANDERER.id)
    for n in range(count):
        id_ = encode_id((int.from_bytes(name.encode(), "big") << 20) + n)
        after = replace(talk, notes=(*talk.notes, Note(id_, NOW, f"{name} {n}")))
        news = [edited(talk, after)]
        talk = after
        if wanderer is not None:
            moved = replace(wanderer, path_id=OTHER.id if wanderer.path_id == PATH.id else PATH.id)
            news.append(edited(wanderer, moved))
            wanderer = moved
        opened.keeper.write(news)
        print(n, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
