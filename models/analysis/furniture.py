"""What stands around the text of a page of the web, in the languages of those who paste it: menus, ways to
share, days of change, addresses. Recognised line by line, so that it can be shown aside.
"""

import re

# Longer than this nothing is taken for furniture, whatever it begins with.
LONGEST = 200
_PLACES = "facebook|x|twitter|linkedin|instagram|youtube|e-post|epost|mail"
# Whole lines, but for signs at their ends.
_LINES = (
    # Ways about the page.
    "(hoppa|gå) till (huvud)?(innehåll|meny).{0,10}|(gå|hopp) til (innhold|hovedinnhold|meny).{0,10}",
    "skip to.{0,20}|til innholdet|meny|menu|sök|søk|search|till startsidan|startsida|start|hem|forside",
    "till toppen|til toppen|back to top|föregående|nästa|forrige|neste",
    r"sid(a|an) \d+( av \d+)?|side \d+( av \d+)?|page \d+( of \d+)?",
    "läs mer|les mer|read more|visa mer|vis mer|skriv ut|print|lyssna|lytt|logga in|logg inn|log in",
    # Ways to share and to be reached.
    rf"((dela|del|share) (på|via|on) ({_PLACES})|skriv ut|print)( (dela|del|share) (på|via|on) ({_PLACES})|"
    "( skriv ut| print))+",
    rf"(dela|del|share)( sidan| siden)?:?(( på| via| on)?,? ({_PLACES}))*|({_PLACES})(,? ({_PLACES}))*",
    "telefon|kontakt|kontakta oss|kontakt oss|contact( us)?|lämna synpunkter|hade du nytta av .{0,40}",
    "ja,? nei|ja,? nej|(fant|hittade) du (det du lette etter|det du sökte).?|var (sidan|siden) till? hjälp.?",
    # Around a mail.
    "(från|fra|from|skickat|sendt|sent|ämne|emne|subject): .*|(den|på|on) .{4,60} (skrev|wrote)( .{0,80})?",
    "mvh|med vänliga? hälsning(ar)?|(vennlig |med vennlig )?hilsen|(kind |best )?regards",
    "(hej|hei|hello)( alla| alle| all)?[,!]?",
    # Where a slide waits for words.
    "(klicka|klikk|click) .{0,12}(lägga till|legge til|add) .{0,30}|[‹<]#",
    r"\S+@\S+\.\w+|((tel(efon)?|tlf)[.:]?\s*)?\+?[\d ()/-]{7,20}|https?://\S+|www\.\S+",
    # What it says of itself.
    r"(sidan |senast |sist |last )*(uppdaterad|ändrad|granskad|publicerad)\b.{0,20}\d.{0,20}|\d{1,3}|©.*",
    r"((sist )?(oppdatert|endret|publisert)\b.{0,20}\d.{0,12} ?){1,2}",
    r"(last )?(updated|published)\b.{0,20}\d.{0,20}",
    "om webbplatsen|((tillgänglighetsredogörelse|tilgjengelighetserklæring|personuppgifter|personvern"
    "|personvernerklæring) ?)+",
    "copyright.*",
    "(om )?(cookies|kakor)|informasjonskapsler",
    "((kakor|informasjonskapsler): )?vi (använder|bruker) (kakor|cookies|informasjonskapsler).*",
    "we use cookies.*|godkänn( alla)?( kakor| cookies)?|godta alle.{0,30}|accept all.{0,20}",
)
_FURNITURE = re.compile("|".join(_LINES), re.IGNORECASE)
# Where one is: Start / Om oss / Biblioteksplan.
_CRUMBS = re.compile(r"[^/>»›|]{2,40}( [/>»›|] [^/>»›|.]{2,40}){2,}")


def is_furniture(text: str) -> bool:
    """Whether a line looks like something that stands on every page of a place."""
    if len(text) > LONGEST:
        return False
    said = text.strip(" .:|·–-_*=»›>→")
    return bool(not said or _FURNITURE.fullmatch(said) or _CRUMBS.fullmatch(text))
