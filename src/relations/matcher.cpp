#include "relations/matcher.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "core/unicode.hpp"
#include "relations/discourse_arguments.hpp"
#include "relations/gap_matches.hpp"
#include "relations/gapped_shares.hpp"
#include "relations/own_partners.hpp"
#include "relations/requirements.hpp"
#include "relations/sum_rows.hpp"
#include "relations/trigger_tests.hpp"

namespace chancery {
namespace {

class SentenceMatcher {
 public:
  SentenceMatcher(const SentenceView& view, const Entities& entities, const PatternSet& patterns,
                  const Attribution& attribution, Told& told)
      : view_(view),
        entities_(entities),
        patterns_(patterns),
        told_(told),
        discourse_(view, entities, patterns, attribution, told),
        requirements_(view, entities, patterns),
        owns_(patterns.property("owns")),
        visited_(patterns.property("visited")),
        met_(patterns.property("met")),
        aids_(patterns.property("aids")),
        supplies_(patterns.property("suppliesTo")),
        partner_(patterns.property("partnerOf")),
        ally_(patterns.property("allyOf")),
        criticized_(patterns.property("criticized")),
        accused_(patterns.property("accused")) {}

  std::vector<Match> run() {
    for (int i = 0; i < view_.size(); ++i) {
      const Token& token = view_.token(i);
      if (view_.is_verb(i) && !opens_condition(view_, i) && !is_behind_name_start(view_, i))
        try_all(TriggerClass::verb, i);
      if ((token.upos == Upos::noun || token.upos == Upos::propn) && !is_within_name(view_, i))
        try_all(TriggerClass::noun, i);
      if (token.upos == Upos::adj || token.upos == Upos::adv || token.xpos == "VBN" || token.xpos == "VBG" ||
          is_bare_side(i))
        try_all(TriggerClass::adjective, i);
    }
    if (!patterns_.thing_patterns().empty())
      for (const Mention* m : view_.mentions()) try_things(*m);
    for (Match& further : sums_in_row(view_, entities_, aids_, matches_)) matches_.push_back(std::move(further));
    return std::move(matches_);
  }

 private:
  // "Chile is against", "is in favour, the Greens against": the preposition alone says which side.
  [[nodiscard]] bool is_bare_side(int token) const {
    return view_.token(token).upos == Upos::adp && view_.lemma_is(token, {"for", "against"}) &&
           (view_.relation(token) == Relation::orphan || view_.child(token, Relation::cop));
  }

  void try_all(TriggerClass kind, int token) {
    auto triggers = patterns_.triggered_by(kind, view_.lemma(token));
    // Lemmas of rare verbs may be a letter off: "conven" from "convened", "visite" from "visiting", "expell" from
    // "expelled".
    if (triggers.empty() && view_.is_verb(token)) {
      const std::string lemma(view_.lemma(token));
      triggers = patterns_.triggered_by(kind, lemma + "e");
      if (triggers.empty() && lemma.size() > 3 && (lemma.back() == 'e' || lemma.back() == lemma[lemma.size() - 2]))
        triggers = patterns_.triggered_by(kind, std::string_view(lemma).substr(0, lemma.size() - 1));
    }
    // Participles used as adjectives are listed as they stand: "based", "allied".
    if (triggers.empty() && kind == TriggerClass::adjective)
      triggers = patterns_.triggered_by(kind, ascii_lower(view_.token(token).form));
    for (const Trigger& trigger : triggers) {
      const Pattern& pattern = patterns_.patterns()[static_cast<std::size_t>(trigger.pattern)];
      if (!trigger.companion.empty() && !has_companion(view_, kind, token, trigger.companion)) continue;
      if (kind == TriggerClass::verb && pattern.voice != Voice::any &&
          view_.is_passive(token) != (pattern.voice == Voice::passive))
        continue;
      try_pattern(pattern, token);
    }
  }

  void try_things(const Mention& mention) {
    // "Peru is against it": the pronoun is as good a thing behind its preposition
    const bool stance = mention.kind == MentionKind::pronoun && view_.lemma_is(mention.head, {"it", "them"}) &&
                        view_.has_child_lemma(mention.head, {"against"});
    const bool beside = mention.kind == MentionKind::pronoun &&
                        view_.lemma_is(mention.head, {"he", "him", "she", "her"}) &&
                        view_.has_child_lemma(mention.head, {"beside", "alongside"});
    if ((mention.kind == MentionKind::pronoun && !stance && !beside) || mention.kind == MentionKind::adjective ||
        mention.referents.size() != 1)
      return;
    const EntityType type = entities_.list[static_cast<std::size_t>(mention.referents.front())].type;
    for (const int index : patterns_.thing_patterns()) {
      const Pattern& pattern = patterns_.patterns()[static_cast<std::size_t>(index)];
      if (pattern.things.has(type)) try_pattern(pattern, mention.head);
    }
  }

