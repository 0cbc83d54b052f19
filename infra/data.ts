import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { byList } from '../functions/table/keys.ts';
import { retention } from './retention.ts';
import type { Stage } from './stages.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What the portal knows: one table and its one index. */
export class Data extends Stack {
  readonly table: Table;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const warmed = stage.warmThroughput && {
      warmThroughput: {
        readUnitsPerSecond: stage.warmThroughput.readUnits,
        writeUnitsPerSecond: stage.warmThroughput.writeUnits,
      },
    };
    this.table = new Table(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      timeToLiveAttribute: 'expiresAt',
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: stage.keepData,
      removalPolicy: retention(stage),
      ...warmed,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: byList,
      partitionKey: text('listPk'),
      sortKey: text('listSk'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['summary'],
      ...warmed,
    });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
  }
}
