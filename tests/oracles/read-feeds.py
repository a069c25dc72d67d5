"""Reads [[file, address], ...] and prints what feedparser has against each feed."""
import json
import sys

import feedparser

problems = []
for file, address in json.load(sys.stdin):
    with open(file, "rb") as source:
        feed = feedparser.parse(source.read())
    if feed.bozo:
        problems.append(f"{address} {feed.bozo_exception}")
    for entry in feed.entries:
        missing = [name for name in ("id", "title", "link", "published_parsed") if not entry.get(name)]
        if missing:
            problems.append(f"{address} an entry without {', '.join(missing)}")
print(json.dumps(problems))
