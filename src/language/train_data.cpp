#include "language/train_data.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <span>

#include "core/files.hpp"
#include "language/conllu.hpp"
#include "language/name_file.hpp"
#include "language/name_titles.hpp"

namespace chancery {
namespace {

struct Mention {
  std::size_t begin = 0, end = 0;
  std::string type;
};

bool capitalised(std::string_view form) {
  if (form.empty()) return false;
  const auto c = static_cast<unsigned char>(form[0]);
  // UTF-8 letters of the Latin-1 and Latin Extended capitals start with C3 80…9E or C4, C5.
  return (c >= 'A' && c <= 'Z') || (c == 0xC3 && form.size() > 1 && static_cast<unsigned char>(form[1]) < 0x9F) ||
         c == 0xC4 || c == 0xC5;
}

template <std::size_t n>
bool one_of(std::string_view form, const std::array<std::string_view, n>& words) {
  return std::ranges::find(words, form) != words.end();
}

bool is_connector(std::string_view form) {
  static constexpr std::array<std::string_view, 16> words = {"of",  "the", "for", "and", "de", "la", "del", "van",
                                                             "von", "der", "al",  "el",  "-",  "&",  "'s",  "on"};
  return one_of(form, words);
}

NameType type_of(std::string_view type) {
  if (type == "person" || type == "PER") return NameType::person;
  if (type == "place" || type == "LOC") return NameType::place;
  if (type == "organization" || type == "ORG") return NameType::organization;
  if (type == "time") return NameType::none;
  return NameType::other;
}

// The mentions of a sentence, from "Entity=(1-person-…(2-place-…)1)" values.
std::vector<Mention> read_mentions(const std::vector<std::string>& misc) {
  std::vector<Mention> mentions;
  std::vector<std::pair<std::string, Mention>> open;
  for (std::size_t i = 0; i < misc.size(); ++i) {
    const std::size_t at = misc[i].find("Entity=");
    if (at == std::string::npos) continue;
    std::string_view rest = std::string_view(misc[i]).substr(at + 7);
    rest = rest.substr(0, rest.find('|'));
    while (!rest.empty()) {
      const bool opens = rest[0] == '(';
      if (opens) rest.remove_prefix(1);
      const std::size_t stop = rest.find_first_of("()");
      const std::string_view item = rest.substr(0, stop);
      const bool closes = stop != rest.npos && rest[stop] == ')';
      rest.remove_prefix(closes ? stop + 1 : stop == rest.npos ? rest.size() : stop);
      const std::string id(item.substr(0, item.find('-')));
      if (opens) {
        const std::string_view tail = item.substr(std::min(item.size(), id.size() + 1));
        Mention mention{i, i + 1, std::string(tail.substr(0, tail.find('-')))};
        if (closes)
          mentions.push_back(mention);
        else
          open.emplace_back(id, mention);
      } else if (closes) {
        const auto found = std::find_if(open.rbegin(), open.rend(), [&](const auto& o) { return o.first == id; });
        if (found == open.rend()) continue;
        found->second.end = i + 1;
        mentions.push_back(found->second);
        open.erase(std::next(found).base());
      }
    }
  }
  return mentions;
}

// The tokens of the name within a mention; nothing if the mention is no name.
std::optional<Span> name_within(const Mention& mention, const std::vector<Token>& tokens) {
  const auto inside = [&](std::int32_t i) {
    return i >= static_cast<std::int32_t>(mention.begin) && i < static_cast<std::int32_t>(mention.end);
  };
  std::size_t head = mention.begin;
  while (head < mention.end && inside(tokens[head].head)) ++head;
  const bool person = type_of(mention.type) == NameType::person;
  // "interviewee Ana Duarte": the name follows the word on which it hangs.
  if (person && head + 1 < mention.end && tokens[head].upos == Upos::noun &&
      std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(head) + 1,
                  tokens.begin() + static_cast<std::ptrdiff_t>(mention.end),
                  [](const Token& token) { return token.upos == Upos::propn && token.xpos != "NNPS"; })) {
    return Span{static_cast<std::uint32_t>(head) + 1, static_cast<std::uint32_t>(mention.end)};
  }
  if (head == mention.end || tokens[head].upos != Upos::propn) return std::nullopt;
  const auto names = [&](std::size_t i) {
    return (tokens[i].upos == Upos::propn || capitalised(tokens[i].form) ||
            (tokens[i].upos == Upos::num && tokens[i].relation == Relation::nummod)) &&
           tokens[i].relation != Relation::conj && tokens[i].relation != Relation::appos;
  };
  std::size_t begin = head;
  for (std::size_t i = head; i-- > mention.begin;) {
    if (names(i))
      begin = i;
    else if (tokens[i].form != "-" && tokens[i].form != "&")
      break;
  }
  std::size_t end = head + 1;
  for (std::size_t i = head + 1; i < mention.end; ++i) {
    if (names(i))
      end = i + 1;
    else if (!is_connector(tokens[i].form) || (person && (tokens[i].form == "of" || tokens[i].form == "and")))
      break;
  }
  const auto leading = [&](const Token& token) {
    return token.xpos == "DT" || token.xpos == "PRP$" || token.form == "-" || (person && is_personal_title(token.form));
  };
  while (begin < end && leading(tokens[begin])) ++begin;
  if (begin == end || std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                                   tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](const Token& token) { return capitalised(token.form); })) {
    return std::nullopt;
  }
  return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void mark_names(const std::vector<std::string>& misc, std::vector<Token>& tokens) {
  struct Name {
    Span span;
    NameType type;
  };
  std::vector<Name> names;
  for (const Mention& mention : read_mentions(misc)) {
    const NameType type = type_of(mention.type);
    if (type == NameType::none) continue;
    const auto span = name_within(mention, tokens);
    if (!span) continue;
    // "the Senators", "Americans": persons, but not by their names.
    const bool group = type == NameType::person && tokens[span->end - 1].xpos == "NNPS";
    names.push_back({*span, group ? NameType::other : type});
  }
  std::ranges::stable_sort(names, [](const Name& a, const Name& b) { return a.span.size() > b.span.size(); });
  for (const Name& name : names) {
    const auto used = [&](std::uint32_t i) { return tokens[i].name != NameType::none; };
    bool free = true;
    for (std::uint32_t i = name.span.begin; i < name.span.end; ++i) free = free && !used(i);
    if (!free) continue;
    for (std::uint32_t i = name.span.begin; i < name.span.end; ++i) {
      tokens[i].name = name.type;
      tokens[i].name_begin = i == name.span.begin;
    }
  }
}

}  // namespace

