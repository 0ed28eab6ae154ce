"""The facilitator's pages of a workshop: planning, running and closing it."""
