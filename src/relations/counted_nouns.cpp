#include "relations/counted_nouns.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "core/unicode.hpp"

namespace chancery {
namespace {

using Index = std::ptrdiff_t;

constexpr std::string_view plurals_without_s[] = {"people",   "personnel", "staff", "troops",
                                                  "aircraft", "police",    "men",   "women",
                                                  "children", "cattle",    "sheep", "helicopters"};

// Counted by the dozen they are figures; by twos and threes they are the people and things of the story.
constexpr std::string_view trivial_nouns[] = {
    "leader",   "side",     "country",   "party",    "president",   "minister",   "man",      "woman",     "state",
    "nation",   "head",     "way",       "thing",    "capital",     "neighbour",  "neighbor", "team",      "rival",
    "point",    "area",     "article",   "page",     "stage",       "phase",      "step",     "part",      "group",
    "kind",     "type",     "direction", "priority", "anniversary", "round",      "session",  "meeting",   "talk",
    "occasion", "factor",   "issue",     "question", "topic",       "reason",     "word",     "goal",      "power",
    "official", "diplomat", "aide",      "adviser",  "reporter",    "journalist", "brother",  "son",       "daughter",
    "friend",   "hand",     "bloc",      "ally",     "candidate",   "delegation", "figure",   "condition", "principle",
    "pillar",   "aspect",   "example",   "term",     "half",        "ambassador", "lawmaker", "category",  "level",
    "sector",   "field",    "region",    "corner",   "speech",      "statement",  "option",   "element",   "decision",
    "proposal", "message",  "person",    "partner",  "sphere",      "version",    "body"};

// Spans of time, turns and the like: figures of another sort, or none.
constexpr std::string_view never_counted[] = {
    "time",  "year", "month",   "week",       "day",   "hour", "minute", "second",     "decade", "century", "quarter",
    "point", "cent", "o'clock", "percentage", "place", "age",  "fold",   "generation", "mark",   "am",      "pm"};

// With these even a few are worth recording.
constexpr std::string_view human_losses[] = {"soldier", "civilian", "child", "people", "worker", "person", "victim"};

// A number right after one of these names a thing: "Article 5", "Flight 370".
constexpr std::string_view labels[] = {
    "article", "articles", "paragraph", "chapter", "section", "resolution", "protocol", "no",       "number", "boeing",
    "airbus",  "flight",   "route",     "highway", "phase",   "level",      "group",    "table",    "figure", "page",
    "annex",   "line",     "block",     "stage",   "version", "channel",    "division", "brigade",  "rule",   "type",
    "model",   "tier",     "item",      "clause",  "act",     "category",   "gate",     "terminal", "room"};

constexpr std::string_view losses[] = {
    "dead",     "wounded", "injured", "missing",      "homeless",     "displaced", "killed",   "evacuated", "arrested",
    "detained", "driven",  "hurt",    "murdered",     "deported",     "jailed",    "infected", "fled",      "died",
    "perished", "drowned", "starved", "hospitalised", "hospitalized", "stranded",  "trapped"};

// "a brigade of 5,000", "a crowd of 300": people are counted.
constexpr std::string_view collectives[] = {"brigade",    "crowd",     "force",      "army",       "audience",
                                            "staff",      "workforce", "team",       "contingent", "mission",
                                            "delegation", "garrison",  "convoy",     "community",  "group",
                                            "population", "march",     "membership", "battalion"};

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_plural(const Token& token) {
  const bool noun = token.upos == Upos::noun || token.upos == Upos::propn;
  if (!noun) return false;
  if (token.xpos == "NNS" || token.xpos == "NNPS" || is_in(plurals_without_s, token.form)) return true;
  const bool ends = token.form.size() > 3 && token.form.back() == 's' && token.form[token.form.size() - 2] != 's';
  return ends && (token.xpos.empty() || token.upos == Upos::propn);
}

bool may_precede_noun(const Token& token, const Piece& piece) {
  if (token.upos == Upos::adj || token.upos == Upos::noun || token.upos == Upos::propn) return true;
  if (token.upos == Upos::verb) return token.xpos == "VBN" || token.xpos == "VBG";
  if (piece.lower == "-" || piece.lower == "more" || piece.lower == "such" || piece.lower == "newly") return true;
  return false;
}

struct Noun {
  Index piece = 0;   // of the plural head
  std::string unit;  // with the nouns compounded to it
};

std::optional<Noun> plural_after(const Pieces& pieces, Index from) {
  constexpr Index reach = 6;
  Index compound = -1;  // first noun of the compound that leads to the head
  for (Index index = from; index < from + reach; ++index) {
    const Token* token = pieces.token(index);
    if (token == nullptr) return std::nullopt;
    const Piece& piece = pieces.at(index);
    const Token* next = pieces.token(index + 1);
    const bool joined = pieces.is(index, "and") && index > from && pieces.token(index - 1)->upos == Upos::adj &&
                        next != nullptr && next->upos == Upos::adj;
    if (joined) continue;
    const bool coded = piece.kind == Piece::Kind::number && piece.glued && pieces.is_dash(index - 1);  // "36 F-35 jets"
    if (coded && index > from) continue;
    if (piece.kind == Piece::Kind::number || piece.kind == Piece::Kind::ordinal) return std::nullopt;
    if (is_plural(*token)) {
      const bool goes_on = next != nullptr && next != token && is_plural(*next) && token->upos == Upos::noun &&
                           next->upos == Upos::noun && !pieces.is(index + 1, "people");
      if (!goes_on) {
        Noun noun{index, {}};
        for (Index word = compound >= 0 ? compound : index; word <= index; ++word)
          noun.unit += (noun.unit.empty() ? "" : " ") +
                       (token->upos == Upos::propn ? pieces.at(word).text : pieces.at(word).lower);
        return noun;
      }
    } else if (!may_precede_noun(*token, piece)) {
      return std::nullopt;
    }
    if (token->upos == Upos::noun) {
      if (compound < 0) compound = index;
    } else {
      compound = -1;
    }
  }
  return std::nullopt;
}

bool definite_before(const Pieces& pieces, Index begin) {
  return pieces.is_any(begin - 1, {"the",   "these", "those",  "both",   "all",   "his",  "her",   "their", "our",
                                   "its",   "my",    "your",   "'s",     "other", "last", "first", "top",   "next",
                                   "every", "each",  "latter", "former", "final", "past", "any"});
}

// "the death toll rose to 41", "put the toll there at 17".
bool follows_toll(const Pieces& pieces, Index first) {
  constexpr Index reach = 12;
  if (!pieces.is_any(first - 1, {"to", "at", "was", "is", "reached", "of", "stood", "exceeded", "passed", "over",
                                 "least", "than", "nearly", "about"}))
    return false;
  for (Index at = first - 1; at >= 0 && at > first - reach; --at) {
    const Token* token = pieces.token(at);
    if (token == nullptr || pieces.is_any(at, {";", ","})) return false;
    if (pieces.is(at, "toll"))
      return pieces.is_any(
          at - 1, {"death", "the", "its", "casualty", "a", "overall", "official", "human", "total", "confirmed", "'s"});
    if (at < first - 1 && pieces.at(at).kind == Piece::Kind::number) return false;
  }
  return false;
}

// "killed 12", "at least 12 dead", "thousands driven out", "over 100 were arrested".
std::optional<CountedNoun> losses_after(const Pieces& pieces, std::size_t end, const Number& number) {
  if (number.value < 2 || (number.spelled && number.value < 3)) return std::nullopt;
  std::size_t next = end;
  while (pieces.is_any(next,
                       {"others", "more", "were", "was", "have", "had", "been", "are", "left", "reported", "people"}))
    ++next;
  if (!is_in(losses, pieces.at(next).lower)) return std::nullopt;
  const Token* after = pieces.token(next + 1);
  if (next == end && after != nullptr && (after->upos == Upos::noun || after->upos == Upos::adj)) return std::nullopt;
  return CountedNoun{"people", next == end ? next + 1 : end};
}

// "350 Rohingya", "1,100 Chinese": names of peoples that have no plural of their own.
std::optional<CountedNoun> nationals_after(const Pieces& pieces, Index next, const Number& number) {
  const Token* token = pieces.token(next);
  if (token == nullptr || number.value < 10 || number.year_like || number.spelled) return std::nullopt;
  const Piece& piece = pieces.at(next);
  const bool capital = piece.kind == Piece::Kind::word && piece.text[0] != piece.lower[0] && piece.text.size() > 3;
  if (!capital || (token->upos != Upos::propn && token->upos != Upos::adj)) return std::nullopt;
  constexpr std::string_view peoples[] = {"rohingya", "uyghur", "uighur",  "hazara", "maori",   "roma",
                                          "inuit",    "hmong",  "british", "french", "spanish", "irish",
                                          "swiss",    "dutch",  "danish",  "polish", "swedish", "thai",
                                          "kazakh",   "uzbek",  "tajik",   "czech",  "maasai",  "tuareg"};
  const bool ese = piece.lower.ends_with("ese");
  if (!ese && !is_in(peoples, piece.lower)) return std::nullopt;
  const Token* after = pieces.token(next + 1);
  if (after != nullptr && (after->upos == Upos::noun || after->upos == Upos::propn || after->upos == Upos::adj))
    return std::nullopt;
  return CountedNoun{piece.text, static_cast<std::size_t>(next) + 1};
}

bool worth_recording(const Pieces& pieces, Index begin, const Number& number, const Token& head) {
  const std::string lemma = head.lemma.empty() ? ascii_lower(head.form) : ascii_lower(head.lemma);
  if (is_in(never_counted, lemma)) return false;
  if (std::floor(number.value) != number.value) return false;
  const bool few = number.value < 10 || (number.spelled && number.value <= 12);
  if (!few) return true;
  if (number.value < 2 || definite_before(pieces, begin)) return false;
  if (is_in(human_losses, lemma)) return !number.spelled || number.value > 2;
  return number.value > 2 && !is_in(trivial_nouns, lemma);
}

}  // namespace

std::optional<CountedNoun> read_counted_noun(const Pieces& pieces, std::size_t begin, const Number& number) {
  const auto first = static_cast<Index>(begin);
  if (is_in(labels, pieces.at(first - 1).lower)) return std::nullopt;
  if (auto losses_counted = losses_after(pieces, number.end, number)) return losses_counted;
  auto next = static_cast<Index>(number.end);
  // "the 164-member body" counts members; other hyphens make adjectives ("seven-point").
  if (pieces.is_dash(next) && pieces.at(next).glued) {
    // "a 45,000-seat arena", "the 3,000-bed village"; "a three-page note" is only described
    const bool part =
        number.value >= 10 &&
        pieces.is_any(next + 1, {"seat", "bed", "room", "storey", "story", "strand", "berth", "pupil", "student",
                                 "player", "team", "aircraft", "vehicle", "ship", "carriage", "turbine"});
    const bool member = part || pieces.is_any(next + 1, {"member", "nation", "state", "country"});
    const bool strong = pieces.is(next + 1, "strong") && number.value >= 10;
    if ((!member || number.value < 5) && !strong) return std::nullopt;
    const std::string& word = pieces.at(next + 1).lower;
    const std::string unit = strong               ? "people"
                             : word == "country"  ? "countries"
                             : word == "story"    ? "stories"
                             : word == "aircraft" ? word
                                                  : word + "s";
    return CountedNoun{unit, number.end + 2};
  }
  const bool some_of_theirs =
      number.value >= 2 && pieces.is(next, "of") && pieces.is_any(next + 1, {"its", "their", "his", "her", "our"});
  if (pieces.is(next, "of") && (number.value >= 10 || some_of_theirs)) {
    ++next;
    if (pieces.is_any(next, {"the", "its", "their", "his", "her", "our", "these", "those"})) ++next;
    // "74 of the 150 seats": the whole is told beside the part.
    if (const auto whole = read_number(pieces, static_cast<std::size_t>(next)); whole && whole->value > number.value)
      next = static_cast<Index>(whole->end);
  }
  const auto noun = plural_after(pieces, next);
  // "injured 3,000 others"
  if (noun && noun->unit == "others" && number.value >= 10)
    return CountedNoun{"people", static_cast<std::size_t>(noun->piece) + 1};
  if (!noun && number.value >= 2 && !number.year_like && follows_toll(pieces, first))
    return CountedNoun{"people", number.end};
  if (!noun) {
    if (auto nationals = nationals_after(pieces, next, number)) return nationals;
    const bool people =
        number.value >= 10 && pieces.is(first - 1, "of") && is_in(collectives, pieces.at(first - 2).lower);
    return people ? std::optional(CountedNoun{"people", number.end}) : std::nullopt;
  }
  const Token& head = *pieces.token(noun->piece);
  const bool listed = is_in(trivial_nouns, ascii_lower(head.lemma)) || is_in(never_counted, ascii_lower(head.lemma));
  if (!(some_of_theirs && !listed) && !worth_recording(pieces, first, number, head)) return std::nullopt;
  return CountedNoun{noun->unit, static_cast<std::size_t>(noun->piece) + 1};
}

}  // namespace chancery
