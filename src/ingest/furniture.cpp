#include "ingest/furniture.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "core/word_set.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

using Text = std::string_view;

constexpr std::size_t longest_line = 400;  // no furniture is longer; running text mostly is

bool contains(Text text, Text part) { return text.find(part) != Text::npos; }

Text without_brackets(Text line) {
  while (line.size() > 2 &&
         (line.front() == '[' || line.front() == '(' || line.front() == '<' || line.front() == '*')) {
    line.remove_prefix(1);
  }
  while (line.size() > 2 && (line.back() == ']' || line.back() == ')' || line.back() == '>' || line.back() == '*' ||
                             line.back() == ':' || line.back() == '.')) {
    line.remove_suffix(1);
  }
  return trim(line);
}

// Words of a page's buttons, menus and marks, where they stand alone.
bool is_button(Text line) {
  static const WordSet words(
      "ad|ads|advertisement|advertisements|advertising|advert|sponsored|sponsored content|promoted|"
      "promoted content|paid post|partner content|source link|source|link|share|share this|"
      "share this article|share this page|share this story|share on|shares|print|print this page|"
      "print page|print version|printable version|e-mail|email|email this|facebook|twitter|x|whatsapp|"
      "telegram|linkedin|instagram|youtube|reddit|pinterest|vk|messenger|viber|tiktok|rss|copy link|"
      "link copied|copy|save|saved|bookmark|like|tweet|follow|follow us|comment|comments|no comments|"
      "add comment|leave a comment|leave a reply|post a comment|view comments|reply|cancel reply|read more|"
      "read full story|read the full article|more|show more|see more|load more|view more|continue reading|"
      "keep reading|story continues below|story continues below advertisement|"
      "article continues after advertisement|article continues below|back to top|top|back|next|previous|"
      "next article|previous article|next post|previous post|home|menu|main menu|search|close|"
      "skip to content|skip to main content|skip to navigation|sign in|sign up|log in|login|register|"
      "subscribe|subscribe now|newsletter|newsletters|related|related articles|related article|"
      "related stories|related news|related topics|related content|related posts|related links|"
      "related coverage|more on this story|more on this topic|more news|more stories|more from|most read|"
      "most popular|most viewed|trending|trending now|top news|top stories|latest|latest news|recommended|"
      "recommended for you|you may also like|you might also like|also read|read also|editor's picks|"
      "don't miss|tags|topics|categories|all rights reserved|listen|listen to this article|play|pause|"
      "watch|watch live|live|loading|loading...|loading…|please wait|text version|full screen|download|"
      "download pdf|pdf|e&oe|enditem|ends|-ends-|end|end of transcript|end transcript|to be continued|embed|image|"
      "photo|photos|video|videos|gallery|audio|caption|getty images|file photo|file image|handout|accept|"
      "accept all|accept cookies|accept all cookies|reject all|cookie settings|manage cookies|"
      "privacy policy|terms of use|terms and conditions|contact us|about us|contacts|sitemap|help|feedback|"
      "disclaimer|languages|english|language|published|updated|transcripts|"
      "advertisement - scroll to continue|scroll to continue|quick links|in this article|on this page|"
      "table of contents|contents|media contact|media contacts|press contact|press contacts|"
      "media enquiries|media inquiries|view all|see all|none|null");
  return words.has(line);
}

// Beginnings after which a line is furniture whatever follows.
bool begins_as_furniture(Text line) {
  static const WordSet prefixes(
      "select font|select text size|font size|font:|text size|character spacing|letter spacing|"
      "line spacing|line height|kerning|colour scheme:|color scheme:|site version|read also:|also read:|"
      "read more:|see also:|see more:|also see:|more on this:|related:|recommended:|don't miss:|must read:|"
      "watch:|watch also:|listen:|video:|photo:|photos:|photo by|photo credit|photo courtesy|photograph:|"
      "photographer:|image:|image credit|image caption|image source|image courtesy|image copyright|"
      "picture:|file photo:|caption:|[caption]|[photo|[image|[video|[embed|[gallery|graphic:|infographic:|"
      "credit:|tags:|tag:|topics:|keywords:|key words:|hashtags:|filed under|categories:|category:|"
      "posted in|follow us on|follow us:|follow @|join us on|join our telegram|join our whatsapp|"
      "subscribe to our|subscribe:|sign up for|sign up to|click here|tap here|share on|share:|share this:|"
      "share via|download our app|download the app|get the app|this site uses cookies|"
      "this website uses cookies|our website uses cookies|we use cookies|we and our partners|"
      "by continuing to use|by continuing to browse|by using this site|by clicking|cookies help us|"
      "all rights reserved|all content ©|our standards:|please enable javascript|enable javascript|"
      "javascript is|your browser does not|compiled by our|with additional reporting|with reporting by|"
      "with inputs from|with input from|with files from|(with inputs|(with input|(reporting by|"
      "(additional reporting|(writing by|(editing by|(edited by|(compiled by|(translated by|translated by|"
      "(with additional|(with reporting|(this story has|(this article was|(this story was|"
      "(this version corrects|this story has been updated|this article has been updated|"
      "check against delivery|e&oe|for media inquiries|for media enquiries|for press inquiries|"
      "for press enquiries|media contact:|press contact:|contact:|contacts:|tel:|tel.|phone:|telephone:|"
      "fax:|e-mail:|email:|website:|web:|url:|permalink|short link|direct link:|published in section|"
      "views:|comments (|reading time|estimated reading|listen to this|advertisement |skip to |source link|"
      "back to |correspondence address|editor:|editors:|web editor:");
  return std::ranges::any_of(prefixes.words(),
                             [&](std::string_view prefix) { return begins_with_words(line, prefix); });
}

