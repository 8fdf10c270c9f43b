#include "entities/binding.hpp"

#include <algorithm>

namespace chancery {
namespace {

constexpr int longest_way = 16;  // steps up a tree; deeper ones are a parser's despair

bool is_argument(Relation relation) {
  return relation == Relation::nsubj || relation == Relation::obj || relation == Relation::obl ||
         relation == Relation::iobj || relation == Relation::nsubj_pass || relation == Relation::obl_agent;
}

bool is_subject(Relation relation) { return relation == Relation::nsubj || relation == Relation::nsubj_pass; }

int subject_of(const Sentence& sentence, int verb) {
  for (int at = 0; at < static_cast<int>(sentence.tokens.size()); ++at) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.head == verb && is_subject(one.relation)) return at;
  }
  return -1;
}

bool shows(const Sentence& sentence, int verb, std::string_view present, std::string_view past) {
  const Token& head = sentence.tokens[static_cast<std::size_t>(verb)];
  if (head.xpos == present) return true;
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
    return one.head == verb &&
           (one.relation == Relation::aux || one.relation == Relation::aux_pass || one.relation == Relation::cop) &&
           (one.xpos == present || ascii_lower(one.form) == past);
  });
}

// Past the names and titles of a phrase, and past "and": the token by which its verb holds it.
int phrase_root(const Sentence& sentence, int head) {
  for (int steps = 0; steps < 6; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(head)];
    const bool named = one.relation == Relation::flat || one.relation == Relation::compound || one.relation == Relation::appos;
    const bool joined = one.relation == Relation::conj && (one.upos == Upos::noun || one.upos == Upos::propn || one.upos == Upos::pron);
    if (one.head < 0 || (!named && !joined)) break;
    head = one.head;
  }
  return head;
}

// Whether the phrase at the head is an argument of the clause's verb, or of one that shares its subject: "He came
// and met Berg", "he agreed to invite Berg".
bool argument_of(const Sentence& sentence, int head, int verb, bool subject) {
  const Token& phrase = sentence.tokens[static_cast<std::size_t>(phrase_root(sentence, head))];
  if (!is_argument(phrase.relation)) return false;
  int at = phrase.head;
  for (int steps = 0; at >= 0 && steps < 4; ++steps) {
    if (at == verb) return true;
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    // "Welcoming his guest, he said": who does the one does the other
    const bool participle = subject && one.relation == Relation::advcl && one.xpos == "VBG";
    const bool shares = one.relation == Relation::conj || one.relation == Relation::xcomp || participle;
    if (!shares || subject_of(sentence, at) >= 0) return false;
    at = one.head;
  }
  return false;
}

// "urged Ecuador to open its border": whom the infinitive's verb speaks to does what it says.
int controller(const Sentence& sentence, int verb) {
  static const WordSet to_do("urge|ask|call|invite|press|force|order|tell|allow|help|want|persuade|enable|require|get|"
                             "warn|push|instruct|request|encourage|appeal|convince|compel|oblige|advise|pressure|beg|expect");
  if (!to_do.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(verb)].lemma))) return -1;
  int found = -1;
  for (int at = verb + 1; at < static_cast<int>(sentence.tokens.size()); ++at) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.head != verb) continue;
    if (one.relation == Relation::obj || one.relation == Relation::iobj) return at;
    if (one.relation == Relation::obl && found < 0) found = at;
  }
  return found;
}

// Whether the phrase is the subject of the predicate, or of the verb with which the predicate shares it.
bool subject_of_predicate(const Sentence& sentence, int head, int predicate) {
  const int root = phrase_root(sentence, head);
  const Token& phrase = sentence.tokens[static_cast<std::size_t>(root)];
  int at = predicate;
  for (int steps = 0; at >= 0 && steps < 4; ++steps) {
    if (at == phrase.head && is_subject(phrase.relation)) return true;
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.relation == Relation::xcomp && one.head >= 0)
      if (const int who = controller(sentence, one.head); who >= 0) return who == root;
    if ((one.relation != Relation::conj && one.relation != Relation::xcomp) || subject_of(sentence, at) >= 0) return false;
    at = one.head;
  }
  return false;
}

