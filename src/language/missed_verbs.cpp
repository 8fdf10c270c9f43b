// News writes its headlines and much else in a present tense that treebanks of the web hardly have, so "ships", "backs"
// and "visits" come out as nouns. A sentence without a finite verb, or a noun with a subject or an object, gives it
// away.
#include <algorithm>
#include <limits>

#include "language/annotation_buffers.hpp"
#include "language/penn_tags.hpp"
#include "language/verb_places.hpp"

namespace chancery {
namespace {

// How far, in log odds, the tag of a finite verb may stand behind the tag chosen.
constexpr float margin_without_verb = 5.0F;
constexpr float margin_in_odd_place = 9.0F;
constexpr float margin_behind_aside = 12.0F;

struct Reading {
  float behind = std::numeric_limits<float>::infinity();
  std::string_view xpos;
};

Reading verb_reading(const LanguageModel& model, const float* row, std::string_view chosen) {
  Reading best;
  float taken = 0.0F;
  for (std::size_t t = 0; t < model.xpos.size(); ++t)
    if (model.xpos[t] == chosen) taken = row[model.xpos_begin + t];
  for (std::size_t t = 0; t < model.xpos.size(); ++t) {
    if (!is_finite_tag(model.xpos[t])) continue;
    const float behind = taken - row[model.xpos_begin + t];
    if (behind < best.behind) best = {behind, model.xpos[t]};
  }
  return best;
}

}  // namespace

void mend_missed_verbs(const LanguageModel& model, const Kernels& kernels, std::size_t beam, std::span<Token> tokens,
                       AnnotationWorkspace::Buffers& buffers) {
  if (tokens.size() < 3) return;
  const auto reading = [&](std::size_t i) {
    return verb_reading(model, buffers.tag_scores.data() + i * model.tags.rows, tokens[i].xpos);
  };
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (is_finite_by_place(tokens, i)) tokens[i].xpos = reading(i).xpos;
    if (is_adjective_behind_to(tokens, i)) {
      tokens[i].upos = Upos::verb;
      tokens[i].xpos = penn_tag("VB");
      for (Token& helper : tokens)
        if (helper.head == static_cast<std::int32_t>(i) && helper.relation == Relation::cop)
          helper.relation = Relation::aux;
    }
    if (is_passive_adjective(tokens, i)) {
      tokens[i].upos = Upos::verb;
      tokens[i].xpos = penn_tag("VBN");
    }
  }
  const bool verbless =
      std::none_of(tokens.begin(), tokens.end(), [](const Token& t) { return is_finite_or_modal(t.xpos); });
  const bool nominal = is_headed_by_noun(tokens);
  VerbConstraint found;
  Reading best;
  if (opens_paragraph(tokens)) {
    tokens[0].upos = Upos::verb;
    tokens[0].xpos = penn_tag("VBZ");
    found = {0, true};
    best.xpos = tokens[0].xpos;
  }
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const bool base = is_verb_of_sum(tokens, i) || is_demanded_deed(tokens, i);
    if (!base && !is_verb_alone(tokens[i]) && !is_verb_between_names(tokens, i) && !is_thanking(tokens, i) &&
        !is_joined_present(tokens, i) && !is_verb_behind_relative(tokens, i) &&
        !(verbless && is_verb_of_way(tokens, i)))
      continue;
    const bool perfect = follows_auxiliary(tokens, i);
    tokens[i].upos = Upos::verb;
    tokens[i].xpos = tokens[i].form.ends_with("s") ? penn_tag("VBZ")
                     : base                        ? penn_tag("VBP")
                     : perfect                     ? penn_tag("VBN")
                                                   : penn_tag("VBD");
    if (found.word >= 0 && (perfect || tokens[static_cast<std::size_t>(found.word)].xpos != "VBN")) continue;
    found = {static_cast<std::int32_t>(i), !perfect && verbless};
    best.xpos = tokens[i].xpos;
  }
  const bool alone = found.word >= 0;
  for (std::size_t i = 1; !alone && i < tokens.size(); ++i) {
    const bool participle =
        (tokens[i].xpos == "VBN" && tokens[i].relation == Relation::amod && has_argument(tokens, i)) ||
        takes_nouns_subject(tokens, i) || joined_to_verb(tokens, i) || closes_apposition(tokens, i);
    const bool root = verbless && follows_apposition(tokens, i);
    if (participle || root || follows_pronoun(tokens, i) ||
        (is_finite_or_modal(tokens[i].xpos) && parsed_as_noun(tokens, i))) {
      found = {static_cast<std::int32_t>(i), root};
      if (tokens[i - 1].form == "that" && tokens[i - 1].relation == Relation::det) {
        tokens[i - 1].upos = Upos::pron;
        tokens[i - 1].xpos = penn_tag("WDT");
      }
      best.xpos = (participle || root) && tokens[i - 1].upos != Upos::aux ? penn_tag("VBD") : tokens[i].xpos;
      break;
    }
    if (follows_opening_pronoun(tokens, i)) {
      found = {static_cast<std::int32_t>(i), verbless || i == 1};
      best.xpos = penn_tag("VBZ");
      break;
    }
    if (verbless && is_past_form(tokens, i)) {
      found = {static_cast<std::int32_t>(i), true};
      best.xpos = penn_tag("VBD");
      break;
    }
    const bool aside = nominal && follows_aside(tokens, i);
    if (!aside && !may_be_verb(tokens, i)) continue;
    const bool odd = aside || has_argument(tokens, i) || plural_between(tokens, i) ||
                     plural_subject_of_noun(tokens, i) || (verbless && tokens[i].upos == Upos::verb);
    // "Poland and Chad work together"
    const bool after_row =
        tokens[i].xpos == "NN" && tokens[i - 1].upos == Upos::propn && tokens[i - 1].relation == Relation::conj;
    if (!odd && (!verbless || (tokens[i].xpos != "NNS" && !after_row))) continue;
    const Reading now = reading(i);
    if (now.behind >= std::min(best.behind, aside ? margin_behind_aside
                                            : odd ? margin_in_odd_place
                                                  : margin_without_verb))
      continue;
    best = now;
    found = {static_cast<std::int32_t>(i), verbless || aside};
  }
  if (found.word < 0) return;
  Token& verb = tokens[static_cast<std::size_t>(found.word)];
  verb.upos = Upos::verb;
  verb.xpos = best.xpos;
  parse(model, kernels, beam, tokens, buffers, found);
}

}  // namespace chancery
