#include "language/train_tables.hpp"

#include <vector>

#include "language/conllu.hpp"
#include "language/lemma_training.hpp"
#include "language/lemmatizer.hpp"
#include "language/model_file.hpp"
#include "language/splitter.hpp"
#include "language/splitter_training.hpp"

namespace chancery {

void train_tables(std::span<const std::filesystem::path> treebanks, const std::filesystem::path& model) {
  std::vector<Treebank> read;
  for (const auto& path : treebanks) read.push_back(read_conllu(path));
  std::vector<const Treebank*> pointers;
  for (const Treebank& treebank : read) pointers.push_back(&treebank);

  ModelSections sections;
  if (std::filesystem::exists(model)) sections = ModelFile::read(model).copy_sections();
  sections.insert_or_assign(std::string(splitter_section), train_splitter(pointers));
  sections.insert_or_assign(std::string(lemma_section), train_lemmas(pointers));
  write_model_file(model, sections);
}

}  // namespace chancery
