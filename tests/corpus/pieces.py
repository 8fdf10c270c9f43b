#!/usr/bin/env python3
"""Reads and checks the annotated pieces of this folder. Prints what is wrong, one line each; exit status 1 if anything is.

usage: pieces.py [ONTOLOGY.ttl]
"""
import pathlib, re, sys

from check_gold import HERE, MODES, ONTOLOGY, TYPES, relations

MENTION = re.compile(r"\[([^\[\]]*)\]")
IDS = re.compile(r"([a-z][a-z0-9]*(?:\+[a-z][a-z0-9]*)*)(?::(\w+))? (.+)")


class Piece:
    """One piece: `types` {id: class}, `sentences` [(text, opens a paragraph, mentions, facts)].

    A mention is (begin, end, ids) in characters of its sentence; a fact (s, p, o, mode, optional)."""

    def __init__(self, line, heading):
        self.line, self.heading, self.types, self.sentences = line, heading, {}, []

    def text(self):
        """The text as an article, and where each sentence begins in it."""
        text, begins = "", []
        for sentence, opens, _, _ in self.sentences:
            if text:  # what ends without a stop is a heading, though the next sentence be marked as of its paragraph
                text += "\n\n" if opens or text[-1].isalnum() else " "
            begins.append(len(text))
            text += sentence
        return text, begins


def read_mentions(marked, piece, fault):
    text, mentions, at = "", [], 0
    for m in MENTION.finditer(marked):
        text, at = text + marked[at:m.start()], m.end()
        parts = IDS.fullmatch(m.group(1))
        if not parts:
            fault(f"malformed mention {m.group(0)}")
            continue
        ids = parts.group(1).split("+")
        for i in ids:
            if parts.group(2) and piece.types.setdefault(i, parts.group(2)) != parts.group(2):
                fault(f"{i} changes its class in {m.group(0)}")
            if i not in piece.types:
                fault(f"{i} has no class yet in {m.group(0)}")
        if parts.group(2) and parts.group(2) not in TYPES:
            fault(f"unknown class in {m.group(0)}")
        mentions.append((len(text), len(text) + len(parts.group(3)), ids))
        text += parts.group(3)
    text += marked[at:]
    if re.search(r"[\[\]]", text):
        fault("stray or nested bracket")
    return text, mentions


def read_fact(line, piece, table, fault):
    words = line.split()
    optional = words[0] == "?"
    words = words[optional:]
    if len(words) not in (3, 4) or words[1] not in table or not piece.sentences:
        return fault(f"malformed fact: {line}")
    subject, relation, object_ = words[:3]
    mode = words[3] if len(words) == 4 else "actual"
    if mode not in MODES:
        fault(f"unknown mode {mode}")
    for end, classes in ((subject, table[relation][0]), (object_, table[relation][1])):
        if piece.types.get(end) not in classes:
            fault(f"{relation} cannot have {end} ({piece.types.get(end, 'unknown')}) there")
    piece.sentences[-1][3].append((subject, relation, object_, mode, optional))


def read(path, table):
    """(pieces, faults) of a file."""
    pieces, faults = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        def fault(message):
            faults.append(f"{path.name}:{number}: {message}")

        if not line.strip():
            continue
        if line.startswith("# "):
            pieces.append(Piece(number, line[2:]))
        elif not pieces:
            fault("no heading yet")
        elif line[:3] in ("S: ", "P: "):
            text, mentions = read_mentions(line[3:], pieces[-1], fault)
            pieces[-1].sentences.append((text, line[0] == "P", mentions, []))
        else:
            read_fact(line, pieces[-1], table, fault)
    faults += [f"{path.name}:{p.line}: a piece without a sentence" for p in pieces if not p.sentences]
    return pieces, faults


def main():
    table = relations(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ONTOLOGY)
    faults = [f for path in sorted((HERE / "pieces").glob("*.pieces")) for f in read(path, table)[1]]
    print("\n".join(faults) or "all pieces are sound")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
