// Finds noun phrases that mean something without naming it: described events, documents, facilities and
// projects, definite nouns that point back, groups of persons or states, and states by their organs.
#include "entities/nominals.hpp"

#include <algorithm>

namespace chancery {
namespace {

const WordSet& group_persons() {
  static const WordSet words(
      "leader|president|minister|men|man|counterpart|statesman|premier|head|politician|diplomat");
  return words;
}
const WordSet& group_states() {
  static const WordSet words("country|state|nation|republic|people|capital|neighbour|neighbor|government");
  return words;
}
const WordSet& parties() {
  static const WordSet words("side|party|delegation");
  return words;
}
const WordSet& bodies() {
  static const WordSet words(
      "organisation|organization|bloc|group|grouping|alliance|company|firm|bank|ministry|agency|"
      "commission|union|university|council|community|corporation|association|institution|"
      "airline|club|fund|carrier|court|parliament|foundation|consortium");
  return words;
}

const WordSet& reciprocal() {
  static const WordSet words("bilateral|mutual|reciprocal");
  return words;
}

int number_word(const std::string& lower) {
  if (lower == "two" || lower == "2" || lower == "both") return 2;
  if (lower == "three" || lower == "3") return 3;
  if (lower == "four" || lower == "4") return 4;
  if (lower == "five" || lower == "5") return 5;
  return 0;
}

class NominalFinder {
 public:
  NominalFinder(Draft& draft, int sentence)
      : draft_(draft), index_(sentence), tokens_(draft.sentence(sentence).tokens) {}

  void run() {
    for (int at = 0; at < size(); ++at) consider(at);
  }

 private:
  [[nodiscard]] int size() const { return static_cast<int>(tokens_.size()); }
  [[nodiscard]] const Token& token(int at) const { return tokens_[static_cast<std::size_t>(at)]; }
  [[nodiscard]] std::string lower(int at) const {
    return at >= 0 && at < size() ? ascii_lower(token(at).form) : std::string();
  }
  [[nodiscard]] int name_at(int at) const {
    const int found = at >= 0 && at < size() ? draft_.name_at(index_, static_cast<std::uint32_t>(at)) : -1;
    return found >= 0 && !name(found).entities.empty() ? found : -1;
  }
  [[nodiscard]] const NameSpan& name(int index) const { return draft_.names[static_cast<std::size_t>(index)]; }
  [[nodiscard]] bool titled(int at) const { return draft_.title_at(index_, static_cast<std::uint32_t>(at)) >= 0; }
  [[nodiscard]] bool is_noun(int at) const {
    if (at < 0 || at >= size()) return false;
    // "a uranium mine": taggers know the pronoun better.
    if (lower(at) == "mine" && at > 0 && token(at).upos == Upos::pron)
      return token(at - 1).upos == Upos::noun || token(at - 1).upos == Upos::adj || token(at - 1).upos == Upos::propn;
    return token(at).upos == Upos::noun || token(at).upos == Upos::propn;
  }
  [[nodiscard]] static bool hyphen(const std::string& form) {
    return form == "-" || form == "\u2013" || form == "\u2212";
  }

  // A singular form to look up: the lemma, or the word itself for names' head nouns.
  [[nodiscard]] std::string lemma(int at) const {
    std::string word = ascii_lower(token(at).lemma);
    if (word.empty()) word = lower(at);
    if (word == "general" && (lower(at - 1) == "consulate" || lower(at - 1) == "consulates")) return "consulate";
    if (token(at).upos == Upos::propn && word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's') {
      const std::string one = word.substr(0, word.size() - 1);
      if (lexicon::described_type(one) || group_states().has(one) || parties().has(one)) return one;
    }
    return word;
  }

