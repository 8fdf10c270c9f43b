// Nouns of two words and a hyphen, which are three tokens: "start-up", "by-election". The head gets the lemma of the
// whole.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/unicode.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

struct HyphenedNoun {
  std::string_view first, second, lemma;
};

constexpr auto nouns = std::to_array<HyphenedNoun>({
    {"start", "up", "start-up"},
    {"spin", "off", "spin-off"},
    {"spin", "out", "spin-out"},
    {"tie", "up", "tie-up"},
    {"line", "up", "line-up"},
    {"take", "over", "takeover"},
    {"hand", "over", "handover"},
    {"stand", "off", "standoff"},
    {"walk", "out", "walkout"},
    {"pull", "out", "pull-out"},
    {"bail", "out", "bailout"},
    {"buy", "out", "buyout"},
    {"lay", "off", "layoff"},
    {"sit", "in", "sit-in"},
    {"run", "off", "runoff"},
    {"play", "off", "play-off"},
    {"kick", "off", "kick-off"},
    {"break", "up", "break-up"},
    {"build", "up", "build-up"},
    {"crack", "down", "crackdown"},
    {"lock", "down", "lockdown"},
    {"shake", "up", "shake-up"},
    {"stop", "over", "stopover"},
    {"round", "up", "round-up"},
    {"black", "out", "blackout"},
    {"swearing", "in", "swearing-in"},
    {"joint", "venture", "venture"},
    {"cease", "fire", "ceasefire"},
    {"air", "strike", "airstrike"},
    {"air", "base", "airbase"},
    {"air", "lift", "airlift"},
    {"war", "ship", "warship"},
    {"team", "mate", "teammate"},
    {"code", "share", "code-share"},
    {"data", "centre", "data-centre"},
    {"ship", "yard", "shipyard"},
    {"ship", "builder", "shipbuilder"},
    {"car", "maker", "carmaker"},
    {"chip", "maker", "chipmaker"},
    {"drug", "maker", "drugmaker"},
    {"law", "maker", "lawmaker"},
    {"steel", "works", "steelworks"},
    {"photo", "op", "photo-op"},
    {"head", "quarters", "headquarters"},
    {"work", "shop", "workshop"},
    {"wreath", "laying", "wreath-laying"},
    {"flag", "raising", "flag-raising"},
    {"oath", "taking", "swearing-in"},
    {"ribbon", "cutting", "inauguration"},
    {"prize", "giving", "ceremony"},
    {"get", "together", "get-together"},
    {"sit", "down", "sit-down"},
    {"send", "off", "send-off"},
    {"go", "ahead", "go-ahead"},
    {"roll", "out", "roll-out"},
    {"cover", "up", "cover-up"},
    {"sell", "out", "sell-out"},
    {"dressing", "down", "dressing-down"},
    {"think", "tank", "think-tank"},
    {"know", "how", "know-how"},
    {"witch", "hunt", "witch-hunt"},
    {"video", "call", "video-call"},
    {"video", "conference", "video-conference"},
    {"tele", "conference", "video-conference"},
});

struct TripleNoun {
  std::string_view first, second, third, lemma;
};

constexpr auto triples = std::to_array<TripleNoun>({
    {"tête", "à", "tête", "tête-à-tête"},
    {"tete", "a", "tete", "tête-à-tête"},
    {"one", "on", "one", "one-on-one"},
    {"one", "to", "one", "one-to-one"},
});

bool is_part(std::string_view form, std::string_view part) {
  return form == part || (form.size() == part.size() + 1 && form.back() == 's' && form.starts_with(part));
}

// "met Prime Minister-designate Berg": the title's last word is no verb, and hangs on the name behind it.
void mend_title_end(std::vector<Token>& tokens, std::size_t last) {
  Token& word = tokens[last];
  const auto at = static_cast<std::int32_t>(last);
  if (word.upos != Upos::verb || last + 1 >= tokens.size() || tokens[last + 1].upos != Upos::propn) return;
  Token& name = tokens[last + 1];
  const std::int32_t outside = word.head;
  if (name.head == at) {  // the name was its object
    if (outside < 0) return;
    name.head = outside;
    name.relation =
        word.relation == Relation::xcomp || word.relation == Relation::ccomp ? Relation::obj : word.relation;
  } else if (name.head != outside) {
    return;
  }
  word.upos = Upos::noun;
  word.xpos = penn_tag("NN");
  word.head = at + 1;
  word.relation = Relation::compound;
  for (Token& one : tokens)
    if (one.head == at && &one > &name) one.head = name.head;
}

