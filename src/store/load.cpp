#include "store/load.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "core/error.hpp"
#include "store/graph_body.hpp"
#include "store/graph_sorter.hpp"
#include "store/load_state.hpp"
#include "store/read_graphs.hpp"
#include "store/store_client.hpp"

namespace chancery {
namespace {

constexpr std::size_t most_examples = 5;

class Load {
 public:
  Load(const LoadOptions& options, const LoadObserver& observer)
      : options_(options), observer_(observer), client_(options, observer) {}

  LoadResult run() {
    read_graphs(options_.input, options_.default_graph, sorter_);
    sorter_.sort();
    client_.connect();
    result_.store = client_.profile().kind;
    result_.graphs_url = client_.profile().graphs_url;
    result_.checked = options_.check && !client_.profile().query_url.empty();
    if (options_.check && !result_.checked)
      observer_.notice("what the store holds is not counted: give its SPARQL endpoint with --query-url");
    LoadState state(options_.state_file,
                    fmt::format("{} {}", options_.replace ? "replace" : "add", result_.graphs_url), options_.resume);
    try {
      while (const auto graph = sorter_.next_graph()) next(*graph, state);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::endpoint || options_.state_file.empty() || result_.graphs + result_.resumed == 0)
        throw;
      throw Error(error.code(),
                  fmt::format("{}\n{} graphs are in the store; the same command with --resume sends the others",
                              error.what(), result_.graphs + result_.resumed),
                  error.place());
    }
    if (result_.graphs + result_.resumed == 0)
      throw Error(ErrorCode::input, "holds no triples", {options_.input, {}, {}, {}});
    state.remove();
    result_.repeated = client_.repeated();
    return std::move(result_);
  }

 private:
  void next(const std::string& graph, LoadState& state) {
    body_.clear();
    std::uint64_t bytes = 0;
    while (const auto triple = sorter_.next_triple()) {
      body_.add(*triple);
      bytes += triple->size();
    }
    body_.finish();
    if (state.pass(graph, body_.digest())) {
      ++result_.resumed;
    } else {
      client_.put(graph, body_, [&](std::uint64_t sent) { advance(sent); });
      if (result_.checked) compare(graph);
      state.loaded();
      ++result_.graphs;
      result_.triples += body_.triples();
    }
    done_ += bytes;
    advance(0);
  }

  void compare(const std::string& graph) {
    const std::uint64_t held = client_.count(graph);
    if (options_.replace ? held == body_.triples() : held >= body_.triples()) return;
    ++result_.mismatches;
    if (result_.examples.size() < most_examples) result_.examples.push_back({graph, body_.triples(), held});
  }

  void advance(std::uint64_t sent) {
    if (observer_.advance) observer_.advance(std::min(done_ + sent, sorter_.bytes()), sorter_.bytes());
  }

  const LoadOptions& options_;
  const LoadObserver& observer_;
  StoreClient client_;
  GraphSorter sorter_;
  GraphBody body_;
  LoadResult result_;
  std::uint64_t done_ = 0;
};

}  // namespace

LoadResult load(const LoadOptions& options, const LoadObserver& observer) {
  check_store_url(options.url);
  if (!options.query_url.empty()) check_store_url(options.query_url);
  return Load(options, observer).run();
}

}  // namespace chancery
