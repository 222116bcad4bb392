"""Wait for two sources at once in a view, and for two requests at once in a thread."""

import asyncio
import threading

import django
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.test import AsyncClient
from django.urls import path

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__)
django.setup()

steps: list[str] = []


async def fetch(source: str) -> str:
    steps.append(f"ask {source}")
    await asyncio.sleep(0.01)
    steps.append(f"got {source}")
    return source.upper()


# region: view
async def dashboard(request: HttpRequest) -> JsonResponse:
    news, weather = await asyncio.gather(fetch("news"), fetch("weather"))
    return JsonResponse({"news": news, "weather": weather})


# endregion

doorbell = asyncio.Event()
threads: set[int] = set()
loops: list[asyncio.AbstractEventLoop] = []


async def wait_for_the_bell(request: HttpRequest) -> HttpResponse:
    threads.add(threading.get_ident())
    loops.append(asyncio.get_running_loop())
    await asyncio.wait_for(doorbell.wait(), timeout=5)
    return HttpResponse("opened")


async def ring_the_bell(request: HttpRequest) -> HttpResponse:
    threads.add(threading.get_ident())
    loops.append(asyncio.get_running_loop())
    doorbell.set()
    return HttpResponse("rung")


urlpatterns = [
    path("dashboard", dashboard),
    path("wait", wait_for_the_bell),
    path("ring", ring_the_bell),
]


async def main() -> None:
    client = AsyncClient()  # talks to the ASGI handler
    response = await client.get("/dashboard")
    assert response.json() == {"news": "NEWS", "weather": "WEATHER"}
    assert steps[:2] == ["ask news", "ask weather"]  # both asked before one answered

    # The first request can only finish while the second is being served.
    waiting, ringing = await asyncio.gather(client.get("/wait"), client.get("/ring"))
    assert (waiting.content, ringing.content) == (b"opened", b"rung")
    assert len(threads) == 1
    assert loops[0] is loops[1]

    print("steps:", ", ".join(steps))
    print("two requests at once, threads:", len(threads))


asyncio.run(main())
