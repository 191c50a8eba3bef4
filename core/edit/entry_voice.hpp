// In which tense an entry tells its work, and in which it should.
#pragma once

#include <string_view>

#include "analysis/bullet_form.hpp"
#include "document/resume.hpp"

namespace savile {

struct EntryVoice {
  bool ended = false;    // dated, and over
  bool current = false;  // dated, and going on
  int past = 0;          // bullets that plainly open with a verb in the past,
  int present = 0;       // in the bare present ("Manage"),
  int third = 0;         // in the third person ("Manages"),
  int gerunds = 0;       // or in -ing ("Managing")

  // Past work is told in the past; what goes on, or has no dates, as most of its bullets tell it.
  [[nodiscard]] Tense tense() const {
    if (ended || past > present) return Tense::past;
    return current || present > past ? Tense::present : Tense::past;
  }
};

[[nodiscard]] EntryVoice voice_of(const Entry& entry, std::string_view text);

}  // namespace savile
