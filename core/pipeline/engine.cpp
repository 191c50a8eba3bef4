#include "pipeline/engine.hpp"

#include <map>
#include <utility>

#include "json/kept.hpp"
#include "pipeline/documents.hpp"
#include "pipeline/operation.hpp"
#include "pipeline/run.hpp"

namespace savile {
namespace {

std::string answer(const Result<Json>& result) {
  if (result.ok()) {
    std::string out = "{\"ok\":";
    print_json(result.value(), out);
    out += '}';
    return out;
  }
  const Error& error = result.error();
  Json body = {{"code", name_of(error.code)}, {"message", error.message}};
  if (error.span) {
    body["begin"] = error.span->begin;
    body["end"] = error.span->end;
  }
  return print_json({{"error", std::move(body)}});
}

}  // namespace

struct Engine::State {
  Documents documents;
  BreakerSet breakers;  // of the models' providers: what one run learns of them holds for the next
  std::map<std::uint32_t, std::unique_ptr<Run>> runs;
  std::uint32_t next_run = 1;
};

Engine::Engine() : state_(std::make_unique<State>()) {}
Engine::~Engine() = default;

std::string Engine::load_mentions(std::string_view bytes) {
  const Status loaded = state_->documents.load_mentions(bytes);
  return loaded ? answer(Json::object()) : answer(loaded.error());
}

std::string Engine::put(std::string_view key, std::string_view bytes) {
  // Written out: it comes before nearly every call.
  return R"({"ok":{"replaced":)" + std::to_string(state_->documents.put(key, bytes)) + "}}";
}

void Engine::drop(std::string_view key) { state_->documents.drop(key); }

std::size_t Engine::texts() const { return state_->documents.size(); }

std::string Engine::call(std::string_view operation, std::string_view request) {
  const NamedOperation* named = operation_named(operation);
  if (named == nullptr) {
    return answer(
        fail(ErrorCode::unknown_operation, "There is no operation \"" + std::string(operation) + "\"."));
  }
  const Result<Json> parsed =
      named->passes.empty() ? parse_json(request) : parse_json_keeping(request, named->passes);
  if (!parsed) return answer(parsed.error());
  return answer(named->perform(state_->documents, parsed.value()));
}

std::string Engine::run_open(std::string_view request) {
  const Result<Json> parsed = parse_json(request);
  if (!parsed) return answer(parsed.error());
  Result<std::unique_ptr<Run>> run = Run::open(state_->documents, state_->breakers, parsed.value());
  if (!run) return answer(run.error());
  const std::uint32_t id = state_->next_run++;
  state_->runs.emplace(id, std::move(run).value());
  return answer(Json{{"run", id}});
}

std::string Engine::run_step(std::uint32_t run, std::string_view input) {
  const auto found = state_->runs.find(run);
  if (found == state_->runs.end()) {
    return answer(fail(ErrorCode::run_closed,
                       "There is no run " + std::to_string(run) + ". It was closed or never opened."));
  }
  const Result<Json> parsed = parse_json_keeping(input, "reply");
  if (!parsed) return answer(parsed.error());
  return answer(found->second->step(parsed.value()));
}

void Engine::run_close(std::uint32_t run) { state_->runs.erase(run); }

std::size_t Engine::runs() const { return state_->runs.size(); }

}  // namespace savile
