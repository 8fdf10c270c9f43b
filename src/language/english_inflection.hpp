// The inflected forms of English verbs and nouns, regular and irregular: what the lemmatiser's training adds to the
// words that the treebanks happen to hold.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace chancery {

// Called with an inflected form, its Penn tag and its lemma.
using InflectionSink = std::function<void(const std::string& form, std::string_view xpos, const std::string& lemma)>;

// VBZ, VBG, VBD and VBN of a regular verb, in both spellings where usage differs ("traveled", "travelled").
void inflect_verb(const std::string& lemma, const InflectionSink& sink);

// NNS of a regular noun.
void inflect_noun(const std::string& lemma, const InflectionSink& sink);

// All forms of the irregular verbs, and plurals that follow no rule.
void list_irregular_verbs(const InflectionSink& sink);
void list_irregular_nouns(const InflectionSink& sink);

}  // namespace chancery
