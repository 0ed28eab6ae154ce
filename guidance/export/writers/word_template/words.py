"""What to say about a template that cannot be used, in both languages."""

from __future__ import annotations

from guidance.domain.model import Text

HINT = Text(sv="Kanske: {}", en="Perhaps: {}")

PARTS: dict[str, Text] = {
    "": Text(sv="Filen", en="The file"),
    "document": Text(sv="Texten", en="The text"),
    "header": Text(sv="Sidhuvudet", en="The header"),
    "footer": Text(sv="Sidfoten", en="The footer"),
    "footnotes": Text(sv="Fotnoterna", en="The footnotes"),
    "endnotes": Text(sv="Slutnoterna", en="The endnotes"),
    "comments": Text(sv="Kommentarerna", en="The comments"),
    "settings": Text(sv="Inställningarna", en="The settings"),
    "core": Text(sv="Egenskaperna", en="The properties"),
    "app": Text(sv="Egenskaperna", en="The properties"),
    "custom": Text(sv="Egenskaperna", en="The properties"),
}

WORDS: dict[str, Text] = {
    # The file
    "missing": Text(sv="filen går inte att läsa.", en="the file cannot be read."),
    "too_large": Text(
        sv="filen är för stor. Gör bilderna mindre och spara mallen igen.",
        en="the file is too large. Make its pictures smaller and save the template again.",
    ),
    "not_zip": Text(
        sv="det här är ingen Word-fil. Spara mallen i Word som Word-dokument (.docx).",
        en="this is not a Word file. Save the template in Word as a Word document (.docx).",
    ),
    "encrypted": Text(
        sv="filen är krypterad eller i ett äldre format. Ta bort lösenordet och spara mallen som "
        "Word-dokument (.docx).",
        en="the file is encrypted or of an older format. Remove the password and save the template "
        "as a Word document (.docx).",
    ),
    "not_document": Text(
        sv="filen är inte ett vanligt Word-dokument. Spara den som Word-dokument (.docx), inte "
        "som mall (.dotx) eller makrofil (.docm).",
        en="the file is not an ordinary Word document. Save it as a Word document (.docx), not as "
        "a template (.dotx) or macro file (.docm).",
    ),
    "unreadable": Text(
        sv="filen är skadad. Öppna den i Word, spara den på nytt och försök igen.",
        en="the file is damaged. Open it in Word, save it anew and try again.",
    ),
    "bomb": Text(
        sv="filen växer orimligt mycket när den packas upp. Gör om mallen i Word från början.",
        en="the file grows out of all reason when unpacked. Make the template anew in Word.",
    ),
    "bad_name": Text(
        sv="filen har en del med ett otillåtet namn. Gör om mallen i Word från början.",
        en="the file has a part with a forbidden name. Make the template anew in Word.",
    ),
    "bad_xml": Text(
        sv="delen är skadad eller skriven på ett sätt som Word inte gör. Öppna filen i Word och "
        "spara den på nytt.",
        en="the part is damaged or written in a way that Word does not. Open the file in Word and "
        "save it anew.",
    ),
    "doctype": Text(
        sv="delen har egna definitioner (DTD), som kan läsa andra filer. Gör om mallen i Word.",
        en="the part has definitions of its own (a DTD), which can read other files. Make the "
        "template anew in Word.",
    ),
    # What runs or reads
    "macro": Text(
        sv="mallen har makron. Spara den som Word-dokument utan makron (.docx).",
        en="the template has macros. Save it as a Word document without macros (.docx).",
    ),
    "active": Text(
        sv="mallen har en kontroll som kan köra program (ActiveX). Ta bort den.",
        en="the template has a control that can run programs (ActiveX). Remove it.",
    ),
    "embedded": Text(
        sv="mallen har ett inbäddat objekt, till exempel ett kalkylblad. Klistra in det som bild "
        "eller text i stället.",
        en="the template has an embedded object, such as a spreadsheet. Paste it as a picture or "
        "as text instead.",
    ),
    "chunk": Text(
        sv="mallen har en inlagd fil i ett annat format. Klistra in innehållet som text i stället.",
        en="the template has an inserted file of another format. Paste its contents as text.",
    ),
    "external": Text(
        sv="mallen hämtar något utifrån, till exempel en länkad bild eller en kopplad mall. Bädda "
        "in bilden eller ta bort kopplingen.",
        en="the template fetches something from outside, such as a linked picture or an attached "
        "template. Embed the picture or remove the link.",
    ),
    "bad_link": Text(
        sv="länken leder till något annat än en webbsida eller e-postadress. Ta bort den.",
        en="the link leads to something else than a web page or e-mail address. Remove it.",
    ),
    "unknown_relation": Text(
        sv="mallen har en del av ett slag som inte används här. Ta bort den i Word.",
        en="the template has a part of a kind that is not used here. Remove it in Word.",
    ),
    "merge": Text(
        sv="mallen är kopplad till en datakälla (koppla dokument). Ta bort kopplingen.",
        en="the template is tied to a data source (mail merge). Remove the tie.",
    ),
    "field": Text(
        sv="fältet kan läsa en fil, köra ett program eller är okänt. Ta bort det. Sidnummer, "
        "datum, innehållsförteckning och hänvisningar går bra.",
        en="the field can read a file, run a program or is unknown. Remove it. Page numbers, "
        "dates, tables of contents and references are fine.",
    ),
    "broken_field": Text(
        sv="ett fält är inte avslutat. Ta bort det och lägg in det på nytt i Word.",
        en="a field has no end. Remove it and insert it anew in Word.",
    ),
    # Tags
    "too_many": Text(
        sv="mallen har för många taggar. Använd {{ document }} för hela texten.",
        en="the template has too many tags. Use {{ document }} for the whole text.",
    ),
    "too_much": Text(
        sv="mallen visar så mycket text att dokumentet blir för stort. Visa varje text en gång, "
        "eller använd {{ document }} för hela texten.",
        en="the template shows so much text that the document becomes too large. Show each text "
        "once, or use {{ document }} for the whole text.",
    ),
    "loose": Text(
        sv="klamrarna hör inte ihop. Skriv hela taggen i ett stycke, som {{ title }}.",
        en="the brackets do not belong together. Write the whole tag in one paragraph, such as "
        "{{ title }}.",
    ),
    "syntax": Text(
        sv="taggen går inte att förstå. Skriv den som {{ title }} eller {% if text.purpose %}.",
        en="the tag cannot be understood. Write it as {{ title }} or {% if text.purpose %}.",
    ),
    "forbidden": Text(
        sv="taggen gör mer än att visa ett värde. Använd bara namn ur listan, utan räkning, "
        "filter, index eller anrop.",
        en="the tag does more than show a value. Use names from the list alone, without "
        "arithmetic, filters, subscripts or calls.",
    ),
    "statement": Text(
        sv="bara if, else och for över details går att använda. Ta bort taggen.",
        en="only if, else and for over details can be used. Remove the tag.",
    ),
    "unknown_name": Text(sv="namnet finns inte.", en="there is no such name."),
    "not_text": Text(
        sv="namnet är en lista. Visa den med {% for rad in details %}.",
        en="the name is a list. Show it with {% for line in details %}.",
    ),
    "bad_list": Text(
        sv="for går bara att använda över details.", en="for can only be used over details."
    ),
    "nested_loop": Text(
        sv="en for-tagg kan inte stå i en annan. Ta bort den ena.",
        en="a for tag cannot stand inside another. Remove one of them.",
    ),
    "deep": Text(
        sv="för många if-taggar står i varandra. Gör det enklare.",
        en="too many if tags stand inside one another. Make it simpler.",
    ),
    "unbalanced": Text(
        sv="taggen saknar sin början eller sitt slut på samma plats: i samma stycke, eller båda i "
        "egna stycken i samma text, cell eller tabell.",
        en="the tag lacks its beginning or its end in the same place: in the same paragraph, or "
        "both in paragraphs of their own in the same text, cell or table.",
    ),
    "alone": Text(
        sv="taggen ska stå ensam i sitt stycke, eller i sin tabellrad om den börjar med {%tr.",
        en="the tag must stand alone in its paragraph, or in its table row if it begins with {%tr.",
    ),
    "document_place": Text(
        sv="{{ document }} ska stå en gång, ensam i ett stycke i den löpande texten, utanför "
        "tabeller, textrutor, sidhuvud och for.",
        en="{{ document }} must stand once, alone in a paragraph of the running text, outside "
        "tables, text boxes, headers and for.",
    ),
    "section_break": Text(
        sv="stycket avslutar ett avsnitt. Flytta taggen till ett eget stycke före "
        "avsnittsbrytningen.",
        en="the paragraph ends a section. Move the tag to a paragraph of its own before the break.",
    ),
    "not_filled_here": Text(
        sv="taggar fylls inte i här. Flytta taggen till texten, sidhuvudet eller sidfoten.",
        en="tags are not filled in here. Move the tag to the text, the header or the footer.",
    ),
    "several": Text(
        sv="mallen har fler fel än de som står här. Rätta dem först.",
        en="the template has more faults than those told here. Mend these first.",
    ),
}
