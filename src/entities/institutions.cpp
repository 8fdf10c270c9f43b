#include "entities/institutions.hpp"

#include <algorithm>

#include "entities/person_names.hpp"

namespace chancery {
namespace {

bool is_institution(const NameSpan& name) {
  static const WordSet houses(
      "museum|gallery|theatre|theater|opera|hospital|library|port|airport|shipyard|shipyards|zoo|observatory|clinic|"
      "archive|archives|hotel|yard|yards|museo|musée|teatro|théâtre|biblioteca|galleria|dockyard|prison|planetarium|"
      "aquarium");
  const auto words = name_words(name.norm);
  return words.size() > 1 && std::ranges::any_of(words, [&](const std::string& word) { return houses.has(word); });
}

class Doings {
 public:
  Doings(const Sentence& sentence, const NameSpan& name)
      : tokens_(sentence.tokens), name_(name), head_(head_of(sentence, name.tokens)) {}

  [[nodiscard]] bool any() const { return acts() || is_dealt_with() || has_officers(); }

 private:
  [[nodiscard]] int size() const { return static_cast<int>(tokens_.size()); }
  [[nodiscard]] const Token& token(int at) const { return tokens_[static_cast<std::size_t>(at)]; }
  [[nodiscard]] std::string lemma(int at) const {
    return at >= 0 && at < size() ? ascii_lower(token(at).lemma) : std::string();
  }
  [[nodiscard]] std::string form(int at) const {
    return at >= 0 && at < size() ? ascii_lower(token(at).form) : std::string();
  }

  // "the museum signed a memorandum"
  [[nodiscard]] bool acts() const {
    static const WordSet verbs(
        "sign|agree|announce|say|buy|sell|employ|hire|own|bid|award|appoint|lend|plan|publish|acquire|borrow|sue|win|"
        "merge|"
        "partner|build|deliver|launch|cooperate|collaborate|deny|refuse|thank|invite|prepare|negotiate|decline|"
        "commission|pledge|promise|pay|order");
    const int verb = token(head_).head;
    return token(head_).relation == Relation::nsubj && verb >= 0 && token(verb).upos == Upos::verb &&
           verbs.has(lemma(verb));
  }

  // "an agreement with the museum"
  [[nodiscard]] bool is_dealt_with() const {
    static const WordSet deals(
        "agreement|memorandum|contract|deal|talk|negotiation|cooperation|collaboration|partnership|venture|"
        "sign|agree|cooperate|negotiate|partner|collaborate|merge");
    const int before = form(begin() - 1) == "the" ? begin() - 2 : begin() - 1;
    static const WordSet purchases("order|buy|purchase|commission|lease|receive|tanker|ship|ferry|vessel|frigate");
    const auto hangs_on = [&](const WordSet& words) {
      return token(head_).head >= 0 && words.has(lemma(token(head_).head));
    };
    return (form(before) == "with" && hangs_on(deals)) || (form(before) == "from" && hangs_on(purchases));
  }

  // "the director of the museum", "the museum's spokesman"
  [[nodiscard]] bool has_officers() const {
    static const WordSet officers(
        "director|curator|head|chief|chairman|chairwoman|president|manager|spokesman|spokeswoman|spokesperson|board|"
        "trustee|conservator|employee|staff|boss|subsidiary|shareholder|owner|conservator");
    const int before = form(begin() - 1) == "the" ? begin() - 2 : begin() - 1;
    static const WordSet links("of|at|for");
    if (links.has(form(before)) && officers.has(lemma(before - 1))) return true;
    const std::string mark = form(end());
    if (mark != "'s" && mark != "\u2019s") return false;
    constexpr int reach = 4;  // "the museum's long-time deputy director"
    for (int at = end() + 1;
         at < std::min(size(), end() + 1 + reach) && token(at).upos != Upos::verb && token(at).upos != Upos::adp; ++at)
      if (officers.has(lemma(at))) return true;
    return false;
  }

  [[nodiscard]] int begin() const { return static_cast<int>(name_.tokens.begin); }
  [[nodiscard]] int end() const { return static_cast<int>(name_.tokens.end); }

  const std::vector<Token>& tokens_;
  const NameSpan& name_;
  int head_;
};

}  // namespace

bool acts_as_body(const Draft& draft, const NameSpan& name) {
  return is_institution(name) && std::ranges::any_of(draft.names_called(name.norm), [&](const NameSpan& other) {
           return !other.nested && Doings(draft.sentence(other.sentence), other).any();
         });
}

}  // namespace chancery
