"""What make_gazetteer.py corrects in the tables of facts: noise taken out, common names put in.

Only names stand here, never an identifier or a date."""

# Country names as news texts write them in full, where the table's form is an index entry.
COUNTRY_NAMES = {
    "AG": "Antigua and Barbuda", "BA": "Bosnia and Herzegovina", "BL": "Saint Barthélemy",
    "GS": "South Georgia and the South Sandwich Islands", "HM": "Heard Island and McDonald Islands",
    "KN": "Saint Kitts and Nevis", "LC": "Saint Lucia", "MF": "Saint Martin", "PM": "Saint Pierre and Miquelon",
    "SH": "Saint Helena", "SJ": "Svalbard and Jan Mayen", "ST": "São Tomé and Príncipe",
    "TC": "Turks and Caicos Islands", "TT": "Trinidad and Tobago", "UM": "United States Minor Outlying Islands",
    "VC": "Saint Vincent and the Grenadines", "WF": "Wallis and Futuna",
}

# Territories that are not states of their own, and the state each belongs to.
TERRITORIES = {
    "AI": "GB", "AQ": None, "AS": "US", "AW": "NL", "AX": "FI", "BL": "FR", "BM": "GB", "BQ": "NL", "BV": "NO",
    "CC": "AU", "CW": "NL", "CX": "AU", "EH": None, "FK": "GB", "FO": "DK", "GF": "FR", "GG": "GB", "GI": "GB",
    "GL": "DK", "GP": "FR", "GS": "GB", "GU": "US", "HK": "CN", "HM": "AU", "IM": "GB", "IO": "GB", "JE": "GB",
    "KY": "GB", "MF": "FR", "MO": "CN", "MP": "US", "MQ": "FR", "MS": "GB", "NC": "FR", "NF": "AU", "PF": "FR",
    "PM": "FR", "PN": "GB", "PR": "US", "RE": "FR", "SH": "GB", "SJ": "NO", "SX": "NL", "TC": "GB", "TF": "FR",
    "TK": "NZ", "UM": "US", "VG": "GB", "VI": "US", "WF": "FR", "YT": "FR",
}

# States whose head of government leads them, so that "the British leader" is the prime minister.
LED_BY_GOVERNMENT = {
    "AD", "AG", "AL", "AM", "AT", "AU", "BB", "BD", "BE", "BG", "BH", "BS", "BT", "BZ", "CA", "CK", "CV", "CZ",
    "DE", "DK", "DM", "EE", "ES", "ET", "FI", "FJ", "GB", "GD", "GE", "GR", "HR", "HU", "IE", "IL", "IN", "IQ",
    "IS", "IT", "JM", "JP", "KH", "KN", "KW", "LB", "LC", "LI", "LS", "LU", "LV", "LY", "MD", "ME", "MK",
    "MN", "MT", "MU", "MY", "NL", "NO", "NP", "NU", "NZ", "PG", "PK", "RS", "SB", "SE", "SG", "SI", "SK", "TH",
    "TL", "TO", "TT", "TV", "VC", "VU", "WS", "XK",
}

# Aliases that are no names, name something else, or would be found in ordinary words.
COUNTRY_ALIASES_OUT = {
    "AF": {"current country name disputed", "current country name is disputed)"}, "AS": {"AS"},
    "BL": {"Saint-Barth (French", "St. Barths (English"}, "CH": {"CH"}, "CN": {"Red China"},
    "GR": {"Ellas or Ellada"}, "GU": {"GU"},
    "HK": {"Dyer-Ball)", "Heung Kong (Eitel", "Heung Kong Takpit Hangching Ku (Eitel"}, "IS": {"Island"},
    "NL": {"NL"}, "PR": {"PR"}, "DO": {"The Dominican"}, "FJ": {"Viti"}, "IR": {"IRI"}, "PS": {"West Bank"},
    "TN": {"Tunis"}, "VI": {"VI"}, "BA": {"BiH"}, "TW": {"ROC"}, "VN": {"SRV"}, "SZ": {"liSwati"},
}

