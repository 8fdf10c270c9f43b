#include "relations/successions.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "entities/words.hpp"

namespace chancery {
namespace {

constexpr double inherited_trust = 0.8;

class Successions {
 public:
  Successions(const std::vector<Statement>& statements, const Entities& entities, int office, int chair)
      : statements_(statements), entities_(entities), office_(office), chair_(chair) {}

  void read(const Statement& succession) {
    if (succession.mode == Mode::negated || of_chair(succession)) return;
    const Statement* before = told_before(succession);
    const Statement* one = source(succession, succession.object, true);
    if (one != nullptr && before != nullptr && was_left(*one) && one->object != before->object) one = nullptr;
    if (one != nullptr)
      pass_on(*one, succession, succession.subject, succession.mode);
    else if (const Statement* other = source(succession, succession.subject, false);
             other && !is_other_post(*other, succession))
      pass_on(*other, succession, succession.object, Mode::actual);
    else if (before != nullptr)
      pass_on(*before, succession, succession.object, Mode::actual);
    else if (const Statement* left = left_before(succession))
      pass_on(*left, succession, succession.subject, succession.mode);
    else if (const Statement* led = only_lead(succession))
      pass_on(*led, succession, succession.object, Mode::actual);
  }

  std::vector<Statement> take() { return std::move(inherited_); }

 private:
  // "took over the bloc's chair from Haiti's Berg": what passes is told, and is no office in his state.
  [[nodiscard]] bool of_chair(const Statement& succession) const {
    return std::any_of(statements_.begin(), statements_.end(), [&](const Statement& s) {
      return s.predicate == chair_ && s.evidence == succession.evidence &&
             (s.subject == succession.subject || s.subject == succession.object);
    });
  }

  // "Berg, who led Togo, takes over from Lund": what he did before is not the office in question.
  static bool is_reign(const Statement& s, const Statement& succession) {
    return s.rule.starts_with("rule-office-rule") && (s.derivation.sentence < succession.derivation.sentence ||
                                                      s.derivation.trigger < succession.derivation.trigger);
  }

  // "Berg led the bank. Lund, Peru's foreign minister, followed him": what Lund is called beside the name is not what
  // Berg was told to hold.
  [[nodiscard]] bool is_other_post(const Statement& s, const Statement& succession) const {
    const OfficePhrase* phrase = phrase_of(s);
    const Statement* left = left_before(succession);
    return phrase != nullptr && phrase->verb < 0 && left != nullptr && left->object != s.object;
  }

  // "was named head of Norbank. She succeeds Berg, a former minister": what he was before he had the office in question
  [[nodiscard]] bool was_left(const Statement& s) const {
    const OfficePhrase* phrase = phrase_of(s);
    return phrase != nullptr && phrase->former && phrase->verb < 0;
  }

  // Whether the text calls it a former office of the person, or gives it by a verb ("was named").
  [[nodiscard]] const OfficePhrase* phrase_of(const Statement& s) const {
    for (const OfficePhrase& phrase : entities_.offices)
      if (phrase.holder == s.subject && phrase.body == s.object && phrase.sentence == s.derivation.sentence &&
          phrase.title == s.title)
        return &phrase;
    return nullptr;
  }

  // The office in question as one of the two persons has it, in the sentence that tells of the succession.
  [[nodiscard]] const Statement* source(const Statement& succession, EntityId person, bool earlier) const {
    const Statement* found = nullptr;
    bool by_verb = false;  // the sentence's verb gives the office, beside which a mere title is another one
    for (const Statement& s : statements_) {
      if (s.predicate != office_ || s.subject != person || s.evidence != succession.evidence) continue;
      const OfficePhrase* phrase = phrase_of(s);
      const bool given = phrase == nullptr || phrase->verb >= 0;
      const bool same_title = !succession.title.empty() && ascii_lower(s.title) == ascii_lower(succession.title);
      if (phrase != nullptr && !earlier && phrase->former) continue;
      if (!earlier && is_reign(s, succession)) continue;
      // "Ghana's foreign minister, who will succeed Scotland": what she is now is not what she will be
      if (!given && !earlier && succession.mode == Mode::planned && s.mode == Mode::actual) continue;
      if (earlier && phrase != nullptr && phrase->verb >= 0 && !phrase->former) continue;  // an office taken up later
      if (earlier && s.mode == Mode::planned) continue;  // "replaces Lund, who is to take over Norbank"
      if (!given && !succession.title.empty() && !same_title) continue;
      if (found != nullptr && given == by_verb && found->object != s.object) return nullptr;
      if (found == nullptr || given > by_verb) {
        found = &s;
        by_verb = given;
      }
    }
    return found;
  }

  // "Ana Duarte was named head of Norbank. She succeeds Berg": the office that one of the last sentences gave by a
  // verb.
  [[nodiscard]] const Statement* told_before(const Statement& succession) const {
    constexpr int reach = 2;  // sentences
    const Statement* found = nullptr;
    for (const Statement& s : statements_) {
      if (s.predicate != office_ || s.subject != succession.subject || is_reign(s, succession)) continue;
      const int back = succession.derivation.sentence - s.derivation.sentence;
      if (s.derivation.sentence < 0 || back < 0 || back > reach) continue;
      const OfficePhrase* phrase = phrase_of(s);
      if (phrase != nullptr && (phrase->verb < 0 || phrase->former)) continue;
      if (!succession.title.empty() && ascii_lower(s.title) != ascii_lower(succession.title)) continue;
      if (found != nullptr && found->object != s.object) return nullptr;
      found = &s;
    }
    return found;
  }

