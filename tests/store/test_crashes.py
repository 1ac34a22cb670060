"""Real processes that write at the same time."""

from pathlib import Path

from tests.store.builders import ADA, TALK, added, texts
from tests.store.faults_by_death import go, writer
from tui_interviews.store.opening import open_store


def test_two_sessions_of_fifty_notes_each_lose_none(tmp_path: Path) -> None:
    open_store(tmp_path).keeper.write(added(ADA, TALK))
    sessions = [writer(tmp_path, name, 50) for name in ("one", "two")]
    for session in sessions:
        go(session)
    for session in sessions:
        session.communicate()
    assert [session.returncode for session in sessions] == [0, 0]
    found = texts(open_store(tmp_path).notebook.interviews[TALK.id].notes)
    assert sorted(found) == sorted(f"{name} {n}" for name in ("one", "two") for n in range(50))
    for name in ("one", "two"):
        assert [text for text in found if text.startswith(name)] == [f"{name} {n}" for n in range(50)]
