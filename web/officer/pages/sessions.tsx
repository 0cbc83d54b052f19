import { SessionsPage } from '../../account/sessions-page.tsx';

const OfficerSessions = () => <SessionsPage as="officer" />;
export default OfficerSessions;
