#include "entities/pronoun_clues.hpp"

#include <algorithm>

#include "entities/clause_arguments.hpp"

namespace chancery {
namespace {

constexpr int longest_way = 12;  // steps up a tree

const Token& at_of(const Sentence& sentence, int at) { return sentence.tokens[static_cast<std::size_t>(at)]; }

// Verbs whose object is judged by what it did or has, or is told what to do with it.
bool is_judging(const std::string& lemma) {
  static const WordSet verbs(
      "congratulate|felicitate|thank|praise|laud|commend|applaud|criticise|criticize|accuse|blame|condemn|rebuke|fault|"
      "reproach|"
      "denounce|chide|scold|salute|honour|honor|reward|punish|admire|castigate|lambast|lambaste|jail|fine|"
      "indict|convict|prosecute|arrest|sanction|dismiss|sack|censure|berate|berated|mock|ridicule|compliment");
  return verbs.has(lemma);
}

}  // namespace

bool is_of_reporter(const Sentence& sentence, int token) {
  const Token& pronoun = at_of(sentence, token);
  if (!is_subject(pronoun.relation) || pronoun.head < 0) return false;
  const Token& clause = at_of(sentence, pronoun.head);
  if (clause.relation != Relation::ccomp || clause.head < 0 || clause.head > token) return false;
  static const WordSet more(
      "hope|promise|pledge|agree|expect|hint|signal|fear|deny|know|believe|feel|doubt|threaten|decide|see|propose|find|"
      "learn|realise|realize|swear");
  const std::string verb = ascii_lower(at_of(sentence, clause.head).lemma);
  return lexicon::say_verbs().has(verb) || more.has(verb);
}

std::optional<EntityId> reporting_thing(const Draft& draft, int sentence_index, int token, const LocalSubject& reporter,
                                        const std::vector<Mention>& mentions) {
  if (!is_of_reporter(draft.sentence(sentence_index), token) || reporter.entities.size() != 1 ||
      draft.entity(reporter.entities[0]).type != EntityType::person)
    return std::nullopt;
  const Mention* nearest = nullptr;
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence == sentence_index; ++one)
    if (one->referents.size() == 1 && one->head < token && one->head > reporter.token &&
        agent_types.has(draft.entity(one->referents[0]).type) &&
        ascii_lower(at_of(draft.sentence(sentence_index), one->head).form) == "which" &&
        (nearest == nullptr || one->head > nearest->head))
      nearest = &*one;
  return nearest == nullptr ? std::nullopt : std::optional(nearest->referents[0]);
}

std::optional<EntityId> demander_of(const Draft& draft, int sentence_index, int token,
                                    const std::vector<Mention>& mentions) {
  static const WordSet demanding(
      "demand|urge|insist|order|request|propose|recommend|stipulate|require|ask|appeal|call|beg|plead|command|wish|"
      "want");
  const Sentence& sentence = draft.sentence(sentence_index);
  const int verb = at_of(sentence, token).head;
  if (verb < 0 || at_of(sentence, verb).relation != Relation::ccomp) return std::nullopt;
  int above = at_of(sentence, verb).head;
  const bool one = ascii_lower(at_of(sentence, token).form) != "they";
  // "demanded that it release him", not "was sure that it releases him": its verb stands bare
  if (one && at_of(sentence, verb).xpos != "VB" && at_of(sentence, verb).xpos != "VBP") return std::nullopt;
  if (above < 0 || above > token || !demanding.has(ascii_lower(at_of(sentence, above).lemma))) return std::nullopt;
  for (int steps = 0; steps < longest_way && above >= 0; ++steps) {
    if (const int subject = subject_of(sentence, above); subject >= 0) {
      const Mention* who = mention_at_head(mentions, sentence_index, subject);
      return who != nullptr && who->referents.size() == 1 ? std::optional(who->referents[0]) : std::nullopt;
    }
    above = at_of(sentence, above).head;
  }
  return std::nullopt;
}

