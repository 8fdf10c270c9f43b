#include "entities/type_clues.hpp"

#include <algorithm>
#include <string_view>

namespace chancery {

std::string lower_form(const Sentence& sentence, int token) {
  return token >= 0 && token < static_cast<int>(sentence.tokens.size())
             ? ascii_lower(sentence.tokens[static_cast<std::size_t>(token)].form)
             : std::string();
}

bool has_officers(const Draft& draft, const NameSpan& name) {
  static const WordSet gatherings("forum|congress|conference|dialogue");
  const Sentence& sentence = draft.sentence(name.sentence);
  const int last = static_cast<int>(name.tokens.end) - 1;
  if (!gatherings.has(lower_form(sentence, last))) return false;
  static const WordSet officers(
      "secretary-general|director-general|director|executive|ceo|founder|treasurer|spokesman|spokeswoman|spokesperson|"
      "member|members|headquarters|secretariat|secretary");
  int at = static_cast<int>(name.tokens.begin) - 1;
  if (lower_form(sentence, at) == "the") --at;
  if (lower_form(sentence, at) == "of") {
    const std::string noun = lower_form(sentence, at - 1);
    return officers.has(noun) || (noun == "general" && at > 1);
  }
  const int clitic = last + 1;  // "the Pacific Forum's secretary-general"
  const std::string mark = lower_form(sentence, clitic);
  if (mark != "'s" && mark != "\u2019s") return false;
  for (int next = clitic + 1; next < clitic + 4; ++next)
    if (officers.has(lower_form(sentence, next))) return true;
  return false;
}

bool has_board(const Draft& draft, const NameSpan& name) {
  const Sentence& sentence = draft.sentence(name.sentence);
  int at = static_cast<int>(name.tokens.begin) - 1;
  const std::string mark = lower_form(sentence, at);
  if (mark == "'s" || mark == "\u2019s") {
    const int owner = at > 0 ? draft.name_at(name.sentence, static_cast<std::uint32_t>(at) - 1) : -1;
    if (owner < 0) return false;
    at = static_cast<int>(draft.names[static_cast<std::size_t>(owner)].tokens.begin) - 1;
  }
  if (lower_form(sentence, at) != "of") return false;
  static const WordSet organs(
      "board|boards|shareholders|shareholder|subsidiary|executives|employees|staff|trustees|founders");
  return organs.has(lower_form(sentence, at - 1));
}

bool is_founded_body(const Draft& draft, const NameSpan& name) {
  const Sentence& sentence = draft.sentence(name.sentence);
  const int last = static_cast<int>(name.tokens.end) - 1;
  const std::string kind = lower_form(sentence, last);
  if (kind == "plan" && lower_form(sentence, last - 1) == "pension") return true;
  static const WordSet kinds("initiative|project|network|programme|program|campaign|forum|dialogue");
  if (!kinds.has(kind)) return false;
  int before = static_cast<int>(name.tokens.begin) - 1;
  if (lower_form(sentence, before) == "the") --before;
  static const WordSet members(
      "founder|co-founder|cofounder|member|members|activist|activists|researcher|spokesman|spokeswoman|observers|"
      "volunteers|staff");
  const std::string link = lower_form(sentence, before);
  if (link == "of" || link == "from" || link == "for") return members.has(lower_form(sentence, before - 1));
  const bool lettered = lower_form(sentence, last + 1) == "(" && lower_form(sentence, last + 3) == ")";
  const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
  if (!lettered || head.relation != Relation::obj || head.head < 0) return false;
  static const WordSet founding("found|co-found|lead|join|head|run|direct");
  return founding.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(head.head)].lemma));
}

std::optional<EntityType> class_of_plural(const std::string& word) {
  static const WordSet parties(
      "democrats|liberals|conservatives|greens|socialists|nationalists|republicans|reformists|patriots|unionists|"
      "radicals|communists|populists|"
      "motorists|progressives|centrists|agrarians|pensioners|monarchists|federalists|royalists"),
      gatherings("meetings|consultations|talks|deliberations");
  if (parties.has(word)) return EntityType::organization;
  return gatherings.has(word) ? std::optional(EntityType::event) : std::nullopt;
}

