import { text } from '#messages/information/manual';
import { Fold } from '../../shell/fold.tsx';
import { inLanguage } from '../../shell/language.ts';

const Manual = () => (
  <>
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    <p>
      <a class="govuk-button govuk-button--secondary" href={inLanguage('/manual.pdf')} download>
        {text.pdf}
      </a>
    </p>
    {text.steps.map(({ title, lines, picture, shows = '' }) => (
      <section key={title} class="step">
        <h2>{title}</h2>
        <div class="step__body">
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {picture && (
            <Fold
              title={
                <>
                  {text.show}
                  <span class="govuk-visually-hidden">: {shows}</span>
                </>
              }
            >
              <img
                src={inLanguage(`/manual/${picture}.webp`)}
                alt={shows}
                width="240"
                height="494"
                loading="lazy"
              />
            </Fold>
          )}
        </div>
      </section>
    ))}
  </>
);
export default Manual;
