import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, Resource, ResourceProperties, SpecDatabase } from '@aws-cdk/service-spec-types';
import type { CloudFormationTemplate } from './templates.ts';

let loaded: SpecDatabase | undefined;

/** What AWS publishes of every CloudFormation resource; read once, as it takes half a second. */
const specification = (): SpecDatabase => {
  loaded ??= loadAwsServiceSpecSync();
  return loaded;
};

/** How AWS describes a type of resource; nothing for one that it does not know. */
export const resourceType = (type: string): Resource | undefined =>
  specification().lookup('resource', 'cloudFormationType', 'equals', type).at(0);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `Ref` and the `Fn::`s become a value only when the stack is deployed. */
const isIntrinsic = (value: unknown): boolean =>
  isObject(value) &&
  Object.keys(value).length === 1 &&
  Object.keys(value).every((key) => key === 'Ref' || key.startsWith('Fn::'));

const isAbsent = (value: unknown): boolean =>
  value === undefined || (isObject(value) && value.Ref === 'AWS::NoValue');

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? 'nothing';

/** CloudFormation reads `"5"` as a number and `"true"` as a yes. */
const primitives: Partial<Record<PropertyType['type'], (value: unknown) => boolean>> = {
  string: (value) => ['string', 'number', 'boolean'].includes(typeof value),
  number: (value) => value !== '' && !isObject(value) && Number.isFinite(Number(value)),
  integer: (value) => value !== '' && !isObject(value) && Number.isInteger(Number(value)),
  boolean: (value) => ['true', 'false'].includes(String(value)),
  'date-time': (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  null: (value) => value === null,
  json: () => true,
  tag: (value) => isObject(value) && 'Key' in value && 'Value' in value,
};

const faultsOfPrimitive = (type: PropertyType, value: unknown, path: string): string[] => {
  if (!primitives[type.type]?.(value)) return [`${path}: ${shown(value)} is no ${type.type}`];
  const allowed = 'allowedValues' in type ? type.allowedValues : undefined;
  if (!allowed || allowed.map(String).includes(String(value))) return [];
  return [`${path}: ${shown(value)} is none of ${allowed.join(', ')}`];
};

const faultsOfProperties = (known: ResourceProperties, given: unknown, path: string): string[] => {
  if (!isObject(given)) return [`${path}: ${shown(given)} is no object`];
  const missing = Object.keys(known)
    .filter((name) => known[name]?.required && isAbsent(given[name]))
    .map((name) => `${path}.${name} is required`);
  const wrong = Object.entries(given).flatMap(([name, value]) => {
    const property = known[name];
    return property ? faultsOfValue(property.type, value, `${path}.${name}`) : [`${path}.${name} is unknown`];
  });
  return [...missing, ...wrong];
};

const faultsOfElements = (type: PropertyType, value: unknown, path: string): string[] | undefined => {
  if (type.type === 'array')
    return Array.isArray(value)
      ? value.flatMap((one, index) => faultsOfValue(type.element, one, `${path}[${index}]`))
      : [`${path}: ${shown(value)} is no list`];
  if (type.type === 'map')
    return isObject(value)
      ? Object.entries(value).flatMap(([key, one]) => faultsOfValue(type.element, one, `${path}.${key}`))
      : [`${path}: ${shown(value)} is no map`];
  return undefined;
};

/** Of several types that a value may have, the one that it is closest to speaks. */
const faultsOfUnion = (types: readonly PropertyType[], value: unknown, path: string): string[] =>
  types
    .map((type) => faultsOfValue(type, value, path))
    .reduce((fewest, faults) => (faults.length < fewest.length ? faults : fewest));

const faultsOfValue = (type: PropertyType, value: unknown, path: string): string[] => {
  if (isIntrinsic(value) || isAbsent(value)) return [];
  if (type.type === 'union') return faultsOfUnion(type.types, value, path);
  if (type.type === 'ref')
    return faultsOfProperties(specification().get('typeDefinition', type.reference).properties, value, path);
  return faultsOfElements(type, value, path) ?? faultsOfPrimitive(type, value, path);
};

/**
 * What in a template AWS's own schemas refuse, by logical id and path: a type or property that they do not know,
 * one that is missing, a value of the wrong kind or none of those allowed. Custom resources have no schema.
 */
export const schemaFaults = ({ Resources }: CloudFormationTemplate): string[] =>
  Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) => {
    if (Type.startsWith('Custom::')) return [];
    const known = resourceType(Type);
    return known ? faultsOfProperties(known.properties, Properties, id) : [`${id}: ${Type} is unknown`];
  });
