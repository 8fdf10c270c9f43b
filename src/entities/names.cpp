// Finds names: runs of capitalised words, joined with what the knowledge base and the name tagger say of
// them. Titles and honorifics end a run, nationalities before a title or a common noun stand alone.
#include <algorithm>
#include <optional>

#include "entities/company_names.hpp"
#include "entities/joined_names.hpp"
#include "entities/name_runs.hpp"
#include "entities/parties.hpp"
#include "entities/person_names.hpp"
#include "entities/ship_names.hpp"
#include "entities/tagged_names.hpp"

namespace chancery {
namespace {

class NameFinder {
 public:
  NameFinder(Draft& draft, int sentence)
      : draft_(draft),
        index_(sentence),
        tokens_(draft.sentence(sentence).tokens),
        runs_(draft, sentence),
        words_(runs_.words()) {}

  void run() {
    first_ = draft_.names.size();
    for (std::size_t at = 0; at < words_.size();) at = next(at);
    add_tagged();
  }

 private:
  [[nodiscard]] const KnownThing& thing(const NameHit& hit) const {
    return draft_.known.things()[static_cast<std::size_t>(hit.thing)];
  }

  std::size_t next(std::size_t at) {
    if (!runs_.name_like(at)) return next_small(at);
    if (const std::size_t end = states_at_large(at); end > at) return end;
    if (const std::size_t end = party_of_seat(at); end > at) return end;
    if (is_party_member(at) || is_turn(at)) return at + 1;
    if (const std::size_t end = std::max(numbered_works_end(at), ship_end(at)); end > at)
      return add(at, end, EntityType::facility);
    // "Construction of the Orvik dam", "Members of": a common noun that opens the sentence
    if (at == 0 && !runs_.row().title_case && !runs_.row().upper_case && runs_.token(at).upos == Upos::noun &&
        runs_.is(1, "of") && runs_.known_length(at) == 0)
      return at + 1;
    const std::size_t known = runs_.goes_on_by_father(at, runs_.known_length(at)) ? 0 : runs_.known_length(at);
    const std::size_t run = runs_.run_end(at);
    // "the Danish Red Cross", "the Kenya Red Cross": a society of its own
    if (known == 1 && !words_[at].possessive && runs_.is(at + 1, "red") &&
        (runs_.is(at + 2, "cross") || runs_.is(at + 2, "crescent")) &&
        thing(runs_.known(at, at + 1).front()).type == EntityType::country)
      return add(at, at + 3, EntityType::organization);
    if (known == 0 && run == at + 1 && runs_.is_creed(at)) return run;
    if (known > 0 && runs_.tells_where(at + known)) return add(at, at + known, std::nullopt);
    if (known == 0 && runs_.pair_of_names(at)) {  // "Russian-Kazakhstani talks": see find_demonyms
      const auto cue = runs_.head_cue(at, run);
      return cue && run > at + 1 && !runs_.row().title_case ? add(at, run, cue) : at + 1;
    }
    if (runs_.row().upper_case && !runs_.in_label()) return known > 0 ? add(at, at + known, std::nullopt) : at + 1;
    std::size_t end = runs_.row().title_case ? title_case_end(at, run, known) : run;
    if (known > 0) {
      // "Gulf of Guinea Maritime Forum", "Bay of Bengal Initiative": a place within a longer name
      if (end <= at + known && known > 1 && !runs_.row().title_case) {
        const std::size_t longer = runs_.run_end(at + known - 1);
        if (const auto whole = longer > at + known ? runs_.head_cue(at + known, longer) : std::nullopt; whole)
          return add(at, longer, whole);
      }
      return next_known(at, known, std::max(end, at + known));
    }
    auto cue = runs_.head_cue(at, end);
    if (!cue && end > at + 1 && at > 1 && runs_.whole_body(at - 1)) cue = EntityType::person;
    if (runs_.common_capital(at) && !cue) {
      // "Uranium miner Orano", "Negotiators": the capital is the sentence's
      return at + 1;
    }
    if (!cue || cue == EntityType::place) {  // "the Mount Kora coal mine" is no mountain
      std::optional<EntityType> kind;
      const std::size_t whole = runs_.small_head(at, end, kind);
      if (!cue || (kind == EntityType::facility && whole > end)) {
        end = whole;
        cue = kind;
      }
    }
    const std::size_t after = add(at, end, cue);
    if (cue == EntityType::facility)
      if (const std::string kind = runs_.shared_kind(end); !kind.empty()) draft_.names.back().text += " " + kind;
    return after;
  }

