#include "entities/coreference.hpp"

#include <algorithm>

#include "entities/body_kinds.hpp"
#include "entities/cataphora.hpp"
#include "entities/clause_arguments.hpp"
#include "entities/disjoint.hpp"
#include "entities/impersonal.hpp"
#include "entities/mourned.hpp"
#include "entities/prominence.hpp"
#include "entities/pronoun_clues.hpp"
#include "entities/pronoun_owners.hpp"
#include "entities/quoted_persons.hpp"
#include "entities/speech.hpp"
#include "language/operative_clauses.hpp"

namespace chancery {
namespace {

// Whether the noun is the subject of a verb of saying that nothing governs: "said its envoy".
bool speaks(const Sentence& sentence, int noun) {
  const Token& subject = sentence.tokens[static_cast<std::size_t>(noun)];
  if (subject.relation != Relation::nsubj || subject.head < 0) return false;
  return lexicon::say_verbs().has(ascii_lower(sentence.tokens[static_cast<std::size_t>(subject.head)].lemma));
}

// "Peru, for its part, denied …"
bool is_aside(const Sentence& sentence, int token) {
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  if (pronoun.head < 0 || token == 0) return false;
  static const WordSet nouns("part|turn");
  const std::string before = ascii_lower(sentence.tokens[static_cast<std::size_t>(token) - 1].form);
  return nouns.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma)) &&
         (before == "for" || before == "in" || before == "on");
}

// "Her Royal Highness Princess Ana", "His Excellency": a form of address.
bool is_part_of_style(const Sentence& sentence, int token) {
  static const WordSet styles(
      "Royal|Imperial|Serene|Highness|Majesty|Excellency|Holiness|Eminence|Beatitude|Grace|Honour|Honor|Worship|"
      "Lordship|Ladyship");
  const auto next = static_cast<std::size_t>(token) + 1;
  return next < sentence.tokens.size() && styles.has(sentence.tokens[next].form);
}

// "He thanked Peru", "She congratulated Peru": the state, which is not the one that the pronoun stands for.
std::optional<EntityId> state_courted(const Draft& draft, int sentence_index, int token,
                                      const std::vector<Mention>& mentions) {
  static const WordSet courting("thank|congratulate|threaten|assure|commend");
  const auto& tokens = draft.sentence(sentence_index).tokens;
  const Token& pronoun = tokens[static_cast<std::size_t>(token)];
  if (pronoun.relation != Relation::nsubj || pronoun.head < 0 ||
      !courting.has(ascii_lower(tokens[static_cast<std::size_t>(pronoun.head)].lemma)))
    return std::nullopt;
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence >= sentence_index; ++one)
    if (one->sentence == sentence_index && one->kind == MentionKind::name && one->referents.size() == 1 &&
        draft.entity(one->referents[0]).type == EntityType::country) {
      const Token& object = tokens[static_cast<std::size_t>(one->head)];
      if (object.relation == Relation::obj && object.head == pronoun.head) return one->referents[0];
    }
  return std::nullopt;
}

// "It was Chad's army and its allies that shelled the town": the words bring somebody to the fore, and "it" is nobody.
bool is_cleft(const Sentence& sentence, int token) {
  const auto at = [&](int index) -> const Token& { return sentence.tokens[static_cast<std::size_t>(index)]; };
  const Token& pronoun = at(token);
  const auto size = static_cast<int>(sentence.tokens.size());
  const int named = pronoun.head;
  if (ascii_lower(pronoun.form) != "it" || pronoun.relation != Relation::nsubj || named <= token ||
      at(named).upos == Upos::verb || token + 1 >= size || ascii_lower(at(token + 1).lemma) != "be")
    return false;
  constexpr int longest = 12;  // tokens from the one named to "that"
  for (int word = token + 2; word < size && word <= named + longest; ++word) {
    const std::string form = ascii_lower(at(word).form);
    if (word < named && (form == "a" || form == "an")) return false;  // "it was a deal that helped"
    if (form == ";" || (word > named && at(word).relation == Relation::aux)) return false;
    if (word > named && (form == "that" || form == "who"))
      return word + 1 < size && (at(word + 1).upos == Upos::verb || at(word + 1).upos == Upos::aux);
  }
  return false;
}

