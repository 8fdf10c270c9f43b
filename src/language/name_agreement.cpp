// The same word names the same thing throughout an article: labels are drawn towards what its other places say.
#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "core/unicode.hpp"
#include "language/annotation_buffers.hpp"
#include "language/name_evidence.hpp"
#include "language/name_kinds.hpp"
#include "language/name_rows.hpp"
#include "language/name_teams.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

constexpr std::size_t labels = name_label_count;
constexpr std::size_t types = name_type_count + 1;
using Shares = std::array<float, types>;  // how likely each type is, outside first
using Piece = AnnotationWorkspace::Buffers::Piece;

constexpr float least_share = 0.05F;
constexpr float least_bonus = 0.25F;  // smaller ones change no label
// As name_evidence.cpp weighs.
constexpr float short_form = 6.0F;
constexpr float common_word = 4.0F;
constexpr float most_evidence = 8.0F;
constexpr std::size_t least_sport = 4, sport_share = 60;  // words of sport in a text on it; one of so many words
constexpr float least_place = 0.3F;
constexpr float lone_word = 0.7F, lone_body = 0.5F;

Shares shares_of(const AnnotationWorkspace::Buffers& buffers, const Piece& piece, std::size_t i) {
  const float* probabilities = buffers.kept_probabilities.data() + (piece.begin + i) * labels;
  Shares shares{};
  for (std::size_t label = 0; label < labels; ++label)
    shares[static_cast<std::size_t>(name_type(label))] += probabilities[label];
  return shares;
}

// Whether the word before, or after, may belong to the same name. "The" and the like at the beginning do not.
bool joins_before(std::span<const Token> tokens, std::size_t i) {
  if (i == 0 || !has_capital(tokens[i - 1].form)) return false;
  const Upos tag = tokens[i - 1].upos;
  return i > 1 || tag == Upos::propn || tag == Upos::noun || tag == Upos::adj || tag == Upos::x;
}

bool joins_after(std::span<const Token> tokens, std::size_t i) {
  return i + 1 < tokens.size() && has_capital(tokens[i + 1].form);
}

// Where the words with capitals from word i on end; i + 1 if it has none.
std::size_t end_of_run(std::span<const Token> tokens, std::size_t i) {
  std::size_t end = i + 1;
  while (end < tokens.size() && has_capital(tokens[end].form) && joins_before(tokens, end)) ++end;
  return end;
}

std::string joined(std::span<const Token> tokens) {
  std::string out;
  for (const Token& token : tokens) out += token.form + ' ';
  return out;
}

// "World Trade Organisation (WTO)": whether word i, in brackets, has the initials of the words before them.
bool is_short_form(std::span<const Token> tokens, std::size_t i) {
  const std::string_view form = tokens[i].form;
  if (i < 3 || i + 1 >= tokens.size() || tokens[i - 1].form != "(" || tokens[i + 1].form != ")" || form.size() < 2)
    return false;
  std::size_t at = i - 1;
  for (std::size_t left = form.size(); left > 0; --left) {
    do {
      if (at-- == 0) return false;
    } while (is_lower_word(tokens[at].form) && left < form.size());
    if (tokens[at].form[0] != form[left - 1] || !has_capital(tokens[at].form)) return false;
  }
  return true;
}

class Agreement {
 public:
  Agreement(const LanguageModel& model, AnnotationWorkspace::Buffers& buffers) : model_(model), buffers_(buffers) {
    std::size_t words = 0, sport = 0;
    for (const Piece& piece : buffers_.kept) {
      count(piece);
      words += piece.tokens.size();
      sport += count_sport_words(piece.tokens);
    }
    on_sport_ = sport >= least_sport && sport * sport_share >= words;
    for (const Piece& piece : buffers_.kept)
      for (const Token& token : piece.tokens)
        if (is_lower_word(token.form))
          if (const auto found = begins_.find(token.form); found != begins_.end()) found->second = true;
  }

