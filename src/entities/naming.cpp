#include "entities/naming.hpp"

#include <algorithm>

#include "entities/naming_verbs.hpp"

namespace chancery {
namespace {

class NamingReader {
 public:
  NamingReader(const Draft& draft, const TitleSpan& title)
      : draft_(draft), title_(title), tokens_(draft.sentence(title.sentence).tokens) {}

  // "was also with the president", "is against the minister": no title of his.
  [[nodiscard]] bool stands_beside() const {
    int before = first() - 1;
    if (lower(before) == "the") --before;
    return is_apart(lower(before));
  }

  [[nodiscard]] Naming by_tree() const {
    const int head = head_of(draft_.sentence(title_.sentence), title_.tokens);
    const Token& noun = token(head);
    if (stands_beside()) return {};
    if (has_child(head, Relation::cop)) return {head, {Relation::nsubj}, std::nullopt};
    // "whose chairman he has been since May": parsers make the month the predicate
    if (noun.head > head && noun.relation == Relation::obj && token(noun.head).upos != Upos::verb &&
        has_child(noun.head, Relation::cop))
      return {noun.head, {Relation::nsubj}, std::nullopt};
    if (noun.head < 0) return {};
    if (const auto term = by_term(head)) return *term;
    const bool complement = noun.relation == Relation::xcomp || noun.relation == Relation::obj ||
                            noun.relation == Relation::obl || noun.relation == Relation::advcl;
    if (!complement) return {};
    const bool owned = first() > 1 && token(first() - 1).xpos == "PRP$";
    const bool as = lower(first() - (owned ? 2 : 1)) == "as";
    Naming naming = by_verb(noun.head, as, noun.relation == Relation::obj);
    // "chose Berg, who has run Norbank since May, as its head": parsers hang it on the nearer verb
    int at = noun.head;
    for (int steps = 0; as && naming.verb < 0 && steps < 4; ++steps) {
      const Relation role = token(at).relation;
      const bool aside =
          role == Relation::acl_relcl || role == Relation::acl || role == Relation::appos || role == Relation::advcl;
      at = token(at).head;
      if (at < 0 || (!aside && role != Relation::obj && role != Relation::flat)) break;
      if (gives_title(lemma(at))) naming = by_verb(at, as, false);
    }
    return naming;
  }

  // "named Ana Duarte, 46, as", "swore in Ana Duarte as", "stepped down on Monday as": by the words alone, where the
  // parser went astray.
  [[nodiscard]] Naming by_words() const {
    int at = first() - 1;
    bool as = false;
    if (stands_beside()) return {};
    int back = at;  // "as the incoming chairperson"
    for (int steps = 0; steps < 3 && back > 0 && (token(back).upos == Upos::adj || token(back).upos == Upos::det);
         ++steps)
      --back;
    if (back > 0 && lower(back) == "as") at = back;
    if (const auto lifted = lifted_to(at)) return *lifted;
    if (const auto opening = named_at_start(at)) return *opening;
    if (at > 0 && token(at).xpos == "PRP$" && lower(at - 1) == "as") --at;  // "joined it as its head"
    static const WordSet posts("post|role|job|office|position|rank");
    if (lower(at) == "of" && posts.has(lower(at - 1))) {
      at -= 2;
      if (lower(at) == "the") --at;
      // "accepted the post of ambassador", "was given the post of governor"
      static const WordSet taking("take|accept|hold|get|win|land|assume|fill|occupy|leave|quit|give|hand|assign");
      if (at >= 0 && token(at).upos == Upos::verb && taking.has(lemma(at))) {
        const bool passive = has_child(at, Relation::aux_pass);
        static const WordSet giving("give|hand|assign");
        if (passive == giving.has(lemma(at)))
          return {at, {passive ? Relation::nsubj_pass : Relation::nsubj}, std::nullopt};
      }
      if (const auto given = given_to_behind()) return *given;
      as = lower(at) == "as" || lower(at) == "to";
      if (!as) return {};
      --at;
    } else if (lower(at) == "as") {
      as = true;
      --at;
    } else if (lower(at) == "be" && lower(at - 1) == "to") {
      at -= 2;
    } else if (token(std::max(at, 0)).xpos == "PRP$" && lower(at - 1) == "be" && lower(at - 2) == "to") {
      at = before_origin(at - 3);  // "lured Berg from Norbank to be its chief economist"
    } else if (at > 0 && token(at).xpos == "PRP$" && token(at - 1).upos != Upos::verb && lower(at - 1) != "of" &&
               lower(at - 1) != "for") {
      --at;  // "named Ana Duarte its new envoy"
    }
    if (as) at = before_purpose(at);
    if (const auto named = named_before(at, as)) return *named;
    if (const auto named = pronoun_before(at)) return *named;
    if (as)
      if (const auto owner = owner_of_act(at)) return *owner;
    if (!as) return {};
    static const WordSet particles("down|over|on|in|back|up|off|out|again|instead|today|yesterday");
    // "assumes duties as", "will take up her functions as"
    static const WordSet duties("duties|office|charge|functions|responsibilities|post|command|role"),
        entering("assume|take|begin|start|resume|relinquish");
    if (duties.has(lower(at)) && at > 1) {
      int verb = at - 1;
      for (int steps = 0; steps < 2 && verb > 0 &&
                          (token(verb).xpos == "PRP$" || token(verb).upos == Upos::adj || lower(verb) == "up");
           ++steps)
        --verb;
      if (entering.has(lemma(verb))) return {verb, {Relation::nsubj}, std::nullopt, lemma(verb) == "relinquish"};
    }
    for (int steps = 0; steps < 3 && at > 0 && (particles.has(lower(at)) || token(at).upos == Upos::adv); ++steps) --at;
    return at >= 0 && token(at).upos == Upos::verb ? by_verb(at, true, false) : Naming{};
  }

