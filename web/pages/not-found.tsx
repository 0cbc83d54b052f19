import { inLanguage } from '../language.ts';
import { text } from '../messages/en/not-found.ts';

const NotFound = () => (
  <>
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    <p>
      <a href={inLanguage('/')}>{text.home}</a>
    </p>
  </>
);
export default NotFound;
