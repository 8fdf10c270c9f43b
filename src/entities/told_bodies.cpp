#include "entities/told_bodies.hpp"

#include <algorithm>

#include "entities/noun_deeds.hpp"
#include "entities/words.hpp"

namespace chancery {
namespace {

const WordSet& schools() {
  static const WordSet words(
      "university|academy|college|school|institute|seminary|madrasa|madrassa|conservatory|conservatoire|polytechnic|"
      "faculty|lycée|gymnasium");
  return words;
}

const WordSet& bodies() {
  static const WordSet words(
      "academy|agency|alliance|archdiocese|army|assembly|association|authority|bank|battalion|battlegroup|bloc|board|"
      "brigade|bureau|chamber|church|club|coalition|"
      "college|command|commission|committee|company|confederation|congregation|consortium|council|court|caucus|"
      "coastguard|diocese|directorate|"
      "exchange|faction|federation|firm|foundation|force|fund|guard|inspectorate|institute|judiciary|junta|league|"
      "legislature|lobby|madrasa|madrassa|militia|"
      "ministry|movement|navy|newspaper|opposition|orchestra|panel|parliament|party|presidium|prosecutor|registry|"
      "regulator|school|secretariat|seminary|senate|"
      "service|society|squadron|subcommittee|subsidiary|synod|taskforce|task-force|tribunal|union|university|venture|"
      "watchdog|broadcaster|carrier|airline|cooperative|co-operative|"
      "conservatory|conservatoire|polytechnic|lycée|trust|charity|politburo|unit|department|corps|regiment|"
      "intelligence");
  return words;
}

class Telling : private NominalView {
 public:
  Telling(const NominalView& view, const NominalSpan& nominal)
      : NominalView(view), nominal_(nominal), at_(nominal.head), noun_(view.token(nominal.head)) {}

  [[nodiscard]] bool any() const {
    return !is_called() && !is_board_of_named() &&
           (is_led() || is_joined() || is_school() || is_sited() || is_owned() || is_served() || is_told_behind() ||
            is_union() || is_acting());
  }

 private:
  [[nodiscard]] std::string lemma(int at) const {
    return at >= 0 && at < size() ? ascii_lower(token(at).lemma) : std::string();
  }
  [[nodiscard]] bool has_modifiers() const { return !nominal_.modifiers.empty(); }
  // Whether the words of the phrase tell more than the bare kind.
  [[nodiscard]] bool tells_which() const { return nominal_.definite || has_modifiers() || lower(at_ + 1) == "of"; }

  [[nodiscard]] std::string link() const { return link_before(*this, at_); }
  [[nodiscard]] bool is_object_of(const WordSet& verbs) const {
    return (noun_.relation == Relation::obj || noun_.relation == Relation::nsubj_pass) && noun_.head >= 0 &&
           verbs.has(lemma(noun_.head));
  }
  [[nodiscard]] bool hangs_on(const WordSet& words, const WordSet& links) const {
    return noun_.head >= 0 && words.has(lemma(noun_.head)) && links.has(link());
  }

