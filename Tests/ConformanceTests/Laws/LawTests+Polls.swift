import Conformance
import Credentials
import StrictJSON

extension LawTests {
  private static func token(expiring: Int) -> String {
    let token = JSONWebToken.sign(
      issuer: "ak", secret: Array("sk".utf8), issuedAt: expiring, lifetime: 0)
    return "Bearer \(token)"
  }

  private static let now = 1_790_000_000

  static let authentication: [Row] = [
    Row(
      law: .everyCallAuthenticated, transcript: Transcript().create().poll().about("all signed"),
      occasions: 2),
    Row(
      law: .everyCallAuthenticated,
      transcript: Transcript().create().poll(status: 401, code: 1_001, key: nil).about("no field"),
      place: 1),
    Row(
      law: .everyCallAuthenticated,
      transcript: Transcript().create(status: 401, code: 1_002, key: "api-key").about("no scheme"),
      place: 0),
    Row(
      law: .everyCallAuthenticated, transcript: Transcript().download().about("a download"),
      occasions: 0),
    Row(
      law: .freshToken,
      transcript: Transcript().create(key: token(expiring: now + 1_800)).about("half an hour left"),
      occasions: 1),
    Row(
      law: .freshToken,
      transcript: Transcript().create(status: 401, code: 1_004, key: token(expiring: now - 1))
        .about("an old token"),
      place: 0),
    Row(
      law: .freshToken,
      transcript: Transcript().create().poll(
        status: 401, code: 1_004, key: token(expiring: now + 60)
      ).poll(key: token(expiring: now + 90)).about("renewed after 1004"), occasions: 2),
    Row(
      law: .freshToken,
      transcript: Transcript().create().poll(
        status: 401, code: 1_004, key: token(expiring: now + 60)
      ).poll(key: token(expiring: now + 60)).about("not renewed after 1004"), place: 2),
    Row(law: .freshToken, transcript: Transcript().create().about("a key"), occasions: 0),
    Row(
      law: .goodCredential,
      transcript: Transcript().create(status: 401, code: 1_002).about("a wrong key"), place: 0),
    Row(
      law: .goodCredential,
      transcript: Transcript().create().poll(status: 401, code: 1_002, fault: "fault-1")
        .about("a declared fault"), occasions: 1),
  ]

  static let polling: [Row] = [
    Row(
      law: .pollInterval,
      transcript: Transcript().create().poll().poll(after: 900).poll("succeed").about("a second"),
      occasions: 2),
    Row(
      law: .pollInterval,
      transcript: Transcript().create().poll().poll(after: 899).poll("succeed").about("too soon"),
      place: 2),
    Row(
      law: .pollInterval,
      transcript: Transcript().create().poll(status: 500, code: 5_000).poll("succeed", after: 1)
        .about("behind a failure, which is another law's"), occasions: 0),
    Row(
      law: .pauseAfterTooManyRequests,
      transcript: Transcript().create().poll(status: 429, code: 1_302).poll(after: 1_000)
        .about("a second"), occasions: 1),
    Row(
      law: .pauseAfterTooManyRequests,
      transcript: Transcript().create().poll(status: 429, code: 1_302).poll(after: 999)
        .about("less than a second"), place: 2),
    Row(
      law: .pauseAfterTooManyRequests,
      transcript: Transcript().create().poll(status: 429, code: 1_302, retryAfter: 3)
        .poll(after: 3_000).about("as long as it says"), occasions: 1),
    Row(
      law: .pauseAfterTooManyRequests,
      transcript: Transcript().create().poll(status: 429, code: 1_302, retryAfter: 3)
        .poll(after: 2_999).about("less than it says"), place: 2),
    Row(
      law: .pauseAfterTooManyRequests,
      transcript: Transcript().create(status: 429, code: 1_303).about("the last word"),
      occasions: 1),
    Row(
      law: .readsCodes,
      transcript: Transcript().create(status: 429, code: 1_302).create().about("a rate"),
      occasions: 0),
    Row(
      law: .readsCodes,
      transcript: Transcript().create(status: 429, code: 1_101).about("in arrears, given up"),
      occasions: 1),
    Row(
      law: .readsCodes,
      transcript: Transcript().create(status: 429, code: 1_101).create(status: 429, code: 1_101)
        .about("in arrears, tried again"), place: 1),
  ]

  static let ends: [Row] = [
    Row(
      law: .stopsAtEnd, transcript: Transcript().create().poll().poll("succeed").about("stops"),
      occasions: 1),
    Row(
      law: .stopsAtEnd,
      transcript: Transcript().create().poll("failed").poll("failed").about("goes on"), place: 2),
    Row(
      law: .stopsAtEnd, transcript: Transcript().create().poll().poll().about("no end yet"),
      occasions: 0),
    Row(
      law: .ownTask, transcript: Transcript().create().poll("succeed").about("its own"),
      occasions: 1),
    Row(
      law: .ownTask,
      transcript: Transcript().create().poll(at: "image2video", status: 404, code: 1_203)
        .about("another endpoint"), place: 1),
    Row(
      law: .ownTask,
      transcript: Transcript().create().poll(id: "undefined", status: 404, code: 1_203)
        .about("no id"), place: 1),
    Row(
      law: .ownTask,
      transcript: Transcript().create().poll(id: "950000000000000000", status: 404, code: 1_203)
        .about("a rounded id"), place: 1),
    Row(
      law: .ownTask,
      transcript: Transcript().create().lost("/v1/videos/950000000000000001")
        .about("no endpoint"), place: 1),
    Row(
      law: .ownTask,
      transcript: Transcript().create().poll(id: "12345", status: 404, code: 1_203)
        .about("somebody else's id, as a test may try"), occasions: 1),
  ]

  static let refusals: [Row] = [
    Row(
      law: .stopsAtRefusal,
      transcript: Transcript().poll(id: "7", status: 404, code: 1_203).about("once"), occasions: 1),
    Row(
      law: .stopsAtRefusal,
      transcript: Transcript().create().poll(status: 400, code: 1_201).poll("succeed")
        .about("again, with success"), place: 2),
    Row(
      law: .stopsAtRefusal,
      transcript: Transcript().create().poll(status: 401, code: 1_004, key: "Bearer one")
        .poll(key: "Bearer two").about("again with another token"), occasions: 1),
    Row(
      law: .refusedOnce,
      transcript: Transcript().create(status: 400, code: 1_201).create(["prompt": "Sun."])
        .about("another body"), occasions: 1),
    Row(
      law: .refusedOnce,
      transcript: Transcript().create(["external_task_id": "a"], status: 400, code: 1_201)
        .create(["external_task_id": "b"], status: 400, code: 1_201)
        .about("the same body with a new id"), place: 1),
    Row(
      law: .refusedOnce,
      transcript: Transcript().create(status: 429, code: 1_302).create().about("a 429"),
      occasions: 0),
  ]
}
