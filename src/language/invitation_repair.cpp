// Names hung on a verb, a report or a host as appositions. "met her husband, the historian Pim Berg": a verb has no
// appositions. "At the invitation of the Prime Minister of Peru, Ana Mora, the President of Chile, Luis Soto, visited
// Lima": readouts open so, and parsers hang the guest on the host as one more apposition, or take the host for the
// subject.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

struct Segment {
  int begin = 0, end = 0;
};

std::string lower(const Token& token) { return ascii_lower(token.form); }

// "the Prime Minister of Peru", "her Chilean counterpart"; a name is anything else.
bool is_office(const std::vector<Token>& tokens, Segment part) {
  const Token& first = tokens[static_cast<std::size_t>(part.begin)];
  if (first.upos == Upos::det || first.upos == Upos::pron) {
    // "the Hon. James Kelola"
    const bool style = part.begin + 1 < part.end && tokens[static_cast<std::size_t>(part.begin) + 1].form.back() == '.';
    const std::string next = part.begin + 1 < part.end ? lower(tokens[static_cast<std::size_t>(part.begin) + 1]) : "";
    return !style && next != "honourable" && next != "honorable" && next != "excellency" && next != "hon";
  }
  if (first.upos == Upos::noun || first.upos == Upos::adj) return true;
  for (int at = part.begin; at < part.end; ++at) {
    const Token& one = tokens[static_cast<std::size_t>(at)];
    if (one.xpos == "POS" || lower(one) == "of") return true;
  }
  return false;
}

// The token by which a part hangs on the rest of the sentence.
int head_of_part(const std::vector<Token>& tokens, Segment part) {
  for (int at = part.begin; at < part.end; ++at) {
    const Token& one = tokens[static_cast<std::size_t>(at)];
    if (one.upos != Upos::punct && one.upos != Upos::adp && (one.head < part.begin || one.head >= part.end)) return at;
  }
  return -1;
}

}  // namespace

void mend_verb_appositions(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (int at = 3; at < static_cast<int>(tokens.size()); ++at) {
    Token& name = tokens[static_cast<std::size_t>(at)];
    if (name.relation != Relation::appos || name.head < 0 || name.head >= at) continue;
    const bool person = name.name == NameType::person && tokens[static_cast<std::size_t>(name.head)].upos == Upos::noun;
    if (tokens[static_cast<std::size_t>(name.head)].upos != Upos::verb && !person) continue;
    // "the heads of the committee, Liu Wei and Ana Duarte": several are named
    if (person && tokens[static_cast<std::size_t>(name.head)].xpos == "NNS" &&
        has_child(tokens, static_cast<std::size_t>(at), Relation::conj))
      continue;
    int left = at;
    for (int other = at - 1; other > name.head;
         --other) {  // "the mission's largest donor": what hangs on a word of it is of it
      const Token& word = tokens[static_cast<std::size_t>(other)];
      if (word.head >= left && word.head <= at && word.upos != Upos::punct) left = other;
    }
    if (left < 2 || left - 2 <= name.head || tokens[static_cast<std::size_t>(left) - 1].form != ",") continue;
    int noun = left - 2;
    if (tokens[static_cast<std::size_t>(noun)].upos != Upos::noun &&
        tokens[static_cast<std::size_t>(noun)].upos != Upos::propn)
      continue;
    const auto goes_up =
        [&](int one) {  // "from the chief of the army, General Berg": the chief, not what comes from him
          const Token& word = tokens[static_cast<std::size_t>(one)];
          if (word.relation != Relation::nmod) return true;
          return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.head == one && t.relation == Relation::case_ && (t.form == "of" || t.xpos == "POS");
          });
        };
    for (int above = tokens[static_cast<std::size_t>(noun)].head; above > name.head && above < left && goes_up(noun);
         above = tokens[static_cast<std::size_t>(noun)].head)
      noun = above;
    if (tokens[static_cast<std::size_t>(noun)].upos != Upos::noun &&
        tokens[static_cast<std::size_t>(noun)].upos != Upos::propn)
      continue;
    if (person && (noun == name.head || tokens[static_cast<std::size_t>(noun)].relation != Relation::nmod ||
                   tokens[static_cast<std::size_t>(noun)].name != NameType::none))
      continue;
    // "his predecessor as minister, Berg": the predecessor
    const bool part = person && tokens[static_cast<std::size_t>(noun)].head == name.head &&
                      std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
                        return t.head == noun && t.relation == Relation::case_ && t.form == "as";
                      });
    if (part) continue;
    name.head = noun;
    name.head_probability *= moved_arc_trust;
  }
}

