import { registerHooks } from 'node:module';
import { test } from 'node:test';

const nothing = { url: 'data:text/javascript,', shortCircuit: true };

test('to import the contract builds no schema: it can be imported without what schemas are made of', async () => {
  registerHooks({
    resolve: (specifier, context, next) => (specifier === 'zod/mini' ? nothing : next(specifier, context)),
  });
  await import('./index.ts');
});