std::vector<TrainSentence> read_training_treebank(const std::filesystem::path& path) {
  Treebank treebank = read_conllu(path);
  const auto has_mentions = [](const std::vector<std::string>& misc) {
    return std::ranges::any_of(misc, [](const std::string& m) { return m.find("Entity=(") != std::string::npos; });
  };
  const bool labels = std::ranges::any_of(treebank.document.sentences, [](const Sentence& sentence) {
    return std::ranges::any_of(sentence.tokens, [](const Token& token) { return token.name != NameType::none; });
  });
  const bool names = labels || std::ranges::any_of(treebank.misc, has_mentions);
  std::vector<TrainSentence> sentences;
  for (std::size_t i = 0; i < treebank.document.sentences.size(); ++i) {
    TrainSentence sentence{std::move(treebank.document.sentences[i]), true,
                           names ? NameLayer::all_types : NameLayer::none};
    sentence.document = treebank.documents[i];
    for (Token& token : sentence.gold.tokens) token.lemma.clear();
    if (names && !labels) mark_names(treebank.misc[i], sentence.gold.tokens);
    if (!sentence.gold.tokens.empty()) sentences.push_back(std::move(sentence));
  }
  return sentences;
}

std::vector<TrainSentence> read_name_texts(const std::filesystem::path& path) {
  NameLayer layer = NameLayer::main_types;
  std::vector<TrainSentence> sentences;
  TrainSentence current;
  std::size_t document = 0;
  NameFileReader reader;
  reader.word = [&](const LabelledWord& word) {
    Token token;
    token.form = word.form;
    if (!word.type.empty()) token.name = type_of(word.type);
    if (token.name == NameType::other) layer = NameLayer::all_types;
    token.name_begin = token.name != NameType::none && word.begins;
    current.gold.tokens.push_back(std::move(token));
  };
  reader.sentence_end = [&] {
    current.document = document;
    if (!current.gold.tokens.empty()) sentences.push_back(std::move(current));
    current = {};
  };
  reader.document_begin = [&] { ++document; };
  read_names(read_file(path.string(), std::numeric_limits<std::uint32_t>::max()), path.string(), reader);
  for (TrainSentence& sentence : sentences) sentence.names = layer;
  return sentences;
}

std::vector<TrainSentence> hold_out(std::vector<TrainSentence>& sentences) {
  std::vector<TrainSentence> held_out, others;
  for (TrainSentence& sentence : sentences)
    (sentence.document % 10 == 9 ? held_out : others).push_back(std::move(sentence));
  sentences = std::move(others);
  return held_out;
}

}  // namespace chancery
