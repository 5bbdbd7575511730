"""Case and register -> bytes for people and for other systems."""
