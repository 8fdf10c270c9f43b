#include "entities/group_memory.hpp"

#include <algorithm>

namespace chancery {
namespace {

constexpr std::size_t most_places = 16;  // of persons in a sentence that are looked at
constexpr std::size_t most = 5;          // more than these are a list, not parties to something

struct Member {
  EntityId entity{};
  Span tokens;
  int root = 0;
};

// "thanked Peru, which paid, and Chile, which came": each of the two in a way of its own.
bool tells_of_each(const Sentence& sentence, int first, int second) {
  const auto told = [&](int of, auto from, auto to) {
    return std::any_of(from, to,
                       [&](const Token& one) { return one.head == of && one.relation == Relation::acl_relcl; });
  };
  const auto at = sentence.tokens.begin() + second;
  return told(first, sentence.tokens.begin() + first, at) && told(second, at, sentence.tokens.end());
}

// The token that stands for the mention in its coordination: past what it belongs to and what it is joined to.
int coordination_root(const Sentence& sentence, int token) {
  static const WordSet rulers("government|governments");  // "the Government of Chad and the rebels"
  for (int steps = 0; steps < 8; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(token)];
    switch (one.relation) {
      case Relation::flat:
      case Relation::compound:
      case Relation::appos:
      case Relation::nmod_poss:
      case Relation::amod:
        if (one.head < 0) return token;
        token = one.head;
        break;
      case Relation::conj:
        if (one.head < 0 || (one.head < token && tells_of_each(sentence, one.head, token))) return token;
        token = one.head;
        break;
      case Relation::nmod:
        if (one.head < 0 || !rulers.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(one.head)].form)))
          return token;
        token = one.head;
        break;
      default:
        return token;
    }
  }
  return token;
}

// "Hun Sothea and acting Thai premier Somchart Prasan": only titles stand between the two names and the "and",
// whatever the parser made of it.
bool joined_by_words(const Draft& draft, int sentence_index, Span left, Span right) {
  const Sentence& sentence = draft.sentence(sentence_index);
  bool conjunction = false;
  for (std::uint32_t at = left.end; at < right.begin; ++at) {
    const std::string word = ascii_lower(sentence.tokens[at].form);
    if (word == "and" || word == "nor") {
      if (conjunction) return false;
      conjunction = true;
      continue;
    }
    const bool inside_title =
        std::any_of(draft.result.mentions.rbegin(), draft.result.mentions.rend(), [&](const Mention& mention) {
          return mention.sentence == sentence_index && mention.kind == MentionKind::office &&
                 mention.tokens.begin <= at && at < mention.tokens.end;
        });
    static const WordSet fillers("acting|outgoing|interim|former|the|then|mr|mrs|ms|dr|sir");
    if (!inside_title && word != "," && word != "." && !fillers.has(word)) return false;
  }
  return conjunction;
}

// "Peru met with Chile", "Berg received Holm".
bool are_partners(const Sentence& sentence, int a, int b) {
  const Token& left = sentence.tokens[static_cast<std::size_t>(a)];
  const Token& right = sentence.tokens[static_cast<std::size_t>(b)];
  if (left.head < 0 || left.relation != Relation::nsubj) return false;
  // "won an order from the ports authority", "signed a pact with Peru"
  const bool within =
      right.relation == Relation::nmod || right.relation == Relation::obl;  // of the talks, however it is called
  if (within && right.head >= 0 && right.head != left.head) {
    const Token& deal = sentence.tokens[static_cast<std::size_t>(right.head)];
    static const WordSet deals(
        "order|contract|deal|agreement|pact|treaty|accord|memorandum|tender|talk|meeting|conversation|call|discussion|"
        "consultation|negotiation|dialogue|audience|partnership|venture|dispute|row|quarrel|border|trade");
    static const WordSet links("with|from");
    const bool linked = std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
      return one.head == b && one.relation == Relation::case_ && links.has(ascii_lower(one.form));
    });
    return deal.relation == Relation::obj && deal.head == left.head && linked && deals.has(ascii_lower(deal.lemma));
  }
  if (left.head != right.head) return false;
  return right.relation == Relation::obl || right.relation == Relation::obj || right.relation == Relation::iobj;
}

