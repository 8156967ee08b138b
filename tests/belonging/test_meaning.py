"""What knows a language, plugged in: a file of word vectors, or an address on the organisation's own network.
Each may fail.
"""

import json
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from models.analysis.belonging.meaning import PAUSE, Address, Careful, WordVectors, of
from models.analysis.belonging.suggest import Mind
from models.analysis.belonging.wording import read
from tests.patience import PATIENCE

TEXTS = ["Tåg", "Lok", "Räls", "Bröd", "Bulle", "Mjöl"]
# Words with no letters in common, near in meaning.
VECTORS = {
    "tåg": (1, 0.1, 0),
    "lok": (1, 0, 0.1),
    "räls": (0.9, 0, 0),
    "bröd": (0, 1, 0),
    "bulle": (0.1, 1, 0),
    "mjöl": (0, 0.9, 0.1),
}


def board():
    return [{"key": f"c:{number}", "text": text, "cluster": None} for number, text in enumerate(TEXTS)]


def groups(found):
    return sorted(cluster["items"] for cluster in found["clusters"])


@pytest.fixture
def vectors(tmp_path):
    file = tmp_path / "ord.vec"
    lines = [
        f"{len(VECTORS)} 3",
        *(f"{word} {' '.join(map(str, numbers))}" for word, numbers in VECTORS.items()),
    ]
    file.write_text("\n".join(lines), "utf-8")
    return file


class Model:
    """An embeddings server on this machine; `answer(texts)` may be another. `asked` is what it was sent."""

    def __init__(self):
        self.asked: list[dict] = []
        self.keys: list[str | None] = []
        self.answer = lambda texts: {
            "data": [
                {"index": number, "embedding": VECTORS[text.lower()]} for number, text in enumerate(texts)
            ][::-1]
        }
        model = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                model.asked.append({"path": self.path, **asked})
                model.keys.append(self.headers["Authorization"])
                body = json.dumps(model.answer(asked["input"])).encode()
                self.send_response(200)
                self.end_headers()
                with suppress(OSError):  # Whoever asked may have gone.
                    self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def model():
    made = Model()
    yield made
    made.server.shutdown()
    made.server.server_close()


def test_without_either_nothing_is_known_beyond_the_letters():
    assert (of(None), Mind().suggest(board())["clusters"]) == (None, [])


def test_word_vectors_find_what_shares_no_letters(vectors):
    found = Mind().suggest(board(), meaning=of({"vectors": str(vectors)}))
    assert (groups(found), found["meaning"]) == ([["c:0", "c:1", "c:2"], ["c:3", "c:4", "c:5"]], True)


def test_a_compound_that_no_file_knows_is_read_by_its_parts():
    parts = WordVectors({"barn": np.array([1, 0], np.float16), "bok": np.array([0, 1], np.float16)})
    assert parts(read(["Barnbok"])).tolist() == [[0.5, 0.5]]


def test_a_model_finds_the_same_and_is_asked_once_about_each_text(model):
    meaning = of({"url": model.url, "model": "m3", "key": "nyckel", "seconds": PATIENCE})
    mind = Mind()
    found = mind.suggest(board(), meaning=meaning)
    mind.about("c:0", board(), meaning=meaning)
    Mind().suggest(board(), meaning=meaning)
    assert (groups(found), found["meaning"]) == ([["c:0", "c:1", "c:2"], ["c:3", "c:4", "c:5"]], True)
    assert model.asked == [{"path": "/v1/embeddings", "model": "m3", "input": sorted(TEXTS)}]
    assert model.keys == ["Bearer nyckel"]


def test_a_model_is_asked_about_new_ideas_only(model):
    address = Address(model.url, "m3")
    address(read(TEXTS[:5]))
    address(read(TEXTS))
    assert [body["input"] for body in model.asked] == [sorted(TEXTS[:5]), ["Mjöl"]]


def test_a_model_that_takes_too_long_is_done_without(model):
    let_go = threading.Event()

    def slow(texts):
        let_go.wait(PATIENCE)
        return {"data": []}

    model.answer = slow
    meaning = Careful(url=model.url, model="m3", seconds=0.1)
    found = Mind().suggest(board(), meaning=meaning)
    let_go.set()
    assert (found["clusters"], found["meaning"]) == ([], False)
    assert "imed out" in meaning.trouble


def test_all_that_is_asked_together_has_one_limit_of_time(model):
    quick = model.answer
    model.answer = lambda texts: (
        time.sleep(0.2)
        or {"data": [{"index": number, "embedding": [1, 0]} for number, _ in enumerate(texts)]}
    )
    with pytest.raises(TimeoutError):
        Address(model.url, "m3", seconds=0.5)(read([f"idé {number}" for number in range(64 * 5)]))
    assert len(model.asked) < 5
    model.answer = quick


@pytest.mark.parametrize("answer", [{}, {"data": []}, {"data": [{"index": 0}]}, [], "nej"])
def test_a_model_that_answers_something_else_is_done_without(model, answer):
    model.answer = lambda texts: answer
    meaning = Careful(url=model.url, model="m3", seconds=PATIENCE)
    assert Mind().suggest(board(), meaning=meaning)["meaning"] is False
    assert meaning.trouble


def test_nobody_waits_again_for_what_has_just_failed(model):
    works, model.answer = model.answer, lambda texts: {}
    now = [100.0]
    meaning = Careful(clock=lambda: now[0], url=model.url, model="m3", seconds=PATIENCE)
    mind = Mind()
    mind.suggest(board(), meaning=meaning)
    model.answer = works
    assert mind.suggest(board(), meaning=meaning)["meaning"] is False
    assert len(model.asked) == 1
    now[0] += PAUSE
    assert (mind.suggest(board(), meaning=meaning)["meaning"], meaning.trouble) == (True, "")


@pytest.mark.parametrize("content", ["", "inga tal här\n", "tåg 1 0 0\nlok 1 0\nräls a b c\n"])
def test_a_file_that_is_no_file_of_vectors_is_done_without(tmp_path, content):
    file = tmp_path / "ord.vec"
    file.write_text(content, "utf-8")
    meaning = Careful(vectors=str(file))
    assert (Mind().suggest(board(), meaning=meaning)["meaning"], bool(meaning.trouble)) == (False, True)


def test_a_file_that_is_not_there_is_done_without(tmp_path):
    meaning = Careful(vectors=str(tmp_path / "borta.vec"))
    assert Mind().suggest(board(), meaning=meaning)["clusters"] == []
    assert meaning.trouble.startswith("FileNotFoundError")


def test_vectors_that_know_few_of_the_ideas_are_left_out(tmp_path):
    file = tmp_path / "ord.vec"
    file.write_text("tåg 1 0 0\nlok 1 0 0.1\n", "utf-8")
    assert Mind().suggest(board(), meaning=of({"vectors": str(file)}))["meaning"] is False
