// The structure of one text: title, day, publisher, place, speakers' turns and blocks.
#pragma once

#include <vector>

#include "ingest/article.hpp"

namespace chancery {

// Fills title, date, publisher, dateline_place (where still empty), turns and blocks from article.text,
// which must be valid UTF-8 and shorter than 4 GiB. `headings` are spans of the text that the page marks
// as headings. Text without running text gets no blocks.
void read_structure(Article& article, const std::vector<Span>& headings = {});

}  // namespace chancery
