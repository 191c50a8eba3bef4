// How far reordered lists may stand within reordered lists.
#pragma once

namespace savile {

// Bullets within entries within sections are three; the rest is room. Few enough for the stack.
inline constexpr int deepest_nesting = 8;

}  // namespace savile
