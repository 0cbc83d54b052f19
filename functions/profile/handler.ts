import * as operations from '../../contract/operations/profile.ts';
import { on, serve } from '../http/serve.ts';
import { openTable } from '../table/client.ts';
import { addEntry } from './add-entry.ts';
import { changeEntry } from './change-entry.ts';
import { qualifications, workExperience } from './entries.ts';
import { readMe } from './read-me.ts';
import { readMyData } from './read-my-data.ts';
import { removeEntry } from './remove-entry.ts';
import { saveNextOfKin } from './save-next-of-kin.ts';
import { savePersonal } from './save-personal.ts';
import { saveSection } from './save-section.ts';
import { saveWorkstation } from './save-workstation.ts';

const table = openTable();

export const handler = serve(
  on(operations.readMe, ({ caller, now }) => readMe({ table, now }, caller)),
  on(operations.readMyData, ({ caller, now }) => readMyData({ table, now }, caller)),

  on(operations.savePersonal, ({ caller, body, now }) => savePersonal({ table, now }, caller, body)),
  on(operations.saveWorkstation, ({ caller, body, now }) => saveWorkstation({ table, now }, caller, body)),
  on(operations.savePayment, ({ caller, body: { version, ...values }, now }) =>
    saveSection({ table, now }, caller, { section: 'payment', values, version }),
  ),
  on(operations.saveNextOfKin, ({ caller, body: { version, ...values }, now }) =>
    saveNextOfKin({ table, now }, caller, { ...values, version }),
  ),
  on(operations.saveAlerts, ({ caller, body: { version, language, ...values }, now }) =>
    saveSection({ table, now }, caller, { section: 'alerts', values, version, language }),
  ),

  on(operations.addWorkExperience, ({ caller, body, key, now }) =>
    addEntry({ table, now }, caller, { list: workExperience, entry: body, key }),
  ),
  on(operations.changeWorkExperience, ({ caller, path, body: { version, ...entry }, now }) =>
    changeEntry({ table, now }, caller, { list: workExperience, id: path.id, entry, version }),
  ),
  on(operations.removeWorkExperience, ({ caller, path }) =>
    removeEntry({ table }, caller, { list: workExperience, id: path.id }),
  ),

  on(operations.addQualification, ({ caller, body, key, now }) =>
    addEntry({ table, now }, caller, { list: qualifications, entry: body, key }),
  ),
  on(operations.changeQualification, ({ caller, path, body: { version, ...entry }, now }) =>
    changeEntry({ table, now }, caller, { list: qualifications, id: path.id, entry, version }),
  ),
  on(operations.removeQualification, ({ caller, path }) =>
    removeEntry({ table }, caller, { list: qualifications, id: path.id }),
  ),
);
