"""One Socket.IO namespace over one WebSocket, spoken as cheaply as Python can: the generator must not be the
bottleneck.
"""

import asyncio
import json
import random
from collections.abc import Callable

import aiohttp

PATIENCE = 10.0
# As the browser's client is set: see static/js/shared/connection.js.
FIRST_DELAY, LONGEST_DELAY, SPREAD = 0.5, 5.0, 0.8
_parsed: dict[str, object] = {}


def parse(text: str):
    """JSON, each distinct broadcast read once however many phones hear it."""
    if text not in _parsed:
        if len(_parsed) > 64:
            _parsed.clear()
        _parsed[text] = json.loads(text)
    return _parsed[text]


class Line:
    """`heard(event, payload)` is called for everything said."""

    def __init__(self, browser: aiohttp.ClientSession, url: str, namespace: str, auth: dict, heard: Callable):
        self.browser = browser
        self.address = f"{url}/socket.io/?EIO=4&transport=websocket"
        self.namespace = namespace
        self.auth = auth
        self.heard = heard
        self.socket: aiohttp.ClientWebSocketResponse | None = None
        # Said before the server has confirmed the namespace, as the snapshot is.
        self.early: list[tuple[str, dict]] = []
        self.waiting: dict[int, asyncio.Future] = {}
        self.asked = 0
        self.up = asyncio.Event()
        self.closing = False
        self.refused: str | None = None
        self.drops = 0

    def open(self) -> None:
        self.life = asyncio.create_task(self._live())

    async def close(self) -> None:
        self.closing = True
        if self.socket is not None:
            await self.socket.close()
        self.life.cancel()

    async def ask(self, event: str, /, *, patience: float = PATIENCE, **payload) -> dict:
        """The server's answer. ConnectionError or TimeoutError when none comes in time."""
        if not self.up.is_set() or self.socket is None:
            raise ConnectionError("offline")
        self.asked += 1
        number = self.asked
        answer = self.waiting[number] = asyncio.get_running_loop().create_future()
        try:
            await self.socket.send_str(
                f"42{self.namespace},{number}{json.dumps([event, payload], ensure_ascii=False)}"
            )
            return await asyncio.wait_for(answer, patience)
        finally:
            self.waiting.pop(number, None)

    async def _live(self) -> None:
        delay = FIRST_DELAY
        while not self.closing and self.refused is None:
            try:
                await self._talk()
                delay = FIRST_DELAY
            except (aiohttp.ClientError, OSError, TimeoutError):
                pass
            if self.up.is_set():
                self.drops += 1
                delay = FIRST_DELAY
            self.up.clear()
            for answer in self.waiting.values():
                if not answer.done():
                    answer.set_exception(ConnectionError("cut off"))
            if not self.closing:
                await asyncio.sleep(delay * (1 + SPREAD * (2 * random.random() - 1)))
                delay = min(2 * delay, LONGEST_DELAY)

    async def _talk(self) -> None:
        # Chromium offers permessage-deflate with a window of any size, and says what it has to say in it.
        async with self.browser.ws_connect(
            self.address, max_msg_size=0, compress=15, timeout=aiohttp.ClientWSTimeout(ws_close=2)
        ) as socket:
            self.socket = socket
            async for frame in socket:
                if frame.type is aiohttp.WSMsgType.TEXT:
                    await self._take(frame.data)

    async def _take(self, text: str) -> None:
        if text[0] == "0":
            await self.socket.send_str(f"40{self.namespace},{json.dumps(self.auth)}")
        elif text[0] == "2":
            await self.socket.send_str("3")
        elif text.startswith("42"):
            event, payload = parse(text[text.index(",") + 1 :])
            if self.up.is_set():
                self.heard(event, payload)
            else:
                self.early.append((event, payload))
        elif text.startswith("43"):
            body = text[text.index(",") + 1 :]
            number, _, answer = body.partition("[")
            waiting = self.waiting.get(int(number))
            if waiting is not None and not waiting.done():
                waiting.set_result(json.loads("[" + answer)[0])
        elif text.startswith("40"):
            self.up.set()
            early, self.early = self.early, []
            for event, payload in early:
                self.heard(event, payload)
        elif text.startswith("44"):
            said = json.loads(text[text.index(",") + 1 :]).get("message", "refused")
            self.refused = None if said in ("storage_unavailable", "too_often") else said
            await self.socket.close()
