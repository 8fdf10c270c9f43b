#include "relations/sanction_lists.hpp"

#include <algorithm>
#include <optional>

#include "relations/arguments.hpp"
#include "relations/modes.hpp"
#include "relations/qualifiers.hpp"

namespace chancery {
namespace {

constexpr double list_trust = 0.72;
constexpr int farthest_back = 12;  // sentences to whoever imposes them
constexpr int longest_list = 60;   // lines

constexpr EntityTypes imposers = EntityTypes(EntityType::country) | EntityType::organization;
constexpr EntityTypes targets = EntityTypes(EntityType::person) | EntityType::organization;

bool is_listing(const SentenceView& view, int word) {
  const std::string_view tag = view.token(word).xpos;
  if (tag != "VBN" && tag != "JJ" && tag != "VBD") return false;
  return view.lemma_is(word, {"sanction", "sanctioned", "blacklist", "blacklisted", "list", "listed", "designate",
                              "designated", "target", "targeted"});
}

// "The sanctions", "Today's package", "the new measures", "new targets of sanctions".
bool is_measure(const SentenceView& view, int noun) {
  if (view.lemma_is(noun, {"sanction", "embargo", "blacklist", "designation"})) return true;
  if (!view.lemma_is(noun, {"measure", "package", "list", "listing", "target", "restriction", "round"})) return false;
  for (int at = 0; at < view.size(); ++at)
    if (view.head(at) == noun && view.lemma_is(at, {"sanction", "sanctions", "restrictive", "restrictions"}))
      return true;
  return false;
}

// Where a text tells who imposes sanctions.
struct Imposing {
  EntityId by{};
  int sentence = 0, word = 0;
};

class SanctionLists {
 public:
  SanctionLists(const std::vector<Statement>& statements, const Article& article, const Entities& entities,
                const Lexicon& lexicon, const std::vector<SentenceView>& views,
                const std::vector<TimeExpression>& times, int sanctioned)
      : statements_(statements),
        article_(article),
        entities_(entities),
        lexicon_(lexicon),
        views_(views),
        times_(times),
        sanctioned_(sanctioned) {}

  std::vector<Statement> run() {
    for (const SentenceView& view : views_)
      for (int word = 0; word < view.size(); ++word)
        if (leads_into_list(view, word))
          read_lines(view, word, word);
        else if (is_listing(view, word))
          read(view, word);
        else if (is_put_on_list(view, word))
          read_put(view, word);
        else if (view.lemma(word) == "as" && word > 0)
          read_likewise(view, word);
        else if (is_targeting(view, word))
          read_targets(view, word);
        else if (opens_lines(view, word))
          read_lines(view, word, word);
        else if (view.lemma_is(word, {"include", "they", "these", "those"}))
          read_some_of_them(view, word);
    return std::move(found_);
  }

 private:
  void read(const SentenceView& view, int word) {
    const int head = view.head(word);
    // "Those sanctioned include", "the individuals listed are"
    int verb = -1;
    for (int at = word, steps = 4; at >= 0 && steps > 0; at = view.head(at), --steps)
      if (view.relation(at) == Relation::nsubj && view.head(at) > word &&
          view.lemma_is(view.head(at), {"include", "comprise"}))
        verb = view.head(at);
    if (verb >= 0) {
      auto all = arguments(view, entities_, lexicon_, verb, {{Slot::Kind::object, {}, {}}}, targets);
      for (const Argument& one : all) add(view, word, verb, one, view.sentence().span);
      if (all.empty())
        read_lines(view, word, verb);
      else
        read_segments(view, word, verb);
      return;
    }
    // "Among those listed are X and Y"
    if (head >= 0 && view.relation(head) == Relation::obl && view.head(head) > word &&
        preposition_of(view, head) == "among" && view.child(view.head(head), Relation::cop)) {
      for (const Filler& filler : coordinated(view, {view.head(head), 0.9F}))
        for (const Argument& one : resolve(view, entities_, lexicon_, filler, targets))
          add(view, word, word, one, view.sentence().span);
      return;
    }
    // "Also sanctioned is X"
    if (view.relation(word) == Relation::csubj && head > word && view.child(head, Relation::cop)) {
      for (const Filler& filler : coordinated(view, {head, 0.9F}))
        for (const Argument& one : resolve(view, entities_, lexicon_, filler, targets))
          add(view, word, word, one, view.sentence().span);
      return;
    }
    // "Also designated were X and Y"
    if (const auto be = view.child(word, Relation::cop);
        be && *be > word && view.has_child_lemma(word, {"also", "too"}))
      for (int at = *be + 1; at < view.size(); ++at)
        if (view.relation(at) == Relation::nsubj && (view.head(at) == word || view.head(at) == *be))
          add_row(view, word, at);
    // "X was also listed"; a company is listed on an exchange, a village among the sights
    if (!view.is_verb(word) || !view.is_passive(word) || view.relation(word) == Relation::acl ||
        view.relation(word) == Relation::amod || view.relation(word) == Relation::acl_relcl)
      return;
    const bool again = view.has_child_lemma(word, {"also", "likewise", "too", "additionally"});
    if (!again && !view.lemma_is(word, {"sanction", "blacklist"}) &&
        !(view.lemma(word) == "list" && view.has_child_lemma(word, {"to"})))
      return;
    if (!arguments(view, entities_, lexicon_, word, {{Slot::Kind::subject, {}, {}}}, imposers).empty()) return;
    if (view.has_child_lemma(word, {"as", "on"})) return;
    for (const int c : view.children(word))
      if (const std::string preposition = preposition_of(view, c);
          preposition == "on" || preposition == "as" || preposition == "by")
        return;
    add_in(view, word, {"object", "among", "object>among", "including", "object>including"});
  }

