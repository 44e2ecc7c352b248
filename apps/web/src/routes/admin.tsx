export { Admin as AdminPage } from '../features/admin/admin';
