"""How an organisation's documents look: its colours, logotype and Word template. Sober without any."""

from base64 import b64decode
from dataclasses import dataclass

from models.analysis.colours import PAPER, mixed
from models.organisation.organisation import Organisation


@dataclass(frozen=True)
class Profile:
    """Empty is what each kind of document has by itself. `logo` is a picture (PNG), `alt` its words, and
    `word` a Word document whose styles, heads and feet are the organisation's.
    """

    colour: str = ""
    second: str = ""
    logo: bytes = b""
    alt: str = ""
    word: bytes = b""

    @property
    def shades(self) -> tuple[str, str]:
        """Of parts of a whole: the first in the colour itself, and what is next to it."""
        return self.colour, mixed(self.colour, PAPER, 0.4)

    def logo_within(self, width: float, height: float) -> tuple[float, float]:
        """How large the logotype is where there is so much room, in the same measure."""
        wide, high = (int.from_bytes(self.logo[at : at + 4]) for at in (16, 20))
        scale = min(width / wide, height / high)
        return wide * scale, high * scale


SOBER = Profile()
# The colours that documents have by themselves.
USUAL = {"colour": "#14524a", "second": "#e3a93f"}


def profile_of(organisation: Organisation) -> Profile:
    return Profile(
        organisation.colour,
        organisation.second_colour,
        b64decode(organisation.logo),
        organisation.logo_alt or organisation.name,
        b64decode(organisation.word_template),
    )
