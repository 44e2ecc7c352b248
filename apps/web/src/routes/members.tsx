export { MemberList as MembersPage } from '../features/member/member-list';
