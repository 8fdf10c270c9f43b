// Whose a thing is that "its" or "his" tells of, by the words around the possessive. Internal to the entities room;
// `sentence_index` counts in the document, `token` is the possessive in its sentence, `mentions` are those found so
// far.
#pragma once

#include <optional>
#include <vector>

#include "entities/coreference.hpp"

namespace chancery {

// "its solidarity with Peru and its condemnation of the attack": whose both are.
[[nodiscard]] Resolved owner_of_parallel(const Sentence& sentence, int sentence_index, int token,
                                         const std::vector<Mention>& mentions);

// "Rwanda sent its prime minister and Burundi its vice-president": the name before it, where a gap stands for the verb.
[[nodiscard]] Resolved owner_in_gap(const Sentence& sentence, int sentence_index, int token,
                                    const std::vector<Mention>& mentions);

// "accused the embassy in Lima and its former head": the body that it is joined to.
[[nodiscard]] Resolved owner_joined(const Draft& draft, int sentence_index, int token,
                                    const std::vector<Mention>& mentions);

// "backed Serbia's hosting of the games and its entry into the union": who owns the first of the two, if that is no
// body.
[[nodiscard]] Resolved owner_of_first(const Draft& draft, int sentence_index, int token,
                                      const std::vector<Mention>& mentions);

// "The assembly of the union elected Berg as its president": the body whose part is the subject, which is no body of
// its own.
[[nodiscard]] std::optional<EntityId> whole_of_subject(const Draft& draft, int sentence_index,
                                                       const LocalSubject& local, const std::vector<Mention>& mentions);

// "The bishop paid his first call on the king": a visit or a debut is nobody's but the subject's, whoever that is.
[[nodiscard]] bool is_own_deed(const Sentence& sentence, int token);

// "The Council of the Volta Union, meeting in Accra: … Condemns the attack": whoever the words above the paragraphs of
// a resolution name first; nobody if the paragraph has a subject of its own.
[[nodiscard]] std::optional<EntityId> enacting_body(const Draft& draft, int sentence_index, int token,
                                                    const std::vector<Mention>& mentions);

}  // namespace chancery
