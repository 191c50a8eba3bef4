#include "edit/nominal_deed.hpp"

#include "catch.hpp"

using namespace savile;

namespace {

std::string told(const std::string& text) {
  const TokenizedText tokens(text);
  const auto deed = read_nominal_deed(tokens, 0, Tense::past, false);
  return deed ? text.substr(0, deed->span.begin) + deed->after + text.substr(deed->span.end) : "-";
}

}  // namespace

TEST_CASE("a deed in a noun is told as one") {
  CHECK(told("the management of a ward") == "managed a ward");
  CHECK(told("the recruitment, training and supervision of staff") ==
        "recruited, trained and supervised staff");
  CHECK(told("preparation of budgets and the reconciliation of accounts") ==
        "prepared budgets and reconciled accounts");
  CHECK(told("organisation of events") == "organised events");
  CHECK(told("use of lasers") == "used lasers");
}

TEST_CASE("other nouns, and rows that are only half deeds, are not") {
  CHECK(told("the head of a ward") == "-");
  CHECK(told("management consulting") == "-");
  CHECK(told("the day-to-day management of a ward") == "-");
  CHECK(told("the management of stock and the smooth running of the bar") == "-");
  CHECK(told("the management of stock and training juniors") == "-");
}
