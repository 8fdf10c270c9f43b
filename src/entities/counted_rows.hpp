// Persons and bodies whom a text counts first and names in its next sentence: "expelled three Togolese. They are Ama
// Sall, Karl Holm and …", "sanctioned 34 people. Among them are …".
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// Makes the counted word mean those whom the next sentence lists, and notes where each is listed. Needs all mentions.
void bind_counted_rows(Draft& draft);

}  // namespace chancery
