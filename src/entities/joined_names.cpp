#include "entities/joined_names.hpp"

#include <algorithm>

#include "entities/person_names.hpp"
#include "entities/quote_marks.hpp"

namespace chancery {
namespace {

bool begins_capital(const std::string& form) { return !form.empty() && form[0] >= 'A' && form[0] <= 'Z'; }

bool are_capitals(const std::string& form) {
  return form.size() >= 2 && form.size() <= 8 &&
         std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

class Joiner {
 public:
  Joiner(Draft& draft, int sentence, std::size_t first)
      : draft_(draft), index_(sentence), first_(first), tokens_(draft.sentence(sentence).tokens) {}

  void run() {
    const bool shouted = draft_.words[static_cast<std::size_t>(index_)].title_case ||
                         draft_.words[static_cast<std::size_t>(index_)].upper_case;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (tokens_[at].form == "(") lettered(at);
      if (shouted) continue;
      for_a_land(at);
      if (at == 0) continue;
      if (tokens_[at].form == "Without") without(at);
      if (tokens_[at].form == "to") to_aim(at);
      values(at);
      land_first(at);
      of_crown(at);
      campus(at);
      nickname(at);
      nickname_behind(at);
      royal_house(at);
      namesake(at);
      by_fields(at);
    }
  }

 private:
  [[nodiscard]] std::string lower(std::size_t at) const {
    return at < tokens_.size() ? ascii_lower(tokens_[at].form) : std::string();
  }
  [[nodiscard]] bool capital(std::size_t at) const { return at < tokens_.size() && begins_capital(tokens_[at].form); }

  [[nodiscard]] const NameSpan* ending_at(std::size_t end) const {
    for (std::size_t at = first_; at < draft_.names.size(); ++at)
      if (draft_.names[at].tokens.end == end && !draft_.names[at].nested) return &draft_.names[at];
    return nullptr;
  }
  [[nodiscard]] const NameSpan* beginning_at(std::size_t begin) const {
    for (std::size_t at = first_; at < draft_.names.size(); ++at)
      if (draft_.names[at].tokens.begin == begin && !draft_.names[at].nested) return &draft_.names[at];
    return nullptr;
  }
  [[nodiscard]] bool is_of(const NameSpan* name, EntityType type) const {
    return name != nullptr && !name->hits.empty() && !name->adjective &&
           draft_.known.things()[static_cast<std::size_t>(name->hits.front().thing)].type == type;
  }
  [[nodiscard]] bool holds_title(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at)
      if (draft_.title_at(index_, static_cast<std::uint32_t>(at)) >= 0) return true;
    return false;
  }

  void join(std::size_t begin, std::size_t end, EntityType cue = EntityType::organization) {
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    NameSpan name;
    name.cue = cue;
    for (std::size_t at = first_; at < draft_.names.size(); ++at) {
      const NameSpan& part = draft_.names[at];
      if (!part.tokens.overlaps(span)) continue;
      if (part.tokens == span || part.tokens.begin < span.begin || part.tokens.end > span.end) return;
      if (part.cue == EntityType::document || part.cue == EntityType::event) name.cue = part.cue;
    }
    replace_by_joined(draft_, index_, first_, span, std::move(name));
  }

  // "the University of Illinois at Urbana": a university of more than one town.
  void campus(std::size_t at) {
    if (lower(at) != "at" || at < 3 || !capital(at + 1)) return;
    const NameSpan* house = ending_at(at);
    const NameSpan* town = beginning_at(at + 1);
    if (house == nullptr || town == nullptr || !house->text.starts_with("University of ")) return;
    static const WordSet places("school|faculty|college|institute|centre|center|department|stadium|hospital");
    if (town->cue == EntityType::person || places.has(lower(town->tokens.end - 1)) || house->possessive) return;
    if (lower(town->tokens.end) == "'s") return;
    join(house->tokens.begin, town->tokens.end);
  }

  // "King Fahd University of Petroleum": the rank belongs to the house's name.
  void royal_house(std::size_t at) {
    static const WordSet ranks("king|queen|prince|princess|sultan|emperor|empress"),
        houses(
            "university|hospital|airport|foundation|mosque|college|academy|institute|museum|stadium|centre|center|"
            "port");
    if (!capital(at) || !ranks.has(lower(at))) return;
    const NameSpan* house = beginning_at(at + 1);
    if (house == nullptr || house->tokens.size() < 2) return;
    for (std::size_t word = house->tokens.begin + 1; word < house->tokens.end; ++word)
      if (houses.has(lower(word))) return join(at, house->tokens.end);
  }

