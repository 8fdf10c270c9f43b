// Offices whose body nothing in the text names beside them: of the state, company or town most in mind.
#include <algorithm>
#include <cmath>

#include "entities/author_state.hpp"
#include "entities/body_kinds.hpp"
#include "entities/firm_posts.hpp"
#include "entities/holder_state.hpp"
#include "entities/likely_state.hpp"
#include "entities/name_states.hpp"
#include "entities/office_bodies_told.hpp"
#include "entities/office_completion.hpp"
#include "entities/offices.hpp"
#include "entities/parties.hpp"
#include "entities/speech.hpp"
#include "entities/state_officers.hpp"

namespace chancery {
namespace {

// The one commission besides Europe's that the text names: "the African Union Commission … Commissioner for Health".
std::optional<EntityId> other_commission(const Draft& draft, std::optional<KnownId> of_europe) {
  std::optional<EntityId> found;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const Entity& one = draft.result.list[at];
    if (one.type != EntityType::organization || (one.known && one.known == of_europe) ||
        !ascii_lower(one.name).ends_with(" commission"))
      continue;
    if (found) return std::nullopt;
    found = static_cast<EntityId>(at);
  }
  return found;
}

// Whether the text says the name itself; the knowledge base may have put it in for "the Peruvian premier".
bool is_named(const Draft& draft, EntityId holder) { return !draft.names_of(holder).empty(); }

bool is_state_office(const std::string& noun) {
  static const WordSet national(
      "president|minister|premier|chancellor|vice-president|vice-premier|undersecretary|ombudsman|minister-designate|"
      "president-elect|"
      "prosecutor|attorney|speaker");
  return national.has(noun);
}

// No other noun of a former office, no "speaker at a conference", is completed by a state.
bool may_be_of_state(const Draft& draft, const TitleSpan& title) {
  if (title.former && !is_state_office(title.noun) && title.noun != "ambassador") return false;
  if (title.noun == "speaker") {  // "a speaker at the conference"
    static const WordSet told("at|in|from|on|for|during");
    const auto& words = draft.sentence(title.sentence).tokens;
    static const WordSet choosing("elect|re-elect|reelect|choose");
    const bool chosen =
        title.verb >= 0 &&
        choosing.has(ascii_lower(words[static_cast<std::size_t>(title.verb)].lemma));  // "elected Duarte speaker"
    const bool of_chamber = title.key.starts_with("parliament") || title.key.starts_with("assembly") ||
                            title.key.starts_with("deputy parliament");  // "Parliament Speaker Ana Duarte"
    if ((ascii_lower(words[title.extent.begin].form) != "the" && !chosen && !of_chamber) ||
        (title.extent.end < words.size() && told.has(ascii_lower(words[title.extent.end].form))))
      return false;
  }
  return true;
}

// "Commissioner for Trade" in a text on the Union
void complete_commissioner(Draft& draft, TitleSpan& title) {
  const auto commission = draft.known.find_slug("european-commission");
  const auto union_ = draft.known.find_slug("european-union");
  const bool of_union = union_ && draft.find_known(*union_);
  if (const auto other = of_union ? std::nullopt : other_commission(draft, commission))
    return give_body(draft, title, *other, 0.6F);
  if (commission && (of_union || draft.find_known(*commission)))
    give_body(draft, title, draft.known_entity(*commission), 0.6F);
}

// Whether nothing that was spoken of can be its body.
bool is_left_alone(const Draft& draft, const TitleSpan& title) {
  const bool former_row =
      title.plural && title.former && title.holders.size() > 1;  // "two former premiers, Duarte and Berg"
  if (!title.bodies.empty() || (title.holders.size() != 1 && !former_row) || title.noun == "counterpart") return true;
  if (is_bare_style(draft, title)) return true;
  // "provincial government spokesman Berg": of no ministry that was spoken of
  static const WordSet parts("provincial|regional|municipal|local|district|county|city");
  if (title.employee && title.key.find("government") != std::string::npos &&
      parts.has(title.key.substr(0, title.key.find(' '))))
    return true;
  return false;
}

class BodyInMind {
 public:
  BodyInMind(Draft& draft, const Discourse& discourse, TitleSpan& title)
      : draft_(draft), discourse_(discourse), title_(title) {}

