import { Setup } from '../features/setup/setup';

export const SetupPage = Setup;
