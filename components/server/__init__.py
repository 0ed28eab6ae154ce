"""What stands between the network and the pages; pure ASGI, so WebSockets and streams just pass."""
