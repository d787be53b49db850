#!/usr/bin/env python3
"""Fits the weights of seeds/claim_confidence.tsv, and shows how reliable they are.

usage: fit_confidence.py fit GOLD_DIR PREDICTED_DIR [GOLD_DIR PREDICTED_DIR …] > seeds/claim_confidence.tsv
       fit_confidence.py reliability GOLD_DIR PREDICTED_DIR …

GOLD_DIR holds ID.gold.json, PREDICTED_DIR holds ID.json as `pressgraph extract` prints it. A claim is right where its
content overlaps one gold claim by at least 0.3 (intersection over union of characters) and its speaker is that claim's.
The features are those of extraction/claim_confidence.cpp.
"""
import json
import math
import pathlib
import sys


def span(excerpt):
    return excerpt["start"], excerpt["end"]


def characters(claim):
    return {i for part in claim["content_parts"] for i in range(*span(part))}


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def features(claim, kinds):
    length = sum(b - a for a, b in map(span, claim["content_parts"]))
    out = ["bias", "rule=" + claim["rule"], "kind=" + claim["kind"]]
    if claim["kind"] == "narrator":
        out.append("source=article")
    elif not claim.get("speaker"):
        out.append("source=unnamed" if claim.get("speaker_span") else "source=none")
    elif not claim.get("cue"):
        out.append("source=carried")
    else:
        kind = kinds.get((claim["speaker"], *span(claim["speaker_span"]))) if claim.get("speaker_span") else None
        out.append("source=" + (kind or "resolved"))
    if length < 25:
        out.append("length=short")
    if length > 300:
        out.append("length=long")
    return out


def right_speaker(gold, predicted, same):
    named = [s for s in [gold.get("speaker"), *gold.get("speakers", []), *gold.get("co_speakers", [])] if s]
    if named:
        return any(predicted.get("speaker") in same[s] for s in named)
    near = predicted.get("speaker_span") and gold.get("speaker_span") and overlap(span(predicted["speaker_span"]), span(gold["speaker_span"]))
    return not predicted.get("speaker") and bool(near or not gold.get("speaker_span"))


def examples(gold_dir, predicted_dir):
    """(features, right, confidence) of each predicted claim that the gold can judge."""
    for path in sorted(pathlib.Path(gold_dir).glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        predicted = json.loads((pathlib.Path(predicted_dir) / (path.name[:-len(".gold.json")] + ".json")).read_text("utf-8"))
        mentions = [(m, e["id"], m.get("kind", "name") == "name") for e in predicted["entities"] for m in e["mentions"]]
        kinds = {(identity, *span(m)): m["kind"] for m, identity, _ in mentions}
        same = {e["id"]: {identity for g in e["mentions"] for m, identity, name in mentions
                          if overlap(span(g), span(m)) and name == (g.get("kind") == "name")} for e in gold["entities"]}
        judged = any(c["kind"] == "narrator" for c in gold["claims"])
        for claim in predicted["claims"]:
            narrator = claim["kind"] == "narrator"
            if narrator and not judged:
                continue
            own = characters(claim)
            best = max(((len(own & characters(g)) / len(own | characters(g)), k) for k, g in enumerate(gold["claims"])), default=(0, 0))
            g = gold["claims"][best[1]] if gold["claims"] else None
            if g and best[0] >= .3 and (g.get("optional") or g.get("carried_over")):
                continue
            right = bool(g) and best[0] >= .3 and (g["kind"] == "narrator") == narrator and (narrator or right_speaker(g, claim, same))
            yield features(claim, kinds), right, claim["confidence"]


def fit(data, rounds=3000, rate=.5, penalty=.01):
    weights = {f: 0.0 for row, _, _ in data for f in row}
    for _ in range(rounds):
        slope = {f: penalty * w * (f != "bias") for f, w in weights.items()}
        for row, right, _ in data:
            error = 1 / (1 + math.exp(-sum(weights[f] for f in row))) - right
            for f in row:
                slope[f] += error / len(data)
        for f in weights:
            weights[f] -= rate * slope[f]
    return weights


def main(mode, *folders):
    data = [x for gold, predicted in zip(folders[::2], folders[1::2]) for x in examples(gold, predicted)]
    if mode == "fit":
        print("# Weights of the logistic model of a claim's confidence, fitted by scripts/fit_confidence.py.\nfeature\tweight")
        for feature, weight in sorted(fit(data).items()):
            print(f"{feature}\t{weight:.3f}")
        return
    print(f"| confidence | claims | mean | right |\n|---|---|---|---|")
    error = 0
    for low in range(0, 10):
        rows = [(r, c) for _, r, c in data if low / 10 <= c < (low + 1) / 10 or (low == 9 and c == 1)]
        if not rows:
            continue
        mean, right = sum(c for _, c in rows) / len(rows), sum(r for r, _ in rows) / len(rows)
        error += abs(mean - right) * len(rows) / len(data)
        print(f"| {low / 10:.1f} to {low / 10 + .1:.1f} | {len(rows)} | {mean:.2f} | {right:.2f} |")
    print(f"\nExpected calibration error {error:.3f} over {len(data)} claims.")


if __name__ == "__main__":
    main(*sys.argv[1:])