  void add_in(const SentenceView& view, int word, std::initializer_list<std::string_view> places) {
    for (const std::string_view place : places)
      for (const Argument& one : arguments(view, entities_, lexicon_, word, {*parse_slot(place)}, targets))
        add(view, word, word, one, view.sentence().span);
  }

  void add_row(const SentenceView& view, int word, int first) {
    for (const Filler& filler : coordinated(view, {first, 0.9F}))
      for (const Argument& one : resolve(view, entities_, lexicon_, filler, targets))
        add(view, word, word, one, view.sentence().span);
  }

  // "who was put on the list as well"; a list of something is another's.
  [[nodiscard]] static bool is_put_on_list(const SentenceView& view, int word) {
    if (!view.lemma_is(word, {"put", "add", "place"}) || !view.is_passive(word)) return false;
    return std::ranges::any_of(view.children(word), [&](int at) {
      const std::string preposition = preposition_of(view, at);
      return view.relation(at) == Relation::obl && view.lemma_is(at, {"list", "blacklist"}) &&
             (preposition == "on" || preposition == "to") && !view.child(at, Relation::nmod);
    });
  }

  void read_put(const SentenceView& view, int word) {
    if (!arguments(view, entities_, lexicon_, word, {{Slot::Kind::subject, {}, {}}}, imposers).empty()) return;
    add_in(view, word, {"object", "object>apposition"});
  }

  // "Berg was put on the list, as was Weber"
  void read_likewise(const SentenceView& view, int as) {
    const int be = as + 1;
    if (be + 1 >= view.size() || view.lemma(as - 1) != "," || view.lemma(be) != "be") return;
    int listing = as - 1;
    while (listing >= 0 && !((is_listing(view, listing) && view.is_passive(listing)) || is_put_on_list(view, listing)))
      --listing;
    if (listing < 0) return;
    for (int at = be + 1; at < view.size(); ++at)
      if ((view.relation(at) == Relation::nsubj || view.relation(at) == Relation::nsubj_pass) &&
          (view.head(at) == be || (view.child(view.head(at), Relation::cop) == be)))
        return add_row(view, listing, at);
  }

  // "The following persons are designated today pursuant to the order:", "The office is also designating:"
  [[nodiscard]] bool leads_into_list(const SentenceView& view, int word) const {
    if (!view.is_verb(word) || !view.lemma_is(word, {"sanction", "blacklist", "designate", "list", "target"}))
      return false;
    const auto listed = view.child(word, view.is_passive(word) ? Relation::nsubj_pass : Relation::obj);
    if (listed && view.token(*listed).form.empty()) return true;  // what stands for the lines
    return listed && view.lemma(view.size() - 1) == ":" &&
           (view.has_child_lemma(*listed, {"following", "follow", "below"}) ||
            view.lemma_is(*listed, {"following", "follow"}));
  }

  // "The sanctions target X", "New targets of sanctions include X": those whom the measures hit. "It targets X":
  // likewise, behind a sentence on them.
  [[nodiscard]] bool is_targeting(const SentenceView& view, int word) const {
    if (!view.is_verb(word) || !view.lemma_is(word, {"target", "hit", "cover", "include", "comprise"})) return false;
    const auto subject = view.child(word, Relation::nsubj);
    if (!subject) return false;
    if (is_measure(view, *subject)) return true;
    if (!view.lemma_is(*subject, {"it", "they"}) || view.number() == 0) return false;
    const SentenceView& before = views_[static_cast<std::size_t>(view.number()) - 1];
    for (int at = 0; at < before.size(); ++at)
      if (before.relation(at) == Relation::nsubj && before.head(at) >= 0 &&
          before.lemma_is(before.head(at), {"target", "hit", "cover", "include"}))
        return is_measure(before, at);
    return false;
  }