std::vector<EntityId> judged_before(const Draft& draft, int sentence_index, int token,
                                    const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  int at = token;
  // "welcomed Duarte on her arrival": the guest's
  static const WordSet journeys("visit|arrival|trip|tour|stopover|return"), receiving("welcome|receive|host|greet");
  const Token& owned = at_of(sentence, token);
  const bool journey = owned.head >= 0 && journeys.has(ascii_lower(at_of(sentence, owned.head).lemma));
  // "backs Togo in its war", "help Chad with its reforms": whoever is helped wages and reforms
  static const WordSet helping("support|back|help|assist|aid|arm|abet|reinforce|encourage|bolster|endorse|accompany"),
      ways("in|with|on|towards|toward|during|along");
  const bool way = token > 0 && ways.has(ascii_lower(at_of(sentence, token - 1).form));
  const auto judges = [journey, way](const std::string& verb) {
    return is_judging(verb) || (journey && receiving.has(verb)) || (way && helping.has(verb));
  };
  for (int steps = 0; steps < longest_way; ++steps) {
    const Token& one = at_of(sentence, at);
    if (one.head < 0 || is_subject(one.relation) || one.relation == Relation::conj || one.relation == Relation::ccomp ||
        one.relation == Relation::acl_relcl)
      return {};
    const int governor = one.head;
    const bool phrase = one.relation == Relation::obl || one.relation == Relation::nmod ||
                        one.relation == Relation::advcl || one.relation == Relation::acl ||
                        one.relation == Relation::xcomp;
    if (phrase)
      for (int object = 0; object < at; ++object) {
        const Token& noun = at_of(sentence, object);
        // parsers hang "on her victory" on the verb or on its object
        const bool own = noun.head == governor && judges(ascii_lower(at_of(sentence, governor).lemma));
        const bool nearer =
            object == governor && noun.head >= 0 && judges(ascii_lower(at_of(sentence, noun.head).lemma));
        if ((own || nearer) && (noun.relation == Relation::obj || noun.relation == Relation::nsubj_pass))
          return row_at_head(draft, sentence_index, object, token, mentions);
      }
    at = governor;
  }
  return {};
}

std::optional<EntityId> served_by_named(const Draft& draft, const Discourse& discourse, int sentence_index, int token) {
  constexpr double in_mind = 10.0;
  const Token& pronoun = at_of(draft.sentence(sentence_index), token);
  if (pronoun.head < 0) return std::nullopt;
  const int index = draft.title_at(sentence_index, static_cast<std::uint32_t>(pronoun.head));
  if (index < 0 || draft.titles[static_cast<std::size_t>(index)].holders.size() != 1) return std::nullopt;
  if (draft.titles[static_cast<std::size_t>(index)].verb >= 0)
    return std::nullopt;  // "Norbank's boss, Berg, becomes its chairman"
  const EntityId holder = draft.titles[static_cast<std::size_t>(index)].holders[0];
  std::optional<EntityId> best;
  const auto offer = [&](std::optional<EntityId> body) {
    if (!body || discourse.weight(*body) < in_mind) return;
    if (!best || discourse.weight(*body) > discourse.weight(*best)) best = body;
  };
  for (const OfficePhrase& phrase : draft.result.offices)
    if (phrase.holder == holder && phrase.body) offer(phrase.body);
  if (const auto known = draft.entity(holder).known)
    for (const OfficeTerm* term : draft.known.offices_of(*known)) {
      const auto& date = draft.day;
      if (date && ((term->start && *date < *term->start) || (term->end && *term->end < *date))) continue;
      offer(draft.find_known(term->body));
    }
  return best;
}

int times_called(const EntityNotes& note, Gender wanted) {
  return wanted == Gender::male ? note.called_he - note.called_she : note.called_she - note.called_he;
}

double gender_fit(const EntityNotes& note, Gender wanted, int rival) {
  if (note.gender != Gender::unknown) return note.gender == wanted ? 1.0 : 0.0;
  const int balance = times_called(note, wanted);
  if (balance != 0) return balance > 0 ? 0.95 : 0.3;
  if (wanted == Gender::male) return rival > 3 ? 0.5 : rival > 1 ? 0.6 : 0.8;
  return rival > 3 ? 0.1 : rival > 1 ? 0.2 : 0.5;
}

bool has_won(const Draft& draft, EntityId person, int until) {
  static const WordSet winning("win|defeat|beat|triumph|prevail|sweep|clinch|secure"), choosing("elect");
  return std::any_of(draft.result.mentions.begin(), draft.result.mentions.end(), [&](const Mention& one) {
    if (one.sentence > until || one.referents != std::vector{person}) return false;
    const auto& tokens = draft.sentence(one.sentence).tokens;
    const Token& head = tokens[static_cast<std::size_t>(one.head)];
    if (head.head < 0) return false;
    const std::string verb = ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma);
    return (head.relation == Relation::nsubj && winning.has(verb)) ||
           (head.relation == Relation::nsubj_pass && choosing.has(verb));
  });
}