  // "who most recently served as envoy", "had previously been minister"
  [[nodiscard]] bool is_over(int verb) const {
    static const WordSet serving("serve|work|act"), before("recently|previously|formerly|earlier|once");
    return serving.has(lemma(verb)) && token(verb).xpos != "VBG" &&
           std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& one) {
             return one.head == verb && one.relation == Relation::advmod && before.has(ascii_lower(one.form));
           });
  }

  // "invited Berg to be ambassador", "asked Berg to become minister": who asks is none.
  [[nodiscard]] bool is_asked_of_somebody() const {
    const int head = head_of(draft_.sentence(title_.sentence), title_.tokens);
    static const WordSet asking("invite|ask|persuade|want|urge|convince|beg");
    const int verb = has_child(head, Relation::cop) ? head : token(head).head;
    if (verb < 0 || (verb != head && (lemma(verb) != "become" || token(verb).xpos != "VB"))) return false;
    const int above = token(verb).head;
    if (above < 0 || above > verb || !asking.has(lemma(above)) || has_child(verb, Relation::nsubj)) return false;
    return has_child(above, Relation::obj) || has_child(above, Relation::iobj);
  }

 private:
  [[nodiscard]] int first() const { return static_cast<int>(title_.extent.begin); }
  [[nodiscard]] const Token& token(int at) const { return tokens_[static_cast<std::size_t>(at)]; }
  [[nodiscard]] std::string lower(int at) const {
    return at >= 0 && at < static_cast<int>(tokens_.size()) ? ascii_lower(token(at).form) : std::string();
  }
  [[nodiscard]] std::string lemma(int at) const { return at >= 0 ? ascii_lower(token(at).lemma) : std::string(); }
  [[nodiscard]] bool has_child(int parent, Relation relation) const {
    return std::any_of(tokens_.begin(), tokens_.end(),
                       [&](const Token& one) { return one.head == parent && one.relation == relation; });
  }

  [[nodiscard]] Naming by_verb(int verb, bool as, bool object) const {
    const std::string word = lemma(verb);
    if (word == "become") return {verb, {Relation::nsubj}, std::nullopt};
    if (gives_title(word)) {
      if (has_child(verb, Relation::nsubj_pass) || has_child(verb, Relation::aux_pass))
        return {verb, {Relation::nsubj_pass, Relation::nsubj}, std::nullopt};
      if (object && !as) return {verb, {Relation::iobj}, std::nullopt};
      return {verb, {Relation::obj}, std::nullopt};
    }
    // "has chosen Ana Duarte, who is 46, to serve as envoy": the one who was chosen
    if (const int up = token(verb).head;
        as && bears_title_as(word) && up >= 0 && up < verb && token(verb).xpos == "VB" && gives_title(lemma(up)) &&
        !has_child(verb, Relation::nsubj) && has_child(up, Relation::obj) && !has_child(up, Relation::aux_pass))
      return {up, {Relation::obj}, std::nullopt};
    if (as && bears_title_as(word)) return {verb, {Relation::nsubj}, std::nullopt};
    return {};
  }

