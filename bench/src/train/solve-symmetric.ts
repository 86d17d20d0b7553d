/**
 * Solves `matrix · x = right` for a symmetric, positive definite matrix, of which the lower half is read and overwritten
 * (Cholesky). Row after row, `size` numbers each.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const at = (row: number, column: number): number => matrix[row * size + column] ?? 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = at(row, column);
      for (let index = 0; index < column; index += 1) rest -= at(row, index) * at(column, index);
      matrix[row * size + column] = row === column ? Math.sqrt(rest) : rest / at(column, column);
    }
  }
  const solution = right.slice();
  for (let row = 0; row < size; row += 1) {
    let rest = solution[row] ?? 0;
    for (let index = 0; index < row; index += 1) rest -= at(row, index) * (solution[index] ?? 0);
    solution[row] = rest / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = solution[row] ?? 0;
    for (let index = row + 1; index < size; index += 1) rest -= at(index, row) * (solution[index] ?? 0);
    solution[row] = rest / at(row, row);
  }
  return solution;
}