// Whether the clause of one subject depends on that of another, and does not stand beside it: "Berg fled after Holm had
// sued him".
bool is_told_below(const Sentence& sentence, int inner, int outer) {
  const std::int32_t top = sentence.tokens[static_cast<std::size_t>(outer)].head;
  int at = inner;
  constexpr int deepest = 12;  // steps up the tree
  for (int steps = 0; at >= 0 && at != top && steps < deepest; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.relation == Relation::advcl || one.relation == Relation::ccomp || one.relation == Relation::acl_relcl ||
        one.relation == Relation::acl)
      return true;
    if (at == inner && !is_subject(one.relation)) return true;  // "met Berg, who": of a relative clause
    at = one.head;
  }
  return false;
}

// Bodies that have chiefs, plans and spokesmen, as a common noun.
bool can_own(const std::string& noun) {
  static const WordSet others(
      "opposition|junta|regime|administration|cabinet|delegation|insurgency|resistance|monarchy");
  return others.has(noun) || kinds_of_noun(noun) != 0;
}

// "They praised the Force and the French troops that support it": what the sentence speaks of as many is not "it".
std::vector<EntityId> spoken_of_as_many(int sentence_index, const Sentence& sentence, int token,
                                        const std::vector<Mention>& mentions) {
  static const WordSet plural("they|them|their|themselves");
  std::vector<EntityId> found;
  for (const Mention& m : mentions) {
    if (m.sentence != sentence_index || m.referents.size() != 1 || m.tokens.begin >= static_cast<std::uint32_t>(token))
      continue;
    const Token& head = sentence.tokens[static_cast<std::size_t>(m.head)];
    if (m.kind == MentionKind::pronoun ? plural.has(ascii_lower(head.form))
                                       : m.kind == MentionKind::nominal && head.xpos == "NNS")
      found.push_back(m.referents[0]);
  }
  return found;
}

}  // namespace

