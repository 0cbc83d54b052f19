import type { Assembly } from './assembly.ts';
import type { Properties, Resolver } from './resolver.ts';

/** Files that a deployment puts into a bucket. */
export type UploadDescription = {
  folder: string;
  prefix: string;
  cacheControl?: string;
  exclude: string[];
  include: string[];
};
export type BucketDescription = { domain: string; mayList: boolean; uploads: UploadDescription[] };

const uploadsOf = (assembly: Assembly, properties: Properties): UploadDescription[] =>
  (properties.SourceObjectKeys as string[]).map((key) => {
    const metadata = (properties.SystemMetadata ?? {}) as Record<string, string>;
    return {
      folder: assembly.assetOf(key),
      prefix: String(properties.DestinationBucketKeyPrefix ?? ''),
      ...(metadata['cache-control'] ? { cacheControl: metadata['cache-control'] } : {}),
      exclude: (properties.Exclude ?? []) as string[],
      include: (properties.Include ?? []) as string[],
    };
  });

/** Without the permission to list, S3 answers 403 for what is not there, else 404. */
const mayList = (resolver: Resolver, bucket: string): boolean =>
  resolver
    .ofType('AWS::S3::BucketPolicy')
    .filter(({ properties }) => properties.Bucket === bucket)
    .flatMap(({ properties }) => (properties.PolicyDocument as { Statement: Properties[] }).Statement)
    .some(
      ({ Effect, Action, Principal }) =>
        Effect === 'Allow' &&
        (Principal as Properties | undefined)?.Service === 'cloudfront.amazonaws.com' &&
        [Action].flat().includes('s3:ListBucket'),
    );

/** Every bucket with what is deployed into it, in the order of deployment. */
export const bucketsOf = (assembly: Assembly, resolver: Resolver): BucketDescription[] =>
  resolver.ofType('AWS::S3::Bucket').map(({ ref, attribute }) => ({
    domain: attribute('RegionalDomainName'),
    mayList: mayList(resolver, ref),
    uploads: resolver
      .ofType('Custom::CDKBucketDeployment')
      .filter(({ properties }) => properties.DestinationBucketName === ref)
      .flatMap(({ properties }) => uploadsOf(assembly, properties)),
  }));
