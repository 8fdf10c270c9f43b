#include "ingest/html_metadata.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/word_filter.hpp"
#include "ingest/dates.hpp"
#include "ingest/html_text.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

using Json = nlohmann::json;

std::string collapse(std::string_view text) {
  std::string result;
  for (const std::string_view word : split_words(text, 200)) {
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result;
}

void keep(std::string& member, std::string value) {
  if (member.empty()) member = std::move(value);
}

// Values in the order in which sources are trusted; the first that is filled wins.
struct Findings {
  std::string graph_title, linked_title, heading, title_element;
  std::string graph_publisher, linked_publisher;
  std::string canonical, graph_url;
  std::optional<Date> graph_date, linked_date, meta_date, time_published, time_first;
};

bool is_web_address(std::string_view url) {
  return (begins_with_words(url, "http://") || begins_with_words(url, "https://")) && url.size() < 2000 &&
         url.find_first_of(" <>\"{}|\\^`\n\t") == std::string_view::npos;
}

void read_meta(const GumboNode& node, Findings& found) {
  std::string name = ascii_lower(attribute(node, "property"));
  if (name.empty()) name = ascii_lower(attribute(node, "name"));
  if (name.empty()) name = ascii_lower(attribute(node, "itemprop"));
  const std::string_view content = attribute(node, "content");
  if (name.empty() || content.empty()) return;
  if (name == "og:title") keep(found.graph_title, collapse(content));
  if (name == "og:site_name") keep(found.graph_publisher, collapse(content));
  if (name == "og:url" && is_web_address(content)) keep(found.graph_url, std::string(content));
  if (name == "article:published_time" && !found.graph_date) found.graph_date = read_date_value(content);
  if (is_one_of(name, {"datepublished",
                       "date",
                       "dc.date",
                       "dc.date.issued",
                       "dcterms.date",
                       "dcterms.created",
                       "dcterms.issued",
                       "dc.date.created",
                       "pubdate",
                       "publishdate",
                       "publish-date",
                       "publish_date",
                       "publication_date",
                       "publication-date",
                       "parsely-pub-date",
                       "sailthru.date",
                       "article.published",
                       "og:published_time",
                       "citation_publication_date",
                       "govuk:first-published-at",
                       "article:published",
                       "cxenseparse:recs:publishtime"}) &&
      !found.meta_date) {
    found.meta_date = read_date_value(content);
  }
}

bool is_story_type(const Json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto tells = [](const Json& value) {
    if (!value.is_string()) return false;
    const auto& name = value.get_ref<const std::string&>();
    return name.find("Article") != std::string::npos || name == "BlogPosting" || name == "WebPage" || name == "Report";
  };
  if (type->is_array()) return std::any_of(type->begin(), type->end(), tells);
  return tells(*type);
}

std::string string_member(const Json& object, const char* key) {
  const auto member = object.find(key);
  return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
}

// JSON-LD nests its objects in arrays and @graph; a broken script tells nothing.
void read_linked_data(const std::string& script, Findings& found) {
  const Json data = Json::parse(script, nullptr, false, true);
  if (data.is_discarded()) return;
  std::vector<const Json*> open = {&data};
  for (std::size_t steps = 0; !open.empty() && steps < 10000; ++steps) {
    const Json& value = *open.back();
    open.pop_back();
    if (value.is_array()) {
      for (auto item = value.rbegin(); item != value.rend(); ++item) open.push_back(&*item);
    }
    if (!value.is_object()) continue;
    if (const auto graph = value.find("@graph"); graph != value.end()) open.push_back(&*graph);
    if (const auto main = value.find("mainEntity"); main != value.end()) open.push_back(&*main);
    if (!is_story_type(value)) continue;
    keep(found.linked_title, collapse(string_member(value, "headline")));
    if (!found.linked_date) found.linked_date = read_date_value(string_member(value, "datePublished"));
    const auto publisher = value.find("publisher");
    if (publisher == value.end()) continue;
    const Json& house = publisher->is_array() && !publisher->empty() ? publisher->front() : *publisher;
    if (house.is_object()) keep(found.linked_publisher, collapse(string_member(house, "name")));
    if (house.is_string()) keep(found.linked_publisher, collapse(house.get<std::string>()));
  }
}

void read_time(const GumboNode& node, Findings& found) {
  std::string_view value = attribute(node, "datetime");
  std::string text;
  if (value.empty()) {
    text = inner_text(node);
    value = text;
  }
  const auto date = read_date_value(value);
  if (!date) return;
  const bool published = has_attribute(node, "pubdate") || attribute(node, "itemprop") == "datePublished" ||
                         ascii_lower(attribute(node, "class")).find("publish") != std::string::npos;
  if (published && !found.time_published) found.time_published = date;
  if (!found.time_first) found.time_first = date;
}

constexpr std::size_t longest_title = 500;

// "Ministers meet in Oslo | The Harbour Gazette": the site's name after a headline's last sign.
std::string without_site_name(const std::string& title, const std::string& site, const std::string& heading) {
  if (letters_only(title) == letters_only(heading)) return heading;
  for (const std::string_view sign : {" | ", " - ", " – ", " — ", " :: ", " » "}) {
    const std::size_t at = title.rfind(sign);
    if (at == std::string::npos || at == 0) continue;
    const std::string_view tail = std::string_view(title).substr(at + sign.size());
    const std::string head = title.substr(0, at);
    if (sign == " | " || letters_only(tail) == letters_only(site) || letters_only(head) == letters_only(heading)) {
      return without_site_name(head, site, heading);
    }
  }
  return title;
}

}  // namespace