  // "the Diplomatic Academy Andrés Bello": called after a person.
  void namesake(std::size_t at) {
    static const WordSet houses(
        "academy|school|college|institute|university|hospital|library|lyceum|conservatory|museum|theatre|theater|"
        "foundation|airport|stadium");
    if (!capital(at) || !houses.has(lower(at)) || at + 1 >= tokens_.size() || !capital(at + 1)) return;
    const Token& given = tokens_[at + 1];
    if (given.relation != Relation::flat || given.head != static_cast<std::int32_t>(at)) return;
    const NameSpan* house = ending_at(at + 1);
    const NameSpan* person = beginning_at(at + 1);
    if (house == nullptr || person == nullptr || house->tokens.size() < 2 || person->tokens.size() < 2) return;
    join(house->tokens.begin, person->tokens.end);
  }

  // "Virginia "Ginni" Berg": what she is called among her names.
  void nickname(std::size_t at) {
    if (!is_quote_mark(tokens_[at].form) || at + 3 >= tokens_.size()) return;
    const std::size_t close = is_quote_mark(tokens_[at + 2].form) ? at + 2 : at + 3;
    if (close + 1 >= tokens_.size() || !is_quote_mark(tokens_[close].form) || !capital(at + 1) || !capital(close + 1))
      return;
    const NameSpan* given = ending_at(at);
    const NameSpan* family = beginning_at(close + 1);
    if (given == nullptr || family == nullptr || tokens_[at - 1].upos != Upos::propn ||
        tokens_[close + 1].upos != Upos::propn || given->adjective || family->adjective)
      return;
    const Span span{given->tokens.begin, family->tokens.end};
    NameSpan name;
    name.cue = EntityType::person;
    name.person_context = true;
    put(span, std::move(name), given->text + " " + family->text);
  }

  // "Virginia Berg 'Ginni'": or behind them.
  void nickname_behind(std::size_t at) {
    if (!is_quote_mark(tokens_[at].form) || at < 2 || at + 2 >= tokens_.size() || !capital(at + 1) || !capital(at - 1))
      return;
    const std::size_t close = is_quote_mark(tokens_[at + 2].form) ? at + 2 : at + 3;
    if (close >= tokens_.size() || !is_quote_mark(tokens_[close].form) || tokens_[at + 1].upos != Upos::propn) return;
    const NameSpan* given = ending_at(at);
    for (std::size_t one = first_; given == nullptr && one < draft_.names.size(); ++one)
      if (draft_.names[one].tokens.begin < at && draft_.names[one].tokens.end > at && !draft_.names[one].nested)
        given = &draft_.names[one];
    if (given == nullptr || given->adjective || given->tokens.begin + 1 >= at ||
        tokens_[given->tokens.begin].name != NameType::person || tokens_[at - 1].name != NameType::person)
      return;
    const Span span{given->tokens.begin, static_cast<std::uint32_t>(close) + 1};
    NameSpan name;
    name.cue = EntityType::person;
    name.person_context = true;
    put(span, std::move(name), draft_.text_of(index_, {span.begin, static_cast<std::uint32_t>(at)}));
  }

  // The name in place of those within its span, called and looked up as said.
  void put(Span span, NameSpan name, const std::string& text) {
    replace_by_joined(draft_, index_, first_, span, std::move(name));
    NameSpan& joined = draft_.names.back();
    joined.text = text;
    joined.norm = normalize_name(text);
    const auto hits = draft_.known.find(joined.norm);
    joined.hits.assign(hits.begin(), hits.end());
  }

  // "Unity and Progress (UP)" by its letters; "the Party for the Freedom of Chad and Niger (MLT)": no state is called
  // so.
  void lettered(std::size_t open) {
    if (open < 3 || open + 2 >= tokens_.size() || tokens_[open + 2].form != ")" ||
        !are_capitals(tokens_[open + 1].form))
      return;
    const std::string& letters = tokens_[open + 1].form;
    const NameSpan* last = ending_at(open);
    if (last == nullptr) return;
    if (const std::size_t begin = spelt(open, letters); begin < last->tokens.begin && !holds_title(begin, open))
      return join(begin, open);
    const std::size_t link = last->tokens.begin;
    if (!is_of(last, EntityType::country) || link < 2 || lower(link - 1) != "and") return;
    const NameSpan* before = ending_at(link - 1);
    if (before == nullptr || before->adjective || !before->hits.empty() ||
        (before->text.find(" of ") == std::string::npos && before->text.find(" for ") == std::string::npos))
      return;
    const auto own = draft_.known.find(normalize_name(letters));
    const auto state = last->hits.front().thing;
    if (std::none_of(own.begin(), own.end(), [&](const NameHit& hit) { return hit.thing == state; }))
      join(before->tokens.begin, open);
  }