  void consider(int at) {
    if (number_word(lower(at)) > 1) return consider_number(at);
    if (reciprocal().has(lower(at)) && is_noun(at + 1)) return push_states_of(at);
    if (!is_noun(at) || name_at(at) >= 0) return;
    if (titled(at) && lemma(at) != "consulate") return;  // "consulate general" is no soldier
    if (is_noun(at + 1) && name_at(at + 1) < 0 && !titled(at + 1) && token(at).relation == Relation::compound) return;
    if (at + 2 < size() && hyphen(token(at + 1).form) && token(at + 1).span.begin == token(at).span.end) return;
    NominalSpan nominal;
    nominal.sentence = index_;
    nominal.head = at;
    nominal.lemma = lemma(at);
    read_left(nominal);
    if ((lexicon::state_nouns().has(nominal.lemma) || nominal.lemma == "member") && read_side(nominal))
      return push(nominal);
    const bool plural = token(at).xpos == "NNS" || token(at).xpos == "NNPS" || (nominal.lemma != lower(at));
    if (read_own_state(nominal)) return push(nominal);
    if (plural && read_group(nominal)) return push(nominal);
    if (!plural && nominal.definite && read_definite(nominal)) return push(nominal);
    if (const auto type = lexicon::described_type(nominal.lemma)) {
      nominal.type = *type;
      if (nominal.lemma == "congress" && !nominal.fixed.empty() && lower(at) != token(at).form)
        nominal.type = EntityType::organization;  // "Peru's Congress" is no event
      nominal.kind = NominalKind::described;
      static const WordSet no_line("credit|front|red|party|dividing|demarcation|contact|ceasefire|bottom|hard");
      if (nominal.lemma == "line" && std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                                                 [&](const std::string& word) { return no_line.has(word); }))
        return;
      read_description(nominal, plural);
      if (nominal.identified || nominal.definite) push(nominal);
    }
  }

  void push(const NominalSpan& nominal) { draft_.nominals.push_back(nominal); }

  // "bilateral trade", "mutual investment": of the two states that the text is about.
  void push_states_of(int adjective) {
    NominalSpan nominal;
    nominal.sentence = index_;
    nominal.head = adjective;
    nominal.kind = NominalKind::states;
    nominal.lemma = "country";
    nominal.count = 2;
    nominal.tokens = {static_cast<std::uint32_t>(adjective), static_cast<std::uint32_t>(adjective + 1)};
    push(nominal);
  }

  // "the two", "both", "the three" without a noun.
  void consider_number(int at) {
    if (is_noun(at + 1) || (at + 1 < size() && (token(at + 1).upos == Upos::adj || token(at + 1).upos == Upos::sym)))
      return;
    const bool both = lower(at) == "both";
    if (!both && lower(at - 1) != "the") return;
    if (both && (token(at).relation == Relation::cc || name_at(at + 1) >= 0 || lower(at + 1) == "the")) return;
    static const WordSet person_like("of");
    if (person_like.has(lower(at + 1)) && lower(at + 2) != "them") return;
    NominalSpan nominal;
    nominal.sentence = index_;
    nominal.head = at;
    nominal.kind = NominalKind::number;
    nominal.lemma = lower(at);
    nominal.count = number_word(lower(at));
    nominal.tokens = {static_cast<std::uint32_t>(both ? at : at - 1), static_cast<std::uint32_t>(at + 1)};
    push(nominal);
  }