// "is not a party to it", "signed a pact with it": whose subject the pronoun in a phrase about a noun cannot be.
int predicate_over(const Sentence& sentence, int token) {
  int at = token;
  for (int steps = 0; steps < 3; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.head < 0) break;
    const Relation relation = one.relation;
    if (at != token && (one.upos != Upos::noun || (relation != Relation::obj && relation != Relation::nmod &&
                                                   relation != Relation::obl && relation != Relation::conj)))
      break;
    at = one.head;
    if (sentence.tokens[static_cast<std::size_t>(at)].upos == Upos::verb) break;
  }
  return at;
}

// "declares it void", "wanted him to go": the subject of what the verb governs is another than the verb's own.
int small_clause_verb(const Sentence& sentence, int token) {
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  if (!is_subject(pronoun.relation) || pronoun.head < 0) return -1;
  const Token& predicate = sentence.tokens[static_cast<std::size_t>(pronoun.head)];
  if (predicate.relation != Relation::xcomp && predicate.relation != Relation::ccomp) return -1;
  if (predicate.xpos == "VBD" || predicate.xpos == "VBZ" || predicate.xpos == "VBP") return -1;
  const bool finite = std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
    return one.head == pronoun.head && (one.relation == Relation::aux || one.relation == Relation::aux_pass ||
                                        one.relation == Relation::cop || (one.relation == Relation::mark && ascii_lower(one.form) != "to"));
  });
  return finite ? -1 : predicate.head;
}

// "BlackRock is among its owners", "Chad is its neighbour": nobody is his own; "in its third year" says nothing so.
bool tells_relation(const Sentence& sentence, int noun) {
  bool copula = false;
  for (const Token& one : sentence.tokens) {
    if (one.head != noun) continue;
    if (one.relation == Relation::case_ && ascii_lower(one.form) != "among") return false;
    if (ascii_lower(one.form) == "own") return false;
    copula = copula || one.relation == Relation::cop;
  }
  return copula;
}

// The verb of naming above "to replace", -1 if there is none.
int naming_verb(const Sentence& sentence, int verb) {
  const auto lemma = [&](int at) { return ascii_lower(sentence.tokens[static_cast<std::size_t>(at)].lemma); };
  static const WordSet changes("replace|succeed|stead|place");  // "named Berg in her stead"
  if (verb < 0 || !changes.has(lemma(verb))) return -1;
  static const WordSet naming("name|appoint|choose|pick|nominate|tap|select|hire|install|designate|recruit|promote|ask|propose");
  int at = verb;
  for (int steps = 0; steps < 4; ++steps) {
    at = sentence.tokens[static_cast<std::size_t>(at)].head;
    if (at < 0) return -1;
    if (naming.has(lemma(at))) return at;
  }
  return -1;
}

// "He sacked Duarte and named Berg to replace her": whoever names a successor is not succeeded. The word that is the subject
// of the naming, or -1.
int namer_of_successor(const Sentence& sentence, int verb) {
  int at = naming_verb(sentence, verb);
  for (int steps = 0; steps < 4 && at >= 0; ++steps) {
    for (int child = 0; child < static_cast<int>(sentence.tokens.size()); ++child)
      if (const Token& one = sentence.tokens[static_cast<std::size_t>(child)]; one.head == at && one.relation == Relation::nsubj)
        return child;
    if (sentence.tokens[static_cast<std::size_t>(at)].relation != Relation::conj) return -1;
    at = sentence.tokens[static_cast<std::size_t>(at)].head;
  }
  return -1;
}

// "Moe appointed her head of the bank": parsers have it that she owns the head. The subject of the naming, or -1.
int namer_of_her(const Sentence& sentence, int pronoun) {
  const auto& tokens = sentence.tokens;
  const Token& own = tokens[static_cast<std::size_t>(pronoun)];
  if (pronoun == 0 || ascii_lower(own.form) != "her") return -1;
  const Token& verb = tokens[static_cast<std::size_t>(pronoun) - 1];
  static const WordSet naming("name|appoint|choose|nominate|designate|elect|re-elect|make");
  if (verb.upos != Upos::verb || !naming.has(ascii_lower(verb.lemma))) return -1;
  if (own.head < 0 || tokens[static_cast<std::size_t>(own.head)].head != pronoun - 1) return -1;
  const auto after = static_cast<std::size_t>(own.head) + 1;
  if (after < tokens.size() && (tokens[after].form == "," || tokens[after].upos == Upos::propn)) return -1;
  return subject_of(sentence, pronoun - 1);
}

