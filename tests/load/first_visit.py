"""A phone's first visit on a slow line: what is fetched, how heavy it is, how long until it can be used."""

import shutil
import time

from tests.load.stage import Stage

# Slow 4G as browsers' own tools have it, and a phone four times slower than this machine.
LATENCY_MS, DOWN, UP, SLOWER = 150, 1_600_000 / 8, 750_000 / 8, 4
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


async def first_visit(stage: Stage) -> dict:
    """{requests, kilobytes, join_page_ms, question_ms, whole_ms}: from the code to a question that can be
    answered.
    """
    from playwright.async_api import async_playwright

    activity = await stage.go_to("Skriva")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        context = await browser.new_context(
            viewport={"width": 390, "height": 844}, device_scale_factor=2, locale="sv-SE"
        )
        page = await context.new_page()
        line = await context.new_cdp_session(page)
        heard = {"requests": 0, "bytes": 0}

        def loaded(event: dict) -> None:
            # Nothing over the network: it was fetched before, and the browser had it.
            heard["requests"] += event["encodedDataLength"] > 0
            heard["bytes"] += event["encodedDataLength"]

        def sent(event: dict) -> None:
            heard["requests"] += "redirectResponse" in event

        line.on("Network.loadingFinished", loaded)
        line.on("Network.requestWillBeSent", sent)
        await line.send("Network.enable")
        conditions = {
            "offline": False,
            "latency": LATENCY_MS,
            "downloadThroughput": DOWN,
            "uploadThroughput": UP,
        }
        await line.send("Network.emulateNetworkConditions", conditions)
        await line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        began = time.perf_counter()
        await page.goto(f"{stage.url}/{stage.code}", wait_until="commit")
        await page.wait_for_selector("button.primary")
        joined = time.perf_counter()
        await page.click("button.primary")
        await page.wait_for_selector("text-writer textarea")
        usable = time.perf_counter()
        await page.fill("text-writer textarea", "första besöket")
        await page.click("text-writer button")
        await page.wait_for_selector(".own__text")
        await stage.say("close", activity=activity)
        await browser.close()
    return {
        "requests": heard["requests"],
        "kilobytes": round(heard["bytes"] / 1000, 1),
        "join_page_ms": round(1000 * (joined - began)),
        "question_ms": round(1000 * (usable - joined)),
        "whole_ms": round(1000 * (usable - began)),
    }
