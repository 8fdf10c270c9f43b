// Finds noun phrases that mean something without naming it: described events, documents, facilities and
// projects, definite nouns that point back, groups of persons or states, and states by their organs.
#include "entities/nominals.hpp"

#include <algorithm>

#include "entities/attended_occasions.hpp"
#include "entities/definite.hpp"
#include "entities/description_names.hpp"
#include "entities/elliptic.hpp"
#include "entities/enacted_events.hpp"
#include "entities/founded_things.hpp"
#include "entities/next_occasions.hpp"
#include "entities/nominal_bodies.hpp"
#include "entities/nominal_descriptions.hpp"
#include "entities/nominal_groups.hpp"
#include "entities/nominal_left_side.hpp"
#include "entities/nominal_states.hpp"
#include "entities/sites.hpp"
#include "entities/told_bodies.hpp"
#include "entities/told_things.hpp"
#include "entities/trade_of_two.hpp"

namespace chancery {
namespace {

const WordSet& reciprocal() {
  static const WordSet words("bilateral|mutual|reciprocal");
  return words;
}

class NominalFinder : private NominalView {
 public:
  NominalFinder(Draft& draft, int sentence) : NominalView(draft, sentence), writable_(draft), found_(draft.nominals) {}

  void run() {
    for (int at = 0; at < size(); ++at) consider(at);
  }

 private:
  // A singular form to look up: the lemma, or the word itself for names' head nouns.
  [[nodiscard]] std::string lemma(int at) const {
    std::string word = ascii_lower(token(at).lemma);
    if (word.empty()) word = lower(at);
    // "start-up", "think-tank": parted by the tokenizer
    if (joined_to_front(at))
      if (const std::string whole = lower(at - 2) + "-" + word; is_definite_noun(whole)) return whole;
    if (word == "headquarter") return "headquarters";
    if (lower(at) == "works") return "works";  // "a tube works"
    if (word == "memoranda") return "memorandum";
    if (is_heads_of_terms(*this, at)) return "agreement";
    if (word == "general" && (lower(at - 1) == "consulate" || lower(at - 1) == "consulates")) return "consulate";
    if (token(at).upos == Upos::propn && word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's') {
      const std::string one = word.substr(0, word.size() - 1);
      if (lexicon::described_type(one) || is_group_noun(one)) return one;
    }
    return word;
  }

  // A title without body and holder, of one word.
  [[nodiscard]] bool is_bare_title(int at) const {
    const TitleSpan& title =
        draft().titles[static_cast<std::size_t>(draft().title_at(index(), static_cast<std::uint32_t>(at)))];
    return title.bodies.empty() && title.holders.empty() && !title.plural && title.tokens.size() == 1;
  }

  // "three weeks in office in Nauru", "took office", "is in hospital in Lima", "went to court in London": what one is
  // or does there, and no building.
  [[nodiscard]] bool is_state_of_being(const NominalSpan& nominal) const {
    const int at = nominal.head;
    if (static_cast<int>(nominal.tokens.begin) != at || at == 0 || token(at).xpos != "NN" ||
        token(at).form != nominal.lemma)
      return false;
    static const WordSet held("take|leave|assume|hold|seek|enter|resume|quit|win|run|vacate"),
        ways("in|from|to|into|out|of|for|at");
    static const WordSet put("in|to|from|at|into");
    if (nominal.lemma == "office") return ways.has(lower(at - 1)) || held.has(ascii_lower(token(at - 1).lemma));
    static const WordSet stays("court|church|school|prison|jail|college");
    return (stays.has(nominal.lemma) && put.has(lower(at - 1))) ||
           (nominal.lemma == "hospital" && (lower(at - 1) == "in" || lower(at - 1) == "to"));
  }