  void try_pattern(const Pattern& pattern, int trigger) {
    for (const Requirement& r : pattern.with)
      if (!requirements_.may_be_met(r)) return;
    const auto is_met = [&](const Requirement& r, bool itself) {
      if (r.lemmas.empty())  // "chaired": whether the text tells of such
        if (const auto told =
                discourse_.told_in(r.slots.front().kind, trigger, r.types.empty() ? agent_types : r.types, matches_))
          return !told->empty();
      return requirements_.is_met(r, trigger, itself, known_);
    };
    for (const Requirement& r : pattern.with)
      if (!is_met(r, false)) return;
    for (const Requirement& r : pattern.without)
      if (is_met(r, true)) return;
    const auto get = [&](const std::vector<Slot>& slots, EntityTypes types) {
      if (auto told = discourse_.told_in(slots.front().kind, trigger, types, matches_);
          told && (!told->empty() || slots.size() == 1))
        return std::move(*told);
      if (slots.front().kind == Slot::Kind::whole)
        if (auto known = discourse_.whole(trigger, types, matches_); !known.empty() || slots.size() == 1) return known;
      auto found = arguments(view_, entities_, patterns_.lexicon(pattern.property), trigger, slots, types, known_);
      // "the agency GIZ": the way from the name's modifiers leads back to the agency
      if (slots.front().kind == Slot::Kind::subject || !slots.back().then.empty())
        if (std::none_of(slots.begin(), slots.end(), [](const Slot& s) {
              return s.kind == Slot::Kind::self || s.kind == Slot::Kind::beside || s.kind == Slot::Kind::site;
            }))
          std::erase_if(found, [&](const Argument& a) {
            return a.token == trigger && !view_.is_verb(trigger);
          });  // but "3. Condemns the raid"
      // "at|occasion": what the text told before, where the sentence names none
      for (std::size_t next = 1; found.empty() && next < slots.size(); ++next)
        if (auto told = discourse_.told_in(slots[next].kind, trigger, types, matches_)) found = std::move(*told);
      return found;
    };
    if (!pattern.pairs.empty()) {
      constexpr std::size_t most = 8;  // "leaders of twenty states met" is no list of who met whom
      if (const auto [one, other] = two_sides(pattern, trigger); !other.empty()) {
        for (const Argument& a : one)
          for (const Argument& b : other)
            if (same_kind(a, b)) {
              matches_.push_back({&pattern, trigger, a, b});
              if (!patterns_.is_symmetric(pattern.property)) matches_.push_back({&pattern, trigger, b, a});
            }
        return;
      }
      const auto all = get(pattern.pairs, pattern.subject_types);
      if (all.size() > most || is_one_crowd(all)) return;
      for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
          if (same_kind(all[i], all[j])) {
            matches_.push_back({&pattern, trigger, all[i], all[j]});
            if (!patterns_.is_symmetric(pattern.property)) matches_.push_back({&pattern, trigger, all[j], all[i]});
          }
      return;
    }
    if (is_paired(pattern)) return try_pairs_of_object(pattern, trigger);
    if (!pattern.object.empty() && pattern.object.front().kind == Slot::Kind::setting) {
      for (const Argument& subject : get(pattern.subject, pattern.subject_types))
        for (const Argument& object : discourse_.setting(subject.entity, trigger, pattern.object_types))
          matches_.push_back({&pattern, trigger, subject, object});
      return;
    }
    auto objects = get(pattern.object, pattern.object_types);
    if (objects.empty() && is_reciprocal(view_, pattern, trigger, known_))
      objects = get(pattern.subject, pattern.object_types);
    if (objects.empty() && pattern.property == aids_)
      objects = discourse_.states_of(get(pattern.object, EntityType::person));
    if (objects.empty() && pattern.property == supplies_)
      objects = discourse_.bodies_of(get(pattern.object, EntityType::person), pattern.object_types);
    // "was the first leader to visit him": in his state
    const bool calls = objects.empty() && pattern.property == visited_ && view_.lemma(trigger) == "visit";
    if (calls) objects = discourse_.states_of(get(pattern.object, EntityType::person));
    if (objects.empty()) return;
    if (pattern.property == aids_ || pattern.property == supplies_)
      turn_to_needy(objects, trigger, pattern.object_types);
    auto subjects = get(pattern.subject, pattern.subject_types);
    // "Donors promised Chad $2 billion": who is helped is known, if not by whom
    if (subjects.empty() && pattern.property == aids_ && pattern.object_types.has(type_of(objects.front())))
      told_.helped = Owned{objects.front().entity, view_.number()};
    if (subjects.empty() && binds_states(pattern))
      subjects = discourse_.states_of(get(pattern.subject, EntityType::person));
    if (subjects.empty() && (pattern.property == aids_ || pattern.property == supplies_))
      subjects = discourse_.bodies_of(get(pattern.subject, EntityType::person), pattern.subject_types);
    // "we have held talks with President Berg": who says so has
    const bool sees = pattern.property == met_ && type_of(objects.front()) == EntityType::person &&
                      pattern.subject_types.has(EntityType::person);
    if ((patterns_.is_speech_act(pattern.property) || sees) && !subjects.empty() && says_we(subjects.front().token) &&
        !was_of_state(pattern, trigger))
      if (auto who = discourse_.speaker(trigger, EntityType::person);
          !who.empty() && !discourse_.speaks_for_others(who.front().entity))
        subjects = std::move(who);
    if (pattern.property == supplies_)
      leave_to_bodies(subjects, pattern.subject_types), leave_to_bodies(objects, pattern.object_types);
    const bool travels = !pattern.subject.empty() && pattern.subject.front().kind == Slot::Kind::traveller;
    if (travels || is_set_in_scene(pattern, trigger, objects.front()))
      std::erase_if(subjects,
                    [&](const Argument& a) { return discourse_.is_at_home(a.entity, objects.front().entity); });
    if (pattern.property == visited_ && view_.is_verb(trigger))
      std::erase_if(subjects, [&](const Argument& a) { return goes_home(trigger, a.entity, objects.front().entity); });
    if (pattern.abroad && pattern.object_types == EntityTypes(EntityType::person))
      std::erase_if(subjects, [&](const Argument& a) {
        return !discourse_.is_guest_of_other(a.entity, objects.front().entity, matches_);
      });
    else if (pattern.abroad || calls)
      std::erase_if(subjects,
                    [&](const Argument& a) { return !discourse_.is_abroad(a.entity, objects.front().entity); });
    if (subjects.size() < pattern.at_least) return;
    if (subjects.size() == 1 && objects.size() == 1 && subjects.front().entity == objects.front().entity &&
        pattern.object.size() > 1)
      objects = arguments(view_, entities_, patterns_.lexicon(pattern.property), trigger, pattern.object,
                          pattern.object_types, known_, subjects.front().entity);
    if (objects.empty()) return;
    if (objects.size() > 1 && !patterns_.is_symmetric(pattern.property) && is_same_crowd(subjects, objects) &&
        !is_reciprocal(view_, pattern, trigger, known_))
      return;
    const auto gap = gapped_subject(pattern, trigger);
    const std::size_t first = matches_.size();
    const bool companions = subjects.size() > objects.size();  // "each other" takes as many as there are
    for (const Argument& object : objects) {
      const bool gapped = gap && object.token > gap->token;
      for (const Argument& subject : gapped ? std::vector{*gap} : subjects)
        if (subject.entity != object.entity && !is_among_own(pattern, subject, object) &&
            !(companions && has(objects, subject) && has(subjects, object)))
          matches_.push_back({&pattern, trigger, subject, object});
    }
    keep_own_partners(first, matches_);
    const bool shares = pattern.property == owns_ && pattern.takes_amount && !view_.is_passive(trigger);
    if (!gap && !shares && (view_.is_verb(trigger) || view_.token(trigger).upos == Upos::noun))
      spread_over_gaps(view_, entities_, patterns_, first, matches_);
    if (view_.is_verb(trigger) && shares) add_gapped_shares(pattern, trigger, objects.front());
  }

