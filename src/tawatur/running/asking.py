"""Asking a server one thing and getting one answer, or none: it may be slow, broken or hostile.

No redirect is followed, no proxy of the environment used, no compressed answer unpacked. The time allowed is that
of the whole exchange; a server that sends a letter now and then gains nothing by it.
"""

from collections.abc import Sequence
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from io import BufferedReader, RawIOBase
from socket import socket
from ssl import create_default_context
from time import monotonic, sleep
from typing import Any

import msgspec
from msgspec import Struct

from tawatur.claims.proposals.requests import Message
from tawatur.running.server import Address, ServerRules

_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})  # the server may do better in a moment
_UNUSUAL = frozenset({400, 422})  # it may not know the form an answer is held to
_CURES = {
    401: "give its key in the environment",
    403: "give its key in the environment",
    404: "see how the address should end, often /v1, and that the model is there under that name",
}


class Unanswered(Exception):
    """A request without a usable answer: what happened and the cure. It never leaves the engine."""

    def __init__(self, message: str, *, again: bool = False, unusual: bool = False) -> None:
        super().__init__(message)
        self.again = again
        self.unusual = unusual


class _Turn(Struct):
    content: str | None = None


class _Choice(Struct):
    message: _Turn
    finish_reason: str | None = None


class _Completion(Struct):
    choices: list[_Choice]


class Client:
    """One server, one model on it. `schema`: the form answers are held to, as far as the server knows how."""

    def __init__(
        self,
        address: Address,
        rules: ServerRules,
        *,
        model: str,
        schema: dict[str, object],
        seconds: float,
        key: str = "",
    ) -> None:
        self.address = address
        self.model = model
        self._rules = rules
        self._seconds = seconds
        self._schema: dict[str, object] | None = schema
        self._headers = {
            "Content-Type": "application/json",
            "Accept": "application/json",
            "Accept-Encoding": "identity",
        }
        self._headers |= {"Connection": "close", "User-Agent": "tawatur"}
        self._headers |= {"Authorization": f"Bearer {key}"} if key else {}

    def ask(self, messages: Sequence[Message]) -> str:
        """The words of the answer. Raises Unanswered after the last try."""
        for turn in range(self._rules.tries):
            try:
                return _read_completion(self._send(self._write(messages)))
            except Unanswered as fault:
                if fault.unusual and self._schema is not None:
                    self._schema = None
                    continue
                if not fault.again or turn + 1 == self._rules.tries:
                    raise
            sleep(self._rules.pause * 2**turn)
        raise Unanswered("the server takes no such request; see what its log says")

    def _write(self, messages: Sequence[Message]) -> bytes:
        body: dict[str, object] = {
            "model": self.model,
            "messages": messages,
            "temperature": self._rules.temperature,
            "seed": self._rules.seed,
            "max_tokens": self._rules.answer_tokens,
            "stream": False,
        }
        if self._schema is not None:
            form = {"name": "claims", "schema": self._schema}
            body["response_format"] = {"type": "json_schema", "json_schema": form}
        return msgspec.json.encode(body)

    def _send(self, body: bytes) -> bytes:
        """The body of a plain answer of status 200."""
        deadline = monotonic() + self._seconds
        host, port = self.address.host, self.address.port
        if self.address.secure:
            connection: HTTPConnection = HTTPSConnection(
                host, port, timeout=self._seconds, context=create_default_context()
            )
        else:
            connection = HTTPConnection(host, port, timeout=self._seconds)
        connection.response_class = _time_response(deadline)
        try:
            connection.request("POST", f"{self.address.path}/chat/completions", body, self._headers)
            with connection.getresponse() as response:
                _check(response)
                return self._take(response)
        except TimeoutError as fault:
            raise Unanswered(
                f"no whole answer within {self._seconds:g} seconds; allow more, or ask less of it"
            ) from fault
        except (OSError, HTTPException) as fault:
            what = getattr(fault, "strerror", None) or type(fault).__name__
            raise Unanswered(f"the line broke ({what}); see that the server runs", again=True) from fault
        finally:
            connection.close()

    def _take(self, response: HTTPResponse) -> bytes:
        """The body, up to the limit."""
        most = self._rules.answer_bytes
        raw = response.read(most + 1)
        if len(raw) > most:
            raise Unanswered(f"the answer is over {most:,} bytes; see what the server sends")
        if response.length:
            raise Unanswered("the answer broke off on the line; see that the server runs", again=True)
        return raw


def _check(response: HTTPResponse) -> None:
    """Raise Unanswered where the head of an answer promises none."""
    status = response.status
    if 300 <= status < 400:
        raise Unanswered(f"HTTP {status} points elsewhere and is not followed; give the address it should be")
    if status != 200:
        cure = _CURES.get(status, "see what the server's log says")
        raise Unanswered(f"HTTP {status}; {cure}", again=status in _AGAIN, unusual=status in _UNUSUAL)
    if response.headers.get_content_type() != "application/json":
        raise Unanswered("the answer is no JSON; see that the address is that of the interface, often /v1")
    if response.getheader("Content-Encoding", "identity") != "identity":
        raise Unanswered("the answer is compressed, which was not asked for; see what stands before the server")


def _read_completion(raw: bytes) -> str:
    """The words of the first choice."""
    try:
        choices = msgspec.json.decode(raw, type=_Completion).choices
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise Unanswered("the answer is not of the interface's form; see that it speaks chat/completions") from fault
    if not choices or not choices[0].message.content:
        raise Unanswered("the answer is empty; take another model")
    if choices[0].finish_reason == "length":
        raise Unanswered("the answer breaks off where its length was up; give the server room for a longer context")
    return choices[0].message.content


def _time_response(deadline: float) -> type[HTTPResponse]:
    """The kind of response whose every read ends by the deadline."""

    class TimedResponse(HTTPResponse):
        def __init__(self, sock: socket, *args: Any, **options: Any) -> None:
            super().__init__(sock, *args, **options)
            self.fp.close()
            self.fp = BufferedReader(_TimedReader(sock, deadline))

    return TimedResponse


class _TimedReader(RawIOBase):
    """What comes over a socket until the deadline; then TimeoutError."""

    def __init__(self, sock: socket, deadline: float) -> None:
        super().__init__()
        self._sock = sock
        self._raw = sock.makefile("rb", buffering=0)
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        left = self._deadline - monotonic()
        if left <= 0:
            raise TimeoutError("the time is up")
        self._sock.settimeout(left)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
        super().close()
