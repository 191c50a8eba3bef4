#include "document/date_words.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace savile {
namespace {

struct MonthName {
  std::string_view name;
  int month;
};

// Whole names, by language; abbreviations are their beginnings and in the next table.
constexpr MonthName months[] = {
    {"january", 1},    {"february", 2},   {"march", 3},      {"april", 4},     {"may", 5},
    {"june", 6},       {"july", 7},       {"august", 8},     {"september", 9}, {"october", 10},
    {"november", 11},  {"december", 12},  {"januar", 1},     {"jaenner", 1},   {"janner", 1},
    {"februar", 2},    {"marz", 3},       {"maerz", 3},      {"mai", 5},       {"juni", 6},
    {"juli", 7},       {"oktober", 10},   {"dezember", 12},  {"janvier", 1},   {"fevrier", 2},
    {"mars", 3},       {"avril", 4},      {"juin", 6},       {"juillet", 7},   {"aout", 8},
    {"septembre", 9},  {"octobre", 10},   {"novembre", 11},  {"decembre", 12}, {"enero", 1},
    {"febrero", 2},    {"marzo", 3},      {"abril", 4},      {"mayo", 5},      {"junio", 6},
    {"julio", 7},      {"agosto", 8},     {"septiembre", 9}, {"setiembre", 9}, {"octubre", 10},
    {"noviembre", 11}, {"diciembre", 12}, {"gennaio", 1},    {"febbraio", 2},  {"aprile", 4},
    {"maggio", 5},     {"giugno", 6},     {"luglio", 7},     {"settembre", 9}, {"ottobre", 10},
    {"dicembre", 12},  {"janeiro", 1},    {"fevereiro", 2},  {"marco", 3},     {"maio", 5},
    {"junho", 6},      {"julho", 7},      {"setembro", 9},   {"outubro", 10},  {"novembro", 11},
    {"dezembro", 12},  {"januari", 1},    {"februari", 2},   {"maart", 3},     {"mei", 5},
    {"augustus", 8},   {"jan", 1},        {"feb", 2},        {"mar", 3},       {"apr", 4},
    {"jun", 6},        {"jul", 7},        {"aug", 8},        {"sep", 9},       {"sept", 9},
    {"oct", 10},       {"okt", 10},       {"nov", 11},       {"dec", 12},      {"dez", 12},
    {"janv", 1},       {"fev", 2},        {"fevr", 2},       {"febr", 2},      {"mrz", 3},
    {"avr", 4},        {"juil", 7},       {"ene", 1},        {"abr", 4},       {"ago", 8},
    {"dic", 12},       {"gen", 1},        {"mag", 5},        {"giu", 6},       {"lug", 7},
    {"set", 9},        {"ott", 10},       {"out", 10},       {"mrt", 3},
};

constexpr std::string_view parts_of_year[] = {
    "spring",    "summer",  "autumn",    "fall",       "winter",    "q1",      "q2",       "q3",
    "q4",        "mid",     "early",     "late",       "sommer",    "herbst",  "fruhjahr", "fruhling",
    "ws",        "ss",      "wise",      "sose",       "printemps", "ete",     "automne",  "hiver",
    "primavera", "verano",  "otono",     "invierno",   "estate",    "autunno", "inverno",  "verao",
    "outono",    "lente",   "zomer",     "herfst",     "easter",    "summers", "winters",  "springs",
    "falls",     "autumns", "christmas", "michaelmas", "trinity",   "h1",      "h2",       "semester"};

constexpr std::string_view present_words[] = {
    "present",    "presents",    "current", "currently", "now",         "today",      "ongoing",
    "date",       "heute",       "jetzt",   "laufend",   "aktuell",     "actuel",     "actuellement",
    "maintenant", "aujourd'hui", "cours",   "jour",      "actual",      "actualidad", "actualmente",
    "presente",   "hoy",         "oggi",    "attuale",   "attualmente", "corso",      "atual",
    "atualmente", "hoje",        "momento", "heden",     "nu",          "obecnie",    "nuvarande",
    "dags dato",  "pres"};

constexpr std::string_view range_words[] = {"to",   "until",   "till",     "through", "thru", "bis", "au",
                                            "a",    "al",      "hasta",    "ate",     "tot",  "t",   "do",
                                            "fino", "jusqu'a", "jusqu'au", "til",     "till"};

constexpr std::string_view since_words[] = {"since", "seit",  "depuis", "desde", "dal",
                                            "sinds", "sedan", "from",   "ab"};

template <std::size_t n>
bool in(const std::string_view (&words)[n], std::string_view key) {
  return std::find(std::begin(words), std::end(words), key) != std::end(words);
}

}  // namespace

int month_named(std::string_view key) {
  for (const MonthName& month : months) {
    if (month.name == key) return month.month;
  }
  return 0;
}

bool is_part_of_year(std::string_view key) { return in(parts_of_year, key); }
bool is_present_word(std::string_view key) { return in(present_words, key); }
bool is_range_word(std::string_view key) { return in(range_words, key); }
bool is_since_word(std::string_view key) { return in(since_words, key); }

}  // namespace savile
