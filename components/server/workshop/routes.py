"""The plain pages' routes: ``/delta`` for participants, ``/vagg`` for the wall."""

from __future__ import annotations

from starlette.routing import Route

from components.server.workshop.answers import Endpoint
from components.server.workshop.assets import serve
from components.server.workshop.desk import Desk
from components.server.workshop.live import PhoneNews
from components.server.workshop.outcome import Outcomes
from components.server.workshop.phone import PhonePages, nowhere
from components.server.workshop.posting import PhonePosts
from components.server.workshop.wall import WallPages


def workshop_routes(desk: Desk, outcomes: Outcomes) -> list[Route]:
    """All of them; whatever else begins with the same words is answered 404."""
    pages, posts, news = PhonePages(desk), PhonePosts(desk), PhoneNews(desk)
    walls = WallPages(desk, outcomes)
    return [
        Route("/delta", Endpoint(get=pages.code)),
        Route("/delta/fil/{name}", Endpoint(get=serve)),
        Route("/delta/{code}", Endpoint(get=pages.room)),
        Route("/delta/{code}/med", Endpoint(post=posts.join)),
        Route("/delta/{code}/rost", Endpoint(post=posts.vote)),
        Route("/delta/{code}/tanke", Endpoint(post=posts.note)),
        Route("/delta/{code}/lage", Endpoint(get=news.now)),
        Route("/delta/{code}/strom", Endpoint(get=news.stream)),
        Route("/vagg/{token}", Endpoint(get=walls.wall)),
        Route("/vagg/{token}/lage", Endpoint(get=walls.now)),
        Route("/vagg/{token}/strom", Endpoint(get=walls.stream)),
        Route("/vagg/{token}/gor", Endpoint(post=walls.act)),
        *(
            Route(path, Endpoint(get=nowhere, post=nowhere))
            for path in ("/delta/{rest:path}", "/vagg", "/vagg/{rest:path}")
        ),
    ]
