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
curl -sS -o "$target" "$(printf %s "$record" | field url)"
echo "curl: $state, $(wc -c <"$target") bytes"
