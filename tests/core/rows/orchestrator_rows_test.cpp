#include "rows/orchestrator_rows.hpp"

#include <cmath>

#include "catch.hpp"
#include "rows.hpp"

using namespace savile;

namespace {

struct Border {
  BreakerSet breakers;
  ErrorCodes codes;
  OrchestratorRows rows{breakers, codes};

  Cells open(const Cells& cells, double now = 0) {
    Cells out;
    opened = rows.open(cells, now, 1, out);
    return out;
  }
  Cells step(const Cells& cells, double now = 0) {
    Cells out;
    rows.step(cells, now, out);
    return out;
  }
  bool opened = false;
};

double code(ErrorCode error) { return static_cast<double>(error); }

}  // namespace

TEST_CASE("tasks start, are answered in one batch, and the run finishes") {
  Border border;
  Cells rows = policy_row();
  rows += task_row();
  rows += task_row();
  rows += task_row({0, 0, 1, 0});
  CHECK(only(border.open(rows), RowOut::start) == std::vector<Cells>{{0, 1, 0, 0}, {1, 1, 0, 0}});
  Cells answers = row(RowIn::succeeded, {0, 1, 0});
  answers += row(RowIn::succeeded, {1, 1, 0});
  CHECK(only(border.step(answers, 5), RowOut::start) == std::vector<Cells>{{2, 1, 0, 0}});
  const Cells last = border.step(row(RowIn::succeeded, {2, 1, 0}), 9);
  CHECK(only(last, RowOut::finish) == std::vector<Cells>{{0}});
  CHECK(only(last, RowOut::progress).back() == Cells{1});
  CHECK_FALSE(border.rows.next());
}

TEST_CASE("a failure brings a wait, its code by number, and the time to call again") {
  Border border;
  const double network = border.codes.number_of("network");
  Cells rows = policy_row();
  rows += task_row();
  border.open(rows);
  const Cells out = border.step(row(RowIn::failed, {0, 1, 0, network, -1, 0}), 7);
  const auto waits = only(out, RowOut::waits);
  REQUIRE(waits.size() == 1);
  CHECK(waits[0][2] > 7);
  CHECK(border.rows.next() == Instant{static_cast<std::int64_t>(waits[0][2])});
  const auto changes = only(out, RowOut::task);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0] == Cells{0, 1, static_cast<double>(TaskState::backoff), 0, 0, -1, -1, -1});
  CHECK(only(border.step({}, waits[0][2]), RowOut::start) == std::vector<Cells>{{0, 2, 0, 0}});
}

TEST_CASE("a strategy of the caller is started under its number among the caller's own") {
  Border border;
  const double busy = border.codes.number_of("busy"), any = border.codes.number_of("*");
  Cells rows = policy_row();
  rows += row(RowIn::strategy, {any, 4});
  rows += row(RowIn::strategy, {busy, 4});
  rows += task_row();
  border.open(rows);
  const Cells first = border.step(row(RowIn::failed, {0, 1, 2, busy, -1, 0}));
  CHECK(only(first, RowOut::start) == std::vector<Cells>{{0, 2, 1, 1}});
  const Cells second = border.step(row(RowIn::failed, {0, 2, 2, busy, -1, 0}));
  CHECK(only(second, RowOut::start) == std::vector<Cells>{{0, 3, 1, 0}});
  const Cells last = border.step(row(RowIn::succeeded, {0, 3, 0}));
  CHECK(only(last, RowOut::task).back()[2] == static_cast<double>(TaskState::degraded));
}

TEST_CASE("tasks are added while their parent runs, and may depend on each other") {
  Border border;
  Cells rows = policy_row();
  rows += task_row();
  border.open(rows);
  Cells added = row(RowIn::added, {0, 1, 2});
  added += task_cells({0, 0});
  added += task_cells({0, 3});  // on the first of this list
  CHECK(border.step(added).empty());
  CHECK(only(border.step(row(RowIn::succeeded, {0, 1, 0})), RowOut::start) ==
        std::vector<Cells>{{1, 1, 0, 0}});
  CHECK(only(border.step(row(RowIn::succeeded, {1, 1, 0})), RowOut::start) ==
        std::vector<Cells>{{2, 1, 0, 0}});
}

TEST_CASE("tasks of a parent that does not run any more are refused, and the run goes on") {
  Border border;
  Cells rows = policy_row();
  rows += task_row();
  rows += task_row();
  border.open(rows);
  border.step(row(RowIn::succeeded, {0, 1, 0}));
  Cells added = row(RowIn::added, {0, 1, 1});
  added += task_cells();
  CHECK(only(border.step(added), RowOut::refused)[0][0] == code(ErrorCode::run_closed));
  CHECK(only(border.step(row(RowIn::succeeded, {1, 1, 0})), RowOut::finish).size() == 1);
  CHECK(only(border.step(added), RowOut::refused)[0][0] == code(ErrorCode::run_closed));
}