  // "all States", "Member States", "States Parties", "Heads of Mission": "the Governments of A and B": capitals of
  // resolutions and treaties, and
  // nobody's name; `at` if there are none. "He lives in the States" names one.
  std::size_t states_at_large(std::size_t at) const {
    static const WordSet sorts(
        "member|participating|contracting|signatory|accession|candidate|third|donor|coastal|sending|receiving|host|"
        "transitional|interim"),
        many("states|parties|countries|members|authorities|governments"),
        behind("parties|members|signatories|concerned|party"), heads("head|heads|chiefs"),
        led("mission|missions|state|government|delegation|cooperation");
    const auto word = [&](std::size_t one) {
      return one < words_.size() ? std::string_view(words_[one].lower) : std::string_view();
    };
    const auto closed = [&](std::size_t end) {
      return end >= words_.size() || !words_[end].letters || !words_[end].capital || words_[end - 1].possessive;
    };
    if (words_[at].upper && !runs_.row().upper_case) return at;
    if (sorts.has(word(at)) && many.has(word(at + 1)) && closed(at + 2)) return at + 2;
    if (word(at) == "states") {
      const bool sorted = behind.has(word(at + 1));
      const bool america = at > 0 && word(at - 1) == "the" && !sorted;
      if (!america && closed(sorted ? at + 2 : at + 1)) return sorted ? at + 2 : at + 1;
    }
    if (word(at) == "governments" && closed(at + 1)) return at + 1;
    if (heads.has(word(at)) && word(at + 1) == "of" && led.has(word(at + 2)) && closed(at + 3)) return at + 3;
    return at;
  }

  // "HMS London", "INS Delhi": a ship that bears a place's name; `at` if there is none.
  std::size_t ship_end(std::size_t at) const {
    if (runs_.row().title_case || runs_.row().upper_case || words_[at].possessive || at + 1 >= words_.size() ||
        !is_ship_prefix(words_[at].text) || !words_[at + 1].capital || words_[at + 1].upper ||
        draft_.title_at(index_, words_[at + 1].tokens.begin) >= 0)
      return at;
    const std::size_t known = runs_.known_length(at + 1);
    if (known == 0) return at;
    const auto type = thing(runs_.known(at + 1, at + 1 + known).front()).type;
    return type == EntityType::place || type == EntityType::country ? at + 1 + known : at;
  }

  // "Yamal LNG", "Arctic LNG 2", "Nord Stream 2", "Paks II": works called after a place, `at` if there are none.
  std::size_t numbered_works_end(std::size_t at) const {
    if (runs_.row().title_case || runs_.row().upper_case) return at;
    const auto text = [&](std::size_t word) {
      return word < words_.size() ? std::string(words_[word].text) : std::string();
    };
    const auto numbered = [&](std::size_t end) {
      return end < words_.size() && words_[end].numeral && text(end).size() == 1 ? end + 1 : end;
    };
    if (words_[at].possessive || text(at) == "LNG") return at;
    static const WordSet pipes("nord|turk|turkish|south|blue|balkan|north");
    static const WordSet firms("AG|company|consortium|operator|Transport|GmbH|partners");
    if (pipes.has(words_[at].lower) && text(at + 1) == "Stream") {
      const std::size_t end = words_[at + 1].possessive ? at + 2 : numbered(at + 2);
      return firms.has(text(end)) ? at : end;
    }
    const std::size_t known = runs_.known_length(at);
    if (known == 0 || words_[at + known - 1].possessive) return at;
    const auto hits = runs_.known(at, at + known);
    const auto type = hits.empty() ? EntityType::person : thing(hits.front()).type;
    if (type != EntityType::place && type != EntityType::country) return at;
    static const WordSet numerals("II|III|IV");
    const std::size_t next = at + known;
    if (text(next) == "LNG") return words_[next].possessive ? next + 1 : numbered(next + 1);
    return type == EntityType::place && numerals.has(text(next)) ? next + 1 : at;
  }

