import Foundation
public import Restitution
import Wording

/// A program that sets printable reports and pictures: Typst, or Python with its `typst` package.
public struct Typesetter: Hashable, Sendable {
  /// The program that runs.
  public enum Program: Hashable, Sendable {
    /// The `typst` command, by its path.
    case typst(String)
    /// A Python that has the package `typst`, by its path.
    case python(String)
  }

  /// The program that runs.
  public let program: Program

  /// A typesetter that runs this program.
  public init(_ program: Program) { self.program = program }

  /// The first of these that is there: the one named by a setting, `typst` among the folders of
  /// programs, or a Python with the package, in a `.venv` of one of the folders or among the
  /// programs.
  ///
  /// - Parameters:
  ///   - setting: the path of a `typst` or of a Python; when given, nothing else is looked for.
  ///   - path: the folders of programs, with colons between them.
  ///   - folders: where a `.venv` may lie.
  public static func find(
    setting: String? = nil, path: String, folders: [String] = []
  ) -> Typesetter? {
    if let setting { return Typesetter(setting: setting) }
    let places = path.split(separator: ":").map(String.init)
    if let typst = places.map({ $0 + "/typst" }).first(where: isExecutable) {
      return Typesetter(.typst(typst))
    }
    let pythons = folders.map { $0 + "/.venv/bin/python" } + places.map { $0 + "/python3" }
    return pythons.filter(isExecutable).first(where: hasPackage).map { Typesetter(.python($0)) }
  }

  private init?(setting: String) {
    guard Self.isExecutable(setting) else { return nil }
    let name = setting.split(separator: "/").last ?? ""
    self.init(name.hasPrefix("python") ? .python(setting) : .typst(setting))
  }

  private static func isExecutable(_ path: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: path)
  }

  private static func hasPackage(_ python: String) -> Bool {
    let check = [
      "-c", "import importlib.util, sys; sys.exit(not importlib.util.find_spec('typst'))",
    ]
    return (try? ChildProcess(python, check).run()) == .ended
  }

  /// The files that the program makes, by the jobs' order.
  ///
  /// - Parameters:
  ///   - typesetting: the sources and what to make of them.
  ///   - folder: an empty folder to work in, the caller's to take away.
  /// - Throws: `TypesettingFault` with what the program says.
  public func make(_ typesetting: Typesetting, in folder: String) throws -> [ReleaseFile] {
    for source in typesetting.sources {
      let path = folder + "/" + source.path
      try Files.makeFolder(Files.parent(of: path))
      try Files.fill(path, with: source.bytes)
    }
    return try typesetting.jobs.flatMap { try make($0, typesetting, in: folder) }
  }

  private func make(
    _ job: Typesetting.Job, _ typesetting: Typesetting, in folder: String
  ) throws -> [ReleaseFile] {
    let seconds = typesetting.date.number * 86_400
    let outcome = try process(job, seconds: seconds, in: folder).run()
    if case .failed(let words) = outcome { throw TypesettingFault(words: words) }
    return try job.outputs.enumerated().map { page, output in
      let made = folder + "/" + job.product(page: page + 1)
      let bytes = try Files.bytes(made, named: output)
      return ReleaseFile(
        path: output, bytes: job.format == .pdf ? StreamEnds.settled(bytes) : bytes)
    }
  }

  private func process(
    _ job: Typesetting.Job, seconds: Int, in folder: String
  ) -> ChildProcess {
    let source = folder + "/" + job.source
    let product = folder + "/" + job.product
    switch program {
    case .typst(let path):
      return ChildProcess(
        path,
        [
          "compile", "--root", folder, "--ignore-system-fonts", "--creation-timestamp",
          "\(seconds)",
        ]
          + (job.format == .pdf ? ["--pdf-standard", "ua-1,a-2a"] : ["--ppi", "144"])
          + ["--format", job.format.rawValue, source, product])
    case .python(let path):
      return ChildProcess(
        path, ["-c", Self.script, folder, source, product, job.format.rawValue, "\(seconds)"])
    }
  }

  /// What the `typst` command does, said to the package.
  private static let script = """
    import sys, typst
    root, source, product, kind, seconds = sys.argv[1:]
    standards = ["ua-1", "a-2a"] if kind == "pdf" else []
    made = typst.compile(source, root=root, format=kind, ignore_system_fonts=True, ppi=144.0,
                         pdf_standards=standards, timestamp=int(seconds))
    for page, data in enumerate(made if isinstance(made, list) else [made], start=1):
        with open(product.replace("{p}", str(page)), "wb") as file:
            file.write(data)
    """
}

/// What the typesetting program said when it gave up.
public struct TypesettingFault: Error, Hashable, Sendable {
  /// Its last line, in its own language.
  public let words: String
}

extension Typesetting.Job {
  /// The file to make, `{p}` standing for the page's number.
  fileprivate var product: String {
    source + (format == .pdf ? ".pdf" : "-{p}.png")
  }

  fileprivate func product(page: Int) -> String {
    product.replacing("{p}", with: "\(page)")
  }
}
