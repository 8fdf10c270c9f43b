#include "entities/office_mentions.hpp"

#include <algorithm>

namespace chancery {
namespace {

// 0 within the phrase, else the tokens between and one.
std::uint32_t apart(Span phrase, Span mention) {
  if (mention.begin >= phrase.end) return mention.begin - phrase.end + 1;
  if (mention.end <= phrase.begin) return phrase.begin - mention.end + 1;
  return 0;
}

// The mention of the thing that is nearest to the phrase; empty if the sentence has none but offices.
Span nearest_mention(const Draft& draft, const OfficePhrase& phrase, EntityId thing) {
  Span nearest;
  const auto in_sentence = std::ranges::equal_range(draft.result.mentions, phrase.sentence, {}, &Mention::sentence);
  for (const Mention& mention : in_sentence) {
    if (mention.kind == MentionKind::office || mention.referents != std::vector<EntityId>{thing}) continue;
    if (nearest.empty() || apart(phrase.tokens, mention.tokens) < apart(phrase.tokens, nearest))
      nearest = mention.tokens;
  }
  return nearest;
}

}  // namespace

void place_bodies(Draft& draft) {
  for (OfficePhrase& phrase : draft.result.offices) {
    if (!phrase.tokens.empty() && phrase.body && phrase.body_tokens.empty())
      phrase.body_tokens = nearest_mention(draft, phrase, *phrase.body);
  }
}

}  // namespace chancery