COUNTRY_ALIASES_IN = {
    "AE": ["the Emirates"], "CD": ["Congo", "DR Congo", "D.R. Congo", "Congo, Democratic Republic of the", "DRC"],
    "CG": ["Congo-Brazzaville"], "CZ": ["Czech Republic"], "GB": ["the UK", "the United Kingdom"],
    "GM": ["The Gambia"], "KR": ["Korea", "S Korea"], "KP": ["N Korea"], "LA": ["Laos"], "KG": ["Kirgizstan"],
    "MM": ["Burma"], "NZ": ["N.Z."], "PS": ["Palestinian Authority", "PA", "Palestinian National Authority"],
    "RU": ["Russian Federation"], "SA": ["Saudi"], "TR": ["Turkey", "Turkiye"], "TW": ["Republic of China"],
    "US": ["USA", "U.S.A.", "the United States of America", "U.S.", "US"], "UA": ["the Ukraine"],
    "VA": ["the Vatican"], "NE": ["Niger Republic"], "BJ": ["Benin Republic"], "SZ": ["Swaziland"], "TZ": ["Tanzania"], "BA": ["BiH"], "XK": ["Kosova"],
    "CV": ["Cabo Verde"], "TL": ["East Timor", "Timor Leste"], "CI": ["Ivory Coast"], "MK": ["Macedonia"],
}

# Names that are written in capitals and keep them when names are compared.
ABBREVIATION_SHAPE = r"^(?:[A-Z]\.?){2,}$"

DEMONYMS_OUT = {
    "AE": {"UAE"}, "AW": {"Dutch"}, "CD": {"Congo", "DRC"}, "CG": {"Congo"}, "CW": {"Dutch"},
    "CX": {"Christmas Island"}, "FK": {"Falkland Island"}, "GB": {"UK"}, "GI": {"Gibraltar"}, "GW": {"Bissau"},
    "HK": {"Chinese", "Hong Kong"}, "KI": {"Kiribati"}, "LA": {"Laos"}, "LI": {"Liechtenstein"},
    "LU": {"Luxembourg"}, "LV": {"Lett"}, "MC": {"Monaco"}, "MM": {"Myanmar"}, "MO": {"Chinese", "Macao"},
    "NL": {"Netherlands"}, "NZ": {"New Zealand"}, "PM": {"French", "Frenchman", "Frenchwoman"}, "SG": {"Singapore"},
    "SM": {"San Marino"}, "ST": {"Sao Tome", "São Tomé"}, "SZ": {"Eswatini", "emaSwati", "liSwati"},
    "TR": {"Türkiye's"}, "TW": {"Taiwan"}, "US": {"U.S.", "US"}, "VA": {"Holy See", "Vatican"}, "XK": {"Kosovo"},
    "CY": {"Greek Cypriot"}, "LS": set(),
}

DEMONYMS_IN = {
    "AE": ["Emirati"], "BJ": ["Beninese"], "BS": ["Bahamian"], "CR": ["Costa Rican"], "CZ": ["Czech"],
    "GB": ["British", "Britons", "Brits"], "IE": ["Irish"], "KG": ["Kyrgyz", "Kyrgyzstani"], "KR": ["South Korean"],
    "LK": ["Sri Lankan"], "PS": ["Palestinian"], "SS": ["South Sudanese"], "TJ": ["Tajik"], "TM": ["Turkmen"],
    "XK": ["Kosovan", "Kosovar"], "US": ["American"], "HK": ["Hong Konger"], "AD": ["Andorran"], "MX": ["Mexican"],
}

