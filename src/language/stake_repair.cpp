// Stakes and bids in companies: "a majority stake in Acme" taken for a clause, "Acme's $2 billion bid" whose owner
// hangs on the sum.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "majority stake", "takeover bids": nouns, whatever the tagger takes the second one for.
bool is_deal(std::string_view before, std::string_view word) {
  static constexpr std::array<std::string_view, 7> of_stakes = {"majority", "minority", "equity",     "percent",
                                                                "cent",     "%",        "controlling"};
  static constexpr std::array<std::string_view, 7> of_bids = {"takeover", "merger",     "buyout",   "acquisition",
                                                              "rescue",   "membership", "accession"};
  const auto among = [&](const auto& words) { return std::find(words.begin(), words.end(), before) != words.end(); };
  return ((word == "stake" || word == "stakes") && among(of_stakes)) ||
         ((word == "bid" || word == "bids") && among(of_bids));
}

// The last object before the token of a verb that is no part of what follows; tokens.size() if there is none.
std::size_t object_before(const std::vector<Token>& tokens, std::size_t at) {
  for (std::size_t word = at; word-- > 0;) {
    const Token& one = tokens[word];
    if (one.relation == Relation::obj && one.head >= 0 && one.head < static_cast<std::int32_t>(word) &&
        !is_under(tokens, word, at) && is_noun(one))
      return word;
  }
  return tokens.size();
}

// The verb of which the clause told before it was taken for a part of its subject: "Acme [expanded in Asia], acquiring
// …".
void raise_told_verb(std::vector<Token>& tokens, std::size_t stake, std::size_t subject) {
  for (std::size_t verb = subject + 1; verb < stake; ++verb) {
    Token& told = tokens[verb];
    if (told.head != static_cast<std::int32_t>(subject) || told.relation != Relation::acl ||
        (told.xpos != "VBN" && told.xpos != "VBD"))
      continue;
    told.head = tokens[stake].head;
    told.relation = tokens[stake].relation;
    told.xpos = penn_tag("VBD");
    tokens[subject].head = static_cast<std::int32_t>(verb);
    for (std::size_t other = 0; other < stake; ++other)
      if (tokens[other].head == static_cast<std::int32_t>(stake) && other != verb && other + 1 != stake)
        tokens[other].head = static_cast<std::int32_t>(verb);
    return;
  }
}

// "has a 12 per cent holding in Acme": with an article it is a noun, and what it is in hangs on it.
void read_holdings(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 6> shares = {"percent",  "cent",     "%",
                                                             "majority", "minority", "controlling"};
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& holding = tokens[at];
    if (holding.form != "holding" || holding.xpos != "VBG" || holding.relation != Relation::obj) continue;
    if (!is_one_of(tokens[at - 1].form, shares) || !has_child(tokens, at, Relation::det)) continue;
    holding.upos = Upos::noun;
    holding.xpos = penn_tag("NN");
    holding.lemma = "holding";
    tokens[at - 1].head = static_cast<std::int32_t>(at);
    tokens[at - 1].relation = Relation::compound;
    for (Token& word : tokens)
      if (word.head == static_cast<std::int32_t>(at) && word.relation == Relation::obl) word.relation = Relation::nmod;
  }
}

// "paid $4 million for a third of Acme from its parent": from whom it is bought, and no stake that is from there.
void free_sellers(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 6> buying = {"buy", "acquire", "purchase", "pay", "get", "take"};
  static constexpr std::array<std::string_view, 11> parts = {
      "stake", "stakes", "share", "shares", "half", "third", "quarter", "fifth", "tenth", "holding", "interest"};
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& seller = tokens[at];
    if (!is_noun(seller) || seller.relation != Relation::nmod || seller.head < 1 ||
        seller.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& part = tokens[static_cast<std::size_t>(seller.head)];
    if (!is_one_of(part.form, parts) || (part.relation != Relation::obj && part.relation != Relation::obl) ||
        part.head < 0 || part.head >= seller.head)
      continue;
    if (tokens[static_cast<std::size_t>(part.head)].upos != Upos::verb ||
        !is_one_of(tokens[static_cast<std::size_t>(part.head)].lemma, buying))
      continue;
    const bool from = std::any_of(
        tokens.begin() + seller.head, tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& one) {
          return one.form == "from" && one.head == static_cast<std::int32_t>(at) && one.relation == Relation::case_;
        });
    if (from) move_arc(seller, static_cast<std::size_t>(part.head), Relation::obl);
  }
}

}  // namespace

