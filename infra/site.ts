import { globSync } from 'node:fs';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { acceptFinding } from './nag.ts';

/** The built pages: their folder and their addresses, each ending in a slash. */
export type Site = { readonly folder: string; readonly pages: readonly string[] };

/** Finds the pages of a built site. */
export const siteIn = (folder: string): Site => {
  const pages = globSync('**/index.html', { cwd: folder }).map(
    (file) => `/${file.slice(0, -'index.html'.length)}`,
  );
  if (pages.length === 0) throw new Error(`No pages in ${folder}: run "npx node web/build.ts" first`);
  return { folder, pages: pages.sort() };
};

const assets = 'assets';

/** Hashed files first and for ever, then the pages that name them, asked for anew every time. */
export const addSite = (scope: Construct, site: Site, bucket: IBucket, distribution: IDistribution): void => {
  const logGroup = new LogGroup(scope, 'SiteUploadLog', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const common = { destinationBucket: bucket, prune: false, memoryLimit: 512, logGroup };
  const kept = new BucketDeployment(scope, 'Assets', {
    ...common,
    sources: [Source.asset(site.folder, { exclude: ['**', `!${assets}`, `!${assets}/**`] })],
    cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
  });
  const pages = new BucketDeployment(scope, 'Pages', {
    ...common,
    sources: [Source.asset(site.folder, { exclude: [assets, `${assets}/**`] })],
    cacheControl: [CacheControl.fromString('no-cache')],
    retainOnDelete: false,
    distribution,
    distributionPaths: ['/*'],
  });
  pages.node.addDependency(kept);
  acceptFindingsOfUploader(scope);
};

/** The uploader is CDK's own function: it runs at deployment and touches this bucket and CDK's assets only. */
const acceptFindingsOfUploader = (scope: Construct): void => {
  const stack = Stack.of(scope);
  const uploader = stack.node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'));
  if (!uploader) throw new Error("CDK's uploader of the site was not found");
  const reason =
    "Written by CDK for its uploader, which runs at deployment only: the site's bucket and CDK's assets.";
  acceptFinding(uploader, 'L1', "CDK's uploader is Python and follows CDK's releases.");
  acceptFinding(
    uploader,
    `IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]`,
    reason,
  );
  for (const action of ['GetObject*', 'GetBucket*', 'List*', 'DeleteObject*', 'Abort*'])
    acceptFinding(uploader, `IAM5[Action::s3:${action}]`, reason);
  acceptFinding(uploader, `IAM5[Resource::<SiteE53D7754.Arn>/*]`, reason);
  acceptFinding(
    uploader,
    `IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*]`,
    reason,
  );
  acceptFinding(
    uploader,
    'IAM5[Resource::*]',
    'CDK lets its uploader ask any distribution of the account to fetch anew; it can change none.',
  );
};