bool is_short_for_common_noun(const Draft& draft, const NameSpan& name) {
  constexpr std::size_t longest = 8;
  if (name.text.size() < 3 || name.text.size() > longest ||
      !std::all_of(name.text.begin(), name.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    return false;
  for (const NameSpan& other : draft.names) {
    if (other.sentence > name.sentence) return false;
    if (other.text != name.text || other.sentence < 0 || other.tokens.begin < 3) continue;
    const auto& tokens = draft.sentence(other.sentence).tokens;
    const std::uint32_t open = other.tokens.begin - 1;
    if (tokens[open].form != "(" || other.tokens.end >= tokens.size() || tokens[other.tokens.end].form != ")") continue;
    const Token& noun = tokens[open - 1];
    const auto kind = lexicon::described_type(ascii_lower(noun.lemma));
    if (noun.upos != Upos::noun || noun.form.front() != ascii_lower(name.text).back()) return false;
    return (!kind || !agent_types.has(*kind)) && draft.name_at(other.sentence, open - 1) < 0;
  }
  return false;
}

bool is_place_kind(const std::string& noun) {
  static const WordSet kinds(
      "department|province|region|district|town|village|city|port|island|county|canton|prefecture|governorate|oblast|"
      "municipality|valley|suburb|township|commune|hamlet|resort|peninsula|archipelago");
  return kinds.has(noun);
}

bool is_event_in_plural(const std::string& word) {
  return word.size() > 3 && word.back() == 's' &&
         lexicon::described_type(std::string_view(word).substr(0, word.size() - 1)) == EntityType::event;
}

bool is_house_somewhere(const Draft& draft, const NameSpan& name) {
  const Sentence& sentence = draft.sentence(name.sentence);
  const int begin = static_cast<int>(name.tokens.begin), end = static_cast<int>(name.tokens.end);
  if (!name.hits.empty() || name.cue || lower_form(sentence, begin - 1) != "the" ||
      lower_form(sentence, begin - 2) != "at")
    return false;
  if (lower_form(sentence, end) != "in") return false;
  const int town = draft.name_at(name.sentence, static_cast<std::uint32_t>(end) + 1);
  if (town < 0) return false;
  const NameSpan& where = draft.names[static_cast<std::size_t>(town)];
  return where.tokens.begin == name.tokens.end + 1 && where.label == NameType::place && !where.adjective;
}

bool is_firm_of_place(const Draft& draft, const NameSpan& name) {
  const Sentence& sentence = draft.sentence(name.sentence);
  const int begin = static_cast<int>(name.tokens.begin), end = static_cast<int>(name.tokens.end);
  static const WordSet where("in|at|near|outside|around|towards|into|of|across|through|over|off");
  if (name.label != NameType::place || lower_form(sentence, end) != "of" || where.has(lower_form(sentence, begin - 1)))
    return false;
  const int home = draft.name_at(name.sentence, static_cast<std::uint32_t>(end) + 1);
  if (home < 0 || draft.names[static_cast<std::size_t>(home)].tokens.begin != name.tokens.end + 1) return false;
  const NameSpan& seat = draft.names[static_cast<std::size_t>(home)];
  return !seat.adjective && !seat.hits.empty() && seat.label == NameType::place;
}

bool is_where(const Draft& draft, const NameSpan& name) {
  const Sentence& sentence = draft.sentence(name.sentence);
  const int end = static_cast<int>(name.tokens.end);
  static const WordSet before("in|on|including|near|across|reached|around|off");
  return lower_form(sentence, end) == "," && lower_form(sentence, end + 1) == "where" &&
         before.has(lower_form(sentence, static_cast<int>(name.tokens.begin) - 1));
}

bool is_governed(const Draft& draft, const NameSpan& name) {
  const Sentence& sentence = draft.sentence(name.sentence);
  const int end = static_cast<int>(name.tokens.end);
  const std::string mark = lower_form(sentence, end);
  if (mark != "'s" && mark != "\u2019s") return false;
  static const WordSet owned(
      "president|governor|parliament|legislature|mayor|capital|coast|coastline|border|population|archbishop|"
      "governorate");
  return owned.has(lower_form(sentence, end + 1));
}

bool enters_office(const Draft& draft, const NameSpan& name) {
  const Sentence& sentence = draft.sentence(name.sentence);
  const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
  static const WordSet verbs("take|serve|step|return|resign|retire|continue|act|stay|become|remain");
  if (head.relation != Relation::nsubj || head.head < static_cast<int>(name.tokens.end)) return false;
  const Token& verb = sentence.tokens[static_cast<std::size_t>(head.head)];
  constexpr std::uint32_t reach = 6;
  const auto from = static_cast<std::uint32_t>(head.head);
  return verb.upos == Upos::verb && verbs.has(verb.lemma) &&
         std::ranges::any_of(draft.titles, [&](const TitleSpan& title) {
           if (title.sentence != name.sentence || title.plural || title.tokens.begin <= from ||
               title.tokens.begin > from + reach)
             return false;
           if (verb.lemma == "become" || verb.lemma == "remain") return true;
           for (std::uint32_t at = from + 1; at < title.tokens.begin; ++at)
             if (sentence.tokens[at].form == "as") return true;
           return false;
         });
}

bool is_held(const Draft& draft, const NameSpan& name) {
  static const WordSet verbs(
      "arrest|detain|jail|imprison|kidnap|abduct|deport|extradite|apprehend|incarcerate|behead|knight|assassinate");
  const Sentence& sentence = draft.sentence(name.sentence);
  const Token* head = &sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
  if (head->relation == Relation::appos && head->head >= 0) head = &sentence.tokens[static_cast<std::size_t>(head->head)];
  if ((head->relation != Relation::obj && head->relation != Relation::nsubj_pass) || head->head < 0) return false;
  const Token& verb = sentence.tokens[static_cast<std::size_t>(head->head)];
  return verb.upos == Upos::verb && verbs.has(ascii_lower(verb.lemma));
}

bool is_joined_to_body(const Draft& draft, const NameSpan& name) {
  const auto& tokens = draft.sentence(name.sentence).tokens;
  const int head = head_of(draft.sentence(name.sentence), name.tokens);
  const auto is_body = [&](int at) {
    const int other = draft.name_at(name.sentence, static_cast<std::uint32_t>(at));
    if (other < 0) return lexicon::is_company_noun(ascii_lower(tokens[static_cast<std::size_t>(at)].lemma));
    const NameSpan& span = draft.names[static_cast<std::size_t>(other)];
    if (span.entities.size() == 1) return draft.entity(span.entities[0]).type == EntityType::organization;
    return span.cue == EntityType::organization;
  };
  const Token& own = tokens[static_cast<std::size_t>(head)];
  if (own.relation == Relation::conj && own.head >= 0) return is_body(own.head);
  for (std::size_t at = name.tokens.end; at < tokens.size(); ++at)
    if (tokens[at].head == head && tokens[at].relation == Relation::conj) return is_body(static_cast<int>(at));
  return false;
}

bool acts_as_firm(const Draft& draft, const NameSpan& name) {
  const auto& tokens = draft.sentence(name.sentence).tokens;
  const auto form = [&](std::size_t at) { return at < tokens.size() ? ascii_lower(tokens[at].form) : std::string(); };
  const auto lemma = [&](std::size_t at) { return at < tokens.size() ? ascii_lower(tokens[at].lemma) : std::string(); };
  const std::size_t begin = name.tokens.begin, end = name.tokens.end;
  static const WordSet dealing("own|buy|acquire|sell|manufacture|employ"),
      where("in|at|near|from|to|outside|around|off|of|into|through|across|towards|between");
  const std::string before = begin > 0 ? form(begin - 1) : std::string();
  if (form(end) == "," && form(end + 1) == "which" && dealing.has(lemma(end + 2)) && !where.has(before)) return true;
  if (form(end) == "," && form(end + 1) == "of" && !where.has(before) && form(end + 3) == ",") return true;
  if (begin < 2) return false;
  static const WordSet players("coach|striker|midfielder|goalkeeper|winger|defender|footballer"),
      playing("play|sign|score|debut|transfer|midfielder|striker|winger");
  if (before == "of" && players.has(lemma(begin - 2))) return true;
  return before == "for" && playing.has(lemma(begin - 2));
}

bool speaks_of_flying(const Draft& draft) {
  static const WordSet words("airline|airlines|carrier|carriers|flight|flights|airliner|airliners|a380|codeshare");
  for (int sentence = 0; sentence < draft.sentence_count(); ++sentence)
    for (const Token& token : draft.sentence(sentence).tokens)
      if (words.has(ascii_lower(token.form))) return true;
  return false;
}

}  // namespace chancery