void read_metadata(const HtmlTree& tree, const GumboNode& story, HtmlPage& page) {
  Findings found;
  for (const GumboNode* node = &tree.root(); node != nullptr; node = next_node(*node, tree.root())) {
    if (!is_element(*node)) continue;
    if (is_tag(*node, GUMBO_TAG_META)) read_meta(*node, found);
    if (is_tag(*node, GUMBO_TAG_TITLE) && found.title_element.empty() && node->parent != nullptr &&
        is_tag(*node->parent, GUMBO_TAG_HEAD)) {
      found.title_element = inner_text(*node);
    }
    if (is_tag(*node, GUMBO_TAG_LINK) && ascii_lower(attribute(*node, "rel")) == "canonical" &&
        is_web_address(attribute(*node, "href"))) {
      keep(found.canonical, std::string(attribute(*node, "href")));
    }
    if (is_tag(*node, GUMBO_TAG_SCRIPT) && ascii_lower(attribute(*node, "type")) == "application/ld+json") {
      std::string script;
      for (const GumboNode* text = node; text != nullptr; text = next_node(*text, *node)) {
        if (text->type == GUMBO_NODE_TEXT) script += text->v.text.text;
      }
      read_linked_data(script, found);
    }
    if (is_tag(*node, GUMBO_TAG_H1)) {
      const std::string heading = inner_text(*node);
      const std::string letters = letters_only(heading);
      // A site's own name may be its first h1; the headline is the one that the title repeats.
      const bool repeated = letters.size() > 8 && letters_only(found.title_element).find(letters) == 0;
      if (!heading.empty() && (found.heading.empty() || (repeated && letters_only(found.heading) != letters))) {
        found.heading = heading;
      }
    }
  }
  for (const GumboNode* node = &story; node != nullptr; node = next_node(*node, story)) {
    if (is_tag(*node, GUMBO_TAG_TIME)) read_time(*node, found);
  }
  page.publisher = !found.graph_publisher.empty() ? found.graph_publisher : found.linked_publisher;
  const std::string site = page.publisher;
  for (const std::string* title : {&found.graph_title, &found.linked_title, &found.heading, &found.title_element}) {
    if (page.title.empty() && !title->empty() && title->size() < longest_title)
      page.title = without_site_name(*title, site, found.heading);
  }
  page.heading = found.heading;
  page.url = !found.canonical.empty() ? found.canonical : found.graph_url;
  for (const auto& date :
       {found.graph_date, found.linked_date, found.meta_date, found.time_published, found.time_first}) {
    if (!page.date) page.date = date;
  }
}

}  // namespace chancery
