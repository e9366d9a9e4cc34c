"""Asks for films from every endpoint that makes one, and looks at each with ffprobe and ffmpeg.

Of every film: container, codecs, size, rate, number of frames, length, whether there is sound; that
decoding finds nothing to complain of; that a pixel beside the words has one exact colour throughout a
scene, the one that its key frame carries as it is, and changes where the next scene begins.
"""
import base64
import json
import struct
import subprocess
import sys
import urllib.error
import urllib.request
import zlib
from concurrent.futures import ThreadPoolExecutor

base, folder = sys.argv[1:]
V1, MOCK = "/v1/videos/", "/__kling/"


def ask(method, path, body=None, key="mock-api-key"):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Authorization": "Bearer " + key, "Content-Type": "application/json"}
    request = urllib.request.Request(base + path, data, headers, method=method)
    try:
        return json.load(urllib.request.urlopen(request, timeout=30))
    except urllib.error.HTTPError as error:
        raise SystemExit(f"{path} {body}: {error.code} {error.read().decode()}")


def picture(width, height):
    """A PNG file of this size as base64."""
    def chunk(name, content):
        return (struct.pack(">I", len(content)) + name + content
                + struct.pack(">I", zlib.crc32(name + content)))
    rows = zlib.compress(b"".join(b"\0" + bytes(width) for _ in range(height)))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return base64.b64encode(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows)
                            + chunk(b"IEND", b"")).decode()


WIDE, TALL, SQUARE = picture(600, 400), picture(400, 600), picture(512, 512)
LINK = "https://assets.example.com/"
INPUTS = {
    LINK + "steps.mp4": {"kind": "mp4", "seconds": 4, "width": 720, "height": 1280, "fps": 25},
    LINK + "farm.mp4": {"kind": "mp4", "seconds": 5, "width": 1280, "height": 720, "fps": 30},
    LINK + "beach.mov": {"kind": "mov", "seconds": 7, "width": 640, "height": 360, "fps": 20},
    LINK + "leo.mp4": {"kind": "mp4", "seconds": 3, "width": 1080, "height": 1920, "fps": 24},
    LINK + "drama.mp4": {
        "kind": "mp4", "seconds": 65, "width": 720, "height": 1280, "fps": 25, "bytes": 9000000,
        "video_tracks": 1, "audio_tracks": 1},
    LINK + "dance.mp4": {
        "kind": "mp4", "seconds": 30, "width": 1280, "height": 720, "fps": 30, "bytes": 9000000},
    LINK + "line.mp3": {"kind": "mp3", "seconds": 4},
}
SHOTS = [{"index": n + 1, "prompt": f"Part {n + 1}.", "duration": s} for n, s in enumerate("324")]
MANY = [{"index": n + 1, "prompt": f"Part {n + 1}.", "duration": "1"} for n in range(6)]


def text(model, seconds, ratio="16:9", **more):
    return {"model_name": model, "prompt": "A paper boat drifts down a flooded street.",
            "duration": str(seconds), "aspect_ratio": ratio, **more}


def image(model, seconds, picture, **more):
    return {"model_name": model, "image": picture, "prompt": "Swäns über dem See, 天鹅.",
            "duration": str(seconds), **more}


def omni(**more):
    return {"model_name": "kling-v3-omni", "prompt": "A lighthouse.", **more}


def unified(resolution, seconds, *contents, **settings):
    items = [{"type": "prompt", "text": "A lantern sways."}, *contents]
    return {"contents": items, "settings": {"resolution": resolution, "duration": seconds,
                                            **settings}}


def told(resolution, seconds, **settings):
    return {"prompt": "A lantern sways.",
            "settings": {"resolution": resolution, "duration": seconds, **settings}}


def item(kind, url):
    return {"type": kind, "url": url}


