#!/bin/sh
# The same flow with curl and an API key.
set -eu
base=$1 target=$2
kling() { curl -sS -H 'Authorization: Bearer mock-api-key' -H 'Content-Type: application/json' "$@"; }
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

task=$(kling "$base/v1/videos/omni-video" -d '{"model_name":"kling-v3-omni","prompt":"Rain.",
  "aspect_ratio":"9:16","mode":"std","duration":"3"}' | field task_id)
state=
while [ "$state" != succeed ] && [ "$state" != failed ]; do
  record=$(kling "$base/v1/videos/omni-video/$task")
  state=$(printf %s "$record" | field task_status)
done
url=$(printf %s "$record" | field url)
curl -sS -o "$target" "$url"

# A download that broke off goes on where it ended, and what is known is not sent again.
curl -sS -o "$target.part" -r 0-999 "$url"
curl -sS -o "$target.part" -C - "$url"
cmp "$target" "$target.part"
curl -sS -o "$target.part" --etag-save "$target.tag" "$url"
known=$(curl -sS -o /dev/null --etag-compare "$target.tag" -w '%{http_code} %{size_download}' "$url")
[ "$known" = '304 0' ] || { echo "curl: what is known is sent again: $known"; exit 1; }
echo "curl: $state, $(wc -c <"$target") bytes"
