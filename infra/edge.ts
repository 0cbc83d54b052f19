import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { firewallAnswers, firewallRules } from './firewall.ts';
import { acceptFinding } from './nag.ts';
import { retention } from './retention.ts';
import type { Stage } from './stages.ts';

/** What CloudFront wants in us-east-1: the firewall, and the log of who read what. */
export class Edge extends Stack {
  readonly firewallArn: string;
  readonly log: Bucket;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const firewall = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: {
        cloudWatchMetricsEnabled: true,
        metricName: 'firewall',
        sampledRequestsEnabled: true,
      },
      customResponseBodies: firewallAnswers,
      rules: firewallRules(stage.addressLimits),
    });
    this.firewallArn = firewall.attrArn;
    this.log = this.logBucket(stage);
  }

  /** CloudFront's log delivery writes with an ACL and knows no bucket in an opt-in region such as af-south-1. */
  private logBucket(stage: Stage): Bucket {
    const log = new Bucket(this, 'Log', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(stage.logDays) }],
      removalPolicy: retention(stage),
    });
    acceptFinding(log, 'S1', 'It is the log itself: only CloudFront writes to it.');
    return log;
  }
}
