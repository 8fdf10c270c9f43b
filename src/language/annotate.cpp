#include "language/annotate.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/word_filter.hpp"
#include "language/annotation_buffers.hpp"

namespace chancery {
namespace {

// Where a piece of an overlong sentence ends: after the last comma, semicolon or the like in its second half.
std::size_t piece_end(std::span<const Token> tokens, std::size_t begin) {
  const std::size_t limit = begin + max_parse_length;
  if (limit >= tokens.size()) return tokens.size();
  for (std::size_t end = limit; end > begin + max_parse_length / 2; --end) {
    const std::string_view form = tokens[end - 1].form;
    if (form == ";" || form == "," || form == "." || form == ":") return end;
  }
  return limit;
}

std::size_t best_of(const float* scores, std::size_t count) {
  return static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
}

// "a cement works", "at the Skoda works": a plant, and no verb.
bool is_works(std::span<const Token> tokens, std::size_t word) {
  if (tokens[word].form != "works" || word < 2) return false;
  constexpr std::array<std::string_view, 20> goods = {
      "cement",  "steel", "iron",   "gas",        "water",    "brick", "salt",      "chemical", "glass",     "engine",
      "tractor", "tank",  "copper", "locomotive", "aircraft", "paper", "aluminium", "tyre",     "porcelain", "textile"};
  const std::string& before = tokens[word - 1].form;
  const std::string& article = tokens[word - 2].form;
  if ((article == "a" || article == "the" || article == "its" || article == "'s" || article == "an") &&
      is_one_of(before, goods))
    return true;
  return word > 2 && article == "the" && tokens[word - 3].form == "at" && before[0] >= 'A' && before[0] <= 'Z';
}

// "the Kalgara copper mine", "its mines": treebanks of the web know the pronoun alone, which never follows a noun, a
// name or an adjective.
bool is_pit(std::span<const Token> tokens, std::size_t word) {
  if (tokens[word].form != "mine" || tokens[word].upos == Upos::noun || word == 0) return false;
  const Token& before = tokens[word - 1];
  constexpr std::array<std::string_view, 17> ores = {"copper", "gold",    "coal",   "iron",    "silver",  "tin",
                                                     "zinc",   "lead",    "nickel", "lithium", "diamond", "salt",
                                                     "ore",    "uranium", "cobalt", "the",     "a"};
  if (is_one_of(before.form, ores)) return true;
  return before.upos == Upos::noun || before.upos == Upos::propn || before.upos == Upos::adj;
}

// Reads the sentence anew with a word of the same kind in the place of each such word.
void read_pits(const LanguageModel& model, const Kernels& kernels, std::span<Token> tokens,
               AnnotationWorkspace::Buffers& buffers) {
  std::vector<std::size_t> pits;
  for (std::size_t word = 0; word < tokens.size(); ++word)
    if (is_pit(tokens, word) || is_works(tokens, word)) pits.push_back(word);
  if (pits.empty()) return;
  for (const std::size_t word : pits) tokens[word].form = tokens[word].form == "works" ? "factory" : "quarry";
  encode(model, kernels, tokens, buffers);
  tag(model, kernels, tokens, buffers);
  for (const std::size_t word : pits) tokens[word].form = tokens[word].form == "factory" ? "works" : "mine";
}

// "a €500 million loan": treebanks know the dollar alone. Gives the signs in whose place one stands until they are put
// back.
std::vector<std::pair<std::size_t, std::string>> read_as_dollars(std::span<Token> tokens) {
  constexpr std::array<std::string_view, 9> signs = {"€", "£", "¥", "₹", "₽", "₺", "₴", "₩", "U.S.$"};
  std::vector<std::pair<std::size_t, std::string>> kept;
  for (std::size_t word = 0; word < tokens.size(); ++word) {
    if (!is_one_of(tokens[word].form, signs)) continue;
    kept.emplace_back(word, std::move(tokens[word].form));
    tokens[word].form = "$";
  }
  return kept;
}

// "the de facto head", "the No. 2 leader": treebanks know the first word as a part of names alone. Adds the two to the
// words in whose place others stand until they are put back: an adverb and an adjective.
void read_apart(std::span<Token> tokens, std::vector<std::pair<std::size_t, std::string>>& kept) {
  for (std::size_t word = 1; word + 2 < tokens.size(); ++word) {
    const std::string& next = tokens[word + 1].form;
    const char after = tokens[word + 2].form[0];
    const bool latin = tokens[word].form == "de" && (next == "facto" || next == "jure");
    const bool rank = tokens[word].form == "No." && next.size() == 1 && next[0] >= '1' && next[0] <= '5' &&
                      after >= 'a' && after <= 'z';
    if (!latin && !rank) continue;
    kept.emplace_back(word, std::exchange(tokens[word].form, "most"));
    kept.emplace_back(word + 1, std::exchange(tokens[word + 1].form, "powerful"));
  }
}

// "called on Rami Saied to go": a surname that looks like a past, behind a given name. Reads the sentence with another
// in its place.
void read_surnames(const LanguageModel& model, const Kernels& kernels, std::span<Token> tokens,
                   AnnotationWorkspace::Buffers& buffers) {
  const auto is_capital = [](const std::string& form) {
    return form.size() > 3 && form[0] >= 'A' && form[0] <= 'Z' && form[1] >= 'a' && form[1] <= 'z';
  };
  std::vector<std::pair<std::size_t, std::string>> surnames;
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    const Token& word = tokens[at];
    if ((word.xpos == "VBD" || word.xpos == "VBN") && word.form.ends_with("ed") && is_capital(word.form) &&
        tokens[at - 1].upos == Upos::propn && is_capital(tokens[at - 1].form))
      surnames.emplace_back(at, word.form);
  }
  if (surnames.empty()) return;
  // a headline has no other verb in small letters
  if (std::none_of(tokens.begin(), tokens.end(), [](const Token& t) {
        return t.form[0] >= 'a' && (t.xpos == "VBD" || t.xpos == "VBZ" || t.xpos == "VBP" || t.xpos == "MD");
      }))
    return;
  for (auto& [at, form] : surnames) tokens[at].form = "Saeed";
  encode(model, kernels, tokens, buffers);
  tag(model, kernels, tokens, buffers);
  for (auto& [at, form] : surnames) tokens[at].form = std::move(form);
}

}  // namespace

