#include "language/known_names.hpp"

#include <array>
#include <string_view>
#include <unordered_map>

#include "language/name_phrases.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

// '|' parts the names.
constexpr std::string_view organisations[] = {
    // makers of vehicles and machines
    "Toyota|Honda|Nissan|Mazda|Subaru|Mitsubishi|Suzuki|Isuzu|Yamaha|Kawasaki|Hyundai|Kia|Daewoo|Volkswagen|Audi|BMW|"
    "Mercedes|Mercedes-Benz|Daimler|Porsche|Opel|Renault|Peugeot|Citroën|Stellantis|Fiat|Ferrari|Lamborghini|Maserati|"
    "Alfa Romeo|"
    "Volvo|Saab|Scania|Skoda|Škoda|Dacia|Chrysler|General Motors|GM|Chevrolet|Cadillac|Buick|Tesla|Rivian|Jeep|"
    "Rolls-Royce|Bentley|Aston Martin|Jaguar Land Rover|Vauxhall|Tata|Mahindra|Maruti|Maruti Suzuki|Ashok "
    "Leyland|Bajaj|Geely|BYD|"
    "Chery|SAIC|AvtoVAZ|Kamaz|Komatsu|Kubota|Caterpillar|John Deere|Massey "
    "Ferguson|Claas|Bosch|Siemens|Alstom|Bombardier|ABB|"
    "Thyssenkrupp|ThyssenKrupp|Krupp|Michelin|Bridgestone|Pirelli|Goodyear|Harley-Davidson|Ducati|Piaggio|Vespa",
    // aircraft, arms, airlines, carriers
    "Boeing|Airbus|Lockheed|Lockheed Martin|Northrop|Northrop Grumman|Raytheon|McDonnell "
    "Douglas|Embraer|Dassault|Sukhoi|Tupolev|"
    "Antonov|Cessna|Thales|Safran|Rheinmetall|Saab|Aselsan|Baykar|Elbit|Rosoboronexport|SpaceX|NASA|ESA|ISRO|"
    "Roscosmos|JAXA|Blue Origin|Lufthansa|Ryanair|EasyJet|easyJet|Wizz Air|Aeroflot|Etihad|Qantas|KLM|Iberia|Alitalia|"
    "Finnair|Qatar Airways|Aer Lingus|IndiGo|AirAsia|Garuda|Avianca|Aeromexico|LATAM|Maersk|Hapag-Lloyd|Cosco|COSCO|"
    "DHL|FedEx|UPS|Amtrak|Eurostar|Renfe|SNCF|Deutsche Bahn|Uber|Lyft|Airbnb|Pullman|Greyhound",
    // energy, mining, metals, chemicals, drugs
    "Gazprom|Rosneft|Lukoil|Novatek|Surgutneftegas|Transneft|Rosatom|Naftogaz|Ukrnafta|Orlen|Exxon|ExxonMobil|Mobil|"
    "Chevron|Texaco|"
    "ConocoPhillips|Halliburton|Schlumberger|BP|TotalEnergies|Eni|Equinor|Statoil|Repsol|Petrobras|Pemex|PDVSA|YPF|"
    "Ecopetrol|Petronas|Pertamina|Sinopec|PetroChina|CNOOC|CNPC|Aramco|Saudi "
    "Aramco|ADNOC|Sonatrach|Sonangol|Sasol|Eskom|EDF|"
    "Areva|Orano|Engie|Enel|Iberdrola|RWE|E.ON|Vattenfall|Fortum|Ørsted|Vestas|Enron|Glencore|Trafigura|Vitol|Gunvor|"
    "Rio Tinto|BHP|"
    "BHP Billiton|Anglo "
    "American|Codelco|Antofagasta|Freeport|Barrick|Newmont|Norilsk|Rusal|Nornickel|Severstal|Alrosa|De Beers|"
    "ArcelorMittal|Mittal|Nippon Steel|Posco|POSCO|Alcoa|Norsk Hydro|BASF|Bayer|Monsanto|Syngenta|DuPont|Dow|Akzo "
    "Nobel|Linde|"
    "Pfizer|Moderna|BioNTech|AstraZeneca|Novartis|Roche|Sanofi|Merck|GlaxoSmithKline|GSK|Novo Nordisk|Eli "
    "Lilly|Takeda|Sinovac|"
    "Sinopharm|Gilead|Teva|Cipla",
    // electronics, software, telecoms
    "Apple|Microsoft|Google|Alphabet|Facebook|Twitter|Instagram|WhatsApp|YouTube|Netflix|Spotify|TikTok|ByteDance|"
    "Tencent|"
    "Alibaba|Baidu|Huawei|ZTE|Xiaomi|Lenovo|IBM|Intel|AMD|Nvidia|Qualcomm|Cisco|Oracle|SAP|Dell|Hewlett-Packard|HP|"
    "Adobe|Yahoo|eBay|"
    "PayPal|OpenAI|Anthropic|DeepMind|Samsung|LG|Sony|Panasonic|Toshiba|Hitachi|Fujitsu|Nintendo|Sega|Atari|Nikon|"
    "Kodak|"
    "Xerox|Philips|Ericsson|Nokia|Motorola|BlackBerry|Vodafone|Telefónica|Verizon|AT&T|T-Mobile|Sprint|Comcast|Telenor|"
    "Telia|"
    "SoftBank|Foxconn|TSMC|ASML|Infineon|Infosys|Wipro|Reliance|Adani|Airtel|Jio|Safaricom|MTN|Telekom|Deutsche "
    "Telekom|BT|Yandex|"
    "Kaspersky|VKontakte|Roskomnadzor|Skype|Wikipedia|LinkedIn|Reddit|Snapchat|Pinterest|Zoom|Mozilla",
    // money
    "Citigroup|Citibank|Citi|Goldman Sachs|Goldman|Morgan Stanley|JPMorgan|JPMorgan Chase|J.P. Morgan|Wells "
    "Fargo|Merrill Lynch|"
    "Lehman Brothers|Bear Stearns|BlackRock|Blackstone|Carlyle|Berkshire Hathaway|Mastercard|MasterCard|American "
    "Express|"
    "Western Union|Barclays|HSBC|Lloyds|NatWest|BBVA|BNP Paribas|Crédit Agricole|Société Générale|Natixis|UBS|"
    "Credit Suisse|ING|Rabobank|ABN AMRO|Commerzbank|Allianz|Munich Re|Swiss Re|Axa|AXA|UniCredit|Intesa|"
    "Generali|Sberbank|VTB|Raiffeisen|Erste|OTP|Nordea|Danske|Swedbank|ICBC|Nomura|Mizuho|Temasek|Itaú|Bradesco|"
    "Banorte|Moody's|"
    "Standard & Poor's|Fitch|Deloitte|PwC|KPMG|McKinsey|Ernst & "
    "Young|Accenture|Nasdaq|NASDAQ|Euronext|SWIFT|Binance|Coinbase|Nubank",
    // goods and shops
    "Walmart|Wal-Mart|Costco|Amazon.com|Ikea|IKEA|Carrefour|Auchan|Tesco|Sainsbury|Sainsbury's|Asda|Waitrose|Lidl|Aldi|"
    "Edeka|Rewe|"
    "Starbucks|McDonald's|Burger King|KFC|Pepsi|PepsiCo|Coca-Cola|Nestlé|Nestle|Unilever|Danone|Kraft|Heinz|Mondelez|"
    "Kellogg|Cadbury|Ferrero|Barilla|Parmalat|Lactalis|Cargill|Bunge|Louis "
    "Dreyfus|Tyson|JBS|Heineken|Carlsberg|Guinness|"
    "Diageo|Anheuser-Busch|InBev|AB InBev|SABMiller|Philip "
    "Morris|Nike|Adidas|Puma|Reebok|Gucci|Prada|Chanel|Dior|Hermès|Cartier|"
    "LVMH|Kering|Louis Vuitton|Versace|Armani|Benetton|Zara|Inditex|H&M|Uniqlo|L'Oréal|Procter & Gamble|Johnson & "
    "Johnson|Lego|LEGO|"
    "Mattel|Rolex|Swatch|Sotheby's|Christie's|Hilton|Marriott|Hyatt|Accor|Disney|Walt Disney|Pixar|Warner "
    "Bros|Paramount|"
    "Universal Pictures|Columbia Records|Capitol Records|Miramax|Lionsgate",
    // papers, agencies, stations
    "Reuters|Bloomberg|Associated Press|AP|AFP|Agence France-Presse|UPI|Xinhua|TASS|Itar-Tass|ITAR-TASS|Interfax|RIA "
    "Novosti|Kyodo|"
    "Yonhap|Anadolu|ANSA|EFE|Dpa|DPA|IRNA|Fars|Tasnim|SANA|WAFA|Antara|Bernama|BBC|CNN|NBC|CBS|ABC|PBS|NPR|MSNBC|HBO|"
    "ESPN|MTV|ITV|"
    "RTÉ|RAI|Rai|ZDF|ARD|TF1|CBC|NHK|RT|CCTV|CGTN|KBS|MBC|NDTV|Al Jazeera|Al-Jazeera|Al Arabiya|Al-Arabiya|Al "
    "Manar|Euronews|"
    "Le Monde|Le Figaro|Le Soir|Le Point|L'Express|Libération|Paris Match|El País|El Mundo|El Universal|La "
    "Nación|Clarín|Folha|"
    "O Globo|La Repubblica|La Stampa|Corriere della Sera|Il Sole 24 Ore|Der Spiegel|Spiegel|Die Zeit|Die Welt|Bild|Der "
    "Standard|"
    "Handelsblatt|Frankfurter Allgemeine|Süddeutsche Zeitung|Neue Zürcher Zeitung|De Standaard|De Telegraaf|NRC "
    "Handelsblad|"
    "Het Laatste Nieuws|Dagens Nyheter|Svenska Dagbladet|Aftenposten|Politiken|Jyllands-Posten|Helsingin "
    "Sanomat|Gazeta Wyborcza|"
    "Pravda|Izvestia|Kommersant|Vedomosti|Novaya "
    "Gazeta|Hürriyet|Cumhuriyet|Milliyet|Kathimerini|Haaretz|Ha'aretz|Yedioth Ahronoth|"
    "Maariv|Al-Ahram|Al-Hayat|Asharq Al-Awsat|Granma|Yomiuri Shimbun|Asahi "
    "Shimbun|Mainichi|Nikkei|Politico|Axios|BuzzFeed|"
    "Bellingcat|Vogue|Playboy|Newsweek|Wisden|The Guardian|The Economist|The Lancet|The Atlantic|The New Yorker|The "
    "Onion|Penguin|"
    "Random House|HarperCollins|Bloomsbury|Faber|Routledge|Elsevier|Bertelsmann|Gannett|Knight "
    "Ridder|Pitchfork|Billboard",
    // parties, movements, armed groups
    "Hamas|Hezbollah|Hizbullah|Hizballah|Fatah|PLO|Likud|Kadima|Shas|Taliban|Al-Qaeda|al-Qaeda|Al Qaeda|al "
    "Qaeda|Isis|ISIS|ISIL|"
    "Daesh|Boko Haram|Al-Shabaab|al-Shabaab|Al "
    "Shabaab|Frelimo|FRELIMO|Renamo|RENAMO|MPLA|UNITA|ANC|Inkatha|Zanu-PF|ZANU-PF|"
    "SWAPO|Swapo|KANU|Chadema|FARC|ELN|Shining Path|PKK|YPG|Peshmerga|Hayat Tahrir al-Sham|Ennahda|Hizb ut-Tahrir|"
    "Lashkar-e-Taiba|Jaish-e-Mohammed|Jemaah Islamiyah|Abu Sayyaf|Khmer Rouge|Viet Cong|Viet "
    "Minh|Vietcong|Kuomintang|KMT|Komeito|BJP|"
    "Shiv Sena|Awami League|Solidarność|Fidesz|Jobbik|Syriza|SYRIZA|Pasok|PASOK|Podemos|Vox|Ciudadanos|Forza "
    "Italia|Lega|"
    "Lega Nord|Fianna Fáil|Fine Gael|Sinn Féin|Sinn Fein|Plaid Cymru|Ukip|UKIP|Vlaams Belang|Groen|SPD|CDU|CSU|FDP|AfD|"
    "Batasuna|ETA|IRA|Wehrmacht|Luftwaffe|Waffen-SS|Gestapo|Stasi|KGB|FSB|GRU|NKVD|Mossad|Shin "
    "Bet|Interpol|INTERPOL|Europol|"
    "Carabinieri|Bundeswehr|Bundesbank|Bundestag|Bundesrat|Reichstag|Knesset|Duma|State Duma|Verkhovna "
    "Rada|Sejm|Seimas|Saeima|"
    "Riigikogu|Storting|Riksdag|Folketing|Althing|Eduskunta|Majlis|Loya Jirga|Lok Sabha|Rajya "
    "Sabha|Oireachtas|Dáil|Cortes|"
    "Bundesliga|Serie A|La Liga|Premier League|Ligue 1|Eredivisie|Pentagon|Kremlin|White House|Politburo|Comintern",
    // bodies of states and of citizens
    "Oxfam|Greenpeace|Amnesty|Amnesty "
    "International|Caritas|Unicef|UNICEF|Unesco|UNESCO|UN|EU|NATO|Nato|ASEAN|Asean|OPEC|Opec|OECD|"
    "OSCE|IAEA|WHO|WTO|IMF|FIFA|Fifa|UEFA|Uefa|IOC|FBI|CIA|NSA|MI5|MI6|FDA|SEC|FTC|ECOWAS|Ecowas|SADC|Mercosur|Unasur|"
    "Celac|"
    "APEC|Apec|Frontex|Eurostat|Interpol|Rotary|Médecins Sans Frontières|MSF|Bundesbank|Scotland Yard|"
    "Opus Dei|Ku Klux Klan|Mensa|Peta|PETA|AFL-CIO|IG Metall|Cosatu|COSATU|Histadrut",
    // universities and clubs
    "MIT|Harvard|Yale|Princeton|Caltech|UCLA|Sciences Po|Sorbonne|Juilliard|Eton|Real Madrid|Atlético Madrid|FC "
    "Barcelona|Barça|"
    "Barca|Juventus|Inter Milan|AC Milan|Bayern|Bayern Munich|Borussia "
    "Dortmund|Schalke|Ajax|Feyenoord|Benfica|Arsenal|Tottenham|"
    "Tottenham Hotspur|Manchester United|Manchester City|Aston "
    "Villa|Celtic|Galatasaray|Fenerbahçe|Fenerbahce|Beşiktaş|Besiktas|"
    "Olympiacos|Panathinaikos|Dynamo Kyiv|Spartak Moscow|CSKA Moscow|CSKA Sofia|Boca Juniors|River "
    "Plate|Flamengo|Corinthians|"
    "Chelsea FC|Lakers|Celtics|Yankees|Mets|Dodgers|Red Sox|Cubs|Packers|Cowboys|Steelers|Patriots|All "
    "Blacks|Springboks|Wallabies"};

