#include "entities/kind_evidence.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

#include "entities/kind_weights_table.hpp"
#include "entities/kind_words.hpp"
#include "entities/type_clues.hpp"

namespace chancery {
namespace {

using Sums = std::array<double, 5>;
constexpr std::array<EntityType, 4> kinds = {EntityType::person, EntityType::place, EntityType::organization,
                                             EntityType::facility};

// What the words around one use of the name tell, by the names of the table.
class Clues {
 public:
  Clues(const Draft& draft, const NameSpan& name)
      : draft_(draft),
        name_(name),
        tokens_(draft.sentence(name.sentence).tokens),
        begin_(static_cast<int>(name.tokens.begin)),
        end_(static_cast<int>(name.tokens.end)),
        head_(head_of(draft.sentence(name.sentence), name.tokens)) {}

  [[nodiscard]] std::set<std::string> read() {
    const std::string mark = form(end_);
    const bool owner = mark == "'s" || mark == "\u2019s" || mark == "'" || mark == "\u2019";
    before_ = begin_ - 1;
    the_ = form(before_) == "the";
    if (the_) {
      found_.insert("the");
      --before_;
    }
    if (owner) {
      read_belonging();
    } else {
      read_preposition();
      read_role();
      read_behind(mark);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool inside(int at) const { return at >= 0 && at < static_cast<int>(tokens_.size()); }
  [[nodiscard]] const Token& token(int at) const { return tokens_[static_cast<std::size_t>(at)]; }
  [[nodiscard]] std::string form(int at) const { return inside(at) ? ascii_lower(token(at).form) : std::string(); }
  [[nodiscard]] std::string lemma(int at) const { return inside(at) ? ascii_lower(token(at).lemma) : std::string(); }
  [[nodiscard]] int above() const { return token(head_).head; }
  void add(const char* clue) { found_.insert(clue); }

  // "X's shares"
  void read_belonging() {
    int noun = end_ + 1;
    constexpr int reach = 5;
    const auto is_noun = [&](int at) { return inside(at) && token(at).upos == Upos::noun; };
    while (inside(noun) && noun < end_ + reach && !(is_noun(noun) && !is_noun(noun + 1))) ++noun;
    add(kind_words::body_belongings().has(lemma(noun)) ? "owns as a body" : "owns");
  }

  [[nodiscard]] bool is_near(const WordSet& words) const {
    constexpr int reach = 5;
    for (int at = std::max(0, before_ - reach); at < before_; ++at)
      if (words.has(lemma(at))) return true;
    return words.has(lemma(above()));
  }

  // "at X", "to the X", "the head of X"
  void read_preposition() {
    const std::string link = form(before_), noun = lemma(before_ - 1), governor = lemma(above());
    const bool beside = link == "at" || link == "from" || link == "in";
    if (kind_words::near_words().has(link)) {
      const bool within = link == "in" || link == "inside";
      const bool shared = kind_words::share_words().has(noun) || kind_words::share_words().has(governor);
      if (shared && within && !the_) add("share in");
      if (!shared && within) add(the_ ? "in the" : "in");
      if (!shared && !within && !the_) add("near");
    }
    if (link == "at" || link == "on") found_.insert(link + (the_ ? " the" : ""));
    if (link == "to" || link == "from" || link == "through") {
      const int verb = above();
      const bool goes = kind_words::going().has(governor) || (token(head_).relation == Relation::nmod && inside(verb) &&
                                                              kind_words::going().has(lemma(token(verb).head)));
      if (link == "to" && goes && !the_) add("goes to");
      if (link == "to" && !goes) add(the_ ? "to the" : "to");
      if (link != "to" && !goes && !the_) found_.insert(link);
    }
    if (beside && (kind_words::studying().has(governor) || kind_words::studying().has(noun))) add("study");
    if (link == "at" && !the_ && is_near(kind_words::extraction())) add("works at");
    if ((link == "at" || (the_ && link == "in")) && is_near(kind_words::gathering()))
      add(link == "in" ? "meets in the" : the_ ? "meets at the" : "meets at");
    if (link == "of") {
      if (kind_words::place_parts().has(noun)) add("of a place");
      if (kind_words::body_people().has(noun)) add("of a body");
      if (form(before_ - 1) == ",") add("comma of");
      if (the_) add("of the");
      const int other = before_ > 0 ? draft_.name_at(name_.sentence, static_cast<std::uint32_t>(before_) - 1) : -1;
      if (other >= 0 && (draft_.names[static_cast<std::size_t>(other)].label == NameType::person ||
                         draft_.names[static_cast<std::size_t>(other)].person_context))
        add("of a person");
    }
    if ((link == "for" || link == "at") && (kind_words::working().has(noun) || kind_words::working().has(governor)))
      add("works for");
    if (link == "by" && token(head_).relation == Relation::obl_agent) add("agent");
    if (link == "with") add("with");
    if (before_ < 0 || link == ":" || link == ";") add("begins");
  }

  // "bombed X", "X announced"
  void read_role() {
    const Relation role = token(head_).relation;
    const std::string verb = lemma(above());
    if (role == Relation::obj) add("object");
    if (role == Relation::obj || role == Relation::nsubj_pass) {
      if (kind_words::forcing().has(verb)) add("object of force");
      if (kind_words::founding().has(verb)) add("object of founding");
      if (kind_words::building().has(verb)) add("object of building");
      if (role == Relation::obj && kind_words::entering().has(verb)) add("object of entry");
    }
    if (role == Relation::iobj) add("recipient");
    if (role != Relation::nsubj) return;
    add("subject");
    if (kind_words::personal().has(verb)) add("subject of a person");
    if (!kind_words::business().has(verb)) return;
    add("subject of business");
    for (std::size_t at = 0; at < tokens_.size(); ++at)
      if (tokens_[at].head == above() && tokens_[at].relation == Relation::obj &&
          draft_.name_at(name_.sentence, static_cast<std::uint32_t>(at)) < 0)
        add("subject of business with object");
  }

  [[nodiscard]] bool is_country(int at) const {
    const int other = inside(at) ? draft_.name_at(name_.sentence, static_cast<std::uint32_t>(at)) : -1;
    if (other < 0) return false;
    const auto& hits = draft_.names[static_cast<std::size_t>(other)].hits;
    return !hits.empty() &&
           draft_.known.things()[static_cast<std::size_t>(hits.front().thing)].type == EntityType::country;
  }

  // "X of Lund", "X, whose", "X, the dam"
  void read_behind(const std::string& mark) {
    static const WordSet sides("near|outside|off|north|south|east|west");
    if (mark == "of" && !is_country(end_ + 1)) add("then of");  // persons are "of Norway", too
    if (mark == "in") add("then in");
    if (mark == ",") {
      const std::string next = form(end_ + 1);
      if (next == "of") add("then comma of");
      if (next == "who" || next == "whom") add("then who");
      if (next == "which" || next == "whose" || next == "where") found_.insert("then " + next);
      if (sides.has(next)) add("then comma near");
      if (next == "in" || next == "at") add("then comma in");
    }
    constexpr int reach = 14;
    for (int at = end_; inside(at) && at < end_ + reach; ++at)
      if (token(at).head == head_ && token(at).relation == Relation::appos &&
          draft_.name_at(name_.sentence, static_cast<std::uint32_t>(at)) < 0)
        add(token(at).xpos == "NNS" ? "plural beside" : "noun beside");
  }

  const Draft& draft_;
  const NameSpan& name_;
  const std::vector<Token>& tokens_;
  int begin_, end_, head_, before_ = -1;
  bool the_ = false;
  std::set<std::string> found_;
};

const KindWeight* weight_of(const std::string& clue) {
  const auto row = std::ranges::lower_bound(kind_weights, std::string_view(clue), {}, &KindWeight::clue);
  return row == kind_weights.end() || row->clue != clue ? nullptr : &*row;
}

// "label place 3": what the tagger sees, and in which quarter of its trust.
std::string label_clue(const NameSpan& name) {
  static constexpr std::array<const char*, 5> names = {"none", "person", "place", "organization", "other"};
  const float trust = name.label_probability;
  const char* step = trust < 0.6F ? " 0" : trust < 0.85F ? " 1" : trust < 0.95F ? " 2" : " 3";
  return std::string("label ") + names[static_cast<std::size_t>(name.label)] + step;
}

std::string guess_clue(const NameSpan& name, const TypeGuess& guess) {
  std::string clue = "guessed " + ascii_lower(to_string(guess.type)) + " ";
  switch (guess.ground) {
    case TypeGuess::Ground::label:
      return clue + "by label";
    case TypeGuess::Ground::nothing:
      return clue + (guess.type == EntityType::project ? "by digits" : "by default");
    case TypeGuess::Ground::words:
      break;
  }
  const int hundredths = static_cast<int>(std::lround(guess.confidence * 100));
  constexpr int by_head = 90;
  if (name.cue == guess.type && hundredths == by_head) return clue + "by head";
  return clue + "0." + std::to_string(hundredths);
}

void add_form(std::map<std::string, int>& clues, const NameSpan& name) {
  const std::size_t words = static_cast<std::size_t>(std::ranges::count(name.text, ' ')) + 1;
  if (words > 2) clues["three words"] = 1;
  if (name.text.find('-') != std::string::npos) clues["hyphen"] = 1;
  const std::string last = name.text.substr(name.text.rfind(' ') + 1);
  if (words > 1 &&
      (last.find_first_not_of("IVX") == std::string::npos || last.find_first_not_of("0123456789") == std::string::npos))
    clues["numbered"] = 1;
  if (words > 1) return;
  clues["one word"] = 1;
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_great = [](char c) { return c >= 'A' && c <= 'Z'; };
  const std::string& text = name.text;
  const auto first_great = std::find_if(text.begin() + 1, text.end(), is_great);
  if (text.size() > 1 && std::ranges::none_of(text, is_small) && is_great(text.front()))
    clues["letters"] = 1;
  else if (text.size() > 1 && is_great(text.front()) && std::all_of(text.begin() + 1, text.end(), is_small))
    clues["capitalised"] = 1;
  else if (is_great(text.front()) && first_great != text.end() && first_great > text.begin() + 1 &&
           std::all_of(text.begin() + 1, first_great, is_small))
    clues["camel"] = 1;
  else if (text.find_first_of("0123456789") == std::string::npos)
    clues["other letters"] = 1;
}

// Whether what speaks for the other class is strong enough against what the guess stands on.
bool may_change(const TypeGuess& guess, bool by_head, EntityType to, double trust) {
  if (guess.ground == TypeGuess::Ground::words && std::ranges::find(kinds, guess.type) == kinds.end()) return false;
  if (by_head && guess.type == EntityType::organization) return false;
  if (by_head && to == EntityType::facility) return false;  // a reservoir is called a place
  constexpr float told = 0.74F;
  const bool by_words = guess.ground == TypeGuess::Ground::words;
  if (by_words && guess.type == EntityType::organization && guess.confidence > told)
    return false;  // owned, led, called a firm
  constexpr double half = 0.5, more = 0.6, most = 0.65;
  if (by_words && guess.type == EntityType::person) return trust > most;  // by a first name, or called so
  return trust > (by_head || guess.type == EntityType::facility ? more : half);
}

}  // namespace

std::map<std::string, int> kind_clues(const Draft& draft, const NameSpan& name, const TypeGuess& guess) {
  if (guess.confidence <= 0.0F || name.person_context || name.label == NameType::none || draft.is_label(name.sentence))
    return {};
  std::map<std::string, int> clues;
  constexpr int most_uses = 8, most_times = 2;  // what is told again adds nothing
  int uses = 0;
  for (const NameSpan& other : draft.names_called(name.norm)) {
    if (other.nested || other.adjective) continue;
    if (draft.is_label(other.sentence)) return {};  // who speaks is somebody
    if (++uses > most_uses) break;
    for (const std::string& clue : Clues(draft, other).read()) clues[clue] = std::min(clues[clue] + 1, most_times);
  }
  clues[guess_clue(name, guess)] = 1;
  clues[label_clue(name)] = 1;
  add_form(clues, name);
  return clues;
}

TypeGuess weigh_kinds(const Draft& draft, const NameSpan& name, const TypeGuess& guess) {
  const std::string origin = guess_clue(name, guess);
  if (weight_of(origin) == nullptr) return guess;
  const auto clues = kind_clues(draft, name, guess);
  if (clues.empty()) return guess;
  Sums sums{};
  for (std::size_t kind = 0; kind < sums.size(); ++kind) sums[kind] = kind_start[kind];
  for (const auto& [clue, times] : clues)
    if (const KindWeight* row = weight_of(clue))
      for (std::size_t kind = 0; kind < sums.size(); ++kind) sums[kind] += row->of[kind] * times;
  const double top = *std::ranges::max_element(sums);
  double all = 0;
  for (const double sum : sums) all += std::exp((sum - top) / 100);
  const auto best = static_cast<std::size_t>(std::ranges::max_element(sums) - sums.begin());
  if (best >= kinds.size() || kinds[best] == guess.type ||
      !may_change(guess, origin.ends_with("by head"), kinds[best], 1 / all))
    return guess;
  return {kinds[best], static_cast<float>(1 / all), TypeGuess::Ground::words};
}

}  // namespace chancery
