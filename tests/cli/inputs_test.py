"""What the program says of inputs, good and bad: exit status, messages, what is left on disk."""

import json
import os
import shutil
import subprocess
import unittest

from program import GOOD, OTHER, SPANISH, SOURCE, ProgramTest


def without_privileges():
    """The words before a command that take from root the right to read and write everything."""
    if os.geteuid() != 0:
        return ()
    words = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
    if shutil.which("setpriv") and subprocess.run([*words, "true"], stderr=subprocess.DEVNULL, check=False).returncode == 0:
        return words
    raise unittest.SkipTest("root's rights cannot be given up here")


class Inputs(ProgramTest):
    def test_good_article(self):
        result = self.build(self.write("good.txt", GOOD))
        self.expect(result, 0, "1 article")
        self.assertEqual(result.stdout, b"")
        self.expect_outputs()
        self.expect_fact("jonas-gahr-store", "visited", "peru")

    def test_standard_input(self):
        result = self.build("-", input=GOOD.encode())
        self.expect(result, 0)
        self.expect_fact("jonas-gahr-store", "visited", "peru")

    def test_quiet(self):
        self.assertEqual(self.expect(self.build(self.write("good.txt", GOOD), "--quiet"), 0), "")

    def test_invalid_utf8(self):
        result = self.build(self.write("latin1.txt", GOOD.encode().replace(b"treaty", b"trait\xe9")))
        self.expect(result, 3, "latin1.txt", "UTF-8")
        self.expect_nothing_written()

    def test_empty_file(self):
        self.expect(self.build(self.write("empty.txt", "")), 3, "empty.txt")
        self.expect_nothing_written()

    def test_file_of_spaces(self):
        self.expect(self.build(self.write("blank.txt", " \n\t\n\n")), 3, "blank.txt")
        self.expect_nothing_written()

    def test_binary_file(self):
        self.expect(self.build(self.write("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 40)), 3, "photo.txt")
        self.expect_nothing_written()

    def test_zero_bytes_in_text(self):
        self.expect(self.build(self.write("zero.txt", GOOD.replace("treaty", "trea\0ty"))), 3, "zero.txt")
        self.expect_nothing_written()

    def test_absurdly_long_line(self):
        line = "Norway visited Peru on Wednesday and signed a treaty on seabirds. " * 20000
        result = self.build(self.write("line.txt", GOOD + "\n" + line + "\n"))
        self.assertIn(result.returncode, (0, 3), result.stderr)
        if result.returncode == 3:
            self.expect(result, 3, "line.txt")

    def test_absurdly_long_sentence(self):
        sentence = "Norway visited Peru and " * 20000 + "nothing else happened."
        result = self.build(self.write("sentence.txt", GOOD + "\n" + sentence + "\n"))
        self.assertIn(result.returncode, (0, 3), result.stderr)
        if result.returncode == 3:
            self.expect(result, 3, "sentence.txt")

    def test_absurdly_long_word(self):
        result = self.build(self.write("word.txt", GOOD + "\n" + "Norway" * 200000 + " visited Peru.\n"))
        self.assertIn(result.returncode, (0, 3), result.stderr)

    def test_not_english(self):
        self.expect(self.build(self.write("spanish.txt", SPANISH)), 3, "spanish.txt", "English")
        self.expect_nothing_written()

    def test_no_such_input(self):
        missing = self.folder / "nowhere.txt"
        self.expect(self.build(missing), 3, missing)
        self.expect_nothing_written()

    def test_no_such_input_among_good_ones(self):
        missing = self.folder / "nowhere.txt"
        self.expect(self.build(self.write("good.txt", GOOD), missing), 1, missing)
        self.expect_outputs()

    def test_folder_without_articles(self):
        (self.folder / "bare").mkdir()
        self.expect(self.build(self.folder / "bare"), 3, "bare")
        self.expect_nothing_written()

    def test_input_without_rights(self):
        words = without_privileges()
        path = self.write("secret.txt", GOOD)
        path.chmod(0)
        self.expect(self.build(path, command=words), 3, path)
        self.expect_nothing_written()

    def test_bad_article_among_good_ones(self):
        self.write("news/a.txt", GOOD)
        self.write("news/b.txt", b"\xff\xfe broken")
        self.write("news/c.txt", OTHER)
        errors = self.expect(self.build(self.folder / "news"), 1, "b.txt")
        self.assertNotIn("a.txt", errors)
        self.expect_outputs()
        self.expect_fact("jonas-gahr-store", "visited", "peru")
        self.expect_fact("kenya", "thanked", "japan")

    def test_bad_line_of_json_lines(self):
        item = json.dumps({"title": "Kenya thanks Japan", "date": "2023-05-04", "text": OTHER})
        path = self.write("feed.jsonl", item + "\n{\"title\": \"cut off\n")
        self.expect(self.build(path), 1, "feed.jsonl:2")
        self.expect_fact("kenya", "thanked", "japan")

    def test_samples(self):
        result = self.build(SOURCE / "samples")
        self.expect(result, 0, "11 articles")
        self.expect_outputs()


if __name__ == "__main__":
    unittest.main()
