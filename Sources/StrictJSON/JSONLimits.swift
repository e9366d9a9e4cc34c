/// How much a JSON text may ask of its reader.
package struct JSONLimits: Hashable, Sendable {
  /// How deep arrays and objects may nest; above 512 it counts as 512, so that recursion is safe.
  package var depth: Int
  /// How many bytes the text may have; 4 GiB is never exceeded, whatever stands here.
  package var bytes: Int
  /// How many values and member names the text may hold: each of them costs 16 bytes of memory.
  ///
  /// Without it, a body of commas and digits would take eight times its size. Above 16,777,215 it
  /// counts as that.
  package var values: Int

  /// Limits of the given size; those left out are the standard ones.
  package init(depth: Int = 64, bytes: Int = 192 << 20, values: Int = 1 << 20) {
    self.depth = depth
    self.bytes = bytes
    self.values = values
  }

  /// What a request body may have: 64 levels, 192 MiB, a million values.
  package static let standard = JSONLimits()

  var effectiveDepth: Int { min(depth, 512) }
  var effectiveBytes: Int { min(bytes, Int(UInt32.max) - 1) }
  var effectiveValues: Int { min(values, TapeNode.greatestCount) }
}
