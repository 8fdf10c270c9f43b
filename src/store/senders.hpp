// Graphs on their way into the store, several at a time, each over a connection of its own.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "store/graph_body.hpp"
#include "store/load_state.hpp"
#include "store/store_client.hpp"

namespace chancery {

struct Shipment {
  std::string graph;
  GraphBody body;
  LoadStep step{};
  std::size_t connection = 0;           // that it went over
  std::uint64_t bytes = 0;              // of its triples
  std::optional<std::uint64_t> held{};  // triples that the store counts afterwards, where it is asked
};

// While one graph is sent the next is made ready; at most one more than there are connections is in memory.
class Senders {
 public:
  struct Plan {
    std::size_t connections = 1;
    bool count = true;  // what the graph holds, right after it was sent
    // Both are called by the sending threads, several at a time.
    std::function<void(const Shipment&)> arrived;
    std::function<void(std::size_t connection, std::uint64_t sent)> advance;  // bytes of its present graph
  };

  // `first` is connected and serves as one of the connections; it must outlive the object.
  Senders(StoreClient& first, Plan plan);
  ~Senders();  // what is under way comes to its end, what waits is not sent
  Senders(const Senders&) = delete;
  Senders& operator=(const Senders&) = delete;

  // empty(), send() and finish() throw what a connection failed with; nothing is sent after that.
  [[nodiscard]] std::unique_ptr<Shipment> empty();  // waits until one is free
  void give_back(std::unique_ptr<Shipment> shipment);
  void send(std::unique_ptr<Shipment> shipment);
  void finish();  // all have arrived

 private:
  void work(StoreClient& client, std::size_t connection);
  void check() const;

  Plan plan_;
  std::stop_source stop_;
  std::vector<std::unique_ptr<StoreClient>> clients_;  // all but the first
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::unique_ptr<Shipment>> free_;
  std::deque<std::unique_ptr<Shipment>> waiting_;
  std::size_t under_way_ = 0;
  bool closed_ = false;
  std::exception_ptr failure_;
  std::vector<std::jthread> threads_;  // last: they use all the others
};

}  // namespace chancery