# Nouns for people that are never adjectives.
PEOPLE = {
    "Aussie", "Basotho", "Batswana", "Brit", "British Virgin Islander", "Briton", "Channel Islander",
    "Christmas Islander", "Cocos Islander", "Cook Islander", "Croat", "Dane", "Dutchman", "Dutchwoman",
    "Falkland Islander", "Filipino", "Finn", "Frenchman", "Frenchwoman", "Greenlander", "Hong Konger", "Hongkonger",
    "Icelander", "Irishman", "Irishwoman", "Kiwi", "Liechtensteiner", "Luxembourger", "Manxman", "Manxwoman",
    "Mosotho", "Motswana", "Netherlander", "New Zealander", "Norfolk Islander", "Pitcairn Islander", "Pole", "Serb",
    "Solomon Islander", "Spaniard", "Surinamer", "Swede", "Turk", "Virgin Islander", "Wallis and Futuna Islander",
}
# Of those, the ones that news texts also use before a noun.
PEOPLE_AND_ADJECTIVE = {"New Zealander": "New Zealand", "Serb": "Serb", "Croat": "Croat"}

IRREGULAR_PLURALS = {
    "Dutchman": "Dutchmen", "Dutchwoman": "Dutchwomen", "Frenchman": "Frenchmen", "Frenchwoman": "Frenchwomen",
    "Irishman": "Irishmen", "Irishwoman": "Irishwomen", "Manxman": "Manxmen", "Manxwoman": "Manxwomen",
    "Mosotho": "Basotho", "Motswana": "Batswana",
}

# Where several countries share an adjective or a name, the one that news texts mostly mean.
PROMINENT = ["US", "KR", "CD", "DO", "GN", "CN", "NL", "WS", "MK", "GB", "RU", "FR", "DE", "NG", "SD", "IN", "NE"]

ORGANISATION_NAMES_OUT = {
    "24.kg", "AA", "ADA", "AP", "APP", "Alliance", "Amnesty", "Antara", "CAN", "Cambridge", "Commonwealth", "EAC",
    "EP", "Eurogroup", "Fed", "Fund", "Groupe d'action financière", "Guardian", "HSE", "Harvard", "Kabar", "Kaspi",
    "Khovar", "MENA", "Oxford", "PA", "Quad", "RATS", "SPA", "TCO", "Total", "Total SA", "Trend", "UPI",
}
# Put back as ordinary aliases, found with their capitals or as a whole phrase.
ORGANISATION_ALIASES_IN = {
    "African Union": ["AU"], "Associated Press": ["AP", "The AP"], "East African Community": ["EAC"],
    "Harvard University": ["Harvard"], "University of Oxford": ["Oxford"], "University of Cambridge": ["Cambridge"],
    "Federal Reserve System": ["Fed", "the Federal Reserve", "Federal Reserve"], "TotalEnergies": ["Total SA"],
    "United States Department of State": [
        "Department of State", "U.S. Department of State", "U.S. State Department",
    ],
    "United States Department of Defense": [
        "Department of Defense", "U.S. Department of Defense", "Defense Department",
    ],
    "World Bank": ["World Bank Group"], "Arab League": ["League of Arab States"], "NATO": [],
    "Amnesty International": ["Amnesty"], "The Guardian": [], "European Parliament": ["EU Parliament"],
    "United Nations": ["UN", "the UN", "U.N."], "Islamic Development Bank": ["IsDB", "IDB"],
    "Federal Security Service": ["FSB"], "Shanghai Cooperation Organisation": ["SCO"],
    "International Criminal Police Organization": ["Interpol"], "Organization of Turkic States": ["Turkic States"],
    "Commonwealth of Nations": ["Commonwealth of Nations"], "Quadrilateral Security Dialogue": ["the Quad", "Quad"],
}
# The commonly used short name is the better label: "Interpol", "NATO" are found as aliases anyway.
ORGANISATION_TYPES_OUT = {"office", "trade-agreement"}  # a trade agreement is a document: treaties.ttl

