/** What an SDK client needs to call the local cloud: from tests and from tools on this machine. */
export const clientConfig = (endpoint: string, region = 'us-east-1') => ({
  endpoint,
  region,
  credentials: { accessKeyId: 'tool', secretAccessKey: 'local' },
});
