#include "language/name_kinds.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

namespace chancery {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

struct CaselessHash {
  std::size_t operator()(std::string_view word) const {
    std::uint64_t hash = 14695981039346656037U;  // FNV-1a
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(lower(c))) * 1099511628211U;
    return hash;
  }
};
struct CaselessEqual {
  bool operator()(std::string_view a, std::string_view b) const { return std::ranges::equal(a, b, {}, lower, lower); }
};
using Kinds = std::unordered_map<std::string_view, NameWord, CaselessHash, CaselessEqual>;

struct Row {
  NamedKind kind;
  NameType label;
  bool sure;
  std::string_view words;  // in small letters
};

constexpr Row ends[] = {
    {NamedKind::organization, NameType::organization, true,
     "academy administration agency airlines airways alliance army assembly association authority board bureau "
     "club coalition college commission committee company confederation congress consortium corporation council "
     "court department directorate electronics federation foundation gazette herald holdings industries institute "
     "laboratories laboratory league ministry motors navy orchestra organisation organization parliament partners "
     "party pharmaceuticals police polytechnic press school secretariat seminary senate society studios "
     "technologies times tribunal tribune university"},
    {NamedKind::organization, NameType::organization, false,
     "aerospace archdiocese archives authorities automotive aviation ballet bank battalion brigade brigades "
     "broadcasting brotherhood bundestag cabinet caliphate capital cartel caucus cement chamber chemicals "
     "chronicle co-operative coastguard collective command commodities conservatory constabulary construction "
     "consulting cooperative corps crescent delegation diocese duma dynamics electric energy engineering "
     "enterprise entertainment exchange faculty fleet flotilla foods force forces front fund gas gendarmerie group "
     "guards guild holding hospitality inspectorate insurance journal knesset lithium logistics lyceum majilis "
     "maritime mazhilis media metals militia militias minerals mines mining movement network news oil ombudsman "
     "optics patriarchate petroleum pharma philharmonic ports presidium rada radio railways regiment registry "
     "resources retail robotics semiconductors service shipping software solutions squadron steel survey "
     "symphony syndicat syndicate synod systems tankers taskforce telecom telegraph television traders treasury trust "
     "tv union ventures wing wire"},
    {NamedKind::organization, NameType::none, false,
     "body cargo center centre community diet electronic freight guard mission monitor observatory office organ post "
     "quad rail s.a sociéte team trading"},
    {NamedKind::firm, NameType::organization, true, "associates bancorp"},
    {NamedKind::firm, NameType::organization, false,
     "advisers advisors aero agri agritech agro agrochem agrochemicals air aircraft airlink aluminium aluminum "
     "analytics apparel armaments assurance auto autos bancshares batteries bau beverages biofuels biologics "
     "biosciences biosystems biotech biotechnologies bottlers brands breweries bros brothers builders capitals "
     "ceramics cloud coal cocoa coffee constructions contractors copper cosmetics couriers credit dairies data "
     "defence defense developers diamonds digital distilleries distillers drilling elektrik elektronik energia "
     "energie energo energía enerji environmental estates exploration exports express farms fashion fertilisers "
     "fertilizers finance financial fisheries forestry fuels gaming gaz glass global gold growers haulage "
     "helicopters hydro hydrogen hypermarkets imports insaat interactive international invest investments inşaat "
     "iron jet kraftwerke kredit labs leasing lines locomotives logistik machinery makina marine maschinenbau "
     "medien mills mobile munitions neft networks nickel nuclear offshore ordnance otomotiv packaging paper "
     "payments petrochemicals petrol petroleos petróleos pipelines plantations plastics platinum polymers potash "
     "power properties pulp realty recycling refineries refining reinsurance renewables rubber savings seafood "
     "seafoods securities seeds shipbuilders shipbuilding shipyards solar sons sparkasse stahl stahlwerke stores "
     "sugar supermarkets telecommunications telecoms terminals textil textiles therapeutics timber tires tobacco "
     "tools toys tractors transit transport transportes trucks tyres upstream uranium utilities vehicles verlag "
     "versicherung versicherungen water werke wind wireless worldwide yatirim zinc "
     "cables bearings turbines boats yachts brewing catering ferries vaccines lasers paints carpets biscuits spirits "
     "wines meats "
     "garments footwear furniture genetics genomics diagnostics healthcare instruments sensors photonics avionics "
     "rockets orbital "
     "satellites propulsion drones films cinemas homes grains orchards feeds fibres yarns buses coaches lifts pumps "
     "valves engines tiles"},
    {NamedKind::place, NameType::place, true,
     "avenue basin bay canyon coast county desert falls glacier governorate gulf heights hills island islands "
     "lagoon lake mountain mountains municipality oblast ocean parish peninsula plateau prefecture province reef "
     "region river sea square strait straits street township valley village voivodeship"},
    {NamedKind::place, NameType::place, false,
     "archipelago atoll borough canton cape city district emirate estuary fjord gardens highlands isthmus lakes "
     "lowlands neighborhood neighbourhood pass peak plain plains reservoir ridge shoal steppe suburb territory "
     "town volcano wetlands"},
    {NamedKind::place, NameType::none, false,
     "belt border crossroads delta east north quarter rivers sea-port sector south strip west zone"},
    {NamedKind::facility, NameType::organization, true, "church"},
    {NamedKind::facility, NameType::organization, false, "railway"},
    {NamedKind::facility, NameType::place, true, "harbor harbour highway road"},
    {NamedKind::facility, NameType::place, false,
     "airbase airfield airport arena bridge canal castle cathedral cemetery dam expressway field hotel mine "
     "farm monastery mosque motorway palace park plaza port quay stadium station temple tower tunnel waterway"},
    {NamedKind::facility, NameType::none, false,
     "abbey airstrip alley barracks barrage base basilica camp campus catacombs cenotaph checkpoint circuit clinic "
     "coliseum complex "
     "compound consulate cosmodrome crossing crypt dockyard embassy fortress gallery gasfield gigafactory hall "
     "hermitage "
     "hospital house hub interconnector jail library lighthouse mall mausoleum memorial metro monument museum "
     "necropolis "
     "oilfield opera penitentiary pier pipeline plant prison quarry racecourse reactor refinery shipyard shrine "
     "smelter spaceport speedway substation superport synagogue terminal tomb theater theatre velodrome viaduct "
     "waterfront wharf zoo"},
    {NamedKind::event, NameType::other, true,
     "championship championships cup day election elections festival games marathon olympics revolution summit "
     "tournament war"},
    {NamedKind::event, NameType::other, false,
     "biennale carnival conference convoy crisis derby earthquake exercise expo jamboree olympiad pageant prix "
     "rally referendum regatta triathlon triennale universiade uprising week"},
    {NamedKind::event, NameType::none, false,
     "airshow anniversary ceremony conclave consultations coup days dialogue exercises exhibition fair forum gala "
     "meeting "
     "negotiations operation parade paralympics readings retreat round roundtable seminar session show contest "
     "symposium talks tour visit workshop year"},
    {NamedKind::document, NameType::other, true,
     "accord accords act agreement amendment bill constitution declaration pact protocol treaty"},
    {NamedKind::document, NameType::other, false,
     "agreements charter convention law plan program programme report resolution roadmap statute"},
    {NamedKind::document, NameType::none, false,
     "agenda appeal arrangement arrangements blueprint budget ceasefire code communique communiqué compact concept "
     "conclusions consensus "
     "contract conventions covenant deal decree directive framework guidelines letter manifesto map memoranda "
     "memorandum ordinance petition "
     "principles recommendations regulation resolutions statement strategy treaties truce"},
    {NamedKind::project, NameType::organization, false, "initiative partnership"},
    {NamedKind::project, NameType::place, false, "corridor"},
    {NamedKind::project, NameType::other, false, "project"},
    {NamedKind::project, NameType::none, false, "facility gateway mechanism platform policy route"},
    {NamedKind::none, NameType::organization, true, "bulletin enterprises institution records"},
    {NamedKind::none, NameType::organization, false,
     "afc airline athletic brewery cavalry chemical communications daily democrats division f.c. fc infantry "
     "lancers magazine motor observer pictures publishing railroad rangers rifles rovers services united wanderers "
     "weekly"},
    // clubs: "Boston Braves"
    {NamedKind::none, NameType::organization, false,
     "angels astros athletics bears bengals bills blazers braves brewers broncos browns bruins buccaneers bucks bulls "
     "canadiens canucks cardinals cavaliers celtics chargers chiefs clippers colts cougars cowboys crusaders cubs "
     "diamondbacks "
     "dodgers dolphins ducks eagles falcons flyers giants grizzlies hawks hornets hurricanes huskies islanders jaguars "
     "jays "
     "jets kings knicks lakers lions longhorns magpies mariners mavericks mets nets nuggets oilers orioles pacers "
     "packers "
     "padres panthers patriots penguins phillies pirates pistons predators rams raptors ravens redskins roosters "
     "royals saints "
     "seahawks senators sharks sox spartans spurs stars steelers swans tigers titans trojans twins vikings warriors "
     "whalers "
     "wildcats wolves yankees albion hotspur villa olympic argyle alexandra athletico"},
    {NamedKind::none, NameType::place, true, "beach boulevard creek isles"},
    {NamedKind::none, NameType::place, false, "farm forest head lane market point rock springs tavern"},
    {NamedKind::none, NameType::other, true, "airlift award awards plebiscite plebiscites prize study survey wars"},
    {NamedKind::none, NameType::other, false, "conventions day index massacre medal open trophy"},
};