TEST_CASE("an error that was found here has a code, one of the task's own has none, even under that name") {
  Border border;
  const double own = border.codes.number_of("timed_out");
  Cells rows = policy_row();
  rows += task_row();
  Cells late = task_row();
  late[7] = 50;  // its deadline
  rows += late;
  border.open(rows);
  CHECK(only(border.step(row(RowIn::failed, {0, 1, 2, own, -1, 0})), RowOut::task).back()[5] == -1);
  CHECK(only(border.step({}, 50), RowOut::task).back()[5] == own);
}

TEST_CASE("what a task said that it kept counts where it is not heard of again") {
  Border border;
  Cells rows = policy_row();
  Cells task = task_row();
  task[9] = 1;    // attempts
  task[10] = 30;  // the time of one
  rows += task;
  border.open(rows);
  border.step(row(RowIn::kept, {0, 1}));
  CHECK(only(border.step({}, 30), RowOut::task).back()[2] == static_cast<double>(TaskState::degraded));
}

TEST_CASE("what is cancelled before the start is never started") {
  Border border;
  Cells rows = policy_row();
  rows += task_row();
  rows += task_row();
  rows += row(RowIn::cancel_task, {0});
  CHECK(only(border.open(rows), RowOut::start) == std::vector<Cells>{{1, 1, 0, 0}});
  Border all;
  rows += row(RowIn::cancel, {});
  const Cells out = all.open(rows);
  CHECK(only(out, RowOut::start).empty());
  CHECK(only(out, RowOut::finish) == std::vector<Cells>{{1}});
}

TEST_CASE("a circle is refused with the way round it, and there is no run") {
  Border border;
  Cells rows = policy_row();
  rows += task_row({2, 0});
  rows += task_row({0, 0});
  rows += task_row({1, 0});
  const auto refused = only(border.open(rows), RowOut::refused);
  REQUIRE(refused.size() == 1);
  CHECK_FALSE(border.opened);
  CHECK(refused[0][0] == code(ErrorCode::cycle));
  CHECK(refused[0].size() == 3 + 3);
  CHECK(only(border.step({}), RowOut::refused)[0][0] == code(ErrorCode::run_closed));
}

TEST_CASE("an unknown dependency, a kind without places and a missing policy are refused") {
  Cells unknown = policy_row();
  unknown += task_row({5, 0});
  CHECK(only(Border().open(unknown), RowOut::refused)[0][0] == code(ErrorCode::unknown_dependency));
  Cells kind = policy_row();
  Cells other = task_row();
  other[1] = 3;
  kind += other;
  CHECK(only(Border().open(kind), RowOut::refused)[0][0] == code(ErrorCode::bad_input));
  CHECK(only(Border().open(task_row()), RowOut::refused)[0][0] == code(ErrorCode::bad_input));
}

TEST_CASE("any cell that is cut off, NaN or out of bounds is refused at its place, at open and at a step") {
  Cells rows = policy_row();
  rows += task_row();
  for (std::size_t size = 0; size < rows.size(); ++size) {
    if (size == policy_row().size()) continue;  // a policy alone is whole
    Border border;
    const Cells cut(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK(only(border.open(cut), RowOut::refused).size() == 1);
    CHECK_FALSE(border.opened);
  }
  for (std::size_t at = 0; at < rows.size(); ++at) {
    for (const double wrong : {std::nan(""), -7.0, 0.5, 1e300}) {
      Border border;
      Cells changed = rows;
      changed[at] = wrong;
      CHECK(only(border.open(changed), RowOut::refused).size() == 1);
    }
  }
  Border border;
  border.open(rows);
  for (const Cells& wrong :
       {Cells{99}, Cells{5, 0}, Cells{5, 0, 1, 2}, Cells{8, 0, 1, std::nan("")}, Cells{3}}) {
    CHECK(only(border.step(wrong), RowOut::refused)[0][0] == code(ErrorCode::bad_input));
  }
  CHECK(only(border.step(row(RowIn::succeeded, {0, 1, 0})), RowOut::finish).size() == 1);
}

TEST_CASE("time that is no number or goes back is refused and changes nothing") {
  Border border;
  Cells rows = policy_row();
  rows += task_row();
  border.open(rows, 100);
  for (const double wrong : {std::nan(""), 99.0, -1.0, 100.5}) {
    CHECK(only(border.step(row(RowIn::succeeded, {0, 1, 0}), wrong), RowOut::refused)[0][0] ==
          code(ErrorCode::bad_time));
  }
  CHECK(only(border.step(row(RowIn::succeeded, {0, 1, 0}), 100), RowOut::finish).size() == 1);
  CHECK(only(Border().open(rows, std::nan("")), RowOut::refused)[0][0] == code(ErrorCode::bad_time));
}

TEST_CASE("answers for unknown tasks and attempts are counted") {
  Border border;
  Cells rows = policy_row();
  rows += task_row();
  border.open(rows);
  CHECK(border.step(row(RowIn::succeeded, {77, 1, 0})).empty());
  CHECK(border.step(row(RowIn::succeeded, {0, 9, 0})).empty());
  CHECK(border.rows.counters().unknown == 2);
}