constexpr std::array<std::string_view, 15> reporting = {"said",     "says",   "told",      "announced", "added",
                                                        "warned",   "stated", "declared",  "noted",     "confirmed",
                                                        "insisted", "argued", "explained", "wrote",     "claimed"};

namespace {

// "They expelled a diplomat, Minister Berg confirmed": no diplomat, but who says so.
void raise_reporters(std::vector<Token>& tokens) {
  const auto size = static_cast<int>(tokens.size());
  const auto at = [&](int index) -> Token& { return tokens[static_cast<std::size_t>(index)]; };
  for (int verb = 4; verb < size; ++verb) {
    if (at(verb).relation != Relation::acl || at(verb).head < 0 || !is_one_of(at(verb).form, reporting)) continue;
    const int noun = at(verb).head;
    int name = verb - 1;
    while (name > noun && at(name).relation == Relation::flat) name = at(name).head;
    if (name <= noun || name >= verb || at(name).relation != Relation::appos || at(name).head != noun ||
        at(name).upos != Upos::propn)
      continue;
    int comma = name - 1;
    while (comma > noun && at(comma).form != "," && at(comma).upos != Upos::verb) --comma;
    if (comma <= noun || at(comma).form != ",") continue;
    int root = noun;
    for (int steps = 0; steps < size && at(root).head >= 0; ++steps) root = at(root).head;
    at(verb).head = root;
    at(verb).relation = Relation::parataxis;
    at(name).head = verb;
    at(name).relation = Relation::nsubj;
    at(name).head_probability *= moved_arc_trust;
  }
}

// "India, Ana Lund said, had left": who stands right before the report between commas reports, and who stands before it
// left.
void part_reporters_from_subjects(std::vector<Token>& tokens) {
  const auto size = static_cast<int>(tokens.size());
  const auto at = [&](int index) -> Token& { return tokens[static_cast<std::size_t>(index)]; };
  for (int verb = 3; verb + 2 < size; ++verb) {
    if (!is_one_of(at(verb).form, reporting) || at(verb).relation != Relation::parataxis || at(verb + 1).form != ",")
      continue;
    const int told = at(verb).head;
    if (told <= verb || has_subject(tokens, static_cast<std::size_t>(told))) continue;
    int subject = -1;
    for (int one = verb - 1; one >= 0; --one)
      if (at(one).head == verb && is_subject(at(one))) subject = one;
    if (subject < 0 || !is_noun(at(subject))) continue;
    int comma = verb - 1;
    while (comma > subject && at(comma).form != ",") --comma;
    if (comma != subject + 1 || comma + 1 == verb) continue;
    const int reporter = head_of_part(tokens, {comma + 1, verb});
    if (reporter < 0 || !is_noun(at(reporter)) || at(reporter).head != subject) continue;
    move_arc(at(subject), static_cast<std::size_t>(told), subject_relation(tokens, static_cast<std::size_t>(told)));
    move_arc(at(reporter), static_cast<std::size_t>(verb), Relation::nsubj);
  }
}

}  // namespace

void mend_reports(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  raise_reporters(tokens);
  part_reporters_from_subjects(tokens);
  const auto at = [&](int index) -> Token& { return tokens[static_cast<std::size_t>(index)]; };
  const auto size = static_cast<int>(tokens.size());
  for (int verb = 6; verb < size; ++verb) {
    if (at(verb).upos != Upos::verb || at(verb - 1).form != ",") continue;
    if (!is_one_of(at(verb).form, reporting)) continue;
    if (std::any_of(tokens.begin(), tokens.end(),
                    [&](const Token& one) { return one.head == verb && is_subject(one); }))
      continue;
    int comma = verb - 2;  // before the name
    while (comma > 0 && at(comma).form != ",") --comma;
    int open = comma - 1;  // before the office
    while (open > 0 && at(open).form != ",") --open;
    if (open < 2 || comma - open > 12 || verb - comma > 8) continue;
    const int name = head_of_part(tokens, {comma + 1, verb - 1}), office = head_of_part(tokens, {open + 1, comma});
    if (name < 0 || office < 0 || at(name).upos != Upos::propn || at(name).relation != Relation::appos ||
        at(office).relation != Relation::appos)
      continue;
    if (at(office).upos != Upos::noun && at(office).upos != Upos::propn) continue;
    int root = verb;
    for (int steps = 0; steps < size && at(root).head >= 0; ++steps) root = at(root).head;
    if (root != verb) {
      at(verb).head = root;
      at(verb).relation = Relation::parataxis;
    }
    at(office).head = verb;
    at(office).relation = Relation::nsubj;
    at(name).head = office;
    at(office).head_probability *= moved_arc_trust;
  }
}

