"""The målbild itself as an outline; `whole` adds where each sentence is from.

The text comes first, with how it was received and what it stands on; everything else of METHOD 3.1 follows as
an appendix, in its order.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from models.analysis.disclosure import SMALLEST
from models.exports.outline import Figures, Heading, Items, Outline, PageBreak, Table, Text, said_once
from models.language import Speaks, Value, say
from models.plans.card import CARDS

MOST_WAVES = 5
# Kinds of cards that are a line each, and as many as are read as a table.
IN_ROWS, MANY = ("intent", "commitment", "action"), 4
# What a card is about, and what that is called.
BESIDE = (("area", "doc-focus-area"), ("unit", "doc-unit"))
# As many with the same reason hear it once.
TOGETHER = 3
# Ideas, comments and wishes: their fates are in the whole version, and on "you said - we did"; suggestions
# and statements in both.
RAW = ("I-", "R-", "E-", "S-", "O-")


def outline_of(edition: dict, whole: bool) -> Outline:
    language = edition["language"]

    def t(key: str, **values: Value) -> str:
        return say(language, key, **values)

    status = t("doc-draft") if edition["draft"] else t("doc-published", date=edition["date"])
    if not edition["draft"] and not edition.get("finished", True):
        status = f"{status} · {t('doc-working-material')}"
    outline = Outline(
        edition["title"],
        t("doc-version", label=edition["version"]),
        language,
        edition["date"],
        edition["organisation"],
    )
    outline.add(
        Text(
            " · ".join(
                part
                for part in (
                    edition["organisation"],
                    status,
                    t("doc-horizon", year=str(edition["horizon"])) if edition["horizon"] else "",
                    edition["decided"] and t("doc-decided", by=edition["decided"]),
                    edition["diary"] and t("doc-diary", number=edition["diary"]),
                )
                if part
            ),
            "small",
        ),
        Text(f"{t('doc-read-first')}. {t('doc-read-first-text')} {_which(edition['version'], t)}", "small"),
    )
    before = len(outline.blocks)
    if edition["vision"]:
        outline.add(Heading(1, t("doc-vision")))
        for statement in edition["vision"]:
            if statement.get("role"):
                outline.add(Heading(2, t(f"role-{statement['role']}")))
            outline.add(_sentence(statement, "lead", t))
    _add_focus_areas(outline, edition, t)
    cards = edition.get("cards", {})
    passages = edition.get("passages", {})
    forum = edition.get("layout") == "forum"
    if forum:
        # The model's own parts are its text.
        _add_passages(outline, passages, ("establishment_intro", "establishment", "strategy"), t)
        _add_matrix(outline, edition.get("matrix"), t)
        _add_passages(outline, passages, LISTS, t)
        _add_cards(outline, cards, ("goal", "action", "intent", "commitment", "summary"), t)
    if len(outline.blocks) > before:
        # A text stands on pages of its own, with what it builds on; where there is none yet, nothing does.
        _add_figures(outline, edition, whole, t)
        outline.add(PageBreak())
    _add_appendix(outline, edition, whole, forum, t)
    return outline


def _which(label: str, t: Speaks) -> str:
    """The version; that what is said changes it, as long as that is so."""
    version = t("doc-read-first-version", label=label)
    return f"{version} {t('doc-read-first-before')}" if label.startswith("0.") else version


LISTS = ("advantage", "principle", "resource", "ongoing", "recommendation")


def _add_appendix(outline: Outline, edition: dict, whole: bool, forum: bool, t: Speaks) -> None:
    """Everything that is not the text itself, a level down under one heading: how it came to be."""
    more = Outline(outline.title, outline.subtitle, outline.language, outline.date)
    if edition["frame"]:
        more.add(Heading(1, t("doc-frame")))
        for line in edition["frame"]:
            more.add(Heading(2, t(f"frame-{line['key']}")), Text(line["text"]))
    cards, passages = edition.get("cards", {}), edition.get("passages", {})
    _add_cards(more, cards, ("wave",), t)
    if not forum:
        _add_passages(more, passages, ("establishment_intro", "establishment", "strategy"), t)
        _add_matrix(more, edition.get("matrix"), t)
        _add_cards(more, cards, ("summary", "intent", "goal", "commitment", "action"), t)
        _add_passages(more, passages, LISTS, t)
    if edition["questions"]:
        more.add(Heading(1, t("doc-questions")), Text(t("doc-questions-text")), Items(edition["questions"]))
    _add_objections(more, edition, t)
    _add_put_away(more, not_taken_in(edition, whole), t)
    _add_colophon(more, edition, t)
    if whole:
        _add_trace(more, edition, t)
    outline.add(Heading(1, t("doc-appendix")))
    outline.add(
        *(
            Heading(block.level + 1, block.text) if isinstance(block, Heading) else block
            for block in more.blocks
        )
    )


def took_stance(edition: dict) -> int:
    """How many people took a stance on what the text says now: those who answered about the sentence that
    most answered about. A person who answers about ten sentences is one. 0 where fewer than five did.
    """
    tests = [statement["revisions"][-1]["test"] for statement in statements(edition)]
    counts = [test.get("n") or 0 for test in tests if not test.get("external")]
    return n if (n := max(counts, default=0)) >= SMALLEST else 0


def not_taken_in(edition: dict, whole: bool) -> list[dict]:
    """What was parked or declined, as it is listed: what was written raw only in the whole."""
    return [text for text in edition["put_away"] if whole or text["number"][:2] not in RAW]


def figures(edition: dict, t: Speaks, whole: bool = False) -> list[tuple[str, str]]:
    """What the text stands on, in a few numbers: meetings, contributions, answers with a reason (those
    that are listed), people.
    """
    colophon = edition["colophon"]
    found = (
        (len(colophon["workshops"]), "figure-meetings"),
        (colophon["contributions"] or 0, "figure-contributions"),
        (len(not_taken_in(edition, whole)), "figure-put-away"),
        (took_stance(edition), "figure-people"),
    )
    return [(str(n), t(word, n=n)) for n, word in found if n]


def _add_figures(outline: Outline, edition: dict, whole: bool, t: Speaks) -> None:
    if found := figures(edition, t, whole):
        outline.add(Heading(1, t("doc-figures")), Figures(found))


def _sentence(statement: dict, style: str, t: Speaks) -> Text:
    """A sentence of the text, with how it was received where enough have said."""
    test = statement["revisions"][-1]["test"]
    warm, support = test.get("warm"), test.get("support")
    if warm is None or support is None:
        return Text(statement["text"], style, statement["number"])
    return Text(
        statement["text"],
        style,
        statement["number"],
        t("doc-received", warm=warm, support=support),
        (warm, max(0, support - warm), max(0, 100 - max(warm, support))),
    )


def _add_put_away(outline: Outline, put_away: list[dict], t: Speaks) -> None:
    """What did not come in. A reason that several were given is said once, before them; so are words that
    several wrote.
    """
    reasons = Counter((text["fate"], text["why"]) for text in put_away)
    alone = [text for text in put_away if reasons[text["fate"], text["why"]] < TOGETHER]
    if put_away:
        outline.add(Heading(1, t("doc-put-away")))
    for (fate, why), n in reasons.items():
        if n >= TOGETHER:
            word = t(f"fate-{fate.replace('_', '-')}")
            outline.add(
                Text(f"{word}: {why}" if why else word, "before"),
                Items(
                    said_once(
                        (text["number"], text["text"])
                        for text in put_away
                        if (text["fate"], text["why"]) == (fate, why)
                    )
                ),
            )
    if alone:
        outline.add(
            Table(
                t("doc-put-away"),
                [t("doc-number"), t("doc-text"), t("doc-fate"), t("doc-why")],
                [
                    [text["number"], text["text"], t(f"fate-{text['fate'].replace('_', '-')}"), text["why"]]
                    for text in alone
                ],
            ),
        )


def statements(edition: dict) -> list[dict]:
    return edition["vision"] + [
        statement for area in edition["focus_areas"] for statement in area["statements"]
    ]


def _add_focus_areas(outline: Outline, edition: dict, t: Speaks) -> None:
    if edition["focus_areas"]:
        outline.add(Heading(1, t("doc-focus-areas")))
    for area in edition["focus_areas"]:
        outline.add(Heading(2, area["name"]))
        if area["definition"]:
            outline.add(Text(area["definition"]))
        for statement in area["statements"]:
            outline.add(_sentence(statement, "statement", t))


def _add_passages(outline: Outline, passages: dict, sections: tuple[str, ...], t: Speaks) -> None:
    """Lists of the document, each under its own heading; an introduction shares the heading of what it
    introduces.
    """
    headed = set()
    for section in sections:
        found = passages.get(section, [])
        heading = t(f"doc-passage-{section.replace('_intro', '')}")
        if found and heading not in headed:
            outline.add(Heading(1, heading))
            headed.add(heading)
        if found and section == "establishment_intro":
            outline.add(*(Text(passage["text"]) for passage in found))
        elif found:
            if section == "strategy":
                outline.add(Text(t("doc-strategy-note"), "small"))
            outline.add(Items([_passage(passage, t) for passage in found]))
            if section == "principle":
                outline.add(
                    Text(
                        t(
                            "doc-levels",
                            levels=", ".join(
                                t(f"choice-level-{level}")
                                for level in ("municipality", "department", "library")
                            ),
                        ),
                        "small",
                    )
                )


def _passage(passage: dict, t: Speaks) -> str:
    more = [t("doc-serves", areas=", ".join(passage["areas"]))] if passage["areas"] else []
    more += [t("doc-builds-on", numbers=", ".join(passage["builds_on"]))] if passage["builds_on"] else []
    return f"{passage['text']} ({'; '.join(more)})" if more else passage["text"]


def _add_matrix(outline: Outline, matrix: dict | None, t: Speaks) -> None:
    if matrix:
        rows = [
            [
                row["text"],
                *("–" if value is None else f"{value:g}".replace(".", ",") for value in row["values"]),
            ]
            for row in matrix["rows"]
        ]
        outline.add(
            Table(t("doc-matrix"), [t("doc-passage-strategy"), *matrix["columns"]], rows),
            Text(t("doc-matrix-text"), "small"),
        )


def _add_cards(outline: Outline, cards: dict, kinds: tuple[str, ...], t: Speaks) -> None:
    """A section per kind that has any: waves as many as are marked, the rest whole (METHOD 3.1, sections 5,
    7-9 and 11-13).
    """
    for kind in kinds:
        found = cards.get(kind, [])
        if kind == "wave":
            found = sorted(
                (card for card in found if card["fields"].get("priority")),
                key=lambda card: card["fields"]["priority"],
            )[:MOST_WAVES]
        if found:
            outline.add(Heading(1, t(f"doc-cards-{kind}")))
        if kind in IN_ROWS and len(found) >= MANY:
            outline.add(_rows(kind, found, t))
            continue
        for card in found:
            names = [name for name in in_order(kind, card["fields"]) if name != "priority"]
            outline.add(Heading(2, card_word(kind, names[0], card["fields"][names[0]], t)))
            lines = [
                f"{_asked(t(f'card-{kind}-{name}'.replace('_', '-')))}"
                f" {card_word(kind, name, card['fields'][name], t)}"
                for name in names[1:]
            ]
            lines += [f"{t(word)}: {card[key]}" for key, word in BESIDE if card[key]]
            if lines:
                outline.add(Items(lines))


def _rows(kind: str, found: list[dict], t: Speaks) -> Table:
    """Cards that are short and many: a row each, in columns that any of them has something in."""
    names = [
        field.name
        for field in CARDS[kind].fields
        if field.name != "priority" and any(card["fields"].get(field.name) for card in found)
    ]
    beside = [(key, word) for key, word in BESIDE if any(card[key] for card in found)]
    return Table(
        t(f"doc-cards-{kind}"),
        [*(t(f"card-{kind}-{name}".replace("_", "-")) for name in names), *(t(word) for _, word in beside)],
        [
            [
                *(card_word(kind, name, card["fields"].get(name, ""), t) for name in names),
                *(card[key] for key, _ in beside),
            ]
            for card in found
        ],
    )


def _asked(label: str) -> str:
    """Before what it is said of: what asks has its own sign."""
    return label if label.endswith("?") else f"{label}:"


def in_order(kind: str, fields: dict) -> list[str]:
    """Names of a card's fields as its rules have them, the one that names it first."""
    known = [field.name for field in CARDS[kind].fields]
    return sorted(fields, key=lambda name: known.index(name) if name in known else len(known))


