"""A phone is sent the words that its scripts can say, and no others."""

from models.install import said_in

WORDS = """## Rubrik

hello = Hej
# Till redaktionen
stance-1 = Emot
count = { $n ->
        [one] { $n } text
       *[other] { $n } texter, { unit }
    }
unit = stycken
desk-only = Skrivbordet
"""


def test_what_is_there_already_is_not_sent_again():
    assert said_in(WORDS, 't("hello"), {say: "count"}', but="hello = Hej") == (
        "count = { $n ->\n [one] { $n } text\n *[other] { $n } texter, { unit }\n }\nunit = stycken"
    )


def test_only_what_a_script_can_say_is_sent():
    assert said_in(WORDS, 't("hello"), t(`stance-${n}`), {say: "count"}') == (
        "hello = Hej\nstance-1 = Emot\ncount = { $n ->\n"
        " [one] { $n } text\n *[other] { $n } texter, { unit }\n }\nunit = stycken"
    )