constexpr Row beginnings[] = {
    {NamedKind::organization, NameType::organization, false,
     "radio rádio televisión televisão banco banca banque bankhaus bank grupo groupe gruppo grup grupa koncern partido "
     "parti "
     "partito partai partia partij parti movimiento movimento mouvement frente front alianza aliança union unión união "
     "universidad universidade université universität università universitas uniwersytet universiteit universitetet "
     "instituto institut istituto instytut instituut academia académie akademie accademia escuela école escola "
     "fundación fundação fondation fondazione fundacja stiftung stichting stiftelsen yayasan asociación associação "
     "association "
     "associazione asociația federación fédération federação confederación confédération confederação sindicato "
     "syndicat "
     "sindikat compañía compania companhia compagnie société societe sociedad sociedade società societa sociedade "
     "minera "
     "minería mineração mineracao petróleos petroleos petrolera cementos cervecería cerveceria cervejaria "
     "hidroeléctrica "
     "hidroelectrica aerolíneas aerolineas líneas linhas naviera navegação navegación navigation águas aguas eaux "
     "electricidad électricité eletricidade ferrocarriles constructora construtora ingenio cooperativa "
     "coopérative coöperatie empresa empresas industrias indústrias laboratorios laboratoires établissements "
     "etablissements "
     "consorcio consórcio consorzio corporación corporacion corporação telefónica telefonica autoridad perusahaan pt "
     "ooo oao "
     "zao pao ao koninklijke deutsche crédit credit cassa caisse caja cia cia. ministerio ministère ministério "
     "ministero "
     "ministerium bundesministerium bundesamt kementerian secretaría secretaria superintendencia dirección direction "
     "consejo conseil conselho consiglio comité comitê comitato comisión comissão commissione tribunal corte cour "
     "corte "
     "orquesta orquestra orchestre orchestra orchester philharmonie atlético deportivo dinamo dynamo spartak lokomotiv "
     "torpedo shakhtar sporting olympique borussia real fc cf sc afc team club clube bharatiya jamaat jamiat hizb "
     "harakat "
     "liwa ansar lashkar jaish sendirian"},
    {NamedKind::place, NameType::place, true, "mount mt. lake cape port isle"},
    {NamedKind::facility, NameType::place, true, "fort"},
    {NamedKind::event, NameType::other, true, "hurricane cyclone typhoon operation"},
    {NamedKind::event, NameType::none, false, "exercise festival expo"},
    {NamedKind::project, NameType::none, false, "corridor project route"},
    {NamedKind::facility, NameType::place, false,
     "camp palazzo palacio palais château chateau hotel hôtel stade estadio mosteiro castel schloss aeropuerto puente "
     "masjid villa"},
    {NamedKind::facility, NameType::none, false,
     "musée museo museu museum teatro théâtre hôpital ospedale biblioteca bibliothèque galleria galería galerie "
     "kunsthalle "
     "kunsthaus stadio opéra catedral cathédrale basilica aeroporto aéroport flughafen ponte"},
    {NamedKind::place, NameType::place, false,
     "loch isla rio cabo jebel jabal wadi oblast puerto porto ciudad lago cerro monte île ile sierra bab tel ain beit "
     "deir "
     "bandar koh pulau nusa gunung sungai"},
};

