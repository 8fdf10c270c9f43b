#include "language/name_limits.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/name_evidence.hpp"
#include "language/name_kinds.hpp"
#include "language/name_limit_words.hpp"
#include "language/name_titles.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

// Logarithms, as in name_evidence.cpp; chosen on half of models/names.
constexpr float sure = 5.0F;
constexpr float strong = 2.5F;
constexpr float likely = 2.0F;
constexpr float rather = 1.5F;
constexpr float weak = 1.0F;

bool is_dash(std::string_view form) { return form == "-" || form == "\u2013" || form == "\u2014" || form == "--"; }

class Limits {
 public:
  Limits(const LanguageModel& model, std::span<const Token> tokens, float* scores, std::size_t stride)
      : model_(model), tokens_(tokens), scores_(scores), stride_(stride) {}

  void weigh() {
    weigh_first();
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i)
      if (has_capital(form(i + 1)) && is_plain_title(form(i)) && !is_vague_title(form(i)) &&
          name_end(form(last_of_run(i + 1))).label == NameType::none)
        only_person(i);
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i)
      if (is_calendar(form(i)) && has_capital(form(i + 1)) && !ends_paper(form(last_of_run(i + 1)))) no_name(i);
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
      if (form(i) == "State" && form(i - 1) == "of" && i > 1 && is_office_of_state(form(i - 2)) &&
          has_capital(form(i + 1)))
        no_name(i);
      if (!has_capital(form(i - 1))) continue;
      weigh_title_within(i);
      weigh_number(i);
      if (is_finite_verb(i) || is_profession(i)) no_name(i);
      if (form(i).size() > 5) continue;
      if (is_dash(form(i))) weigh_dash(i);
      // "bought it from Tarsk for 210 million"
      if (!form(i + 1).empty() && form(i + 1)[0] >= '0' && form(i + 1)[0] <= '9' &&
          (parts_names(form(i)) || form(i) == "for" || form(i) == "of"))
        within(i, -strong);
      if (form(i) == ",") weigh_comma(i);
      if (has_capital(form(i + 1)) || (form(i + 1) == "the" && has_capital(form(i + 2)))) weigh_between(i);
    }
  }

 private:
  [[nodiscard]] std::string_view form(std::size_t i) const {
    return i < tokens_.size() ? std::string_view(tokens_[i].form) : std::string_view();
  }

  // That the word stands within a name; of one type only, if not none.
  void within(std::size_t i, float weight, NameType type = NameType::none) {
    for (std::size_t label = 1; label < name_label_count; ++label)
      if (opens_name(label) && continues_name(label) && (type == NameType::none || name_type(label) == type))
        scores_[i * stride_ + label] += weight;
  }

  void last(std::size_t i, float weight, NameType type) {
    scores_[i * stride_ + name_label(type, NamePart::last)] += weight;
  }

  // "Texas Coach Darrell Holm": an office parts the names about it.
  void weigh_title_within(std::size_t i) {
    static constexpr std::array<std::string_view, 18> offices = {
        "President", "Minister",   "Secretary", "Governor", "Mayor",      "Senator",
        "Coach",     "Chancellor", "Premier",   "Bishop",   "Ambassador", "Archbishop",
        "Cardinal",  "Chairman",   "Captain",   "Colonel",  "Champion",   "Champions"};
    if (!has_capital(form(i + 1)) || std::ranges::find(offices, form(i)) == offices.end()) return;
    if (type_told(tokens_, last_of_run(i)) == NameType::none) no_name(i);
  }

  // "State Route 267", "Radio 4"
  void weigh_number(std::size_t i) {
    if (form(i).empty() || form(i)[0] < '0' || form(i)[0] > '9') return;
    static constexpr std::array<std::string_view, 5> roads = {"Route", "Highway", "Interstate", "Runway", "Terminal"};
    static constexpr std::array<std::string_view, 2> stations = {"Radio", "Channel"};
    if (std::ranges::find(roads, form(i - 1)) != roads.end()) last(i, strong, NameType::place);
    if (std::ranges::find(stations, form(i - 1)) != stations.end()) last(i, strong, NameType::organization);
  }

  [[nodiscard]] bool is_finite_verb(std::size_t i) const {
    const std::string_view tag = tokens_[i].xpos;
    return is_lower_word(form(i)) && (tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD");
  }

  // "the Lisbon architects Barros & Nunes": what they are is no part of their name.
  [[nodiscard]] bool is_profession(std::size_t i) const {
    static constexpr std::array<std::string_view, 14> words = {
        "architects", "lawyers",   "brothers",    "engineers",   "consultants", "auditors",  "publishers",
        "brokers",    "designers", "contractors", "accountants", "retailers",   "jewellers", "shipbuilders"};
    return has_capital(form(i + 1)) && std::ranges::find(words, form(i)) != words.end();
  }

  // "Enron Broadband Services, Inc.", "Washington, D.C."
  void weigh_comma(std::size_t i) {
    const NameType type = is_legal_form(form(i + 1)) ? NameType::organization
                          : form(i + 1) == "D.C."    ? NameType::place
                                                     : NameType::none;
    if (type == NameType::none) return;
    within(i, sure, type);
    last(i + 1, sure, type);
  }

  void no_beginning(std::size_t i, float weight) {
    for (std::size_t label = 1; label < name_label_count; ++label)
      if (!continues_name(label)) scores_[i * stride_ + label] -= weight;
  }

  void only_person(std::size_t i) {
    for (std::size_t label = 1; label < name_label_count; ++label)
      if (name_type(label) != NameType::person) scores_[i * stride_ + label] -= strong;
  }

  void no_name(std::size_t i) {
    for (std::size_t label = 1; label < name_label_count; ++label) scores_[i * stride_ + label] -= strong;
  }

  // The word between two with capitals.
  void weigh_between(std::size_t i) {
    const std::string_view word = form(i);
    if (word == "and" && is_second_of_state(form(i + 1))) {
      for (std::size_t label = 1; label < name_label_count; ++label)
        if (name_type(label) == NameType::person) scores_[(i + 1) * stride_ + label] -= sure;
    } else if (word == "and") {
      if (!in_complement(i) && !ends_as_body(i)) within(i, -strong);
    } else if (word == "for" && form(i - 1) == "Union" && form(i - 2) == "European") {
      within(i, -sure);  // "of the European Union for Foreign Affairs": an office, and no Union for that
    } else if (word == "of" || word == "for") {
      if (word == "of" ? takes_complement(form(i - 1)) : takes_purpose(form(i - 1)))
        within(i, rather);
      else if (!in_complement(i))
        within(i, -weak);
    } else if (word == "&") {
      within(i, sure, NameType::organization);
    } else if (word == "'s" || word == "\u2019s" || word == "'") {
      if (ends_after_owner(form(last_of_run(i + 1))))
        within(i, rather);
      else if (is_known_place(i - 1))
        no_name(i);
    } else if (parts_names(word) || (word == "to" && !takes_goal(form(i - 1)))) {
      within(i, -rather);
    }
  }

  // Whether the word stands in what "of" or "for" adds to a name: "Ministry of Trade and Industry".
  [[nodiscard]] bool in_complement(std::size_t i) const {
    static constexpr std::array<std::string_view, 8> links = {"of", "for", "on", "the", "and", ",", "-", "'s"};
    bool added = false;
    while (i-- > 0) {
      if (has_capital(form(i))) {
        if (added && takes_complement(form(i))) return true;
        added = false;
        continue;
      }
      if (std::ranges::find(links, form(i)) == links.end()) return false;
      added = form(i) == "of" || form(i) == "for" || form(i) == "on" || (added && form(i) == "the");
    }
    return false;
  }

  [[nodiscard]] std::size_t last_of_run(std::size_t i) const {
    while (has_capital(form(i + 1))) ++i;
    return i;
  }

  // "Irish Transport and General Workers' Union", "Smith and Sons", but "Peru and Tarsk Bank".
  [[nodiscard]] bool ends_as_body(std::size_t link) const {
    const std::size_t last = last_of_run(link + 1);
    if (ends_family_firm(form(last))) return true;
    return last > link + 1 && type_told(tokens_, last) == NameType::organization && !is_known_place(link - 1);
  }

  [[nodiscard]] bool is_known_place(std::size_t i) const {
    return (model_.find_lexicon(word_key(form(i))) & (LexiconBit::country | LexiconBit::whole_place)) != 0;
  }

  // "Head of State Ana Holm": no part of her name.
  [[nodiscard]] static bool is_office_of_state(std::string_view word) {
    static constexpr std::array<std::string_view, 5> words = {"Head", "Heads", "Minister", "Secretary", "Ministers"};
    return std::ranges::find(words, word) != words.end();
  }

  // "Bosnia and Herzegovina Ana Holm": no part of her name.
  [[nodiscard]] static bool is_second_of_state(std::string_view word) {
    static constexpr std::array<std::string_view, 6> words = {"Herzegovina", "Tobago",   "Barbuda",
                                                              "Nevis",       "Principe", "Grenadines"};
    return std::ranges::find(words, word) != words.end();
  }

  void weigh_dash(std::size_t i) {
    const bool shouted = std::ranges::none_of(form(i - 1), [](char c) { return c >= 'a' && c <= 'z'; });
    if (form(i) == "\u2014" || form(i) == "--") return within(i, -sure);
    const bool apart = tokens_[i].span.begin != tokens_[i - 1].span.end;
    if (i < 6 && apart && shouted && form(i - 1).size() > 3) return within(i, -sure);  // "MANILA - Rain fell"
    if (is_made_of_place(form(i + 1))) return within(i, -strong);
    // "the ambassadors of Peru - Ana Gomez and Chile - Luis Rojas": a dash between spaces parts a state from who serves
    // it
    const bool spaced = apart && tokens_[i + 1].span.begin != tokens_[i].span.end;
    // "the members of Mercosur – Argentina, Bolivia and Paraguay –": and a bloc from who belongs to it
    if (spaced && is_known_place(i + 1)) return within(i, -sure);
    const bool person =
        (model_.find_lexicon(word_key(form(i + 1))) & LexiconBit::given_name) != 0 && has_capital(form(i + 2));
    if (spaced && person && is_known_place(i - 1)) return within(i, -sure);
    // "Han Ki-jun": the second half of a given name
    if (i > 1 && has_capital(form(i - 2)) && is_lower_word(form(i + 1)) && form(i + 1).size() < 6 &&
        tokens_[i + 1].upos == Upos::propn) {
      within(i, strong, NameType::person);
      last(i + 1, strong, NameType::person);
      return;
    }
    const bool tight = !apart && tokens_[i].span.end == tokens_[i + 1].span.begin && tokens_[i].span.size() > 0;
    if (!has_capital(form(i + 1)) || (!tight && tokens_[i].xpos != "HYPH")) return;
    if (!is_known_place(i - 1) || !is_known_place(i + 1)) within(i, weak);  // "Guinea-Bissau", but "Iran-Iraq"
  }

  // "Now Freedom", "In Oslo Magnus Carlsen": small words that begin the sentence, and no name.
  void weigh_first_before_name() {
    constexpr std::uint32_t names = LexiconBit::given_name | LexiconBit::surname | LexiconBit::whole_place;
    switch (tokens_[0].upos) {
      case Upos::adv:
      case Upos::adp:
      case Upos::cconj:
      case Upos::sconj:
      case Upos::pron:
      case Upos::aux:
        if ((model_.find_lexicon(word_key(form(0))) & names) == 0) no_beginning(0, strong);
        return;
      case Upos::noun:
      case Upos::adj:
        // "Mathematician Hermann Lund"
        if (const std::uint32_t lists = model_.find_lexicon(word_key(form(0)));
            (lists & (LexiconBit::noun_person | LexiconBit::adjective)) != 0 &&
            (lists & (names | LexiconBit::demonym | LexiconBit::country | LexiconBit::part_of_organisation)) == 0)
          no_beginning(0, rather);
        return;
      default:
        return;
    }
  }

  void weigh_first() {
    const std::string_view word = form(0);
    if (word == "The") no_beginning(0, likely);
    const bool number = !form(1).empty() && form(1)[0] >= '0' && form(1)[0] <= '9';
    if ((word.size() == 1 && form(1) == ":") || (number && is_part_of_text(word))) no_beginning(0, sure);
    if (!has_capital(word)) return;
    if (has_capital(form(1))) return weigh_first_before_name();
    const std::uint32_t lists = model_.find_lexicon(word_key(word));
    if ((lists & LexiconBit::any_common) != 0 && (lists & LexiconBit::any_name) == 0) no_beginning(0, rather);
  }

  const LanguageModel& model_;
  std::span<const Token> tokens_;
  float* scores_;
  std::size_t stride_;
};

}  // namespace

void weigh_limits(const LanguageModel& model, std::span<const Token> tokens, float* scores, std::size_t stride) {
  if (!tokens.empty()) Limits(model, tokens, scores, stride).weigh();
}

}  // namespace chancery
