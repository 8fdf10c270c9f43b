#include "language/name_context.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "language/name_evidence.hpp"
#include "language/name_forms.hpp"
#include "language/name_rows.hpp"
#include "language/name_words.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

constexpr std::size_t person = slot_of(NameType::person);
constexpr std::size_t place = slot_of(NameType::place);
constexpr std::size_t body = slot_of(NameType::organization);
constexpr std::size_t other = slot_of(NameType::other);
constexpr std::size_t types = name_type_count + 1;

// Logarithms, as in name_evidence.cpp; chosen on half of models/names.
constexpr float told = 5.0F;       // "the brewer X", "a firm called X", "the X brothers"
constexpr float described = 4.5F;  // "X, a Dutch brewer", "analysts at X", "X is a brewer"
constexpr float owned = 3.0F;      // "shares in X", "X merged"
constexpr float likely = 2.0F;     // "sold to X", "told X", "Abbot X"
constexpr float rather = 1.5F;     // "X bought it", "X fans", "X, where", "X, which"
constexpr float weak = 1.0F;
constexpr float hint = 0.5F;
constexpr float unlisted = 1.0F;
constexpr float trust_in_lists = 0.6F;  // which know a noun's most frequent senses only

constexpr std::uint32_t kinds = ContextWord::body | ContextWord::person | ContextWord::place | ContextWord::thing |
                                ContextWord::people | ContextWord::agent | ContextWord::site | ContextWord::firm;

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_clitic(std::string_view form) { return form == "'s" || form == "\u2019s"; }

class Context {
 public:
  Context(const LanguageModel& model, std::span<const Token> tokens, std::vector<NameRun>& runs)
      : model_(model), tokens_(tokens), runs_(runs) {}

  void weigh(float* scores, std::size_t stride) {
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

 private:
  [[nodiscard]] std::string_view form(std::size_t i) const {
    return i < tokens_.size() ? std::string_view(tokens_[i].form) : std::string_view();
  }
  [[nodiscard]] static bool is_single(const NameRun& run) { return run.end - run.begin == 1; }
  [[nodiscard]] bool is_noun(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].upos == Upos::noun && (i == 0 || is_lower_word(tokens_[i].form));
  }
  // The bits of a word; also of the first of a sentence, which has a capital.
  [[nodiscard]] std::uint32_t bits_of(std::size_t i) const {
    if (i > 0 || !has_capital(form(i))) return context_of(form(i));
    std::string lower(form(i));
    lower[0] = static_cast<char>(lower[0] | 0x20);
    return context_of(lower);
  }
  [[nodiscard]] std::uint32_t lists_of(std::size_t i) const { return model_.find_lexicon(word_key(tokens_[i].form)); }

