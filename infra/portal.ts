import { type App, Tags } from 'aws-cdk-lib';
import { Api } from './api.ts';
import { Data } from './data.ts';
import { Edge } from './edge.ts';
import { Identity } from './identity.ts';
import { Messaging } from './messaging.ts';
import { Monitoring } from './monitoring.ts';
import { Queues } from './queues.ts';
import type { Site } from './site.ts';
import type { Stage } from './stages.ts';
import { Web } from './web.ts';

/** The stacks of one stage, in the order in which they need each other. */
export const addStage = (app: App, stage: Stage, site?: Site) => {
  const named = (part: string) => `Portal-${stage.name}-${part}`;
  const here = { env: { region: stage.region }, crossRegionReferences: true };
  const nearCloudFront = { env: { region: 'us-east-1' }, crossRegionReferences: true };
  const identity = new Identity(app, named('Identity'), stage, here);
  const data = new Data(app, named('Data'), stage, here);
  const queues = new Queues(app, named('Queues'), here);
  const resources = {
    table: data.table,
    pool: identity.pool,
    client: identity.client,
    secret: identity.secret,
    queues: queues.queues,
  };
  const api = new Api(app, named('Api'), stage, resources, here);
  const edge = new Edge(app, named('Edge'), stage, nearCloudFront);
  const web = new Web(app, named('Web'), stage, { api: api.api, edge, site }, here);
  const messaging = new Messaging(app, named('Messaging'), stage, { ...resources, portalUrl: web.url }, here);
  const deployed = {
    api: api.api,
    apiFunctions: api.functions,
    workers: messaging.functions,
    queues: queues.queues,
    table: data.table,
  };
  const monitoring = new Monitoring(app, named('Monitoring'), { stage, resources, deployed }, here);
  Tags.of(app).add('stage', stage.name);
  return { identity, data, queues, api, edge, web, messaging, monitoring };
};
