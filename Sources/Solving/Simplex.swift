import CCbc

/// A linear program in the hands of CLP, kept warm from one question to the next.
package final class Simplex {
  /// How a question ended.
  package enum Outcome: Sendable {
    case optimal, infeasible, unbounded, stopped
  }

  private let pointer: UnsafeMutableRawPointer
  private let columnCount: Int

  package init(_ program: LinearProgram) {
    pointer = Clp_newModel()!
    columnCount = program.columnCount
    Clp_setLogLevel(pointer, 0)
    let matrix = program.byColumn
    Clp_loadProblem(
      pointer, Int32(columnCount), Int32(program.rows.count), matrix.starts, matrix.rows,
      matrix.factors, program.low, program.high, program.cost, program.rows.map(\.low),
      program.rows.map(\.high))
    Clp_setPerturbation(pointer, 100)
  }

  deinit { Clp_deleteModel(pointer) }

  package var rowCount: Int { Int(Clp_numberRows(pointer)) }

  /// Adds a row at the end.
  package func add(_ row: LinearProgram.Row) {
    var low = row.low
    var high = row.high
    Clp_addRows(
      pointer, 1, &low, &high, [0, Int32(row.columns.count)], row.columns, row.factors)
  }

  /// Takes the last row away.
  package func removeLastRow() {
    var last = Int32(rowCount - 1)
    Clp_deleteRows(pointer, 1, &last)
  }

  package func setRow(_ row: Int, low: Double, high: Double) {
    Clp_rowLower(pointer)[row] = low
    Clp_rowUpper(pointer)[row] = high
  }

  package func setColumn(_ column: Int, low: Double, high: Double) {
    Clp_columnLower(pointer)[column] = low
    Clp_columnUpper(pointer)[column] = high
  }

  package func setCosts(_ costs: [Double]) { Clp_chgObjCoefficients(pointer, costs) }

  package func setCost(_ column: Int, _ cost: Double) { Clp_objective(pointer)[column] = cost }

  /// Begins the next question where every column stands at its lower bound.
  package func forget() {
    let status =
      [UInt8](repeating: 3, count: columnCount) + [UInt8](repeating: 1, count: rowCount)
    Clp_copyinStatus(pointer, status)
  }

  /// Where the columns and rows stand, to come back to.
  package var basis: [UInt8] {
    Array(UnsafeBufferPointer(start: Clp_statusArray(pointer), count: columnCount + rowCount))
  }

  /// Begins the next question from a basis; rows added since stand by themselves.
  package func begin(from basis: [UInt8]) {
    let added = columnCount + rowCount - basis.count
    Clp_copyinStatus(pointer, basis + [UInt8](repeating: 1, count: max(0, added)))
  }

  /// Minimises with the dual method: right after bounds or rows changed.
  package func minimiseByDual(seconds: Double) -> Outcome {
    limit(seconds)
    Clp_dual(pointer, 0)
    return outcome
  }

  /// Minimises with the primal method: right after costs changed.
  package func minimiseByPrimal(seconds: Double) -> Outcome {
    limit(seconds)
    Clp_primal(pointer, 0)
    return outcome
  }

  private func limit(_ seconds: Double) {
    Clp_setMaximumSeconds(pointer, max(0.01, min(seconds, 1e6)))
  }

  private var outcome: Outcome {
    switch Clp_status(pointer) {
    case 0: .optimal
    case 1: .infeasible
    case 2: .unbounded
    default: .stopped
    }
  }

  /// The columns of the last solution.
  package var values: [Double] {
    Array(UnsafeBufferPointer(start: Clp_getColSolution(pointer), count: columnCount))
  }

  /// The price of each row in the last solution.
  package var prices: [Double] {
    Array(UnsafeBufferPointer(start: Clp_getRowPrice(pointer), count: rowCount))
  }

  /// What one more of each column would cost in the last solution.
  package var reducedCosts: [Double] {
    Array(UnsafeBufferPointer(start: Clp_getReducedCost(pointer), count: columnCount))
  }

  package var objective: Double { Clp_getObjValue(pointer) }

  package var iterations: Int { Int(Clp_getIterationCount(pointer)) }
}
