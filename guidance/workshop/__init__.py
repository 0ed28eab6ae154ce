"""Workshops as they are kept: the database is the truth, so any process can go on at any time.

``repository`` is what others use, ``room`` what it gives, ``errors`` what can go wrong.
"""
