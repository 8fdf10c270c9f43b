#include "entities/holder_acts.hpp"

#include <algorithm>

#include "entities/clause_arguments.hpp"

namespace chancery {
namespace {

// Whether the title's holder is the subject of the verb, or of the verb of which that one is an infinitive.
bool is_subject_of(const Sentence& sentence, const TitleSpan& title, int verb) {
  const auto at = [&](int token) -> const Token& { return sentence.tokens[static_cast<std::size_t>(token)]; };
  int subject = head_of(sentence, title.extent);
  for (int steps = 0; steps < 3 && at(subject).relation != Relation::nsubj &&
                      at(subject).relation != Relation::nsubj_pass && at(subject).head >= 0;
       ++steps)
    subject = at(subject).head;
  if (at(subject).relation != Relation::nsubj && at(subject).relation != Relation::nsubj_pass) return false;
  for (int steps = 0; steps < 3 && verb >= 0; ++steps) {
    if (at(subject).head == verb) return true;
    if (at(verb).relation != Relation::xcomp) return false;
    verb = at(verb).head;
  }
  return false;
}

}  // namespace

bool is_of_side(const Draft& draft, const TitleSpan& title) {
  static const WordSet sides("side|part|delegation|team");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  constexpr std::uint32_t reach = 6;
  for (std::uint32_t at = title.extent.begin; at > 1 && at + reach > title.extent.begin; --at)
    if (sides.has(tokens[at - 1].form)) return tokens[at - 2].xpos == "PRP$";
  return false;
}

bool acts_on(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet towards(
      "discuss|review|explore|debate|confer|talk|negotiate|agree|praise|thank|accuse|urge|criticise|criticize|warn|"
      "condemn|congratulate|meet|welcome|threaten|invite|blame|"
      "assure|reassure|commend|denounce|court|greet|salute|rebuke|implore|receive|host|summon|brief|see|pay|phone|"
      "telephone|call");
  const Sentence& sentence = draft.sentence(title.sentence);
  const auto at = [&](int token) -> const Token& { return sentence.tokens[static_cast<std::size_t>(token)]; };
  int verb = head_of(sentence, title.extent);
  for (int steps = 0; steps < 4 && verb >= 0 && at(verb).relation != Relation::nsubj; ++steps) verb = at(verb).head;
  if (verb < 0 || at(verb).relation != Relation::nsubj) return false;
  verb = at(verb).head;
  if (verb < 0 || !towards.has(ascii_lower(at(verb).lemma))) return false;
  return std::ranges::any_of(draft.names_in(title.sentence), [&](const NameSpan& name) {
    if (!means_only(name, state)) return false;
    int token = head_of(sentence, name.tokens);
    static constexpr auto below = [](Relation one) {
      return one == Relation::obj || one == Relation::obl || one == Relation::nmod_poss || one == Relation::amod ||
             one == Relation::compound || one == Relation::nmod || one == Relation::conj;
    };
    for (int steps = 0; steps < 4 && token >= 0 && token != verb && below(at(token).relation); ++steps)
      token = at(token).head;
    return token == verb;
  });
}

bool vouches_for(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet telling(
      "confirm|announce|pledge|promise|reaffirm|reiterate|stress|underline|emphasise|emphasize|assure");
  for (const NameSpan& name : draft.names_of(state)) {
    if (name.adjective || name.nested || draft.is_label(name.sentence)) continue;
    const auto& tokens = draft.sentence(name.sentence).tokens;
    const Token& subject = tokens[static_cast<std::size_t>(head_of(draft.sentence(name.sentence), name.tokens))];
    if (subject.relation != Relation::nsubj || subject.head < 0) continue;
    const Token& verb = tokens[static_cast<std::size_t>(subject.head)];
    if (verb.relation != Relation::ccomp || verb.head < 0) continue;
    // "Norway will send boats, Prime Minister Berg told parliament"
    const std::string told = ascii_lower(tokens[static_cast<std::size_t>(verb.head)].lemma);
    const bool promised = (told == "say" || told == "tell") && subject.head < verb.head &&
                          std::any_of(tokens.begin(), tokens.end(), [&](const Token& helper) {
                            return helper.head == subject.head && helper.relation == Relation::aux &&
                                   (helper.form == "will" || helper.form == "would");
                          });
    if (!promised && !telling.has(told)) continue;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
      if (tokens[at].head != verb.head || tokens[at].relation != Relation::nsubj) continue;
      // "Prime Minister [Berg] told": the title hangs on the name
      const bool own = title.sentence == name.sentence && title.tokens.end == at &&
                       tokens[title.tokens.end - 1].head == static_cast<std::int32_t>(at);
      if (own && title.bodies.empty()) return true;
      const int other = draft.title_at(name.sentence, at);
      if (other >= 0 && draft.titles[static_cast<std::size_t>(other)].noun == title.noun &&
          draft.titles[static_cast<std::size_t>(other)].bodies.empty())
        return true;
    }
  }
  return false;
}

