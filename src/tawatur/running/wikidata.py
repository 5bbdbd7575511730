"""Items of Wikidata as its dumps hold them, read as records."""

from msgspec import Struct

from tawatur.core.record import Record

_KIND_OF = "P31"
_SCHEMATA = {
    "Q5": "Person",
    **dict.fromkeys(
        # Organisation, company, enterprise, agency, government, ministry, army, armed forces, unit, armed group, party.
        ("Q43229", "Q783794", "Q6881511", "Q327333", "Q7188", "Q192350", "Q37726", "Q772547", "Q176799",
         "Q17149090", "Q7278"), "Organization",
    ),
}  # fmt: skip


class _Text(Struct):
    value: str


class _Value(Struct):
    id: str = ""


class _Data(Struct):
    value: _Value | str | float | None = None


class _Snak(Struct):
    datavalue: _Data | None = None


class _Statement(Struct):
    mainsnak: _Snak
    rank: str = "normal"


class _Claims(Struct, rename={"kinds": _KIND_OF}):
    kinds: list[_Statement] = []


class Item(Struct):
    """One item, as far as it says who bears which names. What is empty is an empty array in the dumps."""

    id: str
    labels: dict[str, _Text] | list[None]
    aliases: dict[str, list[_Text]] | list[None] = []
    claims: _Claims | list[None] = []


def read_item(item: Item) -> Record | None:
    """The item as a record under its labels and aliases; None for what is told as neither person nor body.

    Its states are left open: the file calls them by ids of its own.
    """
    stated = item.claims.kinds if isinstance(item.claims, _Claims) else []
    told = [each.mainsnak.datavalue for each in stated if each.rank != "deprecated"]
    kinds = [data.value.id for data in told if data is not None and isinstance(data.value, _Value)]
    schema = next((_SCHEMATA[kind] for kind in kinds if kind in _SCHEMATA), "")
    labels = item.labels.values() if isinstance(item.labels, dict) else ()
    aliases = item.aliases.values() if isinstance(item.aliases, dict) else ()
    names = [*labels, *(alias for held in aliases for alias in held)]
    called = tuple(dict.fromkeys(name.value.strip() for name in names if name.value.strip()))
    return Record(item.id, schema, called, (), (item.id,)) if schema and called else None
