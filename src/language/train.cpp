#include "language/train.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <numbers>

#include "core/error.hpp"
#include "language/penn_tags.hpp"
#include "language/train_augment.hpp"
#include "language/train_names.hpp"
#include "language/train_network.hpp"
#include "language/train_score.hpp"

namespace chancery {
namespace {

// Names put in come from the lists, those of real texts often do not: the network must not count on them.
constexpr float lexicon_dropout = 0.1F;
constexpr float renamed_lexicon_dropout = 0.6F;
// The network must know names by their letters and surroundings, not by heart.
constexpr float name_word_dropout = 0.2F;

struct Vocabulary {
  std::vector<std::uint64_t> keys{0};      // by row; row 0 stands for unknown words
  std::vector<float> unknown_share{0.0F};  // how often training takes a word for unknown
  std::map<std::uint64_t, std::size_t> rows;
};

// Words met twice or more, the most frequent first.
Vocabulary count_words(const std::vector<TrainSentence>& sentences) {
  std::map<std::uint64_t, std::size_t> counts;
  for (const TrainSentence& sentence : sentences) {
    const bool invented = sentence.source == NameSource::single_trees;  // names there teach nothing about persons
    for (const Token& token : sentence.gold.tokens)
      if (!invented || token.name != NameType::person) ++counts[word_key(token.form)];
  }
  std::vector<std::pair<std::size_t, std::uint64_t>> frequent;
  for (const auto& [key, count] : counts)
    if (count >= 2) frequent.emplace_back(count, key);
  std::ranges::sort(frequent, std::greater<>());
  constexpr float rare = 1.0F;
  Vocabulary vocabulary;
  for (const auto& [count, key] : frequent) {
    vocabulary.rows.emplace(key, vocabulary.keys.size());
    vocabulary.keys.push_back(key);
    vocabulary.unknown_share.push_back(rare / (rare + static_cast<float>(count)));
  }
  return vocabulary;
}

// Adam (Kingma and Ba 2015); of tables, only the columns that the batch touched move.
class Optimiser {
 public:
  explicit Optimiser(Network& network)
      : network_(network), mean_(network.weights.size()), square_(network.weights.size()) {}

  // The gradients are taken times `share`, and set to zero afterwards.
  void step(float rate, float share) {
    constexpr float beta1 = 0.9F;
    constexpr float beta2 = 0.98F;
    correction1_ *= beta1;
    correction2_ *= beta2;
    const float factor = rate * std::sqrt(1.0F - correction2_) / (1.0F - correction1_);
    const float clip = clip_factor(share);
    const auto update = [&](std::size_t begin, std::size_t count) {
      using Array = Eigen::Map<Eigen::ArrayXf>;
      const auto n = static_cast<Eigen::Index>(count);
      Array g(network_.gradients.data() + begin, n), m(mean_.data() + begin, n), v(square_.data() + begin, n);
      Array w(network_.weights.data() + begin, n);
      g *= clip;
      m = beta1 * m + (1.0F - beta1) * g;
      v = beta2 * v + (1.0F - beta2) * g.square();
      w -= factor * m / (v.sqrt() + 1e-8F);
      g.setZero();
    };
    for (const WeightBlock& block : network_.layout.blocks) {
      if (!block.table) {
        update(block.offset, block.size());
        continue;
      }
      for (std::size_t column = 0; column < block.columns; ++column) {
        const std::size_t begin = block.offset + column * block.rows;
        const bool touched = network_.gradients[begin] != 0.0F || network_.gradients[begin + 1] != 0.0F ||
                             network_.gradients[begin + 2] != 0.0F || network_.gradients[begin + 3] != 0.0F;
        if (touched) update(begin, block.rows);
      }
    }
  }

 private:
  float clip_factor(float share) const {
    const Eigen::Map<const Eigen::VectorXf> g(network_.gradients.data(),
                                              static_cast<Eigen::Index>(network_.gradients.size()));
    const float norm = g.norm() * share;
    constexpr float largest = 5.0F;
    return norm > largest ? share * largest / norm : share;
  }

