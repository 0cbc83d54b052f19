import { text } from '#messages/information/privacy';
import { council } from '../../../contract/council.ts';
import { noticeVersion } from '../../../contract/privacy-notice.ts';
import { EmailText } from '../../shell/email-text.tsx';
import { Fold } from '../../shell/fold.tsx';

const Privacy = () => (
  <>
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    {text.sections.map(({ title, lines }) => (
      <Fold key={title} title={<h2>{title}</h2>}>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Fold>
    ))}
    <p class="actions">
      <a href={`mailto:${council.support.email}`}>
        <EmailText address={council.support.email} />
      </a>
      <a href={council.dataProtection.website}>{council.dataProtection.website.replace('https://', '')}</a>
    </p>
    <p class="quiet">
      {text.version} {noticeVersion}
    </p>
  </>
);
export default Privacy;
