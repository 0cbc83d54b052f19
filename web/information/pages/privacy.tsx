import { text } from '#messages/information/privacy';
import { council } from '../../../contract/council.ts';
import { noticeVersion } from '../../../contract/privacy-notice.ts';

const Privacy = () => (
  <>
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    {text.sections.map(({ title, lines }) => (
      <section key={title}>
        <h2>{title}</h2>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    ))}
    <p class="actions">
      <a href={`mailto:${council.support.email}`}>{council.support.email}</a>
      <a href={council.dataProtection.website}>{council.dataProtection.website.replace('https://', '')}</a>
    </p>
    <p class="quiet">
      {text.version} {noticeVersion}
    </p>
  </>
);
export default Privacy;