std::vector<Member> members_of(const Draft& draft, int sentence_index, EntityTypes types) {
  const Sentence& sentence = draft.sentence(sentence_index);
  std::vector<Member> members;
  const auto& mentions = draft.result.mentions;
  auto first = mentions.end();
  while (first != mentions.begin() && std::prev(first)->sentence == sentence_index) --first;
  for (auto mention = first; mention != mentions.end(); ++mention) {
    const bool persons = types == EntityTypes(EntityType::person);
    if ((mention->kind == MentionKind::pronoun && !persons) || mention->referents.size() != 1) continue;
    const EntityId entity = mention->referents[0];
    if (!types.has(draft.entity(entity).type)) continue;
    // "Masdar (UAE) and Sonatrach (Algeria)": what brackets add is no party
    if (mention->tokens.begin > 0 && sentence.tokens[mention->tokens.begin - 1].form == "(") continue;
    // "Kenya" within "Kenya Ports Authority"
    const bool inside = !persons && std::any_of(first, mentions.end(), [&](const Mention& other) {
      return other.kind == MentionKind::name && other.tokens.size() > mention->tokens.size() &&
             other.tokens.begin <= mention->tokens.begin && mention->tokens.end <= other.tokens.end;
    });
    if (inside) continue;
    const bool by_name = mention->kind == MentionKind::name || mention->kind == MentionKind::adjective;
    if (!persons && !by_name) continue;
    // a person may stand in two places: "Berg came, and Holm received him"
    const bool known = std::any_of(members.begin(), members.end(), [&](const Member& m) { return m.entity == entity; });
    if (!known || (persons && members.size() < most_places))
      members.push_back({entity, mention->tokens, coordination_root(sentence, mention->head)});
  }
  return members;
}

// "At the invitation of A, B arrived": A, who stands beside B in no row; none if the sentence tells of no invitation.
std::optional<EntityId> inviter_in(const Draft& draft, int sentence, const std::vector<Member>& members) {
  const auto& tokens = draft.sentence(sentence).tokens;
  constexpr std::uint32_t reach = 14;  // tokens
  for (std::uint32_t at = 0; at + 2 < tokens.size(); ++at) {
    if (ascii_lower(tokens[at].form) != "invitation" || ascii_lower(tokens[at + 1].form) != "of") continue;
    const Member* first = nullptr;
    for (const Member& member : members)
      if (member.tokens.begin > at && member.tokens.begin < at + reach &&
          (first == nullptr || member.tokens.begin < first->tokens.begin))
        first = &member;
    return first == nullptr ? std::nullopt : std::optional(first->entity);
  }
  return std::nullopt;
}

// "Nigeria's anti-graft agency, the EFCC", "Astilleros, the Chilean shipbuilder": the noun that the name stands beside.
bool is_described_member(const Draft& draft, int sentence, int noun, const std::vector<Member>& members,
                         EntityId self) {
  const auto& tokens = draft.sentence(sentence).tokens;
  return std::any_of(members.begin(), members.end(), [&](const Member& other) {
    const Token& head = tokens[static_cast<std::size_t>(head_of(draft.sentence(sentence), other.tokens))];
    const Token& described = tokens[static_cast<std::size_t>(noun)];
    const bool beside = described.relation == Relation::appos &&
                        described.head >= static_cast<int>(other.tokens.begin) &&
                        described.head < static_cast<int>(other.tokens.end);
    return other.entity != self && ((head.relation == Relation::appos && head.head == noun) || beside);
  });
}

// "discussed Chad and Mali", "exchanged views on Chad and Mali": of whom others only talk.
bool is_topic(const Sentence& sentence, int root) {
  static const WordSet talking("discuss|debate|raise|mention|cover|review|tackle|analyse|analyze");
  static const WordSet links("on|about|concerning|regarding|over|in"),
      speaking("speak|talk|consult|brief|exchange|confer|touch|focus");
  static const WordSet talks(
      "view|opinion|situation|development|talk|discussion|conversation|briefing|crisis|conflict|fighting");
  const Token& one = sentence.tokens[static_cast<std::size_t>(root)];
  if (one.head < 0) return false;
  const std::string above = ascii_lower(sentence.tokens[static_cast<std::size_t>(one.head)].lemma);
  if (one.relation == Relation::obj) return talking.has(above);
  if (one.relation != Relation::obl && one.relation != Relation::nmod) return false;
  const bool linked = std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& word) {
    return word.head == root && word.relation == Relation::case_ && links.has(ascii_lower(word.form));
  });
  return linked && (one.relation == Relation::obl ? speaking : talks).has(above);
}