void mend_stakes(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  read_holdings(tokens);
  free_sellers(tokens);
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& stake = tokens[at];
    if (stake.upos != Upos::verb || !is_deal(tokens[at - 1].form, stake.form)) continue;
    for (std::size_t subject = 0; subject + 1 < at; ++subject)
      if (tokens[subject].head == static_cast<std::int32_t>(at) && is_subject(tokens[subject])) {
        raise_told_verb(tokens, at, subject);
        break;
      }
    stake.upos = Upos::noun;
    stake.xpos = penn_tag(stake.form.ends_with('s') ? "NNS" : "NN");
    stake.lemma = stake.form.starts_with('s') ? "stake" : "bid";
    tokens[at - 1].head = static_cast<std::int32_t>(at);
    tokens[at - 1].relation = Relation::compound;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      Token& word = tokens[other];
      if (other < at && word.head == static_cast<std::int32_t>(at) - 1) word.head = static_cast<std::int32_t>(at);
      if (word.head == static_cast<std::int32_t>(at) && word.relation == Relation::obl) word.relation = Relation::nmod;
    }
    if (stake.relation == Relation::ccomp && stake.head >= 0 && stake.head < static_cast<std::int32_t>(at)) {
      stake.relation = Relation::obj;
      stake.head_probability *= moved_arc_trust;
      continue;
    }
    const std::size_t object = object_before(tokens, at);
    if (object == tokens.size()) continue;
    stake.head = static_cast<std::int32_t>(object);
    stake.relation = Relation::conj;
    stake.head_probability *= moved_arc_trust;
  }
}

void mend_split_compounds(Sentence& sentence) {
  static constexpr std::array<std::string_view, 14> naming = {"name",    "appoint",  "elect", "call",  "make",
                                                              "declare", "consider", "brand", "label", "deem",
                                                              "find",    "keep",     "term",  "dub"};
  auto& tokens = sentence.tokens;
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& last = tokens[at];
    Token& first = tokens[at - 1];
    if (last.relation != Relation::xcomp || last.xpos != "NN" || first.relation != Relation::obj ||
        first.xpos != "NN" || first.head != last.head)
      continue;
    if (last.head < 0 || last.head + 1 >= static_cast<std::int32_t>(at) || has_child(tokens, at, Relation::det))
      continue;
    if (is_one_of(tokens[static_cast<std::size_t>(last.head)].lemma, naming)) continue;
    for (Token& word : tokens)
      if (word.head == static_cast<std::int32_t>(at) - 1) word.head = static_cast<std::int32_t>(at);
    first.relation = Relation::compound;
    first.head = static_cast<std::int32_t>(at);
    last.relation = Relation::obj;
    last.head_probability *= moved_arc_trust;
  }
}

void mend_owners_of_sums(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t sum = 2; sum + 2 < tokens.size(); ++sum) {
    const Token& sign = tokens[sum];
    if (sign.upos != Upos::sym || tokens[sum + 1].upos != Upos::num || sign.relation != Relation::compound ||
        sign.head <= static_cast<std::int32_t>(sum))
      continue;
    Token& clitic = tokens[sum - 1];
    if (clitic.xpos != "POS") continue;
    for (std::size_t owner = sum - 1; owner-- > 0;) {
      Token& word = tokens[owner];
      if (word.head != static_cast<std::int32_t>(sum) || !is_noun(word)) continue;
      word.head = sign.head;
      word.relation = Relation::nmod_poss;
      word.head_probability *= moved_arc_trust;
      clitic.head = static_cast<std::int32_t>(owner);
      clitic.relation = Relation::case_;
      break;
    }
  }
}

}  // namespace chancery
