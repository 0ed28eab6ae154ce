"""A case as a document: builders make one format-neutral view, one small writer a format."""
