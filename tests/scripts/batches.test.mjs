import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batches_of } from '../../scripts/lib/batches.mjs';

const source = (path, own, rest = '') => ({
  path,
  text: `#include "x.hpp"\n\nnamespace savile {\nnamespace {\n\n${own}\n\n}  // namespace\n\n${rest}\n\n}  // namespace savile\n`,
});
const together = (a, b) => batches_of([a, b], 12).length === 1;

test('sources that know nothing of each other make one unit, in their order', () => {
  const sources = ['a', 'b', 'c'].map((path) => source(path, `bool is_${path}(char c) { return c == '${path}'; }`));
  assert.deepEqual(batches_of(sources, 12), [['a', 'b', 'c']]);
});

test('a unit holds as many files as asked for, and no more', () => {
  const sources = ['a', 'b', 'c'].map((path) => source(path, ''));
  assert.deepEqual(batches_of(sources, 2), [['a', 'b'], ['c']]);
});

test('two functions of one name stay apart, whatever they take', () => {
  assert.ok(!together(source('a', 'bool among(Span a) {\n  return true;\n}'), source('b', 'bool among(char c) { return false; }')));
});

test('a function stays out of sight of a file that calls another of its name', () => {
  assert.ok(!together(source('a', 'int size_of(int x) { return x; }'), source('b', '', 'int f() { return size_of(2); }')));
});

test('a function may share a unit with members of its name', () => {
  assert.ok(together(source('a', 'int size(int x) { return x; }'), source('b', '', 'int f(Text t) { return t.size(); }')));
});

test('a constant stays out of sight of a file with a variable of its name, be it the second of its line', () => {
  const constants = source('a', 'constexpr int shortest = 3, longest = 30;');
  assert.ok(!together(constants, source('b', '', 'int f(int longest) { return longest; }')));
  assert.ok(together(constants, source('b', '', 'int f(int length) { return length; }')));
});

test('an array with its name on a line of its own is seen', () => {
  const array = source('a', 'constexpr std::array<std::string_view, 2>\n    relatives = {"who", "that"};');
  assert.ok(!together(array, source('b', '', 'void f() { use(relatives); }')));
});

test('a type stays out of sight of a file with one of its name; its base and its fields do not count', () => {
  const reader = source('a', 'class Reader : public Base {\n public:\n  int next = 1;\n};');
  assert.ok(!together(reader, source('b', 'struct Reader {\n  int at = 0;\n};')));
  assert.ok(together(reader, source('b', 'int next(Base b) { return 2; }')));
});

test('a name is seen behind a function too', () => {
  const source_a = source('a', 'bool f(int x) {\n  return x > 0;\n}\n\nconstexpr Pair irregular[] = {{1, 2}};');
  assert.ok(!together(source_a, source('b', 'int g() {\n  return 1;\n}\n\nbool irregular(int x) {\n  return true;\n}')));
});

test('what comments and strings say does not count', () => {
  const constant = source('a', 'constexpr int most = 3;');
  assert.ok(together(constant, source('b', '', '// at most three\nconst char* f() { return "most"; }\nauto g = R"(most)";')));
});

test('the values of a plain enumeration are names beside it; those of a class are not', () => {
  const words = source('b', 'const Words& kinds() {\n  static const Words read;\n  return read;\n}');
  assert.ok(!together(source('a', 'enum Kind : int { comma, slash, kinds };'), words));
  assert.ok(together(source('a', 'enum class Kind : int { comma, slash, kinds };'), words));
});
