/// Whether two byte strings are equal, in a time that does not tell where they differ.
///
/// The time depends on the lengths, which are no secret where signatures are compared.
package func constantTimeEquals(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  var difference: UInt8 = 0
  for index in left.indices { difference |= left[index] ^ right[index] }
  return difference == 0
}
