// An edit after the gate: its status is set and the findings say why.
#pragma once

#include <string>
#include <vector>

#include "edit/edit.hpp"
#include "edit/verifier.hpp"

namespace savile {

struct JudgedEdit {
  Edit edit;
  std::string judged_text;        // the line or list as it would read; findings' spans are in it
  std::vector<Finding> findings;  // empty where all is proved
};

}  // namespace savile
