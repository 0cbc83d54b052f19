/** A price in US dollars, and the page that says it (looked up in November 2026). */
type Price = { readonly usd: number; readonly source: string };

/**
 * What Cape Town costs more than Northern Virginia: 0.000017680 instead of 0.0000133334 a GB-second on arm64
 * (https://aws.amazon.com/lambda/pricing/). It is taken for every service of the Region.
 */
export const capeTown = 0.00001768 / 0.0000133334;

const virginia = (usd: number, source: string): Price => ({ usd: usd * capeTown, source });
const everywhere = (usd: number, source: string): Price => ({ usd, source });
const million = 1e-6;

const dynamodb = 'https://aws.amazon.com/dynamodb/pricing/on-demand/';
const lambda = 'https://aws.amazon.com/lambda/pricing/';
const cloudfront = 'https://aws.amazon.com/cloudfront/pricing/';
const cloudwatch = 'https://aws.amazon.com/cloudwatch/pricing/';
const waf = 'https://aws.amazon.com/waf/pricing/';

export const prices = {
  writeUnit: virginia(0.625 * million, dynamodb),
  readUnit: virginia(0.125 * million, dynamodb),
  tableGbMonth: virginia(0.25 + 0.2, dynamodb),
  lambdaRequest: virginia(0.2 * million, lambda),
  lambdaGbSecond: everywhere(0.00001768, lambda),
  apiRequest: virginia(1 * million, 'https://aws.amazon.com/api-gateway/pricing/'),
  queueRequest: virginia(0.4 * million, 'https://aws.amazon.com/sqs/pricing/'),
  logGb: virginia(0.5, cloudwatch),
  activeUserMonth: everywhere(0.0055, 'https://aws.amazon.com/cognito/pricing/'),
  edgeRequest: everywhere(0.9e-6, cloudfront),
  edgeGb: everywhere(0.11, cloudfront),
  edgeFunction: everywhere(0.1 * million, cloudfront),
  firewallRequest: everywhere(0.6 * million, waf),
  firewallMonth: everywhere(5 + 7, waf),
  alarmMonth: everywhere(0.1, cloudwatch),
  dashboardMonth: everywhere(3, cloudwatch),
  secretMonth: everywhere(0.4, 'https://aws.amazon.com/secrets-manager/pricing/'),
  sms: everywhere(0.04, 'https://aws.amazon.com/sns/sms-pricing/'),
} as const satisfies Record<string, Price>;

/** Active users a month that cost nothing (Lite plan). */
export const freeActiveUsers = 10_000;
