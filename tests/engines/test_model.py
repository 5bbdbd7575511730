"""The engine that asks a server: whatever the server does, a report is read by the law or told as not read."""

import time
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from tawatur.cli.main import main
from tawatur.core.affair import Skipped
from tawatur.core.errors import BadSetting
from tawatur.publishing.publish import publish
from tawatur.running.affair import RULES, Report, build_affair, draw_report
from tawatur.running.engine import KEY_VARIABLE, EngineSettings, open_engine
from tawatur.running.server import ServerRules, load_server_rules, read_address
from tawatur.running.sources import Source
from tests.engines.conftest import GOOD, PACKS, REPORT, VISIT, admit, alter, write_answer
from tests.engines.server import (
    Play,
    Stage,
    break_off,
    drip,
    drip_head,
    hang_up,
    never_end,
    playing,
    say,
    send,
    stay_silent,
)

Capture = pytest.CaptureFixture[str]
GOOD_ANSWER = write_answer(GOOD, VISIT)
SOURCE = Source("made.txt", "made", raw=REPORT.encode())


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> ServerRules:
    """No key in the environment, and hardly a pause between tries."""
    monkeypatch.delenv(KEY_VARIABLE, raising=False)
    rules = msgspec.structs.replace(load_server_rules(), pause=0.01)
    monkeypatch.setattr("tawatur.running.engines.model.load_server_rules", lambda: rules)
    return rules


def ask(stage: Stage, *, seconds: float = 20) -> Report | Skipped:
    """What becomes of the report."""
    settings = EngineSettings("model", stage.url, "made", seconds)
    return draw_report(SOURCE, PACKS, engine=open_engine(settings))


def test_good_answer_gives_its_claims() -> None:
    """The claims of a good answer come out, and the server was asked as the interface wants it."""
    with playing(say(GOOD_ANSWER)) as stage:
        drawn = ask(stage)
    assert isinstance(drawn, Report)
    assert (drawn.claims, drawn.refused) == (admit(GOOD, VISIT).claims, ())
    ((path, head, body),) = stage.asked
    assert path == "/v1/chat/completions"
    assert (body["model"], body["temperature"], body["stream"]) == ("made", 0, False)
    assert body["response_format"]["type"] == "json_schema"
    assert "Authorization" not in head


@pytest.mark.parametrize(
    "first",
    [
        send(b"", status=500),
        send(b"", status=503),
        send(b"", status=429),
        send(b"{}", status=400),
        hang_up,
        break_off(b'{"choices":'),
    ],
    ids=["500", "503", "429", "400", "hung up", "broken off"],
)
def test_passing_fault_is_tried_again(first: Play) -> None:
    """A server that is busy, drops the line or does not know the form of answers is asked once more."""
    with playing(first, say(GOOD_ANSWER)) as stage:
        drawn = ask(stage)
    assert isinstance(drawn, Report)
    assert len(drawn.claims) == 2
    assert len(stage.asked) == 2


def test_server_without_forms_is_asked_without_one() -> None:
    """After a refusal of the form the request goes without it, and so does every later one."""
    with playing(send(b"{}", status=400), say(GOOD_ANSWER)) as stage:
        engine = open_engine(EngineSettings("model", stage.url, "made", 20))
        for _ in range(2):
            assert isinstance(draw_report(SOURCE, PACKS, engine=engine), Report)
    assert ["response_format" in body for _, _, body in stage.asked] == [True, False, False]


@pytest.mark.parametrize(
    ("play", "told", "asked"),
    [
        (send(b"", status=500), "HTTP 500", 3),
        (hang_up, "the line broke", 3),
        (send(b"", status=401), "HTTP 401; give its key", 1),
        (send(b"", status=404), "HTTP 404; see how the address should end", 1),
        (send(b"", status=400), "HTTP 400", 2),
        (send(b"", status=204), "HTTP 204", 1),
        (send(b"", status=302, Location="http://127.0.0.1:9/steal"), "points elsewhere and is not followed", 1),
        (send(b"", status=307, Location="/v1/elsewhere"), "points elsewhere and is not followed", 1),
        (send(b"<html>sign in</html>", kind="text/html"), "is no JSON", 1),
        (send(b"data: {}", kind="text/event-stream"), "is no JSON", 1),
        (send(b"\x1f\x8b", Content_Encoding="gzip"), "compressed", 1),
        (send(b"not json"), "not of the interface's form", 1),
        (send(b"\xff\xfe"), "not of the interface's form", 1),
        (send(b'{"choices": []}'), "is empty", 1),
        (send(b'{"choices": [{"message": {"content": null}}]}'), "is empty", 1),
        (send(b'{"choices": [{"message": {"content": 7}}]}'), "not of the interface's form", 1),
        (send(b'{"choices": ' + b"[" * 200_000), "not of the interface's form", 1),
        (send(b"{" + b" " * 1_100_000), "over 1,000,000 bytes", 1),
        (never_end, "over 1,000,000 bytes", 1),
        (break_off(b'{"choices":'), "broke off", 3),
        (say(GOOD_ANSWER, finish="length"), "breaks off where its length was up", 1),
        (say(GOOD_ANSWER[:-30]), "not the JSON asked for", 1),
        (say("I am sorry, I cannot."), "not the JSON asked for", 1),
    ],
    ids=lambda part: getattr(part, "__name__", str(part)),
)
def test_report_without_an_answer_is_told(play: Play, told: str, asked: int) -> None:
    """What the server does wrong is said with a cure; the rules do not stand in, and a redirect is not followed."""
    with playing(play) as stage:
        drawn = ask(stage)
    assert isinstance(drawn, Skipped)
    assert told in drawn.message
    assert f"made at {stage.url}" in drawn.message
    assert "a fault of ours" not in drawn.message
    assert [path for path, _, _ in stage.asked] == ["/v1/chat/completions"] * asked