  void read_targets(const SentenceView& view, int verb) {
    for (const char* place : {"object", "object>including", "object>apposition"})
      for (const Argument& one : arguments(view, entities_, lexicon_, verb, {*parse_slot(place)}, targets))
        add(view, verb, verb, one, view.sentence().span);
  }

  // "Among those designated are two officials. They include:": the lines below.
  [[nodiscard]] bool opens_lines(const SentenceView& view, int word) const {
    if (!view.lemma_is(word, {"include", "be"}) || view.number() == 0 || view.lemma(view.size() - 1) != ":")
      return false;
    const auto subject = view.child(word, Relation::nsubj);
    if (!subject || !view.lemma_is(*subject, {"they", "these", "those"})) return false;
    return is_on_sanctions(views_[static_cast<std::size_t>(view.number()) - 1]);
  }

  // "Among them are X and Y", "They include X", behind a sentence on sanctions.
  void read_some_of_them(const SentenceView& view, int word) {
    if (view.number() == 0 || !is_on_sanctions(views_[static_cast<std::size_t>(view.number()) - 1])) return;
    if (view.lemma(word) == "include") {
      if (const auto subject = view.child(word, Relation::nsubj);
          subject && view.lemma_is(*subject, {"they", "these", "those", "list"}))
        for (const Argument& one : arguments(view, entities_, lexicon_, word, {{Slot::Kind::object, {}, {}}}, targets))
          add(view, word, word, one, view.sentence().span);
      return;
    }
    const int head = view.head(word);
    if (head <= word || preposition_of(view, word) != "among" || !view.child(head, Relation::cop)) return;
    for (const Filler& filler : coordinated(view, {head, 0.9F}))
      for (const Argument& one : resolve(view, entities_, lexicon_, filler, targets))
        add(view, word, word, one, view.sentence().span);
  }

  [[nodiscard]] static bool is_on_sanctions(const SentenceView& view) {
    for (int at = 0; at < view.size(); ++at)
      if (is_listing(view, at) || is_measure(view, at)) return true;
    return false;
  }

  // A line without a verb of its own that begins with a name: "Ana Duarte, the head of the agency".
  [[nodiscard]] bool is_entry(const SentenceView& line) const {
    for (int at = 0; at < line.size(); ++at)
      if (line.head(at) < 0) return line.token(at).upos == Upos::propn || line.token(at).upos == Upos::noun;
    return false;
  }

  // "…; the head of the police, Horacio Luna; and Navisa Holdings": behind each semicolon a person, or else a body.
  void read_segments(const SentenceView& view, int word, int verb) {
    for (int stop = verb + 1; stop < view.size(); ++stop) {
      if (view.lemma(stop) != ";") continue;
      int end = stop + 1;
      while (end < view.size() && view.lemma(end) != ";") ++end;
      const Mention* best = nullptr;
      for (const Mention* m : view.mentions()) {
        const auto begin = static_cast<int>(m->tokens.begin);
        if (begin <= stop || begin >= end || m->kind != MentionKind::name) continue;
        if (view.means_person(*m)) {
          best = m;
          break;
        }
        // a body by name only where the segment begins with it
        if (!best && view.means(*m, EntityType::organization) && begin <= stop + 4) best = m;
      }
      if (!best) continue;
      for (const Argument& one : resolve(view, entities_, lexicon_, {best->head, 0.8F}, targets))
        add(view, word, verb, one, view.sentence().span);
    }
  }

  // The lines behind "Those sanctioned include:": of each the names it begins with.
  void read_lines(const SentenceView& view, int word, int verb) {
    int block = view.sentence().block;
    for (int at = view.number() + 1; at < static_cast<int>(views_.size()) && at <= view.number() + longest_list; ++at) {
      const SentenceView& line = views_[static_cast<std::size_t>(at)];
      const bool item = article_.blocks[static_cast<std::size_t>(line.sentence().block)].kind == BlockKind::list_item;
      const bool after_colon = view.lemma(view.size() - 1) == ":";
      if (!item && (!after_colon || (line.sentence().block != block && !is_entry(line)))) return;
      if (line.sentence().block == block) continue;  // a line's second sentence
      block = line.sentence().block;
      const Mention* first = nullptr;
      for (const Mention* m : line.mentions())
        if (m->kind == MentionKind::name && m->tokens.begin < 4 && (!first || m->tokens.size() > first->tokens.size()))
          first = m;
      if (!first) continue;
      for (const Filler& filler : coordinated(line, {first->head, 0.85F}))
        for (const Argument& one : resolve(line, entities_, lexicon_, filler, targets))
          add(view, word, verb, one, {view.sentence().span.begin, line.sentence().span.end});
    }
  }

  [[nodiscard]] bool imposes(EntityId id) const {
    return imposers.has(entities_.list[static_cast<std::size_t>(id)].type);
  }

