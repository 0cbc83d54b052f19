import { SessionsPage } from '../sessions-page.tsx';

const Sessions = () => <SessionsPage as="professional" />;
export default Sessions;