# Abbreviations of four letters and more that British papers write as words.
WORD_STYLE = {
    "ASEAN", "AUKUS", "BIMSTEC", "BRICS", "CARICOM", "CELAC", "CICA", "COMESA", "ECOWAS", "EFTA", "IGAD",
    "INTERPOL", "IRENA", "KAZNU", "LUKOIL", "MERCOSUR", "NATO", "OCHA", "OPEC", "OPEC+", "SAARC", "SOCAR", "TASS",
    "TURKSOY", "UNAIDS", "UNASUR", "UNCTAD", "UNESCO", "UNICEF", "USAID",
}

# Where the state companies, agencies and media of the table have their seat.
ORGANISATION_COUNTRIES = {
    "RU": [
        "Gazprom", "Rosneft", "Lukoil", "Rosatom", "Transneft", "Novatek", "Sberbank", "VTB Bank", "VEB.RF",
        "Russian Railways", "Roscosmos", "Rostec", "Aeroflot", "Interfax", "TASS", "RIA Novosti", "Sputnik", "RT",
        "Federal Security Service", "Central Bank of Russia", "Moscow State University",
        "Moscow State Institute of International Relations",
        "National Research University Higher School of Economics",
    ],
    "KZ": [
        "KazMunayGas", "Kazatomprom", "Kazakhstan Temir Zholy", "Samruk-Kazyna",
        "Baiterek National Managing Holding", "KEGOC", "Air Astana", "Kaspi Bank", "Halyk Bank", "Tengizchevroil",
        "North Caspian Operating Company", "Karachaganak Petroleum Operating", "Kazinform",
        "National Bank of Kazakhstan", "The Astana Times", "Nazarbayev University",
        "Al-Farabi Kazakh National University", "L. N. Gumilyov Eurasian National University",
        "Kazakh-British Technical University",
    ],
    "AZ": ["SOCAR", "Azerbaijan State News Agency", "Trend News Agency", "ADA University"],
    "UZ": ["Uzbekneftegaz", "Uzbekistan National News Agency"], "TM": ["Türkmengaz"],
    "KG": ["Kumtor Gold Company", "Kabar", "24.kg", "AKIpress", "American University of Central Asia"],
    "CN": [
        "China National Petroleum Corporation", "Sinopec", "CNOOC", "China National Nuclear Corporation",
        "China General Nuclear Power Group", "Huawei", "CITIC Group", "COSCO Shipping", "Xinhua News Agency",
        "China Global Television Network", "People's Bank of China", "Tsinghua University", "Peking University",
    ],
    "FR": [
        "TotalEnergies", "Orano", "Électricité de France", "Alstom", "Agence France-Presse", "Le Monde",
        "Sorbonne University",
    ],
    "GB": [
        "BP", "Shell plc", "Reuters", "BBC", "Financial Times", "The Guardian", "Bank of England",
        "University of Oxford", "University of Cambridge",
    ],
    "US": [
        "ExxonMobil", "Chevron Corporation", "Westinghouse Electric Company", "Boeing", "Wabtec",
        "Associated Press", "United Press International", "CNN", "Radio Free Europe/Radio Liberty",
        "Voice of America", "Bloomberg News", "The New York Times", "The Washington Post",
        "Central Intelligence Agency", "United States Agency for International Development",
        "United States Department of State", "United States Department of Defense", "Federal Reserve System",
        "Harvard University",
    ],
    "IT": ["Eni", "Agenzia Nazionale Stampa Associata"], "NO": ["Equinor"], "ES": ["EFE"],
    "KR": [
        "Korea Hydro & Nuclear Power", "Korea Electric Power Corporation", "Yonhap News Agency",
        "Korea International Cooperation Agency",
    ],
    "KP": ["Korean Central News Agency"],
    "DE": [
        "Siemens", "Deutsche Presse-Agentur", "Deutsche Welle",
        "Deutsche Gesellschaft für Internationale Zusammenarbeit",
    ],
    "SA": ["Saudi Aramco", "ACWA Power", "Saudi Press Agency"],
    "AE": ["Abu Dhabi National Oil Company", "Masdar", "Emirates News Agency"],
    "QA": ["QatarEnergy", "Qatar News Agency", "Al Jazeera"],
    "KW": ["Kuwait Petroleum Corporation", "Kuwait News Agency"],
    "IR": ["National Iranian Oil Company", "Islamic Republic News Agency", "Tasnim News Agency"],
    "MY": ["Petronas", "Bernama"], "ID": ["Pertamina", "Antara"],
    "IN": ["Oil and Natural Gas Corporation", "Press Trust of India", "Asian News International"], "VE": ["PDVSA"],
    "BR": ["Petrobras"], "MX": ["Pemex"], "UA": ["Naftogaz", "Ukrinform", "UNIAN"],
    "TR": [
        "Türkiye Petrolleri Anonim Ortaklığı", "BOTAŞ", "Anadolu Agency",
        "Turkish Cooperation and Coordination Agency",
    ],
    "JP": ["Bank of Japan", "Kyodo News", "Japan International Cooperation Agency"],
    "PK": ["Associated Press of Pakistan"], "EG": ["Middle East News Agency"], "SY": ["Syrian Arab News Agency"],
    "BY": ["Belarusian Telegraph Agency"], "AM": ["Armenpress"], "TJ": ["Khovar"], "MN": ["Montsame"],
    "HU": ["Magyar Távirati Iroda"], "PL": ["Polish Press Agency"], "RS": ["Tanjug"],
}

