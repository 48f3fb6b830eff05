// Downloads the merged OpenAPI document of a running stack, so that `npm run api:types` follows the services.
import { writeFile } from 'node:fs/promises';

const gateway = process.env.ECOM_GATEWAY_URL ?? 'http://localhost:3008';
const target = new URL('../openapi/ecom.json', import.meta.url);

const answer = await fetch(`${gateway}/openapi?format=json`, { headers: { accept: 'application/json' } });
if (!answer.ok) throw new Error(`${gateway}/openapi answered ${answer.status}`);
const document = await answer.json();
await writeFile(target, `${JSON.stringify(document, null, 2)}\n`);
console.log(`${Object.keys(document.paths ?? {}).length} paths written to openapi/ecom.json`);