  // "Norbank's chairman, Ole Rand, resigned. Marit Dahl will take his place": the one office that the text told of him
  // before.
  [[nodiscard]] const Statement* left_before(const Statement& succession) const {
    constexpr int reach = 4;  // sentences
    const Statement* found = nullptr;
    for (const Statement& s : statements_) {
      if (s.predicate != office_ || s.subject != succession.object || s.mode != Mode::actual) continue;
      // "Marit Dahl replaces Ole Rand, who will head Norbank": what he is to be
      if (s.derivation.sentence == succession.derivation.sentence && s.subject_span.end > succession.subject_span.begin)
        continue;
      if (found != nullptr && (found->object != s.object || found->title != s.title)) return nullptr;
      found = &s;
    }
    if (found == nullptr || found->derivation.sentence > succession.derivation.sentence ||
        found->derivation.sentence + reach < succession.derivation.sentence)
      return nullptr;
    return found;
  }

  // "Ghanaian President Berg … succeeded Lund in 2012": the one state or body that the text told him to lead before.
  [[nodiscard]] const Statement* only_lead(const Statement& succession) const {
    constexpr std::array<std::string_view, 6> heads = {"president",  "prime minister", "premier",
                                                       "chancellor", "ambassador",     "secretary-general"};
    if (!succession.title.empty() || succession.mode != Mode::actual) return nullptr;
    const Statement* found = nullptr;
    for (const Statement& s : statements_) {
      if (s.predicate != office_ || s.subject != succession.subject) continue;
      const OfficePhrase* phrase = phrase_of(s);
      if (phrase != nullptr && phrase->former) continue;
      if (found != nullptr && found->object != s.object) return nullptr;
      if (found == nullptr) found = &s;
    }
    const bool leads = found != nullptr && found->mode == Mode::actual &&
                       found->derivation.sentence <= succession.derivation.sentence &&
                       is_one_of(ascii_lower(found->title), heads);
    return leads ? found : nullptr;
  }

  void pass_on(const Statement& from, const Statement& succession, EntityId to, Mode mode) {
    if (to == from.object) return;
    // "Russian commander Berg": a rank, which says where he comes from
    static constexpr std::array<std::string_view, 6> ranks = {"commander", "captain", "general",
                                                              "colonel",   "coach",   "manager"};
    if (succession.title.empty() && is_one_of(ascii_lower(from.title), ranks)) return;
    if (from.rule.starts_with("rule-office-party")) return;  // "thanked his predecessor, whose party …"
    // "Berg of Peru, who replaces Lund": where he is from
    const OfficePhrase* told = phrase_of(from);
    if (told != nullptr && told->verb < 0 && told->title.empty()) return;
    if (told != nullptr && told->verb < 0 && leads_other_state(to, from.object)) return;
    const bool has_own = std::any_of(statements_.begin(), statements_.end(), [&](const Statement& s) {
      if (s.predicate != office_ || s.subject != to) return false;
      if (s.object == from.object) return true;
      const OfficePhrase* phrase = phrase_of(s);
      // "takes over from Lund, who was made ambassador": what he left for
      if (to == succession.object && phrase != nullptr && phrase->verb >= 0) return false;
      return s.evidence == succession.evidence && (phrase == nullptr || !phrase->former);
    });
    if (has_own) return;
    Statement s = from;
    s.subject = to;
    s.mode = mode;
    s.time.reset();
    if (!succession.title.empty()) s.title = succession.title;
    s.attributed_to = succession.attributed_to;
    s.confidence = inherited_trust * std::min(from.confidence, succession.confidence);
    s.rule = "rule-office-succession";
    s.subject_span = to == succession.subject ? succession.subject_span : succession.object_span;
    s.derivation = succession.derivation;
    inherited_.push_back(std::move(s));
  }

  // "Berg succeeds the president of Malawi, Lund": in some chair that both held as presidents, where Berg leads another
  // state.
  [[nodiscard]] bool leads_other_state(EntityId person, EntityId state) const {
    const auto type = [&](EntityId id) { return entities_.list[static_cast<std::size_t>(id)].type; };
    return type(state) == EntityType::country &&
           std::any_of(statements_.begin(), statements_.end(), [&](const Statement& s) {
             if (s.predicate != office_ || s.subject != person || s.object == state ||
                 type(s.object) != EntityType::country)
               return false;
             const OfficePhrase* phrase = phrase_of(s);
             return phrase != nullptr && !phrase->former && s.mode == Mode::actual;
           });
  }

  const std::vector<Statement>& statements_;
  const Entities& entities_;
  int office_, chair_;
  std::vector<Statement> inherited_;
};

}  // namespace

std::vector<Statement> inherited_offices(const std::vector<Statement>& statements, const Entities& entities,
                                         int succeeded, int office, int chair) {
  if (succeeded < 0 || office < 0) return {};
  Successions successions(statements, entities, office, chair);
  for (const Statement& s : statements)
    if (s.predicate == succeeded) successions.read(s);
  return successions.take();
}

}  // namespace chancery
