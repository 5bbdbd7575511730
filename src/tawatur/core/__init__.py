"""The words every room speaks: frozen values, ids made from content, one codec. Imports nothing of ours."""
