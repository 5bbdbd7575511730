"""The tables of the ledger, and the marks by which a file is known for one."""

# "twtr", in the SQLite header's field for the program a file belongs to.
APPLICATION = 0x74777472
VERSION = 1

# Every kind is kept in one form. `seq` is the order of appending; `version` counts, from 1, what was said
# under one id; `body` is the value as JSON, `digest` its SHA-256; `source` where a document was found, which is
# no part of what it says; `run` the run that brought it.
# A reading says which claims were drawn from which version of a document: the latest one counts.
KINDS = ("documents", "claims", "readings", "judgements")

_TABLE = """
create table {table} (
    seq integer primary key autoincrement,
    id text not null,
    version integer not null,
    digest text not null,
    body blob not null,
    source text not null,
    run integer not null references runs(seq) deferrable initially deferred,
    unique (id, version)
) strict
"""

_RUNS = """
create table runs (
    seq integer primary key autoincrement,
    at text not null,
    program text not null
) strict
"""

# What a run may take over from an earlier one. It is no record: any row may be deleted, and a ledger of an earlier
# version lacks the table, which is why `VERSION` does not count it.
MEMOS = """
create table if not exists memos (
    key blob primary key,
    stage text not null,
    digest blob not null,
    body blob not null
) strict
"""

_KEEP = """
create trigger {table}_keeps_on_{verb} before {verb} on {table}
begin select raise(abort, 'the ledger is append-only'); end
"""

# `insert or replace` deletes without asking the trigger above.
_NEW = """
create trigger {table}_takes_new_only before insert on {table}
when exists (select 1 from {table} where {same})
begin select raise(abort, 'the ledger is append-only'); end
"""


def write_schema() -> tuple[str, ...]:
    """The statements that make an empty file a ledger, to be run in one transaction."""
    same = {"runs": "seq = new.seq"} | dict.fromkeys(KINDS, "seq = new.seq or (id = new.id and version = new.version)")
    return (
        _RUNS,
        *(_TABLE.format(table=kind) for kind in KINDS),
        *(_KEEP.format(table=table, verb=verb) for table in same for verb in ("update", "delete")),
        *(_NEW.format(table=table, same=condition) for table, condition in same.items()),
        f"pragma application_id = {APPLICATION}",
        f"pragma user_version = {VERSION}",
    )
