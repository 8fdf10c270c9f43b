// Who is meant by a description before a comma: names that the parser makes one more of the row, or gives to another
// noun.
#include <algorithm>

#include "language/model.hpp"
#include "language/person_apposition_parts.hpp"
#include "language/tree_parts.hpp"

namespace chancery {
namespace {

// "the minister", "her envoy", and "Minister of Trade" with its capital.
bool is_definite(const std::vector<Token>& tokens, std::size_t noun) {
  if (is_noun(tokens[noun]) && tokens[noun].xpos != "NNPS" && tokens[noun].form.front() >= 'A' &&
      tokens[noun].form.front() <= 'Z')
    return true;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return t.head == static_cast<std::int32_t>(noun) &&
           (t.relation == Relation::nmod_poss || t.form == "the" || t.form == "The");
  });
}

// The nearest noun for one human being in the phrase that ends before the comma: "the head of its department"; the
// token count if there is none.
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
    if (is_human_noun(model, now) && now.xpos != "NNS" && now.relation != Relation::compound &&
        now.relation != Relation::nmod_poss)
      return noun;
    const bool within = now.relation == Relation::flat || now.relation == Relation::compound ||
                        now.relation == Relation::nmod || now.relation == Relation::conj;
    if (now.relation == Relation::obl && now.name == NameType::place && noun > 2 &&
        tokens[noun - 1].head == static_cast<std::int32_t>(noun) && tokens[noun - 1].form == "to" &&
        is_noun(tokens[noun - 2])) {
      noun -= 2;  // "received the Ambassador of Japan [to Togo],"
      continue;
    }
    if (!within || now.head < 0 || now.head >= static_cast<std::int32_t>(noun)) {
      const bool inner = (now.relation == Relation::compound || now.relation == Relation::amod) &&
                         now.head > static_cast<std::int32_t>(noun) && now.head < static_cast<std::int32_t>(comma);
      if (!inner) break;
    }
    noun = static_cast<std::size_t>(now.head);
  }
  return tokens.size();
}

// "[the Chairman, Holm] and the Speaker of the House, Duarte,": behind the "and" stands one more office with its
// holder.
bool joins_office(const LanguageModel& model, const std::vector<Token>& tokens, std::size_t link) {
  constexpr std::size_t longest = 9;
  if (tokens[link].form != "and") return false;
  bool office = false;
  for (std::size_t at = link + 1; at < tokens.size() && at < link + longest; ++at) {
    if (tokens[at].form == ",") return office && at + 1 < tokens.size() && tokens[at + 1].name == NameType::person;
    if (tokens[at].upos == Upos::verb || tokens[at].upos == Upos::punct || tokens[at].name == NameType::person)
      return false;
    office = office || (is_human_noun(model, tokens[at]) && tokens[at].xpos != "NNS");
  }
  return false;
}

// Where what stands before the comma begins: behind the comma or semicolon before it.
std::size_t begin_of_item(const std::vector<Token>& tokens, std::size_t comma) {
  std::size_t begin = comma;
  while (begin > 0 && tokens[begin - 1].form != "," && tokens[begin - 1].form != ";") --begin;
  return begin;
}

}  // namespace

void name_described(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (!is_person_name(name) || name.head < 0 || name.head >= static_cast<std::int32_t>(at)) continue;
    if (name.relation != Relation::conj && name.relation != Relation::appos) continue;
    const std::size_t begin = begin_of_phrase(tokens, at), end = end_of_name(tokens, at);
    if (begin < 2 || tokens[begin - 1].form != ",") continue;
    // "the envoy, Ana Holm; Commissioner of Police, Karl Weber and other guests"
    const std::size_t office = begin_of_item(tokens, begin - 1);
    const bool last_item =
        end < tokens.size() && tokens[end].form == "and" && office > 0 && tokens[office - 1].form == ";";
    const bool closed = end >= tokens.size() || tokens[end].form == "," || tokens[end].form == "." ||
                        tokens[end].form == ";" || last_item || joins_office(model, tokens, end);
    if (!closed || has_child(tokens, at, Relation::cc) || has_child(tokens, at, Relation::case_)) continue;
    const std::size_t noun = described_before(model, tokens, begin - 1);
    if (noun >= at || (name.head == static_cast<std::int32_t>(noun) && name.relation == Relation::appos)) continue;
    if (!is_definite(tokens, noun) && tokens[noun].relation != Relation::conj) continue;
    if (has_named(tokens, noun, at, at)) continue;
    // "Mary Tembo, Minister of Commerce, John Banda, Secretary, and": hers already
    const std::int32_t bearer =
        tokens[noun].relation == Relation::appos && !has_child(tokens, noun, Relation::det) ? tokens[noun].head : -1;
    if (bearer >= 0 && name.relation == Relation::conj && name.head == bearer &&
        is_person_name(tokens[static_cast<std::size_t>(bearer)]))
      continue;
    if (name.relation == Relation::appos) {  // moved only from where it cannot be
      const Token& now = tokens[static_cast<std::size_t>(name.head)];
      const bool wrong = now.name == NameType::person || has_named(tokens, static_cast<std::size_t>(name.head), at) ||
                         (now.upos == Upos::noun && !is_human_noun(model, now) && now.xpos == "NN") ||
                         now.upos == Upos::verb || now.upos == Upos::punct || now.name == NameType::place;
      if (!wrong) continue;
      Token& place =
          tokens[static_cast<std::size_t>(name.head)];  // "the Ambassador of Japan to Togo,": not received to Togo
      if (place.name == NameType::place && place.relation == Relation::obl && place.head == tokens[noun].head &&
          noun < static_cast<std::size_t>(name.head)) {
        place.head = static_cast<std::int32_t>(noun);
        place.relation = Relation::nmod;
      }
    }
    name.head = static_cast<std::int32_t>(noun);
    name.relation = Relation::appos;
    name.head_probability *= moved_arc_trust;
  }
}

void name_described_rows(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t noun = 0; noun + 6 < tokens.size(); ++noun) {
    if (tokens[noun].xpos != "NNS" || !is_human_noun(model, tokens[noun])) continue;
    std::vector<std::size_t> names;
    for (std::size_t at = noun + 3; at < tokens.size(); ++at) {
      if (!is_person_name(tokens[at]) ||
          (tokens[at].relation != Relation::conj && tokens[at].relation != Relation::appos) ||
          tokens[at].head < static_cast<std::int32_t>(noun) || tokens[at].head >= static_cast<std::int32_t>(at))
        continue;
      const auto above = static_cast<std::size_t>(tokens[at].head);
      const bool of_place = tokens[above].relation == Relation::nmod &&
                            tokens[above].head == static_cast<std::int32_t>(noun) &&
                            tokens[above].name != NameType::person;
      if (above == noun || of_place || (!names.empty() && above == names.front())) names.push_back(at);
    }
    if (names.size() < 2 || tokens[names.front()].relation == Relation::appos) continue;
    const std::size_t begin = begin_of_phrase(tokens, names.front());
    if (tokens[begin - 1].form != "," || !has_child(tokens, names.back(), Relation::cc)) continue;
    bool row = static_cast<std::size_t>(tokens[names.front()].head) != noun,
         parted = false;  // "the heads of the panel, Holm and Sall": no panel, Holm and Sall
    for (std::size_t at = noun + 1; at + 1 < begin; ++at) {
      row = row || tokens[at].form == "and";
      parted = parted || tokens[at].upos == Upos::verb || is_person_name(tokens[at]);
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

}  // namespace chancery
