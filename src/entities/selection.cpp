#include "entities/selection.hpp"

#include <algorithm>
#include <initializer_list>

#include "entities/business_words.hpp"
#include "language/name_words.hpp"

namespace chancery {
namespace {

class Surroundings {
 public:
  Surroundings(const Sentence& sentence, const NameSpan& name)
      : tokens_(sentence.tokens), name_(name), head_(head_of(sentence, name.tokens)) {}

  // What no person is, however the name sounds: bought, founded, held in shares.
  [[nodiscard]] bool surely_firm() const {
    if (name_.label != NameType::person || name_.label_probability < 0.9F)
      if (owns_belonging() || is_in_part() || has_customers() || is_headed(false)) return true;
    return is_bought() || has_shares() || is_founded() || is_registered() || supplies() || is_led() || is_school();
  }

  [[nodiscard]] bool firm() const {
    return is_an_it() || owns_belonging() || is_in_part() || is_hyphened() || is_explained() || does_business() || is_bought() ||
           is_buyer() || is_customer() || is_contractor() || is_registered() || has_shares() || is_founded() || is_led() || is_school() ||
           is_headed(true) || is_seated() || is_party_to_contract() || is_held_in();
  }

 private:
  // "who heads X", "edits X", "the chairwoman of X": an unknown name; a town has no chairwoman and no editor, but somebody who runs it.
  [[nodiscard]] bool is_headed(bool widely) const {
    if (!name_.hits.empty()) return false;
    static const WordSet heading("head|chair|edit|co-found|cofound|co-chair"), officers(
        "chairman|chairwoman|chairperson|co-chair|co-chairman|founder|co-founder|cofounder|ceo|treasurer|shareholder|co-owner|vice-chairman|vice-chair|managing-director|editor-in-chief");
    static const WordSet members("boss|editor|leader|member|members|director|head|director-general|secretary-general|co-leader|helm|activist|analyst|economist|fighters|gunmen|militants|cadres");
    if (token(head_).relation == Relation::obj && token(head_).head >= 0 && heading.has(lemma(token(head_).head))) return true;
    const int before = form(begin() - 1) == "the" ? begin() - 2 : begin() - 1;
    if (form(before) != "of") return false;
    const std::string noun = form(before - 1);
    if (officers.has(noun) || (noun == "executive" && form(before - 2) == "chief")) return true;
    return widely && members.has(noun);
  }

  // "Metrolux, of Oslo,": one word and the town where it sits; a person would have two names.
  [[nodiscard]] bool is_seated() const {
    if (!name_.hits.empty() || end() != begin() + 1 || form(end()) != "," || form(end() + 1) != "of" || end() + 3 >= size()) return false;
    static const WordSet where("in|at|near|outside|around|towards|into|across|through|over|off|mr|mrs|ms|dr");
    if (where.has(form(begin() - 1)) || name_.label == NameType::organization) return false;
    const NameType next = token(end() + 2).name;
    return next == NameType::place && token(end() + 2).upos == Upos::propn && (form(end() + 3) == "," || form(end() + 4) == ",");
  }

  // "a contract with X", "a joint venture with X": an unknown name that is called a place.
  [[nodiscard]] bool is_party_to_contract() const {
    static const WordSet deals("contract|venture|partnership|memorandum|lease|merger|tie-up|consortium");
    if (name_.label == NameType::person || !name_.hits.empty() || form(begin() - 1) != "with") return false;
    for (int at = begin() - 2; at >= 0 && at > begin() - 6; --at) {
      if (token(at).upos == Upos::verb) return false;
      if (deals.has(lemma(at))) return true;
    }
    return false;
  }

  // "X, in which Y holds 49%".
  [[nodiscard]] bool is_held_in() const {
    if (form(end()) != "," || form(end() + 1) != "in" || form(end() + 2) != "which") return false;
    static const WordSet holding("hold|have|own|buy|take|acquire|sell"), parts("%|percent|cent|stake|share|half|third|quarter|majority|interest|fifth|tenth");
    for (int at = end() + 3; at < size() && at < end() + 10; ++at) {
      if (!holding.has(lemma(at))) continue;
      for (int part = at + 1; part < size() && part < at + 6; ++part)
        if (parts.has(lemma(part))) return true;
    }
    return false;
  }

