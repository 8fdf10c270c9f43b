#include "relations/measures.hpp"
#include "relations/figure_tree.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace chancery {
namespace {

// Subjects that only stand for a thing named before.
constexpr std::array<std::string_view, 8> stand_ins = {"figure", "it",   "this",  "that",
                                                       "they",   "which", "number", "total"};

bool nominal(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::pron || token.upos == Upos::num ||
         token.upos == Upos::adj || token.upos == Upos::sym;
}

class MeasureFinder {
 public:
  MeasureFinder(const SentenceView& view, const AmountExpression& amount, const std::vector<bool>& taken)
      : view_(view), amount_(amount), taken_(taken) {}

  Measure find() {
    measure_.verb = predicate_above(view_, amount_.head);
    int carrier = from_noun();
    if (carrier < 0) carrier = from_verb();
    if (carrier < 0) carrier = nearest_noun();
    measure_.carrier = carrier;
    if (carrier >= 0 && !stands_in(carrier)) measure_.text = phrase(carrier);
    return std::move(measure_);
  }

 private:
  bool own(int index) const { return amount_.tokens.contains(static_cast<std::uint32_t>(index)); }
  bool is_noun(int index) const { return view_.token(index).upos == Upos::noun || view_.token(index).upos == Upos::propn; }

  bool stands_in(int index) const {
    const Token& token = view_.token(index);
    if (token.upos == Upos::pron) return true;
    const bool bare = child_with(view_, index, {Relation::nmod, Relation::nmod_poss, Relation::compound, Relation::acl}) < 0;
    return bare && std::find(stand_ins.begin(), stand_ins.end(), token.lemma) != stand_ins.end();
  }

  // Where the figure is part of a noun phrase.
  int from_noun() const {
    const int head = amount_.head;
    const Token& token = view_.token(head);
    const bool counted = is_noun(head) && own(head) && token.form.size() > 1 && amount_.amount.unit.find(last_word(head)) != std::string::npos;
    if (counted && !is_measure_unit()) return head;
    const int above = view_.head(head);
    // "99,000 tonnes of beef", "$4 billion in duties"
    for (const int below : view_.children(head))
      if (!own(below) && below > head && view_.token(below).relation == Relation::nmod && is_noun(below) && !is_taken(below) &&
          (has_case(view_, below, "of") || has_case(view_, below, "in")))
        return below;
    if (above < 0 || own(above)) return -1;
    const Relation relation = token.relation;
    const bool modifies = relation == Relation::nummod || relation == Relation::compound || relation == Relation::amod ||
                          relation == Relation::nmod_poss;
    if (modifies && is_noun(above)) return above;
    if (relation == Relation::nmod && is_noun(above) && (has_case(view_, head, "of") || has_case(view_, head, "worth"))) return above;
    // "projects worth $5 billion", "valued at $5 billion", "totalling $5 billion", "a bill exceeding $5 billion"
    const Token& governor = view_.token(above);
    const bool participle = governor.relation == Relation::acl || (governor.relation == Relation::amod && governor.upos != Upos::noun);
    if (participle && view_.head(above) >= 0) return view_.head(above);
    if (governor.relation == Relation::acl_relcl && view_.head(above) >= 0 && relation != Relation::nsubj) {
      const int subject = child_with(view_, above, {Relation::nsubj, Relation::nsubj_pass});
      if (subject < 0 || view_.token(subject).xpos == "WDT" || view_.token(subject).lemma == "which") return view_.head(above);
    }
    if (relation == Relation::nmod && is_noun(above)) return above;
    if (relation == Relation::appos && is_noun(above)) return above;
    return -1;
  }

  std::string last_word(int index) const {
    std::string word = view_.token(index).form;
    for (char& c : word)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return word;
  }

  bool is_measure_unit() const {
    const std::string& unit = amount_.amount.unit;
    static constexpr std::array<std::string_view, 14> units = {
        "percent", "tonnes", "barrels", "barrels per day", "kilometres", "miles", "metres",
        "hectares", "megawatts", "gigawatts", "cubic metres", "percentage points", "years", "square kilometres"};
    return std::find(units.begin(), units.end(), unit) != units.end();
  }

