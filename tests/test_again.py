"""What fails is asked once more and named; what fails twice, or together with many others, stays red."""

import subprocess
import sys

import pytest

from tests.again import TESTS_FAILED, asked_again

pytestmark = pytest.mark.heavy

UNSTEADY = """
from pathlib import Path

def test_passes_the_second_time():
    seen = Path("seen")
    was = seen.exists()
    seen.touch()
    assert was
"""
STORY = """
from pathlib import Path

class TestAStory:
    is_broken = False

    def test_breaks_the_first_time(self):
        seen = Path("told")
        TestAStory.is_broken = not seen.exists()
        seen.touch()
        assert not self.is_broken

    def test_goes_on(self):
        assert not self.is_broken

    def test_ends(self):
        assert not self.is_broken
"""
WRONG = "def test_never_passes():\n    assert False\n"
RIGHT = "def test_passes():\n    pass\n"


def first_run(folder, **files) -> int:
    for name, text in files.items():
        (folder / f"test_{name}.py").write_text(text, "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\naddopts = -q\n", "utf-8")
    return subprocess.run([sys.executable, "-m", "pytest"], cwd=folder, check=False).returncode


def test_a_test_that_passes_the_second_time_is_named(tmp_path, capfd):
    code = first_run(tmp_path, unsteady=UNSTEADY, right=RIGHT)
    assert (code, asked_again(code, tmp_path)) == (TESTS_FAILED, 0)
    told = capfd.readouterr().out.splitlines()
    assert told[-1] == "UNSTEADY, to be mended: test_unsteady.py::test_passes_the_second_time"


def test_a_test_that_fails_twice_stays_red(tmp_path):
    code = first_run(tmp_path, unsteady=UNSTEADY, wrong=WRONG)
    assert asked_again(code, tmp_path) == TESTS_FAILED


def test_many_that_fail_are_not_asked_again(tmp_path):
    code = first_run(tmp_path, unsteady=UNSTEADY, wrong=WRONG)
    assert asked_again(code, tmp_path, most=1) == TESTS_FAILED
    assert not asked_again(0, tmp_path)


def test_a_story_that_breaks_counts_as_one_with_all_that_was_not_told(tmp_path):
    code = first_run(tmp_path, story=STORY)
    assert (code, asked_again(code, tmp_path, most=1)) == (TESTS_FAILED, 0)


def test_a_run_that_broke_off_is_not_asked_again(tmp_path):
    code = first_run(tmp_path, broken="import nothing_of_that_name\n")
    assert asked_again(code, tmp_path) == code != TESTS_FAILED
