#!/bin/sh
# Does a "generate" goal with curl: creates, polls, waits as a 429 says, downloads without the key.
set -eu
of() { printf '%s\n' "$1" | tr -d '\r' | sed -n "s/.*\"$2\": *\"\([^\"]*\)\".*/\1/p"; }
api() { curl -sSi -H "Authorization: Bearer $KLING_API_KEY" -H 'Content-Type: application/json' "$@"; }
goal=$(tr '\n' ' ' <"$KLING_MOCK_GOAL")
tasks=$KLING_BASE_URL/v1/videos/$(of "$goal" endpoint)
task=$(of "$(api -d "$(printf '%s\n' "$goal" | sed 's/.*"input": *\({[^}]*}\).*/\1/')" "$tasks")" task_id)
[ -n "$task" ]
until [ "${status:=waiting}" = succeed ]; do
  answer=$(api "$tasks/$task"); status=$(of "$answer" task_status)
  [ "$status" != failed ] || exit 1
  [ "$status" = succeed ] || sleep "$(printf '%s\n' "$answer" | tr -d '\r' | sed -n 's/^[Rr]etry-[Aa]fter: *//p' | grep . || echo "${POLL_SECONDS:-1}")"
done
curl -sSf -o "$KLING_MOCK_OUT/$(of "$goal" save)" "$(of "$answer" url)"
