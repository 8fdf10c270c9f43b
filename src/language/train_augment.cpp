#include "language/train_augment.hpp"

#include <algorithm>
#include <span>

namespace chancery {
namespace {

constexpr float rename_share = 0.6F;  // of the names
constexpr float blend_share = 0.25F;  // of the words put in
constexpr float lower_share = 0.02F;  // of the sentences, as the next two
constexpr float upper_share = 0.02F;
constexpr float title_share = 0.02F;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

// A word that no list has: the beginning of one and the end of another.
std::string blend(const std::string& first, const std::string& second) {
  const auto middle = [](const std::string& word) {
    std::size_t at = word.size() / 2;
    while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U) ++at;
    return at;
  };
  return first.substr(0, middle(first)) + second.substr(middle(second));
}

// Another name of as many words, or nothing. Single words for persons are parts of full names.
std::vector<std::string> draw_name(NameType type, std::size_t size, const NameLists& lists, Random& random) {
  const NameLists::BySize& list = lists.of(type);
  const bool part = type == NameType::person && size == 1;
  const std::size_t full = part ? 2 : size;
  if (full >= list.size() || list[full].empty()) return {};
  const auto draw = [&] {
    std::vector<std::string> name = list[full][random.below(list[full].size())];
    return part ? std::vector<std::string>{random.chance(0.3F) ? name.front() : name.back()} : name;
  };
  std::vector<std::string> name = draw();
  if (type != NameType::organization || size == 1) {
    const std::vector<std::string> other = draw();
    for (std::size_t i = 0; i < size; ++i)
      if (std::min(name[i].size(), other[i].size()) > 3 && random.chance(blend_share))
        name[i] = blend(name[i], other[i]);
  }
  return name;
}

// How many words a name of `size` words is to have.
std::size_t draw_size(NameType type, std::size_t size, Random& random) {
  if (random.chance(0.5F)) return size;
  const float draw = random.uniform();
  if (type == NameType::organization) return draw < 0.3F ? 1 : draw < 0.6F ? 2 : draw < 0.8F ? 3 : 4;
  if (type == NameType::person) return draw < 0.4F ? 1 : draw < 0.9F ? 2 : 3;
  return draw < 0.6F ? 1 : draw < 0.9F ? 2 : 3;
}

// What to write in the place of a name, or nothing.
std::vector<std::string> replacement(std::span<const Token> name, bool same_size, const NameLists& lists,
                                     Random& random) {
  const bool proper =
      std::ranges::all_of(name, [](const Token& token) { return token.xpos.empty() || token.xpos == "NNP"; });
  if (!proper) return {};
  const NameType type = name.front().name;
  if (type == NameType::other) {
    const auto known = lists.lexicon.find(word_key(name.front().form));
    const bool people = known != lists.lexicon.end() && (known->second & LexiconBit::demonym) != 0;
    if (name.size() > 1 || !people || lists.peoples.empty()) return {};
    return {lists.peoples[random.below(lists.peoples.size())]};
  }
  auto words = draw_name(type, same_size ? name.size() : draw_size(type, name.size(), random), lists, random);
  if (same_size && std::ranges::any_of(words, [](const std::string& word) { return is_lower(word[0]); })) return {};
  const bool lower_case =
      std::ranges::all_of(name, [](const Token& token) { return std::ranges::none_of(token.form, is_upper); });
  if (lower_case)
    for (std::string& word : words) std::ranges::transform(word, word.begin(), lower);
  return words;
}

void change_case(std::vector<std::string>& forms, Random& random) {
  const float draw = random.uniform();
  if (draw < lower_share) {
    for (std::string& form : forms) std::ranges::transform(form, form.begin(), lower);
  } else if (draw < lower_share + upper_share) {
    for (std::string& form : forms) std::ranges::transform(form, form.begin(), upper);
  } else if (draw < lower_share + upper_share + title_share) {
    for (std::string& form : forms)
      if (form.size() > 3) form[0] = upper(form[0]);
  }
}

}  // namespace

VariedSentence vary(const TrainSentence& sentence, const NameLists& lists, Random& random) {
  // Words put in: outside, then for each type an inner and a first word of a name.
  static const std::vector<Token> marks = [] {
    std::vector<Token> made(2 * name_type_count + 2);
    for (std::size_t i = 0; i < made.size(); ++i) {
      made[i].name = static_cast<NameType>(i / 2);
      made[i].name_begin = i % 2 == 1;
    }
    return made;
  }();
  const std::vector<Token>& tokens = sentence.gold.tokens;
  VariedSentence out;
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i + 1;
    std::vector<std::string> words;
    if (tokens[i].name_begin && sentence.names != NameLayer::none) {
      while (end < tokens.size() && tokens[end].name == tokens[i].name && !tokens[end].name_begin) ++end;
      if (random.chance(rename_share))
        words = replacement(std::span(tokens).subspan(i, end - i), sentence.has_tree, lists, random);
    }
    if (words.empty())
      for (std::size_t k = i; k < end; ++k) words.push_back(tokens[k].form);
    const std::size_t mark = 2 * static_cast<std::size_t>(tokens[i].name);
    for (std::size_t k = 0; k < words.size(); ++k)
      out.gold.push_back(words.size() == end - i ? &tokens[i + k] : &marks[mark + (k == 0 ? 1 : 0)]);
    std::ranges::move(words, std::back_inserter(out.forms));
    i = end;
  }
  change_case(out.forms, random);
  return out;
}

}  // namespace chancery
