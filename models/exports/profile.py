"""How an organisation's documents look: its colours, logotype and Word template. Sober without any."""

from base64 import b64decode, b64encode
from dataclasses import dataclass

from models.analysis.colours import LEAST, NIGHT, PAPER, contrast, mixed, readable_on
from models.organisation.organisation import Organisation


@dataclass(frozen=True)
class Profile:
    """Empty is what each kind of document has by itself. `logo` is a picture (PNG), `alt` its words, `word` a
    Word document whose styles, heads and feet are the organisation's; `typeface` sets the text and `said`
    headings and the rest, by name.
    """

    colour: str = ""
    second: str = ""
    logo: bytes = b""
    alt: str = ""
    word: bytes = b""
    typeface: str = ""
    said: str = ""

    @property
    def logo_said(self) -> str:
        """The picture as a page holds it."""
        return b64encode(self.logo).decode()

    @property
    def shades(self) -> tuple[str, str]:
        """Of parts of a whole: the first in the colour itself, and what is next to it."""
        return self.colour, mixed(self.colour, PAPER, 0.4)

    def on_screen(self) -> str:
        """CSS in which a page has these colours instead of its own, by day and by night. Empty where it has
        none.
        """
        by_day = {"sun": self.second} if self.second else {}
        by_night = dict(by_day)
        if self.colour:
            light = readable_on(self.colour, RAISED)
            by_day |= {
                "accent": self.colour,
                "accent-strong": mixed(self.colour, "#000000", 0.25),
                "accent-soft": _soft(self.colour, PAPER),
                "on-accent": "#ffffff",
            }
            by_night |= {
                "accent": light,
                "accent-strong": mixed(light, "#ffffff", 0.35),
                "accent-soft": _soft(light, NIGHT),
                "on-accent": NIGHT,
            }
        if self.typeface:
            by_day["serif"] = f'"{self.typeface}", {SERIF}'
        if self.said:
            by_day["sans"] = f'"{self.said}", {SANS}'
        if not by_day:
            return ""
        night = f"@media (prefers-color-scheme: dark) {{:root {{{_said(by_night)}}}}}"
        return f":root {{{_said(by_day)}}}\n{night}\n"

    def logo_within(self, width: float, height: float) -> tuple[float, float]:
        """How large the logotype is where there is so much room, in the same measure."""
        wide, high = (int.from_bytes(self.logo[at : at + 4]) for at in (16, 20))
        scale = min(width / wide, height / high)
        return wide * scale, high * scale


def _soft(colour: str, ground: str) -> str:
    """A shade of it under words in it, as much as can be read."""
    shades = (mixed(colour, ground, share) for share in (0.86, 0.9, 0.94, 0.97, 1))
    return next(shade for shade in shades if contrast(colour, shade) >= LEAST)


def _said(colours: dict[str, str]) -> str:
    return "".join(f"--{name}: {colour};" for name, colour in colours.items())


SOBER = Profile()
# The lightest that words stand on by night.
RAISED = "#262d30"
# What stands in where a typeface is not to be had.
SERIF = 'Literata, Georgia, "Times New Roman", serif'
SANS = '"Atkinson Hyperlegible Next", system-ui, sans-serif'
# The colours that documents have by themselves.
USUAL = {"colour": "#14524a", "second": "#e3a93f"}


def profile_of(organisation: Organisation) -> Profile:
    return Profile(
        organisation.colour,
        organisation.second_colour,
        b64decode(organisation.logo),
        organisation.logo_alt or organisation.name,
        b64decode(organisation.word_template),
        organisation.typeface,
        organisation.typeface_said,
    )
