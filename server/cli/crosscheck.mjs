#!/usr/bin/env node
// The sources are TypeScript and run as they stand; tsx translates them and keeps the result in its cache.
import { register } from 'tsx/esm/api';

register();
const { run } = await import('./commands.ts');
process.exitCode = await run(process.argv.slice(2));
