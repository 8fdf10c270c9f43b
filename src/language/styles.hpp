// Styles of address before a name or an office: "His Highness the Emir", "HRH Prince Khalid", "H.E. Mr. Berg". They say
// nothing of who it is, and the models know few of them. Internal to the language room.
#pragma once

#include "language/document.hpp"

namespace chancery {

// Takes the tokens of styles that go before a name or an office out of the sentence, and pious wishes for who is named
// ("may God protect him"). Its span stays; tokens have no heads yet.
void pass_over_styles(Sentence& sentence);

}  // namespace chancery
