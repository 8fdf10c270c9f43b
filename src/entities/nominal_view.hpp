// A sentence as the reading of noun phrases sees it: its tokens, the linked names and the titles over them. Internal to
// the entities room.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// 2 for "two" and "both", 0 for what counts nothing.
inline int number_word(const std::string& lower) {
  if (lower == "two" || lower == "2" || lower == "both") return 2;
  if (lower == "three" || lower == "3") return 3;
  if (lower == "four" || lower == "4") return 4;
  if (lower == "five" || lower == "5") return 5;
  if (lower == "six" || lower == "6") return 6;
  return 0;
}

// "21st"
inline bool is_ordinal_figure(std::string_view lower) {
  if (lower.size() < 3 || lower[0] < '0' || lower[0] > '9') return false;
  const std::string_view ending = lower.substr(lower.size() - 2);
  return ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
}

// "first" to "tenth", "21st": which of several.
inline bool is_ordinal(const std::string& lower) {
  static const WordSet words("first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth");
  return words.has(lower) || is_ordinal_figure(lower);
}

// Which of several gatherings is meant: "the third round of talks" is not the second one.
inline bool tells_which(const std::string& lower, std::optional<EntityType> type, const std::string& noun) {
  static const WordSet gatherings("round|session|summit|meeting|conference|forum|congress|edition|hearing|leg");
  return type == EntityType::event && gatherings.has(noun) && is_ordinal(lower);
}

class NominalView {
 public:
  NominalView(const Draft& draft, int sentence)
      : draft_(draft), index_(sentence), tokens_(draft.sentence(sentence).tokens) {}

  [[nodiscard]] int size() const { return static_cast<int>(tokens_.size()); }
  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
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
      return token(at - 1).upos == Upos::noun || token(at - 1).upos == Upos::adj || token(at - 1).upos == Upos::propn ||
             token(at - 1).upos == Upos::det;
    // "lost in the final", "at the ministerial": taggers know the adjective better.
    if ((lower(at) == "final" || lower(at) == "ministerial" || lower(at) == "fair") && token(at).upos == Upos::adj) {
      const Relation r = token(at).relation;
      return r == Relation::obl || r == Relation::obj || r == Relation::nsubj || r == Relation::nmod ||
             r == Relation::conj;
    }
    // "before a Senate hearing": no verb behind an article
    if (token(at).upos == Upos::verb && (lower(at) == "hearing" || lower(at) == "gathering") &&
        token(at).relation != Relation::acl) {
      for (int before = std::max(0, at - 4); before < at; ++before)
        if (token(before).head == at && token(before).upos == Upos::det) return true;
    }
    return token(at).upos == Upos::noun || token(at).upos == Upos::propn;
  }
  [[nodiscard]] static bool hyphen(const std::string& form) {
    return form == "-" || form == "\u2013" || form == "\u2212";
  }

  // "start-up": the token is joined by a hyphen to the one two before it.
  [[nodiscard]] bool joined_to_front(int at) const {
    return at > 1 && hyphen(token(at - 1).form) && token(at - 1).span.end == token(at).span.begin &&
           token(at - 2).span.end == token(at - 1).span.begin;
  }
  // "its ally": the phrase, whose left side is read, begins with a pronoun.
  [[nodiscard]] bool is_owned(const NominalSpan& nominal) const {
    return token(static_cast<int>(nominal.tokens.begin)).upos == Upos::pron;
  }

  [[nodiscard]] std::string text(int first, int last) const {
    return draft_.text_of(index_, {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)});
  }
  // "accused the company of fraud", "told both sides that": the word behind the noun belongs to the verb, and says
  // nothing of which company is meant.
  [[nodiscard]] bool verb_takes_next(int noun) const;

  [[nodiscard]] const Draft& draft() const { return draft_; }
  [[nodiscard]] int index() const { return index_; }
  [[nodiscard]] bool is_country(EntityId entity) const { return draft_.entity(entity).type == EntityType::country; }

 private:
  const Draft& draft_;
  int index_;
  const std::vector<Token>& tokens_;
};

}  // namespace chancery
