import { text } from '#messages/account/my-data';
import { text as profileText } from '#messages/profile/profile';
import { readablePhone } from '../../contract/fields/phone-number.ts';
import type { MyData } from '../../contract/my-data.ts';
import { type Facts, rowsOf } from '../profile/facts.ts';
import { formatDate, formatDateTime } from '../shell/format.ts';
import type { SummaryRow } from '../shell/summary-list.tsx';

const times = (entries: readonly { times: number; at: string }[]) =>
  entries.map(({ times: n, at }) => `${at}: ${text.times(n)}`).join('; ');

type Account = MyData['account'];

const dateTime = (instant: string | undefined) => instant && formatDateTime(instant);

/** All that is known of an account beside the profile. */
const accountFacts: Facts<Account> = {
  phone: [text.phone, readablePhone],
  language: [text.language, (language) => profileText.languages[language]],
  createdAt: [text.createdAt, dateTime],
  seenAt: [text.seenAt, dateTime],
  notice: [text.notice, (notice) => notice && text.noticeGiven(notice.version, formatDateTime(notice.at))],
  consents: [
    text.consents,
    (consents) =>
      (['disability', 'alerts'] as const)
        .filter((name) => consents[name])
        .map((name) => `${text.consent[name]}, ${text.since} ${dateTime(consents[name])}`)
        .join('; '),
  ],
  requests: [
    text.requests,
    (requests) => times(requests.map(({ date, times: n }) => ({ at: formatDate(date), times: n }))),
  ],
  failedSignIns: [
    text.failedSignIns,
    (failed) =>
      times(
        failed.map(({ knownDevice, lastAt, times: n }) => ({
          at: `${knownDevice ? text.knownDevice : text.otherDevice}, ${formatDateTime(lastAt)}`,
          times: n,
        })),
      ),
  ],
  claimTries: [
    text.claimTries,
    (tries) => tries && times([{ at: formatDate(tries.date), times: tries.times }]),
  ],
  passwordCodeAskedAt: [text.codeAskedAt, dateTime],
};

/** What is known of an account beside the profile, under its labels. */
export const accountRows = (account: Account): SummaryRow[] => rowsOf(account, accountFacts);
