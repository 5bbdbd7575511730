"""Case -> transfers and screenings: rows whose cells point to claims, reasoning that accuses nobody."""