  // "elected Berg to a five-year term as president", "won a second term as mayor": by the verb that gives the term.
  [[nodiscard]] std::optional<Naming> by_term(int head) const {
    static const WordSet terms("term|stint|mandate|spell|tenure"),
        won("win|secure|begin|start|serve|complete|finish|get|gain|clinch");
    const Token& noun = token(head);
    if (noun.relation != Relation::nmod || noun.head < 0 || lower(first() - 1) != "as" || !terms.has(lemma(noun.head)))
      return std::nullopt;
    const Token& term = token(noun.head);
    if ((term.relation != Relation::obl && term.relation != Relation::obj) || term.head < 0) return std::nullopt;
    if (gives_title(lemma(term.head)) && term.relation == Relation::obl) return by_verb(term.head, true, false);
    if (won.has(lemma(term.head)) && term.relation == Relation::obj)
      return Naming{term.head, {Relation::nsubj}, std::nullopt};
    return std::nullopt;
  }

  // The last word of the name that an apposition ending here describes: "Ana Duarte, head of the legal department,";
  // the word itself if it is no apposition.
  [[nodiscard]] int before_apposition(int last) const {
    constexpr int longest = 16;
    for (int at = last; at > 0 && at > last - longest; --at) {
      const Upos upos = token(at).upos;
      const int here = at == last ? draft_.name_at(title_.sentence, static_cast<std::uint32_t>(at)) : -1;
      if (here >= 0 &&
          (draft_.names[static_cast<std::size_t>(here)].entities.size() != 1 ||
           draft_.entity(draft_.names[static_cast<std::size_t>(here)].entities[0]).type == EntityType::person))
        return last;
      if ((upos == Upos::verb && token(at).xpos != "VBN") || upos == Upos::aux) return last;
      if (lower(at) != ",") continue;
      const int index = draft_.name_at(title_.sentence, static_cast<std::uint32_t>(at) - 1);
      if (index < 0 || draft_.names[static_cast<std::size_t>(index)].entities.size() != 1) continue;
      if (draft_.entity(draft_.names[static_cast<std::size_t>(index)].entities[0]).type == EntityType::person)
        return at - 1;
    }
    return last;
  }

  // The word before "from its rival Norbank" where such a phrase ends here; else the word itself.
  [[nodiscard]] int before_origin(int last) const {
    constexpr int longest = 6;
    for (int at = last; at > 0 && at > last - longest; --at) {
      if (lower(at) == "from") return at - 1;
      const Upos upos = token(at).upos;
      if (upos == Upos::verb || upos == Upos::aux || upos == Upos::punct) break;
    }
    return last;
  }

  // The word before "to stay on", "to serve" where such a clause ends here: "picked Ana Duarte to stay on as"; else the
  // word itself.
  [[nodiscard]] int before_purpose(int last) const {
    int at = last;
    if (lower(at) == "on" || lower(at) == "back" || lower(at) == "in") --at;
    return at > 1 && lower(at - 1) == "to" && bears_title_as(lower(at)) ? at - 2 : last;
  }

  // "rose through the ranks to director", "was promoted to general": by the verb a few words before "to".
  [[nodiscard]] std::optional<Naming> lifted_to(int to) const {
    static const WordSet rising("rise|climb|ascend|advance|progress"), lifting("promote|elevate|raise|upgrade");
    static const WordSet between(
        "up|through|the|ranks|ladder|steadily|quickly|swiftly|eventually|later|from|within|in|early|last|month|year|"
        "week|today|yesterday");
    if (lower(to) != "to") return std::nullopt;
    int at = to - 1;
    constexpr int longest = 6;
    for (int steps = 0; steps < longest && at > 0 && (between.has(lower(at)) || token(at).upos == Upos::num); ++steps)
      --at;
    if (at < 0 || token(at).upos != Upos::verb) return std::nullopt;
    if (rising.has(lemma(at))) return Naming{at, {Relation::nsubj}, std::nullopt};
    if (lifting.has(lemma(at)) && token(at).xpos == "VBN")
      return Naming{at, {Relation::nsubj_pass, Relation::nsubj}, std::nullopt};
    return std::nullopt;
  }