  // Determiner, possessor and modifiers before the noun.
  void read_left(NominalSpan& nominal) const {
    const auto described = lexicon::described_type(nominal.lemma);
    int first = nominal.head;
    while (first > 0) {
      const int before = first - 1;
      const Token& at = token(before);
      const std::string word = lower(before);
      if (titled(before) && name_at(before) < 0) break;
      if (word == "that" && (name_at(before + 1) >= 0 || at.upos != Upos::det)) break;  // "insists that both …"
      if (word == "the" || word == "this" || word == "that" || word == "these" || word == "those") {
        nominal.definite = true;
        first = before;
        break;
      }
      if (word == "a" || word == "an") {
        first = before;
        break;
      }
      if (at.upos == Upos::pron && (at.relation == Relation::nmod_poss || at.xpos == "PRP$")) {
        nominal.definite = true;
        first = before;
        break;
      }
      if (word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019") {
        const int owner = name_at(before - 1);
        if (owner < 0) break;
        nominal.definite = true;
        for (const EntityId entity : name(owner).entities) nominal.fixed.push_back(entity);
        nominal.modifiers.push_back("#" + std::to_string(name(owner).entities[0]));
        first = static_cast<int>(name(owner).tokens.begin);
        break;
      }
      // "the Leverkusen-based group": tells where it sits and no more
      static const WordSet seats("based|headquartered|registered|listed|born|incorporated|domiciled");
      if (seats.has(word) && before > 1 && hyphen(token(before - 1).form) && name_at(before - 2) >= 0) {
        first = static_cast<int>(name(name_at(before - 2)).tokens.begin);
        continue;
      }
      if (const int inside = name_at(before); inside >= 0) {
        // "Putin hold talks": a person's name modifies no noun but "administration" and the like
        const bool person = draft_.entity(name(inside).entities[0]).type == EntityType::person;
        if (person && !(described && *described == EntityType::organization)) break;
        first = static_cast<int>(name(inside).tokens.begin);
        for (const EntityId entity : name(inside).entities) nominal.fixed.push_back(entity);
        nominal.modifiers.push_back("#" + std::to_string(name(inside).entities[0]));
        nominal.identified = true;
        continue;
      }
      if (first < nominal.head && hyphen(token(first).form) && at.span.end == token(first).span.begin) {
        nominal.modifiers.push_back(word);  // "face-to-face", "three-way"
        first = before;
        continue;
      }
      if (const int count = number_word(word); count > 0) {
        nominal.count = count;
        if (word == "both") nominal.definite = true;
        first = before;
        continue;
      }
      const bool joined = hyphen(at.form) && at.span.end == token(first).span.begin && before > 0 &&
                          at.span.begin == token(before - 1).span.end;
      // "Foreign Secretary welcomes agreement": a plural after a title or name is a verb in a headline
      if (at.xpos == "NNS" && before > 0 && (titled(before - 1) || name_at(before - 1) >= 0) &&
          lower(before).back() == 's')
        break;
      const bool modifier = at.upos == Upos::adj || at.upos == Upos::noun || at.upos == Upos::propn ||
                            at.upos == Upos::num ||
                            (at.upos == Upos::verb && at.relation == Relation::amod && !follows_subject(before));
      if (!joined && !modifier) {
        if (word == "and" && before > 0 && token(before - 1).upos == Upos::adj && token(first).upos == Upos::adj) {
          first = before;
          continue;
        }
        break;
      }
      if (modifier && !lexicon::weak_modifiers().has(word) && at.upos != Upos::num) nominal.modifiers.push_back(word);
      first = before;
    }
    const int last = nominal.head + (lower(nominal.head + 1) == "general" ? 2 : 1);  // "consulate general"
    nominal.tokens = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
  }

  // "the Council adopted Resolution 5": the verb is no modifier.
  [[nodiscard]] bool follows_subject(int at) const {
    return at > 0 && (name_at(at - 1) >= 0 || token(at - 1).upos == Upos::pron || token(at - 1).upos == Upos::noun);
  }

  [[nodiscard]] bool is_country(EntityId entity) const { return draft_.entity(entity).type == EntityType::country; }

  // "the Kazakh side", "Iraqi authorities", "Government of India".
  bool read_side(NominalSpan& nominal) const {
    std::vector<EntityId> states;
    for (const EntityId entity : nominal.fixed)
      if (is_country(entity)) states.push_back(entity);
    if (states.empty() && lower(nominal.head + 1) == "of") {
      int at = nominal.head + 2;
      if (lower(at) == "the") ++at;
      const int owner = name_at(at);
      if (owner >= 0 && is_country(name(owner).entities[0])) {
        states = name(owner).entities;
        nominal.tokens.end = name(owner).tokens.end;
      }
    }
    if (states.empty() && nominal.lemma == "member" && lower(nominal.head + 1) == "of") {
      // "the members of the Security Council condemned": the body speaks
      int at = nominal.head + 2;
      if (lower(at) == "the") ++at;
      const int body = name_at(at);
      static const WordSet organs("council|committee|commission");
      if (body >= 0 && organs.has(last_word(draft_.entity(name(body).entities[0]).name))) {
        states = name(body).entities;
        nominal.tokens.end = name(body).tokens.end;
      }
    }
    if (states.size() != 1) return false;
    nominal.kind = NominalKind::side;
    nominal.fixed = states;
    return true;
  }

