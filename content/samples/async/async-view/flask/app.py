"""Wait for two sources at once in a view; each request has an event loop of its own."""

import asyncio

from flask import Flask

app = Flask(__name__)

steps: list[str] = []


async def fetch(source: str) -> str:
    steps.append(f"ask {source}")
    await asyncio.sleep(0.01)
    steps.append(f"got {source}")
    return source.upper()


# region: view
@app.get("/dashboard")
async def dashboard() -> dict[str, str]:
    news, weather = await asyncio.gather(fetch("news"), fetch("weather"))
    return {"news": news, "weather": weather}


# endregion

loops: list[asyncio.AbstractEventLoop] = []
spawned: list[asyncio.Task[None]] = []


@app.get("/spawn")
async def spawn() -> str:
    loops.append(asyncio.get_running_loop())
    spawned.append(asyncio.create_task(asyncio.sleep(60)))
    return "spawned"


client = app.test_client()
response = client.get("/dashboard")
assert response.json == {"news": "NEWS", "weather": "WEATHER"}
assert steps[:2] == ["ask news", "ask weather"]  # both asked before one answered

client.get("/spawn")
client.get("/spawn")
assert loops[0] is not loops[1]  # a new event loop for each request …
assert all(loop.is_closed() for loop in loops)  # … which ends with it,
assert all(task.cancelled() for task in spawned)  # and takes its tasks along

print("steps:", ", ".join(steps))
print("tasks that outlive their request:", sum(not t.cancelled() for t in spawned))
