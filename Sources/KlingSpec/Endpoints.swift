import Schema

extension Endpoint {
  /// Every endpoint of all editions, in the order in which listings show them.
  static let all =
    [
      OmniVideo.endpoint, TextToVideo.endpoint, VideoExtend.endpoint, ImageRecognize.endpoint,
      AccountCosts.endpoint,
    ] + TextToVideoByPath.endpoints + [Tasks.endpoint]
}