MARK, WORDS = {"watermark_info": {"enabled": True}}, {"aspect_ratio": "16:9"}
M, S = "2026-03", "2026-09"
# Edition, path, body; width, height, frames in a second, seconds, sound, where later scenes begin.
TABLE = [
    (M, V1 + "text2video", text("kling-v1", 5, mode="std"), 1280, 720, 30, 5, False),
    (M, V1 + "text2video", text("kling-v1", 10, "9:16", mode="pro"), 720, 1280, 30, 10, False),
    (M, V1 + "text2video", text("kling-v1-6", 5, "1:1"), 960, 960, 24, 5, False),
    (M, V1 + "text2video", text("kling-v2-master", 5), 1280, 720, 24, 5, False),
    (M, V1 + "text2video", text("kling-v2-1-master", 10, "9:16"), 1080, 1920, 24, 10, False),
    (M, V1 + "text2video", text("kling-v2-5-turbo", 5, mode="std"), 1280, 720, 24, 5, False),
    (M, V1 + "text2video", text("kling-v2-6", 10, "9:16", mode="pro", sound="on"),
     1080, 1920, 24, 10, True),
    (M, V1 + "text2video", text("kling-v3", 15, mode="pro", **MARK), 1920, 1080, 24, 15, False),
    (M, V1 + "text2video", text("kling-v3", 3, "1:1", mode="std", external_task_id="no. 17"),
     960, 960, 24, 3, False),
    (M, V1 + "text2video",
     text("kling-v3", 9, mode="pro", sound="on", multi_shot=True, shot_type="customize",
          multi_prompt=SHOTS), 1920, 1080, 24, 9, True, [72, 120]),
    (S, V1 + "text2video", text("kling-v3", 3, mode="4k", sound="on", **MARK),
     3840, 2160, 24, 3, True),
    (S, V1 + "text2video", text("kling-v3", 3, "1:1", mode="4k"), 2880, 2880, 24, 3, False),
    (S, V1 + "text2video", text("kling-v3", 3, "9:16", mode="4k"), 2160, 3840, 24, 3, False),
    (M, V1 + "image2video", image("kling-v2-1", 5, WIDE, mode="std"), 1176, 784, 24, 5, False),
    (M, V1 + "image2video", image("kling-v1-5", 5, WIDE, image_tail=WIDE, mode="pro"),
     1764, 1176, 30, 5, False),
    (M, V1 + "image2video", image("kling-v1-6", 5, TALL, mode="std"), 784, 1176, 30, 5, False),
    (M, V1 + "image2video", image("kling-v3", 3, SQUARE, mode="pro"), 1440, 1440, 24, 3, False),
    (M, V1 + "image2video", image("kling-v2-6", 5, LINK + "a.png", mode="pro", sound="on"),
     1920, 1080, 24, 5, True),
    (S, V1 + "image2video", image("kling-v3", 3, TALL, mode="4k"), 2352, 3528, 24, 3, False),
    (S, V1 + "omni-video", omni(mode="4k", duration="3", **WORDS), 3840, 2160, 24, 3, False),
    (M, V1 + "omni-video", omni(
        mode="std", sound="on", duration="6", multi_shot=True, shot_type="customize",
        multi_prompt=MANY, **WORDS), 1280, 720, 24, 6, True, [24, 48, 72, 96, 120]),
    (M, V1 + "omni-video",
     {"model_name": "kling-video-o1", "prompt": "Fog.", "duration": "5", "aspect_ratio": "9:16",
      "mode": "std"}, 720, 1280, 24, 5, False),
    (M, V1 + "omni-video", omni(image_list=[{"image_url": SQUARE, "type": "first_frame"}],
                                duration="3"), 1440, 1440, 24, 3, False),
    (M, V1 + "omni-video", omni(video_list=[{"video_url": LINK + "steps.mp4"}], mode="std"),
     720, 1280, 24, 4, True),
    (M, V1 + "omni-video", omni(video_list=[
        {"video_url": LINK + "steps.mp4", "keep_original_sound": "no"}], mode="std"),
     720, 1280, 24, 4, False),
    (M, V1 + "motion-control",
     {"image_url": LINK + "robot.jpg", "video_url": LINK + "steps.mp4", "mode": "std",
      "character_orientation": "image"}, 1280, 720, 24, 4, True),
    (M, V1 + "motion-control",
     {"model_name": "kling-v3", "image_url": SQUARE, "video_url": LINK + "steps.mp4",
      "mode": "pro", "character_orientation": "image", "keep_original_sound": "no"},
     1440, 1440, 24, 4, False),
    (M, V1 + "effects", {"effect_scene": "pet_lion_pro", "input": {"image": SQUARE}},
     960, 960, 24, 5, False),
    (S, V1 + "effects", {"effect_scene": "hug_pro",
                         "input": {"images": [LINK + "left.png", LINK + "right.png"]}},
     1280, 720, 24, 5, False),
    (M, V1 + "video-extend", {"video_id": "743000000000000001", "prompt": "A puppy.", **MARK},
     1280, 720, 24, 10, False),
    (M, V1 + "multi-image2video",
     {"model_name": "kling-v1-6", "image_list": [{"image": LINK + "fox.png"},
                                                 {"image": LINK + "scarf.png"}],
      "prompt": "A fox.", "mode": "pro", "duration": "10", "aspect_ratio": "1:1"},
     1440, 1440, 24, 10, False),
    (M, V1 + "lip-sync",
     {"input": {"video_url": LINK + "farm.mp4", "mode": "audio2video", "audio_type": "url",
                "audio_url": LINK + "line.mp3"}}, 1280, 720, 30, 5, True),
    (S, V1 + "avatar/image2video", {"image": TALL, "sound_file": LINK + "line.mp3", "mode": "pro"},
     400, 600, 24, 4, True),
    (S, "/v1/audio/video-to-audio",
     {"video_url": LINK + "beach.mov", "sound_effect_prompt": "waves, gulls"},
     640, 360, 20, 7, True),
    (S, V1 + "multi-elements",
     {"session_id": "SESSION", "edit_mode": "removal", "video_list": [],
      "prompt": "delete the chick from <<<video_1>>>", "duration": "5", "mode": "std"},
     1280, 720, 30, 5, True),
    (S, V1 + "advanced-lip-sync",
     {"session_id": "FACES", "face_choose": [
         {"face_id": "0", "sound_file": LINK + "line.mp3", "sound_start_time": 0,
          "sound_end_time": 3000, "sound_insert_time": 1000}]}, 1280, 720, 30, 5, True),
    (M, "/v1/general/advanced-custom-elements",
     {"element_name": "Leo", "element_description": "A dancer.", "reference_type": "video_refer",
      "element_video_list": {"refer_videos": [{"video_url": LINK + "leo.mp4"}]}},
     1080, 1920, 24, 3, False),
    (S, "/text-to-video/kling-3.0", told("720p", 5, audio="native", aspect_ratio="9:16"),
     720, 1280, 24, 5, True),
    (S, "/text-to-video/kling-3.0", told("4k", 3), 3840, 2160, 24, 3, False),
    (S, "/text-to-video/kling-3.0-turbo",
     told("1080p", 4), 1920, 1080, 24, 4, True),
    (S, "/text-to-video/kling-2.6", told("1080p", 10, aspect_ratio="1:1"),
     1440, 1440, 24, 10, False),
    (S, "/image-to-video/kling-3.0",
     unified("1080p", 3, item("first_frame", WIDE), item("last_frame", WIDE)),
     1764, 1176, 24, 3, False),
    (S, "/image-to-video/kling-2.5-turbo", unified("720p", 5, item("first_frame", LINK + "a.png")),
     1280, 720, 24, 5, False),
    (S, "/omni-video/kling-3.0-omni",
     unified("720p", 5, item("base_video", LINK + "steps.mp4"), audio="original"),
     720, 1280, 24, 4, True),
    (S, "/omni-video/kling-o1", unified("1080p", 5, item("first_frame", TALL)),
     1176, 1764, 24, 5, False),
    (S, "/motion-control/kling-3.0",
     {"contents": [item("image", WIDE), item("video", LINK + "steps.mp4")],
      "settings": {"resolution": "1080p", "character_orientation": "image"}},
     1764, 1176, 24, 4, True),
    (S, "/solutions/e-commerce/goods_studio",
     {"contents": [item("ref_image", LINK + "umbrella.jpg"),
                   {"type": "goods_title", "text": "Folding umbrella"}],
      "settings": {"resolution": "1080p", "aspect_ratio": "16:9", "duration": 15},
      "options": {"watermark": {"enabled": True}}}, 1920, 1080, 24, 15, True),
    (S, "/solutions/e-commerce/clothing_dupe",
     {"contents": [{"type": "product_info", "text": "A linen shirt."},
                   item("source_video", LINK + "dance.mp4"),
                   item("product_image", LINK + "shirt.png")],
      "settings": {"resolution": "720p"}}, 1280, 720, 24, 30, True),
    (S, "/solutions/talking_agent",
     {"contents": [{"type": "avatar_id", "text": "avatar_vivian_female"},
                   {"type": "speech_script", "text": "Good morning. It may rain today."}],
      "settings": {"aspectRatio": "9:16", "resolution": "1080p"}}, 1080, 1920, 24, 3, True),
    (S, "/solutions/drama_subtitle", {"contents": [item("source_video", LINK + "drama.mp4")]},
     720, 1280, 24, 65, True),
]