  // "Together with Peru and Chile, Togo trains them": of the two who are both its companions and train, neither is the
  // other's.
  [[nodiscard]] static bool has(const std::vector<Argument>& list, const Argument& wanted) {
    return std::any_of(list.begin(), list.end(), [&](const Argument& one) { return one.entity == wanted.entity; });
  }

  // "The Danish king met Danish soldiers": nobody meets the state in whose name he meets others
  [[nodiscard]] bool is_among_own(const Pattern& pattern, const Argument& one, const Argument& other) const {
    // "Oslo must wait," said its minister: of her own state
    const bool uttered = patterns_.is_speech_act(pattern.property) && !pattern.subject.empty() &&
                         pattern.subject.front().kind == Slot::Kind::speaker;
    if (pattern.property != met_ && !uttered) return false;
    const auto serves = [&](const Argument& who, const Argument& state) {
      if (type_of(who) != EntityType::person || type_of(state) != EntityType::country) return false;
      const auto states = discourse_.states_of({who});
      return std::any_of(states.begin(), states.end(), [&](const Argument& own) { return own.entity == state.entity; });
    };
    return serves(one, other) || (!uttered && serves(other, one));
  }

  // "Peru sent tents, and Chile gave it blankets", "The country also got food from France": it is not who helps that is
  // helped.
  void turn_to_needy(std::vector<Argument>& receivers, int trigger, EntityTypes allowed) const {
    if (receivers.size() != 1 ||
        !view_.lemma_is(receivers.front().token, {"it", "country", "nation", "state", "republic", "island", "kingdom"}))
      return;
    const EntityId told = receivers.front().entity;
    const bool helps = std::find(told_.givers.begin(), told_.givers.end(), told) != told_.givers.end() ||
                       std::any_of(matches_.begin(), matches_.end(), [&](const Match& m) {
                         return m.pattern->property == aids_ && m.subject.entity == told;
                       });
    if (!helps) return;
    auto needy = discourse_.beneficiary(trigger, allowed, matches_);
    if (needy.size() != 1 || needy.front().entity == told) return;
    receivers.front().entity = needy.front().entity;
    receivers.front().confidence *= needy.front().confidence;
  }

