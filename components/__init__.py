"""What pages are made of, one file a component; policy lives in guidance."""
