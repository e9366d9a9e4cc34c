import KlingSpec
import Schema

/// Example bodies of what makes sounds, speaks, and edits in a session.
extension Examples {
  static let ofSounds =
    [
      (
        "tts.create",
        """
        {"text":"Welcome to the harbour tour.","voice_id":"oversea_male1","voice_language":"en",
         "voice_speed":1.0}
        """
      ),
      (
        "text-to-audio.create",
        """
        {"prompt":"Rain on a tin roof, distant thunder","duration":5.5,
         "external_task_id":"t2a-0001"}
        """
      ),
      (
        "video-to-audio.create",
        """
        {"video_url":"https://media.example.com/beach-7s.mov","sound_effect_prompt":"waves, gulls",
         "bgm_prompt":"soft ukulele","asmr_mode":false}
        """
      ),
      (
        "avatar.create",
        """
        {"image":"https://media.example.com/host.png",
         "sound_file":"https://media.example.com/line-4s.mp3",
         "prompt":"Smiles, nods, waves at the end","mode":"std","external_task_id":"ava-0001"}
        """
      ),
      (
        "identify-face.create",
        """
        {"video_url":"https://media.example.com/speaker-8s.mp4"}
        """
      ),
      (
        "identify-face.create",
        """
        {"video_id":"","video_url":"https://media.example.com/speaker-8s.mp4"}
        """
      ),
      (
        "advanced-lip-sync.create",
        """
        {"session_id":"850000000000000040","face_choose":[{"face_id":"0",
           "sound_file":"https://media.example.com/line-4s.mp3","sound_start_time":0,
           "sound_end_time":3000,"sound_insert_time":1000,"sound_volume":1,
           "original_audio_volume":0.5}],
         "watermark_info":{"enabled":false},"external_task_id":"sync-0001"}
        """
      ),
    ].flatMap { call, text in Edition.all.map { ($0, call, text) } } + [
      (
        Edition.march2026, "lip-sync.create",
        """
        {"input":{"video_id":"743000000000000001","mode":"text2video",
          "text":"Good morning, everyone.","voice_id":"oversea_male1","voice_language":"en",
          "voice_speed":1.0}}
        """
      ),
      (
        Edition.march2026, "lip-sync.create",
        """
        {"input":{"video_url":"https://media.example.com/speaker-8s.mp4","mode":"audio2video",
          "audio_type":"url","audio_url":"https://media.example.com/line.mp3"}}
        """
      ),
    ]

  static let ofSelections = [
    (
      "multi-elements-selection.init",
      """
      {"video_url":"https://media.example.com/farm-5s.mp4"}
      """
    ),
    (
      "multi-elements-selection.add",
      """
      {"session_id":"847000000000000010","frame_index":0,"points":[{"x":0.5,"y":0.25}]}
      """
    ),
    (
      "multi-elements-selection.delete",
      """
      {"session_id":"847000000000000010","frame_index":0,"points":[{"x":0.5,"y":0.25}]}
      """
    ),
    ("multi-elements-selection.clear", #"{"session_id":"847000000000000010"}"#),
    ("multi-elements-selection.preview", #"{"session_id":"847000000000000010"}"#),
    (
      "multi-elements.create",
      """
      {"session_id":"847000000000000010","edit_mode":"swap",
       "image_list":[{"image":"https://media.example.com/corgi.png"}],
       "prompt":"swap the chick from <<<video_1>>> for the corgi from <<<image_1>>>",
       "mode":"std","duration":"5","external_task_id":"edit-0001"}
      """
    ),
  ].flatMap { call, text in Edition.all.map { ($0, call, text) } }
}
