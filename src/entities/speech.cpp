#include "entities/speech.hpp"

#include <algorithm>

namespace chancery {

std::optional<EntityId> country_of_person(const Draft& draft, EntityId person) {
  std::optional<EntityId> other;
  for (const OfficePhrase& phrase : draft.result.offices) {
    if (phrase.holder != person || !phrase.body) continue;
    if (draft.entity(*phrase.body).type == EntityType::country) return phrase.body;
    if (!other) other = phrase.body;
  }
  if (other || !draft.entity(person).known) return other;
  const auto& date = draft.article.date;
  for (const OfficeTerm* term : draft.known.offices_of(*draft.entity(person).known)) {
    if (date && ((term->start && *date < *term->start) || (term->end && *term->end < *date))) continue;
    if (const auto body = draft.find_known(term->body); body && draft.entity(*body).type == EntityType::country)
      return body;
  }
  return other;
}

namespace {

// "We met with Norway": the verb's partner is named, so "we" are one side only.
bool names_partner(const Draft& draft, int sentence_index, int verb) {
  const Sentence& sentence = draft.sentence(sentence_index);
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence != sentence_index || mention.tokens.begin == 0 || mention.kind == MentionKind::pronoun)
      continue;
    if (ascii_lower(sentence.tokens[mention.tokens.begin - 1].form) == "with" &&
        static_cast<int>(mention.tokens.begin) > verb && agent_types.has(draft.entity(mention.referents[0]).type))
      return true;
  }
  return false;
}

}  // namespace

Resolved resolve_speech_person(const Draft& draft, int sentence_index, int token, std::optional<EntityId> speaker,
                               std::optional<EntityId> addressee) {
  static const WordSet first("i|me|my|mine|myself");
  static const WordSet many("we|us|our|ours|ourselves");
  static const WordSet second("you|your|yours|yourself");
  static const WordSet state_things(
      "country|economy|nation|state|republic|people|government|territory|region|border|army|market|presidency|"
      "chairmanship|citizen|capital|soil|independence|security|company|policy|export");
  static const WordSet states("country|nation|state|people|republic|economy|leader|president|region");
  static const WordSet shared(
      "relation|relationship|cooperation|tie|partnership|trade|turnover|dialogue|friendship|"
      "alliance|border|interaction|agreement|talk|meeting|negotiation|contact");
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  const std::string lower = ascii_lower(pronoun.form);
  const Token* governor = pronoun.head >= 0 ? &sentence.tokens[static_cast<std::size_t>(pronoun.head)] : nullptr;
  const std::string lemma = governor != nullptr ? ascii_lower(governor->lemma) : "";
  const bool possessive = pronoun.relation == Relation::nmod_poss;
  std::vector<EntityId> home, other;  // countries, empty if unknown
  if (speaker)
    if (const auto found = country_of_person(draft, *speaker)) home.push_back(*found);
  if (addressee)
    if (const auto found = country_of_person(draft, *addressee)) other.push_back(*found);
  if (first.has(lower)) return speaker ? Resolved{std::vector<EntityId>{*speaker}, 0.9F} : Resolved{};
  if (second.has(lower)) {
    if (!addressee) return {};
    if (possessive && state_things.has(lemma) && !other.empty()) return {other, 0.75F};
    return {std::vector<EntityId>{*addressee}, 0.75F};
  }
  if (!many.has(lower) || !speaker) return {};
  if (possessive) {
    std::vector<EntityId> both = home;
    if (other != home) both.insert(both.end(), other.begin(), other.end());
    const bool plural = governor != nullptr && governor->xpos.substr(0, 3) == "NNS";
    if (both.size() == 2 && (shared.has(lemma) || (plural && states.has(lemma)))) return {both, 0.75F};
    if (!home.empty()) return {home, state_things.has(lemma) ? 0.8F : 0.5F};
    return {std::vector<EntityId>{*speaker}, 0.4F};
  }
  if (lexicon::meet_verbs().has(lemma) && addressee && !names_partner(draft, sentence_index, pronoun.head))
    return {std::vector<EntityId>{*speaker, *addressee}, 0.7F};
  if (!home.empty()) return {home, 0.55F};
  return {std::vector<EntityId>{*speaker}, 0.5F};
}

