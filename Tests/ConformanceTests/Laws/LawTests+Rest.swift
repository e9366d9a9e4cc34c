import Conformance
import HTTPWire
import StrictJSON

extension LawTests {
  private static func failing(_ count: Int, after pause: Int = 1_000) -> Transcript {
    (0..<count).reduce(Transcript().create()) { transcript, _ in
      transcript.poll(status: 503, code: 5_001, after: pause)
    }
  }

  static let retries: [Row] = [
    Row(law: .boundedRetries, transcript: failing(11).about("ten retries"), occasions: 11),
    Row(law: .boundedRetries, transcript: failing(12).about("eleven retries"), place: 12),
    Row(law: .boundedRetries, transcript: failing(10).poll("succeed").about("success at last")),
    Row(law: .pauseAfterFailure, transcript: failing(3, after: 1).about("two at once")),
    Row(law: .pauseAfterFailure, transcript: failing(4, after: 1).about("three at once"), place: 4),
    Row(law: .pauseAfterFailure, transcript: failing(4, after: 334).about("three in a second")),
    Row(
      law: .retriesTransientFailure,
      transcript: failing(1).poll("succeed").about("asks again"), occasions: 1),
    Row(law: .retriesTransientFailure, transcript: failing(1).about("gives up"), place: 1),
    Row(
      law: .retriesTransientFailure,
      transcript: Transcript().create().poll(isBroken: true).about("gives up after a reset"),
      place: 1),
    Row(
      law: .sameExternalID,
      transcript: Transcript().create(["external_task_id": "a"], status: 503, code: 5_001)
        .create(["external_task_id": "a"]).about("the same id"), occasions: 1),
    Row(
      law: .sameExternalID,
      transcript: Transcript().create(["external_task_id": "a"], isBroken: true)
        .create(["external_task_id": "b"]).about("another id"), place: 1),
    Row(
      law: .sameExternalID,
      transcript: Transcript().create(["external_task_id": "a"])
        .create(["external_task_id": "b"]).about("a second order"), occasions: 0),
    Row(
      law: .externalIDOnRetry,
      transcript: Transcript().create(status: 500, code: 5_000).create().about("no id"), place: 1),
    Row(
      law: .externalIDOnRetry,
      transcript: Transcript().create(status: 429, code: 1_302).create()
        .about("a 429, after which nothing was made"), occasions: 0),
  ]

  static let files: [Row] = [
    Row(
      law: .noCredentialToMedia, transcript: Transcript().create().download().about("none"),
      occasions: 1),
    Row(
      law: .noCredentialToMedia,
      transcript: Transcript().create().download(key: "Bearer x").about("the token"), place: 1),
    Row(
      law: .downloadBeforeExpiry, transcript: Transcript().download(status: 410).about("gone"),
      place: 0),
    Row(
      law: .downloadBeforeExpiry, transcript: Transcript().download().about("there"),
      occasions: 1),
    Row(
      law: .wholeDownload, transcript: Transcript().download(isBrokenOff: true).about("a part"),
      place: 0),
    Row(
      law: .wholeDownload,
      transcript: Transcript().download(isBrokenOff: true).download().about("whole in the end"),
      occasions: 2),
    Row(
      law: .wholeDownload, transcript: Transcript().download(isBroken: true).about("cut by us"),
      occasions: 0),
  ]

  static let callbacks: [Row] = [
    Row(
      law: .callbackAnswered,
      transcript: Transcript().callback(.answered(HTTPResponse(status: 204))).about("204"),
      occasions: 1),
    Row(
      law: .callbackAnswered,
      transcript: Transcript().callback(.answered(HTTPResponse(status: 500))).about("500"),
      place: 0),
    Row(
      law: .callbackAnswered, transcript: Transcript().callback(.silent).about("silence"),
      place: 0),
    Row(
      law: .callbackAnswered,
      transcript: Transcript().callback(.undelivered("refused")).about("nobody there"),
      occasions: 0),
    Row(
      law: .callbackAnsweredSoon,
      transcript: Transcript().callback(.answered(HTTPResponse(status: 200)), waited: 2_000)
        .about("in time"), occasions: 1),
    Row(
      law: .callbackAnsweredSoon,
      transcript: Transcript().callback(.answered(HTTPResponse(status: 200)), waited: 2_001)
        .about("late"), place: 0),
  ]

  static let connections: [Row] = [
    Row(law: .answersRead, transcript: Transcript().create().poll().about("read"), occasions: 2),
    Row(
      law: .answersRead,
      transcript: Transcript().create().poll(isBrokenOff: true).about("not read"), place: 1),
    Row(
      law: .noLeakedConnections,
      transcript: Transcript().connections(33, openFor: 5_000).about("33 left open"), place: 32),
    Row(
      law: .noLeakedConnections,
      transcript: Transcript().connections(32, openFor: 5_000).about("32 left open"),
      occasions: 32),
    Row(
      law: .noLeakedConnections,
      transcript: Transcript().connections(200, openFor: 1).about("200 closed at once"),
      occasions: 200),
    Row(
      law: .noLeakedConnections,
      transcript: Transcript().connections(64, openFor: 5_000, uses: 2).about("64 used again"),
      occasions: 64),
  ]

  static let bodies: [Row] = [
    Row(law: .bareBase64, transcript: Transcript().create().about("nothing odd"), occasions: 1),
    Row(
      law: .bareBase64,
      transcript: Transcript().create(
        status: 400, code: 1_201, violations: ["common.image.base64_prefix"]
      ).about("a data URL"), place: 0),
    Row(
      law: .bareBase64,
      transcript: Transcript().create(
        status: 400, code: 1_201, violations: ["avatar.sound_file.base64_no_prefix"]
      ).about("a sound as a data URL"), place: 0),
    Row(
      law: .documentedTypes,
      transcript: Transcript().create(warnings: ["common.duration.type"]).about("5 for \"5\""),
      place: 0),
    Row(
      law: .documentedTypes,
      transcript: Transcript().create(warnings: ["tasks_post.time_types"]).about("\"5\" for 5"),
      place: 0),
    Row(
      law: .documentedTypes,
      transcript: Transcript().create(warnings: ["common.body.unknown_field"])
        .about("another law's")),
    Row(
      law: .knownFields,
      transcript: Transcript().create(warnings: ["common.body.unknown_field"]).about("unknown"),
      place: 0),
    Row(
      law: .uniqueNames,
      transcript: Transcript().create(warnings: ["common.body.duplicate_name"]).about("twice"),
      place: 0),
    Row(
      law: .effectiveFields,
      transcript: Transcript().create(warnings: ["multi_shot.without"]).about("no effect"),
      place: 0),
    Row(
      law: .effectiveFields,
      transcript: Transcript().create(
        warnings: [
          "common.body.unknown_field", "common.body.duplicate_name", "common.type.spelling",
        ]
      ).about("other laws'")),
  ]
}