  // The first of the capitalised words before the bracket that its letters spell; `open` if they do not.
  [[nodiscard]] std::size_t spelt(std::size_t open, const std::string& letters) const {
    static const WordSet small("of|for|the|and|in|on|to|without|&|-|de|du|des|del|la");
    std::size_t left = letters.size();
    bool linked = false;
    constexpr std::size_t longest = 14;
    for (std::size_t at = open; at > 0 && at + longest > open;) {
      --at;
      if (small.has(lower(at)) && !capital(at)) {
        linked = true;
        continue;
      }
      if (!capital(at) || tokens_[at].form[0] != letters[left - 1]) return open;
      if (--left == 0) return letters.size() > 2 || linked ? at : open;
    }
    return open;
  }

  // "Doctors Without Frontiers"
  void without(std::size_t at) {
    if (!capital(at - 1) || !capital(at + 1)) return;
    const NameSpan* next = beginning_at(at + 1);
    join(at - 1, next != nullptr ? next->tokens.end : at + 2);
  }

  // "Order and Justice", "Freedom and Direct Democracy": parties are called by what they want.
  void values(std::size_t at) {
    static const WordSet aims(
        "freedom|justice|unity|order|law|democracy|peace|solidarity|progress|truth|hope|liberty|equality|reform|"
        "development|change|"
        "dignity|prosperity|reconciliation|work|labour|independence|renewal|tradition|security|honour|homeland|"
        "socialism|ecology");
    if (!capital(at) || !aims.has(lower(at)) || (lower(at + 1) != "and" && lower(at + 1) != "&") || !capital(at + 2))
      return;
    static const WordSet links("of|for|on|and|&");
    if (capital(at - 1) || (at > 1 && links.has(lower(at - 1)) && capital(at - 2)))
      return;  // "Minister of Justice and Peace"
    std::size_t end = at + 3;
    if (!aims.has(lower(at + 2))) {
      if (!capital(at + 3) || !aims.has(lower(at + 3))) return;
      ++end;
    }
    static const WordSet kinds("party|movement|alliance|union|bloc|front|coalition");
    if (kinds.has(lower(end)) && capital(end)) ++end;
    if (!holds_title(at, end)) join(at, end);
  }

  // "the Lima Declaration to Counter Violent Extremism", "the Convention to Combat Desertification"
  void to_aim(std::size_t at) {
    static const WordSet papers(
        "declaration|convention|agreement|protocol|act|treaty|plan|pledge|charter|framework|strategy|programme|program|"
        "compact|initiative|commitment|roadmap|statement");
    static const WordSet aims(
        "combat|counter|prevent|eliminate|end|suppress|promote|protect|strengthen|advance|reduce|stop|ban|abolish|"
        "eradicate|fight|support|achieve|accelerate|safeguard|tackle|restore|enhance|conserve|phase|limit|curb");
    static const WordSet links("and|of|for|against|from|with"), inner("of|for|against|from");
    if (!capital(at - 1) || !papers.has(lower(at - 1)) || !capital(at + 1) || !aims.has(lower(at + 1))) return;
    constexpr std::size_t longest = 12;
    std::size_t end = at + 2;
    for (std::size_t next = end; next < tokens_.size() && next < at + longest;) {
      if (links.has(lower(next))) next += inner.has(lower(next)) && lower(next + 1) == "the" ? 2 : 1;
      if (!capital(next)) break;
      end = ++next;
    }
    if (end == at + 2) return;
    const NameSpan* paper = ending_at(at);
    join(paper != nullptr ? paper->tokens.begin : at - 1, end, EntityType::document);
  }

  // "Patriots for Chile", "Women for Peru"
  void for_a_land(std::size_t at) {
    static const WordSet people(
        "patriots|citizens|workers|women|youth|together|alliance|action|forward|mothers|students|people|voices|friends|"
        "reform|hope|union|movement|party");
    static const WordSet aims("alliance|action|reform|hope|union|movement|party|forward");
    if (!capital(at) || !people.has(lower(at)) || lower(at + 1) != "for" ||
        (at == 0 ? aims.has(lower(at)) : capital(at - 1)))
      return;
    const NameSpan* land = beginning_at(at + 2);
    if (land == nullptr || (!is_of(land, EntityType::country) && !is_of(land, EntityType::place))) return;
    join(at, land->tokens.end);
  }

