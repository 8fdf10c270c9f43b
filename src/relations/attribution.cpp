#include "relations/attribution.hpp"

#include <algorithm>
#include <string_view>

#include "relations/arguments.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

constexpr std::size_t shortest_quotation = 25;  // bytes; below that, quotes mark a term or a title

struct QuoteMark {
  std::string_view open, close;
};

constexpr QuoteMark quote_marks[] = {{"“", "”"}, {"«", "»"}, {"„", "“"}, {"\"", "\""}};

}  // namespace

std::vector<Span> find_quotations(const Article& article) {
  std::vector<Span> found;
  for (const Block& block : article.blocks) {
    const std::string_view text = std::string_view(article.text).substr(block.span.begin, block.span.size());
    std::size_t at = 0;
    while (at < text.size()) {
      const QuoteMark* mark = nullptr;
      for (const QuoteMark& m : quote_marks)
        if (text.substr(at).starts_with(m.open)) {
          mark = &m;
          break;
        }
      if (!mark) {
        ++at;
        continue;
      }
      const std::size_t inside = at + mark->open.size();
      const std::size_t close = text.find(mark->close, inside);
      const std::size_t end = close == std::string_view::npos ? text.size() : close;
      if (end - inside >= shortest_quotation)
        found.push_back({block.span.begin + static_cast<std::uint32_t>(inside),
                         block.span.begin + static_cast<std::uint32_t>(end)});
      at = close == std::string_view::npos ? text.size() : end + mark->close.size();
    }
  }
  return found;
}

Attribution::Attribution(const Article& article, const Document& document, const Entities& entities,
                         const Lexicon& lexicon, const std::vector<SentenceView>& views)
    : article_(article),
      document_(document),
      entities_(entities),
      lexicon_(lexicon),
      views_(views),
      quotations_(find_quotations(article)),
      reports_(views.size()) {
  for (const SentenceView& view : views_) find_reports(view);
}

void Attribution::find_reports(const SentenceView& view) {
  auto& reports = reports_[static_cast<std::size_t>(view.number())];
  const auto add = [&](int at, const Filler& filler) {
    for (const Argument& who : resolve(view, entities_, lexicon_, filler, agent_types)) {
      reports.push_back({at, who.entity});
      return true;
    }
    return false;
  };
  for (int i = 0; i < view.size(); ++i) {
    if (view.is_verb(i) && lexicon_.say.contains(view.lemma(i))) {
      if (is_quoted(view.number(), i)) continue;  // a report within what is quoted
      for (const Filler& f : view.is_passive(i) ? std::vector<Filler>{} : subjects(view, i))
        if (add(i, f)) break;
    } else if (const std::string_view lemma = view.lemma(i); lemma == "accord" || lemma == "according") {
      // "according to the ministry": the speaker heads the phrase, or hangs on the participle.
      const int head = view.head(i);
      bool done = head >= 0 && view.relation(i) == Relation::case_ && add(head, {head, 1.0F});
      for (const int c : view.children(i))
        if (!done && (view.relation(c) == Relation::obl || view.relation(c) == Relation::nmod))
          done = add(c, {c, 1.0F});
    }
  }
}

bool Attribution::is_quoted(int sentence, int token) const {
  const std::uint32_t at =
      document_.sentences[static_cast<std::size_t>(sentence)].tokens[static_cast<std::size_t>(token)].span.begin;
  const auto after = std::upper_bound(quotations_.begin(), quotations_.end(), at,
                                      [](std::uint32_t position, Span q) { return position < q.begin; });
  return after != quotations_.begin() && std::prev(after)->contains(at);
}

// The speaker named beside the quotation: in its sentence, else in the nearest one of the same block.
std::optional<EntityId> Attribution::quoted_speaker(int sentence) const {
  const auto block_of = [&](int s) { return document_.sentences[static_cast<std::size_t>(s)].block; };
  const auto report = [&](int s) -> std::optional<EntityId> {
    if (s < 0 || s >= static_cast<int>(reports_.size()) || block_of(s) != block_of(sentence)) return std::nullopt;
    const auto& list = reports_[static_cast<std::size_t>(s)];
    return list.empty() ? std::nullopt : std::optional(list.back().speaker);
  };
  for (const int distance : {0, 1, -1, 2, -2})
    if (const auto who = report(sentence + distance)) return who;
  return std::nullopt;
}

std::optional<EntityId> Attribution::speaker(int sentence, int token) const {
  const SentenceView& view = views_[static_cast<std::size_t>(sentence)];
  if (is_quoted(sentence, token))
    if (const auto who = quoted_speaker(sentence)) return who;

  for (const Report& report : reports_[static_cast<std::size_t>(sentence)]) {
    if (report.verb == token) continue;
    // In the clause that the verb governs: "said that …".
    int at = token;
    for (int steps = view.size(); at >= 0 && steps > 0; --steps) {
      const int head = view.head(at);
      const Relation r = view.relation(at);
      if (head == report.verb && (r == Relation::ccomp || r == Relation::parataxis || r == Relation::xcomp))
        return report.speaker;
      at = head;
    }
    // "…, the minister said" and "according to X, …": the report hangs on the clause that it reports.
    const int clause = view.head(report.verb);
    const Relation r = view.relation(report.verb);
    if (clause >= 0 && (r == Relation::parataxis || r == Relation::obl || r == Relation::nmod) &&
        view.is_below(token, clause) && !view.is_below(token, report.verb) &&
        (r == Relation::parataxis || !lexicon_.say.contains(view.lemma(report.verb))))
      return report.speaker;
  }
  const Block& block = article_.blocks[static_cast<std::size_t>(view.sentence().block)];
  if (block.turn && static_cast<std::size_t>(*block.turn) < entities_.speakers.size())
    return entities_.speakers[static_cast<std::size_t>(*block.turn)];
  return std::nullopt;
}

}  // namespace chancery