std::optional<EntityId> recipient_before(const Draft& draft, int sentence_index, int token,
                                         const std::vector<Mention>& mentions) {
  static const WordSet giving(
      "lend|give|grant|offer|provide|send|donate|loan|pledge|promise|sell|supply|award|hand|pay|allot|allocate|extend|"
      "owe");
  const Sentence& sentence = draft.sentence(sentence_index);
  const int owned = at_of(sentence, token).head;
  if (owned < 0 || token == 0 || ascii_lower(at_of(sentence, token - 1).form) != "for") return std::nullopt;
  const Token& phrase = at_of(sentence, owned);
  if (phrase.head < 0 || (phrase.relation != Relation::obl && phrase.relation != Relation::nmod)) return std::nullopt;
  int verb = phrase.head;  // parsers hang "for" on the verb or on its object
  if (at_of(sentence, verb).relation == Relation::obj && at_of(sentence, verb).head >= 0)
    verb = at_of(sentence, verb).head;
  if (!giving.has(ascii_lower(at_of(sentence, verb).lemma))) return std::nullopt;
  for (int at = verb + 1; at < token; ++at) {
    const Token& one = at_of(sentence, at);
    const bool to = one.relation == Relation::obl && at > 0 && ascii_lower(at_of(sentence, at - 1).form) == "to";
    if (one.head != verb || (one.relation != Relation::iobj && !to)) continue;
    const Mention* who = mention_at_head(mentions, sentence_index, at);
    if (who != nullptr && who->referents.size() == 1 && draft.entity(who->referents[0]).type != EntityType::person)
      return who->referents[0];
  }
  return std::nullopt;
}

std::optional<EntityId> leaver_before(const Draft& draft, int sentence_index, int token,
                                      const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const int owned = at_of(sentence, token).head;
  if (owned < 0 || ascii_lower(at_of(sentence, owned).lemma) != "successor") return std::nullopt;
  static const WordSet leaving("outgoing|departing|retiring");
  constexpr int reach = 12;  // tokens from the word to the name
  int left = -1;
  for (int at = 0; at < token; ++at)
    if (leaving.has(ascii_lower(at_of(sentence, at).form))) left = at;
  if (left < 0) return std::nullopt;
  const Mention* nearest = nullptr;
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence == sentence_index; ++one)
    if (one->referents.size() == 1 && one->head > left && one->head < std::min(token, left + reach) &&
        draft.entity(one->referents[0]).type == EntityType::person && (nearest == nullptr || one->head < nearest->head))
      nearest = &*one;
  return nearest == nullptr ? std::nullopt : std::optional(nearest->referents[0]);
}

std::optional<EntityId> guest_of(const Draft& draft, int sentence_index, int token,
                                 const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  int at = at_of(sentence, token).head;
  if (at < 0 || ascii_lower(at_of(sentence, at).lemma) != "host") return std::nullopt;
  for (int steps = 0; steps < longest_way && at >= 0; ++steps, at = at_of(sentence, at).head) {
    if (at_of(sentence, at).upos != Upos::verb) continue;
    for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence == sentence_index; ++one) {
      const Token& head = at_of(sentence, one->head);
      if (head.head == at && head.relation == Relation::nsubj && one->referents.size() == 1 && one->head < token &&
          draft.entity(one->referents[0]).type == EntityType::person)
        return one->referents[0];
    }
    return std::nullopt;
  }
  return std::nullopt;
}

bool has_left_office(const Draft& draft, EntityId person) {
  bool former = false;
  for (const OfficePhrase& phrase : draft.result.offices) {
    if (phrase.holder != person) continue;
    if (!phrase.former) return false;
    former = true;
  }
  return former;
}

bool has_taken_over(const Draft& draft, EntityId person, int until) {
  static const WordSet following("succeed|replace|inherit"),
      choosing("elect|appoint|name|choose|pick|install|inaugurate");
  return std::any_of(draft.result.mentions.begin(), draft.result.mentions.end(), [&](const Mention& one) {
    if (one.sentence > until || one.referents != std::vector{person}) return false;
    const auto& tokens = draft.sentence(one.sentence).tokens;
    if (one.kind == MentionKind::office)
      for (std::uint32_t at = one.tokens.begin; at < one.tokens.end; ++at)
        if (ascii_lower(tokens[at].form) == "new") return true;
    const Token& head = tokens[static_cast<std::size_t>(one.head)];
    const std::string verb = head.head < 0 ? "" : ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma);
    return (head.relation == Relation::nsubj && following.has(verb)) ||
           (head.relation == Relation::nsubj_pass && choosing.has(verb));
  });
}