def links(answer):
    """Every URL of a film in an answer."""
    if isinstance(answer, dict):
        return [link for value in answer.values() for link in links(value)]
    if isinstance(answer, list):
        return [link for value in answer for link in links(value)]
    return [answer] if isinstance(answer, str) and answer.endswith(".mp4") else []


def made(path, body, key):
    """The films that a request brings about."""
    for name, ready in {
        "SESSION": lambda: opened("multi-elements/init-selection", "farm.mp4", key),
        "FACES": lambda: opened("identify-face", "farm.mp4", key),
    }.items():
        if body.get("session_id") == name:
            body = {**body, "session_id": ready()}
            if name == "SESSION":
                ask("POST", V1 + "multi-elements/add-selection",
                    {"session_id": body["session_id"], "frame_index": 0,
                     "points": [{"x": 0.5, "y": 0.5}]}, key)
    task = ask("POST", path, body, key)["data"]
    number = task.get("task_id") or task["id"]
    query = f"{path}/{number}"
    if "task_id" not in task:
        query = ("/solutions" if path.startswith("/solutions") else "/tasks") + "?task_ids=" + number
    for _ in range(4):
        answer = ask("GET", query, key=key)["data"]
        record = answer[0] if isinstance(answer, list) else answer
        state = record.get("task_status") or record["status"]
        if state.startswith("succe"):
            parents = record.get("task_info", {}).get("parent_video", {}).get("url")
            return [link for link in links(record) if link != parents]
    raise SystemExit(f"{path} {body}: {state} {record}")