  // "Serbia's president buys his arms from France": his state does, and a firm whose head orders jets.
  void leave_to_bodies(std::vector<Argument>& doers, EntityTypes allowed) const {
    for (Argument& one : doers)
      if (type_of(one) == EntityType::person)
        if (const auto bodies = discourse_.bodies_of({one}, allowed); !bodies.empty()) one = bodies.front();
  }

  // "Weber and Novak demand that they go", "received their letters": none of those who demand it, and not each from the
  // other.
  [[nodiscard]] static bool is_same_crowd(const std::vector<Argument>& one, const std::vector<Argument>& other) {
    return std::all_of(other.begin(), other.end(), [&](const Argument& a) {
      return std::any_of(one.begin(), one.end(), [&](const Argument& b) { return a.entity == b.entity; });
    });
  }

  // "The ministers agreed": five or more whom one word stands for agreed on something, but not each with each.
  [[nodiscard]] static bool is_one_crowd(const std::vector<Argument>& all) {
    constexpr std::size_t crowd = 5;
    return all.size() >= crowd &&
           std::all_of(all.begin(), all.end(), [&](const Argument& a) { return a.token == all.front().token; });
  }

  // "open a Chinese consulate in Aktobe and a Kazakh one in Xi'an": each goes with its own; one without goes with the
  // first's.
  void try_pairs_of_object(const Pattern& pattern, int trigger) {
    std::vector<Slot> ways;
    for (const Slot& s : pattern.subject) ways.push_back(s.then.front());
    std::vector<Argument> subjects;
    for (const Filler& filler : fillers(view_, trigger, pattern.object.front())) {
      const auto objects = resolve(view_, entities_, patterns_.lexicon(), filler, pattern.object_types);
      if (auto own = arguments(view_, entities_, patterns_.lexicon(), filler.token, ways, pattern.subject_types);
          !own.empty())
        subjects = std::move(own);
      if (subjects.size() < pattern.at_least) continue;
      for (const Argument& object : objects)
        for (const Argument& subject : subjects)
          if (subject.entity != object.entity) matches_.push_back({&pattern, trigger, subject, object});
    }
  }

  void add_gapped_shares(const Pattern& pattern, int trigger, const Argument& whole) {
    constexpr float trust = 0.8F;
    for (const GappedShare& gap : gapped_shares(view_, trigger)) {
      if (gap.holder->referents.size() != 1 || gap.holder->referents.front() == whole.entity) continue;
      if (!pattern.subject_types.has(entities_.list[static_cast<std::size_t>(gap.holder->referents.front())].type))
        continue;
      matches_.push_back({&pattern,
                          gap.share,
                          {gap.holder->referents.front(), gap.holder->head, bytes_of(view_, gap.holder->tokens), trust},
                          whole,
                          gap.counted,
                          trigger});
    }
  }

  // "talks between the EU and the ministers of Chad and Niger": those whom one word stands for are on one side. Empty
  // where nobody stands for several.
  [[nodiscard]] std::pair<std::vector<Argument>, std::vector<Argument>> two_sides(const Pattern& pattern,
                                                                                  int trigger) const {
    constexpr std::size_t most = 12;
    for (const Slot& slot : pattern.pairs) {
      const Slot* last = &slot;
      while (!last->then.empty()) last = &last->then.front();
      if (last->kind != Slot::Kind::preposition || last->word != "between") continue;
      const auto ends = fillers(view_, trigger, slot);
      if (ends.size() != 2) continue;
      auto one = resolve(view_, entities_, patterns_.lexicon(), ends[0], pattern.subject_types);
      auto other = resolve(view_, entities_, patterns_.lexicon(), ends[1], pattern.subject_types);
      if (one.empty() || other.empty() || one.size() + other.size() < 3 || one.size() + other.size() > most) continue;
      return {std::move(one), std::move(other)};
    }
    return {};
  }

