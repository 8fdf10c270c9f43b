#include <array>
#include <functional>

#include "core/word_filter.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

struct NamedSlot {
  std::string_view name;
  Slot::Kind kind;
};

constexpr auto named_slots = std::to_array<NamedSlot>({{"subject", Slot::Kind::subject},
                                                       {"object", Slot::Kind::object},
                                                       {"recipient", Slot::Kind::recipient},
                                                       {"complement", Slot::Kind::complement},
                                                       {"controlled", Slot::Kind::controlled},
                                                       {"possessor", Slot::Kind::possessor},
                                                       {"modifier", Slot::Kind::modifier},
                                                       {"holder", Slot::Kind::holder},
                                                       {"clause", Slot::Kind::clause},
                                                       {"content", Slot::Kind::content},
                                                       {"condition", Slot::Kind::condition},
                                                       {"command", Slot::Kind::command},
                                                       {"premodifier", Slot::Kind::premodifier},
                                                       {"apposition", Slot::Kind::apposition},
                                                       {"beside", Slot::Kind::beside},
                                                       {"site", Slot::Kind::site},
                                                       {"adverb", Slot::Kind::adverb},
                                                       {"governor", Slot::Kind::governor},
                                                       {"marker", Slot::Kind::marker},
                                                       {"quotes", Slot::Kind::quotes},
                                                       {"speaker", Slot::Kind::speaker},
                                                       {"whole", Slot::Kind::whole},
                                                       {"occasion", Slot::Kind::occasion},
                                                       {"forum", Slot::Kind::forum},
                                                       {"destination", Slot::Kind::destination},
                                                       {"scene", Slot::Kind::scene},
                                                       {"setting", Slot::Kind::setting},
                                                       {"ruler", Slot::Kind::ruler},
                                                       {"beneficiary", Slot::Kind::beneficiary},
                                                       {"benefactor", Slot::Kind::benefactor},
                                                       {"sanctioner", Slot::Kind::sanctioner},
                                                       {"sanctionee", Slot::Kind::sanctionee},
                                                       {"assailant", Slot::Kind::assailant},
                                                       {"grateful", Slot::Kind::grateful},
                                                       {"interlocutor", Slot::Kind::interlocutor},
                                                       {"negotiators", Slot::Kind::negotiators},
                                                       {"stricken", Slot::Kind::stricken},
                                                       {"laureate", Slot::Kind::laureate},
                                                       {"protagonist", Slot::Kind::protagonist},
                                                       {"traveller", Slot::Kind::traveller},
                                                       {"undertaking", Slot::Kind::undertaking},
                                                       {"work", Slot::Kind::work},
                                                       {"builder", Slot::Kind::builder},
                                                       {"ballot", Slot::Kind::ballot},
                                                       {"treaty", Slot::Kind::treaty},
                                                       {"paper", Slot::Kind::paper},
                                                       {"body", Slot::Kind::body},
                                                       {"club", Slot::Kind::club},
                                                       {"chaired", Slot::Kind::chaired},
                                                       {"captor", Slot::Kind::captor},
                                                       {"matter", Slot::Kind::matter},
                                                       {"doer", Slot::Kind::doer},
                                                       {"self", Slot::Kind::self}});

constexpr std::array<std::string_view, 52> prepositions = {
    "about", "above",  "across",    "after",   "against",    "alongside", "among",         "around", "as",
    "at",    "before", "behind",    "beside",  "between",    "by",        "despite",       "during", "for",
    "from",  "in",     "including", "inside",  "into",       "like",      "near",          "of",     "off",
    "on",    "onto",   "opposite",  "out",     "out of",     "outside",   "over",          "past",   "per",
    "round", "since",  "such as",   "through", "throughout", "to",        "together with", "toward", "towards",
    "under", "until",  "upon",      "via",     "with",       "within",    "without"};

std::size_t key_of(std::string_view name) { return std::hash<std::string_view>{}(name); }

}  // namespace

std::optional<Slot> parse_slot(std::string_view name) {
  if (const std::size_t step = name.find('>'); step != std::string_view::npos) {
    auto first = parse_slot(name.substr(0, step));
    const auto then = parse_slot(name.substr(step + 1));
    if (!first || !then) return std::nullopt;
    first->then.push_back(*then);
    first->key = key_of(name);
    return first;
  }
  for (const NamedSlot& slot : named_slots)
    if (slot.name == name) return Slot{slot.kind, {}, {}, key_of(name)};
  if (is_one_of(name, prepositions)) return Slot{Slot::Kind::preposition, std::string(name), {}, key_of(name)};
  return std::nullopt;
}

}  // namespace chancery
