// Downloads the merged OpenAPI document of a running stack, so that the types follow the services.
// Keys are sorted: the same API always gives the same file, whichever service answered first.
import { writeFile } from 'node:fs/promises';

const gateway = process.env.ECOM_GATEWAY_URL ?? 'http://localhost:3008';
const target = new URL('../openapi/ecom.json', import.meta.url);

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}

const answer = await fetch(`${gateway}/openapi?format=json`, { headers: { accept: 'application/json' } });
if (!answer.ok) throw new Error(`${gateway}/openapi answered ${answer.status}`);
const { 'x-ecom-missing-services': missing = [], ...document } = await answer.json();
if (missing.length > 0) console.warn(`These services did not answer, so their part is missing: ${missing.join(', ')}`);
await writeFile(target, `${JSON.stringify(sorted(document), null, 2)}\n`);
console.log(`${Object.keys(document.paths ?? {}).length} paths written to openapi/ecom.json`);