  // "The post of finance minister went to Ana Duarte".
  [[nodiscard]] std::optional<Naming> given_to_behind() const {
    static const WordSet going("go|fall|pass");
    auto at = static_cast<int>(title_.extent.end);
    static const WordSet auxiliaries("will|has|have|would|is|also");
    while (auxiliaries.has(lower(at))) ++at;
    if (at + 2 >= static_cast<int>(tokens_.size()) || !going.has(lemma(at)) || lower(at + 1) != "to")
      return std::nullopt;
    constexpr int longest = 6;
    for (int next = at + 2; next < at + 2 + longest && next < static_cast<int>(tokens_.size()); ++next) {
      const int index = draft_.name_at(title_.sentence, static_cast<std::uint32_t>(next));
      if (index < 0 || draft_.names[static_cast<std::size_t>(index)].entities.size() != 1) continue;
      const EntityId person = draft_.names[static_cast<std::size_t>(index)].entities[0];
      if (draft_.entity(person).type == EntityType::person) return Naming{at, {}, person};
    }
    return std::nullopt;
  }

  // "Elected mayor of Lima in 2018, Ana Duarte has": whose name follows the comma.
  [[nodiscard]] std::optional<Naming> named_at_start(int verb) const {
    if (verb != 0 || !gives_title(lemma(verb)) || token(verb).xpos != "VBN") return std::nullopt;
    constexpr int longest = 20;
    for (int at = 1; at < longest && at + 1 < static_cast<int>(tokens_.size()); ++at) {
      if (lower(at) != ",") continue;
      int next = at + 1;
      static const WordSet styles("mr|ms|mrs|dr|sir|dame|lady|.");
      while (styles.has(lower(next))) ++next;
      const int index = draft_.name_at(title_.sentence, static_cast<std::uint32_t>(next));
      if (index < 0 || draft_.names[static_cast<std::size_t>(index)].entities.size() != 1) continue;
      const EntityId person = draft_.names[static_cast<std::size_t>(index)].entities[0];
      if (draft_.entity(person).type == EntityType::person) return Naming{verb, {}, person};
    }
    return std::nullopt;
  }

