#include "entities/text_author.hpp"

#include <algorithm>

#include "entities/bylines.hpp"
#include "entities/interviews.hpp"
#include "entities/offices.hpp"
#include "entities/quotations.hpp"

namespace chancery {
namespace {

constexpr int heading = 3;                // sentences that may say whose speech or letter follows
constexpr int opening = 8;                // those in which a writer may name himself
constexpr int closing = 5;                // last sentences that may sign it
constexpr std::size_t longest_line = 16;  // tokens of a line that is no running text

int count_of(const Draft& draft) { return static_cast<int>(draft.document.sentences.size()); }

bool in_turn(const Draft& draft, int sentence) {
  return draft.article.blocks[static_cast<std::size_t>(draft.sentence(sentence).block)].turn.has_value();
}

bool has_verb(const Draft& draft, int sentence) {
  const auto& tokens = draft.sentence(sentence).tokens;
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const Token& one) { return one.upos == Upos::verb || one.upos == Upos::aux; });
}

bool is_line(const Draft& draft, int sentence) {
  static const WordSet stops(".|!|?");
  const auto& tokens = draft.sentence(sentence).tokens;
  return !tokens.empty() && tokens.size() <= longest_line && !stops.has(tokens.back().form) &&
         !has_verb(draft, sentence);
}

std::optional<EntityId> person_named_at(const Draft& draft, int sentence, std::uint32_t token) {
  const int name = draft.name_at(sentence, token);
  if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) return std::nullopt;
  const EntityId who = draft.names[static_cast<std::size_t>(name)].entities[0];
  return draft.entity(who).type == EntityType::person ? std::optional(who) : std::nullopt;
}

// Whether the sentence says "I" or, if asked, "we" of somebody who is not quoted.
bool says_i(const Draft& draft, int sentence, bool plural) {
  static const WordSet own("me|my|myself"), ours("we|our|us|We|Our");
  if (in_turn(draft, sentence)) return false;
  const auto& tokens = draft.sentence(sentence).tokens;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
    if (one.upos != Upos::pron || !(one.form == "I" || own.has(one.form) || (plural && ours.has(one.form))))
      return false;
    return !is_quoted(draft.quotations, one.span.begin);
  });
}

// In two sentences, one of which may say "we".
bool says_i(const Draft& draft) {
  int alone = 0, found = 0;
  for (int at = 0; at < count_of(draft) && (found < 2 || alone == 0); ++at) {
    alone += says_i(draft, at, false);
    found += says_i(draft, at, true);
  }
  return alone > 0 && found >= 2;
}

struct Heading {
  bool found = false;  // it says whose the text is, by name or not
  std::optional<EntityId> who;
};

// "Address by Berg, President of Peru", "Toast given by the President", "Statement by the High Representative Berg".
Heading author_in(const Draft& draft, int sentence) {
  static const WordSet kinds(
      "address|speech|remarks|statement|lecture|keynote|message|intervention|declaration|comments|letter|op-ed|toast|"
      "eulogy|testimony|tribute|greetings|talk");
  static const WordSet links("by|of|from"), given("given|delivered|made|read|sent|signed");
  constexpr std::size_t reach = 14;
  const auto& tokens = draft.sentence(sentence).tokens;
  for (std::size_t at = 0; at + 1 < tokens.size() && at < 4; ++at) {
    if (!kinds.has(ascii_lower(tokens[at].form))) continue;
    std::size_t link = at + 1;
    if (given.has(ascii_lower(tokens[link].form))) ++link;
    if (link + 1 >= tokens.size() || !links.has(ascii_lower(tokens[link].form))) continue;
    const bool office = std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& title) {
      return title.sentence == sentence && title.extent.begin > link && title.extent.begin <= link + 3;
    });
    for (std::size_t next = link + 1; next < std::min(tokens.size(), link + reach); ++next)
      if (const auto who = person_named_at(draft, sentence, static_cast<std::uint32_t>(next))) return {true, who};
    if (office) return {true, std::nullopt};
  }
  return {};
}

// The one person whom the line names, other than behind "to".
std::optional<EntityId> only_person_in(const Draft& draft, int sentence) {
  std::optional<EntityId> found;
  const auto& tokens = draft.sentence(sentence).tokens;
  for (const NameSpan& name : draft.names_in(sentence)) {
    if (name.nested || name.entities.size() != 1 || draft.entity(name.entities[0]).type != EntityType::person) continue;
    const std::size_t reach = std::min<std::size_t>(name.tokens.begin, 4);
    if (std::any_of(tokens.begin() + (name.tokens.begin - reach), tokens.begin() + name.tokens.begin,
                    [](const Token& one) { return ascii_lower(one.form) == "to"; }))
      continue;
    if (found && *found != name.entities[0]) return std::nullopt;
    found = name.entities[0];
  }
  return found;
}

