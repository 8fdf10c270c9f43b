#include "store/http.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <utility>

#include "core/error.hpp"
#include "core/unicode.hpp"

namespace chancery {
namespace {

constexpr std::size_t largest_answer = 256U << 10U;

struct Free {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

void add_header(std::unique_ptr<curl_slist, Free>& list, const std::string& line) {
  curl_slist* const longer = curl_slist_append(list.get(), line.c_str());
  if (longer == nullptr) throw std::bad_alloc();
  (void)list.release();
  list.reset(longer);
}

// What one request shares with the C callbacks; no exception may pass through C.
struct Exchange {
  const HttpBody* body = nullptr;
  std::uint64_t at = 0;
  HttpResponse response{};
  std::exception_ptr failure{};
};

std::size_t on_read(char* buffer, std::size_t size, std::size_t count, void* data) {
  auto& exchange = *static_cast<Exchange*>(data);
  if (exchange.body == nullptr) return 0;
  try {
    const std::size_t got = exchange.body->read(exchange.at, buffer, size * count);
    exchange.at += got;
    return got;
  } catch (...) {
    exchange.failure = std::current_exception();
    return CURL_READFUNC_ABORT;
  }
}

int on_seek(void* data, curl_off_t offset, int origin) {
  if (origin != SEEK_SET) return CURL_SEEKFUNC_CANTSEEK;
  static_cast<Exchange*>(data)->at = static_cast<std::uint64_t>(offset);
  return CURL_SEEKFUNC_OK;
}

std::size_t on_write(char* bytes, std::size_t size, std::size_t count, void* data) {
  std::string& body = static_cast<Exchange*>(data)->response.body;
  body.append(bytes, std::min(size * count, largest_answer - body.size()));
  return size * count;
}

std::size_t on_header(char* bytes, std::size_t size, std::size_t count, void* data) {
  HttpResponse& response = static_cast<Exchange*>(data)->response;
  std::string_view line(bytes, size * count);
  if (line.starts_with("HTTP/")) response.authenticate.clear();  // another answer begins, after 100 or 401
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return size * count;
  const std::string name = ascii_lower(line.substr(0, colon));
  line.remove_prefix(colon + 1);
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  line = line.substr(0, line.find_last_not_of(" \t\r\n") + 1);
  if (name == "server") response.server = line;
  if (name == "fuseki-request-id" && response.server.empty()) response.server = "Fuseki";
  if (name == "location") response.location = line;
  if (name == "www-authenticate") response.authenticate += ascii_lower(line) + " ";
  if (name == "retry-after") response.retry_after = std::max(0.0, std::atof(std::string(line).c_str()));
  return size * count;
}

bool is_hopeless(CURLcode code) {
  switch (code) {
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_OUT_OF_MEMORY:
    case CURLE_LOGIN_DENIED:
      return true;
    default:
      return false;
  }
}

}  // namespace

struct HttpClient::State {
  HttpOptions options;
  Authentication how = Authentication::none;
  std::unique_ptr<CURL, Free> handle;

  template <typename Value>
  void set(CURLoption option, Value value) {
    if (curl_easy_setopt(handle.get(), option, value) != CURLE_OK)
      throw Error(ErrorCode::endpoint, "libcurl does not take an option that is needed; is it older than 7.85?");
  }
};

HttpClient::HttpClient(HttpOptions options) : state_(std::make_unique<State>()) {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  state_->options = std::move(options);
  if (started == CURLE_OK) state_->handle.reset(curl_easy_init());
  if (!state_->handle) throw Error(ErrorCode::endpoint, "libcurl cannot be started");
}

HttpClient::~HttpClient() = default;

Authentication HttpClient::authentication() const noexcept { return state_->how; }

void HttpClient::authenticate(Authentication how) {
  State& state = *state_;
  state.how = how;
  if (how != Authentication::basic && how != Authentication::digest) return;
  state.set(CURLOPT_USERNAME, state.options.user.c_str());
  state.set(CURLOPT_PASSWORD, state.options.password.c_str());
  state.set(CURLOPT_HTTPAUTH, static_cast<long>(how == Authentication::basic ? CURLAUTH_BASIC : CURLAUTH_DIGEST));
}

HttpResponse HttpClient::send(const HttpRequest& request) {
  State& state = *state_;
  Exchange exchange;
  exchange.body = request.body;
  char reason[CURL_ERROR_SIZE] = "";
  std::unique_ptr<curl_slist, Free> headers;
  add_header(headers, "Accept: " + request.accept);
  // A store that does not answer "100 Continue" would cost a second a request.
  add_header(headers, "Expect:");
  if (request.body != nullptr) add_header(headers, "Content-Type: " + request.content_type);
  if (state.how == Authentication::bearer) add_header(headers, "Authorization: Bearer " + state.options.password);

  // No curl_easy_reset: it would forget the digest's nonce, and each request would be sent twice.
  state.set(CURLOPT_HTTPGET, 1L);
  if (request.method == "HEAD") state.set(CURLOPT_NOBODY, 1L);
  state.set(CURLOPT_URL, request.url.c_str());
  state.set(CURLOPT_PROTOCOLS_STR, "http,https");
  state.set(CURLOPT_FOLLOWLOCATION, 0L);
  state.set(CURLOPT_NOSIGNAL, 1L);
  state.set(CURLOPT_USERAGENT, "chancery");
  state.set(CURLOPT_ERRORBUFFER, reason);
  state.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(state.options.connect_timeout * 1000));
  state.set(CURLOPT_LOW_SPEED_LIMIT, 1L);
  state.set(CURLOPT_LOW_SPEED_TIME, std::max(1L, static_cast<long>(state.options.silence_timeout)));
  state.set(CURLOPT_BUFFERSIZE, 1L << 17);
  state.set(CURLOPT_UPLOAD_BUFFERSIZE, 1L << 18);
  state.set(CURLOPT_HTTPHEADER, headers.get());
  state.set(CURLOPT_WRITEFUNCTION, on_write);
  state.set(CURLOPT_WRITEDATA, static_cast<void*>(&exchange));
  state.set(CURLOPT_HEADERFUNCTION, on_header);
  state.set(CURLOPT_HEADERDATA, static_cast<void*>(&exchange));
  state.set(CURLOPT_READFUNCTION, on_read);
  state.set(CURLOPT_READDATA, static_cast<void*>(&exchange));
  state.set(CURLOPT_SEEKFUNCTION, on_seek);
  state.set(CURLOPT_SEEKDATA, static_cast<void*>(&exchange));
  if (request.body != nullptr) {
    if (request.method == "POST") {
      state.set(CURLOPT_POST, 1L);
      state.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body->size));
    } else {
      state.set(CURLOPT_UPLOAD, 1L);
      state.set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(request.body->size));
    }
  }

  const CURLcode code = curl_easy_perform(state.handle.get());
  if (exchange.failure) std::rethrow_exception(exchange.failure);
  HttpResponse response = std::move(exchange.response);
  if (code == CURLE_OK) {
    long status = 0;
    curl_easy_getinfo(state.handle.get(), CURLINFO_RESPONSE_CODE, &status);
    response.status = static_cast<int>(status);
  } else {
    response.failure = *reason != '\0' ? reason : curl_easy_strerror(code);
    response.hopeless = is_hopeless(code);
  }
  return response;
}

std::string percent_encoded(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '_' || c == '.' || c == '~';
    if (plain)
      result += c;
    else
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return result;
}

}  // namespace chancery
