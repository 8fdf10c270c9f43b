#include "entities/counted_rows.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "entities/list_lines.hpp"
#include "entities/mention_order.hpp"

namespace chancery {
namespace {

// "They are", "These were", "They include", "Among them are": one past the words that open the list, 0 if none stand.
std::size_t row_begin(const std::vector<Token>& tokens) {
  static const WordSet being("are|were|include|included"), among("are|is|were|was"), they("they|these|those|them");
  const auto lower = [&](std::size_t at) { return at < tokens.size() ? ascii_lower(tokens[at].form) : std::string(); };
  if (lower(0) == "among" && they.has(lower(1)) && among.has(lower(2))) return 3;
  return (lower(0) == "they" || lower(0) == "these" || lower(0) == "those") && being.has(lower(1)) ? 2 : 0;
}

// The names of one class that stand in a row: behind the opening, a comma, a semicolon, "and", or their holder's title.
std::vector<const NameSpan*> row_of(const Draft& draft, int sentence, std::size_t begin, EntityType type) {
  const auto& tokens = draft.sentence(sentence).tokens;
  static const WordSet links(",|;|and|or|include|included|are|were|is|was|the|:");
  std::vector<const NameSpan*> row;
  for (const NameSpan& name : draft.names_in(sentence)) {
    if (name.nested || name.possessive || name.adjective || name.entities.size() != 1 || name.tokens.begin < begin ||
        draft.entity(name.entities[0]).type != type)
      continue;
    std::uint32_t first = name.tokens.begin;
    const bool titled = std::ranges::any_of(draft.titles, [&](const TitleSpan& title) {
      return title.sentence == sentence && title.tokens.end <= first && title.extent.begin >= begin &&
             std::ranges::find(title.holders, name.entities[0]) != title.holders.end();
    });
    const bool of_state = first > begin && tokens[first - 1].xpos == "POS";  // "Peru's Ana Duarte"
    if (titled || of_state || links.has(ascii_lower(tokens[first - 1].form))) row.push_back(&name);
  }
  return row;
}

// The counted plural of a sentence that can stand for such a row; -1 if there is none.
int counted_word(const Draft& draft, int sentence, EntityType type) {
  const auto& tokens = draft.sentence(sentence).tokens;
  static const WordSet quantities("several|some|many|more|dozens|number|new|other");
  constexpr std::size_t widest = 5;  // tokens from the count to the noun
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const Token& noun = tokens[at];
    const std::string lower = ascii_lower(noun.form);
    if (noun.xpos != "NNS" && noun.xpos != "NNPS" && lower != "people") continue;
    const Sort sort = sort_of(lower);
    const int name = draft.name_at(sentence, static_cast<std::uint32_t>(at));
    // "three Haitians"
    const bool people =
        name >= 0 && draft.names[static_cast<std::size_t>(name)].entities.size() == 1 &&
        draft.entity(draft.names[static_cast<std::size_t>(name)].entities[0]).type == EntityType::country;
    const bool office = draft.title_at(sentence, static_cast<std::uint32_t>(at)) >= 0;
    if (type == EntityType::person ? !(people || office || sort == Sort::persons) : sort != Sort::bodies) continue;
    for (std::size_t before = at; before-- > 0 && before + widest >= at;) {
      const Token& word = tokens[before];
      if (word.upos == Upos::num || quantities.has(ascii_lower(word.form))) return static_cast<int>(at);
      if (word.upos == Upos::verb || word.upos == Upos::punct || word.upos == Upos::adp || word.upos == Upos::det)
        break;
    }
  }
  return -1;
}

}  // namespace

void bind_counted_rows(Draft& draft) {
  auto& mentions = draft.result.mentions;
  std::vector<Mention> added;
  for (int sentence = 1; sentence < static_cast<int>(draft.document.sentences.size()); ++sentence) {
    const std::size_t begin = row_begin(draft.sentence(sentence).tokens);
    if (begin == 0 || draft.is_label(sentence - 1)) continue;
    for (const EntityType type : {EntityType::person, EntityType::organization}) {
      const auto row = row_of(draft, sentence, begin, type);
      constexpr std::size_t fewest = 2;
      const int head = row.size() < fewest ? -1 : counted_word(draft, sentence - 1, type);
      if (head < 0) continue;
      // whom the text has told already, as envoys or behind a colon
      if (std::ranges::any_of(mentions, [&](const Mention& one) {
            return one.sentence == sentence - 1 && one.head == head && one.referents.size() >= fewest &&
                   draft.entity(one.referents[0]).type == type;
          }))
        break;
      Mention mention;
      mention.sentence = sentence - 1;
      mention.tokens = {static_cast<std::uint32_t>(head), static_cast<std::uint32_t>(head) + 1};
      mention.head = head;
      mention.kind = MentionKind::nominal;
      mention.confidence = 0.8F;
      const Sentence& listing = draft.sentence(sentence);
      for (const NameSpan* name : row) {
        const EntityId one = name->entities[0];
        if (std::ranges::find(mention.referents, one) != mention.referents.end()) continue;
        mention.referents.push_back(one);
        const Span words{listing.tokens[name->tokens.begin].span.begin, listing.tokens[name->tokens.end - 1].span.end};
        draft.result.listed.push_back({sentence - 1, head, one, words, listing.span});
      }
      added.push_back(std::move(mention));
      break;
    }
  }
  replace_mentions(mentions, added);
}

}  // namespace chancery
