"""A client that does nothing right and says so in the words of every format at once."""
import json
import os
import sys
import urllib.error
import urllib.request

SPITE = (
    "</pre><script>alert(1)</script> & \"' ]]> \x1b[31mred\x00\u202e\uffff\r"
    "\n::error::owned\n  ...\n---\nnot ok 99\nBail out!\n# TODO \\ 100% ````` | <!--"
)

body = json.dumps({"prompt": SPITE, SPITE: SPITE, "model_name": "kling-v2-6"}).encode()
request = urllib.request.Request(
    os.environ["KLING_BASE_URL"] + "/v1/videos/text2video", body,
    {"Content-Type": "application/json", "Authorization": "Bearer " + os.environ["KLING_API_KEY"],
     "X-Spite": "<b>'\"&"})
try:
    urllib.request.urlopen(request).read()
except urllib.error.HTTPError as error:
    print(error.read())
sys.stdout.write(SPITE + "\n")
sys.stderr.buffer.write(SPITE.encode() + b"\xff\xfe\n")
sys.exit(1)
