"""Where cases are kept: SQLite in a file by default, PostgreSQL by its address.

``database`` opens the store and brings its tables up to date, ``repository`` saves and opens
cases, ``errors`` is everything that can go wrong.
"""
