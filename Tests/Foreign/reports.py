"""Reads reports as others will: XML by its schema, TAP line by line, JSON Lines by their schema,
HTML by the standard's parser with no error forgiven."""
import json
import re
import sys

import html5lib
import jsonschema
import yaml
from lxml import etree
from tap.parser import Parser


def junit(path, schema):
    document = etree.parse(path)
    etree.XMLSchema(etree.parse(schema)).assertValid(document)
    for suite in document.getroot():
        kinds = [child.tag for case in suite for child in case]
        assert int(suite.get("tests")) == len(suite), suite.get("name")
        for attribute, tag in [("failures", "failure"), ("errors", "error"), ("skipped", "skipped")]:
            assert int(suite.get(attribute)) == kinds.count(tag), (suite.get("name"), attribute)
    return {
        tag: sum(int(suite.get(tag)) for suite in document.getroot())
        for tag in ("tests", "failures", "errors", "skipped")
    }


def tap(path):
    """A consumer that takes nothing but what TAP 14 says, in the order in which it says it."""
    text = open(path, encoding="utf-8", newline="\n").read()
    assert text.endswith("\n")
    lines = text[:-1].split("\n")
    assert lines[0] == "TAP version 14", lines[0]
    plan = re.fullmatch(r"1\.\.(\d+)(?: # SKIP .+)?", lines[1])
    count = int(plan[1])
    text = r"((?:[^\\#]|\\[\\#])*"
    point = re.compile(rf"(not )?ok (\d+) - {text}?)(?: # (SKIP|TODO) {text}))?")
    bad, number, index, bailed = 0, 0, 2, False
    while index < len(lines):
        line = lines[index]
        index += 1
        if match := point.fullmatch(line):
            assert not bailed
            number += 1
            assert int(match[2]) == number, line
            bad += bool(match[1]) and match[4] != "TODO"
        elif line == "  ---":
            end = lines.index("  ...", index)
            block = lines[index:end]
            assert all(part == "" or part.startswith("  ") for part in block)
            said = yaml.safe_load("\n".join(part[2:] for part in block))
            assert said["message"] and said["severity"] in ("comment", "todo", "fail", "error")
            index = end + 1
        elif line.startswith("Bail out!"):
            bailed = True
        else:
            assert line.startswith("# "), line
    assert number == count, (number, count)
    known = {"version", "plan", "test", "diagnostic", "bail"}
    assert {line.category for line in Parser().parse_file(path)} <= known
    return {"tests": count, "bad": bad, "bailed": bailed}


def jsonl(path, schema):
    schema = json.load(open(schema, encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    records = [json.loads(line) for line in open(path, encoding="utf-8", newline="\n")]
    for record in records:
        validator.validate(record)
    kinds = [record["type"] for record in records]
    assert kinds == ["header"] + ["case"] * records[0]["cases"] + ["footer"], kinds
    outcomes = [record["outcome"] for record in records[1:-1]]
    for outcome in set(outcomes):
        assert records[-1][outcome] == outcomes.count(outcome)
    return {"tests": len(outcomes), "failed": outcomes.count("failed"), "good": records[-1]["good"]}


def html(path):
    text = open(path, encoding="utf-8").read()
    page = html5lib.HTMLParser(strict=True).parse(text)
    space = "{http://www.w3.org/1999/xhtml}"
    elements = [element for element in page.iter() if isinstance(element.tag, str)]
    for element in elements:
        for name, value in element.attrib.items():
            assert not name.startswith("on"), (element.tag, name)
            if name in ("href", "src", "action", "data"):
                assert value.startswith("#"), value
    assert sum(element.tag == space + "script" for element in elements) == 1
    ids = [element.get("id") for element in elements if element.get("id")]
    assert len(ids) == len(set(ids))
    links = [element.get("href")[1:] for element in elements if element.get("href")]
    assert set(links) <= set(ids), set(links) - set(ids)
    return {"rows": sum(e.get("data-name") is not None and e.tag == space + "tr" for e in elements)}


if __name__ == "__main__":
    folder, xsd = sys.argv[1:]
    for name in ("good", "bad"):
        base = f"{folder}/{name}"
        print(
            name, junit(base + ".xml", xsd), tap(base + ".tap"),
            jsonl(base + ".jsonl", f"{folder}/schema.json"), html(base + ".html"))
