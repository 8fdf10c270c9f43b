#include "ingest/json_lines.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/error.hpp"
#include "ingest/dates.hpp"

namespace chancery {
namespace {

using Json = nlohmann::json;

std::string read_member(const Json& object, const char* key) {
  const auto member = object.find(key);
  if (member == object.end() || member->is_null()) return {};
  if (member->is_string()) return member->get<std::string>();
  if (member->is_number_integer()) return member->dump();
  throw Error(ErrorCode::input, fmt::format("\"{}\" is not a string but {}", key, member->type_name()));
}

}  // namespace

Article read_json_article(const std::string& line) {
  Json object;
  try {
    object = Json::parse(line);
  } catch (const Json::exception& error) {
    // Of the library's message only what follows its own number and place is of use.
    std::string detail = error.what();
    if (const auto at = detail.find("] "); at != std::string::npos) detail.erase(0, at + 2);
    constexpr std::size_t longest = 200;
    if (detail.size() > longest) detail = detail.substr(0, longest) + "…";
    throw Error(ErrorCode::input, "is no JSON: " + detail);
  }
  if (!object.is_object()) throw Error(ErrorCode::input, fmt::format("is no JSON object but {}", object.type_name()));
  Article article;
  const auto text = object.find("text");
  if (text == object.end() || !text->is_string()) {
    throw Error(ErrorCode::input,
                "has no string \"text\"; each line must be an object such as {\"text\": \"…\", \"title\": \"…\"}");
  }
  article.text = text->get<std::string>();
  article.key = read_member(object, "id");
  article.url = read_member(object, "url");
  article.title = read_member(object, "title");
  article.publisher = read_member(object, "publisher");
  if (const std::string date = read_member(object, "date"); !date.empty()) {
    article.date = read_date_value(date);
    if (!article.date)
      throw Error(ErrorCode::input,
                  fmt::format("\"date\" is no day: \"{}\"; write it as 2024-11-28", date.substr(0, 40)));
  }
  return article;
}

}  // namespace chancery
