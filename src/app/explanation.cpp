#include "app/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/sentence_text.hpp"
#include "core/unicode.hpp"
#include "knowledge/ontology.hpp"

namespace chancery {
namespace {

constexpr std::string_view indent = "    ";

const Entity& entity_of(const ReadArticle& read, EntityId id) {
  return read.entities.list[static_cast<std::size_t>(id)];
}

std::string_view kind_name(MentionKind kind) {
  switch (kind) {
    case MentionKind::name:
      return "name";
    case MentionKind::adjective:
      return "adjective";
    case MentionKind::office:
      return "office";
    case MentionKind::nominal:
      return "description";
    case MentionKind::pronoun:
      return "pronoun";
  }
  return "";
}

// On one line, without control characters.
std::string plain(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    result += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  return result;
}

Span bytes_of(const Sentence& sentence, Span tokens) {
  return {sentence.tokens[tokens.begin].span.begin, sentence.tokens[tokens.end - 1].span.end};
}

// The words by which the text means the thing, in text order, `near` the sentence where that is given.
std::string mentions_of(const ReadArticle& read, EntityId id, int near) {
  constexpr std::size_t most = 12;
  std::vector<const Mention*> all;
  for (const Mention& mention : read.entities.mentions)
    if (std::find(mention.referents.begin(), mention.referents.end(), id) != mention.referents.end())
      all.push_back(&mention);
  // Those that stand before the sentence and in it tell how its words were understood.
  const auto after =
      std::find_if(all.begin(), all.end(), [&](const Mention* m) { return near >= 0 && m->sentence > near; });
  const std::vector<const Mention*> before(all.begin(), near < 0 ? all.end() : after);
  const std::size_t first = before.size() > most ? before.size() - most : 0;
  std::string text;
  if (first > 0) text += fmt::format("{}… {} earlier ones\n", indent, first);
  for (std::size_t i = first; i < before.size(); ++i) {
    const Mention& m = *before[i];
    const Sentence& sentence = read.document.sentences[static_cast<std::size_t>(m.sentence)];
    const Span bytes = bytes_of(sentence, m.tokens);
    text +=
        fmt::format("{}sentence {}: “{}” ({}", indent, m.sentence + 1,
                    plain(std::string_view(read.article.text).substr(bytes.begin, bytes.size())), kind_name(m.kind));
    if (m.referents.size() > 1) text += fmt::format(" of {}", m.referents.size());
    text += fmt::format(", trust {:.2f})\n", m.confidence);
  }
  return text;
}

std::string identity(const Entity& entity) {
  if (!entity.known) return "named by this text alone";
  return entity.wikidata.empty() ? "known to the gazetteer" : "known to the gazetteer, Wikidata " + entity.wikidata;
}

std::string rule_place(const std::string& rule, const Ontology& ontology) {
  for (const PatternSource& pattern : ontology.patterns) {
    const std::size_t tail = pattern.iri.find_last_of("#/") + 1;
    if (std::string_view(pattern.iri).substr(tail) == rule)
      return fmt::format("{}, {}:{}", rule, pattern.file, pattern.line);
  }
  return rule + ", a rule of the program itself: a title beside a name states the office";
}

std::string mode_reason(const ModeCause& cause, const Sentence& sentence) {
  if (cause.mode == Mode::actual) return "no word makes it planned, possible or denied";
  if (cause.token < 0) return std::string(cause.why);
  return fmt::format("“{}”, {}", plain(sentence.tokens[static_cast<std::size_t>(cause.token)].form), cause.why);
}

std::string qualifiers(const ReadArticle& read, const Statement& s) {
  std::string text;
  const auto line = [&](std::string_view name, std::string_view value) {
    text += fmt::format("  {:11}{}\n", name, plain(value));
  };
  if (s.attributed_to) line("by", entity_of(read, *s.attributed_to).name);
  if (s.time) line("time", s.time->iso);
  if (s.place) line("place", entity_of(read, *s.place).name);
  if (s.amount) line("amount", fmt::format("{} {}", s.amount->value, s.amount->unit));
  if (!s.title.empty()) line("title", s.title);
  if (!s.topic.empty()) line("topic", s.topic);
  return text;
}

}  // namespace

std::string explain_statement(const ReadArticle& read, const Statement& s, const Resources& resources) {
  const Derivation& how = s.derivation;
  const Sentence& sentence = read.document.sentences[static_cast<std::size_t>(how.sentence)];
  const Entity& subject = entity_of(read, s.subject);
  const Entity& object = entity_of(read, s.object);
  const Property& property = resources.ontology.properties[static_cast<std::size_t>(s.predicate)];
  const bool tree = how.trigger >= 0;

  std::string text = fmt::format("{} — {} → {}   ({}, confidence {:.2f})\n", plain(subject.name), property.name,
                                 plain(object.name), to_string(s.mode), s.confidence);
  const CodePointOffsets offsets(read.article.text);
  text += fmt::format("  source     {}, characters {}–{}{}\n", read.article.path, offsets.at(s.evidence.begin),
                      offsets.at(s.evidence.end), read.article.date ? ", of " + to_iso(*read.article.date) : "");
  text += qualifiers(read, s);
  text += "  sentence\n";
  std::vector<Marked> marks;
  if (tree) marks.push_back({sentence.tokens[static_cast<std::size_t>(how.trigger)].span, "trigger"});
  if (s.subject_span == s.object_span) {
    marks.push_back({s.subject_span, "title and name"});
  } else {
    marks.push_back({s.subject_span, "subject"});
    marks.push_back({s.object_span, "object"});
  }
  text += underlined(read.article.text, s.evidence, std::move(marks), indent);
  if (tree) {
    const std::array<TreeNote, 3> notes = {
        TreeNote{how.trigger, "trigger"}, {how.subject, "subject"}, {how.object, "object"}};
    text += "  parse\n" + small_tree(sentence, notes, indent);
  }
  text += fmt::format("  rule       {}\n", plain(rule_place(s.rule, resources.ontology)));
  text += fmt::format("  mode       {}: {}\n", to_string(s.mode), mode_reason(how.mode, sentence));
  text += fmt::format("  confidence {:.2f}, from {} {:.2f}", s.confidence, tree ? "pattern" : "phrase", how.pattern);
  if (tree)
    text += fmt::format(", subject {:.2f}, object {:.2f} (syntax and reference)", how.subject_trust, how.object_trust);
  text += "\n";
  for (const auto& [role, id] : {std::pair("subject", s.subject), std::pair("object", s.object)})
    text += fmt::format("  {:10} {}: {}, {}\n{}", role, plain(entity_of(read, id).name),
                        to_string(entity_of(read, id).type), identity(entity_of(read, id)),
                        mentions_of(read, id, how.sentence));
  return text;
}

std::string explain_entity(const ReadArticle& read, EntityId id) {
  const Entity& entity = entity_of(read, id);
  std::string text = fmt::format("{} — {}, {} (confidence {:.2f})\n  in         {}\n", plain(entity.name),
                                 to_string(entity.type), identity(entity), entity.confidence, read.article.path);
  if (!entity.aliases.empty()) {
    text += "  also       ";
    for (std::size_t i = 0; i < entity.aliases.size(); ++i) text += (i > 0 ? "; " : "") + plain(entity.aliases[i]);
    text += '\n';
  }
  return text + "  meant by\n" + mentions_of(read, id, -1);
}

}  // namespace chancery
