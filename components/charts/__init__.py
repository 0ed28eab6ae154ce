"""Charts: built once with Altair, kept as Vega-Lite; each run gives only data."""
