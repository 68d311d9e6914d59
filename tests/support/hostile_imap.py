"""A mailbox's server that never comes to an end, on loopback."""

import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

LINE = b"* OK still here\r\n"


class _Endless(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        try:
            while True:
                self.wfile.write(LINE)
        except OSError:
            return


class _Dripping(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        try:
            while True:
                self.wfile.write(b"*")
                time.sleep(0.02)
        except OSError:
            return


HANDLERS = {"talks without end": _Endless, "drips": _Dripping}


@contextmanager
def hostile_imap(mood: str) -> Iterator[int]:
    """Run such a server until the block ends; yield its port."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), HANDLERS[mood]) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join()