  void complete() {
    const EntityTypes kinds = wanted();
    if (kinds.has(EntityType::country))
      complete_by_state();
    else if (!kinds.empty())
      complete_by(kinds);
  }

 private:
  // What kind of body the office is of; none if nothing that is in mind can be meant.
  [[nodiscard]] EntityTypes wanted() const {
    static const WordSet corporate(
        "executive|ceo|officer|chairman|chairwoman|chair|chairperson|boss|spokesman|spokeswoman|spokesperson");
    // "a spokeswoman for the mayor", "the chairman of the club": it says where, and that is not in mind
    const auto& row = draft_.sentence(title_.sentence).tokens;
    static const WordSet wheres("of|for|at");
    if (title_.tokens.end < row.size() && wheres.has(ascii_lower(row[title_.tokens.end].form)) &&
        title_.key.find("national security") == std::string::npos &&
        (corporate.has(title_.noun) || title_.noun == "president" || title_.noun == "chancellor"))
      return {};
    if (is_owned(draft_, title_)) return {};  // its owner would have told
    const bool opposition =
        title_.key == "opposition leader" || lexicon::leads_forces(title_.key);  // every state has one
    if (is_of_bank() || is_post_of_firm(draft_, title_) || is_academic()) return EntityType::organization;
    if (is_viceroy() || heads_author() || host_of_envoy(draft_, title_) || opposition ||
        speaks_for_state(draft_, title_) || is_state_office(title_.noun) ||
        (title_.former && title_.noun == "ambassador") || is_department_secretary(title_) ||
        (serves_head_of_state(draft_, title_) && !is_owned(draft_, title_)) ||
        title_.key.find("security advi") != std::string::npos)
      return EntityType::country;
    if (corporate.has(title_.noun) || lexicon::leads_part_of_firm(title_.key) || is_secretary_general(title_))
      return EntityType::organization;
    if (title_.noun == "mayor") return EntityType::place;
    return {};
  }

  // "Ambassador Duarte", in what an embassy has written: its head
  [[nodiscard]] bool heads_author() const {
    const std::string author = ascii_lower(draft_.article.publisher);
    return title_.noun == "ambassador" && !title_.former &&
           (author.find("embassy") != std::string::npos || author.find("high commission") != std::string::npos);
  }

  [[nodiscard]] bool is_viceroy() const { return title_.key == "governor general" || title_.key == "governor-general"; }
  [[nodiscard]] bool is_of_bank() const {  // "Governor Ana Duarte" in a text on a bank
    return (!is_viceroy() && title_.noun == "governor") || title_.noun == "vice-governor";
  }
  [[nodiscard]] bool is_academic() const {
    static const WordSet academic("rector|dean|provost|vice-rector|pro-rector");
    return academic.has(title_.noun);
  }

  // Whether somebody else serves the state in the same office.
  [[nodiscard]] bool taken(EntityId body) const {
    return !title_.former &&
           std::any_of(draft_.result.offices.begin(), draft_.result.offices.end(), [&](const OfficePhrase& phrase) {
             if (phrase.body != body || phrase.holder == title_.holders[0] || phrase.employee || phrase.former ||
                 !is_named(draft_, phrase.holder))
               return false;
             const std::string key = ascii_lower(phrase.title);
             return key == title_.key || (title_.role != Role::other && lexicon::title_role(key) == title_.role);
           });
  }

