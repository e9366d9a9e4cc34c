extension BadClient {
  static let all: [BadClient] = ofPolls + ofRetries + ofRequests + ofResults + ofProcesses

  /// Clients that do nothing wrong, only otherwise.
  static let harmless = [
    BadClient(
      "writes its query in another order",
      "?pageNum={page}&pageSize={goal['input']['pageSize']}",
      spoiled: "?pageSize={goal['input']['pageSize']}&pageNum={page}",
      in: "pages/several", caughtBy: ""),
    BadClient(
      "spells out what is so anyway", "urllib.request.Request(url, body,",
      spoiled: #"urllib.request.Request(url, body and body[:-1] + b', "sound": "off"}',"#,
      in: "products/text2video", caughtBy: ""),
  ]

  private static let ofPolls = [
    BadClient(
      "takes 'failed' for a state that passes, and polls forever",
      #"not in ("submitted", "processing")"#, spoiled: #"in ("succeed", None)"#,
      in: "failures/risk-control", caughtBy: "law poll.stops_at_end"),
    BadClient(
      "polls once more when all is over",
      #"if "save" in goal:"#,
      spoiled: #"if "save" in goal and api(home + "/" + task["task_id"]):"#,
      in: "products/every-state", caughtBy: "law poll.stops_at_end"),
    BadClient(
      "floods", "time.sleep(1)", spoiled: "time.sleep(0)",
      in: "products/every-state", caughtBy: "law poll.interval"),
    BadClient(
      "polls at another endpoint", #"task = api(home + "/" + task["task_id"])"#,
      spoiled: #"task = api(home.replace("text2video", "image2video") + "/" + task["task_id"])"#,
      in: "products/every-state", caughtBy: "law poll.own_task"),
  ]

  private static let ofRetries = [
    BadClient(
      "does not wait after a 429", "time.sleep(pause)", spoiled: "time.sleep(0)",
      in: "rate-limited-poll", caughtBy: "law poll.pause_after_429"),
    BadClient(
      "does not wait after errors of the server", "time.sleep(pause)", spoiled: "time.sleep(0)",
      in: "storms/poll-away-for-long", caughtBy: "law retry.pause_after_5xx"),
    BadClient(
      "sends a refused body again", "not in (1004, 1302, 1303): break",
      spoiled: "not in (1004, 1201, 1302, 1303) or tries == 1: break",
      in: "failures/bad-value", caughtBy: "law retry.not_refused"),
    BadClient(
      "does not read the code of a 429", "not in (1004, 1302, 1303): break",
      spoiled: "not in (1004, 1101, 1302, 1303) or tries == 1: break",
      in: "failures/arrears", caughtBy: "law answer.code_is_read"),
    BadClient(
      "gives a create that it sends again another name", "urllib.request.Request(url, body,",
      spoiled: #"urllib.request.Request(url, body and body.replace(b"-7", b"-%d" % (7 + tries)),"#,
      in: "storms/create-unavailable", caughtBy: "law create.same_external_id"),
  ]

  private static let ofRequests = [
    BadClient(
      "gives its token to the host of the files", "send(link, signed=False)",
      spoiled: "send(link)", in: "products/text2video", caughtBy: "law media.no_credential"),
    BadClient(
      "signs creates only", "if signed:", spoiled: "if signed and body:",
      in: "products/text2video", caughtBy: "law auth.every_call"),
    BadClient(
      "puts the kind before base64", #"urllib.request.Request(url, body,"#,
      spoiled:
        #"urllib.request.Request(url, body and body.replace(b"iVBO", b"data:image/png;base64,iVBO"),"#,
      in: "products/image2video", caughtBy: "law body.bare_base64"),
    BadClient(
      "sends a field that nobody documented", #"urllib.request.Request(url, body,"#,
      spoiled: #"urllib.request.Request(url, body and body[:-1] + b', "quality": "best"}',"#,
      in: "products/text2video", caughtBy: "law body.known_fields"),
    BadClient(
      "answers callbacks with an error", "self.send_response(200)",
      spoiled: "self.send_response(500)", in: "callbacks/done", caughtBy: "law callback.answered"),
  ]

  private static let ofResults = [
    BadClient(
      "ignores that the task has failed",
      #"if task.get("task_status") == "failed": finish("#, spoiled: "if False: finish(",
      in: "callbacks/failed", caughtBy: "report"),
    BadClient(
      "says of every failure the same", #"task["task_status_msg"]"#, spoiled: #""it failed""#,
      in: "failures/risk-control", caughtBy: "report"),
    BadClient(
      "lists the last page twice", "pages(page + 1) if", spoiled: "pages(page + 1) * 2 if",
      in: "pages/several", caughtBy: "report"),
    BadClient(
      "is done without a file",
      #"open(env["KLING_MOCK_OUT"] + "/" + goal["save"], "wb").write(send(link, signed=False))"#,
      spoiled: "send(link, signed=False)", in: "products/text2video", caughtBy: "files"),
    BadClient(
      "saves the first kilobyte", "write(send(link, signed=False))",
      spoiled: "write(send(link, signed=False)[:1024])", in: "products/text2video",
      caughtBy: "files"),
  ]

  private static let ofProcesses = [
    BadClient(
      "exits with 0 whatever happens", #"sys.exit(outcome != "ok")"#, spoiled: "sys.exit(0)",
      in: "failures/risk-control", caughtBy: "exit"),
    BadClient(
      "stumbles at the end", #"finish("ok", tasks=[task["task_id"]]"#,
      spoiled: #"finish("ok", tasks=[task["id"]]"#, in: "looks/by-id", caughtBy: "exit"),
    BadClient(
      "hangs when all is done", #"finish("ok", tasks=[task["task_id"]]"#,
      spoiled: #"time.sleep(600), finish("ok", tasks=[task["task_id"]]"#,
      in: "looks/create-only", caughtBy: "exit"),
    BadClient(
      "crashes", #"if "save" in goal:"#, spoiled: #"if "save" in goal and os.abort():"#,
      in: "products/text2video", caughtBy: "signal 6"),
  ]
}