  [[nodiscard]] std::string form(int at) const {
    return at >= 0 && at < size() ? ascii_lower(tokens_[static_cast<std::size_t>(at)].form) : std::string();
  }
  [[nodiscard]] std::string lemma(int at) const {
    return at >= 0 && at < size() ? ascii_lower(tokens_[static_cast<std::size_t>(at)].lemma) : std::string();
  }
  [[nodiscard]] const Token& token(int at) const { return tokens_[static_cast<std::size_t>(at)]; }
  [[nodiscard]] int size() const { return static_cast<int>(tokens_.size()); }
  [[nodiscard]] int begin() const { return static_cast<int>(name_.tokens.begin); }
  [[nodiscard]] int end() const { return static_cast<int>(name_.tokens.end); }

  // "X's Brazilian subsidiary": one of the next words, with nothing but modifiers between.
  [[nodiscard]] bool owns_belonging() const {
    const std::string clitic = form(end());
    if (clitic != "'s" && clitic != "\u2019s" && clitic != "'" && clitic != "\u2019") return false;
    for (int at = end() + 1; at < size() && at < end() + 5; ++at) {
      const Upos upos = token(at).upos;
      if (upos == Upos::noun && (context_of(form(at)) & ContextWord::belonging) != 0) return true;
      if (upos != Upos::noun && upos != Upos::adj && upos != Upos::propn && upos != Upos::num) return false;
    }
    return false;
  }

  // "a 20% stake in X", "shares of X".
  [[nodiscard]] bool is_in_part() const {
    int before = form(begin() - 1) == "the" ? begin() - 2 : begin() - 1;
    if (form(before) == "'s" || form(before) == "\u2019s")  // "a stake in China's X"
      for (--before; before > 0 && token(before).upos == Upos::propn; --before) {}
    if (form(before) != "in" && form(before) != "of") return false;
    if (parts_of_firms().has(form(before - 1))) return true;
    // "owns two thirds of X", "holds 66 per cent of X"
    static const WordSet fractions("cent|half|third|thirds|quarter|quarters|fifth|tenth|majority|rest|remainder|slice|chunk|control");
    static const WordSet holding("own|hold|buy|acquire|sell|control|purchase|retain|offload|divest");
    if (form(before) != "of" || !fractions.has(form(before - 1))) return false;
    int verb = token(before - 1).head;
    Relation place = token(before - 1).relation;
    if (place == Relation::conj && verb >= 0) {  // "a third of X and a quarter of Y"
      place = token(verb).relation;
      verb = token(verb).head;
    }
    return verb >= 0 && place == Relation::obj && holding.has(lemma(verb));
  }

  // "X-owned", "the Lagos-based X".
  [[nodiscard]] bool is_hyphened() const {
    if (form(end()) == "-" && (form(end() + 1) == "owned" || form(end() + 1) == "operated" || form(end() + 1) == "made"))
      return true;
    const std::string before = form(begin() - 1);
    return (before == "based" || before == "listed" || before == "owned" || before == "headquartered") &&
           form(begin() - 2) == "-";
  }

  // "X, a unit of", "X is a Turkish carmaker".
  [[nodiscard]] bool is_explained() const {
    int at = end();
    if (form(at) != "," && form(at) != "is" && form(at) != "was") return false;
    ++at;
    if (form(at) != "a" && form(at) != "an" && form(at) != "the" && form(at) != "one") return false;
    for (++at; at < size() && at < end() + 8; ++at) {
      const Upos upos = token(at).upos;
      if (upos == Upos::noun && lexicon::is_company_noun(form(at))) {
        const Upos next = at + 1 < size() ? token(at + 1).upos : Upos::x;
        if (next != Upos::noun && next != Upos::propn) return true;
      }
      if (upos != Upos::noun && upos != Upos::adj && upos != Upos::propn && upos != Upos::num && upos != Upos::part &&
          upos != Upos::punct && upos != Upos::adv)
        return false;
      if (form(at) == ",") return false;
    }
    return false;
  }