std::optional<EntityId> unsexed_subject(const Draft& draft, int sentence_index, int token, const LocalSubject& last,
                                        Gender wanted, const std::vector<Mention>& mentions) {
  if (last.entities.size() != 1 || draft.entity(last.entities[0]).type != EntityType::person) return std::nullopt;
  const EntityNotes& note = draft.notes[static_cast<std::size_t>(last.entities[0])];
  if (note.gender != Gender::unknown || times_called(note, wanted) < 0) return std::nullopt;
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence + 1 >= sentence_index; ++one) {
    if (one->sentence == sentence_index && one->head >= token) continue;
    for (const EntityId id : one->referents)
      if (id != last.entities[0] && draft.entity(id).type == EntityType::person &&
          gender_fit(draft.notes[static_cast<std::size_t>(id)], wanted) > 0.9)
        return std::nullopt;
  }
  return last.entities[0];
}

namespace {

// The only person among the objects and phrases of the clause to which a verb is joined, unless the verb has a subject
// of its own.
std::vector<EntityId> dealt_with_beside(const Draft& draft, int sentence_index, int verb,
                                        const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const int first = at_of(sentence, verb).head;
  if (subject_of(sentence, verb) > first) return {};
  std::vector<EntityId> found;
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence == sentence_index; ++one) {
    if (one->head <= first || one->head >= verb || one->referents.size() != 1 ||
        draft.entity(one->referents[0]).type != EntityType::person)
      continue;
    int at = one->head;
    for (int steps = 0; steps < 3 && at >= 0 && at != first; ++steps) {
      const Relation way = at_of(sentence, at).relation;
      at = way == Relation::obj || way == Relation::iobj || way == Relation::obl || way == Relation::nmod
               ? at_of(sentence, at).head
               : -1;
    }
    if (at != first) continue;
    if (!found.empty() && found != one->referents) return {};
    found = one->referents;
  }
  return found;
}

}  // namespace

std::vector<EntityId> told_before(const Draft& draft, int sentence_index, int token,
                                  const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = at_of(sentence, token);
  const auto person_at = [&](int head) -> std::vector<EntityId> {
    const Mention* one = mention_at_head(mentions, sentence_index, head);
    return one != nullptr && one->referents.size() == 1 && draft.entity(one->referents[0]).type == EntityType::person
               ? one->referents
               : std::vector<EntityId>{};
  };
  if (pronoun.head < 0) return {};
  const Token& clause = at_of(sentence, pronoun.head);
  // "free the laureate so that she can come"
  if (is_subject(pronoun.relation) && clause.relation == Relation::advcl && clause.head >= 0 && clause.head < token &&
      token > 1) {
    const bool purpose =
        ascii_lower(at_of(sentence, token - 1).form) == "so" || ascii_lower(at_of(sentence, token - 2).form) == "so";
    for (int at = token - 1; purpose && at >= 0; --at) {
      const Token& one = at_of(sentence, at);
      const bool of_main = one.head >= 0 && at_of(sentence, one.head).head < 0 && is_subject(one.relation);
      if (of_main || (one.relation != Relation::obj && !is_subject(one.relation))) continue;
      if (const auto found = person_at(at); !found.empty()) return found;
    }
  }
  // "paid a call on Holm and invited him": the one with whom the clause beside it deals
  const bool dealt_with = pronoun.relation == Relation::obj || pronoun.relation == Relation::iobj;
  if (dealt_with && pronoun.head == token - 1 && clause.relation == Relation::conj && clause.head >= 0 &&
      clause.head < token && at_of(sentence, clause.head).upos == Upos::verb && clause.upos == Upos::verb)
    return dealt_with_beside(draft, sentence_index, pronoun.head, mentions);
  // "wrote to Holm in May asking him to", "telephoned Berg to congratulate her", however the participle was attached
  const bool object = pronoun.relation == Relation::obj || pronoun.relation == Relation::iobj;
  static const WordSet telling(
      "ask|urge|tell|inform|thank|congratulate|invite|assure|beg|request|press|warn|remind|praise|implore|advise|offer|"
      "promise|beseech");
  if (!object || pronoun.head != token - 1 || (clause.xpos != "VBG" && clause.xpos != "VB") ||
      !telling.has(ascii_lower(clause.lemma)))
    return {};
  constexpr int reach = 10;  // tokens
  static const WordSet addressing(
      "write|speak|call|telephone|phone|ring|text|message|cable|appeal|talk|turn|visit|see|meet|approach|contact|e-"
      "mail|email|wire|send|address|fly|travel|go|come");
  for (int at = pronoun.head - 1; at >= 0 && at > pronoun.head - reach; --at) {
    const Token& one = at_of(sentence, at);
    const bool addressed =
        (one.relation == Relation::obl || one.relation == Relation::obj || one.relation == Relation::iobj) &&
        one.head >= 0 && one.head < at && addressing.has(ascii_lower(at_of(sentence, one.head).lemma));
    if (addressed)
      if (const auto found = person_at(at); !found.empty()) return found;
    if (one.upos == Upos::verb || one.form == ";") break;
  }
  return {};
}

