/** Whom the local cloud takes for the owner of this machine: the key that tools and tests sign with. */
export const toolName = 'tool';

/** What an SDK client needs to call the local cloud: from tests and from tools on this machine. */
export const clientConfig = (endpoint: string, region = 'us-east-1') => ({
  endpoint,
  region,
  credentials: { accessKeyId: toolName, secretAccessKey: 'local' },
});
