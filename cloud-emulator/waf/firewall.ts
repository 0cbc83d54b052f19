import type { HttpAnswer, HttpRequest } from '../http/message.ts';
import { decoded } from '../http/percent.ts';
import type { RateRule } from '../template/firewall.ts';

/** Who works at this machine is not counted: on AWS nobody comes from there. */
const here = ['127.0.0.1', '::1'];

const counts = ({ only }: RateRule, request: HttpRequest): boolean =>
  only.every(({ part, decodes, text }) => (decodes ? decoded(request[part]) : request[part]) === text);

/** Remembers of each address no more than it takes to know that it is over the limit. */
const rateOf = (rule: RateRule, now: () => number) => {
  const times = new Map<string, number[]>();
  return (address: string): boolean => {
    const known = times.get(address) ?? [];
    times.set(address, known);
    known.push(now());
    if (known.length > rule.limit + 1) known.shift();
    return known.length > rule.limit && (known[0] as number) > now() - rule.windowSeconds * 1000;
  };
};

/**
 * AWS WAF's rules by rate: what it answers to an address that sends too much. It counts exactly and at once, where
 * WAF estimates and is some seconds late; what is turned away counts too.
 */
export const firewallOf = (rules: readonly RateRule[], now: () => number) => {
  const counted = rules.map((rule) => ({ rule, isOver: rateOf(rule, now) }));
  return (request: HttpRequest): HttpAnswer | undefined => {
    if (here.includes(request.viewerAddress)) return undefined;
    const over = counted
      .filter(({ rule }) => counts(rule, request))
      .find(({ isOver }) => isOver(request.viewerAddress));
    if (!over) return undefined;
    const { status, headers, body } = over.rule.answer;
    return { status, headers, cookies: [], body: Buffer.from(body) };
  };
};
