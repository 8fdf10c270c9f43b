// Who is meant by a description before a comma: names that the parser makes one more of the row, or gives to another noun, and
// conjuncts that it takes for explanations.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/unicode.hpp"
#include "language/model.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

bool is_person(const Token& token) { return token.upos == Upos::propn && token.name == NameType::person && token.relation != Relation::flat; }

bool is_human(const LanguageModel& model, const Token& token) {
  static constexpr std::array<std::string_view, 33> offices = {
      "minister", "president",   "secretary", "speaker",        "ambassador",  "governor",    "chairman", "director",  "premier",   "archbishop",     "bishop",
      "head",     "commissioner", "chancellor", "representative", "chief",      "emir",        "mayor",    "commander", "inspector", "superintendent", "coordinator",
      "treasurer", "administrator", "registrar", "comptroller",  "adviser",     "advisor",     "envoy",    "chairperson", "chairwoman", "spokesperson", "undersecretary"};
  if (token.name == NameType::person) return false;
  const std::string lower = ascii_lower(token.form);
  const bool office = std::find(offices.begin(), offices.end(), lower) != offices.end();
  if (token.upos == Upos::propn) return token.xpos != "NNPS" && office;
  return token.upos == Upos::noun && ((office && lower != token.form) || (model.find_lexicon(word_key(token.lemma.empty() ? lower : token.lemma)) & LexiconBit::noun_person) != 0);
}

// "the minister", "her envoy", and "Minister of Trade" with its capital.
bool is_definite(const std::vector<Token>& tokens, std::size_t noun) {
  if (is_noun(tokens[noun]) && tokens[noun].xpos != "NNPS" && tokens[noun].form.front() >= 'A' && tokens[noun].form.front() <= 'Z') return true;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return t.head == static_cast<std::int32_t>(noun) && (t.relation == Relation::nmod_poss || t.form == "the" || t.form == "The");
  });
}

std::size_t begin_of(const std::vector<Token>& tokens, std::size_t head) {
  std::size_t begin = head;
  while (begin > 0 && tokens[begin - 1].head == static_cast<std::int32_t>(head) && tokens[begin - 1].upos != Upos::punct && tokens[begin - 1].upos != Upos::adp &&
         tokens[begin - 1].upos != Upos::cconj)
    --begin;
  return begin;
}

std::size_t end_of(const std::vector<Token>& tokens, std::size_t head) {
  std::size_t end = head + 1;
  while (end < tokens.size() && (tokens[end].head == static_cast<std::int32_t>(head) || tokens[end].form == "-") &&
         (tokens[end].relation == Relation::flat || tokens[end].form == "-"))
    ++end;
  return end;
}

// The nearest noun for one human being in the phrase that ends before the comma: "the head of its department"; the token count if
// there is none.
std::size_t described_before(const LanguageModel& model, const std::vector<Token>& tokens, std::size_t comma) {
  constexpr int deepest = 6;
  std::size_t noun = comma - 1;
  if (tokens[noun].form == ")")  // "head of the Defence Force (DF),"
    for (std::size_t open = noun; open-- > 1 && open + deepest > comma;)
      if (tokens[open].form == "(") {
        noun = open - 1;
        break;
      }
  for (int steps = 0; steps < deepest; ++steps) {
    const Token& now = tokens[noun];
    if (now.name == NameType::person || now.upos == Upos::verb) break;
    if (is_human(model, now) && now.xpos != "NNS" && now.relation != Relation::compound && now.relation != Relation::nmod_poss) return noun;
    const bool within = now.relation == Relation::flat || now.relation == Relation::compound || now.relation == Relation::nmod || now.relation == Relation::conj;
    if (now.relation == Relation::obl && now.name == NameType::place && noun > 2 && tokens[noun - 1].head == static_cast<std::int32_t>(noun) &&
        tokens[noun - 1].form == "to" && is_noun(tokens[noun - 2])) {
      noun -= 2;  // "received the Ambassador of Japan [to Togo],"
      continue;
    }
    if (!within || now.head < 0 || now.head >= static_cast<std::int32_t>(noun)) {
      const bool inner = (now.relation == Relation::compound || now.relation == Relation::amod) && now.head > static_cast<std::int32_t>(noun) && now.head < static_cast<std::int32_t>(comma);
      if (!inner) break;
    }
    noun = static_cast<std::size_t>(now.head);
  }
  return tokens.size();
}