namespace {

// "said that Peru had spied", "said Peru was a friend", "said the two had worked for Peru": no minister says so of his
// own state.
bool is_told_of_another(const Sentence& sentence, int token) {
  static const WordSet wrongs(
      "break|violate|attack|invade|spy|lie|shell|breach|threaten|provoke|bomb|occupy|annex|blackmail|interfere|meddle|"
      "harbour|harbor|cheat|bully|kidnap");
  static const WordSet peers(
      "friend|ally|partner|neighbour|neighbor|rival|enemy|adversary|foe|aggressor|culprit|donor|lender|investor");
  static const WordSet sides("against|with|from|by|towards|toward"), harm("spy|fight|work|smuggle|act|hack");
  const auto& tokens = sentence.tokens;
  const Token& own = tokens[static_cast<std::size_t>(token)];
  if (own.head < 0) return false;
  const std::string governor = ascii_lower(tokens[static_cast<std::size_t>(own.head)].lemma);
  if (own.relation == Relation::nsubj) return wrongs.has(governor) || peers.has(governor);
  if (own.relation != Relation::obl && own.relation != Relation::nmod) return false;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& link) {
    if (link.head != token || link.relation != Relation::case_) return false;
    const std::string word = ascii_lower(link.form);
    return sides.has(word) || (word == "for" && harm.has(governor));
  });
}

}  // namespace

bool tells_of_another(const Draft& draft, const TitleSpan& title, EntityId state) {
  const Sentence& sentence = draft.sentence(title.sentence);
  const auto at = [&](int token) -> const Token& { return sentence.tokens[static_cast<std::size_t>(token)]; };
  int holder = head_of(sentence, title.extent);
  for (int steps = 0; steps < 4 && holder >= 0 && at(holder).relation != Relation::nsubj; ++steps)
    holder = at(holder).head;
  if (holder < 0 || at(holder).head < 0) return false;
  const int verb = at(holder).head;
  return std::ranges::any_of(draft.names_in(title.sentence), [&](const NameSpan& name) {
    if (name.adjective || name.nested || !means_only(name, state)) return false;
    const int token = phrase_root(sentence, head_of(sentence, name.tokens));
    if (!is_told_of_another(sentence, token)) return false;
    bool told = false;  // in what the holder says
    int up = token;
    constexpr int longest = 8;
    for (int steps = 0; steps < longest && up >= 0 && up != verb; ++steps) {
      told = told || at(up).relation == Relation::ccomp || at(up).relation == Relation::advcl;
      up = at(up).head;
    }
    return told && up == verb;
  });
}

bool sends_envoy_to(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet sent("ambassador|envoy|consul|embassy|ambassadors|envoys|consulate");
  const Sentence& sentence = draft.sentence(title.sentence);
  return std::ranges::any_of(draft.names_in(title.sentence), [&](const NameSpan& name) {
    if (name.adjective || name.nested || name.tokens.begin < title.tokens.end + 2 || !means_only(name, state))
      return false;
    std::uint32_t link = name.tokens.begin - 1;
    if (sentence.tokens[link].form == "the") --link;
    if (sentence.tokens[link].form != "to" && sentence.tokens[link].form != "in") return false;
    if (!sent.has(ascii_lower(sentence.tokens[link - 1].form))) return false;
    const Token& post = sentence.tokens[link - 1];
    return post.head >= 0 && post.relation == Relation::obj && is_subject_of(sentence, title, post.head);
  });
}

namespace {

// "held talks in Lima with President Berg": the token of those talks, -1 where there are none.
int talks_with(const Sentence& sentence, const TitleSpan& title) {
  static const WordSet talks(
      "talk|meeting|negotiation|consultation|discussion|conversation|audience|lunch|dinner|breakfast"),
      inner("the|a|an|his|her|their");
  constexpr std::uint32_t reach = 4;  // tokens from the talks to "with"
  std::uint32_t link = title.extent.begin;
  if (link > 1 && inner.has(ascii_lower(sentence.tokens[link - 1].form))) --link;
  if (link < 2 || sentence.tokens[link - 1].form != "with") return -1;
  for (std::uint32_t at = link - 1; at > 0 && at + reach > link - 1; --at)
    if (talks.has(ascii_lower(sentence.tokens[at - 1].lemma))) return static_cast<int>(at) - 1;
  return -1;
}

}  // namespace

