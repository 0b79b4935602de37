"""A PostgreSQL server of our own for the tests: Debian's package, a folder of its own, gone when they end."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

USER = "nobody"  # the server refuses to run as root, which is who runs the tests in a container


def program(name: str) -> str | None:
    """Return where the server's program *name* is; Debian keeps them off the path."""
    found = shutil.which(name) or next(iter(sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))[-1:]), None)
    return None if found is None else str(found)


def is_there() -> bool:
    return program("initdb") is not None and program("postgres") is not None


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """Give the URL of a new database on a server that runs in *folder*."""
    data, port = folder / "data", _free_port()
    data.mkdir()
    _hand_over(folder, data)
    _as_user(program("initdb"), "-D", str(data), "-U", "recourse", "-A", "trust", "--no-sync", "-E", "UTF8")
    server = subprocess.Popen(
        _command(program("postgres"), "-D", str(data), "-p", str(port), "-k", "", "-c", "listen_addresses=127.0.0.1"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port)
        yield f"postgresql://recourse@127.0.0.1:{port}/postgres"
    finally:
        server.send_signal(signal.SIGINT)  # without waiting for those who are connected still
        server.wait(30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _hand_over(folder: Path, data: Path) -> None:
    if os.name != "nt" and os.geteuid() == 0:
        shutil.chown(data, USER)
        for place in (folder, *folder.parents):
            if place.stat().st_uid == 0 and place != Path("/"):
                place.chmod(place.stat().st_mode | 0o011)


def _command(*words: str | None) -> list[str]:
    named = [word for word in words if word is not None]
    if os.name != "nt" and os.geteuid() == 0:
        return ["setpriv", "--reuid", USER, "--regid", "nogroup", "--clear-groups", *named]
    return named


def _as_user(*words: str | None) -> None:
    subprocess.run(_command(*words), check=True, capture_output=True)


def _wait_for(port: int) -> None:
    """Wait until the server takes a connection: its port is open a second or two before."""
    import time

    from pg8000.dbapi import Error, connect

    for _ in range(600):
        try:
            connect("recourse", host="127.0.0.1", port=port, database="postgres").close()
        except (Error, OSError):
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("PostgreSQL did not begin")
