// Rows as tests write them, and rows as they read them.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <vector>

#include "rows/row_kinds.hpp"

using Cells = std::vector<double>;

inline Cells& operator+=(Cells& cells, const Cells& more) {
  cells.insert(cells.end(), more.begin(), more.end());
  return cells;
}

inline Cells row(savile::RowIn kind, std::initializer_list<double> cells) {
  Cells out = {static_cast<double>(kind)};
  return out += Cells(cells);
}

// Ageing 1 s, slept 5 s, no deadline, quick retries, a generous budget, one kind with `places`.
inline Cells policy_row(double places = 2) {
  return row(savile::RowIn::policy, {1000, 5000, -1, 3, 20, 100, 1, 10'000, 100, 10, 1, places});
}

// Of kind 0, medium, weight 1, without anything else but `dependencies` (task, kind, task, kind …).
inline Cells task_cells(std::initializer_list<double> dependencies = {}) {
  Cells out = {0, 2, 1, 50, -1, 1, -1, -1, -1, 0, 0, static_cast<double>(dependencies.size() / 2)};
  return out += Cells(dependencies);
}

inline Cells task_row(std::initializer_list<double> dependencies = {}) {
  Cells out = {static_cast<double>(savile::RowIn::task)};
  return out += task_cells(dependencies);
}

struct OutRow {
  savile::RowOut kind;
  Cells cells;
  bool operator==(const OutRow&) const = default;
};

inline std::vector<OutRow> read_out(const Cells& cells) {
  constexpr std::size_t widths[] = {4, 2, 8, 3, 3, 1, 1, 3};
  std::vector<OutRow> rows;
  for (std::size_t at = 0; at < cells.size();) {
    const auto kind = static_cast<std::size_t>(cells[at++]);
    std::size_t width = widths[kind];
    if (kind == 7) width += static_cast<std::size_t>(cells[at + 2]);
    const auto begin = cells.begin() + static_cast<std::ptrdiff_t>(at);
    rows.push_back(
        {static_cast<savile::RowOut>(kind), Cells(begin, begin + static_cast<std::ptrdiff_t>(width))});
    at += width;
  }
  return rows;
}

inline std::vector<Cells> only(const Cells& out, savile::RowOut kind) {
  std::vector<Cells> rows;
  for (const OutRow& one : read_out(out)) {
    if (one.kind == kind) rows.push_back(one.cells);
  }
  return rows;
}
