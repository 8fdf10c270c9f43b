#include "entities/organs.hpp"

#include <algorithm>
#include <string_view>

#include "entities/nominals.hpp"

namespace chancery {

bool means_whole_body(const std::string& noun) {
  static const WordSet nouns("organisation|organization|bloc|grouping|alliance|union|club");
  return nouns.has(noun);
}

bool is_organ(const std::string& name) {
  static const WordSet organs(
      "assembly|committee|commission|secretariat|parliament|court|tribunal|board|bureau|presidium");
  const std::string whole = ascii_lower(name.substr(0, name.find(" of ")));
  return organs.has(last_word(whole));
}

std::optional<EntityId> whole_of(const Draft& draft, EntityId organ) {
  const std::string& name = draft.entity(organ).name;
  std::size_t at = name.find(" of ");
  if (at == std::string::npos) return std::nullopt;
  at += std::string_view(" of ").size();
  if (name.compare(at, 4, "the ") == 0) at += 4;
  const std::string whole = name.substr(at);
  const auto& list = draft.result.list;
  for (std::size_t id = 0; id < list.size(); ++id)
    if (list[id].type == EntityType::organization &&
        (list[id].name == whole ||
         std::find(list[id].aliases.begin(), list[id].aliases.end(), whole) != list[id].aliases.end()))
      return static_cast<EntityId>(id);
  return std::nullopt;
}

bool has_as_many(const Draft& draft, const NominalSpan& body, EntityId id) {
  const auto known = draft.entity(id).known;
  if (!known) return true;
  const auto members = static_cast<int>(draft.known.things()[static_cast<std::size_t>(*known)].members.size());
  if (members == 0) return true;
  static const WordSet counted("member|nation|state|country");
  const auto& tokens = draft.sentence(body.sentence).tokens;
  for (std::uint32_t at = body.tokens.begin; at + 2 < body.tokens.end; ++at) {
    const std::string& form = tokens[at].form;
    if (tokens[at + 1].form != "-" || !counted.has(ascii_lower(tokens[at + 2].form)) || form.size() > 3 ||
        form.find_first_not_of("0123456789") != std::string::npos)
      continue;
    const int told = std::stoi(form), off = told > members ? told - members : members - told;
    return off <= std::max(3, members / 4);  // bodies grow and shrink
  }
  return true;
}

}  // namespace chancery