// "Prime Minister Novak's speech in parliament", "From: Rolf Dahl", "A diary": for a text that says "I".
Heading author_of_kind(const Draft& draft, int sentence) {
  static const WordSet kinds(
      "speech|address|remarks|lecture|letter|toast|testimony|diary|notebook|memoir|memoirs|column|blog|journal|"
      "dispatch|op-ed|eulogy|keynote|farewell|cable|memo");
  if (!is_line(draft, sentence)) return {};
  const auto& tokens = draft.sentence(sentence).tokens;
  const bool from = tokens.size() > 2 && ascii_lower(tokens[0].form) == "from" && tokens[1].form == ":";
  const bool kind =
      std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) { return kinds.has(ascii_lower(one.form)); });
  return from || kind ? Heading{true, only_person_in(draft, sentence)} : Heading{};
}

// Whether one of the first lines says that it is an interview.
bool is_interview(const Draft& draft) {
  const int top = std::min(heading + 2, count_of(draft));
  for (int at = 0; at < top; ++at)
    for (const Token& one : draft.sentence(at).tokens)
      if (ascii_lower(one.form) == "interview") return true;
  return false;
}

// "Rolf Dahl: my plan for the Arctic", "Rolf Dahl, ambassador to Sudan" over a text that says "I"; over an interview
// "Rolf Dahl, the ambassador, on fish, oil and a cold winter." as well.
std::optional<EntityId> headed_by(const Draft& draft, int sentence) {
  const auto& tokens = draft.sentence(sentence).tokens;
  const bool stands_over = is_line(draft, sentence) || (is_interview(draft) && !has_verb(draft, sentence));
  const auto who = stands_over ? person_named_at(draft, sentence, 0) : std::nullopt;
  if (!who) return std::nullopt;
  const std::uint32_t end = draft.names[static_cast<std::size_t>(draft.name_at(sentence, 0))].tokens.end;
  static const WordSet breaks(":|,|–|—|-");
  return end == tokens.size() || breaks.has(tokens[end].form) ? who : std::nullopt;
}

// "Minister Novak addressed parliament on Monday." before a text that goes on in the first person: the only one named
// there.
std::optional<EntityId> told_before(const Draft& draft) {
  const int count = count_of(draft);
  int first = 0, said = 0;
  for (int at = count - 1; at >= 0; --at)
    if (says_i(draft, at, true)) {
      first = at;
      ++said;
    }
  if (first == 0 || first > opening / 2 || said * 2 < count - first) return std::nullopt;
  std::optional<EntityId> found;
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence >= first) break;
    for (const EntityId one : mention.referents) {
      if (draft.entity(one).type != EntityType::person) continue;
      if (found && *found != one) return std::nullopt;
      found = one;
    }
  }
  return found;
}

// "I am Rolf Dahl", "My name is Rolf Dahl"
std::optional<EntityId> presents_himself(const Draft& draft, int sentence) {
  const auto& tokens = draft.sentence(sentence).tokens;
  for (std::uint32_t at = 0; at + 2 < tokens.size(); ++at) {
    const bool am = tokens[at].form == "I" &&
                    (tokens[at + 1].form == "am" || tokens[at + 1].form == "'m" || tokens[at + 1].form == "’m");
    const bool called =
        ascii_lower(tokens[at].form) == "my" && tokens[at + 1].form == "name" && tokens[at + 2].form == "is";
    if (!am && !called) continue;
    if (!is_quoted(draft.quotations, tokens[at].span.begin))
      if (const auto who = person_named_at(draft, sentence, am ? at + 2 : at + 3)) return who;
  }
  return std::nullopt;
}

// "Rolf Dahl", "Signed: H. E. Rolf Dahl, ambassador": a line that a name begins.
std::optional<EntityId> signed_in(const Draft& draft, int sentence) {
  if (!is_line(draft, sentence)) return std::nullopt;
  const auto size = static_cast<std::uint32_t>(draft.sentence(sentence).tokens.size());
  for (std::uint32_t at = 0; at < std::min(size, 4U); ++at)
    if (const auto who = person_named_at(draft, sentence, at)) return who;
  return std::nullopt;
}

// "Rolf Dahl was Norway's envoy to Sudan." at the end: the note on who wrote it.
std::optional<EntityId> noted_in(const Draft& draft, int sentence) {
  const auto& tokens = draft.sentence(sentence).tokens;
  const auto who = person_named_at(draft, sentence, 0);
  if (!who) return std::nullopt;
  const std::uint32_t end = draft.names[static_cast<std::size_t>(draft.name_at(sentence, 0))].tokens.end;
  if (end == 1) return std::nullopt;  // "Fairness is not a mood."
  static const WordSet being("is|was|has|served|serves|heads|headed|teaches|leads|led");
  return end < tokens.size() && being.has(tokens[end].form) ? who : std::nullopt;
}

std::optional<EntityId> author_at_end(const Draft& draft) {
  const int count = count_of(draft);
  for (int at = count - 1; at > std::max(1, count - 1 - closing); --at) {
    if (in_turn(draft, at)) return std::nullopt;
    if (const auto who = author_in(draft, at).who) return who;
    if (const auto who = signed_in(draft, at)) return who;
    if (const auto who = at == count - 1 ? noted_in(draft, at) : std::nullopt) return who;
  }
  return std::nullopt;
}

