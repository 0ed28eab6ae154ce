"""One writer a format; each knows the neutral view and nothing of cases."""