  Network& network_;
  std::vector<float> mean_, square_;
  float correction1_ = 1.0F, correction2_ = 1.0F;
};

class Trainer {
 public:
  explicit Trainer(const TrainOptions& options) : options_(options), random_(options.seed) {
    for (const auto& path : options.treebanks) take(path, read_training_treebank(path), NameSource::treebank);
    for (const auto& path : options.trees) take(path, read_training_treebank(path), NameSource::single_trees);
    for (const auto& path : options.entities) take(path, read_name_texts(path), NameSource::name_file);
    style_ = options.entities.empty() ? NameSource::treebank : NameSource::name_file;
    for (const auto& path : options.development)
      development_.emplace_back(path.filename().string(), read_training_treebank(path));
    if (training_.empty()) {
      throw Error(ErrorCode::input, "nothing to train on: give a treebank with --treebank");
    }
    vocabulary_ = count_words(training_);
    for (const auto& path : options.examples) take(path, read_name_texts(path), NameSource::name_file);
    if (!options.gazetteer.empty()) names_ = read_name_lists(options.gazetteer);
    keys_.words = vocabulary_.keys;
    for (const auto& [key, bits] : names_.lexicon) {
      const auto half = static_cast<std::uint32_t>(key >> 32);
      if (!keys_.lexicon.empty() && keys_.lexicon.back() == half) continue;
      keys_.lexicon.push_back(half);
      keys_.lexicon_bits.push_back(bits);
    }
    for (const auto& [key, types] : names_.phrases) {
      keys_.phrases.push_back(key);
      keys_.phrase_types.push_back(types);
    }
  }

  void run(const std::function<void(const TrainProgress&)>& progress) {
    if (options_.epochs == 0) {
      TrainProgress report;
      report.figures = score(LanguageModel(ModelFile::read(options_.output)));
      progress(report);
      return;
    }
    NetworkShape shape;
    shape.width = static_cast<std::uint32_t>(options_.width);
    shape.recurrent_layers = static_cast<std::uint32_t>(options_.layers);
    const std::size_t tag_rows = padded(upos_count) + padded(penn_tags().size());
    Network network(Layout(shape, vocabulary_.keys.size(), tag_rows));
    initialise(network, random_);
    TrainEncoder encoder(network, options_.dropout);
    Optimiser optimiser(network);
    std::vector<float> average = network.weights;

    std::size_t words = 0;
    for (const TrainSentence& sentence : training_) words += sentence.gold.tokens.size();
    const std::size_t steps_per_epoch = words / options_.batch_words + 1;
    const std::size_t all_steps = steps_per_epoch * options_.epochs;
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::size_t> order(training_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::size_t step = 0;
    for (std::size_t epoch = 1; epoch <= options_.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_.below(i)]);
      double loss = 0.0;
      for (std::size_t next = 0; next < order.size(); ++step) {
        Batch& batch = make_batch(order, next);
        const auto count = static_cast<float>(batch.words.size());
        const Matrix& encoded = encoder.forward(batch, random_);
        Matrix derivative = Matrix::Zero(encoded.rows(), encoded.cols());
        loss += tag_loss(network, batch, encoded, derivative);
        loss += arc_loss(network, batch, encoded, derivative);
        Matrix d_mixed = Matrix::Zero(encoded.rows(), encoded.cols());
        loss += name_loss(network, batch, encoded, encoder.mixed(), derivative, d_mixed);
        loss += parse_loss(network, batch, encoded, derivative, random_);
        encoder.backward(batch, derivative, d_mixed);
        optimiser.step(rate(step, all_steps), 1.0F / count);
        update_average(network.weights, average, step, steps_per_epoch);
      }
      if (epoch % options_.report_interval != 0 && epoch != options_.epochs) continue;
      write(network.layout, average);
      const LanguageModel model(ModelFile::read(options_.output));
      TrainProgress report;
      report.epoch = epoch;
      report.loss = loss / static_cast<double>(words);
      report.figures = score(model);
      report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      progress(report);
    }
  }

 private:
  // Every tenth document of texts with names is held out.
  void take(const std::filesystem::path& path, std::vector<TrainSentence> sentences, NameSource source) {
    for (TrainSentence& sentence : sentences) sentence.source = source;
    const bool has_names =
        std::ranges::any_of(sentences, [](const TrainSentence& s) { return s.names != NameLayer::none; });
    if (has_names) {
      std::vector<TrainSentence> held_out = hold_out(sentences);
      if (!held_out.empty()) held_out_names_.emplace_back("tenth of " + path.filename().string(), std::move(held_out));
    }
    std::ranges::move(sentences, std::back_inserter(training_));
  }

  // Up over the first steps, then down along a cosine.
  float rate(std::size_t step, std::size_t all_steps) const {
    const float warm_steps = std::min(200.0F, 0.1F * static_cast<float>(all_steps) + 1.0F);
    const float warm = std::min(1.0F, static_cast<float>(step + 1) / warm_steps);
    const float done = std::min(1.0F, static_cast<float>(step) / static_cast<float>(all_steps));
    return options_.rate * warm * (0.5F * (1.0F + std::cos(std::numbers::pi_v<float> * done)) + 0.01F);
  }

