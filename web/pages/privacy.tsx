import { text } from '../messages/en/privacy.ts';

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
  </>
);
export default Privacy;