AnnotationWorkspace::AnnotationWorkspace() : buffers_(std::make_unique<Buffers>()) {}
AnnotationWorkspace::~AnnotationWorkspace() = default;

void tag(const LanguageModel& model, const Kernels& kernels, std::span<Token> tokens,
         AnnotationWorkspace::Buffers& buffers) {
  float* scores = enlarge(buffers.tag_scores, tokens.size() * model.tags.rows);
  kernels.multiply(model.tags, buffers.rounded.data(), buffers.scales.data(), tokens.size(), scores, model.tags.rows);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const float* row = scores + i * model.tags.rows;
    tokens[i].upos = static_cast<Upos>(best_of(row, upos_count));
    tokens[i].xpos = model.xpos[best_of(row + model.xpos_begin, model.xpos.size())];
  }
}

namespace {

void keep_other(std::span<const AnnotationWorkspace::Buffers::Arc> arcs, Sentence& sentence) {
  sentence.other = sentence.tokens;
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    sentence.other[i].head = arcs[i].head;
    sentence.other[i].relation = arcs[i].relation;
    sentence.other[i].head_probability = arcs[i].probability;
  }
  mend_possessors(sentence.other);
  mend_inserted_times(sentence.other);
}

}  // namespace

void annotate(const LanguageModel& model, AnnotationWorkspace& workspace, Sentence& sentence,
              const AnnotationOptions& options) {
  const Kernels& kernels = options.kernels ? *options.kernels : best_kernels();
  AnnotationWorkspace::Buffers& buffers = workspace.buffers();
  const std::size_t beam = std::clamp<std::size_t>(options.beam, 1, 16);
  std::int32_t first_root = -1;
  for (std::size_t begin = 0; begin < sentence.tokens.size();) {
    const std::size_t end = piece_end(sentence.tokens, begin);
    const std::span<Token> piece(sentence.tokens.data() + begin, end - begin);
    auto signs = read_as_dollars(piece);
    read_apart(piece, signs);
    encode(model, kernels, piece, buffers);
    tag(model, kernels, piece, buffers);
    read_pits(model, kernels, piece, buffers);
    read_surnames(model, kernels, piece, buffers);
    for (auto& [word, sign] : signs) piece[word].form = std::move(sign);
    parse(model, kernels, beam, piece, buffers);
    mend_missed_verbs(model, kernels, beam, piece, buffers);
    mend_possessors(piece);
    mend_inserted_times(piece);
    sentence.other.clear();
    if (piece.size() == sentence.tokens.size() && !buffers.other.empty()) keep_other(buffers.other, sentence);
    find_names(model, kernels, piece, buffers);
    for (std::size_t i = 0; begin > 0 && i < piece.size(); ++i) {
      Token& token = piece[i];
      if (token.head >= 0) {
        token.head += static_cast<std::int32_t>(begin);
      } else {
        token.head = first_root;
        token.relation = Relation::parataxis;
        token.head_probability = 0.0F;
      }
    }
    for (std::size_t i = 0; begin == 0 && i < piece.size(); ++i)
      if (piece[i].head < 0) first_root = static_cast<std::int32_t>(i);
    begin = end;
  }
}

void annotate(const LanguageModel& model, AnnotationWorkspace& workspace, std::span<Sentence> document,
              const AnnotationOptions& options) {
  AnnotationWorkspace::Buffers& buffers = workspace.buffers();
  buffers.keeps_names = true;
  buffers.kept.clear();
  buffers.kept_runs.clear();
  buffers.kept_scores.clear();
  buffers.kept_probabilities.clear();
  for (Sentence& sentence : document) annotate(model, workspace, sentence, options);
  buffers.keeps_names = false;
  agree_names(model, options.kernels ? *options.kernels : best_kernels(), buffers);
}

}  // namespace chancery
