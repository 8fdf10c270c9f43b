// Deeds told by a noun whose doer is the subject of a verb that is denied: "did not lavish praise on Chad", "drew no
// criticism from Peru", "did not come to Togo's defence".
#pragma once

#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// Whether the verb that the noun hangs on says that the deed was not done; `doer` and `receiver` are the words of who
// does it and to whom it is done.
[[nodiscard]] bool is_denied_deed(const SentenceView& view, const Lexicon& lexicon, int noun, int doer, int receiver);

}  // namespace chancery
