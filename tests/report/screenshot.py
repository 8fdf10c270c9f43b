"""Takes a picture of the report as the README shows it: screenshot.py REPORT SLUG PICTURE [light|dark]"""

import pathlib
import sys
import time

from browser import Browser

report, slug, picture = sys.argv[1:4]
browser = Browser(1400, 900)
try:
    browser.open(pathlib.Path(report))
    browser.run("theme(arguments[0])", (sys.argv[4:] or ["light"])[0])
    browser.run("if (arguments[0]) choose({ entity: entities.findIndex((e) => e.slug === arguments[0]) }, true)", slug)
    time.sleep(1)
    browser.picture(pathlib.Path(picture))
finally:
    browser.close()
