"""Reads [[file, address], ...] and prints what icalendar and vobject have against each calendar."""
import json
import sys

import icalendar
import vobject

problems = []
for file, address in json.load(sys.stdin):
    with open(file, newline="", encoding="utf-8") as source:
        text = source.read()
    try:
        calendar = icalendar.Calendar.from_ical(text)
        for event in calendar.walk("VEVENT"):
            problems += [f"{address} icalendar: {name} {why}" for name, why in event.errors]
            if "UID" not in event or "DTSTAMP" not in event:
                problems.append(f"{address} icalendar: an event without UID or DTSTAMP")
    except ValueError as error:
        problems.append(f"{address} icalendar: {error}")
    try:
        vobject.readOne(text).validate(raiseException=True)
    except Exception as error:  # vobject raises of several families
        problems.append(f"{address} vobject: {error}")
print(json.dumps(problems))
