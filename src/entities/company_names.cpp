#include "entities/company_names.hpp"

#include <algorithm>

#include "entities/person_names.hpp"

namespace chancery {

std::string without_legal_form(const std::string& norm) {
  auto words = name_words(norm);
  const auto lettered = [&] {  // "A/S", "S.A.", "S.p.A."
    return words.size() > 2 && words.back().size() == 1 && words[words.size() - 2].size() == 1;
  };
  while (words.size() > 1 && (is_company_ending(words.back()) || words.back() == "group" || lettered())) {
    if (lettered()) words.pop_back();
    words.pop_back();
  }
  std::string rest;
  for (const std::string& word : words) rest += (rest.empty() ? "" : " ") + word;
  return rest;
}

bool ends_firm_names(const std::string& word) { return name_end(word).kind == NamedKind::firm; }

bool sounds_like_firm(const NameSpan& name) {
  static const WordSet common(
      "soft|world|nuclear|white|black|hard|public|political|state|global|fresh|drinking|clean|green|on|open");
  const auto words = name_words(ascii_lower(name.norm));
  if (words.size() < 2) return sounds_like_firm(std::string_view(name.text));
  for (std::size_t i = 2; i < name.text.size(); ++i)  // "TransAndina Bank"
    if (name.text[i] == ' ' && sounds_like_firm(std::string_view(name.text).substr(0, i))) return true;
  return name_beginning(words.front()).kind == NamedKind::organization ||
         (ends_firm_names(words.back()) && !common.has(words.front()));
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
    if (!other.nested && other.cue == EntityType::organization &&
        ascii_lower(other.norm).compare(0, start.size(), start) == 0)
      return other.cue;
  return std::nullopt;
}

std::optional<EntityId> organisation_called(const Draft& draft, const NameSpan& name) {
  if (!name.hits.empty() &&
      std::any_of(name.hits.begin(), name.hits.end(), [](const NameHit& hit) { return hit.kind != NameKind::surname; }))
    return std::nullopt;
  static const WordSet common(
      "north|south|east|west|national|royal|united|general|central|international|new|first|great");
  const std::string word = ascii_lower(name.norm);
  if (word.size() < 4 || common.has(word) || lexicon::name_cue(word) == EntityType::organization)
    return std::nullopt;  // "the Bank": see link_head_noun
  std::optional<EntityId> found;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    if (draft.result.list[at].type != EntityType::organization || draft.notes[at].described) continue;
    const auto parts = name_words(normalize_name(draft.result.list[at].name));
    // "Quintral" for "Naviera Quintral": the kind of firm stands first in many languages
    static const WordSet kinds(
        "naviera|grupo|banco|compania|companhia|empresa|gruppo|groupe|cerveceria|minera|aerolineas|constructora|"
        "petrolera|societe|banque|compagnie|industrias|laboratorios|corporacion|bank|banca|grupa|koncern|"
        "astilleros|vina|bodegas|cementos|siderurgica|pt|construtora|mineracao|usina|cantieri|societa");
    // "Gezhouba" for "China Gezhouba Group"
    const auto of_state = [&] {
      if (parts.size() < 3 || parts[1] != word ||
          name_words(without_legal_form(normalize_name(draft.result.list[at].name))).size() != 2)
        return false;
      const auto home = draft.known.find(parts.front());
      return std::any_of(home.begin(), home.end(), [&](const NameHit& hit) {
        return draft.known.things()[static_cast<std::size_t>(hit.thing)].type == EntityType::country;
      });
    };
    const bool called =
        of_state() || (parts.size() > 1 && (parts.front() == word ||
                                            (parts.size() == 2 && parts.back() == word && kinds.has(parts.front()))));
    if (called && !found) found = static_cast<EntityId>(at);
  }
  return found;
}

bool spoken_of_as_body(const Draft& draft, const NameSpan& name) {
  const auto& tokens = draft.sentence(name.sentence).tokens;
  const auto form = [&](std::size_t at) { return at < tokens.size() ? ascii_lower(tokens[at].form) : std::string(); };
  const std::size_t begin = name.tokens.begin, end = name.tokens.end;
  if (form(end) == "," && form(end + 1) == "which") return true;
  static const WordSet of_bodies(
      "shares|stake|shareholders|shareholder|investor|owner|employees|subsidiary|board|customers|investors|staff|unit|"
      "cent|percent|holding");
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

bool is_firm_by_goods(const std::string& noun, const std::string& before) {
  static const WordSet dealers("producer|trader|broker|major|dealer|grower|processor"),
      goods(
          "oil|gas|energy|steel|copper|gold|silver|nickel|lithium|cobalt|uranium|aluminium|aluminum|zinc|tin|iron|ore|"
          "coal|metal|metals|commodity|"
          "commodities|grain|wheat|rice|cocoa|coffee|sugar|tea|cotton|palm|rubber|fertiliser|fertilizer|potash|"
          "phosphate|ethanol|biofuel|power|"
          "electricity|lng|petroleum|diamond|timber|pulp|paper|cement|chemical|chemicals|milk|dairy|meat|beef|pork|"
          "poultry|salmon|fish|seafood|"
          "fruit|wine|vaccine|drug|chip|battery|shipping|hydrogen|ammonia|titanium|graphite|manganese|bauxite|alumina|"
          "platinum|crude|fuel|insurance|earths|salt|soya|glass");
  return dealers.has(noun) && goods.has(before);
}

std::optional<std::uint32_t> firm_noun_behind(const Draft& draft, const NameSpan& name) {
  static const WordSet firms(
      "company|firm|corporation|concern|enterprise|conglomerate|manufacturer|holding|startup|start-up|airline|shipyard|"
      "carmaker|automaker|utility|operator"),
      kinds(
          "national|state|state-owned|state-run|oil|gas|energy|mining|aluminium|aluminum|steel|shipping|railway|"
          "nuclear|construction|insurance|logistics|trading|"
          "investment|defence|defense|technology|telecom|telecommunications|pharmaceutical|car|power|petroleum|"
          "aircraft|uranium|space|airline|software|chemical|aerospace|arms|"
          "private|public|joint-stock|engineering|consulting|security|media|transport|food|tobacco|electronics|joint");
  const auto& tokens = draft.sentence(name.sentence).tokens;
  constexpr std::uint32_t reach = 3;
  std::uint32_t at = name.tokens.end;
  while (at < tokens.size() && at < name.tokens.end + reach && kinds.has(tokens[at].form)) ++at;
  if (at >= tokens.size() || !firms.has(tokens[at].form) ||
      (at + 1 < tokens.size() && tokens[at + 1].upos == Upos::noun))
    return std::nullopt;
  const Token& last = tokens[static_cast<std::size_t>(head_of(draft.sentence(name.sentence), name.tokens))];
  const bool before_noun =
      last.head == static_cast<std::int32_t>(at) &&
      (last.relation == Relation::compound || last.relation == Relation::amod || last.relation == Relation::nmod);
  return before_noun ? std::optional(at) : std::nullopt;
}

}  // namespace chancery
