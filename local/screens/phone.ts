import type { Sms, Sns } from '../../cloud-emulator/sns/service.ts';
import { council } from '../../contract/council.ts';
import { escaped, pageAnswer } from './answers.ts';

const mostShown = 50;
const link = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g;

const withLinks = (text: string): string => {
  let from = 0;
  const parts: string[] = [];
  for (const { 0: url, index } of text.matchAll(link)) {
    parts.push(escaped(text.slice(from, index)), `<a href="${escaped(url)}">${escaped(url)}</a>`);
    from = index + url.length;
  }
  return [...parts, escaped(text.slice(from))].join('');
};

const councilTime = new Intl.DateTimeFormat(`en-${council.country}`, {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: council.timeZone,
});

const bubble = ({ phone, text, sentAt, sender }: Sms) =>
  `<article class="sms">${withLinks(text)}<small>${escaped(sender ?? '')} to ${escaped(phone)}, <time datetime="${escaped(sentAt)}">${councilTime.format(new Date(sentAt))}</time></small></article>`;

/** The phone screen: the SMS of one number or of all, newest first, with links that open. */
export const phoneScreen = async (sns: Sns, phone: string | null) => {
  const all = await sns.sms();
  const numbers = [...new Set(all.map((sms) => sms.phone))].slice(0, mostShown);
  const shown = all.filter((sms) => !phone || sms.phone === phone).slice(0, mostShown);
  const title = phone ? `Phone ${phone}` : 'All phones';
  const choices = numbers.map((each) => `<li><a href="?phone=${escaped(each)}">${escaped(each)}</a></li>`);
  return pageAnswer(
    title,
    `<p>Every SMS of the portal on this machine. Nothing was sent to a real phone.</p>
<form method="get"><div><label for="phone">Mobile number (254...)</label><br>
<input id="phone" name="phone" inputmode="numeric" autocomplete="off" value="${escaped(phone ?? '')}"></div>
<button>Show</button></form>`,
    `<ul class="numbers"><li><a href="/_local/phone">All</a></li>${choices.join('')}</ul>
${shown.map(bubble).join('\n') || '<p>No SMS yet.</p>'}`,
  );
};