  // Known names win over the run, but for a first name before a surname and a body's longer name.
  std::size_t next_known(std::size_t at, std::size_t known, std::size_t end) {
    const std::size_t stop = at + known;
    const auto hits = runs_.known(at, stop);
    if (runs_.common_noun(at, known, hits)) return at + 1;
    if (runs_.adjective_of_state(at) && known == 1 && runs_.is(at + 1, "red") &&
        (runs_.is(at + 2, "cross") || runs_.is(at + 2, "crescent")) && words_[at + 2].capital)
      return add(at, at + 3, EntityType::organization);  // each state has its own
    if (end <= stop) return known_with_small_head(at, stop, hits);
    auto cue = runs_.head_cue(at, end);
    if (runs_.adjective_of_state(at) && known <= 2)
      return cue && !runs_.row().title_case ? add(at, end, cue) : add(at, stop, std::nullopt);
    const EntityType type = thing(hits.front()).type;
    // "Pacific Copper", "Kenya Breweries": a firm that bears a place's name
    if (!cue && !runs_.row().title_case && end == stop + 1 && ends_firm_names(words_[end - 1].lower) &&
        (type == EntityType::place || type == EntityType::country))
      cue = EntityType::organization;
    if (cue) {
      // "MGIMO University of the Foreign Ministry": a known body and its kind
      std::size_t kind = stop;
      // "Hyatt Foundation" is not the firm of that name; "Hyatt Group" is
      static const WordSet forms("company|corporation|corp|inc|ltd|llc|plc|group|holding|holdings|co");
      const bool firm = thing(hits.front()).kind == "company";
      // "SADC Mission" is no other name of the SADC
      static const WordSet units(
          "mission|delegation|force|secretariat|court|parliament|commission|fund|bank|command|office|bureau|assembly|"
          "tribunal|"
          "committee|council|board|team|police|aviation|airlines|airways|energy|shipping|leasing|capital|insurance|"
          "securities|ventures|"
          "pharma|trading|properties|steel|motors|foods|oil|gas|petroleum|logistics");
      const std::string body = ascii_lower(thing(hits.front()).name);
      while (kind < end && !(units.has(words_[kind].lower) && body.find(words_[kind].lower) == std::string::npos) &&
             (firm ? forms.has(words_[kind].lower) : lexicon::name_cue(words_[kind].lower) == EntityType::organization))
        ++kind;
      const bool whole = hits.front().kind != NameKind::alias || known == 1;
      if (type == EntityType::organization && cue == type && kind > stop && whole &&
          !runs_.other_kind(at, stop, hits.front()))
        return add(at, kind, std::nullopt, runs_.joined(at, stop));
      return add(at, end, cue);
    }
    if (type != EntityType::country && !runs_.adjective_of_state(at)) {
      // "Mina al-Ahmadi refinery": the known word is only a part
      std::optional<EntityType> kind;
      if (const std::size_t whole = runs_.small_head(at, end, kind); kind && whole > end) return add(at, whole, kind);
    }
    // "the ship Arctic Sunrise", "the frigate Bergen Star": ships bear the names of places
    static const WordSet vessels(
        "ship|frigate|ferry|tanker|trawler|yacht|icebreaker|submarine|destroyer|warship|vessel|freighter|corvette|"
        "schooner|liner|cruiser|trawlers");
    if (!runs_.row().title_case && at > 0 && vessels.has(words_[at - 1].lower) && end > stop &&
        !words_[stop - 1].possessive)
      return add(at, end, EntityType::facility);
    // "Vodacom Tanzania": a firm's subsidiary in a state
    if (!runs_.row().title_case && thing(hits.front()).kind == "company" && end > stop &&
        runs_.known_state(stop, end) && !words_[stop - 1].possessive)
      return add(at, end, EntityType::organization);
    // "Ambassador of Togo Kossi Mensah"
    const bool holder =
        (type == EntityType::country || type == EntityType::organization || type == EntityType::place) &&
        end > stop + 1 && at > 0 && (runs_.is(at - 1, "of") || runs_.is(at - 1, "for") || runs_.is(at - 1, "to")) &&
        runs_.behind_title(at);
    // "Jorge Glas Torres": with a second surname, the known name is only a part
    if (type == EntityType::person && known > 1 && end == stop + 1 && !runs_.row().title_case &&
        !runs_.row().upper_case && !words_[stop - 1].possessive &&
        runs_.token(stop).name == runs_.token(stop - 1).name && runs_.token(stop).upos == Upos::propn &&
        runs_.known_length(stop) == 0 && draft_.title_at(index_, words_[stop].tokens.begin) < 0 &&
        !lexicon::calendar_words().has(words_[stop].lower))
      return add(at, end, EntityType::person);
    if (known == 1 && !hits.empty() && !holder && runs_.longer_than_known(at, stop, end, type))
      return add(at, end, std::nullopt);
    return add(at, stop, std::nullopt);
  }

