// A language model small enough to be trained inside a test, on a dozen sentences made for it.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "language/train.hpp"

namespace chancery::test {

// A sentence as "form/UPOS/XPOS/head/relation[/name]" items; heads count from 1.
inline void write_sentence(std::ofstream& stream, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::vector<std::string> parts{""};
    for (const char c : words[i]) {
      if (c == '/')
        parts.emplace_back();
      else
        parts.back() += c;
    }
    const std::string misc = parts.size() > 5 ? "Entity=(" + std::to_string(i + 1) + "-" + parts[5] + "-new)" : "_";
    stream << i + 1 << '\t' << parts[0] << "\t_\t" << parts[1] << '\t' << parts[2] << "\t_\t" << parts[3] << '\t'
           << parts[4] << "\t_\t" << misc << '\n';
  }
  stream << '\n';
}

inline std::filesystem::path write_tiny_treebank(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "tiny.conllu";
  std::ofstream stream(path);
  const std::vector<std::string> people = {"Marta", "Henrik", "Oluwaseun", "Priya"};
  const std::vector<std::string> places = {"Lisbon", "Nairobi", "Quito", "Oslo"};
  for (std::size_t i = 0; i < people.size(); ++i) {
    write_sentence(stream, {people[i] + "/PROPN/NNP/2/nsubj/person", "travelled/VERB/VBD/0/root", "to/ADP/IN/4/case",
                            places[i] + "/PROPN/NNP/2/obl/place", "./PUNCT/./2/punct"});
    write_sentence(stream, {"The/DET/DT/2/det", "minister/NOUN/NN/3/nsubj", "met/VERB/VBD/0/root",
                            people[i] + "/PROPN/NNP/3/obj/person", "in/ADP/IN/6/case",
                            places[i] + "/PROPN/NNP/3/obl/place", "./PUNCT/./3/punct"});
    write_sentence(stream, {"She/PRON/PRP/3/nsubj", "often/ADV/RB/3/advmod", "praised/VERB/VBD/0/root",
                            "the/DET/DT/5/det", "agreement/NOUN/NN/3/obj", "./PUNCT/./3/punct"});
  }
  return path;
}

// Trains in `folder`, which must exist; gives the model's path.
inline std::filesystem::path train_tiny_model(const std::filesystem::path& folder, const std::string& name,
                                              std::size_t epochs = 40) {
  TrainOptions options;
  options.treebanks = {write_tiny_treebank(folder)};
  options.output = folder / name;
  options.epochs = epochs;
  options.width = 32;
  options.batch_words = 30;
  options.dropout = 0.1F;
  options.report_interval = epochs;
  train(options, [](const TrainProgress&) {});
  return options.output;
}

// A folder that goes away with the object.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::string& name)
      : path_(std::filesystem::temp_directory_path() / ("chancery-" + name + "-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace chancery::test