  // Where the object is where the text is written, or may be: "flew in", "accompanied him".
  [[nodiscard]] bool is_set_in_scene(const Pattern& pattern, int trigger, const Argument& object) const {
    if (pattern.object.size() != 1) return false;
    if (pattern.object.front().kind != Slot::Kind::destination) return pattern.object.front().kind == Slot::Kind::scene;
    const auto scene = discourse_.scene(trigger, pattern.object_types);
    return !scene.empty() && scene.front().entity == object.entity;
  }

  // "met him in Oslo before heading back to Lima": nobody visits his own state coming from abroad.
  [[nodiscard]] bool goes_home(int trigger, EntityId who, EntityId place) const {
    if (!view_.lemma_is(trigger, {"return"}) && !view_.has_child_lemma(trigger, {"back", "home"})) return false;
    if (!discourse_.is_at_home(who, place)) return false;
    const auto abroad = [&](EntityId traveller, EntityId there) {
      return traveller == who && discourse_.is_abroad(who, there);
    };
    return std::any_of(told_.journeys.begin(), told_.journeys.end(),
                       [&](const Journey& one) { return abroad(one.traveller, one.place); }) ||
           std::any_of(matches_.begin(), matches_.end(), [&](const Match& m) {
             return m.pattern->property == visited_ && abroad(m.subject.entity, m.object.entity);
           });
  }

  // "We thank our hosts": who says so does so, whomever else he speaks for.
  [[nodiscard]] bool says_we(int token) const { return view_.lemma_is(token, {"we", "us", "our"}); }

  // "We condemned the raid": that was the state, though "we invited him" was its head.
  [[nodiscard]] bool was_of_state(const Pattern& pattern, int trigger) const {
    if (pattern.property != criticized_ && pattern.property != accused_) return false;
    return view_.token(trigger).xpos == "VBD" ||
           (view_.token(trigger).xpos == "VBN" && view_.has_child_lemma(trigger, {"have"}));
  }

  // "Duarte described Chile as a partner": it is Brazil's.
  [[nodiscard]] bool binds_states(const Pattern& pattern) const {
    return (pattern.property == partner_ || pattern.property == ally_) &&
           pattern.subject_types.has(EntityType::country) && !pattern.subject_types.has(EntityType::person);
  }

  // "A chairs X and Y, and B – Z": the dash stands for the verb, and what comes before it is another subject, which
  // the parser takes for one more object.
  [[nodiscard]] std::optional<Argument> gapped_subject(const Pattern& pattern, int trigger) {
    for (const Filler& filler : known_.of(view_, trigger, pattern.object.front())) {
      const int dash = filler.token + 1;
      if (dash + 1 >= view_.size() || view_.token(dash).upos != Upos::punct) continue;
      if (!view_.lemma_is(dash, {"-", "–", "—"}) || view_.token(dash).span.begin == view_.token(filler.token).span.end)
        continue;
      const auto who = resolve(view_, entities_, patterns_.lexicon(), filler, pattern.subject_types);
      if (who.size() == 1) return who.front();
    }
    return std::nullopt;
  }

  [[nodiscard]] EntityType type_of(const Argument& a) const {
    return entities_.list[static_cast<std::size_t>(a.entity)].type;
  }

  // A person and a state side by side are seldom one pair ("the President and Japan").
  [[nodiscard]] bool same_kind(const Argument& a, const Argument& b) const {
    return a.entity != b.entity && (type_of(a) == EntityType::person) == (type_of(b) == EntityType::person);
  }

  const SentenceView& view_;
  const Entities& entities_;
  const PatternSet& patterns_;
  Told& told_;
  const DiscourseArguments discourse_;
  const RequirementTest requirements_;
  const int owns_, visited_, met_, aids_, supplies_, partner_, ally_, criticized_, accused_;
  KnownFillers known_;
  std::vector<Match> matches_;
};

}  // namespace

std::vector<Match> find_matches(const SentenceView& view, const Entities& entities, const PatternSet& patterns,
                                const Attribution& attribution, Told& told) {
  return SentenceMatcher(view, entities, patterns, attribution, told).run();
}

}  // namespace chancery
