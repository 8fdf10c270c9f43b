#include "relations/measures.hpp"

#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "relations/figure_tree.hpp"
#include "relations/units.hpp"

namespace chancery {
namespace {

// Subjects that only stand for a thing named before.
constexpr std::array<std::string_view, 8> stand_ins = {"figure", "it",    "this",   "that",
                                                       "they",   "which", "number", "total"};

// "passed the $1 billion mark": the noun only closes the figure.
constexpr std::array<std::string_view, 6> figure_nouns = {"mark",      "level",   "threshold",
                                                          "milestone", "barrier", "figure"};

bool nominal(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::pron || token.upos == Upos::num ||
         token.upos == Upos::adj || token.upos == Upos::sym;
}

class MeasureFinder {
 public:
  MeasureFinder(const SentenceView& view, const AmountExpression& amount, const std::vector<bool>& taken)
      : view_(view), amount_(amount), taken_(taken) {}

  Measure find() {
    measure_.verb = is_predicate(view_, amount_.head) ? amount_.head : predicate_above(view_, amount_.head);
    int carrier = from_noun();
    if (carrier >= 0 && is_taken(carrier) && !own(carrier) && view_.token(carrier).upos == Upos::propn)
      carrier = -1;  // "since March"
    if (carrier < 0) carrier = from_verb();
    while (carrier >= 0 && view_.relation(carrier) == Relation::compound && is_noun(carrier) &&
           view_.head(carrier) > carrier)
      carrier = view_.head(carrier);
    measure_.carrier = carrier;
    if (carrier >= 0 && is_actor(carrier)) return acting();
    if (carrier < 0 && is_counted(amount_.amount.unit)) return losses();
    if (carrier < 0) measure_.carrier = carrier = nearest_noun();
    if (carrier >= 0 && is_given(carrier)) return acting();
    if (carrier >= 0 && !stands_in(carrier)) measure_.text = phrase(carrier);
    return std::move(measure_);
  }

 private:
  bool own(int index) const { return amount_.tokens.contains(static_cast<std::uint32_t>(index)); }
  bool is_noun(int index) const {
    return view_.token(index).upos == Upos::noun || view_.token(index).upos == Upos::propn;
  }

  // Somebody who does something with the figure is not what it measures; what is done is.
  bool is_actor(int index) const {
    const Token& token = view_.token(index);
    const Relation relation = token.relation;
    if (relation != Relation::nsubj && relation != Relation::nsubj_pass) return false;
    if (token.upos == Upos::pron) return view_.lemma_is(index, {"i", "we", "you", "he", "she", "who"});
    const Mention* mention = view_.mention(index);
    if (token.upos == Upos::propn) return true;
    return mention != nullptr && mention->head == index &&
           (view_.means_person(*mention) || view_.means(*mention, EntityType::country) ||
            view_.means(*mention, EntityType::organization));
  }

  // "it would lend Chad $18 million": what it does with the sum, not what it is
  bool is_given(int subject) const {
    if (view_.token(subject).upos != Upos::pron || measure_.verb < 0 || !view_.is_verb(measure_.verb)) return false;
    return view_.lemma_is(subject, {"it", "they", "who", "which", "that"}) &&
           view_.relation(first_conjunct(view_, amount_.head)) == Relation::obj &&
           view_.lemma_is(measure_.verb,
                          {"lend",    "give",    "grant",  "pay",   "spend",      "invest",   "donate",  "pledge",
                           "provide", "raise",   "borrow", "owe",   "contribute", "allocate", "commit",  "promise",
                           "earn",    "lose",    "buy",    "sell",  "hire",       "employ",   "send",    "export",
                           "import",  "produce", "make",   "cut",   "hold",       "own",      "win",     "take",
                           "receive", "get",     "need",   "offer", "approve",    "disburse", "release", "put"});
  }

