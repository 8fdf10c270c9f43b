#include "ingest/html_tree.hpp"

#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <new>

#include "core/error.hpp"
#include "ingest/html_guard.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {

// Gumbo frees a tree by recursion and never asks what an allocation costs; both end a program that
// meets a hostile page. Here memory is bounded, and going back to the start frees it all.
struct HtmlTree::Arena {
  static constexpr std::size_t block_size = 1U << 20U;
  static constexpr std::size_t alignment = alignof(std::max_align_t);

  struct alignas(std::max_align_t) Block {
    Block* next = nullptr;
  };

  Block* blocks = nullptr;
  char* place = nullptr;  // the room left in the block being filled
  std::size_t room = 0;
  std::size_t total = 0;
  std::size_t limit = 0;
  std::jmp_buf full;

  ~Arena() {
    while (blocks != nullptr) {
      Block* const next = blocks->next;
      std::free(blocks);
      blocks = next;
    }
  }

  static void* allocate(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->take(size); }
  static void release(void*, void*) {}

  void* take(std::size_t size) {
    size = (size / alignment + 1) * alignment;
    total += size;
    if (total > limit) std::longjmp(full, 1);
    if (size > block_size / 4) return add_block(size);
    if (size > room) {
      place = add_block(block_size);
      room = block_size;
    }
    char* const taken = place;
    place += size;
    room -= size;
    return taken;
  }

  // Nothing with a destructor may live between here and the setjmp: only gumbo's C frames do.
  char* add_block(std::size_t size) {
    void* const memory = std::malloc(sizeof(Block) + size);
    if (memory == nullptr) std::longjmp(full, 1);
    blocks = new (memory) Block{blocks};
    return static_cast<char*>(memory) + sizeof(Block);
  }
};

HtmlTree::HtmlTree(std::string_view html, const std::string& path) : arena_(std::make_unique<Arena>()) {
  check_html(html, path);
  arena_->limit = (256U << 20U) + 32 * html.size();
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &Arena::allocate;
  options.deallocator = &Arena::release;
  options.userdata = arena_.get();
  options.max_errors = 0;
  if (setjmp(arena_->full) != 0) {
    throw Error(ErrorCode::input, "the page needs too much memory to parse; save its text and give that",
                {path, {}, {}, {}});
  }
  const GumboOutput* const output = gumbo_parse_with_options(&options, html.data(), html.size());
  root_ = output->root;
}

HtmlTree::~HtmlTree() = default;

std::string_view attribute(const GumboNode& element, const char* name) {
  if (!is_element(element)) return {};
  const GumboAttribute* const found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found != nullptr ? std::string_view(found->value) : std::string_view();
}

bool has_attribute(const GumboNode& element, const char* name) {
  return is_element(element) && gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

const GumboNode* next_node(const GumboNode& node, const GumboNode& root, bool into) {
  if (into && (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) &&
      node.v.element.children.length > 0) {
    return static_cast<const GumboNode*>(node.v.element.children.data[0]);
  }
  for (const GumboNode* at = &node; at != &root && at->parent != nullptr; at = at->parent) {
    if (at->parent->type != GUMBO_NODE_ELEMENT && at->parent->type != GUMBO_NODE_TEMPLATE) return nullptr;
    const GumboVector& siblings = at->parent->v.element.children;
    if (at->index_within_parent + 1 < siblings.length) {
      return static_cast<const GumboNode*>(siblings.data[at->index_within_parent + 1]);
    }
  }
  return nullptr;
}

std::string inner_text(const GumboNode& element) {
  std::string text;
  for (const GumboNode* node = &element; node != nullptr; node = next_node(*node, element)) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE) {
      text += node->v.text.text;
    }
  }
  std::string collapsed;
  for (const std::string_view word : split_words(text, 4096)) {
    if (!collapsed.empty()) collapsed += ' ';
    collapsed += word;
  }
  return collapsed;
}

}  // namespace chancery
