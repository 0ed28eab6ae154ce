"""The words that the documents add to those of the case and the content, in both languages."""

from __future__ import annotations

from guidance.domain.case import View
from guidance.domain.explanation import Effect
from guidance.domain.model import Text
from guidance.domain.worklist import RowStatus

PRODUCT = "IOP-guiden"
NOT_ADVICE = Text(
    sv="Stöd för samtal, inte juridisk rådgivning.", en="Support for discussion, not legal advice."
)
PAGE = Text(sv="Sida {page} av {pages}", en="Page {page} of {pages}")
UNTITLED = Text(sv="Ett samarbete utan namn än", en="A cooperation that has no name yet")
EXAMPLE = Text(
    sv="Det här är ett påhittat exempel. Personer, föreningar och kommuner i det finns inte.",
    en="This is a made-up example. The people, associations and municipalities in it do not exist.",
)

# The title
DATE = Text(sv="Datum", en="Date")
GUIDELINE = Text(sv="Riktlinje", en="Guideline")
BASED_ON = Text(sv="Bygger på", en="Based on")
NO_NAME = Text(sv="[namn saknas än]", en="[name still missing]")
PARTY: dict[View, Text] = {
    "agreed": Text(sv="Båda tillsammans", en="Both together"),
    "cso": Text(sv="Den idéburna parten", en="The idea-based party"),
    "public": Text(sv="Den offentliga parten", en="The public party"),
}
VIEW_BASIS: dict[View, Text] = {
    "agreed": Text(sv="Det som båda parter är överens om", en="What both parties agree on"),
    "cso": Text(
        sv="Den idéburna partens egna svar och anteckningar",
        en="The idea-based party’s own answers and notes",
    ),
    "public": Text(
        sv="Den offentliga partens egna svar och anteckningar",
        en="The public party’s own answers and notes",
    ),
}

# The outline
DRAFT = Text(sv="Utkast", en="Draft")
NO_TITLE = Text(sv="[Partnerskapets namn]", en="[Name of the partnership]")
OUTLINE = Text(
    sv="Utkast till avtal om idéburet offentligt partnerskap (IOP)",
    en="Draft agreement on an idea-based public partnership (IOP)",
)
SCHEME = Text(sv="Rubriker", en="Headings")
CONTENTS = Text(sv="Innehåll", en="Contents")
OUTLINE_NOTICE = (
    Text(
        sv="Det här är ett utkast att arbeta vidare med, inte ett avtal att skriva under.",
        en="This is a draft to work on, not an agreement to sign.",
    ),
    Text(
        sv="Text inom hakparentes visar vad som saknas.",
        en="Text in square brackets shows what is missing.",
    ),
    Text(
        sv="Vägledning och källor står bredvid texten, som kommentarer eller fotnoter. De är stöd "
        "för samtal, inte juridisk rådgivning.",
        en="Guidance and sources stand beside the text, as comments or footnotes, with quotations "
        "in the original Swedish. They support discussion and are not legal advice.",
    ),
)
MISSING = Text(sv="[Saknas än. {}]", en="[Still missing. {}]")
SUGGESTED: dict[View, Text] = {
    "agreed": Text(
        sv="Text som är märkt som förslag kommer ur det som ni har svarat och antecknat "
        "tillsammans. Ingen har skrivit den för avtalet. Läs den, ändra den och godkänn den "
        "tillsammans.",
        en="Text marked as a suggestion comes from what you have answered and noted together. "
        "Nobody has written it for the agreement. Read it, change it and approve it together.",
    ),
    "cso": Text(
        sv="Text som är märkt som förslag kommer ur den idéburna partens svar och anteckningar. "
        "Den offentliga parten har inte sagt ja till den. Läs den, ändra den och godkänn den "
        "tillsammans.",
        en="Text marked as a suggestion comes from the idea-based party’s answers and notes. The "
        "public party has not agreed to it. Read it, change it and approve it together.",
    ),
    "public": Text(
        sv="Text som är märkt som förslag kommer ur den offentliga partens svar och anteckningar. "
        "Den idéburna parten har inte sagt ja till den. Läs den, ändra den och godkänn den "
        "tillsammans.",
        en="Text marked as a suggestion comes from the public party’s answers and notes. The "
        "idea-based party has not agreed to it. Read it, change it and approve it together.",
    ),
}
"""Said once, at the head of the draft; ``SUGGESTION`` marks each text."""
SUGGESTION: dict[View, Text] = {
    "agreed": Text(
        sv="Förslag ur gemensamma svar och anteckningar.",
        en="A suggestion from agreed answers and notes.",
    ),
    "cso": Text(
        sv="Förslag ur den idéburna partens svar och anteckningar.",
        en="A suggestion from the idea-based party’s answers and notes.",
    ),
    "public": Text(
        sv="Förslag ur den offentliga partens svar och anteckningar.",
        en="A suggestion from the public party’s answers and notes.",
    ),
}
ELSEWHERE = Text(
    sv="Det ni sa om frågan ”{question}” hör också hit. Det står under {place}.",
    en="What you said on the question “{question}” belongs here too. It stands under {place}.",
)
OUTSIDE = Text(sv="Text som inte har någon rubrik här", en="Text that has no heading here")
OUTSIDE_NOTE = Text(
    sv="Ni har skrivit det här under rubriker som inte ingår i den ordning ni har valt.",
    en="You wrote this under headings that are not part of the order you have chosen.",
)
SOURCES = Text(sv="Källor", en="Sources")
READ = Text(sv="Läst {date}.", en="Read {date}.")
READ_ON = Text(sv="läst {date}", en="read {date}")