  // Nor does a person supply, export or manufacture.
  [[nodiscard]] bool supplies() const {
    static const WordSet industrial("supply|export|import|manufacture|produce|employ|operate|acquire|brew|refine|ship|distribute|"
                                    "assemble|merge|retail|generate|smelt|bottle");
    static const WordSet only("supply|manufacture|distribute|refine|smelt|bottle|assemble");
    if (token(head_).head < 0) return false;
    const std::string verb = lemma(token(head_).head);
    // "built by Hanjung Heavy"
    static const WordSet made("build|construct|supply|manufacture|operate|assemble|install|lay|refine|develop|upgrade");
    if (token(head_).relation == Relation::obl_agent && end() - begin() == 2) return name_.label == NameType::person && made.has(verb);
    if (token(head_).relation != Relation::nsubj) return false;
    return name_.label == NameType::none ? industrial.has(verb) : name_.label == NameType::person && only.has(verb);
  }

  // "X runs 200 shops", "X, which owns".
  [[nodiscard]] bool does_business() const {
    static const WordSet banking("advise|underwrite|insure|reinsure");  // "is advised by Santander"
    if (token(head_).relation == Relation::obl_agent && token(head_).head >= 0 && name_.label == NameType::place && banking.has(lemma(token(head_).head)))
      return true;
    if (token(head_).relation != Relation::nsubj || token(head_).head < 0) return false;
    static const WordSet standings("active|present|listed|headquartered|bankrupt|profitable");
    if (standings.has(lemma(token(head_).head)) && begin() == head_) return true;
    // An unknown town signs, sells and cooperates with nobody.
    static const WordSet agentive("agree|sign|cooperate|collaborate|sell|buy|build|acquire|invest|supply|launch|employ|"
                                  "produce|announce|plan|spend|bid|compete|manufacture|export|operate|partner|own|advise|underwrite|insure");
    if (name_.label == NameType::place && agentive.has(lemma(token(head_).head))) return true;
    if (supplies()) return true;
    if (end() - begin() > 1 && name_.label == NameType::person) return false;  // persons sell shares, too
    int verb = token(head_).head;
    for (int steps = 0; steps < 3; ++steps) {
      if (acts_on_business(verb)) return true;
      int next = -1;  // "agreed to buy", "said it would pay"
      for (int at = verb + 1; at < size(); ++at)
        if (token(at).head == verb && (token(at).relation == Relation::xcomp)) next = at;
      if (next < 0) return false;
      verb = next;
    }
    return false;
  }

  [[nodiscard]] bool acts_on_business(int verb) const {
    if (!business_verbs().has(lemma(verb))) return false;
    for (int at = verb + 1; at < size(); ++at)
      if (token(at).head == verb && token(at).relation == Relation::obj && business_objects().has(lemma(at))) return true;
    return false;
  }

  [[nodiscard]] bool has_particle(int verb, std::string_view particle) const {
    for (int at = verb + 1; at < size() && at < verb + 4; ++at)
      if (token(at).head == verb && token(at).relation == Relation::compound_prt && lemma(at) == particle) return true;
    return false;
  }
  [[nodiscard]] bool is_buying(int verb) const {
    static const WordSet verbs("sell|divest|offload|acquire|buy|own|nationalise|nationalize|purchase|privatise|privatize|co-own");
    return verbs.has(lemma(verb)) || (lemma(verb) == "take" && has_particle(verb, "over")) ||
           (lemma(verb) == "spin" && (has_particle(verb, "off") || has_particle(verb, "out")));
  }

  // "co-founded X": what is founded is no person.
  [[nodiscard]] bool is_founded() const {
    static const WordSet verbs("found|co-found|cofound|incorporate");
    const Relation r = token(head_).relation;
    if (token(head_).head < 0) return false;
    if ((r == Relation::obj || r == Relation::nsubj_pass) && verbs.has(lemma(token(head_).head))) return true;
    for (int at = end(); at < size() && at < end() + 4; ++at)
      if (token(at).head == head_ && token(at).relation == Relation::acl && token(at).xpos == "VBN" && verbs.has(lemma(at)))
        return true;
    return false;
  }

  // "acquired X", "X was taken over", "X, bought last year by Y": what is bought is no person.
  [[nodiscard]] bool is_bought() const {
    const Relation r = token(head_).relation;
    if ((r == Relation::obj || r == Relation::nsubj_pass) && token(head_).head >= 0 && is_buying(token(head_).head))
      return true;
    for (int at = end(); at < size() && at < end() + 6; ++at)
      if (token(at).head == head_ && token(at).relation == Relation::acl && token(at).xpos == "VBN" && is_buying(at))
        return true;
    return false;
  }

