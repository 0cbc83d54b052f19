import type { HttpAnswer } from '../../cloud-emulator/http/message.ts';

const answer = (contentType: string, body: string, status = 200): HttpAnswer => ({
  status,
  headers: { 'content-type': contentType, 'cache-control': 'no-store' },
  cookies: [],
  body: Buffer.from(body),
});

export const jsonAnswer = (value: unknown) => answer('application/json', JSON.stringify(value, null, 2));
export const notFound = () => answer('text/plain', 'Not found', 404);

/** Text as HTML shows it. */
export const escaped = (text: string) =>
  text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 40rem; padding: 1rem; }
h1 { font-size: 1.3rem; }
label, input, button { font: inherit; }
input { width: 100%; max-width: 16rem; padding: .5rem; box-sizing: border-box; }
button { padding: .5rem 1rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
.sms { background: #8882; border-radius: 1rem; padding: .75rem 1rem; margin: .75rem 0; overflow-wrap: anywhere; white-space: pre-line; }
.sms small { display: block; white-space: normal; }
ul.numbers { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; overflow-wrap: anywhere; padding: .35rem .5rem; border-bottom: 1px solid #8886; }
th[scope=row] { min-width: 14rem; }
td.bars { white-space: nowrap; font-family: monospace; }
td.number { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
pre { overflow-x: auto; background: #8882; padding: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

/** Fetches the page again and shows its live part anew; what a person is typing stays. */
const refresh = `
setInterval(async () => {
  const page = await fetch(location.href, { headers: { accept: 'text/html' } }).then((answer) => answer.text(), () => '');
  const fresh = new DOMParser().parseFromString(page, 'text/html').getElementById('live');
  const live = document.getElementById('live');
  if (fresh && fresh.innerHTML !== live.innerHTML) live.replaceWith(fresh);
}, 2000);
`;

/** A page of the local cloud: a fixed part, and a live part that is renewed every two seconds. */
export const pageAnswer = (title: string, fixed: string, live: string) =>
  answer(
    'text/html; charset=utf-8',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>${fixed}<div id="live">${live}</div></main><script>${refresh}</script></body></html>`,
  );
