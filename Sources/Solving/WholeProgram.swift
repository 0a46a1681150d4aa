import CCbc

/// A linear program with whole columns, solved by CBC.
package enum WholeProgram {
  /// How the search ended.
  package enum Outcome: Sendable {
    /// The best solution, and the proof that there is no better one.
    case optimal([Double], objective: Double)
    /// No solution at all.
    case infeasible
    /// Out of time: the best solution so far, if any, and a bound that none can pass.
    case stopped([Double]?, objective: Double, bound: Double)
  }

  /// Minimises.
  package static func minimise(
    _ program: LinearProgram, seconds: Double, isFirstEnough: Bool = false, start: [Double]? = nil
  ) -> Outcome {
    let model = Cbc_newModel()
    defer { Cbc_deleteModel(model) }
    load(program, into: model, start: start)
    Cbc_setParameter(model, "log", "0")
    Cbc_setParameter(model, "threads", "0")
    Cbc_setMaximumSeconds(model, max(0.05, min(seconds, 1e6)))
    if isFirstEnough { Cbc_setMaximumSolutions(model, 1) }
    Silence.during { _ = Cbc_solve(model) }
    return outcome(model, program.columnCount)
  }

  private static func load(
    _ program: LinearProgram, into model: OpaqueModel, start: [Double]?
  ) {
    let matrix = program.byColumn
    Cbc_loadProblem(
      model, Int32(program.columnCount), Int32(program.rows.count), matrix.starts, matrix.rows,
      matrix.factors, program.low, program.high, program.cost, program.rows.map(\.low),
      program.rows.map(\.high))
    for (column, isWhole) in program.isWhole.enumerated() where isWhole {
      Cbc_setInteger(model, Int32(column))
    }
    guard let start else { return }
    Cbc_setMIPStartI(model, Int32(start.count), start.indices.map { Int32($0) }, start)
  }

  private static func outcome(_ model: OpaqueModel, _ columns: Int) -> Outcome {
    if Cbc_isProvenInfeasible(model) != 0 || Cbc_isInitialSolveProvenPrimalInfeasible(model) != 0 {
      return .infeasible
    }
    let best = Cbc_bestSolution(model).map { Array(UnsafeBufferPointer(start: $0, count: columns)) }
    let objective = Cbc_getObjValue(model)
    if Cbc_isProvenOptimal(model) != 0, let best { return .optimal(best, objective: objective) }
    return .stopped(
      best, objective: objective, bound: Cbc_getBestPossibleObjValue(model))
  }

  private typealias OpaqueModel = UnsafeMutableRawPointer?
}