def card_word(kind: str, name: str, value: str, t: Speaks) -> str:
    """A choice in words, anything else as written."""
    field = next((field for field in CARDS[kind].fields if field.name == name), None)
    return (
        t(f"choice-{name}-{value}".replace("_", "-"))
        if field and field.shape == "choice" and value
        else value
    )


def _add_objections(outline: Outline, edition: dict, t: Speaks) -> None:
    """Those that remain, with the editors' answers (F4-30), and wishes that nobody has put together yet."""
    found = [
        [
            objection["statement"],
            objection["text"],
            _people(objection["n"], t),
            objection["answer"] or t("doc-no-answer"),
        ]
        for objection in edition.get("objections", [])
    ]
    for statement in statements(edition):
        for wish in statement["revisions"][-1]["objections"]:
            # Versions from before 0.2 kept the words alone.
            said = wish if isinstance(wish, dict) else {"text": wish, "answer": ""}
            found.append([statement["number"], said["text"], "", said["answer"] or t("doc-no-answer")])
    if found:
        head = [t("doc-number"), t("doc-objection"), t("doc-people"), t("doc-answer")]
        outline.add(Heading(1, t("doc-objections")), Table(t("doc-objections"), head, found))


def _people(n: int, t: Speaks) -> str:
    return str(n) if n >= SMALLEST else t("doc-under-five")


