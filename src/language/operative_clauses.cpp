#include "language/operative_clauses.hpp"

#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/unicode.hpp"
#include "language/penn_tags.hpp"

namespace chancery {
namespace {

using Words = std::unordered_set<std::string_view>;

bool opens_block(const Article& article, const Sentence& sentence) {
  const Block& block = article.blocks[static_cast<std::size_t>(sentence.block)];
  // a number or a bullet may stand before it
  constexpr std::uint32_t longest_number = 8;
  return block.kind != BlockKind::headline && sentence.span.begin <= block.span.begin + longest_number;
}

// How many words stand before the verb of an operative paragraph: -1 if it is none.
int words_before_verb(const std::vector<Token>& tokens) {
  static const Words verbs = {
      "Condemns",  "Demands",       "Urges",      "Calls",      "Welcomes",    "Rejects",     "Reaffirms", "Reiterates",
      "Expresses", "Thanks",        "Notes",      "Takes",      "Requests",    "Decides",     "Supports",  "Encourages",
      "Commends",  "Stresses",      "Invites",    "Appeals",    "Deplores",    "Endorses",    "Recalls",   "Regrets",
      "Denounces", "Congratulates", "Emphasises", "Emphasizes", "Underlines",  "Underscores", "Affirms",   "Approves",
      "Adopts",    "Authorises",    "Authorizes", "Warns",      "Extends",     "Pays",        "Praises",   "Salutes",
      "Hails",     "Acknowledges",  "Recognises", "Recognizes", "Appreciates", "Applauds",    "Opposes",   "Declares",
      "Agrees",    "Instructs",     "Directs",    "Mandates",   "Suspends",    "Imposes",     "Lifts",     "Proposes",
      "Asks",      "Exhorts",       "Deprecates", "Confirms"};
  static const Words verbs_small = {"condemns",  "demands",    "urges",     "calls",    "welcomes",  "rejects",
                                    "reaffirms", "reiterates", "expresses", "thanks",   "requests",  "decides",
                                    "supports",  "encourages", "commends",  "stresses", "invites",   "appeals",
                                    "deplores",  "endorses",   "recalls",   "regrets",  "denounces", "warns"};
  static const Words adverbs = {"Strongly", "Further",  "Also",     "Again",  "Firmly",       "Deeply",
                                "Urgently", "Likewise", "Solemnly", "Warmly", "Unequivocally"};
  if (tokens.size() < 3) return -1;
  if (verbs.contains(tokens[0].form)) return 0;
  return adverbs.contains(tokens[0].form) && verbs_small.contains(tokens[1].form) ? 1 : -1;
}

}  // namespace

void lend_subjects(const Article& article, std::span<Sentence> document) {
  std::vector<Sentence*> operative;
  for (Sentence& sentence : document)
    if (!sentence.tokens.empty() && opens_block(article, sentence) && words_before_verb(sentence.tokens) >= 0)
      operative.push_back(&sentence);
  if (operative.size() < 2) return;
  for (Sentence* sentence : operative) {
    Token& first = sentence->tokens.front();
    first.form = ascii_lower(first.form);
    Token it;
    it.form = "It";
    it.span = {first.span.begin, first.span.begin};
    sentence->tokens.insert(sentence->tokens.begin(), it);
  }
}

void mend_lent_verbs(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  if (tokens.empty() || !is_lent_subject(tokens[0])) return;
  for (std::vector<Token>* tree : {&sentence.tokens, &sentence.other})
    if (!tree->empty() && tree->front().relation == Relation::expl)
      tree->front().relation = Relation::nsubj;  // "It demands that": a body does
  for (std::size_t at = 1; at < tokens.size() && at < 3; ++at)
    if (tokens[at].xpos == "VBP" && tokens[at].form.ends_with('s')) tokens[at].xpos = penn_tag("VBZ");
}

}  // namespace chancery