// Names of places and persons, too: worth little alone.
constexpr std::string_view rather_organisations =
    "Ford|Amazon|Zurich|Santander|Mars|Emirates|Continental|Visa|Bolt|Grab|Dawn|Congress|Fed|Rafael|Sharp|Canon|Shell|"
    "Target|Gap|Virgin|Orange|Chase|Barings|Lloyd's|Parma|Chelsea|Everton|Wells|Kvika|Vale|Delta|Seat|"
    "Metro|Dow|Sprint|Total|Merck|Dell|Disney|Siemens|Philips|Leonardo|Meta|Stanford|Columbia|Duke|Brown|Vassar|Oxford|"
    "Cambridge|"
    "Nature|Science|Time|Fortune|Forbes|People|Variety|Essence|Granta|Penguin|Harvill|Knopf|Viking|Rangers|Hearts|"
    "Wanderers|Rapid|"
    "Slavia|Sparta|Partizan|Steaua|Levski|Lokomotiv|Torpedo|Zenit|Kappa|Nova|Renew|Rally|Harmony|Freedom|Labour|Right|"
    "Ford Motor";

using Names = std::unordered_map<std::uint32_t, KnownName>;

std::uint32_t key_of(std::string_view name) {
  std::array<std::uint64_t, longest_phrase> words;
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < name.size() && count < words.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    words[count++] = word_key(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return phrase_key(std::span(words).first(count));
}

void add(std::string_view list, KnownName known, Names& names) {
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find('|', begin), list.size());
    names.try_emplace(key_of(list.substr(begin, end - begin)), known);
    begin = end + 1;
  }
}

Names read() {
  Names names;
  add(rather_organisations, {NameType::organization, false}, names);
  for (const std::string_view list : organisations) add(list, {NameType::organization, true}, names);
  return names;
}

}  // namespace

KnownName known_name(std::uint32_t key) {
  static const Names names = read();
  const auto found = names.find(key);
  return found == names.end() ? KnownName{} : found->second;
}

}  // namespace chancery
