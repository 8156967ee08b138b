"""An organisation: it owns its journeys, templates and people, and answers to the public in its own name."""

import re

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.analysis.colours import DARKEST_PAPER, INK, LEAST, contrast, is_colour, readable_on
from models.analysis.readable import one_line
from models.base import Base, Refused
from models.numbers import is_organisation_number

# Of an agreement with an e-archive: who made the records where that is another (a board, say), who takes them
# in, the agreement's and the place's reference, whom to ask and how.
AGREED = (
    "creator",
    "creator_number",
    "receiver",
    "receiver_number",
    "agreement",
    "reference",
    "contact",
    "reach",
)

# What a typeface may be called: it stands in documents as a name and is never looked for anywhere else.
TYPEFACE = re.compile(r"[^\W_][\w .'-]{0,58}")


class Organisation(Base, kw_only=True):
    __tablename__ = "organisation"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    # Empty until somebody has said it: the first one of a server is there before anybody is.
    name: Mapped[str] = mapped_column(String(160), default="")
    # Whom to ask about personal data, and about what hinders somebody from taking part.
    privacy_contact: Mapped[str] = mapped_column(String(300), default="")
    access_contact: Mapped[str] = mapped_column(String(300), default="")
    # What it adds to the texts of the program, paragraph by paragraph.
    privacy_text: Mapped[str] = mapped_column(Text, default="")
    access_text: Mapped[str] = mapped_column(Text, default="")
    # Organisation number, as public registers have it.
    number: Mapped[str] = mapped_column(String(40), default="")
    # What its agreement with an e-archive says, by the names in AGREED.
    delivery: Mapped[dict] = mapped_column(default_factory=dict)
    # How its documents look: the colour of headings, another for what is only drawn, as #14524a; the logotype
    # as PNG and the Word template as .docx, both in base64, judged before they are kept.
    colour: Mapped[str] = mapped_column(String(7), default="")
    second_colour: Mapped[str] = mapped_column(String(7), default="")
    # Typefaces by name: of the text itself, and of headings and everything else that is said.
    typeface: Mapped[str] = mapped_column(String(60), default="")
    typeface_said: Mapped[str] = mapped_column(String(60), default="")
    logo: Mapped[str] = mapped_column(Text, default="", deferred=True)
    logo_alt: Mapped[str] = mapped_column(String(160), default="")
    word_template: Mapped[str] = mapped_column(Text, default="", deferred=True)
    # To whom the operator gave the first link, in the operator's own words.
    first_lead: Mapped[str] = mapped_column(String(120), default="")

    def call(self, name: str) -> None:
        name = " ".join(name.split())
        if not name:
            raise Refused("name_missing", field="name")
        if len(name) > 160:
            raise Refused("too_long", field="name", most=160, now=len(name))
        self.name = name

    def answer_to(self, contacts: dict[str, str], texts: dict[str, str]) -> None:
        """Whom the public asks and what it reads, each by topic: `personal-data`, `accessibility`."""
        self.privacy_contact = contacts.get("personal-data", "").strip()[:300]
        self.access_contact = contacts.get("accessibility", "").strip()[:300]
        self.privacy_text = texts.get("personal-data", "").strip()[:5000]
        self.access_text = texts.get("accessibility", "").strip()[:5000]

    def agree(self, number: str, agreed: dict[str, str]) -> None:
        """What packages for an e-archive say, by the names in AGREED."""
        numbers = {"number": number} | {name: agreed.get(name, "") for name in AGREED if "number" in name}
        for field, typed in numbers.items():
            if (said := one_line(typed)) and not is_organisation_number(said):
                raise Refused("organisation_number", field=field, number=said[:40])
        self.number = one_line(number)[:40]
        self.delivery = {name: said[:160] for name in AGREED if (said := one_line(agreed.get(name, "")))}

    def dress(self, colour: str, second: str, alt: str, typeface: str = "", other: str = "") -> None:
        """The colours of its documents, what its logotype says to whoever does not see it, and its typefaces
        by name: of the text, and the other for headings and the rest.

        Headings are set in the first colour, so it must be readable on the darkest paper that they stand on.
        """
        for name, said in (("colour", colour), ("second", second)):
            if said and not is_colour(said):
                raise Refused("colour_malformed", field=name)
        if colour and contrast(colour, DARKEST_PAPER) < LEAST:
            raise Refused("colour_pale", field="colour", tone=readable_on(colour, DARKEST_PAPER))
        if second and contrast(second, INK) < LEAST:
            # On the sheet for the wall large words may come to stand on it.
            raise Refused("colour_dark", field="second", tone=readable_on(second, INK))
        typeface, other = one_line(typeface), one_line(other)
        for name, called in (("typeface", typeface), ("typeface_said", other)):
            if called and not TYPEFACE.fullmatch(called):
                raise Refused("typeface_malformed", field=name)
        self.typeface, self.typeface_said = typeface, other
        self.colour, self.second_colour = colour, second
        self.logo_alt = one_line(alt)[:160]

    def contact(self, topic: str) -> str:
        return self.access_contact if topic == "accessibility" else self.privacy_contact

    def text(self, topic: str) -> str:
        return {"personal-data": self.privacy_text, "accessibility": self.access_text}.get(topic, "")
