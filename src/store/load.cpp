#include "store/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <numeric>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "store/graph_sorter.hpp"
#include "store/load_state.hpp"
#include "store/read_graphs.hpp"
#include "store/senders.hpp"
#include "store/store_client.hpp"

namespace chancery {
namespace {

constexpr std::size_t most_examples = 5;

class Load {
 public:
  Load(const LoadOptions& options, const LoadObserver& observer)
      : options_(options), observer_(observer), client_(options_, shared_) {
    shared_.notice = [this](const std::string& message) {
      const std::scoped_lock lock(mutex_);
      observer_.notice(message);
    };
  }

  LoadResult run() {
    read_graphs(options_.input, options_.default_graph, sorter_);
    sorter_.sort();
    client_.connect();
    result_.store = client_.profile().kind;
    result_.graphs_url = client_.profile().graphs_url;
    result_.checked = options_.check && !client_.profile().query_url.empty();
    if (options_.check && !result_.checked)
      observer_.notice("what the store holds is not counted: give its SPARQL endpoint with --query-url");
    LoadState state(options_.state_file, fmt::format("{} {}", options_.replace ? "replace" : "add", result_.graphs_url),
                    options_.resume);
    try {
      send_all(state);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::endpoint || state.noted() == 0) throw;
      throw Error(error.code(),
                  fmt::format("{}\n{} graphs are in the store; the same command with --resume sends the others",
                              error.what(), state.noted()),
                  error.place());
    }
    if (result_.graphs + result_.resumed == 0)
      throw Error(ErrorCode::input, "holds no triples", {options_.input, {}, {}, {}});
    state.remove();
    return std::move(result_);
  }

 private:
  void send_all(LoadState& state) {
    Senders::Plan plan;
    plan.connections = options_.connections > 0 ? options_.connections : client_.profile().connections;
    plan.count = result_.checked;
    plan.arrived = [&](const Shipment& shipment) {
      const std::scoped_lock lock(mutex_);
      arrived(shipment, state);
    };
    plan.advance = [this](std::size_t connection, std::uint64_t sent) {
      const std::scoped_lock lock(mutex_);
      sent_[connection] = sent;
      advance();
    };
    sent_.resize(plan.connections);
    Senders senders(client_, std::move(plan));
    while (const auto graph = sorter_.next_graph()) {
      auto shipment = senders.empty();
      fill(*shipment, *graph);
      std::unique_lock lock(mutex_);
      shipment->step = state.pass(*graph, shipment->body.digest());
      if (shipment->step.done) {
        ++result_.resumed;
        done_ += shipment->bytes;
        advance();
        senders.give_back(std::move(shipment));
      } else {
        lock.unlock();
        senders.send(std::move(shipment));
      }
    }
    senders.finish();
  }

  void fill(Shipment& shipment, const std::string& graph) {
    shipment.graph = graph;
    shipment.body.clear();
    shipment.bytes = 0;
    while (const auto triple = sorter_.next_triple()) {
      shipment.body.add(*triple);
      shipment.bytes += triple->size();
    }
    shipment.body.finish();
  }

  void arrived(const Shipment& shipment, LoadState& state) {
    const std::uint64_t sent = shipment.body.triples();
    if (shipment.held && (options_.replace ? *shipment.held != sent : *shipment.held < sent)) {
      ++result_.mismatches;
      if (result_.examples.size() < most_examples) result_.examples.push_back({shipment.graph, sent, *shipment.held});
    }
    state.loaded(shipment.step);
    ++result_.graphs;
    result_.triples += sent;
    done_ += shipment.bytes;
    sent_[shipment.connection] = 0;
    advance();
  }

  void advance() {
    if (!observer_.advance) return;
    const std::uint64_t sent = std::accumulate(sent_.begin(), sent_.end(), done_);
    observer_.advance(std::min(sent, sorter_.bytes()), sorter_.bytes());
  }

  const LoadOptions& options_;
  const LoadObserver& observer_;
  LoadObserver shared_;  // the same, for several threads
  StoreClient client_;
  GraphSorter sorter_;
  std::mutex mutex_;  // of what stands below, the load's state and the observer
  LoadResult result_;
  std::uint64_t done_ = 0;           // bytes of graphs that have arrived
  std::vector<std::uint64_t> sent_;  // of those on their way, by connection
};

}  // namespace

LoadResult load(const LoadOptions& options, const LoadObserver& observer) {
  check_store_url(options.url);
  if (!options.query_url.empty()) check_store_url(options.query_url);
  return Load(options, observer).run();
}

}  // namespace chancery
