// Puts titles, bodies and holders together from the words around a title:
//   "Kazakh President Seitov", "President of Kazakhstan Arman-Nur Seitov", "Gazprom's head, Alexey Morin",
//   "Ned Archer, a State Department spokesman", "the leaders of A and B, X and Y", "Presidents X (A) and Y (B)".
// A title without a name keeps its bodies; resolve_references looks for its holder.
#include "entities/offices.hpp"

#include <algorithm>

#include "entities/office_reader.hpp"
#include "entities/state_regions.hpp"

namespace chancery {

namespace {

// "the first African leader to come": where he is from, and no part of the world has offices.
bool is_part_of_world(const Draft& draft, EntityId body) {
  const auto known = draft.entity(body).known;
  return known && draft.entity(body).type == EntityType::place &&
         is_state_of({}, draft.known.things()[static_cast<std::size_t>(*known)].slug).has_value();
}

}  // namespace

void add_office(Draft& draft, const TitleSpan& title, EntityId holder, std::optional<EntityId> body, float confidence) {
  if (body && is_part_of_world(draft, *body)) return;
  OfficePhrase phrase;
  phrase.sentence = title.sentence;
  phrase.tokens = title.extent;
  if (draft.is_label(title.sentence)) {
    const int turn = title.sentence - static_cast<int>(draft.document.sentences.size());
    phrase.tokens = {};
    phrase.sentence = 0;
    for (std::size_t at = 0; at < draft.document.sentences.size(); ++at) {
      const auto& block = draft.article.blocks[static_cast<std::size_t>(draft.document.sentences[at].block)];
      if (block.turn == turn) {
        phrase.sentence = static_cast<int>(at);
        break;
      }
    }
  }
  phrase.title = title.text;
  if (title.noun == "counterpart" && title.key.find("counterpart") == std::string::npos) {  // whose it is was found
    if (!body) return;
    confidence *= 0.9F;
  } else if (title.noun == "counterpart") {  // of the same office as the one named before
    const auto peer = std::find_if(
        draft.result.offices.rbegin(), draft.result.offices.rend(),
        [&](const OfficePhrase& o) { return o.sentence == title.sentence && o.holder != holder && !o.employee; });
    if (peer == draft.result.offices.rend() || !body) return;
    phrase.title = peer->title;
    confidence *= 0.9F;
  }
  phrase.holder = holder;
  phrase.body = body;
  phrase.former = title.former;
  phrase.employee = title.employee;
  phrase.verb = title.verb;
  phrase.confidence = confidence;
  draft.result.offices.push_back(std::move(phrase));
}

namespace {

// "Fiji's Prime Minister and Chair of the Forum, Weber,": one person has both offices, of which the second is told in
// full and has no owner or article of its own.
void share_holder(const Draft& draft, TitleSpan& first, TitleSpan& second) {
  if (first.sentence != second.sentence || first.plural || second.plural || !first.holders.empty() ||
      second.holders.size() != 1)
    return;
  if (first.employee != second.employee || first.noun == "counterpart" || first.extent.end + 1 != second.extent.begin)
    return;
  const auto& tokens = draft.sentence(first.sentence).tokens;
  const std::string& link = tokens[first.extent.end].form;
  if (link != "and" && link != "&") return;
  // "AU chairperson and Malawian President Berg": of a body and of a state
  const bool of_body = first.bodies.size() == 1 && draft.entity(first.bodies[0]).type == EntityType::organization &&
                       !first.profession && first.extent.end == first.tokens.end;
  const int owner = draft.name_at(second.sentence, second.extent.begin);
  const bool of_state = second.bodies.size() == 1 && draft.entity(second.bodies[0]).type == EntityType::country &&
                        owner >= 0 && draft.names[static_cast<std::size_t>(owner)].adjective;
  if (of_body && of_state && draft.name_at(second.sentence, second.extent.end) >= 0) {
    const auto& holder = draft.names[static_cast<std::size_t>(draft.name_at(second.sentence, second.extent.end))];
    if (holder.entities == second.holders) first.holders = second.holders;
    return;
  }
  if (second.extent.begin != second.tokens.begin) return;
  const bool full = std::any_of(tokens.begin() + second.tokens.begin, tokens.begin() + second.extent.end,
                                [](const Token& t) { return t.form == "of" || t.form == "for"; });
  const bool comma = second.extent.end < tokens.size() && tokens[second.extent.end].form == ",";
  // "Pakistan Deputy Prime Minister and Foreign Minister Weber": what an article begins may be two people
  const std::string& opening = tokens[first.extent.begin].form;
  const bool styled = !first.bodies.empty() && opening[0] >= 'A' && opening[0] <= 'Z' && opening != "The" &&
                      tokens[first.tokens.begin].form[0] <= 'Z' && first.extent.begin < first.tokens.begin;
  if (!full && !comma && !styled) return;
  const auto state = [&](const TitleSpan& t) {
    return t.bodies.empty() || draft.entity(t.bodies[0]).type != EntityType::country ? std::nullopt
                                                                                     : std::optional(t.bodies[0]);
  };
  if (state(first) && state(second) && state(first) != state(second)) return;
  const bool behind = std::any_of(draft.names.begin(), draft.names.end(), [&](const NameSpan& name) {
    return name.sentence == second.sentence && name.entities == second.holders &&
           name.tokens.begin >= second.extent.end && name.tokens.begin <= second.extent.end + 8;
  });
  if (!behind) return;
  first.holders = second.holders;
  if (second.bodies.empty()) second.bodies = first.bodies;
}

// "King Aksel and Queen Marit of Norway": a couple reigns over one state.
void share_throne(const Draft& draft, TitleSpan& first, const TitleSpan& second) {
  static const WordSet royal("king|queen|prince|princess|emperor|empress|duke|duchess|sultan|emir");
  if (first.sentence != second.sentence || !royal.has(first.noun) || !royal.has(second.noun) || !first.bodies.empty() ||
      first.holders.size() != 1 || second.holders.size() != 1 || second.bodies.size() != 1 ||
      draft.entity(second.bodies[0]).type != EntityType::country)
    return;
  if (draft.name_at(second.sentence, second.extent.begin) >= 0) return;  // "King Aksel and Saudi Crown Prince Ali"
  const auto& tokens = draft.sentence(first.sentence).tokens;
  const bool joined = std::any_of(draft.names.begin(), draft.names.end(), [&](const NameSpan& name) {
    return name.sentence == first.sentence && name.entities == first.holders && name.tokens.begin == first.extent.end &&
           name.tokens.end + 1 == second.extent.begin && tokens[name.tokens.end].form == "and";
  });
  if (joined) first.bodies = second.bodies;
}

// "the party, whose leader, Oslo's mayor Weber,", "the head of the bank, former minister Duarte,": between commas
// stands by another office who has the first.
void take_holder_named_by_office(Draft& draft, TitleSpan& first, TitleSpan& second) {
  if (first.sentence != second.sentence || first.plural || second.plural || !first.holders.empty() ||
      second.holders.size() != 1)
    return;
  if (first.extent.end + 1 != second.extent.begin) return;
  const auto& tokens = draft.sentence(first.sentence).tokens;
  if (tokens[first.extent.end].form != ",") return;
  static const WordSet articles("the|a|an");
  if (articles.has(ascii_lower(tokens[second.extent.begin].form))) return;  // a row of two
  const std::string_view before =
      first.extent.begin > 0 ? std::string_view(tokens[first.extent.begin - 1].xpos) : std::string_view();
  // "his Polish counterpart, Defence Minister Berg": of that state
  const bool peer = first.noun == "counterpart";
  if (peer && (first.bodies.size() != 1 || !second.bodies.empty() || second.noun == "counterpart")) return;
  const bool owned = before == "WP$" || before == "PRP$" || before == "POS";
  const bool of_body = first.bodies.size() == 1 && draft.entity(first.bodies[0]).type == EntityType::organization;
  if (!owned && !of_body) return;
  for (const NameSpan& name : draft.names_in(second.sentence)) {
    if (name.nested || name.entities != second.holders || name.tokens.begin < second.tokens.end) continue;
    const std::string next =
        name.tokens.end < tokens.size() ? ascii_lower(tokens[name.tokens.end].form) : std::string();
    if (peer)
      for (TitleSpan& other : draft.titles)
        if (other.sentence == second.sentence && other.bodies.empty() && other.holders == second.holders)
          other.bodies = first.bodies;
    if (next != "and" || peer) first.holders = second.holders;
    return;
  }
}

// "Presidents Duarte (Peru), Weber (Chile) and Mesa": each state is of the one before it, and Mesa's is not told.
bool tells_states_one_by_one(const Draft& draft, const TitleSpan& title) {
  if (!title.plural || title.holders.size() != title.bodies.size() + 1) return false;
  for (const NameSpan& name : draft.names) {
    if (name.sentence != title.sentence || name.tokens.begin < title.tokens.end || name.entities.size() != 1 ||
        name.entities[0] != title.holders[0])
      continue;
    const auto& tokens = draft.sentence(title.sentence).tokens;
    return name.tokens.end < tokens.size() &&
           (tokens[name.tokens.end].form == "(" || tokens[name.tokens.end].form == "of");
  }
  return false;
}

}  // namespace

void find_offices(Draft& draft) {
  for (TitleSpan& title : draft.titles) OfficeReader(draft, title).read();
  for (std::size_t at = 0; at + 1 < draft.titles.size(); ++at) {
    // the "Deputy" of "Deputy Prime Minister" is a title within the title
    const bool within = at + 2 < draft.titles.size() && draft.titles[at + 1].sentence == draft.titles[at].sentence &&
                        draft.titles[at + 1].tokens.end <= draft.titles[at].extent.end;
    share_holder(draft, draft.titles[at], draft.titles[within ? at + 2 : at + 1]);
    share_throne(draft, draft.titles[at], draft.titles[at + 1]);
  }
  for (std::size_t at = draft.titles.size(); at-- > 0;) {
    constexpr std::size_t reach = 3;  // the "Deputy" of "Deputy Prime Minister" is a title of its own
    for (std::size_t next = at + 1; next < std::min(draft.titles.size(), at + reach + 1); ++next)
      take_holder_named_by_office(draft, draft.titles[at], draft.titles[next]);
  }
  for (TitleSpan& title : draft.titles) {
    if (title.noun == "counterpart") continue;  // bears the title of somebody else: see references.cpp
    const bool paired = title.bodies.size() > 1 &&
                        (title.bodies.size() == title.holders.size() || tells_states_one_by_one(draft, title));
    for (std::size_t at = 0; at < title.holders.size(); ++at) {
      if (title.bodies.empty()) continue;
      if (paired && at < title.bodies.size())
        add_office(draft, title, title.holders[at], title.bodies[at], 0.95F);
      else if (paired) {
        if (const auto own = body_of_holder(draft, title, title.holders[at]))
          add_office(draft, title, title.holders[at], *own, 0.7F);
      } else
        for (const EntityId body : title.bodies) add_office(draft, title, title.holders[at], body, 0.95F);
    }
  }
  for (TitleSpan& title : draft.titles) {
    if (!title.bodies.empty() || title.noun == "counterpart") continue;
    for (const EntityId holder : title.holders) {
      if (const auto body = body_of_holder(draft, title, holder)) {
        add_office(draft, title, holder, body, 0.7F);
        title.bodies.push_back(*body);
        title.body_from_text = false;
      } else {
        add_office(draft, title, holder, std::nullopt, 0.6F);
      }
    }
  }
}

}  // namespace chancery
