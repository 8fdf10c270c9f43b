#include "store/graph_sorter.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/temporary_file.hpp"

namespace chancery {
namespace {

struct Record {
  std::string_view graph, triple;
  friend auto operator<=>(const Record&, const Record&) = default;
};

// A part of the input that memory can hold. Its graphs are few against its triples, so each name stands once.
class Chunk {
 public:
  void add(std::string_view graph, std::string_view triple) {
    auto known = graphs_.find(graph);
    if (known == graphs_.end()) {
      names_.push_back(std::make_unique<std::string>(graph));
      known = graphs_.emplace(*names_.back(), static_cast<std::uint32_t>(names_.size() - 1)).first;
      bytes_ += graph.size() + 64;
    }
    entries_.push_back({known->second, static_cast<std::uint32_t>(triple.size()), text_.size()});
    text_ += triple;
    bytes_ += triple.size() + sizeof(Entry);
  }
  [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }
  [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }

  void sort() {
    std::vector<std::uint32_t> order(names_.size()), rank(names_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return *names_[a] < *names_[b]; });
    for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    std::sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
      return a.graph != b.graph ? rank[a.graph] < rank[b.graph] : triple(a) < triple(b);
    });
  }
  [[nodiscard]] Record operator[](std::size_t i) const { return {*names_[entries_[i].graph], triple(entries_[i])}; }
  void clear() {  // what was allocated is used again
    text_.clear();
    entries_.clear();
    graphs_.clear();
    names_.clear();
    bytes_ = 0;
  }

 private:
  struct Entry {
    std::uint32_t graph, size;
    std::size_t offset;
  };
  [[nodiscard]] std::string_view triple(const Entry& entry) const {
    return std::string_view(text_).substr(entry.offset, entry.size);
  }

  std::string text_;
  std::vector<Entry> entries_;
  std::vector<std::unique_ptr<std::string>> names_;
  std::unordered_map<std::string_view, std::uint32_t> graphs_;
  std::size_t bytes_ = 0;
};

// A sorted chunk in the file: for each record two sizes, then the graph (empty: as before) and the triple.
class Run {
 public:
  Run(const TemporaryFile& file, std::uint64_t begin, std::uint64_t end, std::size_t buffer)
      : file_(&file), at_(begin), end_(end), buffer_size_(buffer) {}

  [[nodiscard]] Record record() const {
    return {graph_, std::string_view(buffer_).substr(used_ - triple_size_, triple_size_)};
  }

  bool advance() {
    Sizes sizes{};
    if (!want(sizeof sizes)) return false;
    std::memcpy(&sizes, buffer_.data() + used_, sizeof sizes);
    want(sizeof sizes + sizes.graph + sizes.triple);
    if (sizes.graph > 0) graph_.assign(buffer_, used_ + sizeof sizes, sizes.graph);
    triple_size_ = sizes.triple;
    used_ += sizeof sizes + sizes.graph + sizes.triple;
    return true;
  }

  struct Sizes {
    std::uint32_t graph, triple;
  };

 private:
  bool want(std::size_t count) {
    if (buffer_.size() - used_ >= count) return true;
    buffer_.erase(0, used_);
    used_ = 0;
    const std::size_t kept = buffer_.size();
    const std::size_t part =
        static_cast<std::size_t>(std::min<std::uint64_t>(std::max(count, buffer_size_) - kept, end_ - at_));
    buffer_.resize(kept + part);
    buffer_.resize(kept + file_->read_at(at_, buffer_.data() + kept, part));
    at_ += part;
    return buffer_.size() >= count;
  }

  const TemporaryFile* file_;
  std::uint64_t at_, end_;
  std::size_t buffer_size_, used_ = 0, triple_size_ = 0;
  std::string buffer_, graph_;
};

}  // namespace

struct GraphSorter::State {
  std::size_t memory = 0;
  std::uint64_t bytes = 0;
  Chunk chunk;
  std::size_t at = 0;  // in the chunk, where all fits into it
  std::unique_ptr<TemporaryFile> file;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> spans;  // of the runs in the file
  std::vector<Run> runs;                                       // a heap, the least record first
  std::string graph, triple;                                   // given last
  bool begun = false;

  static bool later(const Run& a, const Run& b) { return a.record() > b.record(); }

  void spill() {
    if (!file) file = std::make_unique<TemporaryFile>();
    const std::uint64_t begin = file->size();
    chunk.sort();
    std::string_view last;
    for (std::size_t i = 0; i < chunk.size(); ++i) {
      const Record record = chunk[i];
      const bool same = i > 0 && record.graph == last;
      const Run::Sizes sizes{same ? 0U : static_cast<std::uint32_t>(record.graph.size()),
                             static_cast<std::uint32_t>(record.triple.size())};
      file->append({reinterpret_cast<const char*>(&sizes), sizeof sizes});
      if (!same) file->append(record.graph);
      file->append(record.triple);
      last = record.graph;
    }
    chunk.clear();
    spans.emplace_back(begin, file->size());
  }

  [[nodiscard]] std::optional<Record> peek() const {
    if (file) return runs.empty() ? std::nullopt : std::optional(runs.front().record());
    return at == chunk.size() ? std::nullopt : std::optional(chunk[at]);
  }

  void pop() {
    if (!file) {
      ++at;
      return;
    }
    std::pop_heap(runs.begin(), runs.end(), later);
    if (runs.back().advance())
      std::push_heap(runs.begin(), runs.end(), later);
    else
      runs.pop_back();
  }
};

GraphSorter::GraphSorter(std::size_t memory) : state_(std::make_unique<State>()) { state_->memory = memory; }
GraphSorter::~GraphSorter() = default;

void GraphSorter::add(std::string_view graph, std::string_view triple) {
  state_->chunk.add(graph, triple);
  state_->bytes += triple.size();
  if (state_->chunk.bytes() >= state_->memory) state_->spill();
}

void GraphSorter::sort() {
  State& state = *state_;
  if (!state.file) return state.chunk.sort();
  if (state.chunk.size() > 0) state.spill();
  state.chunk = {};
  state.file->flush();
  const std::size_t buffer = std::max<std::size_t>(state.memory / 2 / state.spans.size(), 4096);
  for (const auto& [begin, end] : state.spans) {
    Run run(*state.file, begin, end, std::min<std::size_t>(buffer, 1U << 18U));
    if (run.advance()) state.runs.push_back(std::move(run));
  }
  std::make_heap(state.runs.begin(), state.runs.end(), State::later);
}

std::optional<std::string> GraphSorter::next_graph() {
  State& state = *state_;
  auto record = state.peek();
  for (; state.begun && record && record->graph == state.graph; record = state.peek()) state.pop();
  if (!record) return std::nullopt;
  state.begun = true;
  state.graph = record->graph;
  state.triple.clear();
  return state.graph;
}

std::optional<std::string_view> GraphSorter::next_triple() {
  State& state = *state_;
  for (auto record = state.peek(); record && record->graph == state.graph; record = state.peek()) {
    const bool again = record->triple == state.triple;
    if (!again) state.triple = record->triple;
    state.pop();
    if (!again) return state.triple;
  }
  return std::nullopt;
}

std::uint64_t GraphSorter::bytes() const noexcept { return state_->bytes; }

}  // namespace chancery
