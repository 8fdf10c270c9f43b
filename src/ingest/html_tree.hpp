// A parsed page and ways to walk it without recursion, since pages nest as deep as their makers like.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>

namespace chancery {

// Owns a gumbo tree; its nodes live in an arena that goes at once with it.
class HtmlTree {
 public:
  // Throws Error (input) if the page nests too deep or needs too much memory.
  HtmlTree(std::string_view html, const std::string& path);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  [[nodiscard]] const GumboNode& root() const { return *root_; }

 private:
  struct Arena;
  std::unique_ptr<Arena> arena_;
  const GumboNode* root_ = nullptr;
};

[[nodiscard]] inline bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }
[[nodiscard]] inline bool is_tag(const GumboNode& node, GumboTag tag) {
  return is_element(node) && node.v.element.tag == tag;
}
// The attribute's value, "" if absent.
[[nodiscard]] std::string_view attribute(const GumboNode& element, const char* name);
[[nodiscard]] bool has_attribute(const GumboNode& element, const char* name);

// The next node in document order inside `root`, or null; `into` says whether to visit the children of
// `node`.
[[nodiscard]] const GumboNode* next_node(const GumboNode& node, const GumboNode& root, bool into = true);
// All text below an element, spaces collapsed.
[[nodiscard]] std::string inner_text(const GumboNode& element);

}  // namespace chancery
