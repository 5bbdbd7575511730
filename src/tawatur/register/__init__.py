"""Case -> transfers and screenings: register rows whose cells point to claims, and reasoning in rows that accuses nobody."""