// "She demanded that Chad release her": who speaks of a release is free. The subject of the verb of saying above.
int demander_of_release(const Sentence& sentence, int verb) {
  static const WordSet release("release|free|pardon|extradite|jail|imprison|sentence|try|detain|arrest|bail|liberate");
  const Token& one = sentence.tokens[static_cast<std::size_t>(verb)];
  if (!release.has(ascii_lower(one.lemma)) || (one.relation != Relation::ccomp && one.relation != Relation::xcomp)) return -1;
  return one.head < 0 ? -1 : subject_of(sentence, one.head);
}

}  // namespace

Relation role_of_phrase(const Sentence& sentence, int head) {
  const Token& own = sentence.tokens[static_cast<std::size_t>(head)];
  if (own.relation == Relation::compound) return own.relation;
  const Relation role = sentence.tokens[static_cast<std::size_t>(phrase_root(sentence, head))].relation;
  return is_argument(role) ? role : own.relation;
}

bool is_singular_clause(const Sentence& sentence, int verb) { return shows(sentence, verb, "VBZ", "was"); }

bool is_plural_clause(const Sentence& sentence, int verb) { return shows(sentence, verb, "VBP", "were"); }

const Mention* mention_at_head(const std::vector<Mention>& mentions, int sentence, int head) {
  const Mention* found = nullptr;
  for (auto mention = mentions.rbegin(); mention != mentions.rend() && mention->sentence >= sentence; ++mention)
    if (mention->sentence == sentence && mention->head == head && !mention->referents.empty()) found = &*mention;
  return found;
}

std::vector<EntityId> row_at_head(const Draft& draft, int sentence_index, int head, int end,
                                  const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  std::vector<EntityId> row;
  for (int at = head; at >= 0 && at < end; ++at) {
    const bool of_row = at == head || (sentence.tokens[static_cast<std::size_t>(at)].relation == Relation::conj &&
                                       phrase_root(sentence, at) == phrase_root(sentence, head));
    // "A, Zambia's B and C": parsers take the second of the names for an apposition of the first
    const bool listed = !of_row && sentence.tokens[static_cast<std::size_t>(at)].relation == Relation::appos &&
                        sentence.tokens[static_cast<std::size_t>(at)].head == head && sentence.tokens[static_cast<std::size_t>(at)].upos == Upos::propn;
    const Mention* mention = of_row || listed ? mention_at_head(mentions, sentence_index, at) : nullptr;
    if (mention == nullptr) continue;
    if (listed && (mention->kind != MentionKind::name || mention->referents.size() != 1 || row.size() != 1 ||
                   draft.entity(mention->referents[0]).type != EntityType::person || draft.entity(row[0]).type != EntityType::person))
      continue;
    for (const EntityId id : mention->referents)
      if (std::find(row.begin(), row.end(), id) == row.end()) row.push_back(id);
  }
  return row;
}