# offices.tsv names some organisations otherwise than organisations.tsv; a title may tell the body more closely.
OFFICE_BODIES = {
    "World Bank Group": "World Bank", "Arab League": "Arab League",
    "Interpol": "International Criminal Police Organization", "President of the General Assembly": "UNGA",
}

PLACE_COUNTRIES = {
    "Hargeisa": "SO", "Berbera": "SO", "Erigavo": "SO", "Burao": "SO", "Borama": "SO", "Las Anod": "SO",
    "Maydh": "SO", "Pristina": "XK", "Prizren": "XK", "Pejë": "XK", "Famagusta": "CY", "Kyrenia": "CY",
}
# Who heads several states: the one to which they belong.
PERSON_COUNTRIES = {"Emmanuel Macron": "FR", "Elizabeth II": "GB", "Charles III": "GB"}
# The English spelling of today comes first.
PLACE_NAMES = {
    ("Kiev", "UA"): "Kyiv", ("Odessa", "UA"): "Odesa", ("Zaporizhzhya", "UA"): "Zaporizhzhia",
    ("Prayag", "IN"): "Prayagraj", ("Calao", "PE"): "Callao", ("Prishtina", "-99"): "Pristina",
    ("Trablous", "LB"): "Tripoli", ("Oral", "KZ"): "Uralsk", ("Mogilyov", "BY"): "Mogilev",
    ("Sevastapol", "UA"): "Sevastopol", ("Nur-Sultan", "KZ"): "Astana", ("Cartagena of Indias", "CO"): "Cartagena",
    ("Ulan Bator", "MN"): "Ulaanbaatar",
}
PLACE_ALIASES_IN = {
    "Kyiv": ["Kiev"], "Odesa": ["Odessa"], "Zaporizhzhia": ["Zaporizhia", "Zaporozhye"], "Uralsk": ["Oral"],
    "Karaganda": ["Karagandy", "Qaraghandy"], "New York City": ["New York"], "Saint Petersburg": ["St. Petersburg"],
    "Washington, D.C.": ["Washington DC", "Washington", "D.C."], "Kharkiv": ["Kharkov"], "Dnipro": ["Dnepr"],
    "Astana": ["Nur-Sultan", "Nursultan", "Akmola"], "Mumbai": ["Bombay"], "Donetsk": [], "Lviv": ["Lvov"],
    "Mykolaiv": ["Nikolaev"], "Ulaanbaatar": ["Ulan Bator"], "Persian Gulf": ["Arabian Gulf"],
    "Mediterranean Sea": ["Mediterranean"], "Caspian Sea": ["Caspian"], "Baltic Sea": [], "Bosporus": ["Bosphorus"],
    "Baghdad": [], "Naypyidaw": ["Nay Pyi Taw", "Naypyitaw"], "Shymkent": ["Chimkent"],
    "Oskemen": ["Ust-Kamenogorsk"], "Tripoli": [], "Gaza City": [],
}
PLACE_ALIASES_OUT = {
    "Andorra", "Campos", "Chita City", "Ciudad de Guatemala (Guatemala City)", "Ciudad de M", "Ciudad de Panam",
    "F-s", "Gaza", "Granada\u200e", "Grande S", "Guatemala", "Hai Phnng", "Hail", "Icel", "Jian", "Kuwait", "Luan",
    "Luanda", "Male", "Masan", "Mexico", "N'Djamnna", "Nizhniy Novgorod", "Novgorod", "Panama", "Quebec City",
    "Rabat-Salé", "Saidu", "San Miguel de Tucumnn", "Santiago", "Sio Paulo", "Tibet", "Tucumnn", "rumqi",
}
# Small places whose names are common English words or given names.
PLACES_OUT = {
    "Alga", "Along", "Ambo", "Anda", "Arroyo", "Asha", "Ati", "Bay City", "Beauty", "Bend", "Beni", "Bo", "Buy",
    "Central", "Deputatsky", "Doba", "Dori", "Embi", "Ende", "Enterprise", "Ełk", "Faro", "Gay", "Gore", "Hays",
    "Ho", "Hof", "Hope", "Icó", "Independence", "Itá", "Kos", "Lead", "Liberal", "Léo", "Man", "March", "Mission",
    "Mobile", "Mons", "Most", "Nadi", "Nan", "Nola", "Normal", "Ob", "Of", "Paradise", "Pine", "Pita", "Price",
    "Reading", "Rock", "Sale", "Salt", "Same", "San", "Superior", "Sur", "Tak", "Tame", "Tara", "Temple", "Union",
    "Vera", "Victor", "Wa", "Wau", "Winner", "Ye", "Young",
}
WATER_OUT = {
    "B. Inutil", "Boca Grande", "Canal Perigoso", "Canal do Norte", "Canal do Sul", "Golfo San Mat’as", "Inner Sea",
    "Inner Seas", "Kaliningrad", "The North Western Passages",
}

