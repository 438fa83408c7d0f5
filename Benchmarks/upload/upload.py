"""Sends one large file with our client and with curl, in turns, and compares what it costs each of them."""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import threading


def serve(listener):
    """Takes PUTs, throws their content away and answers with its length."""
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=take, args=(connection,), daemon=True).start()


def take(connection):
    buffer = bytearray(1 << 20)
    head = b""
    while b"\r\n\r\n" not in head:
        more = connection.recv(65536)
        if not more:
            return
        head += more
    head, _, begun = head.partition(b"\r\n\r\n")
    lines = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
    total = int(lines[b"content-length"])
    received = len(begun)
    while received < total:
        count = connection.recv_into(buffer)
        if not count:
            return
        received += count
    body = str(received).encode()
    connection.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
    connection.close()


def measured(command, expected):
    """CPU seconds and peak memory in MiB of one command."""
    read, write = os.pipe()
    process = subprocess.Popen(command, stdout=write)
    os.close(write)
    with os.fdopen(read) as output:
        said = output.read().strip()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if status != 0 or said != expected:
        sys.exit(f"cannot measure {command[0]}: it ended with {process.returncode} and said '{said}'")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


parser = argparse.ArgumentParser()
parser.add_argument("--runner", required=True)
parser.add_argument("--bytes", type=int, default=2 << 30)
parser.add_argument("--rounds", type=int, default=5)
options = parser.parse_args()

listener = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=serve, args=(listener,), daemon=True).start()
address = f"http://127.0.0.1:{listener.getsockname()[1]}/video"
with tempfile.NamedTemporaryFile() as file:
    file.truncate(options.bytes)
    ours = [options.runner, address, file.name, str(options.bytes)]
    curl = ["curl", "--silent", "--header", "Expect:", "--upload-file", file.name, address]
    results = {"ours": [], "curl": []}
    for _ in range(options.rounds):
        results["ours"].append(measured(ours, str(options.bytes)))
        results["curl"].append(measured(curl, str(options.bytes)))
cpu = {name: min(value[0] for value in values) for name, values in results.items()}
memory = {name: max(value[1] for value in values) for name, values in results.items()}
print(f"sending {options.bytes / (1 << 20):.0f} MiB, best CPU and worst memory of {options.rounds} rounds each")
print(f"  ours  {cpu['ours']:.2f} s of CPU, {memory['ours']:.0f} MiB")
print(f"  curl  {cpu['curl']:.2f} s of CPU, {memory['curl']:.0f} MiB")
print(f"  ours / curl: {cpu['ours'] / cpu['curl']:.2f} (bar 1.1); memory bar 64 MiB")
sys.exit(0 if cpu["ours"] <= 1.1 * cpu["curl"] and memory["ours"] <= 64 else 1)
