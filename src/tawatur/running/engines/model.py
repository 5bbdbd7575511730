"""The engine that asks a language model, over the interface most servers of models speak, here or elsewhere.

What it proposes is held against the report by the claims room; here is only the asking.
"""

from collections.abc import Mapping, Sequence

from tawatur.claims.engine import Extraction, Extractor
from tawatur.claims.proposals.admit import admit_claims
from tawatur.claims.proposals.forms import Proposal, describe_answer, read_answer
from tawatur.claims.proposals.requests import Message, write_requests
from tawatur.core.analysis import Analysis
from tawatur.core.document import Document
from tawatur.core.errors import BadInput, BadSetting
from tawatur.core.mention import Mention
from tawatur.packs.packs import Packs
from tawatur.running.asking import Client, Unanswered
from tawatur.running.engine import KEY_VARIABLE, Engine, EngineSettings
from tawatur.running.server import load_server_rules, read_address

_NAME_LETTERS = 200  # a name longer than that is no name of a model


class ModelReader:
    """One model behind one server. After so many reports in a row that it fails, it is asked no more."""

    def __init__(self, client: Client, failures_most: int) -> None:
        self._client = client
        self._most = failures_most
        self._failures = 0

    @property
    def name(self) -> str:
        """The engine and the model."""
        return f"model:{self._client.model}"

    def extract(self, document: Document, analysis: Analysis, mentions: Sequence[Mention], packs: Packs) -> Extraction:
        """What is proven of the model's proposals. Raises BadInput where it gives no whole answer on the report."""
        requests = write_requests(document, analysis, packs)
        most = packs.model_rules.parts_most
        if len(requests) > most:
            raise BadInput(
                f"too long for a model: {len(requests)} parts, the limit is {most}; cut it into single reports"
            )
        proposals = [proposal for messages in requests for proposal in self._ask(messages)]
        return admit_claims(document, analysis, mentions, proposals, packs, rule=self.name)

    def _ask(self, messages: Sequence[Message]) -> tuple[Proposal | str, ...]:
        where = f"{self._client.model} at {self._client.address.tell()}"
        if self._failures >= self._most:
            raise BadInput(f"not read: {where} failed {self._failures} times running and is asked no more; run again")
        try:
            content = self._client.ask(messages)
        except Unanswered as fault:
            self._failures += 1
            raise BadInput(f"not read by {where}: {fault}") from fault
        self._failures = 0
        try:
            return read_answer(content)
        except BadInput as fault:
            raise BadInput(f"not read by {where}: {fault}") from fault


def open_model(settings: EngineSettings, environment: Mapping[str, str]) -> Extractor:
    """The engine for a server and a model. Raises BadSetting where a setting does not serve."""
    rules = load_server_rules()
    model, key = settings.model, environment.get(KEY_VARIABLE, "")
    if not model.strip() or not model.isprintable() or len(model) > _NAME_LETTERS:
        raise BadSetting("no model named; give --model NAME, the name the server knows it by")
    seconds = rules.seconds if settings.seconds is None else settings.seconds
    if not 0 < seconds < float("inf"):
        raise BadSetting(f"{seconds:g} seconds are no time to answer in; give --model-seconds a number above 0")
    address = read_address(settings.url or rules.url)
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise BadSetting(f"what {KEY_VARIABLE} holds is no key; give the key alone")
    if key and not address.secure and not address.near:
        raise BadSetting(
            f"a key would go over the line in the clear to {address.tell()}; use https, or unset {KEY_VARIABLE}"
        )
    client = Client(address, rules, model=model, schema=describe_answer(), seconds=seconds, key=key)
    return ModelReader(client, rules.failures_most)


ENGINE = Engine(about="a language model behind a server; what it cannot quote is refused", open=open_model)
