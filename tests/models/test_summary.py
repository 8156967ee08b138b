"""A gathering's lists are read some lines at a time, and searched."""

from models.document.summary import PAGE, page_of


def found(*sizes: int) -> dict:
    """A list with a group of each size."""
    groups = [
        {
            "name": str(table),
            "items": [
                {"number": f"S-{table}{n:03}", "text": f"Ord {n} från bord {table}"} for n in range(size)
            ],
        }
        for table, size in enumerate(sizes, 1)
    ]
    return {"lists": [{"title": "Vad?", "shared": [], "groups": groups, "total": sum(sizes)}]}


def shown(page: dict) -> list[tuple[str, int, int]]:
    return [
        (group["name"], len(group["items"]), group["total"])
        for part in page["lists"]
        for group in part["groups"]
    ]


def test_a_page_holds_as_many_lines_as_somebody_reads_and_says_how_many_there_are():
    first, second = (page_of(found(PAGE - 10, 30), "", page) for page in (1, 2))
    assert (shown(first), shown(second)) == (
        [("1", PAGE - 10, PAGE - 10), ("2", 10, 30)],
        [("2", 20, 30)],
    )
    assert (first["matching"], first["pages"], second["page"]) == (PAGE + 20, 2, 2)


def test_words_and_numbers_are_found_on_whatever_page_they_are():
    assert shown(page_of(found(PAGE, 30), "ORD 29 s-2", 1)) == [("2", 1, 30)]
    only = page_of(found(PAGE, 30), "S-2007", 1)
    assert (shown(only), only["numbers"]) == ([("2", 1, 30)], {"S-2007"})
    assert (page_of(found(3), "saknas", 9)["lists"], page_of(found(3), "saknas", 9)["page"]) == ([], 1)
