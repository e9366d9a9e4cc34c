import Schema

extension Endpoint {
  /// Every endpoint of all editions, in the order in which listings show them.
  static let all =
    [
      OmniVideo.endpoint,
      TextToVideo.endpoint,
      ImageToVideo.endpoint,
      MotionControl.endpoint,
      Effects.endpoint,
      VideoExtend.endpoint,
      ImageRecognize.endpoint,
      Generations.endpoint,
      OmniImage.endpoint,
      MultiImageToImage.endpoint,
      Expand.endpoint,
      TryOn.endpoint,
      AIMultiShot.endpoint,
      MultiElements.selection,
      MultiElements.endpoint,
      LipSync.endpoint,
      IdentifyFace.endpoint,
      AdvancedLipSync.endpoint,
      Avatar.endpoint,
      TextToAudio.endpoint,
      VideoToAudio.endpoint,
      TextToSpeech.endpoint,
      AdvancedCustomElements.endpoint,
      CustomElements.endpoint,
      CustomVoices.endpoint,
      AccountCosts.endpoint,
      AccountLedgers.endpoint,
    ] + MultiImageToVideo.endpoints
    + Deletions.endpoints
    + Presets.endpoints
    + TextToVideoByPath.endpoints
    + ImageToVideoByPath.endpoints
    + OmniVideoByPath.endpoints
    + MotionControlByPath.endpoints
    + [Tasks.endpoint]
    + Solutions.makers
    + [Solutions.endpoint]
}