// "Open letter to President Kask", "Message from the President of Peru to the President of Mali": to whom, as the
// mentions of its heading have it.
std::optional<EntityId> addressee_in(const Draft& draft, int sentence) {
  static const WordSet kinds("letter|message|note|appeal|reply|toast|tribute"), senders("from|by|of");
  constexpr std::uint32_t reach = 4, longest_sender = 14;  // tokens
  const auto& tokens = draft.sentence(sentence).tokens;
  const auto is = [&](std::uint32_t at, const char* word) { return ascii_lower(tokens[at].form) == word; };
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t at = 0; at + 1 < size && at < 4; ++at) {
    if (!kinds.has(ascii_lower(tokens[at].form))) continue;
    std::uint32_t to = at + 1;
    if (senders.has(ascii_lower(tokens[to].form)))
      while (to + 1 < size && to < at + longest_sender && !is(to, "to")) ++to;
    if (!is(to, "to")) continue;
    for (const Mention& mention : draft.result.mentions)
      if (mention.sentence == sentence && mention.tokens.begin > to && mention.tokens.begin <= to + reach &&
          mention.referents.size() == 1 && draft.entity(mention.referents[0]).type == EntityType::person)
        return mention.referents[0];
  }
  return std::nullopt;
}

// "Dear Karl," of the one Karl whom the text names.
std::optional<EntityId> greeted_in(const Draft& draft, int sentence) {
  if (!is_line(draft, sentence)) return std::nullopt;
  const auto& tokens = draft.sentence(sentence).tokens;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (ascii_lower(tokens[at].form) != "dear") continue;
    const auto called = person_named_at(draft, sentence, static_cast<std::uint32_t>(at) + 1);
    if (called && draft.entity(*called).name.find(' ') != std::string::npos) return called;
    std::optional<EntityId> found;
    for (std::size_t id = 0; id < draft.result.list.size(); ++id) {
      const Entity& person = draft.result.list[id];
      if (person.type != EntityType::person || !person.name.starts_with(tokens[at + 1].form + " ")) continue;
      if (found) return called;
      found = static_cast<EntityId>(id);
    }
    return found ? found : called;
  }
  return std::nullopt;
}

}  // namespace

TextAuthor author_of_text(const Draft& draft) {
  TextAuthor author;
  if (const auto interview = unlabelled_interview(draft))  // a byline there names who asks
    return {interview->with, std::nullopt, true, interview->asks};
  const int count = count_of(draft), top = std::min(heading, count);
  const bool first_person = says_i(draft);
  for (int at = 0; at < top && !author.throughout; ++at) {
    const Heading head = author_in(draft, at);
    author.who = head.who;
    author.throughout = head.who || (head.found && first_person);
  }
  if (first_person && !author.throughout) {
    const int last = std::min(count, opening);
    for (int at = 0; at < last && !author.who; ++at)
      if (is_byline(draft, at))
        author.who = person_named_at(draft, at, ascii_lower(draft.sentence(at).tokens.front().form) == "by" ? 1 : 0);
    if (!author.who) author.who = author_at_end(draft);
    bool told = false;
    for (int at = 0; at < top && !author.who; ++at) {
      const Heading head = author_of_kind(draft, at);
      author.who = head.who;
      told = told || head.found;
    }
    for (int at = 0; at < top && !author.who; ++at) author.who = headed_by(draft, at);
    for (int at = 0; at < last && !author.who; ++at)
      if (!in_turn(draft, at)) author.who = presents_himself(draft, at);
    if (!author.who) author.who = told_before(draft);
    author.throughout = told || author.who;
  }
  if (author.throughout || draft.article.turns.size() == 1)
    for (int at = 0; at < top + 2 && at < count && !author.addressee; ++at) {
      author.addressee = addressee_in(draft, at);
      if (!author.addressee) author.addressee = greeted_in(draft, at);
    }
  if (author.addressee == author.who) author.addressee.reset();
  return author;
}

void sign_offices(Draft& draft) {
  for (TitleSpan& title : draft.titles) {
    if (title.sentence < 1 || draft.is_label(title.sentence) || title.plural || !title.holders.empty() ||
        title.extent.begin != 0)
      continue;
    const int above = title.sentence - 1;
    if (!is_line(draft, title.sentence) || !is_line(draft, above) ||
        draft.sentence(above).block == draft.sentence(title.sentence).block)
      continue;
    const auto who = signed_in(draft, above);
    if (!who) continue;
    const NameSpan* name = nullptr;
    for (const NameSpan& one : draft.names_in(above))
      if (!one.nested && one.entities.size() == 1 && one.entities[0] == *who) name = &one;
    if (name == nullptr || name->tokens.end != draft.sentence(above).tokens.size()) continue;
    title.holders = {*who};
    if (title.bodies.empty())
      if (const auto body = body_of_holder(draft, title, *who)) title.bodies = {*body};
    add_office(draft, title, *who, title.bodies.empty() ? std::nullopt : std::optional(title.bodies[0]),
               title.bodies.empty() ? 0.6F : 0.85F);
  }
}

}  // namespace chancery