  // "Chile First", "PEN Chile"
  void land_first(std::size_t at) {
    const NameSpan* land = beginning_at(at);
    if (!is_of(land, EntityType::country) || land->possessive) return;
    static const WordSet slogans("First|Forward|Together|Unbowed|Insoumise|insoumise");
    static const WordSet ideas(
        "policy|agenda|doctrine|slogan|approach|rhetoric|worldview|movement|trade|nationalism|strategy");
    const std::size_t end = land->tokens.end;
    if (end < tokens_.size() && slogans.has(tokens_[end].form) && tokens_[end].relation != Relation::root &&
        !ideas.has(lower(end + 1)) && lower(at) != "america")
      return join(at, end + 1);
    const std::string& before = tokens_[at - 1].form;
    if (before.size() > 2 && before.size() < 6 && are_capitals(before) && tokens_[at - 1].upos == Upos::propn &&
        draft_.known.find(normalize_name(before)).empty() && ending_at(at) == nullptr &&
        draft_.title_at(index_, static_cast<std::uint32_t>(at) - 1) < 0)
      join(at - 1, end);
  }

  // "Queen's University"
  void of_crown(std::size_t at) {
    static const WordSet crowns("queen|king|st|saint"), houses("university|college|school|hospital|academy");
    if (!houses.has(lower(at)) || !capital(at) || at < 2 || (lower(at - 1) != "'s" && lower(at - 1) != "\u2019s"))
      return;
    if (!capital(at - 2) || !crowns.has(lower(at - 2))) return;
    std::size_t end = at + 1;
    if (capital(end) && ending_at(end + 1) != nullptr)
      end = beginning_at(end) != nullptr ? beginning_at(end)->tokens.end : end;
    join(at - 2, end);
  }

  // "the Power, Energy and Mineral Resources Ministry", "the National Oil, Gas, and Biofuels Agency": one body by all
  // its fields.
  void by_fields(std::size_t at) {
    static const WordSet bodies(
        "ministry|agency|department|authority|commission|committee|association|administration|bureau|council|institute|"
        "directorate");
    if (at < 5 || !capital(at) || !bodies.has(lower(at))) return;
    constexpr std::size_t longest_field = 3;
    std::size_t begin = at;
    while (begin > 0 && begin + longest_field > at && capital(begin - 1)) --begin;
    if (begin == at || begin < 3 || (lower(begin - 1) != "and" && tokens_[begin - 1].form != "&")) return;
    --begin;
    if (tokens_[begin - 1].form == ",") --begin;
    bool row = false;
    while (true) {
      std::size_t field = begin;
      while (field > 0 && capital(field - 1) && lexicon::portfolios().has(lower(field - 1)) &&
             lower(field - 1) != "national")
        --field;
      if (field == begin) return;
      begin = field;
      if (begin < 2 || tokens_[begin - 1].form != "," || !capital(begin - 2) ||
          !lexicon::portfolios().has(lower(begin - 2)))
        break;
      row = true;
      --begin;
    }
    static const WordSet wide("national|federal|state|central|general");
    if (capital(begin - 1) && wide.has(lower(begin - 1))) --begin;
    if (row && !holds_title(begin, at + 1)) join(begin, at + 1);
  }

  Draft& draft_;
  int index_;
  std::size_t first_;
  const std::vector<Token>& tokens_;
};

}  // namespace

void join_names(Draft& draft, int sentence, std::size_t first) { Joiner(draft, sentence, first).run(); }

void replace_by_joined(Draft& draft, int sentence, std::size_t first, Span span, NameSpan name) {
  name.sentence = sentence;
  name.tokens = span;
  const auto& tokens = draft.sentence(sentence).tokens;
  name.text = draft.text_of(sentence, without_letters(tokens, span));
  name.norm = normalize_name(name.text);
  const auto hits = draft.known.find(name.norm);
  name.hits.assign(hits.begin(), hits.end());
  const std::string next = span.end < tokens.size() ? ascii_lower(tokens[span.end].form) : std::string();
  name.possessive = next == "'s" || next == "\u2019s";
  draft.names.erase(std::remove_if(draft.names.begin() + static_cast<std::ptrdiff_t>(first), draft.names.end(),
                                   [&](const NameSpan& part) { return part.tokens.overlaps(span); }),
                    draft.names.end());
  draft.names.push_back(std::move(name));
}

}  // namespace chancery
