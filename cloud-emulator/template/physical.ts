import { createHash } from 'node:crypto';

/** The account that exists only on this machine. */
export const localAccount = '000000000000';

/** What a local value is made from. */
export type Named = {
  stack: string;
  region: string;
  id: string;
  properties: Record<string, unknown>;
  /** Where the emulated services answer. */
  endpoint: string;
};

/** What Ref and Fn::GetAtt of a resource give. */
export type Physical = { ref: string; attributes: Record<string, string> };

const letters = (text: string, length: number) =>
  BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    .toString(36)
    .slice(0, length);

/** The same id for the same resource in every run, so that a data folder stays readable. */
const idOf = ({ stack, id }: Named, length: number) => letters(`${stack}/${id}`, length);
const nameOf = (named: Named, property: string): string =>
  String(named.properties[property] ?? `${named.stack}-${named.id}-${idOf(named, 8)}`);
const arn = ({ region }: Named, service: string, rest: string, account = localAccount) =>
  `arn:aws:${service}:${region}:${account}:${rest}`;

const onlyRef = (named: Named): Physical => ({ ref: idOf(named, 10), attributes: {} });
const onlyId = (named: Named): Physical => {
  const id = idOf(named, 12);
  return { ref: id, attributes: { Id: id } };
};

const byType: Record<string, (named: Named) => Physical> = {
  'AWS::DynamoDB::Table': (named) => {
    const name = nameOf(named, 'TableName');
    return { ref: name, attributes: { Arn: arn(named, 'dynamodb', `table/${name}`) } };
  },
  'AWS::Cognito::UserPool': (named) => {
    const id = `${named.region}_${idOf(named, 9)}`;
    const provider = `cognito-idp.${named.region}.amazonaws.com/${id}`;
    return {
      ref: id,
      attributes: {
        Arn: arn(named, 'cognito-idp', `userpool/${id}`),
        UserPoolId: id,
        ProviderName: provider,
        ProviderURL: `https://${provider}`,
      },
    };
  },
  'AWS::Cognito::UserPoolClient': (named) => {
    const id = idOf(named, 26);
    return { ref: id, attributes: { ClientId: id } };
  },
  'AWS::Cognito::UserPoolGroup': (named) => ({ ref: nameOf(named, 'GroupName'), attributes: {} }),
  'AWS::SecretsManager::Secret': (named) => {
    const secretArn = arn(named, 'secretsmanager', `secret:${nameOf(named, 'Name')}-${idOf(named, 6)}`);
    return { ref: secretArn, attributes: { Id: secretArn } };
  },
  'AWS::SQS::Queue': (named) => {
    const name = nameOf(named, 'QueueName');
    const url = `${named.endpoint}/${localAccount}/${name}`;
    return { ref: url, attributes: { Arn: arn(named, 'sqs', name), QueueName: name, QueueUrl: url } };
  },
  'AWS::SNS::Topic': (named) => {
    const topic = arn(named, 'sns', nameOf(named, 'TopicName'));
    return { ref: topic, attributes: { TopicArn: topic, TopicName: nameOf(named, 'TopicName') } };
  },
  'AWS::Lambda::Function': (named) => {
    const name = nameOf(named, 'FunctionName');
    return { ref: name, attributes: { Arn: arn(named, 'lambda', `function:${name}`) } };
  },
  'AWS::ApiGatewayV2::Api': (named) => {
    const id = idOf(named, 10);
    return {
      ref: id,
      attributes: { ApiId: id, ApiEndpoint: `https://${id}.execute-api.${named.region}.amazonaws.com` },
    };
  },
  'AWS::ApiGatewayV2::Authorizer': (named) => ({
    ref: idOf(named, 6),
    attributes: { AuthorizerId: idOf(named, 6) },
  }),
  'AWS::ApiGatewayV2::Integration': (named) => onlyRef(named),
  'AWS::S3::Bucket': (named) => {
    const name = String(
      named.properties.BucketName ?? `${named.stack}-${named.id}-${idOf(named, 8)}`.toLowerCase(),
    );
    return {
      ref: name,
      attributes: {
        Arn: `arn:aws:s3:::${name}`,
        DomainName: `${name}.s3.amazonaws.com`,
        RegionalDomainName: `${name}.s3.${named.region}.amazonaws.com`,
      },
    };
  },
  'AWS::CloudFront::Distribution': (named) => {
    const id = idOf(named, 14).toUpperCase();
    const domain = `d${idOf(named, 13)}.cloudfront.net`;
    return { ref: id, attributes: { Id: id, DomainName: domain } };
  },
  'AWS::CloudFront::Function': (named) => {
    const functionArn = `arn:aws:cloudfront::${localAccount}:function/${nameOf(named, 'Name')}`;
    return { ref: functionArn, attributes: { FunctionARN: functionArn } };
  },
  'AWS::CloudFront::CachePolicy': onlyId,
  'AWS::CloudFront::OriginRequestPolicy': onlyId,
  'AWS::CloudFront::ResponseHeadersPolicy': onlyId,
  'AWS::CloudFront::OriginAccessControl': onlyId,
  'AWS::IAM::Role': (named) => {
    const name = nameOf(named, 'RoleName');
    return { ref: name, attributes: { Arn: `arn:aws:iam::${localAccount}:role/${name}` } };
  },
  'AWS::Lambda::LayerVersion': (named) => ({
    ref: arn(named, 'lambda', `layer:${idOf(named, 8)}:1`),
    attributes: {},
  }),
  'AWS::WAFv2::WebACL': (named) => {
    const id = idOf(named, 12);
    return { ref: id, attributes: { Id: id, Arn: arn(named, 'wafv2', `global/webacl/${id}`) } };
  },
  'AWS::Logs::LogGroup': (named) => {
    const name = nameOf(named, 'LogGroupName');
    return { ref: name, attributes: { Arn: arn(named, 'logs', `log-group:${name}:*`) } };
  },
};

/** The local values of a resource, or an error that names a type nobody has taught the local cloud. */
export const physicalOf = (type: string, named: Named): Physical => {
  const make = byType[type];
  if (!make) throw new Error(`The local cloud does not know what ${named.id} of type ${type} is called`);
  return make(named);
};
