// What somebody is of a body where no title says so: "Ana Duarte of Norbank".
#include "entities/body_kinds.hpp"
#include "entities/draft.hpp"

namespace chancery {
namespace {

// "Ana Duarte of Norbank" leads it in the news, unless it is somebody who tells what to think of them; of a party or a
// force one is a member, and of a university, a paper or a ministry somebody of its staff.
void settle(const Draft& draft, OfficePhrase& phrase) {
  const EntityId id = *phrase.body;
  const Entity& body = draft.entity(id);
  const BodyKinds kinds = draft.notes[static_cast<std::size_t>(id)].kinds;
  const std::string kind =
      body.known ? draft.known.things()[static_cast<std::size_t>(*body.known)].kind : std::string();
  static const WordSet forces("force|forces|airborne|brigade|brigades|regiment|battalion|division|corps|army|militia");
  if (kind == "movement" || kind == "party" ||
      (!body.known && forces.has(ascii_lower(body.name.substr(body.name.rfind(' ') + 1))))) {
    phrase.member = true;
    return;
  }
  const auto& tokens = draft.sentence(phrase.sentence).tokens;
  const auto tells = [&](std::size_t at) {
    static const WordSet others("tell|brief|warn");
    return at < tokens.size() && (lexicon::say_verbs().has(tokens[at].lemma) || others.has(tokens[at].lemma));
  };
  const bool said = (phrase.tokens.begin > 0 && tells(phrase.tokens.begin - 1)) || tells(phrase.tokens.end);
  static const WordSet led("company|intergovernmental|agency|un-agency|alliance");
  if (body.known) {
    phrase.employee = !led.has(kind) || (said && kind == "un-agency") || body.slug == "united-nations" ||
                      (kinds & kinds_of_noun("bank")) != 0;
    return;
  }
  static const BodyKinds staffed = kinds_of_noun("university") | kinds_of_noun("think-tank") | kinds_of_noun("bank") |
                                   kinds_of_noun("ministry") | kinds_of_noun("charity") | kinds_of_noun("court") |
                                   kinds_of_noun("parliament") | kinds_of_noun("paper");
  static const BodyKinds others = staffed & ~kinds_of_noun("maker");
  phrase.employee = said || (kinds & kinds_of_noun("maker")) == 0 || (kinds & others) != 0;
}

}  // namespace

void settle_untitled_offices(Draft& draft) {
  for (OfficePhrase& phrase : draft.result.offices)
    if (phrase.employee && phrase.title.empty() && phrase.body && !phrase.member && !phrase.former &&
        draft.entity(*phrase.body).type == EntityType::organization)
      settle(draft, phrase);
}

}  // namespace chancery
