#include "relations/listed_visits.hpp"

#include <algorithm>
#include <optional>

namespace chancery {
namespace {

constexpr double list_trust = 0.75;
constexpr int longest_list = 60;     // lines
constexpr int longest_heading = 16;  // tokens

// What a list stands under: where all went, and the token behind which the sentence itself goes on with names.
struct Lead {
  const Mention* destination = nullptr;
  int end = -1;
};

bool is_where(const SentenceView& view, const Mention& mention) {
  return mention.referents.size() == 1 &&
         (view.means(mention, EntityType::country) || view.means(mention, EntityType::place));
}

bool is_finite(const SentenceView& view, int at) {
  const auto& tag = view.token(at).xpos;
  return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD";
}

// "visits (…) to Peru", of a few words.
std::optional<Lead> lead_of(const SentenceView& view) {
  constexpr int near = 8;  // tokens: "visits by heads of state from Chad to"
  for (int at = 0; at < view.size() && at < longest_heading; ++at) {
    if (!view.lemma_is(at, {"visit", "visits", "visitor", "visitors"})) continue;
    for (int to = at + 1; to < view.size() && to <= at + near; ++to) {
      if (view.lemma(to) == ":") break;
      if (view.lemma(to) != "to") continue;
      for (const Mention* m : view.mentions()) {
        const int begin = static_cast<int>(m->tokens.begin);
        if (begin <= to || begin > to + 2 || !is_where(view, *m)) continue;
        const int end = static_cast<int>(m->tokens.end);
        for (int colon = end; colon < view.size() && colon < end + 4; ++colon)
          if (view.lemma_is(colon, {":", "include"})) return Lead{m, colon};
        if (end < view.size() && view.lemma(end) != "(") return std::nullopt;
        return view.size() <= longest_heading ? std::optional(Lead{m, view.size() - 1}) : std::nullopt;
      }
    }
  }
  return std::nullopt;
}

class VisitLists {
 public:
  VisitLists(const std::vector<SentenceView>& views, const std::vector<TimeExpression>& times, int visited)
      : views_(views), times_(times), visited_(visited) {}

  std::vector<Statement> run() {
    for (const SentenceView& view : views_) {
      const auto lead = lead_of(view);
      if (!lead) continue;
      if (read(view, *lead, view, lead->end + 1)) continue;
      for (int at = view.number() + 1; at < static_cast<int>(views_.size()) && at <= view.number() + longest_list; ++at)
        if (!read_line(view, *lead, views_[static_cast<std::size_t>(at)])) break;
    }
    return std::move(found_);
  }

 private:
  bool read_line(const SentenceView& over, const Lead& lead, const SentenceView& line) {
    if (lead_of(line)) return false;
    for (int at = 0; at < line.size() && line.lemma(at) != "who"; ++at)
      if (is_finite(line, at)) return false;
    return read(over, lead, line, 0);
  }

  // The persons named from that token on; whether there are any.
  bool read(const SentenceView& over, const Lead& lead, const SentenceView& line, int from) {
    std::vector<const Mention*> persons;
    for (const Mention* m : line.mentions())
      if (m->kind == MentionKind::name && static_cast<int>(m->tokens.begin) >= from && m->referents.size() == 1 &&
          line.means_person(*m) && !is_beside(line, from, *m))
        persons.push_back(m);
    std::sort(persons.begin(), persons.end(),
              [](const Mention* a, const Mention* b) { return a->tokens.begin < b->tokens.begin; });
    for (std::size_t i = 0; i < persons.size(); ++i) {
      const bool last = i + 1 == persons.size();
      add(over, lead, line, *persons[i],
          {persons[i]->tokens.end, last ? static_cast<std::uint32_t>(line.size()) : persons[i + 1]->tokens.begin},
          i == 0 && line.number() != over.number());
    }
    return !persons.empty();
  }

  // "President Berg, to meet Holm", "the envoy of King Sall": named in the entry, but not the one who went.
  static bool is_beside(const SentenceView& line, int from, const Mention& name) {
    for (int at = static_cast<int>(name.tokens.begin) - 1; at >= from; --at) {
      if (line.lemma_is(at, {";", "and", ")", ":", "–", "-"})) return false;
      if (at > from && line.lemma(at) == "by" && line.lemma_is(at - 1, {"accompany", "lead"})) return false;
      if (line.lemma_is(at, {"with", "by", "meet", "invitation", "to", "representative", "envoy"})) return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<TimeRange> time_in(const SentenceView& line, Span tokens) const {
    for (const TimeExpression& time : times_)
      if (time.sentence == line.number() && tokens.contains(time.tokens.begin)) return time.range;
    return std::nullopt;
  }

  void add(const SentenceView& over, const Lead& lead, const SentenceView& line, const Mention& person, Span entry,
           bool opens_line) {
    Statement visit;
    visit.subject = person.referents.front();
    visit.predicate = visited_;
    visit.object = lead.destination->referents.front();
    visit.time = time_in(line, entry);
    // "2005 February – President Sall"
    if (!visit.time && opens_line) visit.time = time_in(line, {0, person.tokens.begin});
    visit.confidence = list_trust;
    visit.rule = "rule-visited-listed";
    visit.evidence = {over.sentence().span.begin, line.sentence().span.end};
    visit.subject_span = bytes_of(line, person.tokens);
    visit.object_span = bytes_of(over, lead.destination->tokens);
    visit.derivation.sentence = line.number();
    found_.push_back(std::move(visit));
  }

  const std::vector<SentenceView>& views_;
  const std::vector<TimeExpression>& times_;
  int visited_;
  std::vector<Statement> found_;
};

}  // namespace

std::vector<Statement> listed_visits(const std::vector<SentenceView>& views, const std::vector<TimeExpression>& times,
                                     int visited) {
  return visited < 0 ? std::vector<Statement>{} : VisitLists(views, times, visited).run();
}

}  // namespace chancery