// "Reporting by A. Writer; Editing by B. Editor" without brackets. A sentence may begin so too.
bool is_sign_off(Text line) {
  if (ends_sentence(line) && line.find(';') == Text::npos) return false;
  for (const Text prefix : {"reporting by", "additional reporting by", "writing by", "editing by", "edited by"}) {
    if (begins_with_words(line, prefix)) return true;
  }
  return false;
}

bool is_copyright(Text line) {
  if (begins_with_words(line, "©") || begins_with_words(line, "(c) ") || begins_with_words(line, "copyright ©") ||
      begins_with_words(line, "copyright (c)") || begins_with_words(line, "all rights reserved")) {
    return true;
  }
  if (begins_with_words(line, "copyright ") && line.size() > 12 && line[10] >= '0' && line[10] <= '9') return true;
  return line.size() < 200 && (contains(line, "all rights reserved") || contains(line, "rights reserved."));
}

// "[ad_1]", "[/caption]", "[gallery ids=…]", "{{ads}}": what a content system left.
bool is_shortcode(Text line) {
  if (line.size() < 3) return false;
  if (line.front() == '{' && line.back() == '}') return true;
  if (line.front() != '[' || line.back() != ']') return false;
  const Text inner = line.substr(1, line.size() - 2);
  return inner.find(' ') == Text::npos || contains(inner, "=");
}

// "Home > Africa > Politics", "News » World", "Transcripts /".
bool is_breadcrumb(Text line) {
  if (line.size() > 200) return false;
  std::size_t signs = 0, begin = 0;
  bool slash = false, root = false;
  std::vector<Text> parts;
  for (std::size_t at = 0; at <= line.size();) {
    const CodePoint c = code_point_at(line, at);
    const bool spaced = (at == 0 || line[at - 1] == ' ') && (at + c.size >= line.size() || line[at + c.size] == ' ');
    const bool sign =
        (c.value == U'>' || c.value == U'»' || c.value == U'›' || c.value == U'/' || c.value == U'→') && spaced;
    if (sign || c.size == 0) {
      parts.push_back(trim(line.substr(begin, at - begin)));
      begin = at + c.size;
    }
    if (c.size == 0) break;
    if (sign) ++signs;
    if (sign && c.value == U'/') slash = true;
    at += c.size;
  }
  if (signs == 0) return false;
  for (const Text part : parts) {
    const auto words = split_words(part, 12);
    if (words.size() > 10 || ends_sentence(part)) return false;
    if (is_one_of(plain_line(part), {"home", "main", "main page", "home page", "homepage", "news", "start", "events",
                                     "press", "media", "press centre", "press center", "world", "politics"})) {
      root = true;
    }
  }
  const bool open_end = parts.back().empty() && split_words(line).size() <= 6;
  if (root || open_end) return true;
  return !slash && signs >= 2;
}

// "Share | Print", "Facebook · Twitter · Copy link".
bool is_button_row(Text line) {
  std::size_t begin = 0;
  std::size_t buttons = 0;
  for (std::size_t at = 0; at <= line.size();) {
    const CodePoint c = code_point_at(line, at);
    if (c.size == 0 || c.value == U'|' || c.value == U'•' || c.value == U'·' || c.value == U'/') {
      const Text part = trim(line.substr(begin, at - begin));
      if (!part.empty() && !is_button(part)) return false;
      if (!part.empty()) ++buttons;
      begin = at + c.size;
    }
    if (c.size == 0) break;
    at += c.size;
  }
  if (buttons >= 1) return true;
  return false;
}