// "two million COVID-19 doses", "ten F-35 jets": the noun behind the number is what there is so many of, whatever hangs
// on the letters.
void mend_designations(std::vector<Token>& tokens) {
  for (std::size_t number = 2; number + 1 < tokens.size(); ++number) {
    if (tokens[number].upos != Upos::num || tokens[number - 1].form != "-" ||
        tokens[number].head <= static_cast<std::int32_t>(number))
      continue;
    const std::size_t letters = number - 2;
    const auto noun = static_cast<std::size_t>(tokens[number].head);
    const auto before = static_cast<std::int32_t>(letters);
    if (tokens[letters].upos != Upos::propn || tokens[letters].span.end != tokens[number - 1].span.begin ||
        tokens[number - 1].span.end != tokens[number].span.begin)
      continue;
    if (tokens[noun].head != before || tokens[noun].upos != Upos::noun || noun > number + 3) continue;
    if (tokens[noun].relation != Relation::appos && tokens[noun].relation != Relation::obj &&
        tokens[noun].relation != Relation::flat)
      continue;
    const std::int32_t above = tokens[letters].head;
    const Relation relation = tokens[letters].relation;
    for (Token& other : tokens)
      if (other.head == before && &other != &tokens[number - 1]) other.head = static_cast<std::int32_t>(noun);
    move_arc(tokens[letters], noun, Relation::compound);
    move_arc(tokens[number], letters, Relation::flat);
    tokens[noun].head = above;
    tokens[noun].relation = relation;
  }
}

// "attended the swearing-in of Berg", "the wreath-laying": the second part is neither preposition nor verb, but the
// noun.
void make_head(std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  for (Token& one : tokens)
    if (one.head == static_cast<std::int32_t>(first)) one.head = static_cast<std::int32_t>(last);
  tokens[last].head = tokens[first].head;
  tokens[last].relation = tokens[first].relation;
  tokens[last].upos = Upos::noun;
  tokens[last].xpos = penn_tag("NN");
  tokens[first].upos = Upos::noun;
  tokens[first].head = static_cast<std::int32_t>(last);
  tokens[first].relation = Relation::compound;
}

// Whether the way up from a token passes between the two: what hangs there must not become their head.
bool hangs_between(const std::vector<Token>& tokens, std::int32_t from, std::size_t first, std::size_t last) {
  for (std::size_t steps = 0; from >= 0 && steps < tokens.size(); ++steps) {
    if (from >= static_cast<std::int32_t>(first) && from <= static_cast<std::int32_t>(last)) return true;
    from = tokens[static_cast<std::size_t>(from)].head;
  }
  return false;
}

// "held a tête-à-tête", "a one-on-one with Berg": five tokens that are one noun, unless they stand before one.
void mend_triples(std::vector<Token>& tokens) {
  const auto joined = [&](std::size_t at) { return tokens[at].span.end == tokens[at + 1].span.begin; };
  for (std::size_t first = 0; first + 4 < tokens.size(); ++first) {
    const std::size_t last = first + 4;
    if (tokens[first + 1].form != "-" || tokens[first + 3].form != "-" || !joined(first) || !joined(first + 1) ||
        !joined(first + 2) || !joined(first + 3))
      continue;
    const std::string one = ascii_lower(tokens[first].form), two = ascii_lower(tokens[first + 2].form),
                      three = ascii_lower(tokens[last].form);
    const auto noun = std::ranges::find_if(triples, [&](const TripleNoun& known) {
      return one == known.first && two == known.second && is_part(three, known.third);
    });
    if (noun == triples.end()) continue;
    const auto outside = [&](std::size_t at) {
      return tokens[at].head < static_cast<std::int32_t>(first) || tokens[at].head > static_cast<std::int32_t>(last);
    };
    const auto argument = [&](std::size_t at) {
      const Relation r = tokens[at].relation;
      return outside(at) && (r == Relation::obj || r == Relation::obl || r == Relation::nsubj || r == Relation::nmod ||
                             r == Relation::conj || r == Relation::root);
    };
    const std::size_t top = argument(first) ? first : last;
    if (!argument(top) || tokens[top].head > static_cast<std::int32_t>(last) + 2 ||
        hangs_between(tokens, tokens[top].head, first, last))
      continue;
    for (std::size_t at = 0; at < tokens.size(); ++at)
      if (at != top && (at >= first && at <= last ? true
                                                  : tokens[at].head >= static_cast<std::int32_t>(first) &&
                                                        tokens[at].head <= static_cast<std::int32_t>(last)))
        tokens[at].head = static_cast<std::int32_t>(top);
    for (std::size_t at = first; at <= last; ++at)
      if (at != top) tokens[at].relation = tokens[at].form == "-" ? Relation::punct : Relation::flat;
    tokens[top].lemma = noun->lemma;
    tokens[top].upos = Upos::noun;
    tokens[top].xpos = penn_tag(three != noun->third ? "NNS" : "NN");
  }
}

