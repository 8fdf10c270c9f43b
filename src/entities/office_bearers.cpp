// Who bears an office that a text names without its holder.
#include "entities/office_bearers.hpp"

#include <algorithm>

#include "entities/author_state.hpp"
#include "entities/guests.hpp"
#include "entities/known_holders.hpp"
#include "entities/office_wording.hpp"
#include "entities/offices.hpp"
#include "entities/pronoun_clues.hpp"
#include "entities/secretaries.hpp"
#include "entities/speech.hpp"
#include "entities/state_focus.hpp"
#include "entities/term_day.hpp"

namespace chancery {
namespace {

// Whom the same bare words last meant: a text that calls one of several presidents "the President" goes on to do so.
std::optional<EntityId> meant_last(const Draft& draft, const TitleSpan& title) {
  for (auto mention = draft.result.mentions.rbegin(); mention != draft.result.mentions.rend(); ++mention) {
    if (mention->kind != MentionKind::office || mention->referents.size() != 1) continue;
    const int index = draft.title_at(mention->sentence, static_cast<std::uint32_t>(mention->head));
    if (index < 0) continue;
    const TitleSpan& other = draft.titles[static_cast<std::size_t>(index)];
    if (other.key == title.key && other.text == title.text && other.holders.empty() && other.bodies.empty() &&
        !other.plural)
      return mention->referents[0];
  }
  return std::nullopt;
}

// "the Orvik leader" after "the head of the Orvik Politburo".
bool is_organ_named_after(const Draft& draft, std::optional<EntityId> organ, EntityId body) {
  return organ && draft.entity(body).type == EntityType::organization &&
         draft.entity(*organ).name.starts_with(draft.entity(body).name + " ");
}

// "The new minister", "the outgoing president".
bool is_said_to_be(const Draft& draft, const TitleSpan& title, const WordSet& words) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  for (std::uint32_t at = title.extent.begin > 0 ? title.extent.begin - 1 : 0;
       at <= title.tokens.begin && at < tokens.size(); ++at)
    if (words.has(ascii_lower(tokens[at].form))) return true;
  return false;
}

// The verb of which a mention is that part, empty if it is another part.
std::string verb_over(const Draft& draft, const Mention& mention, bool object) {
  const auto& tokens = draft.sentence(mention.sentence).tokens;
  const Token& head = tokens[static_cast<std::size_t>(mention.head)];
  const bool acted_on = head.relation == Relation::obj || head.relation == Relation::nsubj_pass;
  if (head.head < 0 || (object ? !acted_on : head.relation != Relation::nsubj)) return {};
  return ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma);
}

// "replaced Berg with Duarte. The new minister": Berg, who has left.
bool has_left(const Draft& draft, EntityId person) {
  static const WordSet removing("replace|succeed|oust|dismiss|sack|fire|remove|depose|topple"),
      leaving("resign|quit|retire|depart");
  return std::any_of(draft.result.mentions.begin(), draft.result.mentions.end(), [&](const Mention& one) {
    if (one.referents.size() != 1 || one.referents[0] != person) return false;
    // "named Duarte in place of Berg"
    const auto& tokens = draft.sentence(one.sentence).tokens;
    if (const std::uint32_t at = one.tokens.begin;
        at > 2 && tokens[at - 1].form == "of" && tokens[at - 2].form == "place" && tokens[at - 3].form == "in")
      return true;
    return removing.has(verb_over(draft, one, true)) || leaving.has(verb_over(draft, one, false));
  });
}