  void complete_by_state() {
    const EntityId holder = title_.holders[0];
    // the knowledge base has the state of somebody whose office it does not know, or not on this day
    if (const auto home = draft_.country_of(holder); home && draft_.entity(holder).known)
      return give_body(draft_, title_, draft_.known_entity(*home), 0.6F);
    // who serves a state elsewhere in the text serves it here
    for (const OfficePhrase& phrase : draft_.result.offices)
      if (phrase.holder == holder && phrase.body && !phrase.employee &&
          draft_.entity(*phrase.body).type == EntityType::country)
        return give_body(draft_, title_, *phrase.body, 0.6F);
    const auto host = host_of_envoy(draft_, title_);
    const auto may_serve = [&](EntityId id) {
      return !taken(id) && !serves_another(draft_, title_, id) && id != host &&
             !holder_visits_state(draft_, title_, id);
    };
    if (const auto author = heads_author() ? state_of_author(draft_) : std::nullopt)
      if (const EntityId state = draft_.known_entity(*author); may_serve(state))
        return give_body(draft_, title_, state, 0.6F);
    if (const auto chapter = discourse_.chapter(); chapter && may_serve(*chapter))
      return give_body(draft_, title_, *chapter, 0.6F);
    const auto state = likely_state(draft_, discourse_, title_, state_of_author(draft_), may_serve);
    if (!state) return;
    give_body(draft_, title_, *state, 0.5F);
    title_.body_from_text = false;
  }

  void complete_by(EntityTypes kinds) {
    const auto author = state_of_author(draft_);
    // a company's news names it first
    const auto opening = std::find_if(draft_.names.begin(), draft_.names.end(), [&](const NameSpan& name) {
      return name.entities.size() == 1 && kinds.has(draft_.entity(name.entities[0]).type) && !name.nested;
    });
    const EntityId first = is_of_bank() || opening == draft_.names.end() ? -1 : opening->entities[0];
    const auto may_serve = [&](EntityId id) {
      if (is_of_bank() && ascii_lower(draft_.entity(id).name).find("bank") == std::string::npos) return false;
      if (is_secretary_general(title_) && !is_union_of_states(draft_.entity(id))) return false;
      if (is_academic() && (draft_.notes[static_cast<std::size_t>(id)].kinds & kinds_of_noun("university")) == 0)
        return false;
      return kinds.has(draft_.entity(id).type) && discourse_.weight(id) > 20.0 && !taken(id) &&
             !draft_.notes[static_cast<std::size_t>(id)].described;
    };
    // "Rector Svensson" of the university at Uppsala rather than of that at Lima
    constexpr double by_misfit = 0.45, worst_fit = 4.5;
    double best_fit = -worst_fit;
    discourse_.each([&](EntityId id, double) {
      if (may_serve(id))
        best_fit = std::max(best_fit, name_fit_at_home(draft_, title_.holders[0], id).value_or(-worst_fit));
    });
    const auto body = discourse_.best(may_serve, [&](EntityId id) {
      if (draft_.entity(id).known && draft_.entity(id).known == author) return 3.0;
      const auto fit = name_fit_at_home(draft_, title_.holders[0], id);
      return (id == first ? 2.2 : 1.0) * (fit ? std::exp(-by_misfit * std::min(worst_fit, best_fit - *fit)) : 1.0);
    });
    if (body) give_body(draft_, title_, *body, 0.5F);
  }

  Draft& draft_;
  const Discourse& discourse_;
  TitleSpan& title_;
};

}  // namespace

void complete_from_mind(Draft& draft, const Discourse& discourse, TitleSpan& title) {
  if (is_left_alone(draft, title)) return;
  if (const auto told = body_told(draft, discourse, title))
    return give_body(draft, title, told->body, told->confidence);
  if (!may_be_of_state(draft, title)) return;
  if (const auto told = state_told(draft, discourse, title))
    return give_body(draft, title, told->body, told->confidence);
  if (title.noun == "commissioner") return complete_commissioner(draft, title);
  BodyInMind(draft, discourse, title).complete();
}

}  // namespace chancery