void mend_invitations(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  const auto size = static_cast<int>(tokens.size());
  if (size < 8) return;
  const std::string first = lower(tokens[0]);
  if ((first != "at" && first != "on" && first != "upon") || lower(tokens[1]) != "the" ||
      lower(tokens[2]) != "invitation" || lower(tokens[3]) != "of")
    return;
  const int verb = tokens[2].head;
  if (verb < 6) return;
  const bool on_visit = has_child(tokens, static_cast<std::size_t>(verb), Relation::cop);  // "is on a visit"
  if (tokens[static_cast<std::size_t>(verb)].upos != Upos::verb && !on_visit) return;
  int group = verb;  // where the verb and its auxiliaries begin
  bool passive = false;
  for (int at = 4; at < verb; ++at) {
    const Token& one = tokens[static_cast<std::size_t>(at)];
    if (one.head != verb ||
        (one.relation != Relation::aux && one.relation != Relation::aux_pass && one.relation != Relation::cop))
      continue;
    group = std::min(group, at);
    passive = passive || one.relation == Relation::aux_pass;
  }
  std::vector<Segment> parts;
  int begin = 4;
  for (int at = 4; at <= group; ++at) {
    if (at < group && (tokens[static_cast<std::size_t>(at)].upos == Upos::verb ||
                       tokens[static_cast<std::size_t>(at)].upos == Upos::aux))
      return;
    if (at < group && tokens[static_cast<std::size_t>(at)].form != ",") continue;
    if (at > begin) {
      if (tokens[static_cast<std::size_t>(begin)].upos == Upos::adp) return;  // ", on Monday,"
      parts.push_back({begin, at});
    }
    begin = at + 1;
  }
  if (parts.size() < 2 || parts.size() > 6) return;
  // the host is a name and an office in either order: "the premier of Peru, Ana Mora", "Ana Mora, Premier of Peru"
  const bool bare_office = parts.size() > 2 && is_office(tokens, parts[1]) &&
                           tokens[static_cast<std::size_t>(parts[1].begin)].upos == Upos::propn;
  const bool named_behind = parts.size() > 2 && is_office(tokens, parts[0]) && !is_office(tokens, parts[1]);
  const std::size_t guest = parts.size() == 4 || named_behind || (bare_office && !is_office(tokens, parts[0])) ? 2 : 1;
  const int subject = head_of_part(tokens, parts[guest]);
  const int host = head_of_part(tokens, parts[0]);
  if (subject < 0 || host < 0) return;
  const Token& now = tokens[static_cast<std::size_t>(subject)];
  const auto hang = [&](int token, int on, Relation relation) {
    Token& one = tokens[static_cast<std::size_t>(token)];
    one.head = on;
    one.relation = relation;
    one.head_probability *= moved_arc_trust;
  };
  // "of His Majesty Sultan Tarik, the Prime Minister of Chad arrived": the host's name is no second subject
  for (int at = parts[0].begin; at < parts[0].end; ++at)
    if (const Token& one = tokens[static_cast<std::size_t>(at)]; at != host && one.head == verb && is_subject(one))
      hang(at, host, Relation::flat);
  if (now.head == verb && is_subject(now)) {
    if (const Token& one = tokens[static_cast<std::size_t>(host)]; one.head == verb && is_subject(one))
      hang(host, 2, Relation::nmod);
    return;
  }
  hang(host, 2, Relation::nmod);
  for (std::size_t part = 1; part < parts.size(); ++part)
    if (const int head = head_of_part(tokens, parts[part]); head >= 0 && part != guest)
      hang(head, part < guest ? host : subject, Relation::appos);
  hang(subject, verb, passive ? Relation::nsubj_pass : Relation::nsubj);
}

}  // namespace chancery