// Whether a person's name before `end`, other than that at `but`, tells who the noun is.
bool has_named(const std::vector<Token>& tokens, std::size_t noun, std::size_t but, std::size_t end = static_cast<std::size_t>(-1)) {
  for (std::size_t at = 0; at < std::min(end, tokens.size()); ++at)
    if (at != but && tokens[at].head == static_cast<std::int32_t>(noun) && tokens[at].name == NameType::person &&
        (tokens[at].relation == Relation::appos || tokens[at].relation == Relation::flat || tokens[at].relation == Relation::compound))
      return true;
  return false;
}

// "[the Chairman, Holm] and the Speaker of the House, Duarte,": behind the "and" stands one more office with its holder.
bool joins_office(const LanguageModel& model, const std::vector<Token>& tokens, std::size_t link) {
  constexpr std::size_t longest = 9;
  if (tokens[link].form != "and") return false;
  bool office = false;
  for (std::size_t at = link + 1; at < tokens.size() && at < link + longest; ++at) {
    if (tokens[at].form == ",") return office && at + 1 < tokens.size() && tokens[at + 1].name == NameType::person;
    if (tokens[at].upos == Upos::verb || tokens[at].upos == Upos::punct || tokens[at].name == NameType::person) return false;
    office = office || (is_human(model, tokens[at]) && tokens[at].xpos != "NNS");
  }
  return false;
}

// Where what stands before the comma begins: behind the comma or semicolon before it.
std::size_t begin_of_item(const std::vector<Token>& tokens, std::size_t comma) {
  std::size_t begin = comma;
  while (begin > 0 && tokens[begin - 1].form != "," && tokens[begin - 1].form != ";") --begin;
  return begin;
}

// "the petroleum minister, Holm, and the envoy", "the Speaker of the House, Ana Duarte,": between commas behind a description of
// one person stands who it is.
void name_described(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (!is_person(name) || name.head < 0 || name.head >= static_cast<std::int32_t>(at)) continue;
    if (name.relation != Relation::conj && name.relation != Relation::appos) continue;
    const std::size_t begin = begin_of(tokens, at), end = end_of(tokens, at);
    if (begin < 2 || tokens[begin - 1].form != ",") continue;
    // "the envoy, Ana Holm; Commissioner of Police, Karl Weber and other guests"
    const std::size_t office = begin_of_item(tokens, begin - 1);
    const bool last_item = end < tokens.size() && tokens[end].form == "and" && office > 0 && tokens[office - 1].form == ";";
    const bool closed = end >= tokens.size() || tokens[end].form == "," || tokens[end].form == "." || tokens[end].form == ";" || last_item || joins_office(model, tokens, end);
    if (!closed || has_child(tokens, at, Relation::cc) || has_child(tokens, at, Relation::case_)) continue;
    const std::size_t noun = described_before(model, tokens, begin - 1);
    if (noun >= at || (name.head == static_cast<std::int32_t>(noun) && name.relation == Relation::appos)) continue;
    if (!is_definite(tokens, noun) && tokens[noun].relation != Relation::conj) continue;
    if (has_named(tokens, noun, at, at)) continue;
    if (name.relation == Relation::appos) {  // moved only from where it cannot be
      const Token& now = tokens[static_cast<std::size_t>(name.head)];
      const bool wrong = now.name == NameType::person || has_named(tokens, static_cast<std::size_t>(name.head), at) ||
                         (now.upos == Upos::noun && !is_human(model, now) && now.xpos == "NN") || now.upos == Upos::verb || now.upos == Upos::punct || now.name == NameType::place;
      if (!wrong) continue;
      Token& place = tokens[static_cast<std::size_t>(name.head)];  // "the Ambassador of Japan to Togo,": not received to Togo
      if (place.name == NameType::place && place.relation == Relation::obl && place.head == tokens[noun].head && noun < static_cast<std::size_t>(name.head)) {
        place.head = static_cast<std::int32_t>(noun);
        place.relation = Relation::nmod;
      }
    }
    name.head = static_cast<std::int32_t>(noun);
    name.relation = Relation::appos;
    name.head_probability *= moved_arc_trust;
  }
}

