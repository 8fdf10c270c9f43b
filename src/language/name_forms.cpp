#include "language/name_forms.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "language/known_names.hpp"
#include "language/name_evidence.hpp"
#include "language/name_kinds.hpp"
#include "language/name_rows.hpp"
#include "language/name_titles.hpp"
#include "language/name_words.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

constexpr std::size_t person = slot_of(NameType::person);
constexpr std::size_t place = slot_of(NameType::place);
constexpr std::size_t body = slot_of(NameType::organization);

// Logarithms, as in name_context_parts.hpp.
constexpr float sure = 5.0F;
constexpr float strong = 5.0F;
constexpr float address = 6.0F;
constexpr float likely = 2.0F;
constexpr float rather = 1.5F;
constexpr float weak = 1.0F;
constexpr float hint = 0.5F;

std::string_view form(std::span<const Token> tokens, std::size_t i) {
  return i < tokens.size() ? std::string_view(tokens[i].form) : std::string_view();
}

// What stands before names of persons only.
bool is_form_of_address(std::string_view form) {
  static constexpr std::array<std::string_view, 12> words = {"Mr.",  "Mr",  "Mrs.", "Mrs", "Ms.",    "Ms",
                                                             "Miss", "Dr.", "Dr",   "Mx",  "Messrs", "Messrs."};
  return form.size() <= 7 && is_one_of(form, words);
}

bool joins_name(std::string_view form) {
  static constexpr std::array<std::string_view, 14> words = {"de", "van", "der", "den", "von", "del", "della",
                                                             "di", "da",  "do",  "dos", "bin", "al",  "&"};
  return form.size() <= 5 && is_one_of(form, words);
}

bool starts_run(std::span<const Token> tokens, std::size_t i) {
  if (!has_capital(tokens[i].form)) return false;
  if (i > 1 || (i == 1 && tokens[0].upos != Upos::punct)) return true;
  // The capital of a sentence's first word says nothing.
  const Upos tag = tokens[i].upos;
  return tag == Upos::propn || tag == Upos::x ||
         ((tag == Upos::noun || tag == Upos::adj || tag == Upos::verb) && has_capital(form(tokens, i + 1)));
}

// "Abbot Markos", "on Monday Oslo": titles and days are no parts of the name.
void leave_titles(std::span<const Token> tokens, NameRun& run) {
  while (run.begin + 1 < run.end && is_calendar(form(tokens, run.begin))) run.titles = ++run.begin;
  while (run.begin + 1 < run.end && is_plain_title(form(tokens, run.begin)) &&
         !is_vague_title(form(tokens, run.begin)) && type_told(tokens, run.end - 1) == NameType::none)
    ++run.begin;
  if (run.begin > run.titles)
    run.evidence[person] += is_form_of_address(form(tokens, run.begin - 1)) ? address : likely;
}

// The hash of the run's words; nothing if they are too many for a known name.
std::optional<std::uint32_t> key_of(std::span<const Token> tokens, const NameRun& run) {
  const std::size_t count = run.end - run.begin;
  if (count > longest_phrase) return std::nullopt;
  std::array<std::uint64_t, longest_phrase> keys;
  for (std::size_t i = 0; i < count; ++i) keys[i] = word_key(form(tokens, run.begin + i));
  return phrase_key(std::span(keys).first(count));
}

// Whether a name of several words is known, and of one type only.
void look_up(const LanguageModel& model, std::uint32_t key, NameRun& run) {
  switch (types_of_phrase(model.phrases, key)) {
    case 1U << 1:
      run.form[place] += rather;
      return;
    case 1U << 2:
      run.form[body] += rather;
      return;
    default:
      return;
  }
}

}  // namespace

void find_runs(std::span<const Token> tokens, std::vector<NameRun>& runs) {
  runs.clear();
  for (std::size_t i = 0; i < tokens.size();) {
    if (!starts_run(tokens, i)) {
      ++i;
      continue;
    }
    NameRun run{i, i + 1, i, i, {}, {}};
    for (;; ++run.end) {
      if (has_capital(form(tokens, run.end))) continue;
      if (!joins_name(form(tokens, run.end)) || !has_capital(form(tokens, run.end + 1))) break;
    }
    i = run.end;
    leave_titles(tokens, run);
    run.head = run.titles;
    while (run.head + 1 < run.end && run.holds(tokens[run.head].head)) ++run.head;
    runs.push_back(run);
  }
}

void weigh_form(const LanguageModel& model, std::span<const Token> tokens, NameRun& run) {
  const std::string_view word = form(tokens, run.begin);
  const auto key = key_of(tokens, run);
  const KnownName known = key ? known_name(*key) : KnownName{};
  if (run.end - run.begin > 1) {
    const NameWord first = name_beginning(word);
    if (first.label == NameType::organization) run.form[body] += likely;
    if (first.label == NameType::place && !first.sure) run.form[place] += likely;
    if (known.type != NameType::none)
      run.form[slot_of(known.type)] += sure;
    else if (key)
      look_up(model, *key, run);
    return;
  }
  if (sounds_like_firm(word)) run.form[body] += likely;
  const std::uint32_t lists = model.find_lexicon(word_key(word));
  const bool shouted = std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (known.type != NameType::none) {
    constexpr std::uint32_t common = LexiconBit::common_noun | LexiconBit::verb | LexiconBit::adjective;
    run.form[slot_of(known.type)] += !known.sure ? weak : shouted || (lists & common) == 0 ? strong : likely;
  }
  constexpr std::uint32_t places = LexiconBit::whole_place | LexiconBit::minor_place | LexiconBit::country;
  constexpr std::uint32_t persons = LexiconBit::given_name | LexiconBit::surname | LexiconBit::mostly_person;
  if ((lists & LexiconBit::demonym) != 0 || tokens[run.begin].upos == Upos::adj) return;
  if (shouted && word.size() > 2 && (lists & (LexiconBit::whole_place | LexiconBit::country)) == 0) {
    run.form[body] += rather;
    run.form[person] -= rather;
  } else if ((lists & places) == 0 && (lists & LexiconBit::mostly_organisation) != 0) {
    run.form[body] += weak;
  } else if ((lists & (places | persons)) == 0 && (lists & LexiconBit::common_noun) != 0) {
    run.form[body] += hint;
  }
}

}  // namespace chancery