// and Duarte, by whom he was replaced; none if the text has told of two such lately.
std::optional<EntityId> newcomer(const Draft& draft, int sentence) {
  constexpr int reach = 3;  // sentences
  static const WordSet choosing(
      "appoint|name|elect|re-elect|choose|pick|install|nominate|swear|inaugurate|select|designate|promote");
  std::optional<EntityId> found;
  // "Her successor, Duarte, flew to Lima. The new minister"
  for (const TitleSpan& title : draft.titles)
    if (title.noun == "successor" && title.holders.size() == 1 && title.sentence <= sentence &&
        title.sentence + reach >= sentence)
      found = title.holders[0];
  if (found) return found;
  for (auto one = draft.result.mentions.rbegin();
       one != draft.result.mentions.rend() && one->sentence + reach >= sentence; ++one) {
    if (one->referents.size() != 1 || draft.entity(one->referents[0]).type != EntityType::person ||
        has_left(draft, one->referents[0]))
      continue;
    const auto& tokens = draft.sentence(one->sentence).tokens;
    const Token& head = tokens[static_cast<std::size_t>(one->head)];
    const std::string by = one->tokens.begin > 0 ? ascii_lower(tokens[one->tokens.begin - 1].form) : "";
    const bool put_in = head.relation == Relation::obl && head.head >= 0 && by == "with" &&
                        tokens[static_cast<std::size_t>(head.head)].lemma == "replace";
    static const WordSet following("replace|succeed");
    if (!put_in && !choosing.has(verb_over(draft, *one, true)) && !following.has(verb_over(draft, *one, false)))
      continue;
    if (found && *found != one->referents[0]) return std::nullopt;
    found = one->referents[0];
  }
  return found;
}

// "the crown prince", "the prince": of those whom the text names, who is known to come after a king.
bool is_heir(const Draft& draft, const Entity& entity) {
  if (entity.type != EntityType::person || !entity.known ||
      draft.known.things()[static_cast<std::size_t>(*entity.known)].kind != "heir")
    return false;
  const auto terms = draft.known.offices_of(*entity.known);
  return std::none_of(terms.begin(), terms.end(), [&](const OfficeTerm* term) {
    return term->role == Role::head_of_state && serves_on(*term, draft.day);
  });
}

// Persons of the text who can be meant by the title: by the text's own words, or as known on the article's day.
std::vector<Bearer> bearers_of(Draft& draft, const TitleSpan& title, std::optional<EntityId> body) {
  std::vector<Bearer> bearers;
  const auto add = [&](const Bearer& one) {
    for (Bearer& held : bearers)
      if (held.person == one.person) {
        held.same_words = held.same_words || one.same_words;
        return;
      }
    bearers.push_back(one);
  };
  for (const OfficePhrase& phrase : draft.result.offices) {
    if (!fits(draft, title, phrase) ||
        (body && phrase.body != body && !(title.vague && is_organ_named_after(draft, phrase.body, *body))))
      continue;
    const std::string key = ascii_lower(phrase.title);
    const bool same_crown = !crown_of(key).empty() && crown_of(key) == crown_of(title.noun);
    add({phrase.holder, phrase.body,
         key == title.key || same_crown || title.noun == "majesty" || title.noun == "highness"});
  }
  if (title.former && !body) {  // "Berg resigned. The former minister said"
    TitleSpan held = title;
    held.former = false;
    for (const OfficePhrase& phrase : draft.result.offices)
      if (fits(draft, held, phrase) && has_left(draft, phrase.holder))
        add({phrase.holder, phrase.body, ascii_lower(phrase.title) == title.key});
    return bearers;
  }
  if (is_elect(title.noun) && bearers.empty() && !body) {
    for (std::size_t at = 0; at < draft.result.list.size(); ++at)
      if (draft.result.list[at].type == EntityType::person && has_won(draft, static_cast<EntityId>(at), title.sentence))
        add({static_cast<EntityId>(at), std::nullopt});
    return bearers;
  }
  if (bearers.empty() && (title.key == "crown prince" || (title.key == "prince" && !body)) && !title.former &&
      !title.plural)
    for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
      const auto home = draft.country_of(static_cast<EntityId>(at));
      if (is_heir(draft, draft.result.list[at]) && home && (!body || draft.entity(*body).known == home))
        add({static_cast<EntityId>(at), body});
    }
  if (is_elect(title.noun) || body || title.vague || title.former || title.employee || title.role == Role::other)
    return bearers;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const Entity& entity = draft.result.list[at];
    if (entity.type != EntityType::person || !entity.known) continue;
    for (const OfficeTerm* term : draft.known.offices_of(*entity.known))
      if (term->role == title.role && serves_on(*term, draft.day) && called(title, ascii_lower(term->title))) {
        add({static_cast<EntityId>(at), draft.find_known(term->body), ascii_lower(term->title) == title.key});
        break;
      }
  }
  return bearers;
}