  // "Surin province" is not the city of Surin, "the Baiterek complex" no holding of that name.
  std::size_t known_with_small_head(std::size_t at, std::size_t stop, std::span<const NameHit> hits) {
    std::optional<EntityType> type;
    const std::size_t end = runs_.small_head(at, stop, type);
    if (end == stop || hits.empty()) return add(at, stop, std::nullopt);
    const KnownThing& what = thing(hits.front());
    const bool place = what.type == EntityType::place && type == EntityType::place;
    const bool nickname =
        what.type == EntityType::organization && hits.front().kind == NameKind::alias && words_[at].text.size() > 4;
    if (!place && !nickname) return add(at, stop, std::nullopt);
    return add(at, end, type);
  }

  [[nodiscard]] bool is_tagged_person(std::size_t word) const {
    return word < words_.size() && words_[word].capital && tokens_[words_[word].tokens.begin].name == NameType::person;
  }

  // "Sweden's OSCE Chairmanship": its turn at the head of the body.
  [[nodiscard]] bool is_turn(std::size_t at) const {
    return words_[at].lower == "chairmanship" || words_[at].lower == "chairpersonship";
  }

  // "a Texas Republican", "(D-Ohio)": of a party, and no body; see UntitledReader::read_party_member.
  [[nodiscard]] bool is_party_member(std::size_t at) const {
    const Word& word = words_[at];
    if (runs_.row().title_case || runs_.row().upper_case || !word.capital) return false;
    if (word.text.size() > 3 && word.text[1] == '-' && (word.text[0] == 'D' || word.text[0] == 'R'))
      return runs_.is(at + 1, ")") || word.tokens.begin > 0;
    static const WordSet creeds("christian|social|liberal|free");
    if (creeds.has(word.lower) && runs_.is(at + 1, "democrat") && words_[at + 1].capital)
      return is_party_member(at + 1);
    if (party_of_member(word.lower).empty() || word.possessive) return false;
    const bool plural = word.lower.ends_with('s'), adjective = word.lower == "republican";
    const Upos next = word.tokens.end < tokens_.size() ? tokens_[word.tokens.end].upos : Upos::punct;
    if (next != Upos::noun && next != Upos::adj && next != Upos::propn) return !plural;
    if (at + 1 < words_.size() && !words_[at + 1].capital) return false;
    return !adjective && is_tagged_person(at + 1) && is_tagged_person(at + 2);  // "Democrats Ana Duarte and Karl Berg"
  }

