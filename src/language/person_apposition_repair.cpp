// Conjuncts that the parser takes for explanations of persons and bodies, and explanations that it takes for conjuncts.
#include <algorithm>
#include <string_view>

#include "core/unicode.hpp"
#include "language/model.hpp"
#include "language/person_apposition_parts.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

// "Acme of Perth and Togo's Brix", "the writer Ana Holm, the poet Karl Weber and Togo's Ama Sall": what "and" stands
// before explains nothing, nor does the person before it in that row.
void join_explained(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& last = tokens[at];
    if (!is_noun(last) || last.head < 0 || last.head >= static_cast<std::int32_t>(at)) continue;
    std::size_t begin = at;
    for (std::size_t word = at; word-- > static_cast<std::size_t>(last.head) + 1;) {
      std::int32_t above = tokens[word].head;
      if (above != static_cast<std::int32_t>(at) &&
          (above < 0 || above >= static_cast<std::int32_t>(tokens.size()) ||
           tokens[static_cast<std::size_t>(above)].head != static_cast<std::int32_t>(at)))
        break;
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
      const bool named =
          is_person_name(one) || std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.head == static_cast<std::int32_t>(middle) && t.relation == Relation::appos && is_person_name(t);
          });
      if (named && is_person_name(tokens[static_cast<std::size_t>(last.head)]) &&
          (is_person_name(last) || has_child(tokens, at, Relation::appos)))
        one.relation = Relation::conj;
    }
  }
}

// "her widower, the poet Ales Harbun, and": one is the other.
void explain_persons(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t at = 4; at + 1 < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::conj || noun.xpos != "NN" || noun.head < 0 ||
        noun.head >= static_cast<std::int32_t>(at) || has_child(tokens, at, Relation::cc))
      continue;
    const auto first = static_cast<std::size_t>(noun.head);
    const std::size_t begin = begin_of_phrase(tokens, at);
    if (tokens[first].xpos != "NN" || begin != first + 2 || tokens[first + 1].form != "," ||
        !has_child(tokens, first, Relation::nmod_poss))
      continue;
    if (tokens[begin].form != "the" || !is_human_noun(model, noun) || !is_human_noun(model, tokens[first])) continue;
    if (!has_named(tokens, at, tokens.size())) continue;
    noun.relation = Relation::appos;
  }
}

// "Japan's aid agency, JICA, and the minister": what the agency is called.
void name_described_bodies(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.upos != Upos::propn || name.relation != Relation::conj || name.name == NameType::person ||
        name.name == NameType::place || name.head < 1 || name.head >= static_cast<std::int32_t>(at) ||
        has_child(tokens, at, Relation::cc))
      continue;
    const auto body = static_cast<std::size_t>(name.head);
    const std::size_t begin = begin_of_phrase(tokens, at), end = end_of_name(tokens, at);
    const bool group =
        tokens[body].xpos == "NN" && (model.find_lexicon(word_key(tokens[body].form)) & LexiconBit::noun_group) != 0;
    if (!group || begin != body + 2 || tokens[body + 1].form != "," || end + 1 >= tokens.size() ||
        tokens[end].form != ",")
      continue;
    const bool goes_on =
        tokens[end + 1].upos != Upos::cconj &&
        std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(end), tokens.end(), [&](const Token& t) {
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
    if (noun.relation != Relation::conj || noun.xpos != "NNS" || noun.upos != Upos::noun || noun.head < 0 ||
        noun.head >= static_cast<std::int32_t>(at))
      continue;
    const std::size_t begin = begin_of_phrase(tokens, at);
    if (begin < 3 || tokens[begin - 1].form != "," || has_child(tokens, at, Relation::cc) ||
        tokens[static_cast<std::size_t>(noun.head)].upos != Upos::propn)
      continue;
    const bool closed = std::any_of(
        tokens.begin() + noun.head, tokens.begin() + static_cast<std::ptrdiff_t>(begin) - 1, [&](const Token& t) {
          return t.head == noun.head && t.relation == Relation::conj && t.upos == Upos::propn &&
                 has_child(tokens, static_cast<std::size_t>(&t - tokens.data()), Relation::cc);
        });
    if (closed) noun.relation = Relation::appos;
  }
}