  // "my country", "their peoples", "his government": see resolve_own_states.
  bool read_own_state(NominalSpan& nominal) const {
    static const WordSet nouns("country|nation|state|republic|people|government|side|homeland");
    const Token& owner = token(static_cast<int>(nominal.tokens.begin));
    if (owner.upos != Upos::pron || !nouns.has(nominal.lemma) || !nominal.fixed.empty()) return false;
    nominal.kind = NominalKind::own_state;
    return true;
  }

  bool read_group(NominalSpan& nominal) const {
    const bool pointed = nominal.definite || nominal.count > 0;
    if (group_persons().has(nominal.lemma) && pointed)
      nominal.kind = NominalKind::persons;
    else if (group_states().has(nominal.lemma) && pointed)
      nominal.kind = NominalKind::states;
    else if (parties().has(nominal.lemma) && pointed)
      nominal.kind = NominalKind::parties;
    else
      return false;
    // "Kazakhstan's neighbours", "European countries", "other states": no group of the text
    if (!nominal.fixed.empty()) {
      const bool all =
          std::all_of(nominal.fixed.begin(), nominal.fixed.end(), [&](EntityId id) { return is_country(id); });
      return all && nominal.fixed.size() > 1;
    }
    if (!nominal.modifiers.empty()) return false;
    for (int at = static_cast<int>(nominal.tokens.begin); at < nominal.head; ++at)
      if (lower(at) == "other" || lower(at) == "all" || lower(at) == "several") return false;
    return true;
  }

  // "the Norwegian capital", "Norway's capital", "the Georgian port city": known by the state, or by what was spoken of.
  bool read_town(NominalSpan& nominal) const {
    static const WordSet towns("city|town|village|port|resort|metropolis|settlement|township");
    const bool capital = nominal.lemma == "capital";
    if (!capital && !towns.has(nominal.lemma)) return false;
    if (nominal.fixed.size() > 1 || (nominal.fixed.size() == 1 && !is_country(nominal.fixed[0]))) return false;
    if (lower(nominal.head + 1) == "of" || name_at(nominal.head + 1) >= 0) return false;
    if (token(static_cast<int>(nominal.tokens.begin)).upos == Upos::pron || nominal.count > 0) return false;
    for (int at = static_cast<int>(nominal.tokens.begin); at < nominal.head; ++at) {
      if (token(at).xpos == "JJS" || token(at).xpos == "JJR") return false;  // "Chile's largest port"
      static const WordSet others("second|third|fourth|other|another|main|next|first|provincial|regional|same|old|new|former|financial|commercial");
      if (others.has(lower(at))) return false;
    }
    if (capital && nominal.fixed.empty()) return false;  // see read_definite
    nominal.kind = capital ? NominalKind::capital : NominalKind::town;
    return true;
  }

  bool read_definite(NominalSpan& nominal) const {
    if (read_town(nominal)) return true;
    if (!nominal.fixed.empty() || nominal.identified) return false;
    static const WordSet states("country|republic|nation|kingdom|state|emirate|sultanate|federation");
    if (token(static_cast<int>(nominal.tokens.begin)).upos == Upos::pron) return false;
    if (states.has(nominal.lemma) && nominal.tokens.size() == 2)
      nominal.kind = NominalKind::state;
    else if (nominal.lemma == "capital" && nominal.modifiers.empty())
      nominal.kind = NominalKind::capital;
    else if (bodies().has(nominal.lemma) && nominal.modifiers.size() <= 1 && lower(nominal.head + 1) != "of")
      nominal.kind = NominalKind::body;
    else
      return false;
    return true;
  }