  // Adds to the kept scores of the piece; false if there is nothing to add.
  bool weigh(const Piece& piece) {
    bool changed = weigh_companies(piece);
    changed = weigh_runs(piece) || changed;
    changed = weigh_lone_words(piece) || changed;
    changed = (on_sport_ && weigh_teams(piece)) || changed;
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
      if (!has_capital(piece.tokens[i].form)) continue;
      float* scores = buffers_.kept_scores.data() + (piece.begin + i) * labels;
      const auto add = [&](const Shares& bonus) {
        for (std::size_t label = 0; label < labels; ++label)
          scores[label] += bonus[static_cast<std::size_t>(name_type(label))];
        changed = true;
      };
      if (is_short_form(piece.tokens, i)) {
        Shares bonus = shares_of(buffers_, piece, i - 2);
        bonus[0] = 0.0F;
        for (float& share : bonus) share *= short_form;
        add(bonus);
      }
      if (joins_before(piece.tokens, i) || joins_after(piece.tokens, i)) continue;
      if (is_beginning(piece.tokens, i) && begins_[ascii_lower(piece.tokens[i].form)]) add({common_word});
      const auto& [sum, weight] = sums_[piece.tokens[i].form];
      if (weight < 1.05F) continue;
      const Shares own = shares_of(buffers_, piece, i);
      Shares bonus{};
      bool matters = false;
      for (std::size_t type = 0; type < types; ++type) {
        bonus[type] = std::log((sum[type] / weight + least_share) / (own[type] + least_share));
        matters = matters || std::abs(bonus[type]) > least_bonus;
      }
      if (matters) add(bonus);
    }
    return changed;
  }

 private:
  static bool is_beginning(std::span<const Token> tokens, std::size_t i) {
    return i == 0 || (i == 1 && tokens[0].upos == Upos::punct);
  }

  // "Tarsk Holdings Ltd" makes "Tarsk" an organisation wherever that is all of a name.
  bool weigh_companies(const Piece& piece) {
    bool changed = false;
    for (std::size_t i = 0, end = 0; !companies_.empty() && i < piece.tokens.size(); i = end) {
      end = end_of_run(piece.tokens, i);
      if (!has_capital(piece.tokens[i].form) || !companies_.contains(joined(piece.tokens.subspan(i, end - i))))
        continue;
      changed = true;
      for (std::size_t k = i; k < end; ++k)
        for (std::size_t label = 1; label < labels; ++label)
          if (name_type(label) == NameType::organization)
            buffers_.kept_scores[(piece.begin + k) * labels + label] += short_form;
    }
    return changed;
  }

  [[nodiscard]] std::span<const NameRun> runs_of(const Piece& piece) const {
    return std::span(buffers_.kept_runs).subspan(piece.runs_begin, piece.runs_end - piece.runs_begin);
  }

  [[nodiscard]] static std::string text_of(const Piece& piece, const NameRun& run) {
    return joined(piece.tokens.subspan(run.begin, run.end - run.begin));
  }

  void count_runs(const Piece& piece) {
    constexpr std::size_t person = slot_of(NameType::person), body = slot_of(NameType::organization);
    for (const NameRun& run : runs_of(piece)) {
      const bool longer = run.end - run.begin > 1;
      if (longer) {
        for (std::size_t i = run.begin; i < run.end; ++i) parts_.insert(piece.tokens[i].form);
        // "Tarsk" for "Tarsk Ledda" is an organisation, too.
        Sum& sum = sums_[piece.tokens[run.begin].form];
        const float share = shares_of(buffers_, piece, run.begin)[body];
        sum.shares[body] += share;
        sum.weight += share;
      }
      if (std::ranges::all_of(run.evidence, [](float weight) { return weight == 0.0F; })) continue;
      TypeEvidence& sum = evidence_[text_of(piece, run)];
      for (std::size_t type = 1; type < types; ++type) sum[type] += run.evidence[type];
      if (longer && run.evidence[person] > 0.0F)  // of the surname as well
        evidence_[joined(piece.tokens.subspan(run.end - 1, 1))][person] += run.evidence[person];
    }
  }

  // What the words about the same name say elsewhere.
  bool weigh_runs(const Piece& piece) {
    bool changed = false;
    for (const NameRun& run : runs_of(piece)) {
      if (evidence_.empty()) return false;
      const auto found = evidence_.find(text_of(piece, run));
      if (found == evidence_.end()) continue;
      TypeEvidence more{};
      bool matters = false;
      for (std::size_t type = 1; type < types; ++type) {
        more[type] = std::clamp(found->second[type], -most_evidence, most_evidence) - run.evidence[type];
        if (found->second[type] >= 0.0F) more[type] = std::max(more[type], 0.0F);
        matters = matters || std::abs(more[type]) > least_bonus;
      }
      if (!matters) continue;
      changed = true;
      add_evidence(run, more, buffers_.kept_scores.data() + piece.begin * labels, labels);
    }
    return changed;
  }

  // News gives a person's name in full at first: a word that is never a part of a longer name is rather no surname.
  bool weigh_lone_words(const Piece& piece) {
    bool changed = false;
    for (const NameRun& run : runs_of(piece)) {
      const Token& token = piece.tokens[run.begin];
      if (run.end - run.begin != 1 || token.upos != Upos::propn || parts_.contains(token.form)) continue;
      const std::uint32_t lists = model_.find_lexicon(word_key(token.form));
      if ((lists & (LexiconBit::given_name | LexiconBit::often_surname)) != 0) continue;
      TypeEvidence more{};
      more[slot_of(NameType::person)] = -lone_word;
      more[slot_of(NameType::organization)] = lone_body;
      add_evidence(run, more, buffers_.kept_scores.data() + piece.begin * labels, labels);
      changed = true;
    }
    return changed;
  }

  // "Sweden defeated South Korea": in texts on sport these are teams.
  bool weigh_teams(const Piece& piece) {
    bool changed = false;
    for (const NameRun& run : runs_of(piece)) {
      TypeEvidence more{};
      const float weight = team_evidence(piece.tokens, run);
      if (weight == 0.0F || shares_of(buffers_, piece, run.begin)[slot_of(NameType::place)] < least_place) continue;
      more[slot_of(NameType::organization)] = weight;
      more[slot_of(NameType::place)] = -weight;
      add_evidence(run, more, buffers_.kept_scores.data() + piece.begin * labels, labels);
      changed = true;
    }
    return changed;
  }

  void count_companies(const Piece& piece) {
    for (std::size_t i = 0, end = 0; i < piece.tokens.size(); i = end) {
      end = end_of_run(piece.tokens, i);
      std::size_t short_end = end;
      while (short_end > i && is_company_ending(piece.tokens[short_end - 1].form)) --short_end;
      if (short_end < end && short_end > i) companies_.insert(joined(piece.tokens.subspan(i, short_end - i)));
    }
  }

  void count(const Piece& piece) {
    count_companies(piece);
    count_runs(piece);
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
      const std::string& form = piece.tokens[i].form;
      if (!has_capital(form) || joins_after(piece.tokens, i)) continue;
      const Shares shares = shares_of(buffers_, piece, i);
      auto& [sum, weight] = sums_[form];
      if (!joins_before(piece.tokens, i)) {
        for (std::size_t type = 0; type < types; ++type) sum[type] += shares[type];
        weight += 1.0F;
        if (is_beginning(piece.tokens, i)) begins_.try_emplace(ascii_lower(form), false);
      } else {  // a surname after a given name
        constexpr auto person = static_cast<std::size_t>(NameType::person);
        sum[person] += shares[person];
        weight += shares[person];
      }
    }
  }

  const LanguageModel& model_;
  AnnotationWorkspace::Buffers& buffers_;
  bool on_sport_ = false;
  struct Sum {
    Shares shares{};
    float weight = 0.0F;  // of how many places
  };
  std::unordered_map<std::string_view, Sum> sums_;
  std::unordered_map<std::string, TypeEvidence> evidence_;  // of all places of a name
  std::unordered_set<std::string_view> parts_;              // of names of several words
  std::unordered_set<std::string> companies_;               // short names
  std::unordered_map<std::string, bool> begins_;  // words at beginnings: whether they also stand in small letters
};

}  // namespace

void agree_names(const LanguageModel& model, const Kernels& kernels, AnnotationWorkspace::Buffers& buffers) {
  Agreement agreement(model, buffers);
  for (const Piece& piece : buffers.kept) {
    if (!agreement.weigh(piece)) continue;
    float* scores = enlarge(buffers.name_scores, piece.tokens.size() * padded(labels));
    for (std::size_t i = 0; i < piece.tokens.size(); ++i)
      std::copy_n(buffers.kept_scores.data() + (piece.begin + i) * labels, labels, scores + i * padded(labels));
    label_names(model, kernels, piece.tokens, buffers);
  }
}

}  // namespace chancery
