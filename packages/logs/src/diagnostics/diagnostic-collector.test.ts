import { expect, it } from 'vitest';
import { bytesOf } from '../testing/bytes-of.js';
import { understandLog } from '../understand/understand-log.js';

const warnings = Array.from({ length: 40 }, (_, index) => `src/a.c:${index + 1}:1: warning: unused`);

it('keeps errors rather than warnings when there are too many', async () => {
  const lines = [...warnings, 'src/b.c:7:1: error: undeclared', ...warnings];
  const { diagnostics } = await understandLog(bytesOf(lines), { maxDiagnostics: 5 });
  expect(diagnostics).toHaveLength(5);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ file: 'src/b.c', line: 7, severity: 'error' }),
  );
});

it('reports a line once, by the rule that knows the tool', async () => {
  const { diagnostics } = await understandLog(bytesOf(['app/a.py:3:1: F401 unused import']));
  expect(diagnostics).toMatchObject([{ tool: 'flake8', code: 'F401' }]);
});

it('reports no half of a message whose other half never comes', async () => {
  const { diagnostics } = await understandLog(bytesOf(['warning: something', 'else', '', '', '', '', '']));
  expect(diagnostics).toEqual([]);
});

it('reads the name of the rule at the end of a message', async () => {
  const { diagnostics } = await understandLog(bytesOf(['src/a.c:3:1: error: unused x [-Werror=unused]']));
  expect(diagnostics).toMatchObject([{ code: '-Werror=unused' }]);
});

it('never calls a warning the cause', async () => {
  expect((await understandLog(bytesOf(warnings))).cause).toBeUndefined();
});

it('reports a message and its place below as one', async () => {
  const log = ['error[E0382]: borrow of moved value', '  --> src/main.rs:3:5', '   |'];
  const { diagnostics } = await understandLog(bytesOf(log));
  expect(diagnostics).toMatchObject([{ tool: 'rustc', file: 'src/main.rs', line: 3, logLine: 1 }]);
});