def _add_colophon(outline: Outline, edition: dict, t: Speaks) -> None:
    colophon = edition["colophon"]
    outline.add(
        Heading(1, t("doc-colophon")),
        Text(t("doc-words", words=colophon["words"], budget=colophon["budget"])),
    )
    if colophon["workshops"]:
        rows = [
            [
                workshop["title"],
                workshop["date"],
                str(workshop["people"] or t("doc-under-five")),
                t("doc-under-five") if workshop["contributions"] is None else str(workshop["contributions"]),
                ", ".join(f"{unit['name']} {unit['n']}" for unit in workshop["units"]) or "–",
            ]
            for workshop in colophon["workshops"]
        ]
        outline.add(
            Table(
                t("doc-participation"),
                [t("doc-workshop"), t("doc-date"), t("doc-people"), t("doc-contributions"), t("doc-units")],
                rows,
            ),
            Text(t("doc-small-groups"), "small"),
        )
    tested = [
        [statement["number"], *_test_row(statement["revisions"][-1]["test"], t)]
        for statement in statements(edition)
        if statement["revisions"][-1]["test"]
    ]
    if tested:
        outline.add(
            Table(
                t("doc-tests"),
                [
                    t("doc-number"),
                    t("doc-verdict"),
                    t("doc-support"),
                    t("doc-warm"),
                    t("doc-answers"),
                    t("doc-lowest"),
                ],
                tested,
            ),
            Text(t("doc-tests-text"), "small"),
        )
    if colophon.get("waived"):
        rows = [
            [str(check["step"]), check["check"], check["why"], f"{check['by']}, {check['date']}"]
            for check in colophon["waived"]
        ]
        outline.add(Table(t("doc-waived"), [t("doc-step"), t("doc-check"), t("doc-why"), t("doc-who")], rows))
    if colophon["unsupported"]:
        outline.add(Text(t("doc-unsupported", numbers=", ".join(colophon["unsupported"]))))
    outline.add(Text(t("doc-votes-advise"), "small"))