std::vector<EntityId> co_arguments(const Draft& draft, int sentence_index, int token,
                                   const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  std::vector<EntityId> barred;
  if (draft.is_label(sentence_index)) return barred;
  static const WordSet reflexive("himself|herself|itself|themselves");
  if (reflexive.has(ascii_lower(pronoun.form))) return barred;
  const bool possessive = pronoun.relation == Relation::nmod_poss;
  const bool pronominal = pronoun.upos == Upos::pron;
  const int small = pronominal ? small_clause_verb(sentence, token) : -1;
  // what the pronoun is said of, by itself ("is against it") or within a phrase ("a party to it")
  const int predicate = !pronominal || possessive                   ? -1
                        : subject_of(sentence, token) >= 0          ? token
                        : pronoun.relation == Relation::nmod        ? predicate_over(sentence, token)
                                                                    : -1;
  const int naming = pronoun.relation == Relation::obj ? naming_verb(sentence, pronoun.head) : -1;
  const int namer = pronoun.relation == Relation::obj ? namer_of_successor(sentence, pronoun.head)
                    : possessive                      ? std::max(namer_of_her(sentence, token), namer_of_successor(sentence, pronoun.head))
                                                      : -1;
  const int demander = pronoun.relation == Relation::obj ? demander_of_release(sentence, pronoun.head) : -1;
  const bool argument = possessive || is_argument(pronoun.relation);
  if (!argument && predicate < 0) return barred;
  if (pronoun.head < 0 && predicate < 0) return barred;
  const bool relation_told = possessive && pronominal && tells_relation(sentence, pronoun.head);
  // "Chad and Niger, the country's neighbours"
  const int owned = possessive ? pronoun.head : -1;
  const int beside = owned >= 0 && sentence.tokens[static_cast<std::size_t>(owned)].relation == Relation::appos ? phrase_root(sentence, owned) : -1;
  const auto bars = [&](int head) {
    if (head == token) return false;
    if (naming >= 0 && sentence.tokens[static_cast<std::size_t>(phrase_root(sentence, head))].head == naming &&
        sentence.tokens[static_cast<std::size_t>(phrase_root(sentence, head))].relation == Relation::obj)
      return true;  // nor is he who is named to succeed
    if (head == namer || (demander >= 0 && phrase_root(sentence, head) == demander)) return true;
    if (predicate >= 0 && subject_of_predicate(sentence, head, predicate)) return true;
    if (small >= 0 && subject_of_predicate(sentence, head, small)) return true;
    if (!argument) return false;
    if (!possessive && pronoun.relation != Relation::nsubj && subject_of_predicate(sentence, head, pronoun.head)) return true;
    if (!possessive) return argument_of(sentence, head, pronoun.head, pronoun.relation == Relation::nsubj);
    const Token& one = sentence.tokens[static_cast<std::size_t>(head)];  // "his counterpart Berg"
    if (beside >= 0 && head < token && phrase_root(sentence, head) == beside) return true;
    if (relation_told && subject_of_predicate(sentence, head, pronoun.head)) return true;
    return head > token && (head == pronoun.head || (one.head == pronoun.head && one.relation == Relation::appos));
  };
  for (auto mention = mentions.rbegin(); mention != mentions.rend() && mention->sentence >= sentence_index; ++mention)
    if (mention->sentence == sentence_index && bars(mention->head))
      barred.insert(barred.end(), mention->referents.begin(), mention->referents.end());
  const auto first = std::lower_bound(draft.names.begin(), draft.names.end(), sentence_index,
                                      [](const NameSpan& name, int index) { return name.sentence < index; });
  for (auto at = first; at != draft.names.end() && at->sentence == sentence_index; ++at)
    if (const NameSpan& name = *at; name.sentence == sentence_index && !name.nested && name.tokens.begin > static_cast<std::uint32_t>(token) &&
        bars(head_of(sentence, name.tokens)))
      barred.insert(barred.end(), name.entities.begin(), name.entities.end());
  return barred;
}

namespace {

// Whether the token stands in the phrase under `top`.
bool is_below(const Sentence& sentence, int token, int top) {
  for (int steps = 0; token >= 0 && steps < longest_way; ++steps) {
    if (token == top) return true;
    token = sentence.tokens[static_cast<std::size_t>(token)].head;
  }
  return false;
}

// The clause with a subject that the verb reports and that stands before the token, -1 if there is none.
int clause_before(const Sentence& sentence, int verb, int token) {
  for (int at = 0; at < token; ++at) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.head != verb || one.relation != Relation::ccomp) continue;
    const int subject = subject_of(sentence, at);
    if (subject >= 0 && subject < token) return at;
  }
  return -1;
}

bool has_case(const Sentence& sentence, int noun, std::string_view preposition) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
    return one.head == noun && one.relation == Relation::case_ && ascii_lower(one.form) == preposition;
  });
}

}  // namespace

