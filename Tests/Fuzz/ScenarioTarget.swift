import Conformance
import Schema
import StrictJSON

/// Files that people write: what is wrong has a place, what is right means the same in any layout.
enum ScenarioTarget {
  static let catalogue: Catalogue = {
    do throws(CatalogueFault) { return try .kling() } catch { fatalError("\(error)") }
  }()

  static func check(_ bytes: [UInt8]) {
    guard let scenario = read(bytes) else { return }
    for layout in [JSONLayout.compact, .pretty] {
      guard let text = try? JSON(parsing: bytes).utf8(layout) else {
        demand(false, "a scenario is no JSON")
        return
      }
      demand(read(text) == scenario, "the layout changes what a scenario says")
    }
    demand(!scenario.editions.isEmpty, "a scenario without editions")
  }

  private static func read(_ bytes: [UInt8]) -> Scenario? {
    let source = SourceText(name: "a/b", path: "a/b.json", bytes: bytes)
    do throws(ScenarioFault) {
      return try Scenario(reading: source, catalogue: catalogue)
    } catch {
      check(error, in: bytes)
      return nil
    }
  }

  static func check(_ fault: ScenarioFault, in bytes: [UInt8]) {
    JSONTarget.check(fault.line, fault.column, in: bytes)
    demand(!fault.message.isEmpty && !fault.advice.isEmpty, "a fault without words")
  }
}

/// Goldens: what is read, written and read again is the same.
enum GoldenTarget {
  static func check(_ bytes: [UInt8]) {
    guard let golden = read(bytes) else { return }
    let text = golden.text
    guard let again = read(Array(text.utf8)) else {
      demand(false, "a golden that was written cannot be read: \(text)")
      return
    }
    demand(again.text == text, "a golden that is written twice differs")
  }

  private static func read(_ bytes: [UInt8]) -> Golden? {
    let source = SourceText(name: "a/b", path: "a/b.json", bytes: bytes)
    do throws(ScenarioFault) {
      return try Golden(reading: source, editions: Edition.all)
    } catch {
      ScenarioTarget.check(error, in: bytes)
      return nil
    }
  }
}