  // Name of a described thing: its telling modifiers, the noun, and what follows with "of", "on", "between".
  void read_description(NominalSpan& nominal, bool plural) const {
    int first = static_cast<int>(nominal.tokens.begin);
    const auto skipped = [&](int at) {
      const Upos upos = token(at).upos;
      if (name_at(at) >= 0) return false;
      return upos == Upos::det || upos == Upos::pron || upos == Upos::part ||
             upos == Upos::cconj || lexicon::weak_modifiers().has(lower(at)) || number_word(lower(at)) > 0 ||
             hyphen(token(at).form);
    };
    // "three-way summit" keeps its number
    const auto in_compound = [&](int at) {
      return (hyphen(token(at + 1).form) && token(at).span.end == token(at + 1).span.begin) ||
             (at > static_cast<int>(nominal.tokens.begin) && hyphen(token(at - 1).form));
    };
    while (first < nominal.head && skipped(first) && !in_compound(first)) ++first;
    const int last = signing_date(complement_end(nominal.head));
    if (first == nominal.head && last == nominal.head + 1 && first > static_cast<int>(nominal.tokens.begin) &&
        token(first - 1).upos == Upos::adj)
      --first;  // "new mine"
    bool named = false;
    for (int at = nominal.head + 1; at < last; ++at) named = named || name_at(at) >= 0;
    nominal.short_name = text(first, static_cast<int>(nominal.tokens.end));
    nominal.name = text(first, last);
    if (named) {
      nominal.identified = true;
      for (int at = nominal.head + 1; at < last; ++at)
        if (name_at(at) >= 0) nominal.modifiers.push_back("#" + std::to_string(name(name_at(at)).entities[0]));
    } else if (last > nominal.head + 1 && (nominal.type == EntityType::document || nominal.type == EntityType::event)) {
      nominal.identified = true;
    }
    const bool pointed = std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                                     [](const std::string& word) { return word[0] == '#'; });
    if (nominal.type == EntityType::organization) {
      nominal.identified = pointed;
    } else if (!nominal.modifiers.empty() && !plural) {
      nominal.identified = true;
    }
    static const WordSet always_plural("talk|negotiation|consultation|game|election|celebration");
    if (plural && !always_plural.has(nominal.lemma)) nominal.identified = pointed && nominal.type == EntityType::event;
    if (!nominal.identified && !plural_but(nominal, plural, always_plural))
      nominal.identified = signed_or_staged(nominal);
  }

  // "an agreement signed on November 1": the date is part of what tells it from others.
  [[nodiscard]] int signing_date(int end) const {
    static const WordSet verbs("signed|adopted|concluded|reached|dated");
    if (!verbs.has(lower(end)) || lower(end + 1) != "on") return end;
    int at = end + 2;
    while (at < size() && (lexicon::calendar_words().has(lower(at)) || token(at).upos == Upos::num)) ++at;
    return at > end + 2 ? at : end;
  }

  [[nodiscard]] static bool plural_but(const NominalSpan& nominal, bool plural, const WordSet& allowed) {
    return plural && !allowed.has(nominal.lemma);
  }

  // "signed a memorandum", "after the talks": the text treats the thing as one that readers will know.
  [[nodiscard]] bool signed_or_staged(const NominalSpan& nominal) const {
    static const WordSet signing("sign|adopt|initial|conclude|ratify|approve");
    static const WordSet staged("talk|negotiation|summit|forum|conference|meeting");
    if (nominal.type == EntityType::event) return nominal.definite && staged.has(nominal.lemma);
    static const WordSet building("build|construct|open|launch|inaugurate|develop|commission|renovate|plan|finance|fund|upgrade|expand|own|operate|"
                                  "acquire|buy|reopen|unveil|establish|rebuild|run|house|locate|situate|site|relocate");
    const Token& head = token(nominal.head);
    if (nominal.type == EntityType::facility)
      return (head.relation == Relation::obj || head.relation == Relation::nsubj_pass) && head.head >= 0 &&
             building.has(ascii_lower(token(head.head).lemma));
    static const WordSet founding("establish|create|form|found|launch|set|propose|institute");
    if (nominal.type == EntityType::organization)
      return !nominal.modifiers.empty() && (head.relation == Relation::obj || head.relation == Relation::nsubj_pass) &&
             head.head >= 0 && founding.has(ascii_lower(token(head.head).lemma));
    if (nominal.type != EntityType::document) return false;
    const bool object = head.relation == Relation::obj || head.relation == Relation::nsubj_pass;
    if (object && head.head >= 0 && signing.has(ascii_lower(token(head.head).lemma))) return true;
    for (int at = nominal.head + 1; at < size() && at < nominal.head + 3; ++at)
      if (token(at).head == nominal.head && token(at).relation == Relation::acl &&
          signing.has(ascii_lower(token(at).lemma)))
        return true;
    return false;
  }

