"""Takes the picture of the report that the README shows: screenshot.py REPORT SLUG PICTURE"""

import pathlib
import sys
import time

from browser import Browser

report, slug, picture = sys.argv[1:]
browser = Browser(1400, 900)
try:
    browser.open(pathlib.Path(report))
    browser.run("choose({ entity: entities.findIndex((e) => e.slug === arguments[0]) }, true)", slug)
    time.sleep(1)
    browser.picture(pathlib.Path(picture))
finally:
    browser.close()
