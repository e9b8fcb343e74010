// Trains node-nlp on a file of "text, tab, intent" lines and measures it on another: accuracy, out-of-scope recall, latency.
import { readFileSync } from 'node:fs';
import nodeNlp from 'node-nlp';

const read = path => readFileSync(path, 'utf8').split('\n').slice(1).filter(line => line.includes('\t')).map(line => line.split('\t'));
const [train, test] = process.argv.slice(2).map(read);

const manager = new nodeNlp.NlpManager({ languages: ['en'], nlu: { log: false }, autoSave: false, ner: { threshold: 1 } });
for (const [text, intent] of train) {
  manager.addDocument('en', text, intent);
}

const started = performance.now();
await manager.train();
console.log(`node-nlp trained in ${((performance.now() - started) / 1000).toFixed(0)} s`);

for (const [text] of test.slice(0, 200)) {
  await manager.process('en', text);
}

const waits = [];
let right = 0;
let rejected = 0;
const inScope = test.filter(([, intent]) => intent !== 'oos').length;
for (const [text, intent] of test) {
  const begun = performance.now();
  const answer = await manager.process('en', text);
  waits.push(performance.now() - begun);
  right += answer.intent === intent ? 1 : 0;
  rejected += intent === 'oos' && answer.intent === 'None' ? 1 : 0;
}

waits.sort((a, b) => a - b);
const percentile = share => (waits[Math.floor(waits.length * share)] * 1000).toFixed(0);
console.log(`node-nlp accuracy with its own rejection ${(100 * right / inScope).toFixed(2)} %, out-of-scope recall ${(100 * rejected / (test.length - inScope)).toFixed(2)} %`);
console.log(`node-nlp latency median ${percentile(0.5)} µs, 99th percentile ${percentile(0.99)} µs`);
