"""The shelf of engines: each module keeps an `ENGINE`; it is loaded when it is called for."""
