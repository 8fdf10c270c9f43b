"""Corrections to the table of offices: rows that contradict others of the same table, and ends that it leaves open."""
# Not the office that the row states: secretaries of a ministry, rivals whom few states recognise, deputies.
OTHER_ROLE = {
    ("IN", "Vijay Keshav Gokhale"),
    ("IN", "Harsh Vardhan Shringla"),
    ("IN", "Vinay Mohan Kwatra"),
    ("TW", "Su Tseng-chang", "head_of_state"),
    ("VE", "Juan Guaidó"),
    ("YE", "Hisham Sharaf"),
    ("YE", "Abdel-Aziz bin Habtour"),
    ("YE", "Mahdi al-Mashat"),
}
HEAD_OF_GOVERNMENT = {
    ("KR", "Chung Sye-kyun"),
    ("KR", "Kim Boo-kyum"),
    ("KR", "Han Deok-Soo"),
    ("UG", "Ruhakana Rugunda"),
}
# Nobody who held it, or the same person twice.
OUT = {
    ("TL", "Ulrich Matthes"),
    ("VU", "Seoule Simeon"),
    ("GN", "Bah Ndaw"),
    ("NI", "Samuel Santos López"),
    ("OM", "Haitham bin Tariq", "foreign_minister"),
    ("HN", "Carlos Eduardo Reina"),
    ("BB", "Jerome X. Walcott"),
}
# Where the table takes another office's holder for the successor: the day on which it shows the right one, else the last
# on which it shows the holder; none where the office goes on.
ENDS = {
    ("CD", "Jean-Michel Sama Lukonde", "2021-04-26"): "2024-05-29",
    ("CU", "Miguel Díaz-Canel", "2018-04-19"): "",
    ("KR", "Yoon Suk-yeol", "2022-05-10"): "2025-04-03",
    ("MH", "David Kabua", "2020-01-13"): "2024-01-03",
    ("NA", "Saara Kuugongelwa", "2015-03-21"): "2024-05-30",
    ("TH", "Prayut Chan-o-cha", "2022"): "2023-09-05",
    ("TZ", "Kassim Majaliwa", "2015-11-20"): "2024-07-25",
    ("TW", "Tsai Ing-wen", "2016-05-20"): "2024-05-20",
    ("VE", "Nicolás Maduro", "2013-03-05"): "2026-01-05",
    ("VE", "Samuel Moncada", "2017-06-21"): "2017-08-02",
    ("VE", "Carlos Faria", "2022-05-17"): "2023-01-06",
    ("VN", "Tô Lâm", "2024-05-22"): "2024-10-21",
    ("IN", "Subrahmanyam Jaishankar", "2019-05-30"): "",
    ("LK", "Ranil Wickremesinghe", "2022-07-15"): "2024-09-23",
}
# Each in his turn: where the table leaves the end open, it is the next one's first day.
IN_TURN = {("BA", "head_of_state")}


def _named(row, table):
    code, person, role = row["country_iso2"], row["person"], row["role"]
    return (code, person) in table or (code, person, role) in table


def corrected(rows):
    """The rows without what others contradict; copies, the table stays as it is."""
    kept = [dict(row) for row in rows if not _named(row, OUT)]
    starts = {}
    for row in kept:
        starts.setdefault((row["country_iso2"], row["role"]), []).append(row["start"])
    for row in kept:
        if _named(row, OTHER_ROLE):
            row["role"] = "other"
        elif _named(row, HEAD_OF_GOVERNMENT):
            row["role"] = "head_of_government"
        row["end"] = ENDS.get((row["country_iso2"], row["person"], row["start"]), row["end"])
        place = (row["country_iso2"], row["role"])
        if place in IN_TURN and not row["end"]:
            row["end"] = min((start for start in starts[place] if start > row["start"]), default="")
    return kept