bool is_met_by(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet meeting(
      "meet|visit|call|receive|welcome|host|see|brief|thank|urge|tell|invite|assure|greet|congratulate|hand|present|"
      "deliver|submit");
  constexpr int longest_way = 8;  // steps up a tree
  const Sentence& sentence = draft.sentence(title.sentence);
  const auto at = [&](int token) -> const Token& { return sentence.tokens[static_cast<std::size_t>(token)]; };
  if (const int talks = talks_with(sentence, title); talks >= 0)
    return std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
      if (other.sentence != title.sentence || other.tokens == title.tokens || !is_of_only(other, state) ||
          !other.body_from_text)
        return false;
      int subject = head_of(sentence, other.extent);
      for (int steps = 0; steps < 3 && subject >= 0 && at(subject).relation != Relation::nsubj &&
                          at(subject).relation != Relation::nsubj_pass;
           ++steps)
        subject = at(subject).head;
      return subject >= 0 && at(subject).head >= 0 && is_below(sentence.tokens, talks, at(subject).head, longest_way);
    });
  int head = head_of(sentence, title.extent);
  for (int steps = 0; steps < 3 && head >= 0 && at(head).relation != Relation::obj &&
                      at(head).relation != Relation::obl && at(head).relation != Relation::obl_agent;
       ++steps)
    head = at(head).head;
  if (head < 0 || at(head).head < 0 || !meeting.has(ascii_lower(at(at(head).head).lemma))) return false;
  const std::int32_t verb = at(head).head;
  return std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
    if (other.sentence != title.sentence || other.tokens == title.tokens || !is_of_only(other, state) ||
        !other.body_from_text)
      return false;
    int subject = head_of(sentence, other.extent);
    const Relation role = at(head).relation == Relation::obl_agent ? Relation::nsubj_pass
                                                                   : Relation::nsubj;  // "was received by the minister"
    for (int steps = 0; steps < 3 && subject >= 0 && at(subject).relation != role; ++steps) subject = at(subject).head;
    return subject >= 0 && at(subject).head == verb;
  });
}

bool goes_to(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet going("visit|arrive|fly|travel|trip|journey|land"),
      leaving("leave|depart|head|proceed|go|fly|travel|arrive|land|jet|return"), tour("visit|trip|tour|journey");
  static const WordSet making("pay|make|undertake|begin|start|conclude|complete|end|embark|finish|wrap|cut|plan|kick");
  const Sentence& sentence = draft.sentence(title.sentence);
  const auto& tokens = sentence.tokens;
  return std::ranges::any_of(draft.names_in(title.sentence), [&](const NameSpan& name) {
    if (name.entities.size() != 1 || name.adjective || name.nested || name.tokens.begin < title.tokens.end + 2)
      return false;
    std::uint32_t link = name.tokens.begin - 1;
    if (draft.entity(name.entities[0]).type == EntityType::place) {
      const auto country = draft.country_of(name.entities[0]);
      if (!country || draft.entity(state).known != country) return false;
      if (going.has(ascii_lower(tokens[link].lemma)) || going.has(ascii_lower(tokens[link - 1].lemma))) return true;
      static const WordSet setting_out("go|head|proceed|jet|depart|leave");  // "will go to Oslo", "left for Oslo"
      return (tokens[link].form == "to" || tokens[link].form == "for") &&
             setting_out.has(ascii_lower(tokens[link - 1].lemma));
    }
    if (name.entities[0] != state) return false;
    const int place = head_of(sentence, name.tokens);
    const Token& head = tokens[static_cast<std::size_t>(place)];
    if (std::any_of(tokens.begin(), tokens.end(),
                    [&](const Token& one) { return one.head == place && one.relation == Relation::cop; }))
      return tokens[link].form == "in" && is_subject_of(sentence, title, place);
    if (tokens[link].form == "the") --link;
    if (tokens[link].form != "to" && tokens[link].form != "for" && tokens[link].form != "in") return false;
    if (head.head < 0) return false;
    const Token& above = tokens[static_cast<std::size_t>(head.head)];
    if (above.upos == Upos::verb)
      return leaving.has(ascii_lower(above.lemma)) && is_subject_of(sentence, title, head.head);
    if (!tour.has(ascii_lower(above.lemma)) || above.head < 0 || tokens[link].form == "for") return false;
    return making.has(ascii_lower(tokens[static_cast<std::size_t>(above.head)].lemma)) &&
           is_subject_of(sentence, title, above.head);
  });
}

bool is_with_traveller(const Draft& draft, int sentence) {
  const auto& tokens = draft.sentence(sentence).tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (ascii_lower(tokens[at].lemma) == "accompany") return true;
    if (ascii_lower(tokens[at].form) == "seen" && at + 1 < tokens.size() && tokens[at + 1].form == "off") return true;
  }
  return false;
}

bool is_gone_to(const Draft& draft, EntityId state) {
  return std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& title) {
    return !title.body_from_text && !title.plural && !draft.is_label(title.sentence) && goes_to(draft, title, state);
  });
}

}  // namespace chancery
