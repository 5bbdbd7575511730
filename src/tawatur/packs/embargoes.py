"""Arms embargoes as data: one file for each regime, and the bodies whose members some of them bind."""

import re
from collections.abc import Mapping

from msgspec.structs import replace

from tawatur.core.errors import BadPack
from tawatur.packs.files import list_packs, read_pack
from tawatur.packs.regime_lint import lint_regime
from tawatur.packs.regimes import Instrument, Membership, Regime

_RESOLUTION = re.compile(r"unscr-(\d+)")


def load_embargoes() -> dict[str, Regime]:
    """All regimes by the stem of their file, complete, each checked by `lint_regime`."""
    bodies = load_memberships()
    found = {place.name.removesuffix(".yaml"): read_pack(place, Regime) for place in list_packs("embargoes")}
    regimes = {name: _complete(name, regime, found) for name, regime in found.items()}
    for name, regime in regimes.items():
        for fault in lint_regime(regime, bodies):
            raise BadPack(f"data/embargoes/{name}.yaml: {fault}")
    return regimes


def load_memberships() -> dict[str, Membership]:
    """Bodies by the stem of their file in capitals («EU»)."""
    places = list_packs("memberships")
    return {place.name.removesuffix(".yaml").upper(): read_pack(place, Membership) for place in places}


def say_embargoes(regimes: Mapping[str, Regime]) -> dict[str, dict[str, str]]:
    """The regimes' own words as phrases: regime.<id>, and measure, exemption, dispute, instrument.<id>.<its id>."""
    said: dict[str, dict[str, str]] = {}
    for ident, regime in regimes.items():
        said[f"regime.{ident}"] = regime.name
        said.update((f"part.{ident}", regime.territory.part) for _ in (1,) if regime.territory.part)
        said.update((f"measure.{ident}.{one.id}", one.text) for one in regime.measures)
        said.update((f"exemption.{ident}.{one.id}", one.text) for one in regime.exemptions)
        said.update((f"dispute.{ident}.{one.id}", one.text) for one in regime.disputed_by)
        said.update((f"instrument.{ident}.{one.id}", one.about) for one in regime.instruments if one.about)
    return said


def _complete(name: str, regime: Regime, regimes: Mapping[str, Regime]) -> Regime:
    """The regime with the titles of its resolutions, and the parties it shares with another."""
    if regime.parties_of and regime.parties_of not in regimes:
        raise BadPack(f"data/embargoes/{name}.yaml: parties_of {regime.parties_of} is no regime; name one or leave it")
    shared = regimes[regime.parties_of].parties if regime.parties_of else []
    own = {party.id for party in regime.parties}
    return replace(
        regime,
        instruments=[_entitle(one, regime) for one in regime.instruments],
        parties=[*regime.parties, *(party for party in shared if party.id not in own)],
    )


def _entitle(instrument: Instrument, regime: Regime) -> Instrument:
    found = _RESOLUTION.fullmatch(instrument.id)
    number = instrument.number or (found[1] if found else "")
    title = instrument.title or (f"S/RES/{number} ({instrument.adopted[:4]})" if found else "")
    return replace(instrument, number=number, title=title, body=instrument.body or regime.body)