LocalSubject local_subject(const Draft& draft, int sentence_index, int token, const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const auto found = [&](int head, int verb) {
    LocalSubject subject;
    subject.token = head;
    subject.entities = row_at_head(draft, sentence_index, head, token, mentions);
    const Token& noun = sentence.tokens[static_cast<std::size_t>(head)];
    subject.plural = subject.entities.size() > 1 || noun.xpos == "NNS" || noun.xpos == "NNPS" ||
                     (verb >= 0 && noun.upos != Upos::pron && is_plural_clause(sentence, verb)) || ascii_lower(noun.form) == "they";
    return subject;
  };
  int at = token;
  for (int steps = 0; at >= 0 && steps < longest_way; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (at != token) {
      // "sanctions against Belarus and its oil company"
      if (one.relation == Relation::conj && one.head >= 0 && one.head < token && steps == 1 &&
          sentence.tokens[static_cast<std::size_t>(token)].relation == Relation::nmod_poss &&
          mention_at_head(mentions, sentence_index, one.head) != nullptr)
        return [&] {
          LocalSubject joined = found(one.head, -1);
          joined.joined = true;
          return joined;
        }();
      // "Energy Community, a body with its seat in Vienna"
      if (one.relation == Relation::nmod && one.head >= 0 && one.head < token && has_case(sentence, at, "with")) {
        const int whole = phrase_root(sentence, one.head);
        return found(mention_at_head(mentions, sentence_index, one.head) != nullptr ? one.head : whole, -1);
      }
      const int subject = subject_of(sentence, at);
      // "Berg, who has returned from Lima, where he met Holm": the pronoun of the clause has no name, the noun before it has
      static const WordSet singular("he|she|his|her|him");
      const bool relative = subject >= 0 && singular.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(token)].form)) && one.relation == Relation::acl_relcl && one.head >= 0 && one.head < subject &&
                            (sentence.tokens[static_cast<std::size_t>(subject)].xpos == "WP" || sentence.tokens[static_cast<std::size_t>(subject)].xpos == "WDT");
      if (relative) {
        int noun = one.head;  // "Ana Duarte, his deputy, who": the name rather than what explains it
        const Token& antecedent = sentence.tokens[static_cast<std::size_t>(noun)];
        if (antecedent.relation == Relation::appos && antecedent.head >= 0 && antecedent.head < noun) noun = antecedent.head;
        return found(noun, at);
      }
      if (subject >= 0 && subject < token && !is_below(sentence, token, subject)) return found(subject, at);
      // "Berg has received Holm, her office said"
      if (subject > token && is_below(sentence, token, subject))
        if (const int told = clause_before(sentence, at, token); told >= 0) return found(subject_of(sentence, told), told);
      if (subject < 0 && one.relation == Relation::acl && one.head >= 0 && one.head < token) return found(one.head, -1);
      if (one.relation == Relation::acl_relcl && subject < 0 && one.head >= 0 && one.head < token) return found(one.head, at);
    }
    if (one.relation == Relation::xcomp && one.head >= 0)
      if (const int who = controller(sentence, one.head); who >= 0 && who < token && !is_below(sentence, token, who))
        return found(who, -1);
    at = one.head;
  }
  return {};
}

LocalSubject subject_before(const Draft& draft, int sentence_index, const std::vector<Mention>& mentions) {
  if (sentence_index == 0) return {};
  const Sentence& before = draft.sentence(sentence_index - 1);
  for (int at = 0; at < static_cast<int>(before.tokens.size()); ++at) {
    const Token& one = before.tokens[static_cast<std::size_t>(at)];
    if ((one.relation != Relation::nsubj && one.relation != Relation::nsubj_pass) || one.head < 0 ||
        before.tokens[static_cast<std::size_t>(one.head)].head >= 0)
      continue;
    LocalSubject subject;
    subject.token = at;
    subject.entities = row_at_head(draft, sentence_index - 1, at, one.head, mentions);
    // "Peru objects, but Chile has come round": two subjects, and neither is what the text goes on about
    const bool another = std::any_of(before.tokens.begin(), before.tokens.end(), [&](const Token& clause) {
      return clause.head == one.head && clause.relation == Relation::conj && (clause.xpos == "VBD" || clause.xpos == "VBZ" || clause.xpos == "VBN") &&
             subject_of(before, static_cast<int>(&clause - before.tokens.data())) >= 0;
    });
    if (another) return {};
    subject.plural = subject.entities.size() > 1 || one.xpos == "NNS" || one.xpos == "NNPS" ||
                     ascii_lower(one.form) == "they" || (one.upos == Upos::propn && is_plural_clause(before, one.head));
    return subject;
  }
  return {};
}

}  // namespace chancery