  // A minister imposes them for his state.
  [[nodiscard]] std::optional<EntityId> body_of(EntityId person) const {
    for (const OfficePhrase& office : entities_.offices)
      if (office.holder == person && office.body && !office.former && imposes(*office.body)) return office.body;
    return std::nullopt;
  }

  // "has been under American sanctions since 2017": older measures, told in passing.
  [[nodiscard]] static bool is_standing(const SentenceView& view, int word) {
    return preposition_of(view, word) == "under";
  }

  [[nodiscard]] std::optional<Imposing> told_in(const SentenceView& view, int before) const {
    std::optional<Imposing> who;
    for (const Statement& s : statements_)
      if (s.predicate == sanctioned_ && s.derivation.sentence == view.number() && s.derivation.trigger < before &&
          s.mode != Mode::negated && !is_standing(view, s.derivation.trigger))
        who = Imposing{s.subject, view.number(), s.derivation.trigger};
    if (who) return who;
    for (int at = 0; at < before; ++at) {
      // "forty people were sanctioned by Norway", "Norway is designating"
      if (view.is_verb(at) &&
          (view.lemma_is(at, {"sanction", "blacklist"}) || (view.lemma(at) == "designate" && !view.is_passive(at))))
        if (const auto doers = arguments(view, entities_, lexicon_, at, {{Slot::Kind::subject, {}, {}}}, imposers);
            doers.size() == 1)
          return Imposing{doers.front().entity, view.number(), at};
      if (view.token(at).upos != Upos::noun || !is_measure(view, at) || is_standing(view, at)) continue;
      for (const Slot::Kind place : {Slot::Kind::possessor, Slot::Kind::modifier})
        if (const auto found = arguments(view, entities_, lexicon_, at, {{place, {}, {}}}, imposers); found.size() == 1)
          return Imposing{found.front().entity, view.number(), at};
      if (preposition_of(view, at) == "with") continue;  // "officials are hit with sanctions": they do not impose them
      const auto holder = arguments(view, entities_, lexicon_, at, {{Slot::Kind::holder, {}, {}}},
                                    imposers | EntityTypes(EntityType::person));
      if (holder.size() != 1) continue;
      if (imposes(holder.front().entity)) return Imposing{holder.front().entity, view.number(), at};
      if (const auto body = body_of(holder.front().entity)) return Imposing{*body, view.number(), at};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Imposing> imposer(const SentenceView& view, int word) const {
    for (int at = view.number(); at >= 0 && at + farthest_back >= view.number(); --at) {
      const SentenceView& one = views_[static_cast<std::size_t>(at)];
      if (const auto who = told_in(one, at == view.number() ? word : one.size())) return who;
    }
    return std::nullopt;
  }

  void add(const SentenceView& view, int word, int verb, const Argument& target, Span evidence) {
    const auto who = imposer(view, word);
    if (!who || who->by == target.entity) return;
    Statement s;
    s.subject = who->by;
    const TimeExpression* time = time_of(view, times_, word);
    if (!time) {  // the day of the measure; "since 2017" is of another
      time = time_of(views_[static_cast<std::size_t>(who->sentence)], times_, who->word);
      if (time && time->range.from != time->range.until) time = nullptr;
    }
    if (time) s.time = time->range;
    s.predicate = sanctioned_;
    s.object = target.entity;
    const ModeCause mode = mode_cause(view, lexicon_, verb);
    s.mode = mode.mode;
    s.confidence = list_trust * static_cast<double>(target.confidence);
    s.rule = "rule-sanctioned-listed-among";
    s.evidence = evidence;
    s.subject_span = view.token(word).span;
    s.object_span = target.span;
    s.derivation = {view.number(), word, word, word, mode, static_cast<float>(list_trust), 1.0F, target.confidence};
    const auto same = [&](const Statement& other) {
      return other.subject == s.subject && other.predicate == s.predicate && other.object == s.object &&
             other.evidence.begin == s.evidence.begin;
    };
    if (std::any_of(statements_.begin(), statements_.end(), same) || std::any_of(found_.begin(), found_.end(), same))
      return;
    found_.push_back(std::move(s));
  }

  const std::vector<Statement>& statements_;
  const Article& article_;
  const Entities& entities_;
  const Lexicon& lexicon_;
  const std::vector<SentenceView>& views_;
  const std::vector<TimeExpression>& times_;
  int sanctioned_;
  std::vector<Statement> found_;
};

}  // namespace

std::vector<Statement> listed_targets(const std::vector<Statement>& statements, const Article& article,
                                      const Entities& entities, const Lexicon& lexicon,
                                      const std::vector<SentenceView>& views, const std::vector<TimeExpression>& times,
                                      int sanctioned) {
  if (sanctioned < 0) return {};
  return SanctionLists(statements, article, entities, lexicon, views, times, sanctioned).run();
}

}  // namespace chancery