  // "Acme, a firm in Lima", "Acme is a firm", "the bank Kredit", "the firm, Acme,": the name says who it is.
  [[nodiscard]] bool is_called() const {
    if (noun_.relation == Relation::appos || name_at(at_ + 1) >= 0 || (lower(at_ + 1) == "," && name_at(at_ + 2) >= 0))
      return true;
    for (int other = 0; other < size(); ++other) {
      if (token(other).head != at_) continue;
      if (token(other).relation == Relation::cop || (token(other).relation == Relation::appos && name_at(other) >= 0))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool is_of_named() const {
    return lower(at_ + 1) == "of" &&
           (name_at(at_ + 2) >= 0 || (lower(at_ + 2) == "the" && (name_at(at_ + 3) >= 0 || is_noun(at_ + 3))));
  }

  // "sits on the board of the IMF": serves the IMF
  [[nodiscard]] bool is_board_of_named() const {
    static const WordSet boards("board");
    return boards.has(nominal_.lemma) && is_of_named();
  }

  // "who heads the chamber of mines", "presides over the court", "the head of a council of elders"
  [[nodiscard]] bool is_led() const {
    static const WordSet leading("lead|head|chair|run|direct|command|co-chair|co-lead|manage"), presiding("preside"),
        over("over"), of("of");
    static const WordSet heads(
        "head|leader|chief|chairman|chairwoman|chairperson|chair|president|vice-president|director|secretary|commander|"
        "governor|rector|dean|founder|"
        "co-founder|spokesman|spokeswoman|spokesperson|boss|treasurer|co-chair|captain|coach|editor|speaker|principal|"
        "helm|leadership|presidency|member|"
        "judge|justice|graduate|alumnus|offshoot|subsidiary|arm|unit|affiliate|wing|division");
    if (!tells_which()) return false;
    return is_object_of(leading) || hangs_on(presiding, over) || hangs_on(heads, of);
  }

  // "quit the coalition", "sits in the cabinet"
  [[nodiscard]] bool is_joined() const {
    static const WordSet joining("join|quit|leave"), sitting("sit|serve|seat"), in("in|on"), belonging("belong|admit"),
        to("to"), going("withdraw|resign|expel|retire|seat"), from("from|on");
    if (!tells_which()) return false;
    return is_object_of(joining) || hangs_on(sitting, in) || hangs_on(belonging, to) || hangs_on(going, from);
  }

  // "studied at a madrasa in Quetta"
  [[nodiscard]] bool is_school() const {
    static const WordSet learning(
        "study|train|educate|teach|graduate|enrol|enroll|lecture|learn|school|qualify|matriculate|professor|lecturer|"
        "student|rector|dean|classmate|alumnus"),
        at("at|from|in|of"), attending("attend|enter|join|leave|finish");
    return schools().has(nominal_.lemma) && (hangs_on(learning, at) || is_object_of(attending));
  }

  // "the court in The Hague"
  [[nodiscard]] bool is_sited() const {
    static const WordSet where("in|at|near"), forces(
                                                  "bomb|bombing|attack|raid|strike|storm|storming|siege|blast|"
                                                  "explosion|shelling|shell|hit|robbery|fire|burning");
    if (noun_.head >= 0 && forces.has(lemma(noun_.head))) return false;  // its house
    if (!where.has(lower(at_ + 1))) return false;
    const int town = name_at(at_ + 2);
    if (town < 0 || name(town).adjective || name(town).entities.size() != 1 ||
        draft().entity(name(town).entities[0]).type != EntityType::place)
      return false;
    for (int word = at_ + 2; word < static_cast<int>(name(town).tokens.end); ++word)
      if (token(word).head == at_) return true;
    return false;
  }

  // "bought a football club"
  [[nodiscard]] bool is_owned() const {
    static const WordSet owning("own|co-own|acquire"), investing("invest|stake|shareholder"), in("in");
    return is_object_of(owning) || hangs_on(investing, in);
  }

  // "Ana Duarte, of the air force"
  [[nodiscard]] bool is_served() const {
    static const WordSet links("of|from|at");
    if (!nominal_.definite || noun_.relation != Relation::nmod || noun_.head < 0 || !links.has(link())) return false;
    const int who = name_at(noun_.head);
    return who >= 0 && noun_.head < at_ && !name(who).adjective &&
           draft().entity(name(who).entities[0]).type == EntityType::person;
  }

  // "a panel led by Ana Duarte", "a firm owned by", "the commission over which he presides", "of which Acme is a
  // member"
  [[nodiscard]] bool is_told_behind() const {
    static const WordSet told("lead|head|chair|run|direct|command|co-chair|own|co-own|control|back|create"),
        links("by|under"), over("over|of|to"),
        belonging("preside|belong|member|part|head|leader|chairman|president|founder|founder-member");
    if (nominal_.lemma == "consortium") return false;  // who leads it acts
    const int begin = lower(at_ + 1) == "," ? at_ + 2 : at_ + 1;
    constexpr int near = 4, clause = 12;
    for (int word = begin; word < size() && word < begin + near; ++word)
      if (token(word).head == at_ && token(word).relation == Relation::acl && token(word).xpos == "VBN" &&
          told.has(lemma(word)) && links.has(lower(word + 1)))
        return true;
    static const WordSet relatives("which|that|whom");
    const bool through = over.has(lower(begin)) && lower(begin + 1) == "which";
    if (!through && !relatives.has(lower(begin))) return false;
    for (int word = begin + 1; word < size() && word < begin + clause; ++word) {
      if (through ? belonging.has(lemma(word))
                  : (token(word).head == at_ && token(word).relation == Relation::acl_relcl &&
                     is_object_relative(word) && told.has(lemma(word))))
        return true;
      if (lower(word) == ";" || lower(word) == ".") break;
    }
    return false;
  }
  // "the bloc, made up of Mali and Niger", "a coalition of Peru and Chile", "which comprises", "which was joined by"
  [[nodiscard]] bool is_union() const {
    static const WordSet unions("alliance|bloc|coalition|confederation|federation|league"),
        made("make|compose|comprise|consist|group|unite|bring|include|form|join|found");
    if (!unions.has(nominal_.lemma)) return false;
    const auto names_state = [&](int from) {
      for (int word = from; word < size() && word < from + 4; ++word)
        if (const int who = name_at(word); who >= 0)
          return !name(who).adjective && draft().entity(name(who).entities[0]).type == EntityType::country;
      return false;
    };
    if (lower(at_ + 1) == "of" && name_at(at_ + 2) >= 0) return names_state(at_ + 2);
    static const WordSet relatives("which|that"), auxiliaries("is|was|has|had|been|are|were");
    int word = lower(at_ + 1) == "," ? at_ + 2 : at_ + 1;
    if (relatives.has(lower(word))) ++word;
    while (auxiliaries.has(lower(word))) ++word;
    return word < size() && made.has(lemma(word)) && names_state(word + 1);
  }

  // "which he leads", and not "which leads"
  [[nodiscard]] bool is_object_relative(int verb) const {
    for (int word = verb - 1; word > at_; --word)
      if (token(word).head == verb && token(word).relation == Relation::nsubj)
        return lower(word) != "which" && lower(word) != "that";
    return false;
  }

  // "a Saudi-led coalition"
  [[nodiscard]] bool is_alliance_led() const {
    static const WordSet alliances("coalition|alliance|force|mission"), led("led|backed");
    return at_ > 1 && alliances.has(nominal_.lemma) && led.has(lower(at_ - 1)) && hyphen(token(at_ - 2).form);
  }

  // "the port authority builds", "blamed the civil guard"
  [[nodiscard]] bool is_acting() const {
    if ((!nominal_.definite && !is_alliance_led()) ||
        !std::any_of(nominal_.modifiers.begin(), nominal_.modifiers.end(),
                     [](const std::string& word) { return word[0] != '#'; }))
      return false;
    if (token(static_cast<int>(nominal_.tokens.begin)).upos == Upos::pron || is_of_named()) return false;
    // "the Orvik company": Orvik; "South America's trade bloc": one that has a name
    if (std::any_of(nominal_.fixed.begin(), nominal_.fixed.end(),
                    [&](EntityId id) { return draft().entity(id).type != EntityType::country; }))
      return false;
    return noun_.relation == Relation::nsubj || noun_.relation == Relation::nsubj_pass ||
           noun_.relation == Relation::obj || noun_.relation == Relation::obl || noun_.relation == Relation::nmod ||
           noun_.relation == Relation::nmod_poss || noun_.relation == Relation::conj;
  }

  const NominalSpan& nominal_;
  int at_;
  const Token& noun_;
};

}  // namespace

bool is_told_body(const NominalView& view, const NominalSpan& nominal) {
  const Token& noun = view.token(nominal.head);
  static const WordSet chambers("upper|lower");  // "the upper house"
  const bool chamber = nominal.lemma == "house" && nominal.modifiers.size() == 1 && chambers.has(nominal.modifiers[0]);
  static const WordSet shores("left|right|west|east|north|south|other|opposite|far");  // of a river
  if (nominal.lemma == "bank" && std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                                             [](const std::string& word) { return shores.has(word); }))
    return false;
  if (!(chamber || bodies().has(nominal.lemma)) || noun.xpos == "NNS" || noun.xpos == "NNPS") return false;
  return Telling(view, nominal).any();
}

}  // namespace chancery
