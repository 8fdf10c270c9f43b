#include "app/train_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "language/train.hpp"
#include "language/train_tables.hpp"

namespace chancery {
namespace {

void print(const TrainProgress& progress) {
  fmt::print("epoch {} loss {:.3f} after {:.0f} s\n", progress.epoch, progress.loss, progress.seconds);
  for (const TrainFigures& figures : progress.figures) {
    fmt::print("  {:<20}", figures.data);
    if (figures.las > 0)
      fmt::print(" UPOS {:5.2f} XPOS {:5.2f} UAS {:5.2f} LAS {:5.2f}", 100 * figures.upos, 100 * figures.xpos,
                 100 * figures.uas, 100 * figures.las);
    if (figures.names >= 0) fmt::print(" names F1 {:5.2f}", 100 * figures.names);
    fmt::print("\n");
  }
  std::fflush(stdout);
}

}  // namespace

void add_train_command(CLI::App& app) {
  auto options = std::make_shared<TrainOptions>();
  CLI::App* command = app.add_subcommand("train", "Train a language model from CoNLL-U treebanks");
  command->add_option("--treebank", options->treebanks, "Training data, CoNLL-U (unpack .xz with `xz -dc`)")
      ->required()
      ->check(CLI::ExistingFile);
  command->add_option("--trees", options->trees, "Likewise, single sentences: no texts to learn sentences' ends from")
      ->check(CLI::ExistingFile);
  command->add_option("--entities", options->entities, "Texts with marked names: 'word label' or IOB2")
      ->check(CLI::ExistingFile);
  command->add_option("--examples", options->examples, "Likewise, sentences made by scripts/name-definitions")
      ->check(CLI::ExistingFile);
  command->add_option("--dev", options->development, "CoNLL-U to report figures on after each epoch")
      ->check(CLI::ExistingFile);
  command->add_option("--gazetteer", options->gazetteer, "Folder of name lists")->check(CLI::ExistingDirectory);
  command->add_option("-o,--output", options->output, "The model file")->required();
  command->add_option("--seed", options->seed, "Start of the random numbers")->capture_default_str();
  command->add_option("--epochs", options->epochs, "Passes over the data; 0 scores the model as it is")
      ->capture_default_str();
  command->add_option("--width", options->width, "Width of the network, a multiple of 16")->capture_default_str();
  command->add_option("--layers", options->layers, "Recurrent layers")->capture_default_str();
  command->add_option("--batch", options->batch_words, "Words per step")->capture_default_str();
  command->add_option("--rate", options->rate, "Highest learning rate")->capture_default_str();
  command->add_option("--dropout", options->dropout, "Share of activations dropped in training")->capture_default_str();
  const auto tables_only = std::make_shared<bool>(false);
  command->add_flag("--tables-only", *tables_only, "Make only the sentence splitter and the lemmatiser; takes seconds");
  command->callback([options, tables_only] {
    if (!*tables_only) train(*options, print);
    if (*tables_only || options->epochs > 0) train_tables(options->treebanks, options->output);
  });
}

}  // namespace chancery
