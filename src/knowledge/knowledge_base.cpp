#include "knowledge/knowledge_base.hpp"

#include <algorithm>
#include <array>

#include "knowledge/data_files.hpp"
#include "knowledge/knowledge_builder.hpp"
#include "knowledge/knowledge_file.hpp"
#include "knowledge/knowledge_index.hpp"

namespace chancery {
namespace {

bool is_running(const OfficeTerm& term, std::optional<Date> date) {
  return !date || ((!term.start || *term.start <= *date) && (!term.end || *date <= *term.end));
}

// True where the title is the phrase, or one of several titles held together, apart from words that do not
// change the rank: "Interim President of the Republic" has "president", "Deputy Prime Minister" not "prime minister".
bool has_title(std::string_view title, std::string_view phrase) {
  constexpr std::array<std::string_view, 8> before = {"acting",     "interim",      "caretaker", "federal",
                                                      "transition", "transitional", "and",       ""};
  constexpr std::array<std::string_view, 6> after = {"of", "for", "and", "to", ",", ""};
  const auto is_in = [](const auto& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const std::string text = normalize_name(title);
  for (std::size_t at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    if ((at > 0 && text[at - 1] != ' ') || (end < text.size() && text[end] != ' ')) continue;
    const std::string_view left = std::string_view(text).substr(0, at > 0 ? at - 1 : 0);
    const std::string_view right = end < text.size() ? std::string_view(text).substr(end + 1) : std::string_view();
    const std::size_t space = left.rfind(' ');
    if (is_in(before, space == std::string_view::npos ? left : left.substr(space + 1)) &&
        is_in(after, right.substr(0, right.find(' '))))
      return true;
  }
  return false;
}

}  // namespace

KnowledgeBase::KnowledgeBase() : index_(std::make_unique<Index>()) {}
KnowledgeBase::~KnowledgeBase() = default;
KnowledgeBase::KnowledgeBase(KnowledgeBase&&) noexcept = default;
KnowledgeBase& KnowledgeBase::operator=(KnowledgeBase&&) noexcept = default;

const std::vector<KnownThing>& KnowledgeBase::things() const noexcept { return index_->things; }
const std::vector<OfficeTerm>& KnowledgeBase::terms() const noexcept { return index_->terms; }
const std::vector<OfficeTitle>& KnowledgeBase::titles() const noexcept { return index_->titles; }

std::span<const NameHit> KnowledgeBase::find(std::string_view name) const {
  const auto [first, last] = index_->names.find(name);
  return std::span(index_->hits).subspan(first, last - first);
}

std::size_t KnowledgeBase::longest_match(std::span<const std::string_view> words) const {
  return index_->names.longest_match(words);
}

const OfficeTitle* KnowledgeBase::find_title(std::string_view text) const {
  const auto [first, last] = index_->title_names.find(text);
  return first == last ? nullptr : &index_->titles[index_->title_names.value(first)];
}

std::size_t KnowledgeBase::longest_title(std::span<const std::string_view> words) const {
  return index_->title_names.longest_match(words);
}

std::vector<const OfficeTerm*> KnowledgeBase::holders(KnownId body, Role role, std::optional<Date> date) const {
  std::vector<const OfficeTerm*> found;
  for (const int at : index_->terms_of_body[static_cast<std::size_t>(body)]) {
    const OfficeTerm& term = index_->terms[static_cast<std::size_t>(at)];
    if (term.role == role && is_running(term, date)) found.push_back(&term);
  }
  return found;
}

std::vector<const OfficeTerm*> KnowledgeBase::holders(KnownId body, std::string_view title,
                                                      std::optional<Date> date) const {
  std::vector<const OfficeTerm*> found;
  const std::string phrase = normalize_name(title);
  const OfficeTitle* known = find_title(title);
  std::vector<std::string> phrases{phrase};
  if (known != nullptr) {
    phrases.push_back(normalize_name(known->name));
    for (const std::string& form : known->forms) phrases.push_back(normalize_name(form));
  }
  const auto add = [&](const OfficeTerm& term) {
    const bool twice = std::any_of(found.begin(), found.end(), [&](const OfficeTerm* other) {
      return other->person == term.person && other->start == term.start && other->title == term.title;
    });
    if (!twice && is_running(term, date)) found.push_back(&term);
  };
  for (const int at : index_->terms_of_body[static_cast<std::size_t>(body)]) {
    const OfficeTerm& term = index_->terms[static_cast<std::size_t>(at)];
    const bool fits = std::any_of(phrases.begin(), phrases.end(), [&](const std::string& item) {
      return !item.empty() && has_title(term.title, item);
    });
    if (fits) add(term);
  }
  if (!found.empty() || known == nullptr) return found;
  std::vector<Role> roles = known->roles;
  const Role leading = things()[static_cast<std::size_t>(body)].led_by;
  std::stable_partition(roles.begin(), roles.end(), [&](Role role) { return role == leading; });
  for (const Role role : roles)
    for (const OfficeTerm* term : holders(body, role, date)) add(*term);
  return found;
}

std::vector<const OfficeTerm*> KnowledgeBase::offices_of(KnownId person) const {
  std::vector<const OfficeTerm*> found;
  for (const int at : index_->terms_of_person[static_cast<std::size_t>(person)])
    found.push_back(&index_->terms[static_cast<std::size_t>(at)]);
  return found;
}

std::optional<KnownId> KnowledgeBase::find_slug(std::string_view slug) const {
  const auto found = index_->slugs.find(std::string(slug));
  return found == index_->slugs.end() ? std::nullopt : std::optional(found->second);
}

KnowledgeBase load_knowledge_base(const std::vector<std::filesystem::path>& files) {
  const std::vector<std::filesystem::path> turtle = turtle_files(files);
  if (const auto compiled = compiled_gazetteer())
    if (auto known = read_compiled(*compiled, fingerprint_of(turtle))) return std::move(*known);
  KnowledgeBuilder builder;
  for (const std::filesystem::path& file : turtle) builder.read(file);
  return builder.finish();
}

}  // namespace chancery
