/// What libFuzzer calls with each input; the only place here that touches memory by hand.
///
/// The program plays the target whose name it was called by.
@c(LLVMFuzzerTestOneInput)
package func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  target.check(bytes)
  return 0
}

private let target: Target = {
  let name = CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? ""
  guard let target = Target.all.first(where: { $0.name == name }) else {
    fatalError("there is no target '\(name)'; call this by one of \(Target.all.map(\.name))")
  }
  return target
}()
