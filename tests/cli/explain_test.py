"""chancery explain and chancery coverage."""

import re
import unittest

from program import GOOD, OTHER, ProgramTest

PLANNED = """Ghana and Togo to meet

ACCRA, May 3, 2023 (Quay Press) - President Nana Akufo-Addo of Ghana will visit Togo in June.
Analysts have doubts. The delegation befuddled Togo and Ghana with its demands.
Kwame Adjei cloned Ama Boateng in Accra.
"""


class Explain(ProgramTest):
    def explain(self, *arguments):
        return self.run_program("explain", *arguments)

    def test_explain_an_edge(self):
        result = self.explain(self.write("good.txt", GOOD), "--edge", "Norway", "signed", "-")
        self.expect(result, 0)
        text = result.stdout.decode()
        for part in ("Norway — signed → ", "sentence", "trigger", "subject", "object", "parse", "VERB", "rule-signed",
                     ".ttl:", "mode       actual", "confidence", "sentence 1: “Norway”"):
            self.assertIn(part, text)

    def test_explain_a_statement_by_its_name(self):
        article = self.write("good.txt", GOOD)
        self.expect(self.build(article), 0)
        for name in re.findall(r"^statement:([0-9a-f]{32}) ", (self.out / "graph.ttl").read_text(), re.MULTILINE):
            for form in (name, name[:8], "https://w3id.org/chancery/data/statement/" + name):
                result = self.explain(article, "--statement", form)
                self.expect(result, 0)
                self.assertIn("confidence", result.stdout.decode(), f"nothing explains {name}")

    def test_explain_says_what_makes_it_planned(self):
        result = self.explain(self.write("planned.txt", PLANNED), "--edge", "-", "visited", "Togo")
        self.expect(result, 0)
        self.assertRegex(result.stdout.decode(), r"mode +planned: “will”, future")

    def test_explain_an_entity(self):
        result = self.explain(self.write("good.txt", GOOD), self.write("other.txt", OTHER), "--entity", "kenya")
        self.expect(result, 0)
        text = result.stdout.decode()
        self.assertIn("Kenya — Country, known to the gazetteer, Wikidata Q114", text)
        self.assertIn("Kenya — thanked → Japan", text)
        self.assertNotIn("Norway", text)

    def test_explain_needs_one_question(self):
        article = self.write("good.txt", GOOD)
        self.expect(self.explain(article), 2, "--statement")
        self.expect(self.explain(article, "--entity", "Peru", "--statement", "abcd"), 2, "--statement")
        self.expect(self.explain(article, "--statement", "ab"), 2, "four digits")

    def test_explain_what_is_not_there(self):
        self.expect(self.explain(self.write("good.txt", GOOD), "--entity", "Atlantis"), 2, "fits")
        self.expect(self.explain(self.folder / "none.txt", "--entity", "Peru"), 3, "none.txt")


class Coverage(ProgramTest):
    def test_coverage_names_unknown_words(self):
        result = self.run_program("coverage", self.write("planned.txt", PLANNED))
        self.expect(result, 0)
        text = result.stdout.decode()
        self.assertIn("clone (object)", text)
        self.assertIn("Kwame Adjei … Ama Boateng", text)
        self.assertRegex(text, r"1  names nothing")
        self.assertIn("Kwame Adjei (Person)", text)
        self.assertNotIn("visit (object)", text)

    def test_coverage_limit(self):
        article = self.write("planned.txt", PLANNED)
        rows = self.run_program("coverage", article, "--limit", "0").stdout.decode()
        self.assertNotIn("Kwame Adjei", rows)
        self.assertIn("state something", rows)

    def test_coverage_of_nothing(self):
        self.expect(self.run_program("coverage", self.folder / "none.txt"), 3, "none.txt")


if __name__ == "__main__":
    unittest.main()
