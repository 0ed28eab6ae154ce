"""Charts: built once with Altair a language and theme, kept as Vega-Lite; each run gives only data."""
