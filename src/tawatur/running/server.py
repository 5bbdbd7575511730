"""The server of a language model: where it stands, and how much is borne from it."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from msgspec import Struct

from tawatur.core.errors import BadSetting
from tawatur.packs.files import DATA, read_pack


class ServerRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`data/rules/server.yaml`; the file says how each number was set. Times are in seconds."""

    about: str
    url: str
    seconds: float
    answer_bytes: int
    answer_tokens: int
    tries: int
    pause: float
    failures_most: int
    temperature: float
    seed: int


class Address(Struct, frozen=True):
    """Where a server stands. `path` is that of the interface, without a slash at its end."""

    secure: bool
    host: str
    port: int
    path: str

    @property
    def near(self) -> bool:
        """Whether it is this machine, so that nothing said to it goes over a line."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    def tell(self) -> str:
        """The address as a caller writes it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http{'s' if self.secure else ''}://{host}:{self.port}{self.path}"


def load_server_rules() -> ServerRules:
    """The rules of this installation."""
    return read_pack(DATA.joinpath("rules", "server.yaml"), ServerRules)


def read_address(url: str) -> Address:
    """The address a URL names. Raises BadSetting where it is none, or holds more than a place."""
    cure = "write it like http://127.0.0.1:8080/v1"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as fault:
        raise BadSetting(f"the model's address is no URL ({fault}); {cure}") from fault
    if parts.scheme not in ("http", "https") or not parts.hostname or not url.isascii() or not url.isprintable():
        raise BadSetting(f"the model's address is no http or https URL; {cure}")
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment or " " in url:
        raise BadSetting(f"the model's address holds more than a place; give a key in the environment, and {cure}")
    secure = parts.scheme == "https"
    return Address(secure, parts.hostname, port or (443 if secure else 80), parts.path.rstrip("/"))