namespace {

// "said the Kazakh President", "Tokayev stressed": the mention beside a verb of saying, or its subject.
std::optional<EntityId> sayer(const Draft& draft, int sentence_index) {
  const Sentence& sentence = draft.sentence(sentence_index);
  static const WordSet speech("i|we|you");
  static const WordSet hearer("me|us");
  // "He assured me": the one who writes "me" is not the one who said it.
  const auto tells_the_writer = [&](int verb) {
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& t) {
      return t.head == verb && (t.relation == Relation::obj || t.relation == Relation::iobj) &&
             hearer.has(ascii_lower(t.form));
    });
  };
  const auto says = [&](int at) {
    if (at < 0 || at >= static_cast<int>(sentence.tokens.size())) return false;
    const Token& token = sentence.tokens[static_cast<std::size_t>(at)];
    return token.upos == Upos::verb && lexicon::say_verbs().has(ascii_lower(token.lemma)) && !tells_the_writer(at);
  };
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence != sentence_index || mention.referents.size() != 1) continue;
    if (draft.entity(mention.referents[0]).type != EntityType::person) continue;
    const Token& head = sentence.tokens[static_cast<std::size_t>(mention.head)];
    if (speech.has(ascii_lower(head.form))) continue;
    const bool subject = head.relation == Relation::nsubj && says(head.head);
    const bool before = says(static_cast<int>(mention.tokens.end)) && head.relation != Relation::obj;
    const bool after = says(static_cast<int>(mention.tokens.begin) - 1) &&
                       ascii_lower(sentence.tokens[mention.tokens.begin - 1].form) == "said";
    if (subject || before || after) return mention.referents[0];
  }
  return std::nullopt;
}


// "Address by Berg, President of Peru", "Statement by the High Representative Berg": who speaks throughout the text.
std::optional<EntityId> speaker_of_text(const Draft& draft) {
  static const WordSet kinds(
      "address|speech|remarks|statement|lecture|keynote|message|intervention|declaration|comments|letter|op-ed");
  static const WordSet links("by|of|from");
  const int count = std::min(3, static_cast<int>(draft.document.sentences.size()));
  for (int index = 0; index < count; ++index) {
    const auto& tokens = draft.document.sentences[static_cast<std::size_t>(index)].tokens;
    for (std::size_t at = 0; at + 1 < tokens.size() && at < 4; ++at) {
      if (!kinds.has(ascii_lower(tokens[at].form)) || !links.has(ascii_lower(tokens[at + 1].form))) continue;
      for (std::size_t next = at + 2; next < tokens.size() && next < at + 14; ++next) {
        const int name = draft.name_at(index, static_cast<std::uint32_t>(next));
        if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) continue;
        const EntityId who = draft.names[static_cast<std::size_t>(name)].entities[0];
        if (draft.entity(who).type == EntityType::person) return who;
      }
    }
  }
  return std::nullopt;
}

bool quotes(const Sentence& sentence) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) {
    return token.form == "\"" || token.form == "\u201c" || token.form == "\u201d" || token.form == "``" || token.form == "''";
  });
}

}  // namespace

std::vector<std::optional<EntityId>> speakers_by_sentence(const Draft& draft) {
  const int count = static_cast<int>(draft.document.sentences.size());
  std::vector<std::optional<EntityId>> says(static_cast<std::size_t>(count)), result(static_cast<std::size_t>(count));
  for (int at = 0; at < count; ++at) says[static_cast<std::size_t>(at)] = sayer(draft, at);
  const auto throughout = speaker_of_text(draft);
  std::optional<EntityId> introduced;  // by "X said:" at a block's end
  for (int at = 0; at < count; ++at) {
    const Sentence& sentence = draft.document.sentences[static_cast<std::size_t>(at)];
    const auto turn = draft.article.blocks[static_cast<std::size_t>(sentence.block)].turn;
    auto& speaker = result[static_cast<std::size_t>(at)];
    if (turn) {
      speaker = draft.result.speakers[static_cast<std::size_t>(*turn)];
      continue;
    }
    if (throughout && !quotes(sentence)) {
      speaker = throughout;
      continue;
    }
    speaker = says[static_cast<std::size_t>(at)];
    const auto same_block = [&](int other) {
      return other >= 0 && other < count &&
             draft.document.sentences[static_cast<std::size_t>(other)].block == sentence.block;
    };
    for (int back = at - 1; !speaker && same_block(back); --back) speaker = says[static_cast<std::size_t>(back)];
    for (int ahead = at + 1; !speaker && same_block(ahead); ++ahead) speaker = says[static_cast<std::size_t>(ahead)];
    if (!speaker) speaker = introduced;
    if (says[static_cast<std::size_t>(at)]) introduced = says[static_cast<std::size_t>(at)];
  }
  return result;
}

}  // namespace chancery