// "the leaders of Togo and Mali, Ana Holm and Karl Weber,": as the row before the comma has its "and", the names are a row of
// their own, which tells who the leaders are.
void name_described_rows(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t noun = 0; noun + 6 < tokens.size(); ++noun) {
    if (tokens[noun].xpos != "NNS" || !is_human(model, tokens[noun])) continue;
    std::vector<std::size_t> names;
    for (std::size_t at = noun + 3; at < tokens.size(); ++at) {
      if (!is_person(tokens[at]) || (tokens[at].relation != Relation::conj && tokens[at].relation != Relation::appos) || tokens[at].head < static_cast<std::int32_t>(noun) ||
          tokens[at].head >= static_cast<std::int32_t>(at))
        continue;
      const auto above = static_cast<std::size_t>(tokens[at].head);
      const bool of_place = tokens[above].relation == Relation::nmod && tokens[above].head == static_cast<std::int32_t>(noun) && tokens[above].name != NameType::person;
      if (above == noun || of_place || (!names.empty() && above == names.front())) names.push_back(at);
    }
    if (names.size() < 2 || tokens[names.front()].relation == Relation::appos) continue;
    const std::size_t begin = begin_of(tokens, names.front());
    if (tokens[begin - 1].form != "," || !has_child(tokens, names.back(), Relation::cc)) continue;
    bool row = false, parted = false;
    for (std::size_t at = noun + 1; at + 1 < begin; ++at) {
      row = row || tokens[at].form == "and";
      parted = parted || tokens[at].upos == Upos::verb || is_person(tokens[at]);
    }
    if (!row || parted) continue;
    for (const std::size_t at : names) {
      const bool first = at == names.front();
      tokens[at].head = first ? static_cast<std::int32_t>(noun) : static_cast<std::int32_t>(names.front());
      tokens[at].relation = first ? Relation::appos : Relation::conj;
      tokens[at].head_probability *= moved_arc_trust;
    }
  }
}

// "Acme of Perth and Togo's Brix", "the writer Ana Holm, the poet Karl Weber and Togo's Ama Sall": what "and" stands before
// explains nothing, nor does the person before it in that row.
void join_explained(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& last = tokens[at];
    if (!is_noun(last) || last.head < 0 || last.head >= static_cast<std::int32_t>(at)) continue;
    std::size_t begin = at;
    for (std::size_t word = at; word-- > static_cast<std::size_t>(last.head) + 1;) {
      std::int32_t above = tokens[word].head;
      if (above != static_cast<std::int32_t>(at) && (above < 0 || above >= static_cast<std::int32_t>(tokens.size()) || tokens[static_cast<std::size_t>(above)].head != static_cast<std::int32_t>(at))) break;
      begin = word;
    }
    if (tokens[begin].upos != Upos::cconj || tokens[begin].form != "and") continue;
    if (last.relation == Relation::appos) {
      last.relation = Relation::conj;
      tokens[begin].head = static_cast<std::int32_t>(at);
      tokens[begin].relation = Relation::cc;
    }
    if (last.relation != Relation::conj) continue;
    // "the poet Karl Weber" before it
    for (std::size_t middle = static_cast<std::size_t>(last.head) + 2; middle < begin; ++middle) {
      Token& one = tokens[middle];
      if (one.head != last.head || one.relation != Relation::appos || tokens[begin - 1].form == ",") continue;
      const bool named = is_person(one) || std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
                           return t.head == static_cast<std::int32_t>(middle) && t.relation == Relation::appos && is_person(t);
                         });
      if (named && is_person(tokens[static_cast<std::size_t>(last.head)]) && (is_person(last) || has_child(tokens, at, Relation::appos))) one.relation = Relation::conj;
    }
  }
}

