// Trains a language model from treebanks and name-annotated texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace chancery {

struct TrainOptions {
  // Of files with names, treebanks too, every tenth document is held out for the figures and taken for nothing else.
  std::vector<std::filesystem::path> treebanks;    // CoNLL-U; `Entity=` annotation in the style of GUM is used
  std::vector<std::filesystem::path> trees;        // likewise, without texts: nothing for the tables
  std::vector<std::filesystem::path> entities;     // two columns "form label" or UNER's IOB2
  std::vector<std::filesystem::path> examples;     // likewise, sentences made from lists: they add no known words
  std::vector<std::filesystem::path> development;  // CoNLL-U, for the figures alone
  std::filesystem::path gazetteer;                 // folder of name lists, may be empty
  std::filesystem::path output;                    // sections of other makers in it are kept
  std::uint64_t seed = 1;
  std::size_t epochs = 22;  // 0: only report on the model at `output`
  std::size_t width = 96;   // of the hidden layers, a multiple of 16
  std::size_t layers = 3;   // recurrent ones
  std::size_t batch_words = 700;
  std::size_t report_interval = 1;  // epochs between two reports; the last epoch always reports
  float rate = 2e-3F;               // Adam's highest learning rate
  float dropout = 0.22F;
};

struct TrainFigures {
  std::string data;           // file name
  double upos = 0, xpos = 0;  // share of words, 0…1
  double uas = 0, las = 0;    // of words, punctuation counted
  double names = 0;           // F1 of PER, LOC, ORG by exact span; < 0 if the data has no names
};

struct TrainProgress {
  std::size_t epoch = 0;  // from 1
  double loss = 0;        // mean per word
  double seconds = 0;     // since the start
  std::vector<TrainFigures> figures;
};

// Trains, and writes the model before each report. One thread; the same options and the same build give
// the same bytes. Throws Error (input) for data that cannot be read, Error (output) if the model cannot be written.
void train(const TrainOptions& options, const std::function<void(const TrainProgress&)>& progress);

}  // namespace chancery