  void consider(int at) {
    if (const NominalSpan* like = meant_by_one(*this, at, found_)) return consider_one(at, *like);
    if (const auto found = read_elliptic(*this, at)) return push(*found);
    if (const auto found = read_enacted(*this, at)) return push(*found);
    if (const auto found = read_next_one(*this, at, found_)) return push(*found);
    if (const int talks = is_noun(at) ? talks_of_days(*this, at) : -1; talks > 0) return consider_days_of(at, talks);
    if (is_elliptic_head(*this, at)) return;
    if (reciprocal().has(lower(at)) && is_noun(at + 1) && (at == 0 || token(at).form == lower(at)))
      return push_states_of(at);
    if (lower(at) == "way" && lower(at + 1) == "trade" && lower(at - 2) == "two" && joined_to_front(at))
      return push_states_of(at);
    if (is_trade_of_two(*this, at)) return push_states_of(at);
    if (const auto half = half_of_korea(at)) {
      NominalSpan nominal;
      nominal.sentence = index();
      nominal.head = at;
      nominal.lemma = "state";
      nominal.kind = NominalKind::side;
      nominal.definite = true;
      nominal.fixed = {*half};
      nominal.tokens = {static_cast<std::uint32_t>(at) - 1, static_cast<std::uint32_t>(at) + 1};
      return push(nominal);
    }
    if (!is_noun(at) || name_at(at) >= 0 || is_told_by_its_round(at) || is_told_by_its_days(at)) return;
    // "U.S. Navy Adm. Berg": a rank of his
    if (lexicon::armed_services().has(lower(at)) && at + 1 < size() && token(at + 1).form[0] >= 'A' &&
        token(at + 1).form[0] <= 'Z' && lexicon::honorifics().has(without_final_dots(lower(at + 1))))
      return;
    // "consulate general" is no soldier; "the lawyer" bears no office here
    if (titled(at) && lemma(at) != "consulate" && !is_heads_of_terms(*this, at) &&
        !(is_person_noun(lemma(at)) && is_bare_title(at)))
      return;
    if (is_noun(at + 1) && name_at(at + 1) < 0 && !titled(at + 1) && token(at).relation == Relation::compound) return;
    if (at + 2 < size() && hyphen(token(at + 1).form) && token(at + 1).span.begin == token(at).span.end) return;
    NominalSpan nominal;
    nominal.sentence = index();
    nominal.head = at;
    nominal.lemma = lemma(at);
    read_left_side(*this, nominal);
    if (is_state_of_being(nominal) || is_posting(at)) return;
    if (!nominal.definite)
      std::erase_if(nominal.modifiers, [](const std::string& word) { return is_ordinal(word); });  // "a first round"
    // "Myanmar's generals" rule it, a general does not
    const bool generals =
        nominal.lemma == "general" && (token(at).xpos == "NNS" || token(at).xpos == "NNPS") && !nominal.fixed.empty();
    // "the Singaporean investor" is one firm, "Singaporean investors" come from there
    const bool one_investor = nominal.lemma == "investor" && nominal.definite && token(at).xpos == "NN";
    // "India's Rajasthan state" is no India
    const int land = nominal.lemma == "state" ? name_at(at - 1) : -1;
    const bool of_union = land >= 0 && name(land).tokens.begin > 0 &&
                          token(static_cast<int>(name(land).tokens.begin) - 1).xpos == "POS" &&
                          draft().entity(name(land).entities[0]).type == EntityType::place && !name(land).adjective;
    if (of_union) return;
    const bool own_body = nominal.lemma == "authority" && is_field_of_state(*this, nominal);
    if (nominal.lemma == "member" && read_sitting_members(*this, nominal)) return push(nominal);
    if (!own_body &&
        ((lexicon::state_nouns().has(nominal.lemma) && !one_investor) || generals || nominal.lemma == "member") &&
        read_side(writable_, *this, nominal))
      return push(nominal);
    const bool rank = lower(at) == "general" && nominal.lemma == "consulate";  // "consulate general"
    const bool plural =
        rank ? lower(at - 1) == "consulates"
             : (nominal.lemma != "headquarters" && (token(at).xpos == "NNS" || token(at).xpos == "NNPS")) ||
                   (nominal.lemma != lower(at) && nominal.lemma.find('-') == std::string::npos);
    if (!plural && read_kind_of_body(*this, nominal)) return push(nominal);
    if (read_own_state(*this, nominal) || read_rulers(*this, nominal)) return push(nominal);
    if (!plural && read_neighbour(*this, nominal)) return push(nominal);
    if (plural && nominal.lemma == "host" && nominal.fixed.empty() && nominal.definite) {
      nominal.kind = NominalKind::hosts;
      return push(nominal);
    }
    if (plural && nominal.definite && is_fighter_noun(nominal.lemma) && nominal.fixed.empty() &&
        nominal.modifiers.empty() && lower(at + 1) != "of") {
      nominal.kind = NominalKind::fighters;
      return push(nominal);
    }
    if (plural && !(nominal.lemma == "paper" && is_signed(*this, at)) && read_group(writable_, *this, nominal))
      return push(nominal);
    // "Parliament" goes without an article
    if ((lower(at) == "parliament" || token(at).form == "Congress") && nominal.modifiers.empty() &&
        nominal.tokens.begin == static_cast<std::uint32_t>(at))
      nominal.definite = true;
    // "the British investor Acme Holdings": the name says who it is
    const int named = name_at(at + 1);
    const bool called = named >= 0 && name(named).tokens.begin == static_cast<std::uint32_t>(at) + 1 &&
                        !name(named).adjective &&
                        (draft().entity(name(named).entities[0]).type == EntityType::organization ||
                         draft().entity(name(named).entities[0]).type == EntityType::person);
    const bool occasion = (nominal.lemma == "festival" || nominal.lemma == "congress") &&
                          (is_attended_occasion(*this, at, nominal.lemma) || is_named_event(nominal.lemma));
    // "the training centre in Maiduguri": told by where it stands, and not by what was spoken of
    static const WordSet sites("in|at|near|outside");
    const int town = sites.has(lower(at + 1)) ? name_at(at + 2) : -1;
    const bool sited = town >= 0 && draft().entity(name(town).entities[0]).type == EntityType::place &&
                       lexicon::described_type(nominal.lemma) == EntityType::facility;
    if (is_agreement_on_paper(at, nominal)) return;
    const bool signed_paper =
        (nominal.lemma == "paper" || nominal.lemma == "order") && is_signed(*this, at);  // no newspaper
    if (!plural && nominal.definite && !called && !signed_paper && !occasion && !sited &&
        !is_field_of_state(*this, nominal) && read_definite(*this, nominal)) {
      // "the tribunal was set up by Chad": a thing of its own, unless the text has told of it
      static const WordSet made(
          "commission|committee|tribunal|court|mission|panel|fund|foundation|institute|agency|council|ministry|bureau|"
          "directorate");
      if ((nominal.kind == NominalKind::body && made.has(nominal.lemma) &&
           (is_founded(*this, at) || (!nominal.modifiers.empty() && is_sat_on(*this, at)))) ||
          (nominal.kind == NominalKind::body && is_told_body(*this, nominal))) {
        NominalSpan founded = nominal;
        read_description(*this, founded, false);
        nominal.name = founded.name;
        nominal.short_name = founded.short_name;
        nominal.identified = true;
      }
      return push(nominal);
    }
    if (read_described(*this, nominal, plural)) push(nominal);
  }

