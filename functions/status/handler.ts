import * as operations from '../../contract/operations/status.ts';
import { on, serve } from '../http/serve.ts';
import { openTable } from '../table/client.ts';
import { readStatus } from './read-status.ts';

const table = openTable();

export const handler = serve(on(operations.readStatus, ({ now }) => readStatus({ table, now })));
