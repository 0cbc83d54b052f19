import { text } from '#messages/shell/shell';
import { council } from '../../contract/council.ts';
import { EmailText } from './email-text.tsx';
import { inLanguage, language } from './language.ts';

/** Who to call, and the pages that must be reachable from everywhere. */
export const Footer = () => (
  <footer class="footer">
    <div class="footer__inner">
      <p>
        <strong>{text.support}</strong>
        <br />
        {council.support.phones.map((phone) => (
          <span key={phone}>
            <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>{' '}
          </span>
        ))}
        <br />
        <a href={`mailto:${council.support.email}`}>
          <EmailText address={council.support.email} />
        </a>
        <br />
        <small>
          {text.supportHours}: {council.support.hours[language]}
        </small>
      </p>
      <ul>
        {(['manual', 'privacy', 'status'] as const).map((page) => (
          <li key={page}>
            <a href={inLanguage(`/${page}`)}>{text[page]}</a>
          </li>
        ))}
      </ul>
    </div>
  </footer>
);