  void push(const NominalSpan& nominal) { found_.push_back(nominal); }

  // "a Facebook post", "his social media posts": written, and no building.
  [[nodiscard]] bool is_posting(int at) const {
    static const WordSet media(
        "facebook|blog|twitter|instagram|telegram|linkedin|weibo|whatsapp|youtube|media|x|social|online|internet|"
        "viral|deleted");
    return at > 0 && lemma(at) == "post" && media.has(lower(at - 1));
  }

  // "The North accused the South", in a text that names both Koreas.
  [[nodiscard]] std::optional<EntityId> half_of_korea(int at) const {
    const std::string& form = token(at).form;
    if ((form != "North" && form != "South") || at == 0 || lower(at - 1) != "the" || name_at(at) >= 0)
      return std::nullopt;
    if (at + 1 < size() && (is_noun(at + 1) || (token(at + 1).form[0] >= 'A' && token(at + 1).form[0] <= 'Z') ||
                            hyphen(token(at + 1).form)))
      return std::nullopt;
    const auto north = draft().known.find_slug("north-korea"), south = draft().known.find_slug("south-korea");
    if (!north || !south || !draft().find_known(*north) || !draft().find_known(*south)) return std::nullopt;
    return draft().find_known(form == "North" ? *north : *south);
  }

  // "reached agreement on a free-trade pact": the paper is the pact.
  [[nodiscard]] bool is_agreement_on_paper(int at, const NominalSpan& nominal) const {
    static const WordSet assents("agreement|accord|consensus"),
        papers("pact|treaty|deal|accord|agreement|convention|charter|compact|memorandum|protocol");
    if (!assents.has(nominal.lemma) || nominal.definite || lower(at + 1) != "on" ||
        nominal.tokens.begin != static_cast<std::uint32_t>(at))
      return false;
    const std::string article = lower(at + 2);
    if (article != "a" && article != "an" && article != "the") return false;
    for (int word = at + 3; word < at + 8 && word < size(); ++word) {
      if (papers.has(lemma(word)) && !is_noun(word + 1)) return true;
      const Upos upos = token(word).upos;
      if (upos != Upos::adj && upos != Upos::noun && upos != Upos::propn && !hyphen(token(word).form)) return false;
    }
    return false;
  }

