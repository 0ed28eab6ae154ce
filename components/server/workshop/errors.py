"""What a request is refused with: a status, words, and what the answer says beside them."""

from __future__ import annotations

from components.i18n import N_
from guidance.domain.model import Text

WORDS: dict[int, str] = {
    400: N_("Det som skickades går inte att läsa. Gå tillbaka och försök igen."),
    403: N_("Det som skickades kom från en annan webbplats. Öppna sidan på nytt och försök igen."),
    404: N_("Sidan finns inte."),
    405: N_("Sidan kan inte användas på det sättet."),
    409: N_("Det har hunnit ändras. Sidan visar nu det som gäller."),
    413: N_("Det som skickades är för långt."),
    415: N_("Det som skickades har fel format."),
    429: N_("Det kom för många försök på kort tid. Vänta en stund och försök igen."),
    500: N_("Något gick fel. Det som visats som sparat är säkert. Försök igen."),
    503: N_("Tjänsten går inte att nå just nu. Sidan försöker igen av sig själv."),
}
"""What each status says where nothing better is known."""

OVER = N_(
    "Koden gäller inte längre. Är workshopen slut: tack för att du var med! Annars, kontrollera "
    "koden på väggen."
)
NO_COOKIE = N_(
    "Webbläsaren sparade inte den kaka som behövs för att räkna en röst en gång. "
    "Tillåt kakor för sidan och försök igen."
)
NO_SIDE = N_("Välj vilken sida du kommer från och skicka igen.")
NO_SUCH_CHOICE = N_("Välj ett av svaren och skicka igen.")
NOT_YOURS_TO_RUN = N_("Den här länken visar bara väggen. Led workshopen från ledarens länk.")


class AnswerError(Exception):
    """A request that gets a short page or JSON instead of what it asked for."""

    def __init__(
        self, status: int, words: str | Text = "", wait: float = 0.0, allow: str = ""
    ) -> None:
        super().__init__(f"{status} {words}")
        self.status = status
        self.words = words or WORDS[status]
        self.wait = wait
        self.allow = allow
