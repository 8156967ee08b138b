"""What a run saw, as numbers: latencies from the phones' side, cost from the server's."""

import asyncio
import time
from collections import Counter

import psutil


def quantile(values: list[float], share: float) -> float | None:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else None


def spread(values: list[float]) -> dict:
    """{p50, p95, p99, max} in milliseconds."""
    shares = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}
    return {
        name: None if (found := quantile(values, share)) is None else round(1000 * found, 1)
        for name, share in shares.items()
    }


class Measured:
    """Everything the phones and the screen of one run noticed."""

    def __init__(self):
        self.said: list[dict] = []
        self.acks: list[float] = []
        # Answers to what was said while the line was down or the server gone: they measure the outage, not
        # the server.
        self.late_acks: list[float] = []
        self.refused: Counter = Counter()
        self.unanswered = 0
        self.gaps = 0

    def acknowledged(self, item: dict, drops: int) -> None:
        waited = time.perf_counter() - item["at"]
        (self.acks if drops == item["drops"] else self.late_acks).append(waited)
        item["waited"] = waited

    def seen(self, sightings: list[tuple[float, int]], firsts: list[float]) -> list[float]:
        """How long the screen was behind: for the n-th new count, from when it was said to when the screen
        showed n or more.
        """
        waits, at = [], 0
        for number, said in enumerate(sorted(firsts), 1):
            while at < len(sightings) and sightings[at][1] < number:
                at += 1
            if at < len(sightings):
                waits.append(max(0.0, sightings[at][0] - said))
        return waits


class Meter:
    """CPU seconds and memory of the server's processes, added up, while they are watched."""

    def __init__(self, pids: list[int]):
        self.processes = [psutil.Process(pid) for pid in pids]
        self.peak = self.memory
        self.begin()

    def begin(self) -> None:
        self.began, self.cpu_began = time.perf_counter(), self._cpu()
        self.own_began = time.process_time()

    async def watch(self) -> None:
        while True:
            try:
                self.peak = max(self.peak, self.memory)
            except psutil.NoSuchProcess:
                return
            await asyncio.sleep(0.25)

    @property
    def memory(self) -> int:
        return sum(process.memory_info().rss for process in self.processes)

    def read(self) -> dict:
        wall = time.perf_counter() - self.began
        cpu = self._cpu() - self.cpu_began
        return {
            "seconds": round(wall, 1),
            "server_cpu_seconds": round(cpu, 2),
            "server_cpu_percent_of_a_core": round(100 * cpu / wall, 1),
            "generator_cpu_percent_of_a_core": round(100 * (time.process_time() - self.own_began) / wall, 1),
            "server_peak_memory_mb": round(self.peak / 1e6, 1),
        }

    def _cpu(self) -> float:
        return sum(times.user + times.system for times in (process.cpu_times() for process in self.processes))