  // "sold its stake in Y to X", "sold the mill to X".
  [[nodiscard]] bool is_buyer() const {
    if (form(begin() - 1) != "to") return false;
    const int verb = token(head_).head;
    if (verb < 0 || lemma(verb) != "sell") return false;
    if (acts_on_business(verb)) return true;
    for (int at = verb + 1; at < begin(); ++at)
      if (token(at).head == verb && token(at).relation == Relation::obj && token(at).upos == Upos::propn) return true;
    return false;
  }

  // "supplies palm oil to X", "ordered jets from X": an unknown name that nothing calls a place.
  [[nodiscard]] bool is_customer() const {
    static const WordSet verbs("supply|sell|deliver|lease|ship"), buying("order|buy|purchase|acquire|lease");
    if (name_.label == NameType::person) return false;
    if (form(begin() - 1) == "from" && token(head_).head >= 0) {
      int verb = token(head_).head;  // or of what is bought, or of its delivery
      for (int steps = 2; steps > 0 && token(verb).head >= 0; --steps) {
        if (token(verb).relation != Relation::obj && token(verb).relation != Relation::nmod) break;
        verb = token(verb).head;
      }
      if (buying.has(lemma(verb)) || (lemma(verb) == "take" && form(verb + 1) == "delivery")) return true;
    }
    if (name_.label != NameType::none) return false;
    if (form(begin() - 1) != "to") return false;
    const int verb = token(head_).head;
    return verb >= 0 && token(head_).relation == Relation::obl && verbs.has(lemma(verb));
  }

  // "the contract was awarded to X", "X won the tender", "rails supplied by X".
  [[nodiscard]] bool is_contractor() const {
    static const WordSet orders("contract|tender|order|work|works|construction|job|concession|bid"), giving("award|entrust|assign|go|give|hand|fall|grant");
    static const WordSet winning("win|land|clinch|lose|bag"), making("supply|manufacture|operate|construct|assemble|dredge|mine|refine"),
        placed("make|build|design|publish|print|brew|finance|fund|lend|insure|charter|broadcast");
    if (token(head_).head < 0) return false;
    const int verb = token(head_).head;
    const auto has = [&](std::initializer_list<Relation> places) {
      for (int at = 0; at < size(); ++at)
        if (token(at).head == verb && std::find(places.begin(), places.end(), token(at).relation) != places.end() && orders.has(lemma(at))) return true;
      return false;
    };
    if (form(begin() - 1) == "to" && giving.has(lemma(verb))) return has({Relation::nsubj, Relation::nsubj_pass, Relation::obj});
    if (token(head_).relation == Relation::nsubj && winning.has(lemma(verb))) return has({Relation::obj});
    if (token(head_).relation == Relation::obl_agent && name_.label == NameType::place && name_.hits.empty() && placed.has(lemma(verb))) return true;
    return token(head_).relation == Relation::obl_agent && making.has(lemma(verb));
  }

  // "X said it would appeal", "X sent its chief executive": the only name so far, and no place.
  [[nodiscard]] bool is_an_it() const {
    if (name_.label == NameType::place || token(head_).relation != Relation::nsubj || token(head_).head < 0) return false;
    const int verb = token(head_).head;
    if (token(verb).upos != Upos::verb || verb < end()) return false;
    constexpr int farthest = 8;
    for (int at = end(); at < size() && at < verb + farthest; ++at) {
      if (at <= verb) continue;
      if ( (token(at).name != NameType::none || form(at) == ";" || form(at) == ".")) return false;
      const int above = token(at).head;
      if (form(at) == "it" && above > at && token(at).relation == Relation::nsubj && token(above).relation == Relation::ccomp &&
          token(above).head == verb && form(at + 1) != "is" && form(at + 1) != "was")
        return true;
      if (form(at) == "its" && above > at && token(above).relation == Relation::obj && token(above).head == verb) return true;
    }
    return false;
  }

