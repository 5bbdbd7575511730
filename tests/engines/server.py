"""A server on this machine that plays answers of a language model, one after another, and keeps what it was asked."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

import msgspec

Play = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Plays the next answer to every request; the last one again where there are no more."""

    server: "Stage"

    def do_POST(self) -> None:
        """Keep the request, play the answer; a caller who has gone is no fault."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, dict(self.headers), msgspec.json.decode(body)))
        plays = self.server.plays
        try:
            plays[min(len(self.server.asked), len(plays)) - 1](self)
        except OSError:
            self.close_connection = True

    def do_GET(self) -> None:
        """A request that follows a redirect comes so."""
        self.server.asked.append((self.path, dict(self.headers), None))
        self.send_error(500)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def begin(self, status: int, length: int | None, kind: str = "application/json", **headers: str) -> None:
        """The head of an answer."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()


class Stage(ThreadingHTTPServer):
    """The server, what it plays and what it was asked: path, head and body of each request."""

    daemon_threads = True

    def __init__(self, plays: Sequence[Play]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.plays = plays
        self.asked: list[tuple[str, dict[str, str], Any]] = []
        self.over = Event()

    @property
    def url(self) -> str:
        """The address to give the program."""
        return f"http://127.0.0.1:{self.server_port}/v1"


@contextmanager
def playing(*plays: Play) -> Iterator[Stage]:
    """A server that plays these, while the block lasts."""
    with Stage(plays) as stage:
        thread = Thread(target=stage.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield stage
        finally:
            stage.over.set()
            stage.shutdown()
            thread.join()


def say(content: str, *, finish: str = "stop") -> Play:
    """An answer of a model, as the interface wraps it."""
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": finish}
    return send(msgspec.json.encode({"id": "x", "object": "chat.completion", "choices": [choice]}))


def send(body: bytes, *, status: int = 200, kind: str = "application/json", **headers: str) -> Play:
    """An answer of these bytes."""

    def play(handler: Handler) -> None:
        handler.begin(status, len(body), kind, **headers)
        handler.wfile.write(body)

    return play


def break_off(body: bytes) -> Play:
    """An answer that promises more than it sends."""

    def play(handler: Handler) -> None:
        handler.begin(200, len(body) + 100)
        handler.wfile.write(body)
        handler.close_connection = True

    return play


def never_end(handler: Handler) -> None:
    """An answer that goes on and on."""
    handler.begin(200, None)
    while not handler.server.over.is_set():
        handler.wfile.write(b'{"choices": [' + b" " * 65_536)


def drip(handler: Handler) -> None:
    """An answer that comes letter by letter, each in good time."""
    handler.begin(200, 1_000_000)
    while not handler.server.over.wait(0.02):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def drip_head(handler: Handler) -> None:
    """A head that comes letter by letter."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while not handler.server.over.wait(0.02):
        handler.wfile.write(b"x")
        handler.wfile.flush()


def stay_silent(handler: Handler) -> None:
    """No answer at all."""
    handler.server.over.wait(30)
    handler.close_connection = True


def hang_up(handler: Handler) -> None:
    """The line is cut before a word is said."""
    handler.close_connection = True
    handler.connection.close()