def opened(call, clip, key):
    return ask("POST", V1 + call, {"video_url": LINK + clip}, key)["data"]["session_id"]


def run(*command):
    done = subprocess.run(command, capture_output=True)
    if done.returncode or done.stderr:
        raise SystemExit(f"{' '.join(command)}: {done.stderr.decode()}")
    return done.stdout


def key_colours(film):
    """The samples that the first macroblock of each key frame carries as they are."""
    colours, place = [], film.index(b"mdat")
    while (place := film.find(b"\x65\x88", place)) > 0:
        size = int.from_bytes(film[place - 4:place], "big")
        if 384 < size <= len(film) - place:
            # Four bytes of header, then 256 samples of luma and 64 of each difference.
            planes = [set(film[place + 5 + a:place + 5 + b])
                      for a, b in [(0, 256), (256, 320), (320, 384)]]
            assert [len(plane) for plane in planes] == [1, 1, 1], planes
            colours.append(bytes(sample for plane in planes for sample in plane))
            place += size
        place += 1
    return colours


def look(number, link, width, height, rate, seconds, sound, later):
    film = urllib.request.urlopen(link, timeout=30).read()
    name = f"{folder}/{number}.mp4"
    open(name, "wb").write(film)
    facts = json.loads(run("ffprobe", "-v", "error", "-show_streams", "-show_format",
                           "-of", "json", name))
    streams, count = facts["streams"], rate * seconds + 1
    wanted = {"codec_name": "h264", "profile": "Constrained Baseline", "width": width,
              "height": height, "r_frame_rate": f"{rate}/1", "avg_frame_rate": f"{rate}/1",
              "nb_frames": str(count)}
    found = {name: streams[0].get(name) for name in wanted}
    assert found == wanted, (number, link, found, wanted)
    assert "mp4" in facts["format"]["format_name"], facts["format"]
    assert film.index(b"moov") < film.index(b"mdat")
    lengths = [float(part["duration"]) for part in [*streams, facts["format"]]]
    assert all(abs(length - count / rate) < 1e-5 for length in lengths), (number, lengths)
    assert [part["codec_name"] for part in streams[1:]] == (["aac"] if sound else []), number
    # The lower right corner of every frame, and with it a look at every frame.
    pixels = run("ffmpeg", "-v", "error", "-xerror", "-i", name, "-map", "0:v", "-vf",
                 "crop=2:2:iw-2:ih-2", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-")
    frames = [pixels[at:at + 6] for at in range(0, len(pixels), 6)]
    assert len(frames) == count, (number, len(frames))
    changes = [at for at in range(1, count) if frames[at] != frames[at - 1]]
    assert changes == later, (number, changes, later)
    shown = [bytes([frames[at][0], *frames[at][4:]]) for at in [0, *later]]
    assert shown == key_colours(film), (number, shown, key_colours(film))
    if sound:
        run("ffmpeg", "-v", "error", "-xerror", "-i", name, "-map", "0:a", "-f", "null", "-")
        heard = subprocess.run(
            ["ffmpeg", "-hide_banner", "-i", name, "-map", "0:a", "-af", "volumedetect", "-f",
             "null", "-"], capture_output=True).stderr.decode()
        level = float(heard.split("mean_volume: ")[1].split(" dB")[0])
        assert -33 < level < -27, (number, level)
    return len(film)


keys = {}
for edition in (M, S):
    tenant = ask("POST", MOCK + "tenants", {
        "name": "films-" + edition, "edition": edition, "clock": "polls", "inputs": INPUTS})
    keys[edition] = tenant["api_key"]
jobs = []
for number, (edition, path, body, *wanted) in enumerate(TABLE):
    later = wanted.pop() if len(wanted) > 5 else []
    films = made(path, body, keys[edition])
    assert films, (path, body)
    twins = 2 if "'enabled': True" in str(body) else 1
    assert len(films) == twins, (path, films)
    jobs += [(f"{number}-{place}", link, *wanted, later) for place, link in enumerate(films)]
with ThreadPoolExecutor(2) as pool:
    sizes = list(pool.map(lambda job: look(*job), jobs))
print(f"films: {len(TABLE)} requests, {len(sizes)} films, {sum(sizes)} bytes: all as asked for")
