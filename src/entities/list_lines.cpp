#include "entities/list_lines.hpp"

#include <algorithm>

namespace chancery {

Sort sort_of(const std::string& plural) {
  static const WordSet states("countries|states|nations|governments|republics|economies");
  static const WordSet bodies(
      "entities|companies|firms|organisations|organizations|banks|bodies|agencies|groups|institutions|"
      "ministries|universities|associations|unions|businesses|vessels");
  static const WordSet persons(
      "persons|people|individuals|ambassadors|ministers|officials|diplomats|leaders|envoys|journalists|"
      "counterparts|heads|presidents|candidates|activists|judges|officers|delegates|speakers|soldiers|"
      "citizens|nationals|dignitaries|laureates|commissioners|guests|governors|generals|experts|women|"
      "men|artists|scientists|writers|prisoners|deputies|lawmakers|colleagues|secretaries|recipients");
  return states.has(plural)    ? Sort::states
         : bodies.has(plural)  ? Sort::bodies
         : persons.has(plural) ? Sort::persons
                               : Sort::any;
}

// In text order; of a line its first sentence.
std::vector<OpenedList> lists_of(const Draft& draft) {
  const auto& blocks = draft.article.blocks;
  std::vector<int> last_sentence(blocks.size(), -1), list_at(blocks.size(), -1);
  std::vector<OpenedList> lists;
  const auto& sentences = draft.document.sentences;
  int block_before = -1;
  for (int at = 0; at < static_cast<int>(sentences.size()); ++at) {
    const int block = sentences[static_cast<std::size_t>(at)].block;
    last_sentence[static_cast<std::size_t>(block)] = at;
    const auto opener = blocks[static_cast<std::size_t>(block)].opener;
    if (!opener || block == block_before) continue;
    block_before = block;
    const auto from = static_cast<std::size_t>(*opener);
    if (last_sentence[from] < 0) continue;
    if (list_at[from] < 0) {
      list_at[from] = static_cast<int>(lists.size());
      lists.push_back({last_sentence[from], {}});
    }
    OpenedList& list = lists[static_cast<std::size_t>(list_at[from])];
    if (list.lines.size() < longest_list) list.lines.push_back(at);
  }
  return lists;
}

LineReader::LineReader(const Draft& draft, int sentence)
    : draft_(draft), sentence_(sentence), tokens_(draft.sentence(sentence).tokens) {
  const auto first = std::lower_bound(draft.names.begin(), draft.names.end(), sentence,
                                      [](const NameSpan& name, int at) { return name.sentence < at; });
  for (auto name = first; name != draft.names.end() && name->sentence == sentence; ++name)
    if (!name->nested && !name->adjective && name->entities.size() == 1) names_.push_back(&*name);
}

bool LineReader::is_home(const NameSpan& name) const {
  return type_of(name) == EntityType::country || type_of(name) == EntityType::organization;
}

std::string LineReader::form(std::size_t at) const { return at < tokens_.size() ? tokens_[at].form : std::string(); }

bool LineReader::opens_line(const NameSpan& name) const {
  static const WordSet before("the|government|republic|kingdom|state|of|-");
  for (std::uint32_t at = 0; at < name.tokens.begin; ++at)
    if (!before.has(ascii_lower(form(at)))) return false;
  return true;
}

bool LineReader::is_row(std::uint32_t from, std::uint32_t to) const {
  static const WordSet words(",|;|and|the|&");
  for (std::uint32_t at = from; at < to; ++at)
    if (!words.has(ascii_lower(form(at)))) return false;
  return true;
}

Entry LineReader::entry(const NameSpan& name) const {
  const Span words{tokens_[name.tokens.begin].span.begin, tokens_[name.tokens.end - 1].span.end};
  return {name.entities[0], words, sentence_};
}

const NameSpan* LineReader::person() const {
  for (const NameSpan* name : names_)
    if (type_of(*name) == EntityType::person) return name;
  return nullptr;
}

bool LineReader::is_in_clause_on_another(const NameSpan& person) const {
  static const WordSet for_it("represent|lead|head");
  const NameSpan& first = *names_.front();
  if (&first == &person || !opens_line(first)) return false;
  for (std::uint32_t at = first.tokens.end; at < person.tokens.begin; ++at)
    if (tokens_[at].upos == Upos::verb && !for_it.has(tokens_[at].lemma)) return true;
  return false;
}

const NameSpan* LineReader::home_beside(const NameSpan& person) const {
  static const WordSet parting("-|\u2013|\u2014|:|,|--|(");
  for (const NameSpan* name : names_) {
    if (!is_home(*name)) continue;
    const bool in_front = opens_line(*name) && name->tokens.end < person.tokens.begin;
    const bool before = in_front && parting.has(form(name->tokens.end));
    const bool behind =
        name->tokens.begin == person.tokens.end + 1 && form(person.tokens.end) == "(" && form(name->tokens.end) == ")";
    if (before || behind) return name;
  }
  return nullptr;
}

const NameSpan* LineReader::only_name() const {
  constexpr std::uint32_t most_beside = 2;  // an article, a stop
  if (names_.size() != 1 || !is_home(*names_[0])) return nullptr;
  return names_[0]->tokens.size() + most_beside >= tokens_.size() ? names_[0] : nullptr;
}

std::vector<Entry> LineReader::things(Sort sort) const {
  std::vector<Entry> found;
  if (sort == Sort::persons || sort == Sort::any)
    if (const NameSpan* one = person(); one && !(sort == Sort::any && is_in_clause_on_another(*one)))
      return {entry(*one)};
  if (sort == Sort::persons) return found;
  std::uint32_t end = 0;
  for (const NameSpan* name : names_) {
    const bool fits = sort == Sort::states ? type_of(*name) == EntityType::country : is_home(*name);
    const bool next = found.empty() ? opens_line(*name) || sort == Sort::states : is_row(end, name->tokens.begin);
    if (!next) break;
    if (!fits) continue;
    found.push_back(entry(*name));
    end = name->tokens.end;
  }
  return found;
}

}  // namespace chancery
