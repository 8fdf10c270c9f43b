#include "entities/office_claims.hpp"

#include <algorithm>

#include "entities/office_bearers.hpp"
#include "entities/offices.hpp"

namespace chancery {

// "looked at the chair on which nobody sat": a piece of furniture.
bool is_seat_to_sit_on(const Draft& draft, const TitleSpan& title) {
  if (title.noun != "chair") return false;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const std::size_t next = title.tokens.end;
  if (next + 1 < tokens.size() && ascii_lower(tokens[next + 1].form) == "which" &&
      (ascii_lower(tokens[next].form) == "on" || ascii_lower(tokens[next].form) == "in"))
    return true;
  static const WordSet looks("empty|vacant|wooden|front|leather|gilded|spare");
  return title.tokens.begin > 0 && looks.has(ascii_lower(tokens[title.tokens.begin - 1].form));
}

// "Finland's tenth president": whoever the text tells of, and not who holds the office on its day.
std::optional<Resolved> holder_by_number(Draft& draft, const Discourse& discourse, TitleSpan& title) {
  static const WordSet numbers(
      "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|"
      "sixteenth|seventeenth|eighteenth|nineteenth|twentieth");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const bool numbered =
      std::any_of(tokens.begin() + title.extent.begin, tokens.begin() + title.tokens.begin, [&](const Token& one) {
        const std::string word = ascii_lower(one.form);
        return numbers.has(word) ||
               (word.size() > 2 && word[0] >= '0' && word[0] <= '9' &&
                (word.ends_with("th") || word.ends_with("nd") || word.ends_with("rd") || word.ends_with("st")));
      });
  if (!numbered || title.plural || title.bodies.size() != 1) return std::nullopt;
  constexpr double in_mind = 60.0;
  const auto found = discourse.best(
      [&](EntityId id) { return draft.entity(id).type == EntityType::person && discourse.weight(id) >= in_mind; });
  if (!found) return Resolved{};
  add_office(draft, title, *found, title.bodies[0], 0.6F);
  return Resolved{{*found}, 0.6F};
}

// "Venezuela's elected president", "the self-declared leader of Somaliland": not who is known to hold the office.
bool is_claimed(const Draft& draft, const TitleSpan& title) {
  static const WordSet claims(
      "elected|elect|declared|proclaimed|styled|rightful|legitimate|exiled|rival|would-be|self-declared|self-"
      "proclaimed|self-styled|future|next");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  return std::any_of(tokens.begin() + title.extent.begin, tokens.begin() + title.extent.end,
                     [&](const Token& one) { return claims.has(ascii_lower(one.form)); });
}

}  // namespace chancery
