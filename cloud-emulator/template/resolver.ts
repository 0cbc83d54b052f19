import type { Assembly, Resource, Stack } from './assembly.ts';
import { localAccount, type Named, type Physical, physicalOf } from './physical.ts';

export type Properties = Record<string, unknown>;
/** A resource with the local values in its properties. */
export type Resolved = {
  stack: Stack;
  id: string;
  readonly properties: Properties;
  readonly ref: string;
  attribute(name: string): string;
};

type Intrinsic = (argument: unknown, stack: Stack) => unknown;

const pseudo: Record<string, (stack: Stack) => string | undefined> = {
  'AWS::AccountId': () => localAccount,
  'AWS::Region': ({ region }) => region,
  'AWS::Partition': () => 'aws',
  'AWS::URLSuffix': () => 'amazonaws.com',
  'AWS::StackName': ({ name }) => name,
  'AWS::StackId': ({ name, region }) =>
    `arn:aws:cloudformation:${region}:${localAccount}:stack/${name}/local`,
  'AWS::NoValue': () => undefined,
};

/** Puts local values where the templates have intrinsic functions; what it does not know is an error. */
export class Resolver {
  readonly #assembly: Assembly;
  readonly #endpoint: string;
  readonly #physical = new Map<Resource, Physical>();
  readonly #intrinsics: Record<string, Intrinsic>;

  constructor(assembly: Assembly, endpoint: string) {
    this.#assembly = assembly;
    this.#endpoint = endpoint;
    const list = (value: unknown, stack: Stack) => this.resolve(value, stack) as unknown[];
    this.#intrinsics = {
      Ref: (argument, stack) => this.#ref(String(argument), stack),
      'Fn::GetAtt': (argument, stack) => this.#attribute(argument, stack),
      'Fn::Join': (argument, stack) => {
        const [separator, parts] = list(argument, stack) as [string, unknown[]];
        return parts.join(separator);
      },
      'Fn::Sub': (argument, stack) => this.#substitute(argument, stack),
      'Fn::Select': (argument, stack) => {
        const [index, values] = list(argument, stack) as [number | string, unknown[]];
        return values[Number(index)];
      },
      'Fn::Split': (argument, stack) => {
        const [separator, text] = list(argument, stack) as [string, string];
        return text.split(separator);
      },
      'Fn::ImportValue': (argument, stack) => this.#import(String(this.resolve(argument, stack))),
      'Fn::If': (argument, stack) => {
        const [condition, yes, no] = argument as [string, unknown, unknown];
        return this.resolve(this.#condition(condition, stack) ? yes : no, stack);
      },
      'Fn::Equals': (argument, stack) => {
        const [one, other] = list(argument, stack);
        return one === other;
      },
      'Fn::Not': (argument, stack) => !list(argument, stack)[0],
      'Fn::And': (argument, stack) => list(argument, stack).every(Boolean),
      'Fn::Or': (argument, stack) => list(argument, stack).some(Boolean),
      Condition: (argument, stack) => this.#condition(String(argument), stack),
    };
  }

  /** A template's value with every intrinsic function in it replaced. */
  resolve(value: unknown, stack: Stack): unknown {
    if (Array.isArray(value))
      return value.map((each) => this.resolve(each, stack)).filter((each) => each !== undefined);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? [];
    if (entries.length === 1 && name && (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::'))) {
      const intrinsic = this.#intrinsics[name];
      if (!intrinsic) throw new Error(`The local cloud does not know ${name} (stack ${stack.name})`);
      return intrinsic(argument, stack);
    }
    return Object.fromEntries(
      entries.flatMap(([key, inner]) => {
        const resolved = this.resolve(inner, stack);
        return resolved === undefined ? [] : [[key, resolved]];
      }),
    );
  }

  /** Every resource of a type in all stacks, resolved. */
  ofType(type: string): Resolved[] {
    return this.#assembly.stacks.flatMap((stack) =>
      Object.entries(stack.resources)
        .filter(
          ([, { Type, Condition }]) => Type === type && (!Condition || this.#condition(Condition, stack)),
        )
        .map(([id, resource]) => this.#resolved(id, resource, stack)),
    );
  }

  /** Resolved when read: CDK's own functions have properties that nothing here needs. */
  #resolved(id: string, resource: Resource, stack: Stack): Resolved {
    const resolve = () => this.resolve(resource.Properties ?? {}, stack) as Properties;
    const physical = () => this.#physicalOf(id, resource, stack);
    return {
      stack,
      id,
      get properties() {
        return resolve();
      },
      get ref() {
        return physical().ref;
      },
      attribute: (name) => String(this.#attribute([id, name], stack)),
    };
  }

  #physicalOf(id: string, resource: Resource, stack: Stack): Physical {
    const known = this.#physical.get(resource);
    if (known) return known;
    const named: Named = {
      stack: stack.name,
      region: stack.region,
      id,
      properties: namesOnly(resource.Properties ?? {}),
      endpoint: this.#endpoint,
    };
    const physical = physicalOf(resource.Type, named);
    this.#physical.set(resource, physical);
    return physical;
  }

  #ref(name: string, stack: Stack): unknown {
    if (name in pseudo) return pseudo[name]?.(stack);
    if (name in stack.parameters) return stack.parameters[name]?.Default;
    const resource = stack.resources[name];
    if (!resource) throw new Error(`Stack ${stack.name} refers to ${name}, which it does not have`);
    return this.#physicalOf(name, resource, stack).ref;
  }

  #attribute(argument: unknown, stack: Stack): unknown {
    const [id = '', ...path] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
    const attribute = path.join('.');
    const resource = stack.resources[id];
    if (!resource) throw new Error(`Stack ${stack.name} refers to ${id}, which it does not have`);
    if (resource.Type === 'Custom::CrossRegionExportReader') return this.#exported(attribute);
    const value = this.#physicalOf(id, resource, stack).attributes[attribute];
    if (value === undefined)
      throw new Error(`The local cloud does not know ${attribute} of ${id} (${resource.Type})`);
    return value;
  }

  /** What a stack of another region exported through CDK's custom resource. */
  #exported(name: string): unknown {
    for (const stack of this.#assembly.stacks)
      for (const { Type, Properties } of Object.values(stack.resources)) {
        const { exports } = (Properties?.WriterProps ?? {}) as { exports?: Properties };
        if (Type === 'Custom::CrossRegionExportWriter' && exports && name in exports)
          return this.resolve(exports[name], stack);
      }
    throw new Error(`No stack exports ${name} to other regions`);
  }

  #import(name: string): unknown {
    for (const stack of this.#assembly.stacks)
      for (const { Value, Export } of Object.values(stack.outputs))
        if (Export && this.resolve(Export.Name, stack) === name) return this.resolve(Value, stack);
    throw new Error(`No stack exports ${name}`);
  }

  #condition(name: string, stack: Stack): boolean {
    if (!(name in stack.conditions)) throw new Error(`Stack ${stack.name} has no condition ${name}`);
    return Boolean(this.resolve(stack.conditions[name], stack));
  }

  #substitute(argument: unknown, stack: Stack): string {
    const [text, values] = (Array.isArray(argument) ? argument : [argument, {}]) as [string, Properties];
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_all, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in values) return String(this.resolve(values[name], stack));
      return String(name.includes('.') ? this.#attribute(name, stack) : this.#ref(name, stack));
    });
  }
}

/** A name in a template is a plain text or it is not used: names of names would go round in circles. */
const namesOnly = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => typeof value === 'string'));
