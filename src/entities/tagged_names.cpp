#include "entities/tagged_names.hpp"

#include <algorithm>

#include "entities/joined_names.hpp"
#include "language/name_kinds.hpp"

namespace chancery {
namespace {

bool may_begin_name(const std::string& form) {
  return !form.empty() && ((form[0] >= 'A' && form[0] <= 'Z') || (form[0] >= '0' && form[0] <= '9') ||
                           static_cast<unsigned char>(form[0]) >= 0xc3);
}

// Words without a capital within names.
bool is_small(const std::string& lower) {
  static const WordSet words("of|for|the|and|in|on|to|against|with|without|&|+|-|n|t|'t|\u2019t|'|\u2019|'s|\u2019s");
  return words.has(lower) || lexicon::name_particles().has(lower);
}

bool is_saint(const std::string& lower) { return lower == "st" || lower == "st." || lower == "saint"; }

class TaggedNames {
 public:
  TaggedNames(Draft& draft, int sentence, std::size_t first)
      : draft_(draft), index_(sentence), first_(first), tokens_(draft.sentence(sentence).tokens) {}

  void run() {
    const SentenceWords& row = draft_.words[static_cast<std::size_t>(index_)];
    if (row.title_case || row.upper_case || draft_.is_label(index_)) return;
    for (std::uint32_t at = 0; at < tokens_.size();) {
      std::uint32_t end = at + 1;
      if (tokens_[at].name == NameType::none) {
        at = end;
        continue;
      }
      while (end < tokens_.size() && tokens_[end].name == tokens_[at].name && !tokens_[end].name_begin) ++end;
      const std::uint32_t begin = lower(at) == "the" && at + 1 < end ? at + 1 : at;
      if (end > begin + 1) consider({begin, end});
      at = end;
    }
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return at < tokens_.size() ? ascii_lower(tokens_[at].form) : std::string();
  }
  [[nodiscard]] const KnownThing& thing(const NameHit& hit) const {
    return draft_.known.things()[static_cast<std::size_t>(hit.thing)];
  }
  [[nodiscard]] bool may_be(const NameSpan& name, EntityType type) const {
    return std::ranges::any_of(
        name.hits, [&](const NameHit& hit) { return hit.kind != NameKind::surname && thing(hit).type == type; });
  }

  void consider(Span span) {
    const Token& first = tokens_[span.begin];
    const float trust = first.name_probability;
    if (trust < 0.4F || !of_whole_words(span) || !of_name_words(span)) return;
    parts_.clear();
    for (std::size_t at = first_; at < draft_.names.size(); ++at) {
      const NameSpan& part = draft_.names[at];
      if (!part.tokens.overlaps(span)) continue;
      if (part.tokens == span || part.tokens.begin < span.begin || part.tokens.end > span.end) return;
      if (!part.nested) parts_.push_back(part);
    }
    if (parts_.empty()) return;
    // "the Chairman of the Senate Oscar Hadad": see NameRuns::whole_body
    const NameSpan& holder = parts_.back();
    if (holder.cue == EntityType::person && holder.tokens.begin == span.begin + 1) return;
    if (trust < least_trust(span)) return;
    switch (first.name) {
      case NameType::organization:
        if (is_body(span)) join(span, EntityType::organization);
        break;
      case NameType::person:
        if (is_person(span)) join(span, std::nullopt);
        break;
      case NameType::place:
        if (is_place(span)) join(span, cue_of_place(span));
        break;
      case NameType::other:
        if (const auto cue = cue_of(span)) join(span, cue);
        break;
      default:
        break;
    }
  }