bool is_word_row(Text line) {
  const auto words = split_words(line, 9);
  return words.size() >= 2 && words.size() <= 8 && std::all_of(words.begin(), words.end(), [](Text word) {
           static const WordSet buttons(
               "share|print|email|e-mail|facebook|twitter|whatsapp|telegram|x|linkedin|pinterest|reddit|save|tweet|"
               "copy|pdf|rss|comment|comments|vk|viber|instagram|youtube|messenger|0|share:");
           return buttons.has(word);
         });
}

// A line that is only an address, a handle or tags: "https://…", "press@mfa.example", "#summit #energy".
bool is_address(Text line) {
  const auto words = split_words(line, 16);
  return std::all_of(words.begin(), words.end(), [](Text word) {
    if (begins_with_words(word, "http://") || begins_with_words(word, "https://") || begins_with_words(word, "www.")) {
      return true;
    }
    return word.size() > 1 && (word.front() == '#' || word.find('@') != Text::npos) && has_letter(word);
  });
}

// "3 min read", "1,234 views", "2 hours ago", "Image 1 of 4".
bool is_counter(Text line) {
  const auto words = split_words(line, 7);
  if (words.empty() || words.size() > 6) return false;
  const bool number = line.find_first_of("0123456789") != Text::npos;
  if (!number) return false;
  const Text last = words.back();
  if (is_one_of(last, {"read", "views", "view", "shares", "comments", "comment", "ago", "likes", "reads"})) {
    return words.size() <= 4 || last == "ago";
  }
  return is_one_of(words.front(), {"image", "photo", "page", "slide", "picture"}) && words.size() == 4 &&
         words[2] == "of";
}

}  // namespace

bool is_furniture(std::string_view paragraph) {
  paragraph = trim(paragraph);
  if (paragraph.empty()) return true;
  if (paragraph.size() > longest_line) return false;
  const std::string line = plain_line(paragraph);
  if (!has_letter(line)) {
    // Rules of signs, page numbers; a line of figures tells nothing by itself.
    return true;
  }
  if (is_button(without_brackets(line)) || is_shortcode(line) || begins_as_furniture(line) || is_sign_off(line) ||
      is_copyright(line)) {
    return true;
  }
  return is_breadcrumb(line) || is_button_row(line) || is_word_row(line) || is_address(line) || is_counter(line);
}

std::size_t length_without_sign_off(std::string_view paragraph) {
  const std::string_view all = trim(paragraph);
  if (all.empty() || all.back() != ')') return paragraph.size();
  const std::size_t open = all.rfind('(');
  if (open == std::string_view::npos || all.size() - open > longest_line) return paragraph.size();
  const std::string inner = plain_line(all.substr(open + 1));
  for (const std::string_view prefix :
       {"reporting by", "additional reporting", "writing by", "editing by", "edited by", "compiled by", "translated by",
        "with additional reporting", "with reporting by", "with inputs from", "with input from", "with files from"}) {
    if (begins_with_words(inner, prefix)) return trim(all.substr(0, open)).size() + (all.data() - paragraph.data());
  }
  return paragraph.size();
}

bool is_kicker(std::string_view line) {
  if (line.size() > 60) return false;
  std::string plain = plain_line(without_brackets(line));
  while (!plain.empty() && (plain.back() == '!' || plain.back() == '-')) plain.pop_back();
  static const WordSet kickers(
      "press release|press releases|media release|news release|for immediate release|immediate release|"
      "statement|statements|press statement|speech|speeches|remarks|readout|transcript|news|world|"
      "world news|politics|economy|business|international|europe|asia|africa|middle east|americas|national|"
      "society|opinion|analysis|comment|editorial|interview|exclusive|breaking|breaking news|update|"
      "feature|features|explainer|factbox|report|sport|culture|science|technology|diplomacy|defence|"
      "defense|energy|news story|government response|announcement|authored article|note to correspondents|"
      "events|security|domestic policy|foreign policy|top|main|official|communique|communiqué|"
      "joint statement|media note|fact sheet|press briefing|department press briefing|document|documents|"
      "foreign affairs|public diplomacy");
  if (kickers.has(plain)) {
    return true;
  }
  // "Press release No. 45/21", "Press Release 2024/118".
  for (const std::string_view prefix : {"press release ", "media release ", "news release ", "press statement no"}) {
    if (plain.compare(0, prefix.size(), prefix) == 0 && plain.find_first_of("0123456789") != std::string::npos &&
        split_words(plain).size() <= 5) {
      return true;
    }
  }
  return false;
}

bool is_initials(std::string_view line) {
  if (line.size() < 3 || line.size() > 16 || line.find('/') == std::string_view::npos) return false;
  std::size_t part = 0;
  for (const char c : line) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (!letter && c != '/') return false;
    if (!letter && part == 0) return false;
    part = letter ? part + 1 : 0;
    if (part > 5) return false;
  }
  return part > 0;
}

}  // namespace chancery
