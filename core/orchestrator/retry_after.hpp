// What a far end means by "try again later", in all the forms that are met: seconds ("120", "1.5"),
// durations ("250ms", "1m30s", "2h"), and the three date forms of HTTP (RFC 9110, 5.6.7 and 10.2.3).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace savile {

// Milliseconds since 1970-01-01T00:00Z, as a date in a header means them.
struct WallClock {
  std::int64_t ms = 0;
};

// How long to wait, in milliseconds, rounded up. Nothing for garbage, for what is negative and for a
// date that has passed: the caller then waits as it would have without.
// `now` is the far end's own time where its answer has a Date, else this device's.
[[nodiscard]] std::optional<std::int64_t> retry_after_ms(std::string_view value, WallClock now);

// The same for a header that counts in milliseconds (retry-after-ms, x-ms-retry-after-ms).
[[nodiscard]] std::optional<std::int64_t> retry_after_in_ms(std::string_view value);

// An HTTP date in any of its three forms; names of months and days in English, as the RFC has them:
//   Sun, 06 Nov 1994 08:49:37 GMT    Sunday, 06-Nov-94 08:49:37 GMT    Sun Nov  6 08:49:37 1994
[[nodiscard]] std::optional<WallClock> http_date(std::string_view value, WallClock now);

}  // namespace savile
