#!/usr/bin/env python3
"""Turns what the generator of the bench made into a workspace with the same content.

usage: workspace.py CSVDIR WORKSPACE

CSVDIR holds area-001.csv (ref, description, last, target, q2, rag, dir, commentary, h1 to h8) and area-001-prose.csv
(section, heading, kind, text, area) for each area. Ratings and directions are not taken over: boardpack works them out.
"""
import csv, os, shutil, sys

HERE = os.path.dirname(os.path.abspath(__file__))
QUARTERS = ["2017/18 Q3", "2017/18 Q4", "2018/19 Q1", "2018/19 Q2", "2018/19 Q3", "2018/19 Q4", "2019/20 Q1", "2019/20 Q2"]
CHART_EVERY = 10


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(path, head, lines):
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(head)
        out.writerows(lines)


def markdown(area, prose):
    """An area's sections; those of the recommendations are numbered."""
    text, section, item = ["# " + area], "", 0
    for line in prose:
        if line["section"] != section:
            text += ["", "## " + line["heading"]]
            section, item = line["section"], 0
        if line["kind"] == "li":
            item += 1
            text += ([""] if item == 1 else []) + ["%d. %s" % (item, line["text"])]
        else:
            text += ["", line["text"]]
    return "\n".join(text) + "\n"


def main():
    source, target = sys.argv[1], sys.argv[2]
    for folder in ("extracts", "narrative", "templates"):
        os.makedirs(os.path.join(target, folder))
    for name in ("area.ftlx", "style.yaml"):
        shutil.copy(os.path.join(HERE, "area", name), os.path.join(target, "templates", name))
    areas, headings, drawn = [], [], []
    indicators, targets, results = [], [], [[] for _ in QUARTERS]
    for name in sorted(n[:-4] for n in os.listdir(source) if n.endswith(".csv") and not n.endswith("-prose.csv")):
        prose = rows(os.path.join(source, name + "-prose.csv"))
        area = prose[0]["area"]
        areas.append(area)
        headings = list(dict.fromkeys(line["heading"] for line in prose))
        with open(os.path.join(target, "narrative", name + ".md"), "w", encoding="utf-8") as file:
            file.write(markdown(area, prose))
        for i, line in enumerate(rows(os.path.join(source, name + ".csv"))):
            ref = line["ref"]
            if i % CHART_EVERY == 0:
                drawn.append(ref)
            indicators.append([ref, line["description"], area, "number", 1, "higher", "S"])
            targets.append([ref, QUARTERS[-1], line["target"]])
            for q in range(len(QUARTERS)):
                results[q].append([ref, QUARTERS[q], line["h%d" % (q + 1)], line["commentary"] if q == len(QUARTERS) - 1 else ""])
    write(os.path.join(target, "indicators.csv"), ["ref", "title", "service area", "unit", "decimals", "polarity", "basis"], indicators)
    write(os.path.join(target, "targets.csv"), ["ref", "period", "target"], targets)
    for quarter, lines in zip(QUARTERS, results):
        write(os.path.join(target, "extracts", quarter.replace("/", "-").replace(" ", "-") + ".csv"),
              ["ref", "period", "value", "commentary"], lines)
    with open(os.path.join(HERE, "area", "pack.yaml"), encoding="utf-8") as file:
        pack = file.read()
    sections = ["prose-%d" % i for i in range(1, len(headings) + 1)]
    lines = ["    sections: [%s]" % ", ".join(sections[:4] + ["counts"] + sections[4:] + ["indicators", "trends"]),
             "wording:", "  sections:"]
    lines += ["    %s: {kind: narrative, heading: %s}" % pair for pair in zip(sections, headings)]
    lines += ["    counts: {heading: \"\", paragraphs: [\"{green}\", \"{amber}\", \"{red}\"]}",
              "    indicators: {heading: \"Appendix 1: indicators\", trend-heading: \"\"}",
              "    trends: {heading: \"Appendix 2: trends\", text: \"\", indicators: \"%s\"}" % ", ".join(drawn),
              "service-areas:"] + ["  - " + area for area in areas]
    with open(os.path.join(target, "pack.yaml"), "w", encoding="utf-8") as file:
        file.write(pack + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
