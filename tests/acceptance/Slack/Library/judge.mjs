// Slack's own library as a judge: says what it thinks of requests, and listens on Socket Mode as Slack's clients do.
import bolt from "@slack/bolt";
import { createInterface } from "node:readline";

const [, , role, ...rest] = process.argv;
const quiet = { debug() {}, info() {}, warn() {}, error: console.error, setLevel() {}, getLevel: () => "error", setName() {} };

if (role === "verify") {
  // One request a line in, "true" or "false" a line out.
  for await (const line of createInterface({ input: process.stdin })) {
    const { secret, body, timestamp, signature, now } = JSON.parse(line);
    const headers = { "x-slack-signature": signature, "x-slack-request-timestamp": Number(timestamp) };
    console.log(bolt.isValidSlackRequest({ signingSecret: secret, body, headers, nowMilliseconds: now, logger: quiet }));
  }
} else if (role === "serve") {
  // An app that answers every message with an echo, over HTTP.
  const [secret, token, apiUrl] = rest;
  const receiver = new bolt.HTTPReceiver({ signingSecret: secret, endpoints: ["/api/slack/events"], logger: quiet });
  const app = new bolt.App({ token, receiver, clientOptions: { slackApiUrl: apiUrl }, logger: quiet });
  app.message(async ({ message, say }) => say(`echo ${message.text}`));
  const server = await app.start({ port: 0, host: "127.0.0.1" });
  console.log(server.address().port);
} else if (role === "listen") {
  // The same over Socket Mode.
  const [appToken, token, apiUrl] = rest;
  const receiver = new bolt.SocketModeReceiver({ appToken, installerOptions: { clientOptions: { slackApiUrl: apiUrl } }, logger: quiet });
  const app = new bolt.App({ token, receiver, clientOptions: { slackApiUrl: apiUrl }, logger: quiet });
  app.message(async ({ message, say }) => say(`echo ${message.text}`));
  await app.start();
  console.log("connected");
}
