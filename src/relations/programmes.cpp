#include "relations/programmes.hpp"

#include <algorithm>
#include <optional>

#include "core/word_set.hpp"
#include "entities/lexicon.hpp"
#include "language/penn_tags.hpp"

namespace chancery {
namespace {

constexpr double item_trust = 0.75;
constexpr std::string_view item_rule = "rule-programme-item";

// What an item tells of: its noun, and the prepositions behind which its other side stands.
struct ItemKind {
  WordSet nouns, prepositions;
  EntityTypes objects;
  int ProgrammePredicates::*predicate;
};

const std::vector<ItemKind>& item_kinds() {
  const EntityTypes where = EntityTypes(EntityType::place) | EntityType::facility | EntityType::country,
                    whom = EntityTypes(EntityType::person) | EntityType::organization;
  static const std::vector<ItemKind> kinds = {
      {WordSet("arrival|landing|touchdown"), WordSet("at|in"), where, &ProgrammePredicates::visited},
      {WordSet("visit|trip|tour|excursion|stop|stopover|inspection"), WordSet("to|of|at|in"), where,
       &ProgrammePredicates::visited},
      {WordSet("flight|transfer|travel|departure|drive|journey"), WordSet("to|for"), where,
       &ProgrammePredicates::visited},
      {WordSet("wreath|laying|lay|tribute|floral"), WordSet("at|on"), where, &ProgrammePredicates::visited},
      {WordSet("talk|talks|meeting|meet|dinner|lunch|luncheon|breakfast|audience|consultation|consultations|reception|"
               "call|conversation|negotiation|negotiations|roundtable|tea|coffee|banquet|tête-à-tête"),
       WordSet("with|by|on"), whom, &ProgrammePredicates::met},
      {WordSet("participation|attendance|address|speech|keynote|intervention|remarks"), WordSet("in|at|to"),
       EntityTypes(EntityType::event), &ProgrammePredicates::participates},
  };
  return kinds;
}

// "Tuesday 25 February", "Day 2 (6 May)": nothing but a day.
bool is_day_line(const SentenceView& view) {
  constexpr int longest = 8;  // tokens
  bool named = false;
  if (view.size() > longest) return false;
  for (int at = 0; at < view.size(); ++at) {
    const bool day = lexicon::calendar_names().has(view.lemma(at)) || view.lemma(at) == "day";
    named = named || day;
    if (!day && view.token(at).upos != Upos::num && view.token(at).upos != Upos::punct && view.lemma(at) != "of" &&
        view.lemma(at) != "on" && !(view.lemma(at)[0] >= '0' && view.lemma(at)[0] <= '9'))
      return false;
  }
  return named;
}

bool is_heading(const SentenceView& view) {
  constexpr int longest = 8;  // tokens: "Programme of the visit (provisional)"
  static const WordSet headings("programme|program|itinerary|schedule|agenda");
  if (view.size() > longest) return false;
  for (int at = 0; at < view.size(); ++at)
    if (headings.has(view.lemma(at))) return true;
  return false;
}

bool is_finite(const SentenceView& view, int at) {
  const auto& tag = view.token(at).xpos;
  return view.is_verb(at) && (is_finite_tag(tag) || tag == "MD");
}

// A sentence without a verb of its own; "which hopes to fly" is that of an aside.
bool is_verbless(const SentenceView& view) {
  static const WordSet aside("which|who|whom|whose|that|where");
  for (int at = 0; at < view.size() && !aside.has(view.lemma(at)); ++at) {
    const bool auxiliary = view.token(at).upos == Upos::aux && view.token(at).xpos != "VBG";
    if (auxiliary || view.token(at).xpos == "PRP" || (is_finite(view, at) && at > 0)) return false;
  }
  return true;
}

class Programme {
 public:
  Programme(const std::vector<SentenceView>& views, const std::vector<TimeExpression>& times,
            const ProgrammePredicates& predicates, const Statement& journey)
      : views_(views), times_(times), predicates_(predicates), journey_(journey) {}