  // By what the pieces are: a number behind a name, or common words about a small one, make a name more often than not.
  [[nodiscard]] float least_trust(Span span) const {
    constexpr float for_persons = 0.9F, for_others = 0.8F, for_numbers = 0.4F, for_wording = 0.45F;
    const NameSpan& part = parts_.front();
    if (first_of(span).name == NameType::person) return for_persons;
    if (of_saint(span.begin)) return for_wording;
    if (first_of(span).name != NameType::organization) return for_others;
    const std::string& last = tokens_[span.end - 1].form;
    static const WordSet counted(
        "million|billion|trillion|thousand|tonnes|tons|per|percent|%|km|kilometres|euros|dollars");
    if (parts_.size() == 1 && part.tokens.begin == span.begin && part.tokens.end + 1 == span.end && last[0] >= '0' &&
        last[0] <= '9')
      return counted.has(lower(span.end)) || (span.end < tokens_.size() && tokens_[span.end].upos == Upos::noun)
                 ? for_others
                 : for_numbers;
    static const WordSet links("of|for|against|without|with|in");
    static const WordSet told("of|for|against|without|with|in|the");
    std::size_t links_within = 0;
    for (std::uint32_t at = span.begin + 1; at + 1 < span.end; ++at) links_within += links.has(lower(at)) ? 1 : 0;
    const bool wording = links_within == 1 && (links.has(lower(span.begin + 1)) || links.has(lower(span.begin + 2))) &&
                         !told.has(lower(span.end - 1));
    const bool unknown = std::ranges::all_of(parts_, [&](const NameSpan& one) {
      return one.hits.empty() && one.label != NameType::person && one.label != NameType::place;
    });
    const bool common = tokens_[span.begin].upos == Upos::noun || tokens_[span.begin].xpos == "NNPS" ||
                        lower(span.begin).ends_with('s');
    return wording && unknown && common && parts_.back().tokens.end == span.end ? for_wording : for_others;
  }

  [[nodiscard]] bool of_whole_words(Span span) const {
    const auto& words = draft_.words[static_cast<std::size_t>(index_)];
    const auto word = [&](std::uint32_t at) {
      return words.words[static_cast<std::size_t>(words.of_token[at])].tokens;
    };
    return word(span.begin).begin == span.begin && word(span.end - 1).end == span.end;
  }

  // "Jade Harvest Co., Ltd.", "Polmex Sp. z o.o."
  [[nodiscard]] bool before_legal_form(std::uint32_t at) const {
    return is_legal_form(tokens_[at + 1].form) || (at + 2 < tokens_.size() && tokens_[at + 2].form.starts_with("o.o"));
  }

  [[nodiscard]] bool of_name_words(Span span) const {
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      const Token& one = tokens_[at];
      if (one.upos == Upos::punct && at > span.begin && at + 1 < span.end && before_legal_form(at)) continue;
      const bool foreign =
          first_of(span).name == NameType::organization && (one.upos == Upos::propn || one.upos == Upos::x);
      // "Russia - BRICS"
      if (one.form == "-" && (at == span.begin || at + 1 == span.end || tokens_[at - 1].span.end != one.span.begin ||
                              one.span.end != tokens_[at + 1].span.begin))
        return false;
      if (!may_begin_name(one.form) && !is_small(lower(at)) && !foreign) return false;
    }
    if (!may_begin_name(tokens_[span.begin].form)) return false;
    // "read politics at St Hugh's"
    const std::string last = lower(span.end - 1);
    if (last == "'s" || last == "\u2019s") return is_saint(lower(span.begin));
    return !is_small(last);
  }
  [[nodiscard]] const Token& first_of(Span span) const { return tokens_[span.begin]; }

  [[nodiscard]] bool holds(Span span, const WordSet& words) const {
    for (std::uint32_t at = span.begin; at < span.end; ++at)
      if (words.has(lower(at))) return true;
    return false;
  }
  [[nodiscard]] bool holds_title(Span span) const {
    for (std::uint32_t at = span.begin; at < span.end; ++at)
      if (draft_.title_at(index_, at) >= 0) return true;
    return false;
  }

  // "Orvik's Harbour Fund" are two, "Child's Dream" is one.
  [[nodiscard]] bool is_owner_within(Span span) const {
    for (std::uint32_t at = span.begin + 1; at + 1 < span.end; ++at) {
      if (lower(at) != "'s" && lower(at) != "\u2019s") continue;
      if (tokens_[at - 1].upos != Upos::noun && tokens_[at - 1].xpos != "NN") return true;
    }
    return false;
  }