# Surnames that are found in ordinary words at the head of a sentence.
SURNAMES_OUT = {"Bah", "Jr.", "Man", "Said", "Saint", "Saw", "Sr.", "Store", "Tax", "Te"}
# An alias that the sources give to the wrong person.
# Who is called by another part of the name than the last: "President Kiir", "Prime Minister Abiy".
SURNAMES_IN = {
    "Abiy Ahmed": ["Abiy"],
    "Anutin Charnvirakul": ["Anutin"],
    "Anwar Ibrahim": ["Anwar"],
    "Isaias Afwerki": ["Isaias"],
    "Paetongtarn Shinawatra": ["Paetongtarn"],
    "Prayut Chan-o-cha": ["Prayut"],
    "Salva Kiir Mayardit": ["Kiir"],
    "Srettha Thavisin": ["Srettha"],
    "Teodoro Obiang Nguema Mbasogo": ["Obiang"],
}

PERSON_ALIASES_OUT = {
    ("Mohammed bin Salman", "Salman bin Abd al-Aziz Al Saud"),
    ("Arif Alvi", "Asif Ali Zardari"),
    ("Mahamat Déby", "Idriss Deby Itno"),
    ("Mahamat Déby", "Idriss Déby"),
    ("Theresa May", "resa May"),
}

# Titles that the sources left in front of a person's alias.
ALIAS_TITLES = (
    "vice president ", "prime minister ", "prime ", "president ", "prince ", "elect ", "-designate ",
    "transitional president ", "sac chair, ", "tan sri ", "gnu interim prime minister ", "elder ", "dr. ",
    "interim president ", "acting president ", "chancellor ", "general ", "lt. gen. ", "mr. ",
)
