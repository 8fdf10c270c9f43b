#include "entities/nominal_left_side.hpp"

namespace chancery {
namespace {

// "the leaders' summit", "a foreign ministers' meeting" are of that kind, not of those leaders: where the words that
// say so begin, -1 if none end at the token.
int genitive_of_kind(const NominalView& view, int at) {
  if (at < 0) return -1;
  static const WordSet without_s("women|children|men");
  const bool plural = view.token(at).xpos == "NNS" || view.token(at).xpos == "NNPS";
  const bool whole = view.lower(at).back() == 's' || without_s.has(view.lower(at)) ||
                     (view.lower(at).size() > 5 && view.lower(at).ends_with("men"));  // "fishermen's"
  if (!view.is_noun(at) || !plural || !whole) return -1;
  const int title = view.draft().title_at(view.index(), static_cast<std::uint32_t>(at));
  return title < 0 ? at : static_cast<int>(view.draft().titles[static_cast<std::size_t>(title)].tokens.begin);
}

// "next week's summit", "yesterday's attack".
bool is_time_noun(const NominalView& view, int at) {
  static const WordSet times(
      "today|yesterday|tomorrow|day|night|morning|evening|afternoon|week|weekend|fortnight|month|quarter|year|"
      "season|spring|summer|autumn|fall|winter|decade|century");
  return times.has(view.lower(at)) || lexicon::calendar_words().has(view.lower(at));
}

// "the Council adopted Resolution 5": the verb is no modifier.
bool follows_subject(const NominalView& view, int at) {
  return at > 0 &&
         (view.name_at(at - 1) >= 0 || view.token(at - 1).upos == Upos::pron || view.token(at - 1).upos == Upos::noun);
}

// "the 1959 Nile [waters agreement]": the phrase goes on to the article before the name that ends at the token.
bool has_article_before_name(const NominalView& view, int at) {
  const int name = view.name_at(at);
  if (name < 0) return false;
  int before = static_cast<int>(view.name(name).tokens.begin) - 1;
  if (before > 0 && view.token(before).upos == Upos::num) --before;
  return before >= 0 && view.token(before).upos == Upos::det;
}

// "the 15-member council": how many sit on it, which tells it from no other; -1 if the token ends no such word, else
// where that begins.
int begin_of_size(const NominalView& view, int at) {
  static const WordSet counted("member|nation|state|country|seat|strong|person");
  if (at < 2 || !counted.has(view.lower(at)) || !view.hyphen(view.token(at - 1).form)) return -1;
  const Token& number = view.token(at - 2);
  const bool joined =
      number.span.end == view.token(at - 1).span.begin && view.token(at - 1).span.end == view.token(at).span.begin;
  return joined && (number.upos == Upos::num || number_word(view.lower(at - 2)) > 0) ? at - 2 : -1;
}

// "the 50-year-old bloc", "the century-old agency": how long there has been one; where that begins, else -1.
int begin_of_age(const NominalView& view, int at) {
  static const WordSet spans("year|month|week|century|decade");
  if (at < 2 || view.lower(at) != "old" || !view.hyphen(view.token(at - 1).form) || !spans.has(view.lower(at - 2)))
    return -1;
  const bool counted = at >= 4 && view.hyphen(view.token(at - 3).form) && view.token(at - 4).upos == Upos::num &&
                       view.token(at - 4).span.end == view.token(at - 3).span.begin;
  return counted ? at - 4 : at - 2;
}

// A word of the text: what begins with "#" among the modifiers is an entity, and no hashtag.
void add_word(NominalSpan& nominal, const std::string& word) {
  const std::size_t begin = word.find_first_not_of('#');
  if (begin == std::string::npos) return;
  nominal.modifiers.push_back(word == "largest" ? "biggest" : word.substr(begin));  // one thing by either word
}

// "year" of "10-year".
bool follows_number(const NominalView& view, int at) {
  return at > 1 && view.hyphen(view.token(at - 1).form) && view.token(at - 2).upos == Upos::num;
}

// "attended his first ordinary summit": the one spoken of, the first only for him.
bool is_attended_in_turn(const std::string& lemma, const std::string& whose) {
  static const WordSet gatherings("summit|session|congress|conference"), persons("his|her");
  return gatherings.has(lemma) && persons.has(whose);
}

bool is_turn(const std::string& word) {
  static const WordSet turns("first|second|third|last|maiden|final|ordinary");
  return turns.has(word);
}

// "a bilateral and lasting pact", "a trade and investment agreement": both words tell of one thing.
bool joins_modifiers(const NominalView& view, int conjunction, int second, int head) {
  const Token &before = view.token(conjunction - 1), &after = view.token(second);
  if (before.upos == Upos::adj && after.upos == Upos::adj) return true;
  return before.xpos == "NN" && before.relation == Relation::compound && before.head == head &&
         after.relation == Relation::conj && after.head == conjunction - 1;
}

}  // namespace

void read_left_side(const NominalView& view, NominalSpan& nominal) {
  const auto described = lexicon::described_type(nominal.lemma);
  int first = nominal.head;
  if (nominal.lemma.find('-') != std::string::npos && view.joined_to_front(first)) first -= 2;
  std::vector<std::string> sizes, measured;
  while (first > 0) {
    if (const int size = begin_of_size(view, first - 1); size >= 0) {
      sizes = {view.lower(size), view.lower(first - 1)};
      first = size;
      continue;
    }
    if (const int age = described == EntityType::organization ? begin_of_age(view, first - 1) : -1; age >= 0) {
      first = age;
      continue;
    }
    const int before = first - 1;
    const Token& at = view.token(before);
    const std::string word = view.lower(before);
    if (view.titled(before) && view.name_at(before) < 0) break;
    if (word == "that" && (view.name_at(before + 1) >= 0 || at.upos != Upos::det)) break;  // "insists that both …"
    if (word == "the" || word == "this" || word == "that" || word == "these" || word == "those") {
      nominal.definite = true;
      first = before;
      break;
    }
    if (word == "a" || word == "an") {
      first = before;
      break;
    }
    if (at.upos == Upos::pron && (at.relation == Relation::nmod_poss || at.xpos == "PRP$")) {
      nominal.definite = true;
      first = before;
      if (is_attended_in_turn(nominal.lemma, word)) std::erase_if(nominal.modifiers, is_turn);
      break;
    }
    if (word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019") {
      const int owner = view.name_at(before - 1);
      if (owner < 0 && (is_time_noun(view, before - 1) || genitive_of_kind(view, before - 1) >= 0)) {
        const int kind = genitive_of_kind(view, before - 1);
        if (kind >= 0) add_word(nominal, view.lower(before - 1));
        nominal.definite = nominal.definite || kind < 0;
        first = kind >= 0 ? kind : before - 1;
        continue;
      }
      if (owner < 0) break;
      nominal.definite = true;
      for (const EntityId entity : view.name(owner).entities) nominal.fixed.push_back(entity);
      nominal.modifiers.push_back("#" + std::to_string(view.name(owner).entities[0]));
      first = static_cast<int>(view.name(owner).tokens.begin);
      break;
    }
    // "the Leverkusen-based group": tells where it sits and no more
    static const WordSet seats("based|headquartered|registered|listed|born|incorporated|domiciled");
    if (seats.has(word) && before > 1 && view.hyphen(view.token(before - 1).form) && view.name_at(before - 2) >= 0) {
      first = static_cast<int>(view.name(view.name_at(before - 2)).tokens.begin);
      nominal.fixed.push_back(view.name(view.name_at(before - 2)).entities[0]);
      continue;
    }
    // "the Saudi-backed government of Daniel Okoro": whom a state helps is not that state
    static const WordSet helped(
        "backed|supported|funded|financed|trained|armed|sponsored|aligned|allied|installed|recognised|recognized");
    if (const int inside = view.name_at(before);
        inside >= 0 && lexicon::state_nouns().has(nominal.lemma) && before + 2 < nominal.head &&
        view.hyphen(view.token(before + 1).form) && helped.has(view.lower(before + 2))) {
      first = static_cast<int>(view.name(inside).tokens.begin);
      continue;
    }
    if (const int inside = view.name_at(before); inside >= 0) {
      // "Holm hold talks": a person's name modifies no noun but "administration" and the like
      const bool person = view.draft().entity(view.name(inside).entities[0]).type == EntityType::person;
      if (person && !(described && *described == EntityType::organization)) break;
      first = static_cast<int>(view.name(inside).tokens.begin);
      for (const EntityId entity : view.name(inside).entities) nominal.fixed.push_back(entity);
      nominal.modifiers.push_back("#" + std::to_string(view.name(inside).entities[0]));
      nominal.identified = true;
      continue;
    }
    if (first < nominal.head && view.hyphen(view.token(first).form) && at.span.end == view.token(first).span.begin) {
      add_word(nominal, word);  // "face-to-face", "three-way"
      first = before;
      continue;
    }
    if (const int count = number_word(word); count > 0) {
      nominal.count = count;
      if (word == "both") nominal.definite = true;
      first = before;
      continue;
    }
    const bool joined = view.hyphen(at.form) && at.span.end == view.token(first).span.begin && before > 0 &&
                        at.span.begin == view.token(before - 1).span.end;
    // "Foreign Secretary welcomes agreement": a plural after a title or name is a verb in a headline
    // but not in "the 1959 Nile waters agreement"
    if (at.xpos == "NNS" && before > 0 && (view.titled(before - 1) || view.name_at(before - 1) >= 0) &&
        view.lower(before).back() == 's' && !has_article_before_name(view, before - 1))
      break;
    const bool modifier = at.upos == Upos::adj || at.upos == Upos::noun || at.upos == Upos::propn ||
                          at.upos == Upos::num || at.upos == Upos::sym ||  // "a $40 million contract"
                          (at.upos == Upos::verb && at.relation == Relation::amod && !follows_subject(view, before));
    if (!joined && !modifier) {
      if (word == "and" && before > 0 && joins_modifiers(view, before, first, nominal.head)) {
        first = before;
        continue;
      }
      break;
    }
    const bool which = tells_which(word, described, nominal.lemma);
    if (follows_number(view, before)) measured.push_back(word);
    if (modifier && ((!lexicon::weak_modifiers().has(word) && at.upos != Upos::num && at.upos != Upos::sym) || which))
      add_word(nominal, word);
    first = before;
  }
  if (!nominal.definite)
    for (const std::string& word : sizes) add_word(nominal, word);
  // "the 1,443-kilometre line", "the 10-year agreement" are those spoken of
  if (nominal.definite)
    std::erase_if(nominal.modifiers, [&](const std::string& word) {
      return (word[0] >= '0' && word[0] <= '9' && word.find('-') != std::string::npos) ||
             std::find(measured.begin(), measured.end(), word) != measured.end();
    });
  const int last = nominal.head + (view.lower(nominal.head + 1) == "general" ? 2 : 1);  // "consulate general"
  nominal.tokens = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
}

}  // namespace chancery