  [[nodiscard]] bool is_body(Span span) const {
    static const WordSet states("government|state|states|kingdom|republic|sultanate|emirate|principality|governments");
    if (states.has(lower(span.begin)) || holds_title(span) || is_owner_within(span)) return false;
    const NameSpan& last = parts_.back();
    if (last.tokens.begin > span.begin && last.tokens.end == span.end) {
      const std::string link = lower(last.tokens.begin - 1) == "the" && last.tokens.begin > span.begin + 1
                                   ? lower(last.tokens.begin - 2)
                                   : lower(last.tokens.begin - 1);
      // "Delta of Atlanta": where the firm sits; "Dairy Farmers of Peru"
      const Token& before = tokens_[std::max(last.tokens.begin, span.begin + 2) - 2];
      const bool many = last.tokens.begin > span.begin + 1 &&
                        (before.xpos == "NNS" || before.xpos == "NNPS" ||
                         lexicon::name_cue(ascii_lower(before.form)) == EntityType::organization);
      if (link == "and" && !last.hits.empty()) return false;
      if (link == "of" && (may_be(last, EntityType::place) || may_be(last, EntityType::country)) && !many) return false;
      if (parts_.size() > 1 && last.label == NameType::person && last.tokens.size() > 1) return false;
      // "from Beirut Hezbollah's paper", "the German KfW"; but "the Chile Democrats"
      static const WordSet parties(
          "democrats|republicans|greens|liberals|conservatives|socialists|communists|labour|nationalists|moderates|"
          "patriots");
      if (parts_.size() > 1 && !parties.has(lower(span.end - 1)) && parts_.front().tokens.end == last.tokens.begin &&
          may_be(last, EntityType::organization))
        return false;
      if (parts_.size() == 1 && last.tokens.size() == 1 && tokens_[span.begin].upos == Upos::adj &&
          is_letters(tokens_[last.tokens.begin].form))
        return false;
    }
    // "the Joint Chiefs of Staff Army Gen. Berg"
    if (lexicon::armed_services().has(lower(span.end - 1)) &&
        lexicon::honorifics().has(without_final_dots(lower(span.end))))
      return false;
    // "Special Envoy for Central Asia Eduards Berg"
    if (parts_.size() > 1 && may_be(parts_.front(), EntityType::place) && last.tokens.size() > 1 && !last.cue &&
        follows_title(span.begin))
      return false;
    return true;
  }
  [[nodiscard]] bool follows_title(std::uint32_t at) const {
    static const WordSet links("of|for|to|the|in|on");
    constexpr std::uint32_t longest = 10;
    for (std::uint32_t back = at; back > 0 && back + longest > at; --back) {
      if (draft_.title_at(index_, back - 1) >= 0) return true;
      if (!links.has(lower(back - 1)) && !may_begin_name(tokens_[back - 1].form)) return false;
    }
    return false;
  }
  [[nodiscard]] static bool is_letters(const std::string& form) {
    return std::ranges::count_if(form, [](char c) { return c >= 'A' && c <= 'Z'; }) > 1;
  }

  [[nodiscard]] bool is_person(Span span) const {
    constexpr float very_sure = 0.97F;
    if (holds_title(span)) return false;
    static const WordSet others("and|&|of|for|+|her|his");
    if (holds(span, others)) return false;
    // "Alhaji Omar Diallo", "Raksha Mantri Shri Arun Rao", but "Mya Tun Oo"
    for (std::uint32_t at = span.begin; at < span.end; ++at)
      if (lexicon::honorifics().has(without_final_dots(lower(at))) &&
          !(span.size() == 3 && at == span.begin + 1 && parts_.size() == 2))
        return false;
    for (std::uint32_t at = span.begin; at < span.end; ++at)
      if (tokens_[at].form[0] >= '0' && tokens_[at].form[0] <= '9') return false;
    // "at the Élysée Ana Duarte was seen"
    return std::ranges::none_of(parts_, [&](const NameSpan& part) {
      return (may_be(part, EntityType::organization) || may_be(part, EntityType::facility) ||
              may_be(part, EntityType::place) || may_be(part, EntityType::country)) &&
             tokens_[span.begin].name_probability < very_sure;
    });
  }