  [[nodiscard]] std::string text(int first, int last) const {
    return draft_.text_of(index_, {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
  }

  // One past the words after the noun that belong to its description.
  [[nodiscard]] int complement_end(int head) const {
    static const WordSet prepositions("of|on|between|for|in|at|to|with|against");
    int end = head + 1;
    const auto type = lexicon::described_type(lemma(head));
    const bool paper = type == EntityType::document;
    if (lower(end) == "general") ++end;  // "consulate general"
    for (int phrase = 0; phrase < 3; ++phrase) {
      if (end >= size() || !prepositions.has(lower(end))) break;
      if (lower(end) == "with" && type == EntityType::facility) break;  // "build a plant with X": the partner
      const std::string preposition = lower(end);
      static const WordSet no_part(
          "eve|day|margin|margins|sidelines|basis|occasion|time|end|beginning|course|presence|"
          "invitation|request|form|case|context|view|light|connection|order|addition|monday|"
          "behalf|part|account|level|future|years|months|weeks|days|year|month|week|absence");
      static const WordSet time_words("this|last|next|today|yesterday|tomorrow|earlier|later|tonight");
      int at = end + 1;
      bool named = false, noun = false;
      if (lower(at) == "the" ? no_part.has(lower(at + 1)) : no_part.has(lower(at))) break;
      while (at < size() && at < end + 12) {
        const Token& one = token(at);
        const std::string word = lower(at);
        if (lexicon::calendar_words().has(word) || time_words.has(word)) break;
        if (name_at(at) >= 0) {
          named = true;
          at = static_cast<int>(name(name_at(at)).tokens.end);
          continue;
        }
        if (named && (one.upos == Upos::det || titled(at)) && lower(at - 1) != "and") break;  // "in Paris the minister …"
        const bool clitic = one.xpos == "POS";
        const bool gerund = paper && one.xpos == "VBG" && at == end + 1;
        const bool joined = word == "and" && at + 1 < size() &&
                            (name_at(at + 1) >= 0 || (lower(at + 1) == "the" && name_at(at + 2) >= 0) || (paper && (is_noun(at + 1) || token(at + 1).upos == Upos::adj)));
        const bool inner = gerund || joined || one.upos == Upos::det || one.upos == Upos::adj ||
                           one.upos == Upos::noun || one.upos == Upos::propn || hyphen(one.form) || clitic;
        if (!inner) break;
        if (is_noun(at)) noun = true;
        ++at;
      }
      const bool place_like =
          preposition == "in" || preposition == "at" || (preposition == "to" && !paper) || preposition == "with";
      if (!named && (place_like || !noun)) break;
      end = at;
    }
    return end;
  }

  Draft& draft_;
  int index_;
  const std::vector<Token>& tokens_;
};

}  // namespace

void find_nominals(Draft& draft) {
  for (int sentence = 0; sentence < static_cast<int>(draft.document.sentences.size()); ++sentence)
    NominalFinder(draft, sentence).run();
  std::stable_sort(draft.nominals.begin(), draft.nominals.end(), [](const NominalSpan& a, const NominalSpan& b) {
    return std::tuple(a.sentence, a.tokens.begin) < std::tuple(b.sentence, b.tokens.begin);
  });
}

}  // namespace chancery
