/** Requests to the sandbox's server. A failure is an Error whose message a person can read. */

export const UNREACHABLE = "The sandbox does not answer.";

export function get(path, query = {}) {
  const present = Object.entries(query).filter(([, value]) => value);
  return request(`${path}?${new URLSearchParams(present)}`, {});
}

export function post(path, body) {
  return request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** Send a message with files. */
export function upload(fields, files) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const file of files) body.append("file", file);
  return request("/ui/upload", { method: "POST", body });
}

async function request(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error(`${UNREACHABLE} Is it still running?`);
  }
  const body = await response.json().catch(() => ({}));
  // Errors of single fields belong to the form; all others concern the whole request.
  if (!response.ok || (body.ok === false && !body.errors)) {
    throw new Error(body.error ?? `The sandbox answered with HTTP ${response.status}.`);
  }
  return body;
}
