"""The shelf of writers: one module, one file written; each keeps a `Writer` under `WRITER`."""
