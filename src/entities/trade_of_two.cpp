#include "entities/trade_of_two.hpp"

#include <algorithm>

namespace chancery {
namespace {

bool is_said_whose(const NominalView& view, int noun) {
  static const WordSet plain(
      "the|total|annual|overall|yearly|current|trade|commercial|mutual|direct|volume|last|year|this|that|'s|’s");
  static const WordSet goods("goods|services|merchandise|products");
  for (int at = 0; at < view.size(); ++at) {
    if (view.token(at).head != noun || view.token(at).relation == Relation::punct) continue;
    if (view.name_at(at) >= 0) return true;
    if (!plain.has(view.lower(at)) && !goods.has(view.lower(at)) && view.token(at).relation != Relation::case_)
      return true;
  }
  return false;
}

// "with Peru", "between the neighbours": the sentence itself says whose trade it is.
bool tells_partner(const NominalView& view) {
  static const WordSet links("with|between|among");
  for (int at = 0; at < view.size(); ++at)
    if (links.has(view.lower(at)) && view.token(at).relation == Relation::case_) return true;
  return false;
}

bool tells_sum(const NominalView& view, int from) {
  static const WordSet sums("$|€|£|¥|%|percent|cent|million|billion|trillion|mn|bn|m|dollar|euro|usd|eur");
  for (int at = from; at < view.size(); ++at)
    if (sums.has(ascii_lower(view.token(at).lemma)) || sums.has(view.lower(at)) ||
        (view.lower(at).size() > 1 && view.lower(at).ends_with("$")))
      return true;
  return false;
}

// A union of states trades as one: where it is spoken of, its partner is not told by two states alone.
bool tells_of_union(const Draft& draft) {
  return std::any_of(draft.result.list.begin(), draft.result.list.end(), [](const Entity& one) {
    return one.type == EntityType::organization && (one.name == "European Union" || one.name == "Mercosur");
  });
}

}  // namespace

bool is_trade_of_two(const NominalView& view, int noun) {
  static const WordSet trades("trade|turnover|commerce"), amounts("volume|value|level|turnover");
  static const WordSet exchanges("exchange|exchanges"), in_trade("trade|commercial");  // "trade exchanges reached"
  static const WordSet moving(
      "reach|grow|rise|stand|amount|exceed|total|hit|pass|increase|double|triple|come|fall|drop|climb|surpass|top|"
      "jump|surge|cross|decline|near|approach|expand|soar|shrink|quadruple");
  const bool exchanged = noun > 0 && exchanges.has(view.lower(noun)) && in_trade.has(view.lower(noun - 1));
  if (!exchanged && (!trades.has(view.lower(noun)) || view.token(noun).xpos != "NN")) return false;
  if (is_said_whose(view, noun)) return false;
  int subject = noun;
  if (view.token(noun).relation == Relation::nmod && view.token(noun).head >= 0) {  // "the volume of trade"
    subject = view.token(noun).head;
    if (!amounts.has(ascii_lower(view.token(subject).lemma))) return false;
  }
  if (view.token(subject).relation != Relation::nsubj) return false;
  const int verb = view.token(subject).head;
  if (verb <= subject || tells_partner(view) || tells_of_union(view.draft())) return false;
  // "Trade turnover was 90 million dollars", but "their gas comes to us, and trade was 90 million": the speaker's
  static const WordSet own("our|us|we");
  bool was = false;
  for (int at = 0; at < view.size(); ++at)
    if (own.has(view.lower(at)) && view.token(at).form != "US" && view.token(verb).upos != Upos::verb) return false;
  for (int at = subject + 1; at < verb; ++at)
    was = was || (view.token(at).head == verb && view.token(at).relation == Relation::cop);
  return was ? tells_sum(view, subject + 1) &&
                   (view.token(verb).upos == Upos::noun || view.token(verb).upos == Upos::sym ||
                    view.token(verb).upos == Upos::num)
             : moving.has(ascii_lower(view.token(verb).lemma)) && tells_sum(view, verb);
}

}  // namespace chancery
