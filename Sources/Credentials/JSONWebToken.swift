package import Digest
import StrictJSON

/// A signed JSON Web Token taken apart (RFC 7519, in the compact form of RFC 7515).
///
/// Taking it apart judges nothing: whether the algorithm will do, who the issuer is, whether the
/// signature is his and what time it is are the caller's questions, and their order is his too.
package struct JSONWebToken: Hashable, Sendable {
  /// How long a part may be, in bytes of its text.
  package static let greatestPartCount = 8 << 10

  /// The `alg` of the header; nil if it is absent or no string.
  package let algorithm: String?
  /// The `iss` claim; nil if it is absent or no string.
  package let issuer: String?
  /// The `exp` claim in seconds since the epoch; nil if it is absent, no number, or out of range.
  ///
  /// A fraction of a second is dropped: clients that forget to round are served (`auth.jwt.exp`).
  package let expiry: Int?
  /// The `nbf` claim, read as `expiry` is (`auth.jwt.nbf`).
  package let notBefore: Int?

  private let signedBytes: [UInt8]
  private let signature: [UInt8]?

  /// Takes a token apart; of equal claims the last one counts.
  ///
  /// A signature that cannot be decoded is no fault: it only fits no key.
  package init(parsing token: String) throws(TokenFault) {
    let bytes = Array(token.utf8)
    let dots = bytes.indices.filter { bytes[$0] == UInt8(ascii: ".") }
    guard dots.count == 2 else { throw .parts(dots.isEmpty ? 0 : dots.count + 1) }
    let texts = (
      header: bytes[..<dots[0]], payload: bytes[(dots[0] + 1)..<dots[1]],
      signature: bytes[(dots[1] + 1)...]
    )
    guard texts.signature.count <= JSONWebToken.greatestPartCount else {
      throw .tooLong(.signature)
    }
    let header = try JSONWebToken.object(texts.header, .header)
    let payload = try JSONWebToken.object(texts.payload, .payload)
    algorithm = JSONWebToken.string("alg", in: header)
    issuer = JSONWebToken.string("iss", in: payload)
    expiry = JSONWebToken.seconds("exp", in: payload)
    notBefore = JSONWebToken.seconds("nbf", in: payload)
    signedBytes = Array(bytes[..<dots[1]])
    signature = Base64URL.decode(texts.signature)
  }

  /// Whether the signature is the one that this key makes with HS256, told in constant time.
  ///
  /// What the header says of the algorithm is not looked at.
  package func isSigned(with key: HMACSHA256) -> Bool {
    guard let signature else { return false }
    return constantTimeEquals(signature, key.authenticate(signedBytes))
  }

  private static func object(
    _ text: ArraySlice<UInt8>, _ part: TokenFault.Part
  ) throws(TokenFault) -> JSONDocument {
    guard text.count <= greatestPartCount else { throw .tooLong(part) }
    guard let decoded = Base64URL.decode(text) else { throw .notBase64(part) }
    guard let document = try? JSONDocument(parsing: decoded), document.kind(0) == .object else {
      throw .notJSON(part)
    }
    return document
  }

  private static func string(_ name: String, in object: JSONDocument) -> String? {
    guard let node = object.member(0, named: name), object.kind(node) == .string else {
      return nil
    }
    return object.text(node)
  }

  private static func seconds(_ name: String, in object: JSONDocument) -> Int? {
    guard let node = object.member(0, named: name), object.kind(node) == .number else {
      return nil
    }
    // A time that no machine word holds lies before or after everything.
    return Decimal.wholePart(spelling: object.text(node))
  }
}
