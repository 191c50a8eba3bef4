#include "pipeline/rank_operation.hpp"

#include <string>
#include <utility>
#include <vector>

#include "pipeline/request.hpp"

namespace savile {
namespace {

std::vector<std::string> read_keys(FieldReader& in, std::string_view name) {
  std::vector<std::string> keys;
  for (const Json& key : in.list(name)) {
    if (!key.is_string()) {
      in.refuse(name, "a list of keys");
      break;
    }
    keys.push_back(key.get<std::string>());
  }
  return keys;
}

Json failure(const Error& error) {
  return {{"error", {{"code", name_of(error.code)}, {"message", error.message}}}};
}

Json rank_pair(Documents& documents, const std::string& resume, const std::string& posting, Date today) {
  const Result<const Match*> match = documents.match(resume, posting, today);
  if (!match) return failure(match.error());
  const Resume& read = documents.find(resume).value()->as_resume().value();
  const Requirements& asked = documents.find(posting).value()->as_requirements().value();
  return {{"score", match.value()->score},
          {"name", read.contact.name.value},
          {"jobTitle", asked.job_title.value},
          {"company", asked.company.value}};
}

}  // namespace

Result<Json> rank_operation(Documents& documents, const Json& request) {
  FieldReader in(request, "rank");
  const std::vector<std::string> resumes = read_keys(in, "resumes");
  const std::vector<std::string> postings = read_keys(in, "postings");
  const Date today = read_today(in);
  if (!in.ok()) return in.error();
  Json ranked = Json::array();
  for (const std::string& resume : resumes) {
    for (const std::string& posting : postings)
      ranked.push_back(rank_pair(documents, resume, posting, today));
  }
  return Json{{"ranked", std::move(ranked)}};
}

}  // namespace savile