  // What a noun in small letters means; from the model's word lists where ours are silent.
  [[nodiscard]] std::uint32_t noun(std::size_t i) const {
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

  static void tell(NameRun& run, std::uint32_t bits, float weight) {
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

  [[nodiscard]] bool is_known_place(const NameRun& run) const {
    return is_single(run) &&
           (lists_of(run.begin) & (LexiconBit::country | LexiconBit::whole_place | LexiconBit::demonym)) != 0;
  }

  // A single word that no list of places has is rather no place, but for "in X" and the like.
  void weigh_unlisted(NameRun& run) const {
    if (!is_single(run)) return;
    constexpr std::uint32_t places = LexiconBit::whole_place | LexiconBit::minor_place | LexiconBit::country |
                                     LexiconBit::part_of_place | LexiconBit::demonym;
    if ((lists_of(run.begin) & places) != 0) return;
    static constexpr std::array<std::string_view, 21> where = {
        "in", "at", "near", "to", "from", "of", "around", "outside", "across", "through", "between",
        "via", "off", "into", "over", "towards", "toward", "and", ",", "the", "inside"};
    if (run.begin > 0 && is_one_of(form(run.begin - 1), where)) return;
    run.form[place] -= unlisted;
  }

  void look_before(NameRun& run) const {
    std::size_t i = run.begin;
    if (i == 0) return;
    if (is_noun(i - 1)) {
      const bool tied = run.holds(tokens_[i - 1].head) || tokens_[run.head].head == static_cast<std::int32_t>(i - 1);
      tell(run, noun(i - 1), tied ? told : weak);
    }
    // "its newspaper, X"
    if (i > 1 && form(i - 1) == "," && tokens_[run.head].relation == Relation::appos &&
        tokens_[run.head].head == static_cast<std::int32_t>(i - 2))
      tell(run, noun(i - 2), owned);
    // "Canada's Tarsk": a person would have two names
    if (i > 1 && is_clitic(form(i - 1)) && is_single(run) && (lists_of(i - 2) & LexiconBit::country) != 0)
      run.evidence[body] += weak;
    const std::string_view article = form(i - 1);
    if (article == "the" || article == "a" || article == "an") {
      if (is_single(run) && article == "the" && !is_noun(run.end)) run.evidence[person] -= weak;
      --i;
    }
    if (i < 2) return;
    if (form(i - 1) == "based" || form(i - 1).ends_with("-based")) run.evidence[body] += rather;
    if ((context_of(form(i - 1)) & ContextWord::calls) != 0) {
      const std::int32_t called = is_noun(i - 2) ? static_cast<std::int32_t>(i - 2) : tokens_[i - 1].head;
      if (called >= 0) tell(run, noun(static_cast<std::size_t>(called)), told);
    }
    if (form(i - 1) == "as" && form(i - 2) == "such" && i > 3)
      tell(run, noun(form(i - 3) == "," ? i - 4 : i - 3), described);
    look_at_noun(run, i - 1);
  }

  // "shares in X", "analysts at X", where a preposition stands before the name or its article.
  void look_at_noun(NameRun& run, std::size_t preposition) const {
    if (tokens_[preposition].upos != Upos::adp) return;
    const std::int32_t parent = tokens_[run.head].head;
    const bool above =
        parent >= 0 && parent < static_cast<std::int32_t>(preposition) && is_noun(static_cast<std::size_t>(parent));
    const std::size_t at = above ? static_cast<std::size_t>(parent) : preposition - 1;
    if (!is_noun(at)) return;
    const std::uint32_t bits = bits_of(at);
    static constexpr std::array<std::string_view, 5> owning = {"of", "for", "in", "at", "by"};
    static constexpr std::array<std::string_view, 5> serving = {"of", "at", "for", "with", "from"};
    if ((bits & ContextWord::of_body) != 0 && is_one_of(form(preposition), owning))
      run.evidence[body] += owned;
    else if ((bits & ContextWord::at_body) != 0 && is_one_of(form(preposition), serving))
      run.evidence[body] += described;
    if ((bits & ContextWord::of_place) != 0 && form(preposition) == "of") run.evidence[place] += weak;
  }

  void look_after(NameRun& run) const {
    const std::size_t next = run.end;
    if (next >= tokens_.size()) return;
    if (is_noun(next) && tokens_[next - 1].upos != Upos::adj && (lists_of(next - 1) & LexiconBit::demonym) == 0) {
      const std::uint32_t bits = context_of(form(next));
      if ((bits & ContextWord::before_noun) != 0) run.evidence[body] += rather;
      if ((bits & ContextWord::people) != 0) run.evidence[person] += told;
      if ((bits & ContextWord::body) != 0) run.evidence[body] += hint;
    }
    if (is_clitic(form(next))) look_at_owned(run, next + 1);
    if (form(next) == "," || form(next) == "(") {
      const std::string_view after = form(next + 1);
      if (after == "which") {
        run.evidence[person] -= rather;
        for (std::size_t i = next + 2; i < std::min(next + 8, tokens_.size()); ++i)
          if (tokens_[i].relation == Relation::acl_relcl && run.holds(tokens_[i].head))
            look_at_subject(run, i, context_of(form(i)));
      }
      if (after == "who") {
        run.evidence[person] += rather;
        run.evidence[body] -= weak;
      }
      if (after == "where") run.evidence[place] += rather;
      look_at_apposition(run, next + 1);
    }
    look_at_predicate(run);
  }

  // "X's chief executive", "X's widow".
  void look_at_owned(NameRun& run, std::size_t i) const {
    const std::size_t limit = std::min(i + 3, tokens_.size());
    while (i < limit && (tokens_[i].upos == Upos::adj || (is_noun(i) && is_noun(i + 1)))) ++i;
    if (!is_noun(i)) return;
    const std::uint32_t bits = context_of(form(i));
    if ((bits & ContextWord::of_body) != 0)
      run.evidence[body] += owned;
    else if ((bits & ContextWord::belonging) != 0 && !is_known_place(run))
      run.evidence[body] += rather;
    if ((bits & ContextWord::of_place) != 0) run.evidence[place] += weak;
    if ((bits & ContextWord::of_person) != 0) run.evidence[person] += rather;
  }

  void look_at_apposition(NameRun& run, std::size_t begin) const {
    const std::size_t limit = std::min(begin + 12, tokens_.size());
    for (std::size_t i = begin; i < limit; ++i) {
      if (tokens_[i].relation != Relation::appos || !run.holds(tokens_[i].head)) continue;
      if (is_noun(i)) return tell(run, noun(i), described);
      break;
    }
    // Where the tree has it elsewhere: a noun behind an article, but for "In Oslo, the firm said".
    static constexpr std::array<std::string_view, 4> articles = {"a", "an", "the", "its"};
    if (!is_one_of(form(begin), articles)) return;
    std::size_t last = 0;
    for (std::size_t i = begin + 1; i < std::min(begin + 9, tokens_.size()); ++i) {
      const Upos tag = tokens_[i].upos;
      const bool participle = tokens_[i].xpos == "VBN" || tokens_[i].xpos == "VBG";
      const bool before_noun = participle || tag == Upos::adj || tag == Upos::propn || tag == Upos::adv ||
                               tag == Upos::num || form(i) == "-";
      if (is_noun(i))
        last = i;
      else if (last != 0 || !before_noun)
        break;
    }
    if (last == 0 || tokens_[last].relation == Relation::nsubj) return;
    const bool adverbial = run.begin > 0 && tokens_[run.begin - 1].upos == Upos::adp;
    if (!adverbial || tokens_[last].relation == Relation::appos) tell(run, noun(last), described);
  }

  // "X is a brewer".
  void look_at_predicate(NameRun& run) const {
    const Token& head = tokens_[run.head];
    if (head.relation != Relation::nsubj || head.head < static_cast<std::int32_t>(run.end)) return;
    const auto predicate = static_cast<std::size_t>(head.head);
    if (!is_noun(predicate)) return;
    for (std::size_t i = run.end; i < predicate; ++i)
      if (tokens_[i].relation == Relation::cop && tokens_[i].head == head.head)
        return tell(run, noun(predicate), described);
  }

  void look_at_verb(NameRun& run) const {
    const Token& head = tokens_[run.head];
    if (head.head < 0) return;
    const auto verb = static_cast<std::size_t>(head.head);
    if (tokens_[verb].upos != Upos::verb || !is_lower_word(form(verb))) return;
    const std::uint32_t bits = context_of(form(verb));
    switch (head.relation) {
      case Relation::nsubj:
        return look_at_subject(run, verb, bits);
      case Relation::nsubj_pass:
        if ((bits & ContextWord::done_to_body) != 0) run.evidence[body] += weak;
        return;
      case Relation::obj:
      case Relation::iobj:
        if ((bits & ContextWord::done_to_body) != 0) run.evidence[body] += weak;
        if (is_single(run) && form(verb) == "told") run.evidence[body] += likely;
        return;
      case Relation::obl_agent:
        if ((bits & ContextWord::done_to_body) != 0)
          run.evidence[body] += rather;
        else if ((bits & (ContextWord::acts_rather | ContextWord::acts_as_body)) != 0 && is_single(run))
          run.evidence[body] += weak;
        return;
      case Relation::obl:
        if ((bits & ContextWord::joined_to_body) != 0 && has_link(run, verb)) run.evidence[body] += likely;
        return;
      default:
        return;
    }
  }

  void look_at_subject(NameRun& run, std::size_t verb, std::uint32_t bits) const {
    if ((bits & ContextWord::acts_as_body) != 0)
      run.evidence[body] += owned;
    else if ((bits & ContextWord::acts_rather) != 0 && is_single(run))
      run.evidence[body] += rather;
    if ((bits & ContextWord::acts_as_person) != 0) run.evidence[person] += weak;
    look_for_owner(run);
    if ((bits & ContextWord::moves) == 0) return;
    // "X rose 3 percent"
    static constexpr std::array<std::string_view, 4> units = {"percent", "%", "cents", "per"};
    for (std::size_t i = verb + 1; i < std::min(verb + 6, tokens_.size()); ++i)
      if (is_one_of(form(i), units)) run.evidence[body] += rather;
  }

  // "X raised its bid": no person; "X raised her hand": one.
  void look_for_owner(NameRun& run) const {
    for (std::size_t i = run.end; i < std::min(run.end + 12, tokens_.size()); ++i) {
      const std::string_view word = form(i);
      if (has_capital(word) || word == ";" || word == "that" || word == ",") return;
      if (word == "its") {
        run.evidence[person] -= rather;
        run.evidence[body] += hint;
      }
      if (word == "his" || word == "her") run.evidence[person] += weak;
      if (word == "its" || word == "his" || word == "her") return;
    }
  }

  // Whether "for", "to" or the like stands between the verb and the name.
  [[nodiscard]] bool has_link(const NameRun& run, std::size_t verb) const {
    static constexpr std::array<std::string_view, 7> links = {"for", "to", "with", "by", "from", "at", "into"};
    for (std::size_t i = verb + 1; i < run.begin; ++i)
      if (tokens_[i].relation == Relation::case_ && tokens_[i].head == static_cast<std::int32_t>(run.head))
        return is_one_of(form(i), links);
    return false;
  }

  const LanguageModel& model_;
  std::span<const Token> tokens_;
  std::vector<NameRun>& runs_;
};

}  // namespace

void weigh_contexts(const LanguageModel& model, std::span<const Token> tokens, float* scores, std::size_t stride,
                    std::vector<NameRun>& runs) {
  Context(model, tokens, runs).weigh(scores, stride);
}

}  // namespace chancery