// "her widower, the poet Ales Harbun, and": one is the other.
void explain_persons(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t at = 4; at + 1 < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::conj || noun.xpos != "NN" || noun.head < 0 || noun.head >= static_cast<std::int32_t>(at) || has_child(tokens, at, Relation::cc)) continue;
    const auto first = static_cast<std::size_t>(noun.head);
    const std::size_t begin = begin_of(tokens, at);
    if (tokens[first].xpos != "NN" || begin != first + 2 || tokens[first + 1].form != "," || !has_child(tokens, first, Relation::nmod_poss)) continue;
    if (tokens[begin].form != "the" || !is_human(model, noun) || !is_human(model, tokens[first])) continue;
    if (!has_named(tokens, at, tokens.size())) continue;
    noun.relation = Relation::appos;
  }
}

// "Japan's aid agency, JICA, and the minister": what the agency is called.
void name_described_bodies(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.upos != Upos::propn || name.relation != Relation::conj || name.name == NameType::person || name.name == NameType::place || name.head < 1 ||
        name.head >= static_cast<std::int32_t>(at) || has_child(tokens, at, Relation::cc))
      continue;
    const auto body = static_cast<std::size_t>(name.head);
    const std::size_t begin = begin_of(tokens, at), end = end_of(tokens, at);
    const bool group = tokens[body].xpos == "NN" && (model.find_lexicon(word_key(tokens[body].form)) & LexiconBit::noun_group) != 0;
    if (!group || begin != body + 2 || tokens[body + 1].form != "," || end + 1 >= tokens.size() || tokens[end].form != ",") continue;
    const bool goes_on = tokens[end + 1].upos != Upos::cconj && std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(end), tokens.end(), [&](const Token& t) {
      return t.head == name.head && t.relation == Relation::conj;  // "that body, the Union, the League and": a row
    });
    if (goes_on) continue;
    name.relation = Relation::appos;
  }
}

// "Acme and Brix, the losers, have": a row that has its "and" goes on with nothing; the plural tells what they are.
void explain_closed_rows(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::conj || noun.xpos != "NNS" || noun.upos != Upos::noun || noun.head < 0 || noun.head >= static_cast<std::int32_t>(at)) continue;
    const std::size_t begin = begin_of(tokens, at);
    if (begin < 3 || tokens[begin - 1].form != "," || has_child(tokens, at, Relation::cc) || tokens[static_cast<std::size_t>(noun.head)].upos != Upos::propn) continue;
    const bool closed = std::any_of(tokens.begin() + noun.head, tokens.begin() + static_cast<std::ptrdiff_t>(begin) - 1, [&](const Token& t) {
      return t.head == noun.head && t.relation == Relation::conj && t.upos == Upos::propn && has_child(tokens, static_cast<std::size_t>(&t - tokens.data()), Relation::cc);
    });
    if (closed) noun.relation = Relation::appos;
  }
}

