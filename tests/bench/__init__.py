"""Benchmarks: ratios against a reference of the same run; never part of the tests."""