Resolved resolve_third_person(const Draft& draft, const Discourse& discourse, int sentence_index, int token,
                              const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  const std::string lower = ascii_lower(pronoun.form);
  if (lower == "who" || lower == "whose" || lower == "whom" || lower == "which")
    return resolve_relative(draft, sentence_index, token, mentions);
  const Person person = person_of(lower);
  if (person == Person::none || pronoun.relation == Relation::expl || is_part_of_style(sentence, token) ||
      is_cleft(sentence, token))
    return {};
  if (Resolved parallel = owner_of_parallel(sentence, sentence_index, token, mentions); !parallel.entities.empty())
    return parallel;
  if (Resolved owner = owner_in_gap(sentence, sentence_index, token, mentions); !owner.entities.empty()) return owner;
  if (Resolved first = owner_of_first(draft, sentence_index, token, mentions); !first.entities.empty()) return first;
  if (Resolved joined = owner_joined(draft, sentence_index, token, mentions); !joined.entities.empty()) return joined;
  static const WordSet idle("kind|entirety|peak|height|wake|midst|infancy|heels");  // "the first of its kind"
  if (person == Person::it && pronoun.head >= 0 &&
      idle.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma)))
    return {};
  if (is_lent_subject(pronoun)) {
    const auto body = enacting_body(draft, sentence_index, token, mentions);
    return body ? Resolved{{*body}, 0.8F} : Resolved{};
  }
  if (const auto beside = resolve_emphatic(draft, sentence_index, token, mentions)) return *beside;
  auto barred = co_arguments(draft, sentence_index, token, mentions);
  // who speaks of himself says "I", who is asked is "you"
  if (const auto speaker = turn_party(draft, sentence_index)) barred.push_back(*speaker);
  for (const EntityId who : speakers_around(draft, sentence_index, token, mentions))
    if (draft.entity(who).type == EntityType::person) barred.push_back(who);
  if (person == Person::he || person == Person::she)
    if (const auto state = state_courted(draft, sentence_index, token, mentions))
      discourse.each([&](EntityId id, double) {
        if (draft.entity(id).type == EntityType::person && country_of_person(draft, id) == state) barred.push_back(id);
      });
  const auto allowed = [&](EntityId id) { return std::find(barred.begin(), barred.end(), id) == barred.end(); };
  const auto& notes = draft.notes;
  // What somebody has is most often the subject's own.
  const bool possessive =
      pronoun.relation == Relation::nmod_poss || lower == "its" || lower == "their" || lower == "his";
  LocalSubject local = local_subject(draft, sentence_index, token, mentions);
  // "the party asked her to be its candidate": not hers
  if (lower == "its" && local.token > 0 && local.entities.size() == 1 &&
      draft.entity(local.entities[0]).type == EntityType::person)
    if (const LocalSubject outer = local_subject(draft, sentence_index, local.token, mentions);
        outer.entities.size() == 1 && draft.entity(outer.entities[0]).type != EntityType::person)
      local = outer;
  // "Berg rang her rival to congratulate her": nobody does it to himself, but "Berg thanked Holm for inviting her"
  if ((pronoun.relation == Relation::obj || pronoun.relation == Relation::iobj) && judged_for_deed(sentence, token) < 0)
    barred.insert(barred.end(), local.entities.begin(), local.entities.end());
  // "Holm, who sat on the board with both of them": nor is he one of them
  if (person == Person::they && !possessive && !is_subject(pronoun.relation) && local.entities.size() == 1)
    barred.push_back(local.entities[0]);
  // "They met Berg. He thanked them": he is none of them
  if (is_subject(pronoun.relation) && person != Person::they)
    for (const EntityId id : meant_by_them_beside(draft, sentence_index, token, mentions)) barred.push_back(id);
  if (is_subject(pronoun.relation))
    if (const auto demander = demander_of(draft, sentence_index, token, mentions)) barred.push_back(*demander);
  // "who told him that he would come": the one who tells it promises
  if (is_subject(pronoun.relation))
    for (const EntityId id : promised_to(sentence, sentence_index, token, mentions)) barred.push_back(id);
  const bool dealt_with = person == Person::it && is_dealt_with(sentence, pronoun);
  if (dealt_with) barred.insert(barred.end(), local.entities.begin(), local.entities.end());
  // "Malawi's finance chief accused it": of whom he speaks for
  if (person == Person::it && (pronoun.relation == Relation::obj || dealt_with) && local.entities.size() == 1 &&
      draft.entity(local.entities[0]).type == EntityType::person)
    if (const auto own = country_of_person(draft, local.entities[0])) barred.push_back(*own);
  // "sued Peru at the International Court, accusing it of fraud": no court is accused
  static const WordSet charging("accuse|blame|charge|sue|fault");
  if (pronoun.relation == Relation::obj && pronoun.head >= 0 &&
      charging.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma)))
    for (const Mention& one : mentions)
      if (one.sentence == sentence_index && one.referents.size() == 1)
        if (const std::string name = ascii_lower(draft.entity(one.referents[0]).name);
            name.find("court") != std::string::npos || name.find("tribunal") != std::string::npos)
          barred.push_back(one.referents[0]);
  // "congratulated Duarte on her victory" speaks of hers
  const auto judged = possessive ? judged_before(draft, sentence_index, token, mentions) : std::vector<EntityId>{};
  const bool of_subject = (possessive && judged.size() != 1) || is_of_reporter(sentence, token);
  // "Berg has not been seen since men in uniform led him off": who does what the clause above tells
  const bool acted_on =
      (person == Person::he || person == Person::she) &&
      (pronoun.relation == Relation::obj || pronoun.relation == Relation::iobj || pronoun.relation == Relation::obl);
  const LocalSubject above =
      acted_on && local.token > 0 ? local_subject(draft, sentence_index, local.token, mentions) : LocalSubject{};
  // "received Sollie and those who came with her": nor where the clause above deals with somebody else
  const bool told_below =
      above.entities.size() == 1 && is_told_below(sentence, local.token, above.token) &&
      (is_subject(sentence.tokens[static_cast<std::size_t>(local.token)].relation) ||
       std::none_of(mentions.begin(), mentions.end(), [&](const Mention& one) {
         return one.sentence == sentence_index && one.head < token && one.referents.size() == 1 &&
                one.referents != above.entities && draft.entity(one.referents[0]).type == EntityType::person &&
                allowed(one.referents[0]) && phrase_root(sentence, one.head) != phrase_root(sentence, local.token) &&
                std::find(local.entities.begin(), local.entities.end(), one.referents[0]) == local.entities.end();
       }));
  // "Fico stayed home; he was last there in May": he of whom the sentence tells
  const bool after_semicolon = person != Person::it && is_subject(pronoun.relation) && token > 0 &&
                               sentence.tokens[static_cast<std::size_t>(token) - 1].form == ";";
  const auto near = [&](EntityId id) {
    if (after_semicolon && local.entities.size() == 1 && local.entities[0] == id) return 2.0;
    if (judged.size() == 1 && judged[0] == id) return 1.8;
    if (told_below && above.entities[0] == id) return 4.0;
    return of_subject && std::find(local.entities.begin(), local.entities.end(), id) != local.entities.end()
               ? (local.joined ? 3.0 : 1.6)
               : 1.0;
  };
  // A sentence that opens with a pronoun goes on about what the last one was about.
  const bool main_clause = is_subject(pronoun.relation) && pronoun.head >= 0 &&
                           sentence.tokens[static_cast<std::size_t>(pronoun.head)].head < 0;
  const bool opens = local.token < 0 &&
                     (pronoun.relation == Relation::nsubj || pronoun.relation == Relation::nsubj_pass || possessive);
  const bool beside = possessive && token > 1 && sentence.tokens[static_cast<std::size_t>(token) - 1].form == ",";
  // "…," said its envoy: after a quotation the sentence opens anew
  const std::string& first = sentence.tokens.front().form;
  const bool after_quotation = possessive &&
                               (first == "\"" || first == "\u201c" || first == "``" || first == "\u2018") &&
                               token > 3 && !judged.size() && pronoun.head >= 0 && speaks(sentence, pronoun.head);
  const LocalSubject last = after_quotation || (opens && (beside || token < 3 || main_clause))
                                ? subject_before(draft, sentence_index, mentions)
                                : LocalSubject{};
  const auto goes_on = [&](EntityId id) { return last.entities.size() == 1 && last.entities[0] == id; };
  // "Berg said after Duarte's speech that … He asked": he who spoke
  const bool says_last =
      token == 0 && !possessive && last.token >= 0 && speaks(draft.sentence(sentence_index - 1), last.token);
  if (possessive && is_aside(sentence, token) && token > 2 &&
      sentence.tokens[static_cast<std::size_t>(token) - 2].form == ",")
    for (auto mention = mentions.rbegin(); mention != mentions.rend() && mention->sentence == sentence_index; ++mention)
      if (static_cast<int>(mention->tokens.end) == token - 2 && mention->referents.size() == 1 &&
          (draft.entity(mention->referents[0]).type == EntityType::person) ==
              (person == Person::he || person == Person::she))
        return {mention->referents, 0.85F};
  if (possessive && is_aside(sentence, token) && local.entities.size() == 1 &&
      (draft.entity(local.entities[0]).type == EntityType::person) == (person == Person::he || person == Person::she))
    return {local.entities, 0.85F};
  // "Her visitor, she said, …"
  const auto said_so = [&](EntityId id) {
    for (auto mention = mentions.rbegin(); mention != mentions.rend() && mention->sentence == sentence_index; ++mention)
      if (mention->kind == MentionKind::pronoun && mention->referents.size() == 1 && mention->referents[0] == id &&
          person_of(ascii_lower(sentence.tokens[static_cast<std::size_t>(mention->head)].form)) == person)
        return true;
    return false;
  };
  // "Serbia was urged to align itself", "she flew there herself": of its own subject
  static const WordSet reflexive("himself|herself|itself");
  if (reflexive.has(lower) && local.entities.size() == 1 &&
      (draft.entity(local.entities[0]).type == EntityType::person) == (person != Person::it) &&
      (person != Person::it || pronoun.relation == Relation::obj || pronoun.relation == Relation::iobj))
    return {local.entities, 0.75F};
  // "denounced what he called a sham": who denounces it
  static const WordSet calling("call|term|describe|dub|label|brand|see|regard|consider|say");
  if ((person == Person::he || person == Person::she) && token > 0 &&
      ascii_lower(sentence.tokens[static_cast<std::size_t>(token) - 1].form) == "what" &&
      pronoun.relation == Relation::nsubj && pronoun.head >= 0 &&
      calling.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma)) &&
      local.entities.size() == 1 && draft.entity(local.entities[0]).type == EntityType::person)
    return {local.entities, 0.8F};
  // "A gunman shot himself": nobody says who he is
  if ((lower == "himself" || lower == "herself") && local.token >= 0 && local.entities.empty()) return {};
  if (possessive && local.token >= 0 && local.entities.empty() && is_own_deed(sentence, token)) return {};
  if (person == Person::he || person == Person::she) {
    if (goes_on_unnamed(draft, sentence_index, token, mentions)) return {};
    for (const EntityId id : persons_spoken_of(draft, sentence_index, token, mentions)) barred.push_back(id);
    const Gender wrong = person == Person::he ? Gender::female : Gender::male;
    if (const auto ahead = subject_ahead(draft, sentence_index, token, true);
        ahead && notes[static_cast<std::size_t>(*ahead)].gender != wrong)
      return {{*ahead}, 0.8F};
    if (const auto ahead = person_after_opening(draft, sentence_index, token);
        ahead && notes[static_cast<std::size_t>(*ahead)].gender != wrong)
      return {{*ahead}, 0.8F};
    const Gender wanted = person == Person::he ? Gender::male : Gender::female;
    if (const auto asked = answerer(draft, sentence_index, token, mentions);
        asked && allowed(*asked) && notes[static_cast<std::size_t>(*asked)].gender != wrong)
      return {{*asked}, 0.75F};
    if (const auto agent = agent_above(draft, sentence_index, token, mentions);
        agent && allowed(*agent) && notes[static_cast<std::size_t>(*agent)].gender != wrong)
      return {{*agent}, 0.8F};
    if (const auto opener = subject_of_opening(draft, sentence_index, token, mentions);
        opener && allowed(*opener) && notes[static_cast<std::size_t>(*opener)].gender != wrong)
      return {{*opener}, 0.7F};
    if (const auto told = told_before(draft, sentence_index, token, mentions);
        !told.empty() && notes[static_cast<std::size_t>(told[0])].gender != wrong)
      return {told, 0.8F};
    if (const auto writer = writer_of_text(draft, sentence_index, token, mentions);
        !writer.empty() && notes[static_cast<std::size_t>(writer[0])].gender != wrong)
      return {writer, 0.8F};
    // "congratulate her", "her victory": the winner's
    static const WordSet winning("victory|win|election|re-election|triumph|inauguration");
    const bool of_winner =
        pronoun.head >= 0 &&
        ((pronoun.relation == Relation::obj &&
          ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma) == "congratulate") ||
         (possessive && winning.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma))));
    if (is_of_dead(sentence, token))
      if (const auto dead = mourned_person(draft); dead && allowed(*dead) &&
                                                   notes[static_cast<std::size_t>(*dead)].gender != wrong &&
                                                   discourse.weight(*dead) > 0.0)
        return {{*dead}, 0.75F};
    if (const auto leaver = possessive ? leaver_before(draft, sentence_index, token, mentions) : std::nullopt;
        leaver && notes[static_cast<std::size_t>(*leaver)].gender != wrong)
      return {{*leaver}, 0.75F};
    if (const auto same = unsexed_subject(draft, sentence_index, token, last, wanted, mentions); same && allowed(*same))
      return {{*same}, 0.7F};
    const bool of_heir = possessive && pronoun.head >= 0 &&
                         ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma) == "predecessor";
    const auto took_over = [&](EntityId id) { return of_heir && has_taken_over(draft, id, sentence_index); };
    // "the former president … his predecessor": rather of one who is in office
    const auto gone = [&](EntityId id) { return of_heir && has_left_office(draft, id); };
    if (const auto guest = possessive ? guest_of(draft, sentence_index, token, mentions) : std::nullopt;
        guest && allowed(*guest) && notes[static_cast<std::size_t>(*guest)].gender != wrong)
      return {{*guest}, 0.75F};
    int rival = 0;
    discourse.each([&](EntityId id, double) {
      const EntityNotes& note = notes[static_cast<std::size_t>(id)];
      if (draft.entity(id).type == EntityType::person && gender_fit(note, wanted) > 0.9)
        rival = std::max(rival, times_called(note, wanted));
    });
    // the subject of the clause may be of either sex where nobody says so
    const auto fit = [&](EntityId id) {
      const EntityNotes& note = notes[static_cast<std::size_t>(id)];
      const double base = gender_fit(note, wanted, rival);
      const bool open = note.gender == Gender::unknown && note.called_he == note.called_she;
      return open && possessive && near(id) > 1.0 ? std::max(base, 0.5) : base;
    };
    const auto won = [&](EntityId id) { return of_winner && has_won(draft, id, sentence_index); };
    // whom the headline or the first sentence names the text is about
    const auto heads_text = [&](EntityId id) {
      for (const Mention& mention : mentions) {
        if (mention.sentence > 0) break;
        if (std::find(mention.referents.begin(), mention.referents.end(), id) != mention.referents.end())
          return !possessive;
      }
      return false;
    };
    // whom the whole text tells of, and who has gone by that pronoun before, is rather meant than who was named in
    // passing
    const std::vector<double> shares = possessive ? std::vector<double>() : shares_of_persons(draft);
    const auto told_of = [&](EntityId id) {
      if (possessive) return 1.0;
      const auto at = static_cast<std::size_t>(id);
      // "Berg is tried in Lima, where he has been held": of the clause above, whoever else the text tells of
      const bool led_by_where = token > 0 && local.entities.size() == 1 && local.entities[0] == id &&
                                ascii_lower(sentence.tokens[static_cast<std::size_t>(token) - 1].form) == "where";
      return (led_by_where ? 3.0 : 1.0) * (1.0 + 0.8 * shares[at]) *
             (1.0 + 0.1 * std::clamp(times_called(notes[at], wanted), 0, 5));
    };
    static const WordSet freeing("free|release|pardon|extradite");
    const bool freed = pronoun.relation == Relation::obj && pronoun.head >= 0 &&
                       freeing.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(pronoun.head)].lemma));
    auto found = discourse.best(
        [&](EntityId id) {
          return draft.entity(id).type == EntityType::person && notes[static_cast<std::size_t>(id)].gender != wrong &&
                 discourse.weight(id) >= 5.0 && allowed(id) && (!freed || is_told_held(draft, id));
        },
        [&](EntityId id) {
          return (won(id) ? 3.0 : 1.0) *
                 (took_over(id) ? 4.0
                  : gone(id)    ? 0.4
                                : 1.0) *
                 (heads_text(id) ? 1.6 : 1.0) * told_of(id) * fit(id) * near(id) *
                 (goes_on(id) ? (says_last ? 1.9 : 1.4) : 1.0) * (said_so(id) ? 1.5 : 1.0);
        });
    // nobody near goes by that pronoun: the one who has gone by it all the time
    constexpr double contrary = 0.31;
    if (!found || gender_fit(notes[static_cast<std::size_t>(*found)], wanted) < contrary) {
      const auto known = discourse.best([&](EntityId id) {
        return draft.entity(id).type == EntityType::person && (!freed || is_told_held(draft, id)) && allowed(id) &&
               times_called(notes[static_cast<std::size_t>(id)], wanted) > 1 &&
               gender_fit(notes[static_cast<std::size_t>(id)], wanted) > 0.9;
      });
      if (known) found = known;
    }
    if (!found) return {};
    return {{*found}, discourse.weight(*found) > 60.0 ? 0.8F : 0.6F};
  }
  if (person == Person::they && possessive && token < 4)
    if (const auto ahead = subjects_ahead(draft, sentence_index, token); !ahead.empty()) return {ahead, 0.75F};
  if (person == Person::it) {
    for (const EntityId id : antecedent_before(sentence_index, sentence, token, mentions)) barred.push_back(id);
    for (const EntityId id : spoken_of_as_many(sentence_index, sentence, token, mentions)) barred.push_back(id);
    if (const auto whole = possessive ? whole_of_subject(draft, sentence_index, local, mentions) : std::nullopt;
        whole && allowed(*whole))
      return {{*whole}, 0.75F};
    if (const auto reporting = reporting_thing(draft, sentence_index, token, local, mentions);
        reporting && allowed(*reporting))
      return {{*reporting}, 0.75F};
    if (const auto served = possessive ? served_by_named(draft, discourse, sentence_index, token) : std::nullopt;
        served && allowed(*served))
      return {{*served}, 0.8F};
    // "It is the first agreement …" speaks of an agreement
    std::optional<EntityType> predicate;
    if (pronoun.relation == Relation::nsubj && pronoun.head >= 0)
      if (const Token& head = sentence.tokens[static_cast<std::size_t>(pronoun.head)]; head.upos == Upos::noun) {
        static const WordSet remarks(
            "honour|honor|pleasure|privilege|shame|pity|mistake|sign|day|moment|time|matter|question|fact|"
            "tragedy|pride|joy|duty|reason|case|way|thing|signal|step|chance|opportunity|pain|relief|shock");
        if (remarks.has(ascii_lower(head.lemma))) return {};
        const bool placed = std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
          return one.head == pronoun.head && one.relation == Relation::case_;  // "it is in talks" is said of no talks
        });
        if (!placed) predicate = lexicon::described_type(ascii_lower(head.lemma));
      }
    if (const auto judged_too = judged_alike(draft, sentence_index, token, mentions);
        judged_too && std::ranges::all_of(*judged_too, allowed))
      return {*judged_too, 0.65F};
    if (const auto parallel = parallel_object(draft, sentence_index, token, mentions)) return {{*parallel}, 0.7F};
    if (const auto given = possessive ? recipient_before(draft, sentence_index, token, mentions) : std::nullopt;
        given && allowed(*given))
      return {{*given}, 0.7F};
    if (parallels_unnamed(draft, sentence_index, token, mentions)) return {};
    // "The junta denied it. Zaw Min, its spokesman, said": of the junta, though nobody says which
    if (const LocalSubject unnamed = beside ? subject_before(draft, sentence_index, mentions) : last;
        unnamed.token >= 0 && unnamed.entities.empty()) {
      const Token& before = draft.sentence(sentence_index - 1).tokens[static_cast<std::size_t>(unnamed.token)];
      if ((before.xpos == "NN" || before.xpos == "NNP") && can_own(ascii_lower(before.lemma))) return {};
    }
    const EntityTypes likely = likely_for_it(sentence, pronoun);
    const bool only_papers = acts_on_papers(sentence, pronoun), run = is_run_or_joined(sentence, pronoun);
    // "its chairman" is no treaty's
    const double misfit = possessive && !likely.has(EntityType::document) ? 0.25 : 0.5;
    const auto in_row = [&](EntityId id) { return !possessive && stands_in_row(draft, id, sentence_index, mentions); };
    double lead = 0.0;
    const auto found = discourse.best(
        [&](EntityId id) {
          const EntityType type = draft.entity(id).type;
          return type != EntityType::person && type != EntityType::place && (!predicate || type == *predicate) &&
                 allowed(id) && discourse.weight(id) >= 50.0 && (!only_papers || likely.has(type)) &&
                 (!run || type != EntityType::country);
        },
        [&](EntityId id) {
          return (likely.has(draft.entity(id).type) ? near(id) : misfit) *
                 (goes_on(id) ? (token == 0 && !possessive ? 1.9 : 1.5) : 1.0) * (in_row(id) ? one_of_row : 1.0);
        },
        &lead);
    if (!found || discourse.weight(*found) < 50.0) {
      // "Under its president, Berg, the bank grew"
      const auto ahead = possessive ? subject_ahead(draft, sentence_index, token, false) : std::nullopt;
      return ahead && allowed(*ahead) ? Resolved{{*ahead}, 0.7F} : Resolved{};
    }
    const bool acts = !likely.has(EntityType::document), possessed = near(*found) > 1.0;
    const double fit = likely.has(draft.entity(*found).type) ? 1.0 : 0.5;
    if (!possessed && unnamed_rival(draft, sentence_index, token, acts, mentions) > fit * discourse.weight(*found))
      return {};
    // what stands at the end of the sentence before, with a rival as near, and whose what it hardly told of
    if (const Standing stands = standing_before(*found, sentence_index, mentions); stands.sentence < sentence_index) {
      constexpr double close = 2.0, firm = 130.0;
      if (!possessive && !run && stands.closes && lead < close && draft.entity(*found).type != EntityType::document)
        return {};
      if (possessive && !stands.opens && discourse.weight(*found) < firm) return {};
    }
    return {std::vector<EntityId>{*found}, predicate ? 0.7F : 0.55F};
  }
  return resolve_plural(draft, discourse, sentence_index, token, allowed, mentions);
}

}  // namespace chancery