  // "the third round of talks in Geneva": one thing, told by its round.
  [[nodiscard]] bool is_told_by_its_round(int at) const {
    static const WordSet rounds("round|series|cycle"),
        talks("talk|negotiation|consultation|discussion|meeting|conversation");
    const Token& noun = token(at);
    if (noun.relation != Relation::nmod || noun.head < 0 || noun.head >= at ||
        !rounds.has(ascii_lower(token(noun.head).lemma)))
      return false;
    return talks.has(lemma(at)) && lower(noun.head + 1) == "of" && lower(at - 1) != "the";
  }

  [[nodiscard]] bool is_told_by_its_days(int at) const {
    const int days = token(at).head;
    return days >= 0 && days < at && talks_of_days(*this, days) == at;
  }

  // "opened two days of talks with Peru": the talks.
  void consider_days_of(int days, int talks) {
    NominalSpan spell, nominal;
    spell.head = days;
    spell.lemma = ascii_lower(token(days).lemma);
    read_left_side(*this, spell);
    nominal.sentence = index();
    nominal.head = talks;
    nominal.lemma = lemma(talks);
    nominal.kind = NominalKind::described;
    nominal.type = EntityType::event;
    read_left_side(*this, nominal);
    nominal.tokens.begin = std::max(nominal.tokens.begin, static_cast<std::uint32_t>(days) + 2);
    read_description(*this, nominal, true);
    nominal.definite = spell.definite;
    nominal.identified = true;
    nominal.tokens.begin = spell.tokens.begin;
    nominal.modifiers.push_back(std::to_string(spell.count) + spell.lemma);  // "two days of talks" are no other talks
    push(nominal);
  }

  // "the festival": the Coral Festival of the text, and no troupe.
  [[nodiscard]] bool is_named_event(const std::string& noun) const {
    return std::any_of(draft().result.list.begin(), draft().result.list.end(),
                       [&](const Entity& one) { return one.type == EntityType::event && last_word(one.name) == noun; });
  }

  // "a consulate in Oslo and a second one in Bergen", "another in Bergen".
  void consider_one(int at, const NominalSpan& like) {
    NominalSpan nominal;
    nominal.sentence = index();
    nominal.head = at;
    nominal.lemma = like.lemma;
    nominal.type = like.type;
    nominal.kind = NominalKind::described;
    read_left_side(*this, nominal);
    nominal.definite = false;
    name_like_one(*this, nominal);
    if (!nominal.sites.empty() || nominal.identified) push(nominal);
  }

  // "bilateral meetings with Peru and Chile": of those who are told to meet, not of two states before.
  [[nodiscard]] bool is_meeting_with(int noun) const {
    static const WordSet meetings(
        "meeting|talk|discussion|consultation|negotiation|encounter|conversation|lunch|dinner|session|round|exchange");
    if (noun < 0 || !meetings.has(ascii_lower(token(noun).lemma))) return false;
    for (int at = noun + 1; at < size(); ++at)
      if (lower(at) == "with" && token(at).relation == Relation::case_ && token(at).head >= 0 &&
          (token(token(at).head).head == noun || token(token(at).head).head == token(noun).head))
        return true;
    return false;
  }

  // "an official bilateral visit": one of the two pays it.
  [[nodiscard]] bool is_visit(int noun) const {
    static const WordSet visits("visit|trip|tour|stay");
    return noun >= 0 && visits.has(ascii_lower(token(noun).lemma));
  }

  // "bilateral trade", "mutual investment", bare "trade": of the two states that the text is about.
  void push_states_of(int word) {
    if (is_meeting_with(token(word).head) || is_visit(token(word).head)) return;
    NominalSpan nominal;
    nominal.sentence = index();
    nominal.head = word;
    nominal.kind = NominalKind::states;
    nominal.lemma = "country";
    nominal.count = 2;
    nominal.tokens = {static_cast<std::uint32_t>(word), static_cast<std::uint32_t>(word + 1)};
    push(nominal);
  }

  Draft& writable_;
  std::vector<NominalSpan>& found_;
};

}  // namespace

void find_nominals(Draft& draft) {
  for (int sentence = 0; sentence < static_cast<int>(draft.document.sentences.size()); ++sentence)
    NominalFinder(draft, sentence).run();
  std::stable_sort(draft.nominals.begin(), draft.nominals.end(), [](const NominalSpan& a, const NominalSpan& b) {
    return std::tuple(a.sentence, a.tokens.begin) < std::tuple(b.sentence, b.tokens.begin);
  });
}

}  // namespace chancery
