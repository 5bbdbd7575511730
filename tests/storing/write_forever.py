"""A writer to be killed: records affair after affair and prints each id once the ledger has accepted it."""

import sys
from itertools import count
from pathlib import Path

from tawatur.core.affair import Affair
from tawatur.core.case import Case
from tawatur.core.claim import Claim, Link
from tawatur.core.document import Block, Document
from tawatur.core.identity import digest_text
from tawatur.core.spans import Span
from tawatur.core.transfer import Register
from tawatur.storing.ledger import Ledger


def write(path: Path, prefix: str) -> None:
    """Record until killed, or until the disk is full."""
    with Ledger.open(path) as ledger:
        for number in count():
            doc, text = f"{prefix}-{number}", f"خبر رقم {number} " * 40
            span = Span(doc, 0, len(text))
            document = Document(doc, text, (Block(span, "body"),), digest_text(text), "ar")
            claims = tuple(
                Claim(f"{doc}-{n}", doc, "statement", (Span(doc, n, n + 5),), (Link("outlet"),)) for n in range(20)
            )
            ledger.record(Affair((document,), claims, Case((), (), (), ()), Register()))
            sys.stdout.write(f"{doc}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    write(Path(sys.argv[1]), sys.argv[2])