@pytest.mark.parametrize("play", [drip, drip_head, stay_silent])
def test_time_allowed_is_that_of_the_whole_answer(play: Play) -> None:
    """A server that says nothing, or a letter now and then, is left when the time is up."""
    begun = time.monotonic()
    with playing(play) as stage:
        drawn = ask(stage, seconds=0.3)
        taken = time.monotonic() - begun
    assert isinstance(drawn, Skipped)
    assert "no whole answer within 0.3 seconds" in drawn.message
    assert taken < 5


def test_no_server_is_told(unused_port: int) -> None:
    """Where nobody listens the report is told as not read."""
    settings = EngineSettings("model", f"http://127.0.0.1:{unused_port}/v1", "made", 5)
    drawn = draw_report(SOURCE, PACKS, engine=open_engine(settings))
    assert isinstance(drawn, Skipped)
    assert "the line broke" in drawn.message


def test_https_is_not_given_up() -> None:
    """A server that does not speak TLS is not spoken to in the clear where https was asked for."""
    with playing(say(GOOD_ANSWER)) as stage:
        settings = EngineSettings("model", stage.url.replace("http:", "https:"), "made", 5)
        drawn = draw_report(SOURCE, PACKS, engine=open_engine(settings))
    assert isinstance(drawn, Skipped)
    assert "the line broke" in drawn.message
    assert stage.asked == []


@pytest.fixture
def unused_port() -> int:
    """A port that was free a moment ago."""
    with playing(hang_up) as stage:
        return stage.server_port


def test_failing_server_is_asked_no_more(short_pauses: ServerRules) -> None:
    """After so many reports in a row without an answer the rest are told, and nothing more is sent."""
    most = short_pauses.failures_most
    sources = [msgspec.structs.replace(SOURCE, name=f"{n}.txt", doc=str(n)) for n in range(most + 3)]
    with playing(send(b"", status=404)) as stage:
        affair = build_affair(sources, PACKS, engine=open_engine(EngineSettings("model", stage.url, "made", 20)))
    assert affair.documents == ()
    assert ["asked no more" in line.message for line in affair.skipped] == [False] * most + [True] * 3
    assert len(stage.asked) == most


def test_one_bad_answer_does_not_stop_a_run() -> None:
    """The reports after one that could not be read are read."""
    sources = [msgspec.structs.replace(SOURCE, name=f"{n}.txt", doc=str(n)) for n in range(3)]
    with playing(say("no"), say(GOOD_ANSWER)) as stage:
        affair = build_affair(sources, PACKS, engine=open_engine(EngineSettings("model", stage.url, "made", 20)))
    assert [line.source for line in affair.skipped] == ["0.txt"]
    assert {claim.doc for claim in affair.claims} == {"1", "2"}


