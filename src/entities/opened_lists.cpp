#include "entities/opened_lists.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "entities/list_lines.hpp"
#include "entities/mention_order.hpp"
#include "language/list_openers.hpp"

namespace chancery {
namespace {

// The tokens of the opening sentence that stand for what is listed, each with what it can mean.
std::vector<std::pair<int, Sort>> standing_words(const Sentence& opener) {
  const auto& tokens = opener.tokens;
  std::vector<std::pair<int, Sort>> found;
  const auto lower = [&](std::size_t at) { return ascii_lower(tokens[at].form); };
  int listed = -1, plural = -1;
  std::size_t following = tokens.size(), end = tokens.size();
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (is_listed_word(tokens[at])) listed = static_cast<int>(at);
    if (lower(at) == "following") following = at;
  }
  if (following < tokens.size()) {
    // "the following persons and entities", "the following Russian diplomats"
    constexpr std::size_t farthest = 7;
    for (std::size_t at = following + 1; at < tokens.size() && at < following + farthest; ++at) {
      const Upos tag = tokens[at].upos;
      if (tokens[at].xpos == "NNS" || tokens[at].xpos == "NNPS" || lower(at) == "people") {
        found.emplace_back(static_cast<int>(at), sort_of(lower(at)));
        if (at + 1 >= tokens.size() || (lower(at + 1) != "and" && lower(at + 1) != "or" && lower(at + 1) != ",")) break;
      } else if (tag == Upos::verb || tag == Upos::aux || (tag == Upos::adp && !found.empty())) {
        break;
      }
    }
    if (!found.empty()) return found;
  }
  while (end > 0 && tokens[end - 1].upos == Upos::punct) --end;
  // "Participants were these"
  if (listed >= 0) {
    Sort sort = Sort::any;
    for (std::size_t at = 0; at < static_cast<std::size_t>(listed); ++at)
      if (const Sort told = sort_of(lower(at));
          tokens[at].xpos == "NNS" && tokens[at].relation != Relation::obl && told != Sort::any)
        sort = told;
    return {{listed, sort == Sort::persons ? Sort::any : sort}};
  }
  if (end == tokens.size() || end == 0) return found;  // no colon
  plural = static_cast<int>(end) - 1;
  const Token& last = tokens[static_cast<std::size_t>(plural)];
  if (last.xpos == "NNS") found.emplace_back(plural, sort_of(ascii_lower(last.form)));
  return found;
}

// "ambassadors" gives "ambassador": an office that a list's noun tells of all in it.
std::string office_in(const Sentence& opener) {
  const auto& tokens = opener.tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const std::string lower = ascii_lower(tokens[at].form);
    if (lower == "ambassadors") return "ambassador";
    if (lower == "envoys") return "envoy";
    if (lower == "commissioners" && at > 0 && ascii_lower(tokens[at - 1].form) == "high") return "high commissioner";
    if (lower == "ministers" && at > 0) {
      const std::string before = ascii_lower(tokens[at - 1].form);
      if (before == "foreign" || before == "prime" || before == "defence" || before == "defense" || before == "finance")
        return before + " minister";
    }
  }
  return "";
}

// The offices of the text by sentence, as indices.
using OfficesBySentence = std::multimap<int, std::size_t>;

// Gives the person of a line an office for the state beside the name, by the title behind the name or the list's own
// noun.
void add_office(Draft& draft, const OfficesBySentence& offices, int sentence, const NameSpan& person, EntityId home,
                Span tokens, const std::string& of_list) {
  for (auto [at, end] = offices.equal_range(sentence); at != end; ++at) {
    OfficePhrase& phrase = draft.result.offices[at->second];
    if (phrase.holder != person.entities[0]) continue;
    if (!phrase.body) phrase.body = home;
    return;
  }
  std::string title = of_list;
  const auto first = std::lower_bound(draft.titles.begin(), draft.titles.end(), sentence,
                                      [](const TitleSpan& one, int at) { return one.sentence < at; });
  for (auto found = first; found != draft.titles.end() && found->sentence == sentence; ++found) {
    TitleSpan& one = *found;
    if (!one.bodies.empty() && !is_of_only(one, home)) return;
    title = one.text;
    if (one.holders.empty()) one.holders = person.entities;
    if (one.bodies.empty()) one.bodies = {home};
    break;
  }
  if (title.empty()) return;
  OfficePhrase phrase;
  phrase.sentence = sentence;
  phrase.tokens = tokens;
  phrase.title = title;
  phrase.holder = person.entities[0];
  phrase.body = home;
  phrase.confidence = 0.85F;
  draft.result.offices.push_back(std::move(phrase));
}

}  // namespace

void find_offices_in_lists(Draft& draft) {
  const auto lists = lists_of(draft);
  OfficesBySentence offices;
  for (std::size_t at = 0; at < draft.result.offices.size() && !lists.empty(); ++at)
    offices.emplace(draft.result.offices[at].sentence, at);
  for (const OpenedList& list : lists) {
    const std::string office = office_in(draft.sentence(list.opener));
    constexpr std::uint32_t most_before_name = 1;  // an honorific
    const NameSpan* above = nullptr;               // "Argentina" on a line of its own, the persons below
    for (const int line : list.lines) {
      const LineReader reader(draft, line);
      if (const NameSpan* state = reader.only_name()) {
        above = state;
        continue;
      }
      const NameSpan* person = reader.person();
      if (!person) continue;
      const NameSpan* home = reader.home_beside(*person);
      if (home)
        add_office(draft, offices, line, *person, home->entities[0],
                   {std::min(person->tokens.begin, home->tokens.begin), std::max(person->tokens.end, home->tokens.end)},
                   office);
      else if (above && person->tokens.begin <= most_before_name)
        add_office(draft, offices, line, *person, above->entities[0], person->tokens, office);
    }
  }
}

void bind_listed_things(Draft& draft) {
  auto& mentions = draft.result.mentions;
  std::vector<Mention> added;
  for (const OpenedList& list : lists_of(draft)) {
    const Sentence& opener = draft.sentence(list.opener);
    for (const auto& [head, sort] : standing_words(opener)) {
      Mention mention;
      mention.sentence = list.opener;
      mention.tokens = {static_cast<std::uint32_t>(head), static_cast<std::uint32_t>(head) + 1};
      mention.head = head;
      mention.kind = MentionKind::nominal;
      mention.confidence = 0.85F;
      for (const int line : list.lines)
        for (const Entry& entry : LineReader(draft, line).things(sort)) {
          auto& all = mention.referents;
          if (all.size() >= longest_list || std::find(all.begin(), all.end(), entry.entity) != all.end()) continue;
          all.push_back(entry.entity);
          const Sentence& at = draft.sentence(entry.sentence);
          draft.result.listed.push_back({list.opener, head, entry.entity, entry.words, at.span});
        }
      if (mention.referents.empty()) continue;
      added.push_back(std::move(mention));
    }
  }
  replace_mentions(mentions, added);
}

}  // namespace chancery
