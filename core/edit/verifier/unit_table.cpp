#include "edit/verifier/unit_table.hpp"

#include <array>

namespace savile::gate {
namespace {

struct TimeRow {
  std::string_view key;
  TimeUnit unit;
  bool letter = false;  // only attached to digits
};

constexpr TimeUnit second{"second", "second", 1}, minute{"minute", "second", 60},
    hour{"hour", "second", 3600}, day{"day", "second", 86400}, week{"week", "second", 604800},
    fortnight{"fortnight", "second", 1209600}, month{"month", "month", 1}, quarter{"quarter", "month", 3},
    year{"year", "month", 12}, decade{"decade", "month", 120}, millisecond{"millisecond", "second", 1e-3},
    microsecond{"microsecond", "second", 1e-6}, nanosecond{"nanosecond", "second", 1e-9};

constexpr std::array<TimeRow, 47> times = {{{"ms", millisecond},
                                            {"msec", millisecond},
                                            {"millisecond", millisecond},
                                            {"milliseconds", millisecond},
                                            {"us", microsecond, true},
                                            {"\xC2\xB5s", microsecond},
                                            {"\xCE\xBCs", microsecond},
                                            {"usec", microsecond},
                                            {"microsecond", microsecond},
                                            {"microseconds", microsecond},
                                            {"ns", nanosecond},
                                            {"nanosecond", nanosecond},
                                            {"nanoseconds", nanosecond},
                                            {"s", second, true},
                                            {"sec", second},
                                            {"secs", second},
                                            {"second", second},
                                            {"seconds", second},
                                            {"min", minute},
                                            {"mins", minute},
                                            {"minute", minute},
                                            {"minutes", minute},
                                            {"h", hour, true},
                                            {"hr", hour},
                                            {"hrs", hour},
                                            {"hour", hour},
                                            {"hours", hour},
                                            {"d", day, true},
                                            {"day", day},
                                            {"days", day},
                                            {"wk", week},
                                            {"wks", week},
                                            {"week", week},
                                            {"weeks", week},
                                            {"fortnight", fortnight},
                                            {"fortnights", fortnight},
                                            {"mo", month},
                                            {"mos", month},
                                            {"month", month},
                                            {"months", month},
                                            {"quarters", quarter},
                                            {"yr", year},
                                            {"yrs", year},
                                            {"year", year},
                                            {"years", year},
                                            {"decade", decade},
                                            {"decades", decade}}};

struct NameRow {
  std::string_view key, name;
};

constexpr std::array<NameRow, 13> periods = {{{"daily", "day"},
                                              {"nightly", "night"},
                                              {"weekly", "week"},
                                              {"monthly", "month"},
                                              {"quarterly", "quarter"},
                                              {"yearly", "year"},
                                              {"annual", "year"},
                                              {"annually", "year"},
                                              {"annum", "year"},
                                              {"hourly", "hour"},
                                              {"biweekly", "fortnight"},
                                              {"fortnightly", "fortnight"},
                                              {"p.a", "year"}}};

constexpr std::array<NameRow, 90> currencies = {{{"$", "USD"},
                                                 {"usd", "USD"},
                                                 {"dollar", "USD"},
                                                 {"dollars", "USD"},
                                                 {"us$", "USD"},
                                                 {"\xE2\x82\xAC", "EUR"},
                                                 {"eur", "EUR"},
                                                 {"euro", "EUR"},
                                                 {"euros", "EUR"},
                                                 {"\xC2\xA3", "GBP"},
                                                 {"gbp", "GBP"},
                                                 {"sterling", "GBP"},
                                                 {"\xC2\xA5", "JPY"},
                                                 {"jpy", "JPY"},
                                                 {"yen", "JPY"},
                                                 {"\xE2\x82\xB9", "INR"},
                                                 {"inr", "INR"},
                                                 {"rs", "INR"},
                                                 {"rupee", "INR"},
                                                 {"rupees", "INR"},
                                                 {"chf", "CHF"},
                                                 {"francs", "CHF"},
                                                 {"cad", "CAD"},
                                                 {"aud", "AUD"},
                                                 {"nzd", "NZD"},
                                                 {"sgd", "SGD"},
                                                 {"hkd", "HKD"},
                                                 {"sek", "SEK"},
                                                 {"nok", "NOK"},
                                                 {"dkk", "DKK"},
                                                 {"kronor", "SEK"},
                                                 {"kroner", "NOK"},
                                                 {"pln", "PLN"},
                                                 {"zloty", "PLN"},
                                                 {"cny", "CNY"},
                                                 {"rmb", "CNY"},
                                                 {"yuan", "CNY"},
                                                 {"brl", "BRL"},
                                                 {"reais", "BRL"},
                                                 {"zar", "ZAR"},
                                                 {"rand", "ZAR"},
                                                 {"\xE2\x82\xA9", "KRW"},
                                                 {"krw", "KRW"},
                                                 {"mxn", "MXN"},
                                                 {"aed", "AED"},
                                                 {"dirham", "AED"},
                                                 {"dirhams", "AED"},
                                                 {"sar", "SAR"},
                                                 {"riyal", "SAR"},
                                                 {"riyals", "SAR"},
                                                 {"ils", "ILS"},
                                                 {"\xE2\x82\xAA", "ILS"},
                                                 {"shekel", "ILS"},
                                                 {"shekels", "ILS"},
                                                 {"\xE2\x82\xBA", "TRY"},
                                                 {"lira", "TRY"},
                                                 {"czk", "CZK"},
                                                 {"huf", "HUF"},
                                                 {"forint", "HUF"},
                                                 {"\xE2\x82\xB1", "PHP"},
                                                 {"peso", "MXN"},
                                                 {"pesos", "MXN"},
                                                 {"ngn", "NGN"},
                                                 {"\xE2\x82\xA6", "NGN"},
                                                 {"naira", "NGN"},
                                                 {"kes", "KES"},
                                                 {"egp", "EGP"},
                                                 {"thb", "THB"},
                                                 {"\xE0\xB8\xBF", "THB"},
                                                 {"baht", "THB"},
                                                 {"vnd", "VND"},
                                                 {"\xE2\x82\xAB", "VND"},
                                                 {"idr", "IDR"},
                                                 {"rupiah", "IDR"},
                                                 {"myr", "MYR"},
                                                 {"ringgit", "MYR"},
                                                 {"twd", "TWD"},
                                                 {"uah", "UAH"},
                                                 {"\xE2\x82\xB4", "UAH"},
                                                 {"hryvnia", "UAH"},
                                                 {"rub", "RUB"},
                                                 {"\xE2\x82\xBD", "RUB"},
                                                 {"rubles", "RUB"},
                                                 {"roubles", "RUB"},
                                                 {"bgn", "BGN"},
                                                 {"clp", "CLP"},
                                                 {"ars", "ARS"},
                                                 {"pkr", "PKR"},
                                                 {"bdt", "BDT"},
                                                 {"lkr", "LKR"}}};

template <std::size_t N>
std::string_view name_in(const std::array<NameRow, N>& rows, std::string_view key) {
  for (const NameRow& row : rows) {
    if (row.key == key) return row.name;
  }
  return {};
}

}  // namespace

std::optional<TimeUnit> time_unit(std::string_view key, bool attached) {
  for (const TimeRow& row : times) {
    if (row.key == key && (attached || !row.letter)) return row.unit;
  }
  return std::nullopt;
}

std::string_view period_of_adverb(std::string_view key) { return name_in(periods, key); }
std::string_view currency_of(std::string_view sign_or_word) { return name_in(currencies, sign_or_word); }

}  // namespace savile::gate
