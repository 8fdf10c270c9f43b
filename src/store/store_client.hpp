// One store, spoken to with patience: finds out what it is and how it wants to be asked, repeats what may
// succeed later, and says plainly what will not.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

#include "store/graph_body.hpp"
#include "store/http.hpp"
#include "store/load.hpp"
#include "store/store_profile.hpp"

namespace chancery {

// Functions throw Error (endpoint) with what the store said, once trying again is in vain.
class StoreClient {
 public:
  // Both must outlive the client.
  StoreClient(const LoadOptions& options, const LoadObserver& observer);
  // A further connection to the store that `connected` has found.
  explicit StoreClient(const StoreClient& connected);

  // Once it is asked to, a request that failed is not repeated any more.
  void stop_with(std::stop_token token) { stop_ = std::move(token); }
  // Asks for a graph that does not exist: which store answers, and does it want a password?
  void connect();
  void put(const std::string& graph, const GraphBody& body, const std::function<void(std::uint64_t sent)>& advance);
  [[nodiscard]] std::uint64_t count(const std::string& graph);  // triples, by SPARQL

  [[nodiscard]] const StoreProfile& profile() const noexcept { return profile_; }

 private:
  void wait_for(double seconds) const;
  HttpResponse send(const HttpRequest& request, const std::string& what);
  bool answer_challenge(const HttpResponse& response);
  [[noreturn]] void refuse(const HttpResponse& response, const HttpRequest& request, const std::string& what) const;
  void choose_profile(const HttpResponse& response);

  const LoadOptions& options_;
  const LoadObserver& observer_;
  HttpClient http_;
  StoreProfile profile_;
  bool authenticating_ = false;
  std::stop_token stop_;
};

}  // namespace chancery
