"""Two small reports of one affair, written for these tests."""

from pathlib import Path

import pytest

from tawatur.cli.main import main
from tawatur.packs.packs import Packs

ARABIC = (
    "الأردن يشتري من إيطاليا ثماني مروحيات\n"
    "عمّان - قال مصدر في وزارة الدفاع الأردنية لوكالة رويترز، الاثنين 12 مايو 2031، "
    "إن الأردن سيشتري من إيطاليا ثماني مروحيات بقيمة 200 مليون دولار.\n"
    "وأضاف المصدر أن التسليم سيبدأ العام المقبل.\n"
)
ENGLISH = (
    "Jordan to buy Italian helicopters\n"
    "AMMAN, 13 May 2031 - Jordan will buy eight helicopters from Italy for 180 million dollars, "
    "Italian Defence Minister Paolo Ferri said on Tuesday.\n"
)


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The packs of this installation, read once."""
    return Packs()


@pytest.fixture(autouse=True)
def one_reading_of_the_packs(packs: Packs, monkeypatch: pytest.MonkeyPatch) -> None:
    """Calls inside this process share the packs: they take longer to read than the reports of these tests."""
    names = ("dossier", "embargoes", "judge", "measure", "register", "stories")
    commands = (f"commands.{name}" for name in names)
    for command in ("single", *commands):
        monkeypatch.setattr(f"tawatur.cli.{command}.Packs", lambda: packs)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with both reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "ar.txt").write_text(ARABIC, encoding="utf-8")
    (folder / "en.txt").write_text(ENGLISH, encoding="utf-8")
    return folder


def call(*tokens: str | Path) -> int:
    """The exit code of one call."""
    return main([str(token) for token in tokens])
