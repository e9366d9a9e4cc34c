import KlingSpec
import Schema

/// Bodies in the shapes of the vendor's examples, each with the edition it was written for.
enum Examples {
  static let all: [(Edition, String, String)] =
    ofVideos + ofImages + ofSounds + ofSelections + ofElements + ofSolutions

  private static let ofVideos: [(Edition, String, String)] = [
    (
      .march2026, "omni-video.create",
      """
      {"model_name":"kling-v3-omni","multi_shot":true,"shot_type":"customize","prompt":"",
       "multi_prompt":[{"index":1,"prompt":"Wide shot.","duration":"3"},
         {"index":2,"prompt":"Close-up.","duration":"2"},{"index":3,"prompt":"Fog.","duration":"4"}],
       "sound":"on","mode":"pro","aspect_ratio":"16:9","duration":"9",
       "external_task_id":"lighthouse-001"}
      """
    ),
    (
      .march2026, "omni-video.create",
      """
      {"model_name":"kling-v3-omni","prompt":"Give <<<video_1>>> the scarf from <<<image_1>>>.",
       "image_list":[{"image_url":"https://assets.example.com/scarf.png"}],
       "video_list":[{"video_url":"https://assets.example.com/run-8s.mp4","refer_type":"base",
         "keep_original_sound":"no"}],"mode":"std"}
      """
    ),
    (
      .march2026, "omni-video.create",
      """
      {"model_name":"kling-v3-omni","prompt":"<<<element_1>>> hands it to <<<element_2>>>.",
       "image_list":[{"image_url":"https://assets.example.com/start.jpg","type":"first_frame"},
         {"image_url":"https://assets.example.com/end.jpg","type":"end_frame"}],
       "element_list":[{"element_id":829836802793406551},{"element_id":829836802793406552}],
       "mode":"pro","duration":"6"}
      """
    ),
    (
      .march2026, "text2video.create",
      """
      {"model_name":"kling-v2-6","prompt":"A boat.","negative_prompt":"text, logo","mode":"pro",
       "sound":"on","aspect_ratio":"9:16","duration":"10","callback_url":"","external_task_id":""}
      """
    ),
    (
      .march2026, "text2video.create",
      """
      {"model_name":"kling-v1","prompt":"Wheat.","cfg_scale":0.7,"mode":"std","duration":"5",
       "camera_control":{"type":"simple","config":{"horizontal":0,"vertical":0,"pan":0,"tilt":0,
         "roll":0,"zoom":4.5}}}
      """
    ),
    (
      .september2026, "text2video.create",
      """
      {"model_name":"kling-v3","multi_shot":true,"shot_type":"intelligence","prompt":"A courier.",
       "mode":"4k","duration":"12"}
      """
    ),
    (
      .march2026, "video-extend.create",
      """
      {"video_id":"743000000000000001","prompt":"A puppy runs in from the left",
       "negative_prompt":"blurry","cfg_scale":0.5,"watermark_info":{"enabled":true},
       "external_task_id":"ext-0001"}
      """
    ),
    (
      .march2026, "image-recognize.create",
      """
      {"image":"https://media.example.com/portrait.png"}
      """
    ),
    (
      .september2026, "image-to-video/kling-3.0.create",
      """
      {"contents":[{"type":"prompt","text":"@Mia waves from the bridge while snow falls"},
        {"type":"first_frame","url":"https://mock.invalid/in/bridge.png"},
        {"type":"element","element_id":"321922438904313","id":"Mia"}],
       "settings":{"resolution":"720p","duration":5,"audio":"native","multi_shot":false},
       "options":{"external_task_id":"clip-42","watermark_info":{"enabled":false}}}
      """
    ),
    (
      .march2026, "image2video.create",
      """
      {"model_name":"kling-v2-5-turbo","image":"https://assets.example.com/door-closed.jpg",
       "image_tail":"https://assets.example.com/door-open.jpg",
       "prompt":"The door swings open and light pours in.","mode":"pro","duration":"5",
       "watermark_info":{"enabled":true},"external_task_id":"door-01"}
      """
    ),
    (
      .march2026, "image2video.create",
      """
      {"model_name":"kling-v1","mode":"pro","duration":"5",
       "image":"https://assets.example.com/lake.jpg","prompt":"The swan glides to the reeds.",
       "static_mask":"https://assets.example.com/lake-static.png",
       "dynamic_masks":[{"mask":"https://assets.example.com/lake-swan.png",
         "trajectories":[{"x":120,"y":210},{"x":180,"y":205},{"x":260,"y":190}]}]}
      """
    ),
    (
      .march2026, "image2video.create",
      """
      {"model_name":"kling-v2-6","image":"https://assets.example.com/host.png",
       "prompt":"The host<<<voice_1>>> says: \\"Good evening.\\"",
       "voice_list":[{"voice_id":"vc-1001"}],"sound":"on","mode":"pro","duration":"5"}
      """
    ),
    (
      .march2026, "motion-control.create",
      """
      {"model_name":"kling-v3","image_url":"https://assets.example.com/dancer.png",
       "video_url":"https://assets.example.com/steps-12s.mp4",
       "prompt":"A neon stage with light haze.","keep_original_sound":"yes",
       "character_orientation":"video","mode":"pro",
       "element_list":[{"element_id":829836802793406551}],"external_task_id":"dance-7"}
      """
    ),
    (
      .march2026, "motion-control.create",
      """
      {"image_url":"https://assets.example.com/robot.jpg",
       "video_url":"https://assets.example.com/wave-4s.mov","character_orientation":"image",
       "mode":"std"}
      """
    ),
    (
      .march2026, "multi-image2video.create",
      """
      {"model_name":"kling-v1-6",
       "image_list":[{"image":"https://media.example.com/fox.png"},
         {"image":"https://media.example.com/red-scarf.png"}],
       "prompt":"A fox wearing the red scarf trots through fresh snow","mode":"pro",
       "duration":"5","aspect_ratio":"16:9","external_task_id":"ref-0001"}
      """
    ),
    (
      .march2026, "effects.create",
      """
      {"effect_scene":"pet_lion_pro","input":{"image":"https://media.example.com/cat.png"},
       "external_task_id":"fx-0001"}
      """
    ),
    (
      .september2026, "effects.create",
      """
      {"effect_scene":"hug_pro","input":{"images":["https://media.example.com/left.png",
       "https://media.example.com/right.png"]}}
      """
    ),
  ]

  struct Surroundings: Schema.Surroundings {
    func thing(kind: String, id: String) -> Thing? {
      Library.builtIn.first { $0.kind == kind && $0.id == id }
    }

    func media(at url: String) -> MediaReport { .foreign }

    func media(inline base64: ArraySlice<UInt8>) -> MediaReport { .foreign }
  }
}