// "at the swearing-in of the judge": what "of" leads is whose it is, and no head of the noun before it.
void part_from_owner(std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  if (last + 2 >= tokens.size() || tokens[last + 1].form != "of" ||
      tokens[last + 1].head <= static_cast<std::int32_t>(last) + 1)
    return;
  const std::int32_t owner = tokens[last + 1].head;
  const bool below = (tokens[first].head == owner && is_within(tokens[last].head, first, last)) ||
                     (tokens[last].head == owner && is_within(tokens[first].head, first, last + 1));
  if (!below) return;
  const std::size_t top = tokens[first].head == owner ? first : last;
  Token& whose = tokens[static_cast<std::size_t>(owner)];
  tokens[top].head = whose.head;
  tokens[top].relation = whose.relation;
  move_arc(whose, top, Relation::nmod);
  for (std::size_t at = 0; at < first; ++at)
    if (tokens[at].head == owner) tokens[at].head = static_cast<std::int32_t>(top);
}

}  // namespace

void mend_hyphened_nouns(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  mend_designations(tokens);
  mend_triples(tokens);
  for (std::size_t last = 2; last < tokens.size(); ++last) {
    const std::size_t first = last - 2;
    if (tokens[last - 1].form != "-" || tokens[first].span.end != tokens[last - 1].span.begin ||
        tokens[last - 1].span.end != tokens[last].span.begin)
      continue;
    const std::string one = ascii_lower(tokens[first].form), two = ascii_lower(tokens[last].form);
    const auto inside = [&](std::int32_t head) {
      return head >= static_cast<std::int32_t>(first) && head <= static_cast<std::int32_t>(last);
    };
    // "by-election": no preposition
    if (one == "by" && is_part(two, "election")) {
      if (!inside(tokens[first].head)) continue;
      tokens[first].relation = Relation::compound;
      tokens[first].upos = Upos::adv;
      continue;
    }
    if (two == "designate" || two == "elect") {
      mend_title_end(tokens, last);
      continue;
    }
    const auto noun = std::ranges::find_if(
        nouns, [&](const HyphenedNoun& known) { return one == known.first && is_part(two, known.second); });
    if (noun == nouns.end()) continue;
    part_from_owner(tokens, first, last);
    static constexpr auto acts = std::to_array<std::string_view>({"laying", "raising", "taking", "cutting", "giving"});
    const bool act = is_one_of(noun->second, acts) || noun->lemma == "swearing-in";
    const Relation own = tokens[last].relation;
    if (act && !inside(tokens[first].head) &&
        (tokens[first].upos == Upos::noun || tokens[first].upos == Upos::propn || tokens[first].upos == Upos::verb) &&
        tokens[first].head >= 0 && tokens[first].relation != Relation::compound &&
        tokens[first].relation != Relation::amod &&
        (inside(tokens[last].head) || own == Relation::case_ || own == Relation::mark ||
         tokens[last].upos == Upos::verb))
      make_head(tokens, first, last);
    // "held a get-together": the first is the object, whatever the second seems to be
    const Relation leading = tokens[first].relation;
    const bool begins = !inside(tokens[first].head) && tokens[first].upos == Upos::noun &&
                        (leading == Relation::obj || leading == Relation::obl || leading == Relation::nsubj) &&
                        tokens[last].upos != Upos::noun && tokens[last].upos != Upos::propn;
    if (begins && !inside(tokens[last].head) && !hangs_between(tokens, tokens[first].head, first, last))
      move_arc(tokens[last], first, Relation::compound);
    const bool ends = !inside(tokens[last].head);
    Token& head = ends ? tokens[last] : tokens[first];
    if (inside(head.head) || head.upos == Upos::verb) continue;
    head.lemma = noun->lemma;
    if (head.upos == Upos::adj || head.upos == Upos::adv || head.upos == Upos::adp) {
      head.upos = Upos::noun;
      head.xpos = penn_tag(two != noun->second ? "NNS" : "NN");
    }
    Token& other = ends ? tokens[first] : tokens[last];
    if (inside(other.head)) other.relation = Relation::compound;
  }
}

}  // namespace chancery