# The checklist
CHECKLIST = Text(
    sv="Checklista för ett idéburet offentligt partnerskap (IOP)",
    en="Checklist for an idea-based public partnership (IOP)",
)
CHECKLIST_NOTICE = Text(
    sv="Listan följer av riktlinjen och av era svar. Den är stöd för samtal, inte juridisk "
    "rådgivning.",
    en="The list follows from the guideline and your answers. It supports discussion and is not "
    "legal advice.",
)
COLUMNS = {
    "box": Text(sv="Klar", en="Done"),
    "what": Text(sv="Att göra", en="To do"),
    "why": Text(sv="Så här", en="How"),
    "role": Text(sv="Ansvar", en="Responsible"),
    "person": Text(sv="Person", en="Person"),
    "due": Text(sv="Datum", en="Date"),
    "status": Text(sv="Läge", en="Status"),
    "source": Text(sv="Källa", en="Source"),
}
STATUS: dict[RowStatus, Text] = {
    "open": Text(sv="Öppen", en="Open"),
    "done": Text(sv="Klar", en="Done"),
    "not_needed": Text(sv="Behövs inte", en="Not needed"),
}
LIKELY = Text(sv="Om det gäller er", en="If it applies to you")
NOTE = Text(sv="Anteckning: {}", en="Note: {}")
OWN_TASK = Text(sv="Era egna samtal", en="Your own talks")
OTHER_PHASE = Text(sv="Övrigt", en="Other")

