export { AuditTrail as AuditPage } from '../features/audit/audit-trail';