  Measure acting() {
    int verb = measure_.verb;
    const int participle = child_with(view_, amount_.head, {Relation::acl});  // "with 5 million committed"
    if (participle >= 0 && view_.token(participle).xpos == "VBN") verb = participle;
    if (verb >= 0 && view_.token(verb).upos == Upos::verb) measure_.text = view_.token(verb).form;
    return std::move(measure_);
  }

  // "38 dead", "120 were killed"
  Measure losses() {
    measure_.carrier = amount_.head;
    const int last = static_cast<int>(amount_.tokens.end) - 1;
    if (amount_.tokens.size() > 1)
      measure_.text = view_.token(last).form;
    else if (measure_.verb >= 0)
      measure_.text = view_.token(measure_.verb).form;
    return std::move(measure_);
  }

  bool stands_in(int index) const {
    const Token& token = view_.token(index);
    if (token.upos == Upos::pron || token.upos == Upos::sym || token.lemma == "percent") return true;
    const bool bare =
        child_with(view_, index, {Relation::nmod, Relation::nmod_poss, Relation::compound, Relation::acl}) < 0;
    return bare && is_one_of(token.lemma, stand_ins);
  }

  // Where the figure is part of a noun phrase.
  int from_noun() const {
    const int head = amount_.head;
    const Token& token = view_.token(head);
    if (const int noun = counted_noun(); noun >= 0) return noun;
    const int above = view_.head(head);
    if (const int matter = matter_after(); matter >= 0) return matter;
    if (above < 0 || own(above)) return -1;
    const Relation relation = token.relation;
    if (is_span(above)) return -1;  // "13 percent year on year"
    const bool modifies = relation == Relation::nummod || relation == Relation::compound ||
                          relation == Relation::amod || relation == Relation::nmod_poss;
    if (modifies && is_noun(above)) return closes_figure(above) ? -1 : above;
    if (relation == Relation::nmod && is_noun(above) && (has_case(view_, head, "of") || has_case(view_, head, "worth")))
      return above;
    // "projects worth $5 billion", "valued at $5 billion", "totalling $5 billion", "a bill exceeding $5 billion"
    const Token& governor = view_.token(above);
    const bool participle = (governor.relation == Relation::acl && governor.xpos != "VB") ||
                            (governor.relation == Relation::amod && governor.upos != Upos::noun);
    if (participle && view_.head(above) >= 0) return view_.head(above);
    if (governor.relation == Relation::acl_relcl && view_.head(above) >= 0 && relation != Relation::nsubj) {
      const int subject = child_with(view_, above, {Relation::nsubj, Relation::nsubj_pass});
      if (subject < 0 || view_.token(subject).xpos == "WDT" || view_.token(subject).lemma == "which")
        return view_.head(above);
    }
    if (relation == Relation::nmod && is_noun(above) && !has_case(view_, head, "with")) return above;
    if (relation == Relation::appos && is_noun(above)) return above;
    return -1;
  }

  bool is_span(int noun) const {
    return is_noun(noun) && view_.lemma_is(noun, {"year", "month", "quarter", "week", "day", "annum"}) &&
           child_with(view_, noun, {Relation::nmod, Relation::nmod_poss, Relation::amod}) < 0;
  }
  bool closes_figure(int noun) const { return is_one_of(view_.token(noun).lemma, figure_nouns); }

  // "93 joint projects": the noun among the amount's own words.
  int counted_noun() const {
    if (!is_counted(amount_.amount.unit)) return -1;
    for (int index = static_cast<int>(amount_.tokens.end) - 1; index >= static_cast<int>(amount_.tokens.begin); --index)
      if (is_noun(index)) return index;
    return -1;
  }

  // "99,000 tonnes of beef", "$4 billion in duties", "one-third of all pupils"
  int matter_after() const {
    for (std::uint32_t word = amount_.tokens.begin; word < amount_.tokens.end; ++word)
      for (const int below : view_.children(static_cast<int>(word))) {
        if (own(below) || below < static_cast<int>(amount_.tokens.end) || !is_noun(below) || is_taken(below)) continue;
        if (view_.relation(below) != Relation::nmod ||
            view_.lemma_is(below, {"year", "month", "future", "term", "period", "time"}))
          continue;
        if (has_case(view_, below, "of") || has_case(view_, below, "in")) return below;
      }
    return -1;
  }

