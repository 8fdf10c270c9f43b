#include "entities/company_names.hpp"

#include <algorithm>

#include "entities/person_names.hpp"

namespace chancery {

std::string without_legal_form(const std::string& norm) {
  static const WordSet forms(
      "inc|corp|ltd|llc|plc|spa|sa|ag|co|company|corporation|holding|holdings|group|gmbh|nv|bv|asa|pte|pty|llp|jsc|pjsc|"
      "ojsc|bhd|sarl|fze|limited|incorporated|kk|oyj|ab|as|se|tbk|aps|oy|hf|ehf|sas|srl|saog|psc|sro|doo|zrt|nyrt|berhad|sdn|a/s|lda|ltda|eood");
  auto words = name_words(norm);
  const auto lettered = [&] {  // "A/S", "S.A.", "S.p.A."
    return words.size() > 2 && words.back().size() == 1 && words[words.size() - 2].size() == 1;
  };
  while (words.size() > 1 && (forms.has(words.back()) || lettered())) {
    if (lettered()) words.pop_back();
    words.pop_back();
  }
  std::string rest;
  for (const std::string& word : words) rest += (rest.empty() ? "" : " ") + word;
  return rest;
}

namespace {

// "VietJet", "TransAndina": a capital within a word, but for McCain, MacArthur, LeBron, DiCaprio.
bool has_inner_capital(const std::string& text) {
  static const WordSet prefixes("mc|mac|de|di|la|le|du|da|van|von|al|el|o|d|fitz|ben|ibn|st|ter|den|del");
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  for (std::size_t at = 2; at + 1 < text.size(); ++at)
    if (is_upper(text[at]) && is_lower(text[at - 1]) && is_upper(text[0]))
      return !prefixes.has(ascii_lower(text.substr(0, at)));
  return false;
}

}  // namespace

bool ends_firm_names(const std::string& word) {
  static const WordSet last(
      "agro|agri|agritech|agrochem|commodities|biosciences|biosystems|biotech|biotechnologies|biologics|therapeutics|textiles|"
      "apparel|breweries|distillers|distilleries|dairies|plantations|fisheries|seafood|seafoods|supermarkets|hypermarkets|telecoms|"
      "telecommunications|mobile|wireless|networks|renewables|utilities|fertilisers|fertilizers|agrochemicals|plastics|"
      "polymers|petrochemicals|refineries|timber|forestry|tobacco|beverages|bottlers|tyres|tires|batteries|machinery|tools|"
      "associates|brothers|bros|sons|international|global|worldwide|trading|traders|exports|imports|freight|cargo|couriers|"
      "transit|terminals|pipelines|refining|drilling|exploration|offshore|upstream|biofuels|hydrogen|recycling|lines|maritime|"
      "marine|shipyards|shipyard|shipbuilding|shipbuilders|builders|constructions|contractors|armaments|munitions|ordnance|"
      "defence|defense|securities|assurance|reinsurance|investments|properties|developers|estates|realty|labs|copper|nickel|"
      "zinc|uranium|potash|platinum|gold|iron|aluminium|aluminum|coal|diamonds|rubber|sugar|coffee|cocoa|paper|pulp|glass|"
      "ceramics|packaging|brands|stores|fashion|cosmetics|toys|gaming|interactive|digital|data|cloud|analytics|payments|"
      "financial|finance|credit|savings|leasing|advisers|advisors|interactive|power|gaz|neft|airlink|air|jet|aero|aircraft|"
      "helicopters|vehicles|trucks|tractors|auto|autos|express|transport|transportes|haulage|rail|locomotives|wind|solar|nuclear|"
      "hydro|water|environmental|energie|energia|energía|energy|petrol|petroleos|petróleos|fuels|drilling|seeds|farms|growers|"
      "mills|textil|werke|stahl|stahlwerke|kraftwerke|bau|maschinenbau|elektrik|elektronik|enerji|insaat|inşaat|makina|otomotiv|"
      "logistik|medien|verlag|versicherung|versicherungen|kredit|sparkasse|bancorp|bancshares|energo|invest|capitals|yatirim");
  return last.has(word);
}

bool sounds_like_firm(const NameSpan& name) {
  static const WordSet first(
      "banco|banca|banque|grupo|groupe|gruppo|compañía|compania|companhia|compagnie|empresa|empresas|minera|mineração|mineracao|"
      "cementos|cervecería|cerveceria|petroleos|petróleos|sociedad|sociedade|société|societe|società|societa|credit|crédit|"
      "cassa|industrias|indústrias|hidroeléctrica|hidroelectrica|aerolíneas|aerolineas|ferrocarriles|constructora|construtora|"
      "ingenio|cooperativa|coopérative|cooperative|perusahaan|pt|ooo|oao|zao|koninklijke|stichting|bankhaus|autoridad|cia|"
      "laboratorios|laboratoires|etablissements|établissements|consorcio|consórcio|consorzio|telefónica|telefonica");
  static const WordSet common("soft|world|nuclear|white|black|hard|public|political|state|global|fresh|drinking|clean|green|on|open");
  if (has_inner_capital(name.text)) return true;
  const auto words = name_words(ascii_lower(name.norm));
  if (words.size() < 2) {
    // "Uralkhim", "Sonatel": endings of firms' made-up names, on words too long for a chance
    if (words.empty() || words[0].size() < 7) return false;
    for (const std::string_view end : {"tech", "bank", "gaz", "neft", "corp", "pharm", "pharma", "khim", "chem", "telecom", "energo",
                                       "prom", "stroy", "invest", "export", "airways", "plast", "metall", "petrol"})
      if (words[0].size() >= end.size() + 3 && words[0].ends_with(end)) return true;
    return false;
  }
  return first.has(words.front()) || (ends_firm_names(words.back()) && !common.has(words.front()));
}

std::optional<EntityType> class_of_longer_name(const Draft& draft, const NameSpan& name) {
  if (name.cue == EntityType::project) {  // "UN Mission in Orvik", "Permanent Mission of Peru": staff, not a voyage
    static const WordSet senders(
        "un|nations|eu|au|osce|union|observer|monitoring|assistance|stabilization|stabilisation|peacekeeping|training|"
        "support|verification|permanent|diplomatic|trade|multinational|advisory|election");
    bool mission = false, sent = false;
    for (const std::string& word : name_words(ascii_lower(name.norm))) {
      mission = mission || word == "mission";
      sent = sent || senders.has(word);
    }
    if (mission && sent) return EntityType::organization;
  }
  if (name.cue) return std::nullopt;
  const std::string start = ascii_lower(name.norm) + " ";
  for (const NameSpan& other : draft.names)
    if (!other.nested && other.cue == EntityType::organization && ascii_lower(other.norm).compare(0, start.size(), start) == 0)
      return other.cue;
  return std::nullopt;
}

std::optional<EntityId> organisation_called(const Draft& draft, const NameSpan& name) {
  if (!name.hits.empty() && std::any_of(name.hits.begin(), name.hits.end(),
                                        [](const NameHit& hit) { return hit.kind != NameKind::surname; }))
    return std::nullopt;
  static const WordSet common("north|south|east|west|national|royal|united|general|central|international|new|first|great");
  const std::string word = ascii_lower(name.norm);
  if (word.size() < 4 || common.has(word)) return std::nullopt;
  std::optional<EntityId> found;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    if (draft.result.list[at].type != EntityType::organization || draft.notes[at].described) continue;
    const auto parts = name_words(normalize_name(draft.result.list[at].name));
    // "Quintral" for "Naviera Quintral": the kind of firm stands first in many languages
    static const WordSet kinds("naviera|grupo|banco|compania|companhia|empresa|gruppo|groupe|cerveceria|minera|aerolineas|constructora|"
                               "petrolera|societe|banque|compagnie|industrias|laboratorios|corporacion|bank|banca|grupa|koncern|"
                               "astilleros|vina|bodegas|cementos|siderurgica|pt|construtora|mineracao|usina|cantieri|societa");
    const bool called = parts.size() > 1 && (parts.front() == word || (parts.size() == 2 && parts.back() == word && kinds.has(parts.front())));
    if (called && !found) found = static_cast<EntityId>(at);
  }
  return found;
}