  // "her appointment as", "Ana Duarte's re-election as": whose it is.
  [[nodiscard]] std::optional<Naming> owner_of_act(int noun) const {
    // "his appointment by the king in 2019 as"
    static const WordSet links("by|in|the|last|this|on");
    constexpr int longest = 8;
    for (int at = noun, steps = 0; !is_act(noun) && at > 0 && steps < longest; --at, ++steps) {
      if (is_act(at) && (lower(at + 1) == "by" || lower(at + 1) == "in" || lower(at + 1) == "on")) noun = at;
      const Upos upos = token(at).upos;
      if (!links.has(lower(at)) && upos != Upos::noun && upos != Upos::propn && upos != Upos::adj &&
          upos != Upos::num && upos != Upos::part)
        break;
    }
    if (!is_act(noun)) return std::nullopt;
    for (const Mention& mention : draft_.result.mentions) {
      if (mention.sentence != title_.sentence || mention.referents.size() != 1) continue;
      if (draft_.entity(mention.referents[0]).type != EntityType::person) continue;
      const auto end = static_cast<int>(mention.tokens.end);
      const bool pronoun = end == noun && token(end - 1).xpos == "PRP$";
      const bool name = (end + 1 == noun && token(end).xpos == "POS") ||  // "Berg, whose term as"
                        ((end + 1 == noun || (end + 2 == noun && lower(end) == ",")) && lower(noun - 1) == "whose");
      if (pronoun || name) return Naming{noun, {}, mention.referents[0]};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_act(int at) const {
    static const WordSet acts(
        "appointment|nomination|election|re-election|selection|promotion|designation|installation|inauguration|"
        "reappointment|confirmation|naming|term|tenure|stint|spell|reign|mandate|time|years|role|capacity|position|job|"
        "resignation|retirement|dismissal|removal|sacking|ouster|departure|career|duties|recall|swearing-in|work");
    return acts.has(lower(at));
  }

  // "appointed her head of the bank": what parsers take for the owner is who is named.
  [[nodiscard]] std::optional<Naming> pronoun_before(int at) const {
    static const WordSet objects("her|him|me|us");
    if (at < 1 || !objects.has(lower(at)) || token(at - 1).upos != Upos::verb || !gives_title(lemma(at - 1)))
      return std::nullopt;
    for (const Mention& mention : draft_.result.mentions)
      if (mention.sentence == title_.sentence && mention.head == at && mention.referents.size() == 1 &&
          draft_.entity(mention.referents[0]).type == EntityType::person)
        return Naming{at - 1, {}, mention.referents[0]};
    return std::nullopt;
  }

  // A person right before the title, an age between commas aside, and a verb of naming a few words before that.
  [[nodiscard]] std::optional<Naming> named_before(int at, bool as) const {
    if (as && (lower(at) == "back" || lower(at) == "on")) --at;
    if (lower(at) == "," && at > 2 && token(at - 1).upos == Upos::num) at -= 2;
    if (lower(at) == ",") at = before_apposition(at - 1);
    if (at > 1 && lower(at - 1) == "of") {  // "General Ana Duarte of Peru as commander"
      const int home = draft_.name_at(title_.sentence, static_cast<std::uint32_t>(at));
      if (home >= 0 && draft_.names[static_cast<std::size_t>(home)].tokens.size() == 1) at -= 2;
    }
    if (at < 1) return std::nullopt;
    const int index = draft_.name_at(title_.sentence, static_cast<std::uint32_t>(at));
    if (index < 0) return std::nullopt;
    const NameSpan& name = draft_.names[static_cast<std::size_t>(index)];
    if (name.entities.size() != 1 || draft_.entity(name.entities[0]).type != EntityType::person) return std::nullopt;
    int reach = as ? 16 : 10;
    for (int back = static_cast<int>(name.tokens.begin) - 1, steps = 0; back >= 0 && steps < reach; --back, ++steps) {
      const Upos upos = token(back).upos;
      if (as && lower(back) == "as")
        reach = 40;  // "elected Berg, the mayor, as chairman and Ana Duarte, his aide, as secretary"
      if (is_act(back) && lower(back + 1) == "of") return Naming{back, {}, name.entities[0]};
      if (upos == Upos::verb && (token(back).relation == Relation::amod || token(back).relation == Relation::compound))
        continue;  // "his running mate"
      if (upos == Upos::verb) {
        const bool active = !has_child(back, Relation::aux_pass);
        if ((as ? gives_title_as(lemma(back)) : gives_title(lemma(back))) && active)
          return Naming{back, {}, name.entities[0]};
        return std::nullopt;
      }
      if (upos == Upos::aux || upos == Upos::sconj || lower(back) == ";") return std::nullopt;
    }
    return std::nullopt;
  }

  const Draft& draft_;
  const TitleSpan& title_;
  const std::vector<Token>& tokens_;
};

}  // namespace

Naming naming_of(const Draft& draft, const TitleSpan& title) {
  const NamingReader reader(draft, title);
  if (reader.is_asked_of_somebody()) return {};
  Naming naming = reader.by_words();
  if (!naming.person)
    if (Naming found = reader.by_tree(); found.verb >= 0) naming = std::move(found);
  static const WordSet ending(
      "resign|quit|retire|step|stand|leave|depart|dismiss|oust|remove|sack|fire|depose|suspend|end|finish|resignation|"
      "retirement|dismissal|"
      "removal|sacking|ouster|departure");
  if (naming.verb >= 0)
    naming.ends =
        ending.has(ascii_lower(draft.sentence(title.sentence).tokens[static_cast<std::size_t>(naming.verb)].lemma)) ||
        reader.is_over(naming.verb);
  return naming;
}

}  // namespace chancery