# The case
CASE = Text(
    sv="Bedömning, svar och samtal i ett sammanhang", en="Assessment, answers and talks together"
)
ASSESSMENT = Text(sv="Bedömning enligt {name}", en="Assessment under {name}")
LEANS = Text(sv="Lutar åt {leaning}. {count}", en="Leans towards {leaning}. {count}")
QUESTIONS_LEFT = Text(sv="Frågor som behöver svar: {n}.", en="Questions that need an answer: {n}.")
SCORE = Text(sv="Uppfyllda kriterier, vägda: {range}.", en="Criteria met, weighted: {range}.")
SCORE_RANGE = Text(
    sv="Den lägre siffran gäller om inget av det som är öppet uppfylls, den högre om allt gör det.",
    en="The lower figure holds if nothing that is open turns out to be met, the higher if all of "
    "it does.",
)
SCORE_WEIGHTS = Text(
    sv="Vikterna är IOP-guidens egna; inget dokument har några.",
    en="The weights are IOP-guiden’s own; no document has any.",
)
NEXT_STEPS = Text(sv="Gör så här nu", en="What to do now")
EFFECTS: dict[Effect, Text] = {
    "decides": Text(sv="Det som avgör", en="What decides"),
    "against": Text(sv="Talar emot", en="Speaks against"),
    "for": Text(sv="Talar för", en="Speaks for"),
    "advice": Text(sv="Råd som inte ändrar utfallet", en="Advice that does not change the outcome"),
    "unknown": Text(sv="Att ta reda på", en="To find out"),
}
QUESTION = Text(sv="Fråga", en="Question")
ANSWER = Text(sv="Svar", en="Answer")
WHY = Text(sv="Skälen enligt {name}", en="The reasons under {name}")
OUTCOME = Text(sv="Utfall", en="Outcome")
RANGE = Text(sv="Uppfyllt", en="Met")
KIND = Text(sv="Dokumentet är", en="The document is")
KINDS = {
    "adopted_rule": Text(sv="antagen riktlinje", en="an adopted guideline"),
    "support": Text(sv="stöd", en="support"),
    "proposal": Text(sv="förslag", en="a proposal"),
    "opinion": Text(sv="yttrande", en="an opinion"),
    "model": Text(sv="modell", en="a model"),
    "derived": Text(sv="sammanvägning", en="a synthesis"),
}
LEANS_SHORT = Text(sv="{outcome} (lutar åt {leaning})", en="{outcome} (leans towards {leaning})")
ALL_GUIDELINES = Text(sv="Alla riktlinjer", en="All guidelines")
BY_VIEW = Text(
    sv="Utfallet beroende på vems svar som räknas",
    en="The outcome, depending on whose answers count",
)
WHOSE = Text(sv="Vems svar", en="Whose answers")
ANSWERS = Text(sv="Svar", en="Answers")
AGREED_COLUMN = Text(sv="Överens om", en="Agreed")
UNKNOWN = Text(sv="Vet inte", en="Don’t know")
NO_ANSWER = Text(sv="–", en="–")
NO_ANSWER_NOTE = Text(
    sv="Ett streck betyder att frågan inte har fått något svar.",
    en="A dash means that the question has no answer.",
)
GONE = Text(sv="Ett svar som inte längre finns", en="An answer that no longer exists")
MONEY = Text(sv="{amount} kronor", en="SEK {amount}")
DIFFERENCES = Text(sv="Där parterna svarar olika", en="Where the parties answer differently")
NO_DIFFERENCES = Text(
    sv="Parterna har inte svarat olika på någon fråga som båda har besvarat.",
    en="The parties have not answered differently on any question that both have answered.",
)
TALKS = Text(sv="Samtal, beslut och uppgifter", en="Talks, decisions and tasks")
DECISION = Text(sv="Beslut", en="Decision")
TASKS = Text(sv="Uppgifter", en="Tasks")
TASK = Text(sv="Uppgift", en="Task")
NO_TALKS = Text(sv="Inga anteckningar än.", en="No notes yet.")
MARKS = Text(sv="Markeringar i checklistan", en="Marks in the checklist")
MARK_NOTE = Text(sv="Anteckning", en="Note")
TEXTS = Text(sv="Texter till avtalsutkastet", en="Texts for the draft agreement")
QUESTION_GONE = Text(sv="En fråga som inte längre finns", en="A question that no longer exists")
SECTION_GONE = Text(sv="Ett avsnitt som inte längre finns", en="A section that no longer exists")
ITEM_GONE = Text(sv="En punkt som inte längre finns", en="An item that no longer exists")
