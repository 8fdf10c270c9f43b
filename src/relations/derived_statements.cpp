// What statements follow from those that the sentences state, and which of those do not stand beside others.
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "relations/decorations.hpp"
#include "relations/echoes.hpp"
#include "relations/extractor.hpp"
#include "relations/invitations.hpp"
#include "relations/listed_visits.hpp"
#include "relations/memberships.hpp"
#include "relations/paper_lists.hpp"
#include "relations/presence_of_hosts.hpp"
#include "relations/prizes.hpp"
#include "relations/programmes.hpp"
#include "relations/property_sets.hpp"
#include "relations/qualifiers.hpp"
#include "relations/sanction_lists.hpp"
#include "relations/signers.hpp"
#include "relations/successions.hpp"
#include "relations/vote_lists.hpp"

namespace chancery {

void Extractor::derive() {
  const int sanctioned = patterns_.property("sanctioned"), attacked = patterns_.property("attacked"),
            awarded = patterns_.property("awarded"), signed_ = patterns_.property("signed");
  for (Statement& echo :
       echoed_deeds(findings_.statements, entities_, patterns_.lexicon(), views_, attribution_, deeds())) {
    const SentenceView& view = views_[static_cast<std::size_t>(echo.derivation.sentence)];
    if (const TimeExpression* time = time_of(view, times_, echo.derivation.trigger, echo.derivation.trigger))
      echo.time = time->range;
    keep(std::move(echo));
  }
  for (Statement& target :
       listed_targets(findings_.statements, article_, entities_, patterns_.lexicon(), views_, times_, sanctioned)) {
    std::erase_if(findings_.statements, [&](const Statement& s) {  // "The sanctions hit the bank": nobody attacks it
      return s.predicate == attacked && s.derivation.sentence == target.derivation.sentence &&
             s.derivation.trigger == target.derivation.trigger;
    });
    keep(std::move(target));
  }
  keep_all(listed_votes(entities_, patterns_.lexicon(), views_, patterns_.property("supports"),
                        patterns_.property("opposes")));
  keep_all(bare_memberships(findings_.statements, entities_, patterns_.lexicon(), views_,
                            patterns_.property("memberOf"),
                            property_set(patterns_, {"memberOf", "withdrewFrom", "chairs"})));
  for (Statement& award : retold_prizes(findings_.statements, entities_, patterns_.lexicon(), views_, awarded)) {
    const SentenceView& view = views_[static_cast<std::size_t>(award.derivation.sentence)];
    if (const TimeExpression* time = time_of(view, times_, award.derivation.trigger, -1)) award.time = time->range;
    keep(std::move(award));
  }
  keep_all(conferred_honours(findings_.statements, entities_, patterns_.lexicon(), views_, awarded));
  keep_all(inherited_offices(findings_.statements, entities_, patterns_.property("succeeded"),
                             patterns_.property("holdsOfficeIn"), patterns_.property("chairs")));
  keep_all(listed_signatures(findings_.statements, article_, patterns_.lexicon(), views_, signed_,
                             patterns_.property("partyTo")));
  keep_all(states_of_signers(findings_.statements, entities_, signed_, patterns_.property("partyTo")));
  drop_talkers_beside_signers(findings_.statements, entities_, signed_);
  drop_staff_who_lead();
  keep_all(listed_visits(views_, times_, visited_));
  keep_all(programme_items(findings_.statements, entities_, views_, times_,
                           {visited_, patterns_.property("met"), patterns_.property("participatesIn")}));
  keep_all(implied_journeys(findings_.statements, entities_, views_, journey_predicates()));
  keep_all(implied_invitations(findings_.statements, entities_, views_, visited_, patterns_.property("invited")));
  drop_visits_at_home();
  drop_guessed_compatriots(findings_.statements, patterns_.property("holdsOfficeIn"));
  drop_presence_of_hosts(findings_.statements, patterns_.property("hosts"), patterns_.property("chairs"));
}

std::vector<bool> Extractor::deeds() const {
  return property_set(patterns_, {"withdrewFrom", "sanctioned", "supports", "opposes", "criticized", "accused", "urged",
                                  "thanked", "praised", "congratulated", "signed", "visited", "invited", "memberOf",
                                  "aids", "detained", "threatened"});
}

// "While we are visiting Lima", her president says beside his guest: who serves the state is at home there.
void Extractor::drop_visits_at_home() {
  constexpr float stated = 0.85F;  // the text names the state with the office
  std::erase_if(findings_.statements, [&](const Statement& s) {
    if (s.predicate != visited_ || s.derivation.sentence < 0 || s.derivation.subject < 0) return false;
    const SentenceView& view = views_[static_cast<std::size_t>(s.derivation.sentence)];
    const Mention* who = view.mention(s.derivation.subject);
    const bool several = who && who->kind == MentionKind::pronoun && who->referents.size() > 1;
    const Entity& place = entities_.list[static_cast<std::size_t>(s.object)];
    return std::any_of(entities_.offices.begin(), entities_.offices.end(), [&](const OfficePhrase& office) {
      if (office.holder != s.subject || !office.body || office.former || office.employee || office.confidence < stated)
        return false;
      const Entity& state = entities_.list[static_cast<std::size_t>(*office.body)];
      if (state.type != EntityType::country) return false;
      return s.object == *office.body || (several && place.country && place.country == state.known);
    });
  });
}

void Extractor::drop_staff_who_lead() {
  const int office = patterns_.property("holdsOfficeIn"), staff = patterns_.property("worksFor");
  std::set<std::tuple<EntityId, EntityId, std::uint32_t>> leads;
  for (const Statement& s : findings_.statements)
    if (s.predicate == office && s.mode != Mode::negated) leads.emplace(s.subject, s.object, s.evidence.begin);
  std::erase_if(findings_.statements, [&](const Statement& s) {
    const bool hired = s.rule.starts_with("rule-works-for-employ") || s.rule.starts_with("rule-works-for-join");
    return s.predicate == staff && hired && leads.contains({s.subject, s.object, s.evidence.begin});
  });
  known_.clear();  // its places in the list are no longer right, and nothing is kept after this
}

JourneyPredicates Extractor::journey_predicates() const {
  return {patterns_.property("invited"), visited_, patterns_.property("met")};
}

}  // namespace chancery
