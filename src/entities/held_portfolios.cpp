#include "entities/held_portfolios.hpp"

#include <algorithm>

#include "entities/likely_state.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

class PortfolioReader {
 public:
  PortfolioReader(Draft& draft, const Discourse& discourse, int sentence)
      : draft_(draft), discourse_(discourse), number_(sentence), tokens_(draft.sentence(sentence).tokens) {}

  void run() {
    for (int at = 1; at < static_cast<int>(tokens_.size()); ++at) {
      const std::string word = ascii_lower(token(at).form);
      if (word == "portfolio" || word == "portfolios") read(at);
      if (word == "(") read_bracket(at);
    }
  }

 private:
  [[nodiscard]] const Token& token(int at) const { return tokens_[static_cast<std::size_t>(at)]; }

  // "the defence portfolio", "the portfolio of defence": the words of what it is for.
  [[nodiscard]] Span words_of(int noun) const {
    int first = noun;
    while (first > 0 && (lexicon::portfolios().has(ascii_lower(token(first - 1).form)) ||
                         ascii_lower(token(first - 1).form) == "and"))
      --first;
    while (first < noun && ascii_lower(token(first).form) == "and") ++first;
    int end = noun + 1;
    if (first == noun && end + 1 < static_cast<int>(tokens_.size()) && ascii_lower(token(end).form) == "of" &&
        lexicon::portfolios().has(ascii_lower(token(end + 1).form)))
      end += 2;
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)};
  }

  // "Ana Duarte (foreign affairs)", "Berg (trade and industry)" in a list of ministers.
  void read_bracket(int open) {
    constexpr int longest = 6;
    int close = open + 1;
    bool told = false;
    for (; close < static_cast<int>(tokens_.size()) && close < open + longest && token(close).form != ")"; ++close) {
      const std::string word = ascii_lower(token(close).form);
      if (word == "and" || word == "," || word == "&") continue;
      if (!lexicon::portfolios().has(word)) return;
      told = true;
    }
    if (!told || close >= static_cast<int>(tokens_.size()) || token(close).form != ")") return;
    for (const Mention& mention : draft_.result.mentions) {
      if (mention.sentence != number_ || static_cast<int>(mention.tokens.end) != open || mention.referents.size() != 1)
        continue;
      if (draft_.entity(mention.referents[0]).type != EntityType::person) continue;
      const Span words{static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close)};
      return add(open + 1, words, -1, mention.referents[0], std::nullopt, false);
    }
  }

  [[nodiscard]] std::optional<EntityId> person_at(int verb, std::initializer_list<Relation> relations,
                                                  bool to = false) const {
    for (const Relation relation : relations)
      for (const Mention& mention : draft_.result.mentions) {
        if (mention.sentence != number_ || mention.referents.size() != 1) continue;
        if (draft_.entity(mention.referents[0]).type != EntityType::person) continue;
        int head = mention.head;
        for (int steps = 0;
             steps < 3 && (token(head).relation == Relation::appos || token(head).relation == Relation::flat) &&
             token(head).head >= 0;
             ++steps)
          head = token(head).head;
        if (token(head).head != verb || token(head).relation != relation) continue;
        if (!to || has_case(head, "to")) return mention.referents[0];
      }
    return std::nullopt;
  }

  [[nodiscard]] bool has_case(int head, std::string_view word) const {
    for (int at = 0; at < static_cast<int>(tokens_.size()); ++at)
      if (token(at).head == head && token(at).relation == Relation::case_ && ascii_lower(token(at).form) == word)
        return true;
    return false;
  }

  [[nodiscard]] bool has_child(int head, Relation relation) const {
    return std::any_of(tokens_.begin(), tokens_.end(),
                       [&](const Token& one) { return one.head == head && one.relation == relation; });
  }

  // "Duarte, who takes the trade portfolio", "and takes": whom the verb's own subject repeats.
  [[nodiscard]] std::optional<EntityId> subject_of(int verb) const {
    for (int steps = 0; steps < 3 && verb >= 0; ++steps) {
      if (const auto found = person_at(verb, {Relation::nsubj, Relation::nsubj_pass})) return found;
      const Relation role = token(verb).relation;
      if (role != Relation::conj && role != Relation::xcomp && role != Relation::advcl) return std::nullopt;
      verb = token(verb).head;
    }
    return std::nullopt;
  }

  void read(int noun) {
    static const WordSet holding(
        "hold|take|get|receive|assume|have|keep|retain|land|inherit|lose|relinquish|add|oversee|combine");
    static const WordSet giving("give|hand|assign|entrust|offer|award|allot|allocate");
    static const WordSet losing("lose|relinquish");
    const Span words = words_of(noun);
    const int head = head_of(draft_.sentence(number_), words);
    const int verb = token(head).head;
    if (words.size() < 2 || verb < 0 || token(verb).upos != Upos::verb) return;
    const std::string lemma = ascii_lower(token(verb).lemma);
    const Relation role = token(head).relation;
    std::optional<EntityId> holder, giver;
    bool former = false;
    if (holding.has(lemma) && role == Relation::obj) {
      holder = subject_of(verb);
      former = losing.has(lemma);
    } else if (giving.has(lemma)) {
      const bool passive = has_child(verb, Relation::aux_pass);
      if (passive && role == Relation::nsubj_pass)
        holder = person_at(verb, {Relation::obl}, true);
      else if (passive)
        holder = person_at(verb, {Relation::nsubj_pass});
      else
        holder = person_at(verb, {Relation::iobj});
      if (!holder) holder = person_at(verb, {Relation::obl, Relation::nmod}, true);
      giver = passive ? person_at(verb, {Relation::obl_agent}) : subject_of(verb);
    } else if ((lemma == "go" || lemma == "fall" || lemma == "pass") && role == Relation::nsubj) {
      holder = person_at(verb, {Relation::obl}, true);
    }
    if (holder) add(noun, words, verb, *holder, giver, former);
  }

  // The state that "Peru's trade portfolio", "the trade portfolio in Lima" name.
  [[nodiscard]] std::optional<EntityId> state_named(int noun) {
    for (const Mention& mention : draft_.result.mentions) {
      if (mention.sentence != number_ || mention.referents.size() != 1) continue;
      const Entity& one = draft_.entity(mention.referents[0]);
      const bool behind = mention.head > noun && mention.head < noun + 4 && has_case(mention.head, "in");
      if (one.type == EntityType::place && behind && one.known) {
        const KnownThing& town = draft_.known.things()[static_cast<std::size_t>(*one.known)];
        if (town.capital && town.country) return draft_.known_entity(*town.country);
      }
      if (one.type != EntityType::country) continue;
      const Relation role = token(mention.head).relation;
      const bool inside = token(mention.head).head == noun &&
                          (role == Relation::nmod || role == Relation::nmod_poss || role == Relation::amod);
      if (inside || behind) return mention.referents[0];
    }
    return std::nullopt;
  }

  void add(int noun, Span words, int verb, EntityId holder, std::optional<EntityId> giver, bool former) {
    TitleSpan title;
    title.sentence = number_;
    title.tokens = title.extent = words;
    title.text = draft_.text_of(number_, words);
    title.key = ascii_lower(title.text);
    title.noun = "minister";
    title.holders = {holder};
    auto state = state_named(noun);
    if (!state && giver) state = country_of_person(draft_, *giver);
    if (!state) state = country_of_person(draft_, holder);
    if (!state) state = likely_state(draft_, discourse_, title, std::nullopt, [](EntityId) { return true; });
    if (!state || draft_.entity(*state).type != EntityType::country) return;
    OfficePhrase phrase;
    phrase.sentence = number_;
    phrase.tokens = words;
    phrase.title = title.text;
    phrase.holder = holder;
    phrase.body = state;
    phrase.former = former;
    phrase.verb = verb;
    phrase.confidence = 0.7F;
    draft_.result.offices.push_back(std::move(phrase));
  }

  Draft& draft_;
  const Discourse& discourse_;
  int number_;
  const std::vector<Token>& tokens_;
};

}  // namespace

void add_held_portfolios(Draft& draft, const Discourse& discourse, int sentence) {
  PortfolioReader(draft, discourse, sentence).run();
}

}  // namespace chancery
