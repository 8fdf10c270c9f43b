#include "entities/draft.hpp"

#include <algorithm>

#include "entities/quotations.hpp"
#include "entities/speech.hpp"
#include "entities/term_day.hpp"

namespace chancery {
namespace {

// Known for it, or in the office of one on the day: the head of the UN, an envoy of many years.
bool serves_many_states(const KnowledgeBase& known, KnownId person, std::optional<Date> day) {
  const auto thing = [&](KnownId id) -> const KnownThing& { return known.things()[static_cast<std::size_t>(id)]; };
  if (thing(person).kind == "international") return true;
  return std::ranges::any_of(known.offices_of(person), [&](const OfficeTerm* term) {
    return serves_on(*term, day) && thing(term->body).type == EntityType::organization && !thing(term->body).country;
  });
}

template <typename Spans>
std::vector<std::vector<int>> index_spans(Spans& spans, const Draft& draft) {
  std::stable_sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.sentence, a.tokens.begin, b.tokens.end) < std::tuple(b.sentence, b.tokens.begin, a.tokens.end);
  });
  std::vector<std::vector<int>> index(static_cast<std::size_t>(draft.sentence_count()));
  for (int sentence = 0; sentence < draft.sentence_count(); ++sentence)
    index[static_cast<std::size_t>(sentence)].assign(draft.sentence(sentence).tokens.size(), -1);
  for (std::size_t at = 0; at < spans.size(); ++at) {
    auto& row = index[static_cast<std::size_t>(spans[at].sentence)];
    for (std::uint32_t token = spans[at].tokens.begin; token < spans[at].tokens.end; ++token)
      if (row[token] < 0 || spans[static_cast<std::size_t>(row[token])].tokens.size() < spans[at].tokens.size())
        row[token] = static_cast<int>(at);
  }
  return index;
}

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// A speaker's label as a sentence: words and punctuation marks, all taken for names, no tree.
Sentence label_sentence(const Article& article, Span label) {
  // "PRESIDENT OF MALI ANA DE BERG": words without a capital wherever else they stand
  static const WordSet small("of|the|for|and|to|in|at|on"), particles("de|da|do|dos|das|du|van|von|der|den");
  Sentence sentence;
  sentence.span = label;
  const std::string& text = article.text;
  const auto inside = [&](std::uint32_t at) {
    return at < label.end &&
           (is_plain(text[at]) || (text[at] & 0x80) != 0 || text[at] == '.' || text[at] == '-' || text[at] == '\'');
  };
  for (std::uint32_t at = label.begin; at < label.end;) {
    if (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r') {
      ++at;
      continue;
    }
    Token token;
    std::uint32_t end = at + 1;
    if (inside(at)) {
      while (inside(end)) ++end;
      if (end - at > 3 && text.compare(end - 2, 2, "'s") == 0) end -= 2;
      token.upos = Upos::propn;
    } else {
      token.upos = Upos::punct;
    }
    token.span = {at, end};
    token.form = text.substr(at, end - at);
    token.lemma = ascii_lower(token.form);
    if (at > label.begin && small.has(token.lemma)) token.upos = Upos::adp;
    if (at > label.begin && (small.has(token.lemma) || particles.has(token.lemma))) token.form = token.lemma;
    sentence.tokens.push_back(std::move(token));
    at = end;
  }
  return sentence;
}

}  // namespace

TurnRole turn_role(const Article& article, const SpeakerTurn& turn) {
  return role_of_label(std::string_view(article.text).substr(turn.label.begin, turn.label.size()));
}