bool spoken_of_as_body(const Draft& draft, const NameSpan& name) {
  const auto& tokens = draft.sentence(name.sentence).tokens;
  const auto form = [&](std::size_t at) { return at < tokens.size() ? ascii_lower(tokens[at].form) : std::string(); };
  const std::size_t begin = name.tokens.begin, end = name.tokens.end;
  if (form(end) == "," && form(end + 1) == "which") return true;
  static const WordSet of_bodies("shares|stake|shareholders|shareholder|investor|owner|employees|subsidiary|board|customers|investors|staff|unit|cent|percent|holding");
  if (begin > 1 && (form(begin - 1) == "of" || form(begin - 1) == "in" || form(begin - 1) == "by") &&
      of_bodies.has(form(begin - 2)))
    return true;
  static const WordSet joining("joined|joining|left|leave|join|at|from|for");
  if (begin > 0 && joining.has(form(begin - 1))) return true;
  static const WordSet things(
      "shares|stock|chief|ceo|headquarters|revenue|profit|profits|board|shareholders|plant|plants|mine|mines|customers|"
      "management|spokesman|spokeswoman|products|sales|subsidiary|unit|employees");
  if (form(end) == "'s" || form(end) == "\u2019s") return things.has(form(end + 1));
  return false;
}

}  // namespace chancery
