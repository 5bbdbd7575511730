"""Who utters, and whose country is meant by «بلاده»."""

from tawatur.claims.acts import Act
from tawatur.claims.fillers import Cast
from tawatur.core.claim import Filler


def find_speaker(cast: Cast, act: Act) -> Filler | None:
    """The voice that utters: the last link that is no paper."""
    link = next((link for link in reversed(act.links) if link.kind not in ("statement", "document")), None)
    if link is None:
        return None
    held = cast.mentions.get(link.entity)
    if held:
        return cast.fill(held[0], "speaker")
    name = link.name or link.description
    return Filler(name, link.names or (link.description,), link.kind, link.entity) if name else None


def find_homeland(cast: Cast, act: Act | None) -> list[Filler]:
    """The country of the one who speaks; empty where it is not known."""
    speaker = find_speaker(cast, act) if act is not None else None
    state = cast.state(speaker.state) if speaker is not None and speaker.state else None
    return [] if state is None else [state]
