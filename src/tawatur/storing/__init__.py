"""The append-only ledger of documents, claims and judgements; every view is rebuilt from it."""