  // "Conservative MP Ana Duarte", "the Democratic senator", "Republican Ana Duarte": one of the party of that name.
  std::size_t party_of_seat(std::size_t at) {
    static const WordSet parties("conservative|republican|democratic|labour|green|socialist|communist|liberal");
    static const WordSet seats(
        "mp|mps|mep|lawmaker|lawmakers|senator|senators|congressman|congresswoman|congressmen|deputy|councillor|"
        "legislator|backbencher|sen|rep|"
        "representative|representatives|peer");
    if (at + 1 >= words_.size() || runs_.row().title_case || runs_.row().upper_case || !words_[at].capital ||
        words_[at].possessive)
      return at;
    const bool named = (words_[at].lower == "republican" || words_[at].lower == "conservative") &&
                       is_tagged_person(at + 1) && is_tagged_person(at + 2);
    if (words_[at + 1].text == "Deputy" || !parties.has(words_[at].lower) ||
        (!named && !seats.has(without_final_dots(words_[at + 1].lower))))
      return at;
    if (at > 0 && words_[at - 1].capital && words_[at - 1].tokens.end == words_[at].tokens.begin && at > 1 &&
        runs_.name_like(at - 1) && !lexicon::calendar_words().has(words_[at - 1].lower))
      return at;  // "Christian Democratic"
    const std::size_t end = add(at, at + 1, EntityType::organization, words_[at].lower + " party");
    draft_.names.back().text += " Party";
    return end;
  }

  // "5th World Nomad Games", "von der Aue" on its own.
  std::size_t next_small(std::size_t at) {
    const Word& word = words_[at];
    if (word.lower == "eurozone") return add(at, at + 1, EntityType::organization);
    if (word.lower == "euro" && at + 1 < words_.size() && (runs_.is(at + 1, "zone") || runs_.is(at + 1, "area")))
      return add(at, at + 2, EntityType::organization, "eurozone");
    if (word.numeral && at + 1 < words_.size() && runs_.name_like(at + 1)) {
      std::size_t end = runs_.run_end(at + 1);
      std::size_t first = at + 1;
      if (const std::size_t known = runs_.known_length(first); known > 1 && end <= first + known) {
        first += known - 1;  // "12th Gulf of Guinea Forum"
        end = runs_.run_end(first);
      }
      const auto cue = runs_.head_cue(first, end);
      const bool year = !word.letters && word.text.size() == 4;
      if ((word.letters || year) && (cue == EntityType::event || cue == EntityType::document)) return add(at, end, cue);
    }
    const std::size_t after = runs_.particle_end(at);
    if (after > at && draft_.title_at(index_, word.tokens.begin) < 0)
      return add(at, runs_.run_end(after - 1), std::nullopt);
    return at + 1;
  }

  // In a headline where every word is capitalised only known and tagged words are names.
  [[nodiscard]] std::size_t title_case_end(std::size_t at, std::size_t end, std::size_t known) const {
    if (known > 0) return at + known;
    if (runs_.head_cue(at, end)) return end;
    std::size_t word = at + 1;
    while (word < end && runs_.token(word).upos == Upos::propn && runs_.token(word).name == runs_.token(at).name &&
           (runs_.known_length(word) == 0 ||
            (runs_.token(word).name == NameType::person && !runs_.token(word).name_begin)))
      ++word;
    return word;
  }