int times_mentioned(const Draft& draft, EntityId person) {
  return static_cast<int>(
      std::count_if(draft.result.mentions.begin(), draft.result.mentions.end(),
                    [&](const Mention& one) { return one.referents.size() == 1 && one.referents[0] == person; }));
}

bool is_outgoing(const Draft& draft, const TitleSpan& title) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  static const WordSet leaving("outgoing|incoming|departing");
  for (std::uint32_t at = title.extent.begin; at <= title.tokens.begin && at < tokens.size(); ++at)
    if (leaving.has(ascii_lower(tokens[at].form))) return true;
  return false;
}

// Where the person is first named, to part equals.
std::size_t first_mention(const Draft& draft, EntityId person) {
  for (std::size_t at = 0; at < draft.names.size(); ++at)
    if (draft.names[at].entities.size() == 1 && draft.names[at].entities[0] == person) return at;
  return draft.names.size();
}

// "An aide to Berg said the president would …": whom the speaker serves.
std::optional<EntityId> principal_of_speaker(const Draft& draft, const TitleSpan& title) {
  constexpr std::uint32_t longest = 8;  // tokens from the aide's title to the name
  for (const TitleSpan& speaker : draft.titles) {
    if (speaker.sentence != title.sentence || !speaker.employee || speaker.extent.end >= title.extent.begin) continue;
    for (const NameSpan& name : draft.names)
      if (name.sentence == title.sentence && name.entities.size() == 1 && name.tokens.begin >= speaker.extent.begin &&
          name.tokens.begin < speaker.extent.end + longest && name.tokens.end <= title.extent.begin &&
          draft.entity(name.entities[0]).type == EntityType::person) {
        const auto& tokens = draft.sentence(title.sentence).tokens;
        static const WordSet links("to|for|of");
        const bool served =
            name.possessive || (name.tokens.begin > 0 && links.has(ascii_lower(tokens[name.tokens.begin - 1].form)));
        return served ? std::optional(name.entities[0]) : std::nullopt;
      }
  }
  return std::nullopt;
}

// "Prime Minister Berg will leave on Monday. In Lima she will meet Peru's prime minister, Ana Duarte. The Prime
// Minister will then": whose office the text took for granted, while it says of the others where they hold theirs.
std::optional<EntityId> taken_for_granted(const Draft& draft, const TitleSpan& title,
                                          const std::vector<Bearer>& bearers) {
  const auto says_where = [&](const TitleSpan& other) {
    for (std::uint32_t at = other.extent.begin; at < other.extent.end; ++at)
      if (draft.name_at(other.sentence, at) >= 0) return true;
    return false;
  };
  std::optional<EntityId> found;
  bool others = false;
  for (const Bearer& one : bearers) {
    const auto first = std::ranges::find_if(draft.titles, [&](const TitleSpan& other) {
      return other.holders.size() == 1 && other.holders[0] == one.person && other.key == title.key && !other.former;
    });
    if (first == draft.titles.end() || first->sentence >= title.sentence) continue;
    if (says_where(*first)) {
      others = true;
      continue;
    }
    if (found && *found != one.person) return std::nullopt;
    found = one.person;
  }
  return others ? found : std::nullopt;
}