constexpr std::string_view legal_forms =
    "a.d. a.s. a/s ab ag aps asa b.v. berhad bhd bv co co. corp corp. d.d. d.o.o d.o.o. dmcc doo ehf eood fzco fze "
    "gmbh hf inc inc. incorporated jsc k.k. kk lda limited llc llp ltd ltd. ltda n.v. nv nyrt oao ojsc ooo oy oyj pao "
    "pjsc plc psc pte pty s.a. s.a.s. s.l. s.p.a. s.r.l. s.r.o. sa saog sarl sas sdn se spa srl sro tbk zao zrt";

constexpr std::string_view company_words = "corporation company holdings holding industries enterprises associates";

template <typename Use>
void for_words(std::string_view list, const Use& use) {
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    if (end > begin) use(list.substr(begin, end - begin));
    begin = end + 1;
  }
}

Kinds read(std::span<const Row> rows) {
  Kinds kinds;
  for (const Row& row : rows)
    for_words(row.words, [&](std::string_view word) {
      kinds.try_emplace(word, NameWord{row.kind, row.label, row.sure});
    });
  return kinds;
}

NameWord find(const Kinds& kinds, std::string_view word) {
  const auto found = kinds.find(word);
  return found == kinds.end() ? NameWord{} : found->second;
}