  [[nodiscard]] bool is_place(Span span) const {
    static const WordSet heads(
        "strait|straits|cape|gulf|bay|sea|isle|isles|island|islands|lake|mount|port|valley|coast|horn|bight|city|mouth|"
        "rock|forest|plain|plains|hills|heights|gates|province|"
        "county|region|district|archipelago");
    if (holds_title(span)) return false;
    if (std::ranges::any_of(parts_, [&](const NameSpan& part) {
          return may_be(part, EntityType::country) || may_be(part, EntityType::organization);
        }))
      return false;
    static const WordSet links("of|'s|\u2019s|for|and|in|on|-");
    if (heads.has(lower(span.end - 1)) && lower(span.end) == "of") return false;  // "the Pacific Island of Nauru"
    if (lower(span.begin + 1) == "of") return heads.has(lower(span.begin));
    return !holds({span.begin + (of_saint(span.begin) ? 3 : 1), span.end}, links);
  }

  [[nodiscard]] std::optional<EntityType> cue_of_place(Span span) const {
    const bool building = of_saint(span.begin) && lexicon::name_cue(lower(span.end - 1)) == EntityType::facility;
    return building ? EntityType::facility : EntityType::place;
  }

  // "St Mark's Square": the saint owns nothing and lies nowhere.
  [[nodiscard]] bool of_saint(std::uint32_t at) const {
    const std::string owner = lower(at + 2);
    return is_saint(lower(at)) && (owner == "'s" || owner == "\u2019s");
  }

  // "the Tallinn Pledge", "the Declaration of Lima", "All Basotho Convention": by the head noun.
  [[nodiscard]] std::optional<EntityType> cue_of(Span span) const {
    static const WordSet honours("order|legion|cross|medal|star|sash|decoration|collar");
    static const WordSet papers("pledge|goals|principles|roadmap|vision");
    if (holds_title(span) || is_owner_within(span)) return std::nullopt;
    const bool of = lower(span.begin + 1) == "of" || (span.size() > 3 && lower(span.begin + 2) == "of");
    const bool of_state =
        std::ranges::any_of(parts_, [&](const NameSpan& part) { return may_be(part, EntityType::country); });
    if (of && of_state) return std::nullopt;
    if (of && (honours.has(lower(span.begin)) || honours.has(lower(span.begin + 1)))) return EntityType::project;
    std::uint32_t head = span.end - 1;
    for (std::uint32_t at = span.begin + 1; at < span.end; ++at)
      if (lower(at) == "of" || lower(at) == "for" || lower(at) == "on" || lower(at) == "against") {
        head = at - 1;
        break;
      }
    if (tokens_[head].form[0] >= '0' && tokens_[head].form[0] <= '9') return std::nullopt;
    if (lower(span.begin) == "all") return EntityType::organization;  // "All Basotho Convention"
    if (papers.has(lower(head))) return EntityType::document;
    const auto cue = lexicon::name_cue(lower(head));
    return cue && *cue != EntityType::place && *cue != EntityType::person ? cue : std::nullopt;
  }

  void join(Span span, std::optional<EntityType> cue) {
    NameSpan name;
    name.cue = cue;
    for (const NameSpan& part : parts_) {
      if (tokens_[span.begin].name != NameType::other &&
          (part.cue == EntityType::document || part.cue == EntityType::event))
        name.cue = part.cue;
      name.person_context =
          name.person_context || (tokens_[span.begin].name == NameType::person && part.person_context);
      if (part.gender != Gender::unknown) name.gender = part.gender;
    }
    name.label = tokens_[span.begin].name;
    name.label_probability = tokens_[span.begin].name_probability;
    replace_by_joined(draft_, index_, first_, span, std::move(name));
  }

  Draft& draft_;
  int index_;
  std::size_t first_;
  const std::vector<Token>& tokens_;
  std::vector<NameSpan> parts_;  // of the name considered
};

}  // namespace

void join_tagged_names(Draft& draft, int sentence, std::size_t first) { TaggedNames(draft, sentence, first).run(); }

}  // namespace chancery