  // `known_as`: the words to look up, if other than the name's own.
  std::size_t add(std::size_t begin, std::size_t end, std::optional<EntityType> cue, const std::string& known_as = {}) {
    NameSpan name;
    name.sentence = index_;
    name.tokens = {words_[begin].tokens.begin, words_[end - 1].tokens.end};
    name.text = draft_.text_of(index_, name.tokens);
    name.norm = known_as.empty() ? runs_.joined(begin, end) : known_as;
    if (const Span bare = without_letters(tokens_, name.tokens); bare.end < name.tokens.end) {
      name.text = draft_.text_of(index_, bare);
      name.norm = normalize_name(name.text);
    }
    const auto is_abbreviation = [](const NameHit& hit) { return hit.kind == NameKind::abbreviation; };
    auto hits = draft_.known.find(name.norm);
    const bool shouted = runs_.row().upper_case || (runs_.in_label() && words_[begin].upper);
    if (shouted && std::none_of(hits.begin(), hits.end(), is_abbreviation)) {
      name.text = capitalized(name.text);
      name.norm = normalize_name(name.text);
      hits = draft_.known.find(name.norm);
    }
    name.hits.assign(hits.begin(), hits.end());
    if (end == begin + 1 && words_[begin].upper && !shouted)
      std::erase_if(name.hits, [&](const NameHit& hit) { return is_spelt_otherwise(hit, name.text); });
    hits = name.hits;
    const auto is_demonym = [](const NameHit& hit) {
      return hit.kind == NameKind::demonym_adjective || hit.kind == NameKind::demonym_people;
    };
    name.adjective = !hits.empty() && std::all_of(hits.begin(), hits.end(), is_demonym);
    if (!name.adjective && end == begin + 1 && runs_.token(begin).upos == Upos::adj)
      name.adjective = std::any_of(hits.begin(), hits.end(), is_demonym);
    name.cue = cue;
    name.possessive = words_[end - 1].possessive;
    set_label(name);
    if (begin > 0) set_context(name, begin - 1);
    draft_.names.push_back(std::move(name));
    return end;
  }

  // "AFD", a bank, is not the party that writes itself AfD.
  [[nodiscard]] bool is_spelt_otherwise(const NameHit& hit, const std::string& text) const {
    const auto& aliases = thing(hit).aliases;
    return hit.kind == NameKind::alias &&
           std::any_of(aliases.begin(), aliases.end(),
                       [&](const std::string& alias) {
                         const auto capitals =
                             std::count_if(alias.begin(), alias.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
                         return alias != text && capitals > 1 && ascii_lower(alias) == ascii_lower(text);
                       }) &&
           std::find(aliases.begin(), aliases.end(), text) == aliases.end();
  }

  void set_context(NameSpan& name, std::size_t before) const {
    const std::string lower = without_final_dots(words_[before].lower);
    // "the steel trader Orvik Europe"; but "the cocoa trader Kofi Lantei"
    const auto space = name.text.find(' ');
    if (before > 0 && !words_[before].capital && is_firm_by_goods(lower, words_[before - 1].lower) &&
        (space == std::string::npos ||
         lexicon::name_gender(ascii_lower(name.text.substr(0, space))) == lexicon::Gender::unknown))
      return;
    const bool honorific = runs_.honorific(before);
    const bool titled = draft_.title_at(index_, words_[before].tokens.begin) >= 0;
    const bool occupation =
        !words_[before].capital && (lexicon::occupations().has(lower) || lexicon::professions().has(lower));
    name.person_context = honorific || (name.hits.empty() && follows_titled_name(before)) ||
                          (titled && !name.adjective && !words_[before].possessive) ||
                          (occupation && name.hits.empty());
    // "Minister of Energy of China Ma Zhaolin": the body's name ends right before
    const bool holder = name.hits.empty() && !name.cue && words_[before].capital && !draft_.names.empty() &&
                        draft_.names.back().sentence == index_ && draft_.names.back().tokens.end == name.tokens.begin &&
                        !draft_.names.back().adjective && name.text.find(' ') != std::string::npos &&
                        runs_.behind_title(before);
    name.person_context = name.person_context || holder;
    if (honorific) name.gender = lexicon::honorific_gender(lower);
  }

  // "their ministers, Kavi Ramlall and Tsiory Andrianoro": the word is the "and" behind a person of a plural title.
  [[nodiscard]] bool follows_titled_name(std::size_t before) const {
    if (words_[before].lower != "and" || draft_.names.empty()) return false;
    const NameSpan& first = draft_.names.back();
    if (first.sentence != index_ || first.tokens.end != words_[before].tokens.begin || first.tokens.begin == 0 ||
        first.adjective)
      return false;
    std::uint32_t at = first.tokens.begin - 1;
    if (tokens_[at].form == "," && at > 0) --at;
    const int title = draft_.title_at(index_, at);
    return title >= 0 && draft_.titles[static_cast<std::size_t>(title)].plural;
  }

  void set_label(NameSpan& name) const {
    for (std::uint32_t at = name.tokens.begin; at < name.tokens.end; ++at) {
      const Token& one = tokens_[at];
      if (one.name == NameType::none || one.name_probability <= name.label_probability) continue;
      name.label_probability = one.name_probability;
      name.label = one.name;
    }
  }

  // What the tagger calls a name and the rules have not found.
  void add_tagged() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      const Token& first = runs_.token(at);
      if (first.name == NameType::none || !first.name_begin || first.name_probability < 0.6F || !runs_.name_like(at) ||
          runs_.pair_of_names(at) || first.upos != Upos::propn || is_party_member(at) || is_turn(at))
        continue;
      std::size_t end = at + 1;
      while (end < words_.size() && runs_.token(end).name == first.name && !runs_.token(end).name_begin &&
             runs_.name_like(end))
        ++end;
      const Span tokens{words_[at].tokens.begin, words_[end - 1].tokens.end};
      const bool found = std::any_of(draft_.names.begin() + static_cast<std::ptrdiff_t>(first_), draft_.names.end(),
                                     [&](const NameSpan& name) { return name.tokens.overlaps(tokens); });
      if (!found && states_at_large(at) == at && !(end == at + 1 && runs_.is_creed(at)))
        add(at, end, runs_.head_cue(at, end));
    }
  }