// "Foreign Minister Berg called on Foreign Secretary Holm": where the text tells of both, neither goes by the other's
// title.
void part_from_secretaries(const Draft& draft, const TitleSpan& title, std::vector<Bearer>& bearers) {
  if (title.role != Role::foreign_minister) return;
  const auto goes_by_it = [&](const Bearer& one) {
    return std::ranges::any_of(draft.result.offices, [&](const OfficePhrase& phrase) {
      return phrase.holder == one.person && ascii_lower(phrase.title) == "foreign secretary";
    });
  };
  const bool secretary = title.key == "foreign secretary";
  const auto meant = [&](const Bearer& one) { return goes_by_it(one) == secretary; };
  if (std::ranges::any_of(bearers, meant)) std::erase_if(bearers, [&](const Bearer& one) { return !meant(one); });
}

// "asked her to convey his greetings to President Holm": of whom the text tells only that, is not there to speak.
bool is_only_greeted(const Draft& draft, EntityId person) {
  static const WordSet greetings("greeting|regards|regard|wish|message|condolence|invitation|respects|salutation");
  constexpr std::uint32_t farthest = 5;  // tokens between the noun and the name
  bool greeted = false;
  for (const Mention& one : draft.result.mentions) {
    if (one.kind != MentionKind::name || one.referents.size() != 1 || one.referents[0] != person) continue;
    const auto& tokens = draft.sentence(one.sentence).tokens;
    bool here = false, to = false;
    for (std::uint32_t at = one.tokens.begin, steps = 0; at-- > 0 && steps < farthest && !here; ++steps) {
      const std::string word = ascii_lower(tokens[at].form);
      to = to || word == "to";
      here = to && greetings.has(ascii_lower(tokens[at].lemma));
    }
    if (!here) return false;
    greeted = true;
  }
  return greeted;
}

void part_from_absent(const Draft& draft, std::vector<Bearer>& bearers) {
  const auto absent = [&](const Bearer& one) { return is_only_greeted(draft, one.person); };
  if (!std::ranges::all_of(bearers, absent)) std::erase_if(bearers, absent);
}

// "Mr Holt was Secretary-General of Oxfam until 1992", told at the end: whom no earlier words call so is not meant
// where somebody else has been called so before.
void part_from_later(const Draft& draft, const TitleSpan& title, std::vector<Bearer>& bearers) {
  const auto told_by = [&](const Bearer& one) {
    return std::ranges::any_of(draft.titles, [&](const TitleSpan& other) {
      return other.sentence < title.sentence && other.key == title.key && !other.former &&
             other.holders == std::vector<EntityId>{one.person};
    });
  };
  if (std::ranges::any_of(bearers, told_by))
    std::erase_if(bearers, [&](const Bearer& one) { return !draft.entity(one.person).known && !told_by(one); });
}

}  // namespace

std::optional<KnownId> home_country(Draft& draft) {
  if (draft.briefing) return draft.briefing;
  if (!draft.result.publisher) {
    if (!draft.secretaries_home)
      draft.secretaries_home = draft.article.dateline_place.empty() ? home_by_secretaries(draft) : std::nullopt;
    const auto home = *draft.secretaries_home;
    return home ? draft.entity(*home).known : std::nullopt;
  }
  const auto known = draft.entity(*draft.result.publisher).known;
  return known ? draft.known.things()[static_cast<std::size_t>(*known)].country : state_of_author(draft);
}

