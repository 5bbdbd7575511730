"""The shelf of commands: each module keeps a `COMMAND`."""
