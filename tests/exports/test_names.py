"""Files are called what they are, in the language that is written in them, whoever saves them."""

import pytest
from sqlalchemy import select, update
from werkzeug.http import parse_options_header

from models.exports.names import file_name
from models.journey.journey import Journey
from models.language import LANGUAGES
from models.workshop.workshop import Workshop
from tests.prepared import prepare
from tests.site import Site

# Where each lies, and what it is called in the LANGUAGES; a room goes by its code.
FILES = {
    "journeys/1/versions/draft/malbild-short.html": (
        "malbild-{next}-utkast.html",
        "malbilde-{next}-utkast.html",
        "vision-{next}-draft.html",
    ),
    "journeys/1/versions/draft/malbild-whole.md": (
        "malbild-{next}-utkast-sparbarhet.md",
        "malbilde-{next}-utkast-sporbarhet.md",
        "vision-{next}-draft-trace.md",
    ),
    "journeys/1/versions/draft/vaggen-a4.pdf": (
        "vaggen-{next}-a4.pdf",
        "veggen-{next}-a4.pdf",
        "wall-sheet-{next}-a4.pdf",
    ),
    "journeys/1/versions/draft/tjansteskrivelse.docx": (
        "tjansteskrivelse-{next}.docx",
        "saksframlegg-{next}.docx",
        "report-{next}.docx",
    ),
    "journeys/1/incoming.csv": ("inkommet-1.csv", "innkommet-1.csv", "incoming-1.csv"),
    "journeys/1/map-a4.pdf": (
        "perspektivkarta-1-a4.pdf",
        "perspektivkart-1-a4.pdf",
        "map-of-perspectives-1-a4.pdf",
    ),
    "journeys/1/plan.ics": ("kalender-1.ics", "kalender-1.ics", "calendar-1.ics"),
    "journeys/1/river-a4.pdf": ("floden-1-a4.pdf", "elven-1-a4.pdf", "the-river-1-a4.pdf"),
    "journeys/1/sheets/goal.csv": (
        "mal-och-indikatorer-1.csv",
        "mal-og-indikatorer-1.csv",
        "goals-and-indicators-1.csv",
    ),
    "journeys/1/sheets/goal.md": ("malblad-1.md", "malark-1.md", "goal-sheet-1.md"),
    "workshops/1/contributions.csv": ("bidrag-{code}.csv", "innspill-{code}.csv", "contributions-{code}.csv"),
    "workshops/1/contributions.csv-metadata.json": (
        "bidrag-{code}.csv-metadata.json",
        "innspill-{code}.csv-metadata.json",
        "contributions-{code}.csv-metadata.json",
    ),
    "workshops/1/tallies.csv": ("svar-{code}.csv", "svar-{code}.csv", "answers-{code}.csv"),
    "workshops/1/note.md": ("minnesanteckning-{code}.md", "motenotat-{code}.md", "meeting-note-{code}.md"),
    "workshops/1/records.html": ("utlamnande-{code}.html", "utlevering-{code}.html", "release-{code}.html"),
}


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    site = Site(prepare(tmp_path_factory.mktemp("names")))
    yield site
    site.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_is_called_in_the_language_that_is_written_in_it_whoever_saves_it(example, language):
    def speak(session) -> str:
        session.execute(update(Journey).values(language=language))
        session.execute(update(Workshop).values(language=language))
        return session.scalar(select(Workshop.code).where(Workshop.id == 1))

    code = example.write(speak).lower()
    lead = example.visitor("nb" if language == "en" else "en").lead(f"Ada {language}")
    saved = [lead.get(f"/desk/{address}").headers["Content-Disposition"] for address in FILES]
    assert [parse_options_header(said)[1]["filename"] for said in saved] == [
        names[[*LANGUAGES].index(language)].format(code=code, next="1.1") for names in FILES.values()
    ]
    with example.house.database.reading() as session:
        key = session.scalar(select(Journey.reader_key))
    river = example.visitor().get(f"/read/{key}/river.svg").headers["Content-Disposition"]
    assert parse_options_header(river)[1]["filename"] == f"{file_name(language, 'file-river')}.svg"


def test_a_name_has_letters_that_every_system_takes_and_no_part_that_says_nothing():
    assert file_name("nb", "cards-wave", "1.0", "", "ÆØÅ / ABC") == "endringsbolger-1.0-aeoa-abc"
