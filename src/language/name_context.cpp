// What the words about a name say of its type, summed: what nouns mean, and the weighing of all that is said.
#include <string>

#include "language/name_context_parts.hpp"
#include "language/name_forms.hpp"

namespace chancery::name_context {
namespace {

constexpr std::size_t types = name_type_count + 1;
constexpr float trust_in_lists = 0.6F;  // which know a noun's most frequent senses only

constexpr std::uint32_t kinds = ContextWord::body | ContextWord::person | ContextWord::place | ContextWord::thing |
                                ContextWord::people | ContextWord::agent | ContextWord::site | ContextWord::firm;

}  // namespace

void NameContext::weigh(float* scores, std::size_t stride) {
  find_runs(tokens_, runs_);
  for (NameRun& run : runs_) {
    weigh_form(model_, tokens_, run);
    weigh_unlisted(run);
    look_before(run);
    look_after(run);
    look_at_verb(run);
  }
  share_types(tokens_, runs_, scores, stride);
  for (const NameRun& run : runs_) {
    TypeEvidence all = run.evidence;
    for (std::size_t type = 1; type < types; ++type) all[type] += run.form[type];
    add_evidence(run, all, scores, stride);
  }
}

std::uint32_t NameContext::bits_of(std::size_t i) const {
  if (i > 0 || !has_capital(form(i))) return context_of(form(i));
  std::string lower(form(i));
  lower[0] = static_cast<char>(lower[0] | 0x20);
  return context_of(lower);
}

std::uint32_t NameContext::noun(std::size_t i) const {
  if (!is_noun(i)) return 0;
  const std::uint32_t bits = bits_of(i);
  if ((bits & kinds) != 0) return bits;
  if (i > 0 && form(i) == "tank" && form(i - 1) == "think") return ContextWord::body;
  switch (lists_of(i) & (LexiconBit::noun_group | LexiconBit::noun_person | LexiconBit::noun_place)) {
    case LexiconBit::noun_group:
      return bits | ContextWord::body | ContextWord::guessed;
    case LexiconBit::noun_person:
      return bits | ContextWord::person | ContextWord::guessed;
    case LexiconBit::noun_place:
      return bits | ContextWord::place | ContextWord::guessed;
    default:
      return bits;
  }
}

void NameContext::tell(NameRun& run, std::uint32_t bits, float weight) {
  if ((bits & ContextWord::guessed) != 0) weight *= trust_in_lists;
  if ((bits & ContextWord::body) != 0) run.evidence[body] += weight;
  // In news of business; a trader may be a person, too.
  if ((bits & (ContextWord::firm | ContextWord::body | ContextWord::agent)) == ContextWord::firm)
    run.evidence[body] += trust_in_lists * weight;
  if ((bits & ContextWord::person) != 0) run.evidence[person] += weight;
  if ((bits & ContextWord::place) != 0) run.evidence[place] += weight;
  if ((bits & ContextWord::thing) != 0) run.evidence[other] += weight;
  if ((bits & ContextWord::site) != 0) run.evidence[person] -= weight;
  // Persons have two names at first.
  if ((bits & ContextWord::agent) != 0) {
    run.evidence[place] -= weak;
    if (is_single(run)) run.evidence[body] += weak;
  }
}

bool NameContext::is_known_place(const NameRun& run) const {
  return is_single(run) &&
         (lists_of(run.begin) & (LexiconBit::country | LexiconBit::whole_place | LexiconBit::demonym)) != 0;
}

void NameContext::weigh_unlisted(NameRun& run) const {
  if (!is_single(run)) return;
  constexpr std::uint32_t places = LexiconBit::whole_place | LexiconBit::minor_place | LexiconBit::country |
                                   LexiconBit::part_of_place | LexiconBit::demonym;
  if ((lists_of(run.begin) & places) != 0) return;
  static constexpr std::array<std::string_view, 21> where = {
      "in",  "at",  "near", "to",   "from",    "of",     "around", "outside", "across", "through", "between",
      "via", "off", "into", "over", "towards", "toward", "and",    ",",       "the",    "inside"};
  if (run.begin > 0 && is_one_of(form(run.begin - 1), where)) return;
  run.form[place] -= unlisted;
}

}  // namespace chancery::name_context

namespace chancery {

void weigh_contexts(const LanguageModel& model, std::span<const Token> tokens, float* scores, std::size_t stride,
                    std::vector<NameRun>& runs) {
  name_context::NameContext(model, tokens, runs).weigh(scores, stride);
}

}  // namespace chancery
