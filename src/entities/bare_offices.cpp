#include <algorithm>

#include "entities/nominals.hpp"
#include "entities/offices.hpp"

namespace chancery {
namespace {

bool leads(Role role) { return role == Role::head_of_state || role == Role::head_of_government; }

// Whether a phrase of the text can be meant by the title: the same words or role, or "leader" of a head.
bool fits(const TitleSpan& title, const OfficePhrase& phrase) {
  if (phrase.former != title.former || phrase.employee != title.employee) return false;
  const std::string key = ascii_lower(phrase.title);
  if (key == title.key || (title.noun == key && title.key == title.noun)) return true;
  const Role role = lexicon::title_role(key);
  if (title.vague || title.noun == "counterpart")
    return leads(role) || role == Role::organisation_head || title.noun == "counterpart" || key == "leader";
  return title.role != Role::other && (title.role == role || (leads(title.role) && key == "leader"));
}

std::optional<EntityId> holder_in_text(const Draft& draft, const Discourse& discourse, const TitleSpan& title,
                                       std::optional<EntityId> body) {
  std::optional<EntityId> best;
  const int head = head_of(draft.sentence(title.sentence), title.extent);
  const auto barred = co_arguments(draft, title.sentence, head, draft.result.mentions);
  double best_score = -1.0;
  for (const OfficePhrase& phrase : draft.result.offices) {
    if (!fits(title, phrase) || (body && phrase.body != body)) continue;
    if (std::find(barred.begin(), barred.end(), phrase.holder) != barred.end()) continue;
    const bool same_words = ascii_lower(phrase.title) == title.key;
    const double score = discourse.weight(phrase.holder) + (same_words ? 150.0 : 0.0);
    if (score > best_score) {
      best_score = score;
      best = phrase.holder;
    }
  }
  return best;
}

// The known holder on the article's day: somebody the text names if possible, else the only one.
std::optional<EntityId> known_holder(Draft& draft, const TitleSpan& title, EntityId body, float& confidence) {
  const auto known = draft.entity(body).known;
  if (!known || title.employee || title.former) return std::nullopt;
  std::vector<Role> roles{title.role};
  if (title.vague) roles = {Role::head_of_state, Role::head_of_government, Role::organisation_head};
  if (title.vague == false && title.role == Role::other) return std::nullopt;
  std::vector<const OfficeTerm*> terms;
  for (const Role role : roles)
    for (const OfficeTerm* term : draft.known.holders(*known, role, draft.article.date)) terms.push_back(term);
  for (const OfficeTerm* term : terms)
    if (const auto found = draft.find_known(term->person)) {
      confidence = 0.85F;
      return found;
    }
  if (!draft.article.date || terms.empty() || title.plural) return std::nullopt;
  const bool many = std::any_of(terms.begin(), terms.end(), [&](const OfficeTerm* term) {
    return term->role == terms[0]->role && term->person != terms[0]->person;
  });
  if (many || !terms[0]->certain) return std::nullopt;
  confidence = 0.6F;
  return draft.known_entity(terms[0]->person);
}

// "the Head of State" in a text that puts the title to nobody: the first person named who bears it on the
// article's day by the knowledge base. Adds the office.
Resolved first_known_bearer(Draft& draft, const TitleSpan& title) {
  if (!leads(title.role)) return {};
  for (const Mention& mention : draft.result.mentions) {
    if (mention.kind != MentionKind::name || mention.referents.size() != 1) continue;
    const auto known = draft.entity(mention.referents[0]).known;
    if (!known || draft.entity(mention.referents[0]).type != EntityType::person) continue;
    for (const OfficeTerm* term : draft.known.offices_of(*known)) {
      if (term->role != title.role || !draft.article.date) continue;
      if ((term->start && *term->start > *draft.article.date) || (term->end && *term->end < *draft.article.date))
        continue;
      const EntityId holder = mention.referents[0];
      add_office(draft, title, holder, draft.known_entity(term->body), 0.6F);
      return {std::vector<EntityId>{holder}, 0.6F};
    }
  }
  return {};
}

bool definite(const Draft& draft, const TitleSpan& title) {
  const Sentence& sentence = draft.sentence(title.sentence);
  const std::string first = ascii_lower(sentence.tokens[title.extent.begin].form);
  if (first == "the" || first == "this") return true;
  if (first == "a" || first == "an" || first == "any" || first == "no") return false;
  if (title.extent.begin > 0 && sentence.tokens[title.extent.begin - 1].upos == Upos::pron) return true;
  if (title.plural) return false;  // "Ministers met", "Military commanders will meet"
  const char initial = title.text.empty() ? 'a' : title.text[0];
  return initial >= 'A' && initial <= 'Z';
}

}  // namespace

Resolved resolve_office(Draft& draft, const Discourse& discourse, TitleSpan& title) {
  if (title.plural && title.bodies.empty()) {
    const auto& tokens = draft.sentence(title.sentence).tokens;
    const std::string before = title.extent.begin > 0 ? ascii_lower(tokens[title.extent.begin - 1].form) : "";
    const bool counted = before == "both" || before == "two" || before == "three" || before == "2";
    if (title.employee || !(counted || definite(draft, title))) return {};
    NominalSpan group;
    group.count = before == "three" ? 3 : 0;
    group.kind = NominalKind::persons;
    group.sentence = title.sentence;
    group.lemma = title.key;
    return resolve_group(draft, discourse, group);
  }
  if (title.bodies.empty()) {
    if (!definite(draft, title) || title.employee || title.vague || title.former) return {};
    const auto found = holder_in_text(draft, discourse, title, std::nullopt);
    if (found) return {std::vector<EntityId>{*found}, 0.7F};
    return first_known_bearer(draft, title);
  }
  // "a Foreign Office spokesman", "EU leaders", "French officials": who is meant is the body
  const bool of_body = title.employee || (title.plural && title.bodies.size() == 1);
  const bool agent = std::all_of(title.bodies.begin(), title.bodies.end(),
                                 [&](EntityId id) { return agent_types.has(draft.entity(id).type); });
  if (of_body && !title.former) return agent ? Resolved{title.bodies, 0.65F} : Resolved{};
  Resolved result;
  for (const EntityId body : title.bodies) {
    float confidence = 0.85F;
    auto found = holder_in_text(draft, discourse, title, body);
    if (!found) found = known_holder(draft, title, body, confidence);
    if (!found) continue;
    if (title.noun != "counterpart") add_office(draft, title, *found, body, confidence);
    if (std::find(result.entities.begin(), result.entities.end(), *found) == result.entities.end())
      result.entities.push_back(*found);
    result.confidence = confidence;
  }
  if (result.entities.empty() && title.plural && agent) return {title.bodies, 0.6F};  // "the U.S. and Chinese envoys"
  return result;
}

}  // namespace chancery
