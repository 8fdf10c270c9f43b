#include "entities/speech_clues.hpp"

#include <algorithm>

namespace chancery {
namespace {

// "Statement by Minister Berg on the situation in Mali": what it is about.
bool is_topic_of_statement(const Draft& draft, int sentence, const NameSpan& name) {
  static const WordSet statements("statement|statements|remarks|comment|comments|declaration"),
      about("on|about|regarding|concerning|following|over");
  const auto& tokens = draft.sentence(sentence).tokens;
  bool stated = false, reached = false;
  for (std::uint32_t at = 0; at < name.tokens.begin; ++at) {
    const std::string word = ascii_lower(tokens[at].form);
    stated = stated || statements.has(word);
    reached = stated && (reached || about.has(word));
  }
  return reached;
}

bool has_first_person_subject(const Sentence& sentence, int verb) {
  static const WordSet speaker("i|we");
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
    return one.head == verb && one.relation == Relation::nsubj && speaker.has(ascii_lower(one.form));
  });
}

// "I urge Mali", "we call on Mali", "my Malian colleague", "Mali must act".
bool is_addressed(const Sentence& sentence, const NameSpan& name) {
  static const WordSet urging(
      "urge|call|welcome|thank|condemn|congratulate|encourage|ask|press|invite|commend|support|assure|praise|remind|"
      "implore|visit|travel"),
      peers("colleague|counterpart|friend|neighbour|neighbor|opposite"), bidden("must|should|needs|ought");
  const auto& tokens = sentence.tokens;
  int head = head_of(sentence, name.tokens);
  if (name.adjective) {
    const bool mine = name.tokens.begin > 0 && (ascii_lower(tokens[name.tokens.begin - 1].form) == "my" ||
                                                ascii_lower(tokens[name.tokens.begin - 1].form) == "our");
    return mine && name.tokens.end < tokens.size() && peers.has(ascii_lower(tokens[name.tokens.end].lemma));
  }
  if (tokens[static_cast<std::size_t>(head)].relation != Relation::nsubj)  // "I welcome the decision of Mali"
    for (int steps = 0; steps < 3 && tokens[static_cast<std::size_t>(head)].relation == Relation::nmod; ++steps)
      head = tokens[static_cast<std::size_t>(head)].head;
  const Token& own = tokens[static_cast<std::size_t>(head)];
  if (own.head < 0) return false;
  const auto urged_by_speaker = [&](int verb) {
    return verb >= 0 && urging.has(ascii_lower(tokens[static_cast<std::size_t>(verb)].lemma)) &&
           has_first_person_subject(sentence, verb);
  };
  if (own.relation == Relation::nsubj)
    return urged_by_speaker(tokens[static_cast<std::size_t>(own.head)].head) ||
           std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
             return one.head == own.head && one.relation == Relation::aux && bidden.has(ascii_lower(one.form));
           });
  if (own.relation != Relation::obj && own.relation != Relation::obl) return false;
  return urged_by_speaker(own.head);
}

// "Denmark condemns the coup"; what a state did yesterday, or must do, it may be told by anybody.
bool is_spoken_for(const Sentence& sentence, const NameSpan& name) {
  static const WordSet stances(
      "condemn|welcome|support|call|urge|stand|remain|deplore|recognise|recognize|regret|reject|reiterate|extend|join|"
      "continue|reaffirm|strongly|offer|express|denounce|"
      "commend|congratulate|demand|affirm|believe|applaud|pledge|oppose|wish|share|expect|insist|attach|encourage|"
      "appreciate|back|acknowledge|note|hope");
  const auto& tokens = sentence.tokens;
  const Token& own = tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
  if (name.adjective || own.relation != Relation::nsubj || own.head < 0) return false;
  const Token& verb = tokens[static_cast<std::size_t>(own.head)];
  return (verb.xpos == "VBZ" || verb.xpos == "VBP") && stances.has(ascii_lower(verb.lemma));
}

// By the label of the turn, whose speaker need not be resolved yet.
bool is_said_by(const Draft& draft, int sentence, EntityId speaker) {
  const auto turn = draft.article.blocks[static_cast<std::size_t>(draft.sentence(sentence).block)].turn;
  if (!turn) return false;
  const int label = static_cast<int>(draft.document.sentences.size()) + static_cast<int>(*turn);
  return std::ranges::any_of(draft.names_in(label), [&](const NameSpan& name) { return means_only(name, speaker); });
}

template <typename Test>
bool any_in_speech(const Draft& draft, const TitleSpan& title, EntityId state, Test test) {
  if (title.holders.size() != 1) return false;
  return std::ranges::any_of(draft.names_of(state), [&](const NameSpan& name) {
    if (name.sentence < 0 || draft.is_label(name.sentence) || name.nested) return false;
    return is_said_by(draft, name.sentence, title.holders[0]) && test(draft.sentence(name.sentence), name);
  });
}

}  // namespace

bool addresses_state(const Draft& draft, const TitleSpan& title, EntityId state) {
  const int stated = draft.is_label(title.sentence) ? 0 : title.sentence;  // a label's speaker may be the headline's
  const auto names = draft.names_in(stated);
  const bool his = stated == title.sentence || std::ranges::any_of(names, [&](const NameSpan& name) {
                     return title.holders.size() == 1 && means_only(name, title.holders[0]);
                   });
  const bool topic = his && std::ranges::any_of(names, [&](const NameSpan& name) {
                       return !name.nested && means_only(name, state) && is_topic_of_statement(draft, stated, name);
                     });
  return topic || any_in_speech(draft, title, state, is_addressed);
}

bool speaks_for(const Draft& draft, const TitleSpan& title, EntityId state) {
  return any_in_speech(draft, title, state, is_spoken_for);
}

}  // namespace chancery
