import { decoded } from '../http/percent.ts';
import type { RouteDescription } from '../template/http-api.ts';

export type Match = { route: RouteDescription; parameters: Record<string, string> };

type Pattern = { route: RouteDescription; method: string; segments: string[] };

const variable = /^\{(.+?)(\+?)\}$/;

const weight = (segment: string): number => {
  const found = variable.exec(segment);
  if (!found) return 0;
  return found[2] ? 2 : 1;
};

/** The more specific route first: literal before variable before greedy, a method before ANY. */
const bySpecificity = (one: Pattern, other: Pattern): number => {
  const length = Math.max(one.segments.length, other.segments.length);
  for (let at = 0; at < length; at += 1) {
    const difference = weight(one.segments[at] ?? '{+}') - weight(other.segments[at] ?? '{+}');
    if (difference !== 0) return difference;
  }
  return Number(one.method === 'ANY') - Number(other.method === 'ANY');
};

/** What one segment of a route takes from the path: its parameter if it has one; undefined where it does not fit. */
const taken = (segment: string, path: string[], at: number): Record<string, string> | undefined => {
  const [, name, greedy] = variable.exec(segment) ?? [];
  const given = path[at];
  if (given === undefined || (given === '' && !greedy)) return undefined;
  if (name) return { [name]: decoded(greedy ? path.slice(at).join('/') : given) };
  return segment === decoded(given) ? {} : undefined;
};

const parametersOf = (segments: string[], path: string[]): Record<string, string> | undefined => {
  const isGreedy = segments.at(-1)?.endsWith('+}') ?? false;
  if (!isGreedy && path.length !== segments.length) return undefined;
  const parameters = segments.map((segment, at) => taken(segment, path, at));
  return parameters.includes(undefined) ? undefined : Object.assign({}, ...parameters);
};

const patternOf = (route: RouteDescription): Pattern => {
  const [method = '', path = ''] = route.key.split(' ');
  return { route, method, segments: path.split('/').slice(1) };
};

/** Finds the route of a request as API Gateway does; a matching path is tried with each method. */
export const routesOf = (routes: RouteDescription[]) => {
  const fallback = routes.find(({ key }) => key === '$default');
  const patterns = routes
    .filter(({ key }) => key !== '$default')
    .map(patternOf)
    .sort(bySpecificity);
  return (method: string, path: string): Match | undefined => {
    const segments = path.split('/').slice(1);
    for (const pattern of patterns) {
      if (pattern.method !== 'ANY' && pattern.method !== method) continue;
      const parameters = parametersOf(pattern.segments, segments);
      if (parameters) return { route: pattern.route, parameters };
    }
    return fallback ? { route: fallback, parameters: {} } : undefined;
  };
};
