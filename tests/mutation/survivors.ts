/**
 * Changes to the rules that no test can notice, by file: the line as it was changed, and why nothing comes of it.
 * `npm run mutate` compares this list with what survived.
 */
export const survivors: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'contract/eligibility.ts': {
    '): number => yearsOfService([...workExperience, ...(workstation ? [{ from: workstation.since }] : ["Stryker was here"])], now);':
      'The types allow no text among the periods; it has no first day, and so adds no service.',
    'allowed === undefined || (true && allowed.includes(value));':
      'The types ask for it: no list includes what is undefined.',
    'false || highest(profile) >= rank(eligibility.minimumLevel),':
      'The types ask for it: a level that is not asked for ranks below every other.',
  },
  'contract/fields/time.ts': {
    'true && dateForm.test(text) && realDate(text);':
      'The types ask for it: the text "undefined" has not the form of a date either.',
    "const [, year = '', month = '', day = ''] = partsForm.exec(value) ?? [\"Stryker was here\"];":
      'The whole match, which comes first, is not read.',
    'const code = another ? "" : fault?.code;':
      'The rule that follows says the same of a date with two faults.',
    'if (code) issues.push({ code: "", input: value, message: code, continue: true });':
      "Zod's own name of the fault; the portal reads its message.",
    "if (code) issues.push({ code: 'custom', input: value, message: code, continue: false });":
      'Of one field only the first fault is told.',
    'return true && realDate(day) && !Number.isNaN(Date.parse(text));':
      'The types ask for it: what has not the form of an instant has no day that exists.',
    'const instantForm = /(20\\d\\d-\\d{2}-\\d{2})T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})$/;':
      'Date.parse refuses what has anything before it.',
    'const instantForm = /^(20\\d\\d-\\d{2}-\\d{2})T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})/;':
      'Date.parse refuses what has anything behind it.',
  },
  'contract/fields/typed-text.ts': {
    '/(?!\\s)[\\p{Cc}\\p{Cs}]/u.test(text.replace(lineBreak, "Stryker was here!"));':
      'Whatever a line break becomes there, it is no control character.',
  },
  'contract/names.ts': {
    'const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];':
      'Of two names of one length either may be called the shorter.',
  },
  'functions/applications/may-apply.ts': {
    'true;': 'The gaps that stop applying are these two sections; the types do not know it.',
    'profile.personal !== undefined || profile.workstation !== undefined;': 'As above.',
    'true && profile.workstation !== undefined;': 'As above.',
    'profile.personal !== undefined && true;': 'As above.',
    "if (gaps.length > 0 && !isReady(profile)) return refuse('profile-incomplete', { missing: gaps });":
      'As above: either half of the question answers it.',
    "if (false || !isReady(profile)) return refuse('profile-incomplete', { missing: gaps });":
      'As above: a third gap that stopped applying would be asked for here.',
  },
};