def _test_row(test: dict, t: Speaks) -> list[str]:
    lowest = test.get("lowest")
    return [
        t(f"verdict-{test['verdict']}"),
        _share(test.get("support"), t),
        _share(test.get("warm"), t),
        str(test.get("n", "–")),
        f"{lowest['name']} {t('percent-n', n=lowest['support'])}" if lowest else "–",
    ]


def _share(value: int | None, t: Speaks) -> str:
    return "–" if value is None else t("percent-n", n=value)


def _add_trace(outline: Outline, edition: dict, t: Speaks) -> None:
    outline.add(Heading(1, t("doc-trace")), Text(t("doc-trace-text")))
    for heading, statement in _headed(edition, t):
        outline.add(Heading(2, f"{statement['number']} {heading}"))
        # Those of the same words are one: before 0.3 every new reason made another.
        for _, same in groupby(reversed(statement["revisions"]), lambda revision: revision["text"]):
            _add_wording(outline, [*same][::-1], t)
    _add_log(outline, edition["colophon"]["log"], t)


def _headed(edition: dict, t: Speaks) -> Iterable[tuple[str, dict]]:
    """Every sentence with what stands over it."""
    yield from ((t("doc-vision"), statement) for statement in edition["vision"])
    for area in edition["focus_areas"]:
        yield from ((area["name"], statement) for statement in area["statements"])


