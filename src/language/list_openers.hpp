// Sentences that lack what stands in the list behind their colon: "The summit was attended by:", "Participants:".
#pragma once

#include <span>
#include <string_view>

#include "ingest/article.hpp"
#include "language/document.hpp"

namespace chancery {

// The word that stands for the things listed on the lines below, of a token without width behind the colon.
constexpr std::string_view listed_word = "others";

// Completes such sentences for tagger and parser: "attended by others", "Participants were others"; where the list
// follows in the sentence itself, "attended by Kenya and Togo", "Participants were Kenya and Togo".
void complete_list_openers(const Article& article, std::span<Sentence> document);

// Whether the token stands for listed things.
[[nodiscard]] bool is_listed_word(const Token& token);

}  // namespace chancery
