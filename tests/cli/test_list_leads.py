"""`list leads` says of an opening where it is, by when, and how far it has got."""

from pathlib import Path

from tests.cli.conftest import Shell


def test_an_opening_is_listed_with_its_day_its_employer_and_how_far_it_has_got(
    shell: Shell, tmp_path: Path
) -> None:
    shell("demo", "--into", str(tmp_path / "new"))
    lines = shell("--home", str(tmp_path / "new"), "list", "leads").out.splitlines()
    (applied,) = [line for line in lines if "Metadata assistant" in line]
    assert "opening" in applied
    assert applied.rstrip().endswith("Northmere University Libraries, applied")
    (read,) = [line for line in lines if "One-page brief template" in line]
    assert read.rstrip().endswith("done")
    rows = shell("--home", str(tmp_path / "new"), "list", "leads", "--json").json
    assert "state" not in rows[0]
    assert {"employer", "status", "person_id"} <= rows[0].keys()
