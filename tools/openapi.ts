/** `npm run openapi`: writes components/contract/openapi.json from the contract's rows and schemas. */
import { writeFileSync } from 'node:fs';
import { openapi } from '../components/contract/openapi.js';

const target = new URL('../components/contract/openapi.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(openapi(), null, 2)}\n`);
