#!/usr/bin/env python3
"""Turns passages with inline marks, [[Type:surface]], into brat pairs NAME.txt and NAME.ann.

usage: import_training.py FOLDER... OUTPUT_FOLDER
Each FOLDER's *.txt become OUTPUT_FOLDER/<folder>-<name>.txt and .ann; offsets are code points.
"""
import pathlib
import re
import sys

MARK = re.compile(r"\[\[([A-Za-z]+):(.*?)\]\]", re.S)


def convert(marked):
    """Returns the plain text and its spans (type, begin, end, surface)."""
    text, spans, at = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[at:mark.start()]
        spans.append((mark[1], len(text), len(text) + len(mark[2]), mark[2]))
        text += mark[2]
        at = mark.end()
    return text + marked[at:], spans


def main(folders, output):
    output.mkdir(parents=True, exist_ok=True)
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            text, spans = convert(path.read_text(encoding="utf-8"))
            if "[[" in text or "]]" in text:
                print(f"{path}: a mark is malformed; left out", file=sys.stderr)
                continue
            name = output / f"{folder.name}-{path.stem}"
            name.with_suffix(".txt").write_text(text, encoding="utf-8")
            lines = [f"T{i}\t{kind} {begin} {end}\t{' '.join(surface.split())}\n"
                     for i, (kind, begin, end, surface) in enumerate(spans, 1)]
            name.with_suffix(".ann").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main([pathlib.Path(folder) for folder in sys.argv[1:-1]], pathlib.Path(sys.argv[-1]))
