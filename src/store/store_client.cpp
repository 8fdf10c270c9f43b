#include "store/store_client.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <nlohmann/json.hpp>

#include "core/error.hpp"
#include "core/unicode.hpp"
#include "export/dot_text.hpp"

namespace chancery {
namespace {

constexpr double longest_wait = 30.0;
constexpr std::string_view no_such_graph = "urn:x-chancery:no-such-graph";

bool is_good(int status) { return status >= 200 && status < 300; }

bool is_passing(const HttpResponse& response) {
  if (response.status == 0) return !response.hopeless;
  const int passing[] = {408, 425, 429, 500, 502, 503, 504};
  return std::find(std::begin(passing), std::end(passing), response.status) != std::end(passing);
}

std::string url_of(const std::string& base, std::string_view name, std::string_view value) {
  return fmt::format("{}?{}={}", base, name, percent_encoded(value));
}

bool is_loopback(const std::string& url) {
  std::string_view host = std::string_view(url).substr(url.find("://") + 3);
  host = host.substr(0, host.find('/'));
  return host.starts_with("localhost") || host.starts_with("127.") || host.starts_with("[::1]");
}

std::string reason_of(const HttpResponse& response) {
  if (response.status == 0) return visible_text(response.failure);
  std::string text;
  bool tag = false;  // some stores answer in HTML
  for (const char c : response.body) {
    if (c == '<') tag = true;
    if (!tag) text += c;
    if (c == '>') {
      if (!tag) text.pop_back();
      tag = false;
      text += ' ';
    }
  }
  text = shorten(visible_text(text), 300);
  return text.empty() ? fmt::format("HTTP {}", response.status) : fmt::format("HTTP {}: {}", response.status, text);
}

}  // namespace

StoreClient::StoreClient(const LoadOptions& options, const LoadObserver& observer)
    : options_(options), observer_(observer), http_(options.http) {}

StoreClient::StoreClient(const StoreClient& connected) : StoreClient(connected.options_, connected.observer_) {
  profile_ = connected.profile_;
  authenticating_ = connected.authenticating_;
  http_.authenticate(connected.http_.authentication());
}

void StoreClient::choose_profile(const HttpResponse& response) {
  StoreKind kind = options_.store;
  if (kind == StoreKind::automatic) {
    const auto guess = guess_from_url(options_.url);
    kind = guess ? *guess : guess_from_server(response.server).value_or(StoreKind::generic);
  }
  profile_ = make_profile(kind, options_.url, !options_.http.user.empty());
  if (!options_.query_url.empty()) profile_.query_url = options_.query_url;
}

void StoreClient::connect() {
  // Before the store is known, its address will do; afterwards the end that takes graphs.
  const bool known = options_.store != StoreKind::automatic || guess_from_url(options_.url);
  HttpRequest request;
  if (!known) {
    request.url = options_.url;
    request.method = "HEAD";  // some stores answer a GET with all they hold
    choose_profile(send(request, "asking which store this is"));
    request.method = "GET";
  } else {
    choose_profile({});
  }
  if (profile_.bearer && options_.http.user.empty() && !options_.http.password.empty())
    http_.authenticate(Authentication::bearer);
  if (options_.http.user.empty()) return;
  request.url = url_of(profile_.graphs_url, "graph", no_such_graph);
  request.accept = "text/turtle";
  answer_challenge(send(request, "asking how the store wants to be asked"));
}

// True if the store wants a password that was not sent yet and there is one.
bool StoreClient::answer_challenge(const HttpResponse& response) {
  if (response.status != 401 || authenticating_ || options_.http.user.empty()) return false;
  if (response.authenticate.find("digest") != std::string::npos) {
    http_.authenticate(Authentication::digest);
  } else if (response.authenticate.find("basic") != std::string::npos) {
    if (options_.url.starts_with("http://") && !is_loopback(options_.url))
      observer_.notice("this store wants the password in clear text over http: others on the way can read it");
    http_.authenticate(Authentication::basic);
  } else {
    return false;
  }
  authenticating_ = true;
  return true;
}

void StoreClient::wait_for(double seconds) const {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any().wait_for(lock, stop_, std::chrono::duration<double>(seconds), [] { return false; });
}

HttpResponse StoreClient::send(const HttpRequest& request, const std::string& what) {
  double wait = options_.retry_wait;
  for (int attempt = 0;; ++attempt) {
    HttpResponse response = http_.send(request);
    if (!is_passing(response)) return response;
    if (attempt >= options_.retries || stop_.stop_requested()) refuse(response, request, what);
    const double pause = std::min(std::max(wait, response.retry_after), longest_wait);
    observer_.notice(fmt::format("{}: {}; trying again in {:.3g} s ({} of {})", what, reason_of(response), pause,
                                 attempt + 1, options_.retries));
    wait_for(pause);
    wait = std::min(wait * 2, longest_wait);
  }
}

void StoreClient::refuse(const HttpResponse& response, const HttpRequest& request, const std::string& what) const {
  std::string advice;
  switch (response.status) {
    case 0:
      advice = "is the store running, and is this its address?";
      break;
    case 401:
    case 403:
      advice = options_.http.user.empty() ? "the store wants a user: give --user"
                                          : "user or password are wrong, or the user may not write";
      break;
    case 404:
    case 405:
      advice = "this is not where the store takes graphs: check the URL, or name the store with --store";
      break;
    case 413:
      advice = "the graph is too large for the store: raise its limit";
      break;
    default:
      advice = response.status >= 300 && response.status < 400
                   ? fmt::format("it is moved to {}: give that URL", visible_text(response.location))
                   : "the store's log may say more";
  }
  throw Error(ErrorCode::endpoint, fmt::format("{}: {}; {}", what, reason_of(response), advice),
              {request.url.substr(0, request.url.find('?')), {}, {}, {}});
}

void StoreClient::put(const std::string& graph, const GraphBody& body,
                      const std::function<void(std::uint64_t sent)>& advance) {
  HttpBody http_body;
  http_body.size = body.size();
  http_body.read = [&](std::uint64_t offset, char* buffer, std::size_t size) {
    advance(offset);
    return body.read(offset, buffer, size);
  };
  HttpRequest request;
  request.method = options_.replace ? "PUT" : "POST";
  request.url = url_of(profile_.graphs_url, "graph", graph);
  request.content_type = profile_.media_type;
  request.body = &http_body;
  const std::string what = fmt::format("loading <{}>", graph);
  HttpResponse response = send(request, what);
  if (answer_challenge(response)) response = send(request, what);
  if (!is_good(response.status)) refuse(response, request, what);
}

std::uint64_t StoreClient::count(const std::string& graph) {
  HttpRequest request;
  request.url = url_of(profile_.query_url, "query",
                       fmt::format("SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{}> {{ ?s ?p ?o }} }}", graph));
  request.accept = "application/sparql-results+json";
  const std::string what = fmt::format("counting the triples of <{}>", graph);
  const HttpResponse response = send(request, what);
  if (!is_good(response.status)) refuse(response, request, what);
  try {
    const auto answer = nlohmann::json::parse(response.body);
    return std::stoull(answer.at("results").at("bindings").at(0).at("n").at("value").get<std::string>());
  } catch (const std::exception&) {
    throw Error(ErrorCode::endpoint,
                fmt::format("{}: the answer is no SPARQL result; give the right --query-url, or --no-check", what),
                {profile_.query_url, {}, {}, {}});
  }
}

}  // namespace chancery
