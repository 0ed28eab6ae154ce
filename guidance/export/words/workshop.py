"""The words of the record of workshops: in prose, in the figure and in the spreadsheet."""

from __future__ import annotations

from guidance.domain.model import Text
from guidance.domain.workshop.plan import Side

SUBTITLE = Text(sv="Protokoll från workshop", en="Workshop record")
NOTICE = Text(
    sv="Här står vad rummet röstade, svarade och lovade, så som det stod när workshopen "
    "avslutades. Fortsättningen finns i samtalsprotokollet.",
    en="How the room voted, what it answered and what it promised, as things stood when the "
    "workshop ended. What happened afterwards is in the conversation record.",
)
NONE = Text(
    sv="Ingen workshop har avslutats i det här ärendet än.",
    en="No workshop has ended in this case so far.",
)
UNTITLED = Text(sv="Workshop", en="Workshop")
DATED = Text(sv="{title}, {day}", en="{title}, {day}")
QUESTION_GONE = Text(
    sv="En fråga som guiden inte längre har", en="A question that the guide no longer has"
)
GUIDELINE_GONE = Text(
    sv="En riktlinje som inte längre finns", en="A guideline that no longer exists"
)

# Who was there
ATTENDED = Text(sv="Deltagare", en="Participants")
PEOPLE = Text(sv="Sammanlagt {n}. {sides}.", en="{n} in all. {sides}.")
NOBODY = Text(sv="Ingen hade gått med.", en="Nobody had joined.")
OF_SIDE = Text(sv="{side}: {n}", en="{side}: {n}")
SIDES: dict[Side, Text] = {
    "cso": Text(sv="Idéburna", en="Civil society"),
    "public": Text(sv="Offentliga", en="Public sector"),
    "other": Text(sv="Andra", en="Others"),
}
ALL = Text(sv="Alla", en="All")
SIDE = Text(sv="Sida", en="Side")

# The votes
ROUNDS = (
    Text(sv="Första omgången", en="First round"),
    Text(sv="Andra omgången", en="Second round"),
)
ROUND_NUMBER = Text(sv="Omgång", en="Round")
VOTED = Text(sv="{round}, antal röster: {n}.", en="{round}, number of votes: {n}.")
NOT_VOTED = Text(sv="Ingen röstade om frågan.", en="Nobody voted on the question.")
TOO_FEW = Text(
    sv="{round}: så få röstade att svaren inte visas, för att ingen ska röjas. Antal röster: {n}.",
    en="{round}: too few voted for the answers to be shown without revealing how somebody voted. "
    "Number of votes: {n}.",
)
NOT_APART = Text(
    sv="En sida hade bara en eller två röster i någon omgång. Därför visas sidorna inte var för "
    "sig.",
    en="In one of the rounds a side had only one or two votes. That is why the sides are not "
    "shown separately.",
)
WIDEST = Text(
    sv="Idéburna och offentliga skiljer sig mest i svaret ”{option}”: {gap}.",
    en="Civil society and the public sector differ most on the answer “{option}”: {gap}.",
)
ALIKE = Text(
    sv="Idéburna och offentliga röstade lika.",
    en="Civil society and the public sector voted the same way.",
)
ONE_SIDE = Text(
    sv="Det kom inte röster från båda parterna, så ingen skillnad kan visas.",
    en="Votes did not come from both parties, so no difference can be shown.",
)
OPTION = Text(sv="Svar", en="Answer")
APART = Text(sv="Isär", en="Apart")
CHANGE = Text(sv="Ändring", en="Change")
POINTS = Text(
    sv="Kolumnen Isär visar procentenheter.", en="The Apart column shows percentage points."
)
POINTS_MOVED = Text(
    sv="Kolumnerna Isär och Ändring visar procentenheter.",
    en="The Apart and Change columns show percentage points.",
)
VOTES_SHARE = Text(sv="{n} ({share})", en="{n} ({share})")

# The figure
ROUND_ALT = Text(sv="Staplar för {round}. {rows}", en="Bars for the {round}. {rows}")
ROW_ALT = Text(sv="{option}: {bars}.", en="{option}: {bars}.")
BAR_ALT = Text(sv="{side} {now}", en="{side} {now}")
BAR_MOVED_ALT = Text(sv="{side} från {before} till {now}", en="{side} from {before} to {now}")
GAP_ALT = Text(sv="{n} procentenheter isär", en="{n} percentage points apart")
GAP_ONE = Text(sv="1 procentenhet isär", en="1 percentage point apart")
NO_GAP = Text(sv="Lika", en="The same")
NO_VOTES = Text(sv="Inga röster", en="No votes")
MOVED = Text(sv="{before} → {now}", en="{before} → {now}")
CAPTION = Text(
    sv="Andelen av varje grupps röster, {round}.", en="Share of each group’s votes, {round}."
)
CAPTION_MOVED = Text(
    sv="Andelen av varje grupps röster. Staplarna visar andra omgången, pilarna vägen dit från "
    "den första.",
    en="Share of each group’s votes. The bars show the second round, the arrows the way there "
    "from the first.",
)

# What the room made of it
ANSWER = Text(sv="Rummets svar", en="The room’s answer")
NO_ANSWER = Text(sv="Inget gemensamt svar är antecknat.", en="No agreed answer has been noted.")
DISSENT = Text(sv="De som såg det annorlunda", en="Those who saw it differently")
OPEN_POINTS = Text(sv="Kvar att reda ut", en="Still to be resolved")
NOTES = Text(sv="Tankar från rummet", en="Thoughts from the room")
UNGROUPED = Text(sv="Utan rubrik", en="No heading")
AFTER = Text(sv="Efter workshopen", en="After the workshop")
NO_TASKS = Text(sv="Inga uppgifter bestämdes.", en="No tasks were agreed.")
NO_ITEMS = Text(sv="Ingen fråga togs upp.", en="No question was discussed.")
KEPT = Text(
    sv="Rösterna är sparade bara som antal, och ingen har frågats efter sitt namn.",
    en="The votes are kept as numbers only, and nobody was asked for a name.",
)

# The spreadsheet
SHEET = Text(sv="Röster i workshop", en="Votes in workshops")
WORKSHOP = Text(sv="Workshop", en="Workshop")
DAY = Text(sv="Dag", en="Day")
VOTES = Text(sv="Röster", en="Votes")
SHARE = Text(sv="Andel, procent", en="Share, per cent")
HELD_BACK = Text(sv="Visas inte, för få röster", en="Not shown, too few votes")