  std::vector<Statement> run() {
    bool under = false;
    for (const SentenceView& view : views_) {
      if (is_heading(view) || is_day_line(view)) {
        under = true;
        if (const auto day = time_in(view)) day_ = day;
        continue;
      }
      if (!under || view.number() <= journey_.derivation.sentence) continue;
      if (!is_verbless(view)) {
        const bool opens = view.number() > 0 && block_of(view.number()) != block_of(view.number() - 1);
        under = !opens;  // a paragraph that tells again
        continue;
      }
      read(view);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] int block_of(int sentence) const { return views_[static_cast<std::size_t>(sentence)].sentence().block; }

  [[nodiscard]] std::optional<TimeRange> time_in(const SentenceView& view) const {
    for (const TimeExpression& time : times_)
      if (time.sentence == view.number()) return time.range;
    return std::nullopt;
  }

  void read(const SentenceView& view) {
    for (int at = 0; at < view.size(); ++at)
      for (const ItemKind& kind : item_kinds())
        if (kind.nouns.has(view.lemma(at)) && opens_item(view, at)) {
          read_item(view, at, kind);
          break;
        }
  }

  // At the beginning, behind a stop, or behind words that only say what kind it is: "Official dinner", "Working lunch".
  static bool opens_item(const SentenceView& view, int at) {
    constexpr int longest = 4;
    static const WordSet stops(";|,|:|–|—|-|and|.");
    for (int before = at - 1; before >= 0 && at - before <= longest; --before) {
      if (stops.has(view.lemma(before))) return true;
      const Upos kind = view.token(before).upos;
      if (kind != Upos::adj && kind != Upos::noun && kind != Upos::det && kind != Upos::num &&
          view.token(before).xpos != "VBG")
        return false;
      if (before == 0) return true;
    }
    return at == 0;
  }

  void read_item(const SentenceView& view, int noun, const ItemKind& kind) {
    constexpr int reach = 4;  // tokens: "Dinner hosted in his honour by"
    static const WordSet ends(";|which|who|whom|whose|that|where|followed|including|before|after|."), inner("with|by");
    int preposition = noun + 1;
    while (preposition < view.size() && preposition <= noun + reach &&
           !kind.prepositions.has(view.lemma(preposition)) && !ends.has(view.lemma(preposition)))
      ++preposition;
    if (preposition >= view.size() || !kind.prepositions.has(view.lemma(preposition))) return;
    int end = preposition + 1;
    while (end < view.size() && !ends.has(view.lemma(end))) ++end;
    const bool whom = kind.predicate == &ProgrammePredicates::met;
    std::vector<const Mention*> sides;
    for (const Mention* m : view.mentions()) {
      const int begin = static_cast<int>(m->tokens.begin), stop = static_cast<int>(m->tokens.end);
      if (begin <= preposition || stop > end || m->referents.size() != 1 || m->kind == MentionKind::adjective) continue;
      if (m->referents[0] == journey_.subject || !is_fitting(view, *m, kind) || is_within(view, *m)) continue;
      if (stop < view.size() && view.token(stop).xpos == "POS") continue;
      if (!sides.empty() && !whom && !is_joined(view, begin)) continue;
      sides.push_back(m);
    }
    // "the Speaker of the House, Ana Duarte": the body is only hers
    if (whom && std::any_of(sides.begin(), sides.end(), [&](const Mention* m) { return view.means_person(*m); }))
      std::erase_if(sides, [&](const Mention* m) { return !view.means_person(*m); });
    for (const Mention* side : sides) add(view, noun, *side, kind);
  }

  static bool is_fitting(const SentenceView& view, const Mention& mention, const ItemKind& kind) {
    for (const EntityType type : {EntityType::person, EntityType::organization, EntityType::place, EntityType::country,
                                  EntityType::facility, EntityType::event})
      if (kind.objects.has(type) && view.means(mention, type)) return true;
    return false;
  }

  // "the [Peru]–Chile Council"
  static bool is_within(const SentenceView& view, const Mention& mention) {
    return std::any_of(view.mentions().begin(), view.mentions().end(), [&](const Mention* other) {
      return other != &mention && other->tokens.begin <= mention.tokens.begin &&
             other->tokens.end >= mention.tokens.end && other->tokens.size() > mention.tokens.size() &&
             other->kind != MentionKind::pronoun;
    });
  }

  // "to the port and to the [mint]"
  static bool is_joined(const SentenceView& view, int begin) {
    int before = begin - 1;
    static const WordSet small("the|to|of|a|an|in|at");
    while (before > 0 && small.has(view.lemma(before))) --before;
    return before >= 0 && view.lemma(before) == "and";
  }

  void add(const SentenceView& view, int noun, const Mention& side, const ItemKind& kind) {
    const int predicate = predicates_.*kind.predicate;
    if (predicate < 0) return;
    Statement item;
    item.subject = journey_.subject;
    item.predicate = predicate;
    item.object = side.referents.front();
    item.mode = journey_.mode;
    const auto own = time_in(view);
    item.time = own ? own : day_;
    item.confidence = item_trust;
    item.rule = item_rule;
    item.evidence = view.sentence().span;
    item.subject_span = bytes_of(view, {static_cast<std::uint32_t>(noun), static_cast<std::uint32_t>(noun) + 1});
    item.object_span = bytes_of(view, side.tokens);
    item.derivation.sentence = view.number();
    item.derivation.trigger = noun;
    item.derivation.object = side.head;
    found_.push_back(std::move(item));
  }

  const std::vector<SentenceView>& views_;
  const std::vector<TimeExpression>& times_;
  const ProgrammePredicates& predicates_;
  const Statement& journey_;
  std::optional<TimeRange> day_;
  std::vector<Statement> found_;
};

// "Besides Berg, the party includes Holm and Duarte": those who are told to go along, from the token on.
std::vector<const Mention*> members_of_party(const SentenceView& view) {
  static const WordSet parties("delegation|party|entourage"), making_up("include|comprise"),
      ends(";|which|who|whose|that|as"), beside("besides|alongside");
  std::vector<const Mention*> members;
  int verb = -1, end = 0;
  for (int at = 1; at < view.size() && verb < 0; ++at)
    if (making_up.has(view.lemma(at)) && is_finite(view, at))
      if (const auto subject = view.child(at, Relation::nsubj); subject && parties.has(view.lemma(*subject))) verb = at;
  if (verb < 0) return members;
  for (end = verb + 1; end < view.size() && !ends.has(view.lemma(end));) ++end;
  for (const Mention* m : view.mentions()) {
    const int begin = static_cast<int>(m->tokens.begin), stop = static_cast<int>(m->tokens.end);
    const bool named = m->kind == MentionKind::name && m->referents.size() == 1 && view.means_person(*m);
    const bool owns = stop < view.size() && view.token(stop).xpos == "POS";
    if (named && !owns && stop <= end && (begin > verb || beside.has(view.lemma(0)))) members.push_back(m);
  }
  return members;
}

}  // namespace

std::vector<Statement> programme_items(const std::vector<Statement>& statements, const Entities& entities,
                                       const std::vector<SentenceView>& views, const std::vector<TimeExpression>& times,
                                       const ProgrammePredicates& predicates) {
  const Statement* journey = nullptr;
  for (const Statement& one : statements) {
    if (one.predicate != predicates.visited || one.mode == Mode::negated || one.derivation.sentence < 0 ||
        entities.list[static_cast<std::size_t>(one.subject)].type != EntityType::person)
      continue;
    // "Visit of Berg to Mali", then "Berg will visit Mali": the headline leaves the mode open
    const bool first = journey == nullptr || one.derivation.sentence < journey->derivation.sentence;
    const bool same = journey != nullptr && one.subject == journey->subject;
    if (same ? one.mode == Mode::planned && (journey->mode != Mode::planned || first) : first) journey = &one;
  }
  if (journey == nullptr) return {};
  std::vector<Statement> found = Programme(views, times, predicates, *journey).run();
  for (const SentenceView& view : views) {
    if (view.number() <= journey->derivation.sentence) continue;
    for (const Mention* member : members_of_party(view)) {
      Statement along = *journey;
      along.subject = member->referents.front();
      if (along.subject == journey->subject) continue;
      along.confidence = item_trust;
      along.rule = "rule-visited-in-party";
      along.evidence = view.sentence().span;
      along.subject_span = along.object_span = bytes_of(view, member->tokens);
      along.derivation = {};
      along.derivation.sentence = view.number();
      along.derivation.subject = member->head;
      found.push_back(std::move(along));
    }
  }
  return found;
}

void drop_guessed_compatriots(std::vector<Statement>& statements, int office) {
  constexpr double guessed = 0.6;
  std::vector<EntityId> hosts, own;
  for (const Statement& s : statements)
    if (s.rule == item_rule) {
      hosts.push_back(s.object);
      for (const Statement& held : statements)
        if (held.predicate == office && held.subject == s.subject) own.push_back(held.object);
    }
  if (hosts.empty()) return;
  const auto has = [](const std::vector<EntityId>& list, EntityId id) {
    return std::ranges::find(list, id) != list.end();
  };
  std::erase_if(statements, [&](const Statement& s) {
    return s.predicate == office && s.confidence < guessed && has(hosts, s.subject) && has(own, s.object);
  });
}

}  // namespace chancery
