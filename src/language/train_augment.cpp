#include "language/train_augment.hpp"

#include <algorithm>

namespace chancery {
namespace {

constexpr float rename_share = 0.6F;  // of the names
constexpr float lower_share = 0.02F;  // of the sentences, as the next two
constexpr float upper_share = 0.02F;
constexpr float title_share = 0.02F;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

// Another name of as many words, or nothing. Single words for persons are parts of full names.
const std::vector<std::string>* draw_name(NameType type, std::size_t size, const NameLists& lists, Random& random) {
  const NameLists::BySize& list = lists.of(type);
  const std::size_t full = type == NameType::person && size == 1 ? 2 : size;
  if (full >= list.size() || list[full].empty()) return nullptr;
  return &list[full][random.below(list[full].size())];
}

void rename(const std::vector<Token>& tokens, std::size_t begin, std::size_t end, const NameLists& lists,
            Random& random, std::vector<std::string>& forms) {
  const bool proper = std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                                  tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                  [](const Token& token) { return token.xpos.empty() || token.xpos == "NNP"; });
  if (!proper) return;
  const auto* name = draw_name(tokens[begin].name, end - begin, lists, random);
  if (!name) return;
  if (end - begin == 1) {
    forms[begin] = name->size() == 2 && random.chance(0.3F) ? name->front() : name->back();
    return;
  }
  const bool all_proper = std::ranges::none_of(*name, [](const std::string& word) { return is_lower(word[0]); });
  if (!all_proper) return;
  for (std::size_t i = begin; i < end; ++i) forms[i] = (*name)[i - begin];
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

std::vector<std::string> vary_forms(const TrainSentence& sentence, const NameLists& lists, Random& random) {
  const std::vector<Token>& tokens = sentence.gold.tokens;
  std::vector<std::string> forms;
  forms.reserve(tokens.size());
  for (const Token& token : tokens) forms.push_back(token.form);
  for (std::size_t i = 0; i < tokens.size() && sentence.names != NameLayer::none; ++i) {
    if (!tokens[i].name_begin || tokens[i].name == NameType::other) continue;
    std::size_t end = i + 1;
    while (end < tokens.size() && tokens[end].name == tokens[i].name && !tokens[end].name_begin) ++end;
    if (random.chance(rename_share)) rename(tokens, i, end, lists, random, forms);
  }
  change_case(forms, random);
  return forms;
}

}  // namespace chancery