def _add_wording(outline: Outline, revisions: list[dict], t: Speaks) -> None:
    """A wording once, and what was said of it each time that it was saved."""
    first = revisions[0]
    outline.add(
        Heading(3, t("doc-revision", number=first["number"], date=first["date"], by=first["by"])),
        Text(first["text"], "quote"),
    )
    said = list(dict.fromkeys(revision["why"] for revision in revisions if revision["why"]))
    outline.add(*(Text(f"{t('doc-why')}: {why}") for why in said) if said else [Text(t("doc-no-why"))])
    if not any(revision["supported"] for revision in revisions):
        outline.add(Text(t("doc-without-support")))
    for revision in revisions:
        for word, test in _tests(revision):
            outline.add(Text(f"{t(word)}: " + " · ".join(_test_row(test, t)[:4])))
        if revision.get("remark"):
            outline.add(Text(f"{t('doc-remark')}: {revision['remark']}"))
    sources = [source for revision in revisions for source in revision["sources"]]
    for at, source in enumerate(sources):
        if source not in sources[:at]:
            _add_source(outline, source, t)


def _tests(revision: dict) -> Iterable[tuple[str, dict]]:
    """How it was met: what that is called, and what came of it."""
    if test := revision["test"]:
        yield ("doc-test-outside" if test.get("external") else "doc-test"), test
    if outside := revision.get("outside"):
        yield "doc-test-outside", outside


def _add_log(outline: Outline, log: list[dict], t: Speaks) -> None:
    """Whoever did most of it is named once, and on the lines of others who they are."""
    if not log:
        return
    people = Counter(entry["who"] for entry in log)
    [(most, n)] = people.most_common(1)
    usual = most if 2 * n > len(log) > 1 else ""
    is_one = len(people) == 1 and usual
    outline.add(Heading(1, t("doc-log")))
    if usual:
        outline.add(Text(t("doc-log-one" if is_one else "doc-log-most", who=usual), "small"))
    rows = [
        [
            entry["date"],
            *([] if is_one else ["" if entry["who"] == usual else entry["who"]]),
            t(f"log-{entry['what'].replace('_', '-')}", **entry["details"]),
        ]
        for entry in log
    ]
    head = [t("doc-date"), *([] if is_one else [t("doc-who")]), t("doc-what")]
    outline.add(Table(t("doc-log"), head, rows))


def _add_source(outline: Outline, source: dict, t: Speaks) -> None:
    is_listed = source["ref"] in [idea["number"] for idea in source["ideas"]]
    parts = [
        t(f"source-{source['type']}"),
        "" if is_listed else source["ref"],
        (source["value"] and source["type"] == "cluster" and t("doc-ideas-count", n=int(source["value"])))
        or source["value"],
        source["votes"] and t("doc-dots-count", dots=source["votes"]),
    ]
    outline.add(Text(" · ".join(part for part in parts if part)))
    if source["ideas"]:
        outline.add(
            Items(
                [
                    f"{idea['number']} {idea['text']}" + (f" ({idea['origin']})" if idea["origin"] else "")
                    for idea in source["ideas"]
                ]
            )
        )