std::optional<Bearer> holder_in_text(Draft& draft, const Discourse& discourse, const TitleSpan& title,
                                     std::optional<EntityId> body) {
  const int head = head_of(draft.sentence(title.sentence), title.extent);
  const auto barred = co_arguments(draft, title.sentence, head, draft.result.mentions);
  auto bearers = bearers_of(draft, title, body);
  std::erase_if(bearers, [&](const Bearer& one) {
    return std::find(barred.begin(), barred.end(), one.person) != barred.end() ||
           is_possessor(draft, title, one.person);
  });
  part_from_secretaries(draft, title, bearers);
  // "the emir": no other leader, where the text calls somebody so
  if (const auto crowned = [](const Bearer& one) { return one.same_words; };
      !crown_of(title.noun).empty() && std::ranges::any_of(bearers, crowned))
    std::erase_if(bearers, [&](const Bearer& one) { return !crowned(one); });
  if (!body && bearers.size() > 1) {
    part_from_absent(draft, bearers);
    part_from_later(draft, title, bearers);
  }
  // "The minister is in Peru": not Peru's
  if (!body)
    std::erase_if(bearers, [&](const Bearer& one) {
      const auto served = one.body ? one.body : country_of_person(draft, one.person);
      return served && draft.entity(*served).type == EntityType::country && visits_state(draft, title, *served);
    });
  // "The outgoing president welcomed her": of the state that the text is about, and no other's
  static const WordSet sent("ambassador|envoy|consul|representative|commissioner");
  if (!body && is_outgoing(draft, title) && !sent.has(title.noun))
    if (const auto focus = state_named_most(draft))
      std::erase_if(bearers, [&](const Bearer& one) {
        const auto home = home_of_person(draft, one.person);
        const auto served = one.body ? one.body : country_of_person(draft, one.person);
        return served ? *served != *focus && draft.entity(*served).type == EntityType::country
                      : draft.entity(one.person).known && home != draft.entity(*focus).known;
      });
  // "thanked the visiting president": no host of the text
  const bool visiting = !body && is_visiting(draft, title);
  if (visiting)
    std::erase_if(bearers, [&](const Bearer& one) {
      return part_in_visit(draft, one.person, title.sentence) == VisitPart::host;
    });
  static const WordSet coming("new|incoming"), going("outgoing|departing");
  if (is_said_to_be(draft, title, coming)) {
    std::erase_if(bearers, [&](const Bearer& one) { return has_left(draft, one.person); });
    if (const auto one = newcomer(draft, title.sentence);
        one && std::find(barred.begin(), barred.end(), *one) == barred.end())
      return Bearer{*one, body, false};
  } else if (is_said_to_be(draft, title, going) &&
             std::ranges::any_of(bearers, [&](const Bearer& one) { return has_left(draft, one.person); })) {
    std::erase_if(bearers, [&](const Bearer& one) { return !has_left(draft, one.person); });
  }
  if (bearers.empty()) return std::nullopt;
  const bool at_home = !body && title.key == "head of state" && is_official(draft);
  const auto home = home_country(draft);
  std::size_t first = draft.names.size();
  for (const Bearer& one : bearers) first = std::min(first, first_mention(draft, one.person));
  const auto principal = principal_of_speaker(draft, title);
  // "the president" is the one of the state that the text is about
  const bool of_state = !body && (leads(title.role) || title.noun == "minister");
  const auto focus = of_state ? state_in_focus(draft, discourse, [](EntityId) { return true; }) : std::nullopt;
  const bool several = of_state && title.key != "minister" && bearers.size() > 1;
  const EntityId granted = several ? taken_for_granted(draft, title, bearers).value_or(-1) : -1;
  const Bearer* best = nullptr;
  double best_score = -1.0;
  for (const Bearer& one : bearers) {
    double score = discourse.weight(one.person) + (one.same_words ? 80.0 : 0.0);
    if (at_home && first_mention(draft, one.person) == first) score += 150.0;
    if (!body && home && one.body && draft.entity(*one.body).known == home) score += 200.0;
    if (focus && one.body == focus) score += 60.0;
    // "the minister" is the one of whom the text tells
    if (of_state && title.noun == "minister" && title.key == "minister")
      score += 12.0 * std::min(times_mentioned(draft, one.person), 6);
    if (!body && meant_last(draft, title) == one.person) score += 60.0;
    if (granted == one.person) score += 150.0;
    if (!body && principal == one.person) score += 400.0;
    if (visiting && part_in_visit(draft, one.person, title.sentence) == VisitPart::guest) score += 400.0;
    if (score <= best_score) continue;
    best_score = score;
    best = &one;
  }
  return *best;
}

}  // namespace chancery