std::string_view initials_of_turn(const Article& article, const SpeakerTurn& turn) {
  constexpr std::size_t most = 3, reach = 20000;  // letters; bytes of the text, whose head names who is interviewed
  const std::string_view text = article.text;
  const std::string_view label = text.substr(turn.label.begin, turn.label.size());
  const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (label.size() < 2 || label.size() > most ||
      !std::all_of(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    return {};
  const std::string name =
      std::string(label.substr(0, 1)) + ascii_lower(label.substr(1));  // "LI" where the text has a Li
  const std::string_view head = text.substr(0, reach);
  for (std::size_t at = head.find(name); at != std::string_view::npos; at = head.find(name, at + 1))
    if ((at == 0 || !letter(text[at - 1])) && (at + name.size() == text.size() || !letter(text[at + name.size()])))
      return {};
  return label;
}

Draft::Draft(const Article& article_, const Document& document_, const KnowledgeBase& known_)
    : article(article_),
      document(document_),
      known(known_),
      day(term_day(article_)),
      quotations(find_quotations(article_)) {
  for (const SpeakerTurn& turn : article.turns) {
    // "Q" and "MODERATOR" name nobody, nor do initials: their labels are sentences without words.
    Span label = turn.label;
    if (turn_role(article, turn) != TurnRole::named || !initials_of_turn(article, turn).empty())
      label.end = label.begin;
    labels.push_back(label_sentence(article, label));
  }
  for (int index = 0; index < sentence_count(); ++index) {
    words.push_back(split_words(article, sentence(index)));
    if (is_label(index)) words.back().title_case = false;  // every word of a speaker's label may be a name's
  }
  index_names();
  index_titles();
}

const Sentence& Draft::sentence(int index) const {
  const auto at = static_cast<std::size_t>(index);
  return at < document.sentences.size() ? document.sentences[at] : labels[at - document.sentences.size()];
}

void Draft::index_names() {
  name_index_ = index_spans(names, *this);
  norm_index_.clear();
  for (std::size_t at = 0; at < names.size(); ++at)
    norm_index_[names[at].norm].push_back(static_cast<std::uint32_t>(at));
}
void Draft::index_entities() {
  entity_index_.assign(result.list.size(), {});
  for (std::size_t at = 0; at < names.size(); ++at)
    if (names[at].entities.size() == 1)
      entity_index_[static_cast<std::size_t>(names[at].entities[0])].push_back(static_cast<std::uint32_t>(at));
}

void Draft::index_titles() { title_index_ = index_spans(titles, *this); }

int Draft::name_at(int sentence, std::uint32_t token) const {
  const auto& row = name_index_[static_cast<std::size_t>(sentence)];
  return token < row.size() ? row[token] : -1;
}

int Draft::title_at(int sentence, std::uint32_t token) const {
  const auto& row = title_index_[static_cast<std::size_t>(sentence)];
  return token < row.size() ? row[token] : -1;
}

std::span<const NameSpan> Draft::names_in(int sentence) const {
  const auto found = std::ranges::equal_range(names, sentence, {}, &NameSpan::sentence);
  return {found.begin(), found.end()};
}

std::string Draft::text_of(int sentence_index, Span tokens) const {
  const Sentence& at = sentence(sentence_index);
  const std::uint32_t begin = at.tokens[tokens.begin].span.begin;
  std::string text = article.text.substr(begin, at.tokens[tokens.end - 1].span.end - begin);
  // a form may be without a headline's capitals
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
    const Token& word = at.tokens[token];
    if (word.form.size() == word.span.size()) text.replace(word.span.begin - begin, word.form.size(), word.form);
  }
  return collapse_spaces(text);
}

std::optional<EntityId> Draft::find_known(KnownId id) const {
  for (std::size_t at = 0; at < result.list.size(); ++at)
    if (result.list[at].known == id) return static_cast<EntityId>(at);
  return std::nullopt;
}

EntityId Draft::known_entity(KnownId id) {
  if (const auto found = find_known(id)) return *found;
  const KnownThing& thing = known.things()[static_cast<std::size_t>(id)];
  Entity made;
  made.type = thing.type;
  made.name = thing.name;
  made.slug = thing.slug;
  made.wikidata = thing.wikidata;
  made.known = id;
  made.country = thing.type == EntityType::country ? id : thing.country;
  made.party = thing.kind == "party" || thing.kind == "movement";
  made.medium = thing.kind == "media" || thing.kind == "news-agency";
  made.of_many_states = thing.type == EntityType::person && serves_many_states(known, id, day);
  result.list.push_back(std::move(made));
  notes.push_back({Gender::unknown, {normalize_name(thing.name)}, false, {}, {}, 0, {}, {}, {}, {}});
  return static_cast<EntityId>(result.list.size() - 1);
}

EntityId Draft::new_entity(EntityType type, const std::string& name, bool described) {
  Entity made;
  made.type = type;
  made.name = name;
  made.slug = slugify(name);
  // What bears no name of its own, or too short a one, must not meet another article's thing of that name.
  if (described) made.slug += "-" + article.id.substr(0, 8);
  const auto taken = [&](const std::string& slug) {
    return known.find_slug(slug).has_value() ||
           std::any_of(result.list.begin(), result.list.end(), [&](const Entity& e) { return e.slug == slug; });
  };
  if (taken(made.slug)) made.slug += "-" + ascii_lower(to_string(type));
  const std::string base = made.slug;
  for (int number = 2; taken(made.slug); ++number) made.slug = base + "-" + std::to_string(number);
  result.list.push_back(std::move(made));
  notes.push_back({Gender::unknown, {normalize_name(name)}, described, {}, {}, 0, {}, {}, {}, {}});
  return static_cast<EntityId>(result.list.size() - 1);
}

void Draft::add_alias(EntityId id, const std::string& alias) {
  Entity& at = result.list[static_cast<std::size_t>(id)];
  if (alias.empty() || alias == at.name) return;
  if (std::find(at.aliases.begin(), at.aliases.end(), alias) == at.aliases.end()) at.aliases.push_back(alias);
}

std::optional<KnownId> Draft::country_of(EntityId id) const {
  const Entity& at = entity(id);
  if (!at.known) return std::nullopt;
  if (at.type == EntityType::country) return at.known;
  return known.things()[static_cast<std::size_t>(*at.known)].country;
}

}  // namespace chancery
