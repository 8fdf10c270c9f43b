// HTTP through libcurl. http.cpp is the only file that includes its header.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace chancery {

enum class Authentication { none, basic, digest, bearer };

struct HttpOptions {
  std::string user;                // "" for none
  std::string password;            // also a bearer token; it never stands in an error or a log
  double connect_timeout = 10.0;   // seconds
  double silence_timeout = 300.0;  // seconds in which no byte moves in either direction
};

// What is sent; it can be read again from the start when a request has to be repeated.
struct HttpBody {
  std::uint64_t size = 0;
  std::function<std::size_t(std::uint64_t offset, char* buffer, std::size_t size)> read;
};

struct HttpRequest {
  std::string method = "GET";
  std::string url;
  std::string accept = "*/*";
  std::string content_type;        // of the body
  const HttpBody* body = nullptr;  // POST and PUT only
};

struct HttpResponse {
  int status = 0;  // 0: no whole answer came, `failure` says why
  std::string failure;
  bool hopeless = false;     // a failure that trying again cannot mend, such as a certificate's
  std::string body;          // its first 256 KiB
  std::string server;        // who answers, by its header fields, "" if they do not say
  std::string authenticate;  // all WWW-Authenticate fields, in lower case, separated by spaces
  std::string location;
  double retry_after = 0.0;  // seconds
};

// One connection that is kept open between requests. Redirections are not followed and nothing but http and
// https is spoken.
class HttpClient {
 public:
  // Throws Error (endpoint) if libcurl cannot be started.
  explicit HttpClient(HttpOptions options);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  void authenticate(Authentication how);
  [[nodiscard]] Authentication authentication() const noexcept;
  // Never throws for what the network or the other side does. What `body->read` throws is passed on.
  [[nodiscard]] HttpResponse send(const HttpRequest& request);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// For the value of a URL's parameter.
[[nodiscard]] std::string percent_encoded(std::string_view text);

}  // namespace chancery