  bool is_taken(int index) const { return taken_[static_cast<std::size_t>(index)]; }

  int subject_of(int verb) const {
    for (int at = verb, steps = 0; at >= 0 && steps < 6; ++steps) {
      const int subject = child_with(view_, at, {Relation::nsubj, Relation::nsubj_pass});
      if (subject >= 0 && !own(subject)) return subject;
      const Relation relation = view_.token(at).relation;
      const bool shares = relation == Relation::conj || relation == Relation::xcomp || relation == Relation::advcl ||
                          relation == Relation::ccomp;
      if (relation == Relation::acl || relation == Relation::acl_relcl) return view_.head(at);
      at = shares ? view_.head(at) : -1;
    }
    return -1;
  }

  int from_verb() const {
    const int verb = measure_.verb;
    if (verb < 0) return -1;
    const int head = first_conjunct(view_, amount_.head);
    // "increase bilateral trade to $30 billion", "raised output by 5%"
    const bool end_point = has_case(view_, head, "to") || has_case(view_, head, "by") || has_case(view_, head, "at") || has_case(view_, head, "from");
    const int object = child_with(view_, verb, {Relation::obj});
    if (end_point && object >= 0 && !own(object) && !is_taken(object)) return object;
    const int subject = subject_of(verb);
    if (subject >= 0 && !is_taken(subject)) return subject;
    return object >= 0 && !own(object) && !is_taken(object) && nominal(view_.token(object)) ? object : -1;
  }

  int nearest_noun() {
    measure_.certain = false;
    for (int index = static_cast<int>(amount_.tokens.begin) - 1; index >= 0; --index)
      if (view_.token(index).upos == Upos::noun && !is_taken(index)) return index;
    for (int index = static_cast<int>(amount_.tokens.end); index < view_.size(); ++index)
      if (view_.token(index).upos == Upos::noun && !is_taken(index)) return index;
    return -1;
  }

  // The words that the phrase's head may have on its left, and prepositional phrases on its right.
  std::string phrase(int carrier) const {
    const auto number = [&](int index) { return is_taken(index) && !counted_word(index); };
    int begin = carrier;
    while (begin > 0 && !number(begin - 1) && view_.is_below(begin - 1, carrier) && fits_left(view_.token(begin - 1))) --begin;
    while (begin < carrier && !opens(view_.token(begin))) ++begin;
    int end = carrier + 1;
    constexpr int longest = 9;
    while (end < view_.size() && end - carrier < longest && !number(end) && view_.is_below(end, carrier) && fits_right(end)) ++end;
    while (end > carrier + 1 && !is_noun(end - 1) && view_.token(end - 1).upos != Upos::num) --end;
    return words_of(view_, begin, end);
  }

  // Inside the amount itself, the counted words after the figure belong to the phrase.
  bool counted_word(int index) const { return own(index) && view_.token(index).upos != Upos::num && view_.token(index).upos != Upos::sym; }

  static bool fits_left(const Token& token) {
    return token.upos == Upos::adj || token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::part ||
           (token.upos == Upos::verb && (token.xpos == "VBN" || token.xpos == "VBG")) || token.form == "-" ||
           token.upos == Upos::cconj;
  }
  static bool opens(const Token& token) {
    return token.upos != Upos::part && token.upos != Upos::cconj && token.upos != Upos::punct && token.upos != Upos::adp &&
           token.lemma != "more" && token.lemma != "another" && token.lemma != "additional" && token.lemma != "least";
  }
  bool fits_right(int index) const {
    const Token& token = view_.token(index);
    if (token.upos == Upos::verb || token.upos == Upos::aux || token.upos == Upos::pron || token.upos == Upos::sconj) return false;
    if (token.upos == Upos::punct) return token.form == "-";
    return true;
  }

  const SentenceView& view_;
  const AmountExpression& amount_;
  const std::vector<bool>& taken_;
  Measure measure_;
};

}  // namespace

Measure find_measure(const SentenceView& view, const AmountExpression& amount, const std::vector<bool>& taken) {
  return MeasureFinder(view, amount, taken).find();
}

}  // namespace chancery