  // "who leads X", "the chairman of X": nobody leads a person so; a place is governed in other words.
  [[nodiscard]] bool is_led() const {
    if (name_.label == NameType::place || form(end()) == "'s" || form(end()) == "\u2019s" || form(end()) == "'" || form(end()) == "\u2019") return false;
    static const WordSet verbs("head|lead|run|chair|co-chair|edit|captain|direct|co-lead|co-head"), away("to|into|out|away|down|up|off|from|in|through|by|past|back|on");
    const int verb = token(head_).relation == Relation::obj ? token(head_).head : -1;
    if (verb >= 0 && verb < begin() && begin() - verb < 3 && token(verb).upos == Upos::verb && verbs.has(lemma(verb)) && !away.has(form(end()))) return true;
    static const WordSet heads("president|chairman|chairwoman|chairperson|chair|co-chairman|co-chair|ceo|cfo|coo|executive|leader|co-leader|head|director|director-general|secretary-general|"
                               "treasurer|dean|rector|provost|founder|co-founder|cofounder|editor|boss|imam|vice-president|vice-chairman|shareholder|trustee|commissioner");
    int before = begin() - 1;
    if (form(before) == "the") --before;
    if (form(before) != "of" && form(before) != "at") return false;
    return heads.has(form(before - 1)) && !is_minor(before - 1);
  }
  // "the film director of X": no body's
  [[nodiscard]] bool is_minor(int noun) const {
    static const WordSet works("film|stage|art|music|museum|campaign|casting");
    return works.has(form(noun - 1));
  }

  // "studied at X", "a doctorate from X", "a graduate of X"
  [[nodiscard]] bool is_school() const {
    if (name_.label == NameType::place) return false;
    static const WordSet study("study|graduate|enrol|enroll|matriculate|teach|lecture|educate|professor|lecturer|alumnus|alumna|doctorate|phd|degree|diploma|master|mba|fellow"),
        of("graduate|alumnus|alumna"), at_places("at|from");
    int before = begin() - 1;
    if (form(before) == "the") --before;
    if (form(before) == "of") return of.has(form(before - 1));
    if (!at_places.has(form(before))) return false;
    if (study.has(lemma(before - 1))) return true;
    const int above = token(head_).head;
    return above >= 0 && above < begin() && study.has(lemma(above)) && (token(head_).relation == Relation::obl || token(head_).relation == Relation::nmod);
  }

  // "X, (which is) registered in Malta", "X, based outside Paris".
  [[nodiscard]] bool is_registered() const {
    static const WordSet words("registered|incorporated|headquartered|based|domiciled"), places("in|outside|near|at");
    for (int at = end(); at < size() && at < end() + 4; ++at)
      if (words.has(form(at))) return places.has(form(at + 1));
    return false;
  }

  // "X has customers in six countries", "X reported a loss".
  [[nodiscard]] bool has_customers() const {
    static const WordSet verbs("have|report|post|employ|serve|announce|book"), things("customer|subscriber|passenger|subsidiary|"
        "shareholder|profit|loss|revenue|turnover|branch|outlet|dividend|earnings|employee|worker|plant|factory|refinery");
    if (token(head_).relation != Relation::nsubj || token(head_).head < 0 || !verbs.has(lemma(token(head_).head))) return false;
    for (int at = end(); at < size(); ++at)
      if (token(at).head == token(head_).head && token(at).relation == Relation::obj) return things.has(lemma(at));
    return false;
  }

  // "X, whose biggest shareholder", "X, half of whose shares".
  [[nodiscard]] bool has_shares() const {
    if (form(end()) != ",") return false;
    static const WordSet holdings("shareholder|shareholders|shares|subsidiary|subsidiaries|plants|mines|factories|customers|products|"
                                  "owner|owners|brands|stores|employees|parent|creditors|stock|bonds");
    for (int at = end() + 1; at < size() && at < end() + 6; ++at)
      if (form(at) == "whose")
        for (int thing = at + 1; thing < size() && thing < at + 4; ++thing)
          if (holdings.has(form(thing))) return true;
    return false;
  }

  const std::vector<Token>& tokens_;
  const NameSpan& name_;
  int head_;
};

}  // namespace

bool is_no_person(const Draft& draft, const NameSpan& name) {
  return std::ranges::any_of(draft.names_called(name.norm), [&](const NameSpan& other) {
    return !other.nested && !other.person_context && !draft.is_label(other.sentence) &&
           Surroundings(draft.sentence(other.sentence), other).surely_firm();
  });
}

bool means_organisation(const Draft& draft, const NameSpan& name) {
  return std::ranges::any_of(draft.names_called(name.norm), [&](const NameSpan& other) {
    return !other.nested && !other.person_context && !draft.is_label(other.sentence) &&
           Surroundings(draft.sentence(other.sentence), other).firm();
  });
}

}  // namespace chancery