const Kinds& company_endings() {
  static const Kinds words = [] {
    Kinds kinds;
    for_words(legal_forms, [&](std::string_view word) {
      kinds.emplace(word, NameWord{NamedKind::organization, NameType::organization, true});
    });
    for_words(company_words, [&](std::string_view word) { kinds.emplace(word, NameWord{}); });
    return kinds;
  }();
  return words;
}

}  // namespace

NameWord name_end(std::string_view word) {
  static const Kinds words = read(ends);
  const NameWord found = find(words, word);
  return found.kind == NamedKind::none && found.label == NameType::none ? find(company_endings(), word) : found;
}

NameWord name_beginning(std::string_view word) {
  static const Kinds words = read(beginnings);
  return find(words, word);
}

bool is_legal_form(std::string_view word) { return find(company_endings(), word).sure; }

bool is_company_ending(std::string_view word) { return company_endings().contains(word); }

bool sounds_like_firm(std::string_view word) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  // "VietJet", "TransAndina", but McCain, MacArthur, LeBron, DiCaprio
  static constexpr std::array<std::string_view, 22> prefixes = {"mc",  "mac", "de",  "di",   "la",  "le", "du", "da",
                                                                "van", "von", "al",  "el",   "o",   "d",  "st", "ben",
                                                                "ibn", "ter", "den", "fitz", "del", "ap"};
  for (std::size_t i = 2; i + 1 < word.size(); ++i) {
    if (word[i] < 'A' || word[i] > 'Z' || !is_lower(word[i - 1]) || word[0] < 'A' || word[0] > 'Z') continue;
    return std::ranges::none_of(prefixes,
                                [&](std::string_view prefix) { return CaselessEqual{}(word.substr(0, i), prefix); });
  }
  static constexpr std::array<std::string_view, 22> ends_of_firms = {
      "tech", "bank",  "gaz",    "neft", "corp",    "pharm", "pharma", "khim", "chem",  "telecom", "energo",
      "prom", "stroy", "invest", "air",  "airways", "plast", "metall", "soft", "media", "petrol",  "export"};
  return word.size() > 6 && std::ranges::any_of(ends_of_firms, [&](std::string_view end) {
           return word.size() >= end.size() + 3 && CaselessEqual{}(word.substr(word.size() - end.size()), end);
         });
}

}  // namespace chancery
