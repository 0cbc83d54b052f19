import * as z from 'zod';

/** A measurement as CloudWatch keeps it: one or more values of a metric at an instant. */
export type Measurement = {
  namespace: string;
  name: string;
  unit: string;
  dimensions: Record<string, string>;
  at: number;
  values: readonly number[];
};

const name = z.string().min(1).max(1024);

/** The metadata of the embedded metric format, as its specification has it. */
const metadata = z.object({
  Timestamp: z.int(),
  CloudWatchMetrics: z.array(
    z.object({
      Namespace: name,
      Dimensions: z.array(z.array(z.string().min(1).max(250)).max(30)).min(1),
      Metrics: z.array(z.object({ Name: name, Unit: z.string().optional() })).max(100),
    }),
  ),
});
const values = z.union([z.number(), z.array(z.number()).min(1).max(100)]);
const dimension = z.string().min(1).max(1024);

/**
 * The measurements in a line of a log: none where it is in no embedded metric format. Throws where it claims
 * to be and is not, which CloudWatch would count as an error and drop.
 */
export const measurementsIn = (line: string): Measurement[] => {
  if (!line.includes('"_aws"')) return [];
  const root = JSON.parse(line) as Record<string, unknown>;
  const { Timestamp, CloudWatchMetrics } = metadata.parse(root._aws);
  return CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Metrics.flatMap(({ Name, Unit = 'None' }) =>
      Dimensions.map((keys) => ({
        namespace: Namespace,
        name: Name,
        unit: Unit,
        dimensions: Object.fromEntries(keys.map((key) => [key, dimension.parse(root[key])])),
        at: Timestamp,
        values: [values.parse(root[Name])].flat(),
      })),
    ),
  );
};