  Draft& draft_;
  int index_;
  const std::vector<Token>& tokens_;
  NameRuns runs_;
  const std::vector<Word>& words_;
  std::size_t first_ = 0;  // of this sentence's names
};

// "Mia Lund, S.C., M.P.,", "Mia Lund AO DSC": letters that a name bears behind it are nobody.
void drop_letters_behind(Draft& draft, int sentence, std::size_t first) {
  const auto& tokens = draft.sentence(sentence).tokens;
  const auto are_letters = [&](std::uint32_t at) { return lexicon::is_honour(tokens[at].form); };
  const auto bears = [&](const NameSpan& name) {
    std::uint32_t at = name.tokens.begin;
    for (std::uint32_t one = at; one < name.tokens.end; ++one)
      if (!are_letters(one)) return false;
    while (at > 1 && tokens[at - 1].form == "," && are_letters(at)) at -= 2;
    const bool apart = at < name.tokens.begin;
    return std::any_of(
        draft.names.begin() + static_cast<std::ptrdiff_t>(first), draft.names.end(),
        [&](const NameSpan& other) { return other.tokens.end == (apart ? at + 1 : at) && other.tokens.size() > 1; });
  };
  std::vector<bool> drop;
  for (std::size_t at = first; at < draft.names.size(); ++at) drop.push_back(bears(draft.names[at]));
  std::size_t at = 0;
  draft.names.erase(std::remove_if(draft.names.begin() + static_cast<std::ptrdiff_t>(first), draft.names.end(),
                                   [&](const NameSpan&) { return drop[at++]; }),
                    draft.names.end());
}

}  // namespace

void find_names(Draft& draft) {
  for (int sentence = 0; sentence < draft.sentence_count(); ++sentence) {
    const std::size_t first = draft.names.size();
    NameFinder(draft, sentence).run();
    join_names(draft, sentence, first);
    join_tagged_names(draft, sentence, first);
    drop_letters_behind(draft, sentence, first);
  }
  draft.index_names();
}

}  // namespace chancery