def test_key_goes_to_the_server_and_nowhere_else(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """A key of the environment is sent to the server, and stands in no message, even if the server repeats it."""
    monkeypatch.setenv(KEY_VARIABLE, "sk-secret-123")
    with playing(send(b'{"error": "bad key sk-secret-123"}', status=401)) as stage:
        drawn = ask(stage)
    assert isinstance(drawn, Skipped)
    assert stage.asked[0][1]["Authorization"] == "Bearer sk-secret-123"
    shown = capsys.readouterr()
    assert "secret" not in drawn.message + shown.out + shown.err


def test_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A report meant for one server goes through no other."""
    with playing(send(b"", status=500)) as proxy, playing(say(GOOD_ANSWER)) as stage:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        assert isinstance(ask(stage), Report)
    assert proxy.asked == []


@pytest.mark.parametrize(
    ("settings", "key", "told"),
    [
        (EngineSettings("nobody"), "", "no 'nobody'"),
        (EngineSettings("model"), "", "no model named"),
        (EngineSettings("model", model="a\nb"), "", "no model named"),
        (EngineSettings("model", "ftp://127.0.0.1/v1", "m"), "", "no http or https URL"),
        (EngineSettings("model", "127.0.0.1:8080", "m"), "", "no http or https URL"),
        (EngineSettings("model", "http://127.0.0.1:eighty/v1", "m"), "", "no URL"),
        (EngineSettings("model", "http://me:pass@127.0.0.1/v1", "m"), "", "more than a place"),
        (EngineSettings("model", "http://127.0.0.1/v1?key=1", "m"), "", "more than a place"),
        (EngineSettings("model", "http://127.0.0.1/v1\r\nX: 1", "m"), "", "no http or https URL"),
        (EngineSettings("model", model="m", seconds=0), "", "no time to answer"),
        (EngineSettings("model", model="m", seconds=float("nan")), "", "no time to answer"),
        (EngineSettings("model", "http://models.example/v1", "m"), "sk-1", "in the clear"),
        (EngineSettings("model", model="m"), "sk-1\r\nX: 1", "is no key"),
        (EngineSettings("rules", model="m"), "", "the engine is `rules`"),
    ],
    ids=str,
)
def test_setting_that_does_not_serve_is_refused(
    settings: EngineSettings, key: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong setting stops the call before anything is sent, and the key is in no message."""
    if key:
        monkeypatch.setenv(KEY_VARIABLE, key)
    with pytest.raises(BadSetting, match=told) as caught:
        open_engine(settings)
    assert "sk-1" not in str(caught.value)
    assert "pass" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "near", "told"),
    [
        ("http://127.0.0.1:8080/v1/", True, "http://127.0.0.1:8080/v1"),
        ("http://localhost/v1", True, "http://localhost:80/v1"),
        ("http://[::1]:1234", True, "http://[::1]:1234"),
        ("https://models.example/api/v1", False, "https://models.example:443/api/v1"),
        ("http://127.0.0.1.evil.example/v1", False, "http://127.0.0.1.evil.example:80/v1"),
    ],
)
def test_address_is_read(url: str, near: bool, told: str) -> None:
    """An address tells its place as written, and whether it is this machine."""
    address = read_address(url)
    assert (address.near, address.tell()) == (near, told)


def call(stage: Stage, *tokens: object) -> int:
    """The exit code of one call that asks the server."""
    return main([*map(str, tokens), "--engine", "model", "--model-url", stage.url, "--model", "made"])


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The report in a folder of its own; calls share the packs."""
    for command in ("tawatur.cli.single", "tawatur.cli.commands.dossier"):
        monkeypatch.setattr(f"{command}.Packs", lambda: PACKS)
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "made.txt").write_text(REPORT, encoding="utf-8")
    return folder


def test_command_tells_what_was_refused(reports: Path, capsys: Capture) -> None:
    """Claims name the model that drew them; standard error says how many proposals were refused and why."""
    with playing(say(write_answer(GOOD, VISIT, alter(VISIT, quote="Nikos Pappas fled Tunis")))) as stage:
        assert call(stage, "claims", reports, "--quiet") == 0
    shown = capsys.readouterr()
    assert [msgspec.json.decode(line)["rule"] for line in shown.out.splitlines()] == ["model:made"] * 2
    assert shown.err.splitlines() == [
        "claims drawn by model:made: 2 kept, 1 refused",
        "refused 1: the quotation is not in the report",
    ]


@pytest.mark.parametrize("command", ["claims", "case"])
def test_report_the_server_did_not_read_is_told(command: str, reports: Path, capsys: Capture) -> None:
    """If the model read nothing the code is 1, the report is named with why, and no claim of the rules stands in."""
    with playing(send(b"", status=500)) as stage:
        assert call(stage, command, reports) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"skipped {reports / 'made.txt'}: not read by made at {stage.url}: HTTP 500")


def test_dossier_and_ledger_tell_the_engine(reports: Path, tmp_path: Path, capsys: Capture) -> None:
    """The dossier says who drew the claims and what was refused; out of the ledger alone it still says who."""
    ledger = tmp_path / "affair.db"
    out = ["--out", tmp_path / "out", "--language", "en"]
    with playing(say(write_answer(GOOD, VISIT, alter(VISIT, when="in June 2031")))) as stage:
        assert call(stage, "dossier", reports, *out, "--ledger", ledger) == 0
    for name in ("dossier.md", "dossier.html"):
        page = (tmp_path / "out" / name).read_text(encoding="utf-8")
        assert "a time that the quotation does not tell" in page
        assert "were drawn by the language model" in page
    assert main(["dossier", *map(str, out), "--ledger", str(ledger)]) == 0
    page = (tmp_path / "out" / "dossier.md").read_text(encoding="utf-8")
    assert "were drawn by the language model" in page
    assert len(stage.asked) == 1
    with playing(say(GOOD_ANSWER)) as stage:
        assert call(stage, "dossier", *out, "--ledger", ledger) == 2
    assert "nothing for an engine to read" in capsys.readouterr().err


def test_model_that_is_not_asked_leaves_no_trace() -> None:
    """With the rules, no page speaks of an engine and no claim of a model."""
    affair = build_affair([SOURCE], PACKS, engine=RULES)
    pages: Sequence[bytes] = list(publish(affair, "en", PACKS).values())
    assert not any(b"language model" in page or b'"rule"' in page for page in pages)
    assert (affair.engine, affair.refused) == ("", ())
