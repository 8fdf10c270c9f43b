#include "relations/sentence_view.hpp"

#include <algorithm>
#include <string>

#include "core/unicode.hpp"

namespace chancery {
namespace {

// Mentions and office phrases are sorted by sentence.
template <typename List>
auto of_sentence(const List& list, int number) {
  const auto before = [](const auto& item, int n) { return item.sentence < n; };
  const auto first = std::lower_bound(list.begin(), list.end(), number, before);
  const auto last = std::lower_bound(first, list.end(), number + 1, before);
  return std::span(first, last);
}

}  // namespace

SentenceView::SentenceView(const Document& document, const Entities& entities, int number,
                           const std::unordered_set<std::string_view>* light, Tree tree)
    : sentence_(&document.sentences[static_cast<std::size_t>(number)]),
      tokens_(tree == Tree::first ? &sentence_->tokens : &sentence_->other),
      entities_(&entities),
      light_(light),
      number_(number) {
  const std::size_t count = tokens_->size();
  lemmas_.reserve(count);
  for (const Token& t : *tokens_) {
    lemmas_.push_back(ascii_lower(t.lemma));
    if (t.relation == Relation::case_ || t.relation == Relation::mark) markers_.add(lemmas_.back());
  }

  child_begin_.assign(count + 1, 0);
  for (const Token& t : *tokens_)
    if (t.head >= 0) ++child_begin_[static_cast<std::size_t>(t.head) + 1];
  for (std::size_t i = 1; i <= count; ++i) child_begin_[i] += child_begin_[i - 1];
  child_list_.resize(static_cast<std::size_t>(child_begin_[count]));
  std::vector<int> next(child_begin_.begin(), child_begin_.end() - 1);
  for (std::size_t i = 0; i < count; ++i)
    if (const int head = (*tokens_)[i].head; head >= 0)
      child_list_[static_cast<std::size_t>(next[static_cast<std::size_t>(head)]++)] = static_cast<int>(i);

  by_token_.assign(count, nullptr);
  office_by_token_.assign(count, nullptr);
  for (const Mention& m : of_sentence(entities.mentions, number)) mentions_.push_back(&m);
  for (const Mention* m : mentions_)
    for (std::uint32_t i = m->tokens.begin; i < m->tokens.end; ++i) {
      const Mention*& held = by_token_[i];
      const bool headed = m->head == static_cast<int>(i);
      const bool held_headed = held && held->head == static_cast<int>(i);
      if (!held || (headed && (!held_headed || m->tokens.size() > held->tokens.size())) ||
          (!headed && !held_headed && m->tokens.size() < held->tokens.size()))
        held = m;
    }
  // "Fighters from Gao": a sentence's first noun may be taken for a name, and keeps its plural.
  if (count > 1 && !by_token_[0] && (*tokens_)[0].upos == Upos::propn && lemmas_[0].size() > 4 &&
      lemmas_[0].back() == 's' && lemmas_[0][lemmas_[0].size() - 2] != 's')
    lemmas_[0].pop_back();
  for (const OfficePhrase& office : of_sentence(entities.offices, number))
    for (std::uint32_t i = office.tokens.begin; i < office.tokens.end && i < count; ++i)
      if (!office_by_token_[i]) office_by_token_[i] = &office;
}

bool SentenceView::lemma_is(int index, std::initializer_list<std::string_view> words) const {
  return is_one_of(lemma(index), words);
}

bool SentenceView::may_have_preposition(std::string_view words) const {
  return markers_.may_have(words == "including" ? "include" : words.substr(0, words.find(' ')));
}

std::span<const int> SentenceView::children(int index) const {
  const auto begin = static_cast<std::size_t>(child_begin_[static_cast<std::size_t>(index)]);
  const auto end = static_cast<std::size_t>(child_begin_[static_cast<std::size_t>(index) + 1]);
  return std::span(child_list_).subspan(begin, end - begin);
}

std::optional<int> SentenceView::child(int index, Relation wanted) const {
  for (const int c : children(index))
    if (relation(c) == wanted) return c;
  return std::nullopt;
}

bool SentenceView::has_child_lemma(int index, std::initializer_list<std::string_view> words) const {
  return std::any_of(children(index).begin(), children(index).end(), [&](int c) { return lemma_is(c, words); });
}

bool SentenceView::is_verb(int index) const {
  return token(index).upos == Upos::verb || token(index).upos == Upos::aux;
}

bool SentenceView::is_finite_past(int index) const {
  if (token(index).xpos == "VBD") return true;
  // "the plant, built by X, will open"; not "a plant to be built".
  if (token(index).xpos == "VBN" && relation(index) == Relation::acl && !child(index, Relation::mark) &&
      !child(index, Relation::aux_pass))
    return true;
  return std::any_of(children(index).begin(), children(index).end(), [&](int c) {
    const Relation r = relation(c);
    return (r == Relation::aux || r == Relation::aux_pass || r == Relation::cop) &&
           (token(c).xpos == "VBD" || lemma(c) == "have");
  });
}

bool SentenceView::is_stray_verb(int index) const {
  if (relation(index) != Relation::amod || (token(index).xpos != "VBN" && token(index).xpos != "VBD") || index == 0)
    return false;
  const int noun = head(index);
  if (noun <= index || relation(noun) != Relation::conj || head(noun) < 0 || !is_verb(head(noun)) ||
      child(noun, Relation::det))
    return false;
  return head(noun) < index && lemma(index - 1) == "and" && head(index - 1) == noun;
}

bool SentenceView::is_passive(int index) const {
  if (is_stray_verb(index)) return false;
  if (child(index, Relation::nsubj_pass) || child(index, Relation::aux_pass)) return true;
  // "Sanctions imposed on Iran by the Union": the tagger takes the participle for a past tense.
  // "stood by them": these take a "by" of their own.
  const bool takes_by = lemma_is(index, {"stand", "stick", "abide", "swear", "come", "go", "pass", "stop", "live",
                                         "drop", "rise", "fall", "grow"});
  if (token(index).xpos == "VBD" && child(index, Relation::obl_agent) && !child(index, Relation::obj) && !takes_by)
    return true;
  if (token(index).xpos != "VBN") return false;
  const Relation r = relation(index);
  // "The Council adopted Resolution 12": with a subject of its own it is no participle, whatever it hangs on.
  if (r == Relation::acl || r == Relation::amod) return !child(index, Relation::nsubj);
  if (const auto be = child(index, Relation::cop); be && lemma(*be) == "be" && child(index, Relation::obj))
    return true;  // "was lent 4 million"
  if (child(index, Relation::aux)) return false;
  if (child(index, Relation::obl_agent)) return true;
  // A participle joined to a passive one, or a headline's "Treaty signed", shares its voice.
  if (r == Relation::conj && head(index) >= 0 && !child(index, Relation::nsubj)) return is_passive(head(index));
  return r == Relation::advcl && !child(index, Relation::nsubj) && !child(index, Relation::obj);
}

bool SentenceView::is_relative_pronoun(int index) const {
  const std::string_view tag = token(index).xpos;
  return tag == "WP" || tag == "WDT" || tag == "WP$" || (lemma(index) == "that" && token(index).upos == Upos::pron);
}

bool SentenceView::is_below(int index, int ancestor) const {
  for (int steps = size(); index >= 0 && steps >= 0; index = head(index), --steps)
    if (index == ancestor) return true;
  return false;
}

Span SentenceView::subtree(int index) const {
  Span range{static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(index) + 1};
  for (const int c : children(index)) {
    const Span below = subtree(c);
    range.begin = std::min(range.begin, below.begin);
    range.end = std::max(range.end, below.end);
  }
  return range;
}

const Mention* SentenceView::mention(int index) const { return by_token_[static_cast<std::size_t>(index)]; }

bool SentenceView::means(const Mention& mention, EntityType type) const {
  return !mention.referents.empty() &&
         entities_->list[static_cast<std::size_t>(mention.referents.front())].type == type;
}

const OfficePhrase* SentenceView::office(int index) const { return office_by_token_[static_cast<std::size_t>(index)]; }

Span bytes_of(const SentenceView& view, Span tokens) {
  return {view.token(static_cast<int>(tokens.begin)).span.begin, view.token(static_cast<int>(tokens.end) - 1).span.end};
}

}  // namespace chancery
