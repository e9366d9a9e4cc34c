#!/bin/sh
# Does the one goal that `kling-mock check client --client 'sh client.sh'` hands it, by curl; made to be copied.
tmp=$(mktemp -d) && trap 'rm -rf "$tmp"' EXIT
# Writes JSON as lines such as .data.0.task_id=17, and .input as it stands.
flatten() {
  awk '{ text = text $0 " " } END { at = 1; value("") }
    function peek() { while (substr(text, at, 1) ~ /[ \t\r,:]/) at++; return substr(text, at, 1) }
    function word(raw) {
      if (!match(substr(text, at), peek() == "\"" ? "^\"([^\"\\\\]|\\\\.)*\"" : "^[^] ,}]+")) exit
      raw = substr(text, at, RLENGTH); at += RLENGTH; gsub(/^"|"$/, "", raw); gsub(/\\\//, "/", raw)
      return raw
    }
    function value(path,  start, end, place) {
      end = peek() == "{" ? "}" : "]"; start = at
      if (peek() !~ /[{[]/) { print path "=" word(); return }
      for (at++; peek() != end && at < length(text); place++) value(path "." (end == "}" ? word() : place + 0))
      at++
      if (path == ".input") print path "=" substr(text, start, at - start)
    }'
}
of() { printf '%s\n' "$1" | sed -n "s/^\.$2=//p" | head -n 1; }
finish() { printf '{"outcome": "%s", %s}\n' "$1" "$2" >"$KLING_MOCK_OUT/result.json"; [ "$1" = ok ]; exit; }

# Sends a request, again only where time helps: too many calls, server trouble, no whole answer.
# After a create whose answer was lost its name is taken, by its task.
send() {
  for pause in 1 2 4 8 16; do
    : | tee "$tmp/head" >"$tmp/body"
    status=$(curl -s -m 10 -D "$tmp/head" -o "$tmp/body" -w '%{http_code}' "$@") || status=000
    case $status in 2*) return ;; esac
    refusal=$(flatten <"$tmp/body") code=$(of "$refusal" code)
    case $status/$code in 000/* | 5*/* | */1302 | */1303) ;; */1004) finish skipped '"reason": "keys do not expire"' ;; *) break ;; esac
    sleep "$(tr -d '\r' <"$tmp/head" | sed -n 's/^[Rr]etry-[Aa]fter: //p' | grep . || echo $pause)"
  done
  case $pause/$code in [!1]/1201) send -H "$key" "$home/$(of "$goal" input.external_task_id)"; return ;; esac
  finish failed "\"error\": {\"code\": ${code:-0}, \"message\": \"$(of "$refusal" message)\"}"
}
api() { send -H "$key" -H 'Content-Type: application/json' "$@"; answer=$(flatten <"$tmp/body"); }
ids() { printf '%s\n' "$answer" | sed -n 's/^\.data\.\([0-9]*\.\)\{0,1\}task_id=//p'; }
state() { of "$answer" data.task_status; }
pages() {
  api "$home?pageNum=$1&pageSize=$size"; tasks="${tasks-} $(ids)"
  [ "$(ids | wc -l)" -lt "$size" ] || pages $(($1 + 1))
}

key="Authorization: Bearer $KLING_API_KEY" goal=$(flatten <"$KLING_MOCK_GOAL")
home=$KLING_BASE_URL$(of "$goal" path) job=$(of "$goal" do) save=$(of "$goal" save) size=$(of "$goal" input.pageSize)
of "$goal" input >"$tmp/input"
case $job in
  receive) finish skipped '"reason": "a shell cannot listen for callbacks"' ;;
  list) pages 1 ;;
  get) api "$home/$(of "$goal" id)" ;;
  *) api --data-binary "@$tmp/input" "$home" ;;
esac
while [ "$job" = generate ] && state | grep -q -e submitted -e processing; do sleep 1; api "$home/$(ids)"; done
[ "$(state)" != failed ] || finish failed "\"error\": {\"message\": \"$(of "$answer" data.task_status_msg)\"}"
link=$(printf '%s\n' "$answer" | sed -n 's/^\.data\.task_result\..*\.\(trial_\)\{0,1\}url[a-z_0-9]*=//p' | head -n 1)
[ -z "$save" ] || { send "$link"; cp "$tmp/body" "$KLING_MOCK_OUT/$save"; }
finish ok "\"tasks\": [$(printf '%s\n' ${tasks-$(ids)} | sed -n 's/..*/"&"/p' | paste -sd, -)]"
