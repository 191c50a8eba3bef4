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
    month{"month", "month", 1}, quarter{"quarter", "month", 3}, year{"year", "month", 12},
    decade{"decade", "month", 120}, millisecond{"millisecond", "second", 0.001};

constexpr std::array<TimeRow, 36> times = {{{"ms", millisecond},
                                            {"msec", millisecond},
                                            {"millisecond", millisecond},
                                            {"milliseconds", millisecond},
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

constexpr std::array<NameRow, 36> currencies = {
    {{"$", "USD"},      {"usd", "USD"},          {"dollar", "USD"},       {"dollars", "USD"},
     {"us$", "USD"},    {"\xE2\x82\xAC", "EUR"}, {"eur", "EUR"},          {"euro", "EUR"},
     {"euros", "EUR"},  {"\xC2\xA3", "GBP"},     {"gbp", "GBP"},          {"\xC2\xA5", "JPY"},
     {"jpy", "JPY"},    {"yen", "JPY"},          {"\xE2\x82\xB9", "INR"}, {"inr", "INR"},
     {"rs", "INR"},     {"rupee", "INR"},        {"rupees", "INR"},       {"chf", "CHF"},
     {"francs", "CHF"}, {"cad", "CAD"},          {"aud", "AUD"},          {"nzd", "NZD"},
     {"sgd", "SGD"},    {"hkd", "HKD"},          {"sek", "SEK"},          {"nok", "NOK"},
     {"dkk", "DKK"},    {"pln", "PLN"},          {"cny", "CNY"},          {"rmb", "CNY"},
     {"brl", "BRL"},    {"zar", "ZAR"},          {"\xE2\x82\xA9", "KRW"}, {"krw", "KRW"}}};

constexpr std::array<NameRow, 64> units = {
    {{"pound", "lb"},     {"pounds", "lb"},     {"kg", "kg"},        {"kgs", "kg"},        {"kilogram", "kg"},
     {"kilograms", "kg"}, {"lb", "lb"},         {"lbs", "lb"},       {"mg", "mg"},         {"mcg", "mcg"},
     {"ml", "ml"},        {"liter", "l"},       {"liters", "l"},     {"litre", "l"},       {"litres", "l"},
     {"ton", "t"},        {"tons", "t"},        {"tonne", "t"},      {"tonnes", "t"},      {"km", "km"},
     {"kilometer", "km"}, {"kilometers", "km"}, {"kilometre", "km"}, {"kilometres", "km"}, {"mile", "mi"},
     {"miles", "mi"},     {"mi", "mi"},         {"feet", "ft"},      {"foot", "ft"},       {"ft", "ft"},
     {"sqft", "sqft"},    {"sf", "sqft"},       {"acre", "acre"},    {"acres", "acre"},    {"hectare", "ha"},
     {"hectares", "ha"},  {"kb", "kb"},         {"mb", "mb"},        {"gb", "gb"},         {"tb", "tb"},
     {"pb", "pb"},        {"gigabytes", "gb"},  {"terabytes", "tb"}, {"petabytes", "pb"},  {"kw", "kw"},
     {"mw", "mw"},        {"gw", "gw"},         {"kwh", "kwh"},      {"mwh", "mwh"},       {"megawatt", "mw"},
     {"megawatts", "mw"}, {"kilowatts", "kw"},  {"mbps", "mbps"},    {"gbps", "gbps"},     {"rpm", "rpm"},
     {"mph", "mph"},      {"wpm", "wpm"},       {"volt", "v"},       {"volts", "v"},       {"kv", "kv"},
     {"ounces", "oz"},    {"oz", "oz"},         {"gallons", "gal"},  {"gallon", "gal"}}};

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

std::string_view other_unit(std::string_view key, bool attached) {
  if (attached && (key == "g" || key == "l" || key == "t" || key == "v" || key == "a" || key == "w"))
    return key;
  return name_in(units, key);
}

}  // namespace savile::gate