// "Oman and Qatar had mediated", "brokered by Chad and Mali", "under the auspices of Peru and Chile", "Peru and Chile
// had signed one before": third parties, and what went before, are not the two of whom the text goes on to tell.
bool is_aside(const Sentence& sentence, int root) {
  static const WordSet helping(
      "sponsor|mediate|broker|host|facilitate|convene|observe|monitor|guarantee|oversee|supervise|urge|welcome|hail|"
      "applaud"),
      helpers(
          "mediator|mediation|auspices|sponsorship|facilitation|facilitator|broker|guarantor|observer|patronage|"
          "moderation");
  const Token& subject = sentence.tokens[static_cast<std::size_t>(root)];
  if (helpers.has(ascii_lower(subject.lemma))) return true;  // "Qatari and Omani mediators"
  if (subject.head >= 0 && subject.relation == Relation::obl_agent)
    return helping.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(subject.head)].lemma));
  if (subject.head >= 0 && subject.relation == Relation::nmod)
    return helpers.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(subject.head)].lemma));
  if (subject.relation != Relation::nsubj || subject.head < 0) return false;
  const Token& verb = sentence.tokens[static_cast<std::size_t>(subject.head)];
  if (helping.has(ascii_lower(verb.lemma)) || helpers.has(ascii_lower(verb.lemma)))
    return true;  // "are the guarantors"
  return verb.xpos == "VBN" && std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
           return one.head == subject.head && one.relation == Relation::aux && ascii_lower(one.form) == "had";
         });
}

}  // namespace

void remember_groups(const Draft& draft, Discourse& discourse, int sentence) {
  constexpr EntityTypes bodies = EntityTypes(EntityType::organization) | EntityType::country;
  for (const EntityTypes types : {bodies, EntityTypes(EntityType::country), EntityTypes(EntityType::person)}) {
    const auto members = members_of(draft, sentence, types);
    std::vector<EntityId> all;
    for (const Member& member : members)
      if (std::find(all.begin(), all.end(), member.entity) == all.end()) all.push_back(member.entity);
    if (all.size() < 2) continue;
    const bool alike = types != bodies || std::all_of(all.begin(), all.end(), [&](EntityId id) {
                         return draft.entity(id).type == EntityType::organization;
                       });
    if (all.size() <= most && alike) discourse.together(all, sentence, Discourse::Bond::loose);
    // "Finland's Karhu": an owner is no party beside what it owns
    const auto owns_other = [&](const Member& member) {
      const Sentence& here = draft.sentence(sentence);
      int at = head_of(here, member.tokens);
      for (int steps = 0; steps < 4 && at >= 0; ++steps) {
        const Token& one = here.tokens[static_cast<std::size_t>(at)];
        if (one.relation != Relation::nmod_poss && one.relation != Relation::amod && one.relation != Relation::compound)
          break;
        at = one.head;
        const bool owner = std::any_of(members.begin(), members.end(),
                                       [&](const Member& other) {
                                         return other.entity != member.entity &&
                                                at >= static_cast<int>(other.tokens.begin) &&
                                                at < static_cast<int>(other.tokens.end);
                                       }) ||
                           is_described_member(draft, sentence, at, members, member.entity);
        if (owner) return true;
      }
      return false;
    };
    const auto inviter = inviter_in(draft, sentence, members);
    const auto joined_to = [&](int root) {
      std::vector<EntityId> group;
      for (const Member& member : members)
        // "President of Peru Ana Duarte": office and name are one
        if (member.root == root && !owns_other(member) && member.entity != inviter &&
            std::find(group.begin(), group.end(), member.entity) == group.end())
          group.push_back(member.entity);
      return group;
    };
    const bool persons = types == EntityTypes(EntityType::person);
    for (std::size_t at = 0; persons && at + 1 < members.size(); ++at)
      for (std::size_t next = at + 1; next < members.size(); ++next)
        if (joined_by_words(draft, sentence, members[at].tokens, members[next].tokens))
          discourse.together({members[at].entity, members[next].entity}, sentence);
    std::vector<int> done;
    for (const Member& member : members) {
      if (std::find(done.begin(), done.end(), member.root) != done.end()) continue;
      done.push_back(member.root);
      auto group = joined_to(member.root);
      const std::size_t joined = group.size();
      for (std::size_t other = 0; group.size() == 1 && other < members.size(); ++other)
        if (are_partners(draft.sentence(sentence), member.root, members[other].root) &&
            joined_to(members[other].root).size() == 1)
          group.push_back(joined_to(members[other].root)[0]);  // "sued Chad and Mali" makes no pair with Chad alone
      const bool aside =
          is_aside(draft.sentence(sentence), member.root) || is_topic(draft.sentence(sentence), member.root);
      const auto bond = aside ? Discourse::Bond::loose : joined > 1 ? Discourse::Bond::row : Discourse::Bond::partners;
      if (group.size() > 1 && group.size() <= most) discourse.together(group, sentence, bond);
    }
  }
}

}  // namespace chancery
