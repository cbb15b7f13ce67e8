// Sends one operation with the client of graphql-sse and prints what that client reports, a JSON value on each line.
// Usage: node follow.mjs URL KEY REQUEST, where REQUEST is a JSON object with "query" and "variables".
// Whatever is read from standard input is the address of the server to go on with, once the first is gone. The end of the input unsubscribes.
import { createInterface } from 'node:readline';
import { createClient } from 'graphql-sse';

const [, , firstUrl, key, text] = process.argv;
const request = JSON.parse(text);
const say = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);

let url = firstUrl;
let moved;
const input = createInterface({ input: process.stdin });
input.on('line', (line) => {
  url = line;
  moved?.();
});

const client = createClient({
  url: () => url,
  headers: { authorization: `Bearer ${key}` },
  on: { connected: () => say('connected') },
  retry: () =>
    new Promise((resolve) => {
      moved = resolve;
      say('broken');
    }),
});
const unsubscribe = client.subscribe(request, {
  next: (result) => {
    // A client that comes back says how far it has read.
    if (result.data?.changes) request.variables.after = result.data.changes.sequence;
    say(result);
  },
  error: (error) => say({ error: String(error) }),
  complete: () => {
    say('complete');
    input.close();
  },
});
input.on('close', unsubscribe);