  bool is_taken(int index) const { return taken_[static_cast<std::size_t>(index)]; }

  int subject_of(int verb) const {
    for (int at = verb, steps = 0; at >= 0 && steps < 6; ++steps) {
      const int subject = child_with(view_, at, {Relation::nsubj, Relation::nsubj_pass});
      if (subject >= 0 && !own(subject)) return subject;
      const Relation relation = view_.token(at).relation;
      // "expects inflation to ease to 3%": what is to ease
      if (relation == Relation::xcomp && view_.head(at) >= 0 && view_.is_verb(at)) {
        const int object = child_with(view_, view_.head(at), {Relation::obj});
        if (object > view_.head(at) && object < at && is_noun(object) && !is_taken(object)) return object;
      }
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
    const bool end_point = has_case(view_, head, "to") || has_case(view_, head, "by") || has_case(view_, head, "at") ||
                           has_case(view_, head, "from");
    const int object = child_with(view_, verb, {Relation::obj});
    if (end_point && object >= 0 && !own(object) && !is_taken(object)) return object;
    const int subject = subject_of(verb);
    if (const int noun = noun_before_participle(verb, subject); noun >= 0) return noun;
    if (subject >= 0 && !is_taken(subject)) return subject;
    return object >= 0 && !own(object) && !is_taken(object) && nominal(view_.token(object)) ? object : -1;
  }

  // "we note growth in trade, reaching $30 billion": what grew is the object, not who notes it.
  int noun_before_participle(int verb, int subject) const {
    if (view_.token(verb).xpos != "VBG" || view_.relation(verb) != Relation::advcl || view_.head(verb) < 0) return -1;
    if (subject >= 0 && view_.token(subject).upos != Upos::pron && view_.token(subject).upos != Upos::propn) return -1;
    const int object = child_with(view_, view_.head(verb), {Relation::obj});
    return object >= 0 && object < verb && is_noun(object) && !is_taken(object) ? object : -1;
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
    int begin = carrier;
    while (begin > 0 && !is_taken(begin - 1) && view_.is_below(begin - 1, carrier) && fits_left(view_.token(begin - 1)))
      --begin;
    while (begin < carrier && !opens(view_.token(begin))) ++begin;
    int end = carrier + 1;
    constexpr int longest = 9;
    while (end < view_.size() && end - carrier < longest && !is_taken(end) && view_.is_below(end, carrier) &&
           fits_right(end))
      ++end;
    while (end > carrier + 1 && !is_noun(end - 1) && view_.token(end - 1).upos != Upos::num) --end;
    return words_of(view_, begin, end);
  }

  static bool fits_left(const Token& token) {
    return token.upos == Upos::adj || token.upos == Upos::noun || token.upos == Upos::propn ||
           token.upos == Upos::part || (token.upos == Upos::verb && (token.xpos == "VBN" || token.xpos == "VBG")) ||
           token.form == "-" || token.upos == Upos::cconj;
  }
  static bool opens(const Token& token) {
    return token.upos != Upos::part && token.upos != Upos::cconj && token.upos != Upos::punct &&
           token.upos != Upos::adp && token.lemma != "more" && token.lemma != "another" &&
           token.lemma != "additional" && token.lemma != "least" && token.form != "m" && token.form != "bn" &&
           token.form != "tn" && token.form != "mn";
  }
  bool fits_right(int index) const {
    const Token& token = view_.token(index);
    if (token.upos == Upos::verb || token.upos == Upos::aux || token.upos == Upos::pron || token.upos == Upos::sconj)
      return false;
    if (token.upos == Upos::punct) return token.form == "-";
    return !view_.lemma_is(index, {"this", "last", "next", "past", "worth"});
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