  static void update_average(const std::vector<float>& weights, std::vector<float>& average, std::size_t step,
                             std::size_t steps_per_epoch) {
    constexpr std::size_t interval = 8;
    if (step % interval != 0) return;
    const float horizon = std::min(static_cast<float>(steps_per_epoch), static_cast<float>(step) * 0.2F + 1.0F);
    const float share = std::min(1.0F, static_cast<float>(interval) / horizon);
    for (std::size_t i = 0; i < weights.size(); ++i) average[i] += share * (weights[i] - average[i]);
  }

  Batch& make_batch(const std::vector<std::size_t>& order, std::size_t& next) {
    batch_.words.clear();
    batch_.sentences.clear();
    while (next < order.size() && (batch_.words.empty() || batch_.words.size() < options_.batch_words)) {
      const TrainSentence& sentence = training_[order[next++]];
      const std::size_t begin = batch_.words.size();
      const VariedSentence varied = vary(sentence, names_, random_);
      const std::vector<std::string>& forms = varied.forms;
      word_keys_.clear();
      begins_.clear();
      for (std::size_t i = 0; i < forms.size(); ++i) {
        TrainWord& word = batch_.words.emplace_back();
        describe_word(forms[i], word.features);
        word.gold = varied.gold[i];
        const auto listed = names_.lexicon.find(word.features.key);
        const float dropped = forms[i] == word.gold->form ? lexicon_dropout : renamed_lexicon_dropout;
        if (listed != names_.lexicon.end() && !random_.chance(dropped)) word.lexicon = listed->second;
        word_keys_.push_back(word.features.key);
        begins_.push_back(listed != names_.lexicon.end() && (listed->second & LexiconBit::begins_phrase) != 0);
        const auto found = vocabulary_.rows.find(word.features.key);
        const bool in_name = word.gold->name != NameType::none;
        if (found == vocabulary_.rows.end() || (in_name && random_.chance(name_word_dropout))) continue;
        word.row = random_.chance(vocabulary_.unknown_share[found->second]) ? 0 : found->second;
      }
      batch_.sentences.push_back({begin, batch_.words.size(), &sentence});
      add_phrases(begin, forms);
    }
    return batch_;
  }

  // Marks the known names of the sentence at the end of the batch; drops some as a whole.
  void add_phrases(std::size_t begin, const std::vector<std::string>& forms) {
    marks_.resize(forms.size());
    mark_phrases({keys_.phrases, keys_.phrase_types}, word_keys_, begins_, marks_);
    for (std::size_t i = 0; i < forms.size(); ++i) {
      if (marks_[i] == 0) continue;
      std::size_t end = i;
      bool renamed = false;
      for (; end < forms.size() && marks_[end] != 0; ++end) {
        batch_.words[begin + end].phrases = marks_[end];
        renamed = renamed || forms[end] != batch_.words[begin + end].gold->form;
      }
      const bool dropped = random_.chance(renamed ? renamed_lexicon_dropout : lexicon_dropout);
      for (; dropped && i < end; ++i) batch_.words[begin + i].phrases = 0;
      i = end;
    }
  }

  void write(const Layout& layout, std::vector<float>& weights) const {
    ModelSections sections;
    if (std::filesystem::exists(options_.output)) sections = ModelFile::read(options_.output).copy_sections();
    sections["network"] = export_network(layout, weights, keys_, style_);
    write_model_file(options_.output, sections);
  }

  std::vector<TrainFigures> score(const LanguageModel& model) const {
    std::vector<TrainFigures> figures;
    std::vector<TrainSentence> all;
    const auto add = [&](const std::string& name, const std::vector<TrainSentence>& sentences) {
      figures.push_back(score_sentences(model, name, sentences));
      if (figures.back().names >= 0) all.insert(all.end(), sentences.begin(), sentences.end());
    };
    for (const auto& [name, sentences] : development_) add(name, sentences);
    for (const auto& [name, sentences] : held_out_names_) add(name, sentences);
    if (!all.empty()) figures.push_back(score_sentences(model, "all held-out names", all));
    return figures;
  }

  const TrainOptions& options_;
  Random random_;
  std::vector<TrainSentence> training_;
  std::vector<std::pair<std::string, std::vector<TrainSentence>>> development_, held_out_names_;
  Vocabulary vocabulary_;
  NameLists names_;
  NetworkKeys keys_;
  NameSource style_ = NameSource::treebank;  // the model draws names as this source does
  Batch batch_;
  std::vector<std::uint64_t> word_keys_;  // of the sentence that joins the batch; likewise the next two
  std::vector<std::uint8_t> begins_;
  std::vector<std::uint16_t> marks_;
};

}  // namespace

void train(const TrainOptions& options, const std::function<void(const TrainProgress&)>& progress) {
  Trainer(options).run(progress);
}

}  // namespace chancery
