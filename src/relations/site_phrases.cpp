#include "relations/site_phrases.hpp"

namespace chancery::syntax {
namespace {

constexpr int longest_phrase = 9;  // tokens

bool is_nominal_word(const SentenceView& view, int at) {
  const Token& one = view.token(at);
  return one.upos == Upos::noun || one.upos == Upos::propn || one.upos == Upos::adj || one.upos == Upos::num ||
         one.upos == Upos::det || one.xpos == "POS" || one.xpos == "PRP$" || one.form == "-" || one.form == "&";
}

bool is_time_word(const SentenceView& view, int at) {
  return view.lemma_is(at, {"next", "last", "this", "today", "yesterday", "tomorrow", "week", "month", "year", "monday",
                            "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
}

}  // namespace

int before_time(const SentenceView& view, int at) {
  constexpr int longest = 5;
  int first = at;
  bool time = false;
  const auto is_month = [&](int i) {
    return view.lemma_is(i, {"january", "february", "march", "april", "may", "june", "july", "august", "september",
                             "october", "november", "december"});
  };
  while (first > 0 && at - first < longest &&
         (is_time_word(view, first) || is_month(first) || view.token(first).upos == Upos::num ||
          view.lemma_is(first, {"early", "late", "later", "earlier", "morning", "evening", "afternoon", "night", "day",
                                "weekend"}))) {
    time = time || view.token(first).upos != Upos::num;
    --first;
  }
  if (!time) return at;
  if (first > 1 && view.lemma_is(first, {"on", "in", "for"})) --first;
  return first > 1 && view.lemma_is(first, {"early", "late"}) ? first - 1 : first;
}

int phrase_end(const SentenceView& view, int begin) {
  int at = begin;
  while (at < view.size() && at < begin + longest_phrase) {
    if (const Mention* m = view.mention(at);
        m && m->kind == MentionKind::name && m->tokens.begin == static_cast<std::uint32_t>(at)) {
      at = static_cast<int>(m->tokens.end);
      continue;
    }
    if (!is_nominal_word(view, at) || is_time_word(view, at)) break;
    ++at;
  }
  return at;
}

bool is_kind_of_place(const SentenceView& view, int at) {
  return view.lemma_is(
      at, {"town",       "city",         "village", "port",          "resort",       "island",    "district",
           "suburb",     "province",     "region",  "state",         "county",       "canton",    "capital",
           "settlement", "municipality", "valley",  "neighbourhood", "neighborhood", "department"});
}

bool is_region(const SentenceView& view, int at) {
  return view.lemma_is(at, {"province", "region", "state", "county", "canton", "district", "department", "prefecture",
                            "governorate", "oblast", "island", "valley", "republic"});
}

bool is_part_of_place(const SentenceView& view, int at) {
  return view.lemma_is(at, {"north", "south", "east", "west", "north-east", "north-west", "south-east", "south-west",
                            "northeast", "northwest", "southeast", "southwest", "centre", "center", "heart", "outskirt",
                            "outskirts", "interior", "middle"});
}

bool is_edge(const SentenceView& view, int at) {
  return view.lemma_is(at, {"coast", "shore", "seaboard", "waterfront", "edge", "bank", "slope", "tip", "side", "mouth",
                            "reach", "estuary", "fringe", "hinterland", "shoreline"});
}

const Mention* place_headed_by(const SentenceView& view, int token) {
  for (const Mention* m : view.mentions())
    if (m->head == token && m->kind != MentionKind::pronoun &&
        (view.means(*m, EntityType::place) || view.means(*m, EntityType::country)) &&
        view.token(token).upos != Upos::adj)
      return m;
  return nullptr;
}

int place_of_phrase(const SentenceView& view, int begin, int* end) {
  *end = phrase_end(view, begin);
  if (*end == begin) return -1;
  if (*end < view.size() && view.lemma(*end) == "of" &&
      (is_kind_of_place(view, *end - 1) || is_part_of_place(view, *end - 1) || is_edge(view, *end - 1))) {
    const int inner = *end + 1;
    *end = phrase_end(view, inner);
    if (*end == inner) return -1;
  }
  for (const Mention* m : view.mentions())
    if (m->tokens.end == static_cast<std::uint32_t>(*end) && place_headed_by(view, m->head) == m) return m->head;
  // "in Guatemala's **Sololá** department"
  if (*end - begin > 1 && is_kind_of_place(view, *end - 1))
    for (const Mention* m : view.mentions())
      if (m->tokens.end + 1 == static_cast<std::uint32_t>(*end) && m->kind == MentionKind::name &&
          place_headed_by(view, m->head) == m && view.means(*m, EntityType::place))
        return m->head;
  // "on South Korea's south coast"
  if (*end - begin < 3 ||
      !view.lemma_is(*end - 1, {"coast", "shore", "seaboard", "outskirts", "waterfront", "riviera", "interior"}))
    return -1;
  for (const Mention* m : view.mentions())
    if (static_cast<int>(m->tokens.begin) == begin && static_cast<int>(m->tokens.end) < *end &&
        place_headed_by(view, m->head) == m && view.token(static_cast<int>(m->tokens.end)).xpos == "POS")
      return m->head;
  return -1;
}

bool says_where(const SentenceView& view, int at) {
  return view.lemma_is(at, {"in", "at", "near", "outside", "off", "inside"});
}

bool is_body_or_person(const SentenceView& view, int last) {
  if (view.lemma_is(last, {"government", "authority", "leader", "official", "regime", "junta", "company", "firm",
                           "people", "minister", "president"}))
    return true;
  const Mention* m = view.mention(last);
  return m && m->kind != MentionKind::name && (view.means(*m, EntityType::organization) || view.means_person(*m));
}

bool is_state_of_affairs(const SentenceView& view, int noun) {
  return view.lemma_is(noun,
                       {"situation", "crisis",   "war",        "conflict",       "violence",    "fighting", "peace",
                        "stability", "security", "unrest",     "tension",        "hostility",   "right",    "rights",
                        "process",   "reform",   "transition", "reconstruction", "development", "coup",     "attack",
                        "ceasefire", "truce",    "famine",     "drought",        "election"});
}

}  // namespace chancery::syntax