// "the Minister of Trade, Karl Holm, the Minister of Health, Ana Sall, and": an office is joined to the office before
// it, and not to who holds that.
void join_offices(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& office = tokens[at];
    if (office.relation != Relation::conj || office.head < 0 || office.head >= static_cast<std::int32_t>(at) ||
        !is_human_noun(model, office))
      continue;
    const Token& name = tokens[static_cast<std::size_t>(office.head)];
    if (name.relation == Relation::nmod && has_child(tokens, at, Relation::cc) && name.head >= 0 &&
        name.head < office.head && has_named(tokens, at, tokens.size())) {
      const auto above =
          static_cast<std::size_t>(name.head);  // "the Chairman of the Senate, Holm and the Speaker, Duarte"
      if (is_human_noun(model, tokens[above]) && tokens[above].xpos != "NNS" && has_named(tokens, above, tokens.size()))
        office.head = name.head;
      continue;
    }
    if (!is_person_name(name) || name.relation != Relation::appos || name.head < 0 || name.head >= office.head ||
        !has_named(tokens, at, tokens.size()))
      continue;
    const Token& first = tokens[static_cast<std::size_t>(name.head)];
    if (!is_human_noun(model, first) || first.xpos == "NNS" ||
        tokens[begin_of_phrase(tokens, static_cast<std::size_t>(office.head)) - 1].form != ",")
      continue;
    office.head = name.head;
    office.head_probability *= moved_arc_trust;
  }
}

// "received the Ambassador of Japan to Togo Kenji Yamada": a state by the word lists has no further names; they are the
// envoy's.
void part_names_from_states(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 2 < tokens.size(); ++at) {
    Token& state = tokens[at];
    if (state.upos != Upos::propn || (model.find_lexicon(word_key(state.form)) & LexiconBit::country) == 0 ||
        !has_child(tokens, at, Relation::case_))
      continue;
    const std::size_t first = at + 1;
    std::size_t end = first;
    const auto goes_on = [&](const Token& word) {
      return word.relation == Relation::flat && word.upos == Upos::propn && word.head >= static_cast<std::int32_t>(at);
    };
    while (end < tokens.size() &&
           (goes_on(tokens[end]) || (tokens[end].form == "-" && end + 1 < tokens.size() && goes_on(tokens[end + 1]))))
      ++end;
    if (end < first + 2 || tokens[first].upos != Upos::propn || tokens[at - 1].upos != Upos::adp) continue;
    std::size_t office = at - 1;  // the office before "of Japan to"
    while (office > 0 &&
           (tokens[office].upos == Upos::adp || tokens[office].upos == Upos::propn ||
            tokens[office].upos == Upos::det || tokens[office].upos == Upos::adj) &&
           !is_human_noun(model, tokens[office]))
      --office;
    if (!is_human_noun(model, tokens[office]) || tokens[office].xpos == "NNS" ||
        has_named(tokens, office, tokens.size()))
      continue;
    for (std::size_t word = first; word < end; ++word)
      if (tokens[word].head == static_cast<std::int32_t>(at)) tokens[word].head = static_cast<std::int32_t>(first);
    for (std::size_t word = end; word < tokens.size(); ++word)  // what is joined to the name, or said of it
      if (tokens[word].head == static_cast<std::int32_t>(at) &&
          (tokens[word].relation == Relation::appos || tokens[word].relation == Relation::acl_relcl))
        tokens[word].head = static_cast<std::int32_t>(first);
    if (state.name == NameType::person && tokens[first].name == NameType::person &&
        !tokens[first].name_begin) {  // one name to the finder
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
  join_described_persons(model, sentence.tokens);
  join_offices(model, sentence.tokens);
  name_described_bodies(model, sentence.tokens);
  explain_closed_rows(sentence.tokens);
}

}  // namespace chancery
