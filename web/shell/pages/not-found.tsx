import { text } from '#messages/shell/not-found';
import { inLanguage } from '../language.ts';

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
