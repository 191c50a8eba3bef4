// E-mail addresses, telephone numbers and links in a stretch of text.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace savile {

[[nodiscard]] std::vector<Span> find_emails(std::string_view text, Span within);

// Numbers of 7 to 15 digits as people write them, in any country: "+44 20 7946 0018",
// "(312) 555-0142", "0171/123 45 67". No dates, no parts of links.
[[nodiscard]] std::vector<Span> find_phones(std::string_view text, Span within);

// Web addresses with or without a scheme; targets of Markdown links. No e-mail addresses.
[[nodiscard]] std::vector<Span> find_links(std::string_view text, Span within);

}  // namespace savile
