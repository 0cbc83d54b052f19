import type { Properties } from '../template/resolver.ts';

type Setting = { name: string; value: string; override: boolean };

const security: Record<string, (config: Properties) => [string, string]> = {
  ContentSecurityPolicy: (config) => ['content-security-policy', String(config.ContentSecurityPolicy)],
  ContentTypeOptions: () => ['x-content-type-options', 'nosniff'],
  FrameOptions: (config) => ['x-frame-options', String(config.FrameOption)],
  ReferrerPolicy: (config) => ['referrer-policy', String(config.ReferrerPolicy)],
  StrictTransportSecurity: (config) => [
    'strict-transport-security',
    [
      `max-age=${config.AccessControlMaxAgeSec}`,
      ...(config.IncludeSubdomains ? ['includeSubDomains'] : []),
      ...(config.Preload ? ['preload'] : []),
    ].join('; '),
  ],
  XSSProtection: (config) => [
    'x-xss-protection',
    config.Protection ? `1${config.ModeBlock ? '; mode=block' : ''}` : '0',
  ],
};

const securitySettings = (config: Properties = {}): Setting[] =>
  Object.entries(config).map(([kind, value]) => {
    const make = security[kind];
    if (!make) throw new Error(`The local cloud does not know the security header ${kind}`);
    const [name, text] = make(value as Properties);
    return { name, value: text, override: Boolean((value as Properties).Override) };
  });

/** What a response headers policy does to an answer's headers. */
export const headersPolicyOf = (policy: Properties) => {
  if (policy.CorsConfig || policy.ServerTimingHeadersConfig)
    throw new Error('The local cloud knows security, custom and removed headers only');
  const custom = ((policy.CustomHeadersConfig as Properties)?.Items ?? []) as Properties[];
  const removed = ((policy.RemoveHeadersConfig as Properties)?.Items ?? []) as Properties[];
  const settings: Setting[] = [
    ...securitySettings(policy.SecurityHeadersConfig as Properties),
    ...custom.map(({ Header, Value, Override }) => ({
      name: String(Header).toLowerCase(),
      value: String(Value),
      override: Boolean(Override),
    })),
  ];
  return (headers: Record<string, string>): Record<string, string> => {
    const changed = { ...headers };
    for (const { Header } of removed) delete changed[String(Header).toLowerCase()];
    for (const { name, value, override } of settings)
      if (override || !(name in changed)) changed[name] = value;
    return changed;
  };
};