// "the Minister of Trade, Karl Holm, the Minister of Health, Ana Sall, and": an office is joined to the office before it, and not
// to who holds that.
void join_offices(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& office = tokens[at];
    if (office.relation != Relation::conj || office.head < 0 || office.head >= static_cast<std::int32_t>(at) || !is_human(model, office)) continue;
    const Token& name = tokens[static_cast<std::size_t>(office.head)];
    if (name.relation == Relation::nmod && has_child(tokens, at, Relation::cc) && name.head >= 0 && name.head < office.head && has_named(tokens, at, tokens.size())) {
      const auto above = static_cast<std::size_t>(name.head);  // "the Chairman of the Senate, Holm and the Speaker, Duarte"
      if (is_human(model, tokens[above]) && tokens[above].xpos != "NNS" && has_named(tokens, above, tokens.size())) office.head = name.head;
      continue;
    }
    if (!is_person(name) || name.relation != Relation::appos || name.head < 0 || name.head >= office.head || !has_named(tokens, at, tokens.size())) continue;
    const Token& first = tokens[static_cast<std::size_t>(name.head)];
    if (!is_human(model, first) || first.xpos == "NNS" || tokens[begin_of(tokens, static_cast<std::size_t>(office.head)) - 1].form != ",") continue;
    office.head = name.head;
    office.head_probability *= moved_arc_trust;
  }
}

// "received the Ambassador of Japan to Togo Kenji Yamada": a state by the word lists has no further names; they are the envoy's.
void part_names_from_states(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 2 < tokens.size(); ++at) {
    Token& state = tokens[at];
    if (state.upos != Upos::propn || (model.find_lexicon(word_key(state.form)) & LexiconBit::country) == 0 || !has_child(tokens, at, Relation::case_)) continue;
    const std::size_t first = at + 1;
    std::size_t end = first;
    const auto goes_on = [&](const Token& word) { return word.relation == Relation::flat && word.upos == Upos::propn && word.head >= static_cast<std::int32_t>(at); };
    while (end < tokens.size() && (goes_on(tokens[end]) || (tokens[end].form == "-" && end + 1 < tokens.size() && goes_on(tokens[end + 1])))) ++end;
    if (end < first + 2 || tokens[first].upos != Upos::propn || tokens[at - 1].upos != Upos::adp) continue;
    std::size_t office = at - 1;  // the office before "of Japan to"
    while (office > 0 && (tokens[office].upos == Upos::adp || tokens[office].upos == Upos::propn || tokens[office].upos == Upos::det || tokens[office].upos == Upos::adj) &&
           !is_human(model, tokens[office]))
      --office;
    if (!is_human(model, tokens[office]) || tokens[office].xpos == "NNS" || has_named(tokens, office, tokens.size())) continue;
    for (std::size_t word = first; word < end; ++word)
      if (tokens[word].head == static_cast<std::int32_t>(at)) tokens[word].head = static_cast<std::int32_t>(first);
    for (std::size_t word = end; word < tokens.size(); ++word)  // what is joined to the name, or said of it
      if (tokens[word].head == static_cast<std::int32_t>(at) && (tokens[word].relation == Relation::appos || tokens[word].relation == Relation::acl_relcl))
        tokens[word].head = static_cast<std::int32_t>(first);
    if (state.name == NameType::person && tokens[first].name == NameType::person && !tokens[first].name_begin) {  // one name to the finder
      state.name = NameType::place;
      tokens[first].name_begin = true;
    }
    tokens[first].head = static_cast<std::int32_t>(office);
    tokens[first].relation = Relation::appos;
    tokens[first].head_probability *= moved_arc_trust;
    if (state.relation == Relation::obl && state.head < static_cast<std::int32_t>(office)) {
      state.head = static_cast<std::int32_t>(office);
      state.relation = Relation::nmod;
    }
  }
}

}  // namespace

void mend_person_appositions(const LanguageModel& model, Sentence& sentence) {
  part_names_from_states(model, sentence.tokens);
  join_explained(sentence.tokens);
  explain_persons(model, sentence.tokens);
  name_described(model, sentence.tokens);
  name_described_rows(model, sentence.tokens);
  join_offices(model, sentence.tokens);
  name_described_bodies(model, sentence.tokens);
  explain_closed_rows(sentence.tokens);
}

}  // namespace chancery