bool is_in_aside(const Sentence& sentence, int token) {
  for (int steps = 0; token >= 0 && steps < longest_way; ++steps) {
    if (at_of(sentence, token).relation == Relation::acl_relcl) return true;
    token = at_of(sentence, token).head;
    if (token >= 0 && at_of(sentence, token).xpos == "WDT")
      return true;  // parsers lose the verb: "a funeral which Berg, the mayor, attended"
  }
  return false;
}

std::vector<EntityId> writer_of_text(const Draft& draft, int sentence_index, int token,
                                     const std::vector<Mention>& mentions) {
  static const WordSet texts(
      "letter|message|telegram|statement|speech|address|note|cable|article|interview|post|tweet|column|book|memoir|"
      "video|recording|email|"
      "will|op-ed|essay|homily|sermon|encyclical|telex|dispatch|report|declaration");
  const auto& tokens = draft.sentence(sentence_index).tokens;
  const Token& pronoun = tokens[static_cast<std::size_t>(token)];
  if (pronoun.relation != Relation::nsubj || pronoun.head < 0) return {};
  const Token& verb = tokens[static_cast<std::size_t>(pronoun.head)];
  if (verb.relation != Relation::acl_relcl || verb.head < 0 || verb.head >= token || token == 0) return {};
  const std::string link = ascii_lower(tokens[static_cast<std::size_t>(token) - 1].form);
  if (link != "which" && link != "where") return {};
  int text = verb.head;  // the parser may hang the clause on the writer
  for (int steps = 2; steps > 0 && !texts.has(ascii_lower(tokens[static_cast<std::size_t>(text)].lemma)) &&
                      tokens[static_cast<std::size_t>(text)].head >= 0;
       --steps)
    text = tokens[static_cast<std::size_t>(text)].head;
  if (text >= token || !texts.has(ascii_lower(tokens[static_cast<std::size_t>(text)].lemma))) return {};
  for (const Mention& mention : mentions) {
    if (mention.sentence != sentence_index || mention.head >= token || mention.referents.size() != 1 ||
        draft.entity(mention.referents[0]).type != EntityType::person)
      continue;
    const Token& head = tokens[static_cast<std::size_t>(mention.head)];
    if (head.head != text) continue;
    if (head.relation == Relation::nmod_poss) return mention.referents;
    if (head.relation != Relation::nmod) continue;
    const bool from = std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
      return one.head == mention.head && one.relation == Relation::case_ &&
             (one.form == "from" || one.form == "by" || one.form == "of");
    });
    if (from) return mention.referents;
  }
  return {};
}

bool stands_in_row(const Draft& draft, EntityId entity, int sentence_index, const std::vector<Mention>& mentions) {
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence + 1 >= sentence_index; ++one) {
    if (std::find(one->referents.begin(), one->referents.end(), entity) == one->referents.end()) continue;
    if (one->referents.size() > 1) return true;
    const auto& tokens = draft.sentence(one->sentence).tokens;
    if (at_of(draft.sentence(one->sentence), one->head).relation == Relation::conj) return true;
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& other) {
      return other.head == one->head && other.relation == Relation::conj &&
             (other.upos == Upos::propn || other.upos == Upos::noun);
    });
  }
  return false;
}

Standing standing_before(EntityId entity, int sentence_index, const std::vector<Mention>& mentions) {
  Standing found;
  int first = -1, last = -1;  // heads in the sentence before
  for (auto one = mentions.rbegin(); one != mentions.rend(); ++one) {
    if (found.sentence >= 0 && one->sentence < found.sentence) break;
    if (one->sentence == sentence_index - 1) {
      first = first < 0 ? one->head : std::min(first, one->head);
      last = std::max(last, one->head);
    }
    if (std::find(one->referents.begin(), one->referents.end(), entity) == one->referents.end()) continue;
    found.sentence = one->sentence;
  }
  if (found.sentence == sentence_index - 1)
    for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence >= found.sentence; ++one) {
      if (one->sentence != found.sentence ||
          std::find(one->referents.begin(), one->referents.end(), entity) == one->referents.end())
        continue;
      found.opens = found.opens || one->head == first;
      found.closes = found.closes || one->head == last;
    }
  return found;
}

}  // namespace chancery
