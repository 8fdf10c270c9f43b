// "The Summit of the League urged", "Summit elected": what a gathering decides, the body that it is of decides.
#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>

#include "core/unicode.hpp"
#include "relations/argument_parts.hpp"
#include "relations/name_words.hpp"

namespace chancery {
namespace {

// What bodies do when they sit.
bool is_resolved_on(const SentenceView& view, int verb) {
  return view.is_verb(verb) &&
         view.lemma_is(verb, {"adopt",  "elect",   "re-elect",  "appoint",   "reappoint", "commend",      "praise",
                              "laud",   "applaud", "hail",      "urge",      "condemn",   "denounce",     "deplore",
                              "reject", "welcome", "thank",     "call",      "endorse",   "congratulate", "support",
                              "accuse", "suspend", "readmit",   "admit",     "establish", "mandate",      "approve",
                              "demand", "express", "designate", "recognise", "recognize", "sign",         "nominate"});
}

constexpr std::array<std::string_view, 5> sittings = {"summit", "conference", "session", "meeting", "assembly"};

bool holds_words(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  if (at == std::string_view::npos || (at > 0 && text[at - 1] != ' ')) return false;
  const std::size_t end = at + words.size();
  return end == text.size() || text[end] == ' ' || text[end] == '\'';
}

// The body in the gathering's name, the longest if there are several: "summit of the League", "SADC summit".
std::optional<EntityId> body_in_name(const Entities& entities, EntityId event) {
  const std::string& name = entities.list[static_cast<std::size_t>(event)].name;
  std::optional<EntityId> body;
  std::size_t longest = 2;  // letters
  for (std::size_t id = 0; id < entities.list.size(); ++id) {
    const Entity& one = entities.list[id];
    if (one.type != EntityType::organization || ascii_lower(one.name) == one.name) continue;
    const auto try_name = [&](const std::string& called) {
      if (called.size() <= longest || !holds_words(name, called)) return;
      longest = called.size();
      body = static_cast<EntityId>(id);
    };
    try_name(one.name);
    for (const std::string& alias : one.aliases) try_name(alias);
  }
  return body;
}

// "Summit commended": the gathering that the text last called so, where the word stands without an article.
std::optional<EntityId> gathering_called_so(const SentenceView& view, const Entities& entities, int word) {
  constexpr int farthest = 15;  // sentences
  if (word != 0) return std::nullopt;
  const std::string lower = ascii_lower(view.lemma(word));
  const std::array<std::string_view, 1> name = {lower};
  const auto end = std::ranges::lower_bound(entities.mentions, view.number(), {}, &Mention::sentence);
  for (const Mention& m : std::ranges::subrange(entities.mentions.begin(), end) | std::views::reverse) {
    if (m.sentence + farthest < view.number()) break;
    if (m.referents.size() != 1) continue;
    const Entity& thing = entities.list[static_cast<std::size_t>(m.referents.front())];
    if (thing.type == EntityType::event && name_has_word(thing, name)) return m.referents.front();
  }
  return std::nullopt;
}

}  // namespace

std::vector<Argument> body_convened(const SentenceView& view, const Entities& entities, int trigger, Filler filler) {
  constexpr float trust = 0.85F;
  const int verb = view.is_verb(trigger) ? trigger : view.head(filler.token);
  if (verb < 0 || !is_resolved_on(view, verb)) return {};
  const std::string word = ascii_lower(view.lemma(filler.token));
  const bool resumed = word == "it";  // "The Conference met in Lima. It appointed"
  if (!resumed && std::ranges::find(sittings, word) == sittings.end()) return {};
  std::optional<EntityId> event;
  for (const Mention* m : candidates(view, filler.token)) {
    if (m->referents.size() != 1) continue;
    const Entity& thing = entities.list[static_cast<std::size_t>(m->referents.front())];
    if (thing.type == EntityType::event && (!resumed || name_has_word(thing, sittings))) event = m->referents.front();
  }
  if (!event && !resumed) event = gathering_called_so(view, entities, filler.token);
  const auto body = event ? body_in_name(entities, *event) : std::nullopt;
  if (!body) return {};
  return {{*body, filler.token, view.token(filler.token).span, filler.confidence * trust}};
}

}  // namespace chancery
